"""Danger by kinds: measured on labelled lines, and one line for each thing that is none (docs/understood.md)."""

import pytest

from bench.fit_danger_kinds import check, labelled
from domain.danger.danger import KINDS, alarms, danger, in_danger
from domain.danger.danger_numbers import doctor_first, numbers_for
from tests.samples_of import lines, precision_recall

LINES = lines("danger")


def test_nearly_everybody_in_danger_reads_the_numbers_and_few_others_do() -> None:
    precision, recall = precision_recall([in_danger(x["text"]) for x in LINES], [x["danger"] for x in LINES])
    assert recall >= 0.95
    assert precision >= 0.9


def test_what_wakes_staff_is_stricter_and_misses_little() -> None:
    precision, recall = precision_recall([alarms(x["text"]) for x in LINES], [x["alarm"] for x in LINES])
    assert recall >= 0.95
    assert precision >= 0.9


def test_every_kind_is_found_by_its_own_words() -> None:
    for kind in KINDS:
        mine = [x["text"] for x in LINES if x["kind"] == kind]
        assert mine or kind == "other"
        assert all(in_danger(text) for text in mine), [text for text in mine if not in_danger(text)]


@pytest.mark.parametrize("half", ["tuned", "kept"])
def test_danger_in_few_words_and_dialect_is_heard(half: str) -> None:
    known = lines("few_words_of_danger", half)
    precision, recall = precision_recall([in_danger(x["text"]) for x in known], [x["danger"] for x in known])
    assert recall >= 0.95
    assert precision >= 0.8
    assert precision_recall([alarms(x["text"]) for x in known], [x["alarm"] for x in known])[1] >= 0.9


@pytest.mark.parametrize(
    "text", ["塘里有人", "水里有人喊", "小囡落到河浜里去了", "有人跳落海", "塌了塌了", "他突然说不出话", "活着没啥意思 谢谢你们以前帮过我"]
)
def test_what_was_heard_too_late_wakes_staff(text: str) -> None:
    assert alarms(text)


@pytest.mark.parametrize(
    "text",
    [
        "河里有人洗菜",
        "塘里有人钓鱼",
        "领导突然不说话了",
        "讲唔到普通话",
        "去年他不想活了，喝了农药，后来救过来了",
        "以前活着没意思，如今好多了",
    ],
)
def test_what_only_sounds_like_it_wakes_nobody(text: str) -> None:
    assert not alarms(text)


def test_everyday_words_that_sound_alike_wake_hardly_anybody_and_what_a_life_hangs_on_does() -> None:
    for half in ("tuned", "kept"):
        known = lines("everyday_danger", half)
        shown = precision_recall([in_danger(x["text"]) for x in known], [x["danger"] for x in known])
        woken = precision_recall([alarms(x["text"]) for x in known], [x["alarm"] for x in known])
        assert min(shown) >= 0.9
        assert min(woken) >= 0.9


def test_who_lives_where_came_and_left_or_lost_a_hen_brings_no_numbers_and_calls_do() -> None:
    for half in ("tuned", "kept"):
        known = lines("false_alarms", half)
        shown = precision_recall([in_danger(x["text"]) for x in known], [x["danger"] for x in known])
        woken = precision_recall([alarms(x["text"]) for x in known], [x["alarm"] for x in known])
        assert shown[0] >= 0.8
        assert shown[1] >= 0.95
        assert woken[1] >= 0.9


def test_whom_to_call_what_burnt_out_and_what_somebody_is_like_brings_no_numbers_and_what_is_close_to_it_does() -> None:
    for half in ("tuned", "kept"):
        known = lines("near_danger", half)
        shown = precision_recall([in_danger(x["text"]) for x in known], [x["danger"] for x in known])
        woken = precision_recall([alarms(x["text"]) for x in known], [x["alarm"] for x in known])
        assert shown[0] >= 0.9
        assert shown[1] >= 0.95
        assert min(woken) >= 0.9


@pytest.mark.parametrize(
    ("call", "harmless"),
    [
        ("他找不到我就打我女儿", "找不到我就打我女儿 号码上头那个"),
        ("找不到我就打我女儿的人又来了", "下午再打我"),
        ("冰箱烧了 屋里都是烟", "电把我冰箱烧了"),
        ("电把人打了", "电压不稳把电视机烧坏了"),
        ("埋了两个人", "埋了人家的水管"),
        ("我死了没人收", "猪死了没人收"),
        ("养猪的死了没人收", "我屋里的牛死了没人来登记"),
        ("我去买药 喝了算了", "我去镇上拿药 下午才回来"),
        ("车翻了 人没下来", "来了车都没下"),
        ("我爸人不行了", "于发这个人不行"),
        ("他来了，打了我就走了", "他来了，坐了一会就走了"),
        ("他来了，带着刀坐在我家门口", "别让周启明坐在那里"),
        ("有人落水", "落水管通到河里"),
        ("我奶奶叫不醒", "我奶奶叫何桂英"),
        ("我奶奶家着火了", "我奶奶家在上坪村老屋组"),
        ("奶奶打电话来说喘不上气", "奶奶又打电话来了"),
        ("狗咬死了一个娃", "奶奶说鸡也给压死两只"),
        ("车压死人了", "车压死两只鸡"),
        ("他妈倒在地上不动", "又他妈响了"),
        ("老伴儿没药了，喘得厉害", "俺老伴儿药钱都没了"),
        ("我爸没气了", "活人要被气死"),
        ("打井的人晕在井底", "大家伙儿一起打的井"),
        ("没意思，活着没劲", "没劲，说了也白说"),
        ("灶屋冒烟了，好大的烟", "灶台烧柴烟大，想改气"),
        ("车子差点掉下去", "他差点没走成"),
        ("墙歪了", "牌子歪了"),
        ("他叫我把药喝下去", "领导叫我把低保的事写上来"),
        ("他喊我把遗书写出来", "前天碰到刘主任，他喊我把危房的事写上来"),
    ],
)
def test_a_relative_or_an_idiom_is_no_sign_and_what_harms_still_is(call: str, harmless: str) -> None:
    assert in_danger(call)
    assert not in_danger(harmless)


@pytest.mark.parametrize(
    ("of_him", "of_a_thing"),
    [
        ("我爸没反应了", "水龙头没反应"),
        ("叫他没反应", "叫了电工没反应"),
        ("窖里两个人没动静", "井盖的事没动静"),
        ("江奶奶上山两天没下来", "江奶奶的低保没下来"),
        ("老伴不在屋，找不到", "老伴不在屋"),
        ("娃不在家，一晚上没回来", "娃不在家，钥匙在隔壁"),
        ("我腰摔断了走不动", "我腰疼走不动路"),
        ("蛇钻进来了", "耗子钻进来了"),
        ("我等死", "等死人了"),
        ("马蜂蜇死人了", "蚊子咬死人了"),
        ("佢唔郁喇，叫極都唔應", "我哋呢邊條坑渠塞咗"),
        ("老爸的氧气机停了", "塘里增氧机停了"),
        ("胰島素冇雪櫃放", "胰岛素能报多少"),
        ("停电了，我妈要吸氧", "停电了，老人机没电了"),
    ],
)
def test_what_is_danger_of_a_person_is_none_of_things_money_and_errands(of_him: str, of_a_thing: str) -> None:
    assert alarms(of_him)
    assert not in_danger(of_a_thing)


@pytest.mark.parametrize("text", ["明天要停一天电，我爸靠氧气机怎么办", "供电所通知停电，家里有呼吸机"])
def test_an_outage_told_of_beforehand_wakes_nobody(text: str) -> None:
    assert in_danger(text)
    assert not alarms(text)


def test_danger_said_in_many_other_ways_is_heard_and_what_only_sounds_so_wakes_nobody() -> None:
    known = lines("more_danger")
    assert [x["text"] for x in known if x["danger"] and not in_danger(x["text"])] == []
    assert [x["text"] for x in known if not x["danger"] and alarms(x["text"])] == []
    assert precision_recall([alarms(x["text"]) for x in known], [x["alarm"] for x in known])[1] >= 0.9


@pytest.mark.parametrize(
    ("text", "hears"),
    [
        ("我想死", True),
        ("想死你们了", False),
        ("热得想死", False),
        ("我爸喝农药要死了", True),
        ("打农药把我的蜂都毒死了", False),
        ("吃了鱼中毒死了两个人", True),
        ("羊倌走丢了", True),
        ("我家的羊走丢了", False),
        ("村里发的防溺水画册", False),
        ("路灯炸了一盏", False),
    ],
)
def test_one_word_tells_danger_from_what_only_sounds_so(text: str, hears: bool) -> None:
    assert in_danger(text) is hears


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        ("灶屋燃起來了", "fire"),
        ("房子失火了", "fire"),
        ("ｇａｓ　ｌｅａｋ in the kitchen", "gas"),
        ("ئۆيگە ئوت كەتتى", "fire"),
        ("ཁང་པ་ལ་མེ་ཤོར་སོང", "fire"),
        ("ᠭᠡᠷ ᠲᠦᠢᠮᠡᠷ", "fire"),
        ("Байшин шатаж байна", "fire"),
        ("집에 불이 났어요", "fire"),
        ("救命啊啊啊啊啊", "other"),
    ],
)
def test_danger_is_heard_in_every_script(text: str, kind: str) -> None:
    assert kind in danger(text).kinds
    assert alarms(text)


@pytest.mark.parametrize(
    ("text", "kind", "alarms"),
    [
        ("屋后头山在垮", "collapse", True),
        ("后山滑下来了", "collapse", True),
        ("山体开裂了", "collapse", True),
        ("坝下渗水了，水浑的，冒泡", "flood", True),
        ("我胸口痛，屋里就我一个", "illness", True),
        ("不想过了，一屁股债，天天来逼", "self_harm", False),
    ],
)
def test_what_may_come_down_or_give_way_is_danger(text: str, kind: str, *, alarms: bool) -> None:
    found = danger(text)
    assert (kind in found.kinds, found.alarms) == (True, alarms)


@pytest.mark.parametrize("text", ["不想过年了", "水渠渗水，田里不够水", "路边的山上都是垃圾", "墙裂了一条缝，去年就有"])
def test_what_only_sounds_like_it_is_none(text: str) -> None:
    assert not danger(text).kinds


@pytest.mark.parametrize("text", ["有个娃娃从桥上掉下去了", "老人从房顶摔下来了", "工人从脚手架上跌下来了", "有人坠楼"])
def test_a_fall_from_a_height_wakes_staff(text: str) -> None:
    assert in_danger(text)
    assert alarms(text)


@pytest.mark.parametrize(
    "text",
    [
        "瓦从房顶掉下来",
        "孩子从滑梯上滑下来玩",
        "热死人了，车站能不能装个棚",
        "气死我了，跑了三趟",
        "去年失火的房子，保险还没赔",
        "防溺水培训什么时候办",
        "火龙果没人要",
        "三轮车翻过一次",
        "股价跳水，老人的钱没了",
        "",
    ],
)
def test_figures_of_speech_what_is_over_and_papers_are_no_danger(text: str) -> None:
    assert not in_danger(text)


def test_what_has_not_happened_yet_wakes_nobody() -> None:
    assert in_danger("怕电线掉在路上打到娃")
    assert not alarms("怕电线掉在路上打到娃")


def test_the_likely_number_comes_first() -> None:
    assert numbers_for(danger("着火了")).startswith("119")
    assert numbers_for(danger("我妈昏过去了")).startswith("120")
    assert numbers_for(danger("他拿刀砍人")).startswith("110")
    assert numbers_for(danger("他拿着刀，屋里都着火了")).startswith("110")


@pytest.mark.parametrize(
    "text",
    [
        "周书记收了人家两条烟，把鱼塘包给他舅子了",
        "村长收了人家的烟，鱼塘包给他屋里亲戚",
        "他给书记送了两条中华烟",
        "他天天抽烟",
        "送烟送酒才办事",
        "香烟抽多了",
    ],
)
def test_tobacco_is_no_smoke(text: str) -> None:
    assert not in_danger(text)


@pytest.mark.parametrize(
    "text", ["灶屋冒烟了", "浓烟滚滚", "烟囱着火了", "屋里全是烟", "发现厨房有浓烟", "抽烟把屋点着了", "烟从窗户往外冒"]
)
def test_smoke_is(text: str) -> None:
    assert alarms(text)


@pytest.mark.parametrize(
    "text",
    [
        "屋里人喝了农药",
        "屋里娃儿喝了除草剂",
        "崽吃了老鼠药",
        "老头子上吊了",
        "老头子上吊哒",
        "他割腕了",
        "屋里人寻了短见",
        "有人跳河了",
        "有人投塘了",
        "跳塘咯",
        "她想不开，喝了农药",
        "他说他妈喝农药了",
    ],
)
def test_who_has_harmed_himself_needs_120_first(text: str) -> None:
    found = danger(text)
    assert (found.done, found.alarms) == (True, True)
    assert numbers_for(found) == "120 / 110 / 119"


def test_medicine_that_is_used_up_harms_nobody() -> None:
    assert not danger("汤医生，我血压药吃完了，明天你在不在").done


def test_a_town_s_own_numbers_have_120_first_there_too() -> None:
    assert doctor_first("110 / 119 / 120 / 0571-8888") == "120 / 110 / 119 / 0571-8888"


@pytest.mark.parametrize("text", ["我想喝农药", "他说要跳河", "崽说要上吊", "我不想活了", "再逼我就跳河了", "活不下去了，不如喝了农药"])
def test_who_only_speaks_of_it_has_not(text: str) -> None:
    assert "self_harm" in danger(text).kinds
    assert not danger(text).done


@pytest.mark.parametrize("text", ["喝农药水的牛死了", "牛喝了农药水死了", "我屋里的猪偷吃了老鼠药"])
def test_a_beast_that_drank_poison_harms_not_itself(text: str) -> None:
    assert "self_harm" not in danger(text).kinds


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        ("有人投河了", "self_harm"),
        ("跳塘哒", "self_harm"),
        ("隔壁打堂客打得鬼哭狼嚎", "violence"),
        ("他打婆娘，打得哭天喊地", "violence"),
        ("鞭炮炸哒手", "illness"),
        ("鞭炮炸咯眼睛", "illness"),
        ("炸伤手了", "illness"),
        ("崽的手被鞭炮炸伤了", "illness"),
        ("房子要倒了", "collapse"),
        ("屋要垮哒", "collapse"),
        ("墙快要倒咯", "collapse"),
        ("屋要垮了，里头还住着人", "collapse"),
    ],
)
def test_what_nobody_heard_is_heard_in_every_form(text: str, kind: str) -> None:
    assert kind in danger(text).kinds


@pytest.mark.parametrize(
    "text",
    [
        "打死都不去村部了",
        "打死我也不搬",
        "打死也不签字",
        "把水闸关了，田里没水",
        "昨天又来挖了一锄头",
        "招投河道工程有猫腻",
        "打老婆电话没人接",
        "就够咯",
        "你莫把我卖哒啊",
        "我走咯",
        "村长收哒人家的烟",
        "昨天又来挖哒一锄头",
    ],
)
def test_idioms_sluices_and_hoes_are_none(text: str) -> None:
    assert not in_danger(text)


@pytest.mark.parametrize("text", ["他要打死我", "他挖了我一锄头，流血了", "他把我锁在屋里", "咯血了，好多血"])
def test_what_they_resemble_still_is(text: str) -> None:
    assert in_danger(text)


def test_a_child_or_woman_whom_people_hurt_has_a_line_of_their_own() -> None:
    assert danger("我爸喝醉了就打我妈，我们躲在屋里").child_or_woman
    assert not danger("有人拿刀砍人，快来").child_or_woman
    assert not danger("我妈昏过去了").child_or_woman


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        ("药瓶子空了", "self_harm"),
        ("塔吊歪了底下还有人干活呢", "collapse"),
        ("女儿手腕上一道一道的，问她也不说", "self_harm"),
        ("娃儿在学校被几个大的堵厕所，还拍视频", "violence"),
    ],
)
def test_danger_that_no_expression_names_is_of_its_likely_kind(text: str, kind: str) -> None:
    found = danger(text)
    assert found.by_signs
    assert kind in found.kinds


@pytest.mark.parametrize("text", ["对不起，麻烦你们了", "不好意思，刚才话说重了", "村口的路坏了", "三组那头", "娃不想读书了", "水退了"])
def test_apologies_and_plain_answers_are_none(text: str) -> None:
    assert not in_danger(text)


def test_likely_kinds_of_danger_are_mostly_right() -> None:
    known = labelled()
    assert check(known) / len(known) >= 0.65


@pytest.mark.parametrize(
    "text",
    [
        "水来了 细得像尿",
        "我电话给你 13912345678 打我老表的",
        "斜了是因为有人开拖拉机撞的",
        "里头是他喝醉了承认的",
        "周启明 你睡着了么",
        "等我吃了药再说",
        "我去拿眼镜",
    ],
)
def test_everyday_words_that_sound_like_danger_are_none(text: str) -> None:
    assert not danger(text)


@pytest.mark.parametrize("text", ["尿血了", "有人打我老表的头", "开拖拉机撞了人", "他喝醉了打我", "我先吃了老鼠药", "我先把药都吃了"])
def test_what_stands_near_them_is_danger_still(text: str) -> None:
    assert danger(text)


@pytest.mark.parametrize(
    "text",
    [
        "the water is up to the windows",
        "my baby swallowed a battery",
        "我妈有老年痴呆 出去到现在没回",
        "塘里头捞起来了 肚子鼓 不喘",
    ],
)
def test_danger_as_it_is_typed_in_fright_wakes_staff(text: str) -> None:
    assert alarms(text)


@pytest.mark.parametrize(
    "text",
    ["催债的电话打到我这", "我爸耳朵聋 听不见广播", "山火预警牌倒了", "课本里讲防触电", "透水砖铺歪了", "晕车药哪买"],
)
def test_words_that_hold_a_sign_of_danger_are_none(text: str) -> None:
    assert not alarms(text)


def test_those_who_type_in_fright_or_understatement_are_heard() -> None:
    known = lines("frightened", "kept")
    precision, recall = precision_recall([in_danger(x["text"]) for x in known], [x["danger"] for x in known])
    assert recall >= 0.95
    assert precision >= 0.5
    assert precision_recall([alarms(x["text"]) for x in known], [x["alarm"] for x in known])[1] >= 0.85


@pytest.mark.parametrize(
    ("harmless", "danger_beside"),
    [
        ("我明天要去坐席 后天再来", "去坐席路上翻车了 人压在下面"),
        ("有人把死猪甩到我屋门口", "有人把死狗甩到我屋门口 还拿刀砍门"),
        ("煤气公司要来收钱 说不交就停", "燃气公司来收钱 屋里全是煤气味"),
        ("我妈瘫了我走不开 上不了班", "他拿刀堵门 我走不开"),
    ],
)
def test_banquets_dead_pigs_bills_and_who_nurses_somebody_are_none(harmless: str, danger_beside: str) -> None:
    assert not in_danger(harmless)
    assert alarms(danger_beside)


@pytest.mark.parametrize(
    "text",
    [
        "赵婆婆说她男人又打她",
        "三组水渠堵了浇不上地，赵婆婆说她男人又打她",
        "李嫂讲她男人天天打她",
        "隔壁老人被儿子打",
        "他喝了酒，儿媳妇拿棍子打他",
    ],
)
def test_a_blow_told_of_somebody_else_wakes_staff(text: str) -> None:
    assert alarms(text)


@pytest.mark.parametrize(
    "text", ["她老公以前打她，去年离了", "她儿子打她电话打不通", "被老公打电话叫回去了", "男人打人是犯法的吧", "她爸打人家的狗"]
)
def test_blows_that_are_over_calls_and_questions_are_none(text: str) -> None:
    assert not alarms(text)


@pytest.mark.parametrize(
    "text",
    [
        "三组水渠堵了浇不了地",
        "水沟堵了浇不了田",
        "没水 地浇不了",
        "井干了，菜都浇不了",
        "渠漏水，我家的秧苗浇不了水",
        "老鼠灭不了",
        "稻飞虱打药也灭不了",
    ],
)
def test_fields_that_nobody_can_water_do_not_burn(text: str) -> None:
    assert not danger(text)


@pytest.mark.parametrize(
    "text", ["火太大浇不了", "山上起火了，我们几个人灭不了", "火泼不了，快来人", "拿水浇不灭", "烧到屋了，扑不了", "火灭不了"]
)
def test_a_fire_that_nobody_can_put_out_does(text: str) -> None:
    assert "fire" in danger(text).kinds
    assert alarms(text)


@pytest.mark.parametrize(
    "text",
    [
        "110",
        "打110",
        "快打120吧",
        "报警",
        "帮我报警",
        "快喊警察来",
        "隔壁打架了",
        "村口打群架",
        "有人打架",
        "call the police",
        "Can you call the police please",
        "my husband hits me",
    ],
)
def test_who_calls_here_whom_he_should_call_there_reads_the_numbers(text: str) -> None:
    assert danger(text)
    assert not danger(text).alarms


@pytest.mark.parametrize(
    "text",
    [
        "我不想用了",
        "12345",
        "1100",
        "不想用你们这个机器人了",
        "报警器坏了",
        "监控没报警",
        "派出所报警回执丢了",
        "call the police station about my id card",
        "the truck hits my wall",
    ],
)
def test_numbers_and_quitting_that_are_no_call(text: str) -> None:
    assert not danger(text)
