"""What is asked of the office itself (domain/at_work/asked_at_desk.py)."""

import pytest

from domain.at_work.asked_at_desk import asked_at_desk


@pytest.mark.parametrize(
    ("kind", "texts"),
    [
        ("voters", "导出选民名单 选民的电话能导出来吗 給我所有選民的名單 把石门村选民的电话给我 给我一份反映人名单"),
        ("backup", "备份在哪 有没有备份 数据会不会丢 电脑坏了东西还在不在 上次备份是什么时候 要备份吗"),
        ("broken", "机器人坏了 没反应 系统是不是出问题了 你怎么不回我 代表收不到消息 点了没反应"),
        ("password", "怎么改密码 忘了密码 密码忘了 密码是多少"),
        ("login", "电脑上登不进去了 登录码过期了怎么办"),
        ("new_secretary", "换个人当秘书怎么登 新来的秘书怎么用 秘书换人了怎么办"),
        ("signed", "签了字怎么办 盖了章怎么传上去 月报盖了章怎么交 扫描件往哪传"),
        ("wrong", "数字不对 月报里的件数跟我数的不一样 小结的数据不准"),
        ("to_above", "月报给领导看怎么发 怎么把月报报给县里"),
        (
            "to_groups",
            "把小结发到群里 10月小结发到群里 把10月的小结发群里 2026年10月的小结发到群里 三季度小结发到各组群 上半年通报发到群里 把十月份月报转到工作群",
        ),
        ("sent", "10月小结发给主席没有 月报报给县里了吗"),
        ("group_link", "群里的链接发我 新群怎么连 怎么拉代表进群 进群的链接在哪"),
    ],
)
def test_each_is_known_in_several_words(kind: str, texts: str) -> None:
    assert {text: asked_at_desk(text) for text in texts.split()} == dict.fromkeys(texts.split(), kind)


@pytest.mark.parametrize(
    "text",
    [
        "备份钥匙在门卫那里",
        "10月5号的照片发到群里",
        "10月通报发我",
        "10月小结",
        "3月会议通知发到群里",
        "5户名单发到群里",
        "密码锁坏了",
        "选民名单贴在墙上了",
        "系统里有三百户",
        "群里的人都到了",
        "通知发出去了",
        "打印机坏了",
        "电话没反应过来",
        "这个月数据报了",
        "选民的电话打不通",
        "于发的手机坏了",
        "群里没人说话",
        "签了字的都交了",
        "老人没反应了",
        "水泵没反应",
        "字写错了",
        "领导说月报写得好",
        "0003没反应",
        "路灯坏了",
        "门锁坏了",
    ],
)
def test_what_only_tells_of_something_is_not_asked(text: str) -> None:
    assert asked_at_desk(text) == ""
