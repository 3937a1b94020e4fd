"""Who is at the office's pages: logins that wait, sessions, forms that were sent. Of secrets only hashes are kept"""

import sqlalchemy as sa
from alembic import op

from storage.columns import BigId, UtcDateTime

revision = "0044"
down_revision = "0043"
branch_labels = None
depends_on = None


def upgrade() -> None:
    op.create_table(
        "web_login",
        sa.Column("id", BigId, primary_key=True),
        sa.Column("token_hash", sa.String(64), nullable=False, unique=True),
        sa.Column("browser_hash", sa.String(64), nullable=False),
        sa.Column("code_hash", sa.String(64), nullable=False),
        sa.Column("number", sa.SmallInteger, nullable=False),
        sa.Column("agent", sa.String(64), nullable=False),
        sa.Column("address", sa.String(64), nullable=False),
        sa.Column("account", sa.BigInteger),
        sa.Column("created_at", UtcDateTime, nullable=False),
        sa.Column("expires_at", UtcDateTime, nullable=False),
        sa.Column("said_at", UtcDateTime),
        sa.Column("refused_at", UtcDateTime),
        sa.Column("used_at", UtcDateTime),
    )
    op.create_index("ix_web_login_browser", "web_login", ["browser_hash", "id"])
    op.create_index("ix_web_login_code", "web_login", ["code_hash", "id"])
    op.create_index("ix_web_login_address", "web_login", ["address", "created_at"])
    op.create_index("ix_web_login_account", "web_login", ["account", "created_at"])
    op.create_index("ix_web_login_created_at", "web_login", ["created_at"])
    op.create_table(
        "web_session",
        sa.Column("id", BigId, primary_key=True),
        sa.Column("hash", sa.String(64), nullable=False, unique=True),
        sa.Column("account", sa.BigInteger, nullable=False),
        sa.Column("agent", sa.String(64), nullable=False),
        sa.Column("address", sa.String(64), nullable=False),
        sa.Column("made_at", UtcDateTime, nullable=False),
        sa.Column("seen_at", UtcDateTime, nullable=False),
        sa.Column("ended_at", UtcDateTime),
    )
    open_ones = sa.text("ended_at IS NULL")
    op.create_index("ix_web_session_open", "web_session", ["account", "id"], sqlite_where=open_ones, postgresql_where=open_ones)
    op.create_table(
        "web_deed",
        sa.Column("key", sa.String(64), primary_key=True),
        sa.Column("account", sa.BigInteger, nullable=False),
        sa.Column("at", UtcDateTime, nullable=False),
    )
    op.create_index("ix_web_deed_at", "web_deed", ["at"])


def downgrade() -> None:
    op.drop_table("web_deed")
    op.drop_table("web_session")
    op.drop_table("web_login")
