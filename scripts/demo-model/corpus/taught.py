"""Which questions have an answer in the text, so that no other family calls them unknown.

Two questions are taken as the same if their content words are: small words and the order
do not count, and a few verbs of making ("author", "wrote", "writer") are one word.
"""

import re

from .tables import FACT_BLOCKS, read_blocks
from .text import variants

_FILES = ("terms.txt", "program.txt", "smalltalk.txt", "lists.txt", "howtos.txt", "commands.txt")
_KEYS = ("phrase", "direct", "ask", "alias", "name", "say", "want")

_SMALL_WORDS = set(
    """
a an the of in on at to for from by with and or is are was were be been being am do does did has have had can could would
will shall should may might what whats which that this these those it its there i me my we us our you your he she they them
tell know say name give explain define describe mean meaning means called call please one some any about again so ok okay
hey hi now then just exactly really actually thing kind sort word first up out as s
how to two three four five six seven eight nine ten few list examples example different
""".split()
)
_SAME = {
    word: words.split()[0]
    for words in (
        "wrote author writer write written writes",
        "painted painter paint paints",
        "composed composer compose",
        "invented inventor invent inventing discovered discoverer discover discovery made make created create creator built build",
        "big largest biggest large",
        "died die death",
        "tall tallest high highest height",
        "long longest length",
    )
    for word in words.split()
}


def content(question):
    """The content words of a question."""
    found = set()
    for word in re.findall(r"[a-z0-9/_+]+", question.lower().replace("'s", "")):
        if word in _SMALL_WORDS or (word.isdigit() and len(word) < 3):
            continue
        if len(word) > 3 and word.endswith("s") and not word.endswith("ss"):
            word = word[:-1]
        found.add(_SAME.get(word, word))
    if "who" in found and found & {"wrote", "painted", "composed", "invented"}:
        found.discard("who")
    return frozenset(found)


def _taught():
    for block in FACT_BLOCKS + [block for file in _FILES for block in read_blocks(file)]:
        for key in _KEYS:
            for template in block.get(key, []):
                for question in variants(template):
                    yield content(question)


_TAUGHT = frozenset(_taught()) - {frozenset()}


def is_taught(question):
    """True if the text answers this question, or one with a word less."""
    words = content(question)
    if words in _TAUGHT:
        return True
    return len(words) > 3 and any(words - {word} in _TAUGHT for word in words)
