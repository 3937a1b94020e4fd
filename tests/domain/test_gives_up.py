"""Whether words say that what was asked for will not come (domain/at_work/said_commands.py)."""

import pytest

from domain.at_work.said_commands import gives_up


@pytest.mark.parametrize("text", ["要得 撤", "要得，撤了吧", "行，撤了", "得行 算了", "撤了", "算了不弄了", "好 撤", "行 取消"])
def test_a_word_that_agrees_before_it_gives_up_too(text: str) -> None:
    assert gives_up(text)


@pytest.mark.parametrize("text", ["要得", "行", "要得 明天去", "撤离了", "行不行", "撤村并组的事", "要得，水厂不退钱"])
def test_other_words_are_what_was_asked_for(text: str) -> None:
    assert not gives_up(text)
