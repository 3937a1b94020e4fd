"""Every button there is, forged by people it is not for: nothing of the case changes, not a word of it is shown.

What was tried is listed in docs/threats.md.
"""

import random
from collections.abc import Iterable, Iterator
from contextlib import suppress
from typing import Any

from sqlalchemy import select

from domain.values.errors import NotAllowedError
from domain.values.ids import ChatId, Handle, MessageId
from domain.values.message import Incoming, Press, Sender
from services.deed.work import Work
from storage.tables import case as case_table
from storage.tables import case_event, case_message, outbox
from talk.group import receive_group_message
from talk.house import OF_CARD, OF_OWN_CASE, OF_PAGE, OF_VOTER
from talk.press import press_button
from talk.private import receive_private_message
from tests.conversations.test_desk import claimed_case
from tests.town import Town

SECRET = ("老槐树", "王秀兰", "13800000321")
VALUES = (
    "",
    "1",
    "yes",
    "all",
    "1:satisfied",
    "1:solved:",
    "withdraw:words",
    "d001",
    "g1",
    "v01",
    "1:v01:phone",
    "water:2026-12-01",
    "call",
    "-1",
)
EVERY_KIND = tuple(sorted({*OF_VOTER, *OF_OWN_CASE, *OF_CARD, *OF_PAGE}))
CASES = (0, 1, 2)
"""None, the one that is not theirs, and one of the foreign deputy's own."""


def seen_of(work: Work) -> tuple[Any, ...]:
    """All that is stored about cases."""
    tables = (case_table, case_event, case_message)
    return tuple(tuple(map(tuple, work.connection.execute(select(table).order_by(table.c.id)))) for table in tables)


def said_since(work: Work, last: int) -> str:
    rows = work.connection.execute(select(outbox.c.arguments, outbox.c.method).where(outbox.c.id > last))
    return "\n".join(f"{method} {arguments.encode().decode('unicode_escape', 'ignore')}" for arguments, method in rows)


def last_row(work: Work) -> int:
    return work.connection.execute(select(outbox.c.id).order_by(outbox.c.id.desc()).limit(1)).scalar() or 0


def forgeries(kinds: Iterable[str], most: int) -> Iterator[tuple[str, int, str]]:
    """Every kind and case, with `most` of the values, others at each seed."""
    for kind in kinds:
        for case in (0,) if kind in OF_VOTER or kind in OF_PAGE else CASES:
            for value in random.sample(VALUES, most):
                if len(f"{kind}|{case}|{value}".encode()) <= 64:
                    yield kind, case, value


def try_all(work: Work, actors: dict[str, tuple[int, int]], kinds: Iterable[str] = EVERY_KIND, most: int = len(VALUES)) -> list[str]:
    """Each forgery by each actor, each undone; what went wrong, in words."""
    before, start = seen_of(work), last_row(work)
    wrong: list[str] = []
    for name, (account, chat) in actors.items():
        for kind, case, value in forgeries(kinds, most):
            point = work.connection.begin_nested()
            work.popup = None
            with suppress(NotAllowedError):
                press = Press(ChatId(chat), MessageId(3), Sender(Handle(account)), "1", f"{kind}|{case}|{value}", work.now)
                press_button(work, press)
            said = said_since(work, start) + str(work.popup)
            if any(word in said for word in SECRET):
                wrong.append(f"{name} reads words by {kind}|{case}|{value}")
            after = seen_of(work)
            if (
                after[0][:1] != before[0][:1]
                or after[1][: len(before[1])] != before[1]
                or len(_of_case(after[1])) != len(_of_case(before[1]))
            ):
                wrong.append(f"{name} changes the case by {kind}|{case}|{value}")
            point.rollback()
            work.roster_changed()
    return wrong


def _of_case(events: tuple[Any, ...]) -> list[Any]:
    return [row for row in events if row[1] == 1]


async def test_no_forged_button_shows_or_changes_somebody_elses_case(town: Town, soak: bool) -> None:
    leader, group, voter = await claimed_case(town, "村口老槐树边上的路塌了")
    await voter.writes("/privacy")
    await voter.presses("更正")
    await voter.writes("王秀兰 13800000321")
    await group.presses(leader, "回复选民")
    await group.replies(leader, "老槐树那里我明天来看")
    foreign, stranger, other = await town.deputy("巴特尔"), await town.stranger("路过的人"), await town.voter("柳湾村", name="另一个人")
    await (await town.voter("龙潭村", name="他的选民")).writes("自来水停了")
    await foreign.presses("认领")
    await voter.writes("老槐树的事还有一句")
    assert foreign.person_id not in {d.id for d in await town.ask(lambda work: work.roster.members("g1"))}
    await town.ask(lambda work: work.chats.of(stranger.id))
    actors = {
        "a deputy of another group": (await foreign.handle(), await foreign.handle()),
        "the same in that group's chat": (await foreign.handle(), group.chat.id),
        "a stranger": (await stranger.handle(), await stranger.handle()),
        "a stranger in the group's chat": (await stranger.handle(), group.chat.id),
        "another voter": (await other.handle(), await other.handle()),
    }
    assert await town.ask(try_all, actors, EVERY_KIND, len(VALUES) if soak else 2) == []
    found = await town.ask(try_all, {"the leader": (await leader.handle(), group.chat.id)}, ("full", "release"))
    assert {line.split()[2] for line in found} == {"reads", "changes"}, "whoever may, does: the test sees it"


def ask_all(work: Work, account: int, chat: int, lines: list[str]) -> list[str]:
    start, wrong = last_row(work), []
    receive = receive_private_message if chat > 0 else receive_group_message
    for line in lines:
        point = work.connection.begin_nested()
        work.popup = None
        receive(work, Incoming(ChatId(chat), MessageId(90_000), work.now, Sender(Handle(account)), line))
        said = said_since(work, start) + str(work.popup)
        if any(word in said for word in SECRET):
            wrong.append(line)
        point.rollback()
        work.roster_changed()
    return wrong


async def test_no_command_shows_somebody_elses_case(town: Town) -> None:
    leader, group, voter = await claimed_case(town, "村口老槐树边上的路塌了")
    await voter.writes("/privacy")
    await voter.presses("更正")
    await voter.writes("王秀兰 13800000321")
    number = (await town.case()).number
    rest = ("", number, number.lower(), f" {number} 老槐", "老槐树", "王秀兰", "13800000321", "1", "%", "' OR 1=1 --", "2026-11")
    commands = ("/case", "/find", "/audit", "/queue", "/cases", "/my", "/callbacks", "/people", "/broadcast", "/canned", "/suggest", "/block",
                "/summary", "/privacy", "/new", "/visit", "/deputies", "/start", "/start d_QX-v01", "/start i_1", "/help", "/me")  # fmt: skip
    lines = [f"{command} {words}".strip() for command in commands for words in rest] + [number, f"{number} 还没解决"]
    foreign, stranger, other = await town.deputy("巴特尔"), await town.stranger("路过的人"), await town.voter("柳湾村", name="另一个人")
    for somebody in (foreign, stranger, other):
        assert [
            w for w in await town.ask(ask_all, await somebody.handle(), await somebody.handle(), lines) if not any(s in w for s in SECRET)
        ] == []
        assert [w for w in await town.ask(ask_all, await somebody.handle(), group.chat.id, lines) if not any(s in w for s in SECRET)] == []
