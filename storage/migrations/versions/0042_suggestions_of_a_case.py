"""The suggestions that a case is part of are found by it: what shows one of their titles goes with the right to the case"""

from alembic import op

revision = "0042"
down_revision = "0041"
branch_labels = None
depends_on = None


def upgrade() -> None:
    op.create_index("ix_suggestion_case_case_id", "suggestion_case", ["case_id", "suggestion_id"])


def downgrade() -> None:
    op.drop_index("ix_suggestion_case_case_id", "suggestion_case")
