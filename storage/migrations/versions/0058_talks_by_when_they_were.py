"""Talks with voters are found by when they were"""

import sqlalchemy as sa
from alembic import op

revision = "0058"
down_revision = "0057"
branch_labels = None
depends_on = None
_TALK = sa.text("kind = 'consulted'")


def upgrade() -> None:
    op.create_index("ix_case_event_consulted", "case_event", ["at"], sqlite_where=_TALK, postgresql_where=_TALK)


def downgrade() -> None:
    op.drop_index("ix_case_event_consulted", "case_event")
