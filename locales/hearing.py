"""What stands before what a machine heard in a voice, and what `lianxin doctor` says of the ears of the house."""

from collections.abc import Mapping

from locales.catalogue import N_
from locales.common import T

mark = N_("〔机器听写，可能有错〕")


def finding(_: T, code: str, facts: Mapping[str, str]) -> str:
    """Empty for what is no finding of the ears."""
    known: Mapping[str, str] = {
        "ears_none": _("语音不听写：没有设 LIANXIN_EARS"),
        "ears_ready": _("语音听写用 {name}（{folder}）"),
        "ears_no_folder": _("LIANXIN_EARS：没有 {folder} 这个文件夹，语音先不听写"),
        "ears_no_model": _("LIANXIN_EARS：{folder} 里没有模型（model.int8.onnx 和 tokens.txt），也没有能运行的 transcribe，语音先不听写"),
        "ears_others_write": _("LIANXIN_EARS：别的账号能改 {folder} 里的东西，所以不用它。请运行：chmod -R o-w {folder}"),
        "ears_broken": _("LIANXIN_EARS：{folder} 里的模型用不了（{why}），语音先不听写。装法见 docs/operations.zh.md"),
    }
    return known[code].format(**facts) if code in known else ""
