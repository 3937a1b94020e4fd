"""Where in a chat a group is bound, since when it takes nothing, chats the bot was put out of; whom a row in a group answers"""

import sqlalchemy as sa
from alembic import op

import storage.columns

revision = '0012'
down_revision = '0011'
branch_labels = None
depends_on = None

UTC = storage.columns.UtcDateTime(timezone=True)
GROUP_CHAT = ('thread_id', 'shut_since', 'shut_why', 'left_at')


def upgrade() -> None:
    op.add_column('group_chat', sa.Column('thread_id', sa.BigInteger(), nullable=True))
    op.add_column('group_chat', sa.Column('shut_since', UTC, nullable=True))
    op.add_column('group_chat', sa.Column('shut_why', sa.String(length=16), server_default='', nullable=False))
    op.add_column('group_chat', sa.Column('left_at', UTC, nullable=True))
    op.add_column('outbox', sa.Column('asked_by', sa.BigInteger(), nullable=True))


def downgrade() -> None:
    # what the earlier schema would take for a living chat
    op.execute('DELETE FROM group_chat WHERE left_at IS NOT NULL')
    op.execute('ALTER TABLE outbox DROP COLUMN asked_by')
    for name in GROUP_CHAT:
        op.execute(f'ALTER TABLE group_chat DROP COLUMN {name}')
