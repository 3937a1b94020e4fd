"""What a deed reads and writes: everything that is stored, by the room of `storage` it lies in."""

from datetime import datetime
from functools import cached_property

from storage.activities import Activities
from storage.aside import Aside
from storage.asked import Asked
from storage.backlog import Backlog
from storage.broadcasts import Broadcasts
from storage.case_cards import Cards
from storage.case_messages import Messages
from storage.cases import Cases
from storage.chat_places import Places
from storage.chats import Chats
from storage.database import Connection
from storage.days import Days
from storage.desk import Canned
from storage.digests import Digests
from storage.drafts import Drafts
from storage.facts import Facts
from storage.files import Files
from storage.held import Held
from storage.histories import Histories
from storage.inbox import Inbox
from storage.learned import Learned
from storage.lists import Lists
from storage.masked_spans import MaskedSpans
from storage.meetings import Meetings, WalkIns
from storage.named_in import NamedIn
from storage.near_words import NearWords
from storage.next_cases import NextCases
from storage.outbox import Outbox
from storage.reads import Reads
from storage.register import Register
from storage.reminders import Reminders
from storage.roster import Invites, RosterRows
from storage.said import Said
from storage.seal import Seal
from storage.sending import Sending
from storage.shares import Shares
from storage.steps import Steps
from storage.suggestions import Suggestions
from storage.summaries import Summaries
from storage.traces import Traces
from storage.visits import Visits
from storage.voters import Voters
from storage.waiting import Waiting
from storage.web import Web


class Stores:
    """Of one transaction, each made where a deed first asks for it. `now`: the time of processing (aware, UTC); `seal`: for what is stored sealed."""

    connection: Connection
    now: datetime
    seal: Seal

    # Cases, what was said on them, where they are shown.
    spans = cached_property(lambda self: MaskedSpans(self.connection, self.seal))
    cases = cached_property(lambda self: Cases(self.connection))
    register = cached_property(lambda self: Register(self.connection))
    messages = cached_property(lambda self: Messages(self.connection, self.spans, self.register.words))
    cards = cached_property(lambda self: Cards(self.connection))
    next_cases = cached_property(lambda self: NextCases(self.connection))
    near_words = cached_property(lambda self: NearWords(self.connection))
    named_in = cached_property(lambda self: NamedIn(self.connection))
    lists = cached_property(lambda self: Lists(self.connection))
    histories = cached_property(lambda self: Histories(self.connection, self.cases.new))
    said = cached_property(lambda self: Said(self.connection))
    reads = cached_property(lambda self: Reads(self.connection))
    facts = cached_property(lambda self: Facts(self.connection))
    digests = cached_property(lambda self: Digests(self.connection))
    learned = cached_property(lambda self: Learned(self.connection, self.now))

    # What came in, what is owed, what is waited for.
    outbox = cached_property(lambda self: Outbox(self.connection, self.now))
    shares = cached_property(lambda self: Shares(self.connection, self.now))
    places = cached_property(lambda self: Places(self.connection))
    sending = cached_property(lambda self: Sending(self.connection, self.now, self.places))
    backlog = cached_property(lambda self: Backlog(self.connection, self.now))
    waiting = cached_property(lambda self: Waiting(self.connection, self.now))
    traces = cached_property(lambda self: Traces(self.connection, self.now))
    inbox = cached_property(lambda self: Inbox(self.connection))
    reminders = cached_property(lambda self: Reminders(self.connection, self.now))
    aside = cached_property(lambda self: Aside(self.connection, self.now))
    steps = cached_property(lambda self: Steps(self.connection))
    asked = cached_property(lambda self: Asked(self.steps, self.now))
    drafts = cached_property(lambda self: Drafts(self.connection))
    files = cached_property(lambda self: Files(self.connection))

    # Accounts, voters, the roster.
    chats = cached_property(lambda self: Chats(self.connection, self.seal, self.now))
    voters = cached_property(lambda self: Voters(self.connection, self.seal, self.chats))
    held = cached_property(lambda self: Held(self.connection, self.seal))
    rows = cached_property(lambda self: RosterRows(self.connection, self.chats))
    invites = cached_property(lambda self: Invites(self.connection))
    web = cached_property(lambda self: Web(self.connection, self.now))

    # What the office does beside cases: days, visits, meetings, summaries, notices.
    summaries = cached_property(lambda self: Summaries(self.connection))
    broadcasts = cached_property(lambda self: Broadcasts(self.connection))
    canned = cached_property(lambda self: Canned(self.connection))
    suggestions = cached_property(lambda self: Suggestions(self.connection))
    days = cached_property(lambda self: Days(self.connection))
    visits = cached_property(lambda self: Visits(self.connection))
    activities = cached_property(lambda self: Activities(self.connection))
    meetings = cached_property(lambda self: Meetings(self.connection))
    walk_ins = cached_property(lambda self: WalkIns(self.connection))

    def forget_known(self) -> None:
        """Something was undone: what the deed knows may not be so."""
        self.cases.forget_known()
        self.steps.forget_known()
        self.drafts.forget_known()
        self.learned.forget_known()
