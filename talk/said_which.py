"""Typed words that point at one of the matters that stand on buttons: 第二个, 接着说水的事, 接着说 (docs/spec.md section 3, Which case a
message joins). What may mean several is asked again, in the matters' own words; nothing that points is a matter."""

from collections.abc import Sequence
from dataclasses import replace
from datetime import timedelta

from domain.cases.case import Case
from domain.days.past_days import read_past
from domain.ratings.complains import complains
from domain.typed.chosen_button import ERASES, Choice, says_yes
from domain.typed.said_choice import LAST, SaidChoice, asks_how, said_choice
from domain.typed.said_erasing import just_erases
from domain.values.buttons import Button, unpack
from domain.values.carried import parsed
from domain.values.ids import CaseId
from domain.values.message import Incoming, from_json
from domain.values.voter import Voter
from services.case.rating import waiting_for_word
from services.deed import tell
from services.deed.names import own_words
from services.deed.work import Work
from services.voter import ask_which, matter_choice, signs, words_taken
from services.voter.held import Waiting
from storage.asked import AskedByButtons
from talk.asking.ways import Tap
from talk.privacy import erase
from talk.typed_choice import meant, press_of, still_meant, tap

GOES_ON, STILL = "as_more", "as_open"
"""What 「接着说：…」 and 「答：…」 do with words that wait for a choice; what 「还没解决：…」 of a closed one does."""
OTHERS = "which_others"
FARTHEST = timedelta(days=7)
HERE = "split_off"
"""Offered below words that went to a matter: where he says that they belong there, nothing is left to do."""


def take(work: Work, voter: Voter, message: Incoming) -> bool:
    """Whether the message points at what was offered last; False where it says anything else, or nothing is offered."""
    one = next((asked for asked in reversed(meant(work, message, work.asked.of(message.chat_id))) if asked.asks), None)
    if one is None or voter.consented_at is None or message.media:
        return False
    if _how_much_is_open(work, voter, message, one):
        erase.ask_delete(work, Tap(voter))
        return True
    said = said_choice(message.text)
    return _points(work, voter, message, (one, said)) if said is not None else _names_or_asks(work, voter, message, one)


def _how_much_is_open(work: Work, voter: Voter, message: Incoming, one: AskedByButtons) -> bool:
    """删, 确定 below 「真的要删吗」, where he says not how much."""
    erasing = next((choice for choice in one.choices if choice.kind == ERASES), None)
    if erasing is None:
        return False
    return just_erases(message.text) or (says_yes(message.text) and still_meant(work, message, one, erasing, voter))


def _points(work: Work, voter: Voter, message: Incoming, pointed: tuple[AskedByButtons, SaidChoice]) -> bool:
    one, said = pointed
    if said == SaidChoice(goes_on=True) and any(choice.kind == HERE for choice in one.choices):
        return _as_it_is(work, voter, message, one)
    if not _of(one) or not still_meant(work, message, one, _of(one)[0], voter):
        return False
    if said.bare and (not _waits(one) or waiting_for_word(work, work.cases.of_voter(voter.id))):
        return False
    if (found := _found(work, voter, one, said)) is None:
        return False
    if not words_taken.agreed_to(work, voter, message):
        return True
    press = press_of(work, message, one, _as_meant(work, found[0])) if len(found) == 1 else None
    if press is not None:
        tap(work, message, one, press)
        signs.seen(work, voter, message)
        return True
    return _ask_again(work, voter, message, one)


def _as_meant(work: Work, choice: Choice) -> Choice:
    """Who points at a closed matter says that it is not solved only where the words that wait do: else they are put to it."""
    button = unpack(choice.data)
    waits = work.drafts.get(str(parsed(Waiting, button.value).draft), "matter") if button is not None and choice.kind == STILL else None
    if button is None or waits is None or complains(from_json(waits.message).text):
        return choice
    return replace(choice, kind=GOES_ON, data=Button(GOES_ON, button.case, button.value).pack())


def _names_or_asks(work: Work, voter: Voter, message: Incoming, one: AskedByButtons) -> bool:
    """Below the question whether words go on with a matter: only words of one that stands there (路灯, 还是灯) are its tap; a bare 对, and what
    asks how to choose (啥意思, 我不会点), is answered by how it is done in words."""
    ours = [choice for choice in _of(one) if choice.kind == GOES_ON] if _waits(one) else []
    if not ours or not still_meant(work, message, one, ours[0], voter):
        return False
    cases = _cases(work, voter, ours)
    named = {case.id for case in matter_choice.narrowed(work, voter, cases, message.text)}
    found = [choice for choice in ours if _case_of(choice) in named]
    press = press_of(work, message, one, found[0]) if len(found) == 1 else None
    if press is None and not asks_how(message.text):
        return False
    if not words_taken.agreed_to(work, voter, message):
        return True
    if press is None:
        return ask_which.explain(work, voter, message, cases, _draft(one))
    tap(work, message, one, press)
    signs.seen(work, voter, message)
    return True


def _as_it_is(work: Work, voter: Voter, message: Incoming, one: AskedByButtons) -> bool:
    offered = next(choice for choice in one.choices if choice.kind == HERE)
    if not still_meant(work, message, one, offered, voter):
        return False
    if words_taken.agreed_to(work, voter, message):
        signs.seen(work, voter, message)
    return True


def _of(one: AskedByButtons) -> list[Choice]:
    """Its buttons that are of a matter each, where words wait for a choice or several matters are offered."""
    found = [choice for choice in one.choices if (button := unpack(choice.data)) and button.case and button.kind != OTHERS]
    return found if _waits(one) or len({choice.kind for choice in found}) < len(found) else []


def _waits(one: AskedByButtons) -> bool:
    return any(choice.kind in (GOES_ON, STILL) for choice in one.choices)


def _found(work: Work, voter: Voter, one: AskedByButtons, said: SaidChoice) -> list[Choice] | None:
    """The buttons that may be meant; none or several: he is asked again. None where these are no words about the choice."""
    ours = _of(one)
    if said.nth:
        return _at(one, ours, said.nth)
    ours = [choice for choice in ours if choice.kind in (GOES_ON, STILL)] if said.goes_on else ours
    if said.goes_on and not _waits(one):
        return None
    if said.number:
        numbered = {case.id for case in _cases(work, voter, ours) if case.is_numbered(said.number)}
        return [choice for choice in ours if _case_of(choice) in numbered] or None
    if said.day:
        return _told_on(work, voter, ours, said.day)
    if not said.topic:
        return ours
    words = own_words(work, _cases(work, voter, ours), tell.words_for(work, voter))
    named = [choice for choice in ours if said.is_of(words.get(_case_of(choice), ""))]
    return named if named or (said.goes_on and said.tail) else None


def _told_on(work: Work, voter: Voter, ours: Sequence[Choice], said: str) -> list[Choice]:
    """Those that began on the day that he says; all where none did."""
    on = read_past(said, work.today, FARTHEST).day
    began = {case.id for case in _cases(work, voter, ours) if case.registered_at and work.local_date(case.registered_at) == on}
    return [choice for choice in ours if _case_of(choice) in began] or list(ours)


def _at(one: AskedByButtons, ours: Sequence[Choice], nth: int) -> list[Choice]:
    """The matter in that place, and the button there, which is another one where 「新事项」 stands above them."""
    if nth == LAST:
        return [ours[-1]]
    first = [one.choices[nth - 1]] if one.choices[0] not in ours and nth <= len(one.choices) else []
    return list(dict.fromkeys([*ours[nth - 1 : nth], *first]))


def _case_of(choice: Choice) -> CaseId:
    button = unpack(choice.data)
    return CaseId(button.case if button is not None else 0)


def _cases(work: Work, voter: Voter, choices: Sequence[Choice]) -> list[Case]:
    offered = {_case_of(choice) for choice in choices}
    return [case for case in work.cases.of_voter(voter.id) if case.id in offered]


def _ask_again(work: Work, voter: Voter, message: Incoming, one: AskedByButtons) -> bool:
    """The same choice once more, in his own words; False where nothing waits for it any more."""
    return _waits(one) and ask_which.ask_again(work, voter, message, _cases(work, voter, _of(one)), _draft(one))


def _draft(one: AskedByButtons) -> int:
    """In which the words wait."""
    carried = next(button.value for choice in one.choices if (button := unpack(choice.data)) and button.kind in (GOES_ON, STILL))
    return parsed(Waiting, carried).draft
