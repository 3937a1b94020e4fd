"""The yearly plan of a station"""

import sqlalchemy as sa
from alembic import op

revision = "0054"
down_revision = "0053"
branch_labels = None
depends_on = None


def upgrade() -> None:
    with op.batch_alter_table("group_plan") as batch:
        batch.add_column(sa.Column("station_id", sa.String(64), nullable=False, server_default=""))


def downgrade() -> None:
    """A station's plan has no place in the earlier schema."""
    op.execute(sa.text("DELETE FROM group_plan WHERE station_id <> ''"))
    with op.batch_alter_table("group_plan") as batch:
        batch.drop_column("station_id")
