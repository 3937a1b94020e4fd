"""Questions of law before a court has the matter (docs/spec.md section 3, Just write)."""

import pytest

from domain.no_matter.asks_law import asks_law
from tests.samples_of import lines


@pytest.mark.parametrize(
    "text",
    [
        "他欠我三万块不还，我想告他",
        "我要离婚",
        "離婚孩子歸誰",
        "借条丢了还能告吗",
        "欠钱不还怎么告他",
        "工伤老板不赔，要不要请律师",
        "他们占了我的地能告不",
        "这样犯法吗",
    ],
)
def test_it_is_heard(text: str) -> None:
    assert asks_law(text)


@pytest.mark.parametrize(
    "text", ["我要告诉你们一件事", "想告状", "公告上没写", "离婚带两个娃低保没批", "敢告我试试", "告知书没收到", "告到县里去"]
)
def test_other_words_are_no_such_question(text: str) -> None:
    assert not asks_law(text)


def test_few_of_the_ordinary_matters_are() -> None:
    texts = [x["text"] for name in ("category_lines", "passing_matters", "plain_matters") for x in lines(name)]
    assert len([text for text in texts if asks_law(text)]) <= len(texts) / 100
