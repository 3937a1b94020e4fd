"""Whoever of the roster writes of danger now reads the numbers at once, as a voter does, and staff hear of it; nothing is registered before he
taps, and what he was asked waits on. What he writes on a page: services/office/danger_typed.py (docs/spec.md section 3, Special words)."""

from collections.abc import Sequence

from domain.at_work.said_case import told_of
from domain.at_work.said_deeds import numbered_deed
from domain.at_work.said_leave import said_leave
from domain.at_work.said_told import said_told
from domain.at_work.says_danger import may_tell, says_danger
from domain.congress.congress import Person
from domain.danger.danger_found import Danger
from domain.typed.own_matter import own_matter
from domain.values.message import Incoming, from_json
from domain.words.plain_text import letters
from locales import danger as texts
from services.case import alert, call_for_help, call_of_house
from services.deed import screens
from services.deed.work import Work
from storage.case_messages import CaseMessage
from storage.steps import Step
from talk import no_answer
from talk.asking import kept_aside
from talk.asking.who_acts import who_acts
from talk.desk import line_of_sealed, talk
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
TELLS = ("reply_with", "ask_with")
"""Acts by which a voter is told something: the words behind them are read by themselves as well."""


def take(work: Work, message: Incoming, persons: tuple[Person, ...]) -> bool:
    """False where something else is still to be done with his words, the numbers said or not."""
    step = current_step(work, message)
    found = _says(message.typed)
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


def in_group(work: Work, message: Incoming, *, ours: bool = False) -> bool:
    """The same of what he writes to the bot in the group's chat: below a matter, as an answer to what it asked, with a matter's number, or by words
    that did something (`ours`); they are what they are as ever. Of his own despair he reads by himself. Whether it was heard."""
    persons = work.roster.persons_of(message.sender.handle)
    found = _says(message.typed) if persons and (ours or _is_ours(work, message)) else Danger()
    if not found or _is_its_answer(message, _answered(work, message)):
        return False
    call_of_house.heed(work, persons, found, message)
    return True


def _is_ours(work: Work, message: Incoming) -> bool:
    """Whether the people of the group say it to the bot, and not to each other."""
    if message.reply_to is not None and (work.places.of(message.chat_id, message.reply_to) or talk.case_below(work, message)):
        return True
    return bool(told_of(message.typed)[0]) or numbered_deed(message.typed) is not None


def _answered(work: Work, message: Incoming) -> Step | None:
    """What he was asked in the group, where this is the reply to it."""
    step = current_step(work, message)
    place = work.places.of(message.chat_id, message.reply_to) if step is not None and message.reply_to is not None else None
    return step if step is not None and place is not None and place[0] == step.data.get("prompt") else None


def edited(work: Work, message: Incoming, known: Sequence[CaseMessage]) -> None:
    """An edit that makes danger, or danger of another kind, of what he had written of a matter (`known`), or to the bot in the group: heard like
    a new line. What it still may tell a voter is not."""
    persons = work.roster.persons_of(message.sender.handle)
    found = _says(message.typed) if persons else Danger()
    shown = shown_before(work, message)
    if not found or any(one.author == "voter" for one in known) or not (known or shown or _is_ours(work, message)):
        return
    if any(one.kind in FOR_VOTER for one in known) and may_tell(message.typed):
        return
    if any(line_of_sealed.takes_danger(work, who_acts(work, message), one, message) for one in known):
        return
    if says_new(message.typed, [*(work.messages.whole(one).text for one in known), *shown]):
        call_of_house.heed(work, persons, found, message)


def shown_before(work: Work, message: Incoming) -> list[str]:
    """His words of that message that stand shown once more before they leave, as they were."""
    drafts = work.drafts.of_message(message.chat_id, message.message_id)
    return [from_json(draft.message).text for draft in drafts if draft.kind in screens.DRAFTS]


def says_new(text: str, texts: Sequence[str]) -> bool:
    """Whether it tells of danger, or of a kind, of which these words said nothing."""
    found = _says(text)
    before = [_says(text) for text in texts]
    new_kinds = set(found.kinds) - {kind for one in before for kind in one.kinds}
    return bool(new_kinds) or (found.alarms and not any(one.alarms for one in before))


def _says(text: str) -> Danger:
    """0001告诉选民：隔壁着火了 says so too, what a voter is only told to heed does not."""
    found, named = says_danger(text), numbered_deed(text)
    if found or named is None or named.deed.kind not in TELLS or may_tell(named.deed.rest):
        return found
    return says_danger(named.deed.rest)


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
    return step.kind in no_answer.FOR_VOTER and may_tell(message.typed)
