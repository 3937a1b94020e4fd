"""Photos attached to words on a case's page: they leave without place and device, reach who reads the words, and open on the page."""

import pytest
from aiohttp import FormData

from domain.values.message import FILES
from services.deed.work import Work
from services.office.photos import LARGEST
from services.office.secrets import photo_key
from tests.domain.test_pictures import jpeg, png
from tests.office.browsers import Browser, Office, Page
from tests.office.test_case_web import FILE, begun, number_of, seen_on, sends
from tests.town import GroupTalk, Somebody, Town


def seen_by(town: Town, somebody: Somebody | GroupTalk) -> list[bytes]:
    """What stands there, by its bytes."""
    files = town.telegram.state.files
    return [files[m["photo"][-1]["file_id"]] for m in somebody.chat.messages.values() if "photo" in m]


async def attaches(
    browser: Browser, number: str, act: str, photos: list[bytes], *, on: Page | None = None, on_day: str = "", **fields: str
) -> Page:
    """`on`: the page it is sent from; `on_day`: the field that is called `on`."""
    page, form = on or await browser.gets(f"/cases/{number}"), FormData()
    for name, value in {"key": page.key, "seen": seen_on(page), "on": on_day, **fields}.items():
        form.add_field(name, value)
    for n, content in enumerate(photos):
        form.add_field("photos", content, filename=f"IMG_{n}.jpg", content_type="image/jpeg")
    form.add_field("photos", b"", filename="", content_type="application/octet-stream")
    return await browser.posts_form(f"/cases/{number}/do/{act}", form)


def keys_on(page: Page) -> list[tuple[str, str]]:
    found = page.text.split('name="photo"')[1:]
    return [("photo", part.partition(">")[2].partition("</textarea>")[0].strip()) for part in found]


@pytest.mark.parametrize("database_url", ["sqlite", "postgresql"], indirect=True)
async def test_a_reply_goes_with_its_photos_once_it_was_looked_at(office: Office, town: Town) -> None:
    voter, _, secretary = await begun(town)
    browser, number = await office.enter(secretary), await number_of(town)
    once = await attaches(browser, number, "reply", [jpeg(turned=6), png()], words="水管换成这样了", wait="")
    assert "附 2 张照片" in once.words
    await town.settled()
    assert seen_by(town, voter) == [], "it is looked at first"
    fields = [("key", once.key), ("seen", seen_on(once)), ("words", "水管换成这样了"), ("step", "send"), *keys_on(once)]
    assert len(keys_on(once)) == 2
    done = await browser.posts(f"/cases/{number}/do/reply", fields)
    assert "办好了" in done.words
    await browser.posts(f"/cases/{number}/do/reply", fields)
    await town.settled()
    assert any("水管换成这样了" in words for words in voter.reads)
    read = seen_by(town, voter)
    assert len(read) == 2, "sent twice, done once"
    for told in (b"PhoneMaker", b"garden", b"29.1"):
        assert not any(told in content for content in read)
    assert len(seen_by(town, secretary)) == 2, "on her own phone too"

    def handles(work: Work) -> list[str]:
        said = [m for m in work.messages.of(work.cases.get(1).id) if m.kind == "to_voter"]
        return [media.file_id for message in said for media in message.attached if media.kind in FILES]

    assert all(handle in town.telegram.state.files for handle in await town.ask(handles)), "Telegram has them now"
    page = await browser.gets(f"/cases/{number}")
    shown = [await browser.gets_bytes(path) for path in FILE.findall(page.text)]
    assert [content for _, content in shown] == read


async def test_a_note_has_its_photo_at_once_for_those_who_see_the_case(office: Office, town: Town) -> None:
    voter, leader, secretary = await begun(town)
    browser, number = await office.enter(secretary), await number_of(town)
    done = await attaches(browser, number, "note", [png()], words="现场是这样")
    assert "办好了" in done.words
    (path,) = FILE.findall(done.text)
    status, content = await (await office.enter(leader)).gets_bytes(path)
    assert (status, content[:8]) == (200, b"\x89PNG\r\n\x1a\n")
    other = await office.enter(await town.deputy("李春生"))
    assert (await other.gets(path)).status == 404, "another group's"
    await town.settled()
    assert seen_by(town, voter) == [], "a note is nobody's but theirs"


async def test_the_units_word_and_its_photo_come_to_the_group(office: Office, town: Town) -> None:
    voter, leader, secretary = await begun(town)
    group = await town.group("g1", leader)
    browser, number = await office.enter(secretary), await number_of(town)
    await sends(browser, number, "forward", unit="h02", due_on="2026-11-20", step="send")
    today = str(await town.ask(lambda work: work.today))
    done = await attaches(browser, number, "unit_answered", [jpeg()], words="已经派人", nth="1", on_day=today)
    assert "办好了" in done.words, done.words[-600:]
    await town.settled()
    assert len(seen_by(town, group)) == 1
    assert seen_by(town, voter) == []


async def test_what_is_no_photo_or_too_much_is_said_beside_the_field_with_the_words(office: Office, town: Town) -> None:
    _, leader, secretary = await begun(town)
    browser, number = await office.enter(secretary), await number_of(town)
    page = await browser.gets(f"/cases/{number}")
    for photos in ([b"GIF89a" + b"\0" * 99], [jpeg(), b"%PDF-1.7"], [b"\xff\xd8\xff" + b"\0" * 50]):
        answer = await attaches(browser, number, "note", photos, on=page, words="现场是这样")
        assert (answer.status, "只收 JPG、PNG" in answer.words, "现场是这样</textarea>" in answer.text) == (422, True, True)
    many = await attaches(browser, number, "note", [png()] * 4, on=page, words="现场是这样")
    assert (many.status, "最多 3 张" in many.words) == (422, True)
    heavy = await attaches(browser, number, "note", [jpeg(), jpeg() + b"\0" * LARGEST], on=page, words="现场是这样")
    assert (heavy.status, "第 2 张照片超过 5 MB" in heavy.words, "现场是这样</textarea>" in heavy.text) == (422, True, True)
    wide = await attaches(browser, number, "note", [jpeg(size=(5000, 6000), quality=5)], on=page, words="现场是这样")
    assert (wide.status, "5000×6000，长和宽加起来 11000，超过 10000" in wide.words) == (422, True), wide.words[-600:]
    thin = await attaches(browser, number, "note", [png((40, 900))], on=page, words="现场是这样")
    assert (thin.status, "40×900，长边超过短边的 20 倍" in thin.words) == (422, True)
    assert await town.ask(lambda work: work.messages.of(work.cases.get(1).id)[-1].text) == "村口水管坏了，没有水", "nothing was written"


@pytest.mark.parametrize("photos", [4, 14])
async def test_photos_too_large_together_are_said_beside_the_field_with_the_words(office: Office, town: Town, photos: int) -> None:
    """As far as the bounds allow: also of what is too much to be read to its end."""
    _, _, secretary = await begun(town)
    browser, number = await office.enter(secretary), await number_of(town)
    page = await browser.gets(f"/cases/{number}")
    answer = await attaches(browser, number, "reply", [jpeg() + b"\0" * LARGEST] * photos, on=page, words="水管换成这样了", wait="1")
    assert (answer.status, "照片太大了" in answer.words, "水管换成这样了</textarea>" in answer.text) == (422, True, True)
    assert "登记簿" in answer.words, "the page itself, with its menu"
    kept = await attaches(browser, number, "note", [png()], on=answer, words="现场是这样")
    assert "办好了" in kept.words


async def test_the_words_of_a_form_with_photos_are_held_to_the_bound_together(office: Office, town: Town) -> None:
    _, _, secretary = await begun(town)
    browser, number = await office.enter(secretary), await number_of(town)
    page = await browser.gets(f"/cases/{number}")
    for fields in ({"words": "x" * 1_100_000}, {f"f{n}": "x" * 300_000 for n in range(4)}):
        assert (await attaches(browser, number, "note", [png()], on=page, **fields)).status == 413, list(fields)
    below = await attaches(browser, number, "note", [png()], on=page, words="现场是这样", **{f"f{n}": "x" * 300_000 for n in range(3)})
    assert "办好了" in below.words


async def test_nobody_attaches_what_he_did_not_take_in(office: Office, town: Town) -> None:
    _, leader, secretary = await begun(town)
    browser, number = await office.enter(secretary), await number_of(town)
    his = await office.enter(leader)
    page, of_his = await browser.gets(f"/cases/{number}"), await his.gets(f"/cases/{number}")
    refused = await attaches(his, number, "note", [png()], on=of_his, words="")
    assert refused.status == 422, "words are wanted; the photo stays"
    key = refused.text.split('name="photo" value="')[1].partition('"')[0]
    fields = {"key": page.key, "seen": seen_on(page), "words": "现场是这样"}
    for forged in (key, "1", "1.x", photo_key("another secret", 1), f"{key.partition('.')[0]}."):
        assert (await browser.posts(f"/cases/{number}/do/note", {**fields, "photo": forged})).status == 403, forged
    assert (
        await his.posts(f"/cases/{number}/do/note", {"key": of_his.key, "seen": seen_on(of_his), "words": "有照片", "photo": key})
    ).status == 200
    assert (await attaches(browser, number, "release", [png()], on=page)).status == 404, "a form without a place for one"
    chair = await office.enter(await town.deputy("贺正平"))
    assert (await attaches(chair, number, "note", [png()], on=await chair.gets(f"/cases/{number}"), words="x")).status == 403, (
        "not his to say"
    )
    elsewhere = FormData()
    elsewhere.add_field("photos", png(), filename="a.png")
    assert (await browser.posts_form("/new", elsewhere)).status == 415
    foreign = FormData()
    foreign.add_field("photos", png(), filename="a.png")
    assert (await browser.posts_form(f"/cases/{number}/do/note", foreign)).status == 403, "no key of a page of ours"
