"""Reception days in the life of the town: a rota, half hours that are booked and called off, who comes, who walks in."""

from datetime import date, timedelta
from typing import Any

from sqlalchemy import func, select

from services.deed.work import Work
from storage.tables import meeting, walk_in
from tests.life.work import A_DAY, SITS, Townspeople
from tests.town import Somebody, has_button, shown

ON_DUTY = ("d001", "d011", "d003", "d013", "d005", "d007")
"""Who sit, in turn, of those who are linked."""
ASKED = ("低保怎么办", "宅基地证什么时候发", "合作医疗怎么报", "来问孩子上学的事", "说机耕道太窄")
MOST_CALLS = 8
BOOK, OFF, NOTE = "mt_book", "取消约访", "来访登记"


def rota(first: date, days: int) -> list[dict[str, Any]]:
    """A reception day a month, the 10th or the Monday after a week-end; the neighbour in turn stands in."""
    found, month = [], first.replace(day=1)
    while month < first + timedelta(days=days):
        day = month.replace(day=10)
        while day.weekday() > 4:
            day += timedelta(days=1)
        one, other = (ON_DUTY[(month.month + step) % len(ON_DUTY)] for step in (0, 1))
        row = {"date": day.isoformat(), "month": f"{month:%Y-%m}", "station": "s00", "deputies": [one], "stand_in": other}
        found += [row] if day > first else []
        month = (month + timedelta(days=32)).replace(day=1)
    return found


async def voters_book(people: Townspeople) -> list[int]:
    """Now and then somebody takes a half hour, now and then he gives it back."""
    dice, acted = people.dice, []
    for voter in people.voters:
        if voter.sees_button(OFF) and dice.random() < 0.02:
            await voter.presses(OFF)
            acted.append(voter.id)
        elif dice.random() < 0.02:
            await voter.writes("约访")
            if voter.sees_button(BOOK):
                await voter.presses(BOOK)
            acted.append(voter.id)
    return acted


async def morning(people: Townspeople) -> list[int]:
    """Most of those on duty come, and write down who walked in."""
    acted = []
    for who in _serving(people):
        if not _asked_today(people, who, "今天代表接待日，您值班") or people.dice.random() < 0.2:
            continue
        await who.presses("我到了")
        if has_button(who.chat, NOTE):
            await who.presses(NOTE)
            people.said += 1
            await who.writes(f"{people.dice.choice(ASKED)}（第{people.said}位）")
            await who.presses("柳湾村" if people.dice.random() < 0.5 else "wi_done")
        acted.append(who.id)
    return [*acted, *(talk.chat.id for talk in people.chats.values())] if acted else []


async def afternoon(people: Townspeople) -> list[int]:
    """Of who had booked it is said whether he came."""
    acted = []
    for who in _serving(people):
        if _asked_today(people, who, "见到了吗") and has_button(who.chat, "已见面"):
            await who.presses("已见面")
            acted.append(who.id)
    return acted


async def phone_calls(people: Townspeople) -> list[int]:
    """The secretary phones all who have no account: most take it at once, some say how satisfied they are."""
    secretary, answers = people.of["许文静"], ["已告知，不评价", "满意", "没打通"]
    for _ in range(MOST_CALLS):
        await secretary.writes("/callbacks")
        listed = secretary.messages[-1]
        if "call|" not in str(listed.get("reply_markup")):
            break
        await secretary.presses("call", listed)
        said = people.dice.choice(answers)
        await secretary.presses(said)
        answers = [one for one in answers if one != "没打通"]
    return [secretary.id, *(talk.chat.id for talk in people.chats.values())]


def held(work: Work) -> tuple[int, int]:
    """Half hours that were booked, and visitors who were written down."""
    counted = (select(func.count()).select_from(table) for table in (meeting, walk_in))
    booked, came = (work.connection.execute(query).scalar_one() for query in counted)
    return int(booked), int(came)


def _serving(people: Townspeople) -> list[Somebody]:
    return [people.of[name] for name in sorted({n for names in SITS.values() for n in names} - people.gone)]


def _asked_today(people: Townspeople, who: Somebody, words: str) -> bool:
    now = people.town.clock().timestamp()
    return any(words in shown(m) and m["date"] > now - A_DAY / 2 for m in who.chat.messages.values())
