"""From whom a case is kept by itself: its own voter's words and choice, or staff's; not because one that it goes with is (docs/spec.md section 4)."""

from collections.abc import Sequence

from domain.cases.case import Case
from domain.cases.details import Unsaid
from domain.cases.details_in_hand import Registered, SpokenOf
from domain.complaints.spoken_of import Spoken, spoken_of
from domain.values.ids import Handle, PersonId, VillageId
from services.case import abstracts
from services.deed.work import Work

AMONG = 300
"""Messages of its voter that are read again; of a case with more nobody is let in."""
MORE = 150
"""Further ones that are read at once."""

People = set[PersonId]


def by_itself(work: Work, case: Case) -> People:
    """Of whom it speaks, as far as that is its own; what it only follows is recorded by the system."""
    own, before = People(), People()
    for event in work.histories.from_start(case.id):
        if event.kind == "registered":
            own = before = set(event.of(Registered).spoken_of)
        elif event.kind == "spoken_of" and not isinstance((said := event.of(SpokenOf)).spoken_of, Unsaid):
            now = set(said.spoken_of)
            more = now - before if event.actor != "system" else People()
            own, before = ((own | more) & now) - (set() if isinstance(said.cleared, Unsaid) else set(said.cleared)), now
    return own | ((still_said(work, case) - set(case.cleared)) & set(case.spoken_of))


def still_said(work: Work, case: Case) -> People:
    """Of whom the words that are on it speak, or may."""
    texts, last = _texts(work, case)
    return {*case.spoken_of, *case.asked_of} if last else set(_spoken(work, case, texts, [case.village]).all)


def said_there(work: Work, case: Case, villages: Sequence[VillageId | None], after: int = 0) -> tuple[Spoken, int]:
    """The same where it is of these villages, of its first AMONG messages, or the MORE after one; and behind which one there may be more, else 0."""
    texts, last = _texts(work, case, after)
    return _spoken(work, case, texts, villages), last


def _texts(work: Work, case: Case, after: int = 0) -> tuple[list[str], int]:
    """Its voter's next words as he wrote them, with the first what somebody wrote it is about; the last row, where there may be more."""
    most = MORE if after else AMONG
    said = work.said.by_voter(case.id, after, most)
    texts = [work.messages.whole(one).text for one in said]
    return [*texts, *([] if after else [abstracts.said(work, case)])], said[-1].id if len(said) == most else 0


def _spoken(work: Work, case: Case, texts: Sequence[str], villages: Sequence[VillageId | None]) -> Spoken:
    found = [spoken_of(text, work.roster, village, case.named_deputy) for village in villages for text in texts]
    of = frozenset[PersonId]().union(*(one.of for one in found))
    return Spoken(of, frozenset[PersonId]().union(*(one.doubt for one in found)) - of)


def of_its_voter(work: Work, case: Case, people: tuple[PersonId, ...]) -> bool:
    """Whether its own voter, who is of the roster as well, is one of these people."""
    voter = work.voters.get(case.voter_id)
    rows = work.roster.persons_of(Handle(voter.chat_id)) if voter is not None and voter.chat_id else ()
    return any(not person.ids.isdisjoint(people) for person in rows)
