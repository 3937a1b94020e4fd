"""A case as it stands now, and the events it comes of (docs/glossary.md; docs/spec.md sections 1, 3 and 4)."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from datetime import date, datetime, timedelta
from typing import Any, TypeVar

from domain.cases.details import Details
from domain.cases.details_for_voter import Split
from domain.cases.details_in_hand import Claimed, Forwarded
from domain.cases.event_kinds import KINDS
from domain.cases.life_cycle import AFFAIRS, ANSWERED, AWAITING_ANSWER, OPEN, SEALS, WITHOUT_OFFICIALS
from domain.values.ids import CaseId, GroupId, PersonId, VillageId, VoterId

Kind = TypeVar("Kind", bound=Details)


@dataclass(frozen=True)
class Event:
    """One thing that was done. `at` is when the person did it, `learned_at` when the bot learned it; both aware, UTC."""

    kind: str
    at: datetime
    learned_at: datetime
    actor: str = "system"
    data: Details = field(default_factory=Details)
    """Of the kind's own class (domain/cases/event_kinds.py), checked here: nothing else is recorded."""

    def __post_init__(self) -> None:
        if type(self.data) is not (own := KINDS.get(self.kind, Details)):
            raise TypeError(f"{self.kind} says {own.__name__}, not {type(self.data).__name__}")

    def of(self, kind: type[Kind]) -> Kind:
        """What it says, for who knows its kind."""
        assert isinstance(self.data, kind)  # noqa: S101  narrows the type: checked when it was made
        return self.data

    @property
    def step(self) -> str:
        """Its kind, or what a reader calls it: a claimer whom somebody else set (`named`), a unit asked again (`forwarded_again`), what its voter sent by
        mistake (`unsent`)."""
        if isinstance(self.data, Claimed) and self.actor != self.data.claimer:
            return "named"
        if isinstance(self.data, Split) and self.data.by_mistake:
            return "unsent"
        return "forwarded_again" if isinstance(self.data, Forwarded) and self.data.again else self.kind


@dataclass(frozen=True)
class Case:
    """The present of one matter. Dates are local dates of the congress, a limit ends at their 24:00."""

    id: CaseId
    number: str = ""
    status: str = "new"
    voter_id: VoterId | None = None
    village: VillageId | None = None
    group: GroupId | None = None
    category: str = "other"
    kind: str = "complaint"
    marks: frozenset[str] = frozenset()
    channel: str = "bot"
    anonymous: bool = True
    named_deputy: PersonId | None = None
    registered_at: datetime | None = None
    accepted_at: datetime | None = None
    assigned_at: datetime | None = None
    queue_reason: str = ""
    claimer: PersonId | None = None
    recused: tuple[PersonId, ...] = ()
    spoken_of: tuple[PersonId, ...] = ()
    """Whom its voter complains of (docs/glossary.md, marks): it is kept from them."""
    asked_of: tuple[PersonId, ...] = ()
    """Of these the voter is asked whether they may see it; until he answers they may not."""
    cleared: tuple[PersonId, ...] = ()
    """These may see it, by his own word."""
    response_due_on: date | None = None
    contact_due_on: date | None = None
    due_on: date | None = None
    """The limit of the group that has it, from its hand-over."""
    voter_due_on: date | None = None
    """The date its voter was told: it runs on through 退办 and another group."""
    first_claim_at: datetime | None = None
    first_contact_at: datetime | None = None
    last_act_at: datetime | None = None
    last_spoke_at: datetime | None = None
    last_sent_at: datetime | None = None
    round: int = 1
    extended_round: int = 0
    waited_round: int = 0
    waiting_since: datetime | None = None
    unit_due_on: date | None = None
    handed_up_to: tuple[PersonId, ...] = ()
    reached: str = ""
    """How far it was ever handed up: `town`, `county`, `above`; empty: nowhere."""
    up_due_on: date | None = None
    key_lead: PersonId | None = None
    answered_at: datetime | None = None
    outcome: str = ""
    promise_on: date | None = None
    promise: str = ""
    """What became of 「列入计划」: `open` is followed, `kept`, `dropped` (could not be done, explained); empty where nothing was promised."""
    promise_moves: int = 0
    """How often its day was put off."""
    promise_settled_at: datetime | None = None
    asked_at: datetime | None = None
    window_ends_at: datetime | None = None
    unaskable: bool = False
    told_by_phone: bool = False
    """Somebody who cannot be asked here was phoned with the outcome of this round, and does not want to rate."""
    rating: str = ""
    rated_at: datetime | None = None
    rated_round: int = 0
    resolved: str = ""
    closed_at: datetime | None = None
    seal: str = ""
    """`media`: no words yet · `asked`: its voter is choosing who sees it · `due`: the secretary is to · `kept`, `held`: hers alone, by his
    choice or hers · `opened`: to the group by choice · `urgent`: never held · `affairs`: its category
    kept officials of its village out, and is another now. `sealed` says whether it is hers alone now."""
    abstract: int | None = None
    """The message in which somebody said in a few words what it is about (摘要)."""
    main_case: CaseId | None = None
    repeat_of: CaseId | None = None
    joined: bool = False
    language: str = ""
    limits: Mapping[str, Any] = field(default_factory=dict)

    def is_numbered(self, end: str) -> bool:
        """Whether its number ends so, as people say it (0001, 2611-0001): the last four figures at least; nothing said is no number."""
        return bool(end) and self.number.endswith(end)

    @property
    def open(self) -> bool:
        return self.status in OPEN

    @property
    def sealed(self) -> bool:
        """A tip that was not released, or a matter that waits for its voter's choice: the secretary's alone (docs/spec.md section 3)."""
        return "tip" in self.marks or self.seal in SEALS

    @property
    def hers_to_see(self) -> bool:
        """Whether it was answered and waits for the secretary: she has not said yet that it stays hers (docs/glossary.md, 只给人大秘书看)."""
        return self.sealed and self.queue_reason in ("tip", "sealed") and self.status in ANSWERED

    @property
    def concerns_officials(self) -> bool:
        """Whether officials of its village are kept from it: a complaint about them, what was one before its category was
        put right, or what was a likely tip."""
        return self.category == AFFAIRS or self.seal in WITHOUT_OFFICIALS

    @property
    def kept_from_somebody(self) -> bool:
        """Whether anybody of the house may be kept from it: whom it speaks of, who recused himself, the officials of its village
        (docs/glossary.md, marks). Its row says the same, so that such cases are found (storage/cases.py)."""
        return bool(self.spoken_of or self.recused) or (self.concerns_officials and self.village is not None)

    @property
    def promised(self) -> bool:
        """Whether it was answered by a promise that is neither kept nor explained yet."""
        return self.promise == "open" and self.status in ANSWERED

    @property
    def day(self) -> date | None:
        """The day by which something is owed: of a promise its own, else the group's limit or the voter's date; of what is over none."""
        if self.promised:
            return self.promise_on
        return (self.due_on or self.voter_due_on) if self.open else None

    @property
    def told_day(self) -> date | None:
        """The day its voter was told (of 上级交办 the level above): of a promise its own; of what is over none."""
        if self.promised:
            return self.promise_on
        return (self.voter_due_on or self.due_on) if self.open else None

    def promise_late(self, today: date) -> bool:
        """Whether its day has passed."""
        return self.promised and self.promise_on is not None and today > self.promise_on

    @property
    def handed_down(self) -> bool:
        """Whether a level above gave it (上级交办): no voter waits for its answer, the level above does."""
        return self.channel == "from_above"

    @property
    def day_from_above(self) -> date | None:
        """The day the level above set, or one it was extended to: the limit of whichever group has it (docs/glossary.md)."""
        return self.voter_due_on if self.handed_down else None

    @property
    def confidential(self) -> bool:
        return "confidential" in self.marks

    @property
    def question_open(self) -> bool:
        """Whether a rating still counts: asked about, or late but not archived (docs/spec.md section 3, Rating)."""
        return self.status in ("answered", "closed", "merged") and self.answered_at is not None

    @property
    def waits_for_rating(self) -> bool:
        """Whether its voter has an answer he has not rated; of a joined case: his main case's."""
        return not self.rating and (self.status == "answered" or (self.status == "merged" and self.answered_at is not None))

    def overdue(self, today: date) -> bool:
        """Whether its voter has waited beyond the date he was told: never while the ball is with him. A limit ends at 24:00 of its day."""
        return self._waits_beyond(self.voter_due_on or self.due_on, today)

    def late(self, today: date) -> bool:
        """Whether who has it now is late: the group by its own limit; with nobody, by the date the voter was told."""
        return self._waits_beyond(self.due_on or self.voter_due_on, today)

    def _waits_beyond(self, day: date | None, today: date) -> bool:
        return self.status in AWAITING_ANSWER and self.waiting_since is None and day is not None and today > day


def of_the_day(cases: Iterable[Case], at: datetime) -> list[Case]:
    """Those that began within the 24 hours before that moment."""
    return [case for case in cases if case.registered_at and at - case.registered_at < timedelta(days=1)]


def room_again(cases: Iterable[Case], most: int) -> datetime | None:
    """When fewer than `most` of them have begun within a day; None where it is so of whatever day."""
    began = sorted((case.registered_at for case in cases if case.registered_at), reverse=True)
    return began[most - 1] + timedelta(days=1) if len(began) >= most else None


CHANGED = ("category", "kind", "village", "group", "anonymous", "named_deputy")
