"""「认领」 「放下」: one press each, and what came of it as a popup (services/desk/claim.py)."""

from locales import desk as desk_words
from services.deed.work import Work
from services.desk import claim as deeds
from talk.asking.act import Act


def claim(work: Work, act: Act) -> None:
    """Who was slower reads who was faster."""
    case = deeds.claim(work, act.by, act.case)
    work.tell(desk_words.claim_done(work.staff_words(), None if case.handed_down else case.contact_due_on))


def release(work: Work, act: Act) -> None:
    deeds.release(work, act.by, act.case)
    work.tell(work.staff_words()(desk_words.release_done))
