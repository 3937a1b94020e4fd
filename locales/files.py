"""What a file is that cannot be read, and how to save it: one sentence each (docs/spec.md section 11). Same rules as locales/common.py."""

from collections.abc import Mapping

from locales.common import T


def refusal(_: T, reason: str, facts: Mapping[str, str], wanted: str) -> str:
    """`wanted`: sheet, document or portrait."""
    what = {**_kinds(_), **_bounds(_), **_foreign(_)}.get(reason, _("认不出这是什么文件"))
    how = _how(_, reason, wanted)
    return _("{what}，{how}。").format(what=what, how=how).format(**facts)


def knows(reason: str) -> bool:
    return any(reason in words(str) for words in (_kinds, _bounds, _foreign))


def _kinds(_: T) -> Mapping[str, str]:
    return {
        "empty": _("这个文件是空的"),
        "old_sheet": _("这是老格式的表格（.xls 或 .et）"),
        "old_document": _("这是老格式的文档（.doc 或 .wps）"),
        "old_office": _("这是老格式的办公文件"),
        "password": _("这个文件加了密码"),
        "text_table": _("这是文字文件（比如 CSV）"),
        "web_page": _("这其实是网页，只是名字像办公文件"),
        "xml_sheet": _("这是 XML 表格"),
        "binary_sheet": _("这是二进制工作簿（.xlsb）"),
        "open_sheet": _("这是 OpenDocument 表格（.ods）"),
        "open_document": _("这是 OpenDocument 文档（.odt）"),
        "rich_text": _("这是 RTF 文档"),
        "word_template": _("这是 Word 模板（.dotx）"),
        "strict_document": _("这是“严格 Open XML”文档"),
        "workbook": _("这是 Excel 工作簿，要的是 Word 文档"),
        "word_document": _("这是 Word 文档，要的是 Excel 工作簿"),
        "slides": _("这是演示文稿"),
        "pdf": _("这是 PDF"),
        "picture": _("这是图片"),
        "archive": _("这是压缩包"),
        "damaged": _("这个文件坏了，打不开"),
        "no_sheet": _("里面没有「{value}」这张表"),
        "no_portrait": _("这不是 JPG 或 PNG 照片"),
    }


def _bounds(_: T) -> Mapping[str, str]:
    return {
        "too_large": _("这个文件太大，展开来读不完"),
        "too_wide": _("「{sheet}」第 {row} 行 {column} 列还有内容，太靠右了"),
        "too_many_rows": _("「{sheet}」超过 {most} 行"),
        "too_long_page": _("这份模板太长，超过 {most} 段"),
        "portrait_small": _("这张照片太小，短边不到 {least} 像素"),
        "portrait_large": _("这张照片太大，长宽加起来超过 {most} 像素"),
        "too_slow": _("这个文件太复杂，看了半天没看完"),
        "killed": _("这个文件看到一半就断了，试了两次都这样"),
    }


def _foreign(_: T) -> Mapping[str, str]:
    return {
        "macros": _("里面有宏"),
        "remote_template": _("它套用了别处的模板"),
        "outside": _("里面有指向外面的链接或图片"),
        "embedded": _("里面嵌了别的文件或控件"),
        "fetching_field": _("里面有不该有的域（{value}）"),
        "unfit": _("按这份模板做不出文件"),
    }


def _how(_: T, reason: str, wanted: str) -> str:
    known = {
        "password": _("请先去掉密码，再来一次"),
        "archive": _("请先解压，用里面的文件"),
        "too_large": _("请删掉用不着的工作表、图片和格式，再来一次"),
        "too_wide": _("请删掉那里的内容，再来一次"),
        "no_sheet": _("请从「更新名册」发来的那份改起，再来一次"),
        "too_many_rows": _("请删掉名册以外的行，再来一次"),
        "too_long_page": _("请只留版式，再来一次"),
        "macros": _("请另存为不带宏的 Word 文档（.docx），再来一次"),
        "remote_template": _("请新建一个空白文档，把版式贴进去，另存为 .docx，再来一次"),
        "outside": _("请取消超链接，图片改成直接插入，再来一次"),
        "embedded": _("请删掉它们，图片改成直接插入，再来一次"),
        "fetching_field": _("请把它改成文字，再来一次"),
        "unfit": _("请从「通报模板」发来的那份改起，再来一次"),
    }
    if wanted == "portrait":
        return _("请发一张正面照（JPG 或 PNG），再来一次")
    if reason in known:
        return known[reason]
    if reason == "killed" and wanted == "sheet":
        return _("请把名册抄到「更新名册」发来的那份里，再来一次")
    if wanted == "sheet":
        return _("请用 Excel 或 WPS 打开名册，另存为“Excel 工作簿（.xlsx）”，再来一次")
    return _("请用 Word 或 WPS 打开模板，另存为“Word 文档（.docx）”，再来一次")
