"""What an earlier version left joined and sealed stands in nobody's queue: the clock is told to look for it (services/case/left_joined.py)"""

import sqlalchemy as sa
from alembic import op

revision = "0072"
down_revision = "0071"
branch_labels = None
depends_on = None

LEFT = "status = 'merged' AND (seal IN ('media','asked','due','kept','held') OR CAST(marks AS TEXT) LIKE '%\"tip\"%')"
KEY = "left-joined:0072"
DATA = '{"name": "left_joined", "after": 0}'
AT_ONCE = {"sqlite": "0", "postgresql": "to_timestamp(0)"}
"""Due long since, by any clock."""


def upgrade() -> None:
    connection = op.get_bind()
    if connection.execute(sa.text(f"SELECT 1 FROM case_ WHERE {LEFT} LIMIT 1")).first() is None:
        return
    downgrade()  # the row of a schema that was there before
    put = f"INSERT INTO reminder (kind, due_at, data, key) VALUES ('portion', {AT_ONCE[connection.dialect.name]}, CAST(:data AS {_json()}), :key)"
    connection.execute(sa.text(put), {"data": DATA, "key": KEY})


def _json() -> str:
    return "JSON" if op.get_bind().dialect.name == "postgresql" else "TEXT"


def downgrade() -> None:
    op.get_bind().execute(sa.text("DELETE FROM reminder WHERE key = :key"), {"key": KEY})
