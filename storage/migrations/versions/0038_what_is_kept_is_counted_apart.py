"""What is kept from somebody, or sealed, is counted under no group and no village: such cases are counted anew"""

import sqlalchemy as sa
from alembic import op

revision = "0038"
down_revision = "0037"
branch_labels = None
depends_on = None


def _anew() -> None:
    op.execute(sa.text("""UPDATE case_ SET facts_due = true WHERE speaks OR seal <> '' OR CAST(marks AS TEXT) LIKE '%"tip"%'"""))


def upgrade() -> None:
    _anew()


def downgrade() -> None:
    _anew()
