"""Nothing reads without a bound: indices for what is asked for often, and what names the rows that are looked for"""

import json
from datetime import timedelta
from typing import Any

import sqlalchemy as sa
from alembic import op

revision = "0016"
down_revision = "0015"
branch_labels = None
depends_on = None

KEPT = timedelta(days=730, hours=12)
"""24 months: so long an identity is kept after a voter's last case closed."""
PORTION = 5_000
OPEN = "status NOT IN ('closed','archived','withdrawn','declined','merged')"
HANDLED = "status IN ('claimed','in_progress','returned')"
IN_HAND = "status IN ('claimed','in_progress','returned','answered')"
WITH_GROUP = "status IN ('assigned','claimed','in_progress','returned')"
MADE = (
    ("ix_activity_held_on", "activity", ["held_on", "id"], None),
    ("ix_canned_answer_kept", "canned_answer", ["category", "id"], "ended_at IS NULL"),
    ("ix_case_main_case", "case_", ["main_case", "id"], "main_case IS NOT NULL"),
    ("ix_case_open_group", "case_", ["group", "id"], OPEN),
    ("ix_case_handled", "case_", ["claimer", "id"], HANDLED),
    ("ix_case_in_hand", "case_", ["claimer", "due_on", "id"], IN_HAND),
    ("ix_case_unclaimed", "case_", ["group", "due_on", "id"], "status = 'assigned'"),
    ("ix_case_due", "case_", ["due_on", "id"], WITH_GROUP),
    ("ix_case_queued", "case_", ["id"], "queue_reason <> '' AND status IN ('new','accepted')"),
    ("ix_case_to_phone", "case_", ["id"], "unaskable AND NOT told_by_phone AND rating = '' AND status IN ('answered','closed','merged')"),
    ("ix_case_handed_up", "case_", ["id"], f"up_due_on IS NOT NULL AND {WITH_GROUP}"),
    ("ix_case_event_step", "case_event", ["case_id", "id"], "kind NOT IN ('spoke','edited','noted','sent','corrected')"),
    ("ix_case_event_actor", "case_event", ["actor", "at"], "actor NOT IN ('system','voter')"),
    ("ix_case_card_standing", "case_card", ["chat_id", "id"], "live"),
    ("ix_case_message_author", "case_message", ["case_id", "author", "id"], None),
    ("ix_case_message_album", "case_message", ["chat_id", "album"], "album <> ''"),
    ("ix_draft_open", "draft", ["chat_id", "kind", "id"], "done_at IS NULL"),
    ("ix_draft_message", "draft", ["chat_id", "message_id"], "done_at IS NULL"),
    ("ix_held_words_reason", "held_words", ["voter_id", "reason", "id"], None),
    ("ix_held_words_message", "held_words", ["voter_id", "message_id", "reason"], None),
    ("ix_held_words_early", "held_words", ["at"], "reason = 'edit'"),
    ("ix_chat_message_case", "chat_message", ["case_id", "chat_id", "message_id"], None),
    ("ix_invite_unused", "invite", ["kind", "subject"], "used_at IS NULL"),
    ("ix_meeting_ahead", "meeting", ["voter_id", "at"], "status IN ('asked','agreed')"),
    ("ix_draft_case", "draft", ["case_id"], "done_at IS NULL AND case_id IS NOT NULL"),
    ("ix_draft_kind", "draft", ["kind", "id"], "done_at IS NULL"),
    ("ix_outbox_case_waiting", "outbox", ["case_id", "chat_id"], "status = 'waiting' AND case_id IS NOT NULL"),
    ("ix_outbox_chat", "outbox", ["chat_id", "status", "id"], None),
    ("ix_outbox_failed", "outbox", ["put_at"], "status = 'failed'"),
    ("ix_reminder_of_case", "reminder", ["case_id"], "done_at IS NULL AND case_id IS NOT NULL"),
    ("ix_reminder_of_voter", "reminder", ["voter_id"], "done_at IS NULL AND voter_id IS NOT NULL"),
    ("ix_reminder_apart", "reminder", ["kind", "due_at"], "done_at IS NULL AND kind IN ('portion','paper','reading')"),
    ("ix_reminder_done", "reminder", ["done_at"], "done_at IS NOT NULL AND coalesce(key, '') = ''"),
    ("ix_suggestion_open", "suggestion", ["id"], "status = 'open'"),
    ("ix_suggestion_own", "suggestion", ["made_by", "id"], "status = 'open'"),
    ("ix_suggestion_made", "suggestion", ["made_by", "made_at"], None),
    ("ix_visit_record_chat", "visit_record", ["chat_id", "id"], None),
    ("ix_visit_record_place", "visit_record", ["visit_on", "village"], None),
    ("ix_visit_record_draft", "visit_record", ["recorded_by", "id"], "filed_at IS NULL AND dropped_at IS NULL"),
    ("ix_visit_record_unchecked", "visit_record", ["month", "id"], "filed_at IS NOT NULL AND dropped_at IS NULL AND check_result = ''"),
    ("ix_voter_village", "voter", ["village", "id"], None),
    ("ix_voter_reminded", "voter", ["id"], "visit_reminder_at IS NOT NULL"),
)
"""Name, table, columns, and which rows the index holds."""
BEFORE = (
    ("ix_case_main_case", "case_", ["main_case"], "main_case IS NOT NULL"),
    ("ix_case_open_group", "case_", ["group"], OPEN),
    ("ix_case_message_case_id", "case_message", ["case_id"], None),
    ("ix_draft_chat_id", "draft", ["chat_id"], None),
    ("ix_held_words_voter_id", "held_words", ["voter_id"], None),
    ("ix_reminder_case_id", "reminder", ["case_id"], None),
    ("ix_reminder_voter_id", "reminder", ["voter_id"], None),
)
COLUMNS = (
    ("case_", "told_by_phone", sa.Boolean(), sa.false()),
    ("draft", "message_id", sa.BigInteger(), "0"),
    ("held_words", "message_id", sa.BigInteger(), "0"),
    ("voter", "lets_in", sa.String(length=16), ""),
)


def _make(indices: Any) -> None:
    for name, table, columns, rows in indices:
        held = {"sqlite_where": sa.text(rows), "postgresql_where": sa.text(rows)} if rows else {}
        op.create_index(name, table, columns, unique=False, **held)


def upgrade() -> None:
    for table, name, kind, default in COLUMNS:
        with op.batch_alter_table(table, schema=None) as batch_op:
            batch_op.add_column(sa.Column(name, kind, server_default=default, nullable=False))
    for name, table, _, _ in BEFORE:
        op.drop_index(name, table)
    _make(MADE)
    _fill(op.get_bind())


def _fill(connection: sa.Connection) -> None:
    """What earlier rows lack: the message that words which wait came in, who was told by phone, when an identity is due to go."""
    tables = sa.MetaData()
    tables.reflect(connection, only=["case_", "case_event", "draft", "held_words", "inbox", "reminder", "voter_identity", "voter"])
    t = tables.tables
    connection.execute(t["inbox"].update().where(t["inbox"].c.status == "done").values(chat_key=0))
    connection.execute(t["draft"].update().where(t["draft"].c.done_at.is_not(None)).values(chat_id=0))
    for name in ("draft", "held_words"):
        table = t[name]
        waiting = sa.select(table.c.id, table.c.message).where(table.c.message.like("{%"))  # sealed words are found by reading them
        for row in connection.execute(waiting).all():
            found = json.loads(row.message).get("message_id") or 0
            connection.execute(table.update().where(table.c.id == row.id).values(message_id=found))
    _told(connection, t["case_"], t["case_event"])
    _due(connection, t["case_"], t["voter"], t["voter_identity"], t["reminder"])


def _told(connection: sa.Connection, case: Any, event: Any) -> None:
    later = event.alias("later")
    again = sa.exists().where(later.c.case_id == event.c.case_id, later.c.id > event.c.id, later.c.kind.in_(["answered", "answer_shared"]))
    told = sa.select(event.c.case_id).where(event.c.kind == "noted", sa.cast(event.c.data, sa.Text).like("%told_by_phone%"), ~again)
    connection.execute(case.update().where(case.c.id.in_(told)).values(told_by_phone=True))


def _due(connection: sa.Connection, case: Any, voter: Any, identity: Any, reminder: Any) -> None:
    """In the order of the voters, so many at once: a county has a million."""
    last = sa.func.max(sa.func.coalesce(case.c.closed_at, case.c.last_spoke_at, case.c.registered_at))
    settled = sa.select(last).where(case.c.voter_id == identity.c.voter_id).scalar_subquery()
    found = sa.select(identity.c.voter_id, sa.func.coalesce(settled, voter.c.met_at, type_=voter.c.met_at.type).label("at"))
    found = found.join(voter, voter.c.id == identity.c.voter_id).order_by(identity.c.voter_id).limit(PORTION)
    rows = connection.execute(found).all()
    while rows:
        made = [
            {"kind": "forget", "voter_id": row.voter_id, "due_at": row.at + KEPT, "data": {}, "key": f"forget:{row.voter_id}"} for row in rows
        ]
        connection.execute(reminder.insert(), made)
        rows = connection.execute(found.where(identity.c.voter_id > rows[-1].voter_id)).all()


def downgrade() -> None:
    op.get_bind().execute(sa.text("DELETE FROM reminder WHERE kind IN ('forget', 'portion')"))
    for name, table, _, _ in MADE:
        op.drop_index(name, table)
    _make(BEFORE)
    for table, name, _, _ in COLUMNS:
        with op.batch_alter_table(table, schema=None) as batch_op:
            batch_op.drop_column(name)
