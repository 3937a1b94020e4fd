"""Every table. Times are UTC; ids of people, groups and villages are those of the town file; a chat's id above 0 is a handle.

What may be due later is indexed on the due rows only (docs/design.md, State and history).
"""

from sqlalchemy import (
    JSON,
    BigInteger,
    Boolean,
    Column,
    Date,
    ForeignKey,
    Index,
    Integer,
    LargeBinary,
    MetaData,
    SmallInteger,
    String,
    Table,
    Text,
    UniqueConstraint,
    false,
    text,
    true,
)

from domain.cases.life_cycle import RATINGS
from domain.figures.counting import OF_ACCEPTED
from storage.columns import BigId, SealedBytes, SealedJson, SealedText, UtcDateTime

metadata = MetaData(
    naming_convention={
        "ix": "ix_%(column_0_label)s",
        "uq": "uq_%(table_name)s_%(column_0_name)s",
        "fk": "fk_%(table_name)s_%(column_0_name)s_%(referred_table_name)s",
        "pk": "pk_%(table_name)s",
    }
)


def due_index(name: str, table: Table, condition: str, *columns: str) -> Index:
    return Index(name, *(table.c[c] for c in columns), sqlite_where=text(condition), postgresql_where=text(condition))


congress = Table(
    "congress",
    metadata,
    Column("id", Integer, primary_key=True),
    Column("roster_version", Integer, nullable=False),
    Column("heard_at", UtcDateTime),
    Column("bot_name", String(64)),
)
roster_row = Table(
    "roster_row",
    metadata,
    Column("section", String(32), primary_key=True),
    Column("id", String(64), primary_key=True),
    Column("position", Integer, nullable=False),
    Column("data", JSON, nullable=False),
    Column("filed", JSON, nullable=False),
    Column("ended_at", UtcDateTime),
)
chat = Table(
    "chat",
    metadata,
    Column("id", BigId, primary_key=True),
    Column("channel", String(16), nullable=False),
    Column("lookup", String(64), nullable=False),
    Column("address", Text, nullable=False),
    Column("look_at", UtcDateTime),
    UniqueConstraint("lookup", "channel"),
    sqlite_autoincrement=True,
)
"""A handle (`id`, never given twice) and the address behind it. `look_at`: when it is seen whether anybody still needs it; none: a
voter or a person of the roster does."""
due_index("ix_chat_look_at", chat, "look_at IS NOT NULL", "look_at")
account_link = Table(
    "account_link",
    metadata,
    Column("person_id", String(64), primary_key=True),
    Column("handle", BigInteger, nullable=False, index=True),
    Column("name", Text, nullable=False),
    Column("linked_at", UtcDateTime, nullable=False),
    Column("unreachable_since", UtcDateTime),
)
group_chat = Table(
    "group_chat",
    metadata,
    Column("group_id", String(64), primary_key=True),
    Column("chat_id", BigInteger, nullable=False, unique=True),
    Column("bound_by", String(64), nullable=False),
    Column("bound_at", UtcDateTime, nullable=False),
    Column("is_admin", Boolean, nullable=False),
    Column("thread_id", BigInteger),
    Column("shut_since", UtcDateTime),
    Column("shut_why", String(16), nullable=False, server_default=""),
    Column("left_at", UtcDateTime),
)
chat_height = Table(
    "chat_height",
    metadata,
    Column("chat_id", BigInteger, primary_key=True, autoincrement=False),
    Column("last_message_id", BigInteger, nullable=False),
)
invite = Table(
    "invite",
    metadata,
    Column("token_hash", String(64), primary_key=True),
    Column("kind", String(16), nullable=False),
    Column("subject", String(64), nullable=False),
    Column("created_at", UtcDateTime, nullable=False),
    Column("expires_at", UtcDateTime, nullable=False),
    Column("used_at", UtcDateTime),
    Column("used_by", BigInteger),
)
due_index("ix_invite_used", invite, "used_by IS NOT NULL", "used_at")
due_index("ix_invite_unused", invite, "used_at IS NULL", "kind", "subject")
voter = Table(
    "voter",
    metadata,
    Column("id", BigId, primary_key=True),
    Column("village", String(64)),
    Column("language", String(16), nullable=False),
    Column("language_chosen", Boolean, nullable=False),
    Column("consented_at", UtcDateTime),
    Column("met_at", UtcDateTime, nullable=False),
    Column("unreachable_since", UtcDateTime),
    Column("station", String(64)),
    Column("named_deputy", String(64)),
    Column("tokens", Integer, nullable=False),
    Column("tokens_at", UtcDateTime, nullable=False),
    Column("broadcast_off_at", UtcDateTime),
    Column("visit_reminder_at", UtcDateTime),
    Column("rating_off_at", UtcDateTime),
    Column("blocked_until", UtcDateTime),
    Column("lets_in", String(16), nullable=False, server_default=""),
)
Index("ix_voter_village", voter.c.village, voter.c.id)
due_index("ix_voter_reminded", voter, "visit_reminder_at IS NOT NULL", "id")
voter_identity = Table(
    "voter_identity",
    metadata,
    Column("voter_id", BigInteger, ForeignKey("voter.id", ondelete="CASCADE"), primary_key=True, autoincrement=False),
    Column("handle", BigInteger, unique=True),
    Column("name", Text, nullable=False),
    Column("phone", Text, nullable=False),
)
block = Table(
    "block",
    metadata,
    Column("lookup", String(64), primary_key=True),
    Column("until", UtcDateTime, nullable=False),
    Column("reason", SealedText("block.reason"), nullable=False),
    Column("made_by", String(64), nullable=False),
    Column("made_at", UtcDateTime, nullable=False),
)
consent = Table(
    "consent",
    metadata,
    Column("id", BigId, primary_key=True),
    Column("voter_id", BigInteger, nullable=False, index=True),
    Column("given_at", UtcDateTime, nullable=False),
    Column("withdrawn_at", UtcDateTime),
    Column("words", Text, nullable=False),
    Column("purpose", String(16), nullable=False, server_default="handling"),
    Column("case_id", BigInteger),
)
held_words = Table(
    "held_words",
    metadata,
    Column("id", BigId, primary_key=True),
    Column("voter_id", BigInteger, ForeignKey("voter.id", ondelete="CASCADE"), nullable=False),
    Column("message_id", BigInteger, nullable=False, server_default="0"),
    Column("message", Text, nullable=False),
    Column("reason", String(16), nullable=False),
    Column("at", UtcDateTime, nullable=False),
)
Index("ix_held_words_reason", held_words.c.voter_id, held_words.c.reason, held_words.c.id)
Index("ix_held_words_message", held_words.c.voter_id, held_words.c.message_id, held_words.c.reason)
due_index("ix_held_words_early", held_words, "reason = 'edit'", "at")
case = Table(
    "case_",
    metadata,
    Column("id", BigId, primary_key=True),
    Column("number", String(32), nullable=False, unique=True),
    Column("status", String(16), nullable=False),
    Column("voter_id", BigInteger, index=True),
    Column("village", String(64)),
    Column("group", String(64)),
    Column("category", String(32), nullable=False),
    Column("kind", String(32), nullable=False),
    Column("marks", JSON, nullable=False),
    Column("channel", String(16), nullable=False),
    Column("anonymous", Boolean, nullable=False),
    Column("named_deputy", String(64)),
    Column("registered_at", UtcDateTime, nullable=False, index=True),
    Column("accepted_at", UtcDateTime),
    Column("assigned_at", UtcDateTime),
    Column("queue_reason", String(32), nullable=False),
    Column("claimer", String(64)),
    Column("recused", JSON, nullable=False),
    Column("spoken_of", JSON, nullable=False, server_default="[]"),
    Column("kept_from_somebody", Boolean, nullable=False, server_default=false()),
    Column("asked_of", JSON, nullable=False, server_default="[]"),
    Column("cleared", JSON, nullable=False, server_default="[]"),
    Column("response_due_on", Date),
    Column("contact_due_on", Date),
    Column("due_on", Date),
    Column("voter_due_on", Date),
    Column("first_claim_at", UtcDateTime),
    Column("first_contact_at", UtcDateTime),
    Column("last_act_at", UtcDateTime),
    Column("last_spoke_at", UtcDateTime),
    Column("last_sent_at", UtcDateTime),
    Column("round", Integer, nullable=False),
    Column("extended_round", Integer, nullable=False),
    Column("waited_round", Integer, nullable=False),
    Column("waiting_since", UtcDateTime),
    Column("unit_due_on", Date),
    Column("handed_up_to", JSON, nullable=False),
    Column("answered_at", UtcDateTime),
    Column("outcome", String(16), nullable=False),
    Column("promise_on", Date),
    Column("promise", String(8), nullable=False, server_default=""),
    Column("promise_moves", SmallInteger, nullable=False, server_default="0"),
    Column("promise_settled_at", UtcDateTime),
    Column("asked_at", UtcDateTime),
    Column("window_ends_at", UtcDateTime),
    Column("unaskable", Boolean, nullable=False),
    Column("rating", String(16), nullable=False),
    Column("rated_at", UtcDateTime),
    Column("rated_round", Integer, nullable=False),
    Column("resolved", String(16), nullable=False),
    Column("closed_at", UtcDateTime),
    Column("main_case", BigInteger),
    Column("repeat_of", BigInteger),
    Column("joined", Boolean, nullable=False),
    Column("language", String(16), nullable=False),
    Column("limits", JSON, nullable=False),
    Column("up_due_on", Date),
    Column("reached", String(8), nullable=False, server_default=""),
    Column("key_lead", String(64)),
    Column("abstract", BigInteger),
    Column("seal", String(8), nullable=False, server_default=""),
    Column("told_by_phone", Boolean, nullable=False, server_default=false()),
    Column("facts_due", Boolean, nullable=False, server_default=true()),
    Column("burns", Boolean, nullable=False, server_default=false()),
)
due_index("ix_case_facts_due", case, "facts_due", "id")
due_index("ix_case_main_case", case, "main_case IS NOT NULL", "main_case", "id")
OPEN_CASE = "status NOT IN ('closed','archived','withdrawn','declined','merged')"
HANDLED_CASE = "status IN ('claimed','in_progress','returned')"
IN_HAND_CASE = "status IN ('claimed','in_progress','returned','answered')"
WITH_GROUP_CASE = "status IN ('assigned','claimed','in_progress','returned')"
KEPT_CASE = (
    "kept_from_somebody"
    " AND (status NOT IN ('closed','archived','withdrawn','declined','merged') OR (promise = 'open' AND status = 'closed'))"
)
QUEUED_CASE = "queue_reason <> '' AND status IN ('new','accepted')"
BURNING_QUEUED_CASE = "burns AND queue_reason <> '' AND status IN ('new','accepted')"
BURNING_WITH_GROUP_CASE = "burns AND status IN ('assigned','claimed','in_progress','returned')"
UNCLAIMED_CASE = "status = 'assigned'"
HANDED_UP_CASE = "up_due_on IS NOT NULL AND status IN ('assigned','claimed','in_progress','returned')"
AT_UNIT_CASE = "unit_due_on IS NOT NULL AND status IN ('assigned','claimed','in_progress','returned')"
LED_CASE = (
    "(key_lead IS NOT NULL OR CAST(handed_up_to AS TEXT) <> '[]') AND status NOT IN ('closed','archived','withdrawn','declined','merged')"
)
LEAD_CASE, HANDED_CASE = "key_lead IS NOT NULL", "CAST(handed_up_to AS TEXT) <> '[]'"
REACHED_CASE = "reached <> ''"
HERS_CASE = "queue_reason IN ('tip','sealed') AND status IN ('answered','closed')"
UNSATISFIED_CASE = "rating = 'unsatisfied'"
TO_PHONE_CASE = "unaskable AND NOT told_by_phone AND rating = '' AND status IN ('answered','closed','merged')"
PROMISED_CASE = "promise = 'open' AND status IN ('answered','closed')"
TO_KEEP_CASE = "promise = 'open' AND status = 'closed'"
"""Which cases an index holds: a query that is to use it says the same words (`literal_column`)."""
due_index("ix_case_open_group", case, OPEN_CASE, "group", "id")
due_index("ix_case_burning_queued", case, BURNING_QUEUED_CASE, "id")
due_index("ix_case_burning_due", case, BURNING_WITH_GROUP_CASE, "due_on", "id")
due_index("ix_case_kept", case, KEPT_CASE, "id")
due_index("ix_case_handled", case, HANDLED_CASE, "claimer", "id")
due_index("ix_case_in_hand", case, IN_HAND_CASE, "claimer", "due_on", "id")
due_index("ix_case_unclaimed", case, UNCLAIMED_CASE, "group", "due_on", "id")
due_index("ix_case_due", case, WITH_GROUP_CASE, "due_on", "id")
due_index("ix_case_due_in", case, WITH_GROUP_CASE, "group", "due_on", "id")
due_index("ix_case_queued", case, QUEUED_CASE, "id")
due_index("ix_case_hers", case, HERS_CASE, "id")
due_index("ix_case_to_phone", case, TO_PHONE_CASE, "id")
due_index("ix_case_handed_up", case, HANDED_UP_CASE, "id")
due_index("ix_case_at_unit", case, AT_UNIT_CASE, "unit_due_on", "id")
due_index("ix_case_promises", case, PROMISED_CASE, "id")
due_index("ix_case_promised", case, PROMISED_CASE, "promise_on", "id")
due_index("ix_case_promised_by", case, PROMISED_CASE, "claimer", "id")
due_index("ix_case_promised_of", case, PROMISED_CASE, "claimer", "promise_on", "id")
due_index("ix_case_to_keep", case, TO_KEEP_CASE, "claimer", "promise_on", "id")
due_index("ix_case_promised_in", case, PROMISED_CASE, "group", "promise_on", "id")
due_index("ix_case_led", case, LED_CASE, "id")
due_index("ix_case_lead", case, LEAD_CASE, "key_lead", "id")
due_index("ix_case_handed", case, HANDED_CASE, "id")
due_index("ix_case_reached", case, REACHED_CASE, "reached", "id")
due_index("ix_case_unsatisfied", case, UNSATISFIED_CASE, "id")
BY = {name: f"""coalesce("{name}", '')""" for name in ("village", "group", "category", "claimer")}
"""What the register is filtered by, in the words of its indices: as bare columns they would draw the queries of open cases away from theirs."""
for _name, _by in BY.items():
    Index(f"ix_case_by_{_name}", text(_by), case.c.id)
for _name in ("village", "group"):
    Index(f"ix_case_by_{_name}_category", text(BY[_name]), text(BY["category"]), case.c.id)
case_mark = Table(
    "case_mark",
    metadata,
    Column("mark", String(32), primary_key=True),
    Column("case_id", BigInteger, ForeignKey("case_.id"), primary_key=True, autoincrement=False),
)
"""The marks of a case once more, by which cases are found."""
case_event = Table(
    "case_event",
    metadata,
    Column("id", BigId, primary_key=True),
    Column("case_id", BigInteger, ForeignKey("case_.id"), nullable=False, index=True),
    Column("kind", String(24), nullable=False),
    Column("actor", String(64), nullable=False),
    Column("at", UtcDateTime, nullable=False),
    Column("learned_at", UtcDateTime, nullable=False),
    Column("data", JSON, nullable=False),
)
due_index("ix_case_event_suggested", case_event, "kind = 'suggested'", "at")
due_index("ix_case_event_consulted", case_event, "kind = 'consulted'", "at")
HANDED_UP_EVENT = "kind IN ('handed_up','express')"
due_index("ix_case_event_handed_up", case_event, HANDED_UP_EVENT, "at", "case_id", "id")
STEP_EVENT = "kind NOT IN ('spoke','edited','noted','sent','corrected')"
ACT_OF_PERSON = "actor NOT IN ('system','voter')"
"""Events that somebody may cause without end are left out where steps are looked for."""
due_index("ix_case_event_step", case_event, STEP_EVENT, "case_id").ddl_if("sqlite")
due_index("ix_case_event_step", case_event, STEP_EVENT, "case_id", "id").ddl_if("postgresql")
"""SQLite ends each entry of an index with the number of its row by itself; given once more, it stands there twice."""
due_index("ix_case_event_actor", case_event, ACT_OF_PERSON, "actor", "at")
case_part = Table(
    "case_part",
    metadata,
    Column("id", BigId, primary_key=True),
    Column("group", String(64), nullable=False),
    Column("village", String(64), nullable=False),
    Column("category", String(32), nullable=False),
    Column("units", Text, nullable=False),
    UniqueConstraint("group", "village", "category", "units"),
)
case_fact = Table(
    "case_fact",
    metadata,
    Column("case_id", BigId, primary_key=True, autoincrement=False),
    Column("part", BigInteger, ForeignKey("case_part.id"), nullable=False),
    Column("learned_at", UtcDateTime, nullable=False, index=True),
    Column("counted", Boolean, nullable=False),
    Column("awaiting", Boolean, nullable=False),
    Column("registered_on", Date, nullable=False),
    Column("entered_on", Date, nullable=False, index=True),
    Column("settled_in", Date),
    Column("settled_as", String(16), nullable=False),
    Column("accepted_in", Date, index=True),
    Column("lingered", Boolean, nullable=False),
    Column("accepted_on", Date),
    Column("response_due_on", Date),
    Column("responded_on", Date),
    Column("answer_due_on", Date),
    Column("answered_on", Date),
    Column("due_on", Date),
    Column("moved_on", Boolean, nullable=False, server_default=false()),
    Column("first_closed_on", Date),
    Column("first_closed_in", Date),
    Column("repeats", SmallInteger, nullable=False),
    Column("promise", String(8), nullable=False, server_default=""),
    Column("promise_on", Date),
    Column("promise_settled_in", Date),
    *(
        Column(name, SmallInteger, nullable=False, server_default="0" if name in ("for_above", "partly_resolved") else None)
        for name in OF_ACCEPTED
    ),
    *(Column(f"joined_{value}", SmallInteger, nullable=False) for value in RATINGS),
)
for _first, *_others in (
    ("response_due_on", "counted", "responded_on", "part", "learned_at"),
    ("answer_due_on", "counted", "answered_on", "part", "learned_at"),
    ("first_closed_in", "first_closed_on", "accepted_on", "part", "learned_at"),
):  # covering: what is counted by these days is read from the index alone
    Index(f"ix_case_fact_{_first}", *(case_fact.c[name] for name in (_first, *_others)))
case_owed = Table(
    "case_owed",
    metadata,
    Column("case_id", BigInteger, primary_key=True, autoincrement=False),
    Column("n", SmallInteger, primary_key=True, autoincrement=False),
    Column("part", BigInteger, ForeignKey("case_part.id"), nullable=False),
    Column("what", String(8), nullable=False),
    Column("due_on", Date, nullable=False),
    Column("done_on", Date),
)
Index("ix_case_owed_due_on", case_owed.c.what, case_owed.c.due_on)
case_unit = Table(
    "case_unit",
    metadata,
    Column("case_id", BigInteger, primary_key=True, autoincrement=False),
    Column("n", SmallInteger, primary_key=True, autoincrement=False),
    Column("group", String(64), nullable=False),
    Column("unit", Text, nullable=False),
    Column("handed_on", Date, nullable=False, index=True),
    Column("due_on", Date, nullable=False),
    Column("answered_on", Date),
    Column("returned", Boolean, nullable=False),
)
"""A row each 转办: the `n`th of its case."""
PROMISED_FACT = "promise = 'open'"
due_index("ix_case_fact_promised", case_fact, PROMISED_FACT, "promise_on")
SETTLED_FACT = "promise_settled_in IS NOT NULL"
due_index("ix_case_fact_promise_settled", case_fact, SETTLED_FACT, "promise_settled_in")
UNACCEPTED_FACT = "settled_as NOT IN ('', 'accepted')"
due_index("ix_case_fact_unaccepted", case_fact, UNACCEPTED_FACT, "settled_in")
due_index("ix_case_fact_lingered", case_fact, "lingered", "entered_on")
due_index("ix_case_fact_awaiting", case_fact, "awaiting", "due_on")
case_message = Table(
    "case_message",
    metadata,
    Column("id", BigId, primary_key=True),
    Column("case_id", BigInteger, ForeignKey("case_.id"), nullable=False),
    Column("author", String(64), nullable=False),
    Column("kind", String(16), nullable=False),
    Column("at", UtcDateTime, nullable=False),
    Column("text", Text, nullable=False),
    Column("media", JSON, nullable=False),
    Column("album", String(64), nullable=False),
    Column("chat_id", BigInteger, nullable=False),
    Column("message_id", BigInteger, nullable=False),
    Column("version", Integer, nullable=False),
    Column("outbox_id", BigInteger),
    Column("masked_spans", Text),
    Column("found_as", SmallInteger),
    Column("around", String(24)),
)
"""`found_as`: under which number of its case its words stand in the index of words (storage/search.py); NULL: not yet. `around`: what stood around
the words in the line that was sent (domain/words/around.py); NULL: not known."""
TO_FIND_MESSAGE = "found_as IS NULL AND masked_spans IS NOT NULL AND (author = 'voter' OR kind = 'abstract')"
due_index("ix_case_message_to_find", case_message, TO_FIND_MESSAGE, "id")
FOUND_MESSAGE = "found_as IS NOT NULL"
due_index("ix_case_message_found", case_message, FOUND_MESSAGE, "case_id", "found_as")
BESIDE = ("case_words",)
"""Tables (and those that begin with their name) that SQLAlchemy does not know: made by a migration, filled again from what stands here."""
Index("ix_case_message_place", case_message.c.chat_id, case_message.c.message_id)
Index("ix_case_message_author", case_message.c.case_id, case_message.c.author, case_message.c.id)
due_index("ix_case_message_album", case_message, "album <> ''", "chat_id", "album")
due_index("ix_case_message_unmasked", case_message, "masked_spans IS NULL", "id")
message_version = Table(
    "message_version",
    metadata,
    Column("message_id", BigInteger, ForeignKey("case_message.id"), primary_key=True, autoincrement=False),
    Column("version", Integer, primary_key=True, autoincrement=False),
    Column("at", UtcDateTime, nullable=False),
    Column("text", Text, nullable=False),
    Column("media", JSON, nullable=False, server_default="[]"),
    Column("masked_spans", Text),
)
due_index("ix_message_version_unmasked", message_version, "masked_spans IS NULL", "message_id", "version")
masked_number = Table(
    "masked_number",
    metadata,
    Column("lookup", String(64), primary_key=True),
    Column("message_id", BigInteger, ForeignKey("case_message.id"), primary_key=True, autoincrement=False),
)
Index("ix_masked_number_message", masked_number.c.message_id)
case_card = Table(
    "case_card",
    metadata,
    Column("id", BigId, primary_key=True),
    Column("case_id", BigInteger, ForeignKey("case_.id"), nullable=False, index=True),
    Column("chat_id", BigInteger, nullable=False),
    Column("outbox_id", BigInteger, nullable=False, unique=True),
    Column("person_id", String(64)),
    Column("live", Boolean, nullable=False),
)
due_index("ix_case_card_standing", case_card, "live", "chat_id", "id")
case_read = Table(
    "case_read",
    metadata,
    Column("day", Date, primary_key=True),
    Column("person_id", String(64), primary_key=True),
    Column("case_id", BigInteger, primary_key=True, autoincrement=False),
    Column("what", String(32), primary_key=True),
    Column("at", UtcDateTime, nullable=False),
)
Index("ix_case_read_case", case_read.c.case_id, case_read.c.at)
number_sequence = Table(
    "number_sequence",
    metadata,
    Column("month", String(16), primary_key=True),
    Column("last", Integer, nullable=False),
)
reminder = Table(
    "reminder",
    metadata,
    Column("id", BigId, primary_key=True),
    Column("kind", String(32), nullable=False),
    Column("case_id", BigInteger),
    Column("voter_id", BigInteger),
    Column("due_at", UtcDateTime, nullable=False),
    Column("done_at", UtcDateTime),
    Column("data", SealedJson("reminder.data"), nullable=False),
    Column("key", String(96), unique=True),
)
APART = "done_at IS NULL AND kind IN ('portion','paper','reading','hearing')"
due_index("ix_reminder_due", reminder, "done_at IS NULL", "due_at")
due_index("ix_reminder_of_case", reminder, "done_at IS NULL AND case_id IS NOT NULL", "case_id")
due_index("ix_reminder_of_voter", reminder, "done_at IS NULL AND voter_id IS NOT NULL", "voter_id")
due_index("ix_reminder_apart", reminder, APART, "kind", "due_at")
DONE_WITHOUT_KEY = "done_at IS NOT NULL AND coalesce(key, '') = ''"
"""Said so that SQLite does not look through all rows without a key by the index of keys."""
due_index("ix_reminder_done", reminder, DONE_WITHOUT_KEY, "done_at")
step = Table(
    "step",
    metadata,
    Column("chat_id", BigInteger, primary_key=True, autoincrement=False),
    Column("handle", BigInteger, primary_key=True, autoincrement=False),
    Column("kind", String(32), nullable=False),
    Column("case_id", BigInteger),
    Column("data", SealedJson("step.data"), nullable=False),
    Column("expires_at", UtcDateTime, nullable=False),
)
Index("ix_step_handle", step.c.handle)
Index("ix_step_case_id", step.c.case_id)
Index("ix_step_expires_at", step.c.expires_at)
draft = Table(
    "draft",
    metadata,
    Column("id", BigId, primary_key=True),
    Column("chat_id", BigInteger, nullable=False),
    Column("message_id", BigInteger, nullable=False, server_default="0"),
    Column("kind", String(16), nullable=False),
    Column("case_id", BigInteger),
    Column("message", SealedText("draft.message"), nullable=False),
    Column("at", UtcDateTime, nullable=False),
    Column("done_at", UtcDateTime),
)
due_index("ix_draft_open", draft, "done_at IS NULL", "chat_id", "kind", "id")
due_index("ix_draft_message", draft, "done_at IS NULL", "chat_id", "message_id")
congress_day = Table(
    "congress_day",
    metadata,
    Column("id", BigId, primary_key=True),
    Column("kind", String(16), nullable=False),
    Column("month", String(7), nullable=False),
    Column("held_on", Date, nullable=False),
    Column("edited", Boolean, nullable=False),
    Column("announced_on", Date),
    Column("frozen", JSON(none_as_null=True)),
    Column("station", String(64), nullable=False, server_default=""),
    Column("sat_asked_on", Date),
    Column("sat_said_at", UtcDateTime),
    UniqueConstraint("kind", "month", "station"),
)
duty = Table(
    "duty",
    metadata,
    Column("day_id", BigInteger, ForeignKey("congress_day.id", ondelete="CASCADE"), primary_key=True, autoincrement=False),
    Column("person_id", String(64), primary_key=True),
    Column("stand_in", String(64)),
    Column("asked", String(64)),
    Column("attended_at", UtcDateTime),
)
activity = Table(
    "activity",
    metadata,
    Column("id", BigId, primary_key=True),
    Column("group_id", String(64), nullable=False),
    Column("kind", String(16), nullable=False),
    Column("held_on", Date, nullable=False),
    Column("words", SealedText("activity.words"), nullable=False),
    Column("media", JSON, nullable=False),
    Column("recorded_by", String(64), nullable=False),
    Column("recorded_at", UtcDateTime, nullable=False),
    Column("place", SealedText("activity.place"), nullable=False, server_default=""),
    Column("audience", Integer, nullable=False, server_default="0"),
)
Index("ix_activity_group_held_on", activity.c.group_id, activity.c.held_on, activity.c.id)
Index("ix_activity_held_on", activity.c.held_on, activity.c.id)
activity_person = Table(
    "activity_person",
    metadata,
    Column("activity_id", BigInteger, ForeignKey("activity.id", ondelete="CASCADE"), primary_key=True, autoincrement=False),
    Column("person_id", String(64), primary_key=True),
    Column("satisfied", Integer, nullable=False, server_default="0"),
    Column("mostly", Integer, nullable=False, server_default="0"),
    Column("unsatisfied", Integer, nullable=False, server_default="0"),
)
Index("ix_activity_person_person_id", activity_person.c.person_id, activity_person.c.activity_id)
activity_case = Table(
    "activity_case",
    metadata,
    Column("activity_id", BigInteger, ForeignKey("activity.id", ondelete="CASCADE"), primary_key=True, autoincrement=False),
    Column("case_id", BigInteger, ForeignKey("case_.id"), primary_key=True, autoincrement=False),
)
Index("ix_activity_case_case_id", activity_case.c.case_id)
deputy_record = Table(
    "deputy_record",
    metadata,
    Column("id", BigId, primary_key=True),
    Column("person_id", String(64), nullable=False),
    Column("kind", String(16), nullable=False),
    Column("held_on", Date, nullable=False),
    Column("words", SealedText("deputy_record.words"), nullable=False),
    Column("recorded_by", String(64), nullable=False),
    Column("recorded_at", UtcDateTime, nullable=False),
)
Index("ix_deputy_record_person_id", deputy_record.c.person_id, deputy_record.c.held_on, deputy_record.c.id)
group_plan = Table(
    "group_plan",
    metadata,
    Column("id", BigId, primary_key=True),
    Column("group_id", String(64), nullable=False),
    Column("station_id", String(64), nullable=False, server_default=""),
    Column("year", Integer, nullable=False),
    Column("words", SealedText("group_plan.words"), nullable=False),
    Column("written_by", String(64), nullable=False),
    Column("at", UtcDateTime, nullable=False),
)
Index("ix_group_plan_year", group_plan.c.year, group_plan.c.group_id)
visit_plan = Table(
    "visit_plan",
    metadata,
    Column("day_id", BigInteger, ForeignKey("congress_day.id", ondelete="CASCADE"), primary_key=True, autoincrement=False),
    Column("person_id", String(64), primary_key=True),
    Column("village", String(64), primary_key=True),
)
visit_leave = Table(
    "visit_leave",
    metadata,
    Column("day_id", BigInteger, ForeignKey("congress_day.id", ondelete="CASCADE"), primary_key=True, autoincrement=False),
    Column("person_id", String(64), primary_key=True),
    Column("status", String(8), nullable=False),
    Column("asked_at", UtcDateTime, nullable=False),
    Column("decided_by", String(64)),
    Column("decided_at", UtcDateTime),
)
visit_record = Table(
    "visit_record",
    metadata,
    Column("id", BigId, primary_key=True),
    Column("month", String(7), nullable=False, index=True),
    Column("day", Date),
    Column("visit_on", Date, nullable=False),
    Column("group_id", String(64)),
    Column("village", String(64)),
    Column("mode", String(16), nullable=False, server_default=""),
    Column("households", Integer),
    Column("people", Integer),
    Column("refs", JSON, nullable=False),
    Column("deputies", JSON, nullable=False),
    Column("note", SealedText("visit_record.note"), nullable=False, server_default=""),
    Column("media", JSON, nullable=False),
    Column("chat_id", BigInteger, nullable=False),
    Column("outbox_id", BigInteger),
    Column("recorded_by", String(64), nullable=False, index=True),
    Column("made_at", UtcDateTime, nullable=False),
    Column("filed_at", UtcDateTime),
    Column("version", Integer, nullable=False, server_default="0"),
    Column("check_result", String(16), nullable=False, server_default=""),
    Column("checked_by", String(64)),
    Column("checked_at", UtcDateTime),
    Column("check_note", SealedText("visit_record.check_note"), nullable=False, server_default=""),
    Column("dropped_at", UtcDateTime),
)
Index("ix_visit_record_chat", visit_record.c.chat_id, visit_record.c.id)
Index("ix_visit_record_place", visit_record.c.visit_on, visit_record.c.village)
due_index("ix_visit_record_draft", visit_record, "filed_at IS NULL AND dropped_at IS NULL", "recorded_by", "id")
UNCHECKED_RECORD = "filed_at IS NOT NULL AND dropped_at IS NULL AND check_result = ''"
due_index("ix_visit_record_unchecked", visit_record, UNCHECKED_RECORD, "month", "id")
visit_version = Table(
    "visit_version",
    metadata,
    Column("record_id", BigInteger, ForeignKey("visit_record.id", ondelete="CASCADE"), primary_key=True, autoincrement=False),
    Column("version", Integer, primary_key=True, autoincrement=False),
    Column("at", UtcDateTime, nullable=False),
    Column("by", String(64), nullable=False),
    Column("month", String(7), nullable=False, index=True),
    Column("data", SealedJson("visit_version.data"), nullable=False),
)
visit_matter = Table(
    "visit_matter",
    metadata,
    Column("id", BigId, primary_key=True),
    Column("record_id", BigInteger, ForeignKey("visit_record.id", ondelete="CASCADE"), nullable=False, index=True),
    Column("message", SealedText("visit_matter.message"), nullable=False),
    Column("at", UtcDateTime, nullable=False),
    Column("result", String(16), nullable=False, server_default=""),
    Column("case_id", BigInteger),
)
due_index("ix_visit_matter_case", visit_matter, "case_id IS NOT NULL", "case_id")
meeting = Table(
    "meeting",
    metadata,
    Column("id", BigId, primary_key=True),
    Column("voter_id", BigInteger, index=True),
    Column("case_id", BigInteger, index=True),
    Column("day_id", BigInteger, ForeignKey("congress_day.id", ondelete="CASCADE")),
    Column("at", UtcDateTime, nullable=False),
    Column("place", SealedText("meeting.place"), nullable=False),
    Column("status", String(16), nullable=False),
    Column("made_by", String(64), nullable=False),
    Column("made_at", UtcDateTime, nullable=False),
    Column("settled_at", UtcDateTime),
)
Index("ix_meeting_at", meeting.c.at, meeting.c.id)
due_index("ix_meeting_ahead", meeting, "status IN ('asked','agreed')", "voter_id", "at")
_TAKEN = "day_id IS NOT NULL AND status IN ('agreed','met','missed')"
Index("ix_meeting_slot", meeting.c.day_id, meeting.c.at, unique=True, sqlite_where=text(_TAKEN), postgresql_where=text(_TAKEN))
walk_in = Table(
    "walk_in",
    metadata,
    Column("id", BigId, primary_key=True),
    Column("held_on", Date, nullable=False, index=True),
    Column("village", String(64)),
    Column("words", SealedText("walk_in.words"), nullable=False),
    Column("case_id", BigInteger),
    Column("recorded_by", String(64), nullable=False),
    Column("at", UtcDateTime, nullable=False),
)
inbox = Table(
    "inbox",
    metadata,
    Column("id", BigId, primary_key=True),
    Column("update_id", BigInteger, nullable=False),
    Column("chat_key", BigInteger, nullable=False),
    Column("received_at", UtcDateTime, nullable=False),
    Column("payload", SealedText("inbox.payload"), nullable=False),
    Column("status", String(8), nullable=False),
    Column("tries", Integer, nullable=False),
    Column("error", Text, nullable=False),
    UniqueConstraint("update_id", name="uq_inbox_update_id"),
)
due_index("ix_inbox_new", inbox, "status = 'new'", "chat_key", "id")
due_index("ix_inbox_next", inbox, "status = 'new'", "id")
due_index("ix_inbox_failed_chat", inbox, "status = 'failed'", "chat_key", "id")
due_index("ix_inbox_failed", inbox, "status = 'failed'", "id")
outbox = Table(
    "outbox",
    metadata,
    Column("id", BigId, primary_key=True),
    Column("chat_id", BigInteger, nullable=False),
    Column("method", String(32), nullable=False),
    Column("arguments", SealedText("outbox.arguments"), nullable=False),
    Column("case_id", BigInteger, index=True),
    Column("refers_to", BigInteger),
    Column("priority", Integer, nullable=False),
    Column("put_at", UtcDateTime, nullable=False),
    Column("due_at", UtcDateTime, nullable=False),
    Column("expires_at", UtcDateTime),
    Column("dedupe_key", String(96), unique=True),
    Column("status", String(8), nullable=False),
    Column("tries", Integer, nullable=False),
    Column("failing_since", UtcDateTime),
    Column("shown", String(40), nullable=False, server_default=""),
    Column("error", Text, nullable=False),
    Column("purpose", String(32), nullable=False),
    Column("asked_by", BigInteger),
    Column("of_voter", BigInteger),
)
due_index("ix_outbox_waiting", outbox, "status = 'waiting'", "priority", "id", "chat_id", "due_at")
due_index("ix_outbox_failed", outbox, "status = 'failed'", "put_at")
Index("ix_outbox_chat", outbox.c.chat_id, outbox.c.status, outbox.c.id)
due_index("ix_outbox_purpose", outbox, "purpose LIKE 'bc:%'", "purpose", "status")
due_index("ix_outbox_share_waiting", outbox, "status = 'waiting' AND of_voter IS NOT NULL", "chat_id", "of_voter", "purpose", "id")
due_index("ix_outbox_share_sent", outbox, "status = 'sent' AND of_voter IS NOT NULL", "chat_id", "due_at")
CONTACT_SHOWN = "purpose = 'contact'"
due_index("ix_outbox_contact", outbox, CONTACT_SHOWN, "case_id", "chat_id")
due_index("ix_outbox_refers", outbox, "status = 'waiting' AND refers_to IS NOT NULL", "refers_to")
due_index("ix_draft_case", draft, "done_at IS NULL AND case_id IS NOT NULL", "case_id")
due_index("ix_draft_kind", draft, "done_at IS NULL", "kind", "id")
due_index("ix_outbox_case_waiting", outbox, "status = 'waiting' AND case_id IS NOT NULL", "case_id", "chat_id")
chat_message = Table(
    "chat_message",
    metadata,
    Column("chat_id", BigInteger, primary_key=True, autoincrement=False),
    Column("message_id", BigInteger, primary_key=True, autoincrement=False),
    Column("outbox_id", BigInteger, index=True),
    Column("case_id", BigInteger),
)
Index("ix_chat_message_case", chat_message.c.case_id, chat_message.c.chat_id, chat_message.c.message_id)
named_in = Table(
    "named_in",
    metadata,
    Column("outbox_id", BigInteger, primary_key=True, autoincrement=False),
    Column("what", String(8), primary_key=True),
    Column("number", BigInteger, primary_key=True, autoincrement=False),
    Column("chat_id", BigInteger, nullable=False),
)
Index("ix_named_in_number", named_in.c.number, named_in.c.what, named_in.c.chat_id, named_in.c.outbox_id)
Index("ix_named_in_chat", named_in.c.chat_id, named_in.c.outbox_id)
summary = Table(
    "summary",
    metadata,
    Column("period", String(16), primary_key=True),
    Column("issued_at", UtcDateTime, nullable=False),
    Column("cut_off", UtcDateTime, nullable=False),
    Column("figures", JSON, nullable=False),
)
page_template = Table(
    "page_template",
    metadata,
    Column("kind", String(16), primary_key=True),
    Column("content", LargeBinary, nullable=False),
    Column("made_by", String(64), nullable=False),
    Column("made_at", UtcDateTime, nullable=False),
)
stored_file = Table(
    "stored_file",
    metadata,
    Column("id", BigId, primary_key=True),
    Column("name", String(120), nullable=False),
    Column("content", SealedBytes("stored_file.content"), nullable=False),
    Column("made_at", UtcDateTime, nullable=False),
)
digest = Table(
    "digest",
    metadata,
    Column("id", BigId, primary_key=True),
    Column("chat_id", BigInteger, nullable=False, index=True),
    Column("outbox_id", BigInteger, nullable=False, unique=True),
    Column("opened_at", UtcDateTime, nullable=False),
)
digest_line = Table(
    "digest_line",
    metadata,
    Column("digest_id", BigInteger, ForeignKey("digest.id"), primary_key=True, autoincrement=False),
    Column("case_id", BigInteger, ForeignKey("case_.id"), primary_key=True, autoincrement=False),
    Column("shown", Boolean, nullable=False),
)
Index("ix_digest_line_case_id", digest_line.c.case_id)
broadcast = Table(
    "broadcast",
    metadata,
    Column("id", BigId, primary_key=True),
    Column("words", Text, nullable=False),
    Column("audience", JSON, nullable=False),
    Column("made_by", String(64), nullable=False),
    Column("made_at", UtcDateTime, nullable=False),
    Column("status", String(8), nullable=False),
    Column("reached", Integer, nullable=False),
    Column("chat_id", BigInteger, nullable=False),
    Column("outbox_id", BigInteger),
)
canned_answer = Table(
    "canned_answer",
    metadata,
    Column("id", BigId, primary_key=True),
    Column("category", String(32), nullable=False),
    Column("outcome", String(16), nullable=False, server_default=""),
    Column("words", Text, nullable=False),
    Column("made_by", String(64), nullable=False),
    Column("made_at", UtcDateTime, nullable=False),
    Column("ended_at", UtcDateTime),
)
due_index("ix_canned_answer_kept", canned_answer, "ended_at IS NULL", "category", "id")
standing_notice = Table(
    "standing_notice",
    metadata,
    Column("id", BigId, primary_key=True),
    Column("words", Text, nullable=False),
    Column("until", Date),
    Column("villages", JSON, nullable=False),
    Column("categories", JSON, nullable=False),
    Column("made_by", String(64), nullable=False),
    Column("made_at", UtcDateTime, nullable=False),
    Column("shown_from", UtcDateTime),
    Column("ended_at", UtcDateTime),
)
due_index("ix_standing_notice_up", standing_notice, "shown_from IS NOT NULL AND ended_at IS NULL", "until", "id")
suggestion_doc = Table(
    "suggestion_doc",
    metadata,
    Column("id", BigId, primary_key=True),
    Column("title", SealedText("suggestion.title"), nullable=False),
    Column("status", String(8), nullable=False),
    Column("made_by", String(64), nullable=False),
    Column("made_at", UtcDateTime, nullable=False),
    Column("due_on", Date),
    Column("year", Integer, nullable=False, server_default="0"),
    Column("number", Integer, nullable=False, server_default="0"),
    Column("term", Text, nullable=False, server_default=""),
    Column("followed_by", String(64), nullable=False, server_default=""),
    Column("kind", String(16), nullable=False, server_default="suggestion"),
    Column("submitted_on", Date),
    Column("decision", String(8), nullable=False, server_default=""),
    Column("decided_on", Date),
)
due_index("ix_suggestion_doc_motion", suggestion_doc, "submitted_on IS NOT NULL", "submitted_on", "id")
due_index("ix_suggestion_doc_followed", suggestion_doc, "status <> 'closed' AND followed_by <> ''", "followed_by", "id")
due_index("ix_suggestion_doc_open", suggestion_doc, "status <> 'closed'", "id")
due_index("ix_suggestion_doc_own", suggestion_doc, "status <> 'closed'", "made_by", "id")
Index("ix_suggestion_doc_made", suggestion_doc.c.made_by, suggestion_doc.c.made_at)
Index("ix_suggestion_doc_number", suggestion_doc.c.kind, suggestion_doc.c.year, suggestion_doc.c.number, unique=True)
suggestion_round = Table(
    "suggestion_round",
    metadata,
    Column("suggestion_id", BigInteger, ForeignKey("suggestion_doc.id"), primary_key=True, autoincrement=False),
    Column("n", SmallInteger, primary_key=True, autoincrement=False),
    Column("unit", String(64), nullable=False),
    Column("unit_name", Text, nullable=False),
    Column("handed_on", Date, nullable=False),
    Column("due_on", Date, nullable=False),
    Column("extended", Boolean, nullable=False),
    Column("answered_on", Date),
    Column("answer_class", String(16), nullable=False),
    Column("answer", SealedText("suggestion.result"), nullable=False),
    Column("rating", String(16), nullable=False),
    Column("rated_on", Date),
    Column("why", SealedText("suggestion_round.why"), nullable=False),
    Column("noted_on", Date),
)
Index("ix_suggestion_round_handed_on", suggestion_round.c.handed_on)
suggestion_seconder = Table(
    "suggestion_seconder",
    metadata,
    Column("suggestion_id", BigInteger, ForeignKey("suggestion_doc.id"), primary_key=True, autoincrement=False),
    Column("person_id", String(64), primary_key=True),
)
suggestion_talk = Table(
    "suggestion_talk",
    metadata,
    Column("id", BigId, primary_key=True),
    Column("suggestion_id", BigInteger, ForeignKey("suggestion_doc.id"), nullable=False),
    Column("n", SmallInteger, nullable=False),
    Column("on", Date, nullable=False),
    Column("noted_by", String(64), nullable=False),
    Column("words", SealedText("suggestion_talk.words"), nullable=False),
)
Index("ix_suggestion_talk_of", suggestion_talk.c.suggestion_id, suggestion_talk.c.id)
suggestion_case = Table(
    "suggestion_case",
    metadata,
    Column("suggestion_id", BigInteger, ForeignKey("suggestion_doc.id"), primary_key=True, autoincrement=False),
    Column("case_id", BigInteger, ForeignKey("case_.id"), primary_key=True, autoincrement=False),
)
Index("ix_suggestion_case_case_id", suggestion_case.c.case_id, suggestion_case.c.suggestion_id)
web_login = Table(
    "web_login",
    metadata,
    Column("id", BigId, primary_key=True),
    Column("token_hash", String(64), nullable=False, unique=True),
    Column("browser_hash", String(64), nullable=False),
    Column("code_hash", String(64), nullable=False),
    Column("number", SmallInteger, nullable=False),
    Column("agent", String(64), nullable=False),
    Column("address", String(64), nullable=False),
    Column("account", BigInteger),
    Column("created_at", UtcDateTime, nullable=False),
    Column("expires_at", UtcDateTime, nullable=False),
    Column("said_at", UtcDateTime),
    Column("refused_at", UtcDateTime),
    Column("used_at", UtcDateTime),
)
Index("ix_web_login_browser", web_login.c.browser_hash, web_login.c.id)
Index("ix_web_login_code", web_login.c.code_hash, web_login.c.id)
Index("ix_web_login_address", web_login.c.address, web_login.c.created_at)
Index("ix_web_login_account", web_login.c.account, web_login.c.created_at)
Index("ix_web_login_created_at", web_login.c.created_at)
web_session = Table(
    "web_session",
    metadata,
    Column("id", BigId, primary_key=True),
    Column("hash", String(64), nullable=False, unique=True),
    Column("account", BigInteger, nullable=False),
    Column("agent", String(64), nullable=False),
    Column("address", String(64), nullable=False),
    Column("made_at", UtcDateTime, nullable=False),
    Column("seen_at", UtcDateTime, nullable=False),
    Column("ended_at", UtcDateTime),
)
due_index("ix_web_session_open", web_session, "ended_at IS NULL", "account", "id")
web_deed = Table(
    "web_deed",
    metadata,
    Column("key", String(64), primary_key=True),
    Column("account", BigInteger, nullable=False),
    Column("at", UtcDateTime, nullable=False),
)
Index("ix_web_deed_at", web_deed.c.at)
office_paper = Table(
    "office_paper",
    metadata,
    Column("id", BigId, primary_key=True),
    Column("account", BigInteger, nullable=False),
    Column("person_id", String(64), nullable=False),
    Column("shape", String(16), nullable=False),
    Column("query", Text, nullable=False),
    Column("asked_at", UtcDateTime, nullable=False),
    Column("made_at", UtcDateTime),
    Column("cases", Integer, nullable=False),
    Column("name", Text, nullable=False),
    Column("file_id", BigInteger),
)
"""A file made of the register, and who ordered it: that stays known when the file is gone."""
Index("ix_office_paper_account", office_paper.c.account, office_paper.c.id)
person_photo = Table(
    "person_photo",
    metadata,
    Column("person_id", String(64), primary_key=True),
    Column("content", LargeBinary, nullable=False),
    Column("set_at", UtcDateTime, nullable=False),
)
"""A small JPEG that a deputy shows of himself; gone with his seat."""
office_view = Table(
    "office_view",
    metadata,
    Column("id", BigId, primary_key=True),
    Column("account", BigInteger, nullable=False),
    Column("name", Text, nullable=False),
    Column("query", Text, nullable=False),
    Column("made_at", UtcDateTime, nullable=False),
)
Index("ix_office_view_account", office_view.c.account, office_view.c.id)
