"""Nothing says where a voter's words go: he is asked, in the matters' own words (docs/spec.md section 3, Which case a message joins)."""

from collections.abc import Sequence
from datetime import timedelta

from domain.cases.case import Case
from domain.cases.life_cycle import SETTLED
from domain.values.buttons import Button
from domain.values.carried import packed
from domain.values.message import Incoming, as_json, from_json
from domain.values.voter import Voter
from locales import acts, further
from locales import voter as voter_words
from services.case import call_for_help
from services.case.open_case import reading_of
from services.deed import names, tell
from services.deed.message import Rows
from services.deed.work import Work
from services.voter import again, goes_with, held_back, matter_choice, wordless
from services.voter.held import Waiting
from services.voter.matter_choice import Offered
from services.voter.which_case import lately_closed, rated_with_others

CHOICE_LASTS = timedelta(minutes=10)
ACT = "more"
"""What 「看别的」 calls it."""


def ask(work: Work, voter: Voter, message: Incoming, choices: Sequence[Case]) -> None:
    """No choice in 10 minutes: a new case. What may be danger brings the numbers at once; what surely is, is not asked about."""
    wordless.keep_likewise(work, voter, choices, message)
    draft = work.drafts.put("matter", voter.chat_id, as_json(message), message.at)
    words, rows = page(work, voter, choices, Offered(ACT, draft))
    danger = reading_of(work, message.text).danger
    held = held_back.hold(work, voter, choices, message)
    words = "\n".join((*call_for_help.lines(work, tell.words_for(work, voter), danger, urgent=False), words, *held))
    tell.to_voter(work, voter, words, rows, reply_to=message.message_id)
    work.reminders.put({"kind": "draft_new", "voter_id": voter.id, "due_at": work.now + CHOICE_LASTS, "data": {"draft": draft}})


def ask_answered(work: Work, voter: Voter, message: Incoming, asked: Sequence[Case], last: Case) -> None:
    """Which of those that wait for his answer it is for. No choice in 10 minutes: for the one he was asked about last."""
    t, draft = tell.words_for(work, voter), work.drafts.put("matter", voter.chat_id, as_json(message), message.at)
    carried, shown = packed(Waiting(draft)), asked[-matter_choice.AT_ONCE :]
    said = names.own_words(work, shown, t)
    rows: Rows = [[(further.b_answers(t, said[case.id]), Button("as_more", case.id, carried))] for case in shown]
    new: Rows = [[(t(voter_words.b_new), Button("as_new", 0, carried))]]
    words = "\n".join([t(further.ask_answers), *held_back.hold(work, voter, asked, message)])
    tell.to_voter(work, voter, words, [*rows, *new], reply_to=message.message_id)
    data = {"draft": draft, "case": last.id}
    work.reminders.put({"kind": "draft_new", "voter_id": voter.id, "due_at": work.now + CHOICE_LASTS, "data": data})


def ask_again(work: Work, voter: Voter, message: Incoming, choices: Sequence[Case], draft: int) -> bool:
    """He pointed at one of them, and it may be several. False where nothing waits for his choice any more."""
    rows = page(work, voter, choices, Offered(ACT, draft))[1]
    return _waits(work, draft) and _say(work, voter, message, acts.which(tell.words_for(work, voter), "means"), rows)


def explain(work: Work, voter: Voter, message: Incoming, choices: Sequence[Case], draft: int) -> bool:
    """He does not see how to choose: how it is done in words."""
    rows = page(work, voter, choices, Offered(ACT, draft))[1]
    return _waits(work, draft) and _say(work, voter, message, tell.words_for(work, voter)(voter_words.how_to_say_which), rows)


def _waits(work: Work, draft: int) -> bool:
    return work.drafts.get(str(draft), "matter") is not None


def _say(work: Work, voter: Voter, message: Incoming, words: str, rows: Rows) -> bool:
    tell.to_voter(work, voter, words, rows, reply_to=message.message_id)
    return True


def page(work: Work, voter: Voter, found: Sequence[Case], offered: Offered) -> tuple[str, Rows]:
    """「新事项」, 「接着说：…」 per open case, 「还没解决：…」 per lately closed one, 「又这样了：…」 per one closed before."""
    t, carried = tell.words_for(work, voter), packed(Waiting(offered.draft))
    shown, on = matter_choice.some_of(found, offered)
    said = names.own_words(work, shown, t)
    rows: list[list[tuple[str, Button]]] = [[(t(voter_words.b_new), Button("as_new", 0, carried))]]
    over = {case.id for case in (*lately_closed(work, shown), *rated_with_others(work, shown))}
    for case in shown:
        deed, label = ("as_open", further.b_still) if case.id in over else ("as_more", further.b_goes_on)
        if deed == "as_more" and case.status in SETTLED and not case.promised:
            deed, label = ("as_again", further.b_again)
        rows.append([(label(t, said[case.id]), Button(deed, case.id, carried))])
    return _asked(work, voter, offered.draft), [*rows, *matter_choice.more(work, voter, on)]


def _asked(work: Work, voter: Voter, draft: int) -> str:
    """What is asked; it says what comes of it where he does not choose."""
    t, found, cases = tell.words_for(work, voter), work.drafts.get(str(draft), "matter"), work.cases.of_voter(voter.id)
    message = from_json(found.message) if found is not None else None
    asked: str = t(voter_words.ask_which)
    if message is None:
        return asked
    if goes_with.at_last(work, cases, message) is not None:
        asked = t(voter_words.ask_which_on)
    elif again.only_named(work, cases, message) is not None:
        asked = t(voter_words.ask_which_said)
    elif (over := again.meant(work, cases, message)) is not None:
        asked = further.ask_which_again(t, names.own_words(work, [over], t)[over.id])
    return asked
