"""Who is named in words, or called by his work or a nickname, where it was asked who somebody is (电工; 就是发娃子)."""

from domain.complaints.called_by_work import with_called
from domain.complaints.spoken_of import named_in, spoken_of
from domain.people.mention import Mention
from domain.rights.roster import Roster
from domain.values.ids import PersonId, VillageId


def named_or_called(text: str, roster: Roster, village: VillageId | None) -> tuple[str, list[Mention]]:
    """As domain/complaints/spoken_of.named_in, with those who are called so (domain/complaints/called_by_work.py)."""
    words, everyone, _ = with_called(*named_in(text, roster, village), roster, village)
    return words, everyone


def named_or_complained_of(text: str, roster: Roster) -> frozenset[PersonId]:
    """Who is named, also by surname and office (许秘书, 秘书小许), or complained of in words."""
    named = named_or_called(text, roster, None)[1]
    return spoken_of(text, roster, None).all.union(*(mention.people for mention in named))
