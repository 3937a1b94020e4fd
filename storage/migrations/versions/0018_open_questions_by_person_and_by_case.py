"""Open questions are found by whom they were put to and by their case: there is one for everybody who ever left one unanswered"""

from alembic import op

revision = '0018'
down_revision = '0017'
branch_labels = None
depends_on = None


def upgrade() -> None:
    op.create_index('ix_step_telegram_user_id', 'step', ['telegram_user_id'])
    op.create_index('ix_step_case_id', 'step', ['case_id'])


def downgrade() -> None:
    op.drop_index('ix_step_case_id', table_name='step')
    op.drop_index('ix_step_telegram_user_id', table_name='step')
