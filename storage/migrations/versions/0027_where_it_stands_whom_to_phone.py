"""Messages that show whom to phone by their case, failed updates by their chat, used links by their time: to take them away"""

import sqlalchemy as sa
from alembic import op

revision = "0027"
down_revision = "0026"
branch_labels = None
depends_on = None

SHOWN = sa.text("purpose = 'contact'")
USED = sa.text("used_by IS NOT NULL")
FAILED = sa.text("status = 'failed'")


def upgrade() -> None:
    op.create_index("ix_outbox_contact", "outbox", ["case_id", "chat_id"], sqlite_where=SHOWN, postgresql_where=SHOWN)
    op.create_index("ix_invite_used", "invite", ["used_at"], sqlite_where=USED, postgresql_where=USED)
    op.create_index("ix_inbox_failed_chat", "inbox", ["chat_key", "id"], sqlite_where=FAILED, postgresql_where=FAILED)


def downgrade() -> None:
    op.drop_index("ix_invite_used", "invite")
    op.drop_index("ix_inbox_failed_chat", "inbox")
    op.drop_index("ix_outbox_contact", "outbox")
