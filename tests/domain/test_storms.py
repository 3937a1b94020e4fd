"""Which matters of a village are of one storm (domain/storms.py); as conversations: tests/conversations/test_storms.py."""

from domain.storms import Near, of_one_storm, things


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
