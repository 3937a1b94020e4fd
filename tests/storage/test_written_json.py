"""How JSON columns are written: no blank beside a mark, signs as they are, and what no text column takes as an escape."""

import json

import pytest

from storage.written_json import as_json


def test_neither_blanks_nor_escapes_are_written() -> None:
    assert as_json({"to": ["路灯", 2], "on": None}) == '{"to":["路灯",2],"on":null}'


@pytest.mark.parametrize("odd", ["\ud83d", "a\x00b", "两\u3000行\n", "\u202e倒", "‍", "👨‍👩‍👧"])
def test_odd_signs_come_back_as_they_were(odd: str) -> None:
    written = as_json([odd])
    assert json.loads(written) == [odd]
    assert written.isprintable()
    assert written.encode()
