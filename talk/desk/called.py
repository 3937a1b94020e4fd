"""How a question to a deputy names its matter: by its number and, in private, its first words, so that of five he knows which."""

from domain.ids import Handle
from locales.further import short
from services.deed.names import own_words
from services.deed.work import Work
from services.desk.look_up import finds
from talk.asking.act import Act


def called(work: Work, act: Act) -> str:
    """QX-2611-0002「村口的路坏了」; the number alone in a group, whose card stands above, and for who may not read the words."""
    if act.chat_id < 0 or not finds(work, Handle(act.account), act.case):
        return act.case.number
    words = own_words(work, [act.case], work.staff_words())[act.case.id]
    if not words or act.case.number in words:
        return act.case.number
    return f"{act.case.number}「{short(words)}」"
