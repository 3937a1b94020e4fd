"""Kept answers with blanks that are filled in from the case: 【编号】 【期限】 【小组】 【单位】 (docs/spec.md section 4, Talk)."""

import re
from collections.abc import Mapping

from domain.words.pattern import pattern_of

BLANKS: Mapping[str, str] = {
    "编号": "number",
    "編號": "number",
    "number": "number",
    "期限": "due",
    "due": "due",
    "小组": "group",
    "小組": "group",
    "group": "group",
    "单位": "unit",
    "單位": "unit",
    "unit": "unit",
}
"""What may stand between the brackets, by what it stands for. Anything else there is a blank that nothing fills in."""
_BRACKETS = pattern_of(r"【([^【】]*)】|\{([^{}]*)\}|｛([^｛｝]*)｝")
_BLANK = pattern_of(rf"(?:【|\{{|｛)[ 　]*({'|'.join(BLANKS)})[ 　]*(?:】|\}}|｝)", re.IGNORECASE)


def lacking(words: str, facts: Mapping[str, str]) -> set[str]:
    """The blanks of these words for which there is nothing."""
    return {BLANKS[found.lower()] for found in _BLANK.findall(words)} - {name for name, fact in facts.items() if fact}


def unknown(words: str) -> tuple[str, ...]:
    """What stands in brackets as a blank does and is none of BLANKS, as it was written: 【姓名】. Nobody would fill it in."""
    found = (match.group() for match in _BRACKETS.finditer(words) if _BLANK.fullmatch(match.group()) is None)
    return tuple(dict.fromkeys(found))


def waiting(words: str, name: str) -> str:
    """The first blank of that name as it was written; empty where there is none."""
    return next((found.group() for found in _BLANK.finditer(words) if BLANKS[found.group(1).lower()] == name), "")


def filled(words: str, facts: Mapping[str, str]) -> str:
    """`facts` by the names of BLANKS. A blank without a fact stays as it was written."""
    return _BLANK.sub(lambda found: facts.get(BLANKS[found.group(1).lower()]) or found.group(), words)
