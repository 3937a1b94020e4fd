"""Weights of signs beside a name are fitted from labelled lines (bench/fit_said.py), and read as they were written."""

from bench.fit_said import Person, fitted, of_line
from bench.softmax import Line
from domain.complaints import said_of_him
from domain.complaints.spoken_of import named_in
from domain.values.ids import VillageId
from tests.spoken_of import roster_of

TAKES, COMES = {"+收", "收", "收钱"}, {"+来", "来", "来了"}


def people() -> list[Person]:
    said = [(TAKES, True)] * 6 + [(COMES, False)] * 6
    return [Person((Line(sorted(signs), {int(true): 1.0}, 1.0),), true, n) for n, (signs, true) in enumerate(said)]


def test_a_sign_weighs_by_the_lines_it_stands_in() -> None:
    found = fitted(people())
    assert found.weights["+收"][0] > 0 > found.weights["+来"][0]
    assert found.scores(TAKES)[0] > 0 > found.scores(COMES)[0]


def test_each_who_is_named_in_a_line_is_told_apart() -> None:
    line = {"town": "qingxi", "village": "v01", "spoken_of": ["d007"], "text": "请周代表来看看，刘主任把路灯的钱吃了"}
    assert [(one.true, len(one.places)) for one in of_line(line, 0)] == [(False, 1), (True, 1)]


def test_he_stands_as_one_sign_and_others_as_another() -> None:
    words, named = named_in("请周代表来，刘主任吃了钱", roster_of("qingxi"), VillageId("v01"))
    first, second = (said_of_him.signs(words, named, n, "") for n in (0, 1))
    assert {"请甲", "甲来", "+来", "-请", "乙吃"} <= first
    assert {"请乙", "乙来", "甲吃", "+吃", "-来"} <= second
    assert "=sure" in said_of_him.signs(words, named, 1, "sure")
