"""Reading the text files in ``data``: blocks of "key: value" lines.

A block may be a table ("fields" and "row"), a list of words ("list" and "items") or a list of
templates ("forms" and "say").
"""

import os
import re

from .text import capital, words

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


def _rows(table):
    """The rows of a table, each a dict from the name of the column to the value."""
    fields = table["fields"][0].split(";")
    return [dict(zip(fields, row.split(";"), strict=True)) for row in table["row"]]


def read_rows(name, table=None):
    """The rows of the table of a file; ``table`` is its name if there is more than one."""
    for block in read_blocks(name):
        if "fields" in block and block.get("table", [None]) == [table]:
            return _rows(block)
    raise ValueError(f"{name}: no table {table or ''}")


def read_tables(name):
    """The blocks of a file of tables, one for each row, in the shape that read_blocks gives.

    A table is a block whose ``fields`` names its columns; each ``row`` has the values, both
    separated by ";". In its other lines {column} stands for the row's value and {Column} for
    the value with a capital. A value may be a template, but not one used in the reply.
    """
    blocks = []
    for table in read_blocks(name):
        templates = {key: lines for key, lines in table.items() if key not in ("fields", "row")}
        for values in _rows(table):
            values.update({capital(field): capital(value) for field, value in values.items()})
            block = {key: [line.format(**values) for line in lines] for key, lines in templates.items()}
            if re.search(r"[][(){}|]", block["reply"][0] + block["short"][0]):
                raise ValueError(f"{name}: a template in the reply of {values!r}")
            blocks.append(block)
    return blocks


def word_lists(blocks):
    """The lists of words among the blocks, by name.

    A block has the ``list``'s name and its ``items``, separated by commas; a ``line`` is one
    item, with or without commas.
    """
    return {
        block["list"][0]: [item for row in block.get("items", []) for item in words(row)] + block.get("line", [])
        for block in blocks
        if "list" in block
    }


def template_lists(blocks):
    """The lists of templates among the blocks: ``forms`` is the name, each ``say`` a template."""
    return {block["forms"][0]: block["say"] for block in blocks if "forms" in block}


# What is known of the world: a reply, a short answer and ways to ask for it.
FACT_BLOCKS = [
    *read_blocks("facts.txt"),
    *read_blocks("knowledge-science.txt"),
    *read_blocks("knowledge-world.txt"),
    *read_tables("tables.txt"),
]
