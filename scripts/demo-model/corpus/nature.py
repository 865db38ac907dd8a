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
alligator;alligators;bellows;hatchling;4;fish and other animals;rivers and swamps;reptile
leopard;leopards;growls;cub;4;meat;Africa and Asia;mammal
jaguar;jaguars;growls;cub;4;meat;the rainforests of South America;mammal
raccoon;raccoons;chatters;kit;4;almost everything;forests and cities;mammal
skunk;skunks;hisses;kit;4;insects and small animals;a den;mammal
otter;otters;whistles;pup;4;fish;rivers and the coast;mammal
beaver;beavers;whines;kit;4;bark and water plants;a lodge in the water;mammal
badger;badgers;growls;cub;4;worms and insects;a burrow;mammal
moose;moose;bellows;calf;4;leaves and water plants;the northern forests;mammal
reindeer;reindeer;grunts;calf;4;lichens and grass;the far north;mammal
buffalo;buffaloes;grunts;calf;4;grass;grassland;mammal
alpaca;alpacas;hums;cria;4;grass;South America;mammal
chimpanzee;chimpanzees;hoots;infant;4;fruit and leaves;the forests of Africa;mammal
baboon;baboons;barks;infant;4;fruit, seeds and grass;Africa;mammal
meerkat;meerkats;chirps;pup;4;insects and scorpions;the deserts of southern Africa;mammal
hyena;hyenas;laughs;cub;4;meat;the savanna of Africa;mammal
coyote;coyotes;howls;pup;4;small animals;North America;mammal
walrus;walruses;bellows;calf;0;clams;the Arctic;mammal
sea lion;sea lions;barks;pup;0;fish;the coast;mammal
guinea pig;guinea pigs;squeaks;pup;4;hay and vegetables;a cage;mammal
rat;rats;squeaks;pup;4;almost everything;a burrow;mammal
porcupine;porcupines;grunts;porcupette;4;leaves, bark and roots;forests and grassland;mammal
wombat;wombats;grunts;joey;4;grass and roots;Australia;mammal
anteater;anteaters;grunts;pup;4;ants and termites;South America;mammal
flamingo;flamingos;honks;chick;2;algae and small shrimps;lakes and lagoons;bird
stork;storks;clatters;chick;2;frogs, fish and insects;a big nest on a roof or a tree;bird
pelican;pelicans;grunts;chick;2;fish;the coast and lakes;bird
woodpecker;woodpeckers;drums;chick;2;insects in the wood;a hole in a tree;bird
robin;robins;sings;chick;2;insects, worms and berries;gardens and forests;bird
sparrow;sparrows;chirps;chick;2;seeds and insects;cities and gardens;bird
raven;ravens;croaks;chick;2;almost everything;forests and mountains;bird
canary;canaries;sings;chick;2;seeds;a cage;bird
hummingbird;hummingbirds;hums;chick;2;nectar;America;bird
vulture;vultures;hisses;chick;2;dead animals;mountains and savannas;bird
falcon;falcons;screeches;chick;2;birds and small animals;cliffs and towers;bird
toad;toads;croaks;tadpole;4;insects and worms;gardens and forests;amphibian
salamander;salamanders;is silent;larva;4;insects and worms;damp forests;amphibian
tortoise;tortoises;hisses;hatchling;4;grass and leaves;dry land;reptile
gecko;geckos;chirps;hatchling;4;insects;warm countries;reptile
chameleon;chameleons;hisses;hatchling;4;insects;the trees of Africa and Madagascar;reptile
goldfish;goldfish;is silent;fry;0;fish food and small water animals;an aquarium or a pond;fish
salmon;salmon;is silent;fry;0;small fish and shrimps;rivers and the sea;fish
seahorse;seahorses;is silent;fry;0;tiny shrimps;the sea;fish
jellyfish;jellyfish;is silent;larva;0;plankton and small fish;the sea;cnidarian
starfish;starfish;is silent;larva;0;mussels and clams;the bottom of the sea;echinoderm
wasp;wasps;buzzes;larva;6;insects and sweet things;a nest;insect
ladybug;ladybugs;is silent;larva;6;aphids;gardens and meadows;insect
grasshopper;grasshoppers;chirps;nymph;6;grass and leaves;meadows;insect
dragonfly;dragonflies;is silent;nymph;6;insects;ponds and rivers;insect
moth;moths;is silent;caterpillar;6;nectar;almost everywhere;insect
cockroach;cockroaches;is silent;nymph;6;almost everything;warm and dark places;insect
shrimp;shrimps;is silent;larva;10;plankton and algae;the sea;crustacean
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
    if animal["n"] == "starfish":
        return "A starfish has no legs, but usually five arms."
    if animal["n"] in ("seal", "sea lion", "walrus"):
        return f"{animal['A']} has no legs, but four flippers."
    return f"{animal['A']} has {animal['legs']} legs."


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
    answer=lambda e: _legs_reply(e),
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
    answer=lambda e: f"{e['A']} lives in {e['home']}."
    if not e["home"].startswith(("near", "almost"))
    else f"{e['A']} lives {e['home']}.",
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
    def turn(self, entity, question=None):
        if question is None and entity["n"] in _DESCRIBED:
            question = capital(pick_expand([
                "(which|what) (class|group) does {a} belong to?",
                "{n}: (which|what) class of animal?",
            ], **entity))
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
_KEPT = {
    "farm animal": "cow,horse,sheep,goat,pig,duck,goose,chicken,hen,rooster,turkey,donkey,pony",
    "pet": "dog,cat,hamster,guinea pig,canary,goldfish",
    "wild animal": "lion,tiger,bear,wolf,fox,elephant,monkey,giraffe,zebra,panda,seal,whale,dolphin,crocodile,"
    "shark,polar bear,hippo,rhino,gorilla,cheetah,leopard,jaguar,hyena,moose,deer,eagle,owl,penguin,kangaroo,koala,"
    "hedgehog,squirrel,badger,alligator,raccoon,skunk,otter,beaver,walrus,sea lion,chimpanzee,"
    "baboon,coyote,vulture,flamingo",
}
_KEPT_ENTITIES = [
    dict(animal, kept=article(kind), kind=kind)
    for kind, names in _KEPT.items()
    for name in names.split(",")
    for animal in ANIMALS
    if animal["n"] == name
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
ANIMAL_TOPIC = Topic([_SOUND, _YOUNG, _LEGS, _FOOD, _HOME, _GROUP], ANIMALS, "{a}")
_KEPT_TOPIC = Topic([_KEPT_AS], _KEPT_ENTITIES, "{a}")

# From the food, the home or the legs back to one animal.
_REVERSED = [
    ("panda", "eats bamboo", "bamboo"),
    ("koala", "eats eucalyptus leaves", "eucalyptus"),
    ("squirrel", "eats nuts", "nuts"),
    ("whale", "eats krill", "krill"),
    ("anteater", "eats ants", "ants"),
    ("beaver", "eats bark", "bark"),
    ("rabbit", "eats carrots", "carrots"),
    ("mole", "eats worms", "worms"),
    ("ladybug", "eats aphids", "aphids"),
    ("vulture", "eats dead animals", "dead animals"),
    ("bee", "lives in a hive", "a hive"),
    ("ant", "lives in an anthill", "an anthill"),
    ("pig", "lives in a pigsty", "a pigsty"),
    ("hen", "lives in a henhouse", "a henhouse"),
    ("cow", "lives in a barn", "a barn"),
    ("spider", "lives in a web", "a web"),
    ("camel", "lives in the desert", "the desert"),
    ("polar bear", "lives in the Arctic", "the Arctic"),
    ("bat", "lives in caves", "caves"),
    ("mole", "lives under the ground", "the ground"),
    ("hippo", "lives in the rivers of Africa", "African rivers"),
    ("koala", "lives in Australia", "Australia"),
    ("llama", "lives in South America", "South America"),
    ("penguin", "lives in Antarctica", "Antarctica"),
    ("stork", "builds its nest on a roof", "a roof"),
    ("beaver", "builds dams from wood", "dams"),
    ("snake", "has no legs", "no legs"),
    ("spider", "has eight legs", "eight legs"),
    ("crab", "has ten legs", "ten legs"),
    ("octopus", "has eight arms", "eight arms"),
    ("octopus", "has three hearts", "three hearts"),
    ("elephant", "has a trunk and big ears", "big ears"),
    ("lion", "has a mane", "a mane"),
    ("ladybug", "is red with black dots", "black dots"),
    ("flamingo", "is pink and has long legs", "pink feathers"),
    ("skunk", "has a terrible smell", "a terrible smell"),
    ("hyena", "laughs", "a laugh"),
    ("woodpecker", "drums on trees", "drumming"),
    ("seahorse", "is a fish that looks like a horse", "the head of a horse"),
    ("dragonfly", "is an insect with four long wings", "four long wings"),
]


def _from_feature():
    """ "Which animal eats bamboo?"."""
    name, feature, hint = pick(_REVERSED)
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
    animal = pick(
        [a for a in ANIMALS if a["g"] == "bird" or a["n"] in _FOUR_WINGS + ["fly", "mosquito", "bat"]]
    )
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
    home = animal["home"] if animal["home"].startswith(("near", "almost")) else "in " + animal["home"]
    reply = f"{animal['A']} is {animal['group']}. It lives {home} and eats {animal['food']}."
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
    animal = pick(
        [
            a
            for a in ANIMALS
            if a["young"] in "puppy kitten foal lamb piglet duckling gosling owlet cygnet fawn "
            "cria tadpole caterpillar eaglet".split()
            and a["n"] not in ("donkey", "zebra", "pony", "toad", "moth", "alpaca")
        ]
    )
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


_CAN_FLY = {
    **{
        n: True
        for n in "owl,eagle,crow,pigeon,parrot,swan,duck,goose,bee,butterfly,fly,bat,seagull,mosquito,"
        "robin,sparrow,raven,stork,falcon,vulture,"
        "flamingo,pelican,woodpecker,hummingbird,canary,wasp,moth,dragonfly,ladybug".split(
            ","
        )
    },
    **{
        n: False
        for n in "penguin,dog,cat,cow,horse,elephant,pig,fish,mouse,ostrich,lion,frog,snake,whale,"
        "bear,monkey,sheep,rabbit,giraffe,spider,worm,"
        "turtle,crab,hamster,donkey".split(",")
    },
}
_CAN_SWIM = {
    **{
        n: True
        for n in "fish,duck,whale,dolphin,shark,penguin,swan,seal,frog,turtle,dog,crocodile,"
        "otter,beaver,polar bear,hippo,goose,sea lion,walrus,"
        "alligator,salmon,octopus,elephant".split(",")
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


def _animal_yes_no():
    kind = rng.random()
    if kind < 0.35:
        name, can = pick(list(_CAN_FLY.items()))
        plural = next(
            (a["s"] for a in ANIMALS if a["n"] == name), name + ("es" if name == "ostrich" else "s")
        )
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
            ], a=article(name), s=plural
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
        question = pick_expand([
            "Can {a} swim?",
            "Can {s} swim?",
            "Do {s} swim?",
            "Is {a} able to swim?",
            "Is it true that {s} can swim?",
            "{s} can swim, right?",
        ], a=article(name), s=plural)
        return [Turn(humanise(question), f"Yes, {article(name)} can swim.", "Yes")]
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
    {"p": name, "o": order, "k": str(number), "s": fact, "s2": fact2, "d": description, "moons": moons}
    for number, (name, order, fact, fact2, description, moons) in enumerate(_PLANETS, 1)
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
_PLANET_ORDER = Relation(
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
_PLANET_NUMBER = Relation(
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
_PLANET_MADE = Relation(
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
for _planet, _made in zip(PLANETS, ["rock"] * 4 + ["gas"] * 2 + ["gas and ice"] * 2):
    _planet["made"] = _made
PLANET_TOPIC = Topic(
    [_PLANET_WHAT, _PLANET_ORDER, _PLANET_SUPER, _PLANET_MOONS, _PLANET_NUMBER, _PLANET_MADE], PLANETS, "{p}"
)
# From the smallest to the largest.
_BY_SIZE = "Mercury Mars Venus Earth Neptune Uranus Saturn Jupiter".split()


def _planet_neighbours():
    """ "Which planet comes after Mars?", "Is Mars bigger than Venus?"."""
    kind = rng.random()
    index = rng.randrange(7)
    first, second = PLANETS[index]["p"], PLANETS[index + 1]["p"]
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
    if chance(0.2):
        return _planet_neighbours()
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
the sky:blue, grass:green, snow:white, coal:black, a banana:yellow, a lemon:yellow, blood:red, a tomato:red, the
sun:yellow, milk:white, chocolate:brown, a carrot:orange, a flamingo:pink, an elephant:gray, a frog:green, the sea:blue,
a strawberry:red, a crow:black, a swan:white, a leaf:green, an orange:orange, gold:yellow, a plum:purple, a
cucumber:green, salt:white, a fire truck:red, a polar bear:white, a cherry:red, wood:brown, an eggplant:purple, a
pumpkin:orange, a pea:green, a pig:pink, sugar:white, a raven:black, a sunflower:yellow, a lime:green, a mouse:gray,
charcoal:black, rice:white, coffee:brown, a cloud:white, the night:black, a stop sign:red, spinach:green, butter:yellow,
a raspberry:red, a blueberry:blue, broccoli:green, a lobster:red, mud:brown, the ocean:blue, lavender:purple, ice:white,
a school bus:yellow, a pear:green, a kiwi:green, a grape:green, a radish:red, a beet:red, a mushroom:brown,
honey:yellow, corn:yellow, cheese:yellow, an egg yolk:yellow, mustard:yellow, ketchup:red, a rose:red, a poppy:red, a
violet:purple, a tulip:red, a daffodil:yellow, a dandelion:yellow, a daisy:white, a cactus:green, moss:green, ivy:green,
a cabbage:green, lettuce:green, an avocado:green, an olive:green, a pickle:green, a coconut:brown, a walnut:brown, a
chestnut:brown, bread:brown, toast:brown, a potato:brown, cocoa:brown, cinnamon:brown, tree bark:brown, soil:brown,
sand:yellow, a lion:golden, a canary:yellow, a duckling:yellow, a chick:yellow, a camel:brown, a bear:brown, a
deer:brown, a monkey:brown, a beaver:brown, an otter:brown, a gorilla:black, a panda:black and white, a penguin:black
and white, a badger:black and white, a skunk:black and white, a dalmatian:white with black spots, a ladybug:red with
black dots, a bee:yellow and black, a wasp:yellow and black, a fox:red, a goldfish:orange, a crocodile:green, a
dolphin:gray, a shark:gray, a rhino:gray, a hippo:gray, a donkey:gray, a dove:white, a stork:white with black wings, a
robin:brown with a red breast, cotton:white, flour:white, cream:white, yogurt:white, a tooth:white, a bone:white, a
wedding dress:white, chalk:white, paper:white, steam:white, fog:white, ash:gray, a rain cloud:gray, lead:gray,
iron:gray, concrete:gray, silver:silver, a tire:black, tar:black, ink:black, oil:black, a blackboard:black, soot:black,
pepper:black, a shadow:black, a blackberry:black, copper:reddish brown, rust:reddish brown, a brick:red, a ruby:red, an
emerald:green, a sapphire:blue, a fire:red and yellow, lava:red, a heart:red, raspberry jam:red, a cranberry:red,
salmon:pink, ham:pink, a peach:orange, a mandarin:orange, an apricot:orange, a sweet potato:orange, a basketball:orange,
a tennis ball:yellow, a golf ball:white, a smurf:blue, denim:blue, a cornflower:blue
        """
    )
)
_COLOR_ENTITIES = [{"x": thing, "X": capital(thing), "c": color} for thing, color in _THING_COLORS.items()]
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
        else pick([c for c in "red,green,blue,white,black,yellow,brown".split(",") if c not in entity["c"]])
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
hot/cold, big/small, large/small, tall/short, fast/slow, quick/slow, happy/sad, light/dark, old/young, new/old,
rich/poor, hard/soft, wet/dry, early/late, open/closed, full/empty, up/down, left/right, good/bad, strong/weak,
clean/dirty, loud/quiet, high/low, near/far, day/night, love/hate, win/lose, push/pull, start/stop, begin/end, buy/sell,
long/short, inside/outside, true/false, first/last, heavy/light, easy/difficult, thick/thin, wide/narrow, sharp/blunt,
sweet/sour, warm/cool, beautiful/ugly, brave/afraid, awake/asleep, alive/dead, always/never, before/after, above/below,
in/out, on/off, yes/no, black/white, boy/girl, man/woman, king/queen, friend/enemy, question/answer, summer/winter,
north/south, east/west, expensive/cheap, safe/dangerous, smooth/rough, deep/shallow, smart/stupid, polite/rude,
noisy/quiet, simple/complicated, give/take, come/go, remember/forget, laugh/cry, arrive/leave, success/failure,
peace/war, front/back, top/bottom, more/less, many/few, everything/nothing, cold/hot, small/big, short/long, slow/fast,
sad/happy, dark/light, young/old, poor/rich, soft/hard, dry/wet, late/early, closed/open, empty/full, down/up,
right/left, bad/good, weak/strong, dirty/clean, quiet/loud, low/high, far/near, night/day, hate/love, lose/win,
pull/push, stop/start, sell/buy, outside/inside, false/true, last/first, difficult/easy, thin/thick, narrow/wide,
cheap/expensive, kind/mean, tired/awake, absent/present, ancient/modern, winter/summer, south/north, west/east,
woman/man, girl/boy, no/yes, never/always, never/always, after/before, out/in, off/on, white/black, enemy/friend,
answer/question, ugly/beautiful, dead/alive, forget/remember, cry/laugh, leave/arrive, go/come, take/give, war/peace,
back/front, bottom/top, less/more, nothing/everything, dangerous/safe, rude/polite, lazy/hardworking,
boring/interesting, interesting/boring, huge/tiny, tiny/huge, accept/refuse, increase/decrease, victory/defeat,
healthy/sick, sick/healthy, shallow/deep, backward/forward, forward/backward, maximum/minimum, minimum/maximum,
positive/negative, negative/positive, public/private, calm/nervous, generous/greedy, truth/lie, birth/death, cool/warm,
afraid/brave, asleep/awake, below/above, blunt/sharp, sour/sweet, light/heavy, wide/narrow, rough/smooth, stupid/smart,
clever/stupid, complicated/simple, failure/success, decrease/increase, defeat/victory, private/public, nervous/calm,
greedy/generous, lie/truth, death/birth, old/new, modern/ancient, present/absent, hardworking/lazy, refuse/accept,
kind/cruel, mean/nice, nice/nasty, friendly/unfriendly, unfriendly/friendly, happiness/sadness, sadness/happiness,
joy/sorrow, beauty/ugliness, strength/weakness, weakness/strength, wealth/poverty, poverty/wealth, health/sickness,
heat/cold, warmth/cold, knowledge/ignorance, freedom/slavery, order/chaos, chaos/order, advantage/disadvantage,
disadvantage/advantage, comfortable/uncomfortable, uncomfortable/comfortable, certain/uncertain, correct/wrong,
wrong/right, fair/unfair, unfair/fair, happy/unhappy, known/unknown, unknown/known, famous/unknown, real/fake,
fake/real, common/rare, rare/common, normal/strange, strange/normal, usual/unusual, unusual/usual, equal/unequal,
same/different, different/same, similar/different, necessary/unnecessary, important/unimportant, unimportant/important,
regular/irregular, complete/incomplete, perfect/imperfect, formal/informal, direct/indirect, dependent/independent,
independent/dependent, active/passive, passive/active, major/minor, minor/major, maximum size/minimum size, upper/lower,
inner/outer, outer/inner, internal/external, external/internal, top/bottom, over/under, under/over, forwards/backwards,
backwards/forwards, clockwise/counterclockwise, somebody/nobody, nobody/everybody, everybody/nobody, somewhere/nowhere,
nowhere/everywhere, everywhere/nowhere, something/nothing, often/rarely, rarely/often, frequently/rarely, now/later,
later/earlier, earlier/later, most/least, least/most, better/worse, worse/better, best/worst, worst/best,
bigger/smaller, smaller/bigger, older/younger, younger/older, faster/slower, slower/faster, few/many, little/much,
much/little, all/none, none/all, both/neither, open/shut, enter/exit, exit/enter, go in/go out, come in/go out, get
up/lie down, stand/sit, stand up/sit down, sit down/stand up, live/die, die/live, wake up/fall asleep, fall asleep/wake
up, turn on/turn off, turn off/turn on, put on/take off, take off/put on, pick up/put down, grow/shrink, shrink/grow,
rise/fall, fall/rise, climb/descend, fill/empty, lock/unlock, unlock/lock, wrap/unwrap, pack/unpack, load/unload,
tie/untie, cover/uncover, dress/undress, connect/disconnect, like/dislike, dislike/like, trust/distrust, obey/disobey,
allow/forbid, forbid/allow, permit/forbid, ask/answer, answer/ask, teach/learn, learn/teach, send/receive, receive/send,
earn/spend, lend/borrow, find/lose, hide/show, show/hide, cool down/heat up, heat up/cool down, speed up/slow down, slow
down/speed up, praise/blame, help/hinder, repair/break, break/repair, create/destroy, destroy/create, divide/multiply,
subtract/add, download/upload, upload/download, input/output, output/input, hardware/software, online/offline,
offline/online, digital/analog, manual/automatic, automatic/manual, buyer/seller, seller/buyer, winner/loser,
loser/winner, adult/child, parent/child, son/daughter, daughter/son, mother/father, father/mother, sister/brother,
wife/husband, aunt/uncle, grandfather/grandmother, grandmother/grandfather, prince/princess, princess/prince,
queen/king, gentleman/lady, lady/gentleman, boyfriend/girlfriend, bride/groom, groom/bride, hen/rooster, female/male,
morning/evening, evening/morning, spring/autumn, autumn/spring, city/countryside, floor/ceiling, ceiling/floor,
beginning/end, end/beginning, departure/arrival, guest/host, angel/devil, devil/angel, tight/loose, dull/bright,
bright/dark, cloudy/clear, dry/humid, ripe/unripe, spicy/mild, mild/spicy, bitter/sweet, delicious/disgusting,
disgusting/delicious, fat/thin, slim/fat, curly/straight, pretty/ugly, handsome/ugly, foolish/wise, wise/foolish,
gentle/rough, shy/confident, confident/shy, selfish/generous, serious/funny, funny/serious, cheerful/gloomy, angry/calm,
relaxed/tense, bored/excited, excited/bored, popular/unpopular, loyal/disloyal, tame/wild, poisonous/harmless,
harmless/dangerous, flat/steep, solid/liquid, liquid/solid, transparent/opaque, shiny/dull, bent/straight, broken/whole,
whole/broken, used/new, free/busy, busy/free, crowded/deserted, careless/careful, useless/useful, dishonest/honest,
unlucky/lucky, impatient/patient, impossible/possible, illegal/legal, invisible/visible, innocent/guilty,
temporary/permanent, horizontal/vertical, artificial/natural, disagree/agree, disappear/appear, downstairs/upstairs,
minority/majority, pessimist/optimist, pessimistic/optimistic, optimistic/pessimistic, loss/profit, import/export,
future/past, minus/plus, plural/singular, married/single, float/sink, shout/whisper, throw/catch, follow/lead,
exclude/include
    """
)
# A word may stand in several pairs: the first one is its answer.
_OPPOSITE_OF = {}
for _pair in _OPPOSITES:
    _OPPOSITE_OF.setdefault(*_pair.split("/"))
_OPPOSITE_ENTITIES = [{"x": word, "y": other} for word, other in _OPPOSITE_OF.items()]
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
            f"the {kind} right after {{x}}",
            f"the name of the {kind} after {{x}}",
        ],
        direct=[
            f"(which|what) {kind} (comes|is) [right ](after|next after) {{x}}",
            f"(which|what) {kind} follows {{x}}",
            "what comes (after|next after) {x}",
            f"after {{x}} comes (which|what) {kind}",
            f"(which|what) is the next {kind} after {{x}}",
            f"(which|what) {kind} do we have after {{x}}",
            "what follows [after ]{x}",
            f"when {{x}} is over, (which|what) {kind} (comes|is next)",
            f"(which|what) {kind} is one {kind} later than {{x}}",
        ],
        indirect=[f"(which|what) {kind} (comes after|follows) {{x}}", "what comes after {x}"],
        raw=[
            f"{{x}} is followed by which {kind}?",
            f"{kind} after {{x}}[?]",
            "after {x}?",
            "{x}, then?",
            "After {x} comes ...?",
            f"next {kind} after {{x}}",
            f"{{x}}, and what is the next {kind}?",
        ]
        + (
            [
                "If today is {x}, (what|which) day is (tomorrow|it tomorrow|next)?",
                "Today is {x}. What day is tomorrow?",
                "today is {x}, tomorrow is?",
                "It's {x}. What is tomorrow?",
                "What day is tomorrow if (today is {x}|it is {x} today)?",
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
        np=[
            f"the {kind} before {{x}}",
            f"the {kind} that comes before {{x}}",
            f"the {kind} right before {{x}}",
            f"the name of the {kind} before {{x}}",
        ],
        direct=[
            f"(which|what) {kind} (comes|is) [right ]before {{x}}",
            f"(which|what) {kind} precedes {{x}}",
            f"(which|what) is the last {kind} before {{x}}",
            f"(which|what) {kind} do we have before {{x}}",
            f"(which|what) {kind} is one {kind} earlier than {{x}}",
            f"before {{x}} comes (which|what) {kind}",
            "what comes before {x}",
        ],
        indirect=[f"(which|what) {kind} comes before {{x}}", "what comes before {x}"],
        raw=[
            f"{{x}} comes after which {kind}?",
            f"{kind} before {{x}}[?]",
            "before {x}?",
            "Before {x} comes ...?",
            f"{{x}}: which {kind} was before it?",
        ]
        + (
            [
                "If today is {x}, (what|which) day was (yesterday|it yesterday)?",
                "Today is {x}. What day was yesterday?",
                "What day was yesterday if (today is {x}|it is {x} today)?",
                "today is {x}, yesterday was?",
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
                "how many days (does {x} last|long is {x}|does the month of {x} have|are in the month of {x})",
                "{x} has how many days",
                "how long is the month of {x}",
            ],
            indirect=["how many days {x} has", "how many days are in {x}"],
            raw=[
                "days in {x}[?]",
                "{x} has how many days?",
                "{x}: how many days?",
                "{x} days[?]",
                "number of days in {x}",
                "length of {x}",
                "Does {x} have 30 or 31 days?",
            ],
            x=month,
        )
        return [Turn(humanise(question), reply, days)]
    if kind < 0.7:
        question = ask(
            np=["the {o} month[ of the year]"],
            direct=[
                "(which|what) month is the {o}[ one| of the year]",
                "(which|what) is the {o} month[ of the year]",
                "(which|what) month (is|has) [the ]number {k}",
                "(which|what) month comes {o}[ in the year]",
                "how is the {o} month called",
            ],
            raw=[
                "{o} month[ of the year]",
                "month number {k}",
                "month {k}[?]",
                "The {o} month is ...?",
                "{o} month of a year?",
            ],
            o=_ORDINALS[index],
            k=str(index + 1),
        )
        return [Turn(humanise(question), f"The {_ORDINALS[index]} month of the year is {month}.", month)]
    if kind < 0.85:
        question = ask(
            direct=[
                "in (which|what) season is {x}",
                "(which|what) season is {x}[ in]",
                "(which|what) season does {x} belong to",
                "(which|what) (time|part) of the year is {x}",
                "(which|what) season do we have in {x}",
                "{x} is in (which|what) season",
            ],
            indirect=["which season {x} is in"],
            raw=["{x} season?", "{x}: which season?", "season of {x}", "season in {x}[?]"],
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
            "(Which|What) month number is {x}?",
            "In which place is {x} in the year?",
            "{x} month number",
            "(Which|What) position does {x} have in the year?",
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
    ("the shortest month[ of the year]", "February is the shortest month. It has 28 days, or 29 in a leap year.", "February"),
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
            "When is (Saint Patrick's|St. Patrick's) Day?",
            "What date is (Saint Patrick's|St. Patrick's) Day?",
            "In (which|what) month is (Saint Patrick's|St. Patrick's) Day?",
            "date of (Saint Patrick's|St. Patrick's) Day",
            "On which day is (Saint Patrick's|St. Patrick's) Day?",
        ],
        "Saint Patrick's Day is on the 17th of March.",
        "March",
    ),
    (
        [
            "When is April Fools' Day?",
            "What date is April Fools' Day?",
            "On which day do people play tricks on each other?",
            "When can I play an April joke?",
            "date of April Fools' Day",
        ],
        "April Fools' Day is on the first of April.",
        "April",
    ),
    (
        [
            "When is New Year's Eve?",
            "What date is New Year's Eve?",
            "What is the last day of the year?",
            "(Which|What) day is the last one of the year?",
            "On which date is New Year's Eve?",
            "last day of the year",
            "When does the year end?",
        ],
        "New Year's Eve is on the 31st of December.",
        "December",
    ),
    (
        [
            "When is Christmas Eve?",
            "What date is Christmas Eve?",
            "On (which|what) day is Christmas Eve?",
            "date of Christmas Eve",
            "Christmas Eve: which date?",
        ],
        "Christmas Eve is on the 24th of December.",
        "December",
    ),
    (
        [
            "When is Independence Day in (the USA|America)?",
            "When is the American Independence Day?",
            "What date is the Fourth of July?",
            "When do Americans celebrate their independence?",
            "What is the national day of the USA?",
        ],
        "Independence Day in the USA is on the fourth of July.",
        "July",
    ),
    (
        [
            "(Which|What) months are in winter?",
            "(Which|What) are the winter months?",
            "When is winter?",
            "In which months is it winter?",
            "Name the winter months.",
            "winter months",
            "(Which|What) months belong to winter?",
        ],
        "In the northern half of the world the winter months are December, January and February.",
        "December to February",
    ),
    (
        [
            "(Which|What) months are in spring?",
            "(Which|What) are the spring months?",
            "When is spring?",
            "In which months is it spring?",
            "Name the spring months.",
            "spring months",
            "(Which|What) months belong to spring?",
        ],
        "In the northern half of the world the spring months are March, April and May.",
        "March to May",
    ),
    (
        [
            "(Which|What) months are in summer?",
            "(Which|What) are the summer months?",
            "When is summer?",
            "In which months is it summer?",
            "Name the summer months.",
            "summer months",
            "(Which|What) months belong to summer?",
        ],
        "In the northern half of the world the summer months are June, July and August.",
        "June to August",
    ),
    (
        [
            "(Which|What) months are in (autumn|fall)?",
            "(Which|What) are the autumn months?",
            "When is (autumn|fall)?",
            "In which months is it autumn?",
            "Name the autumn months.",
            "autumn months",
            "(Which|What) months belong to autumn?",
        ],
        "In the northern half of the world the autumn months are September, October and November.",
        "September to November",
    ),
    (
        [
            "What is another word for autumn?",
            "What is fall in (British|UK) English?",
            "What do Americans call autumn?",
            "Is fall the same as autumn?",
            "(Which|What) season do Americans call fall?",
            "another name for autumn",
        ],
        "In America autumn is called fall.",
        "Fall",
    ),
    (
        [
            "When is Christmas?",
            "What day is Christmas?",
            "On which date is Christmas?",
            "In which month is Christmas?",
            "date of Christmas",
            "On (which|what) day is Christmas?",
            "(Which|What) month has Christmas?",
            "When do (people|we) celebrate Christmas?",
            "Christmas date[?]",
            "When does Christmas (come|take place)?",
        ],
        "Christmas is on the 25th of December.",
        "December",
    ),
    (
        [
            "When is Halloween?",
            "What date is Halloween?",
            "In which month is Halloween?",
            "On (which|what) day is Halloween?",
            "Halloween date[?]",
            "When do children go trick-or-treating?",
            "When do (people|we) celebrate Halloween?",
        ],
        "Halloween is on the 31st of October.",
        "October",
    ),
    (
        [
            "When is New Year?",
            "When does the [new ]year begin?",
            "What date is New Year's Day?",
            "On (which|what) day does the year (begin|start)?",
            "What is the first day of the year?",
            "New Year date[?]",
            "When do (people|we) celebrate the new year?",
        ],
        "New Year is on the first of January.",
        "January",
    ),
    (
        [
            "When is Valentine's Day?",
            "What date is Valentine's Day?",
            "In (which|what) month is Valentine's Day?",
            "On (which|what) day is Valentine's Day?",
            "Valentine's Day date[?]",
            "When do lovers give flowers to each other?",
        ],
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


def _day_facts():
    """ "Is Sunday a weekend day?", "What is the third day of the week?", "Which day is between ...?"."""
    index = rng.randrange(7)
    day, kind = _DAYS[index], rng.random()
    if kind < 0.3:
        question = pick_expand(
            [
                "Is {x} (part of|on) the weekend?",
                "Is {x} a (weekday|working day) or (on the weekend|the weekend)?",
                "Does {x} belong to the weekend?",
                "{x}: weekday or weekend?",
                "Is {x} a weekday?",
                "Is {x} a normal working day?",
                "Do (people|most people) work on {x}?",
                "Do children go to school on {x}?",
                "Is there school on {x}?",
            ],
            x=day,
        )
        reply = f"{day} is a day of the weekend." if index > 4 else f"{day} is a normal working day."
        return [Turn(humanise(question), reply, "Weekend" if index > 4 else "Working day")]
    if kind < 0.55 and 0 < index < 6:
        question = ask(
            np=["the {o} day of the week"],
            direct=[
                "(which|what) day is the {o}[ one| of the week]",
                "(which|what) is the {o} day of the week",
                "(which|what) day comes {o} in the week",
            ],
            indirect=["which day is the {o} of the week"],
            raw=[
                "{o} day of the week[?]",
                "{o} day of a week",
                "The {o} day of the week is ...?",
                "day {k} of the week",
            ],
            o=_ORDINALS[index],
            k=str(index + 1),
        )
        return [Turn(humanise(question), f"The {_ORDINALS[index]} day of the week is {day}.", day)]
    names, what = pick([(_DAYS, "day"), (_MONTHS, "month"), (_SEASONS, "season")])
    index = rng.randrange(len(names))
    middle = names[index]
    first, last = names[index - 1], names[(index + 1) % len(names)]
    if kind < 0.8 or what == "season":
        question = ask(
            np=["the {w} between {x} and {y}"],
            direct=[
                "(which|what) {w} (is|comes|lies) between {x} and {y}",
                "what (is|comes) between {x} and {y}",
                "(which|what) {w} is in the middle of {x} and {y}",
            ],
            indirect=["which {w} is between {x} and {y}"],
            raw=[
                "between {x} and {y}[?]",
                "{x}, ..., {y}: which {w} is missing?",
                "{w} between {x} and {y}",
                "{x}, ?, {y}",
            ],
            w=what,
            x=first,
            y=last,
        )
        return [Turn(humanise(question), f"The {what} between {first} and {last} is {middle}.", middle)]
    after = names[(index + 2) % len(names)]
    question = pick_expand(
        [
            "(Which|What) {w} is two {w}s after {x}?",
            "What is two {w}s after {x}?",
            "What {w} comes two {w}s after {x}?",
            "Two {w}s after {x} is ...?",
            "It is {x}. (Which|What) {w} is it in two {w}s?",
            "If it is {x} now, what {w} is it two {w}s later?",
        ],
        w=what,
        x=middle,
    )
    return [Turn(humanise(question), f"Two {what}s after {middle} is {after}.", after)]


def calendar():
    """One to three turns about days, months and seasons."""
    kind = rng.random()
    if kind < 0.32:
        return pick([_DAY_TOPIC, _MONTH_TOPIC, _DAY_TOPIC, _MONTH_TOPIC, _SEASON_TOPIC]).any()
    if kind < 0.48:
        return _calendar_chain()
    if kind < 0.52:
        return _month_then_days()
    if kind < 0.6:
        return _day_facts()
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
minutes:an hour:60, seconds:a minute:60, hours:a day:24, days:a week:7, months:a year:12, days:a year:365, weeks:a
year:52, seconds:an hour:3600, minutes:a day:1440, hours:a week:168, years:a century:100, years:a decade:10, years:a
millennium:1000, months:half a year:6, months:a decade:120, months:a quarter:3, days:two weeks:14, days:three weeks:21,
days:four weeks:28, months:two years:24, months:three years:36, weeks:two years:104, days:two years:730, hours:two
days:48, hours:three days:72, hours:half a day:12, hours:a weekend:48, minutes:two hours:120, minutes:three hours:180,
minutes:four hours:240, minutes:a quarter hour:15, minutes:ten hours:600, seconds:half a minute:30, seconds:two
minutes:120, seconds:three minutes:180, seconds:five minutes:300, seconds:ten minutes:600, seconds:half an hour:1800,
seconds:a day:86400, minutes:a week:10080, years:half a century:50, years:two decades:20, years:three decades:30,
years:five decades:50, years:two centuries:200, decades:a century:10, centuries:a millennium:10, quarters:an hour:4,
halves:a whole:2, quarters:a whole:4, centimeters:a meter:100, centimeters:half a meter:50, centimeters:two meters:200,
meters:two kilometers:2000, meters:half a kilometer:500, meters:five kilometers:5000, decimeters:a meter:10,
centimeters:a decimeter:10, grams:half a kilo:500, grams:two kilograms:2000, milliliters:half a liter:500, deciliters:a
liter:10, centiliters:a liter:100, inches:a yard:36, feet:a mile:5280, ounces:a pound:16, cups:a pint:2, pints:a
quart:2, quarts:a gallon:4, teaspoons:a tablespoon:3, items:half a dozen:6, items:two dozen:24, eggs:half a dozen:6,
meters:a kilometer:1000, millimeters:a centimeter:10, millimeters:a meter:1000, milligrams:a gram:1000, milliliters:a
liter:1000, cents:a dollar:100, cents:a euro:100, cents:half a dollar:50, cents:a quarter dollar:25, cents:a dime:10,
cents:a nickel:5, quarters:a dollar:4, dimes:a dollar:10, nickels:a dollar:20, pence:a pound:100, cents:two euros:200,
pennies:a pound:100, inches:a foot:12, feet:a yard:3, items:a dozen:12, bits:a byte:8, bytes:a kilobyte:1000,
kilobytes:a megabyte:1000, consonants:the alphabet:21, letters:the alphabet:26, letters:the English alphabet:26,
vowels:the alphabet:5, sides:a square:4, corners:a triangle:3, corners:a square:4, sides:a rectangle:4, sides:a
pentagon:5, sides:a hexagon:6, sides:an octagon:8, sides:a heptagon:7, faces:a cube:6, sides:a cube:6, edges:a cube:12,
degrees:a circle:360, degrees:a right angle:90, degrees:a triangle:180, players:a basketball team:5, strings:a guitar:6,
strings:a violin:4, keys:a piano:88, fingers:a hand:5, toes:a foot:5, weeks:a month:4, quarters:a year:4, minutes:half
an hour:30, wheels:a car:4, wheels:a bicycle:2, wheels:a bike:2, wheels:a tricycle:3, cards:a deck:52, pieces:a chess
set:32, squares:a chess board:64, stripes:the American flag:13, stars:the American flag:50, states:the United States:50,
dwarfs:the story of Snow White:7, arms:an octopus:8, legs:a chair:4, wings:a bird:2, eyes:a spider:8, hearts:an
octopus:3, humps:a camel:1 or 2, holes:a golf course:18, corners:a cube:8, corners:a rectangle:4, corners:a pentagon:5,
corners:a hexagon:6, sides:a decagon:10, corners:an octagon:8, sides:a parallelogram:4, sides:a trapezoid:4, right
angles:a square:4, right angles:a rectangle:4, degrees:a half circle:180, degrees:a quarter circle:90, degrees:a full
turn:360, strings:a double bass:4, strings:a banjo:5, white keys:a piano:52, black keys:a piano:36, notes:an octave:8,
lines:a staff of music:5, musicians:a quartet:4, musicians:a trio:3, musicians:a duet:2, singers:a duet:2, players:a
rugby union team:15, rings:the Olympic symbol:5, pockets:a pool table:6, sides:a die:6, faces:a die:6, suits:a deck of
cards:4, hearts:a deck of cards:13, pawns:a chess set:16, queens:a chess set:2, kings:a chess set:2, players:a game of
chess:2, wheels:a motorcycle:2, wheels:a skateboard:4, legs:a table:4, legs:a stool:3, legs:a tripod:3, horns:a
triceratops:3, wings:a butterfly:4, wings:an airplane:2, numbers:a clock:12, leaves:a clover:3, wonders:the ancient
world:7, stars:the flag of the European Union:12, candles:an Advent wreath:4, babies:a pair of twins:2, babies:a set of
triplets:3, lenses:a pair of glasses:2, sleeves:a shirt:2, legs:a pair of trousers:2, fingers:a glove:5, syllables:the
word banana:3, letters:the word hello:5, letters:the word cat:3, chambers:the heart:4, tentacles:a squid:2, digits:the
number 100:3, digits:the number 1000:4, sheets:a ream of paper:500
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
        "unicycle",
        "motorcycle",
        "wheelbarrow",
        "skateboard",
        "table",
        "stool",
        "tripod",
        "cyclops",
        "unicorn",
        "triceratops",
        "butterfly",
        "airplane",
        "piano",
        "guitar",
        "violin",
        "cello",
        "bass",
        "ukulele",
        "banjo",
        "hand",
        "foot",
        "heart",
        "finger",
        "squid",
        "shirt",
        "glove",
        "clover",
        "die",
        "square",
        "rectangle",
        "pentagon",
        "hexagon",
        "octagon",
        "heptagon",
        "decagon",
        "parallelogram",
        "trapezoid",
        "triangle",
    )
    else f"{e['X']} has {e['n']} {e['u']}.",
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
COUNT_TOPIC = Topic([_COUNT], _COUNT_ENTITIES, "{x}")


def counts():
    """One question about a number of things."""
    return COUNT_TOPIC.single()
