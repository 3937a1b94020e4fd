"""Whose words a call shows others: it takes of his share of the chat, and leaves after cards and before broadcasts"""

import sqlalchemy as sa
from alembic import op

revision = '0017'
down_revision = '0016'
branch_labels = None
depends_on = None

SHARES = {
    'ix_outbox_share_waiting': ("status = 'waiting' AND of_voter IS NOT NULL", ['chat_id', 'of_voter', 'purpose', 'id']),
    'ix_outbox_share_sent': ("status = 'sent' AND of_voter IS NOT NULL", ['chat_id', 'due_at']),
}


def upgrade() -> None:
    op.add_column('outbox', sa.Column('of_voter', sa.BigInteger(), nullable=True))
    for name, (condition, columns) in SHARES.items():
        op.create_index(name, 'outbox', columns, sqlite_where=sa.text(condition), postgresql_where=sa.text(condition))
    op.execute("UPDATE outbox SET priority = 3 WHERE status = 'waiting' AND priority = 2")  # a broadcast comes last


def downgrade() -> None:
    op.execute("UPDATE outbox SET priority = 2 WHERE status = 'waiting' AND priority = 3")
    for name in SHARES:
        op.drop_index(name, table_name='outbox')
    op.execute('ALTER TABLE outbox DROP COLUMN of_voter')
