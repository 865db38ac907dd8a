"""Reading the text files in ``data``: blocks of "key: value" lines."""

import os
import re

from .text import capital

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


def read_tables(name):
    """The blocks of a file of tables, one for each row, in the shape that read_blocks gives.

    A table is a block whose ``fields`` names its columns; each ``row`` has the values, both
    separated by ";". In its other lines {column} stands for the row's value and {Column} for
    the value with a capital. A value may be a template, but not one used in the reply.
    """
    blocks = []
    for table in read_blocks(name):
        fields, rows = table.pop("fields")[0].split(";"), table.pop("row")
        for row in rows:
            values = dict(zip(fields, row.split(";"), strict=True))
            values.update({capital(field): capital(value) for field, value in values.items()})
            block = {key: [line.format(**values) for line in lines] for key, lines in table.items()}
            if re.search(r"[][(){}|]", block["reply"][0] + block["short"][0]):
                raise ValueError(f"{name}: a template in the reply of {row!r}")
            blocks.append(block)
    return blocks


# What is known of the world: a reply, a short answer and ways to ask for it.
FACT_BLOCKS = [
    *read_blocks("facts.txt"),
    *read_blocks("knowledge-science.txt"),
    *read_blocks("knowledge-world.txt"),
    *read_tables("tables.txt"),
]
