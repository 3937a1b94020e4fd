"""What the level above handed down is none whose voter could not be asked"""

import sqlalchemy as sa
from alembic import op

revision = "0052"
down_revision = "0051"
branch_labels = None
depends_on = None


def upgrade() -> None:
    """Its rows are counted anew by the clock, a portion a tick."""
    with op.batch_alter_table("case_fact") as batch:
        batch.add_column(sa.Column("for_above", sa.SmallInteger(), nullable=False, server_default="0"))
    op.execute(sa.text("UPDATE case_ SET facts_due = true WHERE channel = 'from_above'"))


def downgrade() -> None:
    with op.batch_alter_table("case_fact") as batch:
        batch.drop_column("for_above")
    op.execute(sa.text("UPDATE case_ SET facts_due = true WHERE channel = 'from_above'"))
