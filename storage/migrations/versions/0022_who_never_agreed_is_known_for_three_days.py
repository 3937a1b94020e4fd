"""Who never agreed is known for 72 hours after his last word: those of before are looked at now, whoever has no row gets one"""

from datetime import timedelta

import sqlalchemy as sa
from alembic import op

revision = "0022"
down_revision = "0021"
branch_labels = None
depends_on = None

KEPT = timedelta(hours=72)
"""As it stood when this step was made."""
PORTION = 5_000
FOUND_BY = "ix_reminder_while_0022"


def upgrade() -> None:
    connection = op.get_bind()
    tables = sa.MetaData()
    tables.reflect(connection, only=["voter", "voter_identity", "case_", "reminder"])
    t = tables.tables
    voter, identity, reminder = t["voter"], t["voter_identity"], t["reminder"]
    has_case = sa.exists().where(t["case_"].c.voter_id == voter.c.id)
    strangers = sa.select(voter.c.id).where(voter.c.consented_at.is_(None), ~has_case)
    watched = (reminder.c.kind == "forget") & reminder.c.done_at.is_(None) & reminder.c.voter_id.in_(strangers)
    met_at = sa.select(voter.c.met_at).where(voter.c.id == reminder.c.voter_id).scalar_subquery()
    connection.execute(reminder.update().where(watched).values(due_at=met_at))
    op.create_index(FOUND_BY, "reminder", ["voter_id"])  # the index that stands holds what is due alone; without one each voter is a search
    known = sa.exists().where(reminder.c.kind == "forget", reminder.c.voter_id == voter.c.id)
    found = sa.select(voter.c.id, voter.c.met_at).join(identity, identity.c.voter_id == voter.c.id).where(~known)
    found = found.order_by(voter.c.id).limit(PORTION)
    rows = connection.execute(found).all()
    while rows:
        made = [{"kind": "forget", "voter_id": row.id, "due_at": row.met_at + KEPT, "data": {}, "key": f"forget:{row.id}"} for row in rows]
        connection.execute(reminder.insert(), made)
        rows = connection.execute(found.where(voter.c.id > rows[-1].id)).all()
    op.drop_index(FOUND_BY, table_name="reminder")


def downgrade() -> None:
    """The rows stay: earlier versions look at them too, and put them off."""
