"""Whatever becomes of PostgreSQL for a moment, two of everything go on when it is back: each voter has one case and his receipt."""

import asyncio

import pytest

from bench.server_troubles import troubles
from tests.town import Town

pytestmark = [
    pytest.mark.parametrize("database_url", ["postgresql"], indirect=True),
    pytest.mark.parametrize("town", [2], indirect=True),
]
NAMES = ["connections used up", "server restarted", "full disk"]


@pytest.mark.parametrize("name", NAMES)
async def test_a_trouble_of_the_server_delays_and_loses_nothing(name: str, town: Town, database_url: str) -> None:
    voters = [await town.voter(name=f"选民{n}") for n in range(4)]
    trouble = asyncio.create_task(asyncio.to_thread(troubles(database_url, None)[name]))
    for n, voter in enumerate(voters):
        voter.person.says(f"村口的路坏了，第{n}家")
        await asyncio.sleep(0)
    await trouble

    async def answered() -> bool:
        return all("收到了。编号" in " ".join(voter.reads) for voter in voters)

    await town.until(answered, 60)
    await town.settled(60)
    assert len(await town.cases()) == len(voters)
