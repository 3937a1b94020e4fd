"""Why a YAML file cannot be read, in the mistakes that people make; the parser's own words for the rest (docs/town-file.md)."""

from collections.abc import Callable
from dataclasses import dataclass

import yaml

from domain.town_file.town_kinds import cut
from domain.town_file.town_values import Problem

Fact = str | None
"""What the sentence names; None: this mistake it is not."""


@dataclass(frozen=True)
class _Seen:
    """What the parser stumbled over: its words, the line it did so in with the one before, and the line where the whole began."""

    words: str
    context: str
    near: list[str]
    at: int
    begun: int | None

    @property
    def blanks(self) -> list[str]:
        """What these lines begin with, the last first."""
        return [line[: len(line) - len(line.lstrip())] for line in reversed(self.near)]


def _blank(seen: _Seen) -> Fact:
    return next((f"U+{ord(wide[0]):04X}" for blank in seen.blanks if (wide := blank.strip(" \t"))), None)


def _where(so: bool) -> Fact:  # noqa: FBT001
    return "" if so else None


MISTAKES: tuple[tuple[str, bool, Callable[[_Seen], Fact]], ...] = (
    (
        "yaml_open",
        True,
        lambda s: _where(s.begun is not None and (s.words.startswith("found unexpected end") or "<stream end>" in s.words)),
    ),
    ("yaml_tag", False, lambda s: _where("tag" in s.context)),
    ("yaml_alias", False, lambda s: "& *" if "anchor" in s.context or "alias" in s.context else None),
    ("yaml_blank", False, _blank),
    ("yaml_tab", False, lambda s: _where(any("\t" in blank for blank in s.blanks))),
    ("yaml_tab_inside", False, lambda s: _where("'\\t'" in s.words)),
    ("yaml_wide_comma", False, lambda s: _where("，" in s.near[-1] and "{" in s.near[-1] and "：" not in s.near[-1])),
    (
        "yaml_colon",
        False,
        lambda s: _where("mapping values" in s.words or "':'" in s.words or any("：" in one and ": " not in one for one in s.near)),
    ),
    ("yaml_indent", False, lambda s: _where("<block " in s.words)),
    ("yaml_bracket", True, lambda s: str(s.at + 1) if "expected ',' or" in s.words and s.begun is not None else None),
)
"""The first that fits counts: its reason (locales/town_files.py), whether it is said of the line where the whole began, what is named."""


def explained(error: yaml.MarkedYAMLError, lines: list[str]) -> Problem:
    at = error.problem_mark.line if error.problem_mark else 0
    begun = error.context_mark.line if error.context_mark is not None else None
    seen = _Seen(str(error.problem), str(error.context), lines[max(at - 1, 0) : at + 1] or [""], at, begun)
    for reason, of_beginning, found in MISTAKES:
        if (fact := found(seen)) is not None:
            return Problem((begun if of_beginning and begun is not None else at) + 1, "", reason, {"value": fact})
    return Problem(at + 1, "", "not_yaml", {"value": cut(seen.words)})
