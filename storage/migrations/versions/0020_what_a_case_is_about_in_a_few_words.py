"""The message in which somebody said in a few words what a case is about"""

import sqlalchemy as sa
from alembic import op

revision = "0020"
down_revision = "0019"
branch_labels = None
depends_on = None


def upgrade() -> None:
    op.add_column("case_", sa.Column("abstract", sa.BigInteger(), nullable=True))


def downgrade() -> None:
    op.execute("ALTER TABLE case_ DROP COLUMN abstract")
