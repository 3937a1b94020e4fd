"""Who somebody is and where he lives, said alone, opens no matter (docs/understood.md, 不算事的话)."""

import pytest

from domain.no_matter.who_he_is import says_only_who


@pytest.mark.parametrize(
    "text",
    [
        "我姓吴，住三组", "我是三组的，姓吴", "你好，我姓吴，住三组", "我叫吴老三，住上坪村三组", "免贵姓吴", "我姓吴住三组", "我是三组的姓吴",
        "我住三组，姓吴，叫吴有根", "我是上坪村的", "我姓吳，住三組", "我叫彭大山 三组滴", "我叫彭大山，上坪村三组的", "我姓吴，3组",
        "我媽住上坪村，我在深圳打工", "我妈在上坪村住，我在广州上班", "我在浙江打工，爸妈在上坪村", "我在外面打工，家在上坪三组", "帮我妈反映", "我是替我妈问的",
        "我是彭满爹 换哒手机", "我换了个新号", "手机要换号哒", "这是我新号码",
    ],
)  # fmt: skip
def test_nothing_but_who_he_is(text: str) -> None:
    assert says_only_who(text)


@pytest.mark.parametrize(
    "text",
    [
        "我是三组的，路坏了", "我姓吴，住三组，水停了", "我姓吴，住院没人管", "我住大街", "住三组", "三组的", "姓吴的", "你好", "我姓吴，叫人来修路吧",
        "我家在三组，被淹了", "我是三组的，我要反映村长", "我家没有户口", "我叫了三次，我姓吴", "我住三组，叫人来看看", "我叫彭大山 三组滴路烂了", "三组滴", "我姓吴，三组路灯坏了", "",
        "我不在家", "我妈在家里", "我妈在家没人管", "我在东莞打工受伤了", "我妈在上坪村被打", "帮我妈报销", "替我妈写个申请", "他在上坪村", "我爸在外地打工",
        "我在深圳打工，我妈家水管爆了", "换了", "电线要换", "我换了卡，补贴没到", "我是低保户", "变压器换了",
    ],
)  # fmt: skip
def test_whatever_else_he_says_is_a_matter(text: str) -> None:
    assert not says_only_who(text)
