"""Who opened which case on which day, and who was given files with words of cases"""

import sqlalchemy as sa
from alembic import op

import storage.columns

revision = '0021'
down_revision = '0020'
branch_labels = None
depends_on = None


def upgrade() -> None:
    op.create_table(
        'case_read',
        sa.Column('day', sa.Date(), nullable=False),
        sa.Column('person_id', sa.String(length=64), nullable=False),
        sa.Column('case_id', sa.BigInteger(), autoincrement=False, nullable=False),
        sa.Column('what', sa.String(length=32), nullable=False),
        sa.Column('at', storage.columns.UtcDateTime(timezone=True), nullable=False),
        sa.PrimaryKeyConstraint('day', 'person_id', 'case_id', 'what', name='pk_case_read'),
    )
    op.create_index('ix_case_read_case', 'case_read', ['case_id', 'at'])


def downgrade() -> None:
    op.drop_index('ix_case_read_case', table_name='case_read')
    op.drop_table('case_read')
