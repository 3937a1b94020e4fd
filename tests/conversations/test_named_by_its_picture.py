"""A matter without words is called by what it began with, wherever its voter sees it (docs/spec.md section 3)."""

import pytest

from tests.town import Town


@pytest.mark.parametrize(("kind", "called"), [("voice", "11月4日的语音"), ("photo", "11月4日的图片"), ("video", "11月4日的视频")])
async def test_its_voter_reads_what_he_sent_in_the_place_of_a_number_cut_short(town: Town, kind: str, called: str) -> None:
    deputy = await town.deputy("周启明")
    await town.group("g1", deputy)
    voter = await town.voter()
    await voter.sends(kind)
    await town.passes(minutes=20)
    await voter.writes("/my")
    assert voter.sees_button(f"QX-2611-0001 {called}")
    await voter.writes("村口的路灯坏了")
    assert voter.sees_button(f"接着说：{called}")


async def test_in_english_and_in_traditional_letters(town: Town) -> None:
    for language, called in (("en", "Voice message of…"), ("zh-hant", "11月4日的語音")):
        voter = await town.voter(language=language, name=language)
        await voter.sends("voice")
        await town.passes(minutes=20)
        voter.forgets()
        await voter.writes("/my")
        assert any(called in str(m.get("reply_markup")) for m in voter.messages), [m.get("reply_markup") for m in voter.messages]
