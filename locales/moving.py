"""Sentences of `lianxin db copy`: an office moves to another database."""

from locales.catalogue import N_
from locales.common import T

# Beside the bar.
label = N_("搬家和核对")


def copied(_: T, rows: int, address: str) -> str:
    return _("已搬到 {address}：共 {rows} 行，逐表数过、核对过，两边一样").format(address=address, rows=rows)


def ledger(_: T, kind: str, file: str, other: str) -> str:
    """What became of the ledger of erasures, or has to be done with it."""
    if kind == "copied":
        return _("删除记录也搬去了：{other}").format(other=other)
    if kind == "named":
        return _("删除记录还在 {file}，没有它，旧备份会把删过的人带回来。请写进设置：LIANXIN_ERASURES={other}").format(
            file=file, other=other
        )
    return _("{other} 已经有一份别的删除记录，没有动它。请把 {file} 也留着，恢复备份时放在那份备份旁边").format(file=file, other=other)


# The new database is on PostgreSQL.
no_daily_copies = N_("PostgreSQL 不会自己每天留备份，请安排 pg_dump（见 docs/operations.zh.md）")
what_next = N_("接下来：把 --to 的地址写进 LIANXIN_DATABASE_URL，运行 {lianxin} doctor，再 {lianxin} run。密钥不变；旧库先留着，别再启动它")
