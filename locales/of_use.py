"""What a deputy asks of how it works here that is no button's act: photos, words sent by mistake, what two acts have apart (docs/spec.md section 4,
Asked inside). Rules of the sentences: locales/common.py."""

from collections.abc import Mapping

from locales.catalogue import N_

ANSWERS: Mapping[str, str] = {
    "photo": N_(
        "照片、语音都能发给选民。\n在卡片上点「回复」，发照片或语音，旁边写「发给选民」；先给您看一遍，您回「发」才发出去。\n例：一张照片，写「告诉选民木板换好了」"
    ),
    "undo": N_(
        "发给选民的话收不回来，能改。\n按住您写的那条，选「编辑」改过来，选民那边跟着改，标着「已修改」；还没发的，回「不发」就行。\n例：写错了日子，把那条的日子改对"
    ),
    "apart": N_(
        "放下：您不办了，事情还在本组，别的代表可以认领。\n退办：不归本组管，写明原因，退给人大秘书重新交办。\n例：您出门了，点「放下」；是县里的事，点「退办」"
    ),
    "of_me": N_(
        "谁反映了谁、有没有，这里对谁都不说，问的人都是这一句：说到谁，就不给谁看。\n您办过的事，选民怎么评价写在那件事的卡片上；有话要说明，直接找人大主席、副主席。"
    ),
    "put_right": N_(
        "登记错的能改：写上编号，例如「0007 类别改成道路」「0007 摘要写成…」；同一件登了两次，写「0008并到0007」。\n发给选民的话收不回来，能改：按住您写的那条，选「编辑」，选民那边跟着改，标着「已修改」。\n删掉的选民信息找不回来。"
    ),
    "machine": N_("我是机器人，替选民和代表带话、记事、提醒，主意由您拿。\n有事直接写，不会的点「帮助」。\n例：「怎么延期」「哪些快到期」"),
}
"""By what is asked (domain/at_work/asked_inside.py, OF_USE)."""
