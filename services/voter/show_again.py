"""「公开身份」 holds for the group it was given to: with another one its voter is asked again (domain/rights/shown_to.py)."""

from domain.cases.case import Case
from domain.values.buttons import Button
from locales import voter as voter_words
from services.deed import tell
from services.deed.work import Work

SAME = "same"
"""What 「也给他们看」 carries: name and phone are those he has given."""


def ask(work: Work, before: Case, now: Case) -> None:
    """After a deed by which another group has the case: asked once, by one tap. Until then nobody there sees who he is."""
    group = work.roster.group_of(now)
    if group is None or before.group == now.group or not now.anonymous or not now.open or now.voter_id is None:
        return
    if not work.voters.allows(now.voter_id, "show_contact", now.id):
        return
    work.voters.disallow(now.voter_id, "show_contact", work.acted_at, now.id)
    voter = work.voters.get(now.voter_id)
    if voter is None or "minor" in now.marks:
        return
    t = tell.words_for(work, voter)
    rows = [[(t(voter_words.b_show_them_too), Button("show_me", now.id, SAME))]]
    tell.to_voter(work, voter, voter_words.shown_no_further(t, now.number, group.name), rows, case_id=now.id)
