"""A voter's own matters: 「我的事项」, one with its timeline, 「催办」, 「补充」, 「撤回」 (docs/spec.md section 3)."""

from domain.values.buttons import Button
from domain.values.voter import Voter
from locales import common
from locales import voter as voter_words
from services.deed import pages, tell
from services.deed.message import Rows
from services.deed.names import category_name, own_words
from services.deed.work import Work
from storage.lists import of_voter

LISTED = 10


def list_words(work: Work, voter: Voter, first: int = 0) -> tuple[str, Rows]:
    """His matters, the newest first, a page at a time."""
    t = tell.words_for(work, voter)
    page = work.lists.page(of_voter(voter.id), first, LISTED)
    if not page.cases:
        return t(voter_words.no_matters), []
    lines = [voter_words.my_line(t, c.number, category_name(work, c, t), common.status(t, c.status)) for c in page.cases]
    names = own_words(work, page.cases, t)
    rows = [[(voter_words.b_matter(t, c.number, names[c.id]), Button("mine", c.id))] for c in page.cases]
    turned = pages.turned("my_page", page, LISTED)
    return "\n".join([t(voter_words.my_matters), *lines, *turned.lines(t)]), [*rows, *turned.rows(t)]
