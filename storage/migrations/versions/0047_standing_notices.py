"""Standing notices: what is read below receipts until a day"""

import sqlalchemy as sa
from alembic import op

import storage.columns

revision = "0047"
down_revision = "0046"
branch_labels = None
depends_on = None
UP = sa.text("shown_from IS NOT NULL AND ended_at IS NULL")


def upgrade() -> None:
    op.create_table(
        "standing_notice",
        sa.Column("id", sa.BigInteger().with_variant(sa.Integer(), "sqlite"), nullable=False),
        sa.Column("words", sa.Text(), nullable=False),
        sa.Column("until", sa.Date(), nullable=True),
        sa.Column("villages", sa.JSON(), nullable=False),
        sa.Column("categories", sa.JSON(), nullable=False),
        sa.Column("made_by", sa.String(64), nullable=False),
        sa.Column("made_at", storage.columns.UtcDateTime(timezone=True), nullable=False),
        sa.Column("shown_from", storage.columns.UtcDateTime(timezone=True), nullable=True),
        sa.Column("ended_at", storage.columns.UtcDateTime(timezone=True), nullable=True),
        sa.PrimaryKeyConstraint("id", name="pk_standing_notice"),
    )
    op.create_index("ix_standing_notice_up", "standing_notice", ["until", "id"], sqlite_where=UP, postgresql_where=UP)


def downgrade() -> None:
    op.drop_table("standing_notice")
