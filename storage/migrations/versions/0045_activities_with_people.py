"""Activities with place, people, grades, and the cases that came of them"""

import sqlalchemy as sa
from alembic import op

revision = "0045"
down_revision = "0044"
branch_labels = None
depends_on = None


def upgrade() -> None:
    with op.batch_alter_table("activity") as batch:
        batch.add_column(sa.Column("place", sa.Text(), nullable=False, server_default=""))
        batch.add_column(sa.Column("audience", sa.Integer(), nullable=False, server_default="0"))
    op.create_table(
        "activity_person",
        sa.Column("activity_id", sa.BigInteger(), autoincrement=False, nullable=False),
        sa.Column("person_id", sa.String(64), nullable=False),
        *(sa.Column(name, sa.Integer(), nullable=False, server_default="0") for name in ("satisfied", "mostly", "unsatisfied")),
        sa.ForeignKeyConstraint(["activity_id"], ["activity.id"], name="fk_activity_person_activity_id_activity", ondelete="CASCADE"),
        sa.PrimaryKeyConstraint("activity_id", "person_id", name="pk_activity_person"),
    )
    op.create_index("ix_activity_person_person_id", "activity_person", ["person_id", "activity_id"])
    op.create_table(
        "activity_case",
        sa.Column("activity_id", sa.BigInteger(), autoincrement=False, nullable=False),
        sa.Column("case_id", sa.BigInteger(), autoincrement=False, nullable=False),
        sa.ForeignKeyConstraint(["activity_id"], ["activity.id"], name="fk_activity_case_activity_id_activity", ondelete="CASCADE"),
        sa.ForeignKeyConstraint(["case_id"], ["case_.id"], name="fk_activity_case_case_id_case_"),
        sa.PrimaryKeyConstraint("activity_id", "case_id", name="pk_activity_case"),
    )
    op.create_index("ix_activity_case_case_id", "activity_case", ["case_id"])


def downgrade() -> None:
    op.drop_table("activity_case")
    op.drop_table("activity_person")
    with op.batch_alter_table("activity") as batch:
        batch.drop_column("audience")
        batch.drop_column("place")
