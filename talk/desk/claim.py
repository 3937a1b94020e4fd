"""「认领」 「放下」: what deputies press to take a case and to put it down (docs/spec.md section 4). Rights: domain/rights.py."""

from locales import texts
from services.case import cards, in_hands
from services.case.act import actor_of, allowed_to
from services.deed import tell
from storage.work import Work
from talk.asking.act import Act


def claim(work: Work, act: Act) -> None:
    """「认领」: first press wins; the others are told who was faster."""
    allowed_to(work, act.by, "claim", act.case)
    t = work.staff_words()
    if act.case.claimer is not None:
        work.tell(texts.claimed_by(t, tell.person_name(work, act.case.claimer)), alert=True)
        return
    case = in_hands.claimed(work, act.case, actor_of(work, act.persons, act.case))
    work.tell(texts.claim_done(t, case.contact_due_on))
    cards.refresh_cards(work, case)


def release(work: Work, act: Act) -> None:
    """「放下」: the claim goes back to the group."""
    allowed_to(work, act.by, "release", act.case)
    if act.case.claimer is None:
        work.tell(texts.already_so(work.staff_words()))
        return
    case = in_hands.released(work, act.case, actor_of(work, act.persons, act.case).id, "release")
    cards.refresh_cards(work, case)
    work.tell(texts.release_done(work.staff_words()))
