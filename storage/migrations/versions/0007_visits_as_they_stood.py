"""Versions of visit records, and the roster of a visit day, as they stood: figures of any cut-off read these alone"""

from typing import Any

import sqlalchemy as sa
from alembic import op

revision = "0007"
down_revision = "0006"
branch_labels = None
depends_on = None

KEPT = ("group_id", "village", "mode", "households", "people", "refs", "deputies", "note", "media", "check_result", "check_note")


def upgrade() -> None:
    with op.batch_alter_table("congress_day", schema=None) as batch_op:
        batch_op.add_column(sa.Column("frozen", sa.JSON(none_as_null=True), nullable=True))
    with op.batch_alter_table("visit_version", schema=None) as batch_op:
        batch_op.add_column(sa.Column("month", sa.String(length=7), nullable=False, server_default=""))
    _rewrite(op.get_bind())
    with op.batch_alter_table("visit_version", schema=None) as batch_op:
        batch_op.alter_column("month", server_default=None)
        batch_op.create_index(batch_op.f("ix_visit_version_month"), ["month"], unique=False)


def _rewrite(connection: sa.Connection) -> None:
    """A version was what stood before a change, at the time of the change; now each says what stands from its time on."""
    tables = sa.MetaData()
    tables.reflect(connection, only=["visit_record", "visit_version", "visit_matter"])
    record, version, matter = (tables.tables[name] for name in ("visit_record", "visit_version", "visit_matter"))
    connection.execute(record.update().values(version=0))
    for row in connection.execute(sa.select(record).where(record.c.filed_at.is_not(None))).all():
        found = sa.select(version).where(version.c.record_id == row.id).order_by(version.c.version)
        old = connection.execute(found).all()
        connection.execute(version.delete().where(version.c.record_id == row.id))
        counted = sa.select(sa.func.count(), sa.func.count(matter.c.case_id)).where(
            matter.c.record_id == row.id, matter.c.result != "dropped"
        )
        matters, cases = connection.execute(counted).one()
        dates = {"visit_on": _iso(row.visit_on), "day": _iso(row.day), "matters": matters, "cases": cases}
        present = {name: getattr(row, name) for name in KEPT} | dates
        said = [present | {k: v for k, v in one.data.items() if k != "matters"} for one in old] + [present]
        moments = [row.filed_at, *(one.at for one in old)]
        for number, (at, data) in enumerate(zip(moments, said, strict=True), start=1):
            values: dict[str, Any] = {"record_id": row.id, "version": number, "at": at, "by": row.recorded_by, "month": row.month, "data": data}
            connection.execute(version.insert().values(values))
        connection.execute(record.update().where(record.c.id == row.id).values(version=len(said)))


def _iso(day: Any) -> str | None:
    return None if day is None else str(day)


def downgrade() -> None:
    with op.batch_alter_table("visit_version", schema=None) as batch_op:
        batch_op.drop_index(batch_op.f("ix_visit_version_month"))
        batch_op.drop_column("month")
    with op.batch_alter_table("congress_day", schema=None) as batch_op:
        batch_op.drop_column("frozen")
