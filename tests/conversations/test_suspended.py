"""Who is only suspended: what he, his group and his secretary read (docs/spec.md section 8)."""

from tests.town import GroupTalk, Somebody, Town


async def suspended(town: Town) -> tuple[Somebody, Somebody, GroupTalk]:
    """于发 has a matter and is suspended."""
    he, other, secretary = await town.deputy("于发"), await town.deputy("周启明"), await town.secretary()
    group = await town.group("g1", he, other)
    await (await town.voter("下坪村")).writes("水表转得飞快 水费多收")
    await group.says(he, "我来", group.card())
    he.forgets()
    await secretary.writes("名册")
    await secretary.presses("上下坪代表小组（10 位，手机连上的 2 位）")
    await secretary.presses("✓ 于发")
    await secretary.presses("停用")
    await secretary.writes("确认")
    await town.passes(minutes=2)
    return he, secretary, group


async def test_he_and_his_group_read_what_is_true(town: Town) -> None:
    he, _secretary, group = await suspended(town)
    assert any("停用" in words and "不是卸任" in words and "许文静" in words for words in he.reads)
    assert "于发 暂时停用，请别的代表认领" in "\n".join(group.reads)
    assert "不再任职" not in "\n".join(group.reads)


async def test_he_reads_why_nothing_comes_of_it(town: Town) -> None:
    he, _secretary, group = await suspended(town)
    for words in ("待办", "0001我来", "我的卡呢 咋看不到了"):
        he.forgets()
        await he.writes(words)
        assert "权限现在停用" in he.last, words
        assert "许文静" in he.last
    await he.presses("我自己反映")
    said, he_read = len(group.reads), len(he.reads)
    await group.says(he, "0001我来")
    assert len(group.reads) == said
    assert "您在群里写的「0001我来」没有照办" in he.reads[he_read]


async def test_a_button_says_what_is_so_and_whom_to_ask(town: Town) -> None:
    he, _secretary, group = await suspended(town)
    await group.presses(he, "认领", group.card())
    assert "您的权限现在停用，这个先办不了" in he.popups[-1]
    assert "许文静" in he.popups[-1]
    assert len(he.popups[-1]) <= 200
    assert (await town.case()).claimer is None


async def test_a_stranger_reads_as_before(town: Town) -> None:
    _he, _secretary, group = await suspended(town)
    stranger = await town.stranger()
    await group.presses(stranger, "认领", group.card())
    assert "只有本组代表能认领" in stranger.popups[-1]


async def test_who_is_back_is_told(town: Town) -> None:
    he, secretary, _group = await suspended(town)
    he.forgets()
    await secretary.presses("恢复")
    assert "权限恢复了" in he.last
