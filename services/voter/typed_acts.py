"""What a voter typed in the place of a tap is met by the act it means (domain/typed/typed_acts.py): never a new matter, and nothing counted by it.

Where several of his matters may be meant he is asked which, in their own words.
"""

from collections.abc import Callable, Mapping

from domain.cases.case import Case
from domain.cases.life_cycle import AWAITING_ANSWER, STILL_HIS
from domain.typed.typed_acts import TypedAct, may_answer, names, typed_act
from domain.values.buttons import Button
from domain.values.errors import RefusedError
from domain.values.ids import CaseId, Handle
from domain.values.message import Incoming, as_json
from domain.values.voter import Voter
from domain.which_matter.goes_on import laments
from locales import acts
from locales import voter as voter_words
from locales.refusals import refusal
from services.case.main_case import goes_on_in
from services.case.open_case import reading_of
from services.deed import tell
from services.deed.by import By
from services.deed.names import own_words
from services.deed.work import Work
from services.voter import act_pages, matter_choice, matter_page, nag, new_account, of_thing
from services.voter.add_words import join
from services.voter.my_matters import list_words
from services.voter.which_case import answers, by_the_rule, in_a_run, lately_closed


def take(work: Work, voter: Voter, cases: list[Case], message: Incoming, replied: Case | None) -> bool:
    """False where they are none, name no matter of his, answer what he was asked, or go on with what he is telling (快点)."""
    meant = typed_act(message.text) if cases and not message.media else None
    goes_on = laments(message.text) and in_a_run(work, voter, message, by_the_rule(work, cases, message))
    if goes_on or meant is None or (may_answer(meant, message.text) and answers(work, cases, message, replied)):
        return False
    if _of_no_matter(work, voter, cases, meant) and not _plainly_takes_back(message.text):
        return False
    if meant.act == "satisfied":
        return _nothing_asked(work, voter, message, replied)
    if meant.act == "show":
        return _show(work, voter, cases, message, meant.number)
    fit = [case for case in cases if FITS[meant.act](work, case)]
    found = _meant(work, voter, fit, message, replied)
    if any(_despaired(work, case, meant, message.text) for case in found):
        return False
    if not found:
        _nothing_to(work, voter, message, meant.act)
    elif len(found) == 1 and meant.act in AT_ONCE:
        AT_ONCE[meant.act](work, voter, found[0], message)
    else:
        matter_choice.offer(work, voter, found, message, meant.act)
    return True


def _despaired(work: Work, case: Case, meant: TypedAct, text: str) -> bool:
    """我不管了 of who wrote 我不吃药了 takes nothing back."""
    may = meant.act == "withdraw" and "撤" not in text and "urgent" in case.marks
    said = work.said.newest_by_voter(case.id, DESPAIR_LOOKED_AT) if may else []
    return any(reading_of(work, row.text).danger.despairs for row in said)


def _of_no_matter(work: Work, voter: Voter, cases: list[Case], meant: TypedAct) -> bool:
    return bool(meant.topic) and not any(names(meant.topic, words) for words in _words(work, voter, cases).values())


def _plainly_takes_back(text: str) -> bool:
    """桥 撤 of who told of no bridge: he is asked which, it is no word on another matter. 车站撤了 is what happened."""
    meant = typed_act(text)
    return meant is not None and meant.act == "withdraw" and "撤" in text and "撤了" not in text


def may_mean(work: Work, voter: Voter, message: Incoming) -> list[Case]:
    """Of which of his matters what he typed may be said now."""
    meant, cases = typed_act(message.text), work.cases.of_voter(voter.id)
    if meant is None or meant.act not in FITS:
        return []
    return _meant(work, voter, [case for case in cases if FITS[meant.act](work, case)], message, None)


def _show(work: Work, voter: Voter, cases: list[Case], message: Incoming, number: str) -> bool:
    """A number of his alone is a look at that matter; any other is of no matter of this account."""
    found = next((case for case in cases if case.is_numbered(number)), None)
    if found is None:
        new_account.say(work, voter, message)
    else:
        matter_page.show(work, voter, found)
    return True


def _words(work: Work, voter: Voter, cases: list[Case]) -> Mapping[CaseId, str]:
    return own_words(work, cases, tell.words_for(work, voter))


def _meant(work: Work, voter: Voter, fit: list[Case], message: Incoming, replied: Case | None) -> list[Case]:
    """Which of them: the one he replies to, names by number or by words of it, or whose thing he names (水来了); else all."""
    meant = typed_act(message.text) or TypedAct("")
    if replied is not None:
        return [case for case in fit if case.id == replied.id]
    if meant.number:
        return [case for case in fit if case.is_numbered(meant.number)]
    if meant.nth:
        return _in_place(fit, meant.nth)
    if meant.topic:
        said = _words(work, voter, fit)
        named = [case for case in fit if names(meant.topic, said[case.id])]
        return fit if not named and _of_no_matter(work, voter, work.cases.of_voter(voter.id), meant) else named
    return of_thing.meant(work, voter, fit, message.text) if len(fit) > 1 else fit


def _in_place(fit: list[Case], nth: int) -> list[Case]:
    """The earlier or the later of two, the second of more; all where he may mean several."""
    told = sorted(fit, key=lambda case: case.id)
    if nth == 1 or nth < 0:
        return [told[nth if nth < 0 else 0]] if len(told) == PAIR else told
    return told[nth - 1 : nth] or told


PAIR = 2
DESPAIR_LOOKED_AT = 6
"""Newest words of a matter that are looked at."""


def _awaits(work: Work, case: Case) -> bool:
    return goes_on_in(work, case).status in AWAITING_ANSWER


def _goes_on(work: Work, case: Case) -> bool:
    return goes_on_in(work, case).open


def _closed_lately(work: Work, case: Case) -> bool:
    return bool(lately_closed(work, [case]))


FITS: Mapping[str, Callable[[Work, Case], bool]] = {
    "withdraw": lambda work, case: case.status in STILL_HIS,
    "nag": _awaits,
    "change": lambda work, case: case.open,
    "supplement": _goes_on,
    "solved": _goes_on,
    "unsatisfied": lambda work, case: case.open or _closed_lately(work, case),
}


def _withdraw(work: Work, voter: Voter, case: Case, message: Incoming) -> None:
    act_pages.withdrawal(work, voter, case)


def _nag(work: Work, voter: Voter, case: Case, message: Incoming) -> None:
    try:
        words = nag.nag(work, By((), Handle(voter.chat_id)), case)
    except RefusedError as refused:
        words = refusal(tell.words_for(work, voter), refused)
    tell.to_voter(work, voter, words, case_id=case.id, reply_to=message.message_id)


def _change(work: Work, voter: Voter, case: Case, message: Incoming) -> None:
    act_pages.changes(work, voter, case)


def _supplement(work: Work, voter: Voter, case: Case, message: Incoming) -> None:
    act_pages.supplement(work, voter, case)


def _solved(work: Work, voter: Voter, case: Case, message: Incoming) -> None:
    """Whoever has it reads so; whether he may stop is the voter's to say. One that is answered asks for his word anyway."""
    join(work, voter, case, message)
    if case.status in AWAITING_ANSWER:
        t = tell.words_for(work, voter)
        rows = [[(t(acts.b_not_needed), Button("withdraw_yes", case.id)), (t(voter_words.b_keep), Button("keep", case.id))]]
        tell.to_voter(work, voter, acts.solved(t, case.number), rows, case_id=case.id)


AT_ONCE: Mapping[str, Callable[[Work, Voter, Case, Incoming], None]] = {
    "withdraw": _withdraw,
    "nag": _nag,
    "change": _change,
    "supplement": _supplement,
    "solved": _solved,
}


def _nothing_to(work: Work, voter: Voter, message: Incoming, act: str) -> None:
    """He reads so, with his matters below; the words may be one after all."""
    t, draft = tell.words_for(work, voter), work.drafts.put("words", voter.chat_id, as_json(message), message.at)
    _, rows = list_words(work, voter)
    tell.to_voter(
        work, voter, acts.nothing_to(t, act), [*rows, *matter_choice.still_a_matter(work, voter, draft)], reply_to=message.message_id
    )


def _nothing_asked(work: Work, voter: Voter, message: Incoming, replied: Case | None) -> bool:
    """满意 where nothing waits for it is no matter; in a reply it is words for that one."""
    if replied is not None:
        return False
    t, draft = tell.words_for(work, voter), work.drafts.put("words", voter.chat_id, as_json(message), message.at)
    tell.to_voter(
        work, voter, voter_words.in_kind(t, "rating"), matter_choice.still_a_matter(work, voter, draft), reply_to=message.message_id
    )
    return True
