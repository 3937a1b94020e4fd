"""Standing notices, and a page of kept answers, where there is much (crowded_town.py)."""

from collections.abc import Iterator

from services.deed.work import Work
from storage.standing_notices import StandingNotices
from storage.tables import standing_notice
from talk.press import press_button
from tests.bounds.crowded_town import LEADER, SECRETARY, Made, press
from tests.bounds.plays import Deed, Play, asks, claims, newest, presses, writes


def _drafted(work: Work) -> None:
    notices = StandingNotices(work.connection)
    notices.change(notices.begin("修水管", work.roster.staff("secretary")[0].id, work.now), until=work.today)


def _presses(kind: str, more: str = "") -> Deed:
    return lambda work: press_button(work, press(SECRETARY, f"{kind}|0|{newest(work, standing_notice.name)}{more}"))


def of_notices(made: Made) -> Iterator[Play]:
    begun = (_drafted,)
    more = {"notice_where_on": ":60", "notice_what_on": ":0", "notice_village": ":v01", "notice_kind": ":water"}
    kinds = ("notice_form", "notice_where", "notice_what", *more, "notice_put", "notice_stop")
    for kind in kinds:
        yield Play(f"{kind} of a draft", _presses(kind, more.get(kind, "")), begun, kind)
    yield Play("notice_drop of one that is up", _presses("notice_drop"), (*begun, _presses("notice_put")), "notice_drop")
    asked = (claims(made["talk"], LEADER), presses(LEADER, "outcome", made["talk"], "solved"))
    yield Play("canned_answer_on of an answer", presses(LEADER, "canned_answer_on", made["talk"], "5"), asked, "canned_answer_on")
    said = (asks(SECRETARY, "notice_words", 0, {}), writes(SECRETARY, "修水管", 71))
    yield Play("words for notice_words", said[-1], said[:-1], "notice_words")
    yield Play("words for notice_until", writes(SECRETARY, "11月30日", 72), said, "notice_until")
