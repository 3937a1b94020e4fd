"""Weights of hints are fitted from labelled lines, near the table that stands (bench/fit_hints.py)."""

from bench.fit_hints import READERS, SCALE, Case, Fitted, Reader, fit, score, table

TAKES, THANKS, BOTH = frozenset({"takes"}), frozenset({"thanks"}), frozenset({"takes", "thanks"})
CASES = [Case((TAKES,), True, n) for n in range(8)] + [Case((THANKS,), False, n) for n in range(8, 16)]


def _reader(**weights: int) -> Reader:
    return Reader("said_weights", "domain/said_of_him.py", lambda half: [], -1, weights, 1.0)


def test_a_hint_weighs_by_the_lines_it_stands_in() -> None:
    found = fit(CASES, _reader())
    assert found.weights["takes"] > 0 > found.weights["thanks"]
    assert score(CASES, found) == (8, 8, 8, 0)


def test_a_hint_no_line_has_keeps_its_weight() -> None:
    assert fit(CASES, _reader(rare=17)).weights["rare"] == 17 / SCALE


def test_the_place_that_says_most_decides() -> None:
    found = Fitted(-1.0, {"takes": 2.0, "thanks": -2.0})
    assert found.holds(Case((THANKS, TAKES), True, 0))
    assert not found.holds(Case((BOTH,), True, 0))


def test_a_line_counts_once_however_many_it_names() -> None:
    found = Fitted(-1.0, {"takes": 2.0})
    of_two = [
        Case((TAKES,), True, 0),
        Case((THANKS,), True, 0),
        Case((TAKES,), False, 0),
        Case((TAKES,), False, 1),
        Case((TAKES,), False, 1),
    ]
    assert score(of_two, found) == (1, 0, 1, 1)


def test_the_table_is_a_module_of_what_was_fitted() -> None:
    read: dict[str, object] = {}
    exec(table(_reader(), Fitted(-1.44, {"takes": 2.06, "little": 0.01, "thanks": -0.7})), read)
    assert (read["BASE"], read["WEIGHTS"]) == (-14, {"takes": 21, "thanks": -7})


def test_both_readers_have_labelled_lines_and_stand_near_what_they_were_fitted_to() -> None:
    for reader in READERS:
        true, right, others, wrong = score(
            reader.cases("others_tuned"), Fitted(reader.base / SCALE, {h: w / SCALE for h, w in reader.weights.items()})
        )
        assert min(true, others) >= 60
        assert right >= 0.9 * true
        assert wrong <= 0.1 * others
