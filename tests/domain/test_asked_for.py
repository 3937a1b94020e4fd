"""Whom a message asks for is not complained of by being named; whoever shall not come or read, and of whom it says more, is."""

import pytest

from domain.complaints.spoken_of import spoken_of
from domain.complaints.wishes import wish
from domain.values.ids import VillageId
from tests.spoken_of import roster_of

FREE = "我想见周启明书记当面说|你们让周启明来看嘛 莫喊别个|周书记晓得这个事 问他就行|我要见书记|我想找周启明当面谈|请周启明来看一下|周启明来看就行|让周启明看 不让于发看|给周启明看 莫给于发看|喊周启明来办 他懂电"
KEPT = "让于发看 不让周启明看|给于发看 莫给周启明看|让周启明来看看他干的好事|周启明打我 我想见周启明当面说|让于发来 周启明骂过我|莫让周启明来看|别让周启明看"
HURTS = "我找周启明说了 他会骂我|你们让周启明来看 他会包庇|给周启明看 他会整我|跟启明说 他会害我|周启明晓得这个事 他会整我|周启明晓得这事 他晓得哪个偷|想找启明 我来是为他打人的事"


@pytest.mark.parametrize("text", FREE.split("|"))
def test_he_is_asked_for(text: str) -> None:
    assert "d001" not in spoken_of(text, roster_of("qingxi"), VillageId("v01")).all


@pytest.mark.parametrize("text", [*KEPT.split("|"), *HURTS.split("|")])
def test_he_is_kept_out(text: str) -> None:
    assert "d001" in spoken_of(text, roster_of("qingxi"), VillageId("v01")).all


@pytest.mark.parametrize("text", ["我来是为田埂的事 我只想跟主席讲", "我今天来是想反映个事 只跟周启明讲"])
def test_who_came_to_talk_with_one_shuts_nobody_out(text: str) -> None:
    assert not wish(text, roster_of("qingxi"), VillageId("v01")).alone


@pytest.mark.parametrize("text", ["我只跟于发说", "只给于发看", "我来是为田埂的事 只给于发看"])
def test_who_alone_shall_read_it_alone_reads_it(text: str) -> None:
    assert wish(text, roster_of("qingxi"), VillageId("v01")).alone == {"d002"}
