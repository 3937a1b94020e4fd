"""What is masked in words lies apart, sealed; numbers in it are found by a keyed hash

Words that are there already are masked by the running program, which has the key (services/mask_words.py): NULL says which.
"""

import json
from datetime import UTC, datetime

import sqlalchemy as sa
from alembic import op

revision = '0019'
down_revision = '0018'
branch_labels = None
depends_on = None

UNMASKED = sa.text('masked_spans IS NULL')


def upgrade() -> None:
    for table in ('case_message', 'message_version'):
        op.add_column(table, sa.Column('masked_spans', sa.Text(), nullable=True))
    for name, table, columns in (
        ('ix_case_message_unmasked', 'case_message', ['id']),
        ('ix_message_version_unmasked', 'message_version', ['message_id', 'version']),
    ):
        op.create_index(name, table, columns, sqlite_where=UNMASKED, postgresql_where=UNMASKED)
    op.create_table(
        'masked_number',
        sa.Column('lookup', sa.String(length=64), nullable=False),
        sa.Column('message_id', sa.BigInteger(), autoincrement=False, nullable=False),
        sa.ForeignKeyConstraint(['message_id'], ['case_message.id'], name='fk_masked_number_message_id_case_message'),
        sa.PrimaryKeyConstraint('lookup', 'message_id', name='pk_masked_number'),
    )
    op.create_index('ix_masked_number_message', 'masked_number', ['message_id'])
    if op.get_bind().execute(sa.text('SELECT 1 FROM case_message LIMIT 1')).first() is not None:
        portion = sa.table('reminder', sa.column('kind', sa.String), sa.column('due_at', sa.DateTime(timezone=True)), sa.column('data', sa.JSON))
        op.execute(portion.insert().values(kind='portion', due_at=datetime(2000, 1, 1, tzinfo=UTC), data={'name': 'mask_words'}))


def downgrade() -> None:
    """What is in the clear is put back; what is sealed with a key stays masked."""
    connection = op.get_bind()
    for table, key in (('case_message', ['id']), ('message_version', ['message_id', 'version'])):
        rows = sa.table(table, *(sa.column(name) for name in (*key, 'text', 'masked_spans')))
        kept = connection.execute(sa.select(rows).where(rows.c.masked_spans.like('[%'))).all()
        for row in kept:
            words, done = '', 0
            for start, end, original in json.loads(row.masked_spans):
                words, done = words + row.text[done:start] + original, end
            which = sa.and_(*(rows.c[name] == getattr(row, name) for name in key))
            connection.execute(rows.update().where(which).values(text=words + row.text[done:]))
    op.execute(sa.text("DELETE FROM reminder WHERE done_at IS NULL AND kind = 'portion' AND CAST(data AS TEXT) LIKE '%mask_words%'"))
    op.drop_table('masked_number')
    op.drop_index('ix_message_version_unmasked', table_name='message_version')
    op.drop_index('ix_case_message_unmasked', table_name='case_message')
    op.execute('ALTER TABLE message_version DROP COLUMN masked_spans')
    op.execute('ALTER TABLE case_message DROP COLUMN masked_spans')
