"""Colors of things and mixed colors. The things are in ``data/colors.txt``."""

from .shells import Relation, Topic
from .tables import read_rows
from .text import Turn, capital, chance, humanise, pick, pick_expand, rng

_THINGS = [{"x": row["thing"], "X": capital(row["thing"]), "c": row["color"]} for row in read_rows("colors.txt")]
_COLOR_OF = Relation(
    answer="{X} is {c}.",
    short=lambda e: capital(e["c"]),
    np=["the color of {x}", "{x}'s color", "the (usual|normal|typical) color of {x}", "the color {x} has"],
    direct=[
        "(what|which) color is {x}",
        "(what|which) color does {x} have",
        "what is the color of {x}",
        "how is {x} colored",
        "(what|which) color would {x} be",
        "(what|which) color do (I|you) (need|use|take) to (paint|draw|color) {x}",
        "(what|which) is the color of {x}",
        "{x} (is|has) (what|which) color",
    ],
    indirect=["(what|which) color {x} is", "what color {x} has"],
    raw=[
        "color of {x}[?]",
        "{x} color[?]",
        "{X} is (what|which) color?",
        "Which color has {x}?",
        "I want to (paint|draw|color) {x}. (Which|What) color do I (need|take)?",
        "{x} - what color?",
        "color {x}",
    ],
    follow=["And its color?", "What color is it?"],
)
COLOR_TOPIC = Topic([_COLOR_OF], _THINGS, "{x}")
_MIXES = [
    ("blue", "yellow", "green"),
    ("red", "yellow", "orange"),
    ("red", "blue", "purple"),
    ("red", "white", "pink"),
    ("black", "white", "gray"),
    ("red", "green", "brown"),
    ("blue", "white", "light blue"),
]
_MIX = Relation(
    answer="If you mix {a} and {b}, you get {c}.",
    short=lambda e: capital(e["c"]),
    np=["the color of {a} and {b}[ mixed]", "the mix[ture] of {a} and {b}"],
    direct=[
        "what [color ]do (you|I|we) get (when|if) (you|I|we) mix {a} (and|with) {b}",
        "(what|which) color is {a} (plus|and) {b}",
        "what happens (if|when) (I|you) mix {a} (and|with) {b}",
        "(which|what) color do {a} and {b} (make|give|become)",
        "{a} and {b} (make|makes|give) (which|what) color",
        "what do {a} and {b} make[ together]",
        "(which|what) color comes out of {a} and {b}",
    ],
    indirect=[
        "what color you get from {a} and {b}",
        "what {a} and {b} make",
        "what happens when I mix {a} and {b}",
    ],
    raw=[
        "Mix {a} (and|with) {b}.",
        "{a} + {b} color?",
        "{a} plus {b}?",
        "If I mix {a} (with|and) {b}, what do I get?",
        "I mix {a} paint with {b} paint. (What color do I get|What do I get)?",
    ],
)
_MIX_ENTITIES = [{"a": x, "b": y, "c": c} for a, b, c in _MIXES for x, y in ((a, b), (b, a))]
_MIX_TOPIC = Topic([_MIX], _MIX_ENTITIES, "{a} and {b}")
_WITH_TOPIC = Topic([_MIX], _MIX_ENTITIES, "{a} with {b}")
_HOW_TO_MIX = {
    "green": "blue and yellow",
    "orange": "red and yellow",
    "purple": "red and blue",
    "pink": "red and white",
    "gray": "black and white",
    "brown": "red and green",
}
_COMMON_COLORS = "red green blue white black yellow brown".split()


def colors():
    """One or two turns about colours."""
    kind = rng.random()
    if kind < 0.5:
        return COLOR_TOPIC.any()
    if kind < 0.8:
        return pick([_MIX_TOPIC, _WITH_TOPIC]).any()
    if kind < 0.88:
        color, parts = pick(list(_HOW_TO_MIX.items()))
        question = pick_expand(
            [
                "How do (I|you) (make|get|mix) {c}?",
                "(Which|What) colors make {c}?",
                "How is {c} made?",
                "What (do I|should I) mix to get {c}?",
                "How can I mix {c}?",
            ],
            c=color,
        )
        return [Turn(humanise(question), f"You get {color} if you mix {parts}.", capital(parts))]
    entity = pick(_THINGS)
    truth = chance(0.5)
    color = entity["c"] if truth else pick([c for c in _COMMON_COLORS if c not in entity["c"]])
    question = pick_expand(
        ["Is {x} {k}?", "Is it true that {x} is {k}?", "{x} is {k}, right?", "Is the color of {x} {k}?"],
        x=entity["x"],
        k=color,
    )
    return [
        Turn(
            humanise(capital(question)),
            f"{'Yes' if truth else 'No'}, {entity['x']} is {entity['c']}.",
            "Yes" if truth else "No",
        )
    ]
