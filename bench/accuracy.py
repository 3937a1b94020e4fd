"""How well words are read: language, category, marks, ratings, likely twins, masks, on the labelled samples of tests/samples."""

from pathlib import Path
from typing import Any

from bench.heard import heard
from bench.kept import of_strangers
from bench.put_aside import put_aside
from bench.scene import Row
from domain.congress.categories import CATEGORIES
from domain.congress.congress import Category
from domain.matters.category_of import guess_category, likely_categories
from domain.matters.similarity import ALIKE, likeness, said
from domain.reading.reading import read
from domain.words.simplified import simplified
from locales.detect import written_in
from tests import likely_tips, own_words, private_numbers, spoken_of
from tests.samples_of import lines, precision_recall

SAMPLES = Path(__file__).parent.parent / "tests" / "samples"
MATTERS = ("complaint", "help", "suggestion", "enquiry", "praise", "tip", "legal")
MARKS = {
    "urgent": "urgent",
    "tip": "tip_discipline",
    "legal": "legal",
    "minor": "minor",
    "out_of_area": "out_of_area",
    "abusive": "abusive",
    "multi": "multi",
    "pii": "pii",
}
RECALLED = ("urgent", "tip")
"""Marks whose recall has an aim; the others are reported."""


def guesses(text: str, known: list[Category]) -> list[str]:
    """The guess that stands in the receipt, then what the voter is offered behind 「更改」."""
    plain = simplified(text)
    return list(dict.fromkeys([guess_category(plain, known), *likely_categories(plain, known, 3)]))


def measure() -> list[Row]:
    """Rows: what, aim, found, kept."""
    messages, known = lines("voter_messages"), [Category(c["id"], c["name"], tuple(c["keywords"])) for c in CATEGORIES]
    rows = [*_languages(messages), *_categories(messages, known), *_marks(messages, known), *_twins()]
    return [*rows, *heard(), *_masks(), *_own_words(), *_spoken_of(), *_likely_tips(), *of_strangers(), *put_aside()]


def _languages(messages: list[dict[str, Any]]) -> list[Row]:
    spoken = [m for m in messages if any(ch.isalpha() for ch in str(m["text"]))]
    right = [written_in(str(m["text"])) == m["lang"] for m in spoken]
    by_language: dict[str, list[bool]] = {}
    for message, ok in zip(spoken, right, strict=True):
        by_language.setdefault(str(message["lang"]), []).append(ok)
    each = ", ".join(f"{tag} {sum(ok)}/{len(ok)}" for tag, ok in sorted(by_language.items()))
    found, kept = f"{100 * sum(right) / len(right):.1f} % ({each})", sum(right) >= 0.98 * len(right)
    return [(f"language of {len(spoken)} messages with words", "≥ 98 %", found, kept)]


def _categories(messages: list[dict[str, Any]], known: list[Category]) -> list[Row]:
    matters = [m for m in messages if m["kind"] in MATTERS and m["expected_category"]]
    ranked = [guesses(str(m["text"]), known) for m in matters]
    first = sum(found[0] == m["expected_category"] for found, m in zip(ranked, matters, strict=True)) / len(matters)
    third = sum(m["expected_category"] in found[:3] for found, m in zip(ranked, matters, strict=True)) / len(matters)
    fair = sum(found[0] in (m["expected_category"], *m["also"]) for found, m in zip(ranked, matters, strict=True)) / len(matters)
    return [
        (f"category of {len(matters)} matters, first guess", "≥ 80 %", f"{100 * first:.1f} %", first >= 0.8),
        ("the same, counting what else a fair reader could say", "reported", f"{100 * fair:.1f} %", True),
        ("category among the first three", "≥ 92 %", f"{100 * third:.1f} %", third >= 0.92),
    ]


def _marks(messages: list[dict[str, Any]], known: list[Category]) -> list[Row]:
    rows: list[Row] = []
    for mark, flag in MARKS.items():
        precision, recall = precision_recall(
            [mark in read(str(m["text"]), known).marks for m in messages],
            [flag in m["flags"] or m["kind"] == mark for m in messages],
        )
        aim = "recall ≥ 0.95" if mark in RECALLED else "reported"
        kept = recall >= 0.95 or mark not in RECALLED
        rows.append((f"`{mark}`: recall, precision", aim, f"{recall:.2f}, {precision:.2f}", kept))
    return rows


def _twins() -> list[Row]:
    twins = lines("twins")
    precision, recall = precision_recall(
        [likeness(said(str(t["one"])), said(str(t["other"]))) >= ALIKE for t in twins], [bool(t["same"]) for t in twins]
    )
    return [(f"likely twins among {len(twins)} pairs: precision, recall", "reported", f"{precision:.2f}, {recall:.2f}", True)]


def _likely_tips() -> list[Row]:
    rows: list[Row] = []
    for half in ("tuned", "kept", "others_tuned", "aside", "more_tuned", "more_kept"):
        found = likely_tips.score(half)
        share = 100 * found.sealed / found.tips
        rows.append((f"{found.tips} tips, half «{half}»: sealed and asked about", "≥ 95 %", f"{found.sealed} ({share:.0f} %)", share >= 95))
        asked, naming = found.asked, found.naming_asked
        rows.append(
            (
                f"{found.naming} ordinary lines that name an office, half «{half}»: asked about",
                "≤ 1 in 5",
                str(naming),
                naming * 5 <= found.naming,
            )
        )
        others = found.ordinary - found.naming
        rows.append((f"{others} ordinary lines that name none, half «{half}»: asked about", "reported", str(asked - naming), True))
    known = [Category(c["id"], c["name"], tuple(c["keywords"])) for c in CATEGORIES]
    messages = [m for m in lines("voter_messages") if m["kind"] != "tip" and "tip_discipline" not in m["flags"]]
    asked = sum("tip" in read(str(m["text"]), known).marks for m in messages)
    rows.append((f"{len(messages)} ordinary messages of voters: asked about", "≤ 1 in 20", str(asked), asked * 20 <= len(messages)))
    return rows


def _masks() -> list[Row]:
    rows: list[Row] = []
    for half in ("tuned", "kept", "others"):
        own, leaking, ordinary, touched = private_numbers.score(half)
        what = f"numbers and addresses that lead to a person, half «{half}»: readable"
        rows.append((what, "≤ 2 %", f"{leaking} of {own}", leaking <= own / 50))
        rows.append((f"ordinary numbers, half «{half}»: masked", "≤ 1 in 200", f"{touched} of {ordinary}", touched <= ordinary / 200))
    return rows


def _own_words() -> list[Row]:
    rows: list[Row] = []
    for half in ("tuned", "kept"):
        own, ordinary = own_words.count(half, own=True), own_words.count(half, own=False)
        missed, touched = len(own_words.missed(half)), len(own_words.touched(half))
        rows.append(
            (f"lines with the writer's own name or door, half «{half}»: missed", "≤ 1 in 20", f"{missed} of {own}", missed * 20 <= own)
        )
        rows.append((f"ordinary lines, half «{half}»: taken for them", "≤ 1 in 50", f"{touched} of {ordinary}", touched * 50 <= ordinary))
    return rows


def _spoken_of() -> list[Row]:
    rows: list[Row] = []
    for half in ("tuned", "kept", "others_tuned", "aside", "fifth"):
        true, missed, ordinary, touched, outright = spoken_of.score(half)
        what = f"complaints of somebody of the roster, half «{half}»: kept from him"
        rows.append((what, "≥ 95 %", f"{true - missed} of {true}", missed <= true / 20))
        what = f"ordinary lines that name somebody, half «{half}»: kept from him unasked (and asked about)"
        rows.append((what, "≤ 1 in 50", f"{outright} ({touched - outright}) of {ordinary}", outright <= ordinary / 50))
    return rows
