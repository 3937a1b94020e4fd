"""「不予受理」: asked for the words the voter reads; and his 「请再看看」 (services/desk/decline.py)."""

from contextlib import suppress

from domain.errors import RefusedError
from domain.message import Incoming
from locales import desk, texts
from services.case.act import allowed_to
from services.deed import tell
from services.desk import decline as deeds
from storage.reminders import Step
from storage.work import Work
from talk.asking.act import Act, act_of, ask_words
from talk.asking.ways import Own


def ask_decline(work: Work, act: Act) -> None:
    """It needs a reason and the proper channel."""
    allowed_to(work, act.by, "decline", act.case)
    ask_words(work, act, "decline_words", texts.ask_decline(work.staff_words(), act.case.number))


def take_decline_words(work: Work, message: Incoming, step: Step) -> None:
    act = act_of(work, message, step.case_id)
    case = deeds.decline(work, act.by, act.case, message.text)
    work.say(message.chat_id, texts.declined(work.staff_words(), case.number), reply_to=message.message_id)


def appeal(work: Work, own: Own) -> None:
    """A second press is as good as the first."""
    with suppress(RefusedError):
        deeds.appeal(work, own.by, own.case)
    work.tell(desk.appealed(tell.words_for(work, own.voter)))
