"""The date a voter was told beside the group's own limit, and what groups owed that had a case before"""

import sqlalchemy as sa
from alembic import op

revision = "0035"
down_revision = "0034"
branch_labels = None
depends_on = None


def _anew() -> None:
    """The rows are worked out of the events: every case is counted again."""
    op.execute(sa.text("DELETE FROM case_fact"))
    op.execute(sa.text("UPDATE case_ SET facts_due = true"))


def upgrade() -> None:
    _anew()
    op.add_column("case_", sa.Column("voter_due_on", sa.Date(), nullable=True))
    op.execute(sa.text("UPDATE case_ SET voter_due_on = due_on"))
    op.add_column("case_fact", sa.Column("moved_on", sa.Boolean(), nullable=False, server_default=sa.false()))
    op.create_table(
        "case_owed",
        sa.Column("case_id", sa.BigInteger(), autoincrement=False, nullable=False),
        sa.Column("n", sa.SmallInteger(), autoincrement=False, nullable=False),
        sa.Column("part", sa.BigInteger(), nullable=False),
        sa.Column("what", sa.String(8), nullable=False),
        sa.Column("due_on", sa.Date(), nullable=False),
        sa.Column("done_on", sa.Date(), nullable=True),
        sa.ForeignKeyConstraint(["part"], ["case_part.id"], name="fk_case_owed_part_case_part"),
        sa.PrimaryKeyConstraint("case_id", "n", name="pk_case_owed"),
    )
    op.create_index("ix_case_owed_due_on", "case_owed", ["what", "due_on"])


def downgrade() -> None:
    _anew()
    op.drop_index("ix_case_owed_due_on", "case_owed")
    op.drop_table("case_owed")
    with op.batch_alter_table("case_fact") as batch:
        batch.drop_column("moved_on")
    with op.batch_alter_table("case_") as batch:
        batch.drop_column("voter_due_on")
