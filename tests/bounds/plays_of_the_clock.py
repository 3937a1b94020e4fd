"""The other deeds: what happens in a group's chat, what the clock does, what the fate of a message causes, what workers and sender read."""

from collections.abc import Iterator
from functools import partial
from typing import Any

from domain.congress.periods import period_of
from domain.figures.reckoning import Reckoning
from domain.values.ids import CaseId, ChatId, PersonId
from domain.values.refusal import Meaning, Refusal
from services.deed.nags import Nags
from services.deed.work import Work
from services.staff.group_chats import move_chat
from services.staff.links import new_token
from services.watch import due as send_reminders
from services.watch import morning, outbox, refusals, tidy
from services.watch.due import OF_CASE, OTHERS
from storage.sending import AtRest
from talk.group import Membership, receive_group_message, receive_membership
from talk.press import press_button
from tests.bounds import crowded_town as town
from tests.bounds.crowded_town import GROUP, LEADER, NOW, Made, due, message, press
from tests.bounds.plays import Play, asked_back, sealed, unreachable


def _bind(work: Work) -> None:
    receive_group_message(work, message(LEADER, f"/start g_{new_token(work, 'group', 'g1')}", 5, -2002))


def _link(person: str, account: int, work: Work) -> None:
    press_button(work, press(account, f"link|0|{new_token(work, 'person', person)}"))


def _unlinked(work: Work) -> None:
    work.rows.unlink(PersonId("d005"))
    work.rows.unbind_chat(ChatId(GROUP), NOW)
    work.roster_changed()


def _put_out(work: Work) -> None:
    work.rows.unbind_chat(ChatId(GROUP), NOW)
    work.roster_changed()


def in_chats(made: Made) -> Iterator[Play]:
    yield Play("a chat is bound", _bind)
    yield Play("a deputy is linked where there is no chat", partial(_link, "d005", 9010), (_unlinked,), "link")
    yield Play("a secretary's account changes", partial(_link, "u01", 9011))
    for status, may_write in (("left", True), ("administrator", True), ("restricted", False), ("member", True)):
        change = Membership(ChatId(GROUP), status, town.sender(LEADER), may_write)
        yield Play(f"the bot is {status} in the group", partial(receive_membership, change=change))
    back = Membership(ChatId(GROUP), "member", town.sender(LEADER))
    yield Play("the bot is taken in again", partial(receive_membership, change=back), (_put_out,))
    for status in ("kicked", "member"):
        change = Membership(ChatId(town.VOTER), status, town.sender(town.VOTER))
        before = (unreachable(made[f"voter_{town.VOTER}"]),) if status == "member" else ()
        yield Play(f"a voter says {status}", partial(receive_membership, change=change), before)
    yield Play("the group becomes a supergroup", partial(move_chat, old=ChatId(GROUP), new=ChatId(-3003)))


def _of_case(kind: str, case: int, work: Work) -> None:
    OF_CASE[kind](work, work.cases.get(CaseId(case)), due(kind, case_id=case), Nags())


def _other(kind: str, data: dict[str, Any], work: Work) -> None:
    OTHERS[kind](work, due(kind, **data))


def reminders(made: Made) -> Iterator[Play]:
    for kind in OF_CASE:
        for name in ("talk", "main", "in_hand", "answered", "unclaimed"):
            yield Play(f"{kind} of {name}", partial(_of_case, kind, made[name]), kind=kind)
    for kind in OTHERS:
        for n, data in enumerate(_data_of(made)[kind]):
            yield Play(f"{kind} {n}", partial(_other, kind, data), kind=kind)
    for kind, how in (("media_wait", "media"), ("seal_due", "asked")):
        yield Play(f"{kind} of a sealed one", partial(_of_case, kind, made["unclaimed"]), (sealed(made["unclaimed"], how),), kind)
    yield Play("back_asked, undecided", partial(_of_case, "back_asked", made["talk"]), (asked_back(made["talk"]),), "back_asked")
    yield Play("a tick", send_reminders.send_due)
    yield Play("housekeeping", tidy.tidy)
    yield Play("figures caught up", tidy.catch_up)
    yield Play("the alert", morning.alert)


def _data_of(made: Made) -> dict[str, list[dict[str, Any]]]:
    """What a reminder of each kind says; one without words of its own here is a fault of this table."""
    voters = {account: {"voter_id": made[f"voter_{account}"]} for account in (town.VOTER, town.FLOODER, town.BLOCKED)}
    holder, village = {"voter_id": made["holder"]}, {"section": "villages", "id": "v01"}
    steps = ("notice", "morning", "evening", "nag", "last", "chase")
    return {
        "held_remind": [holder], "held_delete": [holder], "held_rate": [voters[town.FLOODER]], "block_over": [voters[town.BLOCKED]],
        "draft_new": [voters[town.VOTER] | {"draft": "1"}], "forget": [voters[town.VOTER]], "broadcast": [{"id": made["broadcast"], "after": 0}],
        "suggestion_due": [{"id": made["suggestion"]}], "month_summary": [{"period": "2026-10"}, {"period": "2026-Q3"}],
        "visit_day": [{"day": 1, "held_on": "2026-11-25", "step": step} for step in steps],
        "meeting": [{"meeting": 1, "step": "before", "at": NOW.isoformat()}], "morning": [{"day": NOW.date().isoformat()}],
        "undo_over": [{"chat": LEADER, "row": 1, "words": "x", "case": None}],
        "screen": [{"chat": GROUP, "account": LEADER, "row": 1, "asks": "answer_words"}],
        "leave_asked": [{"person": "d002", "first": "2026-11-09", "last": "2026-11-15", "times": 1, "told": False}],
        "plan_item": [{"plan": 1, "n": 0}],
        "session": [{"day": 1, "held_on": "2026-11-25"}],
        "quota": [{"month": "2026-11"}],
        "quarter_pack": [{"period": "2026-Q3"}, {"period": "2026-Q4"}],
        "station_item": [{"plan": made["station_plan"], "n": 0}],
        "group_plan": [{"year": 2026, "month": 1}, {"year": 2026, "month": 7}], "group_look": [{"group": "g1", "since": NOW.isoformat()}],
        "roster_change": [village | {"fields": {"merged_into": "v02"}}, village | {"fields": {"group": "g2"}}],
    }  # fmt: skip


def _first(work: Work) -> Any:
    return work.sending.next(NOW, 1, spaced=True)[0]


def _refused(meaning: Meaning, work: Work) -> None:
    refusals.refused(work, _first(work), Refusal(meaning, "refused"))


def messages(made: Made) -> Iterator[Play]:
    yield Play("a row is delivered", lambda work: outbox.delivered(work, _first(work), [5]))
    yield Play("a row is expired", lambda work: outbox.expired(work, _first(work)))
    yield Play("a row is set aside", lambda work: outbox.set_aside(work, _first(work)))
    for meaning in Meaning:
        yield Play(f"a row is refused: {meaning}", partial(_refused, meaning))


def reads(made: Made) -> Iterator[Play]:
    yield Play("the inbox's next", lambda work: work.inbox.new(200))
    yield Play("the sender's next", lambda work: work.sending.next(NOW, 10, spaced=True))
    yield Play("the sender's next answers", lambda work: work.sending.next(NOW, 10, AtRest({90}, {91}), spaced=False))
    yield Play("a month's figures", _figures)


def _figures(work: Work) -> None:
    work.facts.figures(Reckoning(period_of("2026-10"), work.now, work.roster.congress, work.calendar))


def of_the_clock(made: Made) -> Iterator[Play]:
    for part in (in_chats, reminders, messages, reads):
        yield from part(made)
