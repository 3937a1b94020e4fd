"""「看别的」 below a choice of a voter's matters, and what he types to narrow it (docs/spec.md section 3, What he types in the place of a tap)."""

from collections.abc import Callable, Mapping

from domain.cases.case import Case
from domain.cases.life_cycle import RATINGS
from domain.complaints.all_of_his import says_all
from domain.values.errors import RefusedError
from domain.values.ids import Handle
from domain.values.message import Incoming, from_json
from domain.values.voter import Voter
from services.case.own_matter import own_matter
from services.case.rating import waiting_for_word
from services.deed import tell
from services.deed.by import By
from services.deed.message import Rows
from services.deed.work import Work
from services.voter import ask_which, asked_after, matter_choice, matter_page, of_all, rating_wish, secrecy, typed_acts, which_case
from services.voter.matter_choice import Offered
from services.voter.words_taken import agreed_to

KINDS = ("words", "matter")
"""Kinds of the drafts that hold what he typed."""


def _any(work: Work, voter: Voter, message: Incoming) -> list[Case]:
    return which_case.may_mean(work, work.cases.of_voter(voter.id))


def _rated(work: Work, voter: Voter, message: Incoming) -> list[Case]:
    return waiting_for_word(work, work.cases.of_voter(voter.id))


FOUND: Mapping[str, Callable[[Work, Voter, Incoming], list[Case]]] = {
    "ask": asked_after.may_ask_after,
    ask_which.ACT: _any,
    secrecy.WHICH: secrecy.may_mean,
    secrecy.WHETHER: secrecy.may_mean,
    **dict.fromkeys((f"{matter_choice.RATE}{value}" for value in RATINGS), _rated),
}
"""Of which matters what he typed may be said; of any other act: `typed_acts.may_mean`."""
PAGES: Mapping[str, matter_choice.Pages] = {ask_which.ACT: ask_which.page, secrecy.WHETHER: secrecy.page_of_whether}
"""How a page of it looks; of any other act: `matter_choice.page`."""
AT_ONCE = {**typed_acts.AT_ONCE, secrecy.WHICH: secrecy.keep}
"""What is done with the only one that is left."""
OF_ITSELF: Mapping[str, tuple[Callable[[Work, Voter], list[Case]], matter_choice.Pages]] = {
    rating_wish.ACT: (rating_wish.asked_already, rating_wish.page)
}
"""Choices that begin with no words of his."""


def turned(work: Work, voter: Voter, offered: Offered) -> tuple[str, Rows]:
    """Another page of the choice, of the matters that may be meant now. Raises RefusedError where it is over."""
    if offered.act in OF_ITSELF:
        found, page = OF_ITSELF[offered.act]
        return page(work, voter, found(work, voter), offered)
    message = _typed(work, voter, offered.draft)
    return _page(work, voter, _found(work, voter, offered.act, message), offered)


def meant(work: Work, voter: Voter, offered: Offered) -> list[Case]:
    """The matters among which he chooses. Raises RefusedError where the choice is over."""
    return _found(work, voter, offered.act, _typed(work, voter, offered.draft))


def narrow(work: Work, voter: Voter, offered: Offered, message: Incoming) -> bool:
    """What was typed names one or some of them. False where it names none, or the choice is over."""
    try:
        before = _typed(work, voter, offered.draft)
    except RefusedError:
        return False
    if offered.act == secrecy.WHICH and says_all(message.text):
        keep_all(work, voter, offered.draft)
        return True
    left = matter_choice.narrowed(work, voter, _found(work, voter, offered.act, before), message.text)
    if not left:
        return False
    if len(left) == 1 and offered.act == "ask":
        answer(work, By((), Handle(voter.chat_id)), left[0], offered.draft)
    elif len(left) == 1 and offered.act in AT_ONCE:
        work.drafts.close(offered.draft, work.now)
        AT_ONCE[offered.act](work, voter, left[0], before)
    else:
        words, rows = _page(work, voter, left, Offered(offered.act, offered.draft))
        tell.to_voter(work, voter, words, rows, reply_to=message.message_id)
    return True


def keep_all(work: Work, voter: Voter, draft: int) -> None:
    """He wants all of them kept quiet. Raises RefusedError where the choice is over."""
    message = _typed(work, voter, draft)
    work.drafts.close(draft, work.now)
    if agreed_to(work, voter, message):
        of_all.keep(work, voter, secrecy.may_mean(work, voter, message), message)


def answer(work: Work, by: By, case: Case, draft: int) -> None:
    """He said which matter his question is of: its state, and the question to whoever has it. Tapped once more, the state alone."""
    voter = own_matter(work, by, case)
    try:
        message = _typed(work, voter, draft)
    except RefusedError:
        return matter_page.show(work, voter, case)
    work.drafts.close(draft, work.now)
    if not agreed_to(work, voter, message):
        return None
    return asked_after.say_state(work, voter, (case, asked_after.asks_of(work, voter, case, message)), message)


def _page(work: Work, voter: Voter, found: list[Case], offered: Offered) -> tuple[str, Rows]:
    return PAGES.get(offered.act, matter_choice.page)(work, voter, found, offered)


def _found(work: Work, voter: Voter, act: str, message: Incoming) -> list[Case]:
    return FOUND.get(act, typed_acts.may_mean)(work, voter, message)


def _typed(work: Work, voter: Voter, draft: int) -> Incoming:
    kept = work.drafts.get(str(draft), *KINDS)
    if kept is None or kept.chat_id != voter.chat_id:
        raise RefusedError("chosen_already")
    return from_json(kept.message)
