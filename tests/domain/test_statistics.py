"""The figures against a second, slow and obvious computation over random histories; identities of the glossary (Statistics)."""

from collections.abc import Sequence
from dataclasses import replace
from datetime import UTC, date, datetime, timedelta
from typing import Any

from hypothesis import given, settings
from hypothesis import strategies as st

from domain.cases.case import Case as CaseState
from domain.cases.case import Event
from domain.cases.details_for_voter import Answered, Unrated, Word
from domain.cases.event_kinds import details_of
from domain.cases.life_cycle import allowed
from domain.cases.replay import apply, replay
from domain.congress.congress import Congress
from domain.congress.working_days import WorkingCalendar
from domain.figures.case_facts import History
from domain.figures.counting import figures
from domain.figures.reckoning import Reckoning
from domain.figures.statistics import SUMMED, Figures, added
from domain.values.errors import IllegalStepError
from domain.values.ids import CaseId

START = datetime(2026, 10, 20, 2, tzinfo=UTC)
PERIOD = (date(2026, 11, 1), date(2026, 11, 30))
CUT_OFF = datetime(2026, 12, 1, 1, tzinfo=UTC)
CONGRESS, CALENDAR = Congress(), WorkingCalendar()
KINDS = (
    "accepted", "assigned", "claimed", "contacted", "answered", "rated", "resolved", "unrated", "closed", "returned", "merged", "withdrawn",
    "declined", "unaskable", "forwarded", "released", "given_back", "archived", "suggested", "consulted",
    "answer_shared", "unrated_joined", "waiting", "waited", "spoke",
)  # fmt: skip
FORWARD = ("accepted", "assigned", "claimed", "contacted", "forwarded", "answered", "rated", "returned", "answered", "rated", "closed")
"""The way of a case that comes back once: each history follows it for a while, then goes astray."""


ANSWERS = ("answered", "answer_shared")
TAKEN_BACK = ("unrated", "unrated_joined")


def data_of(kind: str, pick: int, at: datetime) -> dict[str, Any]:
    later = (local(at) + timedelta(days=pick % 20)).isoformat()
    known: dict[str, dict[str, Any]] = {
        "assigned": {"group": f"g{pick % 3}", "response_due_on": later, "due_on": later},
        "claimed": {"claimer": "d1"},
        "answered": {"outcome": ("solved", "planned", "explained")[pick % 3]},
        "answer_shared": {"outcome": ("solved", "planned", "explained")[pick % 3]},
        "rated": {"value": ("satisfied", "mostly", "unsatisfied")[pick % 3]},
        "resolved": {"value": ("yes", "partly", "no")[pick % 3]},
        "unrated": {"resolved": ""},
        "waited": {"due_on": later},
        "unrated_joined": {"main_case": 99},
        "returned": {"due_on": later, "claimer": "d1"},
        "merged": {"main_case": 99},
        "forwarded": {"unit": "h1", "unit_name": ("水利站", "供电所")[pick % 2], "due_on": later},
        "suggested": {"suggestion": pick % 2},
        "consulted": {"which": ("first", "second")[pick % 2]},
    }
    return known.get(kind, {})


@st.composite
def histories(draw: st.DrawFn) -> list[History]:
    made = []
    for n in range(draw(st.integers(1, 8))):
        at = START + timedelta(days=draw(st.integers(0, 38)), hours=draw(st.integers(0, 20)))
        base = {
            "number": f"N{n}",
            "voter_id": n,
            "village": f"v{n % 2}",
            "category": ("road", "water", "land")[n % 3],
            "kind": "complaint",
            "channel": "bot",
            "marks": ["repeat"] if n == 5 else [],
            "limits": {"consult": "required" if n % 4 == 1 else "off"},
        }
        events = [Event("registered", at, at, "voter", details_of("registered", base))]
        case = replay(CaseId(n), events)
        far, wild = draw(st.integers(0, len(FORWARD))), draw(st.lists(st.integers(0, 200), max_size=10))
        for n, nth in enumerate([*range(far), *wild]):
            pick, hours = draw(st.integers(0, 100)), draw(st.integers(1, 60))
            possible = [k for k in KINDS if allowed(case.status, k) and lived(case, k)]
            kind = FORWARD[n] if n < far else possible[nth % len(possible)]
            if kind not in possible:
                break
            at += timedelta(hours=hours)
            event = Event(kind, at, at + timedelta(hours=pick % 3), "d1", details_of(kind, data_of(kind, pick, at)))
            events.append(event)
            case = apply(case, event)
        made.append(History(CaseId(n), sorted(events, key=lambda e: e.learned_at) if replays(n, events) else events))
    return made


def lived(case: CaseState, kind: str) -> bool:
    """What the services never do: rate or reopen what was not answered, rate twice, take back what was not said."""
    if kind in ("rated", "returned") and case.answered_at is None:
        return False
    return not (kind in TAKEN_BACK and not case.rating) and not (kind == "rated" and case.rating)


def replays(n: int, events: Sequence[Event]) -> bool:
    """Whether the order in which they were learned is a life too."""
    try:
        replay(CaseId(n), sorted(events, key=lambda e: e.learned_at))
    except IllegalStepError:
        return False
    return True


def local(moment: datetime) -> date:
    return CONGRESS.local(moment).date()


def in_period(day: date | None) -> bool:
    return day is not None and PERIOD[0] <= day <= PERIOD[1]


def standing(events: Sequence[Event]) -> list[str]:
    words: list[str] = []
    for event in events:
        if event.kind == "rated":
            words.append(event.of(Word).value)
        if event.kind in TAKEN_BACK and words:
            words = words[:-1]
    return words


def accepted(case: CaseState) -> bool:
    return case.accepted_at is not None and case.status not in ("merged", "withdrawn", "declined")


def accounts(last: date) -> list[datetime]:
    """When the months' accounts from October to the one that ends then were closed: 09:00 of the first in Shanghai."""
    ends = [datetime(2026, 11, 1, 1, tzinfo=UTC), datetime(2026, 12, 1, 1, tzinfo=UTC)]
    return [end for end in ends if local(end) <= last + timedelta(days=1)]


def entered(events: Sequence[Event]) -> date:
    """The day of writing; the first of the month where an earlier month's account had been closed before it was heard of."""
    day = local(events[0].at)
    for end in accounts(PERIOD[1]):
        if day < local(end) and events[0].learned_at > end:
            day = local(end)
    return day


def first_account(events: Sequence[Event], last: date) -> bool:
    """Whether an account closed by then showed it as accepted, each looked at again from the beginning."""
    for end in accounts(last):
        known = [e for e in events if e.learned_at <= end]
        if known and entered(known) < local(end) and accepted(replay(CaseId(0), known)):
            return True
    return False


ENDS = {"response": ("claimed", "contacted"), "answer": ANSWERS}
LEAVES = ("given_back", "assigned", "released", "returned", "unmerged")


def owed(events: Sequence[Event], what: str) -> dict[date, tuple[str, bool]]:
    """Each limit by its day: whose it was and whether it was kept. Between one step and the next the case stands as it was left."""
    found: dict[date, tuple[str, bool]] = {}
    for n in range(len(events)):
        if any(e.kind in ENDS[what] for e in events[: n + 1]):
            break
        state, following = replay(CaseId(0), events[: n + 1]), events[n + 1] if n + 1 < len(events) else None
        due = state.response_due_on if what == "response" else state.due_on
        if due is None:
            continue
        if following is not None and following.kind in ENDS[what]:
            found.setdefault(due, (state.group or "", local(following.at) <= due))
        elif not state.waiting_since and (following is None or (following.kind in LEAVES and local(following.at) > due)):
            found.setdefault(due, (state.group or "", False))
    return found


def in_hand(case: CaseState) -> bool:
    """Whether its voter waits for an answer, and the office not for him."""
    return case.status in ("new", "accepted", "assigned", "claimed", "in_progress", "returned") and not case.waiting_since


def of_last_answer(events: Sequence[Event]) -> str:
    """His word on the newest answer: none before he gives one, none when he takes it back, and none once he says it is not solved."""
    word = ""
    for event in events:
        if event.kind == "rated":
            word = event.of(Word).value
        elif event.kind in (*ANSWERS, *TAKEN_BACK) or (event.kind == "returned" and word != "unsatisfied"):
            word = ""
    return word


def last_word_on_it(events: Sequence[Event]) -> str:
    """Whether it is solved, as he said it last; 「还没解决」 is an answer too."""
    word, rated = "", ""
    for event in events:
        if event.kind == "resolved":
            word = event.of(Word).value
        elif event.kind == "returned" and rated != "unsatisfied":
            word = "no"
        elif event.kind in TAKEN_BACK:
            word = event.of(Unrated).resolved
        rated = event.of(Word).value if event.kind == "rated" else "" if event.kind in (*ANSWERS, *TAKEN_BACK) else rated
    return word


def closed_for_good(events: Sequence[Event]) -> list[date]:
    """The days of its closings, less those that a word had brought about which was taken back."""
    days: list[tuple[date, bool]] = []
    for event in events:
        if event.kind == "rated":
            days = [(day, False) for day, _ in days]
        elif event.kind == "closed":
            days.append((local(event.at), True))
        elif event.kind in TAKEN_BACK:
            days = [(day, False) for day, by_word in days if not by_word]
    return [day for day, _ in days]


def came_back(events: Sequence[Event]) -> bool:
    """Whether a return stands: one whose rating was taken back does not."""
    times, last = 0, ""
    for event in events:
        if event.kind in TAKEN_BACK and last == "returned":
            times, last = times - 1, "answered"
        elif event.kind in ("returned", "answered", "closed"):
            times, last = times + (event.kind == "returned"), event.kind
    return times > 0


def slow(found: Sequence[History]) -> dict[str, Any]:
    """Word by word from the glossary, one figure after the other, each over all cases again."""
    lives: list[tuple[CaseState, list[Event]]] = []
    for history in found:
        known = [e for e in history.events if e.learned_at <= CUT_OFF]
        if known:
            lives.append((replay(history.case_id, known), known))
    late = [c for c, _ in lives if in_hand(c) and c.voter_due_on is not None and c.voter_due_on < local(CUT_OFF)]
    registered = [(c, e) for c, e in lives if in_period(entered(e))]
    taken = [(c, e) for c, e in lives if first_account(e, PERIOD[1]) and not first_account(e, PERIOD[0] - timedelta(days=1))]
    a = [(c, e) for c, e in taken if accepted(c)]

    answered = [(c, e) for c, e in a if any(x.kind in ANSWERS for x in e)]
    rated = [word for _, e in a if (word := of_last_answer(e))]
    solved = [word for _, e in a if (word := last_word_on_it(e))]
    firsts = [standing(e)[0] for _, e in a if standing(e)]
    in_time = {
        what: [
            kept
            for case, events in lives
            if accepted(case)
            for due, (_group, kept) in owed(events, what).items()
            if in_period(due) and (kept or due < local(CUT_OFF))
        ]
        for what in ("response", "answer")
    }
    closings = [closed_for_good(events) for _, events in lives]
    return {
        "incoming": len(registered),
        "accepted": len(taken),
        "gone": len(taken) - len(a),
        "answered": len(answered),
        "rated": len(rated),
        "satisfied": rated.count("satisfied"),
        "mostly": rated.count("mostly"),
        "unsatisfied": rated.count("unsatisfied"),
        "first_satisfied": firsts.count("satisfied"),
        "first_rated": len(firsts),
        "resolved": solved.count("yes"),
        "partly_resolved": solved.count("partly"),
        "resolved_asked": len(solved),
        "overdue": len(late),
        "closed": sum(c.status in ("closed", "archived") for c, _ in a),
        "closed_in_period": sum(bool(days) and in_period(days[0]) for days in closings),
        "returned": sum(came_back(e) for _, e in a),
        "self_resolved": sum([x for x in e if x.kind in ANSWERS][-1].of(Answered).outcome == "solved" for _, e in answered),
        "on_time": (sum(in_time["answer"]), len(in_time["answer"])),
        "responded": (sum(in_time["response"]), len(in_time["response"])),
        "repeats": sum(c.status == "merged" or "repeat" in c.marks for c, _ in registered),
    }


@settings(max_examples=120, deadline=None)
@given(histories())
def test_the_figures_agree_with_the_slow_and_obvious_ones(found: list[History]) -> None:
    fast = figures(found, Reckoning(PERIOD, CUT_OFF, CONGRESS, CALENDAR))
    for name, value in slow(found).items():
        assert getattr(fast, name) == value, name


@settings(max_examples=120, deadline=None)
@given(histories())
def test_the_identities_of_the_glossary_hold(found: list[History]) -> None:
    whole = figures(found, Reckoning(PERIOD, CUT_OFF, CONGRESS, CALENDAR))
    for f in (whole, *(part for _, part in whole.by_group), *(part for _, part in whole.by_village)):
        assert f.incoming + f.carried == f.accepted + f.declined + f.merged + f.withdrawn + f.pending
        assert f.satisfied + f.mostly + f.unsatisfied == f.rated
        for n, m in rates(f):
            assert 0 <= n <= max(m, 0)
    for parts in (whole.by_group, whole.by_village, whole.by_category):
        together = added(part for _, part in parts)
        for name in SUMMED:
            assert name == "converted" or getattr(together, name) == getattr(whole, name), "a table of parts adds up to its whole"
    assert figures(found, Reckoning(PERIOD, CUT_OFF, CONGRESS, CALENDAR)) == whole


@settings(max_examples=120, deadline=None)
@given(histories(), st.integers(0, 60))
def test_months_add_up_to_the_quarter_whatever_came_late(found: list[History], days: int) -> None:
    """Some of it is heard of only days after it was done: consent, hand-over, an outage."""
    late = [History(one.case_id, [replace(e, learned_at=e.learned_at + timedelta(days=days)) for e in one.events]) for one in found[::2]]
    known = late + [one for n, one in enumerate(found) if n % 2]

    def account(first: date, last: date) -> Figures:
        end = datetime(last.year + last.month // 12, last.month % 12 + 1, 1, 1, tzinfo=UTC)
        return figures(known, Reckoning((first, last), end, CONGRESS, CALENDAR))

    months = [account(date(2026, 10, 1), date(2026, 10, 31)), account(*PERIOD), account(date(2026, 12, 1), date(2026, 12, 31))]
    quarter = account(date(2026, 10, 1), date(2026, 12, 31))
    calm = not any(event.kind in TAKEN_BACK for one in known for event in one.events)
    for name in ("incoming", "accepted", *(["closed_in_period"] if calm else [])):  # a word is taken back within ten minutes, not months
        assert sum(getattr(month, name) for month in months) == getattr(quarter, name), name
    assert quarter.carried == months[0].carried == 0
    assert quarter.pending == months[-1].pending


def rates(f: Figures) -> list[tuple[int, int]]:
    return [
        f.responded, f.answer_rate, f.on_time, f.close_rate, f.satisfied_rate, f.mostly_rate, f.unsatisfied_rate, f.overall_rate,
        f.first_satisfied_rate, f.resolved_rate, f.self_resolved_rate, f.return_rate,
    ]  # fmt: skip


def test_mean_and_median_are_working_days_from_acceptance_to_the_first_closing() -> None:
    def closed(n: int, on: datetime) -> History:
        at = datetime(2026, 11, 2, 2, tzinfo=UTC)
        base = {"number": f"N{n}", "voter_id": n, "village": "v1", "category": "road", "kind": "complaint", "channel": "bot", "marks": []}
        steps: list[tuple[str, dict[str, Any]]] = [("registered", base), ("accepted", {}), ("assigned", {"group": "g1", "due_on": "2026-11-16"}), ("claimed", {"claimer": "d1"}),
                 ("contacted", {}), ("answered", {"outcome": "solved"})]  # fmt: skip
        return History(
            CaseId(n), [*(Event(kind, at, at, "d1", details_of(kind, data)) for kind, data in steps), Event("closed", on, on, "voter")]
        )

    days = (datetime(2026, 11, 3, 2, tzinfo=UTC), datetime(2026, 11, 6, 2, tzinfo=UTC), datetime(2026, 11, 9, 2, tzinfo=UTC))
    found = figures([closed(n, on) for n, on in enumerate(days)], Reckoning(PERIOD, CUT_OFF, CONGRESS, CALENDAR))
    assert (found.mean_days, found.median_days) == ((1 + 4 + 5) / 3, 4.0)
    assert found.closed_in_period == 3
