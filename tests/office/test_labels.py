"""Templates say nothing but labels of the catalogues, and a page is made of nothing that the headers forbid."""

import re
from pathlib import Path

import pytest

from locales.refresh import TEMPLATES, source_texts

STATIC = TEMPLATES.parent / "static"
PAGES = sorted(TEMPLATES.glob("**/*.html"))
LABEL = re.compile(r"""_\((?P<q>["'])(?P<text>.+?)(?P=q)\)""")
HAN = re.compile(r"[\u3400-\u9fff]")
OWN_NAMES = {"简体", "繁體"}
"""Each language is called as it calls itself."""
TOO_NEW = re.compile(
    r":is\(|:where\(|:has\(|oklch|oklab|color-mix|aspect-ratio|@layer|@container|\binset\b|&:|\bdvh\b|:focus-visible|\baccent-color"
)
"""What a browser of the class of Chrome 86 does not know."""
NEWER_SCRIPT = re.compile(r"\.at\(|\.replaceAll\(|structuredClone|\?\?=|\|\|=|&&=|\.hasOwn\(|\bawait import")


@pytest.mark.parametrize("path", PAGES, ids=lambda path: path.name)
def test_every_word_of_a_template_is_a_label_of_the_catalogues(path: Path) -> None:
    text, known = path.read_text(encoding="utf-8"), set(source_texts())
    bare = LABEL.sub("", text)
    for name in OWN_NAMES:
        bare = bare.replace(name, "")
    assert HAN.findall(bare) == [], "words outside of _()"
    assert [found["text"] for found in LABEL.finditer(text) if found["text"] not in known] == []
    assert "{% trans" not in text
    assert "|safe" not in text.replace(" ", "")
    assert re.search(r"""\sstyle=|<style|\son[a-z]+=|<script(?![^>]*\ssrc=)""", text) is None, (
        "nothing stands within the page that the headers forbid"
    )


def test_styles_and_scripts_are_for_old_browsers_too() -> None:
    for path in STATIC.glob("*.css"):
        if path.name != "bootstrap.min.css":
            assert TOO_NEW.findall(path.read_text(encoding="utf-8")) == [], path.name
    for path in STATIC.glob("*.js"):
        if path.name != "htmx.min.js":
            assert NEWER_SCRIPT.findall(path.read_text(encoding="utf-8")) == [], path.name
    for name in ("bootstrap", "htmx"):
        assert (STATIC / f"{name}.LICENSE").is_file()
