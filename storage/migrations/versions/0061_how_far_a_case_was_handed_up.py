"""How far a case was handed up: to the town, the county, or the congress above"""

import sqlalchemy as sa
from alembic import op

revision = "0061"
down_revision = "0060"
branch_labels = None
depends_on = None
REACHED = sa.text("reached <> ''")
HANDED_UP = sa.text("kind IN ('handed_up','express')")
SAID = {"county": ('%"group:%', '%"level"%"county"%'), "above": ('%"level"%"above"%',)}
"""How an event says how far it went: before it did, by the higher group whose leader got the case; else the town."""


def upgrade() -> None:
    """What was handed up before went to the town, or to the leader of a higher group."""
    op.add_column("case_", sa.Column("reached", sa.String(8), nullable=False, server_default=""))
    op.create_index(
        "ix_case_event_handed_up", "case_event", ["at", "case_id", "id"], sqlite_where=HANDED_UP, postgresql_where=HANDED_UP
    )
    op.execute(sa.text("UPDATE case_ SET reached = 'town' WHERE CAST(handed_up_to AS TEXT) <> '[]'"))
    for level, patterns in SAID.items():
        for pattern in patterns:
            op.execute(_reached(level, pattern))
    op.create_index("ix_case_reached", "case_", ["reached", "id"], sqlite_where=REACHED, postgresql_where=REACHED)


def _reached(level: str, pattern: str) -> sa.TextClause:
    words = """
        UPDATE case_ SET reached = :level WHERE id IN (
            SELECT case_id FROM case_event WHERE kind IN ('handed_up','express') AND CAST(data AS TEXT) LIKE :pattern
        )
    """
    return sa.text(words).bindparams(level=level, pattern=pattern)


def downgrade() -> None:
    op.drop_index("ix_case_reached", table_name="case_")
    op.drop_index("ix_case_event_handed_up", table_name="case_event")
    op.drop_column("case_", "reached")  # a table that is written anew loses the indices whose columns are expressions
