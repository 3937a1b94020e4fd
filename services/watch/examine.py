"""What `lianxin doctor` looks at in the database; what it asks Telegram is in bot/doctor.py (docs/spec.md section 2)."""

from dataclasses import dataclass, field
from datetime import date

from domain.congress.congress import Person
from domain.rights.presidium_links import outside
from domain.rights.seats import seats_of
from domain.rights.stand_ins import secretaries_of
from domain.values.refusal import CURES
from services.case import corrections
from services.deed.away import from_secretary
from services.deed.names import names_of
from services.deed.work import Work
from services.staff.dated_changes import days_to_term_end
from services.staff.new_leader import leaderless
from services.staff.reorganise import without_group

SHUT = tuple(f"shut_{cure}" for cure in CURES)
"""Group chats that take nothing, by what helps."""


@dataclass(frozen=True)
class Finding:
    """`code` is worded by locales/common.py; a `grave` one means that the bot could not do its work."""

    code: str
    grave: bool = False
    facts: dict[str, str] = field(default_factory=dict)


def examine(work: Work) -> list[Finding]:
    """Roster, links, chats, calendar, term, failed rows."""
    if not work.roster.groups:
        return [Finding("no_town", grave=True)]
    found = [] if key_fits(work) else [Finding("database_fault", grave=True, facts={"kind": "wrong_key"})]
    return found + _people(work) + _seats(work) + _places(work) + _shut_chats(work) + _times(work) + _learned(work)


SHOWN = 5
"""Names of many."""


def _some(names: list[str]) -> str:
    return "、".join(names[:SHOWN]) + ("…" if len(names) > SHOWN else "")


def _people(work: Work) -> list[Finding]:
    """Who has no account here, whom nothing reaches, whom no group has."""
    roster, found = work.roster, []
    unlinked = names_of(work, [p for p in roster.people.values() if p.kind == "deputy" and p.has_rights and p.handle is None])
    if unlinked:
        found.append(Finding("unlinked", facts={"count": str(len(unlinked)), "names": _some(unlinked)}))
    if not any(p.handle for p in roster.staff("secretary")):
        found.append(Finding("secretary_unlinked", grave=True))
    if waiting := _for_a_chair(work):
        found.append(Finding("waits_for_chair", facts={"count": str(waiting)}))
    if away := [p for p in roster.people.values() if p.has_rights and p.unreachable_since is not None]:
        found.append(Finding("out_of_reach", facts={"count": str(len(away)), "names": _some([_since(work, p) for p in away])}))
    if alone := names_of(work, without_group(roster)):
        found.append(Finding("without_group", facts={"count": str(len(alone)), "names": _some(alone)}))
    return found


def _seats(work: Work) -> list[Finding]:
    """Seats that are vacant, groups without a leader, presidium members linked to too few or too many."""
    roster, found = work.roster, []
    vacant = [each for each in seats_of(roster) if each.vacant]
    if vacant:
        found.append(Finding("vacant_seats", facts={"seats": str(vacant[0].seats), "count": str(vacant[0].vacant)}))
    if without := [group.name for group in leaderless(work)]:
        found.append(Finding("no_leader", facts={"names": _some(without)}))
    if linked := outside(roster):
        found.append(Finding("links_outside", facts={"names": _some(names_of(work, linked))}))
    return found


def _places(work: Work) -> list[Finding]:
    """Merges that count for nothing, villages nobody serves, groups without a chat."""
    roster = work.roster
    found = [Finding("merged_ring", facts={"chain": ring}) for ring in roster.rings]
    for village in roster.open_villages():
        if not roster.groups_of_village(village.id):
            found.append(Finding("village_alone", facts={"name": village.name}))
    for group in roster.live_groups():
        if group.id not in roster.bound:
            found.append(Finding("group_without_chat", facts={"name": group.name}))
    return found


def _since(work: Work, person: Person) -> str:
    day = work.local_date(person.unreachable_since) if person.unreachable_since is not None else ""
    return f"{person.name} {day}"


def _for_a_chair(work: Work) -> int:
    """Open cases that are kept from the secretary and have nobody to do her part: which ones is not said."""
    return sum(not secretaries_of(work.roster, case) for case in from_secretary(work))


def _shut_chats(work: Work) -> list[Finding]:
    congress, found = work.roster.congress, []
    for group, chat in work.roster.bound.items():
        if chat.shut_since is not None:
            since = congress.local(chat.shut_since).strftime("%Y-%m-%d %H:%M")
            found.append(Finding(f"shut_{chat.shut_why}", facts={"name": work.roster.groups[group].name, "id": group, "since": since}))
    return found


def key_fits(work: Work) -> bool:
    """Whether voters are known again with the key that was given: what was sealed with another finds nobody."""
    return work.voters.key_fits()


def _times(work: Work) -> list[Finding]:
    found: list[Finding] = []
    today = work.local_date(work.now)
    years = {today.year} | ({today.year + 1} if today.month >= 11 else set())
    for year in sorted(year for year in years if work.calendar.provisional(date(year, 1, 1))):
        found.append(Finding("no_calendar", facts={"year": str(year)}))
    left = days_to_term_end(work)
    if left is not None and left.days <= 30:
        found.append(term_ends(left.days))
    if failed := work.inbox.count("failed"):
        found.append(Finding("failed_rows", facts={"count": str(failed)}))
    return found


def term_ends(days: int) -> Finding:
    """`days`: until its last day; less than none once that is over."""
    if days <= 0:
        return Finding("term_over" if days else "term_ends_today")
    return Finding("term_ends", facts={"days": str(days)})


def _learned(work: Work) -> list[Finding]:
    """By what categories are guessed, where somebody has corrected any."""
    found = work.learned.read(corrections.FITTED) or {}
    if not found.get("corrections"):
        return []
    facts = {name: str(found.get(name, 0)) for name in ("corrections", "tried", "lexicon", "fitted")} | {"enough": str(corrections.ENOUGH)}
    tried = "lexicon_better" if "tried" in found else "lexicon_alone"
    return [Finding("own_weights" if found["used"] else tried, facts=facts)]


def chats(work: Work) -> list[tuple[str, int]]:
    """Group chats: name of the group and chat id."""
    return [(work.roster.groups[g].name, chat.chat_id) for g, chat in work.roster.bound.items()]
