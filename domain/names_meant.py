"""Whom of the roster a text names, and where: by name, surname and office, an office of a village, a role in the group, a by-name.

Texts are compared as `plain_characters.plain` makes them. Nothing here says whether he is complained of (domain/spoken_of.py).
"""

import re
from collections.abc import Callable, Iterable
from dataclasses import dataclass

from domain.ids import PersonId, VillageId
from domain.names_in_latin import named_in_latin, sounds_like, whole_names
from domain.roster import Person, Roster
from domain.roster_names import COMPOUND, Names, names_of
from domain.towns import is_chair, over, town_of_place

_NOT_A_NAME: dict[str, str] = {
    "于": "由关对至终用属处位在等基便勇敢过急善低高大小源鉴限忙",
    "余": "剩业多其残盈富",
    "任": "主责信担",
    "何": "任如为",
    "常": "经正平日非",
    "高": "最很太提",
    "马": "号骑",
    "段": "一这那路地阶手",
    "白": "明空",
    "方": "地对双我你他各上下",
    "时": "当那",
    "关": "机有",
    "向": "方",
    "和": "",
    "全": "安",
    "江": "",
}
"""A surname that is no surname after one of these: 「由于会计」, 「任何代表」, 「经常主任」."""
_PET_NAME = re.compile(r"(?:(?<![\u3400-\u9fff])|(?<=那个)|(?<=这个))[阿]?(?P<last>[\u3400-\u9fff])(?:哥|爷|叔|伯|姐|婶|嫂|伢子?|妹子)")
_LITTLE = re.compile(r"小(?P<name>[\u3400-\u9fff])(?!学|组|孩|区|时|河|路)")
_BEFORE_GIVEN = re.compile(r"(?:^|[^\u3400-\u9fff]|那个|这个|[和跟被找])$")
_ALONE = re.compile("他|她|家|的|[,.!?:; ]|$")
"""After a surname of two characters that stands without name or office: 「欧阳他们家」."""
_JOINING = frozenset("和同与对向连给跟")
"""Surnames that are mostly a preposition before an office."""


@dataclass(frozen=True)
class Mention:
    """`people`: all who fit. `sure`: a name, or an office that is his; else he may be meant. `bare`: a name without any title."""

    start: int
    end: int
    people: frozenset[PersonId]
    sure: bool
    bare: bool = False


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
    ("boss", "老板娘|老板|理事长|站长|经理|老总", _BUSINESS),
    ("deputy", "人大代表|县代表|镇代表|代表", _deputy),
    ("official", "领导|干部|部长|委员|同志", _anybody),
    (
        "by_name",
        "师傅|大哥|大姐|大姐头|大爷|大叔|大伯|大妈|大娘|大婶|阿姨|先生|女士|哥|叔|伯|姐|婶|嫂|爷|总|某某|某人|某|老头子|胖子|麻子|老大|老二|老三|老幺",
        _anybody,
    ),
)
_OFFICE = re.compile("|".join(f"(?P<{name}>{words})" for name, words, _ in _OFFICES))
_FITS = {name: fits for name, _, fits in _OFFICES}
_WEAK = frozenset({"by_name", "official", "boss"})
_SUFFIX = re.compile(
    r"(?:这个|那个)?(?:党支部书记|支部书记|村支书|支书|书记|村委会主任|村主任|副主任|主任|会计|副主席|主席|副组长|组长|秘书|校长|老师|医生|老板|站长|人大代表|代表|同志|领导|干部|师傅|大哥|大姐|爷爷|婶子|先生|女士|他们)+"
)
_OF_VILLAGE = r"(?P<job>党支部书记|支部书记|总支书记|支书|书记|妇联主席|妇女主任|村委会主任|村委主任|居委会主任|主任|村长|大队长|会计|出纳|文书|两委班子|两委|村干部|干部|班子|领导|当官的)"
_LINK = r"(?:的|那个|这个|那位|现任|里的?|上的?|那边的?|姓.的)*"
_OF_A_VILLAGE = re.compile(rf"(?:村|社区)?{_LINK}村?{_OF_VILLAGE}")
_OWN = re.compile(
    rf"(?:(?:我们|我|咱们?|俺们?|阿拉|伲|我哋|哦们|本|这个|你们)(?:村|社区|大队|庄|寨|屯|湾)?(?:里|上|子)?{_LINK}村?|(?:村|社区|居委会|大队)(?:里|上)?{_LINK}){_OF_VILLAGE}"
)
_BARE = re.compile(r"(?P<job>支书|书记|村长|主任|会计)")
_BEFORE_BARE = re.compile(r"(?:[县镇乡市省委办科部局处所院站班校府会团任公副总长员家政工级组管区室法务]|[一-鿿]大)$")
_GROUP = re.compile(
    r"(?P<vice>副)?(?:代表小组|代表组|小组)(?:的|那个)*(?P<vice2>副)?组长|(?P<only>(?<![一-鿿\d])组长|(?:我们|咱们?|俺们?)(?:代表)?组?(?:的|那个)*(?:代表)?(?P<vice3>副)?组长)"
)
_CHAIR = re.compile(
    r"(?:镇|乡|县|街道)?(?:人大|主席团)(?:的|那个)*(?P<vice>副)?主席(?:团)?|(?P<only>(?:(?<![\u3400-\u9fff])|(?<=那个)|(?<=这个))(?P<vice2>副)?主席)"
)
_STAFF = re.compile(r"人大(?:办|秘书|的?秘书)(?:公室)?(?:的|那个)*(?:秘书|人|工作人员)?|(?<![一-鿿])秘书")
_OWN_DEPUTY = re.compile(r"(?:我们|咱们?|俺们?|本)村(?:的|里的?|那个)*(?:人大)?代表(?!小组|组|之家|大会)")
_SURNAMED = re.compile(r"姓(?P<name>[一-鿿]{1,2}?)的(?:那个)?(?P<office>书记|支书|主任|村长|会计|主席|秘书|老师|医生|代表|组长|老板)?")
_ANY_OFFICE = re.compile("书记|支书|主任|主席|村长|队长|会计|出纳|文书|两委|干部|班子|领导|当官|组长|秘书|人大|代表")
"""One of these stands in every office of a village, role in the group and chair."""
_SLIP = re.compile("书计(?![划算件价数])")
_OTHER_PLACE = re.compile(r"(?:隔壁|外|邻|别的|其他|对面|镇上|县里|城里|县|镇|乡)(?:村|镇|乡|社区)?(?:的|那个)?$")


def mentions(text: str, roster: Roster, village: VillageId | None) -> list[Mention]:
    """All that the (plain) text names, in order, none inside another. `village`: where its writer lives."""
    names = names_of(roster)
    text = _SLIP.sub("书记", text)
    found = [*_by_name(text, roster, names)]
    if _ANY_OFFICE.search(text):
        found += [*_by_place(text, roster, names, village), *_by_role(text, roster, village)]
    found += [*_by_broken_name(text, names), *_by_latin(text, roster, names), *_by_pet_name(text, roster, names, village)]
    found.sort(key=lambda m: (m.start, not m.sure, -(m.end - m.start)))
    return _joined(text, found)


def _by_name(text: str, roster: Roster, names: Names) -> Iterable[Mention]:
    end = 0
    for begins in names.begin.finditer(text):
        if begins.start() >= end and (mention := _named_at(text, begins.start(), roster, names)) is not None:
            yield mention
            end = mention.end


def _named_at(text: str, at: int, roster: Roster, names: Names) -> Mention | None:
    before = text[at - 1] if at else ""
    if text[at] == "姓" and (told := _SURNAMED.match(text, at)) and (ids := names.surname.get(told["name"])):
        return _with_office(roster, at, told.end(), ids, told["office"] or "同志")
    no_name = before and before in _NOT_A_NAME.get(text[at], "")
    size, ids = names.of(text, names.full, names.lengths, at)
    if size and not (no_name and size == 2):
        suffix = _SUFFIX.match(text, at + size)
        return Mention(at, suffix.end() if suffix else at + size, ids, True, suffix is None)
    if no_name:
        return None
    return _by_given_name(text, at, roster, names) or _by_surname(text, at, roster, names)


def _by_given_name(text: str, at: int, roster: Roster, names: Names) -> Mention | None:
    """「国春主任」 for sure; 「国春」 where a clause begins or people are pointed at, and 「国春哥」, may be he."""
    size, ids = names.of(text, names.given, (2,), at)
    if not size:
        return None
    office = _OFFICE.match(text, at + size)
    if office is not None and office.lastgroup not in _WEAK:
        fitting = frozenset(i for i in ids if _FITS[str(office.lastgroup)](roster.people[i]))
        return Mention(at, office.end(), fitting or ids, bool(fitting))
    if office is not None:
        return Mention(at, office.end(), ids, False)
    return Mention(at, at + size, ids, False) if _BEFORE_GIVEN.search(text, max(0, at - 4), at) else None


def _by_surname(text: str, at: int, roster: Roster, names: Names) -> Mention | None:
    start = at + 1 if text[at] in "老小" else at
    size, ids = names.of(text, names.surname, (2, 1), start)
    if not size or _OTHER_PLACE.search(text, max(0, at - 6), at):
        return None
    end = start + size
    office = _OFFICE.match(text, end)
    if office is not None and not (text[start] in _JOINING and start == at):
        return _with_office(roster, at, office.end(), ids, office.group(), str(office.lastgroup))
    if size == 2 and _ALONE.match(text, end):
        return Mention(at, end, ids, False)
    if start > at and text[at] == "老" and text[end : end + 1] not in ("头", "汉", "家", "太", "奶", "师", "板"):
        return Mention(at, end, ids, False)
    return None


def _with_office(roster: Roster, start: int, end: int, ids: frozenset[PersonId], office: str, kind: str = "") -> Mention | None:
    """Who of them holds that office; a title that fits nobody is somebody else's, or a slip for a village official of that name."""
    kind = kind or str(getattr(_OFFICE.match(office), "lastgroup", "by_name"))
    people = [roster.people[i] for i in ids]
    fitting = frozenset(p.id for p in people if _FITS[kind](p) and not (kind == "leader" and not _leads(roster, p)))
    if fitting:
        return Mention(start, end, fitting, kind not in _WEAK)
    slip = frozenset(
        p.id
        for p in people
        if (kind in ("secretary_of_party", "head", "books") and any(p.official_in(v) for v in roster.villages))
        or (kind == "chair" and "主席" in p.job)
    )
    return Mention(start, end, slip, False) if slip else None


def _leads(roster: Roster, person: Person) -> bool:
    return any(person.id in (g.leader, g.deputy_leader) for g in roster.groups.values())


def _by_broken_name(text: str, names: Names) -> Iterable[Mention]:
    """「周 启 明」, 「周*明」, 「周启名」 may be he of that name: signs between its characters, one hidden, one that sounds like it."""
    for at, first in enumerate(text):
        for name, ids in names.by_first.get(first, ()):
            if text.startswith(name, at) or not (found := names.broken(name).match(text, at)):
                continue
            if names.full.get(found.group()) is None:
                yield Mention(at, found.end(), ids, False)


def _by_latin(text: str, roster: Roster, names: Names) -> Iterable[Mention]:
    for start, end, name, office in named_in_latin(text):
        ids = names.latin.get(name)
        mention = _with_office(roster, start, end, ids, office) if ids else None
        if mention is not None:
            yield Mention(start, end, mention.people, False)
    for start, end, surname, given in whole_names(text) if names.latin else ():
        ids = names.latin.get(surname, frozenset())
        if fitting := frozenset(i for i in ids if "·" not in roster.people[i].name and sounds_like(roster.people[i].name, given)):
            yield Mention(start, end, fitting, len(fitting) == 1)


def _by_pet_name(text: str, roster: Roster, names: Names, village: VillageId | None) -> Iterable[Mention]:
    """「兵哥」, 「仓爷」 in his own village; 「小龚」 of the staff."""
    for found in _PET_NAME.finditer(text):
        ids = names.last.get(found["last"], frozenset())
        here = frozenset(i for i in ids if village is not None and roster.people[i].village == village)
        if here:
            yield Mention(found.start(), found.end(), here, False)
    for found in _LITTLE.finditer(text):
        ids = names.surname.get(found["name"], frozenset())
        if staff := frozenset(i for i in ids if roster.people[i].kind == "staff"):
            yield Mention(found.start(), found.end(), staff, False)


def _by_place(text: str, roster: Roster, names: Names, village: VillageId | None) -> Iterable[Mention]:
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


def _surname_before(before: str) -> bool:
    return before[-1:] in SURNAMES or before[-2:] in COMPOUND


def _officials(roster: Roster, village: VillageId, words: str) -> frozenset[PersonId]:
    """Deputies who hold that office in the village; of the village's officials all, where several are meant."""
    deputies = [p for p in roster.people.values() if p.kind == "deputy" and p.status != "ended"]
    here = [p for p in deputies if village in (p.official_of or p.village, *p.merged_with)]
    office = _OFFICE.search(words)
    kind = office.lastgroup if office is not None else ""
    if kind in ("", None, "official", "by_name") or "两委" in words or "班子" in words or "当官" in words or "干部" in words:
        return frozenset(p.id for p in here if p.official_in(village))
    if "大队长" in words:
        kind = "head"
    return frozenset(p.id for p in here if _FITS[str(kind)](p))


def _by_role(text: str, roster: Roster, village: VillageId | None) -> Iterable[Mention]:
    groups = roster.groups_of_village(village)
    for found in _GROUP.finditer(text):
        vice = bool(found["vice"] or found["vice2"] or found["vice3"])
        ids = frozenset(i for g in groups for i in ((g.deputy_leader,) if vice else (g.leader,)) if i is not None)
        if ids:
            yield Mention(found.start(), found.end(), ids, not found["only"])
    town = town_of_place(roster, groups[0].id if groups else None, village)
    for found in _CHAIR.finditer(text):
        if found["only"] and _surname_before(text[: found.start()]):
            continue
        chairs = [p for p in roster.chairs() if over(roster, p, town)]
        wanted = [p for p in chairs if ("vice" in (p.presidium_role or p.role)) == bool(found["vice"] or found["vice2"])]
        if wanted:
            yield Mention(found.start(), found.end(), frozenset(p.id for p in wanted), not found["only"])
    for found in _STAFF.finditer(text):
        if ids := frozenset(p.id for p in roster.staff("secretary")):
            yield Mention(found.start(), found.end(), ids, True)
    for found in _OWN_DEPUTY.finditer(text):
        if ids := frozenset(p.id for g in groups for p in roster.members(g.id) if p.village == village):
            yield Mention(found.start(), found.end(), ids, False)


def _joined(text: str, found: list[Mention]) -> list[Mention]:
    """Overlapping ones as one, and an office that stands right before a name (「书记周启明」) as a part of it."""
    made: list[Mention] = []
    for mention in found:
        last = made[-1] if made else None
        if last is not None and mention.start < last.end:
            if not last.sure and mention.sure:
                made[-1] = Mention(last.start, max(last.end, mention.end), mention.people, True)
            elif last.sure and mention.sure and mention.end > last.end:
                made[-1] = Mention(last.start, mention.end, last.people & mention.people or last.people, True)
            continue
        if last is not None and mention.bare and text[last.end : mention.start] in ("", " ", "的") and not last.bare:
            made[-1] = Mention(last.start, mention.end, mention.people, True, bare=True)
            continue
        made.append(mention)
    return made


SURNAMES = frozenset(
    "王李张刘陈杨赵黄周吴徐孙胡朱高林何郭马罗梁宋郑谢韩唐冯于董萧程曹袁邓许傅沈曾彭吕苏卢蒋蔡贾丁魏薛叶阎余潘杜戴夏钟汪田任姜范方石姚谭廖邹熊金陆郝孔白崔康毛邱秦江史顾侯邵孟龙万段雷钱汤尹黎易常武乔贺赖龚文覃韦欧殷施陶洪翟安颜倪严牛温芦季俞章鲁葛毕聂丛焦向柳邢骆岳齐梅莫庄辛管祝左涂谷祁时舒耿牟卜詹关苗凌费纪靳盛童欧甄项曲成游阳裴席卫查屈鲍位覃霍翁隋植甘景薄单包司柏宁柯阮桂闵解强柴华车冉房边净"
)
