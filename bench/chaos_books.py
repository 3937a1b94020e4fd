"""Whether the books balance after chaos: what was kept, shown, answered and sent, against what was written."""

import re
from collections import Counter
from dataclasses import dataclass, fields
from datetime import timedelta

from bench.chaos_bots import Bots
from bench.chaos_place import REMINDED
from bench.chaos_trouble import Trouble
from bench.hostile_files import Secretary, read_too_often
from demo.telegram import Telegram
from demo.telegram.faults import SENDS
from domain.cases.replay import replay
from domain.congress.periods import period_of
from domain.figures.case_facts import History
from domain.figures.counting import figures
from domain.figures.reckoning import Reckoning
from domain.values.ids import VoterId
from domain.values.message import from_json
from services.deed.work import Work
from storage.tables import outbox, reminder
from tests import stored

IN_FLIGHT = 12
NUMBER = re.compile(r"QX-\d{4}-\d{4}")
SHORT = re.compile(r"\d{4}-\d{4}")


@dataclass(frozen=True)
class Load:
    """How often something is killed, how many write how many messages; `seed` of the dice."""

    kills: int
    voters: int
    messages: int
    seed: int


@dataclass(frozen=True)
class Scene:
    """Who takes part."""

    telegram: Telegram
    bots: Bots
    trouble: Trouble
    secretary: Secretary


@dataclass
class Outcome:
    """What the books say afterwards; everything from `lost` to `figures_unlike_replay` must be zero, and what was sent twice at most
    what was in flight."""

    kills: int
    messages: int
    faults: dict[str, int]
    cases: int
    reminders: int
    files: int
    lost: int
    in_two_cases: int
    without_card: int
    unacknowledged: int
    failed_rows: int
    given_up: int
    """Calls that ended in vain, voters taken for unreachable, groups that lost their chat."""
    reminders_missing: int
    reminders_doubled: int
    unlike_replay: int
    figures_unlike_replay: int
    files_without_end: int
    files_read_too_often: int
    ended_by_themselves: int
    repeated: int
    repeats_allowed: int
    seconds: float

    @property
    def balanced(self) -> bool:
        names = [f.name for f in fields(self)]
        must = names[names.index("lost") : names.index("repeated")]
        return not any(getattr(self, name) for name in must) and self.repeated <= self.repeats_allowed


def what_became(work: Work, telegram: Telegram, kills: int) -> list[str]:
    """The rows of those who were owed a reminder and have none, to find out why."""
    found = []
    for chat in range(REMINDED, REMINDED + kills):
        if any(m["from"].get("is_bot") for m in telegram.state.private_chat(chat).messages.values()):
            continue
        voter = work.voters.of_account(work.chats.of(chat))
        assert voter is not None
        owed = work.connection.execute(reminder.select().where(reminder.c.voter_id == voter.id)).fetchall()
        rows = work.connection.execute(outbox.select().where(outbox.c.chat_id == work.chats.of(chat))).fetchall()
        found.append(f"{chat}: {voter} {owed} {rows}")
    return found


@dataclass
class Books:
    kept: Counter[str]
    numbers: dict[int, str]
    failed: int
    given_up: int
    rows_sent: int
    reminders_owed: int
    unlike_replay: int
    figures_unlike_replay: int
    read_too_often: int


def missing(books: Books, telegram: Telegram, messages: int) -> list[str]:
    """Which words, cards and receipts are missing."""
    seen = {n for chat in telegram.state.chats.values() for m in chat.messages.values() for n in SHORT.findall(m.get("text", ""))}
    words = [f"第{n}条：村口的路坏了" for n in range(messages)]
    twice = [text for text, n in books.kept.items() if n > 1]
    return [
        f"lost {[w for w in words if w not in books.kept]}",
        f"twice {twice}",
        f"unseen {[n for n in books.numbers.values() if n[3:] not in seen]}",
    ]


def _held(work: Work, voter: VoterId) -> list[str]:
    return [row.message for row in work.held.next(voter, "rate", 100_000)]


def look(work: Work) -> Books:
    """Everything that was kept, every case against the replay of its events, every figure against the pure rules."""
    found = stored.cases(work)
    kept = Counter(m.text for c in found for m in work.messages.of(c.id) if m.author == "voter")
    kept.update(from_json(text).text for text in work.drafts.open_messages())  # asked which case, and not said yet
    voters = {c.voter_id for c in found if c.voter_id is not None}
    kept.update(from_json(text).text for voter in voters for text in _held(work, voter))  # written too fast: told so
    histories = work.cases.histories()
    congress = work.roster.congress
    while work.facts.catch_up(congress):
        pass
    period = period_of(congress.local(work.now).strftime("%Y-%m"))
    over = Reckoning(period, work.now + timedelta(hours=2), congress, work.calendar)
    counted = work.facts.figures(over)
    by_rule = figures([History(case_id, events) for case_id, events in histories.items()], over)
    owed = work.connection.execute(reminder.select().where(reminder.c.kind == "held_remind")).fetchall()
    return Books(
        kept,
        {int(c.id): c.number for c in found},
        work.inbox.count("failed"),
        _given_up(work),
        work.backlog.count_sent(SENDS),
        len(owed),
        sum(replay(c.id, histories[c.id]) != c for c in found),
        int(counted != by_rule or by_rule.incoming != len(found)),
        read_too_often(work),
    )


def _given_up(work: Work) -> int:
    voters = {case.voter_id for case in stored.cases(work) if case.voter_id is not None}
    unreachable = [voter for voter in map(work.voters.get, voters) if voter is not None and voter.unreachable_since is not None]
    return work.backlog.count("failed") + len(unreachable) + len(work.roster.groups) - len(work.roster.chats)


def count(books: Books, scene: Scene, load: Load, seconds: float) -> Outcome:
    shown, telegram = _shown(scene.telegram), scene.telegram
    repeated = sum(method in SENDS for _, method, _ in telegram.calls) - books.rows_sent
    numbers = books.numbers.values()
    return Outcome(
        kills=load.kills,
        messages=load.messages,
        faults=dict(sorted(scene.trouble.counts.items())),
        cases=len(numbers),
        reminders=books.reminders_owed,
        files=scene.secretary.sent,
        lost=load.messages - len(books.kept),
        in_two_cases=sum(n - 1 for n in books.kept.values()),
        without_card=sum(number not in shown.cards and number[3:] not in shown.listed for number in numbers),
        unacknowledged=sum(number not in shown.to_voters for number in numbers),
        failed_rows=books.failed,
        given_up=books.given_up,
        reminders_missing=load.kills - len(shown.reminded),
        reminders_doubled=max(0, sum(n - 1 for n in shown.reminded.values()) - repeated),
        unlike_replay=books.unlike_replay,
        figures_unlike_replay=books.figures_unlike_replay,
        files_without_end=scene.secretary.without_end(),
        files_read_too_often=books.read_too_often,
        ended_by_themselves=scene.bots.ended_by_themselves,
        repeated=repeated,
        repeats_allowed=scene.bots.senders_killed * IN_FLIGHT + scene.trouble.counts["reset_after"],
        seconds=round(seconds, 1),
    )


@dataclass(frozen=True)
class Shown:
    """Numbers of cases on cards, in digests (short), told to voters; how often who was reminded."""

    cards: set[str]
    listed: set[str]
    to_voters: set[str]
    reminded: Counter[int]


def _shown(telegram: Telegram) -> Shown:
    sent = [m for chat in telegram.state.chats.values() for m in chat.messages.values() if m["from"].get("is_bot")]
    in_groups = [m.get("text", "") for m in sent if m["chat"]["id"] < 0]
    return Shown(
        {number for text in in_groups if "状态：" in text for number in NUMBER.findall(text)[:1]},
        {line.split()[1] for text in in_groups if "状态：" not in text for line in text.splitlines() if line.startswith("· ")},
        {number for m in sent if m["chat"]["id"] > 0 for number in NUMBER.findall(m.get("text", ""))},
        Counter(m["chat"]["id"] for m in sent if m["chat"]["id"] >= REMINDED),
    )
