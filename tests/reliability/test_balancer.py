"""deploy/nginx.conf in front of two receivers: Telegram's calls are shared out, one that is away is left out, nothing is lost."""

import asyncio
import shutil
import subprocess
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager, suppress
from datetime import timedelta
from getpass import getuser
from pathlib import Path

import aiohttp
import pytest

from bench.chaos_bots import free_port
from bot import clock
from tests.town import SECRET, Town

CONFIG = Path(__file__).parent.parent.parent / "deploy" / "nginx.conf"
pytestmark = pytest.mark.skipif(shutil.which("nginx") is None, reason="no nginx here")


def certificate(folder: Path) -> None:
    """One of our own for YOUR.NAME."""
    from cryptography import x509
    from cryptography.hazmat.primitives import hashes, serialization
    from cryptography.hazmat.primitives.asymmetric import ec

    key, name = ec.generate_private_key(ec.SECP256R1()), x509.Name([x509.NameAttribute(x509.NameOID.COMMON_NAME, "YOUR.NAME")])
    now = clock.real()
    made = x509.CertificateBuilder().subject_name(name).issuer_name(name).public_key(key.public_key()).serial_number(1)
    made = made.not_valid_before(now - timedelta(days=1)).not_valid_after(now + timedelta(days=1))
    (folder / "fullchain.pem").write_bytes(made.sign(key, hashes.SHA256()).public_bytes(serialization.Encoding.PEM))
    plain = serialization.NoEncryption()
    pem = key.private_bytes(serialization.Encoding.PEM, serialization.PrivateFormat.PKCS8, plain)
    (folder / "privkey.pem").write_bytes(pem)


def configured(folder: Path, port: int, ports: list[int]) -> Path:
    """The file as it is delivered, on a port of loopback, the second receiver's line taken in where there is one; nginx finds no fault in it."""
    certificate(folder)
    ours = CONFIG.read_text().replace("/etc/letsencrypt/live/YOUR.NAME", str(folder)).replace("listen 443", f"listen 127.0.0.1:{port}")
    for known, there in zip((8080, 8081), ports, strict=False):
        ours = ours.replace(f"# server 127.0.0.1:{known}", f"server 127.0.0.1:{known}").replace(f":{known}", f":{there}")
    spool = "".join(f"{kind}_temp_path {folder}/{kind};" for kind in ("client_body", "proxy", "fastcgi", "uwsgi", "scgi"))
    file = folder / "nginx.conf"
    file.write_text(
        f"user {getuser()}; daemon off; pid {folder}/pid; error_log {folder}/errors; events {{}} http {{ access_log off; {spool}\n{ours}\n}}"
    )
    subprocess.run(["nginx", "-t", "-p", str(folder), "-c", str(file)], check=True, capture_output=True)
    return file


@asynccontextmanager
async def balancer(folder: Path, ports: list[int], at: int = 0) -> AsyncIterator[int]:
    """`at`: the port it stands at; 0: one that is free."""
    port = at or free_port()
    file = configured(folder, port, ports)
    process = await asyncio.create_subprocess_exec("nginx", "-p", str(folder), "-c", str(file), stderr=asyncio.subprocess.DEVNULL)
    try:
        await _listens(port)
        yield port
    finally:
        process.terminate()
        await process.wait()


async def _listens(port: int) -> None:
    """Wait until somebody takes connections there."""
    async with asyncio.timeout(30):
        while True:
            with suppress(ConnectionError):
                _, writer = await asyncio.open_connection("127.0.0.1", port)
                writer.close()
                return
            await asyncio.sleep(0.02)


@pytest.mark.parametrize("database_url", ["postgresql"], indirect=True)
@pytest.mark.parametrize("town", [2], indirect=True)
async def test_two_receivers_behind_nginx_and_one_goes_away(town: Town, tmp_path: Path) -> None:
    await town.group("g1")
    voters = [await town.voter(name=f"选民{n}") for n in range(4)]
    async with balancer(tmp_path, [app.port for app in town.apps]) as port:
        town.telegram.behind = [f"https://127.0.0.1:{port}/webhook"]
        for n, voter in enumerate(voters):
            voter.person.says(f"第{n}家门前的路坏了")
        await town.settled()
        await town.apps.pop().stop()
        for n, voter in enumerate(voters):
            voter.person.says(f"补一句：第{n}家老人摔了")
        await town.settled()
        async with aiohttp.ClientSession() as session:
            for path, secret, status in (("webhook", "falsch", 401), ("webhook", SECRET, 400), ("healthz", SECRET, 404)):
                headers = {"X-Telegram-Bot-Api-Secret-Token": secret}
                async with session.post(f"https://127.0.0.1:{port}/{path}", data=b"{}", headers=headers, ssl=False) as answer:
                    assert (path, answer.status) == (path, status)
    kept = [m.text for case in await town.cases() for m in await town.ask(lambda work, c=case: work.messages.of(c.id))]
    assert sorted(kept) == sorted(words for n in range(4) for words in (f"第{n}家门前的路坏了", f"补一句：第{n}家老人摔了"))
    assert all("收到了。编号" in " ".join(voter.reads) for voter in voters)
