"""Who described a deputy (那个胖代表) says by a whole name which it is: the others about whom he was asked by it read the case (docs/spec.md section 3)."""

from domain.cases.case import Case
from domain.complaints.spoken_of import named_in
from domain.which_matter.somebody import name_said
from domain.words.plain_text import letters
from services.case import spoken_of
from services.case.open_case import reading_of
from services.deed.work import Work

FEW = 8
"""Letters of words that say no more of him than who he is."""


def narrowed(work: Work, case: Case, text: str) -> Case:
    """The same case for other words, and where he was asked about one alone."""
    name = name_said(text)
    words, named = named_in(name, work.roster, case.village) if name else ("", [])
    only = [one for one in named if (one.start, one.end) == (0, len(words)) and len(one.people) == 1]
    if not only or len(case.asked_of) < 2:
        return case
    of = set(case.spoken_of) - set(case.asked_of) | only[0].people
    return spoken_of.write_more(work, case, (of, set(), set(case.cleared)), asks=False)


def tip_beside(work: Work, case: Case, text: str) -> bool:
    """Whether words are likely a tip beside a matter that is none; not where that is a name alone, and these say what he did."""
    likely = "tip" in reading_of(work, text).marks and "tip" not in case.marks and case.seal in ("", "affairs")
    return likely and not only_named(work, case)


def only_named(work: Work, case: Case) -> bool:
    """Whether all that it says so far is the name of somebody of the roster (周启明这个人)."""
    said = " ".join(work.messages.whole(one).text for one in work.said.by_voter(case.id, 0, 2))
    words, named = named_in(said, work.roster, case.village)
    return bool(named) and len(letters(words)) <= FEW
