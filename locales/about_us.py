"""Short answers to what people ask about us: true of what the program does (docs/spec.md sections 3 and 8). Rules: locales/common.py."""

from collections.abc import Mapping
from datetime import date

from locales.catalogue import N_
from locales.common import T
from locales.meetings import date_line

ANSWERS: Mapping[str, str] = {
    "deleted": N_(
        "在自己手机上删，只是您那边看不见了，我们这里收到的还在。要从这里删，点下面「删除我的信息」，以后写「我的信息」也找得到；只撤回一件事，在「我的事项」里点「撤回」。"
    ),
    "cost": N_("不要钱，一分也不收。谁说要收钱，您别给，写在这里告诉我们。"),
    "scam": N_("不是骗人的：这里是{congress}人大代表听您说事的地方，不收钱，也不问密码和验证码。不放心，可以先问问村里的代表再写。"),
    "name": N_("我是机器人，没有名字，替{congress}的人大代表收您的话；看的和办的都是人。"),
    "who": N_("我是机器人，替{congress}的人大代表收您的话、记编号；看的和办的都是人：您那里的代表，还有人大秘书。"),
    "government": N_("这里是{congress}人大代表联系选民的地方。看您话的是您那里的代表和人大秘书，事情由他们转给管事的单位。"),
    "deputy": N_("代表是您选出来的：听您的话，把事情反映、转交给管事的单位，跟踪督促，给您回音。"),
    "congress": N_("人大就是人民代表大会，由大家选出来的代表组成，听大家的意见，监督政府办事。在这里写，您那里的代表看得到。"),
    "teach": N_("很简单：像和人说话一样，写一句是什么事、在哪里，发过来就行；说语音、拍照也行。问办到哪了，点「我的事项」。"),
    "media": N_("可以：说语音、拍照、录视频、发位置都行，发过来就记下，代表听得到、看得到。"),
    "fear": N_(
        "您的话只给您那里的代表和人大秘书看，姓名、电话和账号代表看不到，除非您自己公开；说到哪位代表的不是，就不给那位看。还是不放心，写的时候加一句「只给人大秘书看」。"
    ),
    "told": N_(
        "看得到您写的话的，是您那里的代表和人大秘书；村干部是代表的，也在里面。姓名、电话和账号代表看不到，除非您自己公开；说村务、说他的不是，不给他看。不想让代表看，加一句「只给人大秘书看」。"
    ),
    "cannot_read": N_("不识字不要紧：请家里人念给您听，点一下「同意并继续」，以后说语音、拍照就行。"),
    "which": N_("带字的方框就是按钮，按一下就行；按不来，直接打字告诉我也行。"),
    "meaning": N_("意思是：您的话要转给您那里的代表和人大秘书看，用来办您的事，先问您同不同意。"),
}
agree_plainly = N_("点下面「同意并继续」，或者打「同意」两个字就行。")


def answer(_: T, kind: str, congress: str, today: date) -> str:
    """Empty: it is nothing of ours that is asked."""
    if kind == "today":
        return _("今天是{day}。").format(day=date_line(_, today))
    return _(ANSWERS[kind]).format(congress=congress) if kind in ANSWERS else ""
