"""Words for the voter, however they are typed, and a note that is for him too (docs/spec.md section 4, Talk)."""

import pytest

from domain.at_work.said_of_note import passes_on
from tests.conversations.test_typed_words import NOTED, one_claimed
from tests.town import Town

SHOWN = "将发给 QX-2611-0001 的选民：\n｜"
IN_PRIVATE = "将发给 QX-2611-0001「水管爆了没水用」的选民：\n｜"
OF_OTHERS = (
    "告诉老婆晚点回|告诉媳妇晚点回|告诉于发|告诉于发明天去|问于发要不要去|问一下书记怎么弄|问组长走不走|问水厂什么时候来|问下供电所几点送电|问一下镇里能不能报|问问村里有没有钱|问单位哪天来|"
    "叫他来修|让他明天来修|让他去看看|叫他处理|让水厂拍张照|请于发拍张照|叫电工在家等|问清楚了|问一下就知道|问题是哪里漏|老人说还是漏|他儿子在外面打工|阿婆不肯搬"
)


@pytest.mark.parametrize(
    ("words", "sent"),
    [
        ("告诉阿爹：水管换好了", "水管换好了"),
        ("告诉孙女：水管换好了", "水管换好了"),
        ("告诉他儿子明天来拿", "明天来拿"),
        ("让他知道水管明天换", "水管明天换"),
        ("请选民拍张照", "拍张照"),
        ("让他拍张照片来", "拍张照片来"),
        ("叫他下午在家等", "下午在家等"),
        ("让大娘把发票补来", "把发票补来"),
        ("叫他先别急", "先别急"),
    ],
)
async def test_who_is_told_may_be_called_otherwise(town: Town, words: str, sent: str) -> None:
    deputy, group, voter = await one_claimed(town)
    await group.says(deputy, words, group.card())
    assert f"{SHOWN}{sent}" in group.last
    assert voter.reads == [], "nothing leaves before it was seen"
    await group.says(deputy, "发", group.card())
    assert voter.last.endswith(f"｜{sent}")


@pytest.mark.parametrize(
    "words",
    [
        "问是哪一段",
        "问一下是哪一段",
        "麻烦问一声是哪一段",
        "问清楚是哪一段",
        "问问漏不漏",
        "帮我问一下井是谁打的",
        "麻烦问一声，井是集体的还是自家打的",
    ],
)
async def test_below_a_card_it_is_the_voter_who_is_asked(town: Town, words: str) -> None:
    deputy, group, _ = await one_claimed(town)
    await group.says(deputy, words, group.card())
    assert SHOWN in group.last
    await group.says(deputy, "发")
    assert (await town.case()).waiting_since is not None


@pytest.mark.parametrize("words", OF_OTHERS.split("|"))
async def test_words_to_others_are_a_note(town: Town, words: str) -> None:
    deputy, group, voter = await one_claimed(town)
    await town.deputy("于发")
    await group.says(deputy, words, group.card())
    assert NOTED in group.last
    assert voter.reads == []


@pytest.mark.parametrize("words", ["发", "发吧", "好，就这么发", "发给选民", "把上面这句也给老乡看", "刚才那句话也告诉他"])
@pytest.mark.parametrize("where", ["beside", "note", "card"])
async def test_a_note_just_written_is_shown_first(town: Town, words: str, where: str) -> None:
    deputy, group, voter = await one_claimed(town)
    await group.says(deputy, "今天去水厂问了", group.card())
    note = group.chat.messages[max(group.chat.messages)]
    await group.says(deputy, words, {"beside": None, "note": note, "card": group.card()}[where])
    assert f"{SHOWN}今天去水厂问了" in group.last
    assert voter.reads == []
    await group.says(deputy, "发", group.card())
    assert voter.last.endswith("｜今天去水厂问了")
    await town.check_promises()


async def test_what_is_likely_the_answer_is_shown_with_the_outcomes(town: Town) -> None:
    deputy, group, _ = await one_claimed(town)
    await group.says(deputy, "水管换上了，放水不漏", group.card())
    await group.says(deputy, "发")
    assert "作为答复" in group.last


async def test_nobody_sends_anothers_note_and_no_old_one(town: Town) -> None:
    deputy, group, voter = await one_claimed(town)
    colleague = await town.deputy("于发")
    await group.says(deputy, "今天去水厂问了", group.card())
    await group.says(colleague, "发")
    assert SHOWN not in group.last
    await town.passes(minutes=15)
    await group.says(deputy, "发")
    assert group.last == "这里没有等您发的话。"
    assert voter.reads == []


async def test_what_was_shown_since_comes_before_the_note(town: Town) -> None:
    deputy, group, voter = await one_claimed(town)
    await group.says(deputy, "今天去水厂问了", group.card())
    await group.says(deputy, "告诉选民明天去", group.card())
    await group.says(deputy, "发")
    assert voter.last.endswith("｜明天去")


@pytest.mark.parametrize(("kind", "caption"), [("voice", "发给选民"), ("photo", "发给老乡看看"), ("photo", "把照片发给选民")])
async def test_a_voice_or_a_picture_for_him(town: Town, kind: str, caption: str) -> None:
    deputy, group, voter = await one_claimed(town)
    deputy.person.sends(kind, caption=caption, group=group.chat, reply_to=group.card()["message_id"])
    await town.settled()
    assert "将发给 QX-2611-0001 的选民" in group.last
    assert voter.reads == []
    await group.says(deputy, "发")
    assert voter.reads


@pytest.mark.parametrize(
    ("words", "sent"),
    [("告诉水管那家我明天带人去", "我明天带人去"), ("跟水管那户讲，明天去", "明天去"), ("0001叫他下午在家等", "下午在家等")],
)
async def test_in_private_by_words_of_the_matter(town: Town, words: str, sent: str) -> None:
    deputy, _, voter = await one_claimed(town)
    await deputy.writes(words)
    assert f"{IN_PRIVATE}{sent}" in deputy.last
    assert voter.reads == []


@pytest.mark.parametrize(
    "words",
    ["告诉大家明天开会", "告诉全家人明天吃饭", "告诉桥那家我明天去", "问一下走访日哪天", "告诉老婆晚点回", "回老家过年", "给公家省点钱"],
)
async def test_in_private_other_words_are_for_nobody(town: Town, words: str) -> None:
    deputy, _, voter = await one_claimed(town)
    await deputy.writes(words)
    assert "将发给" not in deputy.last
    assert voter.reads == []


@pytest.mark.parametrize(
    "words",
    [
        "发给大家",
        "发群里",
        "给他看病",
        "把表发给于发",
        "给老乡修路",
        "发红包",
        "照片发我",
        "这句不发",
        "给他说了",
        "给选民打了电话",
        "把车给他开",
    ],
)
def test_what_passes_nothing_on(words: str) -> None:
    assert not passes_on(words)
