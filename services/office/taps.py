"""What a page shows by a tap that is noted: a voter's name and number, and the numbers masked in his words (docs/spec.md section 8)."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from domain.cases.case import Case
from domain.cases.details_for_voter import OfMessage
from domain.rights.rights import may
from domain.values.errors import FieldError, LianxinError, RefusedError
from domain.words.quotation import one_line
from locales import masks
from locales import office_case as words
from services.case.act import allowed_to, event_by
from services.case.open_spans import open_spans
from services.deed.by import By
from services.deed.work import Work
from services.desk import call_back
from services.office.case_seen import case_seen

LABELS: Mapping[str, str] = {"contact": words.b_contact, "spans": masks.b_spans}


@dataclass(frozen=True)
class Opened:
    """What the tap shows, on the one page that answers it: rows of words, or whom to phone (empty: nothing of that is kept)."""

    rows: frozenset[int] = frozenset()
    contact: str | None = None


def offered(work: Work, by: By, case: Case, masked: Sequence[int]) -> tuple[tuple[str, str], ...]:
    """Those that are his, each with its label."""
    t, found = work.staff_words(), []
    if work.voters.get(case.voter_id) is not None and (may(work.roster, by.persons, "contact_data", case) or _may_phone(work, by, case)):
        found.append(("contact", t(LABELS["contact"])))
    if masked and may(work.roster, by.persons, "contact_data", case):
        found.append(("spans", t(LABELS["spans"])))
    return tuple(found)


def _may_phone(work: Work, by: By, case: Case) -> bool:
    """Whoever phones him with the outcome, as in `/callbacks`."""
    try:
        call_back.may_call(work, by, case)
    except LianxinError:
        return False
    return case.question_open


def open_contact(work: Work, by: By, case: Case) -> Opened:
    """The secretary's at any time; of who phones with the outcome while a rating still counts."""
    if may(work.roster, by.persons, "contact_data", case):
        allowed_to(work, by, "contact_data", case)
        work.cases.record(case, event_by(work, by, case, "noted", OfMessage(about="contact_opened")))
    else:
        call_back.open_contact(work, by, case)
    voter = work.voters.get(case.voter_id)
    if voter is None:
        raise RefusedError("voter_gone")
    return Opened(contact=" ".join(filter(None, (one_line(voter.name), one_line(voter.phone)))))


def open_words(work: Work, by: By, case: Case, rows: Sequence[int]) -> Opened:
    """Of these rows the voter's own words of this case, as he wrote them. Raises RefusedError where nothing is masked."""
    found = [m for m in work.said.these(rows) if m.case_id == case.id and m.author == "voter"]
    return Opened(rows=frozenset(m.id for m in open_spans(work, by, case, found)))


def tap(work: Work, by: By, number: str, which: str, rows: Sequence[int]) -> Opened:
    """`which`: one of LABELS. Raises NoSuchCaseError, NotAllowedError, IllegalStepError, RefusedError."""
    if which not in LABELS:
        raise FieldError("which", "no_choice")
    case = work.cases.get(case_seen(work, by, number).id)
    return open_contact(work, by, case) if which == "contact" else open_words(work, by, case, rows)
