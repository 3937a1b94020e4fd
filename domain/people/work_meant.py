"""Deputies whom a text names by their work: 养鱼的代表, 电工代表, 开超市的那个代表 (docs/spec.md section 3). Who of the group does such work may be meant."""

from collections.abc import Iterable

from domain.congress.congress import Person
from domain.people.mention import Mention
from domain.rights.roster import Roster
from domain.values.ids import VillageId
from domain.words.pattern import pattern_of

_WORK: tuple[tuple[str, tuple[str, ...]], ...] = (
    ("水电工|电工|修电的?|管电的?", ("电工",)),
    ("开超市的?|超市(?:老板)?|开(?:小)?店的?|小卖部的?|店老板", ("超市", "店主")),
    ("养鱼的?|鱼塘的?|养鱼户", ("养鱼",)),
    ("跑运输的?|搞运输的?|跑车的?|开货车的?|拉货的?|开车的?", ("运输",)),
    ("种粮的?|种田的?|种粮大户|大户", ("种粮",)),
    ("果园(?:里)?的?|种果(?:树|子)?的?|有果园的?|果园主", ("果园",)),
    ("教书的?|当?老师的?|教师的?", ("教师", "老师", "校长")),
    ("看病的?|村医|医生|卫生室的?", ("医",)),
    ("退伍的?|当过兵的?|退伍军人", ("军人",)),
    ("合作社的?|搞合作社的?", ("合作社",)),
    ("快递的?|送快递的?|快递站的?", ("快递",)),
    ("信用社的?|银行的?", ("信用社",)),
    ("厂里的?|纺织厂的?", ("工人",)),
    ("妇联的?|管妇女的?", ("妇联",)),
    ("村?会计", ("会计",)),
)
_DEPUTY = pattern_of(
    "(?:"
    + "|".join(f"(?P<w{n}>{words})" for n, (words, _) in enumerate(_WORK))
    + ")(?:那个|这个|那位|这位)?(?:男|女)?(?:人大)?代表(?!小组|组|大会|团|证|票|作|性|之家)"
)


def by_work(text: str, roster: Roster, village: VillageId | None) -> Iterable[Mention]:
    if village is None or "代表" not in text:
        return
    members: dict[str, Person] = {p.id: p for g in roster.groups_of_village(village) for p in roster.members(g.id)}
    for found in _DEPUTY.finditer(text):
        jobs = _WORK[int(str(found.lastgroup)[1:])][1]
        if people := frozenset(p.id for p in members.values() if any(job in p.job for job in jobs)):
            yield Mention(found.start(), found.end(), people, False)
