"""A deputy described in the place of a name (那个胖代表, 女的那个代表, 组里管水的那个): nobody can be recognised, so that each of those who serve the
writer's village may be he, in doubt alone (docs/spec.md section 3)."""

from collections.abc import Iterator

from domain.people.mention import Mention
from domain.rights.roster import Roster
from domain.values.ids import VillageId
from domain.words.pattern import pattern_of

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


def by_looks(text: str, roster: Roster, village: VillageId | None) -> Iterator[Mention]:
    places = [found.span() for form in (_LOOKS, _DOES) for found in form.finditer(text)] if village is not None else []
    if village is None or not places:
        return
    people = frozenset(p.id for group in roster.groups_of_village(village) for p in roster.members(group.id))
    for start, end in places if people else ():
        yield Mention(start, end, people, False)
