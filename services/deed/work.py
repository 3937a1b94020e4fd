"""What a deed holds: its transaction, its times, the roster, and the way to say something to somebody."""

from collections.abc import Callable
from dataclasses import dataclass, field
from datetime import date, datetime
from functools import cached_property
from typing import Any, Unpack

from domain.cases.case import Case, Event
from domain.cases.details import Details
from domain.cases.event_kinds import KINDS
from domain.congress.working_days import WorkingCalendar
from domain.reading.reading import Reading
from domain.rights.readers import may_be_told
from domain.rights.roster import Roster
from domain.values.ids import Handle
from domain.words.quotation import unfolded
from services.deed.message import Heard, How, Owed, Rows, arguments_of, keyboard, owed, text_of
from services.deed.names_in_lists import cases_named
from services.deed.stores import Stores
from storage import roster as roster_store
from storage.database import Connection
from storage.erasures import Erasure
from storage.outbox import ANSWER, Call, encoded
from storage.seal import Seal


@dataclass
class Work(Stores):
    """`acted_at` is when the person did it, `now` the time of processing; both aware, UTC.

    `translator` gives for a language what texts take as `_` (services/run/database_thread sets it); `office`: its pages' address, or
    empty; `reader`: the language of who looks at a page, for whom alone words are made now, else empty (services/office/readers.py);
    `ears`: whether voices are listened to (bot/ears.py).
    """

    connection: Connection
    now: datetime
    acted_at: datetime
    translator: Callable[[str], Callable[[str], str]]
    calendar_of: Callable[[Roster], WorkingCalendar]
    seal: Seal = field(default_factory=Seal)
    update_id: int = 0
    late: bool = False
    office: str = ""
    reader: str = ""
    ears: bool = False
    popup: tuple[str, bool] | None = None
    heard: Heard | None = None
    readings: dict[str, Reading] = field(default_factory=dict)
    scrubs: bool = False
    """Whether the deed erased what must be gone from the database's files too when it is told (storage/scrub.py)."""
    heeded: bool = False
    """Whether staff were woken by these words when they came, and now they are let in: nobody is woken by them again."""
    ordered: bool = False
    """Whether something of it goes on by itself at once: a file to make (`services/summaries/papers.py`), a portion (`portions.py`)."""

    def __post_init__(self) -> None:
        self.outbox.may_be_told = self._may_be_told
        self.outbox.is_put = self._keep_named
        self.roster_before: Roster | None = None
        self.erasures: list[Erasure] = []
        """What this deed erased: it enters the ledger before it is committed (services/run/commit.py)."""
        self.roster_moved = False

    def _may_be_told(self, call: Call) -> bool:
        """The one question every message about a case is asked when it is put: may its reader see the case now? It is the press's own."""
        case = self.cases.known(call.case_id or 0)
        return case is not None and self.may_read(call.chat_id, case)

    def _keep_named(self, call: Call, row_id: int, arguments: str) -> None:
        """A list in a chat of the roster's people is found again by each case in it, since it stands longer than their right."""
        named = {*call.names, *cases_named(self, lambda: self.roster, call, arguments)}
        if named and not self._is_its_voters(call):
            self.named_in.keep(row_id, call.chat_id, named)

    def _is_its_voters(self, call: Call) -> bool:
        """Whether it is told as to the case's own voter: what he reads of his matter stays his."""
        case = self.cases.known(call.case_id) if call.case_id is not None else None
        return case is not None and self.voters.chat_of(case.voter_id) == call.chat_id

    def may_read(self, chat_id: int, case: Case) -> bool:
        """Whether this chat may read of the case now: by the roster's rights, or since it is its voter's own."""
        if chat_id > 0 and not self.roster.persons_of(Handle(chat_id)):
            return self.voters.chat_of(case.voter_id) == chat_id
        return may_be_told(self.roster, chat_id, case) or (chat_id > 0 and self.voters.chat_of(case.voter_id) == chat_id)

    @cached_property
    def roster(self) -> Roster:
        return roster_store.load(self.connection)

    def roster_changed(self) -> None:
        """Read the roster again after a change in this transaction (or after one was undone)."""
        was = self.__dict__.pop("roster", None)
        self.roster_before = self.roster_before or was
        self.roster_moved = True
        self.forget_known()

    @cached_property
    def calendar(self) -> WorkingCalendar:
        return self.calendar_of(self.roster)

    @property
    def today(self) -> date:
        """The local date on which the person acted."""
        return self.local_date(self.acted_at)

    def local_date(self, moment: datetime) -> date:
        return self.roster.congress.local(moment).date()

    def staff_words(self) -> Callable[[str], str]:
        """The translator of group and staff texts, in the congress's first language, or of what a page shows its reader."""
        return self.translator(self.reader or self.roster.congress.languages[0])

    def erases(self, what: str, number: int, made_at: datetime | None, by: str, **choice: bool) -> None:
        """The deed erases this; once committed it stays erased whichever copy comes back, and nothing of it is left in the files."""
        self.scrubs = True
        if made_at is not None:
            self.erasures.append(Erasure(what, number, made_at, self.now, by, choice))

    def event(self, kind: str, actor: str = "system", said: Details | None = None, /) -> Event:
        """`said`: what the kind says more (domain/cases/event_kinds.py); None where it says nothing more, or all of it as it is by itself."""
        return Event(kind, self.acted_at, self.now, actor, KINDS.get(kind, Details)() if said is None else said)

    def say(self, chat_id: int, words: str, rows: Rows = (), **how: Unpack[How]) -> int:
        """Owe a message. Returns the outbox row."""
        arguments = arguments_of(chat_id, words, rows, how)
        if self.heard is not None and (self.heard.chat_id, self.heard.message_id) == (chat_id, how.get("reply_to")):
            arguments["message_thread_id"] = self.heard.thread_id  # where somebody spoke he is answered
        row = self.outbox.put(Call(chat_id, "sendMessage", arguments, refers_to=how.get("answer_to"), **owed(how)))
        if rows:
            self.asked.put(chat_id, row, rows)
        return row

    def revise(self, chat_id: int, outbox_id: int, words: str, rows: Rows = (), **how: Unpack[Owed]) -> int:
        """Owe an edit of a message of ours; several waiting edits of one message become one."""
        arguments: dict[str, Any] = {"chat_id": chat_id, **text_of(words), "reply_markup": keyboard(rows) or {"inline_keyboard": []}}
        arguments["link_preview_options"] = {"is_disabled": True}
        self.asked.shows(chat_id, outbox_id, rows)
        return self.outbox.put(Call(chat_id, "editMessageText", arguments, refers_to=outbox_id, **how))

    def reword(self, chat_id: int, outbox_id: int, words: str, rows: Rows = (), *, case_id: int | None = None) -> None:
        """A message of ours that has not left yet says this instead; one that has is edited (`revise`)."""
        arguments: dict[str, Any] = {"entities": [], **text_of(words), "reply_markup": keyboard(rows) or {"inline_keyboard": []}}
        self.waiting.reword(outbox_id, arguments)
        self._keep_named(Call(chat_id, "editMessageText", arguments, case_id=case_id, refers_to=outbox_id), outbox_id, encoded(arguments))

    def send_file(self, chat_id: int, name: str, content: bytes, *, caption: str = "", **how: Unpack[Owed]) -> int:
        """Owe a document. Its bytes are stored with the deed and read when it leaves."""
        arguments: dict[str, Any] = {"chat_id": chat_id, "_file": self.files.put(name, content, self.now)}
        if caption:
            arguments["caption"] = caption
        return self.outbox.put(Call(chat_id, "sendDocument", arguments, **how))

    def answers(self, chat_id: int, message_id: int, thread_id: int | None, account: int) -> None:
        """The deed answers somebody in a group: where he spoke, and him (in private) should the group take nothing."""
        self.heard = Heard(chat_id, message_id, thread_id)
        if self.roster.persons_of(Handle(account)):
            self.outbox.asker = (chat_id, account)

    def take_buttons(self, chat_id: int, message_id: int) -> None:
        """Owe the removal of the buttons of a message known by its id."""
        arguments = {"chat_id": chat_id, "message_id": message_id, "reply_markup": {"inline_keyboard": []}}
        self.asked.taken(chat_id, self.places.of(chat_id, message_id))
        self.outbox.put(Call(chat_id, "editMessageReplyMarkup", arguments, priority=ANSWER))

    def tell(self, words: str, *, alert: bool = False) -> None:
        """The popup that answers the press this deed is about."""
        self.popup = (unfolded(words)[0][:200], alert)
