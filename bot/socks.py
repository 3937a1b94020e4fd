"""The line through a SOCKS proxy. Loaded only where one is set."""

import ssl
from typing import Any

import aiohttp
from aiohttp_socks import ProxyConnectionError, ProxyConnector, ProxyError, ProxyTimeoutError, ProxyType

from bot.line import SocksError
from bot.way import Proxy


class SocksConnector(ProxyConnector):
    """Raises errors of aiohttp for whatever goes wrong, as every other line does."""

    async def _wrap_create_connection(self, *args: Any, **named: Any) -> Any:
        try:
            return await super()._wrap_create_connection(*args, **named)
        except ProxyTimeoutError as error:
            raise TimeoutError from error
        except ProxyConnectionError as error:
            raise SocksError("reach") from error
        except ProxyError as error:  # its code is the proxy's answer; it has none before it was asked to connect
            raise SocksError("greet" if error.error_code is None else "connect") from error
        except EOFError as error:
            raise SocksError("greet") from error
        except OSError as error:  # also of the TLS with Telegram
            raise aiohttp.ClientConnectionError(type(error).__name__) from error


def connector(proxy: Proxy, trust: ssl.SSLContext | bool) -> SocksConnector:
    """`rdns`: the name goes to the proxy as it is, with socks5 as with socks5h."""
    return SocksConnector(
        host=proxy.host,
        port=proxy.port,
        proxy_type=ProxyType.SOCKS5,
        username=proxy.user or None,
        password=proxy.password or None,
        rdns=True,
        ssl=trust,
    )
