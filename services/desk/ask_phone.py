"""「请留电话」: whoever handles a case asks its voter for his number; what he gives is shown to the claimer alone (docs/spec.md section 4)."""

from domain.cases.case import Case
from domain.cases.details_for_voter import PhoneAsked
from domain.values.errors import RefusedError
from locales import case as case_words
from services.case import cards, phone_question
from services.case.act import actor_of, allowed_to, event_by
from services.case.in_hands import in_hand
from services.deed import tell
from services.deed.by import By
from services.deed.work import Work


def ask_phone(work: Work, by: By, case: Case) -> Case:
    """The voter decides; a child is not asked."""
    allowed_to(work, by, "ask_phone", case)
    voter = work.voters.get(case.voter_id)
    if voter is None or not case.open:
        raise RefusedError("voter_gone")
    if not voter.chat_id:
        raise RefusedError("no_account")
    if "minor" in case.marks:
        raise RefusedError("no_phone_of_minor")
    case = in_hand(work, by, case)
    whom = case.claimer or actor_of(work, by.persons, case).id
    case, tv = work.cases.record(case, event_by(work, by, case, "phone_asked", PhoneAsked(whom=whom))), tell.words_for(work, voter)
    phone_question.put(work, voter, case, case_words.phone_wanted(tv, case.number, tell.deputy_name(work, case, whom)))
    cards.refresh_cards(work, case)
    return case
