"""Voices that are to be listened to lie among what is due to others than the clock"""

import sqlalchemy as sa
from alembic import op

revision = "0056"
down_revision = "0055"
branch_labels = None
depends_on = None

BEFORE = "done_at IS NULL AND kind IN ('portion','paper','reading')"
SINCE = "done_at IS NULL AND kind IN ('portion','paper','reading','hearing')"


def _anew(condition: str) -> None:
    rows = sa.text(condition)
    op.drop_index("ix_reminder_apart", "reminder")
    op.create_index("ix_reminder_apart", "reminder", ["kind", "due_at"], sqlite_where=rows, postgresql_where=rows)


def upgrade() -> None:
    _anew(SINCE)


def downgrade() -> None:
    """The version before would take them for the clock's."""
    op.execute(sa.text("UPDATE reminder SET done_at = due_at WHERE kind = 'hearing' AND done_at IS NULL"))
    _anew(BEFORE)
