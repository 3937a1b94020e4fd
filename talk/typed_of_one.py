"""What a deputy types in private without saying of which matter: of the only one he has in hand, or of the one that his words to its voter fit (docs/spec.md section 4, Typed acts)."""

from collections.abc import Callable
from dataclasses import replace

from domain.at_work.said_case import told_of
from domain.at_work.said_deeds import SaidDeed, said_deed
from domain.at_work.said_to_voter import greets, told_last
from domain.cases.case import Case
from domain.cases.life_cycle import WITH_GROUP
from domain.values.ids import Handle
from domain.values.message import Incoming
from services.case.said_undone import may_be_answered_anew
from services.deed.shown_words import finds
from services.deed.work import Work
from services.desk import matter_meant
from services.office.lists import to_do_of
from talk.desk import for_a_matter

LOOKED_AT = 60
"""Cases of his list, the first, among which they are looked for."""
TO_VOTER = frozenset({"reply_with", "ask_with", "answer_with"})
"""Words for a voter: what they say may tell for whom."""
WITH_WORDS = frozenset({"note", "promise", "meet", "extend", "chase", "forward", "name", "hand_up", "give_back"})
"""What is done so where words or a day stand beside it; the name alone asks how it is done."""
ALONE = frozenset({"done", "closed", "phoned"})
WHICH = TO_VOTER | {"done", "closed"}
"""Of which of several it is, he is asked by buttons, and they go on with what he wrote."""
Does = Callable[[Work, Incoming, Case, SaidDeed], bool]


def take(work: Work, message: Incoming, does: Does) -> bool:
    """False for what is no such act, and for one of which several may be meant that does not go on with his words."""
    deed = _said(message.text) if message.private and message.reply_to is None and not greets(message.text) else None
    if deed is None or not _says_enough(deed, media=bool(message.media)):
        return False
    mine = in_hand(work, message)
    if len(mine) > 1 and deed.kind in WHICH:
        fit = matter_meant.by_number(mine, message.text) if deed.kind in TO_VOTER else []
        fit = fit or (matter_meant.by_words(work, Handle(message.sender.handle), mine, deed.rest) if deed.kind in TO_VOTER else [])
        mine = fit or mine
    if len(mine) > 1 and deed.kind in WHICH:
        for_a_matter.ask_which(work, message, mine)
        return True
    return len(mine) == 1 and does(work, message, mine[0], deed)


def _said(text: str) -> SaidDeed | None:
    """Without the number that words begin with which are said to be for the voter last."""
    deed = said_deed(text)
    first = deed is not None and deed.kind == "reply_with" and told_last(text)
    return replace(deed, rest=told_of(deed.rest)[1]) if deed is not None and first else deed


def _says_enough(deed: SaidDeed, *, media: bool) -> bool:
    if deed.kind == "reply":
        return media
    if deed.kind in WITH_WORDS:
        return bool(deed.rest or deed.whom or deed.days or deed.till)
    return deed.kind in TO_VOTER or deed.kind in ALONE


def in_hand(work: Work, message: Incoming) -> list[Case]:
    """What this deputy may do something with, the most urgent first."""
    persons = work.roster.persons_of(message.sender.handle)
    his = {person.id for person in persons if person.kind == "deputy" and person.has_rights}
    page = work.lists.page(to_do_of(work, persons), 0, LOOKED_AT) if his else None
    cases = page.cases if page is not None else []
    return [
        c
        for c in cases
        if c.claimer in his
        and (c.status in WITH_GROUP or c.promised or may_be_answered_anew(work, c))
        and finds(work, Handle(message.sender.handle), c)
    ]
