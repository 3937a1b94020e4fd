"""Of a reception day: when the secretary was asked who sat there, and when she said it"""

import sqlalchemy as sa
from alembic import op

import storage.columns

revision = "0064"
down_revision = "0063"
branch_labels = None
depends_on = None


def upgrade() -> None:
    op.add_column("congress_day", sa.Column("sat_asked_on", sa.Date(), nullable=True))
    op.add_column("congress_day", sa.Column("sat_said_at", storage.columns.UtcDateTime(timezone=True), nullable=True))


def downgrade() -> None:
    with op.batch_alter_table("congress_day") as batch:
        batch.drop_column("sat_said_at")
        batch.drop_column("sat_asked_on")
