"""Who lets himself in at the office's pages, and ends that, where many did before (crowded_town.py)."""

from collections.abc import Iterator
from functools import partial

from domain.values.carried import packed
from domain.values.ids import Handle
from services.deed.work import Work
from services.office.login import Browser, OneSession, Pick, begin
from services.office.secrets import code_of, token_of
from talk.press import press_button
from tests.bounds.crowded_town import SECRETARY, Made, press
from tests.bounds.plays import Deed, Play, newest, presses, writes

SECRET = "a-browser-that-waits"


def _stands(work: Work) -> None:
    work.office = "https://town.example"


def _waits(work: Work) -> None:
    begin(work, SECRET, Browser("Chrome", "192.0.2.7"))


def _in(work: Work) -> None:
    for n in range(3):
        work.web.sessions.open(f"{n}", Handle(SECRETARY), "Chrome", "192.0.2.7")


def _at(deed: Deed, work: Work) -> None:
    _stands(work)
    deed(work)


def _picks(work: Work) -> None:
    login = work.web.logins.get(newest(work, "web_login"))
    assert login is not None
    press_button(work, press(SECRETARY, f"office_pick|0|{packed(Pick(login.id, login.number))}"))


def _ends(work: Work) -> None:
    press_button(work, press(SECRETARY, f"office_end|0|{packed(OneSession(newest(work, 'web_session')))}"))


def of_office(made: Made) -> Iterator[Play]:
    at = partial(partial, _at)
    scanned = at(writes(SECRETARY, f"/start w_{token_of(SECRET)}"))
    yield Play("/office where the pages stand", at(writes(SECRETARY, "/office")), (at(_in),), "office")
    yield Play("the code of a login is read", scanned, (at(_waits),), "start")
    yield Play("the code of a login is typed", at(writes(SECRETARY, f"登录 {code_of(SECRET)}")), (at(_waits),), "start")
    yield Play("a number is picked", at(_picks), (at(_waits), scanned), "office_pick")
    yield Play("a session is ended", at(_ends), (at(_in),), "office_end")
    yield Play("all sessions are ended", at(presses(SECRETARY, "office_end_all")), (at(_in),), "office_end_all")
