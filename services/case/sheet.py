"""What stands on the 事项办理单 of a matter, for whom it is made: his rights decide, once more when it is made (docs/spec.md section 8)."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date

from domain.cases.case import Case, Event
from domain.cases.details_in_hand import Consulted, Declined
from domain.cases.event_kinds import as_data
from domain.cases.life_cycle import WITH_ANSWER
from domain.rights.rights import reads_confidential
from domain.rights.shown_to import shows_identity
from domain.values.ids import CaseId, Handle
from domain.words.masks import masked, without_numbers
from locales import case as case_words
from locales import case_sheet as words
from locales import common
from locales import desk as desk_words
from reports.case_sheet_room import left_for_blocks
from reports.paper import CaseSheet
from services.case import abstracts, words_of
from services.case.sheet_fits import Step, Told, fitted
from services.deed import tell
from services.deed.names import category_name, heard, outcome_name, state_on_paper, village_name
from services.deed.work import Work
from storage.case_messages import CaseMessage

DAYS = (("due", "due_on"), ("until", "promise_on"))
"""Days of an event, and under which name it has them; with their year where that is another one than its own."""
BLOCKS = ("words", "steps", "answer", "talks", "rating")
ANSWERS = 20
"""The newest ones that are read."""


@dataclass(frozen=True)
class Listed:
    """Which list the sheets are wanted of (queue, cases, find), and from which place on; what was found, by the draft that keeps it."""

    of: str
    place: int


def sheets(work: Work, account: int, ids: Sequence[int]) -> tuple[str, bytes] | None:
    """One file, a page for each of these that the account may read now; None where it may read none."""
    from reports.case_sheets import case_sheets  # the Word library is loaded by those who need it

    t, known = work.staff_words(), {case.id: case for case in work.cases.several([CaseId(i) for i in ids])}
    cases = [known[CaseId(i)] for i in ids if CaseId(i) in known and work.may_read(account, known[CaseId(i)])]
    if not cases:
        return None
    what = cases[0].number if len(cases) == 1 else words.of_day(t, work.local_date(work.now), len(cases))
    return words.file_name(t, work.roster.congress.name, what), case_sheets([page(work, account, case) for case in cases])


def page(work: Work, account: int, case: Case) -> CaseSheet:
    """The sheet of one matter as that account may read it."""
    t, congress = work.staff_words(), work.roster.congress
    events = work.histories.from_start(case.id)
    group, staff = work.roster.group_of(case), work.roster.staff_has(case) or case.sealed
    came = desk_words.audit_moment(t, congress.local(case.registered_at)) if case.registered_at else ""
    pairs = (
        (("number", case.number), ("came", came)),
        (("village", village_name(work, case)), ("category", category_name(work, case))),
        (("voter", _voter(work, account, case)), ("channel", case_words.channel(t, case.channel))),
        (
            ("group", group.name if group else ""),
            ("staff" if staff else "claimer", tell.person_name(work, case.claimer) if case.claimer else ""),
        ),
        (("due", desk_words.full_day(t, case.due_on) if case.due_on else ""), ("now", state_on_paper(work, case))),
    )
    told = Told(
        _said(work, account, case, events),
        _steps(work, case, events),
        _answers(work, account, case, events),
        _talks(work, case, events),
        _rating(work, account, case, events),
    )
    fields = [((words.field(t, a), b), (words.field(t, c), d)) for (a, b), (c, d) in pairs]
    signs = [(label, t(words.sign_day)) for label in words.signs(t, staff=staff, group=group is not None)]
    mark = t(words.for_secretary) if case.sealed else t(words.confidential) if case.confidential else ""
    said = fitted(t, told, left_for_blocks(fields, len(signs), marked=bool(mark)))
    blocks = [(words.field(t, name), block) for name, block in zip(BLOCKS, said, strict=True)]
    return CaseSheet(words.title(t, congress.name), fields, blocks, signs, mark)


def _voter(work: Work, account: int, case: Case) -> str:
    """Who he is only where he chose to show it."""
    voter = work.voters.get(case.voter_id) if case.voter_id and shows_identity(work.roster, account, case) else None
    shown = words.identity(work.staff_words(), voter.name, voter.phone) if voter is not None else ""
    return shown or work.staff_words()(case_words.anonymous)


def _may_read_words(work: Work, account: int, case: Case) -> bool:
    return not case.confidential or reads_confidential(work.roster, work.roster.persons_of(Handle(account)), case)


def _said(work: Work, account: int, case: Case, events: Sequence[Event]) -> str:
    """What he wrote until the first answer."""
    t = work.staff_words()
    if not _may_read_words(work, account, case):
        return t(case_words.confidential)
    said = masked(words_of.everything(t, _parted(work, case, events)[0]))
    return "\n".join(filter(None, (abstracts.plain(work, case), said)))


def _parted(work: Work, case: Case, events: Sequence[Event]) -> tuple[list[CaseMessage], list[CaseMessage]]:
    """His words before the first answer, and those after it: to that answer, not to the matter."""
    said, first = work.said.opening(case.id), min((m.id for m in _given(work, case, events)), default=None)
    before = [message for message in said if first is None or message.id < first]
    return before, said[len(before) :]


def _given(work: Work, case: Case, events: Sequence[Event]) -> list[CaseMessage]:
    """The answers, of a joined case its main one's too."""
    found: list[CaseMessage] = []
    for kind, of in (("answered", case.id), ("answer_shared", case.main_case)):
        times = sum(event.kind == kind for event in events)
        found += work.said.answers(CaseId(of), min(times, ANSWERS)) if times and of is not None else []
    return sorted(found, key=lambda m: m.at)


def _answers(work: Work, account: int, case: Case, events: Sequence[Event]) -> list[str]:
    """What was answered each time, oldest first, with its day where there are several; of a joined case its main one's too."""
    if not _may_read_words(work, account, case):
        return []
    declined = work.histories.newest_of(case.id, ("declined",)) if case.status == "declined" else None
    if declined is not None:
        return [words.declined(work.staff_words(), masked(declined.of(Declined).reason))]
    t = work.staff_words()
    said = [(_day(work, case, work.local_date(m.at)), masked(words_of.whole(t, m))) for m in _given(work, case, events)]
    return [words.on_that_day(t, day, text) for day, text in said] if len(said) > 1 else [text for _day, text in said]


def _steps(work: Work, case: Case, events: Sequence[Event]) -> list[Step]:
    """Each step on a line. An answer of which nobody could tell its voter was no word to him."""
    t = work.staff_words()
    unheard = {event.at for event in events if event.kind == "unaskable"} & {event.at for event in events if event.kind == "answered"}
    events = [event for event in events if event.kind != "contacted" or event.at not in unheard]
    lines = ((event, words.step(t, _day(work, case, work.local_date(event.at)), event.step, _facts(work, case, event))) for event in events)
    return [(event.step, line) for event, line in lines if line]


def _facts(work: Work, case: Case, event: Event) -> dict[str, str]:
    """A unit that was typed by what it was called, without its number: whose sheet this is knows the matter."""
    facts, data = facts_of_step(work, case, event), as_data(event.data)
    typed = "" if data.get("unit") in work.roster.units else without_numbers(str(data.get("unit_name") or ""))
    group = work.roster.group_of(case)
    who = facts["who"].removeprefix(f"{group.name} ") if group is not None else facts["who"]  # its name stands above
    return {**facts, "who": who, **({"unit": typed} if typed else {})}


def _day(work: Work, case: Case, on: date) -> str:
    """With its year where that is not the year in which the matter came, which stands above."""
    came = work.local_date(case.registered_at) if case.registered_at is not None else on
    return common.day_of_year(work.staff_words(), on, came)


def facts_of_step(work: Work, case: Case, event: Event) -> dict[str, str]:
    """What an event says beside its kind, in words that may be printed; a unit by name only where the roster has it."""
    t, data, on = work.staff_words(), as_data(event.data), work.local_date(event.at)
    group = work.roster.groups.get(data.get("group", ""))
    value = str(data.get("value", ""))
    unit = str(data.get("unit_name") or "")
    return {
        "group": group.name if group else "",
        "who": tell.deputy_name(work, case, str(data.get("claimer") or event.actor), event.at),
        "unit": unit if data.get("unit") in work.roster.units else t(case_words.other_units),
        **{name: common.day_of_year(t, date.fromisoformat(data[key]), on) if data.get(key) else "" for name, key in DAYS},
        "outcome": outcome_name(work, str(data.get("outcome", ""))),
        "value": common.rating(t, value) if event.kind == "rated" else value,
    }


def _talks(work: Work, case: Case, events: Sequence[Event]) -> list[str]:
    t = work.staff_words()
    return [
        words.talk(
            t,
            _day(work, case, work.local_date(e.at)),
            case_words.consult_which(t, e.of(Consulted).which),
            case_words.way(t, e.of(Consulted).how),
            tell.person_name(work, e.actor),
        )
        for e in events
        if e.kind == "consulted"
    ]


def _rating(work: Work, account: int, case: Case, events: Sequence[Event]) -> str:
    """With what he wrote to the answer."""
    t, after = work.staff_words(), _parted(work, case, events)[1]
    solved = case_words.resolved(t, case.resolved) if case.resolved else ""
    unasked = words.unrated(t, heard(work, case)) if case.status in WITH_ANSWER else ""
    rated = words.rated(t, common.rating(t, case.rating), solved) if case.rating else unasked
    said = masked(words_of.everything(t, after)) if after and _may_read_words(work, account, case) else ""
    return "\n".join(filter(None, (rated, words.said_after(t, said) if said else "")))
