"""What is done with a suggestion that grew from many cases, at the unit and after its answer (crowded_town.py)."""

from collections.abc import Iterator
from datetime import timedelta
from functools import partial

from domain.congress.working_days import add_months
from domain.suggestions.suggestion_doc import Round
from services.deed.work import Work
from services.watch.due import OTHERS
from tests.bounds.crowded_town import MEMBER, NOW, SECRETARY, Made, due
from tests.bounds.plays import Deed, Play, asks, presses, writes

TODAY = NOW.date()


def at_unit(row: int, status: str) -> Deed:
    """Handed over three months ago but ten days; `answered`: since yesterday."""

    def put(work: Work) -> None:
        handed_on = TODAY - timedelta(days=80)
        work.suggestions.begin_round(row, Round(1, "n01", "水务站", handed_on, add_months(handed_on, 3)))
        if status == "answered":
            work.suggestions.change_round(row, 1, answered_on=TODAY - timedelta(days=1), answer_class="planned", answer="明年修")
        work.suggestions.change(row, status=status, due_on=add_months(handed_on, 3))

    return put


def _asked_after(row: int, status: str, work: Work) -> None:
    stands = work.suggestions.get(row)
    assert stands is not None
    data = {"id": row, "status": status, "round": 1, "due_on": f"{stands.due_on:%Y-%m-%d}"}
    OTHERS["suggestion_due"](work, due("suggestion_due", **data))


def as_motion(row: int, status: str) -> Deed:
    """Proposed together by as many as it takes."""

    def put(work: Work) -> None:
        work.suggestions.become(row, "motion", TODAY.year)
        maker = work.suggestions.get(row)
        members = [p.id for p in work.roster.people.values() if "town" in p.levels and maker is not None and p.id != maker.made_by]
        for person in members[:10]:
            if person not in work.suggestions.seconders(row):
                work.suggestions.second(row, person)
        work.suggestions.change(row, status=status)

    return put


def of_motions(row: int) -> Iterator[Play]:
    yield Play("motion_kind", presses(MEMBER, "motion_kind", 0, f"{row}:motion"), (), "motion_kind")
    yield Play("motion_submit", presses(MEMBER, "motion_submit", 0, f"{row}"), (as_motion(row, "draft"),), "motion_submit")
    for what in ("listed", "turned", "ended"):
        deed = presses(SECRETARY, "motion_decide", 0, f"{row}:{what}")
        yield Play(f"motion_decide:{what}", deed, (as_motion(row, "filed"),), "motion_decide")


def of_suggestions(made: Made) -> Iterator[Play]:
    row, until = made["suggestion"], add_months(TODAY - timedelta(days=80), 5)
    yield from of_motions(row)
    handed, answered = at_unit(row, "handed"), at_unit(row, "answered")
    for kind, value in (("show", ""), ("extend", ""), ("until", f":{until:%Y-%m-%d}"), ("talk", ""), ("answer", ""), ("class", ":solved")):
        yield Play(f"suggest_{kind} at the unit", presses(MEMBER, f"suggest_{kind}", 0, f"{row}{value}"), (handed,), f"suggest_{kind}")
    for kind, value in (("show", ""), ("rate", ":satisfied"), ("rate", ":unsatisfied"), ("redo", ":1"), ("word", "")):
        deed = presses(MEMBER, f"suggest_{kind}", 0, f"{row}{value}")
        yield Play(f"suggest_{kind}{value} once answered", deed, (answered,), f"suggest_{kind}")
    for kind, before, data in (
        ("talk", handed, {}),
        ("answer", handed, {"value": "solved"}),
        ("why", answered, {"value": "1"}),
        ("other", None, {}),
    ):
        asked = asks(MEMBER, f"suggest_{kind}", 0, {"id": row, **data})
        begun = (before, asked) if before is not None else (asked,)
        yield Play(f"words for suggest_{kind} by its deputy", writes(MEMBER, "镇水务站"), begun, f"suggest_{kind}")
    for status, before in (("handed", handed), ("answered", answered)):
        yield Play(f"suggestion_due, {status}", partial(_asked_after, row, status), (before,), "suggestion_due")
    yield Play("/suggestions of much at the unit", writes(SECRETARY, "/suggestions"), (handed,), "suggestions")
