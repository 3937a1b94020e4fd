"""What is stored about a voter: put together for him to take along, and corrected (docs/spec.md section 3)."""

import json
from collections.abc import Callable, Iterator, Mapping
from datetime import datetime
from typing import Any

from domain.cases.case import Case
from domain.cases.life_cycle import STATUSES
from domain.values.message import from_json
from domain.values.voter import Voter
from locales import case as case_words
from locales import common, contents
from locales import desk as desk_words
from locales import privacy as privacy_words
from locales import voter as voter_words
from locales.common import T
from services.case import cards, words_of
from services.case.own_matter import voter_by
from services.deed import orders, portions, tell
from services.deed.by import By
from services.deed.work import Work
from services.voter.held import DAY, EARLY
from storage.case_messages import CaseMessage
from storage.held import HeldWords

HELD = ("consent", "village", "rate", DAY, "block", EARLY)
"""Why words of a voter are kept apart."""
SHORT, LONG = 20, 200
"""Cases, and events of one case, that are put together at once when a voter asks for his data."""
MOMENTS = frozenset({"at", "registered_at", "first_met_at", "given_at", "withdrawn_at"})
VALUES: Mapping[str, Callable[[Any, str], str]] = {
    "status": lambda t, value: common.status(t, value) if value in STATUSES else privacy_words.state(t, value),
    "rating": common.rating,
    "resolved": case_words.resolved,
    "kind": desk_words.event_name,
    "from": privacy_words.said_by,
    "purpose": privacy_words.consent_purpose,
    "language": lambda t, tag: voter_words.LANGUAGE_NAMES.get(tag, tag),
}


def export(work: Work, by: By) -> list[tuple[str, bytes]]:
    """All of it, as a file for programs and one to read, by name. Empty where there is very much: then it is put together where files
    are made (services/summaries/papers.py) and sent to him."""
    voter = voter_by(work, by)
    if _is_long(work, voter):
        orders.order_export(work, voter.id)
        return []
    return export_files(work, voter)


def _is_long(work: Work, voter: Voter) -> bool:
    """Whether there is more than is read in one deed."""
    cases = work.next_cases.of_voter(voter.id, 0, SHORT + 1)
    held = any(len(work.held.next(voter.id, why, SHORT + 1)) > SHORT for why in HELD)
    return held or len(cases) > SHORT or any(len(work.histories.after(case.id, 0, LONG + 1)) > LONG for case in cases)


def correct(work: Work, by: By, *, name: str, phone: str) -> None:
    """「更正」: what is empty stays as it was. Where a group sees his name it sees the new one."""
    voter = voter_by(work, by)
    work.voters.set_contact(voter.id, name or voter.name, phone or voter.phone)
    portions.begin(work, "show_corrected", show_corrected, voter=voter.id, after=0)


def export_files(work: Work, voter: Voter) -> list[tuple[str, bytes]]:
    data = everything(work, voter)
    stamp = work.today.isoformat()
    tidy = json.dumps(data, ensure_ascii=False, indent=2).encode()
    plain = readable(work, tell.words_for(work, voter), data).encode()
    return [(f"lianxin-{stamp}.json", tidy), (f"lianxin-{stamp}.txt", plain)]


def everything(work: Work, voter: Voter) -> dict[str, Any]:
    """All that is kept under his number, without what others wrote inside the group."""
    t = tell.words_for(work, voter)
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
        "cases": [_case(work, t, case) for case in _every_case(work, voter)],
    }


def _case(work: Work, t: T, case: Case) -> dict[str, Any]:
    return {
        "number": case.number,
        "status": case.status,
        "category": case.category,
        "village": case.village,
        "registered_at": case.registered_at.isoformat() if case.registered_at else None,
        "rating": case.rating or None,
        "resolved": case.resolved or None,
        "messages": [_message(work, t, work.messages.whole(m)) for m in work.messages.of(case.id) if m.kind != "note"],
        "events": [
            {"at": e.at.isoformat(), "kind": e.kind} for e in work.cases.history(case.id) if e.kind not in ("noted", "unnoted", "recused")
        ],
    }


def _message(work: Work, t: T, message: CaseMessage) -> dict[str, Any]:
    return {
        "at": message.at.isoformat(),
        "from": "voter" if message.author == "voter" else "deputy",
        "text": message.text,
        "files": [contents.name(t, part.kind) for part in message.attached],
        "earlier_versions": [words_of.whole(t, stood) for stood in work.messages.earlier_whole(message)],
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


def readable(work: Work, t: T, data: Mapping[str, Any], indent: str = "") -> str:
    """The same as plain lines, in his language and local time."""
    lines: list[str] = []
    for name, value in data.items():
        label = privacy_words.export_label(t, name)
        if isinstance(value, list) and value and isinstance(value[0], dict):
            for n, part in enumerate(value, 1):
                lines += ["", f"{indent}{label} {n}", readable(work, t, part, indent + "  ")]
        else:
            shown = "、".join(map(str, value)) if isinstance(value, list) else _shown(work, t, name, value)
            lines.append(f"{indent}{label}: {shown or '—'}")
    return "\n".join(lines)


def _shown(work: Work, t: T, name: str, value: Any) -> str:
    if value in (None, ""):
        return ""
    if name in MOMENTS:
        return work.roster.congress.local(datetime.fromisoformat(str(value))).strftime("%Y-%m-%d %H:%M")
    if name == "village":
        return work.roster.village_name(value) or str(value)
    if name == "category":
        return common.category(t, value, value)
    known = VALUES.get(name)
    return known(t, value) if known else str(value)


def show_corrected(work: Work, data: portions.Data) -> portions.Left | None:
    """The cards of the next of his cases whose group sees his name."""
    cases = work.next_cases.of_voter(data["voter"], data["after"], portions.VOTERS)
    shown = [case for case in cases if not case.anonymous and case.open]
    portions.each(work, "show_corrected", shown[: portions.CASES], lambda case: cards.refresh_cards(work, case))
    if len(shown) > portions.CASES:
        return portions.Left({**data, "after": shown[portions.CASES - 1].id})
    return portions.Left({**data, "after": cases[-1].id}) if len(cases) == portions.VOTERS else None
