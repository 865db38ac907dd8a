"""Ways to change a reply: roles and manners with a catch-phrase, one sentence, one word, marks.

The roles and manners are in ``data/styles.txt``, the prompts that ask for a style in
``data/prompts.txt``.
"""

import re

from .names import COMMON_NOUNS, letter_string, syllable_name
from .tables import read_blocks, template_lists, word_lists
from .text import Turn, article, capital, chance, first_sentence, pick, pick_expand, rng


def decorate(prefix="", suffix=""):
    """The style that puts words before and after a reply."""

    def style(reply):
        parts = [prefix, reply, suffix]
        joined = " ".join(p for p in parts if p)
        return joined if "\n" not in reply else "\n".join(p for p in parts if p)

    return style


_MARKS = {
    "bold": lambda reply: "**" + reply.replace("\n", "**\n**") + "**",
    "dash": lambda reply: "- " + reply,
}


def _style_of(block):
    """The style of a block of styles.txt."""
    if "mark" in block:
        return _MARKS[block["mark"][0]]
    return decorate(block.get("before", [""])[0], block.get("after", [""])[0])


_BLOCKS = read_blocks("styles.txt")
_ROLES = [(block["role"], _style_of(block)) for block in _BLOCKS if "role" in block]
_MOODS = word_lists(_BLOCKS)["mood"]
_ROLE_ENDS = template_lists(_BLOCKS)["role ends"]
# (prompts, style); the first one is polite.
MANNERS = [(block["prompt"], _style_of(block)) for block in _BLOCKS if "prompt" in block]

_PROMPT_BLOCKS = read_blocks("prompts.txt")
PROMPTS = template_lists(_PROMPT_BLOCKS)
WORDS = word_lists(_PROMPT_BLOCKS)


def role_name(names):
    """A name of the role, sometimes with more words around it."""
    role = pick_expand(names)
    if role.startswith(("a ", "an ")):
        if chance(0.18):
            role = article(pick(_MOODS) + " " + role.split(" ", 1)[1])
        if chance(0.1) and " who " not in role and " with " not in role:
            role += " " + pick_expand(_ROLE_ENDS)
    return role


def some_role(share):
    """Names of a role and its style: with a probability of ``share`` one of all, else the pirate."""
    return pick(_ROLES) if chance(share) else _ROLES[0]


def styled(turns, style):
    """The turns with the style in every reply."""
    return [Turn(t.user, style(t.reply), t.short) for t in turns]


def in_one_sentence(reply):
    """The first sentence; a fallback keeps saying that this is a demo."""
    first = first_sentence(reply)
    if "do not know" in first and "demo" not in first:
        return "I do not know that, because I am only a tiny demo model."
    return first


def in_one_word(turns):
    """Replies in one word, as far as there are such replies."""
    short = [(turn.user, re.sub("^(The|A|An) ", "", turn.short or "")) for turn in turns]
    return [Turn(user, capital(word) + ".", word) for user, word in short if word and " " not in word]


def exclaimed(reply):
    """With exclamation marks."""
    return re.sub(r"\.(?=\s|$)", "!", reply)


def unmarked(reply):
    """Without punctuation."""
    return re.sub(r"[.,!?;:](?=\s|$)", "", reply)


def some_phrase():
    """A word or some words to begin or end with."""
    kind = rng.random()
    if kind < 0.4:
        return pick(WORDS["phrase"])
    if kind < 0.62:
        return pick(COMMON_NOUNS + WORDS["last word"])
    if kind < 0.75:
        word = pick(
            [
                syllable_name().lower(),
                syllable_name(),
                letter_string(),
                letter_string().upper(),
                pick(COMMON_NOUNS).upper(),
            ]
        )
        return word + pick(["", "", "!"])
    parts = [pick(COMMON_NOUNS) if chance(0.6) else syllable_name().lower() for _ in range(rng.randint(1, 3))]
    return capital(" ".join(parts)) + pick(["!", "."])
