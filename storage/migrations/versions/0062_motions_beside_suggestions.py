"""Motions beside suggestions, each with numbers of its own"""

import sqlalchemy as sa
from alembic import op

revision = "0062"
down_revision = "0061"
branch_labels = None
depends_on = None
SUBMITTED = sa.text("submitted_on IS NOT NULL")


def upgrade() -> None:
    """Whatever there is is a suggestion."""
    with op.batch_alter_table("suggestion_doc") as batch:
        batch.add_column(sa.Column("kind", sa.String(16), nullable=False, server_default="suggestion"))
        batch.add_column(sa.Column("submitted_on", sa.Date(), nullable=True))
        batch.add_column(sa.Column("decision", sa.String(8), nullable=False, server_default=""))
        batch.add_column(sa.Column("decided_on", sa.Date(), nullable=True))
    op.drop_index("ix_suggestion_doc_number", table_name="suggestion_doc")
    op.create_index("ix_suggestion_doc_number", "suggestion_doc", ["kind", "year", "number"], unique=True)
    op.create_index(
        "ix_suggestion_doc_motion", "suggestion_doc", ["submitted_on", "id"], sqlite_where=SUBMITTED, postgresql_where=SUBMITTED
    )


def downgrade() -> None:
    """Motions become suggestions, with numbers behind theirs."""
    op.drop_index("ix_suggestion_doc_motion", table_name="suggestion_doc")
    op.drop_index("ix_suggestion_doc_number", table_name="suggestion_doc")
    op.execute("UPDATE suggestion_doc SET number = number + 100000 WHERE kind = 'motion'")
    op.execute("UPDATE suggestion_doc SET status = 'draft' WHERE status IN ('filed', 'listed')")
    op.create_index("ix_suggestion_doc_number", "suggestion_doc", ["year", "number"], unique=True)
    with op.batch_alter_table("suggestion_doc") as batch:
        for name in ("decided_on", "decision", "submitted_on", "kind"):
            batch.drop_column(name)
