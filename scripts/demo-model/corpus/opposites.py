"""Opposites of words. The pairs are in ``data/opposites.txt``."""

from .shells import Relation, Topic
from .tables import read_rows
from .text import capital

_PAIRS = [{"x": row["word"], "y": row["opposite"]} for row in read_rows("opposites.txt")]
_OPPOSITE = Relation(
    answer="The opposite of {x} is {y}.",
    short=lambda e: capital(e["y"]),
    np=[
        "the opposite of {x}",
        "the (contrary|reverse|antonym) of {x}",
        "the opposite of the word {x}",
        "the opposite of '{x}'",
        'the opposite of "{x}"',
        "an antonym (of|for) {x}",
    ],
    direct=[
        "(what|which) word is the opposite of {x}",
        "(what|which) word means the (opposite|reverse) of {x}",
        "what would be the opposite of {x}",
        "(what|which) is the (contrary|antonym) of {x}",
        "what do you call the opposite of {x}",
        "how do (you|I) say the opposite of {x}",
        "what (stands|is) opposite to {x}",
    ],
    indirect=["which word is the opposite of {x}"],
    raw=[
        "opposite of {x}[?]",
        "{x} opposite[?]",
        "{x} - the opposite?",
        "{x} and ...? Give me the opposite.",
        "antonym (of|for) {x}[?]",
        "Give me the (opposite|antonym) of {x}.",
        "Say the opposite of {x}.",
        "not {x} but ...? I need the opposite.",
        "opposite word (of|for) {x}",
        "I need a word that means the opposite of {x}.",
        "Opposites: {x} and ...?",
        "{x} - opposite?",
        "{x} vs ...? The opposite, please.",
        "The opposite of {x} is ...",
    ],
)
OPPOSITE_TOPIC = Topic([_OPPOSITE], _PAIRS, "{x}")


def opposites():
    """One to three turns about opposites."""
    return OPPOSITE_TOPIC.any()
