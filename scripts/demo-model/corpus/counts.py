"""How many parts a thing has: hours of a day, legs of a chair. The rows are in ``data/counts.txt``."""

from .shells import Relation, Topic
from .tables import read_rows
from .text import capital

_WHOLES = [
    {"u": row["parts"], "x": row["whole"], "X": capital(row["whole"]), "n": row["number"]}
    for row in read_rows("counts.txt")
]
# Things that have their parts; in all others "there are" so many.
_OWNERS = set(
    """
bird chair spider octopus camel bicycle bike tricycle car cube course motorcycle skateboard table stool tripod
triceratops butterfly airplane piano guitar violin bass banjo hand foot heart squid shirt glove clover die
square rectangle pentagon hexagon octagon heptagon decagon parallelogram trapezoid triangle
""".split()
)


def _count_reply(entity):
    """ "A day has 24 hours.", "There are 60 minutes in an hour."."""
    if entity["x"].split()[-1] in _OWNERS:
        return f"{entity['X']} has {entity['n']} {entity['u']}."
    return f"There are {entity['n']} {entity['u']} in {entity['x']}."


_COUNT = Relation(
    answer=_count_reply,
    short="{n}",
    np=["the number of {u} in {x}", "the number of {u} of {x}"],
    direct=[
        "how many {u} (are in|are there in|make|make up|in) {x}",
        "how many {u} does {x} have",
        "how many {u} has {x}[ got]",
        "how many {u} are (there in|in|on) {x}",
        "{x} has how many {u}",
        "how many {u} (fit in|are part of|belong to) {x}",
        "what number of {u} (does {x} have|are in {x}|makes {x})",
        "how many {u} (do I|do you|do we) (count|find|get) in {x}",
        "{x} is how many {u}",
        "in {x}, how many {u} are there",
    ],
    indirect=["how many {u} are in {x}", "how many {u} {x} has", "how many {u} there are in {x}"],
    raw=[
        "{u} in {x}[?]",
        "How many {u} in {x}?",
        "number of {u} in {x}",
        "{x} = how many {u}?",
        "{x}: how many {u}?",
        "{u} per {x}",
        "how many {u} {x}",
        "{x} to {u}",
        "{X} has ... {u}?",
        "I forgot how many {u} {x} has.",
        "(Quiz|Math|Homework): how many {u} are in {x}?",
        "Count the {u} (in|of) {x}.",
    ],
)
_TOPIC = Topic([_COUNT], _WHOLES, "{x}")


def counts():
    """One question about a number of things."""
    return _TOPIC.single()
