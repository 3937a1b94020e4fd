"""One cell of a workbook as its writer meant it: what stands there, brought into the form `domain/town_file/town_kinds.py` takes.

Not for YAML: there nothing is guessed. What is not understood stays as it is, and its kind says what is wrong with it.
"""

import re
from collections.abc import Callable, Mapping

from domain.congress.same_name import narrow, tidy
from domain.town_file.office_dates import as_clock, as_date, as_limit, as_month, as_season
from domain.town_file.office_words import ERRORS, NO, NOBODY_TYPES, YES, meant_by
from domain.town_file.town_fields import Field
from domain.town_file.town_kinds import WrongError, cut
from domain.words.pattern import pattern_of

_NUMBER = pattern_of(
    r"(?:每(?:个?月|季度?|年|次|天|位|人)|至少|最少|不少于|最多|不超过|约|第|共){0,3}\s*([0-9]{1,3}(?:[,，][0-9]{3})+|[0-9]+)(?:\.0+)?\s*[余多来]?(?:人|户|名|位|天|日|号|个|次|件|组|家|年|岁|分钟|个?工作日|自然日|年生)?"
)
_IN_TEN_THOUSANDS = pattern_of(r"(?:约|共)?\s*([0-9]{1,4})(?:\.([0-9]{1,4}))?\s*万\s*(?:余|多)?(?:人|户|名|口)?")
_NOTE_WORDS = r"女|男|[中共预备]{0,4}党员|群众|无党派|组长|副组长|主席|副主席|专职|兼职|兼|新任|补选|[\u4e00-\u9fff]{1,5}族"
_NOTE = pattern_of(rf"[（(](?:{_NOTE_WORDS})(?:[、，, ]{{1,2}}(?:{_NOTE_WORDS})){{0,3}}[）)]$")
_YEAR = pattern_of(r"([12][0-9]{3})(?:\s*[年./\-].*)?(?:生|出生)?")
_SEPARATORS = pattern_of(r"[\s\-—–()（）·.]")
_MOBILE = pattern_of(r"(?:\+?86|0086)?(1[3-9][0-9]{9})")
_LANDLINE = pattern_of(
    r"(?:\+?86|0086)?(0[12][0-9][2-9][0-9]{7}|0[3-9][0-9]{2}[2-9][0-9]{6,7}|[2-9][0-9]{6,7}|[48]00[0-9]{7})(?:[转,，#xX*][0-9]{1,6})?"
)
_SHORT = pattern_of(r"1[0-9]{2}|1[0-9]{4}|9[0-9]{4,5}")
_ABROAD = pattern_of(r"(?:\+|00)(?!86)[1-9][0-9]{7,13}")


def meant(text: str, known: Field | None, path: str) -> str:
    """Raises WrongError for what nobody should type (无, #N/A, a phone of ten figures)."""
    written, text = text.strip(), narrow(text).strip()
    kind = known.kind if known is not None else "text"
    if text.lower() in ERRORS:
        raise WrongError("cell_error", value=cut(text))
    if kind == "yes_no":
        return _yes_no(text)
    if text.lower() in NOBODY_TYPES:
        raise WrongError("nobody_types", value=cut(text))
    if path.rsplit(".", 1)[-1] in ("phone", "office_phone"):
        return phone(text)
    if kind == "name":
        return without_note(tidy(written)) if path in ("deputies.name", "staff.name") else tidy(written)
    if kind in _KINDS:
        return _KINDS[kind](text, path)
    word = re.sub(r"\s", "", text)
    found = meant_by(path, word)
    if kind in ("choice", "zone") or found != word:
        return found
    return text if kind in ("id", "prefix") else written


def without_note(name: str) -> str:
    """王芳（女，土家族） is called 王芳: what rosters put in brackets behind a name has columns of its own."""
    return _NOTE.sub("", name) or name


def phone(text: str) -> str:
    """A mobile of eleven figures, a landline with or without its area code, a service number; kept without blanks and strokes."""
    plain = _SEPARATORS.sub("", text)
    if found := _MOBILE.fullmatch(plain):
        return found.group(1)
    if _LANDLINE.fullmatch(plain):
        return re.sub(r"[\s（）()]", "", text).removeprefix("+86").removeprefix("0086")
    if _SHORT.fullmatch(plain) or _ABROAD.fullmatch(plain):
        return plain
    raise WrongError("bad_phone", value=cut(text), has=str(len(re.sub("[^0-9]", "", text))))


def _yes_no(text: str) -> str:
    word = text.lower().strip("。.")
    return "true" if word in YES else "false" if word in NO else text


def _number(text: str, *, year: bool) -> str:
    if year and (found := _YEAR.fullmatch(text)):
        return found.group(1)
    if found := _IN_TEN_THOUSANDS.fullmatch(text):
        return str(int(found.group(1)) * 10_000 + int((found.group(2) or "0").ljust(4, "0")))
    found = _NUMBER.fullmatch(text)
    return re.sub("[,，]", "", found.group(1)) if found else text


def _limit(text: str) -> str:
    return as_limit(re.sub(r"\s+(?=[^a-z])", "", text))


_KINDS: Mapping[str, Callable[[str, str], str]] = {
    "month": lambda text, _path: as_month(text),
    "season": lambda text, _path: as_season(text),
    "time": lambda text, _path: as_clock(text),
    "limit": lambda text, _path: _limit(text),
    "date": lambda text, path: as_date(text, last=path.endswith(".to")),
    "number": lambda text, path: _number(text, year=path.endswith("birth_year")),
}
