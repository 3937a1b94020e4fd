"""The rows of a town file put among those that are stored, and what was changed by it (docs/spec.md section 2)."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Any

from domain.town_file.roster_rows import simple_language
from services.deed.work import Work

LONGEST = 4_000
"""Characters of a value that a report keeps."""
Change = tuple[str, Mapping[str, str]]
Sections = dict[str, dict[str, dict[str, Any]]]


@dataclass
class Report:
    """What an import did: `changes` as code and facts, in order."""

    changes: list[Change] = field(default_factory=list)

    def note(self, code: str, **facts: str) -> None:
        self.changes.append((code, facts))


def merge_rows(work: Work, sections: Sections, report: Report) -> None:
    """Three ways: what the file said last time, what it says now, what staff changed in between."""
    for section, rows in sections.items():
        stored = work.rows.section(section)
        added: dict[str, tuple[int, Mapping[str, Any]]] = {}
        for position, (row_id, filed) in enumerate(rows.items()):
            if row_id not in stored:
                added[row_id] = (position, filed)
                report.note("added", section=section, id=row_id, name=str(filed.get("name", "")))
            else:
                _update(work, section, stored[row_id], (position, filed), report)
        work.rows.put(section, added)


def _update(work: Work, section: str, old: Any, new: tuple[int, dict[str, Any]], report: Report) -> None:
    position, filed = new
    data = dict(old.data)
    changed = [name for name in {*filed, *old.filed} if _said(filed.get(name)) != _said(old.filed.get(name))]
    for name in sorted(changed):
        before = data.get(name)
        if name == "name" and section in ("deputies", "staff") and before != filed.get(name):
            data["former"] = [*data.get("former", ()), {"name": before, "until": work.now.isoformat()}]
            work.rows.rename_link(old.id, str(filed.get(name) or ""))
        if name in filed:
            data[name] = filed[name]
        else:
            data.pop(name, None)
        if name != "under" and _said(before) != _said(filed.get(name)):
            report.note("changed", section=section, id=old.id, field=name, old=_short(before), new=_short(filed.get(name)))
    if changed or old.position != position or old.ended_at is not None:
        if old.ended_at is not None:
            data["status"] = filed.get("status")
            report.note("back", section=section, id=old.id)
        work.rows.revise(section, old.id, data=data, filed=filed, position=position, ended_at=None)


def _said(value: Any) -> Any:
    """Nothing said is nothing said: an empty cell, `null`, `[]` and `no` are the same. Numbers and their digits too; and zh-Hans as it may be written."""
    if isinstance(value, Mapping):
        return {name: said for name, part in value.items() if (said := _said(part)) is not None} or None
    if isinstance(value, (list, tuple)):
        return [_said(part) for part in value] or None
    if value in (None, "", False):
        return None
    return simple_language(str(value))


def _short(value: Any) -> str:
    text = str(value)
    return text if len(text) <= LONGEST else text[:LONGEST] + "…"
