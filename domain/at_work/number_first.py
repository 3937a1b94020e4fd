"""告诉0002的选民下周修: the number of a matter that stands before whom words are for, put before all of them (domain/at_work/said_deeds.py)."""

import re

from domain.at_work.said_to_voter import VOTER
from domain.words.pattern import pattern_of
from domain.words.simplified import simplified

_LEAD = "(?:请|帮我|麻烦)?(?:告诉|通知|回复|转告|问问?|给|跟|和|对|向)(?:一下)?"
_WITHIN = pattern_of(
    rf"\s*(?P<lead>{_LEAD})\s*(?:编号)?(?P<number>(?:[A-Za-z]{{1,6}}-\d{{4}}-)?\d{{4}})(?!\d)(?:号)?(?:那件事?|那个|这件|这个)?的?(?P<whom>{VOTER})(?P<rest>.+)",
    re.DOTALL,
)


def number_first(text: str) -> str:
    """Any other words as they are."""
    plain = simplified(text)
    found = _WITHIN.fullmatch(plain) if len(plain) == len(text) else None
    return f"{found['number']}{found['lead']}{found['whom']}{text[found.start('rest') :]}" if found is not None else text
