"""What the operating system and SQLite say of files, in words, by their own English; what is not known here stays as it is."""

from collections.abc import Mapping

from locales.catalogue import N_
from locales.common import T

WORDS: Mapping[str, str] = {
    "No space left on device": N_("磁盘满了"),
    "Disk quota exceeded": N_("这个账号能用的空间满了"),
    "database or disk is full": N_("磁盘满了"),
    "Permission denied": N_("没有权限"),
    "Operation not permitted": N_("没有权限"),
    "Read-only file system": N_("这个盘只能读"),
    "attempt to write a readonly database": N_("只能读"),
    "No such file or directory": N_("没有这个文件或文件夹"),
    "Not a directory": N_("路径里有一处是文件，不是文件夹"),
    "Is a directory": N_("是一个文件夹"),
    "File exists": N_("那里已经有一个文件"),
    "File name too long": N_("名字太长"),
    "File too large": N_("文件太大，超过了这个账号的限度"),
    "Input/output error": N_("磁盘读写出错"),
    "disk I/O error": N_("磁盘读写出错"),
    "unable to open database file": N_("数据库文件打不开"),
    "Too many open files": N_("打开的文件太多"),
    "Too many levels of symbolic links": N_("符号链接绕成了一圈"),
    "its first line is not the one it began with": N_("第一行不是它开头的那一行"),
}


def why(_: T, said: str) -> str:
    return _(WORDS[said]) if said in WORDS else said
