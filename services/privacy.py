"""`/privacy` 「我的信息」: see, take along, correct, delete, take back consent (docs/spec.md section 3)."""

import json
from collections.abc import Callable, Iterator, Mapping
from datetime import datetime, timedelta
from typing import Any

from domain.buttons import Button
from domain.case import OPEN, STATUSES, Case
from domain.message import Incoming, from_json
from domain.voter import Voter, contact_in
from locales import contents, desk, lists, meetings, texts
from services import orders, portions, show_case, tell, words_of
from services.erase_voter import erase_voter
from services.held import EARLY
from services.take_back import take_back
from storage.held import HeldWords
from storage.reminders import Step
from storage.work import Rows, Work

STEP_LASTS = timedelta(minutes=30)
HELD = ("consent", "village", "rate", "block", EARLY)
"""Why words of a voter are kept apart."""
SHORT, LONG = 20, 200
"""Cases, and events of one case, that are put together at once when a voter asks for his data."""
MOMENTS = frozenset({"at", "registered_at", "first_met_at", "given_at", "withdrawn_at"})
VALUES: Mapping[str, Callable[[Any, str], str]] = {
    "status": lambda t, value: texts.status(t, value) if value in STATUSES else meetings.state(t, value),
    "rating": texts.rating,
    "resolved": texts.resolved,
    "kind": desk.event_name,
    "from": desk.said_by,
    "purpose": desk.consent_purpose,
    "language": lambda t, tag: texts.LANGUAGE_NAMES.get(tag, tag),
}


def show(work: Work, voter: Voter, message: Incoming, rest: str) -> None:
    """What is stored about him, and what he can do with it."""
    t = tell.words_for(work, voter)
    village = work.roster.villages.get(voter.village) if voter.village else None
    agreed = work.local_date(voter.consented_at) if voter.consented_at else None
    words = texts.my_data(
        t, village.name if village else "", voter.name, voter.phone, agreed, lists.counted(t, work.cases.count_of_voter(voter.id))
    )
    rows: Rows = [
        [(desk.b_export(t), Button("pv_export")), (desk.b_correct(t), Button("pv_correct"))],
        [(desk.b_delete(t), Button("pv_delete"))],
    ]
    if voter.consented_at is not None:
        rows = [*rows, [(desk.b_withdraw_consent(t), Button("pv_consent"))]]
    tell.to_voter(work, voter, words, rows)


def export(work: Work, voter: Voter) -> None:
    """Everything, as a file for programs and one to read; a long history is put together where files are made (services/papers.py)."""
    t = tell.words_for(work, voter)
    if _is_long(work, voter):
        orders.order_export(work, voter.id)
        tell.to_voter(work, voter, lists.export_comes(t))
        return
    for name, content in export_files(work, voter):
        work.send_file(voter.chat_id, name, content)
    tell.to_voter(work, voter, desk.exported(t))


def _is_long(work: Work, voter: Voter) -> bool:
    """Whether there is more than is read in one deed."""
    cases = work.next_cases.of_voter(voter.id, 0, SHORT + 1)
    held = any(len(work.held.next(voter.id, why, SHORT + 1)) > SHORT for why in HELD)
    return held or len(cases) > SHORT or any(len(work.histories.after(case.id, 0, LONG + 1)) > LONG for case in cases)


def export_files(work: Work, voter: Voter) -> list[tuple[str, bytes]]:
    data = everything(work, voter)
    stamp = work.today.isoformat()
    tidy = json.dumps(data, ensure_ascii=False, indent=2).encode()
    plain = readable(work, tell.words_for(work, voter), data).encode()
    return [(f"lianxin-{stamp}.json", tidy), (f"lianxin-{stamp}.txt", plain)]


def everything(work: Work, voter: Voter) -> dict[str, Any]:
    """All that is kept under his number, without what others wrote inside the group."""
    t, cases = tell.words_for(work, voter), []
    for case in _every_case(work, voter):
        messages = [work.cases.whole(m) for m in work.cases.messages(case.id) if m.kind != "note"]
        cases.append(
            {
                "number": case.number,
                "status": case.status,
                "category": case.category,
                "village": case.village,
                "registered_at": case.registered_at.isoformat() if case.registered_at else None,
                "rating": case.rating or None,
                "resolved": case.resolved or None,
                "messages": [
                    {
                        "at": m.at.isoformat(),
                        "from": "voter" if m.author == "voter" else "deputy",
                        "text": m.text,
                        "files": [contents.name(t, part.kind) for part in m.attached],
                        "earlier_versions": [words_of.whole(t, stood) for stood in work.cases.earlier_whole(m)],
                    }
                    for m in messages
                ],
                "events": [
                    {"at": e.at.isoformat(), "kind": e.kind} for e in work.cases.history(case.id) if e.kind not in ("noted", "recused")
                ],
            }
        )
    return {
        "account": work.chats.address(voter.chat_id),
        "village": voter.village,
        "language": voter.language,
        "name": voter.name,
        "phone": voter.phone,
        "first_met_at": voter.met_at.isoformat() if voter.met_at else None,
        "consents": work.voters.consents(voter.id),
        "waiting_words": [words_of.whole(t, from_json(row.message)) for why in HELD for row in _every_held(work, voter, why)],
        "appointments": [{"at": row.at.isoformat(), "place": row.place, "status": row.status} for row in work.meetings.all_of(voter.id)],
        "cases": cases,
    }


def _every_case(work: Work, voter: Voter) -> Iterator[Case]:
    after = 0
    while cases := work.next_cases.of_voter(voter.id, after, portions.VOTERS):
        yield from cases
        after = cases[-1].id


def _every_held(work: Work, voter: Voter, why: str) -> Iterator[HeldWords]:
    after = 0
    while rows := work.held.next(voter.id, why, portions.VOTERS, after):
        yield from rows
        after = rows[-1].id


def readable(work: Work, t: Any, data: Mapping[str, Any], indent: str = "") -> str:
    """The same as plain lines, in his language and local time."""
    lines: list[str] = []
    for name, value in data.items():
        label = desk.export_label(t, name)
        if isinstance(value, list) and value and isinstance(value[0], dict):
            for n, part in enumerate(value, 1):
                lines += ["", f"{indent}{label} {n}", readable(work, t, part, indent + "  ")]
        else:
            shown = "、".join(map(str, value)) if isinstance(value, list) else _shown(work, t, name, value)
            lines.append(f"{indent}{label}: {shown or '—'}")
    return "\n".join(lines)


def _shown(work: Work, t: Any, name: str, value: Any) -> str:
    if value in (None, ""):
        return ""
    if name in MOMENTS:
        return work.roster.congress.local(datetime.fromisoformat(str(value))).strftime("%Y-%m-%d %H:%M")
    if name == "village":
        return work.roster.villages[value].name if value in work.roster.villages else str(value)
    if name == "category":
        return texts.category(t, value, value)
    known = VALUES.get(name)
    return known(t, value) if known else str(value)


def ask_correct(work: Work, voter: Voter) -> None:
    """「更正」: name and phone as he types them; the village has its own command."""
    t = tell.words_for(work, voter)
    work.steps.put(voter.chat_id, voter.chat_id, Step("correct", None, {}, work.acted_at + STEP_LASTS))
    tell.to_voter(work, voter, desk.ask_correct(t))


def take_correct(work: Work, voter: Voter, message: Incoming, step: Step) -> bool:
    """Name and phone; False where the words hold no contact data: then he writes a matter."""
    work.steps.drop(voter.chat_id, voter.chat_id)
    t = tell.words_for(work, voter)
    name, phone = contact_in(message.text)
    if len(phone) < 7 and len(name) > 12:
        return False
    work.voters.set_contact(voter.id, name or voter.name, phone or voter.phone)
    portions.begin(work, "show_corrected", show_corrected, voter=voter.id, after=0)
    tell.to_voter(work, voter, desk.corrected_data(t))
    return True


def show_corrected(work: Work, data: portions.Data) -> portions.Left | None:
    """The cards of the next of his cases whose group sees his name."""
    cases = work.next_cases.of_voter(data["voter"], data["after"], portions.VOTERS)
    shown = [case for case in cases if not case.anonymous and case.open]
    portions.each(work, "show_corrected", shown[: portions.CASES], lambda case: show_case.refresh_cards(work, case))
    if len(shown) > portions.CASES:
        return portions.Left({**data, "after": shown[portions.CASES - 1].id})
    return portions.Left({**data, "after": cases[-1].id}) if len(cases) == portions.VOTERS else None


def ask_delete(work: Work, voter: Voter) -> None:
    """「删除我的信息」: identity at once, words too if he wishes; he chooses what becomes of open cases."""
    t = tell.words_for(work, voter)
    open_cases = [c.number for c in _open(work, voter)]
    rows: list[list[tuple[str, Button]]] = [[(desk.b_delete_all(t), Button("pv_erase", 0, "withdraw:words"))]]
    rows.append([(desk.b_delete_identity(t), Button("pv_erase", 0, "withdraw:keep"))])
    if open_cases:
        rows.append([(desk.b_delete_go_on(t), Button("pv_erase", 0, "go_on:keep"))])
    rows.append([(texts.b_keep(t), Button("pv_no"))])
    tell.to_voter(work, voter, desk.ask_delete(t, open_cases), rows)


def _open(work: Work, voter: Voter) -> list[Case]:
    return [c for c in work.cases.of_voter(voter.id) if c.status in OPEN or c.status == "merged"]


def erase(work: Work, voter: Voter, value: str) -> None:
    """Confirmed by the button that says what happens. The last message tells him, then nobody can tell him anything more."""
    t = tell.words_for(work, voter)
    what, _, words = value.partition(":")
    if what not in ("withdraw", "go_on") or words not in ("words", "keep"):
        work.tell(texts.old_button(t), alert=True)
        return
    erase_voter(work, voter.id, voter.chat_id, words=words == "words", withdraw=what == "withdraw")
    tell.to_voter(work, voter, desk.deleted(t), purpose="forget")


def ask_consent_back(work: Work, voter: Voter) -> None:
    """「撤回同意」: the same choice for what is open; nothing new is taken until he agrees again."""
    t = tell.words_for(work, voter)
    rows: list[list[tuple[str, Button]]] = [[(desk.b_consent_withdraw(t), Button("pv_consent_yes", 0, "withdraw"))]]
    if _open(work, voter):
        rows.append([(desk.b_consent_go_on(t), Button("pv_consent_yes", 0, "go_on"))])
    rows.append([(texts.b_keep(t), Button("pv_no"))])
    tell.to_voter(work, voter, desk.ask_consent_back(t), rows)


def take_consent_back(work: Work, voter: Voter, value: str) -> None:
    t = tell.words_for(work, voter)
    if value not in ("withdraw", "go_on") or voter.consented_at is None:
        work.tell(texts.old_button(t), alert=True)
        return
    work.voters.take_consent_back(voter.id, work.acted_at)
    work.erases("consent", voter.id, voter.met_at, "voter", withdraw=value == "withdraw")
    portions.begin(work, "consent_back", consent_back, voter=voter.id, withdraw=value == "withdraw", at=work.acted_at.isoformat(), after=0)
    tell.to_voter(work, voter, desk.consent_back(t))


def consent_back(work: Work, data: portions.Data) -> portions.Left | None:
    """The next of his open cases of that time: taken back, or without his name; what he has sent after agreeing again is not touched."""
    cases = work.next_cases.of_voter(data["voter"], data["after"], portions.VOTERS)
    before = datetime.fromisoformat(data["at"])
    chosen = [c for c in cases if (c.status in OPEN or c.status == "merged") and c.registered_at is not None and c.registered_at <= before]
    wanted = [case for case in chosen if data["withdraw"] or not case.anonymous]
    portions.each(work, "consent_back", wanted[: portions.CASES], lambda case: _consent_back(work, case, withdraw=data["withdraw"]))
    if len(wanted) > portions.CASES:
        return portions.Left({**data, "after": wanted[portions.CASES - 1].id})
    return portions.Left({**data, "after": cases[-1].id}) if len(cases) == portions.VOTERS else None


def _consent_back(work: Work, case: Case, *, withdraw: bool) -> None:
    if withdraw:
        take_back(work, case)
    else:
        show_case.refresh_cards(work, work.cases.record(case, work.event("changed", "voter", anonymous=True)))


def leave(work: Work, voter: Voter) -> None:
    work.tell(desk.went_back(tell.words_for(work, voter)))


Deed = Callable[[Work, Voter, str], None]
DEEDS: dict[str, Deed] = {
    "pv_export": lambda work, voter, value: export(work, voter),
    "pv_correct": lambda work, voter, value: ask_correct(work, voter),
    "pv_delete": lambda work, voter, value: ask_delete(work, voter),
    "pv_erase": erase,
    "pv_consent": lambda work, voter, value: ask_consent_back(work, voter),
    "pv_consent_yes": take_consent_back,
    "pv_no": lambda work, voter, value: leave(work, voter),
}
"""Buttons of this desk."""
