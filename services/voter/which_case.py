"""Which of his cases a voter's message may go to, as the deed knows it: replies, albums, runs, talks, choices (docs/spec.md section 3).

The rule itself is `domain/which_matter/joins.py`.
"""

from datetime import datetime, timedelta
from typing import Any

from domain.cases.case import Case
from domain.complaints.spoken_of import politely
from domain.no_matter.likely_none import bears_out
from domain.no_matter.no_matter import intent_of, is_bare
from domain.no_matter.number_left import leaves_number
from domain.values.ids import VillageId
from domain.values.message import Incoming
from domain.values.voter import Voter
from domain.which_matter import joins
from domain.which_matter.goes_on import only_goes_on
from services.case import shared_words
from services.case.named_at_last import tip_beside
from services.case.open_case import reading_of
from services.case.rating import awaits_word, question_over
from services.deed.work import Work
from storage.case_messages import CaseMessage

REOPENS_WITHIN = timedelta(days=7)
FOLLOWS = "more:"
"""Kind of a draft that follows another one (its number comes after): one choice decides on both."""
ANSWERS = ("noise", "abuse")
"""Kinds of no matter that may answer a question that somebody put."""
GREETS = ("greeting", "anybody_there", "asks", "command", "unsay", "no_rating", "deleted")
"""Kinds of no matter that are answered in kind whatever they reply to."""
SHORT = 40
"""Signs beyond which words are more than a greeting."""
MOST_IN_RUN = 60
"""Messages of a run that are looked at."""


def is_no_more_than_polite(work: Work, message: Incoming, intent: str, village: VillageId | None) -> bool:
    """Bare 谢谢, 好, 收到, a smile, a sticker: seen, and of no case, unless somebody waits for his word."""
    if message.unknown or message.media:
        return intent == "noise"
    if intent and is_bare(message.text, intent):
        return True
    rest = politely(message.text, work.roster, village) if len(message.text) <= SHORT else ""
    return bool(rest) and is_bare(rest, intent_of(rest))


def newer_choice(work: Work, voter: Voter, message: Incoming, goes: joins.Joins | None) -> int | None:
    """The draft about which he was asked in the middle of a run: what he writes on is about that, unless he has gone on with the case since."""
    if goes is None or goes.why != "run" or message.reply_to is not None:
        return None
    last, spoken = _waits_last(work, voter), work.said.newest_by_voter(goes.case.id, 1)
    if last is not None and spoken and spoken[0].message_id > last.message_id > 0:
        return None
    return waiting_choice(work, voter, message)


def named(work: Work, replied: Case | None, message: Incoming) -> Case | None:
    """The case of the message's album, or of the message it replies to."""
    if message.album and (part := work.messages.album_part(message.chat_id, message.album)):
        return work.cases.get(part.case_id)
    return replied if replied is not None and _takes_words(work, replied) else None


def by_the_rule(work: Work, cases: list[Case], message: Incoming) -> joins.Joins | None:
    """By the rule (domain/which_matter/joins.py); a reply goes nowhere but where it points, and what nobody knows to no case by itself."""
    if message.reply_to is not None or message.unknown:
        return None
    return joins.goes_to(cases, message.at, lambda case: _run_since(work, case), lambda case: _decided_at(work, case))


def _decided_at(work: Work, case: Case) -> datetime | None:
    """When somebody last refused it or sent it elsewhere; what the bot does by itself is nobody's word."""
    event = work.histories.newest_of(case.id, joins.DECIDED)
    return event.at if event is not None and event.actor not in ("system", "voter") else None


def _run_since(work: Work, case: Case) -> datetime:
    """When the run of his messages on it began: each less than 2 minutes after the one before."""
    moments = work.said.moments_of_voter(case.id, MOST_IN_RUN)
    began = moments[0] if moments else work.acted_at
    for moment in moments[1:]:
        if abs(began - moment) >= joins.RUN_PAUSE:
            break
        began = min(began, moment)
    return began


def asked_last(work: Work, case: Case, message: Incoming) -> str:
    """The last words a deputy wrote to him in the last 24 hours."""
    sent = _said_to_him(work, case, message)
    return sent[-1].text if sent else ""


def _said_to_him(work: Work, case: Case, message: Incoming) -> list[CaseMessage]:
    since = message.at - joins.TALK_LASTS
    return [*work.said.to_voter_since(case.id, since, MOST_IN_RUN), *shared_words.heard(work, case, since)]


def not_answered_yet(work: Work, case: Case, message: Incoming) -> str:
    """The last words a deputy wrote to him in the last 24 hours, if he has written nothing on the case since."""
    sent, own = _said_to_him(work, case, message), work.said.moments_of_voter(case.id, 1)
    answered = bool(sent and own) and own[0] >= sent[-1].at.replace(microsecond=0)  # of his moments Telegram gives whole seconds
    return sent[-1].text if sent and not answered else ""


def was_asked(work: Work, case: Case, message: Incoming) -> bool:
    """Whether these ask something."""
    return joins.asks(asked_last(work, case, message))


def of_something_else(work: Work, case: Case, message: Incoming) -> bool:
    """Whether his words are likely of another matter than the case, by their category: they are not put where nobody looks for them."""
    category = reading_of(work, message.text).category
    long = len(message.text.strip()) >= LONG_ENOUGH or joins.says_too(message.text)
    return long and category not in ("other", case.category) and not joins.about_a_refusal(message.text)


def may_leave(work: Work, case: Case, message: Incoming) -> bool:
    """Whether words of something else are more than a turn of the talk: they say that they add something, or are likely a tip beside a matter
    that is none (put there they would take it from who has it), or the case is over, or owes him nothing.
    """
    beside = tip_beside(work, case, message.text) or joins.adds(message.text) or joins.says_too(message.text)
    return beside or not case.open or has_answered(case)


LONG_ENOUGH = 6
"""Signs of words that may be a matter of their own."""


def has_answered(case: Case) -> bool:
    """Whether he has rated it since somebody wrote to him last: he was told that more may follow, and owes no answer."""
    return case.rated_at is not None and (case.last_sent_at is None or case.last_sent_at <= case.rated_at) and case.waiting_since is None


def answers(work: Work, cases: list[Case], message: Incoming, replied: Case | None) -> bool:
    """Whether his words answer what somebody waits for, or asked him last."""
    if waits_for(cases, replied) is not None:
        return True
    goes = by_the_rule(work, cases, message)
    return goes is not None and goes.why == "talk" and was_asked(work, goes.case, message)


def waits_for(cases: list[Case], replied: Case | None) -> Case | None:
    """The case in which somebody waits for his word: a bare 好 or 谢谢 is that word then."""
    if replied is not None:
        return replied if replied.open and replied.waiting_since is not None else None
    waiting = [case for case in cases if case.open and case.waiting_since is not None]
    return max(waiting, key=lambda case: (case.waiting_since, case.id)) if waiting else None


def _takes_words(work: Work, case: Case) -> bool:
    """Open cases, those whose promise is followed and those closed less than 7 days ago take further words; a reply on an older one is
    a new matter."""
    return (
        case.open
        or case.promised
        or case.status == "merged"
        or (case.status == "closed" and case.closed_at is not None and work.acted_at - case.closed_at < REOPENS_WITHIN)
    )


def intent_of_message(work: Work, message: Incoming) -> str:
    """What a text is about when it is no matter; media without words are a matter, a sticker is none, nor what nobody knows."""
    if message.unknown:
        return "unknown"
    if message.media:
        return "noise" if all(m.kind == "sticker" for m in message.media) else ""
    return reading_of(work, message.text).intent


def in_a_run(work: Work, voter: Voter, message: Incoming, goes: joins.Joins | None) -> bool:
    """Whether he wrote on a matter, or what waits for his choice, less than 2 minutes ago."""
    return message.reply_to is None and ((goes is not None and goes.why == "run") or waiting_choice(work, voter, message) is not None)


def likely_no_matter(work: Work, message: Incoming, *, asked: bool) -> str:
    """What words are likely about that are likely no matter, where nothing else says where they belong; media are one. Of which kind no word
    says gets no face of that kind: where he may be `asked` he is, else it is not understood."""
    likely = "" if message.unknown or message.media or message.reply_to is not None else reading_of(work, message.text).seems
    return likely if not likely or bears_out(message.text, likely) else "" if asked else "noise"


def is_asked(work: Work, goes: joins.Joins | None, message: Incoming) -> bool:
    """Whether somebody waits for his word on the case his words go to, or asked him something last."""
    return goes is not None and (goes.case.waiting_since is not None or (goes.why == "talk" and was_asked(work, goes.case, message)))


def may_be_answer(intent: str, message: Incoming) -> bool:
    """Whether words that are no matter may be the answer to a question: a number, a sound, an oath, 有人; a greeting is none, nor 有人吗."""
    there = intent == "anybody_there" and (joins.says_he_is_there(message.text) or not joins.asks(message.text))
    return intent in ANSWERS or message.text.strip().isdigit() or there


def joined_to_open(work: Work, case: Case) -> bool:
    """Whether it joined one that goes on, or the question how its own voter finds the answer is open, whatever the others have said."""
    main = work.cases.known(case.main_case) if case.status == "merged" and case.main_case else None
    return main is not None and (main.open or awaits_word(work, case))


def rated_with_others(work: Work, cases: list[Case]) -> list[Case]:
    """Joined ones whose voters have rated the answer and may still say that it is not solved."""
    return [
        case
        for case in cases
        if case.status == "merged" and case.rating and not question_over(work, case) and not joined_to_open(work, case)
    ]


def lately_closed(work: Work, cases: list[Case]) -> list[Case]:
    """Closed ones that are not followed any more."""
    return [c for c in cases if c.status == "closed" and not c.promised and c.closed_at and work.acted_at - c.closed_at < REOPENS_WITHIN]


def without_words(cases: list[Case], message: Incoming) -> Case | None:
    """The one open matter of his, of which he spoke within a day, for a voice or a picture that says no word of which it is, and for
    words that only say where it is or how he is reached."""
    still = [case for case in cases if case.open]
    says_which = bool(message.text.strip()) if message.media else not (only_goes_on(message.text) or leaves_number(message.text))
    if says_which or message.reply_to is not None or message.unknown or len(still) != 1:
        return None
    spoke = still[0].last_spoke_at
    return still[0] if spoke is not None and message.at - spoke < joins.TALK_LASTS else None


def burns_already(cases: list[Case], message: Incoming) -> Case | None:
    """The open matter of danger to life of which he spoke last, within a day."""
    urgent = [case for case in cases if case.open and "urgent" in case.marks and case.last_spoke_at is not None]
    last = max(urgent, key=lambda case: (case.last_spoke_at, case.id), default=None)
    return last if last is not None and last.last_spoke_at and message.at - last.last_spoke_at < joins.TALK_LASTS else None


def may_mean(work: Work, cases: list[Case]) -> list[Case]:
    """His open matters, those in which something is promised, those that joined an open one, then those closed lately."""
    return [case for case in cases if case.open or case.promised or joined_to_open(work, case)] + lately_closed(work, cases)


def waiting_choice(work: Work, voter: Voter, message: Incoming) -> int | None:
    """The draft about which he was asked less than 2 minutes of his messages ago: what follows shares its fate."""
    last = _waits_last(work, voter)
    if last is None or abs(message.at - last.at) >= joins.RUN_PAUSE:
        return None
    return int(last.kind.removeprefix(FOLLOWS)) if last.kind.startswith(FOLLOWS) else int(last.id)


def _waits_last(work: Work, voter: Voter) -> Any | None:
    """The newest of his words that wait for his choice, as their row."""
    found = [*work.drafts.newest(voter.chat_id, "matter"), work.drafts.newest_like(voter.chat_id, FOLLOWS)]
    return max((draft for draft in found if draft is not None), key=lambda draft: draft.id, default=None)
