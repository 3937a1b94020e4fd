"""From what was written to what it means, by `domain/town_file/town_fields.py`. What is written is text: nothing is guessed from its look."""

from collections.abc import Mapping
from dataclasses import dataclass, replace
from dataclasses import field as default
from typing import Any

from domain.town_file.town_fields import Field
from domain.town_file.town_kinds import FORBIDDEN, KINDS, WrongError, clean, cut, figures, typed

NOTHING = ("", "~", "null", "Null", "NULL")


@dataclass(frozen=True)
class Problem:
    """`reason` is a code that locales/town_files.py words; `facts` fill it in. `file`: another one than the town file itself."""

    line: int
    field: str
    reason: str
    facts: Mapping[str, str] = default(default_factory=dict)
    file: str = ""


@dataclass(frozen=True)
class Text:
    """`quoted`: in quotes, or a cell: `null` and `~` are texts then."""

    line: int
    value: str
    quoted: bool = False


@dataclass(frozen=True)
class Items:
    line: int
    parts: tuple["Node", ...]


@dataclass(frozen=True)
class Table:
    """Each part with the line of its name."""

    line: int
    parts: Mapping[str, tuple[int, "Node"]]


@dataclass(frozen=True)
class Broken:
    """What could not be understood and was told already."""

    line: int


Node = Text | Items | Table | Broken


class Reader:
    """Collects the problems of one file."""

    def __init__(self) -> None:
        self.problems: list[Problem] = []

    def fields(self, known: Mapping[str, Field], node: Table, path: str, *, dated: bool = False, closed: bool = False) -> dict[str, Any]:
        """The parts of a table. A field nobody knows is told and kept as it was written; `dated`: only `id` must be there."""
        found: dict[str, Any] = {}
        for name, (line, part) in node.parts.items():
            here = f"{path}.{name}" if path else name
            if name not in known:
                self._unknown(line, here, name, part, closed=closed)
                found[name] = plain(part)
            elif not isinstance(part, Broken) and (value := self.value(known[name], part, here)) is not _WRONG:
                found[name] = value
        for name, one in known.items():
            line, said = node.parts.get(name, (node.line, None))
            if one.required and (name == "id" or not dated) and (said is None or is_nothing(said)):
                self.problems.append(Problem(line, f"{path}.{name}" if path else name, "missing"))
        return found

    def _unknown(self, line: int, path: str, name: str, node: Node, *, closed: bool) -> None:
        """A name with a colon in it is a colon without its space, or a Chinese one; one that says nothing is what followed a comma."""
        if ":" in name or "：" in name:
            reason = "yaml_colon"
        elif is_nothing(node):
            reason = "yaml_comma"
        else:
            reason = "no_such_field" if closed else "unknown_field"
        self.problems.append(Problem(line, path, reason))

    def _table(self, known: Field, node: Node, path: str) -> Any:
        if not isinstance(node, Table):
            raise WrongError("not_table", value=shown(node))
        if known.kind == "table":
            return self.fields(known.parts, node, path, closed=known.closed)
        said = {n: self.value(_WORDS, part, f"{path}.{n}") for n, (_, part) in node.parts.items() if not isinstance(part, Broken)}
        return {name: value or "" for name, value in said.items() if value is not _WRONG}

    def value(self, known: Field, node: Node, path: str) -> Any:
        """What the node says; `_WRONG` after its problem was noted."""
        if is_nothing(node):
            return None
        if known.kind == "any":
            return plain(node)
        try:
            if known.many:
                return self._many(known, node, path)
            if known.kind in ("table", "words"):
                return self._table(known, node, path)
            if not isinstance(node, Text):
                raise WrongError("not_text", value=shown(node))
            said = clean(node.value) if node.quoted else typed(clean(node.value), known.kind)
            return KINDS[known.kind](figures(said, known.kind), known)
        except WrongError as wrong:
            self.problems.append(Problem(node.line, path, known.reason or wrong.reason, wrong.facts))
            return _WRONG

    def _many(self, known: Field, node: Node, path: str) -> Any:
        one = replace(known, many=False, count=0)
        parts = node.parts if isinstance(node, Items) else (node,)
        found = []
        for part in parts:
            if isinstance(part, Broken):
                continue
            if is_nothing(part):
                raise WrongError("missing")
            if (value := self.value(one, part, path)) is _WRONG:
                return _WRONG
            found.append(value)
        if known.count and len(found) != known.count:
            raise WrongError("bad_count", value=str(known.count))
        return found


_WRONG: Any = object()


def is_nothing(node: Node) -> bool:
    """Whether nothing is said: an empty value, `~`, `null`."""
    return isinstance(node, Text) and (node.value.strip() == "" if node.quoted else node.value in NOTHING)


def line_of_value(part: tuple[int, Node]) -> int:
    """Where a part stands: its value, which may begin below its name."""
    return part[1].line


def shown(node: Node) -> str:
    """As much of a wrong value as a mistake repeats."""
    text = "{…}" if isinstance(node, Table) else "[…]" if isinstance(node, Items) else node.value if isinstance(node, Text) else "…"
    return cut(text)


def plain(node: Node) -> Any:
    """What nobody has a use for, as it was written."""
    if isinstance(node, Table):
        return {name: plain(part) for name, (_, part) in node.parts.items()}
    if isinstance(node, Items):
        return [plain(part) for part in node.parts]
    return None if isinstance(node, Broken) or is_nothing(node) else FORBIDDEN.sub("", node.value)


_WORDS = Field("numbers")
