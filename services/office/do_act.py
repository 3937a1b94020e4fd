"""A form of a case's page is sent: the right, whether the case moved meanwhile, the fields, the deed, in this order."""

from collections.abc import Sequence
from dataclasses import dataclass

from domain.cases.case import Case
from domain.rights.rights import may
from domain.values.errors import FieldError, LianxinError, MovedOnError, NoSuchCaseError
from locales import office_case as words
from locales.refusals import refusal
from services.case.act import allowed_to
from services.deed.by import By
from services.deed.work import Work
from services.office import case_forms, fields, photos, who_reads
from services.office.case_acts import ACTS
from services.office.case_seen import case_seen
from services.office.fields import Given, Typed
from services.office.form import Form


@dataclass(frozen=True)
class Wanted:
    """Which form of which case, made when `seen` was its newest event, and what was typed."""

    number: str
    act: str
    seen: int
    typed: Typed


@dataclass(frozen=True)
class Once:
    """The words as their reader will read them, before they leave; `above` them, and on the `button` that lets them go."""

    number: str
    act: str
    label: str
    words: str
    above: str
    button: str


def do(work: Work, by: By, wanted: Wanted) -> str:
    """Returns the number of the case whose page shows it, empty where he may see that case no more. Raises NoSuchCaseError, NotAllowedError,
    MovedOnError, FieldError and whatever the deed raises."""
    case = work.cases.get(case_seen(work, by, wanted.number).id)
    act, given = _asked(work, by, case, wanted)
    act.deed(work, by, case, given)
    photos.to_himself(work, by, case, given)
    now = work.cases.known(case.id)
    return case.number if now is not None and may(work.roster, by.persons, "see", now) else ""


def is_shown_first(wanted: Wanted) -> bool:
    """Whether its words are shown once more before they leave."""
    act = ACTS.get(wanted.act)
    return act is not None and act.preview is not None


def once_more(work: Work, by: By, wanted: Wanted) -> Once:
    """Raises the same; changes nothing."""
    case = case_seen(work, by, wanted.number)
    act, given = _asked(work, by, case, wanted)
    shown = act.preview(work, by, case, given) if act.preview is not None else ""
    t = work.staff_words()
    if shown and given.get(photos.FIELD):
        shown = f"{shown}\n\n{words.with_photos(t, len(given[photos.FIELD]))}"
    confirm = who_reads.confirm(work, case, act.confirm)
    return Once(case.number, wanted.act, case_forms.label_of(work, wanted.act), shown, t(confirm.above), t(confirm.button))


def _asked(work: Work, by: By, case: Case, wanted: Wanted) -> tuple[Form, Given]:
    act = ACTS.get(wanted.act)
    if act is None:
        raise NoSuchCaseError
    allowed_to(work, by, act.right, case)
    if work.histories.newest_id(case.id) != wanted.seen:
        raise MovedOnError
    return act, fields.given(work, by, case, act.fields, wanted.typed)


def take_in(work: Work, by: By, number: str, act: str, contents: Sequence[bytes]) -> list[int]:
    """Photos for a form that takes some, which are kept until it is sent. Raises NoSuchCaseError, NotAllowedError, FieldError."""
    case, form = case_seen(work, by, number), ACTS.get(act)
    if form is None or not any(field.shape == "photos" for field in form.fields):
        raise NoSuchCaseError
    allowed_to(work, by, form.right, case)
    return photos.take_in(work, case, contents)


def beside(work: Work, by: By, error: LianxinError) -> tuple[tuple[str, str], ...]:
    """What was refused, in words, beside which field (empty: the form as a whole)."""
    t = work.staff_words()
    if isinstance(error, MovedOnError):
        return ((case_forms.OF_FORM, t(words.moved)),)
    name = error.field if isinstance(error, FieldError) else case_forms.OF_FORM
    return ((OF_DEEDS.get(name, name), refusal(t, error)),)


OF_DEEDS = {"typed": "other_unit", "said": "words", "row_id": "into", "main_id": "main"}
"""What a deed calls a field of ours."""
