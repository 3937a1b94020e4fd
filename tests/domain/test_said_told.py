"""What somebody told, written in one line: how it came, who, where, his number, his words (domain/at_work/said_told.py)."""

from dataclasses import replace

import pytest

from domain.at_work.said_told import said_told
from domain.congress.congress import Congress, Person, Village
from domain.rights.roster import Roster
from domain.values.ids import PersonId, VillageId
from domain.words.simplified import simplified

NAMES = {"v1": ("上坪村", ("上坪",)), "v2": ("下坪村", ()), "v3": ("石门村", ())}
PHONE = "13800007788"


def town() -> Roster:
    villages = {VillageId(v): Village(VillageId(v), name, aliases=aliases) for v, (name, aliases) in NAMES.items()}
    return Roster(1, Congress(name="清溪镇"), villages, {}, {}, {}, {}, {}, {})


TOLD = [
    (f"来电：石门村李大爷 {PHONE} 反映水渠塌了", "phone", "v3", "李大爷", PHONE, "水渠塌了"),
    (f"来电：石门村李大爷，水渠堵了三天没人清，回电{PHONE}", "phone", "v3", "李大爷", PHONE, "水渠堵了三天没人清"),
    (f"刚才石门村李大爷打电话来，说水渠堵了，电话{PHONE}", "phone", "v3", "李大爷", PHONE, "水渠堵了"),
    ("替下坪村张婆婆登记：她家房子漏雨，没电话", "", "v2", "张婆婆", "", "她家房子漏雨"),
    ("帮下坪村的张婆婆登记一下，房子漏雨", "", "v2", "张婆婆", "", "房子漏雨"),
    ("代石门村王小明登记：路灯不亮", "", "v3", "王小明", "", "路灯不亮"),
    ("张婆婆来访说水管漏了", "office", "", "张婆婆", "", "水管漏了"),
    ("下坪村张婆婆来访，说水管漏了", "office", "v2", "张婆婆", "", "水管漏了"),
    ("信访件：石门村村民反映矿上放炮震裂房子", "letter", "v3", "", "", "矿上放炮震裂房子"),
    ("来信：上坪村王小明，路灯半年不亮", "letter", "v1", "王小明", "", "路灯半年不亮"),
    ("来访：李婶，问社保卡怎么补", "office", "", "李婶", "", "社保卡怎么补"),
    ("接访登记：王大爷，说低保的事", "reception", "", "王大爷", "", "低保的事"),
    ("接到电话：下坪村水管爆了", "phone", "v2", "", "", "下坪村水管爆了"),
    ("来电：水管爆了没水用", "phone", "", "", "", "水管爆了没水用"),
    ("电话反映：上坪三组路灯不亮", "phone", "v1", "", "", "上坪三组路灯不亮"),
    ("群众来电：石门村桥栏杆断了", "phone", "v3", "", "", "石门村桥栏杆断了"),
    ("石门村李大爷来电反映水渠塌了", "phone", "v3", "李大爷", "", "水渠塌了"),
    ("今天下坪村刘婶来电话说垃圾没人收", "phone", "v2", "刘婶", "", "垃圾没人收"),
    ("有个村民打电话来说桥断了", "phone", "", "", "", "桥断了"),
    ("石门村赵师傅上门来说路太窄", "office", "v3", "赵师傅", "", "路太窄"),
    ("下坪村张婆婆写信来说井水浑", "letter", "v2", "张婆婆", "", "井水浑"),
    (f"来电:石门村李大爷{PHONE}，水渠塌了", "phone", "v3", "李大爷", PHONE, "水渠塌了"),
    ("來電：石門村李大爺反映水渠塌了", "phone", "v3", "李大爷", "", "水渠塌了"),
    ("登记一个来电", "phone", "", "", "", ""),
    ("记一个来访", "office", "", "", "", ""),
    ("接待：上坪村陈婆婆，医保卡丢了", "reception", "v1", "陈婆婆", "", "医保卡丢了"),
    ("来电：上坪隔壁那个村的路断了", "phone", "", "", "", "上坪隔壁那个村的路断了"),
    ("来电：石门村三组李大爷，水渠塌了", "phone", "v3", "三组李大爷", "", "水渠塌了"),
    ("收到来信：下坪村小学没有热水", "letter", "v2", "", "", "下坪村小学没有热水"),
    (f"替石门村李大爷登记：水渠塌了，电话{PHONE}", "", "v3", "李大爷", PHONE, "水渠塌了"),
]


@pytest.mark.parametrize(("text", "channel", "village", "name", "phone", "words"), TOLD)
def test_each_part_is_read(text: str, channel: str, village: str, name: str, phone: str, words: str) -> None:
    told = said_told(text, town())
    assert told is not None
    assert (told.channel, "".join(told.villages), told.name, told.phone, told.words) == (channel, village, name, phone, words)


NONE = [
    "水厂来电话说0001明天修好",
    "吕代表打电话来说去不了",
    "替选民登记",
    "帮我登记",
    "来电了没有",
    "来电",
    "来访登记",
    "电话打过了",
    "我打电话说了",
    "他来电话说明天来",
    "告诉选民来电：明天来水",
    "水利站来信说下周动工",
    "0001打过电话了",
    "站长打电话来说在路上",
    "给李大爷打电话",
    "信收到了",
    "替我值班",
    "请人替",
]


@pytest.mark.parametrize("text", NONE)
def test_what_is_none(text: str) -> None:
    assert said_told(text, town()) is None


def with_people() -> Roster:
    names = ("吴富", "刘国春", "于发", "史树华", "周启明")
    return replace(town(), people={PersonId(name): Person(PersonId(name), name) for name in names})


CALLERS = [
    ("来信：下坪村彭长根写信说吴富把水排到他田里", "彭长根", "吴富把水排到他田里"),
    ("信访件：下坪村吴婶来信说吴富鱼塘的水臭", "吴婶", "吴富鱼塘的水臭"),
    ("接访：上坪村杨婆婆来讲，刘国春不给她开证明", "杨婆婆", "刘国春不给她开证明"),
    ("接访：上坪村杨婆婆来到办公室，说刘国春不开证明", "杨婆婆", "刘国春不开证明"),
    ("接访：上坪村低保户杨婆婆来讲她低保停了", "杨婆婆", "她低保停了"),
    ("接访：上坪村一位大娘来反映路灯不亮", "", "路灯不亮"),
    ("接访：姓李的老人来说刘国春不给开证明", "姓李的老人", "刘国春不给开证明"),
    ("来电：下坪村老史 说于发修电收钱不开票", "老史", "于发修电收钱不开票"),
    ("来电：下坪村老史打来电话，于发收钱", "老史", "于发收钱"),
    ("来电：下坪村村民老史来电反映于发收钱", "老史", "于发收钱"),
    ("来电：下坪村3组彭长根的儿子打电话过来说他爸被打了", "3组彭长根的儿子", "他爸被打了"),
    ("来信：下坪村，彭长根写信来反映吴富排污", "彭长根", "吴富排污"),
    ("来信：下坪村 彭长根：吴富排污", "彭长根", "吴富排污"),
    ("来信：下坪村彭长根、吴婶联名写信说吴富排污", "彭长根、吴婶", "吴富排污"),
    ("来信：下坪村村民彭长根等5户来信反映吴富排污", "彭长根等5户", "吴富排污"),
    ("来信：吴富贵给镇里写信说水渠塌了", "吴富贵", "水渠塌了"),
    ("來信：下坪村彭長根寫信說吳富把水排到他田裡", "彭长根", "吳富把水排到他田裡"),
    ("来信：石门村李老汉 13877776666 来信说矿上放炮", "李老汉", "矿上放炮"),
    ("来信：石门村李老汉（13877776666）写信反映矿上放炮", "李老汉", "矿上放炮"),
    ("来电：下坪村老史 13877776666，说于发收钱", "老史", "于发收钱"),
    ("有人打电话来说水渠塌了 他叫李长顺 13800007755", "李长顺", "水渠塌了"),
    ("有人打电话来说水渠塌了，叫李长顺，电话13800007755", "李长顺", "水渠塌了"),
    ("有人打电话来说水渠塌了 13800007755 她叫李长顺", "李长顺", "水渠塌了"),
    ("来电：水渠塌了 13800007755 姓名：李长顺", "李长顺", "水渠塌了"),
    ("来电：有人打他，他叫周启明 13800007755", "", "有人打他，他叫周启明"),
    ("来电：狗咬了人，狗主人叫李长顺 13800007755", "", "狗咬了人，狗主人叫李长顺"),
    ("来电：有人打他，他叫李长顺", "", "有人打他，他叫李长顺"),
]


@pytest.mark.parametrize(("text", "name", "words"), CALLERS)
def test_who_told_it_stands_in_no_words(text: str, name: str, words: str) -> None:
    told = said_told(text, with_people())
    assert told is not None
    assert (simplified(told.name), told.words) == (name, words)


WHOLE = [
    "吴富排污水到田里",
    "吴富说给钱才修",
    "吴富，收钱不办事",
    "吴富家排水到田里，臭",
    "吴富的老婆说要打人",
    "吴富骗村民，不给钱",
    "吴富打了李大爷，不赔钱",
    "刘国春骂杨婆婆，说她是骗子",
    "刘国春 收钱",
    "史树华：收钱不开票",
    "周启明代表说话不算数",
    "陈主任说要收钱",
    "老史说话不算数",
    "彭长根反映的水渠至今没修",
    "杨婆婆的低保停了",
    "上坪村路灯坏了",
    "上坪村马路，塌了",
    "高压线断了，没人来",
    "上坪村房子漏雨，没人管",
    "水管来水少",
    "石门村矿上来人说要占地",
    "石家湾桥断了，反映几次没人来",
]


@pytest.mark.parametrize("words", WHOLE)
def test_whom_or_what_it_is_about_is_not_cut(words: str) -> None:
    told = said_told(f"来信：{words}", with_people())
    assert told is not None
    assert (told.name, told.words) == ("", words)


@pytest.mark.parametrize(
    ("text", "channel", "village", "name", "words"),
    [
        ("收到一封信 下坪村彭家说吴富养鱼的水排到田里", "letter", "v2", "彭家", "吴富养鱼的水排到田里"),
        ("信访件 下坪村吴婶来信说鱼塘水臭", "letter", "v2", "吴婶", "鱼塘水臭"),
        ("又来了一封信 石门村李老汉说采石场放炮", "letter", "v3", "李老汉", "采石场放炮"),
        ("今天接访 上坪村杨婆婆说路烂了", "reception", "v1", "杨婆婆", "路烂了"),
        ("刚才接待 石门村王大爷，说低保的事", "reception", "v3", "王大爷", "低保的事"),
        ("刚接了个电话 石门村老史说水管爆了", "phone", "v3", "老史", "水管爆了"),
        ("今天来访 下坪村张婆婆说水管漏了", "office", "v2", "张婆婆", "水管漏了"),
    ],
)
def test_a_head_without_a_colon_is_shown_before_it_is_kept(text: str, channel: str, village: str, name: str, words: str) -> None:
    told = said_told(text, town())
    assert told is not None
    assert (told.channel, told.villages, told.name, told.words) == (channel, (VillageId(village),), name, words)
    assert not told.plainly


@pytest.mark.parametrize(
    "text",
    [
        "收到一封信 还没看",
        "今天接访 没人来",
        "刚接了个电话 又挂了",
        "来信 怎么登记",
        "信 收到了",
        "来信多不多",
        "今天接访 几个人来了",
        "接待日 下坪村谁去",
    ],
)
def test_a_letter_or_a_call_of_nobody_is_none(text: str) -> None:
    assert said_told(text, town()) is None


@pytest.mark.parametrize(
    ("text", "village"),
    [
        ("有人打电话来说石门村水库漏水他姓李电话13800007788", "石门村"),
        ("有个老人打电话来说上坪村的路烂了", "上坪村"),
        ("王嫂来访说下坪村三组没水", "下坪村"),
        ("张婆婆打电话来说低保没发", ""),
        ("张婆婆打电话来说路是石门村的车压烂的", ""),
        ("李大爷打电话来说水渠塌了，石门的拖拉机压的", ""),
        ("李大爷来访说上坪村和下坪村都没水", ""),
    ],
)
def test_the_one_village_in_what_was_said_is_shown_where_nobody_says_whence_he_is(text: str, village: str) -> None:
    roster = town()
    told = said_told(text, roster)
    assert told is not None
    assert [roster.villages[one].name for one in told.villages] == ([village] if village else [])
    assert not told.plainly


@pytest.mark.parametrize(
    ("said", "name", "words"),
    [
        ("有人打电话来说石门村水库漏水他姓李电话", "姓李", "石门村水库漏水"),
        ("有人打电话来说石门村水库漏水，她姓王 ", "姓王", "石门村水库漏水"),
        ("有人打电话来说石门村水库漏水他叫李长顺 ", "李长顺", "石门村水库漏水"),
        ("有人打电话来说石门村姓李的占了路", "", "石门村姓李的占了路"),
    ],
)
def test_a_surname_beside_the_number_is_whom_to_call(said: str, name: str, words: str) -> None:
    told = said_told(f"{said}{PHONE}", town())
    assert told is not None
    assert (told.name, told.phone, told.words) == (name, PHONE, words)
