"""Words by which a deputy says that a note went below the wrong card (docs/spec.md section 4, Talk)."""

import pytest

from domain.at_work.note_slip import NoteSlip, note_slip


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("哎呀发错了，是水那件的", NoteSlip(topic="水")),
        ("发错了", NoteSlip()),
        ("贴错了", NoteSlip()),
        ("照片发错了，是0002的", NoteSlip("0002")),
        ("这张是0002的", NoteSlip("0002")),
        ("刚才那张照片是水那件的", NoteSlip(topic="水")),
        ("移到灯那件去", NoteSlip(topic="灯")),
        ("发错了，是水的", NoteSlip(topic="水")),
        ("照片发错卡片了，应该放到2号那件", NoteSlip("0002")),
        ("手滑发错了，不是这件的", NoteSlip()),
        ("發錯了，是路燈那件的", NoteSlip(topic="路灯")),
    ],
)
def test_that_it_went_below_the_wrong_card(text: str, said: NoteSlip) -> None:
    assert note_slip(text) == said


@pytest.mark.parametrize(
    "text",
    [
        *(
            "他说发错了通知",
            "县里发错了补贴",
            "发错药了，人不舒服",
            "转到水厂",
            "是水厂的",
            "移到村口去",
            "这张照片是水管的接口",
            "点错了",
            "票开错了",
        ),
        *("是0002的吗？", "水那件的", "记错了日子，是25号", "不是这个原因", "照片收到了", "发错工资了"),
    ],
)
def test_other_words(text: str) -> None:
    assert note_slip(text) is None
