"""Words of something else than what he is telling: where a run of his ends, and to which other matter of his they go (docs/spec.md section 3)."""

from domain.cases.case import Case
from domain.matters.category_of import likely_shares
from domain.ratings.complains import complains
from domain.values.message import Incoming, from_json
from domain.values.voter import Voter
from domain.which_matter.another_matter import plainly_of_another
from domain.which_matter.asks_of_another import asks_of_another
from domain.which_matter.joins import RUN_PAUSE, TALK_LASTS, Joins, asks
from domain.which_matter.points_at import names, points_at, thing_in
from services.case.rating import waiting_for_word
from services.deed.work import Work
from services.voter import beside_a_kept, goes_with, of_thing
from services.voter.which_case import FOLLOWS, REOPENS_WITHIN, asked_last, may_mean

LOOKED_AT = 6
"""His newest words on a matter that are looked at."""


def ends_run(work: Work, case: Case, message: Incoming) -> bool:
    """Whether they are plainly of something else than what he is telling there, though they do not say so (路灯不亮, then 我妈的低保停了)."""
    return plainly_of_other(work, case, message.text)


def plainly_of_other(work: Work, case: Case, text: str) -> bool:
    return _another(work, [row.text for row in reversed(work.said.newest_by_voter(case.id, LOOKED_AT))], text)


def beside_an_answer(work: Work, goes: Joins, message: Incoming) -> bool:
    """Whether they name a thing of their own (桥断了) where the rule names a matter that waits for nothing but his word on its answer."""
    case = goes.case
    if goes.why != "talk" or case.status != "answered" or case.waiting_since is not None or not message.text.strip():
        return False
    if asks(asked_last(work, case, message)):
        return False
    if complains(message.text) and not plainly_of_other(work, case, message.text):
        return False  # 水还是下不来 beside a canal that was mended
    return goes_with.names_another(work, case, message.text)


def asks_of_its_own(work: Work, case: Case, message: Incoming) -> bool:
    """Whether they ask after a thing of which neither he nor who wrote to him has said anything there; not where he was asked something."""
    heard = asked_last(work, case, message)
    if message.media or case.waiting_since is not None or asks(heard):
        return False
    said = [work.messages.whole(row).text for row in work.said.newest_by_voter(case.id, LOOKED_AT)]
    return asks_of_another(message.text, "，".join((*said, heard)))


def ends_waiting(work: Work, voter: Voter, message: Incoming, draft: int) -> bool:
    """The same of what waits for a choice of his, and what followed it."""
    first = work.drafts.get(str(draft), "matter", "words", "mine")
    after = work.drafts.next_of(voter.chat_id, f"{FOLLOWS}{draft}", LOOKED_AT)
    return first is not None and _another(work, [from_json(row.message).text for row in (first, *after)], message.text)


def goes_on_to_another(work: Work, before: list[str], text: str) -> bool:
    """The same of what waits for another day."""
    return _another(work, before, text)


def marks_beside(work: Work, cases: list[Case], text: str) -> frozenset[str]:
    """保密 for words of which nobody said where they go, where the matter he spoke of last is confidential and they may be of it."""
    spoken = [case for case in cases if case.last_spoke_at is not None]
    last = max(spoken, key=lambda case: (case.last_spoke_at, case.id), default=None)
    if last is None or last.last_spoke_at is None or "confidential" not in last.marks:
        return frozenset()
    lately = last.open or work.acted_at - last.last_spoke_at < REOPENS_WITHIN
    return frozenset({"confidential"}) if lately and not plainly_of_other(work, last, text) else frozenset()


def _another(work: Work, before: list[str], text: str) -> bool:
    known = tuple(work.roster.categories.values())
    return plainly_of_another("，".join(filter(None, before)), text, lambda plain: likely_shares(plain, known))


def named_by(work: Work, voter: Voter, cases: list[Case], message: Incoming, goes: Joins | None) -> Case | None:
    """The one recent matter of his whose thing his words name, where the one that the rule names has no such thing; first the one that is kept
    from who reads that.

    Without one, and where somebody asked him something, they have to point at it (路灯是三组那个); in a run they may be plainly of something
    else than what he tells, or he tells of both; after an answer it is enough to speak of it (路修得好).
    """
    if (kept := beside_a_kept.meant(work, cases, message, goes)) is not None:
        return kept
    if message.reply_to is not None or message.unknown or not (thing := thing_in(message.text) or points_at(message.text)):
        return None
    recent = [case for case in may_mean(work, cases) if _is_recent(work, case, message)]
    found = of_thing.naming(work, voter, recent, thing)
    if len(found) != 1 or (goes is not None and (found[0].id == goes.case.id or _speaks_of(work, goes.case, message, thing))):
        return None
    return found[0] if points_at(message.text) or _leaves(work, goes, message, found[0]) else None


def _is_recent(work: Work, case: Case, message: Incoming) -> bool:
    moments = [moment for moment in (case.last_spoke_at, case.last_sent_at, case.answered_at) if moment is not None]
    return any(message.at - moment < TALK_LASTS for moment in moments) or case in waiting_for_word(work, [case])


def _speaks_of(work: Work, case: Case, message: Incoming, thing: str) -> bool:
    """Whether the thing is named in what he said of that matter, or what he was asked there last."""
    said = [row.text for row in work.said.newest_by_voter(case.id, LOOKED_AT)]
    return any(names(words, thing) for words in (*said, asked_last(work, case, message)))


def _leaves(work: Work, goes: Joins | None, message: Incoming, named: Case) -> bool:
    if goes is None:
        return False
    if goes.why == "run":
        spoke = named.last_spoke_at
        return (spoke is not None and abs(message.at - spoke) < RUN_PAUSE) or ends_run(work, goes.case, message)
    return goes.case.waiting_since is None and not asks(asked_last(work, goes.case, message))
