"""Animals: sound, young, legs, food, home and class; what they can do. The rows are in ``data/animals.txt``."""

from .shells import Relation, Topic, ask
from .tables import read_blocks, read_rows, word_lists
from .text import NUMBER_WORDS, Turn, article, capital, chance, humanise, pick, pick_expand, rng


def _animal(row):
    """The fields of an animal as the templates name them."""
    name, plural, legs = row["name"], row["plural"], row["legs"]
    return {
        "n": name,
        "a": article(name),
        "A": capital(article(name)),
        "s": plural,
        "S": capital(plural),
        "sound": row["sound"],
        "young": row["young"],
        "legs": NUMBER_WORDS[int(legs)] if legs != "0" else "no",
        "food": row["food"],
        "home": row["home"],
        "group": article(row["group"]),
        "g": row["group"],
    }


ANIMALS = [_animal(row) for row in read_rows("animals.txt", "animals")]
_NAMED = {animal["n"]: animal for animal in ANIMALS}
_LISTS = word_lists(read_blocks("animals.txt"))

# --------------------------------------------------------------------------
# What is asked about each animal


def _legs_reply(animal):
    """How many legs it has, or what it has instead."""
    if animal["n"] == "octopus":
        return "An octopus has no legs, but eight arms."
    if animal["n"] == "starfish":
        return "A starfish has no legs, but usually five arms."
    if animal["n"] in ("seal", "sea lion", "walrus"):
        return f"{animal['A']} has no legs, but four flippers."
    return f"{animal['A']} has {animal['legs']} legs."


def _at_home(animal):
    """Where it lives, with the preposition."""
    home = animal["home"]
    return home if home.startswith(("near", "almost")) else "in " + home


_SOUND = Relation(
    answer="{A} {sound}.",
    short=lambda e: capital(e["sound"]),
    np=["the (sound|noise) {a} makes", "the sound of {a}", "the (sound|noise) of {a}"],
    direct=[
        "(what|which) (sound|noise) does {a} make",
        "what kind of (sound|noise) does {a} make",
        "what does the {n} say",
        "what noise comes from {a}",
        "what (sound|noise) do I hear from {a}",
        "how does {a} talk",
        "what do you call the (sound|noise) of {a}",
        "what do we hear when {a} makes a noise",
        "how do you imitate {a}",
        "what does {a} say",
        "how does {a} sound",
        "(what|which) (sound|noise) do {s} make",
        "what do {s} say",
        "what sound comes from {a}",
        "how do {s} sound",
    ],
    indirect=["(what|which) (sound|noise) {a} makes", "what {a} says", "how {a} sounds"],
    raw=[
        "{n} sound[?]",
        "{n} noise[?]",
        "Make the (sound|noise) of {a}.",
        "(sound|noise) of {a}[?]",
        "The {n} says ...?",
        "{A} makes which (sound|noise)?",
        "I hear {a}. What does it sound like?",
        "My kid asks what {a} says.",
        "animal sounds: {n}?",
    ],
    follow=[
        "And (what|which) (sound|noise) does it make?",
        "What (sound|noise) does it make?",
        "And its sound?",
        "How does it sound?",
        "What does it say?",
    ],
    weight=2,
)
_YOUNG = Relation(
    answer=lambda e: f"A baby {e['n']} is called {article(e['young'])}.",
    short=lambda e: capital(e["young"]),
    np=["the (name|word) for a (baby|young) {n}", "the young of {a}"],
    direct=[
        "what is a (baby|young) {n} called",
        "(which|what) (name|word) do we use for a (baby|young) {n}",
        "what is the (child|baby|young|offspring) of {a}[ called]",
        "how do you call the (baby|child|young) of {a}",
        "what do you call the (young|babies|children|offspring) of {s}",
        "what is a little {n} called",
        "what do you call a (baby|young) {n}",
        "what are (baby|young) {s} called",
        "how is a (baby|young) {n} called",
        "what is the (name|word) for a (baby|young) {n}",
        "what do (we|you|people) call the (young|baby) of {a}",
        "what's the (young|baby|child) of {a} called",
        "what do you call {a}'s (baby|child)",
    ],
    indirect=["what a (baby|young) {n} is called", "what you call a (baby|young) {n}"],
    raw=[
        "baby {n} name[?]",
        "Baby {n}?",
        "A (baby|young) {n} is called ...?",
        "young {n}",
        "name (of|for) a (baby|young) {n}",
        "{n} (baby|young)[?]",
        "word for a (baby|young) {n}",
        "My {n} has a baby. What is it called?",
        "I saw a little {n}. What do you call it?",
        "How do people call a (baby|young) {n}?",
    ],
    follow=[
        "And its (baby|young)?",
        "What is its (baby|young) called?",
        "And the (baby|young)?",
        "What do you call its baby?",
        "And what are the (babies|young ones) called?",
    ],
    weight=2.4,
)
_LEGS = Relation(
    answer=_legs_reply,
    short=lambda e: "Eight" if e["n"] == "octopus" else capital(e["legs"] if e["legs"] != "no" else "none"),
    np=["the number of legs (of|on) {a}", "the leg count of {a}", "the number of (legs|feet) {a} has"],
    direct=[
        "how many legs (does|has) {a} (have|got)",
        "how many legs do {s} have",
        "how many legs does {a} have",
        "how many (feet|legs) does {a} (walk on|have)",
        "on how many legs does {a} (walk|go|stand)",
        "{a} has how many legs",
        "what number of legs does {a} have",
        "how many legs can you count on {a}",
        "how many legs are on {a}",
        "how many legs are there on {a}",
    ],
    indirect=["how many legs {a} has", "how many legs {s} have"],
    raw=[
        "legs of {a}[?]",
        "Count the legs of {a}.",
        "{n} legs[?]",
        "number of legs of {a}",
        "number of legs {n}",
        "how many legs {n}",
        "{A} has ... legs?",
        "I want to draw {a}. How many legs does it need?",
        "{n}: how many legs?",
    ],
    follow=[
        "How many legs does it have?",
        "And how many legs?",
        "And its legs?",
        "And how many legs does it have?",
    ],
    weight=2,
)
_FOOD = Relation(
    answer="{A} eats {food}.",
    short=lambda e: capital(e["food"]),
    np=["the food of {a}", "the diet of {a}", "the [usual |favorite ]food of {s}", "the food that {a} eats"],
    direct=[
        "what does {a} eat",
        "what do {s} eat",
        "what do {s} like to eat",
        "what (should|can) I feed {a}",
        "what does {a} (live on|feed on)",
        "what kind of food does {a} eat",
        "what (do|should|can) (I|you|we|people) give {a} to eat",
        "what do {s} (live on|feed on|like)",
        "what is [the ]food for {a}",
        "what does the {n} like to eat",
        "(which|what) food does {a} (like|need|want)",
        "what is eaten by {a}",
        "what do you feed {s}[ with]",
    ],
    indirect=["what {a} eats", "what {s} eat", "what to feed {a}"],
    raw=[
        "food (for|of) {a}[?]",
        "{n} (food|diet)[?]",
        "what {s} eat",
        "{S} eat ...?",
        "I have {a}. What does it eat?",
        "feed {a} what?",
        "The {n} is hungry. What does it eat?",
        "My kid asks what {s} eat.",
    ],
    follow=["(And what|What) does it eat?", "And its food?", "What do they eat?", "What should I feed it?"],
    weight=1.4,
)
_HOME = Relation(
    answer=lambda e: f"{e['A']} lives {_at_home(e)}.",
    short=lambda e: capital(e["home"]),
    np=["the (home|habitat) of {a}", "the place where {s} live"],
    direct=[
        "where does {a} live",
        "where do {s} live",
        "where (can|could|do|would) (I|you|we) (find|meet) {s}",
        "what is the (home|habitat) of {a}",
        "where (is {a} at home|do you find {a})",
        "where does the {n} (live|have its home)",
        "in (what|which) (place|kind of place) does {a} live",
        "where do {s} (make their home|have their home|like to live)",
        "what is {a}'s home",
        "{s} live where",
    ],
    indirect=["where {a} lives", "where {s} live", "where I can find {s}"],
    raw=[
        "(home|habitat) of {a}[?]",
        "{n} (home|habitat)[?]",
        "where {s} live",
        "{A} lives in ...?",
        "I am looking for {s}. Where do they live?",
        "My kid asks where {s} live.",
    ],
    follow=["(And where|Where) does it live?", "Where do they live?", "And its home?"],
    weight=1,
)
# Animals of which "What is a seahorse?" has an answer of its own elsewhere.
_DESCRIBED = "hummingbird seahorse jellyfish starfish ladybug".split()


class _Class(Relation):
    """The class of an animal, which is not asked with "What is a seahorse?"."""

    def turn(self, entity, question=None):
        if question is None and entity["n"] in _DESCRIBED:
            question = pick_expand(
                ["(which|what) (class|group) does {a} belong to?", "{n}: (which|what) class of animal?"], **entity
            )
            question = capital(question)
        return super().turn(entity, question)


_GROUP = _Class(
    answer=lambda e: f"{e['A']} is {e['group']}." if e["g"] != e["n"] else f"{e['A']} is an animal.",
    short=lambda e: capital(e["g"]),
    np=["the (class|group|animal group|kind) of {a}", "the animal class of {s}"],
    direct=[
        "what (kind|type|sort) of animal is {a}",
        "what is {a}",
        "what are {s}",
        "(which|what) (kind|type|sort) of animals are {s}",
        "to (which|what) (class|group|animal group|family) [of animals ]does {a} belong",
        "(which|what) (class|group|animal group) does {a} belong to",
        "what class of animal is {a}",
        "how do you classify {a}",
    ],
    indirect=["what kind of animal {a} is", "(which|what) group {a} belongs to"],
    raw=[
        "Tell me what {a} is.",
        "What's {a}?",
        "Explain what {a} is.",
        "{n}: (which|what) (kind|class|group) of animal?",
        "{n} animal (class|group)[?]",
        "class of {a}[?]",
        "{A} is what kind of animal?",
    ],
    follow=["What kind of animal is it?", "And what (kind|class) of animal is (it|that)?", "And its (class|group)?"],
    weight=1,
)
ANIMAL_TOPIC = Topic([_SOUND, _YOUNG, _LEGS, _FOOD, _HOME, _GROUP], ANIMALS, "{a}")

# --------------------------------------------------------------------------
# Pets, farm animals and wild animals

_KEPT_ENTITIES = [
    dict(_NAMED[name], kept=article(kind)) for kind in ("farm animal", "pet", "wild animal") for name in _LISTS[kind]
]
_KEPT_AS = Relation(
    answer="{A} is {kept}.",
    short=lambda e: capital(e["kept"]),
    direct=[
        "is {a} (a pet or a wild animal|a wild animal or a pet)",
        "is {a} a farm animal, a pet or a wild animal",
        "is {a} (a farm animal or a wild animal|a wild animal or a farm animal)",
        "are {s} (pets or wild animals|wild animals or pets|farm animals or wild animals)",
        "does {a} live with people or in the wild",
        "is {a} (tame or wild|wild or tame)",
    ],
    indirect=["if {a} is a pet or a wild animal", "whether {a} is a farm animal or a wild animal"],
    raw=["{n}: pet, farm animal or wild animal?", "{n} - wild or tame?", "{A}: (farm animal|pet) or wild animal?"],
    follow=["Is it a pet or a wild animal?", "Is it wild or tame?", "And is it a farm animal?"],
)
_KEPT_TOPIC = Topic([_KEPT_AS], _KEPT_ENTITIES, "{a}")

# --------------------------------------------------------------------------
# From the food, the sound or the young back to the animal

_FEATURES = read_rows("animals.txt", "features")


def _from_feature():
    """ "Which animal eats bamboo?"."""
    animal = pick(_FEATURES)
    name, feature, hint = animal["name"], animal["feature"], animal["hint"]
    question = pick_expand(
        [
            "(Which|What) animal {f}?",
            "Who {f}?",
            "Name an animal that {f}.",
            "(Tell me|Give me|Do you know|I need) an animal that {f}.",
            "An animal that {f}?",
            "I am looking for an animal that {f}.",
            "(Riddle|Quiz): which animal {f}?",
            "What do you call the animal that {f}?",
            "animal that {f}",
            "animal {f}?",
            "(Which|What) (creature|kind of animal) {f}?",
            "I know an animal that {f}. Which one is it?",
            "{h}: (which|what) animal?",
        ],
        f=feature,
        h=hint,
    )
    return [Turn(humanise(capital(question)), f"{capital(article(name))} {feature}.", capital(name))]


_FOUR_WINGS = "bee butterfly dragonfly wasp moth".split()
_EGGS = {"bird": True, "mammal": False, "amphibian": True, "insect": True}


def _eggs_or_wings():
    """ "Does a cow lay eggs?", "How many wings does a bee have?"."""
    if chance(0.55):
        animal = pick([a for a in ANIMALS if a["g"] in _EGGS])
        yes = _EGGS[animal["g"]]
        question = pick_expand(
            [
                "(Does|Can) {a} lay eggs?",
                "Do {s} lay eggs?",
                "Is it true that {s} lay eggs?",
                "{S} lay eggs, right?",
                "Are {s} born from eggs?",
                "Do baby {s} come out of eggs?",
                "{n}: eggs or not?",
                "Is {a} an animal that lays eggs?",
            ],
            **animal,
        )
        reply = f"Yes, {animal['s']} lay eggs." if yes else f"No, {animal['s']} do not lay eggs. They are mammals."
        return [Turn(humanise(capital(question)), reply, "Yes" if yes else "No")]
    animal = pick([a for a in ANIMALS if a["g"] == "bird" or a["n"] in _FOUR_WINGS + ["fly", "mosquito", "bat"]])
    count = "four" if animal["n"] in _FOUR_WINGS else "two"
    question = ask(
        np=["the number of wings of {a}"],
        direct=[
            "how many wings does {a} have",
            "how many wings do {s} have",
            "how many wings has {a}[ got]",
            "how many wings are on {a}",
        ],
        indirect=["how many wings {a} has"],
        raw=[
            "wings of {a}[?]",
            "{n} wings[?]",
            "Count the wings of {a}.",
            "Does {a} have wings?",
            "Has {a} got wings?",
        ],
        **animal,
    )
    return [Turn(humanise(question), f"{animal['A']} has {count} wings.", capital(count))]


_ABOUT_ANIMAL = [
    "Tell me (something |a bit |)about {s}.",
    "Tell me about the {n}.",
    "What do you know about {s}?",
    "Describe {a}.",
    "Give me some facts about {s}.",
    "What can you tell me about {a}?",
    "I want to learn about {s}.",
    "facts about {s}",
    "{s} facts[, please]",
    "Write something about {a}.",
]


def _about_animal():
    """A few facts in one reply, and sometimes a follow-up."""
    animal = pick([a for a in ANIMALS if a["g"] != a["n"]])
    reply = f"{animal['A']} is {animal['group']}. It lives {_at_home(animal)} and eats {animal['food']}."
    turns = [Turn(humanise(capital(pick_expand(_ABOUT_ANIMAL, **animal))), reply)]
    if chance(0.3):
        relation = pick([_SOUND, _YOUNG, _LEGS])
        turns.append(relation.turn(animal, capital(pick_expand(relation.follow))))
    return turns


def _base(verb):
    """The base form of a verb: "hiss" of "hisses"."""
    if verb.endswith("ies"):
        return verb[:-3] + "y"
    return verb[:-2] if verb.endswith(("sses", "zzes", "ches")) else verb[:-1]


# The sounds that lead back to one animal, and that animal if several make the sound.
_CLEAR_SOUNDS = (
    "barks meows moos neighs bleats oinks quacks clucks hoots howls croaks hisses buzzes roars caws gobbles trumpets "
    "brays"
).split()
_SOUND_OF = {"bleats": "sheep", "buzzes": "bee", "roars": "lion", "barks": "dog", "hisses": "snake", "clucks": "hen"}
# The young ones that lead back to one animal, and the other animals that have them.
_CLEAR_YOUNG = (
    "puppy kitten foal lamb piglet duckling gosling owlet cygnet fawn cria tadpole caterpillar eaglet"
).split()
_SAME_YOUNG = "donkey zebra pony toad moth alpaca".split()


def _which_animal():
    """From the sound or the young back to the animal."""
    kind = rng.random()
    if kind < 0.5:
        sound = pick(_CLEAR_SOUNDS)
        name = _SOUND_OF.get(sound) or next(a["n"] for a in ANIMALS if a["sound"] == sound)
        question = pick_expand(
            [
                "(Which|What) animal {v}?",
                "Who {v}?",
                "(Which|What) animal (says|makes) {w}?",
                "(Name|Tell me) an animal that {v}.",
                "What animal goes {w}?",
                "(Which|What) animal can {w}?",
                "(Which|What) animal makes the sound {w}?",
                "I hear an animal that {v}. What is it?",
                "An animal that {v} is ...?",
                "animal that {v}",
                "(Which|What) (creature|kind of animal) {v}?",
                "{v} - which animal?",
                "What is the animal that {v} called?",
                "Who makes {w}?",
                "What goes {w} {w}?",
            ],
            v=sound,
            w=_base(sound),
        )
        return [Turn(humanise(question), f"{capital(article(name))} {sound}.", capital(name))]
    animal = pick([a for a in ANIMALS if a["young"] in _CLEAR_YOUNG and a["n"] not in _SAME_YOUNG])
    young = animal["young"]
    question = pick_expand(
        [
            "{y} is the (baby|young) of which animal?",
            "Which animal is {y} the young of?",
            "{y} is a (young|baby) what?",
            "What is {y}?",
            "What (kind of |)animal is {y}?",
            "(Which|What) animal (has|gives birth to|is the mother of) {y}?",
            "To (which|what) animal does {y} belong?",
            "What does the word {w} mean?",
            "{w} - (which|what) animal is that?",
            "Whose (baby|child|young) is {y}?",
            "{w}: young of which animal?",
            "(Which|What) animal's (baby|child) is called {y}?",
            "Define {w}.",
            "The (mother|parents) of {y} - (which|what) animal?",
            "(Which|What) adult animal belongs to {y}?",
        ],
        w=young,
        y=article(young),
    )
    return [
        Turn(
            humanise(capital(question)),
            f"{capital(article(young))} is a young {animal['n']}.",
            capital(animal["n"]),
        )
    ]


def _sound_or_legs():
    """ "Does a lion bark or roar?", "Does a snake have legs?"."""
    animal = pick(ANIMALS)
    if chance(0.5) and animal["sound"] != "is silent":
        right = animal["sound"]
        wrong = pick([s for s in ("barks", "meows", "moos", "neighs", "quacks", "roars", "hisses") if s != right])
        first, second = (right, wrong) if chance(0.5) else (wrong, right)
        question = pick_expand(
            [
                "Does {a} {v} or {w}?",
                "What does {a} do, {v} or {w}?",
                "Do {s} {v} or {w}?",
                "{v} or {w}: what does {a} do?",
            ],
            v=_base(first),
            w=_base(second),
            **animal,
        )
        return [Turn(humanise(capital(question)), f"{animal['A']} {right}.", capital(right))]
    question = pick_expand(
        [
            "Does {a} have legs?",
            "Do {s} have legs?",
            "Does {a} have (four|two|six|eight) legs?",
            "Has {a} got legs?",
        ],
        **animal,
    )
    return [Turn(humanise(question), _legs_reply(animal), capital(animal["legs"]))]


# --------------------------------------------------------------------------
# Yes or no

_CAN_FLY = [(name, True) for name in _LISTS["can fly"]] + [(name, False) for name in _LISTS["cannot fly"]]


def _can_fly():
    """ "Can a penguin fly?"."""
    name, can = pick(_CAN_FLY)
    question = pick_expand(
        [
            "Can {a} fly?",
            "Can {s} fly?",
            "Do {s} fly?",
            "Is {a} able to fly?",
            "Does {a} fly?",
            "Are {s} able to fly?",
            "Is it true that {s} can fly?",
            "I think {s} can fly.",
            "{s} can fly, right?",
        ],
        a=article(name),
        s=_NAMED[name]["s"],
    )
    reply = f"Yes, {article(name)} can fly." if can else f"No, {article(name)} cannot fly."
    if name in ("penguin", "ostrich"):
        reply = f"No, {article(name)} is a bird, but it cannot fly."
    if name == "bat":
        reply = "Yes, a bat can fly. It is a mammal with wings."
    return [Turn(humanise(question), reply, "Yes" if can else "No")]


def _can_swim():
    """ "Can a dog swim?"."""
    name = pick(_LISTS["can swim"])
    question = pick_expand(
        [
            "Can {a} swim?",
            "Can {s} swim?",
            "Do {s} swim?",
            "Is {a} able to swim?",
            "Is it true that {s} can swim?",
            "{s} can swim, right?",
        ],
        a=article(name),
        s=_NAMED[name]["s"],
    )
    return [Turn(humanise(question), f"Yes, {article(name)} can swim.", "Yes")]


def _animal_yes_no():
    """What an animal can do, and "Is a whale a fish?"."""
    kind = rng.random()
    if kind < 0.35:
        return _can_fly()
    if kind < 0.45:
        return _can_swim()
    animal = pick(ANIMALS)
    groups = ["mammal", "bird", "fish", "insect", "reptile", "amphibian"]
    group = animal["g"] if chance(0.5) else pick(groups)
    if animal["n"] == "fish":
        group = "bird"
    yes = group == animal["g"]
    question = pick_expand(
        [
            "Is {a} {g}?",
            "Are {s} {gs}?",
            "{A} is {g}, right?",
            "Is it true that {a} is {g}?",
            "Does {a} (belong to the|count as one of the) {gs}?",
            "Do {s} belong to the {gs}?",
            "I think {a} is {g}.",
            "{a} {g}?",
        ],
        **{**animal, "g": article(group), "gs": "fish" if group == "fish" else group + "s"},
    )
    reply = f"Yes, {animal['a']} is {article(group)}."
    if not yes:
        reply = f"No, {animal['a']} is not {article(group)}. It is {animal['group']}."
    return [Turn(humanise(question), reply, "Yes" if yes else "No")]


def animals():
    """One to three turns about animals."""
    kind = rng.random()
    if kind < 0.6:
        return ANIMAL_TOPIC.any()
    if kind < 0.63:
        return _KEPT_TOPIC.any()
    if kind < 0.7:
        return _from_feature()
    if kind < 0.74:
        return _eggs_or_wings()
    if kind < 0.77:
        return _about_animal()
    if kind < 0.86:
        return _which_animal()
    return _animal_yes_no() if kind < 0.94 else _sound_or_legs()
