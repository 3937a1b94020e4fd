"""Brings the catalogues up to date with the source modules: `python -m locales.refresh`. Needs the development tools.

New texts enter every .po file; zh-Hant is proposed from zh-Hans by OpenCC where nobody has translated it yet.
"""

import ast
import sys
from pathlib import Path

from babel.messages.catalog import Catalog
from babel.messages.pofile import read_po, write_po

FOLDER = Path(__file__).parent
SOURCES = (
    "texts.py",
    "desk.py",
    "describe.py",
    "sealing.py",
    "visits.py",
    "summaries.py",
    "account.py",
    "read_aloud.py",
    "printed.py",
    "case_sheet.py",
    "doors.py",
    "slips.py",
    "meetings.py",
    "audit.py",
    "chats.py",
    "terminal.py",
    "town_files.py",
    "moving.py",
    "rosters.py",
    "cell_mistakes.py",
    "files.py",
    "contents.py",
    "undelivered.py",
    "lists.py",
    "questions.py",
    "further.py",
    "erasing.py",
    "masks.py",
    "danger.py",
    "speaks.py",
    "demo_page.py",
    "traps.py",
)


def source_texts() -> list[str]:
    """Every text of the source modules, in order."""
    found: dict[str, None] = {}
    nodes = [node for name in SOURCES for node in ast.walk(ast.parse((FOLDER / name).read_text(encoding="utf-8")))]
    for node in nodes:
        if (
            isinstance(node, ast.Call)
            and isinstance(node.func, ast.Name)
            and node.func.id == "_"
            and isinstance(node.args[0], ast.Constant)
        ):
            found[str(node.args[0].value)] = None
    return list(found)


def refresh(folder: str) -> int:
    """Add what is new and drop what is gone; returns how many texts still want a translation."""
    path = FOLDER / folder / "LC_MESSAGES" / "lianxin.po"
    old: dict[str, str] = {}
    if path.is_file():
        with path.open("rb") as stream:
            old = {str(m.id): str(m.string) for m in read_po(stream) if m.id}
    catalogue = Catalog(locale=folder, project="Lianxin", version="1", charset="utf-8", fuzzy=False)
    missing = 0
    for text in source_texts():
        words = old.get(text) or (traditional(text) if folder == "zh_Hant" else "")
        missing += not words
        catalogue.add(text, words)
    path.parent.mkdir(parents=True, exist_ok=True)
    with path.open("wb") as out:
        write_po(out, catalogue, width=0, omit_header=False, sort_output=False)
    return missing


def traditional(text: str) -> str:
    import opencc

    return str(opencc.OpenCC("s2twp").convert(text))


if __name__ == "__main__":
    names = sys.argv[1:] or sorted(p.name for p in FOLDER.iterdir() if (p / "LC_MESSAGES").is_dir())
    sys.exit(1 if sum(refresh(name) for name in names) else 0)
