"""「请调解员」, and what the mediator answers by a tap (services/desk/mediate.py)."""

from locales import mediating as words
from services.deed.work import Work
from services.desk import mediate as deeds
from talk.asking.act import Act
from talk.asking.over import close


def ask(work: Work, act: Act) -> None:
    deeds.ask(work, act.by, act.case)
    work.tell(work.staff_words()(words.sent))


def say(work: Work, act: Act) -> None:
    deeds.say(work, act.by, act.case, act.value)
    close(work, act.chat_id, act.press.message_id)
    work.tell(work.staff_words()(words.thanks_going if act.value == "yes" else words.thanks))
