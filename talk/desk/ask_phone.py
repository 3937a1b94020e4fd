"""「请留电话」: one press (services/desk/ask_phone.py)."""

from locales import desk as desk_words
from services.deed.work import Work
from services.desk import ask_phone as deeds
from talk.asking.act import Act


def ask_phone(work: Work, act: Act) -> None:
    deeds.ask_phone(work, act.by, act.case)
    work.tell(work.staff_words()(desk_words.phone_asked))
