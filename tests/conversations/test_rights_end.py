"""From the moment a right ends nothing of the case reaches that person, and what stood in his chat is emptied (docs/spec.md 1.6).

What arrived is counted at Telegram's door: a later edit can hide what came, so the chat alone would prove nothing.
"""

import pytest

from domain.cases.details_in_hand import Changed
from domain.values.ids import ChatId, Handle, MessageId, PersonId
from domain.values.message import Incoming, Press, Sender
from services.deed.open_questions import OVER
from services.deed.work import Work
from services.desk import name_claimer
from services.watch.end_rights import OF_THE_DESK, VOTERS_OWN
from storage.named_in import CASE
from storage.steps import Step
from storage.tables import chat_message, named_in, outbox
from talk.asking.act import Act
from talk.desk import name_claimer as manage_case
from talk.house import ASKED_VOTER
from talk.staff import people as people_desk
from tests.town import GroupTalk, Somebody, Town, handle_of

SAYS = ("sendMessage", "sendPhoto", "copyMessage", "sendMediaGroup", "sendDocument", "editMessageText", "editMessageCaption")
WORDS = ("最早的话", "后来的话", "照片下的字", "改过的话")


def _press(work: Work, account: int) -> Press:
    return Press(ChatId(account), MessageId(0), Sender(Handle(account)), "1", "", work.now)


def _suspend(work: Work, secretary: int, person: PersonId) -> None:
    people_desk.suspend(work, _press(work, secretary).carrying(person))


def _end(work: Work, secretary: int, person: PersonId) -> None:
    people_desk.end_seat(work, _press(work, secretary).carrying(person))


def _move(work: Work, secretary: int, person: PersonId) -> None:
    row = work.rows.section("deputies")[person]
    work.rows.revise("deputies", person, data={k: v for k, v in row.data.items() if k != "groups"} | {"group": "g2"})
    work.rows.moved()
    work.roster_changed()


def _replace(work: Work, secretary: int, person: PersonId) -> None:
    work.rows.link(person, work.roster.people[person].name, Handle(99_123), work.now)
    work.roster_changed()


def _recuse(work: Work, secretary: int, person: PersonId) -> None:
    account = int(work.roster.people[person].handle or 0)
    persons = work.roster.persons_of(Handle(account))
    name_claimer.hand_over(work, work.cases.get(1), work.roster.people[person], "d001")
    manage_case.ask_recuse(work, Act(_press(work, account), persons, work.cases.get(1)))
    said = Incoming(ChatId(account), MessageId(9), work.acted_at, Sender(Handle(account)), "是我家亲戚")
    manage_case.take_recuse_reason(work, said, work.steps.of(account, account) or Step("", 1, {}, work.now))


def _official(work: Work, secretary: int, person: PersonId) -> None:
    row = work.rows.section("deputies")[person]
    work.rows.revise("deputies", person, data=dict(row.data) | {"official_of": "v01"})
    work.rows.moved()
    work.roster_changed()
    case = work.cases.get(1)
    work.cases.record(case, work.event("changed", "u01", Changed(category="village_affairs")))


ENDS = {"停用": _suspend, "席位结束": _end, "换组": _move, "换账号": _replace, "回避": _recuse, "是村干部": _official}


async def _reader(town: Town) -> tuple[Somebody, Somebody, Somebody, Somebody]:
    """A deputy who opened a colleague's case in private, its voter, the secretary and the claimer."""
    leader, deputy, secretary = await town.deputy("周启明"), await town.deputy("吕春敏"), await town.secretary()
    group = await town.group("g1", leader, deputy)
    voter = await town.voter()
    await voter.writes("自来水停了，最早的话")
    await voter.sends("photo", "照片下的字")
    await group.presses(leader, "认领")
    await deputy.writes("/case QX-2611-0001")
    await deputy.presses("menu")
    await deputy.presses("full")
    assert "最早的话" in " ".join(deputy.reads)
    await deputy.presses("reply")
    assert await town.ask(lambda work: work.steps.of(handle_of(work, deputy), handle_of(work, deputy))) is not None
    return deputy, voter, secretary, leader


@pytest.mark.parametrize("why", ENDS)
async def test_a_row_held_back_by_an_outage_never_reaches_whoever_lost_the_right_meanwhile(town: Town, why: str) -> None:
    deputy, voter, secretary, _ = await _reader(town)
    town.telegram.down = True
    voter.person.says("补充：后来的话")
    voter.person.sends("photo", caption="照片下的字")

    async def held() -> bool:
        return bool(await town.ask(_waiting_for, await deputy.handle()) >= 2)

    await town.until(held)
    await town.ask(ENDS[why], await secretary.handle(), deputy.person_id)
    before = len(town.telegram.calls)
    town.telegram.down = False
    await town.settled()
    came = [method for _, method, chat in town.telegram.calls[before:] if chat == deputy.id and method in SAYS[:5]]
    told = deputy.reads[-len(came) :] if came else []
    assert [text for text in told if any(word in text for word in WORDS)] == [], came
    assert len(came) <= 2, f"no more than that his own deed is done, or the link gone: {told}"
    assert not any(word in text for text in deputy.reads for word in WORDS), "what stood there is emptied"
    assert not any("photo" in m for m in deputy.messages)
    step = await town.ask(lambda work: work.steps.of(handle_of(work, deputy), handle_of(work, deputy)))
    assert step is None or step.kind == OVER, "what he was asked is not waited for"
    before = len(town.telegram.calls)
    await voter.writes("补充：后来的话，第二句")
    assert not [c for c in town.telegram.calls[before:] if c[2] == deputy.id]


def _waiting_for(work: Work, chat: int) -> int:
    chosen = outbox.c.chat_id == chat, outbox.c.status == "waiting"
    return len(list(work.connection.execute(outbox.select().where(*chosen))))


async def test_an_album_a_file_and_a_draft_go_with_the_right(town: Town) -> None:
    deputy, voter, secretary, _ = await _reader(town)
    for n in range(3):
        voter.person.sends("photo", album="a1", caption="照片下的字" if n == 0 else "")
    voter.person.sends("document")
    await town.passes(seconds=2)
    assert len([m for m in deputy.messages if "photo" in m or "document" in m]) >= 4
    await deputy.writes("我明天来看看后来的话")
    assert await town.ask(lambda work: len(work.traces.open_drafts(1, OF_THE_DESK))) == 1
    await town.ask(_suspend, await secretary.handle(), deputy.person_id)
    await town.settled()
    assert not [m for m in deputy.messages if "photo" in m or "document" in m]
    assert await town.ask(lambda work: work.traces.open_drafts(1, OF_THE_DESK)) == []
    assert not any(word in text for text in deputy.reads for word in WORDS)


async def test_words_too_old_to_be_deleted_are_emptied(town: Town) -> None:
    deputy, _, secretary, _ = await _reader(town)
    await town.passes(hours=60)
    await town.ask(_suspend, await secretary.handle(), deputy.person_id)
    await town.settled()
    deleted = [c for c in town.telegram.calls if c[1] == "deleteMessage" and c[2] == deputy.id]
    assert not any(word in text for text in deputy.reads for word in WORDS)
    assert len(deleted) <= 1, "Telegram deletes nothing that is older than two days: only the picture is tried"


async def test_nothing_ends_for_those_who_still_may(town: Town) -> None:
    deputy, voter, secretary, leader = await _reader(town)
    await town.ask(_suspend, await secretary.handle(), PersonId("d004"))
    await voter.writes("补充：后来的话")
    assert "后来的话" in deputy.last
    await town.ask(_suspend, await secretary.handle(), leader.person_id)
    await voter.writes("补充：改过的话")
    assert any("最早的话" in text for text in deputy.reads)
    assert "改过的话" in deputy.last


async def test_his_own_matter_stays_with_a_suspended_deputy(town: Town) -> None:
    deputy, _, secretary, _ = await _reader(town)
    await deputy.writes("/start d_QXv02")
    await deputy.presses("agree")
    await deputy.writes("我家门口的路灯坏了")
    await deputy.presses("我自己反映")
    own = await town.case()
    assert own.id == 2
    await town.ask(_suspend, await secretary.handle(), deputy.person_id)
    await town.settled()
    deputy.forgets()
    await deputy.writes("/my")
    assert own.number in deputy.last


async def test_confidential_words_stand_on_nobodys_card_but_the_secretarys(town: Town) -> None:
    leader, chair, secretary = await town.deputy("周启明"), await town.deputy(await _name(town, "d072")), await town.secretary()
    group = await town.group("g1", leader)
    voter = await town.voter()
    await voter.writes("自来水停了，最早的话")
    await chair.writes("/case QX-2611-0001")
    await chair.presses("menu")
    await chair.presses("full")
    assert "最早的话" in chair.last
    await voter.presses("更改")
    await voter.presses("保密")
    assert "最早的话" not in " ".join(chair.reads), "what stood in another's chat goes"
    await group.presses(leader, "认领")
    await group.presses(leader, "更多")
    await group.presses(leader, "退办")
    await group.replies(leader, "不归我们")
    assert "最早的话" not in " ".join(chair.reads)
    assert "最早的话" in " ".join(secretary.reads)


async def _name(town: Town, person: str) -> str:
    return str(await town.ask(lambda work: work.roster.people[PersonId(person)].name))


def test_the_questions_of_a_voter_are_the_ones_that_stay() -> None:
    assert frozenset(ASKED_VOTER) == VOTERS_OWN


async def test_a_row_for_somebody_who_may_not_see_the_case_holds_no_words_and_never_leaves(town: Town) -> None:
    _, _, _, leader = await _reader(town)
    other = await town.deputy("巴特尔")
    stranger = await town.stranger()
    group = await town.group("g2")
    before = len(town.telegram.calls)

    def put(work: Work) -> list[str]:
        rows = [work.say(chat, "最早的话", case_id=1) for chat in (handle_of(work, other), work.chats.of(stranger.id), group.chat.id)]
        rows.append(work.send_file(handle_of(work, other), "slip.docx", b"words", case_id=1))
        rows.append(work.revise(handle_of(work, leader), rows[0], "后来的话", case_id=1))
        found = work.connection.execute(outbox.select().where(outbox.c.id.in_(rows)).order_by(outbox.c.id))
        return [f"{row.status}{row.arguments and ' with words'}" for row in found]

    assert await town.ask(put) == ["replaced"] * 4 + ["waiting with words"]
    await town.settled()
    assert [c for c in town.telegram.calls[before:] if c[2] in (other.id, stranger.id, group.chat.id)] == []


async def _whole_story(town: Town) -> tuple[list[GroupTalk], list[Somebody]]:
    """A case from its first words to the presidium's answer, with everybody's ways of reading it."""
    leader, deputy, secretary = await town.deputy("周启明"), await town.deputy("吕春敏"), await town.secretary()
    chair, officer = await town.deputy(await _name(town, "d072")), await town.deputy("鲁小川")
    group = await town.group("g1", leader, deputy)
    voter, other = await town.voter(), await town.voter(name="李大爷")
    said = await voter.writes("自来水停了，最早的话")
    await voter.sends("photo", "照片下的字")
    await voter.edits(said, "自来水停了，改过的话")
    await other.writes("自来水停了，最早的话也一样")
    for somebody in (deputy, secretary, chair, officer):
        await somebody.writes("/case QX-2611-0001")
        await somebody.presses("menu")
        await somebody.presses("full")
        await somebody.writes("/find 改过的话")
    await group.presses(leader, "认领", group.card("QX-2611-0001"))
    await group.presses(leader, "回复选民", group.card("QX-2611-0001"))
    await group.replies(leader, "明天来看")
    await group.presses(leader, "发送")
    await group.presses(leader, "转办", group.card("QX-2611-0001"))
    await group.presses(leader, "forward_to")
    await group.presses(leader, "forward_due")
    await group.presses(leader, "forward_go")
    await group.presses(leader, "menu", group.card("QX-2611-0001"))
    await group.presses(leader, "直通车")
    await town.passes(days=6)
    await voter.writes("补充：后来的话")
    for _ in range(2):
        await group.presses(leader, "答复", group.card("QX-2611-0001"))
        await group.presses(leader, "outcome:solved")
        await group.replies(leader, "修好了")
        await group.presses(leader, "发送")
        await voter.presses("不满意")
        await voter.writes("没有修好，后来的话")
        await town.passes(days=1)
    return [group], [leader, deputy, secretary, chair, officer]


async def test_in_a_whole_story_no_word_of_a_voter_comes_by_a_way_that_was_not_asked(town: Town) -> None:
    """Every message with his words, in every chat of the roster's people, stands in a row that is about its case, or names it (a
    nag, a list): it was asked, and goes with the right."""
    groups, people = await _whole_story(town)
    chats = [(g.chat.id, g.chat.messages) for g in groups] + [(await p.handle(), p.chat.messages) for p in people]
    seen, unasked = 0, []
    for chat_id, messages in chats:
        for message_id, message in messages.items():
            text = str(message.get("text") or message.get("caption") or "")
            if not message["from"].get("is_bot") or not any(word in text for word in WORDS) or "改过的话」" in text:
                continue
            seen += 1
            if not await town.ask(_case_of_row, chat_id, message_id) and not await town.ask(_names_a_case, chat_id, message_id):
                unasked.append(text)
    assert seen > 12, "the story is told to many"
    assert unasked == []


def _case_of_row(work: Work, chat_id: int, message_id: int) -> int | None:
    place = chat_message.c.chat_id == chat_id, chat_message.c.message_id == message_id
    joined = chat_message.join(outbox, outbox.c.id == chat_message.c.outbox_id)
    found: int | None = work.connection.execute(
        outbox.select().with_only_columns(outbox.c.case_id).select_from(joined).where(*place)
    ).scalar()
    return found


def _names_a_case(work: Work, chat_id: int, message_id: int) -> bool:
    place = chat_message.c.chat_id == chat_id, chat_message.c.message_id == message_id
    joined = chat_message.join(named_in, named_in.c.outbox_id == chat_message.c.outbox_id)
    found = named_in.select().with_only_columns(named_in.c.number).select_from(joined).where(*place, named_in.c.what == CASE)
    return work.connection.execute(found.limit(1)).first() is not None


async def test_leader_and_secretary_read_who_still_sits_in_the_chat_and_how_to_take_him_out(town: Town) -> None:
    leader, deputy, secretary = await town.deputy("周启明"), await town.deputy("吕春敏"), await town.secretary()
    away, other = await town.deputy("史树华"), await town.deputy("段开东")
    group = await town.group("g1", leader, deputy, other)
    await town.ask(_suspend, await secretary.handle(), deputy.person_id)
    await town.ask(_suspend, await secretary.handle(), away.person_id)
    await town.settled()
    for head in (leader, secretary):
        told = [text for text in head.reads if "还在上下坪代表小组的工作群里" in text]
        assert [text for text in told if "吕春敏" in text and "移出群组" in text] == told
        assert len(told) == 1, "nobody hears of one who is not there"
    assert not any("工作群里" in text for text in (*other.reads, *deputy.reads, *group.reads))
    await town.ask(lambda work: people_desk.resume(work, _press(work, handle_of(work, secretary)).carrying(deputy.person_id)))
    await town.settled()
    assert len([text for text in leader.reads if "移出群组" in text]) == 1


async def test_who_has_his_right_again_before_telegram_answers_is_nobodys_matter(town: Town) -> None:
    leader, deputy, secretary = await town.deputy("周启明"), await town.deputy("吕春敏"), await town.secretary()
    await town.group("g1", leader, deputy)

    def back_again(work: Work) -> None:
        people_desk.resume(work, _press(work, handle_of(work, secretary)).carrying(deputy.person_id))

    town.telegram.down = True
    await town.ask(_suspend, await secretary.handle(), deputy.person_id)
    await town.ask(back_again)
    town.telegram.down = False
    await town.settled()
    assert not any("移出群组" in text for text in (*leader.reads, *secretary.reads))
