"""Media in the versions of a message"""

import sqlalchemy as sa
from alembic import op

revision = '0013'
down_revision = '0012'
branch_labels = None
depends_on = None


def upgrade() -> None:
    with op.batch_alter_table('message_version', schema=None) as batch_op:
        batch_op.add_column(sa.Column('media', sa.JSON(), nullable=False, server_default='[]'))
    op.execute("UPDATE case_message SET outbox_id = NULL WHERE outbox_id < 0")  # words that were sent to nobody had an odd number there


def downgrade() -> None:
    with op.batch_alter_table('message_version', schema=None) as batch_op:
        batch_op.drop_column('media')
