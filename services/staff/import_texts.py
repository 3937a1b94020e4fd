"""The standing texts of a workbook: those that are not kept yet are; the others stay (docs/town-file.md)."""

from collections.abc import Callable

from domain.town_rows import TownFile
from services.deed.work import Work

MOST = 1_000


def import_texts(work: Work, file: TownFile, note: Callable[..., None]) -> None:
    """In the name of the secretary."""
    secretary = next(iter(work.roster.staff("secretary")), None)
    if not file.texts or secretary is None:
        return
    kept = {(row.category, row.words) for row in work.canned.page(0, MOST)}
    for text in file.texts:
        category, words = str(text.get("category") or ""), str(text.get("words") or "")
        if category in work.roster.categories and words and (category, words) not in kept:
            work.canned.put(category, words, secretary.id, work.now)
            kept.add((category, words))
            note("text_added", name=work.roster.categories[category].name, words=words[:40])
