"""PostgreSQL gone for a moment: every connection cut under load, nothing lost (docs/spec.md section 11)."""

import psycopg
import pytest

from storage.database import DatabaseDownError
from tests.town import Town


@pytest.mark.parametrize("database_url", ["postgresql"], indirect=True)
async def test_connections_cut_under_load_lose_nothing(town: Town, postgresql: str, database_url: str) -> None:
    group = await town.group("g1")
    voters = [await town.voter(name=f"选民{n}") for n in range(6)]
    name = database_url.split("@/")[1].split("?")[0]
    for n, voter in enumerate(voters):
        voter.person.says(f"第{n}段路坏了")
        with psycopg.connect(postgresql.format(name="postgres"), autocommit=True) as connection:
            connection.execute("SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE datname = %s", (name,))
        await town.telegram.changed(0.02)

    async def quiet() -> bool:
        try:
            return await town._quiet()
        except DatabaseDownError:
            return False

    await town.until(quiet)
    assert all("收到了。编号" in voter.last for voter in voters)
    assert len(await town.cases()) == 6
    shown = "\n".join(group.reads)
    assert all(case.number.partition("-")[2] in shown for case in await town.cases()), "a card, or a line of the burst's digest"
