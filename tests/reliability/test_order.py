"""Order within a chat, whatever the rate lets through meanwhile (docs/design.md, Outbox)."""

import random

from bot.pace import Limits, Pace
from demo.telegram import FloodLimits
from services.deed.work import Work
from storage.outbox import NOTICE
from tests.town import Town


class Flickering(Pace):
    """A slot comes free, or is taken, between any two looks, as it does on a busy machine."""

    def free_at(self, now: float) -> float:
        return now if random.random() < 0.8 else now + 0.001


async def test_a_row_that_was_passed_over_is_not_overtaken_by_the_next_of_its_chat(town: Town) -> None:
    voters = [await town.voter(name=name) for name in ("王大娘", "李大爷")]
    town.telegram.flood.limits = FloodLimits(enforced=False)
    for app in town.apps:
        assert app.sender is not None
        app.sender.turns.pace = Flickering(Limits(private=(1000, 1.0), spacing=0.0001, bulk_spacing=0.0001))
    for voter in voters:
        voter.forgets()

    def put(work: Work) -> None:
        for n in range(12):
            for voter in voters:
                work.say(work.chats.of(voter.id), f"通知{n}", priority=NOTICE)

    await town.ask(put)
    await town.settled()
    for voter in voters:
        assert voter.reads == [f"通知{n}" for n in range(12)]


def test_an_album_counts_as_its_parts() -> None:
    pace, now = Pace(Limits(private=(3, 3.0))), 100.0
    assert pace.has_room(7, 10, now), "whoever was silent takes any album"
    pace.started(7, edit=False, now=now, spaced=False)
    pace.ended(7, edit=False, now=now, messages=2)
    assert pace.has_room(7, 1, now)
    assert not pace.has_room(7, 2, now)
    pace.started(7, edit=False, now=now, spaced=False)
    pace.ended(7, edit=False, now=now)
    assert pace.resting(now)[0] == {7}
    assert pace.has_room(7, 10, now + 4)
