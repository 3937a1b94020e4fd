"""What `lianxin doctor` says of a service's machine: bot/traps.py. One line each, with the cure."""

from collections.abc import Mapping

from locales.common import T


def trap(_: T, code: str, facts: Mapping[str, str]) -> str:
    """Empty for a finding of another kind."""
    known: Mapping[str, str] = {
        "other_owner": _(
            "{files} 归 {holder}，跑机器人的账号是 {owner}，写不进。请运行：chown {owner}: {files}；以后的命令都这样写：sudo -u {owner} ./lianxin …"
        ),
        "as_root": _("您现在是 root。这里的文件归 {owner}，请这样写：sudo -u {owner} ./lianxin …，不然新文件归 root，机器人写不进"),
        "second_database": _(
            "{other} 也是一个数据库，用的却是 {address}。资料导进了哪一个，就把 LIANXIN_DATABASE_URL 写成哪一个，另一个请挪开"
        ),
        "env_elsewhere": _("{file} 没有读到：命令要在 {folder} 里敲。请先运行：cd {folder}"),
        "two_values": _(
            "{name} 写在两个地方，而且不一样：先看环境变量，再看 .env，最后看凭据文件（/run/secrets、LoadCredential）。请只留一处"
        ),
        "unit_database": _("{unit} 用的数据库是 {address}，命令用的是 {ours}。请只在 .env 里写 LIANXIN_DATABASE_URL，把那一行删掉"),
        "unit_user": _("{unit} 用账号 {user} 跑，{folder} 却归 {owner}。请运行：chown -R {user}: {folder}"),
        "unit_credential": _("{unit} 要读 {file}，可是没有这个文件，服务开不起来。请放好，或换上新的 deploy/lianxin.service"),
        "webhook_fails": _(
            "Telegram 叫不通 LIANXIN_WEBHOOK_URL（{why}）。请看网址、证书和 deploy/nginx.conf，看 LIANXIN_LISTEN 是不是 nginx 连得到的"
        ),
    }
    return known[code].format(**facts) if code in known else ""
