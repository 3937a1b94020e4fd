"""Which typed words stand for which button of a question (docs/spec.md section 3, What he types in the place of a tap).

A question is a message with buttons of which one is meant to be chosen. Its own labels stand for themselves whoever reads it; where it has
a yes and a no, plain words for these do too; for some buttons there are more words. Everything is a whole message.
"""

from collections.abc import Mapping

from domain.ratings.done_or_not import DONE, NOT_DONE
from domain.which_matter.same_or_other import OTHER, SAME
from domain.words.pattern import pattern_of

PAIRS: tuple[tuple[str, str], ...] = (
    ("withdraw_yes", "keep"),
    ("mt_yes", "mt_change"),
    ("mt_take", "mt_again"),
    ("give_phone", "no_phone"),
    ("parts_apart", "parts_one"),
    ("part_new", "part_kept"),
    ("speaks_for", "speaks_for"),
    ("village", "keep_village"),
    ("solved", "reopen"),
    *((yes, "back") for yes in ("merge_into", "answer_back")),
    ("pv_erase", "pv_no"),
    ("pv_consent_yes", "pv_no"),
    ("erase_yes", "erase_no"),
    ("erase_note_yes", "erase_no"),
    ("back_yes", "back_no"),
    ("bc_send", "bc_stop"),
    ("gn_send", "gn_drop"),
    ("notice_put", "notice_stop"),
    ("roster_yes", "roster_no"),
    ("rd_agree", "rd_agree"),
    ("vd_allow", "vd_allow"),
    ("vd_move", "vd_stay"),
    *((yes, "drop") for yes in ("decline_go", "send", "send_answer", "extend_go", "promise_send", "promise_later")),
    ("vr_drop", "vr_form"),
    ("vd_leave", "vd_stay"),
    ("mt_done", "mt_done"),
    ("as_new", "as_nothing"),
    ("new_channel", "as_nothing"),
    ("mark_yes", "back"),
    ("hand_yes", "back"),
    ("chase_yes", "back"),
    ("several_go", "several_no"),
    ("chase_due", "chase_due"),
)
"""Kinds of the button that says yes and of the one that says no; the same twice: the first and the last of the message."""
BACK = ("back", "erase_no", "pv_no", "roster_no", "vr_form", "as_nothing")
"""What leaves everything as it is."""
_CHOICES = """
ac_date ac_from ac_group ac_kind ac_who agree appeal appeal_block as_act as_again as_for as_more as_new as_open as_own as_reply as_task as_visit as_what as_which
ask_after ask_of bc_to call_missed call_rate call_solved call_told canned_as canned_for case_village category end_yes follow_along
forward_due forward_go forward_to gn_pass gn_to gn_undo just_saying language leave_ok leave_over moved_to named mt_book mt_cancel
mt_off mt_other new_channel new_contact new_village nl_ask nl_set office_paper office_pick outage_tell outcome promise_dropped promise_kept promise_wait
q_give q_keep rd_filled rd_want reopen report_done report_draft resume_yes ro_add ro_added ro_at ro_day ro_out ro_swap ro_swapped
roster_who seal_danger seal_give seal_keep send_all send_alone send_other send_wait speaks_no speaks_ok split_off stands_in suggest_add
suggest_class suggest_new suggest_rate suggest_redo suggest_seconds suggest_unit suggest_unit_sure suggest_until suspend swarm_join swarm_pick
tp_back undone_no undone_yes unit_said up_due up_said up_to vd_where vd_who veil visit_remind vk_set vr_case vr_date vr_done
vr_forget vr_join vr_mode vr_number vr_save vr_village vr_who vr_whose which_others wi_case wi_done
"""
CHOICES = frozenset(_CHOICES.split())
"""Kinds of buttons that are one choice of several, or one offer: their labels stand for them."""
OFFERS = (
    frozenset(["villages", "my", "mine", "my_page", "help_task", "manual", "mt_slots", "deputy_card", "deputies_wrong"])
    | frozenset(["categories", "case_villages", "secret", "secret_all", "show_me", "hide_me", "speaks_turn"])
    | frozenset(["pv_export", "pv_rating", "pv_correct", "pv_delete", "pv_consent"])
)
"""Kinds of a voter's buttons on pages that ask nothing: their labels stand for them as long as the page is one of the newest; a plain yes
or no is not for them."""
ALONE = frozenset({"stands_in", "named", "vd_where", "gn_pass"})
"""Kinds of a button that, alone below a message, is what somebody asks him to do: a plain yes does it."""
ASKED = frozenset(kind for pair in PAIRS for kind in pair) | CHOICES | {*BACK}
_ENDS = ("withdraw_yes", "pv_erase", "pv_consent_yes", "erase_yes", "erase_note_yes", "end_yes", "suspend", "roster_yes")
LASTING = frozenset((*_ENDS, "bc_send", "gn_send", "decline_go", "several_go"))
"""What cannot be undone, and what he opened himself just now: plain words count for it while it is fresh."""
OTHERS_ASK = (
    frozenset({"vd_allow", "rd_agree", "back_yes", "back_no", "give_phone", "no_phone", "speaks_ok", "mt_take", "mt_again"})
    | frozenset({"speaks_no", "speaks_for", "mt_yes", "mt_change", "mt_done", "solved", "reopen", "undone_yes", "undone_no"})
    | frozenset({"seal_keep", "seal_give", "q_keep", "q_give", "promise_kept", "promise_wait", "promise_dropped"})
)
"""What is asked of him without his doing, so that several may wait at a time: which of them he means is not guessed."""
OF_DRAFT = frozenset({"send", "send_answer", "promise_send", "extend_go", "promise_later"})
"""What sends words that are shown once more."""
SAID_BELOW = frozenset({"rate", "undone_yes"})
"""What the message that follows says as well: typed, it is said once."""
_AFTER = "[了的吧啊呀呢嘛哈啦噢哦嘞呗滴哒咯就行]"
END = f"{_AFTER}*"
_YES = "是|系|正是|对|对头|确定|确认|肯定|没错|不错|当然|真的|我确定|我确认|好|可以|要|中|得|成|同意|我同意|答应|愿意|没问题|没意见|办|嗯|来|去"
_NO = "不|不是|不对|不用|不要|不可以|不同意|不愿意|不想|不必|不成|不中|唔系|唔是|唔得|唔使|唔要|唔好|唔|不系|勿是|弗是|冇有|冇得|冇|莫得|没得|无|算了|取消|返回|退出|停|否|别|莫|没有|没|没空|不确定|再想想|再说|等等|放弃|反悔|点错|按错|搞错|说错|误点|误触|误按|手滑|弄错|选错|不是这件|不是这个"
_BEFORE_NO = "嗯|那就?|还是|我|先|暂时"
"""No word of a run is put together from others of it (tests/domain/test_no_word_twice.py)."""
YES = pattern_of(
    f"(?:哦|那就?)*(?:{_YES}|行)(?:{_YES}|{_AFTER}|马上|这就|那就?(?:哦|那就?)*(?:{_YES}|行))*"
    "|(?:ok|okay|yes|y|yeah|yep|sure|right|correct|confirm|agree|shi|shide|dui|haode|hao|keyi|queding)"
)
NO = pattern_of(
    f"(?:哦|{_BEFORE_NO})*(?:{_NO})(?:{_NO}|{_AFTER}|(?:{_BEFORE_NO})(?:哦|{_BEFORE_NO})*(?:{_NO}))*"
    "|(?:no|n|nope|cancel|nevermind|dont|donot|stop|back|bu|buyong|buyao|suanle|quxiao)"
)
_SEND = "(?:可以|就|就这样|直接|确认|确定|请)*(?:发送?|发吧|发出去|发给他|发给选民|就这样)"
WORDS: Mapping[str, str] = {
    "withdraw_yes": "(?:我|真的|确定|确认|是|是的|对|嗯|就|要|想)*(?:要)?(?:撤回?|撤掉|撤销)",
    "agree": "(?:我)?同意(?:并继续)?|iagree|agree",
    "keep": "(?:我|先|还是|那|就)*(?:不撤回?|不要撤回?|别撤回?|莫撤|不撤销|留着|接着办|继续办|还是要办)",
    "pv_no": "(?:先|还是|那|就|我)*(?:不删除?|别删除?|莫删除?|不要删除?|不想删除?|留着|留到起|不撤回?)",
    "give_phone": "(?:我)?(?:留|给|可以留|可以给|愿意留|同意留)(?:电话|号码)?",
    "no_phone": "(?:我)?(?:不留|不给|不方便|不想留|不想给|不愿意留)(?:留|给)?(?:电话|号码)?",
    "parts_apart": f"{OTHER}|(?:嗯|好|请|要|那|就|还是|算了|我想|我要|都|给我|帮我|麻烦)*分开(?:办|记|说|来|处理)?|(?:这?是)?(?:两|几|三)(?:件|码|回)事",
    "parts_one": f"{SAME}|(?:嗯|好|算了|那|就|还是|先|我想)*(?:不用|不要|不必|用不着|别|莫|不)(?:再)?分开?(?:了?(?:办|记|说|来|处理))?|(?:算了|那|还是|就|只是|都是|这?是)*(?:当|算|按|当作|当成)?(?:一|同一)(?:件|回|码)(?:事情?)?",
    "part_new": f"{OTHER}|(?:请|要|就|嗯|好)*单独(?:立|办|算|记)?(?:一件)?",
    "part_kept": f"{SAME}|(?:就|先)*(?:记|放|办)?(?:在)?一起(?:办|说|记)?(?:的)?",
    "speaks_ok": "(?:他|她|代表|书记|主任)*(?:可以看|能看|让他看|给他看|给看|可以让他看|可以给他看|看吧|可以知道|让他知道)",
    "speaks_no": "(?:先|还是|请|最好)*(?:别|不要|不|莫|不能|不可以|不想)(?:让|给|叫)?(?:他|她|他们|书记|主任)?(?:看到?|看见|知道|晓得)",
    "seal_keep": "(?:请|就|还是)*(?:只给|只让|就给|给|让|交给)?(?:人大)?(?:秘书|主席)(?:一个人)?(?:看|知道)?|(?:请|先|还是)*(?:别|不要|不|莫)(?:给|让|转给?)?(?:代表|小组|代表小组|他们|组里|别人)(?:看|知道)?|保密"
    "|先?(?:哪个|谁|哪个人|任何人)(?:都|也)(?:别|不要|不|莫|不能|不许|不准)(?:给|让)?(?:他们)?(?:看|知道|晓得)"
    "|(?:给|转给|交给|让)(?:代表|小组|代表小组|组里|他们)(?:看|知道)?(?:的话)?那?(?:就|也)?(?:不行|不得行|要不得|不可以|不干|不要|不同意)|先(?:别|不要|莫)(?:给|转)(?:我再?想(?:哈|下|一下|想))?",
    "seal_give": "(?:可以|就|请|都)*(?:给|转给|转|让|交给|发给)(?:代表|小组|代表小组|组里|他们|大家)(?:看|知道)?|(?:谁|大家|都)?(?:都)?可以看|转吧|转",
    "seal_danger": "(?:有)?危险|马上转|赶紧转|快转",
    "reopen": "(?:问题|事情|还是|根本|都)*(?:没|没有|还没|还没有|仍没|未)(?:解决|办好|修好|弄好|处理好|好|办|修)|没解决",
    "undone_yes": NOT_DONE,
    "undone_no": DONE,
    "just_saying": "(?:我)?(?:只是|就是|就)?(?:说一声|说说|说一下|告诉一声|随便说说|没别的|没别的事|没事|没啥事|没什么事)",
    "keep_village": "(?:先|还是|我)*(?:不换|不改|别换|不变|原来的村?|还是原来的村?)",
    "village": "(?:要|我要|就)?(?:换|改|换村|改村|换过来|换吧)",
    "solved": "(?:已经|都|早|早就)*(?:办好|修好|弄好|解决|处理好|好)了?",
    "promise_kept": "(?:已经|都|早|早就)*(?:办好|修好|弄好|解决|处理好|办完|办妥)了?",
    "promise_wait": "(?:可能|恐怕|怕是)*(?:还要|还得|还需|要|得)再?(?:等|延|缓|推|拖)(?:一?等|几天|一?下|一段时间|一阵)?",
    "promise_dropped": "(?:办|修|弄|做)(?:不成|不了|不下来)",
    "mt_change": "(?:那天|到时)?(?:换个?时间|改个?时间|换一天|改天|换个?日子|来不了|去不了|没空|没时间|不方便)",
    **dict.fromkeys(("send", "extend_go", "promise_send", "promise_later", "several_go"), _SEND),
    "send_answer": "(?:可以|就|就这样|直接|确认|确定|请)*(?:发送?|发吧|发出去|发给他|发给选民|就这样|答复)",
    "send_all": "(?:大家|所有人?|全部|都|并进来的|一起|也)+(?:给|要)?发(?:送|吧)?(?:给大家|给所有人)?|发给(?:大家|所有人|全部)",
    "send_alone": "(?:只|就|单)(?:发|给|发给)(?:他|她|本人|这位)(?:一个人?|一位|自己|选民)?",
    "send_wait": "(?:发送?)?(?:并|然后|再)?等(?:他|她)?(?:回复|回话|答复)",
    "bc_send": "(?:可以|就|直接|确认|确定)*(?:发送?|发吧|发出去|群发)",
    "gn_send": "(?:可以|就|直接|确认|确定)*(?:发送?|发吧|发出去|发(?:给|到)(?:小组|组里|群里|大家|组员))",
    "gn_undo": "(?:把|将|那条|这条|刚才的?|那个|通知)*(?:收回|撤回)(?:来)?",
    "gn_drop": "(?:先)?(?:不发|别发)",
    "drop": "(?:先)?(?:不发|别发|不发了|删掉|重写|不要发)",
    "bc_stop": "(?:先)?(?:不发|别发|停|停下)",
    "decline_go": "就这样(?:告诉(?:他|选民))?|(?:就)?这样(?:说|发)?",
    "forward_go": "(?:不写|不附|没有|没得|没啥|没什么|不用|不用写|不用附|不必|不必写|不要附言|没|无|不写附言|不附附言|没有附言|不带话|没话|就这样|就这样转|转吧|直接转办?|直接发|发送?|发吧|不了|不用了|跳过)",
    "vr_save": "(?:可以|就)*(?:保存|存|存了|记下|记完|填完|填好|写完|完|完成|完毕|好|好了|就这些|没了|没有了|没别的|齐了|交|提交)",
    "vr_drop": "(?:不要|删掉|不记|扔掉|不存)了?",
    "back_no": "留在?(?:本|我们|原)?组|(?:还是)?(?:你们|原来的组)办",
    "back_yes": "同意退办?|退",
    "suspend": "(?:我|确认|确定|是|对|好|可以|就|先|把他|给他)*(?:停用?|停掉)|确认|确定|是的?|对的?|好的?|可以",
    "resume_yes": "(?:我|确认|确定|就|先)*恢复|确认|确定|是的?|对的?|好的?|可以|要",
    "end_yes": "(?:我|确认|确定|是|对|好|可以|就)*卸任|确认|确定|是的?|对的?|好的?|可以",
    "as_nothing": "没事|没什么|没啥|随便说说|点错了|发错了|打错了",
    "as_reply": _SEND,
    "as_own": "(?:是)?(?:我)?自己(?:的事|反映|要反映)?",
    "as_what": "(?:这句?|这个)?(?:不是|没)(?:在)?问(?:您|你|机器人)?的?",
    "as_for": "(?:是)?(?:替|帮|代)(?:选民|别人|群众|老百姓|村民)(?:登记|反映|记|报)?",
    "as_visit": "(?:是)?(?:走访|走访的?记录|记走访)",
    "mt_cancel": "(?:我)?(?:取消约访|取消|不约了)",
    "appeal": "(?:请|麻烦)?(?:再|重新)(?:看看|看一下|看一看|考虑|考虑一下|研究)",
    "call_missed": "没打通|没人接|打不通|没接",
    "as_more": f"{SAME}|(?:我|是|就是|还是)*接着(?:说|上面说|前面说)?(?:以前的|原来的|那件|上次的)?(?:事情?)?",
    "as_new": f"{OTHER}|(?:我)?(?:说的)?(?:就)?(?:是)?(?:新事项|新的|新的事|另(?:外)?的?(?:一?[件个桩])?(?:事情?)?|别的(?:事情?)?|不是一回事|新事)",
    "split_off": f"{OTHER}|(?:这)?(?:是)?(?:新事项|新的|新的事|另一件事?|另外一件事?|别的事|不是一回事|新事|不是这件事?|另一回事)",
}
"""What more stands for a button than its label and a plain yes or no; particles at the end never matter."""
