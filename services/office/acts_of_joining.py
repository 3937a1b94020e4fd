"""The form of 「并案」: into one of those that are likely, or one named by its number; both are shown before (services/office/case_acts.py)."""

from domain.cases.case import Case
from domain.rights.rights import may
from domain.values.errors import FieldError
from domain.values.ids import CaseId
from locales import desk as desk_words
from locales import joining
from locales import office_case as words
from services.deed.by import By
from services.deed.work import Work
from services.desk import join
from services.desk.named_by_number import cases_meant
from services.office import choices
from services.office.fields import Field, Given, only_one
from services.office.form import Form, as_in_the_chat
from services.office.who_reads import Confirm


def _both(work: Work, by: By, case: Case, given: Given) -> tuple[Case, Case]:
    """The newer and the older it joins. Raises FieldError, RefusedError, NotAllowedError."""
    only_one(choices.mains(work, by, case), given["main"], given["number"], "number")
    if not given["main"] and not given["number"]:
        raise FieldError("number", "one_way")
    if given["main"]:
        return case, work.cases.several([CaseId(int(given["main"]))])[0]
    return join.by_number(work, by, case, _number(work, by, given["number"]))


def _number(work: Work, by: By, typed: str) -> str:
    """However shortened, where one case alone is meant: both are shown before they are joined. Raises FieldError."""
    meant = [case.number for case in cases_meant(work, typed) if may(work.roster, by.persons, "see", case)]
    return meant[0] if len(meant) == 1 else join.one_number(typed)


def _merged(work: Work, by: By, case: Case, given: Given) -> Case:
    newer, main = _both(work, by, case, given)
    return join.merge(work, by, work.cases.get(newer.id), main.id)


def _sure(work: Work, by: By, case: Case, given: Given) -> str:
    newer, main = _both(work, by, case, given)
    return joining.sure(work.staff_words(), join.in_one_line(work, newer), join.in_one_line(work, main))


MERGE = Form(
    desk_words.b_merge,
    "merge",
    as_in_the_chat("merge"),
    _merged,
    (Field("main", "choice", choices.mains, required=False), Field("number", "line", required=False)),
    preview=_sure,
    confirm=Confirm(words.both_hear, joining.b_join),
)
