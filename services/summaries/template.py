"""「模板」: the staff's own Word page for the 通报, looked at and kept; the program's own page comes back at a wish (docs/spec.md section 7)."""

from collections.abc import Sequence

from domain.congress.congress import Person
from domain.rights.rights import sees_all
from domain.values.buttons import Button
from domain.values.errors import FieldError, NotAllowedError
from domain.values.ids import Handle
from locales import summaries as summaries_words
from locales.refusals import refusal
from services.deed.ask import ask_again
from services.deed.by import By
from services.deed.message import Rows
from services.deed.work import Work


def may_keep(work: Work, by: By) -> bool:
    return any(p.kind == "staff" for p in by.live) and sees_all(work.roster, by.persons)


def keeper(work: Work, by: By) -> Person:
    """As whom he keeps it: staff who see the whole congress. Raises NotAllowedError."""
    if not may_keep(work, by):
        raise NotAllowedError("summary")
    return next(p for p in by.live if p.kind == "staff")


def keep_template(work: Work, by: By, content: bytes, missing: Sequence[str]) -> None:
    """`missing`: places that the page must have and has not. Raises NotAllowedError and FieldError; nothing changes then."""
    person = keeper(work, by)
    if missing:
        raise FieldError("content", "template_lacks", names=missing)
    work.summaries.keep_template(content, person.id, work.now)


def drop_template(work: Work, by: By) -> None:
    """「恢复原样」: the page that comes with the program."""
    work.summaries.keep_template(None, keeper(work, by).id, work.now)


def keep(work: Work, chat_id: int, content: bytes, missing: Sequence[str]) -> None:
    """It was read, long after it was sent: kept, or else its sender reads why not."""
    t, account = work.staff_words(), Handle(chat_id)
    try:
        keep_template(work, By(work.roster.persons_of(account), account), content, missing)
    except NotAllowedError as refused:
        work.say(chat_id, refusal(t, refused))
    except FieldError as refused:
        ask_again(work, chat_id, "template_file", refusal(t, refused))
    else:
        work.say(chat_id, t(summaries_words.template_kept), back_rows(work))


def back_rows(work: Work) -> Rows:
    return [[(work.staff_words()(summaries_words.b_template_back), Button("tp_back"))]]
