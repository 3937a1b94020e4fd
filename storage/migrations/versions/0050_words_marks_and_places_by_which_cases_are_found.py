"""Words, marks and places by which cases are found: the index of words, a row for each mark, and indices of the register"""

import sqlalchemy as sa
from alembic import op

revision = "0050"
down_revision = "0049"
branch_labels = None
depends_on = None

OF_CASES = {
    "ix_case_lead": ("key_lead IS NOT NULL", ["key_lead", "id"]),
    "ix_case_handed": ("CAST(handed_up_to AS TEXT) <> '[]'", ["id"]),
    "ix_case_unsatisfied": ("rating = 'unsatisfied'", ["id"]),
    **{f"ix_case_by_{n}": (None, [sa.text(f"""coalesce("{n}", '')"""), "id"]) for n in ("village", "group", "category", "claimer")},
}
TO_FIND = sa.text("found_as IS NULL AND masked_spans IS NOT NULL AND (author = 'voter' OR kind = 'abstract')")
WORDS = {
    "sqlite": ["CREATE VIRTUAL TABLE case_words USING fts5(words, content='', columnsize=0, tokenize='ascii')"],
    "postgresql": [
        "CREATE TABLE case_words (case_id bigint NOT NULL, n smallint NOT NULL, words text NOT NULL, PRIMARY KEY (case_id, n))",
        "CREATE INDEX ix_case_words ON case_words USING gin (array_to_tsvector(string_to_array(words, ' ')))",
    ],
}
MARKS = {"sqlite": "json_each(case_.marks)", "postgresql": "json_array_elements_text(case_.marks) AS m(value)"}


def upgrade() -> None:
    kind = op.get_bind().dialect.name
    for statement in WORDS[kind]:
        op.execute(sa.text(statement))
    op.create_table(
        "case_mark",
        sa.Column("mark", sa.String(32), nullable=False),
        sa.Column("case_id", sa.BigInteger(), autoincrement=False, nullable=False),
        sa.ForeignKeyConstraint(["case_id"], ["case_.id"], name="fk_case_mark_case_id_case_"),
        sa.PrimaryKeyConstraint("mark", "case_id", name="pk_case_mark"),
    )
    op.execute(sa.text(f"INSERT INTO case_mark (mark, case_id) SELECT DISTINCT value, case_.id FROM case_, {MARKS[kind]}"))  # noqa: S608
    op.add_column("case_message", sa.Column("found_as", sa.SmallInteger(), nullable=True))
    op.create_index("ix_case_message_to_find", "case_message", ["id"], sqlite_where=TO_FIND, postgresql_where=TO_FIND)
    known = sa.text("found_as IS NOT NULL")
    op.create_index("ix_case_message_found", "case_message", ["case_id", "found_as"], sqlite_where=known, postgresql_where=known)
    for name, (condition, columns) in OF_CASES.items():
        where = sa.text(condition) if condition else None
        op.create_index(name, "case_", columns, sqlite_where=where, postgresql_where=where)


def downgrade() -> None:
    for name in OF_CASES:
        op.drop_index(name, "case_")
    op.drop_index("ix_case_message_found", "case_message")
    op.drop_index("ix_case_message_to_find", "case_message")
    op.execute(sa.text("ALTER TABLE case_message DROP COLUMN found_as"))
    op.drop_table("case_mark")
    op.execute(sa.text("DROP TABLE case_words"))
