"""Who is named in words, or called by his work or a nickname, where it was asked who somebody is (电工; 就是发娃子)."""

from domain.complaints.called_by_work import with_called
from domain.complaints.spoken_of import named_in, spoken_of
from domain.people.mention import Mention
from domain.rights.roster import Roster
from domain.values.ids import PersonId, VillageId
from domain.words.pattern import pattern_of


def named_or_called(text: str, roster: Roster, village: VillageId | None) -> tuple[str, list[Mention]]:
    """As domain/complaints/spoken_of.named_in, with those who are called so (domain/complaints/called_by_work.py)."""
    words, everyone, _ = with_called(*named_in(text, roster, village), roster, village)
    return words, everyone


_BREAK = pattern_of(r"[,.!?;:~\s。、…～，；！？：]")
_TITLE = pattern_of("(?:秘书|主席|书记|主任|代表|同志|信息员)?")
_TOLD = pattern_of("(?:告诉|通知|叫|喊|找|跟|给|对|请|麻烦|转告|报告)(?:一下)?$")


def whom_it_is_about(text: str, roster: Roster) -> frozenset[PersonId]:
    """Who is complained of in words, or named in a sentence (许秘书在办公室要杀我), and not spoken to or to be told (许秘书，隔壁着火了)."""
    words, named = named_or_called(text, roster, None)
    called = frozenset[PersonId]().union(*(mention.people for mention in named if _spoken_to(words, mention)))
    everybody = frozenset[PersonId]().union(*(mention.people for mention in named))
    return spoken_of(text, roster, None).all | (everybody - called)


def _spoken_to(words: str, mention: Mention) -> bool:
    before, after = _BREAK.split(words[: mention.start])[-1], _BREAK.split(words[mention.end :])[0]
    return (not after and _TITLE.fullmatch(before) is not None) or _TOLD.search(before) is not None
