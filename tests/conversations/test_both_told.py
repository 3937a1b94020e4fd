"""One line about a matter and about another one that is kept from somebody who reads the first: each clause goes to its own (docs/spec.md section 3, Which
case a message joins)."""

import pytest

from tests.conversations.test_rating import answers
from tests.town import GroupTalk, Somebody, Town, shown

LAMP, COMPLAINT = "村口的路灯坏了半个月", "周启明骂我，把我赶出来"
GOOD, BAD = "satisfied", "unsatisfied"
LINES = [
    ("路灯满意", "骂人的事不满意", GOOD, BAD),
    ("路灯满意", "赶我出来的事不满意", GOOD, BAD),
    ("灯修好了", "骂我的事没人管", GOOD, ""),
    ("路灯好了", "告状的事呢", "", ""),
    ("路灯可以", "被赶出来那件不行", GOOD, BAD),
    ("灯亮了谢谢", "骂我那个还没给我道歉", "", ""),
    ("路灯满意", "骂我那件差评", GOOD, BAD),
    ("灯的事满意", "人的事不满意", GOOD, BAD),
    ("路灯满意", "另一件不满意", GOOD, BAD),
    ("第一件满意", "第二件不满意", GOOD, BAD),
    ("0001满意", "0002不满意", GOOD, BAD),
    ("路燈滿意", "罵人的事不滿意", GOOD, BAD),
]
BEFORE = [
    ("路灯还没修", "骂人的事他又来了"),
    ("灯还不亮", "他又骂我了"),
    ("路灯啥时候修", "赶我出来那件怎么样了"),
    ("灯还没修", "告他的事有结果没"),
    ("灯没修", "骂我的那件你们问了他没有"),
    ("灯坏了没人修", "村委会那天的事也没人管"),
    ("路灯还没修", "他昨天又来闹"),
    ("0001还没修好", "0002周启明又来骂我"),
    *((here, there) for here, there, _, _ in LINES if "0001" not in here),
]
OF_BOTH = ["路灯没修是不是因为我告了他", "我告了他他就不给我修灯", "路灯满意骂人的事不满意"]
ORDINARY = [
    "路灯满意",
    "路灯还是不亮，师傅说明天来",
    "灯杆倒了，打电话没人接，赶紧来看看",
    "灯亮了一盏，还有两盏没亮",
    "路灯的事，他们说没材料",
    "路灯满意，谢谢周代表",
    "灯修好了，他说明天再来看",
    "路灯坏了，投诉了三次",
]


class Both:
    """Somebody's two matters, with whoever reads the first and whoever has the second."""

    def __init__(self, zhou: Somebody, yu: Somebody, group: GroupTalk, voter: Somebody) -> None:
        self.zhou, self.yu, self.group, self.voter = zhou, yu, group, voter

    def reads(self, words: str) -> bool:
        """Whether these stand anywhere he who is complained of reads."""
        return any(words in text for text in (*map(shown, self.group.chat.messages.values()), *self.zhou.reads))


async def both(town: Town, *, answered: bool, complaint: str = COMPLAINT) -> Both:
    zhou, yu, _ = await town.deputy("周启明"), await town.deputy("于发"), await town.secretary()
    group = await town.group("g1", zhou, yu)
    voter = await town.voter()
    await voter.writes(LAMP)
    await group.presses(zhou, "认领")
    await town.passes(minutes=20)
    await voter.writes(complaint)
    await town.passes(minutes=12)
    await yu.writes("/case QX-2611-0002")
    await yu.presses("认领")
    await town.passes(hours=2)
    if answered:
        await group.says(zhou, "0001答复：修好了")
        await group.says(zhou, "发")
        await answered_in_private(yu)
    return Both(zhou, yu, group, voter)


async def answered_in_private(yu: Somebody) -> None:
    await yu.writes("/case QX-2611-0002")
    await yu.presses("答复")
    await yu.presses("已解决")
    await yu.writes("谈过了")
    await yu.presses("发送")


async def in_the_chat(town: Town, second: str) -> Both:
    """Both answered in the chat: the second is nobody's secret, or confidential."""
    at = await both(town, answered=False, complaint=second)
    for number, done in (("0001", "修好了"), ("0002", "办好了")):
        await at.group.says(at.zhou if number == "0001" else at.yu, f"{number}答复：{done}")
        await at.group.says(at.zhou if number == "0001" else at.yu, "发")
    return at


async def said_on(town: Town, number: str) -> list[str]:
    case = await town.case(number)
    said: list[str] = await town.ask(lambda work: [work.messages.whole(one).text for one in work.said.by_voter(case.id, 0, 50)])
    return said


@pytest.mark.parametrize(("here", "there", "first", "second"), LINES)
async def test_while_both_answers_wait_each_clause_goes_to_its_own(town: Town, here: str, there: str, first: str, second: str) -> None:
    at = await both(town, answered=True)
    await at.voter.writes(f"{here}，{there}")
    await town.passes(minutes=15)
    assert not at.reads(there)
    assert [case.rating for case in await town.cases()] == [first, second], at.voter.reads
    assert here in await said_on(town, "QX-2611-0001")
    assert there in await said_on(town, "QX-2611-0002")
    await town.check_promises()


@pytest.mark.parametrize(("here", "there"), BEFORE)
async def test_before_the_answers_too(town: Town, here: str, there: str) -> None:
    at = await both(town, answered=False)
    await at.voter.writes(f"{here}，{there}")
    await town.passes(minutes=15)
    assert not at.reads(there)
    assert at.reads(here), at.voter.reads
    assert there in await said_on(town, "QX-2611-0002")
    assert len(await town.cases()) == 2


@pytest.mark.parametrize("answered", [True, False])
@pytest.mark.parametrize("words", OF_BOTH)
async def test_what_cannot_be_told_apart_goes_to_the_kept_one(town: Town, words: str, answered: bool) -> None:
    at = await both(town, answered=answered)
    await at.voter.writes(words)
    await town.passes(minutes=15)
    assert not at.reads(words)
    assert words in await said_on(town, "QX-2611-0002")
    assert [case.rating for case in await town.cases()] == ["", ""]


async def test_of_what_rates_both_in_one_clause_each_is_asked_with_its_buttons(town: Town) -> None:
    at = await both(town, answered=True)
    at.voter.forgets()
    await at.voter.writes("路灯满意骂人的事不满意")
    asked = [text for text in at.voter.reads if text.startswith("「")]
    assert [LAMP in asked[-2], COMPLAINT in asked[-1]] == [True, True], at.voter.reads


@pytest.mark.parametrize("answered", [True, False])
@pytest.mark.parametrize("words", ORDINARY)
async def test_ordinary_words_of_the_first_stay_where_they_are(town: Town, words: str, answered: bool) -> None:
    at = await both(town, answered=answered)
    await at.voter.writes(words)
    await town.passes(minutes=15)
    assert words not in await said_on(town, "QX-2611-0002"), at.voter.reads


@pytest.mark.parametrize(("here", "there", "_first", "_second"), LINES)
async def test_an_edit_into_such_a_line(town: Town, here: str, there: str, _first: str, _second: str) -> None:
    at = await both(town, answered=False)
    message = await at.voter.writes("路灯还没修呢")
    await town.passes(minutes=3)
    await at.voter.edits(message, f"{here}，{there}")
    await town.passes(minutes=15)
    await at.zhou.writes("0001")
    assert not at.reads(there)
    assert any(there in text for text in await said_on(town, "QX-2611-0002"))


async def test_an_edit_of_such_a_line_is_shared_out_likewise(town: Town) -> None:
    at = await both(town, answered=False)
    message = await at.voter.writes("路灯还没修，骂人的事他又来了")
    await town.passes(minutes=3)
    await at.voter.edits(message, "路灯还是没修，骂人的事周启明他又来了，打我")
    await town.passes(minutes=15)
    assert not at.reads("他又来了")
    assert not at.reads("打我")
    assert "路灯还是没修" in await said_on(town, "QX-2611-0001")
    assert "骂人的事周启明他又来了，打我" in await said_on(town, "QX-2611-0002")
    assert not (await town.case("QX-2611-0001")).spoken_of


async def test_an_edit_of_ratings_changes_each_by_its_clause(town: Town) -> None:
    at = await both(town, answered=True)
    message = await at.voter.writes("路灯满意，骂人的事不满意")
    await town.passes(minutes=2)
    await at.voter.edits(message, "路灯不满意，骂人的事满意")
    await town.settled()
    assert [case.rating for case in await town.cases()] == [BAD, GOOD], at.voter.reads
    assert not at.reads("骂人")


async def test_a_picture_with_such_a_caption_is_the_kept_ones(town: Town) -> None:
    at = await both(town, answered=False)
    await at.voter.sends("photo", "路灯还没修，骂人的事他又来了")
    await town.passes(minutes=15)
    assert not at.reads("骂人")
    assert "路灯还没修，骂人的事他又来了" in await said_on(town, "QX-2611-0002")
    assert not [row for row in at.group.chat.messages.values() if "photo" in row]


@pytest.mark.parametrize(("here", "there"), [("灯修好了", "骂我的事没人管"), ("路灯满意", "骂人的事不满意"), ("", "骂我的事没人管")])
async def test_in_a_reply_to_his_answer(town: Town, here: str, there: str) -> None:
    at = await both(town, answered=True)
    answer = next(message for message in reversed(at.voter.messages) if "修好了" in str(message.get("text")))
    await at.voter.writes("，".join(filter(None, (here, there))), answer)
    await town.passes(minutes=15)
    assert not at.reads(there)
    assert any(there in text for text in await said_on(town, "QX-2611-0002"))
    assert (await town.case("QX-2611-0001")).rating == (GOOD if here else "")


async def test_in_a_reply_to_the_answer_of_the_kept_one(town: Town) -> None:
    at = await both(town, answered=True)
    answer = next(message for message in reversed(at.voter.messages) if "谈过了" in str(message.get("text")))
    await at.voter.writes("路灯满意，骂人的事不满意", answer)
    await town.settled()
    assert [case.rating for case in await town.cases()] == [GOOD, BAD]
    assert not at.reads("骂人")


@pytest.mark.parametrize("words", ["满意，告状的事呢", "满意，骂我的事没人管", "满意 就是他骂人那件没下文"])
async def test_a_rating_of_the_one_answer_counts_without_what_is_said_of_the_kept_one(town: Town, words: str) -> None:
    at = await both(town, answered=False)
    await answers(at.group, at.zhou, "修好了")
    await at.voter.writes(words)
    await town.passes(minutes=15)
    assert (await town.case("QX-2611-0001")).rating == GOOD
    assert not any(at.reads(sign) for sign in ("告状", "骂我", "骂人"))


async def test_a_rating_of_both_tells_him_of_no_other(town: Town) -> None:
    at = await both(town, answered=True)
    await at.voter.writes("两件都满意")
    await town.settled()
    assert [case.rating for case in await town.cases()] == [GOOD, GOOD]
    assert not at.reads("两件")
    assert "两件都满意" in await said_on(town, "QX-2611-0002")


async def test_why_he_is_not_satisfied_is_shared_out(town: Town) -> None:
    at = await both(town, answered=False)
    await answers(at.group, at.zhou, "修好了")
    await at.voter.presses("不满意")
    await at.voter.writes("灯还是不亮，骂我的事也没人管")
    await town.passes(minutes=15)
    assert at.reads("灯还是不亮")
    assert not at.reads("骂我")
    assert "骂我的事也没人管" in await said_on(town, "QX-2611-0002")


async def test_what_he_says_to_be_of_the_first_by_a_tap_is(town: Town) -> None:
    at = await both(town, answered=False)
    await at.voter.writes("路灯没修，那天的事也没下文")
    await at.voter.presses("说的是：村口的路灯坏了半个月")
    await town.settled()
    assert at.reads("那天的事也没下文")


async def test_words_of_what_is_confidential_do_not_stand_in_the_other(town: Town) -> None:
    at = await in_the_chat(town, "我家低保停了，请保密")
    await at.voter.writes("路灯满意，低保不满意")
    await town.passes(minutes=15)
    assert [case.rating for case in await town.cases()] == [GOOD, BAD]
    assert not at.reads("低保不满意")


async def test_where_nothing_is_kept_the_line_stands_with_both(town: Town) -> None:
    at = await in_the_chat(town, "门口的垃圾没人收")
    await at.voter.writes("路灯满意，垃圾不满意")
    await town.settled()
    assert [case.rating for case in await town.cases()] == [GOOD, BAD]
    for number in ("QX-2611-0001", "QX-2611-0002"):
        assert "路灯满意，垃圾不满意" in await said_on(town, number)
