"""Two taps, of every ordered pair of ratings, on cases of every standing: no mistake, and figures that count the last word alone."""

from collections.abc import Callable, Iterator
from datetime import timedelta
from itertools import count, permutations, product

import pytest

from domain.cases.case import Case
from domain.cases.life_cycle import RATINGS
from domain.cases.replay import replay
from domain.figures.case_facts import History, facts_of
from domain.values.ids import CaseId, Handle
from services.deed.work import Work
from services.privacy.erase_voter import erase_voter
from services.watch.due import send_due
from services.watch.go_on import go_on
from talk.press import press_button
from talk.private import receive_private_message
from tests.services.test_promises import Walk

LEADER = 801
ACCOUNTS = count(7001)
SATISFIED, MOSTLY, UNSATISFIED = RATINGS


class Desk(Walk):
    """Somebody who does one thing after the other; the newest button of a kind is the one he presses."""

    def voter(self) -> int:
        account = next(ACCOUNTS)

        def meet(work: Work) -> None:
            voter = work.voters.meet(Handle(account), "zh-Hans", work.now)
            work.voters.change(voter.id, village="v01", consented_at=work.now)

        self.database.do_now(meet)
        return account

    def writes(self, account: int, words: str) -> None:
        self.database.do_now(receive_private_message, self._message(account, words))
        self._deliver()

    def presses(self, account: int, data: str) -> str:
        """Returns the popup."""

        def press(work: Work) -> str:
            press_button(work, self._press(account, 1, data))
            return work.popup[0] if work.popup else ""

        self.now += timedelta(seconds=3)
        said = self.database.do_now(press)
        self._deliver()
        return said

    def newest(self, account: int, kind: str) -> str:
        return [data for _, data in self.buttons[account] if data.split("|")[0] == kind][-1]

    def sees(self, account: int, kind: str) -> bool:
        return any(data.split("|")[0] == kind for _, data in self.buttons[account])

    def voter_of(self, case_id: int) -> int:
        """His account."""
        found = self.database.do_now(lambda work: work.voters.get(work.cases.get(case_id).voter_id))
        assert found is not None
        return found.chat_id

    def case(self, case_id: int) -> Case:
        return self.database.do_now(lambda work: work.cases.get(case_id))

    def opens(self, words: str = "村里自来水停了三天了") -> tuple[int, int]:
        """A new voter's matter: his account and the case."""
        account = self.voter()
        self.writes(account, words)

        def newest(work: Work) -> int:
            voter = work.voters.of_account(Handle(account))
            return work.cases.of_voter(voter.id)[-1].id if voter is not None else 0

        return account, self.database.do_now(newest)

    def ends_with_an_answer(self, case_id: int, outcome: str = "solved") -> None:
        self.presses(LEADER, f"answer|{case_id}|")
        self.presses(LEADER, f"outcome|{case_id}|{outcome}")
        self.writes(LEADER, "修好了")
        self.presses(LEADER, self.newest(LEADER, "send_answer"))

    def passes(self, **span: float) -> None:
        self.now += timedelta(**span)
        while self.database.do_now(send_due) or self.database.do_now(go_on):
            pass
        self._deliver()


Prepared = tuple[int, int]


def alone(desk: Desk) -> Prepared:
    account, case_id = desk.opens()
    desk.presses(LEADER, f"claim|{case_id}|")
    desk.ends_with_an_answer(case_id)
    return account, case_id


def joined(desk: Desk) -> Prepared:
    _, main = desk.opens()
    account, case_id = desk.opens()
    desk.presses(LEADER, f"claim|{main}|")
    desk.presses(LEADER, f"merge_into|{case_id}|{main}")
    desk.ends_with_an_answer(main)
    assert desk.case(case_id).status == "merged"
    return account, case_id


def part(desk: Desk) -> Prepared:
    """A part that was split off a matter is a case of its own."""
    account, whole = desk.opens("自来水停了，路灯也坏了")
    desk.presses(LEADER, f"claim|{whole}|")
    desk.presses(LEADER, f"split|{whole}|")
    desk.writes(LEADER, "路灯坏了")
    desk.presses(LEADER, f"claim|{whole + 1}|")
    desk.ends_with_an_answer(whole + 1)
    return account, whole + 1


def late(desk: Desk) -> Prepared:
    """The window is over, the case closed unrated."""
    account, case_id = alone(desk)
    desk.passes(days=8)
    desk.passes(hours=12)
    assert desk.case(case_id).status == "closed"
    return account, case_id


def merged_back(desk: Desk) -> Prepared:
    """Joined, alone by his own word, rated anew: joined again."""
    account, case_id = joined(desk)
    desk.presses(account, f"rate|{case_id}|1:unsatisfied")
    desk.presses(account, f"rate|{case_id}|1:satisfied")
    desk.passes(minutes=11)
    assert desk.case(case_id).status == "merged"
    main = int(desk.case(case_id).main_case or 0)
    desk.presses(desk.voter_of(main), f"rate|{main}|1:unsatisfied")
    desk.ends_with_an_answer(main)
    assert desk.case(case_id).rating == "", "the new answer asks him anew"
    return account, case_id


def nothing(desk: Desk, account: int, case_id: int) -> None:
    pass


def main_withdrawn(desk: Desk, account: int, case_id: int) -> None:
    main = case_id - 1
    desk.presses(desk.voter_of(main), f"withdraw_yes|{main}|")


def unmerged(desk: Desk, account: int, case_id: int) -> None:
    desk.presses(LEADER, f"unmerge|{case_id}|")


def merged_again(desk: Desk, account: int, case_id: int) -> None:
    desk.presses(LEADER, f"merge_into|{case_id}|{case_id - 1}")


def withdrawn(desk: Desk, account: int, case_id: int) -> None:
    desk.presses(account, f"withdraw_yes|{case_id}|")


def archived(desk: Desk, account: int, case_id: int) -> None:
    desk.passes(days=9)
    desk.passes(days=9)


def split(desk: Desk, account: int, case_id: int) -> None:
    desk.presses(LEADER, f"split|{case_id}|")
    desk.writes(LEADER, "还有一件：路灯坏了")


def acted(desk: Desk, account: int, case_id: int) -> None:
    desk.presses(LEADER, f"consult|{case_id}|")
    desk.presses(LEADER, f"consulted|{case_id}|first:phone")
    desk.presses(LEADER, f"reply|{case_id}|")
    desk.writes(LEADER, "我来看看")
    if desk.sees(LEADER, "send"):
        desk.presses(LEADER, desk.newest(LEADER, "send"))


def answered_again(desk: Desk, account: int, case_id: int) -> None:
    desk.ends_with_an_answer(case_id)


def main_returned(desk: Desk, account: int, case_id: int) -> None:
    main = case_id - 1
    desk.presses(desk.voter_of(main), f"rate|{main}|1:unsatisfied")


def reopened(desk: Desk, account: int, case_id: int) -> None:
    desk.presses(account, f"reopen|{case_id}|")


def erased(desk: Desk, account: int, case_id: int) -> None:
    def erase(work: Work) -> None:
        voter = work.cases.get(case_id).voter_id
        assert voter is not None
        erase_voter(work, voter, words=False)

    desk.database.do_now(erase)


Between = Callable[[Desk, int, int], None]
OF_ANY: tuple[Between, ...] = (nothing, withdrawn, archived, split, acted, answered_again, reopened, erased)
OF_JOINED: tuple[Between, ...] = (main_withdrawn, unmerged, merged_again, main_returned)
STANDINGS: tuple[Callable[[Desk], Prepared], ...] = (alone, joined, part, late, merged_back)
CASES = [(alone, between) for between in OF_ANY] + [(joined, between) for between in (*OF_ANY, *OF_JOINED)]
CASES += [(standing, nothing) for standing in (part, late, merged_back)]


@pytest.fixture
def desk(database_url: str) -> Iterator[Desk]:
    made = Desk(database_url, 1)
    made.database.do_now(made.settle_in)
    yield made
    made.database.close()


def pairs(between: Between, soak: bool) -> list[tuple[str, str]]:
    if between is nothing:
        return list(product(RATINGS, RATINGS))
    return list(permutations(RATINGS, 2)) if soak else [(SATISFIED, UNSATISFIED), (UNSATISFIED, SATISFIED), (MOSTLY, SATISFIED)]


@pytest.mark.parametrize(("standing", "between"), CASES, ids=[f"{a.__name__}-{b.__name__}" for a, b in CASES])
def test_two_taps_of_every_ordered_pair(desk: Desk, standing: Callable[[Desk], Prepared], between: Between, soak: bool) -> None:
    """With something between them, and without `soak`, only where the matter is returned, or is not any more, and one of the others."""
    for one, other in pairs(between, soak):
        desk.passes(hours=1)
        account, case_id = standing(desk)
        of_round = desk.case(case_id).round
        assert desk.presses(account, f"rate|{case_id}|{of_round}:{one}")
        first = desk.case(case_id)
        assert first.rating == one
        between(desk, account, case_id)
        before = desk.case(case_id)
        said = desk.presses(account, f"rate|{case_id}|{of_round}:{other}")
        assert said, "he is told what became of his tap"
        after = desk.case(case_id)
        _check(desk, before, after, other, (one, other, said))
        if between is nothing:
            over = "closed" if after.main_case is None else "merged"
            assert (after.rating, after.status) == (other, "returned" if other == "unsatisfied" else over)


def _check(desk: Desk, before: Case, after: Case, other: str, told: tuple[str, str, str]) -> None:
    history = desk.database.do_now(lambda work: work.cases.history(CaseId(after.id)))
    assert replay(CaseId(after.id), history) == after
    assert (after.status == "merged") <= (after.main_case is not None)
    if after == before:
        return
    assert after.rating == other, told
    assert after.round - after.rated_round == (other == "unsatisfied"), told
    congress = desk.database.do_now(lambda work: work.roster.congress)
    facts = facts_of(History(CaseId(after.id), history), desk.now + timedelta(days=1), congress)
    assert facts is not None
    assert facts.case.rating == other, "one word stands for each answer"
