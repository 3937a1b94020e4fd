"""Somebody of two groups goes to a village of each on a visit day"""

import sqlalchemy as sa
from alembic import op

revision = "0031"
down_revision = "0030"
branch_labels = None
depends_on = None


def upgrade() -> None:
    _keyed("day_id", "person_id", "village")


def downgrade() -> None:
    """Of several villages one stays."""
    op.execute(
        "DELETE FROM visit_plan WHERE EXISTS (SELECT 1 FROM visit_plan other WHERE other.day_id = visit_plan.day_id"
        " AND other.person_id = visit_plan.person_id AND other.village < visit_plan.village)"
    )
    _keyed("day_id", "person_id")


def _keyed(*key: str) -> None:
    """SQLite cannot change a key: there the table is made anew."""
    if op.get_bind().dialect.name == "postgresql":
        op.drop_constraint("pk_visit_plan", "visit_plan", type_="primary")
        op.create_primary_key("pk_visit_plan", "visit_plan", list(key))
        return
    day = sa.ForeignKey("congress_day.id", name="fk_visit_plan_day_id_congress_day", ondelete="CASCADE")
    op.create_table(
        "visit_plan_new",
        sa.Column("day_id", sa.BigInteger(), day, autoincrement=False, nullable=False),
        sa.Column("person_id", sa.String(length=64), nullable=False),
        sa.Column("village", sa.String(length=64), nullable=False),
        sa.PrimaryKeyConstraint(*key, name="pk_visit_plan"),
    )
    op.execute("INSERT INTO visit_plan_new (day_id, person_id, village) SELECT day_id, person_id, village FROM visit_plan")
    op.drop_table("visit_plan")
    op.rename_table("visit_plan_new", "visit_plan")
