"""How long a claim has lain is said as the town's limit has it (docs/glossary.md, Actions: 没有动静; docs/town-file.md, limits)."""

import pytest

from domain.congress.working_days import Limit
from locales import desk as desk_words
from locales.catalogue import translator


@pytest.mark.parametrize(
    ("limit", "said", "in_english"),
    [
        (5, "5 个工作日", "5 working days"),
        (1, "一个工作日", "one working day"),
        (12, "12 个工作日", "12 working days"),
        ("1 month", "一个月", "one month"),
        ("2 months", "2 个月", "2 months"),
        ("12 months", "一年", "one year"),
    ],
)
def test_how_long_nothing_was_done_is_the_limit_of_the_town(limit: Limit, said: str, in_english: str) -> None:
    """Some days and five working days were said of whatever the town had set."""
    for t, words in ((translator("zh-Hans"), said), (translator("en"), in_english)):
        assert words in desk_words.nag_idle(t, "QX-2611-0001", limit)
        assert words in desk_words.idle_returned(t, "QX-2611-0001", "吕春敏", limit)
