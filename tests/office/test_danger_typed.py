"""Danger that is typed into a form of a case's page, or into its preview, is heard like a line to the bot (docs/spec.md section 3, Special words)."""

import re

import pytest

from tests.office.browsers import Office
from tests.office.conftest import office
from tests.town import Somebody, Town

__all__ = ["office"]
FIRE = "隔壁着火了，他喝农药了，快来人"
CASE = "/cases/QX-2611-0001"


def woken(who: Somebody) -> int:
    return sum("🔴 紧急" in one for one in who.reads)


async def of_a_lamp(town: Town) -> tuple[Somebody, Somebody]:
    deputy, secretary, voter = await town.deputy("周启明"), await town.secretary(), await town.voter("上坪村")
    group = await town.group("g1", deputy)
    await voter.writes("村口的路灯不亮")
    await group.presses(deputy, "认领")
    return deputy, secretary


def filled(page: str, act: str, text: str) -> dict[str, str]:
    form = re.search(rf'<form[^>]*action="/office{CASE}/do/{act}".*?</form>', page, re.S)
    assert form is not None
    data = dict(re.findall(r'<input[^>]*type="hidden"[^>]*name="([^"]+)"[^>]*value="([^"]*)"', form[0]))
    data |= {name: text for name in re.findall(r'name="([^"]+)"', form[0]) if name in ("words", "reason", "told_reason", "note")}
    return data | ({"outcome": "solved"} if act == "answer" else {})


@pytest.mark.parametrize("act", ["note", "extend", "consult", "summarise", "recuse", "give_back", "reply", "answer"])
async def test_it_brings_the_numbers_and_wakes_staff_once(town: Town, office: Office, act: str) -> None:
    deputy, secretary = await of_a_lamp(town)
    browser = await office.enter(deputy)
    data = filled((await browser.gets(CASE)).text, act, FIRE)
    deputy.forgets()
    shown = await browser.posts(f"{CASE}/do/{act}", data)
    await town.settled()
    assert sum("120" in one for one in deputy.reads) == 1
    assert woken(secretary) == 1
    assert "120" in shown.words, "the page itself says so"
    if act in ("reply", "answer"):
        await town.passes(minutes=3)
        sent = await browser.posts(f"{CASE}/do/{act}", data | {"step": "send"})
        await town.settled()
        assert "办好了" in sent.words
        assert "120" in sent.words
        assert sum("先保护好人" in one for one in deputy.reads) == 1
        assert woken(secretary) == 1


@pytest.mark.parametrize(
    ("act", "text"),
    [("reply", "你家着火了就马上打119"), ("answer", "火已经扑灭，人没事"), ("note", "火灾隐患已排查"), ("note", "明天去看")],
)
async def test_what_calls_for_no_help_does_not(town: Town, office: Office, act: str, text: str) -> None:
    deputy, secretary = await of_a_lamp(town)
    browser = await office.enter(deputy)
    shown = await browser.posts(f"{CASE}/do/{act}", filled((await browser.gets(CASE)).text, act, text))
    await town.settled()
    assert "⚠" not in shown.words
    assert woken(secretary) == 0


async def test_own_despair_goes_to_staff_without_words(town: Town, office: Office) -> None:
    deputy, secretary = await of_a_lamp(town)
    browser = await office.enter(deputy)
    await browser.posts(f"{CASE}/do/note", filled((await browser.gets(CASE)).text, "note", "我不想活了"))
    await town.settled()
    assert "12356" in "\n".join(deputy.reads)
    assert woken(secretary) == 1, secretary.reads
    assert "我不想活了" not in "\n".join(secretary.reads)


async def test_the_hour_in_which_it_wakes_nobody_again_runs_from_the_alert(town: Town, office: Office) -> None:
    deputy, secretary = await of_a_lamp(town)
    await town.comes("2026-11-04", "16:59")
    browser = await office.enter(deputy)
    data = filled((await browser.gets(CASE)).text, "note", FIRE)
    await browser.posts(f"{CASE}/do/note", data)
    await town.settled()
    assert woken(secretary) == 1
    await town.passes(minutes=2)
    await browser.posts(f"{CASE}/do/note", filled((await browser.gets(CASE)).text, "note", FIRE + "，快"))
    await town.settled()
    assert woken(secretary) == 1
    await town.passes(minutes=61)
    await browser.posts(f"{CASE}/do/note", filled((await browser.gets(CASE)).text, "note", FIRE + "，快来"))
    await town.settled()
    assert woken(secretary) == 2


async def test_a_form_without_a_preview_says_that_it_is_done_below_the_numbers(town: Town, office: Office) -> None:
    deputy, _secretary = await of_a_lamp(town)
    browser = await office.enter(deputy)
    data = filled((await browser.gets(CASE)).text, "note", FIRE)
    for nth in range(2):  # a second tap too
        shown = await browser.posts(f"{CASE}/do/note", data)
        assert shown.status == 200
        assert ("办好了" in shown.words) == (nth == 0)
        assert "120" in shown.words
        assert "快来人" not in shown.path
    assert "120" not in (await browser.gets(CASE)).words
    assert [one.text for one in await town.ask(lambda work: work.messages.of(1)) if one.kind == "note"] == [FIRE]


async def test_what_is_refused_is_said_below_the_numbers(town: Town, office: Office) -> None:
    deputy, _secretary = await of_a_lamp(town)
    browser = await office.enter(deputy)
    data = filled((await browser.gets(CASE)).text, "answer", FIRE) | {"outcome": "planned"}
    shown = await browser.posts(f"{CASE}/do/answer", data)
    assert shown.status == 422
    assert "120" in shown.words
