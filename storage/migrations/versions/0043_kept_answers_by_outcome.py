"""A kept answer says of which answers it is one; those of before are of whatever outcome"""

import sqlalchemy as sa
from alembic import op

revision = "0043"
down_revision = "0042"
branch_labels = None
depends_on = None


def upgrade() -> None:
    op.add_column("canned_answer", sa.Column("outcome", sa.String(16), nullable=False, server_default=""))


def downgrade() -> None:
    with op.batch_alter_table("canned_answer") as batch:
        batch.drop_column("outcome")
