"""What a deputy says of a matter that he cannot see to: 办不了，是县里的管网, 我们搞不定, 没法解决 要找水利局 (docs/spec.md section 4, Typed acts).

It may mean 退办, 转办, 上报 or the answer 暂时办不了: which, he says himself.
"""

import re

from domain.words.own_signs import in_own_signs
from domain.words.pattern import pattern_of
from domain.words.plain_text import CLAUSES_AS_ASKED, letters, squeezed
from domain.words.simplified import simplified

LONGEST = 80
_THIS = "(?:这个?件?(?:事情?|条|项)?|此件|该事项|它|那)?"
_WHO = "(?:我们?|咱们?|俺们?|我一个人|本?(?:小?组|村|镇|乡|街道)(?:里|上|一级|级)?|代表|这边|这里|这儿|自己|靠我们?)*"
_HOW = "(?:也|都|就|真的?|真心|实在|确实|的确|暂时|目前|现在|眼下|恐怕|可能|看来|怕|是|肯定|根本|一时|还|又|硬是|凭)*"
_DO = "(?:办理?|搞|弄|处理|解决|整|落实|推|协调|管)"
_CANNOT = (
    f"{_DO}不(?:了|到|下来|成|定|动|来|赢|得)|(?:没有?|没得|冇得?|莫得|无)(?:什么)?(?:办?法|能力|权限|权力|本事|辙)(?:去|来)?(?:{_DO})?(?:得了|得下来)?"
    f"|无能为力|无法{_DO}|不好{_DO}|不是我们?(?:能|可以){_DO}(?:得了)?的?|{_DO}不得|(?:力量|能力|权限)(?:不够|有限|达不到)|超出(?:我们?)?(?:的)?(?:能力|权限|职责)(?:范围)?"
)
_SAYS = pattern_of(f"{_THIS}{_WHO}{_HOW}{_WHO}(?:{_CANNOT})(?:{_THIS})(?:了|啊|哦|呀|嘛|哈|咯|哒|的|啦|噻|喽)*")
_ASKS = pattern_of("[?？]|[吗么呢]$|怎么|咋|谁|哪|是不是|能不能|要不要|什么时候|多久")


def says_cannot(text: str) -> bool:
    """Whether the first or the last words say no more than that it cannot be done by him or his group; False for a question."""
    plain = squeezed(simplified(text)).strip()
    if len(plain) > LONGEST or _ASKS.search(plain):
        return False
    parts = [said for part in CLAUSES_AS_ASKED.split(plain) if (said := letters(part))]
    return bool(parts) and any(_SAYS.fullmatch(said) for said in (parts[0], parts[-1]))


_POINTED = pattern_of(
    rf"(?P<topic>[^\s,，。\d我咱俺]{{1,8}}?)(?:的事情?|的问题|的?[那这]一?(?:件事?情?|个事?情?|条)|的)[\s,，:：]*"
    rf"(?P<said>{_WHO}{_HOW}{_WHO}(?:{_CANNOT})[了啊哦呀嘛哈咯哒啦噻喽]*)(?!的[^\s,，。;；])(?P<rest>.*)",
    re.DOTALL,
)
_NAMES = pattern_of(r"(?P<topic>[^\s\d]{1,8}?)(?:的)?(?:[那这]一?[个件条](?:事情?)?|的?事情?|的问题|的)?")
_ANYBODY = f"{_WHO}{_HOW}{_WHO}{_HOW}(?:[他她它你您谁]们?|选民|别人|大家|上面|上头|单位|[那这].*"
_NOBODY, _NONE = pattern_of(f"{_ANYBODY})?"), pattern_of(f"{_ANYBODY}|.{{0,4}}[站所局办厂院队社])?")
"""Whoever it is that cannot: no matter is named."""


def names_what_cannot(text: str) -> tuple[str, str]:
    """By what words a matter is named of which it is said, and the words without them (水那件办不了，是县里的管网), with a sign before what follows without one
    (低保的我办不了要民政才行); empty where none is."""
    text = text.strip()
    plain = simplified(text)
    if len(plain) > LONGEST or _ASKS.search(squeezed(plain)):
        return "", ""
    pointed = _POINTED.fullmatch(plain)
    if pointed is not None and _NOBODY.fullmatch(pointed["topic"]) is None:
        said, rest = (in_own_signs(text, *pointed.span(part)) for part in ("said", "rest"))
        return pointed["topic"], f"{said}，{rest}" if rest[:1].isalnum() else f"{said}{rest}"
    parts = [part for part in CLAUSES_AS_ASKED.split(plain) if letters(part)]
    return next((named for part in dict.fromkeys(parts[:1] + parts[-1:]) if (named := _named_in(text, plain, part))[0]), ("", ""))


def _named_in(text: str, plain: str, part: str) -> tuple[str, str]:
    """Where the first or the last words say no more than which it is and that it cannot be done."""
    for at in range(1, len(part) - 1):
        named = _NAMES.fullmatch(part[:at])
        if named is None or _SAYS.fullmatch(letters(squeezed(part[at:]))) is None:
            continue
        if _NONE.fullmatch(part[:at]) or _NONE.fullmatch(named["topic"]) or _SAYS.fullmatch(letters(squeezed(part))):
            break
        begins = plain.find(part)
        return named["topic"], in_own_signs(text, 0, begins) + in_own_signs(text, begins + at, len(plain))
    return "", ""


def says_why(text: str) -> bool:
    """Whether something else stands beside it that can be the reason."""
    return any(said and not _SAYS.fullmatch(said) for part in CLAUSES_AS_ASKED.split(squeezed(simplified(text))) if (said := letters(part)))
