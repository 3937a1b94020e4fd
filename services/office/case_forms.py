"""The forms a case's page offers its reader: those of the table that the case has a place for and the roster gives him now."""

from collections.abc import Mapping
from dataclasses import dataclass, field

from domain.cases.case import Case
from domain.values.errors import IllegalStepError, NotAllowedError, RefusedError
from locales import office_case as words
from locales.refusals import refusal
from services.case.act import allowed_to
from services.deed.by import By
from services.deed.work import Work
from services.office.case_acts import ACTS
from services.office.fields import FieldView, Typed, view
from services.office.form import Form

OF_FORM = ""
"""In the place of a field's name: what is refused of the form as a whole."""


@dataclass(frozen=True)
class Sent:
    """What came back with a refusal: into which form, what was typed, and what is wrong by field."""

    act: str = ""
    typed: Typed = field(default_factory=dict)
    errors: Mapping[str, str] = field(default_factory=dict)


@dataclass(frozen=True)
class FormView:
    """`refused`: why it cannot be done now, in the place of its fields; `error`: what is wrong with what was sent; `shown_first`: it is shown
    once more before it leaves."""

    act: str
    label: str
    fields: tuple[FieldView, ...]
    refused: str = ""
    error: str = ""
    sent: bool = False
    shown_first: bool = False

    @property
    def takes_photos(self) -> bool:
        return any(field.shape == "photos" for field in self.fields)


def label_of(work: Work, name: str) -> str:
    t, act = work.staff_words(), ACTS[name]
    return t(act.label) if act.label else words.act(t, name)


def forms(work: Work, by: By, case: Case, sent: Sent) -> tuple[FormView, ...]:
    """Also the one that was just refused, whatever became of the case meanwhile: what he typed is not lost."""
    found = (_form(work, by, case, name, sent) for name in ACTS if offers(work, by, case, name) or name == sent.act)
    return tuple(form for form in found if form is not None)


def offers(work: Work, by: By, case: Case, name: str) -> bool:
    """Whether the case has a place for it now, and the roster gives it him; nobody handles his own matter."""
    act = ACTS[name]
    try:
        allowed_to(work, by, act.right, case)
        if act.where(work, case) and act.ready is not None:
            act.ready(work, by, case)
    except (NotAllowedError, IllegalStepError):
        return False
    except RefusedError:
        return True
    return act.where(work, case)


def _form(work: Work, by: By, case: Case, name: str, sent: Sent) -> FormView | None:
    act, mine = ACTS[name], name == sent.act
    errors = sent.errors if mine else {}
    fields = tuple(view(work, by, case, one, (sent.typed if mine else None, errors.get(one.name, ""))) for one in act.fields)
    if not mine and any(
        one.required and one.offers is not None and not shown.choices for one, shown in zip(act.fields, fields, strict=True)
    ):
        return None  # nothing there is to choose from
    named = {one.name for one in act.fields}
    error = "".join(said for field_name, said in errors.items() if field_name not in named)
    refused = "" if mine else _refused(work, by, case, act)
    return FormView(name, label_of(work, name), fields, refused, error, mine, act.preview is not None and not act.warns)


def _refused(work: Work, by: By, case: Case, act: Form) -> str:
    try:
        if act.ready is not None:
            act.ready(work, by, case)
    except RefusedError as refused:
        return refusal(work.staff_words(), refused)
    return ""
