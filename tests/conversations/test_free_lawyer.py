"""Who asks about the law reads whom he may ask for nothing, beside what becomes of his matter (docs/spec.md section 3, Just write)."""

from tests.town import Town


async def test_it_stands_on_the_receipt_and_the_matter_goes_to_the_group(town: Town) -> None:
    group = await town.group("g1", await town.deputy("周启明"))
    voter = await town.voter()
    await voter.writes("他欠我三万块不还，我想告他")
    assert "免费问律师" in voter.reads[-1]
    assert "12348" in voter.reads[-1]
    assert any("我想告他" in text for text in group.reads)


async def test_what_a_court_has_reads_of_the_court_alone(town: Town) -> None:
    voter = await town.voter()
    await voter.writes("法院判了他不还，要不要请律师")
    assert "12368" in voter.reads[-1]
    assert "免费问律师" not in voter.reads[-1]


async def test_further_words_that_ask_it_are_answered_too(town: Town) -> None:
    await town.group("g1", await town.deputy("周启明"))
    voter = await town.voter()
    await voter.writes("邻居占了我家宅基地")
    await voter.writes("这样能不能告他")
    assert "免费问律师" in voter.reads[-1]
