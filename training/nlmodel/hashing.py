"""The hash functions that training and the program share.

FNV-1a, 32 bits, over UTF-8 bytes; bytes count as unsigned. A salt goes in front as one byte. The C++ twin
is src/language/features.cc; tests/unit/language holds the two equal on a fixture.
"""
import functools

_OFFSET, _PRIME, _MASK = 2166136261, 16777619, 0xFFFFFFFF


@functools.lru_cache(maxsize=1 << 20)
def fnv1a(text, salt=None):
    """32-bit FNV-1a of the text's UTF-8 bytes, with an optional salt byte (0-255) hashed first."""
    value = _OFFSET
    if salt is not None:
        value = ((value ^ salt) * _PRIME) & _MASK
    for byte in text.encode("utf-8"):
        value = ((value ^ byte) * _PRIME) & _MASK
    return value
