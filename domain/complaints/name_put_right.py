"""Words that only put a name right that was written before (打错了 是周启明, 不是起名，是启明, 雨发是于发 输入法打错了), or say whom they were of
(说的是启明): docs/spec.md section 3, Which case a message joins."""

from collections.abc import Iterator
from dataclasses import dataclass
from itertools import islice

from domain.complaints.named_or_called import named_or_called
from domain.complaints.spoken_of import spoken_of
from domain.congress.same_name import borne
from domain.people.mention import replaced
from domain.rights.roster import Roster
from domain.values.ids import PersonId, VillageId
from domain.words.courtesy import without_courtesy
from domain.words.pattern import pattern_of
from domain.words.plain_characters import plain
from domain.words.plain_text import letters
from domain.words.simplified import simplified

LONGEST = 30
"""Signs beyond which words tell more."""
TRIED = 6
"""Places of earlier words at which the right name is tried."""
_NAMES = "甲乙"
"""Stand in the place of the first name and of the second."""
_BREAK = pattern_of(r"[,.!?;:~*\s。、…～，；！？：]+")
_WROTE = "(?:打|写|说|讲|输入?|识别|听|认|念|弄|搞|发|按|转|翻)"
_LEAD = "(?:不好意思|对不起|抱歉|哎呀|哎|哦|啊|嗯|刚才|刚刚|上面|上头|前面|前头|我|把|他|那个|的|人名|姓名|名|字|语音|录音|输入法|手机|拼音|软件|机器|自动|又|都|是|有个)*"
_SLIP = (
    f"{_LEAD}(?:{_WROTE}(?:的|得)?(?:错|漏|岔|反)别?(?:一?个)?(?:字|名字|人名|姓名|名)?了?(?:一?个?字)?|(?:错|漏)(?:别字|字|了)?"
    "|(?:更正|纠正|改正|订正)(?:一下)?|改一下(?:名字)?|改成|(?:我们?)?(?:刚才|前面|上面)?(?:说|讲|指|写|告|骂|投诉|举报|点名)的(?:那个?人|这个?人|人|家伙|代表)?(?=就?是)|(?:输入法|语音|手机)的?(?:问题|搞的|乱写))(?:了|的|啊|哈|嘛)*"
)
_SAYS = "(?:是|叫|就是|应该(?:是|叫|为)|其实是|要(?:写|改)?成|改成|写成|名字叫?|姓名)?"
_END = "(?:才对|才是|来的|那个|这个人|啊|哈|嘛|哦|的)*"
_RIGHT = f"(?:那个)?(?P<right>[{_NAMES}]){_END}"
_WRONG = f"(?P<wrong>[{_NAMES}]|(?!他|她|那|这|我|你|别人|人家|谁)[\u3400-\u9fff]{{2,4}}?){_END}"
_NOT = "(?:我(?:说|讲|写)的)?不(?:是|叫)"
_ONLY_SLIP, _NO_MORE = pattern_of(_SLIP), pattern_of(_LEAD)
_BEFORE_NAME = pattern_of("(?:(?<!不)是|(?<!不)叫|改成|写成|为|^)(?=[\u3400-\u9fff])(?!那个|这个|不)")
"""A given name alone is read as one behind 那个."""
_SAID = tuple(
    pattern_of(f"(?P<slip>{_SLIP})?{said}")
    for said in (
        _SAYS + _RIGHT,
        _NOT + _WRONG,
        f"{_NOT}{_WRONG}(?:而)?(?:是|叫){_RIGHT}",
        f"{_SAYS}{_RIGHT}{_NOT}{_WRONG}",
        f"{_LEAD}{_WRONG}(?:应该|其实)?(?:就是|是|要改成|改成|要写成|写成){_RIGHT}",
    )
)


@dataclass(frozen=True)
class PutRight:
    """`people`: whose name it is; `name`: as it is written now; `wrong`: as it stood before, empty where that is not said."""

    people: frozenset[PersonId]
    name: str
    wrong: str


def name_put_right(text: str, roster: Roster, village: VillageId | None) -> PutRight | None:
    """Nothing where the words say more, or name nobody of the roster."""
    said = without_courtesy(simplified(text), cries=True, signed=False)
    if len(said) > LONGEST:
        return None
    words, named = named_or_called(_BEFORE_NAME.sub(r"\g<0>那个", said), roster, village)
    if not 1 <= len(named) <= len(_NAMES):
        return None
    rest = words
    for sign, mention in reversed(list(zip(_NAMES, named, strict=False))):
        rest = replaced(rest, [mention], sign)
    parts = _parts(rest)
    if parts is None:
        return None
    right, wrong = parts
    mention = named[_NAMES.index(right)]
    before = named[_NAMES.index(wrong)] if wrong and wrong in _NAMES else None
    if not any(plain(name)[-2:] in words[mention.start : mention.end] for one in mention.people for name in borne(roster.people[one])):
        return None  # an office, his work: 于发是电工
    return PutRight(mention.people, words[mention.start : mention.end], words[before.start : before.end] if before is not None else wrong)


def _parts(rest: str) -> tuple[str, str] | None:
    """The sign of the right name, and what stood in its place before, if that is said."""
    right, wrong, slipped = "", "", rest.lstrip().startswith("*")
    for clause in filter(None, map(letters, _BREAK.split(rest))):
        if (only := _ONLY_SLIP.fullmatch(clause)) or _NO_MORE.fullmatch(clause):
            slipped = slipped or only is not None
            continue
        found = next((hit for said in _SAID if (hit := said.fullmatch(clause))), None)
        if found is None:
            return None
        parts = found.groupdict()
        right, wrong = right or parts.get("right") or "", wrong or parts.get("wrong") or ""
        slipped = slipped or bool(parts["slip"])
    return (right, wrong) if right and (slipped or wrong) and right != wrong else None


def accused_then(before: str, put: PutRight, roster: Roster, village: VillageId | None) -> bool:
    """Whether words written before are a complaint of him once the right name stands in the place of the wrong one."""
    old = plain(before)
    return any(not put.people.isdisjoint(spoken_of(one, roster, village).all) for one in islice(_written_right(old, put), TRIED))


def _written_right(old: str, put: PutRight) -> Iterator[str]:
    if put.wrong:
        if put.wrong in old:
            yield old.replace(put.wrong, put.name)
        return
    size = len(put.name)
    for at in range(len(old) - size + 1):
        piece = old[at : at + size]
        if piece != put.name and any(map(str.__eq__, piece, put.name)):
            yield old[:at] + put.name + old[at + size :]
