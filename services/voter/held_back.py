"""Words that wait for a choice of his and wish that somebody shall not read them: it holds at once for each matter they may be of, whatever he
chooses (docs/spec.md section 3, Special words)."""

from collections.abc import Sequence

from domain.cases.case import Case
from domain.complaints.more_words import with_more
from domain.complaints.spoken_of import Spoken, spoken_of
from domain.complaints.wishes import wish
from domain.values.ids import PersonId
from domain.values.message import Incoming
from domain.values.voter import Voter
from locales import speaks
from services.case import may_see
from services.case import spoken_of as of_whom
from services.deed import tell
from services.deed.work import Work


def hold(work: Work, voter: Voter, cases: Sequence[Case], message: Incoming) -> list[str]:
    """What he reads of it beside the question; nothing where his words wish nothing of the kind."""
    kept = [_kept(work, case, message.text) for case in cases if case.open and wish(message.text, work.roster, case.village)]
    t, lines = tell.words_for(work, voter), dict[str, list[str]]()
    for case in kept:
        if people := may_see.kept_from(work, case):
            lines.setdefault(may_see.names(work, t, people), []).append(case.number)
    return [speaks.held_back(t, numbers, names) for names, numbers in lines.items()]


def _kept(work: Work, case: Case, text: str) -> Case:
    people: frozenset[PersonId] = spoken_of(text, work.roster, case.village, case.named_deputy).of
    return of_whom.write_more(work, case, with_more(case, Spoken(people)), asks=False)
