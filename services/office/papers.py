"""Files of what is filtered or ticked, and ways of looking up that somebody keeps: ordered, listed, fetched; who ordered what stays known."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import datetime, timedelta
from urllib.parse import parse_qsl, urlencode

from domain.rights.rights import may_in_congress
from domain.rights.sight import sight_of
from domain.values.errors import FieldError, NoSuchCaseError, RefusedError
from domain.words.masks import masked
from domain.words.quotation import shows_nothing
from services.deed import count_reads
from services.deed.by import By
from services.deed.orders import order_paper
from services.deed.tell import person_name
from services.deed.work import Work
from services.desk.filters import FILTERS, LONGEST
from services.office.register import may_look, ticked
from services.summaries.filtered import SHEETS
from services.summaries.kept_paper import Held, unpacked
from storage.office_lists import all_seen, erased_since
from storage.register_papers import VIEWS, Paper, View

SHAPES = ("excel", "csv")
A_DAY = 30
"""Files that one person orders in a day."""


@dataclass(frozen=True)
class Listed:
    """`who`: by name. Times in the town's zone. `ready`: it can be fetched still. Of what somebody else ordered `query`, `name` and `cases` are
    kept from the reader: a case, or a word looked for, may be about him."""

    id: int
    who: str
    shape: str
    query: str
    asked_at: datetime
    cases: int | None
    name: str
    ready: bool
    failed: bool
    own: bool


def plain_query(query: str) -> str:
    """The filters alone, in their order, what leads to a person masked: as a page's address and a list of files say them."""
    said = dict(parse_qsl(query[:2000]))
    kept = {name: said[name].strip()[:LONGEST] for name in FILTERS if said.get(name, "").strip()}
    return urlencode({name: masked(value) for name, value in kept.items()})


def order_table(work: Work, by: By, shape: str, query: str) -> int:
    """Raises NotAllowedError, FieldError, RefusedError."""
    may_look(work, by)
    if shape not in SHAPES:
        raise FieldError("act", "no_choice")
    return _order(work, by, shape, plain_query(query))


def order_sheets(work: Work, by: By, numbers: Iterable[str]) -> int:
    """事项办理单 of those ticked, in one file."""
    cases = ticked(work, by, numbers)
    if not cases:
        raise FieldError("case", "nothing_ticked")
    return _order(work, by, SHEETS, " ".join(case.number for case in cases))


def _order(work: Work, by: By, shape: str, query: str) -> int:
    if work.web.papers.count_since(by.account, work.now - timedelta(days=1)) >= A_DAY:
        raise RefusedError("papers_enough")
    paper = work.web.papers.order(by.account, by.live[0].id, shape, query)
    order_paper(work, by.account, paper)
    count_reads.took_file(work, by.persons, f"{shape}:{paper}")
    return paper


def listed(work: Work, by: By) -> tuple[Listed, ...]:
    """His own; for the secretary also that others ordered one, and when."""
    may_look(work, by)
    found = work.web.papers.newest(None if _answers_for_all(work, by) else by.account)
    return tuple(_listed(work, paper, own=paper.account == by.account) for paper in found)


def _listed(work: Work, paper: Paper, *, own: bool) -> Listed:
    ready = own and paper.file_id is not None and bool(work.files.name(paper.file_id))
    failed = paper.made_at is not None and not paper.name
    who, asked_at = person_name(work, paper.person_id), work.roster.congress.local(paper.asked_at)
    query, cases, name = (paper.query, paper.cases, paper.name) if own else ("", None, "")
    return Listed(paper.id, who, paper.shape, query, asked_at, cases, name, ready, failed, own)


def _answers_for_all(work: Work, by: By) -> bool:
    return may_in_congress(work.roster, by.persons, "people")


def fetched(work: Work, by: By, paper_id: int) -> tuple[str, bytes]:
    """Name and content of one he ordered himself. Raises NotAllowedError, NoSuchCaseError for another's, RefusedError when it was cleared
    away, when somebody in it has deleted his data since, and when anything in it is his no longer: it is made anew for what is."""
    may_look(work, by)
    paper = work.web.papers.get(paper_id)
    if paper is None or paper.account != by.account:
        raise NoSuchCaseError
    content = work.files.find(paper.file_id) if paper.file_id is not None else None
    if content is None:
        raise RefusedError("paper_gone")
    found = unpacked(content)
    if found is None or not _still_his(work, by, found[0]):
        raise RefusedError("paper_old")
    if erased_since(work.connection, [*found[0].read, *found[0].named], paper.asked_at):
        raise RefusedError("paper_gone")
    return paper.name, found[1]


def _still_his(work: Work, by: By, held: Held) -> bool:
    """Whether he may see each of its cases now, and read those whose words stand in it."""
    sight = sight_of(work.roster, by.persons)
    return all_seen(work.connection, held.read, sight, words=True) and all_seen(work.connection, held.named, sight)


def views(work: Work, by: By) -> tuple[View, ...]:
    may_look(work, by)
    return tuple(work.web.papers.views(by.account))


def keep_view(work: Work, by: By, name: str, query: str) -> None:
    """Raises FieldError, RefusedError."""
    may_look(work, by)
    if shows_nothing(name):
        raise FieldError("view", "name_wanted")
    if len(work.web.papers.views(by.account)) >= VIEWS:
        raise RefusedError("views_enough")
    work.web.papers.keep_view(by.account, masked(name.strip())[:40], plain_query(query))


def drop_view(work: Work, by: By, view_id: int) -> None:
    """Raises FieldError."""
    may_look(work, by)
    if not work.web.papers.drop_view(by.account, view_id):
        raise FieldError("old_view", "no_choice")
