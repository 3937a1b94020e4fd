"""`/summary`, `/summary 2026-10`, `/summary 2026-Q3`, `/summary 2026`: for who may see them, with the files by a tap."""

from domain.buttons import Button
from domain.ids import Handle
from domain.rights import sees_all
from domain.roster import Person
from locales import summaries
from services.deed import portions, tell
from services.summaries.account import account, can_count, led_groups
from services.summaries.issue import summary_words
from storage.work import Rows, Work


def show_later(work: Work, data: portions.Data) -> portions.Left | None:
    """The figures were not ready when they were asked for: a portion of them more, and they are shown when that was the last."""
    if not can_count(work):
        return portions.Left(data)
    persons = tuple(p for p in work.roster.persons_of(Handle(data["account"])) if p.has_rights)
    show(work, int(data["chat"]), persons, str(data["period"]))
    return None


def show(work: Work, chat_id: int, persons: tuple[Person, ...], period: str) -> None:
    whole, staff = sees_all(work.roster, persons), any(p.kind == "staff" for p in persons)
    for group in [""] if whole else led_groups(work, persons):
        for piece in tell.pieces(summary_words(account(work, period, group=group, caught_up=True))):
            work.say(chat_id, piece, file_rows(work, period, staff=staff) if whole else ())


def file_rows(work: Work, period: str, *, staff: bool) -> Rows:
    t = work.staff_words()
    labels = {
        "word": summaries.b_word(t),
        "excel": summaries.b_excel(t),
        "picture": summaries.b_picture(t),
        "registers": summaries.b_registers(t),
        "public": summaries.b_public(t),
        "spoken": summaries.b_spoken(t),
    }
    buttons = [(label, Button("sum_file", 0, f"{kind}:{period}")) for kind, label in labels.items()]
    template = [(summaries.b_template(t), Button("tp_show"))] if staff else []
    return [row for row in (buttons[:3], buttons[3:5], buttons[5:], template) if row]
