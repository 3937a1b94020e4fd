"""`/privacy` 「我的信息」: see, take along, correct (docs/spec.md section 3)."""

import json
from collections.abc import Callable, Iterator, Mapping
from datetime import datetime, timedelta
from typing import Any

from domain.buttons import Button
from domain.case import STATUSES, Case
from domain.message import Incoming, from_json
from domain.voter import Voter, contact_in
from locales import contents, desk, lists, meetings, texts
from services import orders, portions, show_case, tell, words_of
from services.held import EARLY
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
