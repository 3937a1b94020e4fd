"""Words that only say whose it is, or who did what was told just before (狗是启明屋头的, 隔壁于发毒的, 我认得声音 是启明): docs/spec.md section 3, Which
case a message joins."""

from collections.abc import Sequence

from domain.complaints.named_or_called import named_or_called
from domain.people.mention import replaced
from domain.rights.roster import Roster
from domain.values.ids import PersonId, VillageId
from domain.words.courtesy import without_courtesy
from domain.words.pattern import pattern_of
from domain.words.plain_text import CLAUSES, letters
from domain.words.simplified import simplified

LONGEST = 40
"""Signs beyond which words tell a matter of their own."""
BEFORE = 12
"""Signs that may stand before the name in its clause."""
_NAME = "甲"
_HIS = pattern_of(
    "(?:屋里头|屋里|屋头|屋|家里|家头|一家|家|他|她|的|嘞|那个|这个|手下|徒弟|工人|司机|书记|支书|主任|组长|代表|老板|师傅|同志|自己|本人|带人|叫人|喊人|请人|指使"
    "|[大小二三老幺堂亲]?(?:儿子?|娃儿?|女儿|女婿|老婆|婆娘|媳妇|男人|老公|兄弟|弟|哥|侄儿|侄子|老汉|孙子|外甥|舅子|姐夫|妹夫|亲戚|亲家|老丈人)){0,6}"
)
_THING = pattern_of(
    "(?:那|这)?(?:条|只|个|辆|台|头|户|群|几只|几头|几条)?(?:狗|牛|猪|鸡|鸭|鹅|羊|猫|马|车|三轮车?|摩托车?|货车|挖机|挖掘机|铲车|拖拉机|人|墙|围墙|厂|猪场|猪圈|鸡场|养殖场|店|工地|石场|沙场|音响|喇叭|树|竹子|烟囱)?"
)
_TAIL = pattern_of("(?:嘛|啊|呀|呢|哦|噻|哈|咯|了|没错|错不了|你们管不管|管不管|我不敢说名字|我不敢说|我看到的|我看见的|我亲眼看到的)+$")
_WHOSE = pattern_of("(?:是|怪|姓|就|肯定|还不|隔壁|对门|邻居)$")
_BEFORE_NAME = pattern_of("(?:是|问|隔壁|对门)(?=[\u3400-\u9fff])(?!那个|这个)")
"""A given name alone is read as one behind 那个."""
_SURNAME = pattern_of("姓(?P<name>[\u3400-\u9fff])(?=$|[,，。.!！ ])")
_MADE = pattern_of("(?P<deed>[^的嘞哩]{1,5})[的嘞哩][^的嘞哩]{0,4}")
_OWNED = pattern_of("[了过](?=.)|我|俺|咱|人家|别人|村里|集体|公家|大家")
"""Whose thing it was is said too: 占了我家的地."""
_LIKE = pattern_of("[^的]{0,8}的?[^的]{0,3}(?:像|一模一样|我家的|我屋的)")
_DENIED = pattern_of(
    "(?<!还)不(?!是别人|是外人|敢|然|得不|晓得名)|没(?!错)|莫|别(?!人)|谢|多亏|幸亏|辛苦|帮|我们?(?:就|也)?是$|^我(?:们)?(?:叫|姓)$|被[打咬撞偷骗砍推][^，]{0,2}的?(?:就)?是$|受害|报警"
)
_OFFICE = "(?:组长|代表|书记|支书|主任|村长|电工|联系人|网格员|河长|医生|老师|管事的?|负责的?人?)"
_SOMEBODY_ELSE = pattern_of(
    f"(?:^|我们?(?:的|村|组|村里|组里)?|你们?的?|现在|以前){_OFFICE}(?:就|也)?是$|[修办找请派选投认]|负责|联系|登记|反映|答复|看[的过]|来的|接的|接电话|告诉|说的|讲的|问的|回的|量的|管[^，]{{0,3}}的(?:就)?是$"
    "|地[方址点]|位置|电话|号码|名字|户主|[这那][里儿]|在$|[和跟同与给对向到离]$|(?<!还)靠近"
)
_HELPFUL = pattern_of(
    "看|修|来|说|讲|告|叫|喊|让|帮|接|量|管|负|办|问|晓得|知|认|记|写|报(?!复)|派|请|教|送|通|介|陪|带(?!人)|处理|答|联|反|登|照|拍|调|选|推荐|住|在|承诺|保证|发现|听|回|救|扶|捐|垫|清|搬开|拉走|旁|边|门|前|后|对面|上|下|隔"
)
_HARMFUL = pattern_of("毒|下药|害|偷|砸|堵|拆|占|砍|毁|打|骂|霸|抢|骗|贪|撬|剪|烧|泼|撞|割|填|挪|放狗|吞|扣|咬|敲|铲|锯|糟蹋|报复|乱倒")
_LEAD = pattern_of(
    "晓得|知道|认得|认识|认出|看[见到]|听[见到说]|哪个|哪家|谁|那个?人|这个?人|^[他她]|我敢|声音|监控|录像|不是别人|查|说出来|跟你们|告诉你们|代表|名字|^(?:就|肯定|绝对|没错|对|嗯|哦|唉)+|[人的]$"
)
_ASK_HIM = pattern_of("^(?:你们?|去|就|要)*问$")
_WHO = pattern_of("哪个|谁|哪家")
_OF_ALL = pattern_of("^(?:这|那)?(?:都|全都?|全部|统统|样样|[两俩三四几][件个桩样]|这些)")
"""Said of each of several (都是启明害的)."""
_HARM = pattern_of(
    "被|遭(?!灾)|挨打|有人(?!住|吗|来|看|修)|哪个|不晓得谁|咬|毒|偷|剪|砸|撬|拆|挖(?!掘|机)|霸占|占[了我用]|[挪砍锯泼撞欺吓骗坑抢扣]|移了|填了|平了|推平|敲|骂|打(?!电话|工|针|扫|雷|井|不通|听|药|牌)|烧[了我]|威胁|冒领|多收|乱收|收费|欠|不给|赖[账着]"
    "|[丢少]了|不见了|倒(?:垃圾|渣|粪|潲|污|死|建)|隔壁|邻居|对门|半夜|吵|闹|(?:路|门|巷|口|道).{0,3}堵|堵.{0,2}(?:路|门)|围[了墙起]|圈[了起]|封[了路]|锁[了起]|偷排|排污|好臭|臭得|撵|踩|糟蹋|拱[了我]|吃了我|啃"
    "|地界|界石|界桩|(?:低保|名额|补贴|补助|工资|工钱|五保|田|地|树|钱).{0,4}(?:没了|取消|停了|没有了)|贪|吞|拿走|拉走|牵走|抱走|搬走"
)


def tells_harm(text: str) -> bool:
    """Whether these words tell what somebody, or what is somebody's, may have done to their writer."""
    return _HARM.search(simplified(text)) is not None


_ASKS_WHO = pattern_of("谁|哪个(?!月)|哪家|什么人|啥人|什么样的人")
_NOT_THE_DOER = pattern_of("[你您](?:们)?(?:是|叫|姓|家|屋)|贵姓|代表|[来去]?(?:修|看|办)|负责|联系|登记|门口|旁边|附近|住|电话")


def asks_who_did_it(text: str) -> bool:
    """Whether somebody asks him who it was, and not who helped, where it is or who he is."""
    plain = simplified(text)
    return _ASKS_WHO.search(plain) is not None and not _NOT_THE_DOER.search(plain)


def whose_it_is(text: str, roster: Roster, village: VillageId | None) -> tuple[frozenset[PersonId], bool]:
    """Whom these words say it was, or whose; and whether they say so of a deed that is a harm by itself. Nobody where they say more."""
    text = without_courtesy(simplified(text), cries=True, signed=False)
    if len(text) > LONGEST:
        return frozenset(), False
    text = _SURNAME.sub(lambda found: f"{found[0]}的", _BEFORE_NAME.sub(lambda found: f"{found[0]}那个", text))
    words, named = named_or_called(text, roster, village)
    if not named:
        return frozenset(), False
    rest, found, harmful = replaced(words, named, _NAME), False, False
    clauses = [said for one in CLAUSES.split(rest) if (said := letters(one))]
    for clause in clauses:
        if _NAME not in clause:
            if not _LEAD.search(clause) or _DENIED.search(clause):
                return frozenset(), False
            continue
        if _OF_ALL.search(clause) or not (_says_it(clause) or _by_asking(clause, clauses)):
            return frozenset(), False
        if len(clauses) == 1 and _ADDRESS.fullmatch(clause):
            return frozenset(), False
        found, harmful = True, harmful or _HARMFUL.search(clause.rpartition(_NAME)[2]) is not None
    people = frozenset(person for mention in named for person in mention.people)
    return (people, harmful) if found else (frozenset(), False)


_AT_HIS = f"{_NAME}(?:代表|书记|主任|同志|家|屋头?|家里|屋里|门口|旁边|的)*"
_ADDRESS = pattern_of(f"姓?{_AT_HIS}")
"""Nobody is said to be it: he may be spoken to, or it may be a place."""
_BARE = pattern_of(f"(?:姓|是|就是|我家?)?{_AT_HIS}")
"""A name, or where he lives, and nothing of any thing: it may as well be an address, or the answer to another question."""


def is_bare(text: str, roster: Roster, village: VillageId | None) -> bool:
    """Whether the whole message is no more than a name or a house (是于发, 姓于, 我家隔壁是于发家)."""
    said = without_courtesy(simplified(text), cries=True, signed=False)
    words, named = named_or_called(_SURNAME.sub(lambda found: f"{found[0]}的", said), roster, village)
    rest = letters(replaced(words, named, _NAME)) if named else ""
    return _BARE.fullmatch(rest.replace("隔壁", "").replace("对门", "")) is not None


def _says_it(clause: str) -> bool:
    before, _, after = clause.partition(_NAME)
    between, _, after = after.rpartition(_NAME)
    before = before.removesuffix("那个")
    if "是" in between or len(before) > BEFORE or _DENIED.search(before) or _SOMEBODY_ELSE.search(before):
        return False
    rest = _TAIL.sub("", after)
    his = _HIS.match(rest)
    rest = rest[his.end() :] if his is not None else rest
    if _THING.fullmatch(rest):
        return not before or _WHOSE.search(before) is not None or before.endswith(("的", "个"))
    made = _MADE.fullmatch(rest)
    owned = made is not None and made["deed"] != rest[:-1] and _OWNED.search(made["deed"], 1) is not None
    return (made is not None and not _HELPFUL.search(made["deed"]) and not owned) or _LIKE.fullmatch(rest) is not None


def _by_asking(clause: str, clauses: Sequence[str]) -> bool:
    """哪个填的 问启明."""
    before, _, after = clause.replace("那个", "").partition(_NAME)
    return not after and _ASK_HIM.search(before) is not None and any(_WHO.search(one) for one in clauses if one != clause)
