"""The answer to a question that somebody of the roster was asked: whether he still may, whether it will do, and to what it leads."""

from dataclasses import replace

from domain.at_work.said_case import told_of
from domain.at_work.said_commands import gives_up, seems_to_give_up
from domain.typed.chosen_button import as_he_wrote
from domain.values.errors import IllegalStepError, NoSuchCaseError, NotAllowedError, OldButtonError, RefusedError
from domain.values.message import Incoming
from domain.words.quotation import shows_nothing
from locales import contents, plain, questions
from locales.refusals import refusal as worded
from services.deed import screens
from services.deed.open_questions import number_of
from services.deed.whole import whole
from services.deed.work import Work
from storage.steps import Step
from talk.answer_rights import allow_answer
from talk.asking import finished, open_questions, said_day
from talk.asking.act import act_of
from talk.asking.ask import ALL_THE_SAME, Question, ask
from talk.asking.called import called
from talk.asking.over import confirm
from talk.house import ASKED


def current_step(work: Work, message: Incoming) -> Step | None:
    """What the person was asked, if he still has time to answer; the time of his message counts."""
    step = work.steps.of(message.chat_id, message.sender.handle)
    return step if step is not None and step.expires_at >= message.at else None


def take_step(work: Work, message: Incoming, step: Step) -> None:
    """What was asked for has come. Whoever may not do it any more, or a case that has moved on, reads so; nothing changes."""
    t = work.staff_words()
    if wanted := _not_usable(work, message, step):
        data = {name: value for name, value in step.data.items() if name != "prompt"}
        ask(work, message, Question(step.kind, step.case_id), wanted, **data)
        return
    work.steps.drop(message.chat_id, message.sender.handle)
    _over(work, message, step)
    if (said := step.data.get(ALL_THE_SAME)) and as_he_wrote(message.text):
        message = replace(message, text=str(said))
    elif _gives_up(work, message, step):
        return
    if (taken := said_day.confirmed(work, message, step, ASKED[step.kind].days)) is None:
        return
    try:
        allow_answer(work, message, step)
        with whole(work):
            ASKED[step.kind].take(work, taken, step)
        finished.by_words(work, message.chat_id, step)
        _led_on(work, message, step)
    except (NotAllowedError, RefusedError, OldButtonError) as refusal:
        open_questions.say(work, message, worded(t, refusal))
    except (IllegalStepError, NoSuchCaseError):
        open_questions.say_moved_on(work, message, step)
    if work.popup is not None:  # there is no press to answer: a popup's words are said
        confirm(work, message, work.popup[0])


def _over(work: Work, message: Incoming, step: Step) -> None:
    """It goes from a group; 「发」 after it is for no button below it."""
    if (prompt := step.data.get("prompt")) is not None:
        work.asked.over(message.chat_id, prompt)
        screens.gone(work, prompt)


def _gives_up(work: Work, message: Incoming, step: Step) -> bool:
    """Whether nothing shall come of the question, or it may be that and he is asked: nothing is done by such words."""
    if ASKED[step.kind].own_end or message.media:
        return False
    number, matter = number_of(work, step), _matter(work, message, step)
    named, behind = told_of(message.text)
    if gives_up(behind if named and number.endswith(named) else message.text):
        t = work.staff_words()
        confirm(work, message, plain.given_up(t, questions.asked(t, step.kind, matter)))
        return True
    if not seems_to_give_up(message.text):
        return False
    kept = {name: value for name, value in step.data.items() if name not in ("prompt", ALL_THE_SAME)}
    words = plain.ask_given_up(work.staff_words(), message.text.strip())
    ask(work, message, Question(step.kind, step.case_id), words, **kept, **{ALL_THE_SAME: message.text})
    return True


def _matter(work: Work, message: Incoming, step: Step) -> str:
    """Number and first words, where he may read them there."""
    number = number_of(work, step)
    return called(work, act_of(work, message, step.case_id)) if number and step.case_id is not None else number


def _led_on(work: Work, message: Incoming, step: Step) -> None:
    """In a group what stood there for him before goes; a reply to his words is a note like one to the card."""
    if message.private or step.case_id is None:
        return
    screens.led_on(work, message.chat_id, message.sender.handle, step.case_id)
    if message.message_id and work.places.of(message.chat_id, message.message_id) is None:
        work.places.note(message.chat_id, message.message_id, step.case_id)


def _not_usable(work: Work, message: Incoming, step: Step) -> str:
    """Why it is asked for again, kindly: a voice where it must be typed, or something that nobody can be shown."""
    t = work.staff_words()
    if not ASKED[step.kind].media:
        return (
            contents.type_please_staff(t, questions.asked(t, step.kind, _matter(work, message, step)))
            if shows_nothing(message.text)
            else ""
        )
    lost = message.unknown or not message.showable
    return contents.another_way_please(t, [m.kind for m in message.media]) if lost and message.media else ""
