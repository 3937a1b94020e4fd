"""The index of words (storage/search.py) is kept: what is new is put in, and once something was erased nothing of it is left in the file."""

from datetime import timedelta

from services.deed.portions import Data, Left, put
from services.deed.work import Work
from storage.search import AT_ONCE

MERGE = "merge_words"


def put_in(work: Work) -> bool:
    """The next portion of messages nobody finds yet; whether there may be more. Many portions leave many parts of an index, each of which has
    its pieces anew: they become one."""
    more = work.register.words.put_in() == AT_ONCE
    if more:
        merge_later(work)
    return more


def merge_later(work: Work) -> None:
    """At the end of the hour, once for all of it. What was taken out is found no more; its pieces go then."""
    hour = work.now.replace(minute=0, second=0, microsecond=0)
    put(work, MERGE, Left({"begins": True, "key": f"{MERGE}:{hour:%Y%m%d%H}"}, hour + timedelta(hours=1) - work.now))


def merge_words(work: Work, data: Data) -> Left | None:
    work.scrubs = True
    return Left({"begins": False}) if work.register.words.merge(begins=bool(data["begins"])) else None
