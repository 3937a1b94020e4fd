"""The form of 「形成建议」: a case becomes a suggestion, or part of one of his that waits (services/office/case_acts.py)."""

from collections.abc import Mapping

from domain.cases.case import Case
from domain.values.errors import FieldError
from locales import common
from locales import desk as desk_words
from services.deed.by import By
from services.deed.names import people_called
from services.deed.work import Work
from services.desk import suggest
from services.desk.suggestion_readers import readable
from services.office.fields import Choices, Field, Given, only_one
from services.office.form import Form, as_in_the_chat

OFFERED = 20
"""His newest suggestions that are offered; into an older one a case goes on the phone."""


def _own(work: Work, by: By, case: Case) -> Choices:
    """Those of his that are not closed, all of which he may read, without those that have this case already."""
    taken = set(work.suggestions.with_case(case.id, 0, OFFERED))
    found = work.suggestions.page([person.id for person in by.live], 0, OFFERED, newest=True)
    shown = [one for one in found if one.id not in taken and readable(work, one.id, by.account)]
    return [(str(one.id), desk_words.b_into_suggestion(work.staff_words(), one.title.splitlines()[0])) for one in shown]


def _suggested(work: Work, by: By, case: Case, given: Given) -> object:
    """Raises FieldError where neither one that waits was chosen nor a word was written, and where both were."""
    only_one(_own(work, by, case), given["into"], given["words"], "words")
    if not given["into"] and not given["words"]:
        raise FieldError("words", "one_of_two")
    if given["into"]:
        return suggest.add_case(work, by, case, int(given["into"]))
    return suggest.suggest(work, by, case, given["words"], given["lead"])


def _leads(work: Work, by: By, case: Case) -> Choices:
    """Asked of whoever is no deputy."""
    return [] if suggest.own_deputy(by.persons) else list(people_called(work, suggest.leads(work, case)).items())


ON_SUGGESTIONS: Mapping[str, Form] = {
    "suggest": Form(
        common.b_suggest,
        "take_up",
        as_in_the_chat("suggest"),
        _suggested,
        (
            Field("into", "choice", _own, required=False),
            Field("lead", "choice", _leads, required=False, label="suggestion_lead"),
            Field("words", required=False, label="suggested_words"),
        ),
    ),
}
