"""What its voter calls solved in part is counted by itself"""

import sqlalchemy as sa
from alembic import op

revision = "0065"
down_revision = "0064"
branch_labels = None
depends_on = None


def upgrade() -> None:
    op.add_column("case_fact", sa.Column("partly_resolved", sa.SmallInteger(), nullable=False, server_default="0"))
    op.execute(sa.text("UPDATE case_ SET facts_due = true WHERE resolved = 'partly'"))


def downgrade() -> None:
    with op.batch_alter_table("case_fact") as batch:
        batch.drop_column("partly_resolved")
