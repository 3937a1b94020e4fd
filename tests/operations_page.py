"""Follows docs/operations.md word by word: its commands, block by block, on a small machine made of folders.

Paths of the page lie below `base`; the account is `nobody` (as root; else our own); what needs root's machine, systemd or a container
daemon is a small program in `bin` that does what can be done without and is counted in `passed_over`.
"""

import asyncio
import os
import re
import shutil
import subprocess
import sys
from dataclasses import dataclass, field
from pathlib import Path

ROOT = Path(__file__).parents[1]
BLOCK = re.compile(r"(?:^ {4,}\S.*\n)+", re.MULTILINE)
PLACES = ("/opt/lianxin", "/var/lib/lianxin", "/etc/lianxin", "/etc/systemd/system")
AS_ROOT = os.geteuid() == 0
ACCOUNT, ITS_GROUP = ("nobody", "nogroup") if AS_ROOT else ("", "")


def sections(language: str = "") -> dict[str, list[str]]:
    """The blocks of commands under each heading, in order."""
    text = (ROOT / "docs" / f"operations{language}.md").read_text(encoding="utf-8")
    found: dict[str, list[str]] = {}
    for part in re.split(r"^## ", text, flags=re.MULTILINE)[1:]:
        name, _, body = part.partition("\n")
        found[name] = [re.sub(r"^ +", "", block, flags=re.MULTILINE) for block in BLOCK.findall(body)]
    return found


@dataclass
class Machine:
    """`values` are what the page leaves to its reader (TOKEN, VERSION …)."""

    base: Path
    port: int
    env: dict[str, str]
    values: dict[str, str] = field(default_factory=dict)

    def __post_init__(self) -> None:
        (self.base / "bin").mkdir()
        for name, text in PROGRAMS.items():
            self._program(name, text)
        for place in PLACES[:2]:
            (self.base / place[1:]).parent.mkdir(parents=True, exist_ok=True)
        (self.base / "etc/systemd/system").mkdir(parents=True)
        self._repository()

    @property
    def program(self) -> Path:
        return self.base / "opt/lianxin"

    @property
    def state(self) -> Path:
        return self.base / "var/lib/lianxin"

    @property
    def passed_over(self) -> list[str]:
        """Commands of the page that could not be done here as they stand."""
        kept = self.base / "passed_over"
        return kept.read_text().splitlines() if kept.exists() else []

    def _program(self, name: str, text: str) -> None:
        path = self.base / "bin" / name
        path.write_text(text.replace("@PYTHON@", sys.executable).replace("@ROOT@", str(ROOT)).replace("@BASE@", str(self.base)))
        path.chmod(0o755)

    def _repository(self) -> None:
        """What would be cloned: the files as they are now."""
        place = self.base / "repository"
        place.mkdir()
        listed = subprocess.run(["git", "ls-files", "-co", "--exclude-standard"], cwd=ROOT, capture_output=True, text=True, check=True)
        for name in listed.stdout.splitlines():
            if not name.startswith(("tests/", "bench/")) and (ROOT / name).is_file():
                (place / name).parent.mkdir(parents=True, exist_ok=True)
                shutil.copy(ROOT / name, place / name)
        who = ["-c", "user.name=Somebody", "-c", "user.email=somebody@example.org"]
        for command in (["init", "-q", "-b", "main"], ["add", "-A", "-f"], [*who, "commit", "-q", "-m", "The program"]):
            subprocess.run(["git", *command], cwd=place, check=True)
        self.values["REPOSITORY"] = str(place)

    def here(self, text: str) -> str:
        """The page's words with this machine's places, account and port."""
        for place in PLACES:
            text = text.replace(place, str(self.base) + place)
        text = text.replace("-o lianxin -g lianxin", f"-o {ACCOUNT} -g {ITS_GROUP}" if ACCOUNT else "").replace("8080", str(self.port))
        for name, value in self.values.items():
            text = re.sub(rf"(?<![A-Z_]){name}(?![A-Z_])", value.replace("\\", r"\\"), text)
        return text

    async def follows(self, block: str) -> str:
        """Type a block; what was said. A command that is refused ends it."""
        env = {**self.env, "PATH": f"{self.base / 'bin'}:{os.environ['PATH']}", "LIANXIN_LISTEN": f"127.0.0.1:{self.port}"}
        where = self.program if self.program.exists() else self.base
        process = await asyncio.create_subprocess_exec(
            *("bash", "-e", "-u", "-o", "pipefail", "-c", self.here(block)),
            cwd=where,
            env=env,
            stdin=asyncio.subprocess.DEVNULL,
            stdout=asyncio.subprocess.PIPE,
            stderr=asyncio.subprocess.STDOUT,
        )
        said, _ = await asyncio.wait_for(process.communicate(), 300)
        assert process.returncode == 0, f"{block}\n{said.decode()}"
        return said.decode()


PASSED_OVER = 'echo "$(basename "$0") $*" >> @BASE@/passed_over\n'
PROGRAMS = {
    "useradd": "#!/bin/sh\n" + PASSED_OVER,
    "make": "#!/bin/sh\n"
    + PASSED_OVER
    + "[ -e .venv ] || ln -s @ROOT@/.venv .venv\n"
    + "git ls-files '*.py' | @PYTHON@ -m compileall -q -i -\n",  # once for all: a slow machine is no part of the page
    "docker": "#!/bin/sh\n" + PASSED_OVER + 'case "$*" in *pg_dump*) echo dump;; esac\n',
    "sudo": "#!/bin/sh\nshift 2\n"
    + (
        'exec setpriv --reuid=nobody --regid=nogroup --clear-groups --inh-caps=-all,+dac_read_search --ambient-caps=-all,+dac_read_search "$@"\n'
        if AS_ROOT
        else 'exec "$@"\n'
    ),
    "chown": "#!/bin/sh\n" + ('exec /bin/chown "$@"\n' if AS_ROOT else PASSED_OVER),
    "install": '#!/bin/bash\n[ -w / ] || { set -- "${@/#10001/$(id -u)}"; }\nexec /usr/bin/install "$@"\n',
    "systemctl": """#!@PYTHON@
# What systemd would do with the copied unit: start its ExecStart with its folder, environment and account, and wait for its word.
import os, pathlib, re, signal, socket, subprocess, sys, time

base = pathlib.Path("@BASE@")
with open(base / "passed_over", "a") as kept:
    kept.write("systemctl " + " ".join(sys.argv[1:]) + "\\n")
if sys.argv[1] == "daemon-reload" or "lianxin" not in sys.argv[1:]:
    sys.exit(0)
unit = (base / "etc/systemd/system/lianxin.service").read_text()
for place in ("/opt/lianxin", "/var/lib/lianxin"):
    unit = unit.replace(place, str(base) + place)
setting = lambda name: re.findall(rf"^{name}=(.*)$", unit, re.M)
pid = base / "service.pid"
if sys.argv[1] == "stop":
    process = int(pid.read_text())
    os.kill(process, signal.SIGTERM)
    while os.path.exists(f"/proc/{process}"):
        time.sleep(0.05)
    sys.exit(0)
line = socket.socket(socket.AF_UNIX, socket.SOCK_DGRAM)
place = base / "notify"
place.unlink(missing_ok=True)
line.bind(str(place))
place.chmod(0o777)
line.settimeout(0.2)
env = {**os.environ, **dict(one.split("=", 1) for one in setting("Environment")), "NOTIFY_SOCKET": str(place)}
said = open(base / "service.log", "ab")
command = [str(base / "bin/sudo"), "-u", setting("User")[0], *setting("ExecStart")[0].split()]
service = subprocess.Popen(command, cwd=setting("WorkingDirectory")[0], env=env, stdout=said, stderr=said, start_new_session=True)
pid.write_text(str(service.pid))
until = time.monotonic() + 200
while time.monotonic() < until:
    try:
        sys.exit(line.recv(100) != b"READY=1")
    except TimeoutError:
        if service.poll() is not None:
            break
sys.exit(f"the service ended with {service.poll()}: {(base / 'service.log').read_text()[-3000:]}")
""",
}
