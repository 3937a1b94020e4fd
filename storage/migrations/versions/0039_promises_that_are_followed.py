"""A promise is followed until it is kept: its state, how often it was put off, when it was settled; and what figures need of it"""

import sqlalchemy as sa
from alembic import op

import storage.columns

revision = "0039"
down_revision = "0038"
branch_labels = None
depends_on = None

FOLLOWED = "promise = 'open' AND status IN ('answered','closed')"
OF_CASES = {
    "ix_case_promises": (FOLLOWED, ["id"]),
    "ix_case_promised": (FOLLOWED, ["promise_on", "id"]),
    "ix_case_promised_by": (FOLLOWED, ["claimer", "id"]),
    "ix_case_promised_in": (FOLLOWED, ["group", "promise_on", "id"]),
    "ix_case_to_keep": ("promise = 'open' AND status = 'closed'", ["claimer", "promise_on", "id"]),
}
OF_FACTS = {
    "ix_case_fact_promised": ("promise = 'open'", ["promise_on"]),
    "ix_case_fact_promise_settled": ("promise_settled_in IS NOT NULL", ["promise_settled_in"]),
}


def _anew() -> None:
    """The rows are worked out of the events: every case is counted again."""
    op.execute(sa.text("DELETE FROM case_owed"))
    op.execute(sa.text("DELETE FROM case_fact"))
    op.execute(sa.text("UPDATE case_ SET facts_due = true"))


def upgrade() -> None:
    _anew()
    op.add_column("case_", sa.Column("promise", sa.String(8), nullable=False, server_default=""))
    op.add_column("case_", sa.Column("promise_moves", sa.SmallInteger(), nullable=False, server_default="0"))
    op.add_column("case_", sa.Column("promise_settled_at", storage.columns.UtcDateTime(timezone=True), nullable=True))
    # What joined another has its answer, and follows the promise of that one
    own = "(SELECT kind FROM case_event e WHERE e.case_id = case_.id AND e.kind IN ('answered','answer_shared','answer_kept') ORDER BY e.id DESC LIMIT 1)"
    op.execute(sa.text(f"UPDATE case_ SET promise = 'open' WHERE promise_on IS NOT NULL AND {own} IN ('answered','answer_kept')"))  # noqa: S608
    for name, (condition, columns) in OF_CASES.items():
        op.create_index(name, "case_", columns, sqlite_where=sa.text(condition), postgresql_where=sa.text(condition))
    op.add_column("case_fact", sa.Column("promise", sa.String(8), nullable=False, server_default=""))
    op.add_column("case_fact", sa.Column("promise_on", sa.Date(), nullable=True))
    op.add_column("case_fact", sa.Column("promise_settled_in", sa.Date(), nullable=True))
    for name, (condition, columns) in OF_FACTS.items():
        op.create_index(name, "case_fact", columns, sqlite_where=sa.text(condition), postgresql_where=sa.text(condition))


def downgrade() -> None:
    _anew()
    for name in OF_FACTS:
        op.drop_index(name, "case_fact")
    with op.batch_alter_table("case_fact") as batch:
        for column in ("promise", "promise_on", "promise_settled_in"):
            batch.drop_column(column)
    for name in OF_CASES:
        op.drop_index(name, "case_")
    with op.batch_alter_table("case_") as batch:
        for column in ("promise", "promise_moves", "promise_settled_at"):
            batch.drop_column(column)
