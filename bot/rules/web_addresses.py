"""Which addresses on the web the program may read: https, and never inside somebody's own house."""

from ipaddress import ip_address, ip_network
from urllib.parse import urlsplit

MOST_CHARACTERS = 2_000
# Ways in IPv6 to reach an IPv4 address behind them.
DETOURS = [ip_network(one) for one in ("64:ff9b::/96", "64:ff9b:1::/48", "2002::/16", "2001::/32")]


def tidied(words: str) -> str | None:
    """A complete https address in these words; None when there is none. 'webcal:' means https."""
    said = words.strip()
    if said.lower().startswith("webcal://"):
        said = "https://" + said[len("webcal://") :]
    return said if is_safe(said) else None


def is_safe(address: str) -> bool:
    """Whether it is https, names a host, and holds no password; not yet where that host is."""
    try:
        parts = urlsplit(address)
        has_port = parts.port is None or parts.port > 0
    except ValueError:
        return False
    printable = address.isascii() and address.isprintable() and " " not in address
    is_whole = parts.scheme.lower() == "https" and bool(parts.hostname) and has_port
    return is_whole and printable and "@" not in parts.netloc and len(address) <= MOST_CHARACTERS


def host_of(address: str) -> str:
    return urlsplit(address).hostname or ""


def is_public(number: str) -> bool:
    """Whether this number on the net belongs to the world, and not to a house or a machine."""
    try:
        one = ip_address(number)
    except ValueError:
        return False
    if one.version == 6:
        if one.ipv4_mapped is not None:
            return is_public(str(one.ipv4_mapped))
        if any(one in detour for detour in DETOURS):
            return False
    return one.is_global and not (one.is_multicast or one.is_reserved or one.is_unspecified)
