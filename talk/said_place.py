"""A figure or 第一个 of a voter below buttons that carry no numbers: the button in that place, where no more than a tap is lost by it; else he is
asked (docs/spec.md section 3, What he types in the place of a tap)."""

from datetime import timedelta

from domain.days.nth_choice import NOT_BY_NUMBER, nth_said
from domain.typed.button_words import ASKED, LASTING
from domain.typed.chosen_button import Choice
from domain.values.message import Incoming
from domain.values.voter import Voter
from locales import questions
from services.case.rating import waiting_for_word
from services.deed import tell
from services.deed.work import Work
from services.voter import signs, words_taken
from storage.asked import AskedByButtons
from talk.typed_choice import FRESH, meant, press_of, still_meant, tap

NOT_BY_PLACE = LASTING | {"agree", "give_phone", "seal_give", "speaks_for", "speaks_ok"}
"""What shows his words to more people or cannot be undone: a figure is too little for it."""
ELSEWHERE = NOT_BY_NUMBER | {"as_more", "as_open", "as_again", "solved", "reopen"}
"""Read in their own way: of words that wait for a choice of a matter (talk/said_which.py), and how much is solved."""
LISTS = (("my",), ("mine",))
"""Lists of one matter."""
MOST = 9
"""A larger figure is no place on buttons: it may be said of his matter."""
TALK = timedelta(minutes=10)
"""So long what he writes may go on with what he said of a matter."""
ANSWERS = timedelta(days=1)
"""So long it may answer what was said to him of a matter."""


def take(work: Work, voter: Voter, message: Incoming) -> bool:
    """False for other words, and for what may answer somebody or go on with a matter."""
    nth = nth_said(message.text) if not message.media and voter.consented_at is not None else None
    if nth is None or _is_a_rating(work, voter, message):
        return False
    one = next(reversed(meant(work, message, work.asked.of(message.chat_id))), None)
    places = _places(one) if one is not None else []
    if nth > MOST or one is None or not places or not _stands(work, voter, message, one, places[0]):
        return nth_said(message.text, bare=False) is not None and _asks_what(work, voter, message)
    if not words_taken.agreed_to(work, voter, message):
        return True
    choice = places[nth - 1] if nth <= len(places) else None
    press = press_of(work, message, one, choice) if choice is not None and choice.kind not in NOT_BY_PLACE else None
    if press is None:
        words = questions.tap_it if choice is None else questions.sure_of_it
        tell.to_voter(work, voter, tell.words_for(work, voter)(words), reply_to=message.message_id)
    else:
        tap(work, message, one, press)
        signs.seen(work, voter, message)
    return True


def _is_a_rating(work: Work, voter: Voter, message: Incoming) -> bool:
    return nth_said(message.text, bare=False) is None and bool(waiting_for_word(work, work.cases.of_voter(voter.id)))


def _places(one: AskedByButtons) -> list[Choice]:
    """The buttons among which a place means one: those of the question, not what else may be done below it; none where they are
    read in their own way."""
    if any(kind in ELSEWHERE for kind in one.sort):
        return []
    places = [choice for choice in one.choices if choice.kind in ASKED] if one.asks else list(one.choices)
    return places if len(places) > 1 or one.sort in LISTS else []


def _stands(work: Work, voter: Voter, message: Incoming, one: AskedByButtons, first: Choice) -> bool:
    """Whether it is what was said to him last, not long ago."""
    if message.reply_to is not None:
        return True
    fresh = work.now - one.at <= FRESH and not work.outbox.spoken_since(message.chat_id, one.row)
    return fresh and still_meant(work, message, one, first, voter)


def _asks_what(work: Work, voter: Voter, message: Incoming) -> bool:
    """第一个 below nothing: no matter of its own."""
    cases = [case for case in work.cases.of_voter(voter.id) if case.open or case.status == "merged"]
    spoken = any(case.last_spoke_at is not None and message.at - case.last_spoke_at < TALK for case in cases)
    answers = any(
        moment is not None and message.at - moment < ANSWERS for case in cases for moment in (case.last_sent_at, case.waiting_since)
    )
    if message.reply_to is not None or spoken or answers:
        return False
    if words_taken.agreed_to(work, voter, message):
        tell.to_voter(work, voter, tell.words_for(work, voter)(questions.which_thing), reply_to=message.message_id)
    return True
