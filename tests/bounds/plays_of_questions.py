"""Questions in their own words, by staff and deputies of the crowded town (crowded_town.py)."""

from collections.abc import Iterator

from services.deed.work import Work
from talk.press import press_button
from tests.bounds.crowded_town import CHAIR, MEMBER, SECRETARY, Made, press
from tests.bounds.plays import Play, newest, writes

ASKED = (
    "这个月几件",
    "v01有几件没办完",
    "哪些还没人认领",
    "有没有超期的",
    "谁手上最多",
    "谁请假了",
    "谁还没交",
    "接待日是哪天谁值班",
    "今天有什么事",
    "满意率多少",
)
WHO = {"the secretary": SECRETARY, "a deputy": MEMBER, "the chair": CHAIR}


def _chooses(work: Work) -> None:
    village = next(iter(work.roster.villages))
    press_button(work, press(SECRETARY, f"ask_of|0|{newest(work, 'draft')}:village:{village}"))


def _was_no_question(work: Work) -> None:
    press_button(work, press(SECRETARY, f"as_what|0|{newest(work, 'draft')}"))


def of_questions(made: Made) -> Iterator[Play]:
    for name, account in WHO.items():
        for words in ASKED:
            yield Play(f"{words} asked by {name}", writes(account, words))
    yield Play("a village is chosen below a question", _chooses, (writes(SECRETARY, "石头村有几件"),), "ask_of")
    yield Play("it was no question of us", _was_no_question, (writes(SECRETARY, "谁的考核最好"),), "as_what")
