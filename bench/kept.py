"""How rightly people are heard on lines that nobody who mended a reader has read (tests/samples/kept). Look at the figures, not at the lines."""

from collections.abc import Callable, Sequence
from typing import Any

from bench.heard import KNOWN, is_none
from bench.scene import Row
from domain.danger.danger import alarms, in_danger
from domain.matters.category_of import likely_categories, plain_category
from domain.matters.several import parts_of
from domain.matters.similarity import ALIKE, likeness
from domain.matters.similarity import said as compared
from domain.ratings.satisfaction import said_when_asked
from domain.reading.marks_in import marks_in
from domain.tips.likely_tips import is_likely
from domain.words.simplified import simplified
from tests import spoken_of
from tests.samples_of import lines, precision_recall

MARKS = ("confidential", "minor", "legal", "out_of_area", "abusive")


def of_strangers() -> list[Row]:
    return [
        *(row for name in ("spoken_of", "passing_spoken_of", "third_spoken_of", "fourth_spoken_of") for row in _of_people(name)),
        *(
            row
            for name in (
                "likely_tips",
                "third_likely_tips",
                "fourth_likely_tips",
                "fifth_short_tips",
                "sixth_tips",
                "seventh_tips",
                "eighth_tips",
            )
            for row in _tips(name)
        ),
        *_two_answers(),
        *(row for name in ("rating_lines", "third_ratings") for row in _replies(name)),
        *_categories(),
    ]


def _rate(part: int, whole: int) -> str:
    return f"{part} of {whole} ({100 * part / max(whole, 1):.0f} %)"


def _of_people(name: str) -> list[Row]:
    """Whom a complaint must not reach."""
    spoken = lines(f"kept/{name}")
    about, named = [x for x in spoken if x["spoken_of"]], [x for x in spoken if not x["spoken_of"]]
    found = sum(not spoken_of.missed(x) for x in about)
    outright, touched = sum(map(spoken_of.outright, named)), sum(map(spoken_of.touched, named))
    return [
        ("complaints of somebody: kept from him", "≥ 95 %", _rate(found, len(about)), found >= 0.95 * len(about)),
        ("ordinary lines that name somebody: kept from him unasked", "≤ 1 in 50", _rate(outright, len(named)), outright <= len(named) / 50),
        ("the same: kept until the voter has said whether he may see it", "reported", _rate(touched - outright, len(named)), True),
    ]


def _tips(name: str) -> list[Row]:
    """What may be a tip."""
    tips = lines(f"kept/{name}")
    sealed = [is_likely(simplified(x["text"])) for x in tips]
    right = sum(asked for asked, x in zip(sealed, tips, strict=True) if x["tip"])
    wrong = {
        office: [asked for asked, x in zip(sealed, tips, strict=True) if not x["tip"] and x["office"] is office] for office in (True, False)
    }
    true = sum(x["tip"] for x in tips)
    return [
        ("tips: sealed and asked about", "≥ 95 %", _rate(right, true), right >= 0.95 * true),
        *(
            (
                f"ordinary lines that name {what}: asked about",
                "≤ 1 in 5" if office else "reported",
                _rate(sum(asked), len(asked)),
                sum(asked) <= len(asked) / 5,
            )
            for office, what, asked in ((True, "an office", wrong[True]), (False, "none", wrong[False]))
        ),
    ]


Says = Callable[[dict[str, Any]], bool]
"""Whether a line is so."""
Asked = tuple[str, str, str, Says, Says, tuple[float, float]]
"""What, its aim, the lines; how it is read and how it is; the least precision and recall."""


def _asked() -> list[Asked]:
    """Whatever is so or not."""
    return [
        *(
            row
            for name in ("danger", "passing_danger", "third_danger", "letters")
            for row in (
                ("danger: numbers shown", "≥ 0.50, ≥ 0.95", name, lambda x: in_danger(x["text"]), lambda x: bool(x["danger"]), (0.5, 0.95)),
                ("danger: staff woken", "recall ≥ 0.90", name, lambda x: alarms(x["text"]), lambda x: x["alarm"], (0, 0.9)),
            )
        ),
        *(
            ("no matter: answered in kind", "recall ≥ 0.85", name, _no_matter, lambda x: x["kind"] != "matter", (0, 0.85))
            for name in ("no_matter", "passing_no_matter", "third_no_matter")
        ),
        ("several matters", "recall ≥ 0.85", "mark_lines", _several, lambda x: "multi" in x["marks"], (0, 0.85)),
        ("likely twins", "precision ≥ 0.95", "twins", _alike, lambda x: x["same"], (0.95, 0)),
        *(
            (f"`{mark}`", "recall ≥ 0.85", name, _has(mark), _marked(mark), (0, 0.85))
            for name in ("mark_lines", "passing_marks")
            for mark in MARKS
        ),
    ]


def _two_answers() -> list[Row]:
    rows = []
    for what, aim, name, read, true, (least, most) in _asked():
        known = lines(f"kept/{name}")
        precision, recall = precision_recall(map(read, known), map(true, known))
        told, kept = f"{what}, {len(known)} lines: precision, recall", precision >= least and recall >= most
        rows.append((told, aim, f"{precision:.2f}, {recall:.2f}", kept))
    return [*rows, *map(_lost, ("no_matter", "passing_no_matter", "third_no_matter")), _lost_of_all()]


def _lost(name: str) -> Row:
    alike = [x for x in lines(f"kept/{name}") if x["kind"] == "matter"]
    lost = sum(map(_no_matter, alike))
    return f"{len(alike)} matters, many of which look like none: answered as none", "0", str(lost), lost == 0


def _lost_of_all() -> Row:
    matters = [x for name in ("category_lines", "passing_matters") for x in lines(f"kept/{name}")]
    lost = sum(map(_no_matter, matters))
    return f"{len(matters)} matters of every kind: answered as none", "≤ 1 in 1,000", str(lost), lost <= len(matters) / 1000


def _no_matter(line: dict[str, Any]) -> bool:
    return is_none(line["text"])


def _alike(line: dict[str, Any]) -> bool:
    return likeness(compared(line["one"]), compared(line["other"])) >= ALIKE


def _several(line: dict[str, Any]) -> bool:
    return bool(parts_of(line["text"], lambda part: plain_category(simplified(part), KNOWN)))


def _has(mark: str) -> Callable[[dict[str, Any]], bool]:
    return lambda line: mark in marks_in(simplified(line["text"]))


def _marked(mark: str) -> Callable[[dict[str, Any]], bool]:
    return lambda line: mark in line["marks"]


def _replies(name: str) -> list[Row]:
    counted = [(said_when_asked(x["text"]), x["expected_rating"]) for x in lines(f"kept/{name}")]
    wrong = sum(found is not None and found != expected for found, expected in counted)
    clear = sum(expected is not None for _, expected in counted)
    right = sum(found == expected is not None for found, expected in counted)
    return [
        (
            f"{len(counted)} replies: counted wrongly",
            "0",
            f"{wrong}; understood {right} of {clear} clear ones",
            wrong == 0 and right >= 0.85 * clear,
        )
    ]


def _categories() -> list[Row]:
    return [_category(lines(f"kept/{name}")) for name in ("category_lines", "passing_matters")]


def _category(known: Sequence[dict[str, Any]]) -> Row:
    ranked = [likely_categories(simplified(x["text"]), KNOWN, 5) for x in known]
    shares = [sum(x["category"] in found[:n] for found, x in zip(ranked, known, strict=True)) / len(known) for n in (1, 3, 5)]
    said_as = ", ".join(f"{100 * share:.1f}" for share in shares)
    kept_aims = all(share >= aim for share, aim in zip(shares, (0.75, 0.9, 0.96), strict=True))
    return f"category of {len(known)} matters: first, three, five", "≥ 75, 90, 96 %", f"{said_as} %", kept_aims
