"""A town file put together from what is written in it: the congress's fields, and the rows of its sections and of its towns'."""

from collections.abc import Iterable
from dataclasses import replace

from domain.town_file.town_fields import ROWS, TOP, Field
from domain.town_file.town_rows import SECTIONS, Row, TownFile
from domain.town_file.town_values import Items, Node, Problem, Reader, Table, Text, is_nothing, line_of_value, shown


def town_file(path: str, root: Table, problems: Iterable[Problem] = (), *, partial: bool = False) -> TownFile:
    """The file from what is written in it: the congress's fields, and the rows of its sections and of its towns' own sections."""
    file, reader = TownFile(path, partial=partial), Reader()
    reader.problems.extend(problems)
    head, other = ("county", "town") if isinstance(root.parts.get("county", (0, None))[1], Table) else ("town", "county")
    tops = {name: part for name, part in root.parts.items() if name not in SECTIONS}
    tops.setdefault(head, (1, Table(1, {})))
    rows = [("", section, root.parts[section][1]) for section in SECTIONS if section in root.parts]
    if "towns" in tops:
        tops["towns"], inner = _towns_apart(tops["towns"])
        rows += inner
    file.lines = _lines(root)
    file.top = reader.fields({**TOP, other: Field("any")}, Table(root.line, tops), "")
    for town, section, node in rows:
        file.sections[section] += _rows(reader, section, node, town, partial=partial)
    file.problems = reader.problems
    return file


def _lines(root: Table) -> dict[str, int]:
    """Where each field stands, and each part of a list: `duty_rota`, `duty_rota.0`."""
    found = {name: line for name, (line, _) in root.parts.items()}
    for name, (_, node) in root.parts.items():
        if isinstance(node, Items):
            found |= {f"{name}.{n}": part.line for n, part in enumerate(node.parts)}
    return found


def _towns_apart(towns: tuple[int, Node]) -> tuple[tuple[int, Node], list[tuple[str, str, Node]]]:
    """The towns without their own sections, and those sections with the town they stand in."""
    line, node = towns
    if not isinstance(node, Items):
        return towns, []
    plain: list[Node] = []
    inner: list[tuple[str, str, Node]] = []
    for town in node.parts:
        if not isinstance(town, Table):
            plain.append(town)
            continue
        name = town.parts["id"][1] if "id" in town.parts else None
        town_id = name.value if isinstance(name, Text) else ""
        inner += [(town_id, section, town.parts[section][1]) for section in SECTIONS if section in town.parts]
        plain.append(Table(town.line, {name: part for name, part in town.parts.items() if name not in SECTIONS}))
    return (line, Items(node.line, tuple(plain))), inner


def _rows(reader: Reader, section: str, node: Node, town: str, *, partial: bool) -> Iterable[Row]:
    """A workbook's rows may be without an id (`domain/town_file/who_is_meant.py` finds it)."""
    fields = {**ROWS[section], "id": replace(ROWS[section]["id"], required=False)} if partial else ROWS[section]
    if is_nothing(node):
        return
    if not isinstance(node, Items):
        reader.problems.append(Problem(node.line, section, "not_list"))
        return
    for part in node.parts:
        if not isinstance(part, Table):
            reader.problems.append(Problem(part.line, section, "not_row", {"value": shown(part)}))
            continue
        dated = "from" in part.parts and not is_nothing(part.parts["from"][1])
        data = reader.fields(fields, part, section, dated=dated)
        if town and section in ("villages", "groups", "deputies", "handling_units"):
            data.setdefault("town", town)
        if town and section == "staff" and data.get("role") == "info_officer" and not data.get("groups"):
            data.setdefault("scope", town)
        yield Row(part.line, data, {name: line_of_value(value) for name, value in part.parts.items()})
