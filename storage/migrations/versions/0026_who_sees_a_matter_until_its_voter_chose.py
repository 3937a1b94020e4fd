"""Who sees a matter that may be a tip, or has no words yet, until its voter has chosen"""

import sqlalchemy as sa
from alembic import op

revision = "0026"
down_revision = "0025"
branch_labels = None
depends_on = None


def upgrade() -> None:
    op.add_column("case_", sa.Column("seal", sa.String(8), nullable=False, server_default=""))
    _as_the_events_say()


def _as_the_events_say() -> None:
    """A database that had the column before (a way back to an earlier version) knows it by its events: no seal is lost by the way."""
    event = sa.table("case_event", sa.column("id"), sa.column("case_id"), sa.column("kind"), sa.column("data", sa.JSON))
    case = sa.table("case_", sa.column("id"), sa.column("seal"))
    connection = op.get_bind()
    rows = connection.execute(sa.select(event.c.case_id, event.c.data).where(event.c.kind == "sealed").order_by(event.c.id))
    seals = {row.case_id: row.data.get("how", "") for row in rows}
    for case_id, how in seals.items():
        connection.execute(sa.update(case).where(case.c.id == case_id).values(seal=how))


def downgrade() -> None:
    op.execute("ALTER TABLE case_ DROP COLUMN seal")
