"""A whole life with numbers in every way of writing: with a key no column and no byte of the files holds one of them in clear."""

import json
import re
import sqlite3
from collections.abc import Iterator

import pytest

from domain.words.figures import seen, with_words_as_figures
from domain.words.masks import private_spans
from storage.addresses import database_file
from storage.sealed_columns import sealed_columns
from tests.private_numbers import LINES
from tests.raw_files import files_of, found
from tests.town import Somebody, Town

SAID = [line["text"] for line in LINES if line["number"] and line["half"] == "tuned" and private_spans(line["text"])]


@pytest.fixture
def data_key() -> str:
    return "a key of more than sixteen signs"


def figures(text: str) -> str:
    return re.sub(r"\D", "", with_words_as_figures(seen(text).text))


def numbers(words: list[str]) -> list[tuple[str, str]]:
    """Of each masked span how it was written, and its figures in a row."""
    spans = [words_[span.start : span.end] for words_ in words for span in private_spans(words_)]
    return [(original, figures(original)) for original in spans]


def in_clear(town: Town, words: list[str]) -> list[str]:
    """Column by column what can be read of them; their figures too, however they are grouped there."""
    path = database_file(town.settings.database_url)
    assert path is not None
    wanted, hits = numbers(words), []
    with sqlite3.connect(f"file:{path}?mode=ro", uri=True) as connection:
        for (name,) in connection.execute(
            "SELECT name FROM sqlite_master WHERE type = 'table' AND sql NOT LIKE 'CREATE VIRTUAL%'"
        ).fetchall():
            cursor = connection.execute(f'SELECT * FROM "{name}"')  # noqa: S608  our own tables
            columns = [part[0] for part in cursor.description]
            for row in cursor:
                for column, value in zip(columns, row, strict=True):
                    text = value.decode("utf-8", "replace") if isinstance(value, bytes) else str(value)
                    if len(text) < 5:
                        continue
                    hits += [
                        f"{name}.{column}: {original}"
                        for original, digits in wanted
                        if original in text or json.dumps(original)[1:-1] in text or (len(digits) > 8 and digits in text)
                    ]
    return hits


async def writes_all(voter: Somebody, words: Iterator[str], count: int) -> list[str]:
    said = [next(words) for _ in range(count)]
    for text in said:
        await voter.writes(text)
    return said


async def test_no_number_of_a_whole_life_stands_in_clear_anywhere(town: Town) -> None:
    words = iter(SAID)
    said: list[str] = []

    def another() -> str:
        said.append(next(words))
        return said[-1]

    leader, deputy, secretary = await town.deputy("周启明"), await town.deputy("吕春敏"), await town.secretary()
    group = await town.group("g1", leader, deputy)
    newcomer = await town.stranger()
    await newcomer.writes("/start")
    await newcomer.writes(another())  # held until he agrees
    voter = await town.voter()
    sent = await voter.writes(f"村口的路坏了，{another()}")
    said += await writes_all(voter, words, 12)
    await voter.edits(sent, f"村口的路坏了两个月，{another()}")
    await voter.sends("photo", caption=another())
    await group.presses(leader, "认领")
    await voter.edits(sent, another())
    await group.says(leader, f"他说 {another()}", group.card())
    await group.presses(leader, "回复选民")
    await group.replies(leader, f"请打 {another()}")
    await group.presses(leader, "发送")
    await group.presses(leader, "回复选民", group.card())
    await group.replies(leader, f"还没发出去的 {another()}")
    await group.presses(leader, "转办", group.card())
    await group.presses(leader, "forward_to")
    await group.presses(leader, "forward_due")
    note = f"附言 {another()}"
    await group.says(leader, note, group.chat.messages[max(group.chat.messages)])
    assert any("附言" in text for text in group.reads), group.reads
    await town.passes(minutes=5)
    await voter.writes("天黑了看不见路")
    await voter.writes(another())
    await deputy.writes(another())  # a draft without a purpose
    await leader.writes(f"/find {numbers(said)[0][0]}")
    await secretary.writes(f"/find {numbers(said)[0][0]}")
    await voter.writes("/my")
    await voter.presses("mine")
    await voter.writes("/privacy")
    await voter.presses("导出")
    await group.presses(leader, "答复", group.card())
    await group.presses(leader, "outcome:solved")
    await group.replies(leader, f"修好了 {another()}")
    await group.presses(leader, "send_answer")
    await voter.presses("不满意")
    await voter.writes(f"没修好 {another()}")
    await town.comes("2026-11-25", "09:30")
    await deputy.presses("走访记录")
    await deputy.presses("入户")
    await deputy.presses("5")
    await deputy.presses("8")
    await deputy.writes(f"水渠堵了 {another()}")
    await deputy.writes(f"路灯坏了 {another()}")
    await deputy.presses("立为事项")
    await deputy.presses("备注")
    await deputy.writes(another())
    await deputy.presses("保存")
    assert in_clear(town, said) == []
    path = database_file(town.settings.database_url)
    assert path is not None
    long = [original for original, digits in numbers(said) if len(digits) > 8]
    assert len(long) > 20
    assert found(files_of(path), *long) == []


async def test_what_waits_to_leave_and_to_be_taken_in_is_sealed_too(town: Town) -> None:
    kinds = {f"{table.name}.{part.name}" for table, part in sealed_columns()}
    assert {"outbox.arguments", "inbox.payload", "draft.message", "reminder.data", "step.data", "stored_file.content"} <= kinds
    voter = await town.voter()
    await voter.writes("村口的路坏了，电话13800005678")
    await town.stop()
    assert in_clear(town, ["电话13800005678"]) == []
