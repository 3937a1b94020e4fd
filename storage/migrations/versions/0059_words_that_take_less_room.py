"""The index of words on SQLite, in which the rows of a case lie closer together: it is made anew, by the clock, a portion at a time"""

import sqlalchemy as sa
from alembic import op

revision = "0059"
down_revision = "0058"
branch_labels = None
depends_on = None

ANEW = (
    "DROP TABLE case_words",
    "CREATE VIRTUAL TABLE case_words USING fts5(words, content='', columnsize=0, tokenize='ascii')",
    "UPDATE case_message SET found_as = NULL WHERE found_as IS NOT NULL",
)


def upgrade() -> None:
    if op.get_bind().dialect.name == "sqlite":
        for statement in ANEW:
            op.execute(sa.text(statement))


downgrade = upgrade
