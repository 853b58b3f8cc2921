"""Whose words they are, whose key seals them; a destroyed key makes them unreadable for good."""

import hashlib
import hmac
import os
import random
import secrets
from collections.abc import Iterable, Iterator
from contextlib import contextmanager
from contextvars import ContextVar
from typing import Any, Protocol

from cryptography.exceptions import InvalidTag
from cryptography.hazmat.primitives.ciphers.aead import AESGCM
from cryptography.hazmat.primitives.hashes import SHA256
from cryptography.hazmat.primitives.kdf.hkdf import HKDF
from cryptography.hazmat.primitives.keywrap import InvalidUnwrap, aes_key_unwrap, aes_key_wrap
from sqlalchemy import Executable, bindparam, delete, insert, select

from storage.schema import seal_key

HOUSE = 0
VERSION = "1"
NONCE_BYTES = 12
# Made once: to build and to recognise a statement costs more than to run it.
adding = insert(seal_key)
of_owners = select(seal_key.c.owner_id, seal_key.c.wrapped).where(
    seal_key.c.owner_id.in_(bindparam("owners", expanding=True))
)


class KeyGoneError(Exception):
    """The owner's key was destroyed or the sealed bytes belong elsewhere: nothing to read."""


class Tx(Protocol):
    """A transaction as handlers and queries see it: it can execute, and it can seal."""

    @property
    def keys(self) -> "Keys": ...

    async def execute(self, statement: Executable, parameters: Any = None, /) -> Any: ...


_by_chance = random.SystemRandom()
_numbers: ContextVar[random.Random] = ContextVar("numbers")


def new_id() -> int:
    """A random positive 63-bit number, made before the insert because the seal names it."""
    return _numbers.get(_by_chance).getrandbits(62) + 1


@contextmanager
def repeatable_ids(seed: int) -> Iterator[None]:
    """The same ids each time, for a simulation; keys, nonces and tokens stay as random as ever."""
    before = _numbers.set(random.Random(seed))  # noqa: S311 (nothing is kept secret with an id)
    try:
        yield
    finally:
        _numbers.reset(before)


def random_key() -> bytes:
    """A new root key."""
    return secrets.token_bytes(32)


def _derive(root: bytes, purpose: str) -> bytes:
    return HKDF(SHA256(), 32, salt=None, info=b"naast " + purpose.encode()).derive(root)


class Keyring:
    """What is derived from the one root key (32 bytes, kept outside the database)."""

    def __init__(self, root: bytes) -> None:
        if len(root) != 32:
            raise ValueError("the root key has 32 bytes")
        self._wrapping = _derive(root, "wrapping")
        self._lookup = _derive(root, "lookup")
        self.house = AESGCM(_derive(root, "house"))

    def hash(self, purpose: str, value: str | int) -> bytes:
        """A keyed hash (HMAC-SHA-256, 16 bytes) to find by what is not kept."""
        words = f"{purpose}|{value}".encode()
        return hmac.new(self._lookup, words, hashlib.sha256).digest()[:16]

    def wrap(self, key: bytes) -> bytes:
        return aes_key_wrap(self._wrapping, key)

    def unwrap(self, wrapped: bytes) -> AESGCM | None:
        """The key, or None when it was not wrapped by this root key."""
        try:
            return AESGCM(aes_key_unwrap(self._wrapping, wrapped))
        except InvalidUnwrap:
            return None


class Keys:
    """The keys one transaction works with; nothing of them outlives it."""

    def __init__(self, ring: Keyring) -> None:
        self._ring = ring
        self._held: dict[int, AESGCM] = {HOUSE: ring.house}
        self.is_to_scrub = False

    def hash(self, purpose: str, value: str | int) -> bytes:
        return self._ring.hash(purpose, value)

    def hold(self, owner: int, wrapped: bytes | None) -> None:
        """Take a key that a query brought along."""
        if wrapped is None or owner in self._held:
            return
        if (key := self._ring.unwrap(wrapped)) is not None:
            self._held[owner] = key

    async def load(self, tx: Tx, owners: Iterable[int]) -> None:
        missing = set(owners) - self._held.keys()
        if missing:
            rows = await tx.execute(of_owners, {"owners": list(missing)})
            for owner, wrapped in rows:
                self.hold(owner, wrapped)

    async def create(self, tx: Tx, owner: int) -> None:
        key = os.urandom(32)
        self._held[owner] = AESGCM(key)
        await tx.execute(adding, {"owner_id": owner, "wrapped": self._ring.wrap(key)})

    async def destroy(self, tx: Tx, owners: Iterable[int]) -> None:
        """What these owners' keys sealed can never be read again."""
        gone = list(owners)
        for owner in gone:
            self._held.pop(owner, None)
        await tx.execute(delete(seal_key).where(seal_key.c.owner_id.in_(gone)))
        self.leave_no_trace()

    def leave_no_trace(self) -> None:
        """After this transaction what it deleted must not stay behind in any file."""
        self.is_to_scrub = True

    async def is_known(self, tx: Tx) -> bool:
        """Whether this root key is the one all else was sealed with; the first one is kept."""
        fits = await self.fits(tx)
        if fits is None:
            row = {"owner_id": HOUSE, "wrapped": self._ring.wrap(os.urandom(32))}
            await tx.execute(adding, row)
        return fits is not False

    async def fits(self, tx: Tx) -> bool | None:
        """As `is_known`, but None when nothing was sealed yet, and nothing is kept."""
        first = select(seal_key.c.wrapped).where(seal_key.c.owner_id == HOUSE)
        wrapped = (await tx.execute(first)).scalar()
        return None if wrapped is None else self._ring.unwrap(wrapped) is not None

    def holds(self, owner: int) -> bool:
        return owner in self._held

    def seal(self, owner: int, column: str, row: int, words: str) -> bytes:
        """Seal words for one place (`table.column` of one row); elsewhere they cannot be read."""
        nonce = os.urandom(NONCE_BYTES)
        key = self._key_of(owner)
        return nonce + key.encrypt(nonce, words.encode(), _place(owner, column, row))

    def open(self, owner: int, column: str, row: int, sealed: bytes) -> str:
        nonce, words = sealed[:NONCE_BYTES], sealed[NONCE_BYTES:]
        try:
            return self._key_of(owner).decrypt(nonce, words, _place(owner, column, row)).decode()
        except InvalidTag:
            raise KeyGoneError(column) from None

    def _key_of(self, owner: int) -> AESGCM:
        try:
            return self._held[owner]
        except KeyError:
            raise KeyGoneError(str(owner)) from None


def _place(owner: int, column: str, row: int) -> bytes:
    return f"{owner}|{column}|{row}|{VERSION}".encode()
