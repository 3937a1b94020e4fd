"""What somebody told a deputy or the secretary, written in one line: 来电：石门村李大爷 13800007788 反映水渠塌了, 替下坪村张婆婆登记：…, 张婆婆来访说…
(docs/spec.md section 4, Keyed in).

The head says how it came; then who and where he lives, his number, and his words. What is not plainly one of these stays with the words.
"""

import re
from collections.abc import Mapping
from dataclasses import dataclass, replace

from domain.at_work.said_caller import LONGEST_NAME, OFFICE, SAYS, called, caller, is_somebody, named_beside
from domain.at_work.said_heads import said_head
from domain.congress.congress import Village
from domain.people.places import beside, only_near, villages_named
from domain.rights.roster import Roster
from domain.values.ids import VillageId
from domain.words.own_signs import in_own_signs
from domain.words.pattern import pattern_of
from domain.words.phone_said import phone_said, phone_spans, without
from domain.words.simplified import simplified
from domain.words.surnames import SURNAMES

LONGEST_WHO = 16
_SIGN = r"[:：,，。\s]"
_HEADS: Mapping[str, str] = {
    "phone": "(?:刚才?|今天|上午|下午)?(?:又)?(?:接到?|有)?(?:一?个)?(?:群众|选民|村民)?(?:来电(?:反映|登记|话)?|电话(?:反映|登记|记录)|(?<=接)电话|(?<=接到)电话|(?<=个)电话)",
    "letter": "(?:收到?)?(?:一?[封件])?(?:群众|选民|村民)?(?:来信|信访件?|信件|信)(?:反映|登记)?",
    "office": "(?:有)?(?:群众|选民|村民)?(?:来访|上门|来人)(?:反映)?",
    "reception": "(?:接访|接待)(?:登记|反映|选民|群众)?",
}
_HEAD = {channel: pattern_of(rf"(?:{head})[:：]\s*(?P<rest>.*)", re.DOTALL) for channel, head in _HEADS.items()}
_LOOSE: Mapping[str, str] = {
    "letter": "(?:今天|刚才|刚刚|刚|上午|下午|早上|昨天)?(?:又|我|我们)?(?:收到|接到|来|有)?(?:了)?(?:一?[封件])?(?:群众|选民|村民)?的?(?:来信|信访件|信访|信件|信)",
    "phone": "(?:今天|刚才|刚刚|刚|上午|下午|早上|昨天)?(?:又|我|我们)?(?:接到|接|有|来)?(?:了)?(?:一?个)?(?:群众|选民|村民)?的?(?:来电|电话)",
    "reception": "(?:今天|刚才|刚刚|刚|上午|下午|早上|昨天)?(?:又|我|我们)?(?:接访|接待)(?:了)?(?:一?[位个名])?(?:群众|选民|村民)?",
    "office": "(?:今天|刚才|刚刚|刚|上午|下午|早上|昨天)?(?:又|有)?(?:一?[位个名])?(?:群众|选民|村民)?(?:来访|上门)",
}
"""Heads without a colon: what follows must name who told it, or where he lives."""
_LOOSE_HEAD = {channel: pattern_of(rf"(?:{head})[\s,，]+(?P<rest>\S.*)", re.DOTALL) for channel, head in _LOOSE.items()}
_NOTHING = pattern_of("(?:没|无|不|一共|共|几|还|忘|怎|在哪|是不是|谁)|.*[?？吗]$", re.DOTALL)
_ONLY = {channel: pattern_of(f"(?:登记|记|录|录入)(?:一下)?(?:一?[个件封位])?(?:{head})[。!！]?") for channel, head in _HEADS.items()}
_KEYED = pattern_of(r"(?:请|帮我|麻烦)?(?:代|补)?(?:登记|录入|登)(?:一?[个条件]|一下)?[:：]\s*(?P<rest>\S.*)", re.DOTALL)
_BY = {"phone": "(?:来电|电话)", "letter": "(?:来信|信件?|写信)", "office": "(?:来访|上门|当面|来办公室)", "reception": "(?:接待日?|接访)"}
_BY_CLAUSE = {channel: pattern_of(rf"(?:^|(?<=[,，;；\s])){by}(?:[,，;；\s]+|$)") for channel, by in _BY.items()}
"""登记：上坪村，电话，王婆婆说路烂了: by which way it came, as a clause of its own."""
_TELLS = pattern_of(r"(?P<who>[^:：,，。\s]{2,6}?)(?:说是|说|反映|讲|称|投诉)[:：,，]?\s*(?P<rest>\S.*)", re.DOTALL)
_FOR = pattern_of(
    rf"(?>请|帮我|麻烦|要|我要|我)*(?:替|帮|代)(?!我|你|您|他|她|选民|别人|人|群众|村民|老乡)(?P<who>[^:：,，。]{{2,{LONGEST_WHO}}}?)(?:登记|报|记)(?:一下|一件事?|个事)?(?:{_SIGN}+(?P<rest>.*))?",
    re.DOTALL,
)
_WHEN = "(?>刚才|刚刚|刚|今天|昨天|上午|下午|早上|中午|有个|有位|又|，|,)*"
_CAME: Mapping[str, str] = {
    "phone": "(?:给我|给我们|给镇里|给人大)?(?:打来(?:了)?(?:个)?电话|打(?:了)?(?:个)?电话(?:过?来)?|来(?:了)?(?:个)?电话|来电)",
    "office": "(?:来访|上门来?|来(?:到)?(?:办公室|镇里|镇上|人大)|跑来|找上门来?|来(?=说|反映))",
    "letter": "(?:来信|写信来?|寄信来?|写(?:了)?(?:一?封)?信来?)",
}
_SAID = "(?:了)?[,，]?(?:说是|说|讲|反映|问|投诉|称)[:：,，]?"
_SENTENCE = {
    channel: pattern_of(rf"{_WHEN}(?P<who>[^:：,，。\d]{{2,{LONGEST_WHO}}}?){came}{_SAID}(?P<rest>.+)", re.DOTALL)
    for channel, came in _CAME.items()
}
_TITLED = pattern_of(
    "(?P<place>.*?)(?P<name>(?:老.|.)(?:家)?(?:大[爷娘妈叔伯婶哥姐嫂爹]|爷爷|奶奶|婆婆|公公|伯伯|叔叔|阿姨|阿婆|阿公|嫂子|婶子|婶婶|师傅|老师|先生|女士|老汉|老人|老人家|爷|婆|伯|叔|婶|嫂|姨|哥|姐)|.{2,4}(?:先生|女士|老师|师傅|老人))"
)
_PEOPLE = pattern_of("(?P<place>.*?)(?P<name>(?:一位|一个|几个|有个|有位)?(?:村民|群众|居民|选民|老乡|老人家|老人|住户))")
_VERB = pattern_of("(?>(?:来|打来)?(?:反映|投诉|说是|说|讲|称|问|想问|咨询|要求|求助)(?:了|的是|一下|到)?[:：,，]?|[:：,，\\s])+")
_FIRST = pattern_of(rf"(?P<who>[^:：,，。;；(\s]{{2,{LONGEST_WHO}}}?)(?=[:：,，。;；(\s]|$)")
_NUMBER_LABEL = pattern_of(
    "[,，;；\\s]*(?:回电|联系电话|电话号码|手机号?|电话|号码|联系方式)(?:是|为)?[:：]?(?=\\s*(?:[,，。;；]|$))|[,，;；\\s]*没(?:有)?(?:留)?电话"
)
_EMPTY = pattern_of(r"[(（]\s*(?:联系电话|电话|手机)?[:：]?\s*[)）]")
_CLAUSES = pattern_of(r"[,，。.;；、\s]+")
LONGEST_CLAUSE = 8
"""Signs of a clause that says where he lives and no more."""
_NUMBER_LABEL_OR_SIGN = pattern_of("联系电话|电话号码|手机号?|电话|号码|\\W")


@dataclass(frozen=True)
class Told:
    """`channel`: how it came, where that is said; `villages`: where he may live; `name`, `phone`: of whom it is; `words`: what he said."""

    channel: str = ""
    villages: tuple[VillageId, ...] = ()
    name: str = ""
    phone: str = ""
    words: str = ""
    plainly: bool = True
    """Said by a head (来电：), no sentence that only tells of it."""


def is_name(words: str) -> bool:
    """Whether a few words can be nothing but what somebody is called: 李大爷, 王小明."""
    plain_words = simplified(words).strip(" 。.!！")
    if not 2 <= len(plain_words) <= 6:
        return False
    titled = _TITLED.fullmatch(plain_words)
    return titled is not None or (len(plain_words) <= LONGEST_NAME and plain_words[0] in SURNAMES and plain_words.isalpha())


def said_told(text: str, roster: Roster) -> Told | None:
    """None for any other words."""
    plain_text = simplified(text.strip())
    own = text.strip()
    for channel, only in _ONLY.items():
        if only.fullmatch(plain_text):
            return Told(channel)
    if (keyed := _KEYED.fullmatch(plain_text)) is not None and len(plain_text) == len(own):
        return _keyed(roster, own[keyed.start("rest") :])
    if (head := said_head(plain_text)) is not None and len(plain_text) == len(own):
        channel, start, end = head
        return _made(roster, channel, "", own[start:end])
    if (of := _FOR.fullmatch(plain_text)) is not None:
        return _made(roster, "", of["who"], _same(own, of, "rest")) if _person(roster, of["who"]) else None
    if (told := _by_head(roster, plain_text, own)) is not None:
        return told
    return _by_sentence(roster, plain_text, own)


def _by_sentence(roster: Roster, plain_text: str, own: str) -> Told | None:
    """张婆婆打电话说…, shown before it is kept."""
    for channel, came in _SENTENCE.items():
        found = came.fullmatch(plain_text)
        if found is None or (plain_text[found.end("who") :].startswith(("来说", "来反映")) and not _some_villager(found["who"])):
            continue
        if not OFFICE.search(found["who"]) and _person(roster, found["who"]):
            return replace(_made(roster, channel, found["who"], _same(own, found, "rest")), plainly=False)
    return None


def _some_villager(who: str) -> bool:
    """A colleague's name says nothing: 于发来说路通了 is no visit."""
    return _TITLED.fullmatch(who) is not None or _PEOPLE.fullmatch(who) is not None


def _keyed(roster: Roster, own: str) -> Told | None:
    """What follows 登记：, without the clause that says how it came, and with the village and the name that clauses before his words say."""
    channel, way = next(((channel, hit) for channel, by in _BY_CLAUSE.items() if (hit := by.search(simplified(own)))), ("", None))
    rest = f"{own[: way.start()]}{own[way.end() :]}" if way is not None else own
    lead, _, behind = rest.partition("，") if "，" in rest else rest.partition(",")
    villages = _only_village(roster, lead) if behind else ()
    rest = behind.strip() if villages else rest
    told = _TELLS.fullmatch(rest)
    named = told is not None and is_name(told["who"])
    made = _made(roster, channel, told["who"], told["rest"]) if told is not None and named else _made(roster, channel, "", rest)
    return replace(made, villages=tuple(v.id for v in villages)) if villages else made


def _by_head(roster: Roster, plain_text: str, own: str) -> Told | None:
    """来信：…, and without a colon where it says who told it: 收到一封信 下坪村彭家说…."""
    for channel, head in _HEAD.items():
        if (found := head.fullmatch(plain_text)) is not None:
            return _headed(roster, channel, _same(own, found, "rest"))
    loose = ((channel, found) for channel, head in _LOOSE_HEAD.items() if (found := head.fullmatch(plain_text)) is not None)
    told = (_loosely(roster, channel, _same(own, found, "rest")) for channel, found in loose)
    return next((one for one in told if one is not None), None)


def _same(own: str, found: re.Match[str], group: str) -> str:
    return in_own_signs(own, *found.span(group)) if found[group] else ""


def _headed(roster: Roster, channel: str, rest: str) -> Told:
    if (by := caller(rest, roster)) is not None:
        return _made(roster, channel, by.who, in_own_signs(rest, by.end, len(simplified(rest))))
    spans = phone_spans(rest)
    first = _FIRST.match(simplified(rest[: spans[0].start] if spans else rest))
    if first is not None and _begins(roster, rest, first, spans[0].start if spans else len(rest)):
        return _made(roster, channel, first["who"], rest[first.end() :])
    return _made(roster, channel, "", rest)


def _loosely(roster: Roster, channel: str, rest: str) -> Told | None:
    """What a head without a colon tells, shown before it is kept; None where nobody and no village of ours stands there (今天接访 没人来)."""
    if _NOTHING.match(simplified(rest)) or (caller(rest, roster) is None and not villages_named(roster, rest)):
        return None
    return replace(_headed(roster, channel, rest), plainly=False)


def _begins(roster: Roster, rest: str, first: re.Match[str], number: int) -> bool:
    """Whether who stands first is who told it: with his number right behind anybody, else nobody whom it may be about (吴富，…)."""
    who, after = first["who"], rest[first.end() :]
    if not after or (number < len(rest) and not _NUMBER_LABEL_OR_SIGN.sub("", rest[first.end() : number])):
        return _person(roster, who, followed=bool(after))
    villages = villages_named(roster, who)
    return (bool(villages) and not beside(roster, villages[:1], who)) or is_somebody(who, roster)


def _person(roster: Roster, who: str, *, followed: bool = True) -> bool:
    """Whether words are somebody, or where he lives, and say nothing else."""
    if _TITLED.fullmatch(who) or _PEOPLE.fullmatch(who) or (followed and is_somebody(who, roster)):
        return True
    villages = villages_named(roster, who)
    name = beside(roster, villages[:1], who) if villages else who
    return (bool(villages) and not name) or (followed and 2 <= len(name) <= LONGEST_NAME and name[0] in SURNAMES)


def _made(roster: Roster, channel: str, who: str, rest: str) -> Told:
    name = _name(roster, who)
    if not name:
        name, rest = _named_in(roster, rest)
    spans = phone_spans(rest)
    phones, words = phone_said(rest).numbers, without(rest, spans) if spans else rest
    words = _EMPTY.sub(" ", words) if spans else words
    words = _NUMBER_LABEL.sub(" ", words) if spans or "没" in words else words
    if who and (says := SAYS.match(simplified(behind := words.lstrip(" ,，")))) is not None:
        words = in_own_signs(behind, says.end(), len(simplified(behind)))
    if (verb := _VERB.match(words)) is not None:
        words = words[verb.end() :]
    place = who or ("" if only_near(words) else words)
    villages = villages_named(roster, place) if place else ()
    aside = () if villages else _in_a_clause(roster, words) or (_in_words(roster, words) if who else ())
    return Told(channel, tuple(v.id for v in villages or aside), name, "、".join(phones), words.strip(" ,，:：\n"), plainly=not aside)


def _in_a_clause(roster: Roster, words: str) -> tuple[Village, ...]:
    """The one village that a clause names and nothing else: 说房子漏水，下坪的. It is shown before anything is kept."""
    found = {v.id: v for clause in _CLAUSES.split(words) if len(clause) <= LONGEST_CLAUSE for v in _only_village(roster, clause)}
    return tuple(found.values()) if len(found) == 1 else ()


def _in_words(roster: Roster, words: str) -> tuple[Village, ...]:
    """The one village with which what somebody said begins, of whom nobody said where he lives: 有人打电话来说石门村水库漏水. It is shown too."""
    villages = () if only_near(words) else villages_named(roster, words)
    begins = len(villages) == 1 and simplified(words).lstrip("我们他她是在家住，, ").startswith(villages[0].name)
    return villages if begins else ()


def _only_village(roster: Roster, clause: str) -> tuple[Village, ...]:
    villages = villages_named(roster, clause) if clause and not only_near(clause) else ()
    return villages if len(villages) == 1 and not beside(roster, villages[:1], clause) else ()


def _named_in(roster: Roster, rest: str) -> tuple[str, str]:
    """By the name beside the only number, and the rest without it."""
    spans = phone_spans(rest)
    if len(spans) != 1:
        return "", rest
    start, end = spans[0].start, spans[0].end
    name, ahead, behind = named_beside(rest[:start], rest[end:], roster)
    return (name, f"{ahead} {rest[start:end]}{behind}") if name else ("", rest)


def _name(roster: Roster, who: str) -> str:
    """With where in the village he lives, as a contact is written; a crowd (村民) has none."""
    villages = villages_named(roster, who) if who else ()
    return called(beside(roster, villages[:1], who) if villages else who)
