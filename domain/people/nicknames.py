"""Somebody of the roster by the last sign of his name alone: 发娃子, 阿发, 小敏, 东娃子 for 于发, 吕春敏, 段开东 (docs/spec.md section 3).

He may be meant, if he serves the writer's village: 兵哥 and 仓爷 of the village itself are domain/people/names_meant.py's.
"""

from collections.abc import Iterable

from domain.people.mention import Mention
from domain.people.roster_names import names_of
from domain.rights.roster import Roster
from domain.values.ids import VillageId
from domain.words.pattern import pattern_of

_BEFORE = "(?:(?<![一-鿿])|(?<=[那这]个)|(?<=还有)|(?<=[就都]是)|(?<=都怪)|(?<=听说)|(?<=[被遭跟和找说讲骂怪叫喊让给告]))"
_NAME = "[一-鿿]"
_NICKNAME = pattern_of(
    f"{_BEFORE}(?:阿(?P<a>{_NAME})|小(?P<little>{_NAME})(?![一-鿿]?(?:学|组|孩|区|时|河|路|院|队))|(?P<child>{_NAME})(?:娃子|娃儿?|伢子?|伢仔|崽子?|仔|妹子|妹儿|幺儿|老幺|狗子))"
    "(?:哥|姐|叔|婶|嫂|嬢)?(?!发烧|病|咳|摔|走丢|不见|失踪|上学|读书|放学|的学籍|出生|上户)"
)
_NO_NAME = pattern_of(
    "阿(?:公|婆|姨|爸|妈|哥|姐|妹|弟|爷|嫂|嬷|伯|叔|婶)|小(?:学|组|孩|区|时|河|路|院|队|心|便|麦|吃|声|工|车|水|船|店|卖|事|伙|姐|妹|弟|子)|(?:女|男|小|老|两|三|几|奶|胖|狗|牛|我|你|他|她|病|乖)(?:娃|崽|仔|伢|妹)"
)


def nicknamed(text: str, roster: Roster, village: VillageId | None) -> Iterable[Mention]:
    if village is None:
        return
    members = {p.id for g in roster.groups_of_village(village) for p in roster.members(g.id)}
    names = names_of(roster)
    for found in _NICKNAME.finditer(text):
        last = found["a"] or found["little"] or found["child"]
        people = members & names.last.get(last, frozenset())
        if people and _NO_NAME.match(text, found.start()) is None:
            yield Mention(found.start(), found.end(), frozenset(people), sure=False)
