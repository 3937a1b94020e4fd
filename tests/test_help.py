"""Help and a mistyped command speak the language that the environment names, every word of them (docs/spec.md section 10)."""

import ast
import re
from collections.abc import Iterator
from pathlib import Path

import click
import pytest
from click import core, exceptions, formatting, parser, types
from click.testing import CliRunner, Result

from bot.__main__ import main
from bot.commands.worded import Spoken, folded, wide
from domain.rights.rights import ACTS, CONGRESS_ACTS
from domain.values.typed_command import LIANXIN
from locales import who_may
from locales.catalogue import translator
from locales.command_line import CLICK, HELP

ROOT = Path(__file__).parents[1]
HAN = re.compile("[一-鿿]")
LANGUAGES = {"": "zh-Hans", "C.UTF-8": "zh-Hans", "zh_CN.UTF-8": "zh-Hans", "zh_TW.UTF-8": "zh-Hant", "en_US.UTF-8": "en", "fr_FR": "en"}
NEVER = {
    "deprecated": "we have nothing of the kind",
    "DeprecationWarning: The command {name!r} is deprecated.{extra_message}": "the same",
    "DeprecationWarning: The {param_type} {name!r} is deprecated.{extra_message}": "the same",
    "env var: {var}": "no option is read from the environment",
    "(dynamic)": "no default is a function",
    "Value must be an iterable.": "for who writes programs",
    "Takes {nargs} values but 1 was given.": "no option takes several words",
    "Takes {nargs} values but {len} were given.": "the same",
    "Argument {name!r} takes {nargs} values.": "the same",
    "{len_type} values are required, but {len_value} was given.": "the same",
    "{len_type} values are required, but {len_value} were given.": "the same",
    "Option {name!r} requires {nargs} arguments.": "the same",
    "Name '{name}' defined twice": "for who writes programs",
    "Could not determine name for option with declarations {decls!r}": "the same",
    "No options defined but a name was passed ({name}). Did you mean to declare an argument instead? Did you mean to pass '--{name}'?": "the same",
    "Arguments take exactly one parameter declaration, got {length}: {decls}.": "the same",
    "Boolean option {decl!r} cannot use the same flag for true/false.": "the same",
    "Invalid start character for option ({option})": "the same",
    "Positional arguments": "no argument has a help of its own",
    "Missing {param_type}": "there are options and arguments alone",
    "Missing parameter: {param_name}": "never shown",
    "Missing argument": "bot/commands/slips.py says it, without click's full stop",
    "Missing option": "the same",
    "Missing parameter": "the same",
    "(Did you mean one of: {possibilities}?)": "the same, without its quotes",
    "Option {name!r} requires an argument.": "the same, with what is to be written",
    "{value} is not in the range {range}.": "no option is such a number",
    "Could not open file {filename!r}: {message}": "no option is an open file",
    "unknown error": "the same",
    "file": "part of a sentence that says it otherwise",
    "directory": "the same",
    "path": "the same",
    "Choose from:\n\t{choices}": "no option is a choice",
    "Choice({choices})": "the same",
    "{value!r} is not {choice}.": "the same",
    "{value!r} is not one of {choices}.": "the same",
    "{value!r} does not match the format {format}.": "no option is a date of click's",
    "{value!r} does not match the formats {formats}.": "the same",
    "{value!r} is not a valid boolean. Recognized values: {states}": "no option is such a word",
    "{value!r} is not a valid UUID.": "no option is one",
    "{name} {filename!r} is not executable.": "no option is a program",
}
"""What click could say and we never hear, and why."""


def every(group: click.Group, ctx: click.Context) -> Iterator[tuple[click.Context, click.Command]]:
    yield ctx, group
    for name in group.list_commands(ctx):
        command = group.get_command(ctx, name)
        assert command is not None
        below = command.context_class(command, parent=ctx, info_name=name)
        if isinstance(command, click.Group):
            yield from every(command, below)
        else:
            yield below, command


COMMANDS = list(every(main, Spoken(main, info_name="lianxin")))


def typed(*words: str, lang: str) -> Result:
    env = {"LC_ALL": "", "LC_MESSAGES": "", "LANG": lang}
    return CliRunner().invoke(main, words, prog_name="lianxin", env=env)


def test_every_command_and_option_has_its_words_and_none_is_left_over() -> None:
    there = {ctx.command_path for ctx, _ in COMMANDS}
    for ctx, command in COMMANDS:
        there |= {f"{ctx.command_path} {option.opts[0]}" for option in command.params if isinstance(option, click.Option)}
    assert set(HELP) == there


@pytest.mark.parametrize("lang", LANGUAGES)
@pytest.mark.parametrize("path", [ctx.command_path for ctx, _ in COMMANDS])
def test_help_is_whole_in_the_language_that_is_named(path: str, lang: str) -> None:
    done, t = typed(*path.split()[1:], "--help", lang=lang), translator(LANGUAGES[lang])
    assert done.exit_code == 0, done.output
    together = re.sub(r"\s", "", done.output)
    own = [known for known in HELP if known == path or known.startswith(f"{path} --")]
    listed = [known for known in HELP if known.rpartition(" ")[0] == path]
    for known in {*own, *listed}:
        assert re.sub(r"\s", "", t(HELP[known])) in together, known
    for english in ("Usage:", "Options", "Show this message and exit."):
        assert t(CLICK[english]) in done.output
        assert (english in done.output) == (LANGUAGES[lang] == "en")
    assert all(wide(line) <= 80 for line in done.output.splitlines())
    if LANGUAGES[lang] == "en":
        assert not HAN.search(done.output.replace("连心", ""))


def test_a_mistyped_command_names_what_can_be_typed() -> None:
    done = CliRunner().invoke(main, ["nonsense"], prog_name=LIANXIN, env={"LC_ALL": "", "LC_MESSAGES": "", "LANG": "zh_CN.UTF-8"})
    assert "怎么用，请看 ./lianxin --help" in done.output
    helped = CliRunner().invoke(main, ["db", "--help"], prog_name=LIANXIN, env={"LC_ALL": "", "LC_MESSAGES": "", "LANG": "zh_CN.UTF-8"})
    assert helped.output.startswith("用法：./lianxin db"), helped.output


def test_nothing_that_click_may_say_is_forgotten() -> None:
    said = set()
    for module in (core, exceptions, formatting, parser, types):
        for node in ast.walk(ast.parse(Path(str(module.__file__)).read_text(encoding="utf-8"))):
            if isinstance(node, ast.Call) and isinstance(node.func, ast.Name) and node.func.id in ("_", "ngettext"):
                said |= {part.value for part in node.args if isinstance(part, ast.Constant) and isinstance(part.value, str)}
    assert said - set(CLICK) == set(NEVER)
    assert set(CLICK) - said == {"Show this message and exit.", "required"}


@pytest.mark.parametrize(
    ("words", "chinese", "english"),
    [
        ("nonsense", "没有 nonsense 这个命令。", "No such command nonsense."),
        ("dmeo", "没有 dmeo 这个命令。您是不是想写 demo？", "No such command dmeo. Did you mean demo?"),
        ("psoters", "没有 psoters 这个命令。您是不是想写 posters？", "No such command psoters. Did you mean posters?"),
        ("db upgrad", "没有 upgrad 这个命令。您是不是想写 upgrade？", "No such command upgrad. Did you mean upgrade?"),
        ("import", "还要写 文件名。", "Missing: FILE."),
        ("import no.xlsx", "文件名：没有 no.xlsx 这个文件。", "Invalid value for FILE: no.xlsx does not exist."),
        ("import .", "文件名：. 是一个文件夹，要写文件。", "Invalid value for FILE: . is a directory."),
        ("summary --out", "还要写 --out 文件夹：文件放在哪个文件夹。", "Missing: --out DIRECTORY. Folder for the files."),
        ("summary --out setup.py/x extra", "后面多写了 extra，请去掉；", "Unexpected: extra. Leave it out;"),
        ("import x --detials", "没有 --detials 这个选项。您是不是想写 --details？", "No such option --detials. Did you mean --details?"),
        ("posters --ouy x", "没有 --ouy 这个选项。您是不是想写 --out 或 --bot？", "No such option --ouy. Did you mean --out or --bot?"),
        ("summary", "还要写 --out 文件夹：文件放在哪个文件夹。", "Missing: --out DIRECTORY. Folder for the files."),
        ("summary --out a --out b", "--out 写了不止一次，请只留一个。", "--out is written more than once; keep one."),
        ("invites --out x --group=", "还要写 --group ", "Missing: --group "),
        ("import --marked= x", "还要写 --marked ", "Missing: --marked "),
        ("erase --dry-run=1", "--dry-run 后面什么也不写。", "Option --dry-run does not take a value."),
        ("inbox x", "编号：x 不是号码，要写 ./lianxin inbox 列出来的", "Invalid value for ROWS: x is no number of a row;"),
        ("inbox 0", "编号：0 不是号码，", "Invalid value for ROWS: 0 is no number of a row;"),
        ("demo --port x", "--port：x 不是整数。", "Invalid value for --port: x is no whole number."),
        ("db rekey --new-key no.txt", "--new-key：没有 no.txt 这个文件。", "Invalid value for --new-key: no.txt does not exist."),
    ],
)
def test_a_mistyped_command_is_told_in_the_same_language(words: str, chinese: str, english: str) -> None:
    for lang, wanted, head in (("C", chinese, "没有做："), ("en_US.UTF-8", english, "Error: ")):
        done = typed(*words.split(), lang=lang)
        assert done.exit_code == 2
        assert f"{head}{wanted}" in done.output
        assert "怎么用，请看 lianxin" in done.output or lang != "C"
        if lang == "C":
            assert not re.search(r"[.'\"]$|'[^']*'|[一-鿿][.,:;!?]|。 ", done.output, re.MULTILINE), "whole sentences of the language"


def test_rights_are_told_in_words_every_one_of_them(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)
    table = {**ACTS, **CONGRESS_ACTS}
    assert set(who_may.ACTS) == set(table)
    assert set(who_may.ROLES) == {role for roles in table.values() for role in roles}
    chinese, english = (typed("rights", lang=lang).output.splitlines() for lang in ("C", "en_US.UTF-8"))
    assert [line.split()[0] for line in chinese] == [line.split()[0] for line in english] == list(table)
    assert "assign         交办给别的小组：人大秘书" in chinese
    assert "assign         assign to another group: the secretary" in english
    assert "answer         答复：认领人、组长、副组长、上报到的人、人大秘书" in chinese
    assert not any(HAN.search(line) for line in english)


@pytest.mark.parametrize("page", ["README.md", "README.zh.md", "docs/operations.md", "docs/operations.zh.md"])
def test_what_the_pages_tell_to_type_is_there(page: str) -> None:
    lines = re.findall(r"\./lianxin ((?:db )?[a-z]+)([^`\n|#]*)", (ROOT / page).read_text(encoding="utf-8"))
    assert lines
    for command, rest in lines:
        for known in (f"lianxin {command}", *(f"lianxin {command} {option}" for option in re.findall(r"(?<!\S)--[a-z-]+", rest))):
            assert known in HELP, f"{page}: {known}"


def test_lines_are_broken_by_the_room_they_take() -> None:
    assert folded("two words", 4) == "two words", "click does it"
    assert folded("写进 LIANXIN_LOG，不写。", 10) == "\b\n写进\nLIANXIN_LOG，\n不写。"
    assert folded("查名册。查", 6) == "\b\n查名\n册。查", "no stop begins a line"


@pytest.mark.parametrize("command", ["summary", "import", "db", "invites"])
def test_what_is_to_be_written_is_named_in_words_and_stands_in_its_column(command: str) -> None:
    shown = typed(command, "--help", lang="zh_CN.UTF-8").output
    assert not re.search(r"\b(?:TEXT|DIRECTORY|OPTIONS|COMMAND|ARGS)\b", shown)
    assert "[选项]" in shown
    columns = {wide(line[: found.start(1)]) for line in shown.splitlines() if (found := re.match(r"  --?\S.*?\S {2,}(\S)", line))}
    assert len(columns) <= 1


SLIPS = ["import", "import x --nix", "inbox nix", "db restore", "db rekey", "summary", "template --nix", "nix", "db nix"]


@pytest.mark.parametrize("slip", SLIPS)
def test_the_line_of_usage_above_a_mistake_is_in_the_reader_s_words(slip: str) -> None:
    for lang, options in (("zh_CN.UTF-8", "[选项]"), ("zh_TW.UTF-8", "[選項]"), ("en_US.UTF-8", "[OPTIONS]"), ("zh_CN.UTF-8", "[选项]")):
        done = typed(*slip.split(), lang=lang)
        usage = done.output.splitlines()[0]
        assert (done.exit_code, options in usage) == (2, True), done.output
        assert bool(re.search(r"\b(?:OPTIONS|FILE|ROWS|COMMAND|ARGS|File)\b", usage)) == (lang == "en_US.UTF-8"), usage
        assert "File" not in usage


def test_in_english_a_value_is_what_click_calls_it() -> None:
    shown = "".join(
        typed(*words, "--help", lang="en_US.UTF-8").output for words in (["summary"], ["import"], ["invites"], ["db", "backup"])
    )
    assert {"--month TEXT", "--out DIRECTORY", "--marked FILE", "--renamed ID", "--out PATH"} <= set(re.findall(r"--\w+ \w+", shown))
    assert not re.search(r"--\w+ (?:Language|Folder|File|Number)\b", shown)
