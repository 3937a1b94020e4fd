"""Words by which a voter takes back what he just said or tapped: 说错了, 点错了, 还是不满意, 改成基本满意 (docs/spec.md section 3, Rating)."""

import re

from domain.ratings.satisfaction import said
from domain.which_matter.joins import adds, announces_another, plainly_another
from domain.words.pattern import pattern_of
from domain.words.plain_text import CLAUSES_AS_ASKED, letters, squeezed
from domain.words.simplified import simplified

LONGEST = 24
"""Letters beyond which the words say more than that."""
LONGEST_WITH_REASON = 60
"""Letters beyond which words that give the new rating and its reason are a matter."""
_SORRY = "(?:哎呀?|哎哟|不好意思|对不起|抱歉|等等|等一下|等下|刚才|上面|前面|刚|我|俺|是|那个|啊|噢|哦|呃|嗯|又|手快)*"
_WRONG = pattern_of(
    f"{_SORRY}(?:(?:说|点|按|打|写|选|搞|评|弄|发|回|看|摁|戳)错(?:了|啦|咧|咯|喽|哒|嘞)?(?:的|地方|按钮|字)?|错(?:点|按|选|摁|戳)|手(?:滑|误|抖|颤|笨|重|拙|哆嗦)|眼睛?花|看岔|(?:点|按|摁|戳|碰)(?:岔|偏|歪|串)|误(?:点|触|按|碰)|不小心(?:点|按|碰|戳|摁)(?:到|着|上)?(?:满意|不满意)?|错了|打错字|改主意|反悔|后悔|不算数?|作废|改个?(?:一?下)?评价|重新?(?:评|打分|选)(?:价|一下)?"
    "|wrong|mistake|imeant|mymistake|sorry|oops)(?:了|啦|啊|呀|哈|吧|的|哦|咯|喽|哒|嘞|嘛|噻|哩|评价)*",
    re.IGNORECASE,
)
_INSTEAD = pattern_of(
    f"^{_SORRY}(?:应该|本来|其实|(?:想|要|该)(?:点|按|选)的?|改成|改为|改选|换成|我要选|我选|我是说|我的意思是|还是|又|现在|想了想|不对|不是|要|是|算)+",
    re.IGNORECASE,
)
_NOT_THAT = pattern_of(
    f"{_SORRY}(?:不小心|手快|手滑|手抖)?(?:(?:点|按|选|摁|戳|打|写|评)(?:成|到|了|着|的是)+|(?:不是|不要)(?:按|点|选)?(?:的)?)(?:基本)?不?满意(?:了|啦|咯|喽|哒|的|那个)*"
)
"""Which rating was not meant: 按成满意了, 不是满意."""
_MEANT = pattern_of(
    f"^{_SORRY}(?:应该|本来|其实|[想该]|点|按|改成|改为|改选|换成|选|说|意思|的|还|不对|不是|要|是|就)+",
)
"""What leads to the rating that was."""


def second_word(text: str) -> str | None:
    """The rating that such words put in the place of an earlier one, empty where they only take it back; None for any other words."""
    plain = squeezed(simplified(text)).strip()
    if not plain or len(letters(plain)) > LONGEST_WITH_REASON or "?" in plain:
        return None
    clauses = [clause for clause in CLAUSES_AS_ASKED.split(plain) if letters(clause)]
    word = _bare(plain, clauses) if len(letters(plain)) <= LONGEST else None
    return word if word is not None else _before_its_reason(clauses)


def _bare(plain: str, clauses: list[str]) -> str | None:
    rest = [clause for clause in clauses if not _WRONG.fullmatch(letters(clause))]
    if clauses and not rest:
        return ""
    if all(_NOT_THAT.fullmatch(letters(clause)) for clause in rest):
        return "" if len(rest) < len(clauses) or any("不是" not in clause for clause in rest) else None
    instead = _INSTEAD.sub("", letters("".join(rest)))
    value = said(" ".join(rest)) or (said(instead) if instead else None)
    if value is None or len(rest) > 1 + (len(clauses) > len(rest)):
        return None
    return value if len(rest) < len(clauses) or instead != letters("".join(rest)) else None


def _before_its_reason(clauses: list[str]) -> str | None:
    """按错咯 我是说不满意 门还是关不严: what was wrong or what leads to it, the rating, and why."""
    taken_back = False
    for nth, clause in enumerate(map(letters, clauses)):
        if _WRONG.fullmatch(clause) or _NOT_THAT.fullmatch(clause):
            taken_back = True
            continue
        wrong = _WRONG.match(clause)
        behind = clause[wrong.end() :] if wrong is not None else clause
        meant = _MEANT.sub("", behind)
        if not meant:  # 不对不对
            taken_back = True
            continue
        if not taken_back and wrong is None and meant == clause:
            return None
        value = said(behind) or said(meant)
        return value if value is not None and not _of_another(clauses[nth + 1 :]) else None
    return None


def _of_another(clauses: list[str]) -> bool:
    return any(announces_another(clause) or plainly_another(clause) or adds(clause) for clause in clauses)


def opens_with(text: str) -> str | None:
    """The rating that stands first in words which give its reason (不满意 门还关不严); None where it is about something else too."""
    plain = squeezed(simplified(text)).strip()
    clauses = [clause for clause in CLAUSES_AS_ASKED.split(plain) if letters(clause)]
    if len(clauses) < 2 or len(letters(plain)) > LONGEST_WITH_REASON or "?" in plain or _of_another(clauses):
        return None
    return said(clauses[0])
