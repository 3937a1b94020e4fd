"""How rightly voters are heard, reader by reader, on the labelled lines of tests/samples (docs/understood.md)."""

from collections.abc import Callable
from time import process_time

from bench.fit_categories import check, labelled
from bench.scene import Row
from domain.complaints.asks_secrecy import only_asks_secrecy
from domain.complaints.spoken_of import spoken_of
from domain.congress.categories import CATEGORIES
from domain.congress.congress import Category
from domain.danger.danger import alarms, danger, in_danger
from domain.matters.category_of import guess_category, likely_categories, plain_category
from domain.matters.several import parts_of
from domain.no_matter.asked_after import asked_after
from domain.no_matter.no_matter import intent_of
from domain.ratings.satisfaction import said_when_asked
from domain.reading.marks_in import marks_in
from domain.reading.reading import read
from domain.tips.likely_tips import is_likely
from domain.words.simplified import simplified
from tests.samples_of import lines, precision_recall
from tests.spoken_of import roster_of

KNOWN = tuple(Category(c["id"], c["name"], tuple(c["keywords"])) for c in CATEGORIES)


def is_none(text: str) -> bool:
    """Whether words with which somebody comes are taken for no matter."""
    reading = read(text, KNOWN)
    return bool(reading.intent or reading.seems)


def heard() -> list[Row]:
    return [*_ratings(), *_danger(), *_no_matter(), *_asked_after(), *_secrecy(), *_marks(), *_categories(), _cost()]


def _cost() -> Row:
    """CPU of the readers that guard people, against that of guessing the category, in the same run: each the best of five."""
    texts = [str(x["text"]) for x in lines("voter_messages")]
    plain, roster = [simplified(text) for text in texts], roster_of("qingxi")
    village = next(iter(roster.villages))
    readers: tuple[Callable[[], object], ...] = (
        lambda: [guess_category(text, KNOWN) for text in plain],
        lambda: [is_likely(text) for text in plain],
        lambda: [spoken_of(text, roster, village) for text in texts],
        lambda: [danger(text) for text in texts],
    )
    category, tips, spoken, harm = (min(map(_cpu, [read] * 5)) for read in readers)
    found = f"{tips / category:.1f}, {spoken / category:.1f}, {harm / category:.1f} × ({1e6 * category / len(texts):.0f} µs)"
    what = f"{len(texts)} messages: likely tips, people spoken of, danger, against their category"
    return what, "together ≤ 2 ×", found, tips + spoken + harm <= 2 * category


def _cpu(read: Callable[[], object]) -> float:
    begun = process_time()
    read()
    return process_time() - begun


def _ratings() -> list[Row]:
    rows: list[Row] = []
    for name in ("rating_replies", "rating_lines"):
        counted = [(said_when_asked(x["text"]), x["expected_rating"]) for x in lines(name)]
        wrong = sum(found is not None and found != expected for found, expected in counted)
        understood, clear = sum(found == expected is not None for found, expected in counted), sum(e is not None for _, e in counted)
        rows.append((f"{len(counted)} {name}: counted wrongly", "0", f"{wrong}; understood {understood} of {clear} clear ones", wrong == 0))
    return rows


def _danger() -> list[Row]:
    known = lines("danger")
    shown = precision_recall([in_danger(x["text"]) for x in known], [x["danger"] for x in known])
    woken = precision_recall([alarms(x["text"]) for x in known], [x["alarm"] for x in known])
    return [
        (
            f"{len(known)} lines of danger or none: numbers shown, precision, recall",
            "≥ 0.50, ≥ 0.95",
            f"{shown[0]:.2f}, {shown[1]:.2f}",
            shown[0] >= 0.5 and shown[1] >= 0.95,
        ),
        ("the same: staff woken, precision, recall", "recall ≥ 0.90", f"{woken[0]:.2f}, {woken[1]:.2f}", woken[1] >= 0.9),
    ]


def _no_matter() -> list[Row]:
    known = lines("no_matter")
    none = [x for x in known if x["kind"] != "matter"]
    answered = sum(is_none(x["text"]) for x in none)
    lost = sum(is_none(x["text"]) for x in known if x["kind"] == "matter")
    who = {
        half: [intent_of(x["text"]) == "who_reads" for x in lines("asks_after", half) if x["asks"] == "bot"] for half in ("tuned", "kept")
    }
    taken = [intent_of(x["text"]) for x in lines("asks_after") if not x["asks"]]
    return [
        *(
            (
                f"{len(found)} questions who reads him, half «{half}»: answered in kind",
                "≥ 85 %",
                str(sum(found)),
                sum(found) >= 0.85 * len(found),
            )
            for half, found in who.items()
        ),
        (f"{len(taken)} matters that look like them: taken for one", "0", str(taken.count("who_reads")), "who_reads" not in taken),
        (f"{len(none)} hellos, thanks, questions how far …: answered in kind", "≥ 85 %", str(answered), answered >= 0.85 * len(none)),
        (f"{len(known) - len(none)} matters that look like them: answered as none", "0", str(lost), lost == 0),
    ]


def _asked_after() -> list[Row]:
    rows: list[Row] = []
    for name, half in ((name, half) for name in ("asks_after", "later_asks") for half in ("tuned", "kept")):
        known = [(bool(x["asks"]), asked_after(x["text"], x["open"]) is not None) for x in lines(name, half)]
        asks, others = [found for is_one, found in known if is_one], [found for is_one, found in known if not is_one]
        rows += [
            (f"{len(asks)} questions after his own matter, {name}, half «{half}»", "≥ 85 %", str(sum(asks)), sum(asks) >= 0.85 * len(asks)),
            (
                f"{len(others)} words that look like them, {name}, half «{half}»",
                "≤ 1 in 100",
                str(sum(others)),
                sum(others) * 100 <= len(others),
            ),
        ]
    return rows


def _secrecy() -> list[Row]:
    """Wishes for secrecy that are no matter of their own, and what only sounds like one (给个准话)."""
    rows: list[Row] = []
    for name, half in ((name, half) for name in ("secrecy_lines", "later_secrecy") for half in ("tuned", "kept")):
        known = [(bool(x["asks"]), only_asks_secrecy(x["text"])) for x in lines(name, half)]
        asks, others = [found for is_one, found in known if is_one], [found for is_one, found in known if not is_one]
        rows += [
            (f"{len(asks)} wishes for secrecy, {name}, half «{half}»", "≥ 85 %", str(sum(asks)), sum(asks) >= 0.85 * len(asks)),
            (f"{len(others)} lines that look like them, {name}, half «{half}»", "0", str(sum(others)), sum(others) == 0),
        ]
    return rows


def _marks() -> list[Row]:
    known, rows = lines("mark_lines"), []
    for mark in ("confidential", "minor", "legal", "out_of_area", "abusive"):
        found = [mark in marks_in(simplified(x["text"])) for x in known]
        precision, recall = precision_recall(found, [mark in x["marks"] for x in known])
        rows.append(
            (
                f"{len(known)} lines with marks or none: `{mark}`, precision, recall",
                "recall ≥ 0.85",
                f"{precision:.2f}, {recall:.2f}",
                recall >= 0.85,
            )
        )
    several = [bool(parts_of(x["text"], lambda part: plain_category(simplified(part), KNOWN))) for x in known]
    precision, recall = precision_recall(several, ["multi" in x["marks"] for x in known])
    rows.append(("the same: `multi`, precision, recall", "recall ≥ 0.85", f"{precision:.2f}, {recall:.2f}", recall >= 0.85))
    return rows


def _categories() -> list[Row]:
    known = lines("category_lines")
    ranked = [likely_categories(simplified(x["text"]), KNOWN, 3) for x in known]
    first = sum(found[0] == x["category"] for found, x in zip(ranked, known, strict=True)) / len(known)
    three = sum(x["category"] in found for found, x in zip(ranked, known, strict=True)) / len(known)
    unseen, among = check(labelled())
    return [
        (
            f"category of {len(known)} chat lines the weights were fitted on: first, among three",
            "reported",
            f"{100 * first:.1f}, {100 * three:.1f} %",
            True,
        ),
        (
            "the same, each fifth by weights of the others",
            "≥ 75, ≥ 90 %",
            f"{100 * unseen:.1f}, {100 * among:.1f} %",
            unseen >= 0.75 and among >= 0.9,
        ),
    ]
