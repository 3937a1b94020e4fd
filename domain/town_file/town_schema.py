"""The JSON Schema of a town file for editors: `python -m domain.town_file.town_schema > docs/town-file.schema.json` writes it anew.

An editor's YAML gives numbers, booleans and texts; what the program itself takes is a little wider (docs/town-file.md).
"""

import json
import sys
from collections.abc import Mapping
from typing import Any

from domain.town_file.town_fields import ROWS, TOP, Field
from domain.town_file.town_kinds import LONGEST_ID

_TEXT: Mapping[str, Any] = {"type": ["string", "number"]}
_KINDS: Mapping[str, Mapping[str, Any]] = {
    "id": {"type": ["string", "integer"], "pattern": f"^[A-Za-z0-9_.-]{{1,{LONGEST_ID}}}$"},
    "prefix": {"type": "string", "pattern": "^[A-Za-z]{1,6}$"},
    "yes_no": {"type": "boolean"},
    "date": {"type": "string", "pattern": r"^\d{4}-\d{2}-\d{2}$"},
    "time": {"type": "string", "pattern": r"^\d{1,2}[:：]\d{2}$"},
    "month": {"type": "string", "pattern": r"^\d{4}-\d{2}$"},
    "season": {"type": "string", "pattern": r"^\d{2}-\d{2}$"},
    "limit": {"anyOf": [{"type": "integer", "minimum": 1, "maximum": 366}, {"type": "string", "pattern": r"^\d{1,2} months?$"}]},
    "words": {"type": "object", "additionalProperties": _TEXT},
}


def json_schema() -> dict[str, Any]:
    sections = {section: {"type": ["array", "null"], "items": _row(fields)} for section, fields in ROWS.items()}
    return {
        "$schema": "https://json-schema.org/draft/2020-12/schema",
        "title": "Lianxin town file",
        "type": "object",
        "required": ["term", "villages", "groups", "deputies", "staff"],
        "anyOf": [{"required": ["town"]}, {"required": ["county"]}],
        "properties": {**{name: _or_nothing(_of(one)) for name, one in TOP.items()}, **sections},
        "additionalProperties": False,
    }


def _row(fields: Mapping[str, Field]) -> dict[str, Any]:
    """A row needs its id; the others too, where it is no dated one (which a schema need not know)."""
    return _table(fields) | {"required": ["id"], "additionalProperties": False}


def _table(parts: Mapping[str, Field]) -> dict[str, Any]:
    required = [name for name, one in parts.items() if one.required]
    made = {"type": "object", "properties": {name: _or_nothing(_of(one)) for name, one in parts.items()}}
    return made | ({"required": required} if required else {})


def _of(one: Field) -> dict[str, Any]:
    if one.many:
        size = {"minItems": one.count, "maxItems": one.count} if one.count else {}
        made = _one(one)
        return {"anyOf": [{"type": "array", "items": made, **size}, made]} if not one.count else {"type": "array", "items": made, **size}
    return _one(one)


def _one(one: Field) -> dict[str, Any]:
    if one.kind == "table":
        return _table(one.parts) | ({"additionalProperties": False} if one.closed else {})
    if one.kind == "number":
        return {"type": "integer", "minimum": one.least, "maximum": one.most}
    if one.kind == "choice":
        return {"enum": [int(word) if word.isdecimal() else word for word in one.choices]}
    return dict(_KINDS.get(one.kind, _TEXT))


def _or_nothing(made: dict[str, Any]) -> dict[str, Any]:
    """Nothing said is allowed everywhere; that something must be said is `required`."""
    return {"anyOf": [made, {"type": "null"}]}


if __name__ == "__main__":
    sys.stdout.write(json.dumps(json_schema(), ensure_ascii=False, indent=1) + "\n")
