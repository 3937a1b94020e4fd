"""What is kept from the officials of a village is found like what speaks of somebody: one column for all that is kept from anybody of the house"""

import sqlalchemy as sa
from alembic import op

revision = "0070"
down_revision = "0069"
branch_labels = None
depends_on = None

OPEN = "status NOT IN ('closed','archived','withdrawn','declined','merged')"
OF_PEOPLE = "CAST(spoken_of AS TEXT) NOT IN ('[]', 'null') OR CAST(recused AS TEXT) NOT IN ('[]', 'null')"
GOES_ON = f"({OPEN} OR (promise = 'open' AND status = 'closed'))"
OF_OFFICIALS = "village IS NOT NULL AND (category = 'village_affairs' OR seal IN ('opened', 'urgent', 'affairs'))"


def _renamed(old: tuple[str, str], new: tuple[str, str], kept: str, found: str) -> None:
    """`old`, `new`: column and index; `kept`: of which rows it is so; `found`: which of these the index holds. An index that has the old name
    goes first."""
    op.drop_index(old[1], "case_")
    op.execute(sa.text(f"ALTER TABLE case_ RENAME COLUMN {old[0]} TO {new[0]}"))
    op.execute(sa.text(f"UPDATE case_ SET {new[0]} = NOT {new[0]} WHERE {new[0]} <> ({kept})"))
    where = sa.text(f"{new[0]} AND {found}")
    op.create_index(new[1], "case_", ["id"], sqlite_where=where, postgresql_where=where)


def upgrade() -> None:
    _renamed(("speaks", "ix_case_speaking"), ("kept_from_somebody", "ix_case_kept"), f"{OF_PEOPLE} OR ({OF_OFFICIALS})", GOES_ON)


def downgrade() -> None:
    _renamed(("kept_from_somebody", "ix_case_kept"), ("speaks", "ix_case_speaking"), OF_PEOPLE, OPEN)
