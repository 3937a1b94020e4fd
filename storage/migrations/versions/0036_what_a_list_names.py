"""What our messages name that are about no single case: lists, visit records, notes"""

import sqlalchemy as sa
from alembic import op

revision = "0036"
down_revision = "0035"
branch_labels = None
depends_on = None


def upgrade() -> None:
    op.create_table(
        "named_in",
        sa.Column("outbox_id", sa.BigInteger(), autoincrement=False, nullable=False),
        sa.Column("what", sa.String(8), nullable=False),
        sa.Column("number", sa.BigInteger(), autoincrement=False, nullable=False),
        sa.Column("chat_id", sa.BigInteger(), nullable=False),
        sa.PrimaryKeyConstraint("outbox_id", "what", "number", name="pk_named_in"),
    )
    op.create_index("ix_named_in_number", "named_in", ["number", "what", "chat_id", "outbox_id"])
    op.create_index("ix_named_in_chat", "named_in", ["chat_id", "outbox_id"])


def downgrade() -> None:
    op.drop_index("ix_named_in_chat", "named_in")
    op.drop_index("ix_named_in_number", "named_in")
    op.drop_table("named_in")
