"""Words that came faster than a voter's rate wait, and he reads how many (docs/spec.md section 3)."""

import re

from services.deed.work import Work
from tests.stored import case_of_number
from tests.town import Town


async def test_the_receipt_says_how_many_words_still_wait(town: Town) -> None:
    voter = await town.voter()
    await voter.writes("村口的路坏了")
    for n in range(50):
        voter.person.says(f"再说第{n}句，路边的坑也大了")
    await town.settled()
    read = []
    for _ in range(4):
        await town.passes(minutes=1)
        receipt = next(m["text"] for m in reversed(voter.messages) if "QX-2611-0001" in m.get("text", ""))
        read.append(receipt.splitlines()[-1])
        assert "QX-2611-0001" in receipt
    found = [re.fullmatch(r"（已补充 (\d+) 条(?:，还有 (\d+) 条等着，都存好了)?）", line) for line in read]
    assert all(found), read
    joined, waiting = [int(m[1]) for m in found if m], [int(m[2] or 0) for m in found if m]
    assert all(a + b == 50 for a, b in zip(joined, waiting, strict=True)), read
    assert waiting[0] > 15
    assert waiting[-1] == 0

    def kept(work: Work) -> int:
        return work.said.count_by_voter(case_of_number(work, "QX-2611-0001").id)

    assert await town.ask(kept) == 51
