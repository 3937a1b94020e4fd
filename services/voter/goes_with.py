"""Half sentences of a voter (钥匙在隔壁, 我下午不在家): the one matter of his that they go with, as they name none of their own (docs/spec.md section 3,
Which case a message joins)."""

from collections.abc import Sequence
from functools import lru_cache

from domain.cases.case import Case
from domain.complaints.spoken_of import named_in, spoken_of
from domain.matters.category_of import likely_shares
from domain.no_matter.of_its_own import is_met_in_kind, names_its_own, names_of_it, of_elsewhere
from domain.people.mention import replaced
from domain.people.places import plain
from domain.values.message import Incoming
from domain.which_matter.fits_words import shares_a_pair
from domain.which_matter.joins import plainly_another, says_too
from domain.which_matter.points_back import points_at_somebody
from domain.which_matter.somebody import accuses_somebody
from domain.words.simplified import simplified
from services.case.open_case import reading_of
from services.deed.work import Work
from services.voter.which_case import REOPENS_WITHIN, joined_to_open, lately_closed

LOOKED_AT = 6
"""His newest words on a matter that are looked at beside its first."""
ITS_OWN = frozenset({"tip", "confidential", "legal", "out_of_area", "multi", "urgent"})
"""Marks of words that nobody puts to a matter but he."""


def meant(work: Work, cases: Sequence[Case], message: Incoming) -> Case | None:
    """The one that goes on; of several the one whose claimer they name, or whose thing. None for what may be a matter by itself."""
    if message.reply_to is not None or is_met_in_kind(message.text, reading_of(work, message.text).seems):
        return None
    return _one_of(work, cases, message, that_go_on(work, cases))


def at_last(work: Work, cases: Sequence[Case], message: Incoming) -> Case | None:
    """The same where he was asked and chose none: of several the one that was spoken of last. None beside one that is kept from somebody, as
    they may be of that one."""
    going = that_go_on(work, cases)
    if is_bare_place(message):
        return None if not going or any(is_kept(case) for case in cases) else _spoken_of_last(work, going)
    found = _one_of(work, cases, message, going)
    if found is not None or len(going) < 2 or any(is_kept(case) for case in cases):
        return found
    last = _spoken_of_last(work, going)
    may = not over_named(work, cases, last, message.text) and all(_may_go(work, case, message) for case in going)
    return last if may else None


def is_bare_place(message: Incoming) -> bool:
    """A place on the map without a word: it names nothing of its own."""
    return bool(message.media) and not message.text.strip() and all(one.kind == "location" for one in message.media)


def _spoken_of_last(work: Work, going: Sequence[Case]) -> Case:
    return max(going, key=lambda case: (max(filter(None, (case.last_spoke_at, case.last_sent_at)), default=work.now), case.id))


def that_go_on(work: Work, cases: Sequence[Case]) -> list[Case]:
    """Those that are open, promised, or joined to one that is open."""
    return [case for case in cases if case.open or case.promised or joined_to_open(work, case)]


def _one_of(work: Work, cases: Sequence[Case], message: Incoming, going: Sequence[Case]) -> Case | None:
    if len(going) > 1:
        named = claimed_by_named(work, going, message.text) or [case for case in going if names_of_it(words_of(work, case), message.text)]
        going = named
    if len(going) != 1 or _may_be_of_one_kept(work, cases, going[0], message.text) or over_named(work, cases, going[0], message.text):
        return None
    return going[0] if _may_go(work, going[0], message) else None


def over_named(work: Work, cases: Sequence[Case], beside: Case, text: str) -> list[Case]:
    """Those closed lately of whose thing the words are (门锁又遭撬了), where they name nothing of the one they would go to."""
    over = lately_closed(work, list(cases))
    if not over or _speaks_of(work, beside, text):
        return []
    return [case for case in over if case.id != beside.id and _speaks_of(work, case, text)]


def _speaks_of(work: Work, case: Case, text: str) -> bool:
    words = words_of(work, case)
    return names_of_it(words, text) or shares_a_pair(text, words)


def is_kept(case: Case) -> bool:
    """Whether somebody of his deputies may not read it."""
    return case.sealed or "confidential" in case.marks or bool(case.spoken_of or case.asked_of)


def _may_be_of_one_kept(work: Work, cases: Sequence[Case], goes: Case, text: str) -> bool:
    """Whether they may be of another matter of his that is kept from somebody and lately spoken of: they speak of him or her, or that one was
    spoken of since."""
    since = goes.last_spoke_at
    lately = [case.last_spoke_at for case in cases if case.id != goes.id and is_kept(case) and case.last_spoke_at is not None]
    lately = [moment for moment in lately if work.acted_at - moment < REOPENS_WITHIN]
    return bool(lately) and (since is None or max(lately) > since or points_at_somebody(text))


def claimed_by_named(work: Work, going: Sequence[Case], text: str) -> list[Case]:
    """Those that somebody has in hand whom the words name."""
    named = {person for mention in named_in(text, work.roster, going[0].village)[1] for person in mention.people}
    return [case for case in going if case.claimer in named]


def _may_go(work: Work, case: Case, message: Incoming) -> bool:
    """Whether they name nothing of their own beside that matter: no thing, no danger, no person they complain of, no
    other village, and do not say that they are of another."""
    text, reading = message.text, reading_of(work, message.text)
    if not text.strip() or text.strip().isdigit() or message.unknown or plainly_another(text) or says_too(text) or reading.marks & ITS_OWN:
        return False
    if reading.danger.named or reading.parts or accuses_somebody(text):
        return False
    if spoken_of(text, work.roster, case.village, case.named_deputy).all:
        return False
    return not names_another(work, case, text)


def names_another(work: Work, case: Case, text: str) -> bool:
    """Whether words name another village, or a thing of their own beside that matter."""
    if _names_another_village(work, case, text):
        return True
    known = tuple(work.roster.categories.values())
    return names_its_own(words_of(work, case), without_people(work, case, text), lambda words: likely_shares(words, known))


def without_people(work: Work, case: Case, text: str) -> str:
    """The words but for who is named in them: 是周书记来不 is no matter of the village's office."""
    words, mentions = named_in(text, work.roster, case.village)
    return replaced(words, mentions, "") if mentions else text


def words_of(work: Work, case: Case) -> str:
    first = work.said.first_words([case.id]).get(case.id, "")
    return "，".join(filter(None, (first, *(row.text for row in reversed(work.said.newest_by_voter(case.id, LOOKED_AT))))))


def _names_another_village(work: Work, case: Case, text: str) -> bool:
    words = simplified(text)
    if of_elsewhere(words):
        return True
    others = (village for village in work.roster.villages.values() if village.id != case.village)
    own = work.roster.villages.get(case.village) if case.village is not None else None
    known = {_plain(name) for name in (own.name, *own.aliases, *own.hamlets)} if own is not None else set()
    names = (_plain(name) for village in others for name in (village.name, *village.aliases))
    return any(len(name) > 1 and name not in known and name in words for name in names)


@lru_cache(4096)
def _plain(name: str) -> str:
    """A village's name as people compare it; a county has hundreds."""
    return plain(name)
