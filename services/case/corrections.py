"""A town learns which category its people mean: from what voter, staff and claimer corrected (docs/understood.md, 类别).

What was corrected stands in the histories as case and category; the words are read from the cases when weights are fitted, so that an
erasure takes them along. Ordered by housekeeping once a day, a portion at a time: gather, fit on what is older than a month, try both
on the last month's. The weights are used only where they beat the general table there.
"""

from collections.abc import Mapping
from datetime import datetime, timedelta
from typing import Any

from domain.matters import category_fit
from domain.matters.category_of import category_scores, guess_category, runs_in
from domain.values.heard import unmarked
from domain.words.simplified import simplified
from services.deed.portions import LOOKED_AT, Data, Left, put
from services.deed.work import Work

PORTION, FITTED, FITTING = "fit_categories", "categories", "categories_next"
ENOUGH, TRIED = 500, 20
"""Corrections from which on weights are fitted, and of the last month so many at least to try them on."""
CASES, MOST, ROUNDS, AT_ONCE = 10_000, 2_000, 3, 50
"""Cases that are looked through, corrections that are used, how often each, and how many in a portion."""
MONTH, EVERY = timedelta(days=30), timedelta(days=1)
BEFORE_ALL = 2**31 - 1


def weights(work: Work) -> category_fit.Weights:
    """Those in use; none where the general table is as good."""
    found = work.learned.read(FITTED) or {}
    return found.get("weights", category_fit.NOTHING) if found.get("used") else category_fit.NOTHING


def order(work: Work) -> None:
    """Fitted anew where that was a day ago, or nothing was."""
    if all(at is None or work.now - at >= EVERY for at in map(work.learned.at, (FITTED, FITTING))):
        begun = work.now.isoformat()
        work.learned.keep(FITTING, {"begun": begun, "labels": [], "weights": {}})
        put(work, PORTION, Left({"begun": begun, "step": "gather", "before": BEFORE_ALL, "seen": 0}))


def go_on(work: Work, data: Data) -> Left | None:
    so_far = work.learned.read(FITTING)
    if so_far is None or so_far["begun"] != data["begun"]:
        return None  # somebody's words were erased meanwhile: it is begun anew
    return {"gather": _gather, "fit": _fit, "try": _try}[data["step"]](work, data, so_far)


def _gather(work: Work, data: Data, so_far: Mapping[str, Any]) -> Left | None:
    """The next cases, newest first: whose category was corrected, to what and when."""
    cases = work.next_cases.open_to_read(data["before"], LOOKED_AT)
    corrected = work.histories.corrected([case for case, plain in cases if plain])
    labels = [*so_far["labels"], *([case, category, at.isoformat()] for case, (category, at) in corrected.items())]
    work.learned.keep(FITTING, {**so_far, "labels": labels[:MOST]})
    seen = data["seen"] + len(cases)
    if len(cases) == LOOKED_AT and seen < CASES and len(labels) < MOST:
        return Left({**data, "before": cases[-1][0], "seen": seen})
    if len(labels) < ENOUGH:
        return _end(work, {"corrections": len(labels), "used": False})
    return Left({"begun": data["begun"], "step": "fit", "at": 0})


def _fit(work: Work, data: Data, so_far: Mapping[str, Any]) -> Left | None:
    """The next of those older than a month, each in every round."""
    older = [label for label in so_far["labels"] if not _of_last_month(work, label)]
    learned = {sign: dict(of_sign) for sign, of_sign in so_far["weights"].items()}
    at, known = data["at"], tuple(work.roster.categories.values())
    now = (older * ROUNDS)[at : at + AT_ONCE]
    words = work.said.first_words([case for case, _, _ in now])
    for case, category, _ in now:
        plain = simplified(unmarked(words.get(case, "")))
        category_fit.learn(learned, category_scores(plain, known), runs_in(plain), category)
    work.learned.keep(FITTING, {**so_far, "weights": category_fit.weightiest(learned)})
    left = at + AT_ONCE < len(older) * ROUNDS
    return Left({**data, "at": at + AT_ONCE} if left else {**data, "step": "try", "at": 0, "tried": 0, "lexicon": 0, "fitted": 0})


def _try(work: Work, data: Data, so_far: Mapping[str, Any]) -> Left | None:
    """How often each is right on the last month's, which the weights have not seen."""
    newer = [label for label in so_far["labels"] if _of_last_month(work, label)]
    known, fitted = tuple(work.roster.categories.values()), so_far["weights"]
    now = newer[data["at"] : data["at"] + AT_ONCE]
    words, right = work.said.first_words([case for case, _, _ in now]), dict(data)
    for case, category, _ in now:
        if plain := simplified(unmarked(words.get(case, ""))):
            right["tried"] += 1
            right["lexicon"] += guess_category(plain, known) == category
            right["fitted"] += guess_category(plain, known, fitted) == category
    if data["at"] + AT_ONCE < len(newer):
        return Left({**right, "at": data["at"] + AT_ONCE})
    used = right["tried"] >= TRIED and right["fitted"] > right["lexicon"]
    kept = {name: right[name] for name in ("tried", "lexicon", "fitted")} | {"corrections": len(so_far["labels"]), "used": used}
    return _end(work, kept | ({"weights": fitted} if used else {}))


def _of_last_month(work: Work, label: list[Any]) -> bool:
    return work.now - datetime.fromisoformat(label[2]) < MONTH


def _end(work: Work, found: Mapping[str, Any]) -> Left | None:
    work.learned.keep(FITTED, found)
    work.learned.forget(FITTING)
    return None
