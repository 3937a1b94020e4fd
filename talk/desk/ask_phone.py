"""「请留电话」: one press (services/desk/ask_phone.py)."""

from locales import desk
from services.desk import ask_phone as deeds
from storage.work import Work
from talk.asking.act import Act


def ask_phone(work: Work, act: Act) -> None:
    deeds.ask_phone(work, act.by, act.case)
    work.tell(desk.phone_asked(work.staff_words()))
