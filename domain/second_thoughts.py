"""Words by which a voter takes back what he just said or tapped: 说错了, 点错了, 还是不满意, 改成基本满意 (docs/spec.md section 3, Rating)."""

import re

from domain.pattern import pattern_of
from domain.plain_text import letters, squeezed
from domain.satisfaction import said
from domain.simplified import simplified

LONGEST = 24
"""Letters beyond which the words say more than that."""
_SORRY = "(?:哎呀?|哎哟|不好意思|对不起|抱歉|等等|等一下|等下|刚才|上面|前面|刚|我|俺|是|那个|啊|噢|哦|呃|嗯|又|手快)*"
_WRONG = pattern_of(
    f"{_SORRY}(?:(?:说|点|按|打|写|选|搞|评|弄|发|回|看|摁|戳)错(?:了|啦|咧)?(?:的|地方|按钮|字)?|手(?:滑|误|抖|颤|笨|重|拙|哆嗦)|眼睛?花|看岔|(?:点|按|摁|戳|碰)(?:岔|偏|歪|串)|误(?:点|触|按|碰)|不小心(?:点|按|碰|戳|摁)(?:到|着|上)?(?:满意|不满意)?|错了|打错字|改主意|反悔|后悔|不算数?|作废|改个?(?:一?下)?评价|重新?(?:评|打分|选)(?:价|一下)?"
    "|wrong|mistake|imeant|mymistake|sorry|oops)(?:了|啦|啊|呀|哈|吧|的|哦|评价)*",
    re.IGNORECASE,
)
_INSTEAD = pattern_of(
    f"^{_SORRY}(?:应该|本来|其实|(?:想|要|该)(?:点|按|选)的?|改成|改为|改选|换成|我要选|我选|我是说|我的意思是|还是|又|现在|想了想|不对|不是|要|是|算)+",
    re.IGNORECASE,
)
_CLAUSES = pattern_of(r"[\s,，。.!！;；、~～:：…]+")


def second_word(text: str) -> str | None:
    """The rating that such words put in the place of an earlier one, empty where they only take it back; None for any other words."""
    plain = squeezed(simplified(text)).strip()
    if not plain or len(letters(plain)) > LONGEST or "?" in plain:
        return None
    clauses = [clause for clause in _CLAUSES.split(plain) if letters(clause)]
    rest = [clause for clause in clauses if not _WRONG.fullmatch(letters(clause))]
    if clauses and not rest:
        return ""
    instead = _INSTEAD.sub("", letters("".join(rest)))
    value = said(" ".join(rest)) or (said(instead) if instead else None)
    if value is None or len(rest) > 1 + (len(clauses) > len(rest)):
        return None
    return value if len(rest) < len(clauses) or instead != letters("".join(rest)) else None
