"""What was noted of somebody and is no case: a visitor's words, a matter heard on a visit."""

from storage.work import Work


def erase_walk_in(work: Work, number: int, by: str) -> None:
    row = work.walk_ins.get(number)
    if row is not None:
        work.erases("walk_in", number, row.at, by)
        work.walk_ins.erase(number)


def erase_matter(work: Work, number: int, by: str) -> None:
    """The record keeps that something was heard; who erased it stands in its versions."""
    row = work.visits.matter(str(number))
    if row is not None:
        work.erases("matter", number, row.at, by)
        work.visits.change_matter(number, message="")
        work.visits.keep(row.record_id, by, work.now)
