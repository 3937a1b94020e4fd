"""Indices: of the register by a place and a category, of what is due in a group, of meetings by time"""

import sqlalchemy as sa
from alembic import op

revision = "0053"
down_revision = "0052"
branch_labels = None
depends_on = None

WITH_GROUP = "status IN ('assigned','claimed','in_progress','returned')"
BY = {name: f"""coalesce("{name}", '')""" for name in ("village", "group", "category")}


def upgrade() -> None:
    for name in ("village", "group"):
        op.execute(sa.text(f"CREATE INDEX ix_case_by_{name}_category ON case_ ({BY[name]}, {BY['category']}, id)"))
    op.execute(sa.text(f'CREATE INDEX ix_case_due_in ON case_ ("group", due_on, id) WHERE {WITH_GROUP}'))
    op.create_index("ix_meeting_at", "meeting", ["at", "id"])


def downgrade() -> None:
    op.drop_index("ix_meeting_at", "meeting")
    op.drop_index("ix_case_due_in", "case_")
    for name in ("village", "group"):
        op.drop_index(f"ix_case_by_{name}_category", "case_")
