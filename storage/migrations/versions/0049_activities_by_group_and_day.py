"""Activities of one group are found by their day"""

from alembic import op

revision = "0049"
down_revision = "0048"
branch_labels = None
depends_on = None


def upgrade() -> None:
    op.drop_index("ix_activity_group_id", "activity")
    op.create_index("ix_activity_group_held_on", "activity", ["group_id", "held_on", "id"])


def downgrade() -> None:
    op.drop_index("ix_activity_group_held_on", "activity")
    op.create_index("ix_activity_group_id", "activity", ["group_id"])
