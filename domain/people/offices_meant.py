"""How people name an office: the words for it, and whom of the roster they fit (docs/spec.md section 3)."""

import re
from collections.abc import Callable, Iterable

from domain.congress.congress import Person
from domain.people.mention import Mention
from domain.people.roster_names import COMPOUND, Names
from domain.rights.roster import Roster
from domain.rights.towns import is_chair, over, town_of_place
from domain.values.ids import PersonId, VillageId
from domain.words.pattern import pattern_of
from domain.words.surnames import SURNAMES


def _job(*words: str) -> Callable[[Person], bool]:
    return lambda person: any(word in person.job for word in words) and ("妇联" in words or "妇联" not in person.job)


def _chair(person: Person) -> bool:
    return is_chair(person)


def _secretary(person: Person) -> bool:
    return person.kind == "staff" and person.role == "secretary"


def _officer(person: Person) -> bool:
    return person.kind == "staff" and person.role == "info_officer"


def _deputy(person: Person) -> bool:
    return person.kind == "deputy"


def _anybody(person: Person) -> bool:
    return True


_BUSINESS = _job("老板", "店主", "大户", "理事长", "厂", "场", "运输", "果园", "养", "经理", "站长", "商", "个体")
_OFFICES: tuple[tuple[str, str, Callable[[Person], bool]], ...] = (
    ("secretary_of_party", "党支部书记|支部书记|总支书记|党支书|村支书|副书记|支书|书记", _job("书记")),
    ("women", "妇联主席|妇联主任|妇女主任", _job("妇联")),
    ("head", "村委会主任|村委主任|居委会主任|副主任|村主任|村长|主任", _job("主任", "村长")),
    ("books", "村会计|会计|出纳|文书|报账员", _job("会计", "出纳", "文书")),
    ("chair", "人大副主席|人大主席|主席团主席|副主席|主席", _chair),
    ("leader", "代表小组副组长|代表小组组长|代表组长|小组长|副组长|组长", _deputy),
    ("staff", "人大秘书|秘书", _secretary),
    ("officer", "信息员|联络员", _officer),
    ("teacher", "副校长|校长|老师|教师", _job("教师", "校长", "老师")),
    ("doctor", "村医|医生|大夫|医师", _job("医")),
    ("electrician", "水电工|电工", _job("电工")),
    ("water", "水管员|管水员", _job("水管员", "管水")),
    ("grid", "网格长|网格员", _job("网格")),
    ("forest", "护林员", _job("护林")),
    ("militia", "民兵连长", _job("民兵")),
    ("boss", "老板娘|老板|理事长|站长|经理|老总", _BUSINESS),
    ("deputy", "人大代表|县代表|镇代表|代表", _deputy),
    ("official", "领导|干部|部长|委员|同志", _anybody),
    (
        "by_name",
        "师傅|大哥|大姐|大姐头|大爷|大叔|大伯|大妈|大娘|大婶|嬢嬢|孃孃|嬢|孃|阿姨|先生|女士|哥|叔|伯|姐|婶|嫂|爷|总|某某|某人|某|老头子|胖子|麻子|老大|老二|老三|老幺",
        _anybody,
    ),
)
OFFICE = pattern_of("|".join(f"(?P<{name}>{words})" for name, words, _ in _OFFICES))
FITS = {name: fits for name, _, fits in _OFFICES}
WEAK = frozenset({"by_name", "official", "boss"})
SUFFIX = pattern_of(
    r"(?:这个|那个)?(?:党支部书记|支部书记|村支书|支书|书记|村委会主任|村主任|副主任|主任|会计|副主席|主席|副组长|组长|秘书|校长|老师|医生|老板|站长|人大代表|代表|同志|领导|干部|师傅|大哥|大姐|爷爷|婶子|先生|女士|他们)+"
)
_OF_VILLAGE = r"(?P<job>党支部书记|支部书记|总支书记|支书|书记|妇联主席|妇女主任|村委会主任|村委主任|居委会主任|主任|村长|大队长|会计|出纳|文书|两委班子|两委|村干部|干部|班子|领导|当官的|村医|医生|水电工|电工|水管员|管水员|网格长|网格员|护林员|民兵连长|(?:合作社(?:的|那个)?)?理事长|(?:快递)?站长)"
_OF_ONE_TRADE = {"理事长": _job("理事长"), "站长": _job("站长")}
"""Of a village's people in business only who is called so."""
IN_GENERAL = "(?:你们|您们)(?:这些|这帮|这群|这伙|那些|那帮)?(?:个)?(?:当官的|做官的|当干部的|当领导的|当代表的|干部|领导|官老爷|官员|公务员|代表(?!小组|组))"
"""Those in office altogether, to their face: nobody of them is named."""
_LINK = r"(?:的|那个|这个|那位|现任|里|上|那边|姓.的)*"
_OF_A_VILLAGE = pattern_of(rf"(?:村|社区)?{_LINK}村?{_OF_VILLAGE}")
_OWN = pattern_of(
    rf"(?!{IN_GENERAL})(?:(?:我们|我|咱们?|俺们?|阿拉|伲|我哋|哦们|本|这个|你们)(?:村|社区|大队|庄|寨|屯|湾)?(?:里|上|子)?{_LINK}村?|(?:村|社区|居委会|大队)(?:里|上)?{_LINK}){_OF_VILLAGE}"
)
_BARE = pattern_of(
    r"(?P<job>妇联主席|妇联主任|妇女主任|村委会主任|村委主任|党?支部书记|支书|书记|村长|主任|会计|村医|一把手|(?<!学生)村官|(?<![一-鿿])大队长)"
)
_BEFORE_BARE = pattern_of(r"(?:[县镇乡市省委办科部局处所院站班校府会团任公副总长员家政工级组管区室法务]|[一-鿿]大)$")
_GROUP = pattern_of(
    r"(?P<vice>副)?(?:代表小组|代表组|小组)(?:的|那个)*(?P<vice2>副)?组长|(?P<only>(?:(?<![一-鿿\d])|(?<=来的)|(?<=来的那个)|(?<=来的那位)|(?<=那个当)|(?<=那个)|(?<=那位)|(?<=这个)|(?<=这位))(?P<vice4>副)?组长|(?:我们|咱们?|俺们?|你们)(?:代表)?组?(?:的|那个)*(?:代表)?(?P<vice3>副)?组长|(?<![一-鿿])代表(?P<vice5>副)?组长|(?<=组长)[和跟与同及]?(?P<vice6>副)组长|(?<=副组长)[和跟与同及]?组长)|(?P<both>正副)组长"
)
_CHAIR = pattern_of(
    r"(?:镇|乡|县|街道)?(?:人大|主席团)(?:的|那个)*(?P<vice>副)?主席(?:团)?|(?P<only>(?:(?<![\u3400-\u9fff])|(?<=那个)|(?<=这个))(?P<vice2>副)?主席)"
)
_THAT = "(?:的|里头?|那边|那个|那位|这个|这位|女|男)*"
_STAFF: tuple[tuple[tuple[str, ...], re.Pattern[str]], ...] = (
    (
        ("secretary",),
        pattern_of(
            rf"人大(?:办公室|办)?{_THAT}秘书(?:长(?!期))?|人大办(?:公室)?(?!{_THAT}(?:人|工作人员|干部|同志))|(?<![一-鿿])(?:那个|这个|那位|女|男)*秘书"
        ),
    ),
    (
        ("secretary", "info_officer"),
        pattern_of(rf"人大(?:办公室|办|{_THAT}办公室){_THAT}(?:人(?!大)|工作人员|干部|同志)|人大{_THAT}工作人员"),
    ),
    (("info_officer",), pattern_of(rf"人大(?:办公室|办)?{_THAT}(?:信息员|联络员)|镇上{_THAT}(?:信息员|联络员)")),
)
"""Who of the office's staff is meant for sure."""
_OWN_DEPUTY = pattern_of(r"(?:我们|咱们?|俺们?|本)村(?:的|里|那个)*(?:人大)?代表(?!小组|组|之家|大会)")
SURNAMED = pattern_of(r"姓(?P<name>[一-鿿]{1,2}?)的(?:那个)?(?P<office>书记|支书|主任|村长|会计|主席|秘书|老师|医生|代表|组长|老板)?")
ANY_OFFICE = pattern_of(
    "书记|支书|主任|主席|村长|队长|会计|出纳|文书|两委|干部|班子|领导|当官|组长|秘书|人大|代表|村医|医生|电工|水管员|管水员|网格|护林员|民兵|理事长|站长|一把手|村官|信息员|联络员"
)
"""One of these stands in every office of a village, role in the group and chair."""
SLIP = pattern_of("书计(?![划算件价数])")
OTHER_PLACE = pattern_of(r"(?:隔壁|外|邻|别的|其他|对面|镇上|县里|城里|县|镇|乡)(?:村|镇|乡|社区)?(?:的|那个)?$")


def leads(roster: Roster, person: Person) -> bool:
    return any(person.id in (g.leader, g.deputy_leader) for g in roster.groups.values())


def by_place(text: str, roster: Roster, names: Names, village: VillageId | None) -> Iterable[Mention]:
    for begins in names.village_begins.finditer(text):
        at = begins.start()
        for size in names.village_sizes:
            meant = names.villages.get(text[at : at + size])
            found = _OF_A_VILLAGE.match(text, at + size) if meant else None
            if meant and found is not None and (people := _officials(roster, meant, found["job"])):
                yield Mention(at, found.end(), people, True)
    if village is not None:
        yield from _by_own_place(text, roster, village)


def _by_own_place(text: str, roster: Roster, village: VillageId) -> Iterable[Mention]:
    for found in _OWN.finditer(text):
        if people := _officials(roster, village, found["job"]):
            yield Mention(found.start(), found.end(), people, True)
    for found in _BARE.finditer(text):
        before = text[: found.start()]
        if not _BEFORE_BARE.search(before) and not _surname_before(before) and (people := _officials(roster, village, found["job"])):
            yield Mention(found.start(), found.end(), people, False)


_ONE_OF = pattern_of("[那这哪一两几]位$")


def _surname_before(before: str) -> bool:
    return (before[-1:] in SURNAMES and not _ONE_OF.search(before)) or before[-2:] in COMPOUND


def _officials(roster: Roster, village: VillageId, words: str) -> frozenset[PersonId]:
    """Deputies who hold that office in the village; of the village's officials all, where several are meant."""
    deputies = [p for p in roster.people.values() if p.kind == "deputy" and p.status != "ended"]
    here = [p for p in deputies if village in (p.official_of or p.village, *p.merged_with)]
    office = OFFICE.search(words)
    kind = office.lastgroup if office is not None else ""
    if kind in ("", None, "official", "by_name") or "两委" in words or "班子" in words or "当官" in words or "干部" in words:
        return frozenset(p.id for p in here if p.official_in(village))
    if "大队长" in words:
        kind = "head"
    fits = next((fits for trade, fits in _OF_ONE_TRADE.items() if trade in words), FITS[str(kind)])
    return frozenset(p.id for p in here if fits(p))


def by_role(text: str, roster: Roster, village: VillageId | None) -> Iterable[Mention]:
    groups = roster.groups_of_village(village)
    town = town_of_place(roster, groups[0].id if groups else None, village)
    for found in _GROUP.finditer(text):
        vice = any(found[name] for name in ("vice", "vice2", "vice3", "vice4", "vice5", "vice6"))
        heads = [
            one for g in groups for one in ((g.leader, g.deputy_leader) if found["both"] else (g.deputy_leader if vice else g.leader,))
        ]
        yield from _meant(found, heads, sure=not found["only"])
    for found in _CHAIR.finditer(text):
        if not (found["only"] and _surname_before(text[: found.start()])):
            yield from _meant(found, _chairs(roster, town, vice=bool(found["vice"] or found["vice2"])), sure=not found["only"])
    for roles, words in _STAFF:
        for found in words.finditer(text):
            yield from _meant(found, (p.id for p in roster.staff(*roles)), sure=True)
    for found in _OWN_DEPUTY.finditer(text):
        yield from _meant(found, (p.id for p in roster.serving(village).values() if p.village == village), sure=False)


def _chairs(roster: Roster, town: str, *, vice: bool) -> Iterable[PersonId]:
    return (p.id for p in roster.chairs() if over(roster, p, town) and ("vice" in (p.presidium_role or p.role)) == vice)


def _meant(found: re.Match[str], people: Iterable[PersonId | None], *, sure: bool) -> Iterable[Mention]:
    if ids := frozenset(i for i in people if i is not None):
        yield Mention(found.start(), found.end(), ids, sure)
