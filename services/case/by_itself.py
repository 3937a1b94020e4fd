"""From whom a case is kept by itself: its own voter's words and choice, or staff's; not because one that it goes with is (docs/spec.md section 4)."""

from domain.case import Case
from domain.details import Unsaid
from domain.details_in_hand import Registered, SpokenOf
from domain.ids import Handle, PersonId
from domain.spoken_of import spoken_of
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
    texts = texts_of(work, case)
    if len(texts) > AMONG:
        return {*case.spoken_of, *case.asked_of}
    found = People()
    for text in texts:
        found |= spoken_of(text, work.roster, case.village, case.named_deputy).all
    return found


def texts_of(work: Work, case: Case) -> list[str]:
    """Its voter's words as he wrote them (AMONG messages at most), and what somebody wrote it is about."""
    return [*(work.messages.whole(one).text for one in work.said.by_voter(case.id, 0, AMONG)), abstracts.said(work, case)]


def of_its_voter(work: Work, case: Case, people: tuple[PersonId, ...]) -> bool:
    """Whether its own voter, who is of the roster as well, is one of these people."""
    voter = work.voters.get(case.voter_id)
    rows = work.roster.persons_of(Handle(voter.chat_id)) if voter is not None and voter.chat_id else ()
    return any(not person.ids.isdisjoint(people) for person in rows)
