"""Sentences of group chats that come, go and close, and of what did not arrive (docs/spec.md sections 2 and 11). Rules: locales/common.py."""

from collections.abc import Mapping

from locales.catalogue import N_
from locales.common import T


def lost(_: T, group: str, link: str) -> str:
    """The bot was put out of the group's chat; `link` is a fresh one (empty: none could be made)."""
    words = _("{group}的工作群把我移出去了。选民的事先发到各位代表自己的手机上。").format(group=group)
    return words + "\n" + _("请组长把我拉回原来的群，我就接着在那里发。") + "\n" + _another_chat(_, link)


def _another_chat(_: T, link: str) -> str:
    if not link:
        return _("要换一个群，请人大秘书重发一个小组链接。")
    return _("要换一个群，请用这个新的小组链接（30 天内用一次）：") + "\n" + link


def shut(_: T, group: str, cure: str, link: str, command: str) -> str:
    """The group's chat takes nothing: what happened, what helps, and where the cases go meanwhile (`cure`: domain/values/refusal.py)."""
    if cure == "public":
        return _made_public(_, group)
    known: Mapping[str, str] = {
        "write": _("{group}的工作群不让我说话。请群主在群权限里放开「发送消息」，或者把我设为管理员。"),
        "admin": _("{group}的工作群只让管理员发消息。请群主把我设为管理员。"),
        "topic_closed": _("{group}的工作群里，我待的话题关了，发不进去。请管理员重新打开它。"),
        "topic_gone": _("{group}的工作群里，我待的话题没有了。"),
        "link": _("{group}的工作群我进不去了，可能解散了，也可能换成了别的群。"),
    }
    lines = [known.get(cure, known["link"]).format(group=group)]
    if cure in ("topic_closed", "topic_gone"):
        lines += [_(_another_topic), command] if command else [_another_chat(_, "")]
    elif cure not in ("write", "admin"):
        lines.append(_another_chat(_, link))
    return "\n".join([*lines, _("这期间选民的事发到各位代表自己的手机上，一件不漏；发得进去了，卡片会自己回到群里。")])


def _made_public(_: T, group: str) -> str:
    return _(
        "{group}的工作群变成了公开群，谁都搜得到、看得到里面的话。群里的卡片清空了，选民的事先发到各位代表自己的手机上。请群主马上改回私密：群资料 → 编辑 → 群组类型 → 私密群组。改好了，卡片会自己回到群里。"
    ).format(group=group)


def history_open(_: T, group: str) -> str:
    """To leader and secretary."""
    return _(
        "{group}的工作群让新进来的人看得到以前的消息，旧卡片也在里面。请群主关掉：群资料 → 编辑 → 新成员可见的历史消息 → 隐藏。"
    ).format(group=group)


def rights_lost(_: T, group: str, right: str) -> str:
    """To leader and secretary: the bot is no administrator any more, or may not delete."""
    if right == "delete":
        return _("{group}的工作群不让我删消息了，该收回的话只能改成一句空话，图片收不回。请群主把「删除消息」的权限给我。").format(
            group=group
        )
    return _(
        "{group}的工作群里我不再是管理员：大家对卡片的回复我看不到，该收回的话也删不掉。请群主把我重新设为管理员，带上「删除消息」的权限。"
    ).format(group=group)


_another_topic = N_("要换一个话题，请组长在那个话题里发下面这一行：")


def open_again(_: T, group: str) -> str:
    return _("{group}的工作群又收得到我的消息了，没办结的事的卡片已放回群里。").format(group=group)


# Said in the chat itself, and nothing else is: where it does not arrive nobody sees it.
takes_again = N_("我又能在这里发消息了，没办结的事的卡片接着发在下面。")


def back(_: T, group: str) -> str:
    return _("我回来了。本群还是{group}的工作群，没办结的事接着发在这里。请把我设为管理员，我才看得到大家对卡片的回复。").format(
        group=group
    )


def taken_back(_: T, group: str) -> str:
    return _("{group}的工作群又把我拉回去了，没办结的事的卡片已放回群里。").format(group=group)


def moved_here(_: T, group: str) -> str:
    return _("好，{group}的事以后都发在这个话题里。").format(group=group)


# The last line of a copy in private of a card that stands in the group.
in_group_too = N_("（这张卡片也在工作群里）")
moved_away = N_("这里的事已移到本组现在用的话题里。")


def kind_name(_: T, kind: str) -> str:
    known: Mapping[str, str] = {
        "photo": _("照片"),
        "video": _("视频"),
        "voice": _("语音"),
        "audio": _("音频"),
        "document": _("文件"),
        "location": _("位置"),
        "video_note": _("视频留言"),
        "animation": _("动图"),
        "sticker": _("表情"),
    }
    return known.get(kind, _("这类附件"))


def medium_elsewhere(_: T, kind: str) -> str:
    """Below the card: what this chat does not take went to the deputies in private."""
    return _("{kind}在这个群里发不了，已私下发给各位代表。").format(kind=kind)


def kind_shut(_: T, group: str, kind: str) -> str:
    return _("{group}的工作群不让我发{kind}，先私下发给代表。请群主在群权限里放开，或者把我设为管理员。").format(group=group, kind=kind)


def kind_not_taken(_: T, number: str, kind: str) -> str:
    return _("选民的手机设成了不收{kind}，没有送到（{number}）。请改用文字发，或打电话。").format(kind=kind, number=number or "—")


def file_not_delivered(_: T, number: str) -> str:
    return _("有一个附件 Telegram 不收或已经删掉了，没有送到（{number}）。文字不受影响；要紧的话，请对方再发一次。").format(
        number=number or "—"
    )


def unknown_refusal(_: T, number: str, words: str) -> str:
    """`words` are Telegram's own; empty: it has said none."""
    if not words:
        return _("有一条消息没有送到（{number}），原因还不清楚。请打电话或换个办法告诉对方，并告诉管机器的人。").format(
            number=number or "—"
        )
    return _("有一条消息没有送到（{number}），Telegram 的原话：{words}。请打电话或换个办法告诉对方，并把原话告诉管机器的人。").format(
        number=number or "—", words=words
    )


def not_arrived(_: T, number: str = "") -> str:
    """To a voter whose words of ours did not arrive. `number`: of the case they were about."""
    if number:
        return _("刚才有一条发给您的话没有送到（{number}），已告诉工作人员。点「我的事项」可以看这件事办到哪一步。").format(number=number)
    return _("刚才有一条发给您的话没有送到，已告诉工作人员。点「我的事项」可以看您的事办到哪一步。")


def moved_onto(_: T, group: str, other: str) -> str:
    """To leader and secretary: Telegram gives the group's chat a number under which another group has its own."""
    return _(
        "Telegram 说{group}的工作群换成了{other}正在用的那个群。一个群只能给一个小组用，两边都没有改动；{group}的事项先私下发给各位代表。"
    ).format(group=group, other=other)


def still_sits(_: T, group: str, name: str) -> str:
    """To leader and secretary: somebody without a right still reads the group's chat."""
    return _(
        "{name} 已没有权限，但还在{group}的工作群里，群里的话他都看得到。请群主把他移出：点群名 → 成员 → 长按他的名字 → 移出群组。"
    ).format(name=name, group=group)
