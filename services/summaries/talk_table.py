"""Which closed cases of the period had no second talk (面商二): those of the number that the account names."""

from collections.abc import Iterator
from typing import Any

from domain.figures.case_facts import CaseFacts
from locales import summaries as summaries_words
from reports.printed import Column
from services.deed.names import claimer_name
from services.summaries.account import Account, category_of, group_of, village_of
from services.summaries.printed_sheets import sheet


def sheets(found: Account) -> Iterator[Any]:
    """None where the town leaves talks to its deputies."""
    if found.work.roster.congress.limits.consult == "off":
        return
    kinds = {6: "date", 7: "date"}
    labels = zip(summaries_words.no_talk_header(found.work.staff_words()), (15, 14, 20, 22, 14, 12, 11.5, 11.5), strict=True)
    columns = [Column(label, width, kinds.get(n, "text")) for n, (label, width) in enumerate(labels)]
    lacking = (f for f in found.ours if f.counted and f.lacks_second_talk and not f.case.sealed and not found.hides(f.case))
    yield sheet(found, "no_second_talk", columns, (_line(found, f) for f in lacking))


def _line(found: Account, f: CaseFacts) -> tuple[Any, ...]:
    work, t = found.work, found.work.staff_words()
    contact = t(summaries_words.cannot_be_asked) if f.case.unaskable else ""
    closed = f.closings[-1][0] if f.closings else None
    return (
        f.case.number,
        village_of(work, f),
        category_of(found, t, f.case.category),
        group_of(work, f),
        claimer_name(work, f.case),
        contact,
        f.talks[0],
        closed,
    )
