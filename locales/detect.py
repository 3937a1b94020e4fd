"""In which language somebody writes: the script first, langdetect for longer Latin or Cyrillic text, Telegram's hint last."""

import re
import threading

from locales.han import SIMPLIFIED_ONLY, TRADITIONAL_ONLY

SCRIPTS: tuple[tuple[str, re.Pattern[str]], ...] = (
    ("ja", re.compile(r"[぀-ヿ]")),
    ("ko", re.compile(r"[가-힯ᄀ-ᇿ]")),
    ("bo", re.compile(r"[ༀ-࿿]")),
    ("mn-Mong", re.compile(r"[᠀-᢯]")),
    ("ug", re.compile(r"[؀-ۿݐ-ݿﭐ-﷿ﹰ-﻿]")),
)
HAN = re.compile(r"[㐀-鿿]")
TRADITIONAL, SIMPLIFIED = re.compile(f"[{TRADITIONAL_ONLY}]"), re.compile(f"[{SIMPLIFIED_ONLY}]")
CYRILLIC = re.compile(r"[Ѐ-ӿ]")
LATIN = re.compile(r"[A-Za-z]")
CANTONESE = re.compile(r"[冇喺嘅㗎啲咗唔佢嚟咁哋嗰乜]|邊個|幾時整")
PINYIN = re.compile(
    r"(?:zh|ch|sh|[bpmfdtnlgkhjqxrzcsyw])?(?:iang|iong|uang|ang|eng|ing|ong|uai|iao|ian|uan|ai|ei|ao|ou|an|en|in|un|vn|ia|ie|iu|ua|uo|ui|ue|ve|er|a|o|e|i|u|v)[1-5]?"
)
ENGLISH_SHORT = frozenset(
    ["hi", "hello", "hey", "ok", "okay", "yes", "no", "thanks", "thank", "you", "please", "help", "road", "water", "good", "bad"]
)
MONGOLIAN_LETTERS = re.compile(r"[өүӨҮ]")
LATIN_SIGNED = re.compile(r"[À-ɏḀ-ỿ]")
LONG_ENOUGH, LONG_IN_ASCII = 20, 80
"""Letters from which the language of Latin text is guessed: with signs that English has not, and without, where a guess of less is noise."""
PINYIN_WORDS = 5
"""So many words are enough to tell Chinese in Latin letters from another language."""
SHOWN = {"zh-Hans", "zh-Hant", "en"}
_warmed = threading.Lock()
_ready = False


def _chinese(text: str) -> str:
    traditional = len(TRADITIONAL.findall(text))
    if traditional and CANTONESE.search(text):
        return "yue-Hant"
    return "zh-Hant" if traditional > len(SIMPLIFIED.findall(text)) else "zh-Hans"


def written_in(text: str, hint: str = "") -> str:
    """The language of a text as a BCP-47 tag, or empty when it cannot be told. `hint`: Telegram's language_code."""
    for language, script in SCRIPTS:
        if script.search(text):
            return language
    if HAN.search(text):
        return _chinese(text)
    if CYRILLIC.search(text):
        return "mn-Cyrl" if MONGOLIAN_LETTERS.search(text) else _guessed(text, ("ru", "mn"), hint) or "ru"
    words = re.findall(r"[a-zA-Z]+[1-5]?", text.lower())
    if len(words) >= PINYIN_WORDS and sum(PINYIN.fullmatch(word) is not None for word in words) >= 0.9 * len(words):
        return "zh-Latn"
    if len(LATIN.findall(text)) >= LONG_ENOUGH:
        return _guessed_latin(text, hint)
    if words and not hint and all(word in ENGLISH_SHORT for word in words):
        return "en"
    return hint.split("-")[0] if LATIN.search(text) else ""


def _guessed_latin(text: str, hint: str) -> str:
    """Plain letters too few for a guess that is more than noise are English."""
    guessable = LATIN_SIGNED.search(text) is not None or len(LATIN.findall(text)) >= LONG_IN_ASCII
    return _guessed(text, (), hint) if guessable else "en"


def _guessed(text: str, among: tuple[str, ...], hint: str) -> str:
    from langdetect import DetectorFactory, detect
    from langdetect.lang_detect_exception import LangDetectException

    global _ready
    with _warmed:
        if not _ready:
            DetectorFactory.seed = 0
            _ready = True
        try:
            found = str(detect(text))
        except LangDetectException:
            return hint
    return found if not among or found in among else ""


def shown_language(text: str, hint: str, default: str) -> str:
    """In which of our languages to answer somebody who has not chosen one."""
    found = written_in(text, hint)
    if found in SHOWN:
        return found
    if found in ("", "zh"):
        return from_telegram(hint) or default
    if found == "yue-Hant":
        return "zh-Hant"
    return "zh-Hans" if found in ("zh-Latn", "bo", "ug", "mn-Mong", "mn-Cyrl", "ja", "ko") else "en"


def from_telegram(code: str) -> str:
    """Telegram's language_code in our languages; empty when it names none of them."""
    code = code.lower()
    if code.startswith("zh"):
        return "zh-Hant" if any(part in code for part in ("hant", "tw", "hk", "mo")) else "zh-Hans"
    return "en" if code.startswith("en") else ""
