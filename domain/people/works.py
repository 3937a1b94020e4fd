"""What people call those of a roster by their work: 管电的, 果园老板娘, 开超市的, and deputies: 养鱼的代表, 电工代表, 开超市的那个代表 (docs/spec.md section 3)."""

import re
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass

from domain.congress.congress import Person
from domain.people.mention import Mention
from domain.rights.roster import Roster
from domain.values.ids import PersonId, VillageId
from domain.words.pattern import pattern_of
from domain.words.plain_characters import plain

_WHO = "(?:的|里的?|那个|那位|这个)*(?:老板娘|老板|店主|场长|厂长|站长|主任|主人|师傅|婆娘|男人|女人|女的|男的|那家人?|那个人?|两口子|的人)"
_DOES = "(?:开|搞|做|办|管|包|承包|跑|种|养)(?:了?个)?"
_ONE = "的?(?:老板娘|老板|那个人?|那位|那家人?|婆娘|男人|女人|女的|男的|两口子)?"
_WORDS: tuple[tuple[tuple[str, ...], str, str], ...] = (
    (
        ("电工",),
        "水电工|电工(?!班|证|工具|胶|房)|(?:管电|修电|搞电|接电|收电费|抄电?表)(?:的|那个)(?:师傅|人|那个人?)?",
        "水电工|电工|修电的?|管电的?",
    ),
    (
        ("超市", "店主", "小卖部"),
        f"{_DOES}(?:超市|小?店|小?卖部|铺子|商店)(?:的|那个){_ONE}|(?:超市|小卖部|村里的?铺子){_WHO}|超市|小卖部",
        "开超市的?|超市(?:老板)?|开(?:小)?店的?|小卖部的?|店老板",
    ),
    (
        ("果园",),
        f"{_DOES}果(?:园|子|树)(?:的|那[个家]){_ONE}|果园主|水果老板|果园{_WHO}|果园",
        "果园(?:里)?的?|种果(?:树|子)?的?|有果园的?|果园主",
    ),
    (("养鱼",), f"养鱼(?:的|户|那个){_ONE}|鱼塘{_WHO}|{_DOES}鱼塘(?:的|那个){_ONE}|鱼老板", "养鱼的?|鱼塘的?|养鱼户"),
    (
        ("运输",),
        f"(?:[跑搞]运输|跑车|开货车|拉货)(?:的|那个)(?!车|大车|货车|司机|路|人多){_ONE}|大?货车老板",
        "跑运输的?|搞运输的?|跑车的?|开货车的?|拉货的?|开车的?",
    ),
    (("种粮",), "(?:种粮)?大户", "种粮的?|种田的?|种粮大户|大户"),
    (("教师", "老师", "校长"), f"教书(?:的|那个){_ONE}", "教书的?|当?老师的?|教师的?"),
    (("快递",), f"(?:快递站?|送快递){_WHO}|快递站长", "快递的?|送快递的?|快递站的?"),
    (("信用社",), f"信用社{_WHO}", "信用社的?|银行的?"),
    (("养猪",), f"养猪(?:的|户|大户|那个){_ONE}|(?:养)?猪场{_WHO}", "养猪的?|猪场的?"),
    (("合作社",), f"合作社{_WHO}|{_DOES}合作社(?:的|那个){_ONE}", "合作社的?|搞合作社的?"),
    (("医",), "", "看病的?|村医|医生|卫生室的?"),
    (("军人",), "", "退伍的?|当过兵的?|退伍军人"),
    (("工人",), "", "厂里的?|纺织厂的?"),
    (("妇联",), "", "妇联的?|管妇女的?"),
    (("会计",), "", "村?会计"),
)
"""What stands in the roster; words for it where a complaint is plain, empty where an office says as much; words for it before 「代表」."""
_ENDS = pattern_of("(?:经营|个体|承包)?(?:老板|店主|业主|大户|户|主|负责人|经理|师傅|师|员)$")
_NO_WORK = pattern_of(
    "务农|务工|书记|主任|主席|会计|村医|医生|教师|军人|退休|组长|委员|干部|职员|工人|学生|居民|村民|农民|牧民|理事长|运输|站长|秘书|副|校长|代表"
)
_DEPUTY = pattern_of(
    f"(?:{'|'.join(f'(?P<w{n}>{words})' for n, (_, _, words) in enumerate(_WORDS))})"
    "(?:那个|这个|那位|这位)?(?:男|女)?(?:人大)?代表(?!小组|组|大会|团|证|票|作|性|之家)"
)


@dataclass(frozen=True)
class Works:
    """`said`: any word for the work of somebody; `jobs`: of each group of it, what stands in the roster."""

    said: re.Pattern[str]
    jobs: tuple[tuple[str, ...], ...]

    def who(self, found: re.Match[str], members: Mapping[PersonId, Person]) -> frozenset[PersonId]:
        """Who of them does what `said` found."""
        return _who_does(self.jobs[_row(found)], members)


def deputies_by_work(text: str, roster: Roster, village: VillageId | None) -> Iterator[Mention]:
    """Who of those who serve the village may be meant by 「养鱼的代表」."""
    for found in _DEPUTY.finditer(text) if "代表" in text else ():
        if people := _who_does(_WORDS[_row(found)][0], roster.serving(village)):
            yield Mention(found.start(), found.end(), people, False)


def _row(found: re.Match[str]) -> int:
    return int(str(found.lastgroup)[1:])


def _who_does(jobs: Iterable[str], members: Mapping[PersonId, Person]) -> frozenset[PersonId]:
    return frozenset(p.id for p in members.values() if any(job in plain(p.job) for job in jobs))


def works_of(roster: Roster) -> Works:
    """Those of this picture of the roster, worked out once."""
    known: Works | None = roster.worked_out.get("works")
    if known is None:
        known = roster.worked_out["works"] = _worked_out(roster.people.values())
    return known


def _worked_out(people: Iterable[Person]) -> Works:
    jobs = {plain(p.job) for p in people if p.kind == "deputy" and p.status != "ended" and p.job}
    words = [(held, said) for held, said, _ in _WORDS if said]
    table = [(held, said) for held, said in words if any(one in job for one in held for job in jobs)]
    known = [one for held, _ in words for one in held]
    table += [((job,), _of_its_own(job)) for job in sorted(jobs) if not _NO_WORK.search(job) and not any(one in job for one in known)]
    said = "|".join(f"(?P<w{n}>{words})" for n, (_, words) in enumerate(table))
    return Works(re.compile(said or "(?!)"), tuple(held for held, _ in table))


def _of_its_own(job: str) -> str:
    """The words for a work that no table has: as the roster has it (木匠, 茶厂老板), and who has the thing of it (茶厂的老板娘, 开茶厂的)."""
    thing = re.escape(_ENDS.sub("", job))
    forms = [re.escape(job), f"{thing}{_WHO}", f"{_DOES}{thing}(?:的|那个){_ONE}"] if len(thing) >= 2 else [re.escape(job)]
    return "|".join(forms)
