"""Whether further words tell of another danger than those before them (docs/spec.md section 3, Special words)."""

import re
from collections.abc import Iterable

from domain.danger.danger import danger
from domain.danger.danger_found import Danger
from domain.danger.danger_signs import IN_IT
from domain.words.simplified import simplified


def of_another_kind(now: Danger, known: Iterable[Danger], text: str) -> bool:
    """Whether words name danger of a kind that those before did not: that somebody is still in it, or calls for help, is of what they told."""
    told = {kind for one in known for kind in one.kinds}
    more = set(now.kinds) - told - {"other"} if told and not now.by_signs else set()
    return bool(more - {"collapse"}) or ("collapse" in more and "collapse" in danger(re.sub(IN_IT, "·", simplified(text))).kinds)
