"""Each locale is complete, its placeholders intact; languages are told apart by script (docs/spec.md section 9)."""

import ast
import importlib
import inspect
import re
import string
from collections.abc import Callable
from datetime import date
from pathlib import Path

import pytest
from babel.messages.pofile import read_po

from domain.cases.life_cycle import RATINGS
from locales import archives, common
from locales import case as case_words
from locales import desk as desk_words
from locales import summaries as summaries_words
from locales import voter as voter_words
from locales.catalogue import C_, SOURCE, languages, translator
from locales.detect import shown_language, written_in
from locales.refresh import FOLDER, WORDS, source_texts
from locales.refusals import REASONS
from services.deed.typed_command import LABELS
from services.voter.timeline import TOLD

TRANSLATED = [language for language in languages() if language != SOURCE]


def fields(text: str) -> set[str]:
    return {name for _, name, _, _ in string.Formatter().parse(text) if name}


def test_three_languages_are_there() -> None:
    assert set(languages()) >= {"zh-Hans", "zh-Hant", "en"}


@pytest.mark.parametrize("language", TRANSLATED)
def test_a_locale_is_complete_and_its_placeholders_are_intact(language: str) -> None:
    t = translator(language)
    known = t._words
    for text in source_texts():
        assert known.get(text), f"{language} lacks {text!r}"
        assert fields(t(text)) == fields(text)
        assert len(t(text)) <= 1500
    assert set(known) == set(source_texts()), "texts nobody says any more"


@pytest.mark.parametrize("language", TRANSLATED)
def test_a_catalogue_is_read_as_babel_reads_it(language: str) -> None:
    path = FOLDER / language.replace("-", "_") / "LC_MESSAGES" / "lianxin.po"
    said = {C_(m.context, str(m.id)) if m.context else str(m.id): str(m.string) for m in read_po(path.open("rb")) if m.id}
    assert translator(language)._words == said


@pytest.mark.parametrize("language", languages())
def test_a_command_stands_as_it_is_typed(language: str) -> None:
    """`{lianxin} doctor`: how the program is called is said in one place (domain/values/typed_command.py)."""
    t = translator(language)
    assert [said for text in source_texts() if re.search(r"(?<![/\w])lianxin [a-z-]", said := t(text))] == []


def test_a_sentence_without_a_blank_is_a_constant() -> None:
    for name in WORDS:
        for node in ast.parse((FOLDER / f"{name}.py").read_text(encoding="utf-8")).body:
            if isinstance(node, ast.FunctionDef) and [a.arg for a in (*node.args.args, *node.args.kwonlyargs)] == ["_"]:
                said = [n for n in node.body if isinstance(n, ast.Return) and isinstance(n.value, ast.Call)]
                bare = len(said) == 1 and len(node.body) <= 2 and ast.unparse(said[0]).startswith(("return _('", 'return _("'))
                assert not bare or ".format(" in ast.unparse(said[0]), f"{name}.{node.name} is a constant"


def test_no_sentence_is_looked_up_by_a_name_put_together_at_run_time() -> None:
    root = Path(__file__).parents[2]
    for room in ("locales", "services", "talk", "reports", "bot", "web", "handlers", "scheduler"):
        for source in (root / room).rglob("*.py"):
            for node in ast.walk(ast.parse(source.read_text(encoding="utf-8"))):
                if isinstance(node, ast.Call) and isinstance(node.func, ast.Name) and node.func.id in ("getattr", "vars", "globals"):
                    looked = ast.unparse(node.args[0]) if node.args else node.func.id
                    assert looked.split(".")[0] not in {*WORDS, *(f"{name}_words" for name in WORDS), "globals"}, source


POPUP, BUTTON = 200, 40
"""Telegram cuts a popup at 200 characters; a longer label is not read on a phone."""


SENTENCES = {name: vars(importlib.import_module(f"locales.{name}")) for name in WORDS}


def texts_in(sentence: str | Callable[..., str]) -> list[str]:
    """The texts a sentence of the catalogue can say."""
    if isinstance(sentence, str):
        return [sentence]
    calls = [node for node in ast.walk(ast.parse(inspect.getsource(sentence))) if isinstance(node, ast.Call)]
    said = [call.args[0] for call in calls if isinstance(call.func, ast.Name) and call.func.id == "_" and call.args]
    return [str(node.value) for node in said if isinstance(node, ast.Constant)]


def popups() -> set[str | Callable[..., str]]:
    """Every sentence that is shown as a popup; a refusal's may be."""
    found = set(REASONS.values())
    root = Path(__file__).parents[2]
    for source in (*root.glob("talk/**/*.py"), *root.glob("services/**/*.py")):
        for module, name in re.findall(r"work\.tell\(\s*(?:t\()?(\w+?)(?:_words)?\.(\w+)", source.read_text(encoding="utf-8")):
            found.update([SENTENCES[module][name]] if name in SENTENCES.get(module, ()) else [])
    return found


@pytest.mark.parametrize("language", languages())
def test_popups_and_buttons_fit_in_every_language(language: str) -> None:
    t = translator(language)
    shown = popups()
    assert len(shown) > 75
    assert {text for sentence in shown for text in texts_in(sentence) if len(t(text)) > POPUP * 0.8} == set()
    buttons = [words for module in SENTENCES.values() for name, words in module.items() if name.startswith(("b_", "label_"))]
    assert len(buttons) > 150
    assert {t(text) for words in buttons for text in texts_in(words) if len(t(text)) > BUTTON} == set()


def test_english_counts_read_well_for_one_and_for_many() -> None:
    t = translator("en")
    counted = re.compile(r"\{(?:count|days|cases|seconds|n|lines|hours|people|households)\} [a-z]+s\b")
    assert [t(text) for text in source_texts() if counted.search(t(text))] == []


@pytest.mark.parametrize("language", languages())
def test_labels_of_one_language_differ_from_each_other(language: str) -> None:
    t = translator(language)
    labels = [t(label) for label in LABELS.values()]
    assert len(set(labels)) == len(labels)
    assert len({common.rating(t, value) for value in RATINGS}) == 3


@pytest.mark.parametrize("language", languages())
def test_every_step_that_a_voter_is_shown_has_a_line(language: str) -> None:
    facts = {"who": "周启明", "group": "一组", "value": "satisfied", "outcome": "solved"}
    for kind in TOLD:
        assert len(voter_words.timeline(translator(language), date(2026, 11, 4), kind, facts)) > 5, kind


def test_labels_are_those_of_the_spec() -> None:
    t = translator("zh-Hans")
    said = {
        t(case_words.b_claim),
        t(common.b_reply),
        t(common.b_give_back),
        t(case_words.b_more),
        t(common.b_answer),
        t(desk_words.b_release),
        t(case_words.b_full),
    }
    assert said == {"认领", "回复选民", "退办", "更多", "答复", "放下", "全文"}


def test_nobody_is_told_that_deputies_solve_things_for_him() -> None:
    assert not [text for text in source_texts() if "代表为您解决" in text or "工单" in text or "用户" in text]


@pytest.mark.parametrize(
    ("text", "language"),
    [
        ("路坏了", "zh-Hans"),
        ("路壞了，請派人來看", "zh-Hant"),
        ("도로가 망가졌어요", "ko"),
        ("ལམ་ཁ་ཞིག་སོང་།", "bo"),
        ("يول بۇزۇلدى", "ug"),
        ("ᠵᠠᠮ ᠡᠪᠳᠡᠷᠡᠵᠡᠢ", "mn-Mong"),
        ("Зам эвдэрсэн, тусална уу өө", "mn-Cyrl"),
        ("The road in our village is broken since Monday", "en"),
        ("123", ""),
        ("👍", ""),
    ],
)
def test_a_language_is_told_by_its_script_first(text: str, language: str) -> None:
    assert written_in(text) == language


def test_somebody_who_has_not_chosen_is_answered_in_a_language_we_have() -> None:
    assert shown_language("路壞了，請派人來看", "zh-hans", "zh-Hans") == "zh-Hant"
    assert shown_language("/start", "zh-hant", "zh-Hans") == "zh-Hant"
    assert shown_language("ལམ་ཁ་", "bo", "zh-Hans") == "zh-Hans"
    assert shown_language("hi", "", "zh-Hans") in languages()


def test_a_short_word_or_a_command_says_less_than_telegrams_hint() -> None:
    assert shown_language("/help", "zh-hans", "zh-Hans") == "zh-Hans"
    assert shown_language("ok", "zh-hant", "zh-Hans") == "zh-Hant"
    assert written_in("hello") == "en"
    assert written_in("lu deng ke yi bu yao, lu xian xiu yi xia") == "zh-Latn"
    assert written_in("條路爛到飛起，幾時整返好呀？") == "yue-Hant"
    assert written_in("臭得睡不着，吃不下饭") == "zh-Hans"


@pytest.mark.parametrize(
    "text", ["street light broken near my house", "lamp post has fallen on our garden", "the pump does not work again"]
)
def test_a_few_words_in_plain_letters_are_english(text: str) -> None:
    assert written_in(text, "en") == "en"
    assert written_in(text) == "en"


def test_a_language_is_named_in_words_people_know() -> None:
    said = {language: case_words.language_note(str, language) for language in ("fr", "vi-VN", "af", "tl", "en")}
    assert "法文" in said["fr"]
    assert "越南文" in said["vi-VN"]
    assert "外文" in said["af"]
    assert not any(re.search("[a-z]", words) for words in said.values())


def test_a_month_of_the_english_pages_and_papers_has_two_figures() -> None:
    """2026-1 stood between 2026-09 and 2026-10."""
    t = translator("en")
    assert [summaries_words.period(t, name) for name in ("2026-01", "2026-11")] == ["2026-01", "2026-11"]
    assert [archives.month(t, name) for name in ("2026-01", "2026-11")] == ["2026-01", "2026-11"]
    assert summaries_words.period(translator("zh-Hans"), "2026-01") == "2026年1月"


BY_A_MACHINE = (
    "迴[音覆]",
    "裏",
    "(?<!鄰)里(?!程)",
    "是隻是",
    "鍾",
    "回復",
    "準假|準您",
    "許可權",
    "繫結",
    "稽核人",
    "型別",
    "賬號",
    "二進位制",
    "不能並[，。]|並進[來去]|改並$|才能並。",
    "儲存期",
)
"""What a converter of characters writes where 回音, 裡, 只, 鐘, 回覆, 准假, 權限, 併 … are meant."""


@pytest.mark.parametrize("wrong", BY_A_MACHINE)
def test_nothing_in_traditional_characters_was_only_converted(wrong: str) -> None:
    said = re.compile(wrong)
    assert [text for text in translator("zh-Hant")._words.values() if said.search(text)] == []
