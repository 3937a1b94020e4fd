"""One case as a page of the office: what its reader may see of it, and every deed he may do with it as a form (docs/spec.md section 8)."""

from dataclasses import dataclass
from datetime import date

from domain.cases.case import Case
from domain.rights.rights import reads_confidential
from domain.values.voter import Voter
from locales import case as case_words
from locales import case_sheet, hand_over
from locales import desk as desk_words
from locales import office_case as words
from reports.paper import CaseSheet
from services.case import abstracts, card, sheet
from services.deed.by import By
from services.deed.names import category_name, own_words, village_name
from services.deed.work import Work
from services.office import case_forms, taps, timeline
from services.office.case_forms import FormView
from services.office.case_seen import case_seen, is_counted
from services.office.case_slip import has_slip, has_up_paper
from services.office.fields import Typed
from services.office.readers import as_sent

TITLE = 120
"""Characters of the first words that name the case on its page."""


@dataclass(frozen=True)
class Asked:
    """What a page is made for. `before`: read on from that event; `typed` into `act`, which was refused with `errors` by field; `opened`: rows of words whose
    masked numbers were opened by a tap; `contact`: his contact data, opened likewise."""

    before: int = 0
    act: str = ""
    typed: Typed | None = None
    errors: tuple[tuple[str, str], ...] = ()
    opened: frozenset[int] = frozenset()
    contact: str | None = None


@dataclass(frozen=True)
class CasePage:
    """`seen`: the newest event when it was made; what is sent back with another one is refused (409). `facts`: as its card says them."""

    number: str
    seen: int
    title: str
    marks: tuple[str, ...]
    fields: tuple[tuple[str, str], ...]
    facts: tuple[str, ...]
    abstract: str
    hidden: bool
    timeline: timeline.Stretch
    forms: tuple[FormView, ...]
    taps: tuple[tuple[str, str], ...]
    contact: str = ""
    slip: bool = False
    up_paper: bool = False
    """Whether there is a 转办单, a 上报件 of it for him."""
    counted: bool = False
    """Whether it is noted that he opened it (`case_seen.note_opened`)."""


def page(work: Work, by: By, number: str, asked: Asked = Asked()) -> CasePage:  # noqa: B008  frozen
    """Raises NoSuchCaseError."""
    case, t = case_seen(work, by, number), work.staff_words()
    reads = not case.confidential or reads_confidential(work.roster, by.persons, case)
    shown = timeline.stretch(work, by, case, asked.before, asked.opened)
    return CasePage(
        number=case.number,
        seen=work.histories.newest_id(case.id),
        title=_title(work, case) if reads else t(words.hidden),
        marks=tuple(case_words.mark(t, mark) for mark in sorted(case.marks) if not (mark == "key" and case.key_lead)),
        fields=_fields(work, case),
        facts=_facts(work, by, case),
        abstract=abstracts.plain(work, case) if reads else "",
        hidden=not reads,
        timeline=shown,
        forms=case_forms.forms(work, by, case, case_forms.Sent(asked.act, asked.typed or {}, dict(asked.errors))),
        taps=taps.offered(work, by, case, shown.masked),
        contact="" if asked.contact is None else asked.contact or t(words.nobody_kept),
        slip=has_slip(work, by, case),
        up_paper=has_up_paper(work, by, case),
        counted=is_counted(work, by, case),
    )


def _title(work: Work, case: Case) -> str:
    found = own_words(work, [case], work.staff_words())[case.id]
    line = " ".join(found.split())
    return line if len(line) <= TITLE else line[:TITLE] + "…"


def _due_of(case: Case) -> date | None:
    return (case.voter_due_on or case.due_on) if case.open else None


def _fields(work: Work, case: Case) -> tuple[tuple[str, str], ...]:
    t, group = work.staff_words(), work.roster.group_of(case)
    due = _due_of(case)
    came = words.moment(t, work.roster.congress.local(case.registered_at)) if case.registered_at else ""
    named = (
        ("village", village_name(work, case)),
        ("category", f"{category_name(work, case)} · {desk_words.case_kind(t, case.kind)}"),
        ("channel", case_words.channel(t, case.channel)),
        ("came", came),
        ("group", group.name if group else ""),
        ("due", words.due(t, due, late=case.overdue(work.today)) if due else ""),
    )
    return tuple((case_sheet.field(t, name), value) for name, value in named if value)


def _facts(work: Work, by: By, case: Case) -> tuple[str, ...]:
    """What stands on his own card, and of which no field says the same, and that its voter hears nothing here now (which a card says of an answered one alone)."""
    voter, t, away = work.voters.get(case.voter_id), work.staff_words(), []
    if voter is not None and case.open and not voter.chat_id:
        away = [t(_how_told(case, voter))]
    elif voter is not None and case.open and voter.unreachable_since is not None and case.status != "answered":
        away = [case_words.card_unreachable(t, work.local_date(voter.unreachable_since))]
    again = case_words.card_due(t, case.due_on, 1) if case.due_on and case.due_on == _due_of(case) else ""  # the field says the same day
    return (*(fact for fact in card.facts(work, case, by.account) if fact != again), *away)


def _how_told(case: Case, voter: Voter) -> str:
    """Of somebody who is not on Telegram: how what comes of it reaches him."""
    if case.handed_down:
        return words.for_above
    return words.not_here if voter.phone else words.no_contact


def printed(work: Work, by: By, number: str) -> tuple[CaseSheet, str]:
    """The same as 「办理单」 on paper: one A4 sheet, and what stands above it of a matter that is not for everybody. Raises NoSuchCaseError."""
    with as_sent(work):
        case = case_seen(work, by, number)
        secret = work.staff_words()(hand_over.confidential) if case.confidential or case.sealed else ""
        return sheet.page(work, by.account, case), secret
