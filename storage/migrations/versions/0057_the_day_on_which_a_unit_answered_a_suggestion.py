"""The day on which a unit's answer to a suggestion was noted, beside the one on which it came"""

import sqlalchemy as sa
from alembic import op

revision = "0057"
down_revision = "0056"
branch_labels = None
depends_on = None


def upgrade() -> None:
    """Of those of before it is the day of the answer itself."""
    op.add_column("suggestion_round", sa.Column("noted_on", sa.Date(), nullable=True))


def downgrade() -> None:
    with op.batch_alter_table("suggestion_round") as batch:
        batch.drop_column("noted_on")
