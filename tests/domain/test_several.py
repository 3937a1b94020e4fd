"""Several matters in one message, and what only looks like it (docs/spec.md section 3, Several matters in one message)."""

from collections.abc import Callable

import pytest

from domain.congress.categories import CATEGORIES
from domain.congress.congress import Category
from domain.matters.category_of import plain_category
from domain.matters.several import parts_of
from domain.words.simplified import simplified
from tests.samples_of import lines, precision_recall

KNOWN = [Category(c["id"], c["name"], tuple(c["keywords"])) for c in CATEGORIES]
SEVERAL = [
    "一是自来水又黄又臭，二是村口垃圾没人清",
    "第一，渠道漏水；第二，低保名单没公示",
    "1、路灯坏了 2、井盖丢了",
    "1.路太烂2.公交不来",
    "（1）水费算错了（2）电表也不准",
    "①卫生院没药②学校门口没斑马线",
    "首先我家危房没人来看，其次种粮补贴还没到账",
    "我想反映两个问题，一个是桥栏杆松了，一个是王家鱼塘臭",
    "水停了三天，还有一件事，我妈的高龄补贴没发",
    "小区门口积水，对了，路灯也不亮",
    "孩子校车取消了。另外村卫生室老关门",
    "电压不稳，顺便问下合疗什么时候交",
    "路上坑坑洼洼没人填；自来水浑得不能喝",
    "另外还想问一下，宅基地证啥时候办，前面说的是垃圾没人收",
    "两件事：猪场臭，水井浑",
    "有两个事，一个低保，一个修路",
    "请帮忙看看两桩事，渠堵了，狗咬人",
    "化肥涨价太厉害，还有啊，合作社分红一分没见",
    "养老金没到账，此外村里的路也没硬化",
    "水渠垮了一段，再一个就是变压器老跳闸",
    "拖拉机补贴没发，还有就是灌溉水放不下来",
    "邻居占了我的地，还有个事，我儿子的工钱要不回来",
    "村医不在，还有，药太贵",
    "第一件事是路灯，第二件事是厕所",
    "头一个，噪音大；第二个，油烟呛",
    "公交车改线了不停我们村，同时卫生院的晚上没人值班",
    "网络断了一个星期，还想反映下路边的树要倒了",
    "楼顶漏水没人修，也想问问老年卡在哪办",
    "甲、排水沟堵了；乙、健身器材坏了",
    "一来路窄，二来没路灯",
    "学校食堂饭不熟，除了这个，校门口也没人指挥交通",
    "水管爆了没人管，垃圾三天没拉了",
    "水管爆了，垃圾没人拉",
    "路灯坏一个月了，老人补贴也没下来",
    "电线垂得很低，井盖也丢了",
    "我家房子漏雨，我爸的残疾证也没人给办",
    "桥断了，小学的窗户还透风",
    "垃圾堆成山，合疗报销又卡着不给报",
    "有3个问题：停水、停电、路不通",
    "反映几个情况：厕所锁着；路灯不亮；健身路径生锈",
    "停水好几天了，还有我家低保咋停了",
    "宅基地批不下来，另一个就是村里分红不公开",
    "快递点搬走了不方便，还有公厕臭得很",
    "1，厂里拖欠工资。2，宿舍漏电",
]
ONE = [
    "一是路灯不亮，二是路灯不亮",
    "一是路灯不亮，二是路灯不亮了",
    "一是路灯不亮，二是你们办得很好",
    "一是路灯不亮，二是谢谢周代表",
    "一是路灯不亮，二是我电话13800001234打给我",
    "第一，路灯坏了；第二，我的手机是13800001234",
    "路灯坏了，晚上黑得看不见，老人都摔了",
    "自来水停了，三天没水用，饭都做不了",
    "第一次打电话没人接，第二次打还是没人接",
    "我们村三组到四组的路烂了，下雨全是泥",
    "1号楼和2号楼中间的水管漏了",
    "垃圾没人收，臭得很，苍蝇到处飞",
    "低保停了，一是不知道为什么，二是不知道找谁",
    "学校要交两个费，一个资料费一个校服费，贵得很",
    "停水停电的通知能不能早点发",
    "渠堵了水过不来，田都干了",
    "还有人管没有，路灯三个月不亮",
    "还有三天就要插秧了，水还没放下来",
    "再过一个月就开学了，校车还没定",
    "另外一个村都通了水，就我们没通",
    "我去问了两次，村里说没钱，镇上说等等",
    "顺便路过的人都说臭，养猪场该管管",
    "井盖没了，孩子掉下去怎么办",
    "一个路灯都不亮",
    "卫生院晚上没人，药也没有，我爸发烧找不到医生",
    "房子漏雨墙也裂了，怕塌",
    "工头欠我们二十个人的工钱，还骂人",
    "变压器嗡嗡响，电压低，电饭锅都煮不熟",
    "二组停水，七组也停水",
    "桥太窄，护栏也断了，车不敢过",
    "种子不出苗，卖种子的不认账",
    "同时有二十户没水",
    "最后一班车五点就没了",
    "邻居的狗天天叫，晚上睡不着",
    "我妈八十了走不动，低保能不能帮她办",
    "请问合疗在哪交，要带什么",
    "工地晚上施工，又吵又有灰",
    "三轮车拉砖把路压坏了，也没人修",
    "水表坏了，水费多收了",
    "村干部说话不算数，说好修路不修",
    "对了半天账，水费还是不对",
    "我家地被占了，补偿款也没给",
    "河里死鱼，水发黑，上游厂子排的",
    "公交不来，学生上学走一个小时",
    "1月交的合疗，2月住院报不了",
    "危房改造款两年没到，房子都快塌了",
    "第三小学门口没有斑马线",
    "10.5吨的大车压坏了村道",
    "路灯不亮，公共厕所那条巷子的",
    "我有两个孩子，一个上小学一个上初中，校车都不停我们村",
    "村里的健身器材坏了，跑步机、单杠都不能用",
]


def parts(text: str) -> tuple[str, ...]:
    return parts_of(text, lambda part: plain_category(simplified(part), KNOWN))


@pytest.mark.parametrize("text", SEVERAL)
def test_each_part_is_in_his_own_words(text: str) -> None:
    found = parts(text)
    assert len(found) > 1
    assert all(part in text for part in found)


@pytest.mark.parametrize("text", ONE)
def test_one_matter_is_left_whole(text: str) -> None:
    assert parts(text) == ()


def test_hardly_a_line_of_one_matter_is_taken_apart() -> None:
    texts = [x["text"] for x in lines("category_lines")]
    assert sum(bool(parts(text)) for text in texts) <= len(texts) / 100


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("路燈壞一個月了，老人補貼也沒下來", ("路燈壞一個月了", "老人補貼也沒下來")),
        ("①卫生院没药②学校门口没斑马线", ("卫生院没药", "学校门口没斑马线")),
        ("有3个问题：停水、停电、路不通", ("停水", "停电", "路不通")),
        ("一个是桥栏杆松了，一个是王家鱼塘臭", ("桥栏杆松了", "王家鱼塘臭")),
        ("头一个，噪音大；第二个，油烟呛", ("噪音大", "油烟呛")),
    ],
)
def test_the_parts(text: str, found: tuple[str, ...]) -> None:
    assert parts(text) == found


@pytest.mark.parametrize(("half", "least"), [("tuned", 0.9), ("kept", 0.7)])
def test_most_lines_of_several_matters_are_found_and_hardly_one_of_one(half: str, least: float) -> None:
    known = lines("several_lines", half)
    precision, recall = precision_recall([bool(parts(x["text"])) for x in known], [x["several"] for x in known])
    assert recall >= least
    assert precision >= 0.9


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("路灯坏了，另外我家低保停了", ("路灯坏了", "我家低保停了")),
        ("路灯坏了还有垃圾也没人收", ("路灯坏了", "垃圾也没人收")),
        ("养鸡场臭，采石场灰大", ("养鸡场臭", "采石场灰大")),
        ("合疗啥时候交？高龄补贴怎么办？", ("合疗啥时候交", "高龄补贴怎么办")),
        ("- 下水道堵了\n- 村里没厕所", ("下水道堵了", "村里没厕所")),
        ("1路灯不亮2水沟堵了", ("路灯不亮", "水沟堵了")),
        ("The street lamp is broken. Also nobody collects the garbage", ("The street lamp is broken", "nobody collects the garbage")),
        ("停水了，水也抽不上来", ()),
        ("水管漏水，把路都泡坏了", ()),
        ("路灯坏了，另外我的电话没变", ()),
        ("The bus is late. Also the driver is rude", ()),
    ],
)
def test_a_further_matter_keeps_its_words_and_what_follows_is_none(text: str, found: tuple[str, ...]) -> None:
    assert parts(text) == found


LISTED = (
    "村口路灯不亮",
    "自来水黄得不能喝",
    "公厕堵了没人管",
    "桥栏杆断了",
    "垃圾半个月没收",
    "学校围墙裂了",
    "井盖丢了",
    "低保没批下来",
    "公交车不进村",
    "广场舞半夜吵人",
)
HAN = "一二三四五六七八九十"


@pytest.mark.parametrize("many", [8, 10])
@pytest.mark.parametrize(
    "mark",
    [
        lambda n: f"，{n}、",
        lambda n: f"\n{n}. ",
        lambda n: f"，{HAN[n - 1]}是",
        lambda n: f"；（{n}）",
        lambda n: f"；{chr(0x245F + n)}",
        lambda n: f"。第{HAN[n - 1]}，",
        lambda n: "\n",
    ],
)
def test_a_list_of_up_to_ten_matters_is_taken_apart(many: int, mark: Callable[[int], str]) -> None:
    listed = "".join(f"{mark(n)}{words}" for n, words in enumerate(LISTED[:many], 1))
    assert parts(f"您好，反映几个问题：{listed}") == LISTED[:many]


def test_lines_of_a_letter_about_one_thing_are_one_matter() -> None:
    letter = "代表您好\n我家门口的路灯不亮\n晚上出门看不见\n老人摔了一跤\n请尽快修路灯"
    assert parts(letter) == ()


COUNTS = [
    "一是{}，二是{}，三是{}",
    "一、{}，二、{}，三、{}",
    "（一）{}（二）{}（三）{}",
    "(1){} (2){} (3){}",
    "1.{} 2.{} 3.{}",
    "1){} 2){} 3){}",
    "1{} 2{} 3{}",
    "1:{} 2:{} 3:{}",
    "第一{}，第二{}，第三{}",
    "第一个{}，第二个{}，第三个{}",
    "第1条，{}。第2条，{}。第3条，{}。",
    "首先{}，其次{}，最后{}",
    "首先是{}，然后是{}，还有就是{}",
    "先说{}，再说{}，最后说{}",
    "一来{}，二来{}，三来{}",
    "一则{}，二则{}，三则{}",
    "其一{}，其二{}，其三{}",
    "①{}②{}③{}",
    "⑴{}⑵{}⑶{}",
    "㈠{}㈡{}㈢{}",
    "❶{} ❷{} ❸{}",
    "⒈{} ⒉{} ⒊{}",
    "1️⃣{}2️⃣{}3️⃣{}",
    "壹、{}，贰、{}，叁、{}",
    "a、{} b、{} c、{}",
    "A. {} B. {} C. {}",
    "甲、{}；乙、{}；丙、{}",
    "一个是{}，一个是{}，还有一个是{}",
    "一件是{}，一件是{}，再一件是{}",
    "{}是一个，{}是一个，{}又是一个",
    "问题一：{}；问题二：{}；问题三：{}",
    "1 {}\n2 {}\n3 {}",
    "- {}\n- {}\n- {}",
    "一就是{}，二就是{}，三就是{}",
]
"""How people count."""


@pytest.mark.parametrize("counts", COUNTS)
@pytest.mark.parametrize(
    "three", [("路灯不亮", "低保没批", "狗咬人"), ("自来水没有", "公交不来我们村", "工钱没给"), ("种子不出苗", "卫生室没药", "学校厕所脏")]
)
def test_three_matters_are_three_however_they_are_counted(counts: str, three: tuple[str, str, str]) -> None:
    assert parts(counts.format(*three)) == three


ONE_PLACE = [
    "学校没热水，厕所脏，饭难吃",
    "卫生院没药，医生老不在，厕所也脏",
    "公厕没水，脏得进不去，灯也坏了",
    "养老院饭不好，没热水，厕所臭",
    "小区电梯坏了，楼道灯不亮，垃圾没人收",
    "菜市场地上脏，下水道臭，摊子乱摆",
    "活动室门坏了，灯不亮，厕所没水",
    "公园里厕所锁着，路灯不亮，椅子断了",
    "宿舍楼漏雨，厕所堵，热水没有",
    "这条路坑多，没路灯，还没护栏",
    "桥面烂了，栏杆断了，没路灯",
    "首先我去了村里，然后去了镇上，最后没人管",
]


@pytest.mark.parametrize("text", ONE_PLACE)
def test_what_is_wrong_with_one_place_is_one_matter(text: str) -> None:
    assert parts(text) == ()


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("两件事 路灯 低保", ("路灯", "低保")),
        ("学校厕所脏，村口路灯不亮", ("学校厕所脏", "村口路灯不亮")),
        ("学校饭难吃，我妈低保停了", ("学校饭难吃", "我妈低保停了")),
        ("卫生院没药，村里的桥断了", ("卫生院没药", "村里的桥断了")),
        ("路不好走，路灯也不亮，垃圾也没人收", ("路不好走", "路灯也不亮", "垃圾也没人收")),
    ],
)
def test_what_is_elsewhere_is_another_matter(text: str, found: tuple[str, ...]) -> None:
    assert parts(text) == found


BESIDE = [
    "我家没水，邻居家的狗天天叫",
    "路灯不亮，低保也没批",
    "我家冇水，隔籬屋啲狗日日吠",
    "我家沒水，鄰居家的狗天天叫",
    "没电，村里账也不公开",
    "没水，没网",
    "屋里没水，隔壁天天打麻将吵死人",
    "种粮补贴没发，我家没水",
    "村口垃圾没人收，隔壁的狗半夜叫",
    "我家房子漏雨，邻居家的狗天天叫",
    "俺家没电，村里的狗咬人",
    "我屋停水哒，隔壁屋的鸡到处跑",
    "屋頭沒水，村口垃圾沒人收",
    "我家没水，邻居占我家地",
    "狗天天叫，我家没水",
    "井盖没了，低保停了",
]
"""Two that nothing has to do with each other, side by side."""
WITH_ITS_CONSEQUENCE = [
    "没水，做不了饭",
    "没水，厕所冲不了，臭死人",
    "停水了，饭店关门了",
    "没水，学校停课了",
    "没水，庄稼都干死了",
    "没电，冰箱坏了",
    "没电，网也没了",
    "没信号，快递电话接不到",
    "我家没水，邻居家也没水",
    "我家没水，邻居家把管子堵了",
    "我家没水，邻居家天天浇菜",
    "邻居挖断了水管，我家没水",
    "邻居家的狗天天叫，我孩子睡不着",
    "邻居家的狗天天叫，派出所也不管",
    "邻居家的牛踩了我家的秧，不赔",
    "狗咬人了，医药费没人出",
    "路灯不亮，狗从黑里窜出来",
    "路灯不亮，小偷多",
    "垃圾没人收，狗到处翻",
    "路烂了，快递不送",
    "房子漏雨，低保户没钱修",
    "低保没批，村长家的狗都有低保",
    "低保没批，邻居家比我家好都批了",
    "养猪场臭，井水也臭",
    "水浑，喝了拉肚子",
]
"""One, and what follows from it, whose fault it is, or how it is with others."""


@pytest.mark.parametrize("text", BESIDE)
def test_two_that_have_nothing_to_do_with_each_other_are_two_by_a_comma(text: str) -> None:
    one, other = text.split("，")
    assert parts(text) == (one, other)


@pytest.mark.parametrize("text", WITH_ITS_CONSEQUENCE)
def test_one_with_its_consequences_is_one(text: str) -> None:
    assert parts(text) == ()


@pytest.mark.parametrize(
    ("text", "first"),
    [
        ("领导 我两个事 头一个是渡槽边那个路灯黑起好久了 二一个是我老汉的高龄补贴没发", "渡槽边那个路灯黑起好久了"),
        ("头一件路灯黑起 二一件补贴没发", "路灯黑起"),
        ("第一个是渡槽边路灯不亮，第二个是低保没发", "渡槽边路灯不亮"),
        ("一个是渡槽边路灯不亮 一个是低保没发", "渡槽边路灯不亮"),
    ],
)
def test_what_counts_a_part_is_no_word_of_it(text: str, first: str) -> None:
    assert parts(text)[:1] == (first,)


@pytest.mark.parametrize("text", ["渡槽边路灯坏了 黑得很 看不见路", "路灯坏了 晚上看不见路"])
def test_that_nobody_sees_the_road_is_no_matter_beside_the_lamp(text: str) -> None:
    assert parts(text) == ()


@pytest.mark.parametrize(
    "text",
    [
        "快递不送到村，医保卡也刷不了",
        "村里的路该修了，养老院的伙食也该管管",
        "修水库占了我的地没赔，村小的老师也调走了",
        "果园的路冲断了，老年证办了半年",
        "蜂箱被偷了，卫生室的药过期",
        "网上办不了证，养老服务中心也没人",
        "街上娃娃机赌博，三社的塘漏干了",
        "集市上缺斤短两，屋后山有块大石头悬起的",
        "狗贩子来村里毒狗，焚烧点离学校才两百米",
        "有人电鱼，公路边草长得比人高",
    ],
)
def test_two_are_two_though_no_list_knows_both_things(text: str) -> None:
    one, other = text.split("，")
    assert parts(text) == (one, other)


@pytest.mark.parametrize(
    "text",
    [
        "大家好，我们组没信号",
        "萧清代表在吗，想反映垃圾没人收",
        "自来水停了，学校食堂都开不了火",
        "停电了，冰箱里的药都坏了",
        "村口主水管爆了，水流得满路都是",
        "下水道堵了，满院子都是粪水",
        "水渠塌了，水往田里灌",
        "低保停了，我妈的药都买不起了",
        "师傅说要另外收三百块跑腿费，路才修",
        "婆婆喊我再问一道，那个事情成了没",
        "打扰了，顺便讲下垃圾没人收",
        "路灯坏了，全体村民",
        "采石场放炮，房子都裂了",
        "隔壁占了集体的路修院墙，我家收割机都过不去",
        "夜里狗叫得不对劲，一开灯墙头上有人跳下去",
    ],
)
def test_a_call_what_comes_of_it_and_politeness_are_no_further_matter(text: str) -> None:
    assert parts(text) == ()


@pytest.mark.parametrize(("half", "least"), [("tuned", 0.85), ("kept", 0.65)])
def test_matters_that_nothing_counts_or_parts_are_mostly_found(half: str, least: float) -> None:
    known = lines("several_unnumbered", half)
    precision, recall = precision_recall([bool(parts(x["text"])) for x in known], [x["several"] for x in known])
    assert recall >= least
    assert precision >= 0.85
