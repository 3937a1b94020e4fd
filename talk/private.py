"""Whatever somebody writes to the bot in private: a command, the answer to an open question, or a matter."""

from collections.abc import Callable
from dataclasses import replace
from datetime import timedelta
from functools import partial
from typing import Any

from domain.at_work.asked_inside import asks
from domain.at_work.said_deeds import said_deed
from domain.congress.congress import Person
from domain.typed.own_matter import own_matter
from domain.values.forwarded import as_forwarded
from domain.values.message import Incoming
from domain.values.voter import Voter
from locales import questions
from services.case.file_names import with_file_names
from services.deed.typed_command import command_in
from services.deed.work import Work
from services.voter import held, signs, words_taken
from services.voter.add_words import case_replied_to
from services.watch import out_of_reach
from storage.outbox import PARTING
from storage.steps import Step
from talk import (
    asked_inside,
    in_danger,
    no_answer,
    plain_words,
    suspended,
    typed_choice,
    typed_deed,
    typed_draft,
    typed_mistap,
    typed_name,
    typed_not_sent,
    typed_note,
    typed_office,
    typed_slip,
    voters_turn,
)
from talk.answers import take as answers
from talk.asking import open_questions
from talk.asking.long_list import NARROW, narrows
from talk.desk import talk, what_for
from talk.edits import receive_edit
from talk.house import ASKED, ASKED_VOTER, COMMANDS, STAFF_COMMANDS
from talk.meetings import by_deputy
from talk.staff import block, links, office
from talk.steps import current_step, take_step
from talk.voter import look_around
from talk.voter.who_writes import voter_of

TAKEN_BACK = (typed_slip.take, typed_mistap.take, by_deputy.take)
"""What a deputy puts right or moves by a word, below a card or not."""
LATE = timedelta(seconds=2)
"""A message that took longer may have been overtaken by its own edit."""


def receive_private_message(work: Work, message: Incoming) -> None:
    """One message in a private chat, from a voter, a deputy or a member of staff (docs/spec.md sections 3 and 4)."""
    if message.service:
        return
    account = message.sender.handle
    out_of_reach.back(work, account)
    persons = work.roster.persons_of(account)
    command, rest = ("", "") if message.forwarded else command_in(message.typed)  # another's command is nobody's order
    message = message if command else message.with_quote()
    if command == "start" and rest.startswith("i_"):
        links.open_personal_link(work, message, rest[2:])
        return
    if command == "start" and rest.startswith("w_"):
        office.read_code(work, message, rest[2:])
        if persons or work.voters.of_account(account) is not None:
            return
    if persons and ((not command and _in_danger(work, message, persons)) or suspended.take(work, message, command)):
        return
    if command in STAFF_COMMANDS and persons:
        _beside_a_question(work, message, command, partial(STAFF_COMMANDS[command], work, message, rest))
        return
    if persons and _persons_turn(work, message, command):
        typed_deed.go_on(work, message.chat_id, account)
        return
    _as_a_voter(work, message, command, rest)


def _in_danger(work: Work, message: Incoming, persons: tuple[Person, ...]) -> bool:
    """A reply to words about a matter of his own is a voter's."""
    return not _own_matter_goes_on(work, message) and in_danger.take(work, message, persons)


def _as_a_voter(work: Work, message: Incoming, command: str, rest: str) -> None:
    """What he writes is his own, whoever he is."""
    voter, message = voter_of(work, message), message if command else as_forwarded(message)
    message = message if command else with_file_names(work, message, voter.village)
    if words_taken.is_blocked(work, voter) and not _appeals(work, message):
        command = block.stays_open(voter, message, command)
        if not command:
            words_taken.keep_blocked(work, voter, message)
            return
    if not command and office.take_code(work, message):
        return
    if command:
        _beside_a_question(work, message, command, partial(COMMANDS.get(command, look_around.unknown_command), work, voter, message, rest))
    else:
        voters_turn.take(work, voter, message)
    if message.message_id and voter.consented_at is not None and command != "start":
        signs.kept(work, voter, message)
    if not command:
        _heed_early_edits(work, voter, message)


def _heed_early_edits(work: Work, voter: Voter, message: Incoming) -> None:
    if work.now - message.at >= LATE:
        for edited in held.early_edits(work, voter, message):
            work.acted_at = min(edited.at, work.now)
            receive_edit(work, edited)


def _beside_a_question(work: Work, message: Incoming, command: str, do: Callable[[], Any]) -> None:
    """A command is no answer. What somebody of the roster was asked in words stays open beside it, and he reads so, unless it asks another
    question, or is the command that asked (`by`), or /start, which begins anew; a voter's question, and a list that could be narrowed, is
    over."""
    chat, account = message.chat_id, message.sender.handle
    step = current_step(work, message)
    if step is None or step.kind not in ASKED or step.kind == NARROW or command in ("start", step.data.get("by")):
        work.steps.drop(chat, account)
    do()
    asked = work.steps.of(chat, account)
    if asked is not None and asked == step:
        work.say(chat, work.staff_words()(questions.still_waits), purpose=PARTING)
    elif asked is not None and asked.kind in ASKED and asked.case_id is None:
        work.steps.put(chat, account, replace(asked, data={**asked.data, "by": command}))


def _persons_turn(work: Work, message: Incoming, command: str) -> bool:
    """A deputy's or staff member's words: what was asked by buttons or in words, a note on a card, a command in plain words, or something
    to ask about."""
    if command:
        return False
    below = typed_note.take, typed_choice.take, typed_name.take, typed_draft.take, _answers_or_notes
    return office.take_code(work, message) or any(take(work, message) for take in below)


def _answers_or_notes(work: Work, message: Incoming) -> bool:
    step = current_step(work, message)
    if _asked_for(work, message, step) or open_questions.says_it_is_over(work, message, step):
        return True
    if _own_matter_goes_on(work, message):
        return False
    if any(take(work, message) for take in TAKEN_BACK) or (message.reply_to is not None and _below_a_card(work, message)):
        return True
    if step is not None and step.kind in ASKED_VOTER:
        return False
    if (said := own_matter(message.text)) is not None:
        return not said and what_for.is_his_own(work, message)
    alone = message.reply_to is None  # 转给水厂的有哪些 is asked, and forwards nothing
    if alone and (typed_office.take(work, message) or _asked_ours(work, message) or typed_deed.take(work, message)):
        return True
    if not (typed_not_sent.take(work, message) or plain_words.take(work, message) or suspended.keeps(work, message)):
        what_for.ask_what_for(work, message.with_contact())
    return True


def _asked_ours(work: Work, message: Incoming) -> bool:
    """A question to us; an act alone (退办) is none."""
    deed = said_deed(message.text)
    alone = deed is not None and not (deed.whom or deed.rest)
    return not alone and answers.take(work, message)


def _asked_for(work: Work, message: Incoming, step: Step | None) -> bool:
    """The answer to what he was asked; what cannot be it is done or answered as what it is."""
    if step is None or step.kind not in ASKED or not narrows(work, message, step):
        return False
    if not no_answer.take(work, message, step):
        take_step(work, message.with_contact(), step)
    return True


def _below_a_card(work: Work, message: Incoming) -> bool:
    """An act in the place of its button, a question to the bot, else a note."""
    return (
        typed_office.below_card(work, message)
        or typed_deed.take(work, message)
        or (asks(message.text) and asked_inside.take(work, message))
        or talk.note_on_card(work, message.with_contact())
    )


def _own_matter_goes_on(work: Work, message: Incoming) -> bool:
    """Whether a deputy writes on as a voter: in a reply to words about a matter of his own."""
    voter = work.voters.of_account(message.sender.handle)
    if voter is None or message.reply_to is None:
        return False
    return case_replied_to(work, voter, message) is not None


def _appeals(work: Work, message: Incoming) -> bool:
    step = current_step(work, message)
    return step is not None and step.kind in voters_turn.OPEN_TO_BLOCKED
