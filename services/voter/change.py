"""「更改」: what a voter changes of a matter of his: category, village, who sees his name (docs/spec.md section 3)."""

from domain.cases.case import Case
from domain.cases.details import UNSAID
from domain.cases.details_in_hand import Changed, GivenBack
from domain.cases.life_cycle import allowed
from domain.values.errors import FieldError, IllegalStepError, RefusedError
from domain.values.ids import VillageId
from domain.values.voter import BETWEEN, held_name, held_phones
from locales import voter as voter_words
from services.case import cards, clocks, open_case
from services.case.main_case import goes_on_in
from services.case.marked import with_marks
from services.case.own_matter import own_matter, voter_by
from services.case.read_there import read_there
from services.deed import tell
from services.deed.by import By
from services.deed.work import Work


def set_category(work: Work, by: By, case: Case, category: str) -> Case:
    """A new category; one that must be kept from an official takes its card out of the chat."""
    _his_open_one(work, by, case)
    if category not in work.roster.categories:
        raise FieldError("category", "old_button")
    return _changed(work, case, Changed(category=category))


def set_village(work: Work, by: By, case: Case, village: VillageId | None) -> Case:
    """The village of this matter alone (None: of none that is listed); not yet claimed, it goes to the group that serves it there."""
    _his_open_one(work, by, case)
    if village is not None and village not in work.roster.villages:
        raise FieldError("village", "old_button")
    if case.claimer is not None or case.status == "answered":
        raise RefusedError("claimed_stays")
    case = _moved(work, work.cases.record(case, work.event("changed", "voter", Changed(village=village))))
    clocks.stop(work, case)
    if case.status == "assigned":
        clocks.start_clocks(work, case)
    case = read_there(work, case)
    cards.refresh_cards(work, case)
    return case


def _moved(work: Work, case: Case) -> Case:
    """To the group of its new village, or to the secretary where none serves it."""
    moved = open_case.handing_over(work, case, case.marks)
    if case.status == "assigned" and any(e.kind == "queued" for e in moved):
        return work.cases.record(case, work.event("given_back", "voter", GivenBack(reason="no_village")))
    return work.cases.record(case, *(e for e in moved if not (e.kind == "accepted" and case.status != "new")))


def may_yet_be_kept(work: Work, case: Case) -> bool:
    """Whether it can be made 保密 where its voter names it: also what was closed, as long as it is no old matter."""
    return allowed(goes_on_in(work, case).status, "changed")


def keep_confidential(work: Work, by: By, case: Case) -> Case:
    """「保密」: from now on the chat sees village, category and mark only; of what joined another his words alone are hidden."""
    own_matter(work, by, case)
    if not may_yet_be_kept(work, case):
        raise RefusedError("old_button")
    return with_marks(work, case, case.marks | {"confidential"})


def hide_identity(work: Work, by: By, case: Case) -> Case:
    """「不公开身份」: what he allowed for this case is taken back."""
    voter = own_matter(work, by, case)
    if not allowed(case.status, "changed"):
        raise IllegalStepError("changed", case.status)
    work.voters.disallow(voter.id, "show_contact", work.acted_at, case.id)
    return _changed(work, case, Changed(anonymous=True))


def show_identity(work: Work, by: By, case: Case) -> Case:
    """「公开身份」: this case's group sees the name and phone he gave. His consent stands in the ledger with the words he was shown."""
    voter = own_matter(work, by, case)
    if not allowed(case.status, "changed"):
        raise IllegalStepError("changed", case.status)
    if "minor" in case.marks:
        raise RefusedError("old_button")
    work.voters.allow(voter.id, "show_contact", tell.words_for(work, voter)(voter_words.ask_contact), work.acted_at, case.id)
    return _changed(work, case, Changed(anonymous=False))


def keep_contact(work: Work, by: By, *, name: str, phone: str) -> None:
    """Name and phone as he gave them: kept for himself, shown to nobody by this alone. Raises FieldError for what is too long to be kept whole."""
    work.voters.set_contact(voter_by(work, by).id, held_name(name), held_phones(phone.split(BETWEEN)))


def _his_open_one(work: Work, by: By, case: Case) -> None:
    own_matter(work, by, case)
    main = goes_on_in(work, case)
    if not case.open:
        raise RefusedError("goes_on_under", number=case.number, main=main.number) if main.open else RefusedError("old_button")


def _changed(work: Work, case: Case, what: Changed) -> Case:
    case = work.cases.record(case, work.event("changed", "voter", what))
    cards.refresh_cards(work, case, by_voter=what.category is not UNSAID)
    return case
