from dataclasses import replace
from typing import Any

from domain.matters.similarity import said
from domain.matters.storms import things
from domain.people.names_meant import mentions
from domain.typed import typed_acts
from domain.words import worked_out
from domain.words.masks import private_spans
from domain.words.signs import signs_in
from domain.words.simplified import simplified
from tests.spoken_of import roster_of


def test_what_was_read_is_known_until_somebody_erases_his_words() -> None:
    asked: list[str] = []

    @worked_out.kept(2)
    def length(words: str) -> int:
        asked.append(words)
        return len(words)

    assert [length("停水了"), length("停水了")] == [3, 3]
    assert asked == ["停水了"]
    worked_out.forget()
    assert length("停水了") == 3
    assert asked == ["停水了", "停水了"]
    worked_out.KEPT.pop()


def test_all_memories_of_words_are_emptied_together() -> None:
    for read in (simplified, signs_in, said, things, private_spans):
        read("村东头停水三天了，电话13800005678")
    assert sum(memory.cache_info().currsize > 0 for memory in worked_out.KEPT) >= 5
    worked_out.forget()
    assert not any(memory.cache_info().currsize for memory in worked_out.KEPT)


def test_whom_words_name_is_read_anew_of_another_picture_of_the_roster() -> None:
    roster = roster_of("qingxi")
    assert mentions("周启明来过", roster, None)
    assert not mentions("周启明来过", replace(roster, people={}), None)
    assert mentions("周启明来过", roster, None)


def test_who_reads_whom_words_name_may_change_his_list() -> None:
    roster = roster_of("qingxi")
    mentions("周启明来过", roster, None).clear()
    assert mentions("周启明来过", roster, None)


def test_a_clause_is_asked_once_what_it_means() -> None:
    """However many look at it: whether it rates, and beside which others it stands."""
    worked_out.forget()
    assert typed_acts.typed_act("水沟堵了好几天，没人来管，屋里进水了") is None
    once: Any = typed_acts._act
    assert once.cache_info().misses == 6  # the whole and three clauses; 屋里 as 家里 once more in the whole and in its clause
    assert once.cache_info().hits > 2
    worked_out.forget()
