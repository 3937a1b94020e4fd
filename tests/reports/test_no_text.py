"""A file that is no text is not taken for text in another encoding (docs/town-file.md)."""

from pathlib import Path

import pytest

from bot.town_files import wording
from locales.catalogue import translator
from reports.town_reader import read_town_file

YAML = "town:\n  name: 清溪镇\n"


@pytest.mark.parametrize(
    ("content", "reason", "value"),
    [
        (b"\x89PNG\r\n\x1a\n\x00\x00\x00\rIHDR\x00\x00", "binary", None),
        (b"SQLite format 3\x00" + bytes(range(256)) * 8, "binary", None),
        (b"\x7fELF\x02\x01\x01\x00" + b"\x00" * 64, "binary", None),
        (b"\x00" * 100, "binary", None),
        (YAML.encode("utf-16-le"), "not_utf8", "UTF-16"),
        (YAML.encode("utf-16-be"), "not_utf8", "UTF-16"),
        (YAML.encode("utf-16"), "not_utf8", "UTF-16"),
        (YAML.encode("gb18030"), "not_utf8", "GBK"),
    ],
)
def test_what_is_no_text_is_said_to_be_none(tmp_path: Path, content: bytes, reason: str, value: str | None) -> None:
    path = tmp_path / "town.yaml"
    path.write_bytes(content)
    problem = read_town_file(path).unreadable
    assert problem is not None
    assert (problem.reason, problem.facts.get("value")) == (reason, value)
    assert "town.yaml" in wording(translator("zh-Hans"), read_town_file(path), problem), "and it can be said"
