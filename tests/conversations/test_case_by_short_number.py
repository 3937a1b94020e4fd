"""`/case 0001`: a short number that is one of his will do (talk/desk/look_up.py; docs/spec.md section 4)."""

import pytest

from tests.conversations.test_which_case import two_matters
from tests.town import Town


@pytest.mark.parametrize("typed", ["/case 0001", "/case 1", "/case QX-2611-0001"])
async def test_a_short_number_opens_his_case(town: Town, typed: str) -> None:
    deputy, _, _ = await two_matters(town)
    deputy.forgets()
    await deputy.writes(typed)
    assert "QX-2611-0001" in deputy.last


@pytest.mark.parametrize("typed", ["/case 0009", "/case", "/case 路灯"])
async def test_what_is_no_number_of_his_is_none(town: Town, typed: str) -> None:
    deputy, _, _ = await two_matters(town)
    deputy.forgets()
    await deputy.writes(typed)
    assert "QX-2611-0001" not in deputy.last
