"""Questions outside of the model's range, which get an honest "I do not know".

The point is variety: a large vocabulary is combined with many frames, with the
question shells of the known topics and with invented words, so that anything
that is not recognised leads to the fallback. The frames and words are in
``data/unknown.txt`` and ``data/unknown-slots.txt``.
"""

import re

from .animals import ANIMALS
from .countries import COUNTRIES
from .names import (
    COMMON_NOUNS,
    REAL_NAMES,
    any_name,
    full_name,
    group_name,
    letter_string,
    place_name,
    syllable_name,
    title_name,
)
from .near_misses import near_miss
from .program import DEFINE
from .shells import DIRECT, INDIRECT, NOUN_PHRASE
from .tables import read_blocks, template_lists, word_lists
from .taught import is_taught
from .text import Turn, article, capital, chance, expand, humanise, pick, pick_expand, rng

FALLBACKS = [
    "I do not know that. I am only a tiny demo model. A bigger model knows more: load one with /model FILE.",
    "Sorry, I do not know that. I am only a tiny demo model. Start llama-chat with -m FILE.gguf to use a bigger one.",
    "I do not know that, because I am only a tiny demo model. A bigger model knows more.",
]

# --------------------------------------------------------------------------
# The frames of data/unknown-slots.txt, whose words are drawn before the question

_SLOT_BLOCKS = read_blocks("unknown-slots.txt")
_LISTS = word_lists(_SLOT_BLOCKS)
_SHELL_FORMS = template_lists(_SLOT_BLOCKS)


def _made_up_word():
    return syllable_name().lower()


def _country():
    return pick(COUNTRIES)["c"]


def _made_up_place():
    """A place that no country question knows."""
    if chance(0.25):
        return pick(_LISTS["state"])
    return place_name() + pick(["", "", "", "ia", "land", "stan", "nia", "istan", "onia"])


def _topic_or_title():
    """A topic, or an invented title of a book or film."""
    if chance(0.3):
        return pick(_LISTS["topic"])
    first = capital(pick(COMMON_NOUNS))
    ends = [
        "",
        " of " + capital(pick(COMMON_NOUNS)),
        " and the " + capital(pick(COMMON_NOUNS)),
        " Returns",
        " Road",
        " Game",
    ]
    return f"The {first}{pick(ends)}"


_MADE_SLOTS = {
    "first name": lambda: pick(REAL_NAMES),
    "new name": lambda: pick(REAL_NAMES) + " " + syllable_name(),
    "name": any_name,
    "place": place_name,
    "name or place": lambda: any_name() if chance(0.5) else place_name(),
    "made-up place": _made_up_place,
    "word": _made_up_word,
    "strange word": lambda: _made_up_word() if chance(0.85) else letter_string(),
    "country": _country,
    "country or organisation": lambda: _country() if chance(0.6) else pick(_LISTS["organisation"]),
    "saying": lambda: pick(_LISTS["sentence"]) if chance(0.8) else pick(COMMON_NOUNS),
    "topic or title": _topic_or_title,
}


def _slot_word(name):
    """A word for a slot: from a list, made up, or a number ("10 to 99")."""
    if name in _LISTS:
        return pick(_LISTS[name])
    if name in _MADE_SLOTS:
        return _MADE_SLOTS[name]()
    return str(rng.randint(*map(int, name.split(" to "))))


def _animal_words():
    animal = pick(ANIMALS)
    return {key: animal[key] for key in "asn"}


def _object_words():
    thing = pick(_LISTS["object"])
    return {"x": article(thing), "y": thing, "z": article(pick(_LISTS["object"]))}


_FRAME_WORDS = {"animals": _animal_words, "objects": _object_words}


def _frame_question(block):
    """A function that draws a question of a frame."""
    if "words" in block:
        draw_words = _FRAME_WORDS[block["words"][0]]
        return lambda: pick_expand(block["ask"], **draw_words())
    slots = [slot.split(" ", 1) for slot in block.get("slot", [])]
    return lambda: pick_expand(block["ask"], **{letter: _slot_word(name) for letter, name in slots})


# --------------------------------------------------------------------------
# Nonsense, and the known shells with unknown content


def _nonsense():
    parts = [pick([letter_string, _made_up_word, lambda: pick(COMMON_NOUNS)])() for _ in range(rng.randint(1, 6))]
    return " ".join(parts) + pick(["", "", "?", "."])


def _unknown_phrase():
    kind = rng.random()
    if kind < 0.3:
        return pick(_LISTS["topic"])
    if kind < 0.45:
        return article(pick(_LISTS["object"]))
    if kind < 0.6:
        return "the " + pick(_LISTS["measure"]) + " of " + _country()
    if kind < 0.7:
        return "the " + pick(_LISTS["role"]) + " of " + pick(_LISTS["organisation"])
    if kind < 0.8:
        return "the " + pick(_LISTS["property"]) + " of " + pick(_LISTS["material"])
    if kind < 0.9:
        before = ["the ", "the ", "", "the best ", "the name of ", "the price of ", "the color of the ", "the age of "]
        return pick(before) + pick(_LISTS["object"])
    return any_name() + pick(["", "'s law", "'s wife", "'s address", " street", "'s birthday"])


def _unknown_term():
    kind = rng.random()
    if kind < 0.35:
        return pick(_LISTS["topic"])
    if kind < 0.5:
        return article(pick(_LISTS["object"]))
    if kind < 0.8:
        return pick(["", "", "the ", "a "]) + _made_up_word()
    if kind < 0.9:
        return letter_string() + "_" + pick(["penalty", "scale", "mode", "limit", "rate", "size", "factor"])
    return "/" + letter_string()


def _direct_question():
    slots = {"x": _unknown_phrase(), "y": pick(_LISTS["object"]) + "s"}
    return pick_expand(DIRECT, q=pick_expand(_SHELL_FORMS["direct"], **slots))


def _indirect_question():
    return pick_expand(INDIRECT, i=pick_expand(_SHELL_FORMS["indirect"], x=_unknown_phrase()))


# (question, weight)
_SLOT_FRAMES = [
    *((_frame_question(block), float(block["weight"][0])) for block in _SLOT_BLOCKS if "frame" in block),
    (_nonsense, 3),
    (lambda: pick(_LISTS["keys"]), 1),
    (lambda: pick_expand(NOUN_PHRASE, np=_unknown_phrase()), 7),
    (_direct_question, 4),
    (_indirect_question, 3),
    (lambda: pick_expand(DEFINE, t=_unknown_term()), 6),
]
_SLOT_WEIGHTS = [weight for _, weight in _SLOT_FRAMES]


# --------------------------------------------------------------------------
# The frames of data/unknown.txt, whose words are drawn after the question

_BLOCKS = read_blocks("unknown.txt")
_WORDS = word_lists([block for block in _BLOCKS if "raw" not in block])
_RAW_WORDS = {block["list"][0]: block["raw"] for block in _BLOCKS if "raw" in block}
_MADE_WORDS = {
    "name": any_name,
    "full": full_name,
    "place": place_name,
    "title": title_name,
    "group": group_name,
    "word": _made_up_word,
    "letters": letter_string,
    "noun": lambda: pick(COMMON_NOUNS),
    "country": _country,
    "animal": lambda: pick(ANIMALS)["n"],
    "animals": lambda: pick(ANIMALS)["s"],
    "language": lambda: pick(_LISTS["language"]),
    "sentence": lambda: pick(_LISTS["sentence"]),
    "year": lambda: str(rng.randint(1100, 2040)),
    "n": lambda: str(rng.randint(2, 99)),
    "big": lambda: str(rng.randint(101, 9999)),
}
_ASKS = [(block["ask"], float(block["weight"][0])) for block in _BLOCKS if "frame" in block]
_ASK_WEIGHTS = [weight for _, weight in _ASKS]


def _word(name):
    """A word of a list of unknown.txt, or one made up."""
    if name in _RAW_WORDS:
        return pick(_RAW_WORDS[name])
    return _filled(pick(_WORDS[name])) if name in _WORDS else _MADE_WORDS[name]()


def _filled(template):
    """Draw one text of a template and fill its slots, each with a word of its own."""

    def fill(match):
        before, word = match.group(1), _word(match.group(2))
        return before + article(word)[1:] if before else word

    return re.sub(r"(?:\b([Aa]) )?\{(\w+)\}", fill, expand(template))


def _unknown_question():
    kind = rng.random()
    if kind < 0.55:
        text = _filled(pick(rng.choices(_ASKS, _ASK_WEIGHTS)[0][0]))
    elif kind < 0.77:
        text = near_miss()
    else:
        text = rng.choices(_SLOT_FRAMES, _SLOT_WEIGHTS)[0][0]()
    return " ".join(text.split()) or "?"


def fallback():
    """One question that the model cannot answer, with the honest reply."""
    text = _unknown_question()
    while is_taught(text):
        text = _unknown_question()
    return [Turn(humanise(capital(text), typos=chance(0.7)), pick(FALLBACKS))]
