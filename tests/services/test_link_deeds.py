"""Personal links without any chat: used, refused, undone."""

import pytest
from sqlalchemy import select

from domain.values.errors import LinkRefusedError, NotAllowedError, RefusedError
from domain.values.ids import Handle, PersonId
from locales import refusals
from locales import staff as staff_words
from services.deed.by import By
from services.deed.work import Work
from services.run.database_thread import DatabaseThread
from services.staff import links
from storage.tables import outbox
from tests.services import own_matters
from tests.services.own_matters import LEADER, SECRETARY, STRANGER, VOTER

NEW, D1, D3 = 851, PersonId("d001"), PersonId("d003")


def by(account: int) -> By:
    """Whoever opens a link is nobody of the roster yet."""
    return By((), Handle(account))


@pytest.mark.parametrize(("person", "before"), [(D3, 0), (D1, LEADER)])
def test_an_account_becomes_a_person_and_others_are_told(house: DatabaseThread, person: PersonId, before: int) -> None:
    def do(work: Work) -> None:
        token, since = links.new_token(work, "person", person), own_matters.last_row(work)
        assert links.person_of(work, token).id == person
        assert links.link_up(work, by(NEW), token).handle == NEW
        assert own_matters.owed(work, SECRETARY, since), "she may undo it"
        assert not before or own_matters.owed(work, before, since), "the account before hears of it"
        assert own_matters.says_nothing(work, NEW, since)
        assert work.roster.persons_of(Handle(NEW))[0].id == person

    house.do_now(do)


def test_he_is_shown_what_waited_for_him(house: DatabaseThread) -> None:
    def do(work: Work) -> None:
        own_matters.opened(work)
        token, since = links.new_token(work, "person", D3), own_matters.last_row(work)
        links.link_up(work, by(NEW), token)
        shown = select(outbox.c.case_id).where(outbox.c.id > since, outbox.c.chat_id == NEW)
        assert work.connection.execute(shown).scalars().all() == [1]

    house.do_now(do)


def test_a_link_that_cannot_be_used_links_nobody(house: DatabaseThread) -> None:
    def do(work: Work) -> None:
        used = links.new_token(work, "person", D3)
        links.link_up(work, by(NEW), used)
        of_group = links.new_token(work, "group", "g1")
        for token, reason in ((used, "used"), ("x" * 22, "unknown"), (of_group, "unknown")):
            for deed in (links.link_up, lambda work, by, token: links.person_of(work, token)):
                with pytest.raises(LinkRefusedError) as refused:
                    deed(work, by(STRANGER), token)
                assert refused.value.reason == reason
                assert refusals.refusal(work.staff_words(), refused.value) == staff_words.link_refused(work.staff_words(), reason)
        assert not work.roster.persons_of(Handle(STRANGER))

    house.do_now(do)


def test_the_secretary_undoes_a_link_and_nobody_else(house: DatabaseThread) -> None:
    def do(work: Work) -> None:
        secretary = own_matters.by(work, SECRETARY)
        for account in (VOTER, STRANGER, LEADER):
            with pytest.raises(NotAllowedError):
                links.undo(work, own_matters.by(work, account), D1)
        since = own_matters.last_row(work)
        assert links.undo(work, secretary, D1).handle is None
        assert own_matters.owed(work, LEADER, since), "whose it was hears of it"
        assert own_matters.says_nothing(work, SECRETARY, since)
        for person in (D1, PersonId("x9")):
            with pytest.raises(RefusedError) as refused:
                links.undo(work, secretary, person)
            assert refused.value.reason == "already_so"

    house.do_now(do)
