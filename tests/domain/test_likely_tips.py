"""A likely tip is told from ordinary words, also where it is only hinted at (docs/spec.md section 3, Special words)."""

import pytest

from domain.reading.marks_in import marks_in
from domain.tips.likely_tips import is_likely
from domain.words.simplified import simplified
from tests.likely_tips import lines, score
from tests.samples_of import lines as samples


def test_of_the_half_the_rules_were_made_on_nearly_all_are_sealed_and_few_asked_about() -> None:
    found = score("tuned")
    assert found.sealed >= 0.9 * found.tips
    assert found.asked <= 0.1 * found.ordinary, "half of these lines name an office, far more than people's matters do"
    assert found.naming_asked <= 0.2 * found.naming


def test_of_another_authors_lines_nearly_all_are_sealed_and_few_asked_about() -> None:
    found = score("others_tuned")
    assert found.sealed >= 0.95 * found.tips
    assert found.asked <= 0.05 * found.ordinary
    assert found.naming_asked <= 0.1 * found.naming


def test_of_the_half_that_only_measures_most_are_sealed() -> None:
    found = score("kept")
    assert found.sealed >= 0.94 * found.tips
    assert found.naming_asked <= 0.1 * found.naming


def test_of_the_lines_put_aside_which_hint_at_more_than_they_say_many_are_sealed() -> None:
    found = score("aside")
    assert min(found.tips, found.ordinary) >= 100
    assert found.sealed >= 0.6 * found.tips
    assert found.asked <= 0.05 * found.ordinary


def test_of_lines_that_were_only_counted_most_are_sealed() -> None:
    found = score("more_kept")
    assert min(found.tips, found.ordinary) >= 250
    assert found.sealed >= 0.85 * found.tips
    assert found.naming_asked <= 0.17 * found.naming


def test_of_ordinary_matters_few_are_asked_about() -> None:
    """Those of chat that no weight was fitted on, that are not about what the village does and no tip or nearly one."""
    chat, doubted = samples("category_lines"), {x["text"] for x in samples("tips_in_passing")}
    matters = [x["text"] for n, x in enumerate(chat) if x["category"] != "village_affairs" and not n % 2 and x["text"] not in doubted]
    assert sum(is_likely(simplified(text)) for text in matters) <= 0.12 * len(matters)


def test_there_are_lines_enough_and_both_halves_hold_all_kinds() -> None:
    for half in ("tuned", "kept"):
        found = lines(half)
        assert len(found) >= 200
        assert min(sum(tip for _, tip, _ in found), sum(office for _, _, office in found)) >= 70


@pytest.mark.parametrize(
    ("tip", "beside"),
    [
        ("会计把钱装自己荷包", "三组水渠又堵了半个月，田里的秧子都干死了"),
        ("支书把救灾款分给他屋里人", "村口路灯坏了两盏，晚上走路看不见"),
        ("镇上那个管低保的收了人家两条烟", "我家门前的路坑坑洼洼，娃娃上学摔了几回"),
    ],
)
@pytest.mark.parametrize("sign", "，。")
def test_a_tip_behind_or_before_an_ordinary_matter_is_no_less_one(tip: str, beside: str, sign: str) -> None:
    assert is_likely(f"{beside}{sign}{tip}")
    assert is_likely(f"{tip}{sign}{beside}")
    assert not is_likely(beside)


def test_two_ordinary_matters_are_none() -> None:
    assert not is_likely("三组水渠又堵了半个月，田里的秧子都干死了，村口路灯坏了两盏，晚上走路看不见")


@pytest.mark.parametrize(
    "words",
    [
        "村主任收了我两条烟才盖章",
        "村主任收了我兩條煙才蓋章",
        "书记他老婆一天没去过，工资照领",
        "镇上那个管低保的，要“表示表示”才给报",
        "派出所的人把我弟弟打了一顿",
        "听说校长拿回扣",
        "The village secretary wants cash for every stamp",
        "我要检举，会计虚报面积套取补贴",
        "我们那拜码头要先拜对人，拜不对人你材料写得再好也没用",
        "坐那个位子上的换了人，他家的补贴也跟着换了人",
        "公章在他裤腰上，谁跟他喝得好谁就盖",
        "水库承包说是招标，投标的三家是一家人",
        "the village head's son got three plots and we got none",
        "Zhou Qiming took bribes from the contractor and beats people",
        "改成四点，村干部收了老板五万块钱",
        "合同日期改成三月五号，会计做的假账",
        "三组水渠又堵了，田里没水，村干部把水卖了，钱装自己腰包",
        "水渠又堵了，田里没水，钱都进了干部腰包",
        "路灯坏了半年，修灯的款落了村长的荷包",
    ],
)
def test_an_official_with_a_deed_is_likely(words: str) -> None:
    assert is_likely(simplified(words))


@pytest.mark.parametrize(
    "words",
    [
        "村主任好，我家停水了",
        "尊敬的书记您好，小区楼下太吵，请领导过问一下",
        "书记帮我们修好了桥，一分钱没收，谢谢",
        "请民警来调解一下，邻居打了我",
        "医院什么时候上班",
        "老板欠我工资，收了押金不退",
        "村干部说水渠的款还没到，等等再修",
        "老板把工钱装自己腰包，不发工资",
        "娃把钱装自己口袋里弄丢了",
        "领导看看，路灯的钱落实了没有",
        "有人自称派出所的，说我涉案要转钱，我没转，提醒大家",
        "交警罚了我五十元，给了票，我认",
        "村里每户自愿出三百修路，大家都同意，账贴在墙上",
        "My wife is from Liuwan village. Our tap water has been brown since Monday",
        "",
        "\u200d🧧",
        "村长" * 5000,
        "改成四点，周启明骂过我",
        "时间改成明天下午",
        "那改成后天吧",
        "改成下午四点，村委会见",
        "提前到三点",
        "改成16:00",
        "改成在村口见",
    ],
)
def test_who_is_addressed_thanked_or_only_named_is_not(words: str) -> None:
    assert not is_likely(simplified(words))


@pytest.mark.parametrize(
    "words", ["佢老豆死咗三年，支书仲攞緊佢份高齡津貼", "里长把补助攏予伊的亲戚，阮攏無", "主任收伊两条烟，搿个证当日就办好哉"]
)
def test_dialects_are_read_as_commonly_said(words: str) -> None:
    assert is_likely(simplified(words))


AT_COURT = [
    "法院判了他赔我钱不给，代表管管",
    "法院判了他不给钱，找了法官三回，法官说查不到财产",
    "派出所不立案，帮我说说",
    "派出所不立案，说是经济纠纷，帮我说说",
    "派出所不予立案，說是經濟糾紛，幫我說說",
    "我被人打了，派出所不立案，也不给我看病的钱",
    "我报了警，民警来拍了照就走了，钱没追回来",
    "他打了我，派出所关了他一天就放了",
    "他拿刀砍我，派出所只关了五天",
    "仲裁判了老板给我工钱，他拖着",
    "检察院不起诉撞我爸的人，我咋办",
]
OF_OFFICE = [
    "法院收了他的钱，判我输",
    "派出所收了对方的烟，不立案",
    "派出所不立案，因为打人的是所长亲戚",
    "村干部打了我，派出所不立案",
    "村长叫人砸我家，派出所不立案",
    "法院判了村里赔钱，书记把钱拿去修自己房子了",
    "法官说要点辛苦费才执行",
    "法官说查不到财产，其实他们是亲戚",
    "检察院不起诉，他爹是院长",
    "他说派出所有人，打了我派出所不立案",
    "我举报有人偷砂，派出所不立案",
    "民警来了就走了，他跟开赌场的老板称兄道弟",
    "派出所不立案，听说对方给所长送了钱",
]


@pytest.mark.parametrize("words", AT_COURT)
def test_what_a_court_or_the_police_did_as_they_do_is_no_tip(words: str) -> None:
    assert not is_likely(simplified(words))


@pytest.mark.parametrize("words", OF_OFFICE)
def test_who_took_or_favours_there_is_one(words: str) -> None:
    assert is_likely(simplified(words))


@pytest.mark.parametrize(
    "text",
    [
        "就是拐角那里 你们来人就看到了",
        "就是村口那里，派人来看看就晓得了",
        "就是拐角那里 你们来人就看到了\n上次补路那个事多谢你们 补得蛮好 就是又压烂哒一个坑",
        "他家的狗又跑到路上了",
        "这个事周书记管还是刘主任管",
        "刘主任要的照片我发这里行不",
    ],
)
def test_where_something_is_and_who_is_asked_for_it_is_none(text: str) -> None:
    assert not is_likely(simplified(text))


@pytest.mark.parametrize(
    "text", ["就是拐角那里 主任收红包才批地基", "他家的狗跑到路上，主任收了红包不管", "把我关村部", "他们把我爸锁学校门口"]
)
def test_what_else_is_said_of_the_place_is_one(text: str) -> None:
    assert is_likely(simplified(text))


@pytest.mark.parametrize(
    "text",
    [
        "还有那个羊子补偿款的事 说好国庆前发 到现在毛都没见到",
        "那个低保钱的事，说好七月打，到现在一分都没得",
        "补贴还没领到手",
        "种粮补贴还没拿到手",
    ],
)
def test_a_late_payment_is_no_tip(text: str) -> None:
    assert not is_likely(simplified(text))


@pytest.mark.parametrize(
    "text", ["还有那个补贴的事 村主任自己领了", "补偿款发了一半 另一半进了书记的腰包", "书记吃了补贴的事", "支书分钱在村委会那里"]
)
def test_a_payment_that_somebody_took_is_one(text: str) -> None:
    assert is_likely(simplified(text)) or "tip" in marks_in(simplified(text), ())
