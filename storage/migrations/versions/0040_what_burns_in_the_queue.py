"""What burns in the queue: danger to life and likely tips, marked in a column and held by indices of their own"""

import sqlalchemy as sa
from alembic import op

revision = "0040"
down_revision = "0039"
branch_labels = None
depends_on = None

QUEUED = sa.text("burns AND queue_reason <> '' AND status IN ('new','accepted')")
WITH_GROUP = sa.text("burns AND status IN ('assigned','claimed','in_progress','returned')")
MARKED = "CAST(marks AS TEXT) LIKE '%\"tip\"%' OR CAST(marks AS TEXT) LIKE '%\"urgent\"%'"


def upgrade() -> None:
    op.add_column("case_", sa.Column("burns", sa.Boolean(), nullable=False, server_default=sa.false()))
    op.execute(sa.text(f"UPDATE case_ SET burns = true WHERE {MARKED}"))
    op.create_index("ix_case_burning_queued", "case_", ["id"], sqlite_where=QUEUED, postgresql_where=QUEUED)
    op.create_index("ix_case_burning_due", "case_", ["due_on", "id"], sqlite_where=WITH_GROUP, postgresql_where=WITH_GROUP)


def downgrade() -> None:
    op.drop_index("ix_case_burning_due", "case_")
    op.drop_index("ix_case_burning_queued", "case_")
    with op.batch_alter_table("case_") as batch:
        batch.drop_column("burns")
