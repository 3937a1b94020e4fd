"""By which way Telegram is reached, decided from settings and environment alone."""

import socket

import pytest

from bot.way import BadProxyError, Proxy, Way, is_spared, is_this_machine, proxy_named, way_to
from locales.catalogue import translator
from locales.terminal import setting

TELEGRAM = "https://api.telegram.org"
USUAL = {"HTTPS_PROXY": "http://one:1", "HTTP_PROXY": "http://two:2", "ALL_PROXY": "socks5://three:3"}


def shown(base: str, ours: str = "", **environment: str) -> str:
    proxy = way_to(base, ours, environment).proxy
    return f"{proxy.shown} {proxy.variable}" if proxy else "directly"


def test_our_own_setting_decides_and_the_environment_only_where_it_is_empty() -> None:
    assert shown(TELEGRAM) == "directly"
    assert shown(TELEGRAM, "socks5h://h:1080", NO_PROXY="*", **USUAL) == "socks5h://h:1080 LIANXIN_PROXY"
    assert shown(TELEGRAM, "  ", **USUAL) == "http://one:1 HTTPS_PROXY"


@pytest.mark.parametrize(
    ("base", "environment", "way"),
    [
        (TELEGRAM, USUAL, "http://one:1 HTTPS_PROXY"),
        ("http://bot-api.example", USUAL, "http://two:2 HTTP_PROXY"),
        (TELEGRAM, {"HTTP_PROXY": "http://two:2"}, "directly"),
        (TELEGRAM, {"ALL_PROXY": "socks5://three:3"}, "socks5://three:3 ALL_PROXY"),
        (TELEGRAM, {"ALL_PROXY": "socks://127.0.0.1:1080/"}, "socks5://127.0.0.1:1080 ALL_PROXY"),
        (TELEGRAM, {"https_proxy": "http://small:1"} | USUAL, "http://small:1 https_proxy"),
        (TELEGRAM, {"https_proxy": ""} | USUAL, "socks5://three:3 ALL_PROXY"),
        (TELEGRAM, {"HTTPS_PROXY": "", "all_proxy": "http://all"}, "http://all:80 all_proxy"),
        (TELEGRAM, {"NO_PROXY": "telegram.org"} | USUAL, "directly"),
        (TELEGRAM, {"no_proxy": "elsewhere.example", "NO_PROXY": "*"} | USUAL, "http://one:1 HTTPS_PROXY"),
        (TELEGRAM, {"NO_PROXY": "localhost,127.0.0.1,[::1]"} | USUAL, "http://one:1 HTTPS_PROXY"),
    ],
)
def test_the_usual_variables_are_read_as_usual(base: str, environment: dict[str, str], way: str) -> None:
    assert shown(base, **environment) == way


@pytest.mark.parametrize(
    "host",
    [
        "127.0.0.1",
        "127.3.2.1",
        "localhost",
        "LOCALHOST.",
        "bot.localhost",
        "[::1]",
        "[::ffff:127.0.0.1]",
        "0.0.0.0",
        "[::]",
        socket.gethostname(),
    ],
)
def test_this_machine_is_never_reached_through_a_proxy(host: str) -> None:
    for scheme in ("http", "https"):
        assert shown(f"{scheme}://{host}:8081", "http://dead:9", **USUAL) == "directly"
    assert shown(f"http://{host}", **{"HTTP_PROXY": "no proxy at all"}) == "directly"


def test_an_address_of_this_machine_is_known_without_asking_anybody() -> None:
    with socket.socket(socket.AF_INET, socket.SOCK_DGRAM) as probe:
        try:
            probe.connect(("192.0.2.1", 9))
        except OSError:
            pytest.skip("this machine has no address but loopback")
        own = probe.getsockname()[0]
    assert is_this_machine(own)
    for other in ("149.154.167.220", "2001:67c:4e8:f004::9", "224.0.0.1", "255.255.255.255", "api.telegram.org", "localhost.example", ""):
        assert not is_this_machine(other)


@pytest.mark.parametrize(
    ("listed", "spared"),
    [
        ("", False),
        ("*", True),
        ("telegram.org", True),
        (".telegram.org", True),
        ("*.telegram.org", True),
        ("api.telegram.org", True),
        ("API.Telegram.ORG.", True),
        ("api.telegram.org:443", True),
        ("api.telegram.org:8443", False),
        ("gram.org", False),
        ("a.example, telegram.org", True),
        ("a.example telegram.org", True),
        (",,", False),
        ("[::1]", False),
        ("[", False),
        ("::::", False),
        ("10.0.0.0/99", False),
    ],
)
def test_no_proxy_lists_names(listed: str, spared: bool) -> None:
    assert is_spared("api.telegram.org", 443, listed) is spared


@pytest.mark.parametrize(
    ("host", "listed", "spared"),
    [
        ("10.1.2.3", "10.0.0.0/8", True),
        ("10.1.2.3", "10.1.2.9/24", True),
        ("10.1.2.3", "11.0.0.0/8", False),
        ("10.1.2.3", "fd00::/8", False),
        ("10.1.2.3", "10.1.2.3", True),
        ("10.1.2.3", "10.1.2.3:443", True),
        ("10.1.2.3", "10.1.2.3:80", False),
        ("10.1.2.3", "2.3", False),
        ("fd00::7", "fd00::/8", True),
        ("fd00::7", "[fd00::7]", True),
        ("fd00::7", "fd00:0:0::7", True),
        ("fd00::7", "[fd00::7]:80", False),
        ("api.telegram.org", "10.0.0.0/8", False),
    ],
)
def test_no_proxy_lists_addresses_and_networks(host: str, listed: str, spared: bool) -> None:
    assert is_spared(host, 443, listed) is spared


@pytest.mark.parametrize(
    ("value", "proxy"),
    [
        ("http://h:8080", Proxy("http", "h", 8080, "X")),
        ("HTTPS://H/", Proxy("https", "h", 443, "X")),
        ("socks5h://h", Proxy("socks5h", "h", 1080, "X")),
        ("socks5://[fd00::7]:9", Proxy("socks5", "fd00::7", 9, "X")),
        ("http://a:b@h:1", Proxy("http", "h", 1, "X", "a", "b")),
        ("http://a%40b:%23%25%2F%3A@h:1", Proxy("http", "h", 1, "X", "a@b", "#%/:")),
        ("http://张:%E5%AF%86@h:1", Proxy("http", "h", 1, "X", "张", "密")),
        ("http://a@h:1", Proxy("http", "h", 1, "X", "a", "")),
        ("http://代理.example:1", Proxy("http", "代理.example", 1, "X")),
    ],
)
def test_a_proxy_is_read_from_its_address(value: str, proxy: Proxy) -> None:
    assert proxy_named("X", value) == proxy


@pytest.mark.parametrize(
    "value",
    [
        "nonsense",
        "127.0.0.1:7890",
        "h:secret@127.0.0.1:7890",
        "://h:1",
        "ftp://h:1",
        "socks4://h:1",
        "socks://h:1",
        "http://",
        "http://:8080",
        "http://u:secret@:1",
        "http://h:0",
        "http://h:65536",
        "http://h:port",
        "http://h:-1",
        "http://h:",
        "http://h:1/path",
        "http://h:1?query",
        "http://h:1#part",
        "http://u:sec#ret@h:1",
        "http://u:sec/ret@h:1",
        "http://u:sec?ret@h:1",
        "http://[::1:80",
        "http://[x]:80",
        "http://h h:1",
        "http://h\th:1",
        "http://999.1.1.1:1",
        "http://..:1",
        "http://!:1",
        f"http://{'a' * 64}:1",
        "http://u:%ff@h:1",
        "http://u%3Av:secret@h:1",
        "socks5://u@h:1",
        "socks5://:secret@h:1",
        "socks5://张:secret@h:1",
        f"socks5://u:{'secret' * 43}@h:1",
    ],
)
def test_a_wrong_value_names_its_variable_and_never_repeats_itself(value: str) -> None:
    with pytest.raises(BadProxyError) as found:
        proxy_named("LIANXIN_PROXY", value)
    for language in ("zh-Hans", "zh-Hant", "en"):
        words = setting(translator(language), found.value.variable, found.value.code, {})
        assert words.startswith(("LIANXIN_PROXY: ", "LIANXIN_PROXY："))
        assert words != setting(translator(language), "LIANXIN_PROXY", "none of these", {})
        assert "\n" not in words
        for part in ("secret", "sec", "ret", "port@", "h:1", "张", "nonsense"):
            assert part not in words + str(found.value)


def test_a_wrong_value_of_ours_is_told_even_where_it_is_not_needed_and_one_of_the_environment_only_where_it_is() -> None:
    with pytest.raises(BadProxyError):
        way_to("http://127.0.0.1:1", "nonsense", {})
    with pytest.raises(BadProxyError, match=r"^HTTPS_PROXY: "):
        way_to(TELEGRAM, "", {"HTTPS_PROXY": "127.0.0.1:7890"})
    assert way_to(TELEGRAM, "http://h:1", {"HTTPS_PROXY": "nonsense"}).proxy is not None
    assert way_to(TELEGRAM, "", {"HTTPS_PROXY": "nonsense", "NO_PROXY": "*"}) == Way(TELEGRAM)


def test_neither_user_nor_password_shows() -> None:
    way = way_to(TELEGRAM, "http://benutzer:geheim@h:1", {})
    assert str(way) == "https://api.telegram.org through the proxy http://h:1 (LIANXIN_PROXY)"
    for words in (str(way), repr(way), repr(way.proxy)):
        assert "benutzer" not in words
        assert "geheim" not in words


@pytest.mark.parametrize(
    ("base", "ours", "needed"),
    [
        (TELEGRAM, "", True),
        (TELEGRAM, "http://h:1", True),
        (TELEGRAM, "socks5h://h:1", True),
        ("http://127.0.0.1:8081", "", False),
        ("http://bot-api.example", "http://h:1", False),
        ("http://bot-api.example", "socks5://h:1", False),
        ("http://bot-api.example", "https://h:1", True),
    ],
)
def test_certificates_are_read_only_for_a_way_that_has_tls(base: str, ours: str, needed: bool) -> None:
    assert way_to(base, ours, {}).has_tls is needed
