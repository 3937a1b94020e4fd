"""Whom its voter kept from a matter by letting others alone read it, or by a wish, he lets in by his name (还是让吕春敏也看看吧): that one, and nobody
else (docs/spec.md section 3, Special words)."""

from domain.cases.case import Case
from domain.complaints.lets_in import clears, lets_him_in, lets_in
from domain.complaints.spoken_of import complained_of
from domain.complaints.wishes import wish
from domain.rights.alone import all_but
from domain.values.ids import PersonId
from domain.values.message import Incoming
from domain.values.voter import Voter
from services.case import let_see, spoken_of, voter_said, wished
from services.case.by_itself import AMONG
from services.case.open_case import keep_message
from services.deed import tell
from services.deed.work import Work
from services.voter.add_words import spoken
from services.voter.secrecy import meant
from services.voter.which_case import waiting_choice


def take(work: Work, voter: Voter, cases: list[Case], message: Incoming, replied: Case | None) -> bool:
    """False for other words, and where no matter that he may mean is kept from any of them by his own words. Of whom he complained, or whom he
    wished away, it asks once more; about whom he is asked, his name is the answer."""
    people = frozenset[PersonId]() if message.media else _let(work, voter, cases, message, replied)
    if not people or waiting_choice(work, voter, message) is not None:
        return False
    found = [case for case in meant(work, cases, message, replied) if case.open and people & set(case.spoken_of)]
    if not found or any(_staff_said(work, case) for case in found):
        return False
    for case in found:
        _let_in(work, voter, case, message, people & set(case.spoken_of))
    return True


def _let(work: Work, voter: Voter, cases: list[Case], message: Incoming, replied: Case | None) -> frozenset[PersonId]:
    """Whom the words name, of whom they take back what was said, or the one from whom the matter is kept that they are about."""
    named = lets_in(message.text, work.roster, voter.village) or clears(message.text, work.roster, voter.village)
    if named or not lets_him_in(message.text):
        return named
    kept = {case.spoken_of for case in meant(work, cases, message, replied) if case.open and case.spoken_of}
    return frozenset(kept.pop()) if len(kept) == 1 else frozenset()


def _let_in(work: Work, voter: Voter, case: Case, message: Incoming, people: frozenset[PersonId]) -> None:
    by_others, named = _by_his_words(work, case)
    stored = keep_message(work, case, message, author="voter")
    case = spoken(work, case, stored.id)
    answered = set(case.asked_of) & lets_in(message.text, work.roster, case.village)
    if free := ((people & by_others) - named) | (people & answered):
        case = let_see.let_in(work, case, free)
    voter_said.said(work, case, stored)
    if asked := people - free:
        spoken_of.write_more(work, case, (set(case.spoken_of), {*case.asked_of, *asked}, set(case.cleared)))
        return
    words = f"{case.number}\n{wished.who_sees(work, case, tell.words_for(work, voter))}"
    tell.to_voter(work, voter, words, case_id=case.id, reply_to=message.message_id)


def _by_his_words(work: Work, case: Case) -> tuple[frozenset[PersonId], frozenset[PersonId]]:
    """Who is kept out as others alone may read it; and of whom he complains, or whom he wished away, or may have."""
    texts = [work.messages.whole(one).text for one in work.said.by_voter(case.id, 0, AMONG)]
    if len(texts) == AMONG:
        return frozenset(), frozenset(case.spoken_of)
    wishes = [wish(text, work.roster, case.village) for text in texts]
    others = [all_but(work.roster, case.village, one.alone) for one in wishes if one.alone]
    named = [complained_of(text, work.roster, case.village, case.named_deputy).all for text in texts]
    return frozenset[PersonId]().union(*others), frozenset[PersonId]().union(*named, *(one.kept for one in wishes))


def _staff_said(work: Work, case: Case) -> bool:
    """Whether somebody of the house decided whom it speaks of."""
    last = work.histories.last(case.id, "spoken_of")
    return last is not None and last.actor not in ("voter", "system")
