"""Who sees a matter that may be a tip, or has no words yet, until its voter has chosen"""

import sqlalchemy as sa
from alembic import op

revision = "0026"
down_revision = "0025"
branch_labels = None
depends_on = None


def upgrade() -> None:
    op.add_column("case_", sa.Column("seal", sa.String(8), nullable=False, server_default=""))


def downgrade() -> None:
    op.execute("ALTER TABLE case_ DROP COLUMN seal")
