"""Reads a town file (YAML) with the line of every row; the calendar files it names are read with it."""

from datetime import date
from pathlib import Path
from typing import Any

import yaml

from domain.town_file import SECTIONS, Problem, Row, TownFile

LINE = "__line__"


class _Loader(yaml.SafeLoader):
    """Mappings remember the line they begin on."""


def _mapping(loader: _Loader, node: yaml.MappingNode) -> dict[Any, Any]:
    made = {loader.construct_object(key, deep=True): loader.construct_object(value, deep=True) for key, value in node.value}
    made[LINE] = node.start_mark.line + 1
    return made


_Loader.add_constructor(yaml.resolver.BaseResolver.DEFAULT_MAPPING_TAG, _mapping)


def read_town_file(path: Path) -> TownFile:
    """The file with everything readable in it; what cannot be read at all is a problem of its own."""
    try:
        with path.open(encoding="utf-8") as stream:
            raw = yaml.load(stream, _Loader)  # noqa: S506  (a SafeLoader with line numbers)
    except yaml.MarkedYAMLError as error:
        line = error.problem_mark.line + 1 if error.problem_mark else 1
        return _empty(path, Problem(line, "", "not_yaml", {"value": str(error.problem)}))
    except (OSError, UnicodeDecodeError, yaml.YAMLError) as error:
        return _empty(path, Problem(1, "", "not_readable", {"value": type(error).__name__}))
    if not isinstance(raw, dict):
        return _empty(path, Problem(1, "", "not_yaml", {"value": type(raw).__name__}))
    lines = _lines(path)
    file = TownFile(str(path), {}, lines, {section: [] for section in SECTIONS})
    for name, value in raw.items():
        if name in SECTIONS:
            _section(file, str(name), value)
        elif name != LINE:
            file.top[str(name)] = _plain(value)
    _towns(file, raw)
    _calendars(file, path)
    return file


def _empty(path: Path, problem: Problem) -> TownFile:
    return TownFile(str(path), {}, {}, {}, problems=[problem])


def _lines(path: Path) -> dict[str, int]:
    """The line of every top-level key."""
    node = yaml.compose(path.read_text(encoding="utf-8"), yaml.SafeLoader)
    pairs = node.value if isinstance(node, yaml.MappingNode) else []
    return {str(key.value): key.start_mark.line + 1 for key, _ in pairs}


def _section(file: TownFile, section: str, rows: Any, town: str = "") -> None:
    if rows is None:
        return
    if not isinstance(rows, list):
        file.problems.append(Problem(file.lines.get(section, 1), section, "not_list"))
        return
    for row in rows:
        if not isinstance(row, dict):
            file.problems.append(Problem(file.lines.get(section, 1), section, "not_row", {"value": str(row)[:40]}))
            continue
        line = int(row.get(LINE, 1))
        data = _plain(row)
        if town and section in ("villages", "groups"):
            data.setdefault("town", town)
        file.sections[section].append(Row(line, data))


def _towns(file: TownFile, raw: dict[str, Any]) -> None:
    """A town of a county may carry its own sections."""
    for town in raw.get("towns") or ():
        if isinstance(town, dict):
            for section in SECTIONS:
                if section in town:
                    _section(file, section, town[section], str(town.get("id", "")))


def _calendars(file: TownFile, path: Path) -> None:
    named = file.top.get("calendars") or file.top.get("calendar") or []
    for name in named if isinstance(named, list) else [named]:
        try:
            calendar = _plain(yaml.safe_load((path.parent / str(name)).read_text(encoding="utf-8")))
            int(calendar["year"])
        except (OSError, yaml.YAMLError, KeyError, TypeError, ValueError):
            file.problems.append(Problem(file.lines.get("calendar", 1), "calendar", "bad_calendar", {"value": str(name)}))
        else:
            file.calendars.append(calendar)


def _plain(value: Any) -> Any:
    """Without line numbers, dates in ISO form: as JSON keeps it."""
    if isinstance(value, dict):
        return {str(k): _plain(v) for k, v in value.items() if k != LINE}
    if isinstance(value, list):
        return [_plain(v) for v in value]
    return value.isoformat() if isinstance(value, date) else value
