"""What `lianxin … --help` and a mistyped command say (docs/spec.md section 10). By what is typed: a command, or a command and its option."""

from collections.abc import Mapping, Sequence

from domain.values.typed_command import LIANXIN
from locales.catalogue import N_
from locales.common import T

HELP: Mapping[str, str] = {
    "lianxin": N_("连心：选民和代表之间的联络线，用 Telegram。"),
    "lianxin run": N_("开着机器人，直到叫停。"),
    "lianxin run --only": N_("这个进程只做哪几部分：receive,work,send,schedule,web（不写就是全部）。"),
    "lianxin demo": N_("在这台机器上试一整个镇，不用 Telegram 账号：一个网页，三部手机。"),
    "lianxin demo --once": N_("走完头一件事项，打印出来，就结束。"),
    "lianxin demo --desk": N_("先过一整天的办公桌：四十件事项，在网页上看。"),
    "lianxin demo --year": N_("过一整年（要几分钟），再写出最后一个月和全年的文件。"),
    "lianxin demo --out": N_("全年的文件放在哪个文件夹。"),
    "lianxin demo --town": N_("用您自己镇的名册，不用我们的例子。"),
    "lianxin demo --port": N_("网页在 127.0.0.1 的哪个端口（0：哪个空着用哪个）。"),
    "lianxin import": N_("从文件导入名册：第一次建起来，以后更新。"),
    "lianxin import --check": N_("只核对，什么也不改。"),
    "lianxin import --renamed": N_("这个编号只是改名字；不写，换了名字就是换了人。"),
    "lianxin import --marked": N_("名册里不对的格子标出来，写成哪个文件。"),
    "lianxin import --details": N_("每一处更改另写一行。"),
    "lianxin template": N_("写出一本 Excel 名册，照着填。"),
    "lianxin template --out": N_("写成哪个文件（.xlsx）。"),
    "lianxin template --filled": N_("带着现在的名册，改了再导入；不写就是空白的。"),
    "lianxin summary": N_("写出一个月、一季、半年或一年的通报：Word、Excel、图片、登记簿、公开版。"),
    "lianxin summary --out": N_("文件放在哪个文件夹。"),
    "lianxin summary --month": N_("哪个月，像 2026-10（不写就是上个月）。"),
    "lianxin summary --period": N_("不按月：一季 2026-Q3，半年 2026-H1，一年 2026。"),
    "lianxin summary --as-of": N_("只算到这个时候知道的，当地时间 2026-11-01T09:00（不写就是这一期自己的截止时间）。"),
    "lianxin summary --group": N_("只要这个小组的台账和小结：名称或编号。"),
    "lianxin summary --plan": N_("不出通报，出这一年的全年计划，像 2027。"),
    "lianxin export": N_("写出一年的档案：登记簿、每件事项的办理单和经过、通报、建议、目录。"),
    "lianxin export --out": N_("档案放在哪个文件夹里，自成一个文件夹。"),
    "lianxin export --year": N_("哪一年，像 2026（不写就是去年；去年还没有东西的镇是今年）。"),
    "lianxin invites": N_("写出一次性链接：invites.csv，和一份打印后剪开、发给本人的。再出一次，这些人和小组以前没用的链接就作废。"),
    "lianxin invites --out": N_("文件放在哪个文件夹。"),
    "lianxin invites --bot": N_("机器人的名字，@ 后面的（不写就问 Telegram）。"),
    "lianxin invites --person": N_("只给这个人重发链接：姓名、电话或编号。"),
    "lianxin invites --group": N_("只给这个小组重发链接：名称或编号。"),
    "lianxin posters": N_("写出每个村（居）的门贴（图片和 PDF）、联络站码和代表码，还有给代表、给选民的一页说明。"),
    "lianxin posters --out": N_("文件放在哪个文件夹。"),
    "lianxin posters --bot": N_("机器人的名字，@ 后面的（不写就问 Telegram）。"),
    "lianxin doctor": N_("查令牌、网络、时钟、数据库、群和名册，说缺什么、怎么办；机器人干不了活时退出码是 1。"),
    "lianxin rights": N_("列出谁可以做什么。"),
    "lianxin inbox": N_("列出没处理成的消息（全部，或写明的几号），或再处理一次。"),
    "lianxin inbox --replay": N_("再处理一次（全部，或写明的几号）。"),
    "lianxin erase": N_("备份带回来的再删一遍（PostgreSQL：pg_restore 以后），结案满 24 个月的选民抹去身份。两样机器人自己也会做。"),
    "lianxin erase --dry-run": N_("只数有几位，什么也不改。"),
    "lianxin db": N_("数据库。"),
    "lianxin db upgrade": N_("把数据库升到最新的结构。"),
    "lianxin db upgrade --to": N_("升到哪个结构（不写就是最新的）。"),
    "lianxin db backup": N_("备份 SQLite 数据库，机器人开着也行。它自己每天备份一次。"),
    "lianxin db backup --out": N_("备份成哪个文件（不写就在每天备份的文件夹里，名字带日期）。"),
    "lianxin db restore": N_("把备份放回数据库的位置（已经有一个就不放），升到最新的结构，备份以后删过的再删一遍。"),
    "lianxin db copy": N_("把数据库搬到另一个库，再核对。先停机器人；搬完把新地址写进 LIANXIN_DATABASE_URL。"),
    "lianxin db copy --to": N_("一个空库的地址：postgresql://… 或 sqlite:///文件。"),
    "lianxin db rekey": N_("用新密钥重新封存联系方式。先停机器人；做完把新密钥写进 LIANXIN_DATA_KEY。"),
    "lianxin db rekey --new-key": N_("写着新密钥的文件；空文件就是不再用密钥。写 - 从标准输入读。"),
}

CLICK: Mapping[str, str] = {
    "Usage:": N_("用法："),
    "Options": N_("选项"),
    "Commands": N_("命令"),
    "Show this message and exit.": N_("显示这些说明。"),
    "required": N_("必须写"),
    "default: {default}": N_("不写就是 {default}"),
    "Try '{command} {option}' for help.": N_("怎么用，请看 {command} {option}"),
    "Error: {message}": N_("没有做：{message}"),
    "Aborted!": N_("停下了。"),
    "Missing command.": N_("还要写一个命令。"),
    "No such command {name!r}.": N_("没有 {name} 这个命令。"),
    "No such option {name!r}.": N_("没有 {name} 这个选项。"),
    "Did you mean {possibility}?": N_("您是不是想写 {possibility}？"),
    "Invalid value: {message}": N_("写的不对：{message}"),
    "Invalid value for {param_hint}: {message}": N_("{param_hint}：{message}"),
    "Option {name!r} does not take a value.": N_("{name} 后面什么也不写。"),
    "Got unexpected extra argument ({args})": N_("后面多写了 {args}，请去掉；一个值里有空格的，加引号。"),
    "Got unexpected extra arguments ({args})": N_("后面多写了 {args}，请去掉；一个值里有空格的，加引号。"),
    "{name} {filename!r} does not exist.": N_("没有 {filename} 这个文件。"),
    "{name} {filename!r} is a file.": N_("{filename} 是一个文件，要写文件夹。"),
    "{name} {filename!r} is a directory.": N_("{filename} 是一个文件夹，要写文件。"),
    "{name} {filename!r} is not readable.": N_("{filename} 读不了，请看这个账号有没有权限。"),
    "{name} {filename!r} is not writable.": N_("{filename} 写不进，请看这个账号有没有权限。"),
    "{value!r} is not a valid {number_type}.": N_("{value} 不是整数。"),
}
"""What the library says of itself, by its own English."""

VALUES: Mapping[str, str] = {
    "[OPTIONS]": N_("[选项]"),
    "COMMAND [ARGS]...": N_("命令 [参数]…"),
    "TEXT": N_("文字"),
    "INTEGER": N_("数字"),
    "DIRECTORY": N_("文件夹"),
    "FILE": N_("文件名"),
    "PATH": N_("路径"),
    "ID": N_("编号"),
    "[ROWS]...": N_("[编号]…"),
}
"""What is to be written where, as click calls it."""


def missing(_: T, what: str) -> str:
    return _("还要写 {what}。").format(what=what)


def missing_option(_: T, option: str, meant: str) -> str:
    """`option` with what stands behind it; `meant`: the sentence of its help."""
    return _("还要写 {option}：{meant}").format(option=option, meant=meant)


def twice(_: T, option: str) -> str:
    return _("{option} 写了不止一次，请只留一个。").format(option=option)


def no_row(_: T, given: str) -> str:
    return _("{given} 不是号码，要写 {lianxin} inbox 列出来的，像 3。").format(given=given, lianxin=LIANXIN)


def either(_: T, names: Sequence[str]) -> str:
    return _(" 或 ").join(names)


def beside(_: T, one: str, other: str) -> str:
    """Two sentences in one line."""
    return _("{one}{other}").format(one=one, other=other)
