"""The planets: order, size, moons. The rows are in ``data/planets.txt``."""

from .shells import Relation, Topic, ask
from .tables import read_rows
from .text import Turn, capital, chance, humanise, pick, pick_expand, rng

_PLANETS = [
    {
        "p": row["name"],
        "o": row["order"],
        "k": str(number),
        "s": row["fact"],
        "s2": row["other"],
        "d": row["description"],
        "moons": row["moons"],
        "made": row["made"],
    }
    for number, row in enumerate(read_rows("planets.txt"), 1)
]
_WHAT = Relation(
    answer="{p} is the {o} planet from the sun. It is {d}.",
    raw=[
        "What is {p}?",
        "What's {p}?",
        "Tell me about [the planet ]{p}.",
        "Describe {p}.",
        "What do you know about {p}?",
        "What is {p} like?",
        "[The ]planet {p}",
        "Explain what {p} is.",
        "What kind of planet is {p}?",
        "{p}?",
        "Give me (some facts|a fact) about {p}.",
        "Can you tell me (something |)about {p}?",
        "Is {p} a planet?",
        "What is special about {p}?",
        "I want to learn about {p}.",
        "How is it on {p}?",
        "What does {p} look like?",
        "facts about {p}",
        "What is the planet {p} like?",
        "(Write|Say) something about {p}.",
    ],
    weight=2,
)
_ORDER = Relation(
    answer="The {o} planet from the sun is {p}.",
    short="{p}",
    np=["the {o} planet[ from the sun]", "the {o} planet (of|in) the solar system"],
    direct=[
        "(which|what) planet is the {o}[ one] from the sun",
        "(which|what) planet (is|comes) {o}",
        "which is the {o} planet from the sun",
        "(which|what) is the {o} planet",
        "(which|what) planet has the {o} place[ from the sun]",
        "(which|what) planet comes {o} from the sun",
        "counting from the sun, which planet is {o}",
        "what is planet number {k}",
    ],
    indirect=["which planet is the {o} from the sun"],
    raw=[
        "{o} planet from the sun",
        "{o} planet?",
        "planet number {k}[?]",
        "planet {k} of the solar system",
        "The {o} planet is ...?",
    ],
)
_SUPER = Relation(
    answer="{p} is {s}.",
    short="{p}",
    np=["{s}", "{s2}", "{s}[ in our solar system]"],
    direct=["(which|what) planet is {s}", "which is {s}", "(which|what) planet is {s2}"],
    indirect=["which planet is {s}"],
    raw=["{s}", "{s2}?"],
    weight=2,
)
_MOONS = Relation(
    answer="{p} has {moons}.",
    short=lambda e: capital(e["moons"]),
    np=["the number of moons of {p}"],
    direct=[
        "how many moons does {p} have",
        "does {p} have (a moon|moons|any moons)",
        "how many moons has {p}[ got]",
        "how many moons (go around|circle|orbit) {p}",
        "are there moons around {p}",
        "{p} has how many moons",
    ],
    indirect=["how many moons {p} has", "if {p} has moons"],
    raw=["moons of {p}[?]", "{p} moons[?]", "number of moons of {p}"],
    follow=["How many moons does it have?", "Does it have moons?"],
    weight=0.6,
)
_NUMBER = Relation(
    answer="The {o} planet from the sun is {p}.",
    short=lambda e: capital(e["o"]),
    np=["the (position|place|number) of {p}[ in the solar system]", "the position of {p} from the sun"],
    direct=[
        "(which|what) (number|place) is {p}[ from the sun| in the solar system]",
        "(which|what) (position|place|number) does {p} have[ from the sun]",
        "in (which|what) (place|position) is {p}[ from the sun]",
        "where (in the solar system|in the row of planets) is {p}",
        "how far out is {p} in the row of planets",
        "what planet number is {p}",
    ],
    indirect=["(which|what) planet number {p} is", "which place {p} has from the sun"],
    raw=["{p} (position|place|number)?", "{p} is which planet from the sun?", "{p} - first, second, third ...?"],
    follow=["Which planet from the sun is it?", "And its position?", "Which number is it?"],
)
_MADE = Relation(
    answer="{p} is made mostly of {made}.",
    short=lambda e: capital(e["made"]),
    np=["the material of {p}"],
    direct=[
        "what is {p} made of",
        "is {p} made of (rock or gas|gas or rock)",
        "is {p} (a gas planet or a rocky planet|a rocky planet or a gas planet)",
        "what does {p} consist of",
        "does {p} have solid ground",
        "can you stand on {p}",
    ],
    indirect=["what {p} is made of"],
    raw=["{p}: gas or rock?", "{p} made of[?]", "Is {p} a (rocky|gas) planet?"],
    follow=["What is it made of?", "Is it made of rock or gas?"],
    weight=0.6,
)
_TOPIC = Topic([_WHAT, _ORDER, _SUPER, _MOONS, _NUMBER, _MADE], _PLANETS, "{p}")
# From the smallest to the largest.
_BY_SIZE = "Mercury Mars Venus Earth Neptune Uranus Saturn Jupiter".split()


def _planet_neighbours():
    """ "Which planet comes after Mars?", "Is Mars bigger than Venus?"."""
    kind = rng.random()
    index = rng.randrange(7)
    first, second = _PLANETS[index]["p"], _PLANETS[index + 1]["p"]
    if kind < 0.35:
        question = ask(
            np=["the planet after {x}", "the next planet after {x}"],
            direct=[
                "(which|what) planet (comes|is) [right ](after|behind|next after) {x}",
                "(which|what) planet follows {x}",
                "what is the next planet after {x}",
                "(which|what) planet is one farther out than {x}",
            ],
            raw=[
                "planet after {x}[?]",
                "{x} and then which planet?",
                "After {x} comes ...?",
                "next planet after {x}",
            ],
            x=first,
        )
        return [Turn(humanise(question), f"The planet after {first} is {second}.", second)]
    if kind < 0.6:
        question = ask(
            np=["the planet before {x}"],
            direct=[
                "(which|what) planet (comes|is) [right ]before {x}",
                "(which|what) planet is one closer to the sun than {x}",
                "{x} comes after (which|what) planet",
            ],
            raw=["planet before {x}[?]", "Before {x} comes ...?"],
            x=second,
        )
        return [Turn(humanise(question), f"The planet before {second} is {first}.", first)]
    first, second = rng.sample(_BY_SIZE, 2)
    bigger = max(first, second, key=_BY_SIZE.index)
    smaller = min(first, second, key=_BY_SIZE.index)
    question = pick_expand(
        [
            "(Which|What) is (bigger|larger|smaller), {x} or {y}?",
            "Is {x} (bigger|larger|smaller) than {y}?",
            "{x} or {y}: which (planet |one |)is (bigger|larger|smaller)?",
            "(Which|What) planet is (bigger|larger|smaller): {x} or {y}?",
            "Compare the size of {x} and {y}.",
            "{x} (bigger|smaller) than {y}?",
            "Between {x} and {y}, which planet is the (bigger|larger|smaller) one?",
        ],
        x=first,
        y=second,
    )
    return [Turn(humanise(capital(question)), f"{bigger} is bigger than {smaller}.")]


# A planet by its index, phrases for what it is and the fact of the reply.
_SUPERLATIVES = [
    (
        4,
        ["the (biggest|largest) (planet|planet in our solar system|planet of the solar system|of the planets)"],
        "the largest planet",
    ),
    (
        0,
        ["the smallest (planet|planet in our solar system|planet of all|of the planets)"],
        "the smallest planet",
    ),
    (
        0,
        ["the planet (closest|nearest) to the sun", "the (closest|nearest) planet to the sun"],
        "the planet closest to the sun",
    ),
    (
        7,
        [
            "the planet (farthest|furthest) from the sun",
            "the (farthest|furthest|last|most distant) planet[ from the sun]",
        ],
        "the farthest planet from the sun",
    ),
    (1, ["the hottest planet[ in our solar system]"], "the hottest planet"),
    (3, ["the red planet", "the planet (known as|called) the red planet"], "the red planet"),
    (
        5,
        ["the planet with [the ][big ]rings", "the ringed planet", "the planet that has rings"],
        "the planet with the big rings",
    ),
    (
        2,
        ["the planet we live on", "our [home ]planet", "the planet with life[ on it]", "the blue planet"],
        "our home planet",
    ),
]


def planets():
    """One to three turns about the planets."""
    if chance(0.2):
        return _planet_neighbours()
    if chance(0.4):
        index, phrases, fact = pick(_SUPERLATIVES)
        phrase = pick_expand(phrases)
        question = ask(
            np=["{x}"],
            direct=["(which|what) planet is {x}", "which is {x}", "what is {x} called"],
            indirect=["which planet is {x}"],
            x=phrase,
        )
        name = _PLANETS[index]["p"]
        return [Turn(humanise(question), f"{name} is {fact}.", name)]
    return _TOPIC.any()
