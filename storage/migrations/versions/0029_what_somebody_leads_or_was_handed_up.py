"""Cases that somebody of the presidium leads or was handed: found when one of them goes"""

import sqlalchemy as sa
from alembic import op

revision = "0029"
down_revision = "0028"
branch_labels = None
depends_on = None

LED = sa.text(
    "(key_lead IS NOT NULL OR CAST(handed_up_to AS TEXT) <> '[]')"
    " AND status NOT IN ('closed','archived','withdrawn','declined','merged')"
)


def upgrade() -> None:
    op.create_index("ix_case_led", "case_", ["id"], sqlite_where=LED, postgresql_where=LED)


def downgrade() -> None:
    op.drop_index("ix_case_led", "case_")
