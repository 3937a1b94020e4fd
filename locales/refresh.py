"""Brings the catalogues up to date with the words of `locales/` and of the pages' templates: `python -m locales.refresh`. Needs the development tools.

New texts enter every .po file; zh-Hant is proposed from zh-Hans by OpenCC where nobody has translated it yet. A comment in the code that
begins with `NOTE:` and stands right above a text tells translators about it; what translators noted in a .po file stays there.
"""

import sys
from pathlib import Path

from babel.messages.catalog import Catalog
from babel.messages.extract import extract_from_file
from babel.messages.pofile import read_po, write_po

from locales.catalogue import C_

FOLDER = Path(__file__).parent
TEMPLATES = FOLDER.parent / "web" / "office" / "templates"
"""Their labels are `_("…")`, nothing else of theirs is read by people."""
NO_WORDS = {"__init__", "catalogue", "detect", "han", "refresh"}
"""Modules of this folder that say nothing."""
WORDS = tuple(sorted(path.stem for path in FOLDER.glob("*.py") if path.stem not in NO_WORDS))
KEYWORDS = {"_": None, "N_": None, "C_": ((1, "c"), 2)}
"""`_(…)` says a text, `N_(…)` marks one that is said elsewhere, `C_(…)` one with its use."""


def source_catalogue() -> Catalog:
    """Every text of the source modules, in order, with what is noted for translators."""
    found = Catalog(charset="utf-8", fuzzy=False)
    for name in WORDS:
        texts = extract_from_file("python", FOLDER / f"{name}.py", keywords=KEYWORDS, comment_tags=("NOTE:",), strip_comment_tags=True)
        for _line, text, comments, use in texts:
            found.add(text, auto_comments=comments, context=use)
    for path in sorted(TEMPLATES.glob("**/*.html")):
        for _line, text, comments, _context in extract_from_file("jinja2.ext:babel_extract", path, keywords={"_": None}):
            found.add(text, auto_comments=comments)
    return found


def source_texts() -> list[str]:
    """Every text of the source modules, in order, as translators of a language know it."""
    return [C_(message.context, str(message.id)) if message.context else str(message.id) for message in source_catalogue() if message.id]


def refresh(folder: str) -> int:
    """Add what is new and drop what is gone; returns how many texts still want a translation."""
    path = FOLDER / folder / "LC_MESSAGES" / "lianxin.po"
    old = Catalog()
    if path.is_file():
        with path.open("rb") as stream:
            old = read_po(stream)
    new = Catalog(
        locale=folder,
        project="Lianxin",
        version="1",
        charset="utf-8",
        fuzzy=False,
        header_comment=old.header_comment,
        creation_date=old.creation_date,
        revision_date=old.revision_date,
    )
    missing = 0
    for message in source_catalogue():
        if not message.id:
            continue
        known = old.get(message.id, message.context)
        words = (known.string if known else "") or (traditional(str(message.id)) if folder == "zh_Hant" else "")
        missing += not words
        notes = known.user_comments if known else ()
        new.add(message.id, words, auto_comments=message.auto_comments, user_comments=notes, context=message.context)
    path.parent.mkdir(parents=True, exist_ok=True)
    with path.open("wb") as out:
        write_po(out, new, width=0, omit_header=False, sort_output=False)
    return missing


def traditional(text: str) -> str:
    import opencc

    return str(opencc.OpenCC("s2twp").convert(text))


if __name__ == "__main__":
    names = sys.argv[1:] or sorted(p.name for p in FOLDER.iterdir() if (p / "LC_MESSAGES").is_dir())
    sys.exit(1 if sum(refresh(name) for name in names) else 0)
