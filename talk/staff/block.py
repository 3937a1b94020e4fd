"""`/block`, the voter's appeal and 「解除」 on the phone (services/staff/block.py)."""

import re
from datetime import timedelta

from domain.carried import parsed
from domain.errors import FieldError, NoSuchCaseError, NotAllowedError, RefusedError
from domain.message import Incoming, Press
from domain.reading import NUMBER
from domain.voter import Voter
from locales import desk as desk_words
from locales import staff as staff_words
from locales.refusals import refusal
from services.deed import tell
from services.deed.by import By, said_in
from services.deed.work import Work
from services.staff import block as deeds
from storage.steps import Step
from talk.asking.ways import Tap
from talk.asking.who_acts import who_acts

APPEAL_WITHIN = timedelta(days=7)
STILL_OPEN = ("privacy", "help", "language")
"""Commands a blocked voter may use: his data and his language stay his."""
_ASKED = re.compile(r"\s*(\S+)\s+(\d{1,3})\s+(\S.*)", re.DOTALL)


def block(work: Work, message: Incoming, rest: str) -> None:
    """`/block QX-2611-0007 7 reason`: the voter of that case, for so many days; by whoever does the secretary's part in it."""
    t, prefix = work.staff_words(), work.roster.congress.case_prefix
    try:
        _block(work, message, who_acts(work, message), _ASKED.match(rest))
    except NotAllowedError as refused:
        work.say(message.chat_id, refusal(t, refused))
    except FieldError:
        work.say(message.chat_id, staff_words.how_to_block(t, prefix))
    except NoSuchCaseError:
        work.say(message.chat_id, desk_words.no_such_case(t, prefix))


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


def take_appeal(work: Work, voter: Voter, message: Incoming, step: Step) -> bool:
    """Where the block has ended meanwhile his words go on like any message."""
    work.steps.drop(voter.chat_id, voter.chat_id)
    try:
        deeds.appeal(work, Tap(voter).by, said_in(message))
    except RefusedError:
        return False
    tell.to_voter(work, voter, tell.words_for(work, voter)(staff_words.appeal_sent))
    return True


def unblock(work: Work, press: Press) -> None:
    deeds.unblock(work, who_acts(work, press), parsed(deeds.OneVoter, press.value).voter)
    work.tell(work.staff_words()(desk_words.setting_kept))
