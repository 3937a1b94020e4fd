"""How much of a chat one voter's words may take, and how they fold (domain/values/share.py, domain/cases/further_words.py)."""

import json
from datetime import UTC, datetime, timedelta

from hypothesis import given, settings
from hypothesis import strategies as st

from domain.cases.further_words import MOST, Further, Piece, further_in
from domain.values.share import WINDOW, Share, Taken, free_at, share_of

NOW = datetime(2026, 11, 4, 2, tzinfo=UTC)


def test_a_share_is_a_third_of_what_the_chat_takes() -> None:
    assert (share_of(-100).messages, share_of(100).messages) == (6, 20)


@settings(max_examples=200, deadline=None)
@given(st.lists(st.tuples(st.integers(1, 3), st.integers(1, 6), st.integers(0, 30)), max_size=60))
def test_no_window_ever_holds_more_than_the_shares(wanted: list[tuple[int, int, int]]) -> None:
    """Whoever wants something leaves as soon as he may: no minute has more of one voter than a share, of all than two."""
    share, now, taken = share_of(-1), NOW, list[Taken]()
    for voter, messages, pause in wanted:
        now += timedelta(seconds=pause)
        now = max(now, free_at(taken, voter, messages, now, share))
        assert free_at(taken, voter, messages, now, share) == now, "and when that moment has come, he may"
        taken.append(Taken(voter, now, messages))
    for one in taken:
        within = [other for other in taken if one.at - WINDOW < other.at <= one.at]
        assert sum(other.messages for other in within) <= 2 * share.messages
        assert sum(other.messages for other in within if other.voter == one.voter) <= share.messages


def test_a_quiet_voter_never_waits_and_one_large_call_leaves_alone() -> None:
    assert free_at([], 1, 10, NOW, Share(6)) == NOW
    others = [Taken(n, NOW - timedelta(seconds=1)) for n in (2, 3)]
    assert free_at(others, 1, 1, NOW, Share(6)) == NOW
    assert free_at([Taken(1, NOW - timedelta(seconds=59))], 1, 10, NOW, Share(6)) == NOW + timedelta(seconds=1)


def test_later_words_about_the_same_take_the_place_of_those_nobody_read() -> None:
    said, corrected = Piece("said", "老桥坏了", about="message:1"), Piece("edited", "新桥坏了", "老桥坏了", "message:1")
    assert Further().with_piece(said).with_piece(corrected).pieces == (Piece("said", "新桥坏了", about="message:1"),)
    again = Piece("edited", "桥坏了", "新桥坏了", "message:1")
    assert Further().with_piece(corrected).with_piece(again).pieces == (Piece("edited", "桥坏了", "老桥坏了", "message:1"),)
    back = Piece("edited", "老桥坏了", "新桥坏了", "message:1")
    assert Further().with_piece(corrected).with_piece(back).pieces == (), "who takes his change back has said nothing new"
    assert Further().with_piece(Piece("told", "第 2 轮", about="round")).with_piece(Piece("told", "不用办了", about="round")).pieces == (
        Piece("told", "不用办了", about="round"),
    )
    assert Further().corrected(corrected) == Further()


def test_a_message_holds_so_many_pieces_and_counts_the_rest() -> None:
    further = Further()
    for n in range(MOST + 5):
        further = further.with_piece(Piece("said", f"{n}", about=f"message:{n}"))
    assert (len(further.pieces), further.left_out) == (MOST, 5)
    assert further_in(json.loads(json.dumps(further.as_data()))) == further


def test_what_came_while_a_message_was_under_way_is_what_is_left() -> None:
    one, two = Piece("said", "一", about="message:1"), Piece("said", "二", about="message:2")
    sent = Further().with_piece(one)
    assert sent.with_piece(two).without(sent) == Further((two,))
    assert sent.without(sent) == Further()
    assert further_in({}).without(sent) == Further(), "it was taken back meanwhile"
