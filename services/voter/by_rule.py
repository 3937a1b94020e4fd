"""Nothing names the case of a voter's words: the rule does, or he is asked which; danger waits for no choice (docs/spec.md section 3,
Which case a message joins)."""

from domain.cases.case import Case
from domain.danger.denied import denies
from domain.values.message import Incoming, as_json, from_json
from domain.values.voter import Voter
from domain.which_matter.goes_on import laments
from domain.which_matter.joins import Joins, asks_him, plainly_another
from domain.which_matter.points_back import points_back
from domain.words.across_messages import is_a_part
from domain.words.plain_text import letters
from locales import further
from locales import voter as voter_words
from services.case import alert, call_for_help
from services.case.intake import Intake
from services.case.open_case import reading_of
from services.deed import tell
from services.deed.work import Work
from services.voter import (
    again,
    another_day,
    ask_which,
    by_its_thing,
    choose,
    goes_with,
    held_back,
    in_kind,
    other_matter,
    pieces,
    signs,
    which_asked,
    wordless,
)
from services.voter.add_words import join
from services.voter.introduced import says_who
from services.voter.new_case import new_case
from services.voter.one_meant import meant_alone
from services.voter.sealed_before import beside_sealed
from services.voter.which_case import (
    FOLLOWS,
    burns_already,
    by_the_rule,
    in_a_run,
    intent_of_message,
    is_asked,
    likely_no_matter,
    may_be_answer,
    may_leave,
    may_mean,
    newer_choice,
    not_answered_yet,
    of_something_else,
    rated_with_others,
    waiting_choice,
)


def place(work: Work, voter: Voter, cases: list[Case], message: Incoming, replied: Case | None) -> None:
    """Nothing names its case: the rule does (domain/which_matter/joins.py), or he is asked; what is no matter is answered in kind."""
    goes = by_the_rule(work, cases, message)
    goes_on = (laments(message.text) or is_a_part(message.text)) and not message.media and in_a_run(work, voter, message, goes)
    goes_on = goes_on or wordless.meant(work, cases, message) is not None
    goes_on = goes_on or wordless.keep_each(work, voter, cases, message, goes.case if goes is not None else None)
    intent = "" if goes_on else intent_of_message(work, message)
    if goes is not None and (says_who(message) or (goes.why == "talk" and not message.media and asks_him(message.text))):
        return join(work, voter, goes.case, message)
    if intent and not (may_be_answer(intent, message) and is_asked(work, goes, message)):
        return _met_in_kind(work, voter, message, intent, goes)
    if (waits := another_day.goes_on(work, voter, cases, message, goes)) is not None and another_day.keep_along(
        work, voter, message, waits
    ):
        return another_day.say_along(work, voter, message)
    first = newer_choice(work, voter, message, goes)
    if replied is None and _burns(work, cases, message) and (first is not None or _is_asked_which(work, message, goes)):
        return _at_once(work, voter, cases, message)
    if replied is None and (case := _named(work, voter, cases, message, goes)) is not None:
        return join(work, voter, case, message, others=may_mean(work, cases))
    if first is not None:
        return _wait_or_ask(work, voter, cases, message, first)
    if goes is not None and (over := _over_named(work, cases, message, goes)):
        return ask_which.ask(work, voter, message, [goes.case, *over])
    return (
        _of_what_he_tells(work, voter, cases, message, goes) if goes is not None else _of_nothing_told(work, voter, cases, message, replied)
    )


def _named(work: Work, voter: Voter, cases: list[Case], message: Incoming, goes: Joins | None) -> Case | None:
    """The one of his that the words name themselves."""
    named = other_matter.named_by(work, voter, cases, message, goes) or by_its_thing.meant(work, cases, message, goes)
    return named or by_its_thing.beside_an_answer(work, cases, message, goes)


def _over_named(work: Work, cases: list[Case], message: Incoming, goes: Joins) -> list[Case]:
    """Those closed lately that the words speak of in the place of the one that the rule names; in a run, where they say that it is so again."""
    if is_asked(work, goes, message) or (goes.why == "run" and not points_back(message.text)):
        return []
    return goes_with.over_named(work, cases, goes.case, message.text)


def _of_nothing_told(work: Work, voter: Voter, cases: list[Case], message: Incoming, replied: Case | None) -> None:
    """The rule names no case: words that say by themselves of which they are, or he is asked."""
    case = meant_alone(work, cases, message, waits=waiting_choice(work, voter, message) is not None)
    if case is not None and not other_matter.asks_of_its_own(work, case, message):
        return join(work, voter, case, message, others=may_mean(work, cases))
    return _ask_or_open(work, voter, cases, message, replied)


def _of_what_he_tells(work: Work, voter: Voter, cases: list[Case], message: Incoming, goes: Joins) -> None:
    if _is_asked_which(work, message, goes):
        return ask_which.ask(work, voter, message, [goes.case])
    return to_whom_asked(work, voter, cases, message, goes)


def to_whom_asked(work: Work, voter: Voter, cases: list[Case], message: Incoming, goes: Joins) -> None:
    """By the rule; where several who asked him something wait, to the one his words plainly answer, else he is asked which."""
    settled = which_asked.settled(work, voter, cases, message, goes)
    if settled is None and (first := waiting_choice(work, voter, message)) is not None:
        return _wait_with(work, voter, message, first)
    if settled is None:
        return which_asked.ask(work, voter, cases, message, goes)
    goes = settled
    return join(work, voter, goes.case, message, others=may_mean(work, cases) if goes.why == "talk" else None)


def _is_asked_which(work: Work, message: Incoming, goes: Joins | None) -> bool:
    """Whether the rule leaves it to him: it names no case, or his words are of something else than the one it names."""
    if goes is None or plainly_another(message.text):
        return True
    if goes.why == "run" and other_matter.ends_run(work, goes.case, message):
        return True
    if other_matter.beside_an_answer(work, goes, message) or other_matter.asks_of_its_own(work, goes.case, message):
        return True
    return of_something_else(work, goes.case, message) and may_leave(work, goes.case, message)


def _burns(work: Work, cases: list[Case], message: Incoming) -> bool:
    """Surely danger to life, or of what burns already a word that he cannot telephone, or that it is none after all."""
    danger = reading_of(work, message.text).danger
    return danger.alarms or ((danger.silent or denies(message.text)) and burns_already(cases, message) is not None)


def _at_once(work: Work, voter: Voter, cases: list[Case], message: Incoming) -> None:
    """Danger to life waits for no choice: it goes with the matter that burns already, else it is a matter of its own, with the pieces before
    it that waited and spoke of it too."""
    if pieces.hints_at_danger(work, voter, message) and (first := waiting_choice(work, voter, message)) is not None:
        return _wait_with(work, voter, message, first)
    case = None if plainly_another(message.text) else burns_already(cases, message)
    if case is None:
        new_case(work, voter, message, cases=cases)
        return None
    danger, other = reading_of(work, message.text).danger, pieces.another_kind(work, case, message)
    if denies(message.text) and not danger:
        return join(work, voter, case, message, others=may_mean(work, cases))
    if not danger.silent and not other:
        call_for_help.say(work, voter, danger, case)
    join(work, voter, case, message, others=may_mean(work, cases))
    return None if other.alarms else alert.danger(work, case)  # another kind alerts by itself


def _ask_or_open(work: Work, voter: Voter, cases: list[Case], message: Incoming, replied: Case | None) -> None:
    """Nothing says where they go: with those that wait for his choice, by a choice of his, or one of their own; what is likely none is met in kind."""
    choices, again_so = [*may_mean(work, cases), *rated_with_others(work, cases)], again.may_mean(work, cases, message)
    over = next(iter(again_so), None)
    if len(again_so) > 1:  # 又坏了 may be said of each
        choices = [*choices, *(case for case in again_so if case not in choices)]
    sure = over is not None or (choices and wordless.names_doer(work, voter, message))
    if likely := ("" if sure else likely_no_matter(work, message, asked=bool(choices))):
        _met_in_kind(work, voter, message, likely, None)
    elif replied is None and cases and (first := waiting_choice(work, voter, message)) is not None:
        _wait_or_ask(work, voter, cases, message, first)
    elif replied is None and choices:
        ask_which.ask(work, voter, message, choices)
    elif over is not None:
        again.follow(work, voter, message, over)
    else:
        known = cases if replied is None else [replied]
        marks = other_matter.marks_beside(work, known, message.text) if replied is not None else frozenset[str]()
        intake = Intake(follows=replied, repeats=replied is not None, asks=True, marks=marks, beside_sealed=beside_sealed(work, known))
        new_case(work, voter, message, intake, cases)


def _wait_or_ask(work: Work, voter: Voter, cases: list[Case], message: Incoming, first: int) -> None:
    """With what waits for his choice; he is asked anew where they are plainly of something else."""
    ends = other_matter.ends_waiting(work, voter, message, first)
    return ask_which.ask(work, voter, message, may_mean(work, cases)) if ends else _wait_with(work, voter, message, first)


def _wait_with(work: Work, voter: Voter, message: Incoming, first: int) -> None:
    """With the words that wait for his choice; what they make dangerous together brings the numbers at once, and surely so waits no longer."""
    t, danger = tell.words_for(work, voter), pieces.anew(work, pieces.waiting(work, voter, message), message)
    work.drafts.put(f"{FOLLOWS}{first}", voter.chat_id, as_json(message), message.at)
    if danger.alarms:
        choose.at_once(work, voter, first)
        return
    held = held_back.hold(work, voter, may_mean(work, work.cases.of_voter(voter.id)), message)
    lines = [
        *call_for_help.lines(work, t, danger, urgent=False),
        *([] if _of_its_album(work, message, first) else [t(voter_words.waits_with)]),
        *held,
    ]
    if lines:
        tell.to_voter(work, voter, "\n".join(lines), reply_to=message.message_id)


def _of_its_album(work: Work, message: Incoming, first: int) -> bool:
    """Whether they were asked about together: an album is one."""
    waits = work.drafts.get(str(first), "matter") if message.album else None
    return waits is not None and from_json(waits.message).album == message.album


def _met_in_kind(work: Work, voter: Voter, message: Incoming, intent: str, goes: Joins | None) -> None:
    """In the middle of a run a sigh is only seen; where somebody asked him something he reads that again."""
    if intent == "noise" and goes is not None and goes.why == "run" and letters(message.text):
        return signs.heard(work, voter, message)
    in_kind.answer(work, voter, message, intent)
    if goes is not None and is_asked(work, goes, message) and (asked := not_answered_yet(work, goes.case, message)):
        words = further.still_asked(tell.words_for(work, voter), asked)
        tell.to_voter(work, voter, words, case_id=goes.case.id)
    return None
