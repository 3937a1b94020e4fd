"""Words that wish that somebody shall not learn of it, and words that do not."""

import pytest

from domain.complaints.wish_of_silence import wishes_silence

WISHES = (
    "可以 莫让他晓得是我讲的|要得 别告诉他是我说的|行 莫说是我讲的|可以 但是莫跟他讲是我反映的|千万莫漏出去|要得嘛 就是莫喊他晓得|可以 不准他看"
    "|那个莫传到他耳朵里|莫讲出去是我说的|别把我供出来|不要暴露我|莫提我名字|莫透露是哪个讲的|嫑跟他说是俺说的|唔好话俾佢知|就怕他晓得是我|我讲的话你们莫传|满意 保密哈"
    "|please don't tell him it was me|keep it confidential"
)
NONE = (
    "线还是低，挨到竹竿|莫跟我讲没得钱|不能给群众一个说法|水管莫漏了|要不要告诉他|能不能跟他说一声|别让他白跑|你莫讲了 我晓得|不用来了|莫怕麻烦|别再漏水了"
    "|麻烦你跟他说一声|我不知道找哪个|他不让我们看账|莫给娃儿吃|不给我看|别说了|说都不说一声|不告诉我们|怕塌了"
)


@pytest.mark.parametrize("text", WISHES.split("|"))
def test_these_wish_it(text: str) -> None:
    assert wishes_silence(text)


@pytest.mark.parametrize("text", NONE.split("|"))
def test_these_say_something_else(text: str) -> None:
    assert not wishes_silence(text)
