"""What people call somebody of the roster who is not named by name or office: he may be meant, in doubt alone (docs/spec.md section 3).

By a by-name or what he has to say (周扒皮, 老周头, 村里管事的, 组上的头儿), by looks (那个胖代表, 组里管水的那个: each who serves the village), and, where a
complaint is plain, by the last sign of his name (发娃子, 阿发, 小敏). 兵哥 and 仓爷 of the village itself are domain/people/names_meant.py's.
"""

import re
from collections.abc import Iterable, Iterator, Sequence

from domain.congress.same_name import borne
from domain.people.mention import Mention
from domain.people.roster_names import names_of
from domain.rights.roster import Roster
from domain.values.ids import PersonId, VillageId
from domain.words.names_in_latin import sounds_like, toneless
from domain.words.pattern import pattern_of
from domain.words.plain_characters import plain

_BY_NAME = pattern_of(
    r"(?<![一-鿿])(?:那个|这个)?老?(?P<surname>[一-鿿])(?:扒皮|剥皮|阎王|霸天|大头|秃子|瘸子|胖子|瞎子|疯子|黑心|大炮|老虎|老财|土匪|头儿?(?!晕|疼|痛|皮|发|顶|上|脑|家))"
)
_RULES = pattern_of(
    r"(?:(?<![一-鿿])|(?<=我们)|(?<=咱们))(?:那个|这个)?(?:(?:村|屯|寨|庄|大队)(?:里|上|头)?的?(?:那个|这个)?(?:管事|当家|说了算|掌权|掌印|拿事|头头|头儿|大头|老大|土皇帝)(?:的(?:那个)?(?:人)?)?|(?:生产队|大队|村)?(?<![通安工商警消监])(?:大)?队长)"
    r"(?!(?:的(?:那个)?人?)?(?:[是在住]|的?电话|谁|哪))"
)
_OF_GROUP = pattern_of(r"(?<![一-鿿])(?:我们|咱们?)?(?:代表)?(?:小)?组(?:里|上)?的?(?:那个|这个)?(?:头儿|头头|当头的|管事的|领头的)")
_LATIN_LINE = pattern_of(r"[a-z '!.,?-]+")
_WORD = pattern_of(r"(?<![a-z])[a-z]{5,16}(?![a-z])")
_DEED = pattern_of(
    r"\b(?:da|ma|qi ?fu|wei ?xie|hai|pian|tou|qiang|zou)(?: ?(?:le|guo))? ?(?:ren|wo|ren jia|lao ren)\b|\bshou(?: ?le)?(?: ?\w{2,6}){0,3} ?(?:qian|yan|jiu|li)\b|\b(?:zhan|ba zhan)(?: ?le)? ?(?:wo|di|tian)\b|\b(?:tan ?wu|hui ?lu|shou ?hui)\b"
)
_LOOK = (
    "戴(?:着)?(?:个)?(?:眼镜|帽子|金链子?|手表|墨镜)|秃头|秃顶|光头|大?肚子大?|黑?胖(?:胖|墩墩|子)?|矮?胖子|瘦(?:瘦|高)?|(?:个子?|个头)(?:很|最)?[高矮大小]|[高矮大小]个(?:子|头)?|高|矮|(?:留|长)(?:着)?(?:了)?(?:胡子|长发|长头发)"
    "|白头发|头发白|[长短卷]头发|染(?:了)?头发|[瘸跛]腿?|(?:开|骑)(?:着)?[^，。,.的代]{0,3}(?:车|摩托)|穿(?:着)?[^，。,.的代]{1,4}|(?:年纪|岁数)(?:最|很|比较)?[轻大小]|年[轻青]|上了年纪|[女男]|黑(?:脸|皮)?|白净|大嗓门|嗓门大"
    "|口吃|结巴|抽烟|烫头|说话(?:大声|结巴|凶)|脸上有(?:颗)?[痣疤]"
)
_MOST = "(?:最|很|蛮|比较|有点|特别)?"
_NOBODY = "(?!小组|组|大会|们|证|家|票|的)"
_LOOKS = pattern_of(
    rf"(?<![一-鿿])(?:就是|还是|你们|我们|组里|村里)?(?:有|那|这)?(?:[个位名])?{_MOST}(?:{_LOOK})的?(?:[那这][个位名])?(?:男的?|女的?)?(?:人大)?代表{_NOBODY}"
    rf"|(?:那|这|有|某)(?:[个位名]){_MOST}(?:{_LOOK}|老)的?(?:人大)?代表{_NOBODY}"
)
_DOES = pattern_of(
    rf"(?:代表小组|代表组|(?<![0-9一二三四五六七八九十])小?组)(?:里头?|上|里面)的?{_MOST}(?:{_LOOK})的?[那这][个位]"
    r"|(?:你们|我们|咱们)?(?:代表小组|代表组|(?<![0-9一二三四五六七八九十])小?组)(?:里头?|上|里面)?(?:那个)?(?:管|搞|负责|分管|跑)[^，。,.的]{1,4}的(?:那|这)?[个位]?(?:人|代表)?"
    r"|(?:代表小组|代表组|(?<![0-9一二三四五六七八九十])小?组)(?:里头?|上|里面)的?(?:那|这)[个位](?:男的|女的|年轻的|胖子|瘦子|高个子?|老头子?|[^，。,.]{1,4}的)"
)
_BEFORE = "(?:(?<![一-鿿])|(?<=[那这]个)|(?<=还有)|(?<=[就都]是)|(?<=都怪)|(?<=听说)|(?<=[被遭跟和找说讲骂怪叫喊让给告]))"
_NAME = "[一-鿿]"
_NICKNAME = pattern_of(
    f"{_BEFORE}(?:阿(?P<a>{_NAME})|小(?P<little>{_NAME})(?![一-鿿]?(?:学|组|孩|区|时|河|路|院|队))|(?P<child>{_NAME})(?:娃子|娃儿?|伢子?|伢仔|崽子?|仔|妹子|妹儿|幺儿|老幺|狗子))"
    "(?:哥|姐|叔|婶|嫂|嬢)?(?!发烧|病|咳|摔|走丢|不见|失踪|上学|读书|放学|的学籍|出生|上户)"
)
_NO_NAME = pattern_of(
    "阿(?:公|婆|姨|爸|妈|哥|姐|妹|弟|爷|嫂|嬷|伯|叔|婶)|小(?:学|组|孩|区|时|河|路|院|队|心|便|麦|吃|声|工|车|水|船|店|卖|事|伙|姐|妹|弟|子)|(?:女|男|小|老|两|三|几|奶|胖|狗|牛|我|你|他|她|病|乖)(?:娃|崽|仔|伢|妹)"
)


def accused_in_latin(words: str, named: Sequence[Mention]) -> frozenset[PersonId]:
    """Of whom a line without a character tells a deed that it names in syllables (da ren, shou qian)."""
    line = toneless(words)
    if not named or not _LATIN_LINE.fullmatch(line) or _DEED.search(line) is None:
        return frozenset()
    return frozenset(person for mention in named for person in mention.people)


def called_otherwise(text: str, roster: Roster, village: VillageId | None) -> Iterator[Mention]:
    """Who may be meant by a by-name, what he has to say or his looks among those who serve the writer's village."""
    members = roster.serving(village)
    for found in _BY_NAME.finditer(text):
        yield from _those(found, members.keys() & names_of(roster).surname.get(found["surname"], frozenset()))
    for found in _RULES.finditer(text):
        yield from _those(found, (p.id for p in members.values() if village and p.official_in(village)))
    for found in _OF_GROUP.finditer(text):
        yield from _those(found, (g.leader for g in roster.groups_of_village(village) if g.leader))
    for form in (_LOOKS, _DOES):
        for found in form.finditer(text):
            yield from _those(found, members)


def nicknamed(text: str, roster: Roster, village: VillageId | None) -> Iterator[Mention]:
    """Who may be meant by the last sign of his name."""
    for found in _NICKNAME.finditer(text):
        if _NO_NAME.match(text, found.start()) is None:
            last = found["a"] or found["little"] or found["child"]
            yield from _those(found, roster.serving(village).keys() & names_of(roster).last.get(last, frozenset()))


def in_a_latin_line(text: str, roster: Roster, village: VillageId | None) -> Iterator[Mention]:
    """「zhouqiming da ren」: a whole name in one word of a line without a character."""
    if not _LATIN_LINE.fullmatch(text):
        return
    latin, members = names_of(roster).latin, roster.serving(village)
    for found in _WORD.finditer(text):
        word = found[0]
        fits = (
            i
            for surname, ids in latin.items()
            if word.startswith(surname)
            for i in ids
            if i in members and any("·" not in name and sounds_like(plain(name), word[len(surname) :]) for name in borne(members[i]))
        )
        yield from _those(found, fits)


def _those(found: re.Match[str], people: Iterable[PersonId]) -> Iterator[Mention]:
    if ids := frozenset(people):
        yield Mention(found.start(), found.end(), ids, sure=False)
