"""A reception day a station: two rows of the rota in one month are two days"""

import sqlalchemy as sa
from alembic import op

revision = "0033"
down_revision = "0032"
branch_labels = None
depends_on = None



def upgrade() -> None:
    with op.batch_alter_table("congress_day", schema=None) as batch_op:
        batch_op.add_column(sa.Column("station", sa.String(length=64), server_default="", nullable=False))
        batch_op.drop_constraint("uq_congress_day_kind", type_="unique")
        batch_op.create_unique_constraint("uq_congress_day_kind", ["kind", "month", "station"])


def downgrade() -> None:
    op.execute("DELETE FROM congress_day WHERE station <> ''")
    with op.batch_alter_table("congress_day", schema=None) as batch_op:
        batch_op.drop_constraint("uq_congress_day_kind", type_="unique")
        batch_op.create_unique_constraint("uq_congress_day_kind", ["kind", "month"])
        batch_op.drop_column("station")
