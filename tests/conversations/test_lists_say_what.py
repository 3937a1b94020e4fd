"""A list of matters says of each what it is, what is due when, and to nobody what he may not read (docs/spec.md section 8, Lists)."""

from tests.town import GroupTalk, Somebody, Town

FIVE = ("村口的路坏了，坑很大", "自来水发黄", "路灯坏了三盏", "垃圾池没人清", "低保申请交了两个月没回音")


async def five_matters(town: Town, *, claimed: bool = True) -> tuple[Somebody, GroupTalk, list[Somebody]]:
    """One deputy has five matters in hand, each of another voter."""
    deputy = await town.deputy("周启明")
    group = await town.group("g1", deputy)
    voters = []
    for n, words in enumerate(FIVE, 1):
        voters.append(await town.voter(name=f"选民{n}"))
        await voters[-1].writes(words)
        if claimed:
            await group.presses(deputy, "认领", group.card(number(n)))
        voters[-1].forgets()
    deputy.forgets()
    return deputy, group, voters


def number(nth: int) -> str:
    return f"QX-2611-{nth:04d}"


def called(nth: int) -> str:
    """As a question or a preview in private names it."""
    return f"{number(nth)}「{FIVE[nth - 1]}」"


async def test_what_a_deputy_has_to_do_stands_there_in_words(town: Town) -> None:
    deputy, _, _ = await five_matters(town)
    await deputy.writes("我的待办")
    for n, words in enumerate(("村口的路坏了，坑很大", "自来水发黄", "路灯坏了三盏", "垃圾池没人清", "低保申请交了两个月没回音"), 1):
        assert f"{number(n)}「{words}」 上坪村：已认领，最迟 11月18日 答复" in deputy.last
        assert deputy.sees_button(f"{number(n)} {words}")
    await town.check_promises()


async def test_of_what_is_answered_no_day_for_an_answer_stands_there(town: Town) -> None:
    deputy, group, _ = await five_matters(town)
    await group.says(deputy, "修好了", group.card(number(3)))
    await group.presses(deputy, "发送")
    await deputy.writes("我的待办")
    assert f"{called(3)} 上坪村：已答复，等选民评价\n" in f"{deputy.last}\n"
    assert f"{called(4)} 上坪村：已认领，最迟 11月18日 答复" in deputy.last


async def test_what_is_kept_from_him_has_no_words_there(town: Town) -> None:
    claimer, other = await town.deputy("周启明"), await town.deputy("吕春敏")
    await town.group("g1", claimer, other)
    voter = await town.voter()
    await voter.writes("隔壁私宰点的血水倒进下水道，请保密，别让他知道是我说的")
    await other.writes("待办")
    assert number(1) in other.last
    assert "私宰" not in other.last
    assert not other.sees_button(f"{number(1)} 隔壁私宰点的血水倒进…")


async def test_the_secretarys_queue_says_what_it_is(town: Town) -> None:
    secretary = await town.secretary()
    deputy, group, _ = await five_matters(town, claimed=False)
    await group.presses(deputy, "退办", group.card(number(2)))
    await group.replies(deputy, "水厂归县里管，我们转不了")
    await secretary.writes("待处理")
    assert f"{number(2)}「自来水发黄」" in secretary.last
    assert secretary.sees_button(f"{number(2)} 自来水发黄")


async def test_nags_say_what_it_is_to_who_may_read_it(town: Town) -> None:
    claimer, other = await town.deputy("周启明"), await town.deputy("吕春敏")
    group = await town.group("g1", claimer, other)
    await (await town.voter()).writes("自来水发黄")
    await (await town.voter(name="老李")).writes("隔壁私宰点的血水倒进下水道，请保密，别让他知道是我说的")
    await town.comes("2026-11-05")
    nag = next(text for text in group.reads if "还没人认领" in text)
    assert f"{number(1)}「自来水发黄」 上坪村：" in nag
    assert f"{number(2)} 上坪村：" in nag
    assert "私宰" not in "\n".join(group.reads)


async def test_a_nag_with_words_goes_with_the_right(town: Town) -> None:
    claimer, other = await town.deputy("周启明"), await town.deputy("吕春敏")
    group = await town.group("g1", claimer, other)
    await (await town.voter()).writes("自来水发黄")
    await group.presses(other, "认领", group.card(number(1)))
    await town.comes("2026-11-18")
    assert any("「自来水发黄」" in text for text in other.reads)
    await group.says(other, "我跟他是亲戚，回避", group.card(number(1)))
    await group.replies(other, "对")
    await town.passes(minutes=1)
    assert not any("「自来水发黄」" in text for text in other.reads)
