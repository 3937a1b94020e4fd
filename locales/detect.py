"""In which language somebody writes: the script first, langdetect for longer Latin or Cyrillic text, Telegram's hint last."""

import re
import threading

SCRIPTS: tuple[tuple[str, re.Pattern[str]], ...] = (
    ("ja", re.compile(r"[぀-ヿ]")),
    ("ko", re.compile(r"[가-힯ᄀ-ᇿ]")),
    ("bo", re.compile(r"[ༀ-࿿]")),
    ("mn-Mong", re.compile(r"[᠀-᢯]")),
    ("ug", re.compile(r"[؀-ۿݐ-ݿﭐ-﷿ﹰ-﻿]")),
)
HAN = re.compile(r"[㐀-鿿]")
TRADITIONAL_ONLY = frozenset(
    "們個這來時說為會過對後發電問題農業護書記員點開關車門見長東風雲飛馬魚鳥龍鄉鎮縣區國學習術醫藥療費錢錯鐵銀際響應該請謝讓變邊還運動員無產權證"
    "嗎呢麼沒幾樣樓橋燈壞爛廁髒亂臭溝渠網絡線號碼聯絡寫讀聽覺觀歡樂團圖園圓場報導覽檔檢驗測試驅動機構橫豎條環境總結約紅綠藍黃顏頭頂顧願類齊齒異濕溼燒災煙"
)
CYRILLIC = re.compile(r"[Ѐ-ӿ]")
LATIN = re.compile(r"[A-Za-z]")
MONGOLIAN_LETTERS = re.compile(r"[өүӨҮ]")
LONG_ENOUGH = 20
SHOWN = {"zh-Hans", "zh-Hant", "en"}
_warmed = threading.Lock()
_ready = False


def written_in(text: str, hint: str = "") -> str:
    """The language of a text as a BCP-47 tag, or empty when it cannot be told. `hint`: Telegram's language_code."""
    for language, script in SCRIPTS:
        if script.search(text):
            return language
    if HAN.search(text):
        return "zh-Hant" if any(ch in TRADITIONAL_ONLY for ch in text) else "zh-Hans"
    if CYRILLIC.search(text):
        return "mn-Cyrl" if MONGOLIAN_LETTERS.search(text) else _guessed(text, ("ru", "mn"), hint) or "ru"
    if len(LATIN.findall(text)) >= LONG_ENOUGH:
        return _guessed(text, (), hint)
    return hint.split("-")[0] if LATIN.search(text) else ""


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
    return "zh-Hans" if found in ("bo", "ug", "mn-Mong", "mn-Cyrl", "ja", "ko") else "en"


def from_telegram(code: str) -> str:
    """Telegram's language_code in our languages; empty when it names none of them."""
    code = code.lower()
    if code.startswith("zh"):
        return "zh-Hant" if any(part in code for part in ("hant", "tw", "hk", "mo")) else "zh-Hans"
    return "en" if code.startswith("en") else ""
