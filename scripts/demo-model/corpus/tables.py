"""Reading the text files in ``data``: blocks of "key: value" lines."""

import os

_FOLDER = os.path.join(os.path.dirname(os.path.abspath(__file__)), "data")


def read_blocks(name):
    """The blocks of a file, each a dict from key to the list of its values.

    Blocks are separated by blank lines; lines that begin with "#" are comments.
    A key without a value is a flag.
    """
    blocks, current = [], {}
    with open(os.path.join(_FOLDER, name), encoding="utf-8") as lines:
        for number, line in enumerate(lines, 1):
            line = line.rstrip("\n")
            if line.startswith("#"):
                continue
            if not line:
                if current:
                    blocks.append(current)
                current = {}
                continue
            key, _, value = line.partition(": ")
            if not key.isalpha():
                raise ValueError(f"{name}:{number}: no key in {line!r}")
            current.setdefault(key, []).append(value)
    if current:
        blocks.append(current)
    return blocks
