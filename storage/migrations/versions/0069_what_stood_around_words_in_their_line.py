"""What stood around somebody's words in the line he sent, so that an edit of it is read as the line was; of what is there it is not known"""

import sqlalchemy as sa
from alembic import op

revision = "0069"
down_revision = "0068"
branch_labels = None
depends_on = None


def upgrade() -> None:
    op.add_column("case_message", sa.Column("around", sa.String(24)))


def downgrade() -> None:
    op.drop_column("case_message", "around")
