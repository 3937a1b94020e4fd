"""YAML as it was written: every value a text with its line, nothing guessed, nothing dropped in silence.

No aliases, tags or merges, no key twice, one document, bounded in size, depth and number of values.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass

import yaml

from domain.town_file.town_kinds import cut
from domain.town_file.town_values import Broken, Items, Node, Problem, Table, Text
from domain.values.errors import LianxinError
from reports.yaml_mistakes import explained

MOST_BYTES = 2 * 1024 * 1024
MOST_VALUES = 200_000
DEEPEST = 16
MOST_ALIASES = 3
"""Each is a mistake of its own; more of them are a way of writing, which is said once."""
_UNICODE = ((b"\xff\xfe\x00\x00", "UTF-32"), (b"\x00\x00\xfe\xff", "UTF-32"), (b"\xff\xfe", "UTF-16"), (b"\xfe\xff", "UTF-16"))
_INVISIBLE = re.compile("[^\t\n\r\x20-\x7e\x85\xa0-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]")


class UnreadableError(LianxinError):
    """Nothing of the file can be read."""

    code = "unreadable"

    def __init__(self, problem: Problem) -> None:
        super().__init__(problem.reason)
        self.problem = problem


def read_yaml(content: bytes) -> tuple[Table, list[Problem]]:
    """The mapping at the top, and what was wrong inside it. Raises UnreadableError."""
    text = _decoded(content)
    if found := _INVISIBLE.search(text):
        raise _unreadable(text.count("\n", 0, found.start()) + 1, "bad_character", value=f"U+{ord(found.group()):04X}")
    builder = _Builder(yaml.parse(text, yaml.SafeLoader))
    try:
        return builder.document(), builder.problems
    except yaml.MarkedYAMLError as error:
        raise UnreadableError(explained(error, text.split("\n"))) from error


def _decoded(content: bytes) -> str:
    if len(content) > MOST_BYTES:
        raise _unreadable(1, "file_too_large", value=str(MOST_BYTES // 1024 // 1024))
    for mark, name in _UNICODE:
        if content.startswith(mark):
            raise _unreadable(1, "not_utf8", value=name)
    if b"\x00" in content:
        raise _unreadable(1, "not_utf8", value="UTF-16") if _is_wide(content) else _unreadable(1, "binary")
    try:
        return content.decode("utf-8-sig").replace("\r\n", "\n").replace("\r", "\n")
    except UnicodeDecodeError as error:
        line = content.count(b"\n", 0, error.start) + 1
        raise _unreadable(line, "not_utf8", value="GBK" if _is(content, "gb18030") else "?") from None


def _is_wide(content: bytes) -> bool:
    """Whether this is text in UTF-16 without its mark: line ends and spaces are two bytes, one of them zero."""
    if len(content) % 2:
        return False
    found = [content.decode(order)[:2000] for order in ("utf-16-le", "utf-16-be") if _is(content, order)]
    return any("\n" in words and all(sign.isprintable() or sign in "\r\n\t" for sign in words) for words in found)


def _is(content: bytes, encoding: str) -> bool:
    try:
        content.decode(encoding)
    except UnicodeDecodeError:
        return False
    return True


def _unreadable(line: int, reason: str, **facts: str) -> UnreadableError:
    return UnreadableError(Problem(line, "", reason, facts))


@dataclass
class _Place:
    """Where in the file something stands, as mistakes name it: `villages.name`."""

    path: str
    depth: int

    def part(self, name: str) -> "_Place":
        return _Place(f"{self.path}.{name}" if self.path else name, self.depth + 1)

    def item(self) -> "_Place":
        return _Place(self.path, self.depth + 1)


class _Builder:
    def __init__(self, events: Iterator[yaml.Event]) -> None:
        self._events, self._values, self._aliases = events, 0, 0
        self.problems: list[Problem] = []

    def document(self) -> Table:
        self._next()
        first = self._next()
        if isinstance(first, yaml.StreamEndEvent):
            raise _unreadable(1, "empty_file")
        root = self._node(self._next(), _Place("", 0))
        self._next()
        more = self._next()
        if not isinstance(more, yaml.StreamEndEvent):
            raise _unreadable(_line(more), "two_documents")
        if isinstance(root, Table):
            return root
        if isinstance(root, Text) and not root.value:
            raise _unreadable(1, "empty_file")
        raise _unreadable(root.line, "not_fields")

    def _next(self) -> yaml.Event:
        self._values += 1
        if self._values > MOST_VALUES:
            raise _unreadable(1, "file_too_large", value=str(MOST_BYTES // 1024 // 1024))
        return next(self._events)

    def _node(self, event: yaml.Event, place: _Place) -> Node:
        line = _line(event)
        if place.depth > DEEPEST:
            raise _unreadable(line, "too_deep")
        if isinstance(event, yaml.AliasEvent):
            return self._broken(line, place, "yaml_alias", f"*{event.anchor}")
        if (anchor := getattr(event, "anchor", None)) is not None:
            self._broken(line, place, "yaml_alias", f"&{anchor}")
        found = self._value(event, line, place)
        if (tag := getattr(event, "tag", None)) is not None:
            return self._broken(line, place, "yaml_tag", str(tag))
        return found

    def _value(self, event: yaml.Event, line: int, place: _Place) -> Node:
        if isinstance(event, yaml.ScalarEvent):
            return Text(line, event.value, quoted=event.style is not None)
        if isinstance(event, yaml.SequenceStartEvent):
            return Items(line, tuple(self._items(place)))
        return self._table(line, place)

    def _items(self, place: _Place) -> Iterator[Node]:
        while not isinstance(event := self._next(), yaml.SequenceEndEvent):
            yield self._node(event, place.item())

    def _table(self, line: int, place: _Place) -> Node:
        parts: dict[str, tuple[int, Node]] = {}
        strange = False
        while not isinstance(event := self._next(), yaml.MappingEndEvent):
            at = _line(event)
            key = self._node(event, place.item())
            name = key.value.strip() if isinstance(key, Text) else ""
            value = self._node(self._next(), place.part(cut(name)) if name else place.item())
            if not name:
                strange = True
                reason = "braces" if isinstance(key, Table) else "no_name"
                self._broken(at, place, reason)
            elif name in parts or name == "<<":
                reason, facts = ("yaml_alias", "<<") if name == "<<" else ("key_twice", str(parts[name][0]))
                self._broken(at, place.part(cut(name)), reason, facts)
            else:
                parts[name] = (at, value)
        return Broken(line) if strange and not parts else Table(line, parts)

    def _broken(self, line: int, place: _Place, reason: str, value: str = "") -> Broken:
        self._aliases += reason == "yaml_alias"
        if self._aliases > MOST_ALIASES:
            raise _unreadable(line, reason, value=cut(value))
        self.problems.append(Problem(line, place.path, reason, {"value": cut(value)}))
        return Broken(line)


def _line(event: yaml.Event) -> int:
    return int(event.start_mark.line) + 1 if event.start_mark is not None else 1
