"""「请留电话」: whoever handles a case asks its voter for his number (docs/spec.md section 4)."""

from locales import desk, texts
from services.case import cards
from services.case.act import actor_of, allowed_to
from services.deed import tell
from services.voter import phone_question
from storage.work import Work
from talk.asking import act as in_hands
from talk.asking.act import Act, acting


def ask_phone(work: Work, act: Act) -> None:
    """「请留电话」: the voter decides; what he gives is shown to the claimer alone."""
    allowed_to(work, act.by, "ask_phone", act.case)
    t = work.staff_words()
    voter = work.voters.get(act.case.voter_id)
    if voter is None or voter.chat_id == 0 or not act.case.open:
        work.tell(texts.voter_gone(t), alert=True)
        return
    if "minor" in act.case.marks:
        work.tell(desk.no_phone_of_minor(t), alert=True)
        return
    act = in_hands.start_handling(work, act)
    whom = act.case.claimer or actor_of(work, act.persons, act.case).id
    case = work.cases.record(act.case, acting(work, act, "phone_asked", whom=whom))
    tv = tell.words_for(work, voter)
    words = desk.phone_wanted(tv, case.number, tell.deputy_name(work, case, whom))
    phone_question.put(work, voter, case, words)
    cards.refresh_cards(work, case)
    work.tell(desk.phone_asked(t))
