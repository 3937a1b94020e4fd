"""What was thrown away of visits is not kept; questions by their end, so that old ones are found"""

import sqlalchemy as sa
from alembic import op

revision = "0024"
down_revision = "0023"
branch_labels = None
depends_on = None


def upgrade() -> None:
    op.create_index("ix_step_expires_at", "step", ["expires_at"])
    connection = op.get_bind()
    tables = sa.MetaData()
    tables.reflect(connection, only=["visit_record", "visit_matter"])
    record, matter = tables.tables["visit_record"], tables.tables["visit_matter"]
    thrown_away = sa.select(record.c.id).where(record.c.dropped_at.is_not(None))
    nobodys = matter.c.case_id.is_(None) & (matter.c.record_id.in_(thrown_away) | (matter.c.result == "dropped"))
    connection.execute(matter.update().where(nobodys).values(message=""))
    connection.execute(record.update().where(record.c.dropped_at.is_not(None)).values(note="", media=[], refs=[], check_note=""))


def downgrade() -> None:
    op.drop_index("ix_step_expires_at", "step")
