"""A visit as a deputy tells it (docs/spec.md section 5, Visit record)."""

from datetime import date

import pytest

from domain.at_work.said_visit import SaidVisit, said_visit

TODAY = date(2026, 12, 1)


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("走访完了 5户 12个人", SaidVisit(households=5, people=12)),
        ("走访回来了，5户12人", SaidVisit(households=5, people=12)),
        ("我25号走访了三户，2户有意见", SaidVisit(date(2026, 11, 25), households=3, rest="2户有意见")),
        ("昨天走访了5户", SaidVisit(date(2026, 11, 30), households=5)),
        ("补记上个月走访", SaidVisit(of_last_month=True)),
        ("补记10月25号的走访", SaidVisit(date(2026, 10, 25))),
        ("上个月走访了4户", SaidVisit(of_last_month=True, households=4)),
        ("我们今天入户8家，见了20个人", SaidVisit(TODAY, households=8, people=20)),
    ],
)
def test_a_visit(text: str, said: SaidVisit) -> None:
    assert said_visit(text, TODAY) == said


@pytest.mark.parametrize(
    "text",
    [
        *(
            "走访完了吗",
            "走访5户的路都坏了",
            "于发走访了几户",
            "走访日改到27号",
            "上个月走访了几户",
            "村干部走访了三户就走了",
            "走访记录",
            "补路",
        ),
        *("入户路5户没修", "王大娘家走访了没"),
    ],
)
def test_other_words(text: str) -> None:
    assert said_visit(text, TODAY) is None
