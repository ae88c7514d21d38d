"""Connections that go to the address that was checked, and end by a deadline (the network backend of httpcore2)."""

from __future__ import annotations

import ssl
import time
from collections.abc import Callable, Iterable
from typing import Any

from httpcore2 import (
    ConnectError,
    ConnectTimeout,
    NetworkBackend,
    NetworkStream,
    ReadTimeout,
    SyncBackend,
    WriteTimeout,
)

Resolve = Callable[[str, int], list[str]]


class Deadline:
    """The moment by which a whole fetch, redirects included, has to be over."""

    def __init__(self) -> None:
        self._end = float("inf")

    def start(self, seconds: float) -> None:
        """It is over so many seconds from now."""
        self._end = time.monotonic() + seconds

    def left(self) -> float:
        """Seconds left; none or less when it is over."""
        return self._end - time.monotonic()

    def within(self, timeout: float | None, late: type[Exception]) -> float:
        """The timeout for one step. Raises ``late`` if the time is over."""
        left = self.left()
        if left <= 0:
            raise late("out of time")
        return left if timeout is None else min(timeout, left)


class CheckedBackend(NetworkBackend):
    """Resolves a host once, by ``resolve``, which refuses what may not be asked, and connects to what that gave.

    So a name that leads elsewhere a moment later (DNS rebinding) changes nothing; the certificate is still checked for
    the name.
    """

    def __init__(self, resolve: Resolve, deadline: Deadline) -> None:
        self._resolve, self._deadline = resolve, deadline
        self._network = SyncBackend()

    def connect_tcp(
        self,
        host: str,
        port: int,
        timeout: float | None = None,
        local_address: str | None = None,
        socket_options: Iterable[Any] | None = None,
    ) -> NetworkStream:
        """A connection to the first address of the host that answers."""
        failed: Exception = ConnectError(f"no address of {host} answers")
        for address in self._resolve(host, port):
            try:
                seconds = self._deadline.within(timeout, ConnectTimeout)
                stream = self._network.connect_tcp(address, port, seconds, local_address, socket_options)
                return _Timed(stream, self._deadline)
            except (ConnectError, ConnectTimeout) as error:
                failed = error
        raise failed


class _Timed(NetworkStream):
    """A connection no step of which outlasts the deadline, however slowly the bytes drip."""

    def __init__(self, stream: NetworkStream, deadline: Deadline) -> None:
        self._stream, self._deadline = stream, deadline

    def read(self, max_bytes: int, timeout: float | None = None) -> bytes:
        return self._stream.read(max_bytes, self._deadline.within(timeout, ReadTimeout))

    def write(self, buffer: bytes, timeout: float | None = None) -> None:
        self._stream.write(buffer, self._deadline.within(timeout, WriteTimeout))

    def close(self) -> None:
        self._stream.close()

    def start_tls(
        self, ssl_context: ssl.SSLContext, server_hostname: str | None = None, timeout: float | None = None
    ) -> NetworkStream:
        seconds = self._deadline.within(timeout, ConnectTimeout)
        return _Timed(self._stream.start_tls(ssl_context, server_hostname, seconds), self._deadline)

    def get_extra_info(self, info: str) -> Any:
        return self._stream.get_extra_info(info)
