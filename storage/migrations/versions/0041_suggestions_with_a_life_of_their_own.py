"""A deputy's suggestion: its number, who seconds it, its rounds at the unit, talks about it"""

import sqlalchemy as sa
from alembic import op

revision = "0041"
down_revision = "0040"
branch_labels = None
depends_on = None

OF_OLD = (("ix_suggestion_open", ["id"]), ("ix_suggestion_own", ["made_by", "id"]))
OPEN_OLD, OPEN = sa.text("status = 'open'"), sa.text("status <> 'closed'")


def upgrade() -> None:
    for name, _ in OF_OLD:
        op.drop_index(name, "suggestion")
    op.drop_index("ix_suggestion_made", "suggestion")
    op.rename_table("suggestion", "suggestion_doc")
    with op.batch_alter_table("suggestion_doc") as batch:
        batch.add_column(sa.Column("year", sa.Integer(), nullable=False, server_default="0"))
        batch.add_column(sa.Column("number", sa.Integer(), nullable=False, server_default="0"))
        batch.add_column(sa.Column("term", sa.Text(), nullable=False, server_default=""))
        batch.alter_column("due_on", existing_type=sa.Date(), nullable=True)
    # What is printed on their papers stays their number.
    op.execute(sa.text("UPDATE suggestion_doc SET number = id, year = CAST(substr(CAST(made_at AS TEXT), 1, 4) AS INTEGER)"))
    _rounds()
    _others()
    with op.batch_alter_table("suggestion_doc") as batch:
        batch.drop_column("result")
    op.create_index("ix_suggestion_doc_open", "suggestion_doc", ["id"], sqlite_where=OPEN, postgresql_where=OPEN)
    op.create_index("ix_suggestion_doc_own", "suggestion_doc", ["made_by", "id"], sqlite_where=OPEN, postgresql_where=OPEN)
    op.create_index("ix_suggestion_doc_made", "suggestion_doc", ["made_by", "made_at"])
    op.create_index("ix_suggestion_doc_number", "suggestion_doc", ["year", "number"], unique=True)


def _rounds() -> None:
    """Their clock ran from the day on which they were written: that is their first round; the result that was noted is its answer."""
    op.create_table(
        "suggestion_round",
        sa.Column("suggestion_id", sa.BigInteger(), sa.ForeignKey("suggestion_doc.id"), autoincrement=False, nullable=False),
        sa.Column("n", sa.SmallInteger(), autoincrement=False, nullable=False),
        sa.Column("unit", sa.String(64), nullable=False),
        sa.Column("unit_name", sa.Text(), nullable=False),
        sa.Column("handed_on", sa.Date(), nullable=False),
        sa.Column("due_on", sa.Date(), nullable=False),
        sa.Column("extended", sa.Boolean(), nullable=False),
        sa.Column("answered_on", sa.Date(), nullable=True),
        sa.Column("answer_class", sa.String(16), nullable=False),
        sa.Column("answer", sa.Text(), nullable=False),
        sa.Column("rating", sa.String(16), nullable=False),
        sa.Column("rated_on", sa.Date(), nullable=True),
        sa.Column("why", sa.Text(), nullable=False),
        sa.PrimaryKeyConstraint("suggestion_id", "n", name="pk_suggestion_round"),
    )
    op.create_index("ix_suggestion_round_handed_on", "suggestion_round", ["handed_on"])
    made_on = "date(made_at)" if op.get_bind().dialect.name == "sqlite" else "CAST(made_at AS DATE)"
    names = "suggestion_id, n, unit, unit_name, handed_on, due_on, extended, answered_on, answer_class, answer, rating, rated_on, why"
    op.execute(
        sa.text(
            f"INSERT INTO suggestion_round ({names}) SELECT id, 1, '', '', {made_on}, due_on, false, "
            f"CASE WHEN status = 'done' THEN {made_on} END, '', result, '', NULL, '' FROM suggestion_doc"
        )
    )
    op.execute(sa.text("UPDATE suggestion_doc SET status = CASE WHEN status = 'done' THEN 'closed' ELSE 'handed' END"))


def _others() -> None:
    op.create_table(
        "suggestion_seconder",
        sa.Column("suggestion_id", sa.BigInteger(), sa.ForeignKey("suggestion_doc.id"), autoincrement=False, nullable=False),
        sa.Column("person_id", sa.String(64), nullable=False),
        sa.PrimaryKeyConstraint("suggestion_id", "person_id", name="pk_suggestion_seconder"),
    )
    op.create_table(
        "suggestion_talk",
        sa.Column("id", sa.BigInteger().with_variant(sa.Integer(), "sqlite"), nullable=False),
        sa.Column("suggestion_id", sa.BigInteger(), sa.ForeignKey("suggestion_doc.id"), nullable=False),
        sa.Column("n", sa.SmallInteger(), nullable=False),
        sa.Column("on", sa.Date(), nullable=False),
        sa.Column("noted_by", sa.String(64), nullable=False),
        sa.Column("words", sa.Text(), nullable=False),
        sa.PrimaryKeyConstraint("id", name="pk_suggestion_talk"),
    )
    op.create_index("ix_suggestion_talk_of", "suggestion_talk", ["suggestion_id", "id"])


def downgrade() -> None:
    """Its newest answer is its result; who seconds it, talks and earlier rounds are no part of that schema."""
    for name in ("ix_suggestion_doc_number", "ix_suggestion_doc_made", "ix_suggestion_doc_own", "ix_suggestion_doc_open"):
        op.drop_index(name, "suggestion_doc")
    with op.batch_alter_table("suggestion_doc") as batch:
        batch.add_column(sa.Column("result", sa.Text(), nullable=False, server_default=""))
    newest = "SELECT answer FROM suggestion_round r WHERE r.suggestion_id = suggestion_doc.id ORDER BY n DESC LIMIT 1"
    op.execute(sa.text(f"UPDATE suggestion_doc SET result = COALESCE(({newest}), '')"))
    three = "date(made_at, '+3 months')" if op.get_bind().dialect.name == "sqlite" else "CAST(made_at + interval '3 months' AS DATE)"
    op.execute(sa.text(f"UPDATE suggestion_doc SET due_on = {three} WHERE due_on IS NULL"))
    op.execute(sa.text("UPDATE suggestion_doc SET status = CASE WHEN status = 'closed' THEN 'done' ELSE 'open' END"))
    for table in ("suggestion_talk", "suggestion_seconder", "suggestion_round"):
        op.drop_table(table)
    with op.batch_alter_table("suggestion_doc") as batch:
        for name in ("term", "number", "year"):
            batch.drop_column(name)
        batch.alter_column("due_on", existing_type=sa.Date(), nullable=False)
        batch.alter_column("result", existing_type=sa.Text(), server_default=None)
    op.rename_table("suggestion_doc", "suggestion")
    op.create_index("ix_suggestion_made", "suggestion", ["made_by", "made_at"])
    for name, columns in OF_OLD:
        op.create_index(name, "suggestion", columns, sqlite_where=OPEN_OLD, postgresql_where=OPEN_OLD)
