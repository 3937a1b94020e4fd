"""How a question about a case names it: by its number and its first words, so that of five whoever is asked knows which."""

from domain.values.ids import Handle
from locales import desk as desk_words
from locales.further import short
from services.case.card import shows_words
from services.deed.names import own_words
from services.deed.shown_words import finds
from services.deed.work import Work
from talk.asking.act import Act


def named(work: Work, act: Act) -> str:
    """The same in private; in a group the number alone, for there its card stands above."""
    return called(work, act) if act.chat_id > 0 else act.case.number


def of_it(work: Work, act: Act, words: str) -> str:
    """Words that ask once more, with the matter before them: several may have been asked about meanwhile."""
    return desk_words.of_matter(work.staff_words(), called(work, act), words)


def called(work: Work, act: Act) -> str:
    """QX-2611-0002「村口的路坏了」; the number alone where the words do not stand on its card there, and for who may not read them."""
    hidden = act.chat_id < 0 and (act.case.sealed or not shows_words(work, act.case, act.chat_id))
    if hidden or not finds(work, Handle(act.account), act.case):
        return act.case.number
    words = own_words(work, [act.case], work.staff_words())[act.case.id]
    if not words or act.case.number in words:
        return act.case.number
    return f"{act.case.number}「{short(words)}」"
