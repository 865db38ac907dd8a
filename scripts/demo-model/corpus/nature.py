"""Animals, planets, colours, opposites, calendar and units."""

from .shells import Relation, Topic, ask
from .text import (
    NUMBER_WORDS,
    Turn,
    article,
    capital,
    chance,
    expand,
    humanise,
    lines,
    pick,
    pick_expand,
    rng,
    words,
)

# --------------------------------------------------------------------------
# Animals: name; plural; sound (verb); young; legs; food; home; group
_ANIMALS = lines(
    """
dog;dogs;barks;puppy;4;meat and dog food;a house or a kennel;mammal
cat;cats;meows;kitten;4;meat and fish;a house;mammal
cow;cows;moos;calf;4;grass and hay;a barn or a meadow;mammal
horse;horses;neighs;foal;4;grass and hay;a stable;mammal
sheep;sheep;bleats;lamb;4;grass;a meadow;mammal
goat;goats;bleats;kid;4;grass and leaves;the mountains or a farm;mammal
pig;pigs;oinks;piglet;4;almost everything;a pigsty;mammal
duck;ducks;quacks;duckling;2;plants and insects;a pond;bird
goose;geese;honks;gosling;2;grass and seeds;near the water;bird
chicken;chickens;clucks;chick;2;grain and insects;a henhouse;bird
hen;hens;clucks;chick;2;grain and insects;a henhouse;bird
rooster;roosters;crows;chick;2;grain and insects;a henhouse;bird
owl;owls;hoots;owlet;2;mice;the forest;bird
eagle;eagles;screeches;eaglet;2;fish and small animals;the mountains;bird
crow;crows;caws;chick;2;seeds and insects;trees;bird
pigeon;pigeons;coos;squab;2;seeds;the city;bird
parrot;parrots;squawks;chick;2;fruit and seeds;the rainforest;bird
penguin;penguins;squawks;chick;2;fish;Antarctica and the southern seas;bird
swan;swans;honks;cygnet;2;water plants;lakes and rivers;bird
turkey;turkeys;gobbles;poult;2;grain and insects;a farm;bird
lion;lions;roars;cub;4;meat;the savanna of Africa;mammal
tiger;tigers;roars;cub;4;meat;the forests of Asia;mammal
bear;bears;growls;cub;4;berries, honey and fish;the forest;mammal
wolf;wolves;howls;pup;4;meat;the forest;mammal
fox;foxes;barks;kit;4;mice and berries;a den;mammal
elephant;elephants;trumpets;calf;4;leaves and grass;Africa and Asia;mammal
monkey;monkeys;chatters;infant;4;fruit and leaves;the jungle;mammal
mouse;mice;squeaks;pup;4;seeds and grain;a hole;mammal
rabbit;rabbits;squeaks;kit;4;grass and carrots;a burrow;mammal
donkey;donkeys;brays;foal;4;grass and hay;a stable;mammal
deer;deer;bellows;fawn;4;leaves and grass;the forest;mammal
llama;llamas;hums;cria;4;grass;South America;mammal
kangaroo;kangaroos;chuckles;joey;4;grass and leaves;Australia;mammal
koala;koalas;grunts;joey;4;eucalyptus leaves;Australia;mammal
giraffe;giraffes;hums;calf;4;leaves from trees;the savanna of Africa;mammal
zebra;zebras;barks;foal;4;grass;the savanna of Africa;mammal
camel;camels;grunts;calf;4;grass and thorny plants;the desert;mammal
panda;pandas;bleats;cub;4;bamboo;the forests of China;mammal
seal;seals;barks;pup;0;fish;the sea and the coast;mammal
whale;whales;sings;calf;0;krill and fish;the ocean;mammal
dolphin;dolphins;clicks;calf;0;fish;the ocean;mammal
hedgehog;hedgehogs;snuffles;hoglet;4;insects and worms;gardens and hedges;mammal
squirrel;squirrels;chatters;kit;4;nuts and seeds;trees;mammal
frog;frogs;croaks;tadpole;4;insects;a pond;amphibian
snake;snakes;hisses;snakelet;0;mice and eggs;grass and deserts;reptile
crocodile;crocodiles;growls;hatchling;4;fish and other animals;rivers;reptile
turtle;turtles;hisses;hatchling;4;plants and small animals;the water;reptile
bee;bees;buzzes;larva;6;nectar and pollen;a hive;insect
fly;flies;buzzes;maggot;6;sweet and rotten things;almost everywhere;insect
butterfly;butterflies;is silent;caterpillar;6;nectar;gardens and meadows;insect
ant;ants;is silent;larva;6;seeds, insects and sweet things;an anthill;insect
spider;spiders;is silent;spiderling;8;insects;a web;arachnid
fish;fish;is silent;fry;0;plants and smaller animals;the water;fish
shark;sharks;is silent;pup;0;fish and seals;the ocean;fish
octopus;octopuses;is silent;larva;0;crabs and shells;the ocean;mollusc
polar bear;polar bears;growls;cub;4;seals and fish;the Arctic;mammal
hippo;hippos;grunts;calf;4;grass;the rivers of Africa;mammal
rhino;rhinos;grunts;calf;4;grass and leaves;Africa and Asia;mammal
gorilla;gorillas;grunts;infant;4;leaves and fruit;the forests of Africa;mammal
cheetah;cheetahs;chirps;cub;4;meat;the savanna of Africa;mammal
bat;bats;squeaks;pup;2;insects and fruit;caves;mammal
hamster;hamsters;squeaks;pup;4;seeds and grain;a cage;mammal
pony;ponies;neighs;foal;4;grass and hay;a stable;mammal
ostrich;ostriches;booms;chick;2;plants and seeds;the savanna of Africa;bird
peacock;peacocks;screams;chick;2;seeds and insects;gardens and forests;bird
seagull;seagulls;cries;chick;2;fish;the coast;bird
lizard;lizards;is silent;hatchling;4;insects;warm and dry places;reptile
snail;snails;is silent;hatchling;0;leaves;gardens;mollusc
mosquito;mosquitoes;buzzes;larva;6;nectar and blood;near the water;insect
beetle;beetles;is silent;larva;6;plants and wood;almost everywhere;insect
cricket;crickets;chirps;nymph;6;plants;meadows;insect
scorpion;scorpions;is silent;scorpling;8;insects;the desert;arachnid
lobster;lobsters;is silent;larva;10;fish and shells;the sea;crustacean
worm;worms;is silent;hatchling;0;soil and dead leaves;the ground;worm
crab;crabs;clicks;larva;10;almost everything;the sea and the beach;crustacean
""",
    separator=";",
)


def _animal(row):
    name, plural, sound, young, legs, food, home, group = row
    return {
        "n": name,
        "a": article(name),
        "A": capital(article(name)),
        "s": plural,
        "S": capital(plural),
        "sound": sound,
        "young": young,
        "Young": capital(article(young)),
        "legs": NUMBER_WORDS[int(legs)] if legs != "0" else "no",
        "food": food,
        "home": home,
        "group": article(group),
        "g": group,
    }


ANIMALS = [_animal(row) for row in _ANIMALS]


def _legs_reply(animal):
    if animal["n"] == "octopus":
        return "An octopus has no legs, but eight arms."
    return f"{animal['A']} has {animal['legs']} legs."


_SOUND = Relation(
    answer="{A} {sound}.",
    short=lambda e: capital(e["sound"]),
    np=["the (sound|noise) {a} makes", "the sound of {a}", "the (sound|noise) of {a}"],
    direct=[
        "(what|which) (sound|noise) does {a} make",
        "what does {a} say",
        "how does {a} sound",
        "(what|which) (sound|noise) do {s} make",
        "what do {s} say",
        "what sound comes from {a}",
        "how do {s} sound",
    ],
    indirect=["(what|which) (sound|noise) {a} makes", "what {a} says", "how {a} sounds"],
    raw=["{n} sound[?]", "Make the sound of {a}.", "sound of {a}", "The {n} says ...?"],
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
    np=["the (name|word) for a (baby|young) {n}", "a (baby|young) {n} called", "the young of {a}"],
    direct=[
        "what is a (baby|young) {n} called",
        "what do you call a (baby|young) {n}",
        "what are (baby|young) {s} called",
        "how is a (baby|young) {n} called",
        "what is the (name|word) for a (baby|young) {n}",
        "what do (we|you|people) call the (young|baby) of {a}",
        "what's the (young|baby|child) of {a} called",
        "what do you call {a}'s (baby|child)",
    ],
    indirect=["what a (baby|young) {n} is called", "what you call a (baby|young) {n}"],
    raw=["baby {n} name[?]", "Baby {n}?", "A (baby|young) {n} is called ...?", "young {n}"],
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
    answer=lambda e: _legs_reply(e),
    short=lambda e: "Eight" if e["n"] == "octopus" else capital(e["legs"] if e["legs"] != "no" else "none"),
    np=["the number of legs (of|on) {a}"],
    direct=[
        "how many legs (does|has) {a} (have|got)",
        "how many legs do {s} have",
        "how many legs does {a} have",
        "how many (feet|legs) does {a} (walk on|have)",
        "how many legs are there on {a}",
    ],
    indirect=["how many legs {a} has", "how many legs {s} have"],
    raw=["legs of {a}[?]", "Count the legs of {a}.", "{n} legs[?]", "number of legs of {a}"],
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
    np=["the food of {a}", "the diet of {a}"],
    direct=[
        "what does {a} eat",
        "what do {s} eat",
        "what do {s} like to eat",
        "what (should|can) I feed {a}",
        "what does {a} (live on|feed on)",
        "what kind of food does {a} eat",
    ],
    indirect=["what {a} eats", "what {s} eat", "what to feed {a}"],
    raw=["food for {a}", "{n} food[?]"],
    follow=["(And what|What) does it eat?", "And its food?", "What do they eat?", "What should I feed it?"],
    weight=1.4,
)
_HOME = Relation(
    answer=lambda e: f"{e['A']} lives in {e['home']}."
    if not e["home"].startswith(("near", "almost"))
    else f"{e['A']} lives {e['home']}.",
    short=lambda e: capital(e["home"]),
    direct=["where does {a} live", "where do {s} live", "where can I find {s}", "what is the home of {a}"],
    indirect=["where {a} lives", "where {s} live"],
    raw=["home of {a}"],
    follow=["(And where|Where) does it live?", "Where do they live?", "And its home?"],
    weight=1,
)
_GROUP = Relation(
    answer=lambda e: f"{e['A']} is {e['group']}." if e["g"] != e["n"] else f"{e['A']} is an animal.",
    short=lambda e: capital(e["g"]),
    direct=["what kind of animal is {a}", "what is {a}", "what type of animal is {a}", "what are {s}"],
    indirect=["what kind of animal {a} is"],
    raw=["Tell me what {a} is.", "What's {a}?", "Explain what {a} is."],
    follow=["What kind of animal is it?"],
    weight=1,
)
ANIMAL_TOPIC = Topic([_SOUND, _YOUNG, _LEGS, _FOOD, _HOME, _GROUP], ANIMALS, "{a}")


def _which_animal():
    """From the sound or the young back to the animal."""
    kind = rng.random()
    if kind < 0.5:
        sound = pick(
            [
                s
                for s in (
                    "barks",
                    "meows",
                    "moos",
                    "neighs",
                    "bleats",
                    "oinks",
                    "quacks",
                    "clucks",
                    "hoots",
                    "howls",
                    "croaks",
                    "hisses",
                    "buzzes",
                    "roars",
                    "caws",
                    "gobbles",
                    "trumpets",
                    "brays",
                )
            ]
        )
        owner = {
            "bleats": "sheep",
            "buzzes": "bee",
            "roars": "lion",
            "barks": "dog",
            "hisses": "snake",
            "clucks": "hen",
        }
        name = owner.get(sound) or next(a["n"] for a in ANIMALS if a["sound"] == sound)
        question = pick_expand(
            [
                "(Which|What) animal {v}?",
                "Who {v}?",
                "(Which|What) animal (says|makes) {w}?",
                "(Name|Tell me) an animal that {v}.",
                "What animal goes {w}?",
            ],
            v=sound,
            w=sound[:-1],
        )
        return [Turn(humanise(question), f"{capital(article(name))} {sound}.", capital(name))]
    animal = pick(
        [
            a
            for a in ANIMALS
            if a["young"] in "puppy kitten foal lamb piglet duckling gosling owlet cygnet fawn "
            "cria tadpole caterpillar eaglet".split()
            and a["n"] != "donkey"
            and a["n"] != "zebra"
        ]
    )
    young = animal["young"]
    question = pick_expand(
        [
            "{y} is the (baby|young) of which animal?",
            "What does {y} (become|grow into|turn into)?",
            "Which animal is {y} the young of?",
            "{y} is a (young|baby) what?",
            "What is {y}?",
        ],
        y=article(young),
    )
    return [
        Turn(
            humanise(capital(question)),
            f"{capital(article(young))} is a young {animal['n']}.",
            capital(animal["n"]),
        )
    ]


_CAN_FLY = {
    **{
        n: True
        for n in "owl,eagle,crow,pigeon,parrot,swan,duck,goose,bee,butterfly,fly,bat,seagull,mosquito".split(
            ","
        )
    },
    **{
        n: False
        for n in "penguin,dog,cat,cow,horse,elephant,pig,fish,mouse,ostrich,lion,frog,snake,whale".split(",")
    },
}
_CAN_SWIM = {
    **{
        n: True
        for n in "fish,duck,whale,dolphin,shark,penguin,swan,seal,frog,turtle,dog,crocodile".split(",")
    }
}


def _sound_or_legs():
    """ "Does a lion bark or roar?", "Does a snake have legs?"."""
    animal = pick(ANIMALS)
    if chance(0.5) and animal["sound"] != "is silent":
        right = animal["sound"]
        wrong = pick(
            [s for s in ("barks", "meows", "moos", "neighs", "quacks", "roars", "hisses") if s != right]
        )
        first, second = (right, wrong) if chance(0.5) else (wrong, right)
        question = pick_expand(
            [
                "Does {a} {v} or {w}?",
                "What does {a} do, {v} or {w}?",
                "Do {s} {v} or {w}?",
                "{v} or {w}: what does {a} do?",
            ],
            v=first.rstrip("s") if first != "hisses" else "hiss",
            w=second.rstrip("s") if second != "hisses" else "hiss",
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


def _animal_yes_no():
    kind = rng.random()
    if kind < 0.35:
        name, can = pick(list(_CAN_FLY.items()))
        plural = next(
            (a["s"] for a in ANIMALS if a["n"] == name), name + ("es" if name == "ostrich" else "s")
        )
        question = pick_expand(
            ["Can {a} fly?", "Can {s} fly?", "Do {s} fly?", "Is {a} able to fly?"], a=article(name), s=plural
        )
        reply = f"Yes, {article(name)} can fly." if can else f"No, {article(name)} cannot fly."
        if name in ("penguin", "ostrich"):
            reply = f"No, {article(name)} is a bird, but it cannot fly."
        if name == "bat":
            reply = "Yes, a bat can fly. It is a mammal with wings."
        return [Turn(humanise(question), reply, "Yes" if can else "No")]
    if kind < 0.45:
        name = pick(list(_CAN_SWIM))
        plural = next(a["s"] for a in ANIMALS if a["n"] == name)
        question = pick_expand(["Can {a} swim?", "Can {s} swim?", "Do {s} swim?"], a=article(name), s=plural)
        return [Turn(humanise(question), f"Yes, {article(name)} can swim.", "Yes")]
    animal = pick(ANIMALS)
    groups = ["mammal", "bird", "fish", "insect", "reptile", "amphibian"]
    group = animal["g"] if chance(0.5) else pick(groups)
    if animal["n"] == "fish":
        group = "bird"
    yes = group == animal["g"]
    question = pick_expand(
        ["Is {a} {g}?", "Are {s} {gs}?", "{A} is {g}, right?", "Is it true that {a} is {g}?"],
        **{**animal, "g": article(group), "gs": "fish" if group == "fish" else group + "s"},
    )
    reply = f"Yes, {animal['a']} is {article(group)}."
    if not yes:
        reply = f"No, {animal['a']} is not {article(group)}. It is {animal['group']}."
    return [Turn(humanise(question), reply, "Yes" if yes else "No")]


def animals():
    """One to three turns about animals."""
    kind = rng.random()
    if kind < 0.72:
        return ANIMAL_TOPIC.any()
    if kind < 0.84:
        return _which_animal()
    return _animal_yes_no() if kind < 0.94 else _sound_or_legs()


# --------------------------------------------------------------------------
# Planets
_PLANETS = lines(
    """
Mercury;first;the smallest planet;the planet closest to the sun;very hot by day and very cold at night;no moons
Venus;second;the hottest planet;the brightest planet in our sky;covered with thick clouds;no moons
Earth;third;our home planet;the planet we live on;full of water and life;one moon
Mars;fourth;the red planet;the planet called the red planet;dry, red and dusty;two moons
Jupiter;fifth;the largest planet;the biggest planet of the solar system;famous for its great red spot;many moons
Saturn;sixth;the planet with the big rings;the planet famous for its rings;made of gas and has big rings;many moons
Uranus;seventh;the planet that lies on its side;the planet tipped on its side;cold and blue-green;many moons
Neptune;eighth;the farthest planet from the sun;the planet furthest from the sun;cold, blue and windy;many moons
""",
    separator=";",
)
PLANETS = [
    {"p": name, "o": order, "s": fact, "s2": fact2, "d": description, "moons": moons}
    for name, order, fact, fact2, description, moons in _PLANETS
]
_PLANET_WHAT = Relation(
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
    ],
    weight=2,
)
_PLANET_ORDER = Relation(
    answer="The {o} planet from the sun is {p}.",
    short="{p}",
    np=["the {o} planet[ from the sun]", "the {o} planet (of|in) the solar system"],
    direct=[
        "(which|what) planet is the {o}[ one] from the sun",
        "(which|what) planet (is|comes) {o}",
        "which is the {o} planet from the sun",
        "(which|what) is the {o} planet",
    ],
    indirect=["which planet is the {o} from the sun"],
    raw=["{o} planet from the sun", "{o} planet?"],
)
_PLANET_SUPER = Relation(
    answer="{p} is {s}.",
    short="{p}",
    np=["{s}", "{s2}", "{s}[ in our solar system]"],
    direct=["(which|what) planet is {s}", "which is {s}", "(which|what) planet is {s2}"],
    indirect=["which planet is {s}"],
    raw=["{s}", "{s2}?"],
    weight=2,
)
_PLANET_MOONS = Relation(
    answer="{p} has {moons}.",
    direct=["how many moons does {p} have", "does {p} have (a moon|moons)", "how many moons has {p}"],
    follow=["How many moons does it have?", "Does it have moons?"],
    weight=0.6,
)
PLANET_TOPIC = Topic([_PLANET_WHAT, _PLANET_ORDER, _PLANET_SUPER, _PLANET_MOONS], PLANETS, "{p}")


_SUPERLATIVE_FORMS = [
    (
        4,
        [
            "the (biggest|largest) (planet|planet in our solar system|planet of the solar system|of the planets)"
        ],
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
    if chance(0.4):
        index, phrases, fact = pick(_SUPERLATIVE_FORMS)
        phrase = pick_expand(phrases)
        question = ask(
            np=["{x}"],
            direct=["(which|what) planet is {x}", "which is {x}", "what is {x} called"],
            indirect=["which planet is {x}"],
            x=phrase,
        )
        name = PLANETS[index]["p"]
        return [Turn(humanise(question), f"{name} is {fact}.", name)]
    return PLANET_TOPIC.any()


# --------------------------------------------------------------------------
# Colours
_THING_COLORS = dict(
    item.split(":")
    for item in words(
        """
the sky:blue, grass:green, snow:white, coal:black, a banana:yellow, a lemon:yellow, blood:red, a
tomato:red, the sun:yellow, milk:white, chocolate:brown, a carrot:orange, a flamingo:pink, an
elephant:gray, a frog:green, the sea:blue, a strawberry:red, a crow:black, a swan:white, a
leaf:green, an orange:orange, gold:yellow, a plum:purple, a cucumber:green, salt:white, a fire
truck:red, a polar bear:white, a cherry:red, wood:brown, an eggplant:purple, a pumpkin:orange, a
pea:green, a pig:pink, sugar:white, a raven:black, a sunflower:yellow, a lime:green, a mouse:gray,
charcoal:black, rice:white, coffee:brown, a cloud:white, the night:black, a stop sign:red,
spinach:green, butter:yellow, a raspberry:red, a blueberry:blue, broccoli:green, a lobster:red,
mud:brown, the ocean:blue, lavender:purple, ice:white
        """
    )
)
_COLOR_ENTITIES = [{"x": thing, "X": capital(thing), "c": color} for thing, color in _THING_COLORS.items()]
_COLOR_OF = Relation(
    answer="{X} is {c}.",
    short=lambda e: capital(e["c"]),
    np=["the color of {x}", "{x}'s color", "the usual color of {x}"],
    direct=[
        "(what|which) color is {x}",
        "(what|which) color does {x} have",
        "what is the color of {x}",
        "how is {x} colored",
        "(what|which) color would {x} be",
    ],
    indirect=["(what|which) color {x} is", "what color {x} has"],
    raw=["color of {x}[?]", "{x} color[?]", "{X} is (what|which) color?", "Which color has {x}?"],
    follow=["And its color?", "What color is it?"],
)
COLOR_TOPIC = Topic([_COLOR_OF], _COLOR_ENTITIES, "{x}")
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
    entity = pick(_COLOR_ENTITIES)
    truth = chance(0.5)
    color = (
        entity["c"]
        if truth
        else pick([c for c in "red,green,blue,white,black,yellow,brown".split(",") if c != entity["c"]])
    )
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


# --------------------------------------------------------------------------
# Opposites
_OPPOSITES = words(
    """
hot/cold, big/small, large/small, tall/short, fast/slow, quick/slow, happy/sad, light/dark,
old/young, new/old, rich/poor, hard/soft, wet/dry, early/late, open/closed, full/empty, up/down,
left/right, good/bad, strong/weak, clean/dirty, loud/quiet, high/low, near/far, day/night,
love/hate, win/lose, push/pull, start/stop, begin/end, buy/sell, long/short, inside/outside,
true/false, first/last, heavy/light, easy/difficult, thick/thin, wide/narrow, sharp/blunt,
sweet/sour, warm/cool, beautiful/ugly, brave/afraid, awake/asleep, alive/dead, always/never,
before/after, above/below, in/out, on/off, yes/no, black/white, boy/girl, man/woman, king/queen,
friend/enemy, question/answer, summer/winter, north/south, east/west, expensive/cheap,
safe/dangerous, smooth/rough, deep/shallow, smart/stupid, polite/rude, noisy/quiet,
simple/complicated, give/take, come/go, remember/forget, laugh/cry, arrive/leave, success/failure,
peace/war, front/back, top/bottom, more/less, many/few, everything/nothing, cold/hot, small/big,
short/long, slow/fast, sad/happy, dark/light, young/old, poor/rich, soft/hard, dry/wet, late/early,
closed/open, empty/full, down/up, right/left, bad/good, weak/strong, dirty/clean, quiet/loud,
low/high, far/near, night/day, hate/love, lose/win, pull/push, stop/start, sell/buy, outside/inside,
false/true, last/first, difficult/easy, thin/thick, narrow/wide, cheap/expensive, kind/mean,
tired/awake, absent/present, ancient/modern, winter/summer, south/north, west/east, woman/man,
girl/boy, no/yes, never/always, never/always, after/before, out/in, off/on, white/black,
enemy/friend, answer/question, ugly/beautiful, dead/alive, forget/remember, cry/laugh, leave/arrive,
go/come, take/give, war/peace, back/front, bottom/top, less/more, nothing/everything,
dangerous/safe, rude/polite, lazy/hardworking, boring/interesting, interesting/boring, huge/tiny,
tiny/huge, accept/refuse, increase/decrease, victory/defeat, healthy/sick, sick/healthy,
shallow/deep, backward/forward, forward/backward, maximum/minimum, minimum/maximum,
positive/negative, negative/positive, public/private, calm/nervous, generous/greedy, truth/lie,
birth/death
    """
)
_OPPOSITE_ENTITIES = [dict(zip("xy", pair.split("/"))) for pair in _OPPOSITES]
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
    ],
    indirect=["which word is the opposite of {x}"],
    raw=[
        "opposite of {x}[?]",
        "{x} opposite[?]",
        "{x} - the opposite?",
        "{x} and ...? Give me the opposite.",
        "antonym of {x}",
        "The opposite of {x} is ...",
    ],
)
OPPOSITE_TOPIC = Topic([_OPPOSITE], _OPPOSITE_ENTITIES, "{x}")


def opposites():
    """One to three turns about opposites."""
    return OPPOSITE_TOPIC.any()


# --------------------------------------------------------------------------
# Calendar
_DAYS = "Monday Tuesday Wednesday Thursday Friday Saturday Sunday".split()
_MONTHS = "January February March April May June July August September October November December".split()
_LENGTHS = [31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31]
_ORDINALS = "first second third fourth fifth sixth seventh eighth ninth tenth eleventh twelfth".split()
_SEASONS = ["spring", "summer", "autumn", "winter"]
_SEASON_OF = [
    "winter",
    "winter",
    "spring",
    "spring",
    "spring",
    "summer",
    "summer",
    "summer",
    "autumn",
    "autumn",
    "autumn",
    "winter",
]


def _neighbours(names, kind):
    count = len(names)
    entities = [
        {"x": name, "next": names[(i + 1) % count], "prev": names[(i - 1) % count], "o": _ORDINALS[i]}
        for i, name in enumerate(names)
    ]
    after = Relation(
        answer=f"The {kind} after {{x}} is {{next}}.",
        short=lambda e: capital(e["next"]),
        np=[
            f"the {kind} after {{x}}",
            f"the next {kind} after {{x}}",
            f"the {kind} that (follows|comes after) {{x}}",
        ],
        direct=[
            f"(which|what) {kind} (comes|is) [right ](after|next after) {{x}}",
            f"(which|what) {kind} follows {{x}}",
            "what comes (after|next after) {x}",
            f"after {{x}} comes (which|what) {kind}",
        ],
        indirect=[f"(which|what) {kind} (comes after|follows) {{x}}", "what comes after {x}"],
        raw=[f"{{x}} is followed by which {kind}?", f"{kind} after {{x}}"]
        + (
            [
                "If today is {x}, (what|which) day is (tomorrow|it tomorrow|next)?",
                "Today is {x}. What day is tomorrow?",
                "today is {x}, tomorrow is?",
                "If it is {x} today, what is tomorrow?",
            ]
            * 2
            if kind == "day"
            else []
        ),
        follow=[
            f"And the {kind} after that?",
            "And (then|after that|next)?",
            "What comes (then|after that)?",
        ],
    )
    before = Relation(
        answer=f"The {kind} before {{x}} is {{prev}}.",
        short=lambda e: capital(e["prev"]),
        np=[f"the {kind} before {{x}}", f"the {kind} that comes before {{x}}"],
        direct=[
            f"(which|what) {kind} (comes|is) [right ]before {{x}}",
            f"(which|what) {kind} precedes {{x}}",
            "what comes before {x}",
        ],
        indirect=[f"(which|what) {kind} comes before {{x}}", "what comes before {x}"],
        raw=[f"{{x}} comes after which {kind}?", f"{kind} before {{x}}"]
        + (
            [
                "If today is {x}, (what|which) day was (yesterday|it yesterday)?",
                "Today is {x}. What day was yesterday?",
                "If tomorrow is {x}, what day is today?",
            ]
            * 2
            if kind == "day"
            else []
        ),
        follow=[f"And the {kind} before?", "And before?", f"And which {kind} is before it?"],
    )
    after.follow = []
    return Topic([after, before], entities, "{x}"), after, entities


_DAY_TOPIC, _DAY_AFTER, _DAY_ENTITIES = _neighbours(_DAYS, "day")
_MONTH_TOPIC, _MONTH_AFTER, _MONTH_ENTITIES = _neighbours(_MONTHS, "month")
_SEASON_TOPIC, _SEASON_AFTER, _SEASON_ENTITIES = _neighbours(_SEASONS, "season")
_THEN = [
    "And (then|after that|next)?",
    "What comes (then|after that|next)?",
    "And the (next|one after that)?",
    "and after that?",
]


def _calendar_chain():
    """ "Which day comes after Monday?" - "And then?"."""
    relation, entities = pick(
        [(_DAY_AFTER, _DAY_ENTITIES), (_MONTH_AFTER, _MONTH_ENTITIES), (_SEASON_AFTER, _SEASON_ENTITIES)]
    )
    index = rng.randrange(len(entities))
    turns = [relation.turn(entities[index])]
    for step in range(1, 2 if chance(0.7) else 3):
        turns.append(relation.turn(entities[(index + step) % len(entities)], pick_expand(_THEN)))
    return turns


def _month_then_days():
    """ "Which month comes after March?" - "How many days does it have?"."""
    index = rng.randrange(12)
    turn = _MONTH_TOPIC.relation().turn(_MONTH_ENTITIES[index])
    month = turn.short
    days = _LENGTHS[_MONTHS.index(month)]
    question = pick_expand(
        [
            "How many days does (it|that month) have?",
            "And how many days has it?",
            "How long is it?",
            "How many days are in (it|that month)?",
            "how many days?",
        ]
    )
    reply = (
        f"{month} has {days} days." if month != "February" else "February has 28 days, or 29 in a leap year."
    )
    return [turn, Turn(humanise(question), reply, str(days))]


def _month_facts():
    index = rng.randrange(12)
    month, kind = _MONTHS[index], rng.random()
    if kind < 0.45:
        days = str(_LENGTHS[index])
        reply = f"{month} has {days} days." if index != 1 else "February has 28 days, or 29 in a leap year."
        question = ask(
            np=["the number of days in {x}", "the length of {x}"],
            direct=[
                "how many days (does {x} have|are in {x}|are there in {x}|has {x}|has {x} got)",
                "how long is {x}",
            ],
            indirect=["how many days {x} has", "how many days are in {x}"],
            raw=["days in {x}[?]", "{x} has how many days?"],
            x=month,
        )
        return [Turn(humanise(question), reply, days)]
    if kind < 0.7:
        question = ask(
            np=["the {o} month[ of the year]"],
            direct=["(which|what) month is the {o}[ one| of the year]", "(which|what) is the {o} month"],
            raw=["{o} month of the year", "month number {k}"],
            o=_ORDINALS[index],
            k=str(index + 1),
        )
        return [Turn(humanise(question), f"The {_ORDINALS[index]} month of the year is {month}.", month)]
    if kind < 0.85:
        question = ask(
            direct=["(in|) (which|what) season is {x}[ in]", "(which|what) season does {x} belong to"],
            indirect=["which season {x} is in"],
            raw=["{x} season?"],
            x=month,
        )
        season = _SEASON_OF[index]
        return [
            Turn(
                humanise(question),
                f"{month} is in {season} in the northern half of the world.",
                capital(season),
            )
        ]
    number = str(index + 1)
    question = pick_expand(
        [
            "What number (month is {x}|is the month {x})?",
            "{x} is the how manyth month?",
            "Which number is {x} in the year?",
        ],
        x=month,
    )
    return [
        Turn(
            humanise(question),
            f"{month} is the {_ORDINALS[index]} month of the year.",
            capital(_ORDINALS[index]),
        )
    ]


_DAY_OF_WEEK = [
    (
        "the first day of the week",
        "The first day of the week is Monday. In some countries it is Sunday.",
        "Monday",
    ),
    (
        "the last day of the week",
        "The last day of the week is Sunday. In some countries it is Saturday.",
        "Sunday",
    ),
    ("the last month of the year", "The last month of the year is December.", "December"),
    ("the shortest month[ of the year]", "The shortest month is February.", "February"),
    ("the (coldest|cold) season", "Winter is the coldest season.", "Winter"),
    ("the (hottest|warmest|hot) season", "Summer is the hottest season.", "Summer"),
    ("the month of Christmas", "Christmas is in December.", "December"),
    ("the month of Halloween", "Halloween is on the 31st of October.", "October"),
    ("the date of Christmas", "Christmas is on the 25th of December.", "December 25"),
    ("the date of New Year", "New Year is on the first of January.", "January 1"),
]
_CALENDAR_FACTS = [
    (
        [
            "When is Christmas?",
            "What day is Christmas?",
            "On which date is Christmas?",
            "In which month is Christmas?",
            "date of christmas",
        ],
        "Christmas is on the 25th of December.",
        "December",
    ),
    (
        ["When is Halloween?", "What date is Halloween?", "In which month is Halloween?"],
        "Halloween is on the 31st of October.",
        "October",
    ),
    (
        ["When is New Year?", "When does the [new ]year begin?", "What date is New Year's Day?"],
        "New Year is on the first of January.",
        "January",
    ),
    (
        ["When is Valentine's Day?", "What date is Valentine's Day?"],
        "Valentine's Day is on the 14th of February.",
        "February",
    ),
    (
        [
            "(Which|What) (days are the weekend|days belong to the weekend)?",
            "What is the weekend?",
            "When is the weekend?",
        ],
        "The weekend is Saturday and Sunday.",
        "Saturday and Sunday",
    ),
    (
        [
            "What is a leap year?",
            "Explain leap years.",
            "How many days does a leap year have?",
            "How long is a leap year?",
        ],
        "A leap year has 366 days, because February has 29 days. It comes every four years.",
        "366",
    ),
    (
        ["(Which|What) month has (28 days|the fewest days)?", "(Which|What) month is the shortest?"],
        "February is the shortest month. It has 28 days, or 29 in a leap year.",
        "February",
    ),
    (
        [
            "In which season do leaves fall?",
            "When do the leaves fall?",
            "(Which|What) season is it when leaves fall?",
        ],
        "The leaves fall in autumn.",
        "Autumn",
    ),
    (
        ["(In which season|When) does it snow?", "When (do we|can I) build a snowman?"],
        "It snows in winter.",
        "Winter",
    ),
    (
        ["In (which|what) season do flowers (bloom|grow)?", "When do the flowers come out?"],
        "Flowers start to bloom in spring.",
        "Spring",
    ),
    (
        ["(Which|What) season is (the hottest|the warmest|hot)?", "When is it hottest?"],
        "Summer is the hottest season.",
        "Summer",
    ),
    (
        ["(Which|What) season is (the coldest|cold)?", "When is it coldest?"],
        "Winter is the coldest season.",
        "Winter",
    ),
]


def calendar():
    """One to three turns about days, months and seasons."""
    kind = rng.random()
    if kind < 0.32:
        return pick([_DAY_TOPIC, _MONTH_TOPIC, _DAY_TOPIC, _MONTH_TOPIC, _SEASON_TOPIC]).any()
    if kind < 0.48:
        return _calendar_chain()
    if kind < 0.52:
        return _month_then_days()
    if kind < 0.8:
        return _month_facts()
    if kind < 0.9:
        phrase, reply, short = pick(_DAY_OF_WEEK)
        return [Turn(humanise(ask(np=[phrase])), reply, short)]
    forms, reply, short = pick(_CALENDAR_FACTS)
    return [Turn(humanise(pick_expand(forms)), reply, short)]


# --------------------------------------------------------------------------
# Units and other counts
_COUNTS = [
    item.split(":")
    for item in words(
        """
minutes:an hour:60, seconds:a minute:60, hours:a day:24, days:a week:7, months:a year:12, days:a
year:365, weeks:a year:52, seconds:an hour:3600, minutes:a day:1440, hours:a week:168, days:a leap
year:366, years:a century:100, years:a decade:10, years:a millennium:1000, centimeters:a meter:100,
meters:a kilometer:1000, millimeters:a centimeter:10, millimeters:a meter:1000, grams:a
kilogram:1000, milligrams:a gram:1000, milliliters:a liter:1000, cents:a dollar:100, cents:a
euro:100, pennies:a pound:100, inches:a foot:12, feet:a yard:3, kilograms:a ton:1000, items:a
dozen:12, eggs:a dozen:12, bits:a byte:8, kilobytes:a megabyte:1000, letters:the alphabet:26,
letters:the English alphabet:26, vowels:the alphabet:5, continents:the world:7, oceans:the world:5,
planets:the solar system:8, sides:a triangle:3, sides:a square:4, corners:a triangle:3, corners:a
square:4, sides:a rectangle:4, sides:a pentagon:5, sides:a hexagon:6, sides:an octagon:8, sides:a
heptagon:7, faces:a cube:6, sides:a cube:6, edges:a cube:12, degrees:a circle:360, degrees:a right
angle:90, degrees:a triangle:180, colors:a rainbow:7, colors:the rainbow:7, seasons:a year:4,
players:a soccer team:11, players:a football team:11, players:a basketball team:5, strings:a
guitar:6, strings:a violin:4, keys:a piano:88, fingers:a hand:5, toes:a foot:5, weeks:a month:4,
quarters:a year:4, minutes:half an hour:30, wheels:a car:4, wheels:a bicycle:2, wheels:a bike:2,
wheels:a tricycle:3, cards:a deck:52, pieces:a chess set:32, squares:a chess board:64, stripes:the
American flag:13, stars:the American flag:50, states:the United States:50, dwarfs:the story of Snow
White:7, arms:an octopus:8, legs:a chair:4, wings:a bird:2, eyes:a spider:8, hearts:an octopus:3,
humps:a camel:1 or 2, holes:a golf course:18
        """
    )
]
_COUNT_ENTITIES = [{"u": u, "x": x, "n": n, "X": capital(x)} for u, x, n in _COUNTS]
_COUNT = Relation(
    answer=lambda e: f"There are {e['n']} {e['u']} in {e['x']}."
    if e["x"].split()[-1]
    not in (
        "bird",
        "chair",
        "spider",
        "octopus",
        "camel",
        "bicycle",
        "bike",
        "tricycle",
        "car",
        "cube",
        "course",
    )
    else f"{e['X']} has {e['n']} {e['u']}.",
    short="{n}",
    np=["the number of {u} in {x}"],
    direct=[
        "how many {u} (are in|are there in|make|make up|in) {x}",
        "how many {u} does {x} have",
        "how many {u} has {x}[ got]",
        "how many {u} are (there in|in|on) {x}",
        "{x} has how many {u}",
        "how many {u} (fit in|are part of) {x}",
    ],
    indirect=["how many {u} are in {x}", "how many {u} {x} has", "how many {u} there are in {x}"],
    raw=[
        "{u} in {x}[?]",
        "How many {u} in {x}?",
        "number of {u} in {x}",
        "{x} = how many {u}?",
        "Count the {u} (in|of) {x}.",
    ],
)
COUNT_TOPIC = Topic([_COUNT], _COUNT_ENTITIES, "{x}")


def counts():
    """One question about a number of things."""
    return COUNT_TOPIC.single()
