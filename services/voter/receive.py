"""A voter writes: which case it joins, or a new one; each message is acknowledged at once (docs/spec.md section 3)."""

from functools import partial

from domain.cases.case import Case
from domain.no_matter.no_matter import is_assent
from domain.ratings.satisfaction import is_figure
from domain.typed.typed_acts import says_how_many
from domain.values.message import Incoming
from domain.values.voter import Voter
from domain.which_matter.joins import Joins
from services.case.rating import waiting_for_word
from services.deed.work import Work
from services.voter import (
    announced,
    behind_forwarded,
    both_told,
    by_rule,
    meant_otherwise,
    quiet_by_number,
    rate,
    rated_beside,
    rated_quietly,
    second_word,
    sent_by_mistake,
    signs,
)
from services.voter.add_words import add, case_replied_to, join
from services.voter.held import keep_apart
from services.voter.introduced import says_who
from services.voter.which_case import (
    GREETS,
    by_the_rule,
    intent_of_message,
    is_asked,
    is_no_more_than_polite,
    may_be_answer,
    may_mean,
    named,
    waits_for,
    was_asked,
)
from services.voter.words_taken import agreed_to, is_blocked, taken


def receive_voter_message(work: Work, voter: Voter, message: Incoming, *, counted: bool = False, let_in: bool = False) -> None:
    """Put a voter's message into the case it belongs to, or into a new one for the group that serves his village.

    What is stored, what is owed and the mark on the inbox row are committed together, and not at all when it raises; times are the message's. `counted`: his rate was looked at when it came; `let_in`: it was held.
    """
    if voter.lets_in not in ("", "rate") and not let_in and voter.consented_at is not None and not is_blocked(work, voter):
        return keep_apart(work, voter, message, voter.lets_in)
    if not (agreed_to(work, voter, message) if counted else taken(work, voter, message)):
        return None
    cases = work.cases.of_voter(voter.id)
    replied = case_replied_to(work, voter, message)
    if message.forwarded:
        return _of_another(work, voter, cases, message, replied)
    if _whatever_else_he_has(work, voter, cases, message, replied):
        return None
    if both_told.take(work, voter, cases, message, partial(_rest_of, work, voter)) or _heard(work, voter, cases, message, replied):
        return None
    if announced.announces(message):
        return announced.ask_on(work, voter, message)
    return _of_his_own(work, voter, cases, message, replied)


def _whatever_else_he_has(work: Work, voter: Voter, cases: list[Case], message: Incoming, replied: Case | None) -> bool:
    """What he sent, or forwarded, by mistake; what he asks of it; silence for one by its number."""
    if sent_by_mistake.take(work, voter, cases, message, replied):
        return True
    if (asked := behind_forwarded.case_asked_about(work, cases, message)) is not None:
        join(work, voter, asked, message)
        return True
    return quiet_by_number.take(work, voter, cases, message, replied)


def _of_another(work: Work, voter: Voter, cases: list[Case], message: Incoming, replied: Case | None) -> None:
    """What he forwarded rates nothing and takes nothing back; a sticker of who has matters is no more than polite."""
    if cases and message.media and is_no_more_than_polite(work, message, intent_of_message(work, message), voter.village):
        return _answered_politely(work, voter, cases, message, replied)
    case = named(work, replied, message)
    return by_rule.place(work, voter, cases, message, replied) if case is None else join(work, voter, case, message)


def _of_his_own(work: Work, voter: Voter, cases: list[Case], message: Incoming, replied: Case | None) -> None:
    """Words that are no act: polite, of the matter they name, or where the rule puts them."""
    intent = intent_of_message(work, message)
    if cases and is_no_more_than_polite(work, message, intent, voter.village):
        return _answered_politely(work, voter, cases, message, replied)
    if (case := named(work, replied, message)) is not None and (
        intent not in GREETS or may_be_answer(intent, message) or says_who(message)
    ):
        return join(work, voter, case, message)
    return by_rule.place(work, voter, cases, message, replied)


def _heard(work: Work, voter: Voter, cases: list[Case], message: Incoming, replied: Case | None) -> bool:
    """Whether they rate an answer, or stand in the place of a tap."""
    rates = False
    if not _answers_with_figure(work, cases, message):
        rates = any(takes(work, voter, cases, message, replied) for takes in (second_word.take, rated_quietly.take, rated_beside.take))
        rates = rates or rate.take_typed_rating(work, voter, cases, message)
    return rates or meant_otherwise.take(work, voter, cases, message, replied)


def _rest_of(work: Work, voter: Voter, case: Case, message: Incoming) -> None:
    """What one line says of this matter, beside another that is kept from who reads it: as if it had come alone, and it names its matter."""
    cases, replied = work.cases.of_voter(voter.id), case_replied_to(work, voter, message)
    if not _heard(work, voter, cases, message, replied):
        add(work, voter, work.cases.get(case.id), message, others=may_mean(work, cases))


def _answers_with_figure(work: Work, cases: list[Case], message: Incoming) -> bool:
    """A bare figure, or a number of something, while somebody asked him something after the answer that waits for his word: it is for him."""
    if not (is_figure(message.text) or says_how_many(message.text)) or message.media:
        return False
    goes = by_the_rule(work, cases, message)
    if goes is None or goes.why != "talk" or not is_asked(work, goes, message):
        return False
    return goes.case not in waiting_for_word(work, cases)


def _answered_politely(work: Work, voter: Voter, cases: list[Case], message: Incoming, replied: Case | None) -> None:
    """A bare 谢谢 or 好 is the answer where somebody waits for one, 好 also where he was asked something; else it is seen."""
    waits = waits_for(cases, replied)
    if (
        waits is None
        and (goes := by_the_rule(work, cases, message)) is not None
        and goes.why == "talk"
        and is_assent(message.text)
        and was_asked(work, goes.case, message)
    ):
        waits = goes.case
    if waits is not None:
        by_rule.to_whom_asked(work, voter, cases if replied is None else [waits], message, Joins(waits, "talk"))
    else:
        signs.heard(work, voter, message)
        rate.ask_plainly(work, voter, cases, message)
