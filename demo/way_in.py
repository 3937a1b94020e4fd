"""The secretary's computer in the demo: a link into the office's pages, as `/office` on her phone gives one."""

from domain.values.errors import RefusedError
from services.deed.by import By
from services.deed.work import Work
from services.office.login import link


def way_in(work: Work, account: int) -> str:
    """The door itself where she has asked for many links lately."""
    handle = work.chats.of(account)
    try:
        return link(work, By(work.roster.persons_of(handle), handle))
    except RefusedError:
        return f"{work.office}/office/login"
