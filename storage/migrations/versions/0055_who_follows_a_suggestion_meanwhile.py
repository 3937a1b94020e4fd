"""Who follows a deputy's suggestion while he is on leave, and promises by their follower and day"""

import sqlalchemy as sa
from alembic import op

revision = "0055"
down_revision = "0054"
branch_labels = None
depends_on = None
PROMISED = sa.text("promise = 'open' AND status IN ('answered','closed')")
FOLLOWED = sa.text("status <> 'closed' AND followed_by <> ''")


def upgrade() -> None:
    with op.batch_alter_table("suggestion_doc") as batch:
        batch.add_column(sa.Column("followed_by", sa.String(64), nullable=False, server_default=""))
    op.create_index(
        "ix_suggestion_doc_followed", "suggestion_doc", ["followed_by", "id"], sqlite_where=FOLLOWED, postgresql_where=FOLLOWED
    )
    op.create_index(
        "ix_case_promised_of", "case_", ["claimer", "promise_on", "id"], sqlite_where=PROMISED, postgresql_where=PROMISED
    )


def downgrade() -> None:
    op.drop_index("ix_case_promised_of", table_name="case_")
    op.drop_index("ix_suggestion_doc_followed", table_name="suggestion_doc")
    with op.batch_alter_table("suggestion_doc") as batch:
        batch.drop_column("followed_by")
