"""What a voter writes in private, no command: the answer to what he was asked, what he types in the place of a tap, or words of a matter
(docs/spec.md section 3)."""

from datetime import timedelta

from domain.values.message import Incoming, as_json
from domain.values.voter import Voter
from domain.words.quotation import shows_nothing
from services.deed.work import Work
from services.voter import behind_forwarded, in_kind, of_another, receive, signs, words_taken
from storage.steps import Step
from talk import said_place, said_which, typed_choice, typed_rights
from talk.asking import open_questions
from talk.asking.ways import Tap
from talk.house import ASKED_VOTER, COMMANDS
from talk.meetings import book, propose, put_off, reword
from talk.staff import block, broadcast
from talk.steps import current_step
from talk.voter import change, menu_words, moved, register

TYPED = (typed_rights.take, propose.take_typed, put_off.take_typed, reword.take_typed, book.take_typed, broadcast.take_opt_out, moved.take)
"""What a voter types in the place of a tap, outside his matters."""
OPEN_TO_BLOCKED = frozenset({"appeal_block"})
"""Questions that somebody answers while he is blocked."""
ANEW = timedelta(minutes=1)
"""How long the question is open once more for what he makes of its answer."""


def take(work: Work, voter: Voter, message: Incoming) -> None:
    """What he was asked for, or else a matter. Who types that he agrees has agreed, once he knows for which village."""
    if _is_of_forwarded(work, voter, message) or behind_forwarded.goes_along(work, voter, message):
        return
    if voter.consented_at is None and voter.village is not None and register.says_he_agrees(message):
        register.agree(work, Tap(voter))
        return
    if typed_choice.take(work, message, voter) or said_which.take(work, voter, message) or said_place.take(work, voter, message):
        _keep_village(work, voter, message)
        return
    step = current_step(work, message)
    if open_questions.says_it_is_over(work, message, step):
        return
    if voter.consented_at is None and register.take_before_consent(work, voter, message, step):
        return
    if _used(work, voter, message, step) or menu_words.take(work, voter, message, COMMANDS):
        return
    if not any(take(work, voter, message) for take in TYPED):
        receive.receive_voter_message(work, voter, message)


FORWARDED_TO = frozenset({"supplement", "why", "another"})
"""Questions that another's words may answer."""


def _is_of_forwarded(work: Work, voter: Voter, message: Incoming) -> bool:
    """What he forwarded is typed in the place of no tap: it adds to a matter, or is one. So does what he asks about it."""
    of_it = message.forwarded and message.contact is None
    step = current_step(work, message) if of_it else None
    if step is not None and step.kind in FORWARDED_TO and _used(work, voter, message, step):
        return True
    of_it = of_it or behind_forwarded.case_asked_about(work, work.cases.of_voter(voter.id), message) is not None
    if of_it:
        receive.receive_voter_message(work, voter, message)
        if step is not None and step.kind in OPEN_TO_BLOCKED:
            block.ask_own_words(work, voter, message)
    return of_it


def _used(work: Work, voter: Voter, message: Incoming, step: Step | None) -> bool:
    """Whether a contact, or the answer to a question, has been taken or put aside: then nothing is left to be done with it."""
    if message.contact is not None:
        return change.take_shared_contact(work, voter, message)
    if step is None or (asked := ASKED_VOTER.get(step.kind)) is None or of_another.is_of_another(work, voter, message, step):
        return False
    if asked.typed and shows_nothing(message.text):
        _ask_to_type(work, voter, message)
        return True
    if asked.of_matter and not words_taken.agreed_to(work, voter, message):
        work.steps.drop(message.chat_id, message.sender.handle)
        return True
    took = asked.take(work, voter, message, step)
    if took and not signs.is_kept(work, message):
        _keep_answer(work, message, step.kind, step.case_id)
    return took


def _keep_answer(work: Work, message: Incoming, kind: str, case_id: int | None = None) -> None:
    work.drafts.put(f"{signs.OF_QUESTION}{kind}", message.chat_id, as_json(message), message.at, case_id)


def _keep_village(work: Work, voter: Voter, message: Incoming) -> None:
    """That was typed in the place of a tap."""
    now = work.voters.get(voter.id)
    if now is not None and now.village != voter.village:
        _keep_answer(work, message, "village")


def _ask_to_type(work: Work, voter: Voter, message: Incoming) -> None:
    """He was asked for something that must be typed and sent a voice or a picture: it is kept, the question stays."""
    if words_taken.agreed_to(work, voter, message):
        in_kind.answer(work, voter, message, "typed")


def again(work: Work, voter: Voter, message: Incoming, kind: str, case_id: int | None) -> None:
    """An edit of the answer to a question of that kind: heard like a message of that moment, the question being put once more; what he was
    asked since stays open."""
    chat, account, since = message.chat_id, message.sender.handle, current_step(work, message)
    once_more = Step(kind, case_id, {}, message.at + ANEW)
    work.steps.put(chat, account, once_more)
    take(work, voter, message)
    if work.steps.of(chat, account) == once_more:
        work.steps.drop(chat, account)
    if since is not None and work.steps.of(chat, account) is None:
        work.steps.put(chat, account, since)
