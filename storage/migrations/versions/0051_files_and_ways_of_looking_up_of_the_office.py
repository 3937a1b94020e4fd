"""Files that were made of the register, with who ordered them, and ways of looking up that somebody keeps"""

import sqlalchemy as sa
from alembic import op

from storage.columns import BigId, UtcDateTime

revision = "0051"
down_revision = "0050"
branch_labels = None
depends_on = None


def upgrade() -> None:
    op.create_table(
        "office_paper",
        sa.Column("id", BigId, primary_key=True),
        sa.Column("account", sa.BigInteger, nullable=False),
        sa.Column("person_id", sa.String(64), nullable=False),
        sa.Column("shape", sa.String(16), nullable=False),
        sa.Column("query", sa.Text, nullable=False),
        sa.Column("asked_at", UtcDateTime, nullable=False),
        sa.Column("made_at", UtcDateTime),
        sa.Column("cases", sa.Integer, nullable=False),
        sa.Column("name", sa.Text, nullable=False),
        sa.Column("file_id", sa.BigInteger),
    )
    op.create_index("ix_office_paper_account", "office_paper", ["account", "id"])
    op.create_table(
        "office_view",
        sa.Column("id", BigId, primary_key=True),
        sa.Column("account", sa.BigInteger, nullable=False),
        sa.Column("name", sa.Text, nullable=False),
        sa.Column("query", sa.Text, nullable=False),
        sa.Column("made_at", UtcDateTime, nullable=False),
    )
    op.create_index("ix_office_view_account", "office_view", ["account", "id"])


def downgrade() -> None:
    op.drop_table("office_view")
    op.drop_table("office_paper")
