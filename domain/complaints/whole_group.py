"""Whether words tell what all the deputies of a group did to somebody (上下坪的几个代表一起砸我家门, 三组的代表都骂我), or what
they all are worth (我们组的代表没一个好东西), so that none of them reads it first
(docs/spec.md section 4).

Nobody is named, so each of the group is in doubt. That they do not come, or are slow, is what the group itself must read, be they called names for it
(代表都坑人，说来不来).
"""

import re
from collections.abc import Iterable, Iterator, Sequence

from domain.complaints.accused import ASKS, OF_NOBODY_HERE, PERSON, accused
from domain.complaints.attacks import attackers
from domain.complaints.no_harm import without_no_harm
from domain.congress.congress import Group
from domain.days.reckoned_days import number
from domain.people.mention import Mention
from domain.people.offices_meant import OTHER_PLACE
from domain.rights.roster import Roster
from domain.values.ids import PersonId, VillageId
from domain.words.pattern import pattern_of
from domain.words.plain_text import BREAKS

_OWN = "(?:我们|咱们?|俺们?|你们|本|这个?|那个?)"
_SEVERAL = "(?:那|这)?(?:几|两|[三四五六七八九十\\d]+)[个位]|[那这][些帮伙群]|一[帮伙群]|全体|所有|全部|全"
_WHO = f"(?:里头?|上|内)?的?(?:{_SEVERAL})?的?(?:人大)?"
OTHERS = "(?<!业主)(?<!村民)(?<!学生)(?<!职工)(?<!家长)(?<!党)(?<!互助)(?<!工作)(?<!调解)(?<!学习)"
_IN_IT = f"{_WHO}(?:代表|成员|组员|人(?!大))们?"
_FIGURE = "(?:[一二三四五六七八九]?十[一二三四五六七八九]?|[一二三四五六七八九]|\\d{1,2})"
_NUMBERED = f"(?<![一二三四五六七八九十\\d])第?{_FIGURE}号?(?:代表)?(?:小组|组)"
_FIGURES = frozenset("一二三四五六七八九")
_SEVERAL_NUMBERS = "[一二三四五六七八九](?:[、和跟]?[一二三四五六七八九])+"
_THOSE = pattern_of(f"(?<![一二三四五六七八九十\\d])第?(?P<those>{_SEVERAL_NUMBERS})(?:代表)?(?:小组|组)")
_NTH = pattern_of(f"(?<![一二三四五六七八九十\\d])(?P<plainly>第)?(?P<nth>{_FIGURE})号?(?:人大)?(?:代表)?(?:小组|组)")
_OF_ALL = "没有?(?:一个|几个)(?:是)?(?:好|干净)|一个比一个|没有?好(?:东西|人|货)"
_SPEAKS = "(?:现在|如今|反正|什么|你们|你们这里|这里|我们|咱们?)的?"
_OF_GROUP = pattern_of(
    f"{_OWN}?{OTHERS}代表(?:小组|组){_IN_IT}"
    f"|{_OWN}?{OTHERS}代表小组(?=[都全]|个个|{_OF_ALL})"
    f"|{_OWN}?(?:{_NUMBERED}|(?<![一二三四五六七八九十\\d])第?{_SEVERAL_NUMBERS}(?:小组|组)){_WHO}(?:代表|成员)们?(?!大会|会)"
    "|(?:全|整个?)小?组的?(?:人大)?(?:代表|成员)们?|(?<!想)(?<!要)(?:当|做)(?:人大)?代表的(?=[都全个合联]|没|一个)"
    f"|(?:{_OWN}(?:小)?组|{OTHERS}小组|(?<![^被遭挨受和跟与同\\W])组(?=[里上内])){_WHO}(?:代表|成员)们?"
    f"|(?:{_OWN}?(?:村|镇|乡)(?:里|上)?|{_OWN}(?:片区?|社区|街道)(?:里|上)?|{_OWN}这里){_WHO}代表(?:们|(?=[都全个一合联]|轮流|{_OF_ALL}))"
    f"|(?:{_SEVERAL})(?:人大)?代表们?|(?:(?<![一-鿿])|(?<![一-鿿]){_SPEAKS})(?:人大)?代表(?:们|(?=都|全都?|个个|一起|合伙|联合|轮流|{_OF_ALL}|一个个))"
)
"""Of the group that serves him, or of his village's or town's deputies as one speaks of them there."""
_BEHIND_A_PLACE = pattern_of(
    f"(?:代表(?:小组|组)|小组){_IN_IT}|{_NUMBERED}{_WHO}代表们?|{_WHO}代表(?!小?组)们?|(?:代表)?小组(?=[都全把在]|个个|{_OF_ALL})"
)
TOGETHER = "(?:都|全|个个|一个个|一起|一同|一齐|合伙|合着|联合|联手|串通|轮流|统统|还|又|也|就|来|竟然|居然|动不动|老是|总是|天天|经常|昨天|今天|前天|昨晚|刚才)*"
_TOGETHER = pattern_of(TOGETHER)
_ILL = "(?:东西|人|货|鸟|种|代表|的|玩意儿?)?"
_WORTH = (
    f"(?:没有?(?:一个|几个)(?:代表)?(?:是)?(?:好(?!好|意思|转|办法){_ILL}|干净(?:的)?|手脚干净的)|没有?好(?:东西|人|货)|一个比一个(?:的?还?)(?:坏|黑|狠|毒|贪|凶|恶|横|霸道|缺德)"
    "|(?:就)?是?(?:一丘之貉|蛇鼠一窝|一路货色?|一伙的?贼|土匪|强盗|恶霸|流氓|骗子|贪官|坏蛋|坏人|畜生)|不是(?:个)?(?:好?东西|好人|好货))(?:$|[,.!啊呀的了嘛])"
)
_PEOPLE = f"(?:{PERSON}|(?:我们|咱们?|俺们?)?(?:老百姓|百姓|乡亲们?|农民|平头百姓))"
_MINE = (
    "(?:我|俺|咱|人家?|老[人汉]|孤寡|群众|村民|老百姓)(?:们|家|屋里?|[爹娘爸妈爷奶哥弟姐妹儿]|女儿|儿子|媳妇|老[公婆])*(?:里|屋|门口)?的?"
)
TAKES = (
    f"(?:把|将){_MINE}[^,]{{0,8}}?(?:赶|轰|撵|推|拖|架|拆|占|砸|抢|拿走|收走|拉走|牵走|挖|铲|毁|砍|扔|吞|分了|卖|骂|打)"
    f"|(?:赶|撵|轰|骂|训|吼|羞辱|侮辱|欺负|欺压|威胁|恐吓|逼|诬陷|诬告|整(?!理)|坑害|坑骗|残害|祸害|鱼肉|害|坑|骗)(?:了|着|走|过|得)*{_PEOPLE}"
    f"|(?:霸占|强占|侵占|占用?|抢占?|拆|挖|砸|铲|毁|砍|填|堵|偷|拿走|牵走|收走|吞|分|卖)(?:了|着|过|掉|走|去|光)*{_MINE}(?![^,]{{0,4}}(?:时间|材料|申请|资料|单子|表|证))[^,]{{1,8}}"
    "|(?:收|贪|吞|分|吃)(?:了|过|走|掉)+[^,]{0,8}(?:钱|红包|补助|补贴|款|回扣|好处)"
    f"|(?:吃|收|拿|要|敲)(?:了|过|走)*{_MINE}[^,]{{0,4}}?(?:钱|烟|酒|礼|红包|鸡|鸭|鱼|肉|蛋|米|好处|饭)"
    "|在我家[^,]{0,4}(?:吃|喝)[^,]{0,6}不给钱|(?:来|到|上)?我家[^,]{0,4}(?:吃喝|大吃|白吃|吃吃喝喝)|(?:打|骂|赶|撵|坑|害)人(?!大)|(?:收|要|贪|受|吃)(?:红包|黑钱|好处费?|回扣|贿)|收(?:黑|我)?钱$|偷(?:鸡|东西)|抢东西"
)
_DID = pattern_of(f"[^,没不未别莫冇帮替给为请劝]{{0,6}}?(?:{TAKES})(?!的?(?:事|问题|材料|电话))|{_WORTH}")
_GOES_ON = pattern_of(f"(?:{TOGETHER})(?:{TAKES})(?!的)")
_BY = pattern_of("(?:被|遭|挨|受)(?:那|这|了)?$")
_SUFFERED = pattern_of(
    "[^,没不未]{0,6}?(?:打(?!电话|招呼|针)|骂|赶(?!上|到|来|过)|撵|轰|推(?!荐|选)|欺|威胁|恐吓|砸|砍|拆|占|抢(?!救|修)|偷|扣|吞|骗|坑|害|逼|整(?!理)|踢|踹|拖|绑|堵|侮辱|羞辱)"
)
_HEARD = pattern_of("[^,]{0,3}(?:(?:说|讲)(?!要|我|再)|看|见|听|问|通知|知道|晓得|告诉|介绍|认为|教|同意|批准|骗我[说讲]|推我[^,]{0,2}推)")
"""It is somebody else of whom they speak."""
_THANKED = pattern_of("谢|感激|辛苦|表扬")
_APART = pattern_of("[和跟与同及、]|还有")
_NEAR = 6
_VERDICT = pattern_of(
    f"(?:[尽净专光就只会是爱]|都|全|真|太|硬是)*(?:(?:坑|骗|害|哄|糊弄|忽悠)(?:人|老百姓|百姓|群众|村民|农民)(?:的|了|家)?|{_WORTH})[啊呀的了嘛]?"
)
_SLOW = pattern_of(
    "(?:他们?|你们|代表|那些人|大家|人)?(?:[都也又就还]|一个|半个|个个|天天|总是|老是|从来|几个月|半年|一年|到现在|打电话|喊了?(?:几[次回])?|反映了?(?:几[次回])?)*"
    "(?:说(?:好|是|了|过)*(?:要)?(?:来|修|办|管|处理|解决)(?:了|的|又|都|也|就|就是|结果)*(?:不|没|没有|冇)(?:人)?(?:来|修|办|管|处理|解决|动|见人)?(?:过)?|(?:说话|说了|讲话|讲了)(?:从来)?(?:都|也)?不算(?:数|话)?"
    "|(?:来|看|问|管|修)(?:都|也)(?:不|没)(?:来|看|问|管|修)|(?:不|没|没有|冇)(?:一个|一次|人)?(?:来|管|理|办|修|看|问|动|回)(?:过|我|我们|事|话|音|看|管|修|一眼|一次|一下)*"
    "|(?:不|没)(?:办|做|干|见)(?:实|正)?(?:事|人|人影)|(?:没|没有|不见|冇)(?:人影|下文|回音|消息|动静)|不接电话|(?:拖|推)(?:来[推拖]去|着不[办修管]|了[^,]{0,3}[年月]))(?:了|啊|呀|的|嘛)?"
)
"""That they do not come or do it, whatever they are called for it."""


def did_together(words: str, named: Sequence[Mention], roster: Roster, village: VillageId | None) -> frozenset[PersonId]:
    """Who is of a group of which that is said in these words (plain, quotations blanked). Who is named as one of it (上坪村代表周启明) is meant alone."""
    if not ("代表" in words or "小组" in words):
        return frozenset()
    meant = (mention for mention in _groups_meant(words, roster, village) if not _is_one_of_them(words, mention, named))
    told = (mention for mention in meant if tells(words, mention, named))
    return frozenset(person for mention in told for person in mention.people)


def told_of_all(words: str) -> bool:
    """Whether that is said of all of them, whatever group they are of."""
    meant = (Mention(*found.span(), frozenset(), sure=False) for found in _OF_GROUP.finditer(words))
    return "代表" in words and any(tells(words, _together(words, one), ()) for one in meant)


def _together(words: str, group: Mention) -> Mention:
    found = _TOGETHER.match(words, group.end)
    return group if found is None else Mention(group.start, found.end(), group.people, sure=False)


def _is_one_of_them(words: str, group: Mention, named: Sequence[Mention]) -> bool:
    behind = any(0 <= one.start - group.end <= _NEAR for one in named)
    before = [words[one.end : group.start] for one in named if 0 <= group.start - one.end <= _NEAR]
    return behind or any(_APART.search(between) is None for between in before)


def tells(words: str, group: Mention, named: Sequence[Mention]) -> bool:
    said = words[max([one.end for one in named if one.end <= group.start], default=0) : group.start]
    before = "" if _APART.fullmatch(said) else BREAKS.split(said)[-1]
    after, *later = BREAKS.split(without_no_harm(words[group.end :]))
    if ASKS.search(after) or _THANKED.search(words) or _HEARD.match(after):
        return False
    if _BY.search(before):
        return _SUFFERED.match(after) is not None
    if any(one.search(before) for one in OF_NOBODY_HERE) or (
        _VERDICT.fullmatch(after) and _only_slow([*BREAKS.split(words[: group.start]), *later])
    ):
        return False
    return _did(after) or bool(later and _GOES_ON.match(later[0]))


def _only_slow(clauses: Sequence[str]) -> bool:
    """Whether the verdict (代表都坑人) is on their not coming, as all that stands beside it says."""
    said = [clause for clause in clauses if clause]
    return bool(said) and all(_SLOW.fullmatch(clause) for clause in said)


def _did(after: str) -> bool:
    """Whether that is said behind whoever it is said of."""
    they = [Mention(0, 0, frozenset({PersonId("")}), sure=False)]
    return bool(_DID.match(after) or accused(after, they) or attackers(after, they))


def _groups_meant(words: str, roster: Roster, village: VillageId | None) -> Iterator[Mention]:
    """Where a whole group is meant, by its name or as his own, together with what says that all of them did it."""
    by_name = [
        _of(words, (found.start(), behind.end()), roster, groups)
        for name, groups in _by_name(roster).items()
        if name in words
        for found in re.finditer(re.escape(name), words)
        if (behind := _BEHIND_A_PLACE.match(words, found.end())) is not None
    ]
    yield from by_name
    for found in _OF_GROUP.finditer(words):
        theirs = any(one.start < found.end() and found.start() < one.end for one in by_name)
        if not theirs and not OTHER_PLACE.search(words[: found.start()]):
            yield _of(words, found.span(), roster, _said_to_serve(found[0], roster, village))


def _said_to_serve(said: str, roster: Roster, village: VillageId | None) -> list[Group]:
    """By a number the group that has it in its name; his own where none has, and beside it where the number may be of his part of the village
    (三组的代表, not 第三组的代表). Without a number his own."""
    own, found, those = list(roster.groups_of_village(village)), _NTH.search(said), _THOSE.search(said)
    if those is not None:
        return [*own, *(group for figure in those["those"] if figure in _FIGURES for group in _by_number(roster).get(number(figure), []))]
    of_number = _by_number(roster).get(number(found["nth"]), []) if found is not None else []
    if found is None or not of_number:
        return own
    return of_number if found["plainly"] or "代表组" in said or "代表小组" in said else [*own, *of_number]


def _by_number(roster: Roster) -> dict[int, list[Group]]:
    """Groups by the number in their names (第三代表小组, 三组)."""
    known: dict[int, list[Group]] | None = roster.worked_out.get("groups_by_number")
    if known is None:
        known = {}
        for group in roster.live_groups():
            if (found := _NTH.search(group.name)) is not None:
                known.setdefault(number(found["nth"]), []).append(group)
        roster.worked_out["groups_by_number"] = known
    return known


def _of(words: str, place: tuple[int, int], roster: Roster, groups: Iterable[Group]) -> Mention:
    people = frozenset(person.id for group in groups for person in roster.members(group.id))
    return _together(words, Mention(*place, people, sure=False))


def _by_name(roster: Roster) -> dict[str, list[Group]]:
    """Groups by what stands before 「代表小组」 in their names, and by the villages they serve."""
    known: dict[str, list[Group]] | None = roster.worked_out.get("groups_by_name")
    if known is None:
        known = {}
        for group in roster.live_groups():
            own = group.name.removeprefix(roster.congress.towns.get(group.town, ""))
            places = {name.removesuffix("小组").removesuffix("代表") for name in (group.name, own)}
            places |= {place.name for one in group.villages if (place := roster.villages.get(one)) is not None}
            places |= {name.removesuffix("村") for name in places}
            for name in (one for one in places if len(one) > 1):
                known.setdefault(name, []).append(group)
        roster.worked_out["groups_by_name"] = known
    return known
