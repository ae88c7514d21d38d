"""Which addresses may be asked: http and https, on the public network."""

from __future__ import annotations

import ipaddress
import socket
from urllib.parse import urlsplit

from rashomon.errors import NotAllowed, NotFetched

_NAT64 = ipaddress.ip_network("64:ff9b::/96")
_METADATA = frozenset(map(ipaddress.ip_address, ("100.100.100.200", "192.0.0.192", "fd00:ec2::254")))
"""Metadata services beside those at link-local addresses."""


def checked_url(url: str) -> tuple[str, int]:
    """Host and port of an http or https address. Raises NotFetched if it is none, or carries a password."""
    try:
        parts = urlsplit(url)
        host, port = parts.hostname, parts.port
    except ValueError as error:
        raise NotFetched(url, f"not an address: {error}") from error
    if parts.scheme not in ("http", "https"):
        raise NotFetched(url, f"only http and https are fetched, not {parts.scheme or 'an address without scheme'}")
    if not host:
        raise NotFetched(url, "the address names no host")
    if parts.username is not None or parts.password is not None:
        raise NotFetched(url, "the address carries a user name or password")
    return host, port or (443 if parts.scheme == "https" else 80)


def is_public(address: str) -> bool:
    """Whether an IP address is one of the public network, also where IPv6 wraps an IPv4 address (RFC 4291, 6052)."""
    ip = _address(address)
    return (
        ip is not None
        and ip.is_global
        and not (ip.is_multicast or ip.is_reserved or ip.is_unspecified or ip.is_loopback)
    )


def is_metadata(address: str) -> bool:
    """Whether an IP address is link-local (RFC 3927, 4291) or where clouds tell machines their keys.

    No newsroom is there, and what is there must not be read by a feed's leave: it is never asked.
    """
    ip = _address(address)
    return ip is not None and (ip.is_link_local or ip in _METADATA)


def _address(address: str) -> ipaddress.IPv4Address | ipaddress.IPv6Address | None:
    try:
        ip = ipaddress.ip_address(address.partition("%")[0])
    except ValueError:
        return None
    if isinstance(ip, ipaddress.IPv6Address):
        if ip.ipv4_mapped is not None:
            return ip.ipv4_mapped
        if ip.sixtofour is not None:
            return ip.sixtofour
        if ip in _NAT64:
            return ipaddress.IPv4Address(int(ip) & 0xFFFFFFFF)
    return ip


def resolve(host: str, port: int, *, allow_private: bool) -> list[str]:
    """The IP addresses of a host that may be connected to, in the resolver's order.

    Raises NotFetched if it has none, if any of them is private and that is not allowed (a name that leads to both is a
    trick), or if any is link-local.
    """
    try:
        found = socket.getaddrinfo(host, port, type=socket.SOCK_STREAM)
    except (OSError, UnicodeError) as error:
        raise NotFetched(host, f"no such host: {getattr(error, 'strerror', None) or error}") from error
    addresses = list(dict.fromkeys(str(entry[4][0]) for entry in found))
    private = [address for address in addresses if not is_public(address)]
    if private and not allow_private:
        reason = f"leads to the private address {private[0]}, which is not asked unless --allow-private allows it"
        raise NotAllowed(host, reason)
    if metadata := [address for address in private if is_metadata(address)]:
        raise NotFetched(host, f"leads to the link-local or metadata address {metadata[0]}, which is never asked")
    return addresses
