"""The standing texts of a workbook: those that are not kept yet are; the others stay (docs/town-file.md)."""

from collections.abc import Callable

from domain.town_file.town_rows import TownFile
from services.deed.names import outcome_name
from services.deed.work import Work

MOST = 1_000


def import_texts(work: Work, file: TownFile, note: Callable[..., None]) -> None:
    """In the name of the secretary. Without an outcome a text is one of all answers, or stays for those it is kept for."""
    secretary = next(iter(work.roster.staff("secretary")), None)
    if not file.texts or secretary is None:
        return
    kept = [(row.category, row.words, row.outcome) for row in work.canned.page(0, MOST)]
    known = {*kept, *((category, words, "") for category, words, _ in kept)}
    for text in file.texts:
        category, words, outcome = (str(text.get(name) or "") for name in ("category", "words", "outcome"))
        if category in work.roster.categories and words and (category, words, outcome) not in known:
            work.canned.put(category, words, secretary.id, work.now, outcome)
            known.add((category, words, outcome))
            note("text_added", name=_what_for(work, category, outcome), words=words[:40])


def _what_for(work: Work, category: str, outcome: str) -> str:
    name = work.roster.categories[category].name
    return f"{name}·{outcome_name(work, outcome)}" if outcome else name
