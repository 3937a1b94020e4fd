"""Whom a case speaks of, of whom its voter is asked, and who may see it by his word"""

import sqlalchemy as sa
from alembic import op

revision = "0025"
down_revision = "0024"
branch_labels = None
depends_on = None

SPEAKING = "speaks AND status NOT IN ('closed','archived','withdrawn','declined','merged')"
LISTS = ("spoken_of", "asked_of", "cleared")


def upgrade() -> None:
    for name in LISTS:
        op.add_column("case_", sa.Column(name, sa.JSON(), nullable=False, server_default="[]"))
    op.add_column("case_", sa.Column("speaks", sa.Boolean(), nullable=False, server_default=sa.false()))
    where = sa.text(SPEAKING)
    op.create_index("ix_case_speaking", "case_", ["id"], sqlite_where=where, postgresql_where=where)


def downgrade() -> None:
    op.drop_index("ix_case_speaking", "case_")
    for name in (*LISTS, "speaks"):
        op.execute(f"ALTER TABLE case_ DROP COLUMN {name}")
