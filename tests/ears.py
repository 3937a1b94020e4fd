"""A stand-in that listens: a program as an operator may put one into the folder of LIANXIN_EARS. What is said in a file is what it holds."""

import sys
from pathlib import Path

from bot.ears_folder import PROGRAM

LISTENS = """#!{python} -IS
import json, mmap, os, sys, time
asked = json.loads(sys.stdin.buffer.readline())
if asked.get("check"):
    print(json.dumps({{"ready": "stand-in"}}), flush=True)
    sys.exit()
said = sys.stdin.buffer.read(asked["bytes"]).decode()
if said == "dies":
    os.abort()
if said == "hangs":
    time.sleep(3600)
if said == "floods":
    while True:
        sys.stdout.write("x" * 65536)
if said == "eats":
    mmap.mmap(-1, 64 << 30)
if said.startswith("waits"):
    while not os.path.exists(os.path.join(os.path.dirname(sys.argv[0]), "go")):
        time.sleep(0.01)
if said == "mumbles":
    print("no JSON")
elif said == "no sound":
    print(json.dumps({{"unfit": "ValueError"}}))
elif said == "broken":
    print(json.dumps({{"broken": "model"}}))
else:
    print(json.dumps({{"text": said, "environment": dict(os.environ)}}))
"""


def stand_in(folder: Path) -> Path:
    folder.mkdir()
    program = folder / PROGRAM
    program.write_text(LISTENS.format(python=sys.executable))
    program.chmod(0o755)
    return folder
