"""Which matters heard on visits became a case: to erase them with it"""

import sqlalchemy as sa
from alembic import op

revision = "0023"
down_revision = "0022"
branch_labels = None
depends_on = None

BECAME_A_CASE = sa.text("case_id IS NOT NULL")


def upgrade() -> None:
    op.create_index(
        "ix_visit_matter_case", "visit_matter", ["case_id"], sqlite_where=BECAME_A_CASE, postgresql_where=BECAME_A_CASE
    )


def downgrade() -> None:
    op.drop_index("ix_visit_matter_case", "visit_matter")
