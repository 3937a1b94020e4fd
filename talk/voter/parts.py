"""「分开」 「就一件」: what the writer of several matters in one message says of them (services/voter/parts.py)."""

from locales import parts as texts
from services.deed import tell
from services.deed.work import Work
from services.voter import parts
from talk.asking.ways import Own


def apart(work: Work, own: Own) -> None:
    parts.apart(work, own.by, own.case)


def one(work: Work, own: Own) -> None:
    parts.one(work, own.by, own.case)
    work.tell(tell.words_for(work, own.voter)(texts.kept_as_one))
