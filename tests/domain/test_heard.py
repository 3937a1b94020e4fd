"""What was heard stands behind what was typed, under a mark that goes with it and that no reader takes for words."""

import pytest

from domain.matters.similarity import likeness, said
from domain.values.heard import KINDS, LARGEST, MARK, SHORT_MARK, typed_and_heard, unmarked, voice_of, with_heard
from domain.values.message import Media
from domain.words.grams import grams
from locales import hearing
from locales.catalogue import languages, translator
from locales.further import short


@pytest.mark.parametrize(
    ("typed", "heard"), [("", "没水了"), ("三组", "没水了"), ("三组\n上坪村", "一是没水\n二是没电"), (f"{MARK}假的", "没水了")]
)
def test_what_was_put_together_comes_apart(typed: str, heard: str) -> None:
    assert typed_and_heard(with_heard(typed, heard)) == (typed, heard)


def test_words_without_the_mark_were_typed() -> None:
    assert typed_and_heard("没水了") == ("没水了", "")
    assert unmarked(with_heard("三组", "没水了")) == "三组\n没水了"


def test_a_voice_is_what_can_be_fetched_and_listened_to() -> None:
    for kind in KINDS:
        assert voice_of([Media("photo", "p"), Media(kind, "v", 100)]) == Media(kind, "v", 100)
    for other in (Media("video", "v", 100), Media("voice", "", 100), Media("voice", "v", LARGEST + 1)):
        assert voice_of([other]) is None


def test_two_voices_are_not_alike_for_their_mark() -> None:
    one, other = (said(with_heard("", words)) for words in ("村口的路灯坏了", "想问低保怎么办"))
    assert likeness(one, other) == 0
    assert likeness(said(with_heard("", "村口的路灯坏了")), said("村口的路灯坏了")) == pytest.approx(1)


def test_the_mark_is_said_in_the_readers_language_and_short_on_a_button() -> None:
    assert translator("zh-Hans")(hearing.mark) == MARK, "what is stored is what is said here"
    said_so = {translator(language)(hearing.mark) for language in languages()}
    assert len(said_so) == len(languages()), said_so
    assert all(words.startswith("〔") and words.endswith("〕") for words in said_so)
    assert short(with_heard("", "家里没水三天了还没有人来修")).startswith(f"{SHORT_MARK}家里没水")
    assert not set(grams("听写")) & set(grams(unmarked(with_heard("", "家里没水"))))
