"""A voter may say that he does not want to be asked how satisfied he is"""

import sqlalchemy as sa
from alembic import op

import storage.columns

revision = "0048"
down_revision = "0047"
branch_labels = None
depends_on = None


def upgrade() -> None:
    op.add_column("voter", sa.Column("rating_off_at", storage.columns.UtcDateTime(timezone=True), nullable=True))


def downgrade() -> None:
    with op.batch_alter_table("voter") as batch:
        batch.drop_column("rating_off_at")
