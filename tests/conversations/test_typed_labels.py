"""Whatever stands in 「帮助」 may be typed: it does what the command does, or says how it is done (talk/typed_label.py)."""

import pytest

from locales import guides
from locales.catalogue import translator
from services.deed.work import Work
from services.staff.tasks import explained
from tests.town import Somebody, Town

ASKS_WHAT_FOR = ("这句话是要做什么", "這句話是要做什麼")


def _labels(work: Work, name: str, language: str) -> list[str]:
    t, persons = translator(language), tuple(p for p in work.roster.people.values() if p.name == name)
    return [t(label) for label in (*(task.label for task in explained(work.roster, persons, pages=bool(work.office))), guides.b_manual)]


async def _each(town: Town, who: Somebody, name: str, language: str) -> None:
    labels = await town.ask(_labels, name, language)
    assert len(labels) > 10
    for label in labels:
        who.forgets()
        await who.writes(label)
        assert who.reads, label
        assert not any(asks in text for text in who.reads for asks in ASKS_WHAT_FOR), label
        await who.writes("算了")
        await town.passes(minutes=45)
    assert await town.cases() == []


@pytest.mark.parametrize("language", ["zh-Hans", "zh-Hant"])
async def test_every_label_of_the_secretary(town: Town, language: str) -> None:
    await _each(town, await town.secretary(), "许文静", language)


async def test_every_label_of_a_leader(town: Town) -> None:
    await _each(town, await town.deputy("周启明"), "周启明", "zh-Hans")


async def test_what_is_none_of_his_tasks_is_not_done(town: Town) -> None:
    deputy = await town.deputy("史树华")
    await deputy.writes("定人代会的日子")
    assert not any("人代会" in text and "开会" in text for text in deputy.reads)
