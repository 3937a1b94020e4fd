"""「撤回同意」, 「删除我的信息」, 「撤回保密」, 「撤回我的电话」, 「我不撤回」 typed by a voter: what the button of that name does, or how it is
come by, and never a word on a matter (domain/typed/said_rights.py)."""

from collections.abc import Callable, Mapping

from domain.cases.case import Case
from domain.complaints.for_another import in_first_person
from domain.typed.chosen_button import Choice, chosen, says_yes, typed_label
from domain.typed.named_first import named_first
from domain.typed.said_erasing import erases_all, just_erases
from domain.typed.said_rights import said_right
from domain.values.buttons import Button
from domain.values.message import Incoming
from domain.values.voter import Voter
from domain.words.plain_text import squeezed
from domain.words.simplified import simplified
from locales import acts, sealing, secrecy
from locales import desk as desk_words
from locales.common import T
from services.deed import tell
from services.deed.names import own_words
from services.deed.work import Work
from services.voter import after_all
from services.voter.add_words import case_replied_to
from services.voter.which_case import answers
from talk.asking.ways import Tap
from talk.privacy import erase, my_data

PAGE = "pv_delete"
"""The button on what he reads who asks about his data."""
SHOWN = 6
"""Matters that stand below, the newest."""
GIVES = Choice("seal_give", "", "", label="-")
"""By its own words alone, not by its label."""
SHORTEST = 2
"""Letters of words that may be of anything (转吧)."""


def take(work: Work, voter: Voter, message: Incoming) -> bool:
    """False for other words, and for what may be told to whoever asked him something."""
    if message.media or voter.consented_at is None:
        return False
    if message.reply_to is not None:
        return _given_in_a_reply(work, voter, message)
    if _of_number(work, voter, message):
        return True
    said = _said_right(message.text) or _below_a_page(work, message) or _gives(message.text)
    cases = work.cases.of_voter(voter.id) if said else []
    if not said or (_may_answer(said, message) and answers(work, cases, message, None)):
        return False
    if said in OF_HIS_DATA:
        OF_HIS_DATA[said](work, voter, message)
        return True
    return bool(cases) and OF_MATTERS[said](work, voter, cases, message)


def _said_right(text: str) -> str:
    """Also as who writes for another says it (奶奶说不用保密了)."""
    return said_right(text) or said_right(in_first_person(squeezed(simplified(text))))


def _of_number(work: Work, voter: Voter, message: Incoming) -> bool:
    """0001给代表小组看, 0001不用保密了: of these alone, whichever others he has."""
    ends, words = named_first(message.text)
    said = (_said_right(words) or _gives(words)) if ends else ""
    found = [case for case in work.cases.of_voter(voter.id) if any(map(case.is_numbered, ends))] if said in OF_READERS else []
    return bool(found) and OF_MATTERS[said](work, voter, found, message)


def _given_in_a_reply(work: Work, voter: Voter, message: Incoming) -> bool:
    """Of the matter he replies to; of one that he withdrew lately he is asked whether it shall be done after all."""
    if not _gives(message.text) or (case := case_replied_to(work, voter, message)) is None:
        return False
    return _given(work, voter, [case], message) or after_all.ask(work, voter, [case], message)


def _may_answer(said: str, message: Incoming) -> bool:
    return said in OF_MATTERS or "同意了" in message.text


def _below_a_page(work: Work, message: Incoming) -> str:
    """都删, 确定 right below what his rights are."""
    last = next(reversed(work.asked.of(message.chat_id)), None)
    if last is None or not any(choice.kind == PAGE for choice in last.choices) or work.outbox.spoken_since(message.chat_id, last.row):
        return ""
    sure = says_yes(message.text) and not any(choice.kind == "pv_consent" for choice in last.choices)
    return "erase" if sure or erases_all(message.text) or just_erases(message.text) else ""


def _gives(text: str) -> str:
    """给小组看吧, after something else was said than what he was asked with that button."""
    choice = chosen(text, [GIVES], "")
    return "given" if choice is not None and len(typed_label(text)) > SHORTEST else ""


def _given(work: Work, voter: Voter, cases: list[Case], message: Incoming) -> bool:
    """False where nothing of his is the secretary's alone. Else the tap is below: which one he means is not guessed."""
    sealed, t = [case for case in cases if case.open and case.sealed], tell.words_for(work, voter)
    if sealed:
        tell.to_voter(work, voter, t(secrecy.given_below), _rows(work, sealed, t), reply_to=message.message_id)
    return bool(sealed)


def _rows(work: Work, sealed: list[Case], t: T) -> list[list[tuple[str, Button]]]:
    said = own_words(work, sealed, t)
    return [[(acts.b_for_matter(t, t(sealing.b_open), said[case.id]), Button("seal_give", case.id))] for case in sealed[-SHOWN:]]


def _stays(work: Work, voter: Voter, cases: list[Case], message: Incoming) -> bool:
    """Behind a withdrawal he wants it done after all; else nothing happens, and he reads so."""
    if not after_all.take(work, voter, cases, message, None):
        tell.to_voter(work, voter, tell.words_for(work, voter)(desk_words.went_back), reply_to=message.message_id)
    return True


def _unkept(work: Work, voter: Voter, cases: list[Case], message: Incoming) -> bool:
    """No step opens again what was kept confidential: he reads so. Of what the secretary alone has, the tap is below."""
    now, t = [case for case in cases if case.open], tell.words_for(work, voter)
    kept, sealed = [case for case in now if case.confidential], [case for case in now if case.sealed]
    words = t(secrecy.given_below if sealed else secrecy.nothing_kept)
    if kept:
        words = secrecy.kept_stays(t, [case.number for case in kept])
    tell.to_voter(work, voter, words, _rows(work, sealed, t), reply_to=message.message_id)
    return True


OF_HIS_DATA: Mapping[str, Callable[[Work, Voter, Incoming], None]] = {
    "consent": lambda work, voter, message: erase.ask_consent_back(work, Tap(voter)),
    "erase": lambda work, voter, message: erase.ask_delete(work, Tap(voter)),
    "data": lambda work, voter, message: my_data.show(work, voter, message, ""),
}
OF_MATTERS: Mapping[str, Callable[[Work, Voter, list[Case], Incoming], bool]] = {"unkept": _unkept, "stays": _stays, "given": _given}
"""What may be said to whoever waits for his word, too; 不同意了, without a word of taking it back, likewise."""
OF_READERS = ("unkept", "given")
"""Of these a matter may be named by its number."""
