"""A deputy's public card: his work, the phone he chooses, his photo, until his seat ends (docs/spec.md section 8)."""

from base64 import b64decode
from dataclasses import replace
from io import BytesIO

from PIL import Image, ImageChops
from PIL.PngImagePlugin import PngInfo

from domain.congress.public_card import public_phone
from domain.values.ids import PersonId
from reports.faces import people_with_faces
from reports.portrait import LEAST, SIZE, read_portrait
from reports.sheets import HEIGHT, MARGIN, WIDTH, code_sheet, door_sheet
from services.deed.work import Work
from services.staff.door_sheets import code_sheets, door_sheets
from storage.portraits import Portraits
from tests.town import Somebody, Town

D1 = PersonId("d001")


def picture(width: int = 900, height: int = 1200, kind: str = "JPEG", ink: str = "#3060c0") -> bytes:
    """With what a camera writes beside it."""
    kept, exif = BytesIO(), Image.Exif()
    exif[0x010F] = "Camera of somebody"
    Image.new("RGB", (width, height), ink).save(kept, kind, **({"exif": exif} if kind == "JPEG" else {}))
    return kept.getvalue()


async def has_photo(town: Town, person: PersonId = D1) -> bytes | None:
    found: bytes | None = await town.ask(lambda work: Portraits(work.connection).get(person))
    return found


async def puts(town: Town, somebody: Somebody, content: bytes, kind: str = "photo") -> None:
    await somebody.writes("/me")
    await somebody.presses("放照片")
    await somebody.sends(kind, content=content)
    await town.settled()


def photos_of(somebody: Somebody) -> list[str]:
    return [m.get("caption", "") for m in somebody.chat.messages.values() if "photo" in m and m["from"].get("is_bot")]


async def test_voters_read_his_work_and_the_phone_he_chose(town: Town) -> None:
    deputy, voter = await town.deputy("周启明"), await town.voter()
    await voter.writes("/deputies")
    assert "周启明（镇、县人大代表，村党支部书记）" in voter.last
    assert "13800000101" not in voter.last
    await deputy.writes("/me")
    assert "没有您的电话" in deputy.last
    assert not deputy.sees_button("公开办公电话"), "the roster has none of him"
    await deputy.presses("公开手机")
    assert "13800000101" in deputy.popups[-1]
    await voter.writes("/deputies")
    assert "周启明（镇、县人大代表，村党支部书记）13800000101" in voter.last
    await deputy.writes("/me")
    assert deputy.sees_button("✓ 公开手机")
    await deputy.presses("不公开电话")
    await voter.writes("/deputies")
    assert "13800000101" not in voter.last
    deputy.person.presses(deputy.messages[-1], "phone_shown|0|office")
    voter.person.presses(voter.messages[-1], "phone_shown|0|mobile")
    await town.settled()
    assert not await town.ask(lambda work: public_phone(work.roster.people[D1]))


async def test_the_office_number_of_the_roster_is_shown_when_he_says_so_and_not_before(town: Town) -> None:
    deputy, voter = await town.deputy("周启明"), await town.voter()

    def with_office(work: Work) -> None:
        row = work.rows.section("deputies")[D1]
        work.rows.revise("deputies", D1, data=dict(row.data) | {"office_phone": "0717-3200001"})
        work.rows.moved()
        work.roster_changed()

    await town.ask(with_office)
    await voter.writes("/deputies")
    assert "0717-3200001" not in voter.last
    await deputy.writes("/me")
    await deputy.presses("公开办公电话")
    await voter.writes("/deputies")
    assert "0717-3200001" in voter.last
    sheet = await town.ask(lambda work: next(s for s in door_sheets(work, "lianxin_bot") if "上坪村" in s.file))
    assert any("0717-3200001" in line and "村党支部书记" in line for line in sheet.people)


async def test_his_photo_is_small_bare_and_seen_by_his_voters_alone(town: Town) -> None:
    deputy, voter, elsewhere = await town.deputy("周启明"), await town.voter(), await town.voter("柳湾村", name="李大爷")
    await voter.writes("/deputies")
    assert not voter.sees_button("周启明的照片")
    await puts(town, deputy, picture())
    assert "周启明的照片放好了" in deputy.last
    kept = await has_photo(town)
    assert kept is not None
    assert len(kept) < 40_000
    assert Image.open(BytesIO(kept)).size == SIZE
    assert b"Camera of somebody" not in kept
    await voter.writes("/deputies")
    await voter.presses("周启明的照片")
    assert photos_of(voter) == ["周启明（镇、县人大代表，村党支部书记）"]
    elsewhere.person.presses(voter.messages[-1], "deputy_card|0|d001")
    await town.settled()
    assert photos_of(elsewhere) == []
    await deputy.writes("/me")
    await deputy.presses("撤下照片")
    assert await has_photo(town) is None
    voter.person.presses(voter.messages[-1], "deputy_card|0|d001")
    await town.settled()
    assert len(photos_of(voter)) == 1
    assert "已经撤下" in voter.popups[-1]


async def test_what_is_no_photo_too_small_or_too_large_is_said_and_asked_again(town: Town) -> None:
    deputy = await town.deputy("周启明")
    await puts(town, deputy, b"%PDF-1.7 no picture", "document")
    assert "这不是 JPG 或 PNG 照片" in deputy.last
    await deputy.sends("photo", content=picture(LEAST - 1, 400))
    await town.settled()
    assert f"短边不到 {LEAST} 像素" in deputy.last
    await deputy.sends("document", content=b"x" * (5 * 1024 * 1024 + 1))
    assert "5 MB 以内" in deputy.last
    assert await has_photo(town) is None
    await deputy.sends("document", content=picture(400, 400, "PNG"))
    await town.settled()
    assert "放好了" in deputy.last
    assert await has_photo(town) is not None


async def test_the_secretary_puts_one_for_him_others_cannot_and_it_goes_with_his_seat(town: Town) -> None:
    secretary, other = await town.secretary(), await town.deputy("吕春敏")
    await secretary.writes("/people")
    await secretary.presses("people:g1")
    await secretary.presses("person:d001")
    await secretary.presses("放照片")
    await secretary.sends("photo", content=picture())
    await town.settled()
    assert "周启明的照片放好了" in secretary.last
    for data in ("photo_ask|0|d001", "photo_drop|0|d001"):
        other.person.presses(secretary.messages[-1], data)
    await town.settled()
    assert "人大秘书" in other.popups[-1]
    assert await has_photo(town) is not None
    await secretary.writes("/people")
    await secretary.presses("people:g1")
    await secretary.presses("person:d001")
    await secretary.presses("end_seat")
    await secretary.presses("end_yes")
    assert await has_photo(town) is None


async def test_door_sheet_and_code_bear_his_face_and_nobody_is_left_out(town: Town) -> None:
    await puts(town, await town.deputy("周启明"), picture(ink="#00c000"))
    sheet = await town.ask(lambda work: next(s for s in door_sheets(work, "lianxin_bot") if "上坪村" in s.file))
    assert [bool(face) for face in sheet.faces] == [True] + [False] * 9
    code = await town.ask(lambda work: next(s for s in code_sheets(work, "lianxin_bot") if s.name == "周启明"))
    for page in (door_sheet(sheet), code_sheet(code)):
        greens = page.getchannel("G").point(lambda v: 255 * (v > 150)), page.getchannel("R").point(lambda v: 255 * (v < 60))
        assert ImageChops.multiply(*greens).getbbox() is not None, "his face is there"
    other = await town.ask(lambda work: next(s for s in door_sheets(work, "lianxin_bot") if "柳湾村" in s.file))
    assert other.faces == (), "where nobody shows one the sheet is as it was"
    face = sheet.faces[0]
    for count in (1, 12, 40, 90):
        people = tuple(f"欧阳代表{n}（镇、县人大代表，村党支部书记）13800000{n:03d}" for n in range(count))
        page = door_sheet(replace(sheet, people=people, faces=(face,) * count))
        assert min(page.crop((0, HEIGHT - 20, WIDTH, HEIGHT)).convert("L").tobytes()) == 255, "nothing runs off the page"
        assert min(page.crop((WIDTH - 30, 0, WIDTH, HEIGHT)).convert("L").tobytes()) == 255
    blank = Image.new("RGB", (WIDTH, HEIGHT), "white")
    people_with_faces(blank, (MARGIN, 0, WIDTH - MARGIN, HEIGHT), (), ())
    assert blank.getcolors() == [(WIDTH * HEIGHT, (255, 255, 255))]


def test_what_a_camera_or_a_program_wrote_beside_the_picture_is_not_kept() -> None:
    """EXIF, a comment of a JPEG, a text of a PNG, a preview."""
    kept, info = BytesIO(), PngInfo()
    Image.new("RGB", (400, 500), "#3060c0").save(kept, "JPEG", comment=b"taken at the door of somebody", exif=_exif())
    info.add_text("Comment", "taken at the door of somebody")
    drawn = BytesIO()
    Image.new("RGB", (400, 500), "#3060c0").save(drawn, "PNG", pnginfo=info)
    for content in (kept.getvalue(), drawn.getvalue()):
        assert b"somebody" in content
        made = b64decode(read_portrait(content))
        assert b"somebody" not in made
        opened = Image.open(BytesIO(made))
        assert not opened.info.get("comment")
        assert not opened.getexif()


def _exif() -> Image.Exif:
    exif = Image.Exif()
    exif[0x010F] = "Camera of somebody"
    return exif
