"""Which of these cases somebody's words are about: by its number, else by what it is about (domain/which_matter/fits_words.py)."""

from collections.abc import Sequence

from domain.at_work.said_case import told_of
from domain.cases.case import Case
from domain.matters.category_of import OTHER, plain_category
from domain.values.ids import Handle
from domain.which_matter.fits_words import Matter, fitting
from domain.words.plain_text import letters
from domain.words.simplified import simplified
from services.deed.names import category_name, own_words
from services.deed.shown_words import finds
from services.deed.work import Work


def by_number(cases: Sequence[Case], text: str) -> list[Case]:
    """Those whose number the words begin with."""
    number, _ = told_of(text)
    return [case for case in cases if case.is_numbered(number)]


def by_words(work: Work, account: Handle, cases: Sequence[Case], text: str) -> list[Case]:
    """By words only what he may read the words of, or a hit would tell him what they say."""
    read = [case for case in cases if finds(work, account, case)]
    said = own_words(work, read, work.staff_words())
    known = {case.id: _matter(work, case, said[case.id]) for case in read}
    kind = plain_category(simplified(text), work.roster.categories.values())
    found = {case.id: case for case in read}
    return [found[case_id] for case_id in fitting(text, kind if kind != OTHER else "", known)]


def by_topic(work: Work, account: Handle, cases: Sequence[Case], topic: str) -> list[Case]:
    """Those in whose own words a few words stand (灯那件), else those that they fit: a lamp's category alone may be another matter's."""
    found = plainly(work, account, cases, topic)
    return found if len(found) == 1 else by_words(work, account, cases, topic) or found


def plainly(work: Work, account: Handle, cases: Sequence[Case], topic: str) -> list[Case]:
    """Those in whose own words all signs of it stand."""
    read, signs = [case for case in cases if finds(work, account, case)], set(letters(simplified(topic)))
    said = own_words(work, read, work.staff_words())
    return [case for case in read if signs and signs <= set(simplified(said[case.id]))]


def _matter(work: Work, case: Case, words: str) -> Matter:
    village = work.roster.villages.get(case.village) if case.village else None
    return Matter(words, case.category, category_name(work, case), village.name if village else "")
