"""Whom words may mean that name nobody of their own: who is heard or seen on what came before them, and who came or has a matter of his in hand,
behind a complaint of somebody (有人贪了修路的钱, then 就是来看电线那个): docs/spec.md section 4."""

from domain.cases.case import Case
from domain.complaints.name_put_right import accused_then, name_put_right
from domain.complaints.named_or_called import named_or_called
from domain.complaints.spoken_of import named_in
from domain.complaints.what_it_is import on_it
from domain.complaints.whose_it_is import tells_harm, whose_it_is
from domain.complaints.wronged import of_a_person
from domain.matters.subjects import named_in as things_in
from domain.values.ids import PersonId
from domain.which_matter.somebody import accuses_somebody, name_said, says_who
from domain.words.masks import masked
from domain.words.simplified import simplified
from services.case.main_case import goes_on_in
from services.deed.work import Work

LOOKED_AT = 6
"""His newest words on a matter that are looked at."""
BEFORE = 6
"""Of his newest matters that somebody may have in hand."""


def people(work: Work, case: Case, text: str) -> frozenset[PersonId]:
    return _on_it(work, case, text) | _said_to_be(work, case, text) | whose(work, case, text) | put_right(work, case, text)


def whose(work: Work, case: Case, text: str) -> frozenset[PersonId]:
    """Whose it is, or who did it, as these words say and no more, where what was told of the case before is a harm, or they tell one."""
    found, harmful = whose_it_is(text, work.roster, case.village)
    said = (one for one in _said(work, case) if one != masked(text))
    return found if found and (harmful or any(map(tells_harm, said))) else frozenset()


def put_right(work: Work, case: Case, text: str) -> frozenset[PersonId]:
    """Whose name these words put right and no more, where what was told of the case complains of him once it stands there, or tells a harm of
    whom no name was understood."""
    put = name_put_right(text, work.roster, case.village)
    if put is None:
        return frozenset()
    said = [one for one in _said(work, case) if one != masked(text)]
    harm = not put.wrong and not case.spoken_of and any(tells_harm(one) or accuses_somebody(one) for one in said)
    return put.people if harm or any(accused_then(one, put, work.roster, case.village) for one in said) else frozenset()


def _on_it(work: Work, case: Case, text: str) -> frozenset[PersonId]:
    """Who is heard or seen on what he sent without a word, as these say."""
    found = on_it(*named_in(text, work.roster, case.village))
    return found if found and not any(said.strip() and said != masked(text) for said in _said(work, case)) else frozenset()


def _said_to_be(work: Work, case: Case, text: str) -> frozenset[PersonId]:
    """Who is named, or has one of his matters in hand (of several, that of the thing they name), where these only say who it is, and he
    complained on it of somebody without a name."""
    who = says_who(text)
    if case.spoken_of or not (who or name_said(text)) or not any(map(accuses_somebody, _said(work, case))):
        return frozenset()
    said = (text, name_said(text))
    named = frozenset(one for words in said for mention in named_or_called(words, work.roster, case.village)[1] for one in mention.people)
    if named or not who or case.voter_id is None:
        return named
    held = [goes_on_in(work, one) for one in [*work.cases.of_voter(case.voter_id)[-BEFORE:], case]]
    held = [one for one in held if one.claimer is not None and (one.open or one.promised)]
    things = things_in(simplified(text))
    of_thing = [one for one in held if things and any(things & things_in(simplified(said)) for said in _said(work, one))]
    return frozenset(one.claimer for one in of_thing or held if one.claimer is not None)


def of_another(work: Work, case: Case, text: str) -> bool:
    """Whether 「他」 may be somebody of whom its voter wrote before, and nobody has written to him since."""
    said = [*work.said.newest_by_voter(case.id, LOOKED_AT), *work.said.first_said([case.id]).values()]
    before = (one for one in said if one.text != masked(text))
    return any(of_a_person(one.text) and not (case.last_sent_at and one.at < case.last_sent_at) for one in before)


def _said(work: Work, case: Case) -> list[str]:
    rows = [*work.said.newest_by_voter(case.id, LOOKED_AT), *work.said.first_said([case.id]).values()]
    return [row.text for row in rows]
