"""From whom a case is kept by itself: its own voter's words and choice, or staff's; not because one that it goes with is (docs/spec.md section 4)."""

from collections.abc import Sequence

from domain.case import Case
from domain.details import Unsaid
from domain.details_in_hand import Registered, SpokenOf
from domain.ids import Handle, PersonId, VillageId
from domain.spoken_of import Spoken, spoken_of
from services.case import abstracts
from services.deed.work import Work

AMONG = 300
"""Messages of its voter that are read again; of a case with more nobody is let in."""

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
    texts = _texts(work, case)
    return {*case.spoken_of, *case.asked_of} if len(texts) > AMONG else set(_spoken(work, case, texts, [case.village]).all)


def said_there(work: Work, case: Case, villages: Sequence[VillageId | None]) -> Spoken:
    """The same where it is of these villages, the first AMONG messages alone."""
    return _spoken(work, case, _texts(work, case), villages)


def _texts(work: Work, case: Case) -> list[str]:
    """Its voter's words as he wrote them, and what somebody wrote it is about."""
    return [*(work.messages.whole(one).text for one in work.said.by_voter(case.id, 0, AMONG)), abstracts.said(work, case)]


def _spoken(work: Work, case: Case, texts: Sequence[str], villages: Sequence[VillageId | None]) -> Spoken:
    found = [spoken_of(text, work.roster, village, case.named_deputy) for village in villages for text in texts]
    of = frozenset[PersonId]().union(*(one.of for one in found))
    return Spoken(of, frozenset[PersonId]().union(*(one.doubt for one in found)) - of)


def of_its_voter(work: Work, case: Case, people: tuple[PersonId, ...]) -> bool:
    """Whether its own voter, who is of the roster as well, is one of these people."""
    voter = work.voters.get(case.voter_id)
    rows = work.roster.persons_of(Handle(voter.chat_id)) if voter is not None and voter.chat_id else ()
    return any(not person.ids.isdisjoint(people) for person in rows)
