"""Claims in one line in the group, of matters named by words or numbers: 水和灯我来办, 1和5我跑, 这几件我都认了 (docs/spec.md section 4, Typed acts)."""

from collections.abc import Callable, Sequence
from dataclasses import replace

from domain.buttons import Button
from domain.case import Case
from domain.message import Incoming
from domain.said_claims import Claimed, Share, all_claimed, numbers_claimed, shares, topics_claimed
from domain.said_deeds import SaidDeed
from locales import case as case_words
from locales import desk as desk_words
from locales.further import short
from services.deed import screens
from services.deed.names import own_words
from services.deed.work import Work
from talk.asking.over import confirm

OFFERED = 6
CLAIM = SaidDeed("claim")
Does = Callable[[Work, Incoming, Case, SaidDeed], bool]
Meant = Callable[[str], Sequence[Case]]
"""The cases that a number may mean there."""


def may_claim(text: str) -> bool:
    """Whether it is read at all: what the group has is looked up for nothing else."""
    return "我" in text


def names(work: Work, case: Case, text: str) -> bool:
    """Whether it claims one matter, and this is what it is called."""
    claimed = topics_claimed(text)
    return claimed is not None and len(claimed.topics) == 1 and _named(work, [case], claimed.topics[0]) is not None


def take(work: Work, message: Incoming, free: Sequence[Case], ways: tuple[Meant, Does]) -> bool:
    """`free`: matters there that nobody has and whose words stand there. Where he names several and one of them is not known, he is asked by
    a list of all."""
    meant, does = ways
    if all_claimed(message.text):
        return bool(free) and _offer(work, message, free)
    if numbers := numbers_claimed(message.text):
        return _each(work, message, [next(iter(meant(nth)), None) for nth in numbers], does)
    if each := shares(message.text):
        return _shared(work, message, free, each, does)
    claimed = topics_claimed(message.text)
    if claimed is None:
        return False
    found = _found(work, free, claimed)
    if any(found) and not all(found):
        return _offer(work, message, free)
    return _each(work, message, found, does)


def _each(work: Work, message: Incoming, found: Sequence[Case | None], does: Does) -> bool:
    """All of them, each another; false for any others. Who was slower reads so."""
    cases = [case for case in found if case is not None]
    if not cases or len({case.id for case in cases}) < len(found):
        return False
    for case in cases:
        does(work, message, case, CLAIM)
    return True


def _shared(work: Work, message: Incoming, free: Sequence[Case], each: Sequence[Share], does: Does) -> bool:
    """What he claims is his, what he leaves to another is named where he may; what was not done is said."""
    found = [(share, _found(work, free, Claimed(share.topics))) for share in each]
    own = [case for share, cases in found if not share.who for case in cases]
    if not all(own):
        return any(own) and _offer(work, message, free)
    _each(work, message, own, does)
    left = [share.words for share, cases in found if share.who and not _handed(work, message, (share, cases), does)]
    if left:
        confirm(work, message, desk_words.shares_not_done(work.staff_words(), left))
    return True


def _handed(work: Work, message: Incoming, one: tuple[Share, Sequence[Case | None]], does: Does) -> bool:
    share, cases = one
    named = replace(message, text=share.words)
    return all([case is not None and does(work, named, case, SaidDeed("name_one", share.who)) for case in cases])


def _found(work: Work, free: Sequence[Case], claimed: Claimed) -> list[Case | None]:
    """By what each is named; several in one word (医保宽带两件) are taken apart where each part names one."""
    found = [_named(work, free, topic) for topic in claimed.topics]
    if claimed.count == 2 and len(claimed.topics) == 1:
        topic = claimed.topics[0]
        pairs = [[_named(work, free, topic[:at]), _named(work, free, topic[at:])] for at in range(1, len(topic))]
        found = next((pair for pair in pairs if all(pair)), found)
    return found if not claimed.count or claimed.count == len(found) else [None]


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
