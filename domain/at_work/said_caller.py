"""Who wrote, called or came, where what staff type begins with him: 下坪村彭长根写信说…, 上坪村杨婆婆来讲，…, 下坪村老史：… (domain/at_work/said_told.py).

He is contact data and is told to no group. Who is of the roster by his full name, or an office (陈主任), is rather whom it is about: he stays.
"""

import re
from dataclasses import dataclass

from domain.people.places import beside, villages_named
from domain.people.roster_names import COMPOUND
from domain.rights.roster import Roster
from domain.words.own_signs import in_own_signs
from domain.words.pattern import pattern_of
from domain.words.simplified import simplified
from domain.words.surnames import SURNAME

LONGEST_NAME = 3
"""Of somebody who is called by nothing but his name."""
LONGEST = 20
"""Signs of who it is, with where he lives."""
_SURNAME = f"(?:{'|'.join(sorted(COMPOUND))}|{SURNAME})"
_TITLE = "(?:大[爷娘妈叔伯婶哥姐嫂爹]|爷爷|奶奶|婆婆|公公|伯伯|叔叔|阿姨|阿婆|阿公|嫂子|婶子|婶婶|大婶子|师傅|老师|先生|女士|同志|老汉|老头|老人家?|[爷婆伯叔婶嫂姨哥姐娘爹])"
_CROWD = "(?:村?民|群众|居民|选民|老乡|老人|住户|老百姓|老汉|妇女|大[爷娘妈叔伯婶哥姐嫂爹]|阿姨|婆婆)"
_NAME = f"(?:(?:老.|[小阿]?{_SURNAME}|.)家?{_TITLE}|{_SURNAME}[一-鿿]{{1,2}}(?:{_TITLE})?|[老小阿]{_SURNAME}头?|{_SURNAME}[老姓]|姓.的?(?:{_CROWD}|人)?)"
_KIN = "(?:家?的?(?:老婆|媳妇|爱人|妻子|老公|丈夫|儿子|女儿|儿媳妇?|女婿|孙子|孙女|父亲|母亲|爸爸?|妈妈?|爹|哥哥?|弟弟?|姐姐?|妹妹?)|家里?人?|夫妇|夫妻|一家|两口子)"
_MANY = "(?:等?(?:\\d{1,4}|[一二两三四五六七八九十几多数]{1,4})?(?:余|多)?(?:名|位|个)?(?:户|人|村民|群众|户人家|户村民|家))"
_ONE = f"{_NAME}{_KIN}?"
_WHERE = "(?:第?[一二三四五六七八九十\\d]{1,3}(?:[组队社号屯弄栋]|村民小组)|[一-鿿]{1,4}(?:[村组屯湾寨冲]|社区|小区|院子))"
_ROLE = f"(?:有)?(?:一)?[个位名]?(?:{_CROWD}|低保户|五保户|特困户|贫困户|脱贫户|种粮大户|种植户|养殖户|养鸡户|养鱼户|农户|党员|老党员|退役军人|独居){{0,2}}的?"
_WHO = pattern_of(f"的?(?P<where>(?:{_WHERE}的?){{0,2}}){_ROLE}(?P<name>{_ONE}(?:(?:[、和跟与]|还有){_ONE}){{0,4}}{_MANY}?)")
_NOBODY = pattern_of(f"的?(?:{_WHERE}的?){{0,2}}(?:有)?(?:几|一|多|\\d{{1,4}}|好几)?[个位名户]?(?:{_CROWD}|人)们?")
_THING = pattern_of("(?:[路桥渠灯塘井坝管厂线坡边里上下子们沟洞店也还又就都]|之间)$")
"""What ends so is no name: 马路, 田里, 高压线."""
_DEED = pattern_of("[打骂收吃拿占骗把被给找叫逼赶推抢偷害告贪挪克扣欠卖砍挖堵排]")
OFFICE = pattern_of(r"(?:[站所局办厂院队社行部委司]|代表|书记|主任|[组村镇乡队]长|秘书|站长|所长|领导|干部|他|她|我|你|您|谁|单位)$")
_NOT = "(?!话|不清|不定|好|谎|情|服|法|大话|了算|一套|得|的(?!是)|价|道理|理)"
_SAID = f"(?:说是|说道|说|讲|哭诉|诉说|诉苦|反映|反应|投诉|举报|咨询|问(?!.{{0,6}}[要收讨借])|称){_NOT}(?:了(?!算)|的是|到|一下)?"
_MORE = f"(?:{_SAID}|告状|告(?!诉)|要求|请求|求助|想问|喊冤)"
_BEFORE = (
    "(?:(?:今天|昨天|前天|上午|下午|早上|今早|中午|晚上|刚才|刚刚|又|再次|多次|第[二三四五]次|亲自|专门|特意|托人|联名|匿名|实名|哭着)"
    "|(?:给|向|跟|到)(?:我们?|你们|镇里|镇上|镇政府|政府|人大|站里|联络站|办公室|村里|领导|代表们?)){0,4}"
)
_DIRECTED = "(?:来信|(?:写|寄|递|交|送)(?:了|来|来了)?(?:一)?封?信?来?信|(?:写|寄|递|送)(?:了)?(?:一)?封?信来?|来电话|来电|打(?:了|来|来了)?(?:一)?个?电话(?:过?来)|打来(?:了)?(?:一)?个?电话|来访|上门来?|上访|来信访|找上门来?|(?:跑|找|赶)?来到?(?:办公室|镇里|镇上|人大|站里|联络站|接待室))(?:了)?"
_BY_WAY = "(?:打(?:了)?(?:一)?个?电话|电话里?|信里|信中|跑来|赶来|过来|当面|来)"
SAYS = pattern_of(
    rf"\s*(?:{_BEFORE}{_DIRECTED}(?:[,，]?\s*{_MORE}[:：,，]?\s*|[:：,，]\s*|\s+)|{_BEFORE}{_BY_WAY}[,，]?{_MORE}[:：,，]?\s*|{_BEFORE}{_SAID}[:：,，]?\s*|[:：]\s*)"
)
_SEPARATED = pattern_of(r"[^:：,，。;；]{2,12}?[:：,，\s]\s*")


_CALLS_HIMSELF = rf"(?:[他她我](?:叫|(?=姓))|(?:^|(?<=[\s,，。;；、]))(?:本人)?(?:叫|姓名[:：]?|名字叫?))\s*(?P<name>{_NAME})"
_BEFORE_HIS_NUMBER = pattern_of(
    rf"[\s,，。;；、]*{_CALLS_HIMSELF}[\s,，、:：]*(?:[他她我]?的?(?:联系)?(?:电话|手机|号码)(?:号码?)?(?:是|为)?[\s,，:：]*)?$"
)
_BEHIND_HIS_NUMBER = pattern_of(rf"[\s,，。;；、]*{_CALLS_HIMSELF}[\s。.!！]*")


@dataclass(frozen=True)
class Caller:
    """`who`: where he lives and who it is, as it stands there; `end`: where his words begin."""

    who: str
    end: int


def caller(text: str, roster: Roster) -> Caller | None:
    """None where what stands first is nobody, or may be whom it is about."""
    words = simplified(text)
    first = _SEPARATED.match(words)
    alone = (
        first is not None and bool(here := villages_named(roster, first[0])) and not beside(roster, here[:1], first[0].rstrip(" :：,，"))
    )
    start = first.end() if first is not None and alone else 0
    for at in range(start + 2, min(start + LONGEST, len(words))):
        says = SAYS.match(words, at)
        if says is not None and is_somebody(words[start:at], roster):
            return Caller(words[:start].rstrip(":：,，\t ") + words[start:at].strip(), says.end())
    return None


def is_somebody(who: str, roster: Roster) -> bool:
    """Whether words are one who may have called, with where he lives, and nothing else."""
    if len(who) > LONGEST:
        return False
    villages = villages_named(roster, who)
    name = beside(roster, villages[:1], who) if villages else "".join(who.split())
    if OFFICE.search(name) or _DEED.search(name) or of_roster(name, roster):
        return False
    if _NOBODY.fullmatch(name):
        return True
    return _WHO.fullmatch(name) is not None and (len(name) > LONGEST_NAME or not _THING.search(name))


def called(beside_village: str) -> str:
    """What a contact is called, with where in the village he lives and no 村民 before it; nothing for a crowd."""
    if len(beside_village) > LONGEST:
        return beside_village
    if _NOBODY.fullmatch(beside_village):
        return ""
    found = _WHO.fullmatch(beside_village)
    return found["where"] + found["name"] if found is not None else beside_village


def of_roster(name: str, roster: Roster) -> bool:
    """Whether somebody of the roster is named in full: 吴富, 吴富家, 吴富的老婆; 吴富贵 is another."""
    people = (simplified(person.name) for person in roster.people.values())
    return any(
        re.search(f"{re.escape(of)}(?![^家的、和跟与也又还等夫一两代主书站所老在就是把这那们排打收骂要不没])", name)
        for of in people
        if len(of) > 1
    )


def named_beside(ahead: str, behind: str, roster: Roster) -> tuple[str, str, str]:
    """What he is called where it stands right before or behind his number (水渠塌了 他叫李长顺 138…), and both sides of the number without it; no name
    where it is that of somebody of the roster, whom it may be about."""
    before, after = _BEFORE_HIS_NUMBER.search(simplified(ahead)), _BEHIND_HIS_NUMBER.fullmatch(simplified(behind))
    if before is not None and not of_roster(before["name"], roster):
        return before["name"], in_own_signs(ahead, 0, before.start()), behind
    if after is not None and not of_roster(after["name"], roster):
        return after["name"], ahead, ""
    return "", ahead, behind
