"""Likely twins: measured on pairs of voters' words that were labelled by hand (docs/spec.md section 4, Same matter)."""

import pytest

from domain.similarity import ALIKE, SURE, Rarity, clusters, likeness, said, twins
from tests.samples_of import lines, precision_recall

PAIRS = lines("twins")
SHORT_AND_THE_SAME = [
    ("停水了", "我们这又停水了"),
    ("三组路灯不亮", "路灯不亮三组这边"),
    ("村口垃圾没人收", "垃圾没人收，村口臭死了"),
    ("自来水浑的", "自来水浑得很"),
    ("河边桥栏杆断了", "桥栏杆断了"),
    ("变压器坏了停电", "停电了，变压器坏了"),
    ("没电了", "又没电了"),
    ("公厕锁着", "公厕天天锁着"),
    ("井盖没了", "井盖没了快来看"),
    ("水渠堵了", "水渠堵了放不了水"),
    ("没信号", "手机没信号"),
    ("校车没来", "今天校车没来"),
    ("路塌了", "后山路塌了"),
    ("垃圾桶满了", "垃圾桶满了没人倒"),
    ("化肥店卖假货", "化肥店卖的假货"),
    ("卫生院没药", "卫生院没药了"),
    ("水管爆了", "水管爆了往外喷水"),
    ("狗咬人", "有狗咬人"),
    ("猪场臭", "猪场太臭了"),
    ("没水吃", "三天没水吃"),
]
SHORT_AND_OTHERS = [
    ("路灯不亮", "路灯杆倒了"),
    ("停水了", "水费太贵"),
    ("自来水浑的", "自来水管子漏水"),
    ("桥栏杆断了", "桥面有坑"),
    ("垃圾没人收", "垃圾桶不够"),
    ("停电了", "电费算错了"),
    ("水渠堵了", "水渠塌了一段"),
    ("公厕锁着", "公厕没有灯"),
    ("井盖没了", "井盖响得睡不着"),
    ("校车没来", "校车太贵"),
    ("没人管低保", "垃圾没人管"),
    ("路坏了", "灯坏了"),
    ("我家没水", "我家没电"),
    ("卫生院没药", "卫生院没人"),
    ("狗咬人", "狗叫得睡不着"),
    ("没信号", "没信箱"),
    ("村里没公开账", "村里没修路"),
    ("猪场臭", "鸡场臭"),
    ("化肥贵", "种子贵"),
    ("三组没水", "三组没路"),
    ("老人低保停了", "老人卡停了"),
    ("孩子上学远", "孩子上学贵"),
    ("水管爆了", "水管太细"),
    ("有人偷电", "有人偷狗"),
    ("晚上太吵", "晚上太黑"),
    ("路上有坑", "路上有狗"),
    ("没人修桥", "没人修路"),
    ("宽带断了", "水断了"),
    ("河里有死鱼", "河里有人挖沙"),
    ("树倒了压到线", "树挡了路"),
]

APART = [
    ("三组的路灯坏了，晚上看不见", "五组的路灯坏了，晚上看不见"),
    ("王家湾的桥断了三个月没人修", "李家湾的桥断了三个月没人修"),
    ("村东头的渠堵了，水放不下来", "村西头的渠堵了，水放不下来"),
    ("自来水停了三天，没水做饭", "自来水浑了三天，没法做饭"),
    ("1号楼电梯坏了", "3号楼电梯坏了"),
    ("学校食堂的菜不干净，娃拉肚子", "学校食堂的菜太贵，娃吃不饱"),
    ("村口垃圾池满了没人拉", "村口垃圾池塌了没人修"),
    ("卫生院的医生态度差", "卫生院的医生不够"),
    ("变压器嗡嗡响睡不着", "变压器老跳闸，冰箱坏了"),
    ("二组的水渠漏水", "二组的水渠被占"),
    ("公交车一天一趟", "公交车乱停"),
    ("我家低保停了半年", "隔壁家低保停了半年"),
    ("水费涨价太多", "水费收据不给"),
    ("小学的校车超载", "小学的校车改线路"),
    ("上屋场的井水发黄", "下屋场的井水发黄"),
    ("后山的路塌方堵住了", "后山的路没硬化"),
    ("工地噪音大晚上睡不着", "工地扬尘大衣服不敢晒"),
    ("网络断了三天", "网络慢得打不开"),
    ("张老板欠工钱不给", "李老板欠工钱不给"),
    ("大桥桥面有坑", "大桥护栏断了"),
    ("村委会的章盖不到", "村委会的账不公开"),
    ("老街的下水道堵了", "新街的下水道堵了"),
    ("养鸡场苍蝇多", "养鸡场噪音大"),
    ("广场的灯不亮", "广场的健身器材坏了"),
    ("幼儿园学费太贵", "幼儿园没有空调"),
]
"""One thing, and another place, person or trouble."""
ONE_MATTER = [
    ("三组的路灯坏了，晚上看不见", "我们三组路灯坏了好久，晚上走路看不见"),
    ("水渠堵了水放不下来，田都干了", "渠堵了放不下水，秧要干死了"),
    ("村口垃圾池满了没人拉", "垃圾池满了，村口臭得很没人拉"),
    ("变压器老跳闸冰箱都坏了", "变压器天天跳闸，电器都烧坏了"),
    ("电梯坏了一星期，老人下不来楼", "电梯坏了没人修，老人上下楼难"),
    ("后山塌方把路堵了", "后山的路塌方堵死了，车过不去"),
    ("校车取消了娃上学要走一小时", "校车取消了，孩子上学走路一个小时"),
    ("河里死鱼漂了一片，水发黑", "河水发黑，死鱼漂了好多"),
    ("公厕锁了一个月没人开", "公厕天天锁着，一个月没开过"),
    ("自来水停了四天了", "没有自来水四天了，水厂电话打不通"),
    ("垃圾桶半个月没人收，苍蝇满天飞，一楼开不得窗。", "楼下垃圾桶半个月没人来收，臭死了"),
]


def measured(least: float) -> tuple[float, float]:
    found = [likeness(said(p["one"]), said(p["other"])) >= least for p in PAIRS]
    return precision_recall(found, [p["same"] for p in PAIRS])


def test_most_twins_are_offered_and_no_others() -> None:
    precision, recall = measured(ALIKE)
    assert precision >= 0.95
    assert recall >= 0.8


def test_what_is_joined_at_one_tap_is_surely_the_same() -> None:
    assert measured(SURE)[0] >= 0.95


@pytest.mark.parametrize(("one", "other"), SHORT_AND_THE_SAME)
def test_few_words_of_one_matter_are_alike(one: str, other: str) -> None:
    assert twins(one, {1: other}) == twins(other, {1: one}) == [1]


@pytest.mark.parametrize(("one", "other"), SHORT_AND_OTHERS)
def test_few_words_that_differ_in_the_thing_are_not(one: str, other: str) -> None:
    assert twins(one, {1: other}) == twins(other, {1: one}) == []


@pytest.mark.parametrize(("one", "other"), APART)
def test_one_thing_with_another_place_person_or_trouble_is_another_matter(one: str, other: str) -> None:
    assert twins(one, {1: other}) == twins(other, {1: one}) == []


@pytest.mark.parametrize(("one", "other"), ONE_MATTER)
def test_one_matter_in_two_peoples_words_is_offered(one: str, other: str) -> None:
    assert twins(one, {1: other}) == twins(other, {1: one}) == [1]


def test_lines_of_one_category_are_hardly_ever_taken_for_twins() -> None:
    by_category: dict[str, list[str]] = {}
    for line in lines("category_lines"):
        by_category.setdefault(line["category"], []).append(line["text"])
    tried = [(said(a), said(b)) for texts in by_category.values() for a, b in zip(texts, texts[1:] + texts[:1], strict=True)]
    assert sum(likeness(a, b) >= ALIKE for a, b in tried) <= len(tried) / 500


def test_traditional_and_simplified_words_are_the_same() -> None:
    assert twins("村口的路燈壞了兩個月", {1: "村口路灯坏了两个月，晚上黑得很"}) == [1]


def test_the_most_alike_comes_first() -> None:
    others = {1: "自来水费太贵", 2: "自来水停了三天", 3: "路灯不亮"}
    assert twins("我们组自来水停了三天了", others) == [2]


def test_what_the_town_says_every_day_makes_nobody_alike() -> None:
    words, others = "柳湾水库又停电，冰柜里的鱼臭了", {1: "柳湾水库又停电，抽水机转不动"}
    assert twins(words, others) == [1]
    often = Rarity(2_000, dict.fromkeys(("柳湾", "湾水", "水库", "库又", "又停", "停电"), 900))
    assert twins(words, others, often) == []


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("污水沟堵了，臭水流到村小学操场", "村小学操场太小，没有篮球架"),
        ("上坪村三组王家门口的路坑太大", "上坪村三组王家门口的垃圾没人收"),
        ("上坪村三组水塔漏水", "上坪村三组水塔边的路塌了"),
        ("柳湾水库边上的坡地今年要交租金吗", "柳湾水库边上的坡地能不能种树"),
    ],
)
def test_one_place_is_not_one_matter(one: str, other: str) -> None:
    assert twins(one, {1: other}) == twins(other, {1: one}) == []


def test_clusters_keep_the_order_they_came_in() -> None:
    found = clusters({1: "自来水停了三天", 2: "桥栏杆断了", 3: "自来水停了三天没水用", 4: "桥的栏杆断了"})
    assert found == [[1, 3], [2, 4]]


def test_nothing_said_is_like_nothing() -> None:
    assert likeness(said(""), said("自来水停了")) == 0
    assert likeness(said("您好，谢谢！"), said("您好，谢谢！")) == 0
    assert twins("", {1: "自来水停了"}) == []
