"""「模板」: the staff's own Word page for the 通报: fetched, looked at, kept; the program's own page is a tap away (docs/spec.md section 7)."""

from collections.abc import Sequence

from domain.buttons import Button
from domain.ids import Handle
from domain.rights import sees_all
from locales import summaries, texts
from services.deed.ask import ask_again
from storage.work import Work


def keep(work: Work, chat_id: int, content: bytes, missing: Sequence[str]) -> None:
    """It was read: kept when the body has its place, else said what is missing; nothing changes then."""
    t = work.staff_words()
    persons = work.roster.persons_of(Handle(chat_id))
    staff = [p for p in persons if p.kind == "staff" and p.has_rights]
    if not staff or not sees_all(work.roster, persons):
        work.say(chat_id, texts.who_may(t, "summary"))
        return
    if missing:
        ask_again(work, chat_id, "template_file", summaries.template_lacks(t, missing))
        return
    work.summaries.keep_template(content, staff[0].id, work.now)
    work.say(chat_id, summaries.template_kept(t), [[(summaries.b_template_back(t), Button("tp_back"))]])
