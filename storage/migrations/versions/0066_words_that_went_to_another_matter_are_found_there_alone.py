"""Words that went to another matter before this version are taken out of the index of words, where they stood under the one they had joined"""

from typing import Any

import sqlalchemy as sa
from alembic import op

from domain.words.grams import grams
from domain.values.heard import unmarked

revision = "0066"
down_revision = "0065"
branch_labels = None
depends_on = None

AT_ONCE = 500
STALE = sa.text(
    "SELECT id, case_id, found_as, text FROM case_message WHERE kind = 'elsewhere' AND found_as >= 0 AND id > :after ORDER BY id LIMIT :most"
)
TAKE = {
    "sqlite": "INSERT INTO case_words (case_words, rowid, words) VALUES"
    " ('delete', CASE WHEN :n < 2 THEN (:case << 1) + :n ELSE 9007199254740992 + (:case << 12) + :n END, :words)",
    "postgresql": "DELETE FROM case_words WHERE case_id = :case AND n = :n AND CAST(:words AS text) IS NOT NULL",
}
"""As storage/search.py wrote them when this schema came; a later one that changes it makes the index anew."""


def upgrade() -> None:
    connection = op.get_bind()
    after = 0
    while rows := connection.execute(STALE, {"after": after, "most": AT_ONCE}).all():
        taken: list[dict[str, Any]] = [
            {"case": row.case_id, "n": row.found_as, "words": " ".join(grams(unmarked(row.text)))} for row in rows
        ]
        connection.execute(sa.text(TAKE[connection.dialect.name]), taken)
        connection.execute(sa.text("UPDATE case_message SET found_as = -1 WHERE id = :id"), [{"id": row.id} for row in rows])
        after = rows[-1].id


def downgrade() -> None:
    """What is found no more is no loss to an earlier version."""
