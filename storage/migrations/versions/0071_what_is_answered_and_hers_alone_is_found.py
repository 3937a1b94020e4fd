"""What was answered and is the secretary's alone stands in her queue: one index for it, and what she has not decided yet gets its reason"""

import sqlalchemy as sa
from alembic import op

revision = "0071"
down_revision = "0070"
branch_labels = None
depends_on = None

ANSWERED = "status IN ('answered','closed')"
HERS = f"queue_reason IN ('tip','sealed') AND {ANSWERED}"
REASON = "CASE WHEN CAST(marks AS TEXT) LIKE '%\"tip\"%' THEN 'tip' ELSE 'sealed' END"


def upgrade() -> None:
    op.execute(sa.text(f"UPDATE case_ SET queue_reason = {REASON} WHERE {ANSWERED} AND seal IN ('asked','due','kept')"))
    op.create_index("ix_case_hers", "case_", ["id"], sqlite_where=sa.text(HERS), postgresql_where=sa.text(HERS))


def downgrade() -> None:
    op.drop_index("ix_case_hers", "case_")
