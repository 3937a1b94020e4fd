"""Words that only say who it is (就是启明那个, 就是来看电线那个) behind a complaint that named nobody, or whose it is (狗是启明屋头的) behind what was done
to him: they belong to it, waiting for his choice or just told, and to no matter that he has in hand (docs/spec.md section 3, Which case a message joins)."""

from collections.abc import Mapping
from datetime import timedelta
from typing import TypeVar

from domain.cases.case import Case
from domain.complaints.name_put_right import name_put_right
from domain.complaints.named_or_called import named_or_called
from domain.complaints.whose_it_is import asks_who_did_it, is_bare, tells_harm, whose_it_is
from domain.reading.reading import Reading
from domain.values.ids import PersonId
from domain.values.message import Incoming, as_json, from_json
from domain.values.voter import Voter
from domain.which_matter.fits_words import Matter, fitting
from domain.which_matter.joins import asks
from domain.which_matter.somebody import accuses_somebody, explained, name_said, says_who
from locales import voter as voter_words
from services.case import named_at_last, pointed_at, receipt, spoken_of
from services.case.open_case import reading_of
from services.deed import tell
from services.deed.work import Work
from services.voter import whom_meant, wordless
from services.voter.add_words import join
from services.voter.goes_with import words_of
from services.voter.which_case import FOLLOWS, asked_last, by_the_rule, may_mean

Id = TypeVar("Id")
LATELY = timedelta(minutes=10)
"""Since the complaint, or what followed it."""
OF_WHAT_WAS_TOLD = timedelta(hours=1)
"""Since he wrote of what was done to him."""
LOOKED_AT = 3
"""Of what waits for a choice, the newest, and of what he said last."""


def take(work: Work, voter: Voter, cases: list[Case], message: Incoming, replied: Case | None) -> bool:
    """False for other words, and where he complained of nobody without a name just before."""
    if replied is not None or message.media or message.unknown:
        return False
    if (told := _explained(work, voter, cases, message)) is not None:
        join(work, voter, told, message, others=may_mean(work, cases))
        return True
    if (meant := _put_right(work, voter, cases, message)) is not None:
        return _with(work, voter, cases, message, meant)
    if _points(work, voter, message.text) and _of_whom_he_complained(work, voter, cases, message):
        return True
    says = bool(whose_it_is(message.text, work.roster, voter.village)[0]) and not _answers_another(work, voter, cases, message)
    return says and _of_what_was_done(work, voter, cases, message)


def by_card(work: Work, voter: Voter, message: Incoming) -> None:
    """Somebody's card right behind a complaint of nobody says who it is: it is kept from him, and the voter is asked."""
    contact = message.contact
    case = None if contact is None or contact.own else _told_lately(work, work.cases.of_voter(voter.id), message)
    if contact is None or case is None or case.seal in whom_meant.CHOOSES:
        return
    words, named = named_or_called(contact.name, work.roster, voter.village)
    for mention in named:
        case = spoken_of.heard(work, case, f"就是{words[mention.start : mention.end]}")


def _answers_another(work: Work, voter: Voter, cases: list[Case], message: Incoming) -> bool:
    """A name alone is the answer to whoever asked him something, unless it was who had done it."""
    goes = by_the_rule(work, cases, message) if is_bare(message.text, work.roster, voter.village) else None
    asked = asked_last(work, goes.case, message) if goes is not None and goes.why == "talk" else ""
    return asks(asked) and not asks_who_did_it(asked)


def _of_whom_he_complained(work: Work, voter: Voter, cases: list[Case], message: Incoming) -> bool:
    waits = [row for row in work.drafts.newest(voter.chat_id, "matter", LOOKED_AT) if abs(message.at - row.at) < LATELY]
    if waits and reading_of(work, message.text).danger.alarms:
        return False
    for row in reversed(waits):
        if _accuses(work, from_json(row.message).text):
            work.drafts.put(f"{FOLLOWS}{row.id}", voter.chat_id, as_json(message), message.at)
            tell.to_voter(work, voter, tell.words_for(work, voter)(voter_words.waits_with), reply_to=message.message_id)
            return True
    case = None if waits else _told_lately(work, cases, message)
    if case is not None and case.seal and whom_meant.take(work, voter, [case], message, None):
        return True
    if case is not None:
        join(work, voter, named_at_last.narrowed(work, case, message.text), message, others=may_mean(work, cases))
    return case is not None


def _of_what_was_done(work: Work, voter: Voter, cases: list[Case], message: Incoming) -> bool:
    """With the harm that waits for his choice, or the one of which he wrote last; what only says who did it may be of his others too."""
    waits = [row for row in work.drafts.newest(voter.chat_id, "matter", LOOKED_AT) if abs(message.at - row.at) < LATELY]
    if waits and reading_of(work, message.text).danger.alarms:
        return False
    said = {row.id: from_json(row.message).text for row in waits}
    harms = [row for row in reversed(waits) if tells_harm(said[row.id])]
    if harms:
        harm = next(iter(_fitting(message.text, {row.id: said[row.id] for row in harms})), harms[0].id)
        work.drafts.put(f"{FOLLOWS}{harm}", voter.chat_id, as_json(message), message.at)
        tell.to_voter(work, voter, tell.words_for(work, voter)(voter_words.waits_with), reply_to=message.message_id)
        return True
    told = [
        case for case in cases if case.open and case.last_spoke_at is not None and abs(message.at - case.last_spoke_at) < OF_WHAT_WAS_TOLD
    ]
    of = [case for case in told if pointed_at.whose(work, case, message.text)]
    named = _fitting(message.text, {case.id: words_of(work, case) for case in of}) if len(of) > 1 else []
    case = max(of, key=lambda case: (case.id in named[:1], case.last_spoke_at, case.id), default=None)
    return not waits and case is not None and _with(work, voter, cases, message, case)


def _with(work: Work, voter: Voter, cases: list[Case], message: Incoming, case: Case) -> bool:
    if case.seal and whom_meant.take(work, voter, [case], message, None):
        return True
    wordless.keep_each(work, voter, cases, message, case)
    _keep_sealed(work, voter, cases, message, case)
    join(work, voter, named_at_last.narrowed(work, case, message.text), message, others=may_mean(work, cases))
    return True


def _fitting(text: str, of: Mapping[Id, str]) -> list[Id]:
    """Whose thing the words name (狗 of 狗是启明屋头的), the likeliest first."""
    return fitting(text, "", {one: Matter(words, "", "", "") for one, words in of.items()})


def _keep_sealed(work: Work, voter: Voter, cases: list[Case], message: Incoming, beside: Case) -> None:
    """A sealed matter in which nobody was recognised may be meant as well: it is kept from whom they name."""
    for case in cases:
        if case.id != beside.id and case.open and case.seal in whom_meant.CHOOSES and spoken_of.says_who(work, case, message.text):
            receipt.show_again(work, voter, spoken_of.heard(work, case, message.text, asks=False))


def _explained(work: Work, voter: Voter, cases: list[Case], message: Incoming) -> Case | None:
    """His newest matter that speaks, or may speak, of whom these words say who he is (我说的启明哥就是当书记那个)."""
    named = named_or_called(explained(message.text), work.roster, voter.village)[1] if cases else []
    people = frozenset[PersonId]().union(*(mention.people for mention in named))
    return next((case for case in reversed(cases) if case.open and not people.isdisjoint(case.spoken_of)), None)


def _put_right(work: Work, voter: Voter, cases: list[Case], message: Incoming) -> Case | None:
    """His newest matter in which these words put a name right (打错了 是周启明), and do no more."""
    if name_put_right(message.text, work.roster, voter.village) is None:
        return None
    told = sorted((case for case in cases if case.open and case.last_spoke_at is not None), key=lambda case: (case.last_spoke_at, case.id))
    return next((case for case in reversed(told[-LOOKED_AT:]) if pointed_at.put_right(work, case, message.text)), None)


def _points(work: Work, voter: Voter, text: str) -> bool:
    return says_who(text) or bool(named_or_called(name_said(text), work.roster, voter.village)[1])


def _accuses(work: Work, text: str) -> bool:
    reading: Reading = reading_of(work, text)
    return accuses_somebody(text) or "tip" in reading.marks


def _told_lately(work: Work, cases: list[Case], message: Incoming) -> Case | None:
    """The matter of which he wrote last, where that complained of somebody."""
    spoken = [case for case in cases if case.open and case.last_spoke_at is not None and abs(message.at - case.last_spoke_at) < LATELY]
    last = max(spoken, key=lambda case: (case.last_spoke_at, case.id), default=None)
    if last is None or set(last.spoken_of) - set(last.asked_of):
        return None
    if last.asked_of or last.seal in whom_meant.CHOOSES:
        return last
    if last.seal not in ("", "affairs"):
        return None
    return last if any(_accuses(work, row.text) for row in work.said.newest_by_voter(last.id, LOOKED_AT)) else None
