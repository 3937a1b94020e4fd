"""Sheets on doors say which app, three steps, what to do without it, the rule instead of a date; codes and links have their names."""

from dataclasses import replace
from typing import Any

from domain.visits.visit_days import DayRule
from locales import doors
from locales.catalogue import translator
from reports.link_sheets import link_pages
from reports.sheets import HEIGHT, WIDTH, code_sheet, door_sheet
from services.deed.work import Work
from services.run.database_thread import DatabaseThread
from services.staff.door_sheets import code_sheets, door_sheets, link_boxes
from services.staff.invites import make_invites
from tests.services.test_books import files_of
from tests.town import Town

BOT = "lianxin_bot"


def test_a_door_sheet_says_all_that_a_reader_at_the_door_needs(database: DatabaseThread) -> None:
    sheet = next(s for s in database.do_now(door_sheets, BOT) if s.file == "门贴_上坪村")
    assert sheet.code.link == "https://t.me/lianxin_bot?start=d_QXv01"
    assert sheet.code.bot == "或在 Telegram 里搜：\n@lianxin_bot"
    assert "Telegram" in sheet.steps[0]
    assert "微信扫不了" in sheet.note
    assert sheet.without == (
        "联络站：上下坪代表联络站，上坪村村委会一楼，开放时间 走访日 全天，电话 13800000931。",
        "走访选民日：每月25日（遇休息日顺延），代表到村里来。",
        "代表接待日：每月10日（遇休息日顺延），09:00-11:30，清溪镇人大代表之家（老街12号一楼）。",
    )
    assert len(sheet.people) == 10
    hidden = database.do_now(lambda work: [p.phone for p in work.roster.people.values() if p.phone and not p.publish_phone])
    assert hidden
    assert not [line for line in sheet.people if any(phone in line for phone in hidden)]
    assert door_sheet(sheet).size == (WIDTH, HEIGHT)


def test_however_many_deputies_all_of_them_fit(database: DatabaseThread) -> None:
    sheet = database.do_now(door_sheets, BOT)[0]
    for count in (0, 1, 40, 90):
        page = door_sheet(replace(sheet, people=tuple(f"欧阳代表{n}（镇、县人大代表）13800000{n:03d}" for n in range(count))))
        assert min(page.crop((0, HEIGHT - 20, WIDTH, HEIGHT)).convert("L").tobytes()) == 255, "nothing runs off the page"
        assert min(page.crop((WIDTH - 30, 0, WIDTH, HEIGHT)).convert("L").tobytes()) == 255


def test_codes_of_stations_and_deputies_have_their_names(database: DatabaseThread) -> None:
    sheets = {sheet.name: sheet for sheet in database.do_now(code_sheets, BOT)}
    station, deputy = sheets["上下坪代表联络站"], sheets["周启明"]
    assert (station.file, deputy.file) == ("联络站码_上下坪代表联络站_s01", "代表码_周启明_d001")
    assert station.code.link.endswith("?start=s_QX01")
    assert "?start=p_" in deputy.code.link
    assert deputy.lines == ("镇、县人大代表，村党支部书记", "上下坪代表小组"), "his name stands above"
    assert station.lines == ("上坪村村委会一楼", "开放时间 走访日 全天　电话 13800000931"), "its name stands above"
    assert not [line for line in deputy.lines if "138" in line], "his phone is not public"
    assert len({sheet.file for sheet in sheets.values()}) == len(sheets)
    assert code_sheet(station).size == (WIDTH, HEIGHT // 2)


def test_links_have_steps_a_day_until_which_they_hold_and_lines_to_cut(database: DatabaseThread) -> None:
    def boxes(work: Work) -> list[Any]:
        return link_boxes(work, make_invites(work, BOT))

    found = database.do_now(boxes)
    person, group = next(b for b in found if b.kind == "本人链接"), next(b for b in found if b.kind == "小组群链接")
    assert person.steps == ("装好 Telegram", "用手机相机扫码，点「开始」", "看清名字，点「是我」")
    assert "管理员" in group.steps[2]
    assert person.expires.endswith("前有效，只能用一次")
    assert not [box for box in found if "?start=d_" in box.link], "what never expires is no card to hand over"
    pages = link_pages("绑定链接", "沿虚线剪开", found[:7])
    assert len(pages) == 2
    middle = [pages[0].getpixel((WIDTH // 2, y)) != (255, 255, 255) for y in range(300, 420)]
    assert any(middle), "a line to cut along"
    assert not all(middle), "of dashes"


def test_the_rule_is_said_as_it_is() -> None:
    t = translator("zh-Hans")
    assert doors.monthly(t, DayRule(25, "previous_workday")) == "每月25日（遇休息日提前）"
    assert doors.monthly(t, DayRule(5, "keep")) == "每月5日"
    assert "每月" not in doors.visit_day(t, DayRule(1, "keep", quota=5))


async def test_the_secretary_has_a_sheet_by_a_tap_and_nobody_else(town: Town) -> None:
    secretary, leader = await town.secretary(), await town.deputy("周启明")
    await town.ask(lambda work: work.rows.name_bot(BOT))
    await secretary.writes("/people")
    await secretary.presses("门贴")
    await secretary.presses("上坪村")
    await secretary.presses("上下坪代表联络站")
    await secretary.writes("/people")
    await secretary.presses("people:g1")
    await secretary.presses("person:d001")
    await secretary.presses("代表码（PDF）")
    assert files_of(secretary) == ["门贴_上坪村.pdf", "联络站码_上下坪代表联络站_s01.pdf", "代表码_周启明_d001.pdf"]
    newest = [m for m in secretary.chat.messages.values() if "document" in m][-1]
    assert town.telegram.state.files[newest["document"]["file_id"]].startswith(b"%PDF")
    await leader.writes("/people")
    assert not leader.sees_button("门贴")
    for data in ("doors|0|", "office_paper|0|door_village:v01"):
        leader.person.presses(leader.messages[-1], data)
    secretary.person.presses(secretary.messages[-1], "office_paper|0|door_village:v99")
    await town.settled()
    assert files_of(leader) == []
    assert len(files_of(secretary)) == 3


async def test_before_the_bot_knows_its_name_it_says_so(town: Town) -> None:
    secretary = await town.secretary()
    await town.ask(lambda work: work.rows.name_bot(""))
    await secretary.writes("/people")
    await secretary.presses("门贴")
    await secretary.presses("上坪村")
    assert "不知道自己的名字" in secretary.popups[-1]
