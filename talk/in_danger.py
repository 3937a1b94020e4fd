"""Whoever of the roster writes of danger now reads the numbers at once, as a voter does, and staff hear of it; nothing is registered before he
taps, and what he was asked waits on (docs/spec.md section 3, Special words)."""

from collections.abc import Sequence

from domain.at_work.said_case import told_of
from domain.at_work.said_leave import said_leave
from domain.at_work.said_told import said_told
from domain.at_work.says_danger import says_danger, stands_beside
from domain.congress.congress import Person
from domain.danger.danger_found import Danger
from domain.typed.own_matter import own_matter
from domain.values.message import Incoming
from domain.words.plain_text import letters
from locales import danger as texts
from services.case import alert, call_for_help
from services.deed import tell
from services.deed.work import Work
from storage.case_messages import CaseMessage
from storage.steps import Step
from talk import no_answer
from talk.asking import kept_aside
from talk.desk import talk
from talk.house import ASKED, ASKED_VOTER
from talk.steps import current_step

TOLD_BY_VOTERS = no_answer.HEARD | {"new_words", "split_words"}
"""What he was asked for is what voters told: it is kept as that, and whoever opens a matter of it has staff alerted by that, as by 来电：…."""
GOES_ON = TOLD_BY_VOTERS | no_answer.SEARCHES | {"new_place"}
"""Questions to which such words are the answer all the same."""
FOR_VOTER = ("to_voter", "answer")
"""Kinds of words of a matter that its voter has read."""
LOOKED_FOR = 4
"""Letters of words that are only looked for (着火)."""
LONGEST = 60
"""Signs beyond which what is shown once more before it leaves is an answer to a voter and no call."""


def take(work: Work, message: Incoming, persons: tuple[Person, ...]) -> bool:
    """False where something else is still to be done with his words, the numbers said or not."""
    step = current_step(work, message)
    found = says_danger(message.typed)
    if not found or _as_voter(message, step) or _is_its_answer(message, step) or _on_leave(work, message, found):
        return False
    registers = said_told(message.typed, work.roster) is not None
    beside = registers or (step is not None and step.kind in GOES_ON) or message.reply_to is not None or bool(told_of(message.typed)[0])
    t = work.staff_words()
    lines = call_for_help.lines(work, t, found, urgent=False)
    if beside:
        work.say(message.chat_id, "\n".join(lines), reply_to=message.message_id)
    else:
        rows = kept_aside.until_chosen(work, message)
        work.say(message.chat_id, "\n".join((*lines, t(texts.may_be_registered))), rows, reply_to=message.message_id)
    if not registers and (step is None or step.kind not in TOLD_BY_VOTERS | no_answer.SEARCHES):
        alert.of_the_house(work, persons, found, message)
    if step is not None and step.kind in ASKED and not beside:
        no_answer.say_again(work, message, step, no_answer.status(work, step), or_these=not _his_own(found))
    return not beside


def below_a_card(work: Work, message: Incoming) -> None:
    """The same of what he writes below a matter in the group's chat, which is a note as ever; of his own despair he reads by himself."""
    persons = work.roster.persons_of(message.sender.handle)
    found = says_danger(message.typed) if persons and talk.case_below(work, message) is not None else Danger()
    if found:
        _heed(work, persons, found, message)


def edited(work: Work, message: Incoming, known: Sequence[CaseMessage]) -> None:
    """An edit that makes danger, or danger of another kind, of what he had written of a matter (`known`), or below one: heard like a new line.
    What it still may tell a voter is not."""
    persons = work.roster.persons_of(message.sender.handle)
    found = says_danger(message.typed) if persons else Danger()
    if not found or any(one.author == "voter" for one in known) or (not known and talk.case_below(work, message) is None):
        return
    if any(one.kind in FOR_VOTER for one in known) and _may_tell(message):
        return
    before = [says_danger(work.messages.whole(one).text) for one in known]
    new_kinds = set(found.kinds) - {kind for one in before for kind in one.kinds}
    if new_kinds or (found.alarms and not any(one.alarms for one in before)):
        _heed(work, persons, found, message)


def _heed(work: Work, persons: tuple[Person, ...], found: Danger, message: Incoming) -> None:
    """The numbers where he wrote it, and staff; of his own despair he reads by himself."""
    words = "\n".join(call_for_help.lines(work, work.staff_words(), found, urgent=False))
    if _his_own(found):
        tell.to_people(work, persons[:1], words)
    else:
        work.say(message.chat_id, words, reply_to=message.message_id)
    alert.of_the_house(work, persons, found, message)


def _his_own(found: Danger) -> bool:
    return found.whose == "own"


def _on_leave(work: Work, message: Incoming, found: Danger) -> bool:
    """我不在，叫于发替我 weighs like despair by its signs alone, and says who stands in for him; 我不在了 may be what it sounds like."""
    return found.by_signs and "不在了" not in message.typed and said_leave(message.typed, work.today, ()) is not None


def _as_voter(message: Incoming, step: Step | None) -> bool:
    """Whether he is met as a voter anyhow, who hears the same there."""
    return own_matter(message.typed) is not None or (step is not None and step.kind in ASKED_VOTER)


def _is_its_answer(message: Incoming, step: Step | None) -> bool:
    """Whether it is what he looks for, or may be what he was asked to tell a voter: that is shown to him once more."""
    if step is None:
        return False
    if step.kind in no_answer.SEARCHES:
        return len(letters(message.typed)) <= LOOKED_FOR
    return step.kind in no_answer.FOR_VOTER and _may_tell(message)


def _may_tell(message: Incoming) -> bool:
    """Whether it may be said to a voter: long, or of 「你」."""
    return len(message.typed) > LONGEST or ("你" in message.typed and not stands_beside(message.typed))
