"""On SQLite the index of steps ends without the number of its row, which SQLite adds to each entry by itself: 55 bytes a case less"""

import sqlalchemy as sa
from alembic import op

revision = "0068"
down_revision = "0067"
branch_labels = None
depends_on = None

STEP = sa.text("kind NOT IN ('spoke','edited','noted','sent','corrected')")


def _made_of(*columns: str) -> None:
    if op.get_bind().dialect.name == "sqlite":
        op.drop_index("ix_case_event_step", "case_event")
        op.create_index("ix_case_event_step", "case_event", list(columns), sqlite_where=STEP)


def upgrade() -> None:
    _made_of("case_id")


def downgrade() -> None:
    _made_of("case_id", "id")
