"""In which month's account a case stands: once as registered, once as accepted"""

import sqlalchemy as sa
from alembic import op

revision = "0034"
down_revision = "0033"
branch_labels = None
depends_on = None

def _new() -> list["sa.Column[object]"]:
    return [
    sa.Column("entered_on", sa.Date(), nullable=False),
    sa.Column("settled_in", sa.Date(), nullable=True),
    sa.Column("settled_as", sa.String(16), nullable=False),
    sa.Column("accepted_in", sa.Date(), nullable=True),
    sa.Column("lingered", sa.Boolean(), nullable=False),
    sa.Column("first_closed_in", sa.Date(), nullable=True),
    sa.Column("gone", sa.SmallInteger(), nullable=False),
    ]


OLD = ("accepted", "declined", "merged", "withdrawn", "pending")
UNACCEPTED = sa.text("settled_as NOT IN ('', 'accepted')")
LINGERED = sa.text("lingered")
AWAITING = sa.text("awaiting")


def _anew() -> None:
    """The rows are worked out of the events: every case is counted again."""
    op.execute(sa.text("DELETE FROM case_fact"))
    op.execute(sa.text("UPDATE case_ SET facts_due = true"))


def upgrade() -> None:
    _anew()
    op.drop_index("ix_case_fact_registered_on", "case_fact")
    op.drop_index("ix_case_fact_first_closed_on", "case_fact")
    op.drop_index("ix_case_fact_awaiting", "case_fact")
    with op.batch_alter_table("case_fact") as batch:
        for column in _new():
            batch.add_column(column)
        for name in OLD:
            batch.drop_column(name)
    op.create_index("ix_case_fact_awaiting", "case_fact", ["due_on"], sqlite_where=AWAITING, postgresql_where=AWAITING)
    op.create_index("ix_case_fact_entered_on", "case_fact", ["entered_on"])
    op.create_index("ix_case_fact_accepted_in", "case_fact", ["accepted_in"])
    op.create_index("ix_case_fact_first_closed_in", "case_fact", ["first_closed_in", "first_closed_on", "accepted_on", "part", "learned_at"])
    op.create_index("ix_case_fact_unaccepted", "case_fact", ["settled_in"], sqlite_where=UNACCEPTED, postgresql_where=UNACCEPTED)
    op.create_index("ix_case_fact_lingered", "case_fact", ["entered_on"], sqlite_where=LINGERED, postgresql_where=LINGERED)


def downgrade() -> None:
    _anew()
    for name in ("entered_on", "accepted_in", "first_closed_in", "unaccepted", "lingered", "awaiting"):
        op.drop_index(f"ix_case_fact_{name}", "case_fact")
    with op.batch_alter_table("case_fact") as batch:
        for column in _new():
            batch.drop_column(column.name)
        for name in OLD:
            batch.add_column(sa.Column(name, sa.SmallInteger(), nullable=False))
    op.create_index("ix_case_fact_awaiting", "case_fact", ["due_on"], sqlite_where=AWAITING, postgresql_where=AWAITING)
    op.create_index("ix_case_fact_registered_on", "case_fact", ["registered_on"])
    op.create_index("ix_case_fact_first_closed_on", "case_fact", ["first_closed_on", "accepted_on", "part", "learned_at"])
