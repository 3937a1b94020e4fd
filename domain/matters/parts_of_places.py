"""What belongs to a place: 学校没热水，厕所脏，饭难吃 are complaints of one place, and one matter (docs/spec.md section 3, Several matters in one message).

Only what is named bare is of the place that was named before it (厕所脏), and nothing with a place or an owner of its own (村口的厕所).
"""

import re
from collections.abc import Mapping, Set

from domain.words.pattern import pattern_of

Parts = Mapping[str, re.Pattern[str]] | Set[str]
"""By name, with how they are spoken of where it matters."""
_INDOORS = frozenset({"toilet", "tap", "gas", "sport", "insects", "drain", "lift", "lamp"})
_GROUNDS = _INDOORS | {"rubbish", "parking", "tree", "manhole", "bus", "market", "camera", "dog"}
_OUTSIDE = pattern_of("路灯|街灯|自来水|水费|水管|停水")
"""No part of what is indoors."""
_OF_A_WAY: Mapping[str, re.Pattern[str]] = {
    "lamp": pattern_of("^(?:也|又|还|都)*没有?(?:路|街)?灯"),
    "bridge": pattern_of("^(?:也|又|还|都|桥上?的?)*(?:没有?)?(?:护栏|栏杆)"),
    "road": pattern_of("^(?:也|又|还|都)*没有?(?:标线|红绿灯|减速带|反光镜|斑马线)"),
}
"""What a road or a bridge lacks."""
_PLACES: tuple[tuple[re.Pattern[str], Parts], ...] = (
    (
        pattern_of(
            "学校|中小?学|小学|高中|村小|幼儿园|托儿所|教学楼|宿舍楼?|食堂|卫生[院室所]|医院|门诊|养老院|敬老院|福利院|幸福院|活动[室中]心?|文化[站室]"
            "|祠堂|村委会|便民中心|服务中心|服务大厅|办事大厅|图书室|澡堂|旅馆|公厕|厕所|茅厕"
        ),
        _INDOORS,
    ),
    (
        pattern_of(
            "小区|公园|广场(?!舞)|菜市场|农贸市场|市场|集市|汽?车站|客运站|码头|景区|停车场|安置[点区房]|大院|厂区|工业园|公租房|廉租房|\\d+[号栋]楼"
        ),
        _GROUNDS,
    ),
    (pattern_of("路(?!灯|边|口|由)|桥|巷子?"), _OF_A_WAY),
)
_LEADS = pattern_of("^(?:(?:里面|里头|那里|院里|楼里|校内|里)的?)?[也又还都连就]*")
_OWN = pattern_of("[没无冇](?:有|得)?|缺|少")
LONGEST = 10
"""Signs before which a place stands at the beginning of a clause."""


def of_place(clause: str) -> Parts:
    """What may belong to the place that a clause begins with; nothing where it begins with none."""
    begins = clause[:LONGEST]
    found = [(hit.start(), n) for n, (place, _) in enumerate(_PLACES) if (hit := place.search(begins))]
    return _PLACES[min(found)[1]][1] if found else frozenset()


def belongs(clause: str, thing: str, named_at: int, parts: Parts) -> bool:
    """Whether a clause speaks of a part of such a place. `named_at`: where the thing stands in it."""
    if thing not in parts:
        return False
    if isinstance(parts, Mapping):
        return parts[thing].search(clause) is not None
    before = _OWN.sub("", _LEADS.sub("", clause[:named_at]))
    return not before and not (parts is _INDOORS and _OUTSIDE.search(clause))
