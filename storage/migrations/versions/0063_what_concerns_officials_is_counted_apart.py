"""What is kept from the officials of a village is counted under no group and no village: such cases are counted anew"""

import sqlalchemy as sa
from alembic import op

revision = "0063"
down_revision = "0062"
branch_labels = None
depends_on = None


def _anew() -> None:
    op.execute(sa.text("UPDATE case_ SET facts_due = true WHERE category = 'village_affairs' OR seal IN ('opened', 'urgent')"))


def upgrade() -> None:
    _anew()


def downgrade() -> None:
    _anew()
