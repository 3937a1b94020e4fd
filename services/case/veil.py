"""「改为匿名显示」: a voter's name and door are masked where his words are stored and shown (docs/spec.md section 3)."""

from domain.own_words import own_spans
from services.case import cards as show_case
from services.case.own_words import called_himself
from services.deed import portions
from storage.work import Work


def veil_words(work: Work, data: portions.Data) -> portions.Left | None:
    """The next of his messages, and how they stood before."""
    case = work.cases.get(data["case"])
    names = called_himself(work, case)
    said = work.said.by_voter(case.id, data["after"], portions.LOOKED_AT)
    for message in said:
        work.cases.mask_more(message, lambda text: own_spans(text, names))
    if len(said) == portions.LOOKED_AT:
        return portions.Left({**data, "after": said[-1].id})
    show_case.refresh_cards(work, case)
    return None
