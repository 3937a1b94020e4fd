"""What is answered on the day of a promise (domain/ratings/promise_answers.py)."""

import pytest

from domain.ratings.promise_answers import promise_answer


@pytest.mark.parametrize(
    ("answer", "texts"),
    [
        ("not", "还没 没有 没来 没人来 还没动工 人影都没得 没看到人 冇动 莫得 还是老样子 修是修了，又坏了 没办好 没修 NotYet"),
        ("partly", "弄了一半 动工了没修完 还没弄完 快了 正在弄 才修了一截 差不多了"),
        ("unknown", "晓不得 不知道 不清楚 没看到 没有看到 没去看 看到了 不晓得，我在外地"),
        ("done", "弄好了 看到了，弄好了 修好了，谢谢 好了 办好了 亮了 都修好了"),
        ("", "弄好了吗？ 什么时候来修 路灯也不亮 谢谢代表 好的 村口又积水了"),
    ],
)
def test_what_such_words_answer(answer: str, texts: str) -> None:
    assert {text: promise_answer(text) for text in texts.split()} == dict.fromkeys(texts.split(), answer)
