"""Which of his matters a voter means by what he typed: six at a time, the newest first shown; 「看别的」 shows the others (docs/spec.md section 3).

What he types while the choice stands narrows it: a number, or words of a matter that say nothing else.
"""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta

from domain.cases.case import Case
from domain.cases.life_cycle import AWAITING_ANSWER
from domain.typed.typed_acts import says_only
from domain.values.buttons import Button
from domain.values.carried import packed
from domain.values.message import Incoming, as_json
from domain.values.voter import Voter
from locales import acts, secrecy
from locales import voter as voter_words
from services.case.rating import Rated, TypedRating
from services.deed import tell
from services.deed.ask import wait_for
from services.deed.message import Rows
from services.deed.names import own_words
from services.deed.work import Work
from services.voter.held import Waiting

AT_ONCE = 6
"""Matters that are offered on one page."""
NARROWED = "which_matter"
"""What waits for words that say which of them."""
LASTS = timedelta(minutes=10)
FILED = ("ask", "solved")
"""Acts whose words are for whoever has the matter in hand: without a choice they are a matter of their own in the end."""
WAITING = (*FILED, "nag", "unsatisfied", "secret")
"""Those and the acts about which he is asked once more where he has not chosen (services/voter/choice_again.py)."""
RATE = "rate_"
"""Before the rating that he typed while several answers wait for his word."""


@dataclass(frozen=True)
class Offered:
    """What 「看别的」 carries: the act, the draft that holds what he typed, how many of the newest were shown already."""

    act: str
    draft: int
    shown: int = 0


def offer(work: Work, voter: Voter, found: Sequence[Case], message: Incoming, act: str) -> None:
    """In a message of its own."""
    put(work, voter, found, message, Choice(act, page))


Pages = Callable[[Work, Voter, Sequence[Case], "Offered"], tuple[str, Rows]]
"""How a page of a choice is made."""


@dataclass(frozen=True)
class Choice:
    """What he chooses a matter for, and the page that shows those he may choose."""

    act: str
    page: Pages


def put(work: Work, voter: Voter, found: Sequence[Case], message: Incoming, choice: Choice) -> None:
    act = choice.act
    offered = Offered(act, work.drafts.put("words", voter.chat_id, as_json(message), message.at))
    words, rows = choice.page(work, voter, found, offered)
    row = tell.to_voter(work, voter, words, rows, reply_to=message.message_id)
    asked_before = work.steps.of(voter.chat_id, voter.chat_id) is not None
    if len(found) > AT_ONCE or not asked_before:  # what somebody asked him before is still to be answered
        wait(work, voter, offered, row)
    if act in WAITING:
        data = {"draft": offered.draft, "act": act}
        work.reminders.put({"kind": "draft_new", "voter_id": voter.id, "due_at": work.now + LASTS, "data": data})


def wait(work: Work, voter: Voter, offered: Offered, row: int | None) -> None:
    """What he types next may say which."""
    wait_for(work, voter, NARROWED, work.now + LASTS, prompt=row, act=offered.act, draft=offered.draft)


def page(work: Work, voter: Voter, found: Sequence[Case], offered: Offered) -> tuple[str, Rows]:
    t, draft = tell.words_for(work, voter), Waiting(offered.draft)
    shown, on = some_of(found, offered)
    said = own_words(work, shown, t)
    rows: list[list[tuple[str, Button]]] = []
    for case in shown:
        name, button = _button(case, offered.act, draft)
        rows.append([(acts.b_act(t, name, said[case.id]), button)])
    if offered.act == "secret" and len(found) > 1:
        rows.append([(t(secrecy.b_keep_all), Button("secret_all", 0, packed(draft)))])
    which = acts.which(t, offered.act, only=len(found) == 1)
    return which, [*rows, *more(work, voter, on), *still_a_matter(work, voter, offered.draft)]


def some_of(found: Sequence[Case], offered: Offered) -> tuple[list[Case], Offered | None]:
    """Those of a page, of which he spoke last, and what the page after it is; after the oldest the newest come again. None where one page shows all."""
    first = offered.shown if offered.shown < len(found) else 0
    last, lately = len(found) - first, sorted(found, key=_spoken_of)
    page = {case.id for case in lately[max(last - AT_ONCE, 0) : last]}
    shown = [case for case in found if case.id in page]
    after = first + AT_ONCE if first + AT_ONCE < len(found) else 0
    return shown, Offered(offered.act, offered.draft, after) if len(found) > AT_ONCE else None


def _spoken_of(case: Case) -> tuple[datetime, int]:
    moment = case.last_spoke_at or case.registered_at
    return (moment or datetime.min.replace(tzinfo=UTC), case.id)


def more(work: Work, voter: Voter, on: Offered | None) -> Rows:
    """「看别的」; none where one page shows all."""
    return [[(tell.words_for(work, voter)(acts.b_others), Button("which_others", 0, packed(on)))]] if on is not None else []


def still_a_matter(work: Work, voter: Voter, draft: int) -> Rows:
    return [[(tell.words_for(work, voter)(voter_words.b_is_matter), Button("as_new", 0, packed(Waiting(draft))))]]


def narrowed(work: Work, voter: Voter, found: Sequence[Case], text: str) -> list[Case]:
    """Those that a whole message names by number, or by words of the matter with nothing else."""
    said = own_words(work, found, tell.words_for(work, voter))
    return [case for case in found if says_only(text, said[case.id], case.number)]


def _button(case: Case, act: str, draft: Waiting) -> tuple[str, Button]:
    """What it says, and does."""
    if act in ("solved", "ask"):
        return act, Button("as_more" if act == "solved" else "ask_after", case.id, packed(draft))
    if act.startswith(RATE):
        return act, Button("rate", case.id, packed(TypedRating(case.round, act.removeprefix(RATE), draft.draft)))
    if act != "unsatisfied":
        return act, Button(act, case.id)
    if case.status in AWAITING_ANSWER:
        return "nag", Button("nag", case.id)
    if case.question_open and not case.rating:
        return "rate", Button("rate", case.id, packed(Rated(case.round, "unsatisfied")))
    return "reopen", Button("reopen", case.id)
