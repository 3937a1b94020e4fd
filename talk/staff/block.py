"""`/block`, the voter's appeal and 「解除」 on the phone (services/staff/block.py)."""

import re
from datetime import timedelta

from domain.no_matter.menu_words import said_button
from domain.reading.reading import NUMBER
from domain.values.buttons import Button
from domain.values.carried import packed, parsed
from domain.values.errors import FieldError, NoSuchCaseError, NotAllowedError, RefusedError
from domain.values.message import Incoming, Press
from domain.values.voter import Voter
from locales import desk as desk_words
from locales import staff as staff_words
from locales.refusals import refusal
from services.deed import tell
from services.deed.by import By, said_in
from services.deed.once import Once, key_of
from services.deed.work import Work
from services.staff import block as deeds
from services.voter import words_taken
from storage.steps import Step
from talk.asking.ways import Tap
from talk.asking.who_acts import who_acts

APPEAL_WITHIN = timedelta(days=7)
ASKED_AGAIN = timedelta(minutes=1)
"""Not more often, where he forwards several at once."""
STILL_OPEN = ("privacy", "help", "language", "my")
"""Commands a blocked voter may use: his data, his language and the look at his matters stay his."""
_ASKED = re.compile(r"\s*(\S+)\s+(\d{1,3})\s+(\S.*)", re.DOTALL)


def block(work: Work, message: Incoming, rest: str) -> None:
    """`/block QX-2611-0007 7 reason`: the voter of that case, for so many days; by whoever does the secretary's part in it."""
    t, prefix = work.staff_words(), work.roster.congress.case_prefix
    if not rest.strip():
        _show_blocked(work, message)
        return
    try:
        _block(work, message, who_acts(work, message), _ASKED.match(rest))
    except NotAllowedError as refused:
        work.say(message.chat_id, refusal(t, refused))
    except FieldError:
        work.say(message.chat_id, staff_words.how_to_block(t, prefix))
    except RefusedError as refused:
        work.say(message.chat_id, refusal(t, refused))
    except NoSuchCaseError:
        work.say(message.chat_id, desk_words.no_such_case(t, prefix))


def stays_open(voter: Voter, message: Incoming, command: str) -> str:
    """The command, or what he typed of the menu, that a blocked voter may use; empty for anything else."""
    said = command or ("" if message.media or voter.consented_at is None else said_button(message.text))
    return said if said in STILL_OPEN else ""


def _show_blocked(work: Work, message: Incoming) -> None:
    """Who is blocked now, each with 「解除」, below how one blocks. Of those whose block he may end."""
    t, by = work.staff_words(), who_acts(work, message)
    try:
        found = deeds.blocked_now(work, by)
    except NotAllowedError as refused:
        work.say(message.chat_id, refusal(t, refused))
        return
    lines = [staff_words.how_to_block(t, work.roster.congress.case_prefix)]
    lines += [staff_words.blocked_line(t, one.number, one.until) for one in found] or [t(staff_words.nobody_blocked)]
    rows = [[(staff_words.b_unblock_one(t, one.number), Button("unblock", 0, packed(deeds.OneVoter(one.voter.id))))] for one in found]
    work.say(message.chat_id, "\n".join(lines), rows)


def _block(work: Work, message: Incoming, by: By, asked: re.Match[str] | None) -> None:
    deeds.case_to_block(work, by, asked.group(1) if asked else "")
    if asked is None or not NUMBER.fullmatch(asked.group(1).upper()):
        raise FieldError("number", "no_choice")
    done = deeds.block(work, by, asked.group(1), days=int(asked.group(2)), reason=asked.group(3))
    words = staff_words.block_set(work.staff_words(), done.number, done.until)
    work.say(message.chat_id, words, deeds.unblock_rows(work, done.voter))


def ask_appeal(work: Work, tap: Tap) -> None:
    """「申诉」: his next message goes to the secretary; once."""
    voter = deeds.may_appeal(work, tap.by)
    work.steps.put(voter.chat_id, voter.chat_id, Step("appeal_block", None, {}, work.acted_at + APPEAL_WITHIN))
    tell.to_voter(work, voter, tell.words_for(work, voter)(staff_words.ask_appeal))


def ask_own_words(work: Work, voter: Voter, message: Incoming) -> None:
    """What he forwards waits with his other words, and is no appeal."""
    once = Once(f"own-appeal:{voter.id}", message.at, ASKED_AGAIN)
    words = tell.words_for(work, voter)(staff_words.ask_own_appeal)
    tell.to_voter(work, voter, words, reply_to=message.message_id, dedupe_key=key_of(work, once))


def take_appeal(work: Work, voter: Voter, message: Incoming, step: Step) -> bool:
    """Where the block has ended meanwhile his words go on like any message."""
    work.steps.drop(voter.chat_id, voter.chat_id)
    try:
        deeds.appeal(work, Tap(voter).by, said_in(message))
    except FieldError as refused:
        words_taken.heed_appeal(work, voter, message)
        work.steps.put(voter.chat_id, voter.chat_id, step)
        tell.to_voter(work, voter, refusal(tell.words_for(work, voter), refused))
        return True
    except RefusedError:
        return False
    words_taken.heed_appeal(work, voter, message)
    tell.to_voter(work, voter, tell.words_for(work, voter)(staff_words.appeal_sent))
    return True


def unblock(work: Work, press: Press) -> None:
    deeds.unblock(work, who_acts(work, press), parsed(deeds.OneVoter, press.value).voter)
    work.tell(work.staff_words()(desk_words.setting_kept))
