"""Typed words that stand for a tap: the label of a button that was shown last, or a plain yes or no to it (domain/typed/button_words.py)."""

from datetime import timedelta

from domain.days.nth_choice import listed, nth_said
from domain.no_matter.menu_words import said_button
from domain.typed.button_words import ALONE, LASTING, OF_DRAFT, OTHERS_ASK, SAID_BELOW
from domain.typed.chosen_button import Choice, as_he_wrote, chosen, is_label, may_choose, says_yes
from domain.values.buttons import unpack
from domain.values.ids import MessageId
from domain.values.message import Incoming, Press
from domain.values.voter import Voter
from locales import desk as desk_words
from locales import questions
from services.deed.work import Work
from services.voter import signs, words_taken
from storage.asked import AskedByButtons, hidden
from storage.steps import Step
from talk import typed_shown
from talk.asking.ask import ALL_THE_SAME
from talk.asking.over import say_popup
from talk.press import press_button
from talk.steps import current_step

FRESH = timedelta(minutes=30)
"""So long a bare 「是」 is meant for what cannot be undone."""
AT_ONCE = timedelta(minutes=10)
"""So long, and as long as nothing else was said here, it is meant for words that go to a voter; 「发」 is longer."""
SHORTLY = timedelta(seconds=2)
"""Telegram's moments are whole seconds: words of so much before a question may have been typed below it."""


def take(work: Work, message: Incoming, voter: Voter | None = None) -> bool:
    """Whether the message was the answer to what was asked by buttons here. In a group it must be a reply to that message."""
    asked = meant(work, message, work.asked.of(message.chat_id)) if _may_be_one(message) else []
    found = _chosen(work, message, asked, voter)
    if found is None:
        return voter is None and (_asks_of_draft(work, message, asked) or _by_number(work, message))
    one, press = found
    if voter is not None and voter.consented_at is not None and not words_taken.agreed_to(work, voter, message):
        return True
    asks_him = press.kind in OTHERS_ASK or (press.kind in ALONE and len(one.sort) == 1)
    if message.reply_to is None and asks_him and any(_another(other, one, press) for other in asked):
        _ask_which(work, message, voter)
        return True
    for other, meant_too in _with_its_line(work, message, asked, (one, press)):
        tap(work, message, other, meant_too)
    if voter is not None:
        signs.seen(work, voter, message)
    else:
        _say_what_waits(work, message, press)
    return True


def _by_number(work: Work, message: Incoming) -> bool:
    """1, 第二个 in private below a list of choices, while nothing was said there since."""
    nth = nth_said(message.text, bare=current_step(work, message) is None) if message.private and _may_be_one(message) else None
    if nth is None:
        return False
    last = next(reversed(meant(work, message, work.asked.standing(message.chat_id))), None)
    if last is None or last.over or work.now - last.at > FRESH or work.outbox.spoken_since(message.chat_id, last.row):
        return False
    those = [last.choices[n] for n in listed(last.sort)]
    press = press_of(work, message, last, those[nth - 1]) if nth <= len(those) and those else None
    if press is not None:
        tap(work, message, last, press)
    return press is not None


def _with_its_line(
    work: Work, message: Incoming, asked: list[AskedByButtons], found: tuple[AskedByButtons, Press]
) -> list[tuple[AskedByButtons, Press]]:
    """「发」, 「不发了」 below no message is of all that one line of his brought: they were shown together."""
    one, press = found
    if message.reply_to is not None or press.kind not in {*OF_DRAFT, typed_shown.DROP}:
        return [found]
    kind = typed_shown.DROP if press.kind == typed_shown.DROP else ""
    beside = [other for other in typed_shown.of_one_line(work, one, asked) if other.row != one.row]
    too = [(other, choice) for other in beside if (choice := typed_shown.choice_of(other, kind)) is not None]
    presses = [(other, found_too) for other, choice in too if (found_too := press_of(work, message, other, choice)) is not None]
    return [*presses, found]


def _say_what_waits(work: Work, message: Incoming, press: Press) -> None:
    """In private, where 「发」 is of the newest: what else of his was shown and has not left."""
    if not message.private or press.kind not in {*OF_DRAFT, typed_shown.DROP}:
        return
    left = typed_shown.waiting(work, message, work.asked.of(message.chat_id))
    if left:
        words = desk_words.also_to_send(work.staff_words(), typed_shown.matters(work, message, left))
        work.say(message.chat_id, words, silent=True)


def _another(other: AskedByButtons, one: AskedByButtons, press: Press) -> bool:
    """Whether it asks the same of something else; the same question once more has the same button."""
    return other is not one and other.sort == one.sort and all(choice.data != press.data for choice in other.choices)


def tap(work: Work, message: Incoming, one: AskedByButtons, press: Press) -> None:
    """What was typed stands for this press on that question."""
    if one.asks:
        work.asked.over(message.chat_id, one.row)
    press_button(work, press)
    if press.kind in SAID_BELOW:
        work.popup = None
    say_popup(work, message)


def _may_be_one(message: Incoming) -> bool:
    return not message.media and message.contact is None and not message.sender.anonymous and may_choose(message.text)


def _chosen(work: Work, message: Incoming, asked: list[AskedByButtons], voter: Voter | None) -> tuple[AskedByButtons, Press] | None:
    """The question that the words answer, and the tap they stand for."""
    typed = hidden(message.text)
    if voter is None or said_button(message.text):  # 请假 of a deputy, 换文字 are commands, not the line of 「帮助」 about them
        asked = [one for one in asked if one.asks]
    labelled = (one for one in reversed(asked) if any(is_label(choice, typed) for choice in one.choices))
    one = next(labelled, None) or next((one for one in reversed(asked) if one.asks), None)
    if one is None:
        return None
    choice = chosen(message.text, one.choices, typed)
    if choice is None or not (is_label(choice, typed) or still_meant(work, message, one, choice, voter)):
        return None
    press = press_of(work, message, one, choice)
    return (one, press) if press is not None else None


def press_of(work: Work, message: Incoming, one: AskedByButtons, choice: Choice) -> Press | None:
    """The press that what was typed stands for; None where the question stands nowhere yet."""
    places = work.places.message_ids(one.row)
    if not places:
        return None
    return Press(message.chat_id, MessageId(places[-1]), message.sender, "", choice.data, message.at, thread_id=message.thread_id)


def meant(work: Work, message: Incoming, asked: list[AskedByButtons]) -> list[AskedByButtons]:
    """The question he replies to; without a reply, in private, those that stood there when he wrote."""
    if message.reply_to is not None and asked:
        place = work.places.of(message.chat_id, message.reply_to)
        return [one for one in asked if place is not None and one.row == place[0]]
    return [one for one in asked if message.private and one.at <= message.at + SHORTLY]


def still_meant(work: Work, message: Incoming, last: AskedByButtons, choice: Choice, voter: Voter | None) -> bool:
    """Whether bare words are about that question: nothing was asked or said since, and it is fresh where there is no way back."""
    if message.reply_to is not None:
        return True
    if choice.kind in LASTING and work.now - last.at > FRESH:
        return False
    step = current_step(work, message)
    if step is not None and (_asked_later(step, last) or (ALL_THE_SAME in step.data and as_he_wrote(message.text))):
        return False
    if voter is None:
        return choice.kind not in OF_DRAFT or not says_yes(message.text) or not _gone_by(work, message, last)
    cases = [case for case in work.cases.of_voter(voter.id) if case.open or case.status == "merged"]
    moments = [moment for case in cases for moment in (case.last_sent_at, case.waiting_since, case.last_spoke_at) if moment is not None]
    return max(moments, default=last.at) <= last.at


def _gone_by(work: Work, message: Incoming, asked: AskedByButtons) -> bool:
    return message.at - asked.at > AT_ONCE or work.outbox.spoken_since(message.chat_id, asked.row)


def _asks_of_draft(work: Work, message: Incoming, asked: list[AskedByButtons]) -> bool:
    """A bare yes after something else was said is for that; where nothing else is asked, he is told of what still waits to be sent."""
    last = next((one for one in reversed(asked) if one.asks), None)
    draft = next((choice for choice in last.choices if choice.kind in OF_DRAFT), None) if last is not None else None
    if last is None or draft is None or current_step(work, message) is not None or not says_yes(message.text):
        return False
    button = unpack(draft.data)
    case_id = button.case if button is not None else 0
    words = desk_words.still_to_send(work.staff_words(), work.cases.get(case_id).number if case_id else "")
    work.say(message.chat_id, words, reply_to=message.message_id)
    return True


def _asked_later(step: Step, last: AskedByButtons) -> bool:
    if (prompt := step.data.get("prompt")) is not None:
        return int(prompt) > last.row
    return str(step.data.get("at", "")) > last.at.isoformat()


def _ask_which(work: Work, message: Incoming, voter: Voter | None) -> None:
    t = work.translator(voter.language) if voter is not None else work.staff_words()
    work.say(message.chat_id, t(questions.which_of_them), reply_to=message.message_id)
