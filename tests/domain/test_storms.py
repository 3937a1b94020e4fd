"""Which matters of a village are of one storm (domain/matters/storms.py); as conversations: tests/conversations/test_storms.py."""

from domain.matters.storms import Near, of_one_storm, things


def storm(own: str, *others: str, category: str = "water") -> list[str]:
    return [others[n] for n in of_one_storm(Near(own, category), {n: Near(words, category) for n, words in enumerate(others)})]


def test_who_names_the_same_thing_is_of_it_and_who_names_another_is_not() -> None:
    assert storm("停水了", "龙头不出水", "路灯坏了", "水管炸了", "狗叫", "自來水沒有了", "no water in the tap") == [
        "龙头不出水",
        "水管炸了",
        "自來水沒有了",
        "no water in the tap",
    ]


def test_what_only_names_what_they_name_beside_it_is_of_it_where_its_category_is_theirs() -> None:
    told = ("桥塌了过不去", "老桥断了", "桥垮了车过不了")
    assert storm("桥塌了", *told, "学生过不了河", category="road") == [*told, "学生过不了河"]
    own, others = Near("桥塌了", "road"), {n: Near(words, "road") for n, words in enumerate(told)}
    assert 9 not in of_one_storm(own, others | {9: Near("学生过不了河", "school")})
    assert 9 not in of_one_storm(own, others | {9: Near("护栏坏了", "road")})


def test_of_two_storms_it_is_of_the_greater_one_that_it_names() -> None:
    assert storm("水管爆了，路上塌了个坑", "没水", "停水", "水管漏", "路塌方", "山塌了") == ["没水", "停水", "水管漏"]


def test_words_that_only_look_like_it_name_nothing_of_it() -> None:
    assert "water" not in things("下水道堵了，污水流一地") | things("水渠边的水泥路") | things("水费太贵")
    assert "power" not in things("电话打不通") | things("电视没了") | things("电动车没处停") | things("电线杆歪了")
    assert things("村里办酒席") == frozenset()


def test_what_is_on_no_list_is_counted_by_a_word_that_enough_of_them_have() -> None:
    told = ("飞虱把谷子吃黄了", "我屋谷田全是飞虱", "稻飞虱哪个来管", "飛虱凶得很 打药不管用")
    assert storm("田里起了飞虱", *told, "二组办酒席放鞭炮", category="farm") == [*told]
    assert storm("烟叶站今天不收烟叶", "烟叶拉来不给过秤", "收烟叶的走了", "烟叶堆在坝子里", "我的烟叶要霉了") != []
    assert storm("疫苗打不成", "疫苗点关门", "打疫苗排不到", "娃的疫苗咋办", "疫苗没货", category="health") != []


def test_four_of_a_word_and_words_that_anybody_says_are_no_storm() -> None:
    assert storm("田里起了飞虱", "飞虱把谷子吃黄了", "我屋谷田全是飞虱", "稻飞虱哪个来管") == []
    assert storm("书记不管我家的事", "书记今天没来", "找书记开证明", "书记答应过的", "书记电话打不进") == []
    assert storm("请问证明去哪里开", "请问坟山咋个分", "请问结扎要啥手续", "请问祠堂修不修", "请问集市赶哪天") == []
    assert storm("麻烦帮忙看看老屋的瓦", "麻烦看看猪栏", "麻烦帮我问问分户", "麻烦看看祖坟", "麻烦看看晒坝") == []
