"""Sentences of the command line: settings that cannot be used, databases that cannot be opened (docs/spec.md section 10). One line each."""

from collections.abc import Mapping, Sequence
from datetime import date

from domain.values.typed_command import LIANXIN
from locales import common, hearing, os_words
from locales.catalogue import N_
from locales.common import T
from locales.traps import trap


def setting(_: T, where: str, code: str, facts: Mapping[str, str]) -> str:
    """What is wrong with a setting, or with the file it stands in. Never with its value: it may be a secret."""
    known: Mapping[str, str] = {
        "unknown": _("没有这项设置"),
        "not_utf8": _("不是 UTF-8 编码。请用 UTF-8 编码另存一次"),
        "is_folder": _("是一个文件夹，应当是文件"),
        "no_file": _("应当是一个普通文件"),
        "unreadable": _("读不了（{why}）"),
        "no_setting_line": _("这一行看不懂，要写成 名字=值，引号要成对"),
        "missing": _("还没有写。请向 @BotFather 要一个，写进 .env"),
        "secret_needed": _("用 LIANXIN_WEBHOOK_URL 时必须写"),
        "bad_seconds": _("那个文件里要写加多少秒，只写一个数，最多一百年"),
        "database_in_memory": _("内存里的数据库一关就没了，请写一个文件，像 sqlite:///lianxin.db"),
        "database_options": _("SQLite 的文件名后面不能带 ?…，请只写到文件名"),
        "short_key": _("太短了，至少要 16 个字"),
        "clock_refused": _("只在演练时用，不能和 Telegram 自己的服务器一起用"),
        "files_refused": _("只在用自己的 Bot API 服务器（LIANXIN_BOT_API）时才写"),
        "no_such_folder": _("要写那台 Bot API 服务器放文件的文件夹，从 / 写起，并且已经在那里"),
        "bad_bot_token": _("不是令牌。请把 @BotFather 给的那一串照原样写上，像 123456:AAE… 这样"),
        "bad_bot_api": _("要写成 https://api.telegram.org 这样的网址"),
        "bad_database_url": _("要写成 sqlite:///lianxin.db 或 postgresql://账号:密码@主机/库名"),
        "bad_webhook_url": _("要写成 https://您的域名/webhook，端口只能是 443、80、88 或 8443"),
        "bad_webhook_secret": _("只能用英文字母、数字、_ 和 -，最长 256 个"),
        "bad_office_url": _("要写成 https://您的域名（本机可以用 http://127.0.0.1:8080），后面不带路径"),
        "bad_listen": _("要写成 主机:端口，像 127.0.0.1:8080；IPv6 地址要加方括号，像 [::1]:8080"),
        "bad_connections": _("要写一个数，从 8 到 100000"),
        "bad_log": _("只能写 text 或 json"),
        "bad_alert_chat": _("要写那个聊天的号码，只有数字，群的号码前面有减号；不要就空着"),
        "proxy_scheme": _("要以 http://、https://、socks5:// 或 socks5h:// 开头，像 socks5h://127.0.0.1:1080 这样"),
        "proxy_address": _(
            "要写成 socks5h://127.0.0.1:1080 或 http://账号:密码@127.0.0.1:7890 这样，端口是 1 到 65535；"
            "账号、密码里的 % @ : / ? # 写成 %25 %40 %3A %2F %3F %23"
        ),
        "proxy_colon": _("账号里不能有冒号"),
        "proxy_half": _("SOCKS 代理的账号和密码，要么都写，要么都不写"),
        "proxy_ascii": _("SOCKS 代理的账号和密码只能用英文字母、数字和符号（ASCII），各不超过 255 个"),
        "bad_retry_first": _("要写秒数，大于 0，最多 3600"),
        "bad_retry_longest": _("要写秒数，不小于 LIANXIN_RETRY_FIRST，最多 3600"),
    }
    words = known.get(code, _("这个值不能用")).format(**{**facts, "why": os_words.why(_, facts.get("why", ""))})
    if facts.get("like"):
        words += _("，您是不是想写 {like}？").format(like=facts["like"])
    return at(_, where, words)


def at(_: T, where: str, words: str) -> str:
    """A sentence behind the setting or file that it is about."""
    return _("{where}：{words}").format(where=where, words=words)


def database(_: T, kind: str, facts: Mapping[str, str]) -> str:
    """Why the database cannot be used, and what to do. `address` is the file, or the server's without its password."""
    known: Mapping[str, str] = {
        "missing": _("{address}：还没有这个数据库。请运行 {lianxin} db upgrade，或核对 LIANXIN_DATABASE_URL"),
        "no_folder": _("{address}：没有文件夹 {folder}。请先建好，或核对 LIANXIN_DATABASE_URL"),
        "is_folder": _("{address}：是一个文件夹，应当是数据库文件。请核对 LIANXIN_DATABASE_URL"),
        "not_a_database": _("{address}：不是数据库文件。请核对 LIANXIN_DATABASE_URL"),
        "foreign": _("{address}：是别的程序的数据库。请核对 LIANXIN_DATABASE_URL"),
        "newer": _("{address}：数据库结构 {has} 比这个程序新。请升级程序，或恢复升级前的备份"),
        "no_schema": _("{address}：数据库还是空的。请运行：{lianxin} db upgrade"),
        "not_migrated": _("数据库结构是 {has}，要 {wants}。请运行：{lianxin} db upgrade"),
        "wrong_key": _(
            "LIANXIN_DATA_KEY：不是这个数据库用的密钥。请写回原来的，试几次都不要紧，什么都没有改；找不到了，请先别停还开着的机器人，看 docs/operations.zh.md「钥匙丢了」"
        ),
        "damaged": _("{address}：数据库损坏（{why}）。请把它移开，再用 {lianxin} db restore 恢复最近的备份"),
        "read_only": _("{address}：这个文件或它的文件夹不能写。请用机器人的账号运行，或改文件的权限"),
        "cannot_open": _("{address}：打不开（{why}）。请检查文件夹、权限和磁盘"),
        "full": _("{address}：磁盘满了。请腾出空间再试"),
        "busy": _("{address}：别的程序一直占着这个数据库，等了一阵也没有轮到，什么也没有改。请过一会儿再试"),
        "busy_with": _(
            "{address}：机器人（进程 {process}，lianxin {what}）一直在写这个数据库，等了一阵也没有轮到，什么也没有改。"
            "请过一会儿再试；还是这样，先停掉它，做完再开"
        ),
        "server": _(
            "{address}：用不了这个数据库（{why}）。请看 PostgreSQL 开了没有，再核对 LIANXIN_DATABASE_URL 里的主机、账号、密码和库名"
        ),
        "encoding": _("{address}：这个库的编码是 {has}，要 UTF8。请另建一个：createdb --encoding=UTF8 --template=template0 库名"),
        "in_use": _("{address}：另一个进程（{process}，lianxin {what}）正用着这个数据库。请先停掉它"),
        "at_work": _("{address}：机器人或别的命令正连着这个数据库。请把每一处 {lianxin} run 都停掉再试"),
        "being_copied": _("{address}：正在用 {lianxin} db copy 搬这个数据库。请等它搬完"),
        "half_copy": _("{address}：这里只搬来了一半（{lianxin} db copy 没有做完）。请再运行一次同样的 db copy，它会从头搬；原来的库没有动"),
        "not_empty": _("{address}：里面已经有东西了，不会搬到它上面。请换一个空的库"),
        "same_database": _("{address}：就是现在用的这个库。请在 --to 后面写另一个"),
        "copy_refused": _("表 {table} 里有一行，新的库不收（{why}）。原来的库没有动，请把这句话告诉程序的作者"),
        "copy_differs": _("表 {table} 搬过去以后和原来不一样。原来的库没有动，请再搬一次；还是这样，请看那边的磁盘"),
        "hard_link": _("{address}：这个文件还有别的名字（硬链接），两边会各写各的。请用 find -samefile {address} 找出来，只留一个"),
        "ledger": _("{address}：删除记录写不成（{why}）。没有它，恢复备份会把删过的带回来。请检查文件夹、权限和磁盘"),
        "there_already": _("{address}：已经在那里了，请先把它移开"),
        "copy_failed": _("{address}：备份写不成（{why}）。请检查文件夹、权限和磁盘"),
        "copy_not_a_database": _("{address}：这个文件不是数据库的备份，没有恢复。请换一份备份"),
        "copy_damaged": _("{address}：这份备份坏了（{why}），没有恢复。请换一份备份"),
        "copy_foreign": _("{address}：这是别的程序的数据库，或者是空的，没有恢复。请换一份备份"),
        "copy_newer": _("{address}：这份备份的数据库结构 {has} 比这个程序新，没有恢复。请升级程序，或换一份备份"),
        "copy_cannot_open": _("{address}：这份备份打不开（{why}），没有恢复。请看这个账号能不能读它（chown lianxin:），或换一份备份"),
        "not_put_back": _("{address}：备份放不回去（{why}）。请检查文件夹、权限和磁盘，再运行一次"),
        "postgresql_backup": _('PostgreSQL 请这样备份：pg_dump --format=custom --file=lianxin.dump "$LIANXIN_DATABASE_URL"'),
        "postgresql_restore": _('PostgreSQL 请这样恢复：pg_restore --clean --if-exists --dbname="$LIANXIN_DATABASE_URL" lianxin.dump'),
    }
    return known[kind].format(**{**facts, "lianxin": LIANXIN, "why": os_words.why(_, facts.get("why", ""))})


def no_revision(_: T, revision: str) -> str:
    return _("--to {revision}：没有这个数据库结构").format(revision=revision)


def not_written(_: T, kind: str, place: str, why: str = "") -> str:
    """Why a file cannot be written there."""
    known: Mapping[str, str] = {
        "there": _("{place}：已经有了，不会写在它上面。请换一个名字，或先把它移开"),
        "ours": _("{place}：这个名字是数据库自己要用的，请换一个名字"),
        "not_plain": _("{place}：那里不是普通文件，没有写。请换一个文件夹，或先把它移开"),
        "full": _("{place}：磁盘满了，没有写成，也没有留下半个文件。请腾出空间，再运行一次"),
        "no_right": _("{place}：这个账号不能写在那里，没有写。请用机器人的账号运行（sudo -u lianxin），或换一个文件夹"),
        "failed": _("{place}：没有写成（{why}），也没有留下半个文件。请检查文件夹和磁盘，再运行一次"),
    }
    return known[kind].format(place=place, why=os_words.why(_, why))


def finding(_: T, code: str, facts: Mapping[str, str]) -> str:
    """A finding of `lianxin doctor`, with its cure."""
    known: Mapping[str, str] = {
        "others_can_read": _("这台机器上别的账号也读得到：{files}。请运行：chmod -R go= {files}"),
        "no_ledger": _("没有地方放删除记录：恢复旧备份会把删过的人带回来。请用 LIANXIN_ERASURES 指定一个文件夹，放在数据库以外的盘上"),
        "short_key": _("LIANXIN_DATA_KEY：太短了，容易被猜出来。请停下机器人，用 {lianxin} db rekey --new-key 换一个至少 16 个字的"),
        "no_key": _(
            "LIANXIN_DATA_KEY：还没有写，选民的姓名、电话在数据库里不加密。第一位选民来之前写进 .env 就行；"
            "已经有选民的，先停机器人，用 {lianxin} db rekey --new-key 换上"
        ),
        "plain_office": _("LIANXIN_OFFICE_URL（{url}）：不是 https，路上的人看得到页面，也偷得走登录。请装证书，改用 https"),
    }
    if code in known:
        return known[code].format(lianxin=LIANXIN, **facts)
    if code == "database_fault":
        return database(_, facts["kind"], facts)
    return trap(_, code, facts) or hearing.finding(_, code, facts) or common.finding(_, code, facts)


def listen(_: T, kind: str, address: str, why: str) -> str:
    """Why nothing can be heard at LIANXIN_LISTEN."""
    known: Mapping[str, str] = {
        "taken": _("LIANXIN_LISTEN：{address} 已被别的程序占用。请停掉它，或换一个端口"),
        "not_allowed": _("LIANXIN_LISTEN：这个账号不能用 {address}。1024 以下的端口要有权限，请换一个"),
        "no_such_address": _("LIANXIN_LISTEN：这台机器没有 {address} 这个地址"),
        "other": _("LIANXIN_LISTEN：用不了 {address}（{why}）"),
    }
    return known[kind].format(address=address, why=os_words.why(_, why))


all_well = N_("都正常，没有要办的。")


def upgraded(_: T, before: str, has: str, *, newest: bool) -> str:
    """`before`: the schema it had; empty: none."""
    if before == has:
        known = _("数据库结构本来就是最新的（{has}），没有改。") if newest else _("数据库结构本来就是 {has}，没有改。")
    else:
        known = _("数据库升到最新的结构了（{has}）。") if newest else _("数据库结构现在是 {has}。")
    return known.format(has=has) if before else _("数据库建好了（结构 {has}）。").format(has=has)


def backed_up(_: T, file: str) -> str:
    return _("备份好了：{file}").format(file=file)


def put_back(_: T, file: str, has: str) -> str:
    return _("{file}：备份放好了，数据库结构是 {has}。").format(file=file, has=has)


def sealed_anew(_: T, count: int) -> str:
    return _("用新密钥重新封存好了，选民 {count} 位。接下来：把新密钥写进 .env 的 LIANXIN_DATA_KEY，另存一份，再开机器人。").format(
        count=count
    )


def replayed(_: T, count: int) -> str:
    """Failed updates that become new again."""
    if not count:
        return _("没有要再处理的。")
    return _("{count} 条排好了，机器人开着就会再处理一次。").format(count=count)


def done_before(_: T, count: int) -> str:
    """Of failed updates that were replayed."""
    return _("有 {count} 条其实早已办成，不再办").format(count=count)


def failed(_: T, row: int, update: int, error: str) -> str:
    """One that failed, by its number here and Telegram's, with the last line of why."""
    return _("{row}  Telegram 更新 {update}  {error}").format(row=row, update=update, error=error)


def none_failed(_: T, rows: Sequence[int]) -> str:
    """Nothing failed, or nothing of these numbers."""
    if not rows:
        return _("没有没处理成的消息")
    return _("没处理成的消息里没有这几号：{rows}").format(rows=", ".join(map(str, rows)))


def bad_option(_: T, code: str) -> str:
    """What is wrong with what stands behind an option."""
    known: Mapping[str, str] = {
        "as_of": _("--as-of：要写成 2026-11-01T09:00 这样的当地时间"),
        "port": _("--port：要写一个数，从 0 到 65535"),
        "bot": _("--bot：机器人的名字（@ 后面的）只有英文字母、数字和 _，5 到 32 个"),
        "plan": _("--plan：要写去年、今年或明年，四位数"),
        "plan_alone": _("--plan 单独出，不和 --month、--period、--as-of、--group 一起写"),
        "month": _("--month 和 --period 只写一个"),
        "xlsx": _("--out：名字要以 .xlsx 结尾"),
        "marked": _("--marked：名字要以 .xlsx 结尾"),
        "year": _("--year：那一年还没有到"),
        "town": _("--town：自己的镇在网页上试，不和 --desk、--year 一起用"),
    }
    return known[code]


def unknown_parts(_: T, given: Sequence[str], known: Sequence[str]) -> str:
    return _("--only：没有 {given}，可以写 {known}").format(given=", ".join(given), known=", ".join(known))


def own_town(_: T, page: str, group: str, names: tuple[str, str, str]) -> str:
    """Where a town of one's own is tried. `names`: two deputies of the group, the secretary."""
    words = _(
        "打开 {page} 就能试（Ctrl+C 结束）。三部手机：一位头一回来的选民；{group}的工作群，有{leader}和{deputy}；人大秘书{secretary}。\n"
        "只在这台机器上，不用 Telegram，正式的数据库不动；结束就清掉。"
    )
    return words.format(page=page, group=group, leader=names[0], deputy=names[1], secretary=names[2])


nobody_plays = N_("要试一个镇，名册里得有人大秘书，还得有一个小组：有村（居），有两位不同名的代表。")


# The roster is empty.
nobody_to_link = N_("名册还是空的，没有链接可发。请先运行 {lianxin} import town.xlsx")


def who_is_named(_: T, option: str, words: str, several: Sequence[str], near: Sequence[str]) -> str:
    """An option (`person`, `group`) that names several, or nobody; each of them with its number before its name."""
    if several:
        known = {
            "person": _("--person：「{words}」有 {count} 位：{names}。请写其中一位的编号或电话"),
            "group": _("--group：「{words}」有 {count} 个：{names}。请写其中一个的编号"),
        }
        return known[option].format(words=words, count=len(several), names=_("；").join(several))
    known = {
        "person": _("--person：名册里没有在任的「{words}」，要写名册里的姓名、电话或编号"),
        "group": _("--group：名册里没有小组「{words}」，要写名册里小组的名称或编号"),
    }
    return known[option].format(words=words) + (_("。是不是：{names}？").format(names=_("；").join(near)) if near else "")


def erased_again(_: T, count: int, *, dry_run: bool) -> str:
    """What was erased since a copy was made, and had come back with it."""
    if dry_run:
        return _("删过、又被备份带回来的：{count} 处（什么也没有改）").format(count=count)
    return _("删过、又被备份带回来的：{count} 处，已经再删掉").format(count=count)


# The copy was sealed with another key.
erase_later = N_("LIANXIN_DATA_KEY：和这份备份对不上，删过的还没有再删。请写回那时的密钥，再运行：{lianxin} erase")


def ledger_began(_: T, since: date) -> str:
    """The copy is older than the ledger of erasures."""
    return _("这份备份比删除记录还早：记录从 {since} 开始，在那之前删过的，这里不知道").format(since=since.isoformat())


def erased(_: T, count: int, dry_run: bool) -> str:
    """Voters whose last case closed 24 months ago."""
    if dry_run:
        return _("到期该抹去身份的选民：{count} 位（什么也没有改）").format(count=count)
    return _("已经抹去身份的选民：{count} 位").format(count=count)
