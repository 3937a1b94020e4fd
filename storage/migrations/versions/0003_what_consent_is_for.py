"""What consent is for: handling his matters, or showing one group (one deputy) who he is"""

import sqlalchemy as sa
from alembic import op

revision = "0003"
down_revision = "0002"
branch_labels = None
depends_on = None


def upgrade() -> None:
    with op.batch_alter_table("consent") as batch_op:
        batch_op.add_column(sa.Column("purpose", sa.String(length=16), server_default="handling", nullable=False))
        batch_op.add_column(sa.Column("case_id", sa.BigInteger(), nullable=True))


def downgrade() -> None:
    with op.batch_alter_table("consent") as batch_op:
        batch_op.drop_column("case_id")
        batch_op.drop_column("purpose")
