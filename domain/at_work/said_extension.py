"""By how long a limit shall be longer, and why, in one line or one after the other: 等县里，五天; 再给三个工作日; 到11月20日 (docs/spec.md section 4, Typed acts)."""

import re

from domain.at_work.said_deeds import SaidDeed, said_deed
from domain.words.own_signs import in_own_signs
from domain.words.pattern import pattern_of
from domain.words.simplified import simplified

_SIGNS = r"[\s,，。.;；:：、~～…]+"
_FIRST = pattern_of(rf"(?P<days>.+?){_SIGNS}(?P<why>\S.*)", re.DOTALL)
_LAST = pattern_of(rf"(?P<why>.*\S){_SIGNS}(?P<days>.+?)(?:{_SIGNS})?", re.DOTALL)
_ABOUT = pattern_of("(?:就|大概|大约|可能|估计|恐怕|要|得|先|再|多|还)*(?:延期|延长|推迟|延|推|缓|宽限)?(?:个)?(?=.)")
_WHY = pattern_of(r"\s*(?:主要是因为|主要是|因为|由于|原因是|原因|理由是|理由)[\s:：,，]*(?P<why>\S.*)", re.DOTALL)
LONGEST = 40
"""Signs of words that are a reason alone."""


def longer_in(text: str) -> tuple[SaidDeed | None, str]:
    """By how long or until when, and the words beside it; None, and all words, where it names neither."""
    own, plain = text.strip(), simplified(text.strip())
    deed = said_deed(own)
    if deed is not None and deed.kind == "extend" and _says_when(deed):
        return deed, deed.rest
    if (deed := _until(plain)) is not None:
        return deed, ""
    for pattern in (_FIRST, _LAST):
        found = pattern.fullmatch(plain)
        if found is not None and (deed := _until(found["days"])) is not None:
            return deed, in_own_signs(own, *found.span("why"))
    return None, own


def _until(words: str) -> SaidDeed | None:
    """五天, 到20号: as if 延期 stood before it."""
    deed = said_deed(f"延期{_ABOUT.sub('', words, count=1)}")
    return deed if deed is not None and deed.kind == "extend" and not deed.rest and _says_when(deed) else None


def _says_when(deed: SaidDeed) -> bool:
    return bool(deed.days or deed.till)


def why_in(text: str) -> str:
    """What a line says is the reason (因为县里系统升级); empty for any other words."""
    found = _WHY.fullmatch(simplified(text)) if len(text) <= LONGEST else None
    return in_own_signs(text, *found.span("why")).strip() if found is not None else ""
