"""Whatever somebody writes to the bot in private: a command, the answer to an open question, or a matter."""

from collections.abc import Callable, Mapping
from datetime import timedelta
from typing import Any

from domain.errors import IllegalStepError, NoSuchCaseError, NotAllowedError
from domain.message import Incoming
from domain.voter import Voter
from locales import contents, texts
from services.case.file_names import with_file_names
from services.deed.typed_command import command_in
from services.voter import held, receive, words_taken
from services.voter.add_words import case_replied_to
from storage.reminders import Step
from storage.work import Work
from talk.answer_rights import allow_answer
from talk.asking import open_questions
from talk.asking.ask import ask
from talk.desk import (
    answer,
    call_back,
    canned,
    consult,
    describe,
    extend,
    forward,
    give_back,
    join,
    key_follow_up,
    key_in,
    look_up,
    my_cases,
    name_claimer,
    queue,
    suggest,
    talk,
    type_day,
    what_for,
)
from talk.edits import receive_edit
from talk.meetings import book, propose, walk_in
from talk.privacy import erase_for, my_data
from talk.staff import block, broadcast, links, people, roster_file
from talk.summaries import group_plan, show, template
from talk.visits import activity, board, matters, show_days
from talk.voter import change, look_around, my_matters, phone, rate, register
from talk.voter.who_writes import voter_of

Deed = Callable[[Work, Voter, Incoming, str], Any]
COMMANDS: Mapping[str, Deed] = {
    "start": register.start,
    "my": my_matters.show_list,
    "deputies": look_around.show_deputies,
    "visit": look_around.show_visit_day,
    "help": look_around.show_help,
    "village": register.ask_village_again,
    "language": register.ask_language,
    "privacy": my_data.show,
}
STAFF_COMMANDS: Mapping[str, Callable[[Work, Incoming, str], Any]] = {
    "cases": my_cases.show_cases,
    "me": my_cases.show_me,
    "queue": queue.show_queue,
    "case": queue.show_case_by_number,
    "summary": show.show_summary,
    "new": key_in.show_new,
    "callbacks": call_back.show_callbacks,
    "find": look_up.find,
    "audit": look_up.audit,
    "people": people.show_people,
    "broadcast": broadcast.ask_words,
    "block": block.block,
    "erase": erase_for.command,
    "canned": canned.show_canned,
    "suggest": suggest.show_suggestions,
    "days": show_days.show_days,
    "visitday": board.show_board,
    "activity": activity.show,
}
VOTER_STEPS: Mapping[str, Callable[[Work, Voter, Incoming, Step], bool]] = {
    "village": register.take_village_name,
    "why": rate.take_reason,
    "resolved": rate.take_resolved_words,
    "supplement": my_matters.take_supplement,
    "contact": change.take_contact,
    "phone": phone.take_phone,
    "correct": my_data.take_correct,
    "appeal_block": block.take_appeal,
    "meeting_words": book.take_other,
}
"""Each returns whether the words were what was asked for; what was not goes on as a message like any (`_voters_turn`)."""
PERSON_STEPS: Mapping[str, Callable[[Work, Incoming, Step], Any]] = {
    "reply_words": talk.take_reply_words,
    "answer_words": answer.take_answer_words,
    "promise_date": answer.take_promise_date,
    "give_back_reason": give_back.take_give_back_reason,
    "decline_words": queue.take_decline_words,
    "other_day": type_day.take_day,
    "other_unit": forward.take_other_unit,
    "forward_note": forward.take_note,
    "extend_reason": extend.take_extend_reason,
    "recuse_reason": name_claimer.take_recuse_reason,
    "check_words": key_follow_up.take_check,
    "consult_words": consult.take_words,
    "abstract_words": describe.take_abstract,
    "split_words": join.take_part,
    "new_place": key_in.take_place,
    "new_due": key_in.take_due,
    "new_words": key_in.take_words,
    "contact_words": call_back.take_contact,
    "leave_days": people.take_leave,
    "roster_file": roster_file.take_file,
    "visit_day": show_days.take_day,
    "template_file": template.take_file,
    "plan_words": group_plan.take_words,
    "activity_words": activity.take_words,
    "meeting_when": propose.take_when,
    "walk_in_words": walk_in.take_words,
    "visit_words": matters.take_words,
    "visit_return": board.take_return,
    "broadcast_words": broadcast.take_words,
    "canned_words": canned.take_words,
    "suggest_words": suggest.take_words,
    "suggest_result": suggest.take_result,
}


def _not_usable(t: Any, message: Incoming, step: Step) -> str:
    """Why it is asked for again, kindly: a voice where it must be typed, or something that nobody can be shown."""
    if step.kind not in TAKES_MEDIA:
        return "" if message.text.strip() else contents.type_please_staff(t)
    lost = message.unknown or not message.showable
    return contents.another_way_please(t, [m.kind for m in message.media]) if lost and message.media else ""


TAKES_MEDIA = frozenset(
    {
        "reply_words", "answer_words", "check_words", "consult_words", "new_words", "visit_words", "walk_in_words", "activity_words",
        "roster_file", "template_file",
    }
)  # fmt: skip
"""Steps for which a voice, a picture or a file will do; for the rest somebody who sends one is asked to type."""
TAKES_WORDS = frozenset({"why", "resolved", "supplement", "contact", "phone", "meeting_words"})
"""Questions to a voter whose answer is words of his about a matter, as against his village, his own data or an appeal."""
TYPED_BY_VOTER = frozenset({"contact", "phone", "correct", "appeal_block"})


def take_step(work: Work, message: Incoming, step: Step) -> None:
    """What was asked for has come. Whoever may not do it any more, or a case that has moved on, reads so; nothing changes."""
    t = work.staff_words()
    if wanted := _not_usable(t, message, step):
        data = {name: value for name, value in step.data.items() if name != "prompt"}
        ask(work, message, step.kind, wanted, case_id=step.case_id, **data)
        return
    work.steps.drop(message.chat_id, message.sender.handle)
    try:
        allow_answer(work, message, step)
        PERSON_STEPS[step.kind](work, message, step)
    except NotAllowedError as refusal:
        words = texts.own_matter(t) if refusal.who == "own" else texts.who_may(t, refusal.who or refusal.act)
        open_questions.say(work, message, words)
    except (IllegalStepError, NoSuchCaseError):
        open_questions.say_moved_on(work, message, step)
    if work.popup is not None:  # there is no press to answer: a popup's words are said
        work.say(message.chat_id, work.popup[0], reply_to=message.message_id)


LATE = timedelta(seconds=2)
"""A message that took longer may have been overtaken by its own edit."""


def receive_private_message(work: Work, message: Incoming) -> None:
    """One message in a private chat, from a voter, a deputy or a member of staff (docs/spec.md sections 3 and 4)."""
    if message.service:
        return
    account = message.sender.handle
    persons = work.roster.persons_of(account)
    command, rest = command_in(message.typed)
    message = message if command else message.with_quote()
    if command == "start" and rest.startswith("i_"):
        links.open_personal_link(work, message, rest[2:])
        return
    if command in STAFF_COMMANDS and persons:
        work.steps.drop(message.chat_id, account)
        STAFF_COMMANDS[command](work, message, rest)
        return
    if persons and _persons_turn(work, message, command):
        return
    if not persons and not command and open_questions.says_it_is_over(work, message, current_step(work, message)):
        return
    voter = voter_of(work, message)
    message = message if command else with_file_names(work, message, voter.village)
    if words_taken.is_blocked(work, voter) and command not in block.STILL_OPEN and not _appeals(work, message):
        words_taken.keep_blocked(work, voter, message)
        return
    if command:
        work.steps.drop(message.chat_id, account)
        COMMANDS.get(command, look_around.unknown_command)(work, voter, message, rest)
        return
    _voters_turn(work, voter, message)
    if work.now - message.at >= LATE:
        for edited in held.early_edits(work, voter, message):
            work.acted_at = min(edited.at, work.now)
            receive_edit(work, edited)


def _persons_turn(work: Work, message: Incoming, command: str) -> bool:
    """A deputy's or staff member's words: the answer to an open question, a note on a card, or something to ask about."""
    step = current_step(work, message)
    if not command and step is not None and step.kind in PERSON_STEPS:
        take_step(work, message.with_contact(), step)
        return True
    if not command and open_questions.says_it_is_over(work, message, step):
        return True
    if not command and _own_matter_goes_on(work, message):
        return False
    if not command and message.reply_to is not None and talk.note_on_card(work, message.with_contact()):
        return True
    if command or (step is not None and step.kind in VOTER_STEPS):
        return False
    what_for.ask_what_for(work, message.with_contact())
    return True


def _own_matter_goes_on(work: Work, message: Incoming) -> bool:
    """Whether a deputy writes on as a voter: in a reply to words about a matter of his own."""
    voter = work.voters.of_account(message.sender.handle)
    if voter is None or message.reply_to is None:
        return False
    return case_replied_to(work, voter, message) is not None


def current_step(work: Work, message: Incoming) -> Step | None:
    """What the person was asked, if he still has time to answer; the time of his message counts."""
    step = work.steps.of(message.chat_id, message.sender.handle)
    return step if step is not None and step.expires_at >= message.at else None


def _appeals(work: Work, message: Incoming) -> bool:
    step = current_step(work, message)
    return step is not None and step.kind == "appeal_block"


def _voters_turn(work: Work, voter: Voter, message: Incoming) -> None:
    """What he was asked for, or else a matter."""
    if not _used(work, voter, message, current_step(work, message)):
        receive.receive_voter_message(work, voter, message)


def _used(work: Work, voter: Voter, message: Incoming, step: Step | None) -> bool:
    """Whether a contact, or the answer to a question, has been taken or put aside: then nothing is left to be done with it."""
    if message.contact is not None:
        return change.take_shared_contact(work, voter, message)
    if step is None or step.kind not in VOTER_STEPS:
        return False
    if step.kind in TYPED_BY_VOTER and not message.text.strip():
        _ask_to_type(work, voter, message)
        return True
    if step.kind in TAKES_WORDS and not words_taken.agreed_to(work, voter, message):
        work.steps.drop(message.chat_id, message.sender.handle)
        return True
    return VOTER_STEPS[step.kind](work, voter, message, step)


def _ask_to_type(work: Work, voter: Voter, message: Incoming) -> None:
    """He was asked for something that must be typed and sent a voice or a picture: it is kept, the question stays."""
    if words_taken.agreed_to(work, voter, message):
        receive.answer_in_kind(work, voter, message, "typed")
