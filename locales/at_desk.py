"""What the secretary reads when she asks of the office itself: copies, passwords, a list of voters, a bot that does not answer (docs/spec.md section 8).
Rules: locales/common.py."""

from collections.abc import Mapping

from locales.catalogue import N_
from locales.common import T

voters = N_(
    "选民名单导不出来，对谁都一样：姓名、电话只为办他那件事留着，打开一次记一次。\n能要的：小结下面的「登记簿（Excel）」（一件事一行，号码遮住，没有联系方式）；代表的写「通讯录发我」。要找某位选民，打开他那件事。"
)
backup = N_(
    "数据不在您的手机、电脑上，丢了、坏了都不碍事。\n备份由机器人所在的那台电脑管，一般每天自动留一份，放在「backups」文件夹。有没有留上、要不要恢复，问管机器人的人，请他在那台电脑上看一眼（{lianxin} doctor）。"
)
password = N_("这里没有密码，用不着改，也忘不了：手机上的 Telegram 就是您的账号。电脑上用的是临时链接，每次现要一个。")
new_secretary = N_(
    "换秘书在名册里办：点「更新名册」，在「工作人员」页最下面加上新来的人，把文件发回来，看过再确认。\n再打开「名册」点他的名字，「重发链接」转给他，他点开就接上了；他接上以后，您再卸任。事项都在这里，不用搬。"
)
signed = N_(
    "签字、盖章的纸照旧存档，这里不用交。\n要在那件事上留个底：拍张照，回复那件事的卡片发过来，算内部备注，选民看不到。要给别人的，您直接给纸的或照片。"
)
wrong = N_(
    "数是照事项一件件数的，数到头一行写的那一刻：撤回、并案、不予受理的不算在比率里，改过的评价算最后一次。\n哪件登记错了就改哪件，例如「0007 类别改成道路」，再要一份就对了。要逐件核对，看小结下面的「登记簿（Excel）」。"
)
to_above = N_(
    "要一份文件转发给他就行：写「10月通报发我」，几月照您要的写，Word 做好就发到您手机上，转发、打印、在里面改都行。\n主席、副主席自己写「小结」也看得到。"
)
away = N_(
    "半天不在不用请假：要您定的照样到您这里，回来再办。\n要让大家知道：秘书写「通知代表：我下午不在，有事找…」，看过再发；代表在小组群里说一声就行。几天不在，写「请假三天」。"
)
sent = N_(
    "通报每月 1 号 9 时自动发给工作人员，各组的数发到各组群里；通报文件不会自动发给主席、领导。\n要给他，写「10月通报发我」，几月照您要的写，做好了转发给他。主席、副主席自己写「小结」也看得到。"
)
to_groups = N_(
    "各组的数每月 1 号 9 时自动发到各组群里，不用另发。\n要让群里看整份：写「10月通报发我」，几月照您要的写，文件做好了发到您手机上，按住它转发到群里。"
)
group_link = N_(
    "把代表拉进群，是组长在 Telegram 里拉。\n机器人进群要用小组链接，由管机器人的人出（{lianxin} invites），交给组长点。代表自己的手机还没连上，打开「名册」点他的名字，「重发链接」。"
)
ANSWERS: Mapping[str, str] = {
    "voters": voters,
    "backup": backup,
    "password": password,
    "new_secretary": new_secretary,
    "signed": signed,
    "wrong": wrong,
    "to_above": to_above,
    "away": away,
    "sent": sent,
    "to_groups": to_groups,
    "group_link": group_link,
}
"""By what is asked (domain/at_work/asked_at_desk.py); `lianxin` is how the program is called."""
_works = N_("我在，您这句刚收到。")
_no_backlog = N_("机器自查：没有积压的，这一天也没有发不出去的。")
_old_buttons = N_("点了没反应，多半是旧按钮：写「待处理」「帮助」，用新来的。别人收不到，打开「名册」点他的名字，看他的手机连上没有。")


def state(_: T, *, stuck: int, failed: int, whom: str) -> str:
    """`stuck`: rows that wait too long, `failed`: what did not arrive within a day; `whom`: who looks after the bot, with his number."""
    waits = _("有 {count} 条等着处理，等久了。").format(count=stuck) if stuck else ""
    lost = _("这一天有 {count} 条没送到。").format(count=failed) if failed else ""
    call = _("还不行，打电话给{name}。").format(name=whom) if whom else _("还不行，找装机器人的人。")
    return "\n".join([_(_works) + ((waits + lost) or _(_no_backlog)), _(_old_buttons), call])
