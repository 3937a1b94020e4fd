"""A narrow row each 转办, and what a unit owes an answer to, by its date"""

import sqlalchemy as sa
from alembic import op

revision = "0037"
down_revision = "0036"
branch_labels = None
depends_on = None

AT_UNIT = sa.text("unit_due_on IS NOT NULL AND status IN ('assigned','claimed','in_progress','returned')")


def upgrade() -> None:
    op.create_table(
        "case_unit",
        sa.Column("case_id", sa.BigInteger(), autoincrement=False, nullable=False),
        sa.Column("n", sa.SmallInteger(), autoincrement=False, nullable=False),
        sa.Column("group", sa.String(64), nullable=False),
        sa.Column("unit", sa.Text(), nullable=False),
        sa.Column("handed_on", sa.Date(), nullable=False),
        sa.Column("due_on", sa.Date(), nullable=False),
        sa.Column("answered_on", sa.Date(), nullable=True),
        sa.Column("returned", sa.Boolean(), nullable=False),
        sa.PrimaryKeyConstraint("case_id", "n", name="pk_case_unit"),
    )
    op.create_index("ix_case_unit_handed_on", "case_unit", ["handed_on"])
    op.create_index("ix_case_at_unit", "case_", ["unit_due_on", "id"], sqlite_where=AT_UNIT, postgresql_where=AT_UNIT)
    op.execute(sa.text("UPDATE case_ SET facts_due = true WHERE id IN (SELECT case_id FROM case_event WHERE kind = 'forwarded')"))


def downgrade() -> None:
    op.drop_index("ix_case_at_unit", "case_")
    op.drop_index("ix_case_unit_handed_on", "case_unit")
    op.drop_table("case_unit")
