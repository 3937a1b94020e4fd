"""What a deed reads and writes: everything that is stored, by the room of `storage` it lies in."""

from datetime import datetime

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
    """Of one transaction. `now`: the time of processing (aware, UTC); `seal`: for what is stored sealed."""

    connection: Connection
    now: datetime
    seal: Seal

    def hold(self) -> None:
        self.hold_cases()
        self.hold_words()
        self.hold_people()
        self.hold_the_year()

    def forget_known(self) -> None:
        """Something was undone: what the deed knows may not be so."""
        self.cases.forget_known()
        self.steps.forget_known()
        self.learned.forget_known()

    def hold_cases(self) -> None:
        """Cases, what was said on them, where they are shown."""
        self.spans = MaskedSpans(self.connection, self.seal)
        self.cases, self.register = Cases(self.connection), Register(self.connection)
        self.messages = Messages(self.connection, self.spans, self.register.words)
        self.cards, self.next_cases = Cards(self.connection), NextCases(self.connection)
        self.near_words = NearWords(self.connection)
        self.named_in = NamedIn(self.connection)
        self.lists, self.histories = Lists(self.connection), Histories(self.connection)
        self.said = Said(self.connection)
        self.reads, self.facts = Reads(self.connection), Facts(self.connection)
        self.digests = Digests(self.connection)
        self.learned = Learned(self.connection, self.now)

    def hold_words(self) -> None:
        """What came in, what is owed, what is waited for."""
        self.outbox = Outbox(self.connection, self.now)
        self.shares, self.places = Shares(self.connection, self.now), Places(self.connection)
        self.sending = Sending(self.connection, self.now, self.places)
        self.backlog = Backlog(self.connection, self.now)
        self.waiting = Waiting(self.connection, self.now)
        self.traces = Traces(self.connection, self.now)
        self.inbox = Inbox(self.connection)
        self.reminders = Reminders(self.connection, self.now)
        self.aside = Aside(self.connection, self.now)
        self.steps = Steps(self.connection)
        self.asked = Asked(self.steps, self.now)
        self.drafts = Drafts(self.connection)
        self.files = Files(self.connection)

    def hold_people(self) -> None:
        """Accounts, voters, the roster."""
        self.chats = Chats(self.connection, self.seal, self.now)
        self.voters = Voters(self.connection, self.seal, self.chats)
        self.held = Held(self.connection, self.seal)
        self.rows = RosterRows(self.connection, self.chats)
        self.invites = Invites(self.connection)
        self.web = Web(self.connection, self.now)

    def hold_the_year(self) -> None:
        """What the office does beside cases: days, visits, meetings, summaries, notices."""
        self.summaries = Summaries(self.connection)
        self.broadcasts = Broadcasts(self.connection)
        self.canned = Canned(self.connection)
        self.suggestions = Suggestions(self.connection)
        self.days = Days(self.connection)
        self.visits = Visits(self.connection)
        self.activities = Activities(self.connection)
        self.meetings = Meetings(self.connection)
        self.walk_ins = WalkIns(self.connection)
