"""A question about a matter of his own: its state is said at once, and where somebody has it in hand the question reaches him too
(docs/spec.md section 3, A question about his own matter)."""

from dataclasses import replace

from domain.cases.case import Case
from domain.cases.life_cycle import HANDLED
from domain.complaints.spoken_of import spoken_of
from domain.complaints.wishes import beside, wish
from domain.no_matter.asked_after import Asked, asked_after, asks_where_joined, may_ask, says_a_state
from domain.no_matter.asks_us import asks_us
from domain.no_matter.said_to_come import said_to_come
from domain.values.message import Incoming
from domain.values.voter import Voter
from domain.which_matter.joins import Joins
from services.case.open_case import reading_of
from services.deed import tell
from services.deed.names import own_words
from services.deed.work import Work
from services.voter import matter_choice, matter_page, said_how_far, who_sees
from services.voter.add_words import join
from services.voter.my_matters import list_words
from services.voter.which_case import answers, by_the_rule, joined_to_open, may_mean, waiting_choice


def take(work: Work, voter: Voter, cases: list[Case], message: Incoming, replied: Case | None) -> bool:
    """False for other words, for what says how far it is, for a question about what is no matter of his, in a run of his words, where he was asked something, and in danger."""
    if not cases or message.media or asks_us(message.text) or not may_ask(message.text) or answers(work, cases, message, replied):
        return False
    if wish(message.text, work.roster, voter.village):
        return _with_a_wish(work, voter, cases if replied is None else [replied], message)
    if replied is None and (waiting_choice(work, voter, message) is not None or said_how_far.meant(work, cases, message) is not None):
        return False
    goes = by_the_rule(work, cases, message)
    if goes is not None and goes.why == "run" and replied is None:
        return False
    found = _meant(work, voter, cases if replied is None else [replied], message, goes if replied is None else None)
    if not found or (len(found) > 1 and any(asked.more for _, asked in found)) or reading_of(work, message.text).danger.plain:
        return False
    if any(asked.kind == "bot" for _, asked in found):
        _says_who_reads(work, voter, message, [case for case, _ in found])
    elif len(found) == 1:
        say_state(work, voter, found[0], message, goes)
    else:
        matter_choice.offer(work, voter, [case for case, _ in found], message, "ask")
    return True


def _with_a_wish(work: Work, voter: Voter, cases: list[Case], message: Incoming) -> bool:
    """养老金还是没来，这话别给启明看: a word on the matter that the rest asks after, all of it kept from whom he names."""
    rest = replace(message, text=beside(message.text, work.roster, voter.village))
    found = _meant(work, voter, cases, rest, by_the_rule(work, cases, rest)) if may_ask(rest.text) else []
    if len(found) != 1 or reading_of(work, message.text).danger.plain:
        return False
    join(work, voter, found[0][0], message, others=may_mean(work, work.cases.of_voter(voter.id)))
    return True


def _says_who_reads(work: Work, voter: Voter, message: Incoming, found: list[Case]) -> None:
    """Who reads him; below it how his matter stands, or the list of them."""
    rows = list_words(work, voter)[1] if len(found) > 1 else ()
    tell.to_voter(work, voter, who_sees.lines(work, voter, found), rows, reply_to=message.message_id)
    if len(found) == 1:
        matter_page.show(work, voter, found[0])


def say_state(work: Work, voter: Voter, found: tuple[Case, Asked], message: Incoming, goes: Joins | None = None) -> None:
    """How it stands; what only a person can answer, or says more, is put to the matter too."""
    case, asked = found
    talk = goes is not None and goes.why == "talk" and goes.case.id == case.id and not asks_where_joined(message.text)
    if talk or (asked.kind == "when" and (_in_hand(work, case) or (asked.named and says_a_state(message.text)))) or asked.more:
        join(work, voter, case, message, others=None if asked.named and not asked.more else may_mean(work, work.cases.of_voter(voter.id)))
    matter_page.show(work, voter, case)


def _in_hand(work: Work, case: Case) -> bool:
    """Whether somebody has it who can say more: its own claimer, or that of what it joined; a promise is always followed."""
    main = work.cases.known(case.main_case) if case.status == "merged" and case.main_case else case
    return main is not None and ((main.status in HANDLED and main.claimer is not None) or main.promised)


def may_ask_after(work: Work, voter: Voter, message: Incoming) -> list[Case]:
    """Of which of his matters a question of his may be."""
    return [case for case, _ in _meant(work, voter, work.cases.of_voter(voter.id), message, None)]


def asks_of(work: Work, voter: Voter, case: Case, message: Incoming) -> Asked:
    """What he asks of it; of words that ask nothing, how it stands."""
    words = own_words(work, [case], tell.words_for(work, voter))
    return asked_after(message.text, words[case.id]) or (Asked("when", more=True) if said_to_come(message.text) else Asked("state"))


def _meant(work: Work, voter: Voter, cases: list[Case], message: Incoming, goes: Joins | None) -> list[tuple[Case, Asked]]:
    """Those his words name, or, where they name none, the one he speaks of; else all that go on."""
    goes_on = [case for case in cases if case.open or case.promised or joined_to_open(work, case)]
    said = own_words(work, goes_on, tell.words_for(work, voter))
    found = [(case, asked) for case in goes_on if (asked := asked_after(message.text, said[case.id])) is not None]
    if any(one.by_signs for _, one in found) and _may_complain(work, voter, cases, message.text):
        found = [one for one in found if not one[1].by_signs]
    if named := [one for one in found if one[1].named]:
        return named
    return [one for one in found if one[0].id == goes.case.id] or found if goes is not None else found


def _may_complain(work: Work, voter: Voter, cases: list[Case], text: str) -> bool:
    """Whether words that by their signs alone ask after a matter may be of somebody, or of one that is kept from somebody."""
    kept = any(case.sealed or case.spoken_of or case.confidential for case in cases)
    return kept or bool(spoken_of(text, work.roster, voter.village).all)
