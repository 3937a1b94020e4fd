"""The command that a text is, typed or tapped below the input (docs/spec.md section 2)."""

from functools import cache

from domain.words.plain_text import letters
from domain.words.simplified import simplified
from locales import common
from locales.catalogue import languages, translator

LABELS = {
    "my": common.label_my,
    "deputies": common.label_deputies,
    "visit": common.label_visit,
    "help": common.label_help,
    "cases": common.label_cases,
    "privacy": common.label_privacy,
    "record": common.b_record,
    "queue": common.label_queue,
    "summary": common.label_summary,
    "visitday": common.label_board,
    "people": common.label_people,
}
"""The commands that have a button below the input, with its words."""


def command_in(text: str) -> tuple[str, str]:
    """The command a text is and what follows it; a text equal to a label below the input, whatever its signs, is that command too."""
    text = text.strip()
    if text.startswith("/"):
        head, _, rest = text[1:].partition(" ")
        return head.split("@")[0].lower() or "unknown", rest.strip()
    meant = _commands().get(letters(simplified(text)), "")
    return _commands().get(text, "") or (meant if meant != "help" else ""), ""  # 帮助！！ may be a cry


@cache
def _commands() -> dict[str, str]:
    said = {translator(language)(label): name for language in languages() for name, label in LABELS.items()}
    return said | {letters(simplified(label)): name for label, name in said.items()}
