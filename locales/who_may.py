"""The table of `lianxin rights`: who may do what (docs/glossary.md, Rights)."""

from collections.abc import Iterable, Mapping

from locales.catalogue import N_
from locales.common import T

ROLES: Mapping[str, str] = {
    "claimer": N_("认领人"),
    "deputy": N_("本组代表"),
    "leader": N_("组长"),
    "deputy_leader": N_("副组长"),
    "handed_up_to": N_("上报到的人"),
    "linked_presidium": N_("挂联的主席团成员"),
    "key_lead": N_("督办的主席团成员"),
    "chair": N_("主席、副主席"),
    "secretary": N_("人大秘书"),
    "info_officer": N_("信息员"),
}
ACTS: Mapping[str, str] = {
    "see": N_("看事项和备注"),
    "note": N_("写备注"),
    "take_up": N_("形成建议"),
    "claim": N_("认领"),
    "reply": N_("回复选民"),
    "consult": N_("面商"),
    "express": N_("直通车"),
    "forward": N_("转办"),
    "unit_answered": N_("记单位已回话"),
    "unit_visited": N_("记和单位去看了"),
    "up_answered": N_("记上级已回话"),
    "hand_up": N_("上报"),
    "answer": N_("答复"),
    "extend": N_("延期"),
    "promise": N_("记承诺的结果"),
    "ask_progress": N_("问进度"),
    "tell_progress": N_("说进度"),
    "chase": N_("催一催"),
    "give_back": N_("退办"),
    "release": N_("放下"),
    "ask_phone": N_("请选民留电话"),
    "classify": N_("改分类"),
    "summarise": N_("写摘要"),
    "name_claimer": N_("指派"),
    "merge": N_("并案"),
    "unmerge": N_("撤销并案"),
    "split": N_("拆分"),
    "act_for": N_("替没有手机的代表办"),
    "key_follow_up": N_("定重点督办"),
    "checked": N_("写督办记录"),
    "send_back": N_("退回答复"),
    "report_back": N_("报回"),
    "audit": N_("看办理经过（/audit）"),
    "assign": N_("交办给别的小组"),
    "decline": N_("不予受理"),
    "spoken_of": N_("写明说的是谁"),
    "release_tip": N_("把反映放给小组"),
    "contact_data": N_("看联系方式"),
    "erase_for": N_("替选民删除信息（/erase）"),
    "callbacks": N_("回电（/callbacks）"),
    "people": N_("管人员和名册（/people）"),
    "block": N_("限制选民（/block）"),
    "broadcast": N_("发通知（/broadcast）"),
    "notice": N_("挂通知（/notice）"),
    "queue": N_("看待处理（/queue）"),
    "summary": N_("出通报（/summary）"),
    "files": N_("看履职档案（/files）"),
    "topics": N_("看建议题目（/topics）"),
    "new": N_("代录事项（/new）"),
    "from_above": N_("录上级转来的事项"),
    "suggest": N_("写代表建议（/suggest）"),
    "days": N_("排走访日、接待日（/days）"),
    "visit_record": N_("写走访记录"),
    "visit_board": N_("看走访情况（/visitday）"),
    "find": N_("查事项（/find）"),
    "canned": N_("存常用答复"),
    "office": N_("在电脑上看网页（/office）"),
    "bind_chat": N_("把群定为小组的群"),
}


def who_may(_: T, act: str, roles: Iterable[str]) -> str:
    """A line: the act as it is called in code, in words, and whose it is."""
    held = _("、").join(_(words) for role, words in ROLES.items() if role in roles)
    return f"{act:14} " + _("{act}：{roles}").format(act=_(ACTS[act]), roles=held)
