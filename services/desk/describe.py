"""「改分类」 and 「写摘要」: staff and the claimer say what a case is about; what its voter sent stays beside it (docs/spec.md section 4).

An event like any other, told to nobody, read in `/audit`: figures, registers, slips and `/find` go by it from then on.
"""

from dataclasses import replace

from domain.cases.case import Case
from domain.cases.description import STAYS, changes_to
from domain.cases.details_for_voter import OfMessage
from domain.cases.life_cycle import allowed
from domain.values.errors import FieldError, IllegalStepError, RefusedError
from services.case import alert, cards, seal, spoken_of
from services.case.abstracts import KIND, LONGEST
from services.case.act import actor_of, allowed_to, event_by, keep_words
from services.case.clear_away import hide_words
from services.deed.by import By, Said
from services.deed.lengths import held_to
from services.deed.work import Work


def classify(work: Work, by: By, case: Case, what: str, chosen: str) -> Case:
    """`what`: category, kind or mark; a mark that it has is taken off."""
    allowed_to(work, by, "classify", case)
    if not allowed(case.status, "changed"):
        raise IllegalStepError("changed", case.status)
    if what == "mark" and chosen in STAYS & case.marks:
        raise FieldError("chosen", "mark_stays")
    changes = changes_to(case, what, chosen, work.roster.categories)
    if changes is None:
        raise RefusedError("already_so")
    before, case = case, work.cases.record(case, event_by(work, by, case, "changed", changes))
    added = case.marks - before.marks
    if "confidential" in added:
        hide_words(work, case)
    if "urgent" in added:
        alert.marked(work, case, actor_of(work, by.persons, case).name)
    if "tip" in added:
        return seal.by_hand(work, case, by.persons[0].id)
    cards.refresh_cards(work, case)
    return case


def may_summarise(work: Work, by: By, case: Case) -> None:
    """Raises NotAllowedError and IllegalStepError."""
    allowed_to(work, by, "summarise", case)
    if not allowed(case.status, "summarised"):
        raise IllegalStepError("summarised", case.status)


def summarise(work: Work, by: By, case: Case, said: Said) -> Case:
    """Kept with its writer's name; a later one takes its place on card and paper, the earlier one stays in the history."""
    may_summarise(work, by, case)
    text = held_to(LONGEST, "said", said.text)
    if not text:
        raise FieldError("said", "words_needed")
    person = actor_of(work, by.persons, case)
    row = keep_words(work, case, person, replace(said, text=text, media=()), KIND)
    case = work.cases.record(case, event_by(work, by, case, "summarised", OfMessage(message=row)))
    case = spoken_of.heard(work, case, said.text)
    cards.refresh_cards(work, case)
    return case
