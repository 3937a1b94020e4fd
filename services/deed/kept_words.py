"""Words that were written down and are no case: they are kept from whom they speak of, as a case would be (docs/spec.md section 4)."""

from domain.complaints.spoken_of import spoken_of
from domain.values.ids import GroupId, Handle, VillageId
from services.deed.work import Work


def kept_words(work: Work, account: int, words: str, village: str | None, by: str) -> bool:
    """Whether they complain of somebody who reads with this account, or may do so. `by`: who wrote them down; he knows them."""
    ids = {person.id for person in work.roster.persons_of(Handle(account))}
    if not words or by in ids:
        return False
    return bool(ids & spoken_of(words, work.roster, VillageId(village) if village else None).all)


def kept_in_group(work: Work, account: int, words: str, group: GroupId, by: str) -> bool:
    """The same of what a group did, which is of each of its villages."""
    served = work.roster.groups[group].villages if group in work.roster.groups else ()
    return any(kept_words(work, account, words, village, by) for village in (None, *served))
