"""Claims of several matters in one line in the group: 水和灯我来办, 这几件我都认了 (docs/spec.md section 4, Typed acts)."""

from collections.abc import Callable, Sequence

from domain.buttons import Button
from domain.case import Case
from domain.message import Incoming
from domain.said_claims import all_claimed, topics_claimed
from domain.said_deeds import SaidDeed
from locales import case as case_words
from locales import desk as desk_words
from locales.further import short
from services.deed import screens
from services.deed.names import own_words
from services.deed.work import Work

OFFERED = 6
Does = Callable[[Work, Incoming, Case, SaidDeed], bool]


def take(work: Work, message: Incoming, free: Sequence[Case], does: Does) -> bool:
    """`free`: matters there that nobody has and whose words stand there."""
    if all_claimed(message.text):
        return bool(free) and _offer(work, message, free)
    found = topics_claimed(message.text)
    if not found:
        return False
    meant = [_named(work, free, topic) for topic in found]
    if not all(meant) or len({case.id for case in meant if case is not None}) < len(found):
        return False
    for case in meant:
        if case is not None:
            does(work, message, case, SaidDeed("claim"))
    return True


def _named(work: Work, free: Sequence[Case], topic: str) -> Case | None:
    """The one that has all its signs: 灯会 is no lamp."""
    words = own_words(work, free, work.staff_words())
    found = [case for case in free if all(sign in words[case.id] for sign in topic)]
    return found[0] if len(found) == 1 else None


def _offer(work: Work, message: Incoming, free: Sequence[Case]) -> bool:
    """Which of them is his to say, by a tap each."""
    t = work.staff_words()
    said = own_words(work, free, t)
    rows = [[(f"{t(case_words.b_claim)} {case.number[-4:]} {short(said[case.id])}", Button("claim", case.id))] for case in free[:OFFERED]]
    row = work.say(message.chat_id, t(desk_words.which_to_claim), rows, reply_to=message.message_id, silent=True)
    screens.put(work, (message.chat_id, message.sender.handle, row), None)
    return True
