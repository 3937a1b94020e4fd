"""Who is named in words, or called by his work or a nickname, where it was asked who somebody is (电工; 就是发娃子)."""

from domain.called_by_work import with_called
from domain.ids import VillageId
from domain.mention import Mention
from domain.roster import Roster
from domain.spoken_of import named_in


def named_or_called(text: str, roster: Roster, village: VillageId | None) -> tuple[str, list[Mention]]:
    """As domain/spoken_of.named_in, with those who are called so (domain/called_by_work.py)."""
    words, everyone, _ = with_called(*named_in(text, roster, village), roster, village)
    return words, everyone
