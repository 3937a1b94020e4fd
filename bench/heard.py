"""How rightly voters are heard, reader by reader, on the labelled lines of tests/samples (docs/understood.md)."""

from bench.load import Row
from domain.danger import alarms, in_danger
from domain.no_matter import intent_of
from domain.satisfaction import said
from tests.samples_of import lines, precision_recall


def heard() -> list[Row]:
    return [*_ratings(), *_danger(), *_no_matter()]


def _ratings() -> list[Row]:
    rows: list[Row] = []
    for name in ("rating_replies", "rating_lines"):
        counted = [(said(x["text"]), x["expected_rating"]) for x in lines(name)]
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
    answered = sum(bool(intent_of(x["text"])) for x in none)
    lost = sum(bool(intent_of(x["text"])) for x in known if x["kind"] == "matter")
    return [
        (f"{len(none)} hellos, thanks, questions how far …: answered in kind", "≥ 85 %", str(answered), answered >= 0.85 * len(none)),
        (f"{len(known) - len(none)} matters that look like them: answered as none", "0", str(lost), lost == 0),
    ]
