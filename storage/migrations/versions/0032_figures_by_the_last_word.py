"""Figures by the voter's last word, and by first closings alone: every case is counted anew"""

import sqlalchemy as sa
from alembic import op

revision = "0032"
down_revision = "0031"
branch_labels = None
depends_on = None

TAKEN_BACK = "UPDATE case_ SET rating = '', resolved = 'no' WHERE status = 'returned' AND rating IN ('satisfied', 'mostly')"
"""「还没解决」 after a rating takes that rating back."""


def upgrade() -> None:
    op.drop_index("ix_case_closing_closed_on", "case_closing")
    op.drop_table("case_closing")
    op.execute(TAKEN_BACK)
    op.execute(sa.text("UPDATE case_ SET facts_due = true"))


def downgrade() -> None:
    op.create_table(
        "case_closing",
        sa.Column("case_id", sa.BigInteger(), autoincrement=False, nullable=False),
        sa.Column("closed_on", sa.Date(), nullable=False),
        sa.PrimaryKeyConstraint("case_id", "closed_on", name="pk_case_closing"),
    )
    op.create_index("ix_case_closing_closed_on", "case_closing", ["closed_on", "case_id"])
    op.execute(sa.text("UPDATE case_ SET facts_due = true"))
