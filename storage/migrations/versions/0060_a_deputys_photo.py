"""The photo that a deputy shows of himself on his card and on door sheets"""

import sqlalchemy as sa
from alembic import op

from storage.columns import UtcDateTime

revision = "0060"
down_revision = "0059"
branch_labels = None
depends_on = None


def upgrade() -> None:
    op.create_table(
        "person_photo",
        sa.Column("person_id", sa.String(64), primary_key=True),
        sa.Column("content", sa.LargeBinary, nullable=False),
        sa.Column("set_at", UtcDateTime, nullable=False),
    )


def downgrade() -> None:
    op.drop_table("person_photo")
