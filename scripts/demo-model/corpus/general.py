"""General knowledge: the body, simple science, geography, famous things."""

from .shells import Relation, Topic, ask
from .tables import FACT_BLOCKS
from .text import Turn, article, capital, chance, humanise, lines, pick, pick_expand, rng, words

FACTS = [
    Relation(
        block["reply"][0],
        block["short"][0],
        np=block.get("phrase", []),
        direct=block.get("direct", []),
        raw=block.get("ask", []),
    )
    for block in FACT_BLOCKS
]


# --------------------------------------------------------------------------
# What kind of thing something is
_KINDS = {
    "fruit": "apple,banana,pear,cherry,strawberry,grape,lemon,mango,kiwi,peach,plum,pineapple,melon,orange,raspberry,fig",
    "vegetable": "carrot,potato,onion,cucumber,pea,cabbage,pepper,leek,radish,turnip,beet,spinach plant,pumpkin",
    "flower": "rose,tulip,daisy,lily,sunflower,orchid,violet,dandelion,daffodil",
    "tree": "oak,birch,pine,maple,willow,palm,fir,beech,cedar",
    "tool": "hammer,saw,screwdriver,wrench,drill,shovel,rake,axe",
    "piece of clothing": "shirt,jacket,hat,scarf,skirt,sweater,coat,sock,glove,dress",
    "musical instrument": "guitar,piano,violin,flute,drum,trumpet,harp,cello,saxophone,clarinet",
    "vehicle": "car,bus,truck,bicycle,motorcycle,tractor,van,train,tram",
    "piece of furniture": "chair,table,sofa,bed,desk,shelf,wardrobe,bench,cupboard",
    "sport": "football,tennis,basketball,volleyball,hockey,golf,swimming,rugby,baseball",
    "drink": "tea,coffee,juice,lemonade,milk,water,cocoa",
    "color": "red,blue,green,yellow,purple,pink,brown,black,white",
    "metal": "gold,silver,iron,copper,tin,lead,aluminium,zinc",
    "month": "January,February,March,April,May,June,July,August,September,October,November,December",
    "day of the week": "Monday,Tuesday,Wednesday,Thursday,Friday,Saturday,Sunday",
    "season": "spring,summer,autumn,winter",
    "continent": "Europe,Africa,Asia,Australia,Antarctica,North America,South America",
}
_MASS = {"sport", "drink", "color", "metal", "month", "day of the week", "season", "continent"}
_PLURAL_KIND = {
    "piece of clothing": "pieces of clothing",
    "piece of furniture": "pieces of furniture",
    "day of the week": "days of the week",
    "continent": "continents",
}


def _kind_entities():
    entities = []
    for kind, members in _KINDS.items():
        for name in members.split(","):
            thing = name if kind in _MASS else article(name)
            entities.append({"x": thing, "X": capital(thing), "k": article(kind), "kind": kind})
    return entities


_KIND_ENTITIES = _kind_entities()
_KIND_OF = Relation(
    answer="{X} is {k}.",
    short=lambda e: capital(e["k"]),
    direct=["what is {x}", "what kind of thing is {x}", "what sort of thing is {x}"],
    indirect=["what {x} is"],
    raw=[
        "What's {x}?",
        "Tell me what {x} is.",
        "Explain what {x} is.",
        "{x} is what kind of thing?",
        "Define {x}.",
    ],
)
_KIND_TOPIC = Topic([_KIND_OF], _KIND_ENTITIES, "{x}")


def _kind_yes_no():
    entity = pick(_KIND_ENTITIES)
    truth = chance(0.5)
    kind = (
        entity["kind"]
        if truth
        else pick([k for k in _KINDS if k != entity["kind"] and (entity["x"] != "an orange" or k != "color")])
    )
    question = pick_expand(
        [
            "Is {x} {k}?",
            "{x} is {k}, right?",
            "Would you say that {x} is {k}?",
            "Is it true that {x} is {k}?",
            "Does {x} count as {k}?",
        ],
        x=entity["x"],
        k=article(kind),
    )
    reply = f"Yes, {entity['x']} is {entity['k']}." if truth else f"No, {entity['x']} is {entity['k']}."
    return [Turn(humanise(capital(question)), reply, "Yes" if truth else "No")]


_ONE_OF = [
    "Name (a|one|any) {k}.",
    "Give me (a|one) {k}.",
    "Tell me (a|one) {k}.",
    "(Can you name|Do you know) (a|one) {k}?",
    "What is an example of a {k}?",
    "An example of a {k}[, please].",
    "Give me an example of a {k}.",
    "Say a {k}.",
]


def _one_example():
    kind = pick([k for k in _KINDS if k not in ("spinach plant",)])
    members = _KINDS[kind].split(",")
    name = members[0]
    thing = name if kind in _MASS else article(name)
    question = (
        pick_expand(_ONE_OF, k=kind).replace(" a " + kind, " " + article(kind)).replace(" one one ", " one ")
    )
    return [Turn(humanise(question), f"{capital(thing)} is {article(kind)}.", capital(name))]


# --------------------------------------------------------------------------
# Things with follow-ups: landmarks, people, superlatives

_LANDMARKS = lines(
    """
the Eiffel Tower,Paris,France,Europe
the Louvre,Paris,France,Europe
Big Ben,London,the United Kingdom,Europe
the Colosseum,Rome,Italy,Europe
the Brandenburg Gate,Berlin,Germany,Europe
the Kremlin,Moscow,Russia,Europe
the Sagrada Familia,Barcelona,Spain,Europe
the Acropolis,Athens,Greece,Europe
the Statue of Liberty,New York,the United States,North America
the Golden Gate Bridge,San Francisco,the United States,North America
the White House,Washington,the United States,North America
the Sydney Opera House,Sydney,Australia,Oceania
the Taj Mahal,Agra,India,Asia
the Great Wall,China,China,Asia
the Forbidden City,Beijing,China,Asia
Machu Picchu,Peru,Peru,South America
the pyramids of Giza,Egypt,Egypt,Africa
the Blue Mosque,Istanbul,Turkey,Europe
"""
)
_LANDMARK_ENTITIES = [
    {
        "x": name,
        "X": capital(name),
        "p": place,
        "c": country,
        "C": capital(country),
        "o": continent,
        "be": "are" if "pyramids" in name else "is",
    }
    for name, place, country, continent in _LANDMARKS
]
_LANDMARK_TOPIC = Topic(
    [
        Relation(
            "{X} {be} in {p}.",
            "{p}",
            direct=[
                "where {be} {x}",
                "in (which|what) (city|place) {be} {x}",
                "where can I (see|find|visit) {x}",
                "where do I find {x}",
            ],
            indirect=["where {x} {be}"],
            raw=["{x}?", "{x} - where?", "location of {x}"],
            follow=["Where is (it|that)?"],
            weight=2,
        ),
        Relation(
            "{X} {be} in {c}.",
            "{c}",
            direct=[
                "in (which|what) country {be} {x}",
                "(which|what) country {be} {x} in",
                "(which|what) country has {x}",
            ],
            indirect=["which country {x} {be} in"],
            follow=[
                "(Which|What) country is that[ in]?",
                "And the country?",
                "In (which|what) country is (it|that)?",
            ],
        ),
        Relation(
            "{C} is in {o}.",
            "{o}",
            direct=["on (which|what) continent {be} {x}"],
            follow=[
                "(Which|What) continent is (that|it) on?",
                "And the continent?",
                "On (which|what) continent is (it|that)?",
            ],
            weight=0.6,
        ),
    ],
    _LANDMARK_ENTITIES,
    "{x}",
)

_CITY_COUNTRIES = {
    "Germany": "Munich,Hamburg,Cologne,Frankfurt,Leipzig,Dresden,Stuttgart",
    "Italy": "Milan,Venice,Florence,Naples,Turin,Pisa",
    "Spain": "Barcelona,Seville,Valencia,Granada",
    "France": "Lyon,Marseille,Nice,Bordeaux,Strasbourg,Toulouse",
    "the United Kingdom": "Manchester,Liverpool,Edinburgh,Oxford,Glasgow,Birmingham,Cambridge,Bristol",
    "the United States": "New York,Los Angeles,Chicago,San Francisco,Boston,Miami,Las Vegas,Seattle,Dallas,Houston",
    "Switzerland": "Zurich,Geneva,Basel",
    "Austria": "Salzburg,Graz,Innsbruck",
    "Portugal": "Porto",
    "Poland": "Krakow,Gdansk",
    "Russia": "Saint Petersburg",
    "Turkey": "Istanbul",
    "Canada": "Toronto,Montreal,Vancouver",
    "Australia": "Sydney,Melbourne,Perth,Brisbane",
    "Brazil": "Rio de Janeiro,Sao Paulo",
    "India": "Mumbai,Delhi,Kolkata,Bangalore",
    "China": "Shanghai,Hong Kong,Guangzhou",
    "Japan": "Kyoto,Osaka,Hiroshima,Nagoya",
    "South Africa": "Cape Town,Johannesburg,Durban",
    "Morocco": "Marrakech,Casablanca",
    "Egypt": "Alexandria",
    "the Netherlands": "Rotterdam,Utrecht",
    "Belgium": "Antwerp,Bruges",
    "Sweden": "Gothenburg,Malmo",
    "Norway": "Bergen",
    "Pakistan": "Karachi,Lahore",
    "the United Arab Emirates": "Dubai",
    "New Zealand": "Auckland",
    "Vietnam": "Saigon",
    "Nigeria": "Lagos",
    "Ukraine": "Odessa,Lviv",
    "Mexico": "Cancun",
    "Israel": "Tel Aviv",
    "Brazil ": "Salvador",
}
_CITY_ENTITIES = [
    {"x": city, "c": country.strip(), "C": capital(country.strip())}
    for country, cities in _CITY_COUNTRIES.items()
    for city in cities.split(",")
]
_CITY_TOPIC = Topic(
    [
        Relation(
            "{x} is in {c}.",
            "{C}",
            np=["the country of {x}"],
            direct=[
                "in (which|what) country is {x}",
                "(which|what) country is {x} in",
                "where is {x}[ located]",
                "{x} is in (which|what) country",
                "(which|what) country does {x} belong to",
            ],
            indirect=["where {x} is", "(which|what) country {x} is in"],
            raw=["{x}: which country?"],
        ),
    ],
    _CITY_ENTITIES,
    "{x}",
)

_PEOPLE = lines(
    """
painted the Mona Lisa,Leonardo da Vinci,Leonardo,da Vinci
wrote Romeo and Juliet,William Shakespeare,William,Shakespeare
wrote Hamlet,William Shakespeare,William,Shakespeare
painted The Starry Night,Vincent van Gogh,Vincent,van Gogh
was the first person on the moon,Neil Armstrong,Neil,Armstrong
was the first man on the moon,Neil Armstrong,Neil,Armstrong
first walked on the moon,Neil Armstrong,Neil,Armstrong
was the first person in space,Yuri Gagarin,Yuri,Gagarin
made the theory of relativity,Albert Einstein,Albert,Einstein
invented the telephone,Alexander Graham Bell,Alexander,Bell
is famous for the light bulb,Thomas Edison,Thomas,Edison
sailed to America in 1492,Christopher Columbus,Christopher,Columbus
"""
)
_FIRST_NAME = [
    "What (was|is) his first name?",
    "And his first name?",
    "his first name?",
    "What's his first name?",
]
_LAST_NAME = [
    "What (was|is) his last name?",
    "And his last name?",
    "his last name?",
    "What's his (last|family) name?",
]


def _people():
    deed, name, first, last = pick(_PEOPLE)
    turns = [Turn(humanise(f"Who {deed}?"), f"{name} {deed}.", name)]
    if chance(0.5):
        turns.append(Turn(humanise(pick_expand(_FIRST_NAME)), f"His first name was {first}.", first))
    else:
        turns.append(Turn(humanise(pick_expand(_LAST_NAME)), f"His last name was {last}.", last))
    return turns


# Thing: adjective, answer, reply
_SUPERLATIVES = {
    "planet": [
        ("biggest", "Jupiter", "Jupiter is the largest planet."),
        ("largest", "Jupiter", "Jupiter is the largest planet."),
        ("smallest", "Mercury", "Mercury is the smallest planet."),
        ("hottest", "Venus", "Venus is the hottest planet."),
    ],
    "ocean": [
        ("biggest", "The Pacific", "The Pacific is the largest ocean."),
        ("largest", "The Pacific", "The Pacific is the largest ocean."),
        ("smallest", "The Arctic Ocean", "The Arctic Ocean is the smallest ocean."),
    ],
    "continent": [
        ("biggest", "Asia", "Asia is the largest continent."),
        ("largest", "Asia", "Asia is the largest continent."),
        ("smallest", "Australia", "Australia is the smallest continent."),
        ("coldest", "Antarctica", "Antarctica is the coldest continent."),
    ],
    "country": [
        ("biggest", "Russia", "Russia is the largest country by area."),
        ("largest", "Russia", "Russia is the largest country by area."),
        ("smallest", "Vatican City", "Vatican City is the smallest country."),
    ],
    "animal": [
        ("biggest", "The blue whale", "The blue whale is the largest animal."),
        ("largest", "The blue whale", "The blue whale is the largest animal."),
        ("tallest", "The giraffe", "The giraffe is the tallest animal."),
        ("fastest", "The cheetah", "The cheetah is the fastest animal on land."),
    ],
    "season": [
        ("coldest", "Winter", "Winter is the coldest season."),
        ("hottest", "Summer", "Summer is the hottest season."),
        ("warmest", "Summer", "Summer is the hottest season."),
    ],
    "month": [
        ("shortest", "February", "February is the shortest month. It has 28 days, or 29 in a leap year."),
        ("first", "January", "The first month of the year is January."),
        ("last", "December", "The last month of the year is December."),
    ],
}
_AND_SUPERLATIVE = [
    "And the {a}?",
    "and the {a} one?",
    "What about the {a}?",
    "And which is the {a}?",
    "and the {a} {x}?",
    "which is the {a}?",
    "the {a}?",
    "And what is the {a}?",
]


def _superlatives():
    thing, rows = pick(list(_SUPERLATIVES.items()))
    first, second = rng.sample(rows, 2)
    while first[1] == second[1]:
        first, second = rng.sample(rows, 2)
    question = ask(
        np=["the {a} {x}"],
        direct=["(which|what) {x} is the {a}", "(which|what) is the {a} {x}"],
        raw=["{a} {x}[?]"],
        a=first[0],
        x=thing,
    )
    return [
        Turn(humanise(question), first[2], first[1]),
        Turn(humanise(pick_expand(_AND_SUPERLATIVE, a=second[0], x=thing)), second[2], second[1]),
    ]


def general():
    """One or two turns of general knowledge."""
    kind = rng.random()
    if kind < 0.04:
        return _CITY_TOPIC.any()
    if kind < 0.7:
        return [pick(FACTS).turn({})]
    if kind < 0.74:
        return _LANDMARK_TOPIC.any()
    if kind < 0.76:
        return _people()
    if kind < 0.8:
        return _superlatives()
    if kind < 0.88:
        return _KIND_TOPIC.any()
    return _kind_yes_no() if kind < 0.94 else _one_example()


# --------------------------------------------------------------------------
# Counting and the alphabet


def counting():
    """Count to a number, letters after letters, words with a letter."""
    kind = rng.random()
    if kind < 0.4:
        end = rng.randint(3, 15)
        question = pick_expand(
            [
                "Count to {n}.",
                "Count from 1 to {n}.",
                "Can you count to {n}?",
                "Please count up to {n}.",
                "count from one to {n}",
                "Say the numbers from 1 to {n}.",
                "List the numbers 1 to {n}.",
            ],
            n=str(end),
        )
        return [
            Turn(
                humanise(question, typos=False, extras=False),
                ", ".join(str(i) for i in range(1, end + 1)) + ".",
            )
        ]
    if kind < 0.5:
        start = rng.randint(3, 10)
        question = pick_expand(
            [
                "Count down from {n}.",
                "Count backwards from {n}.",
                "Can you count down from {n}?",
                "Countdown from {n}",
            ],
            n=str(start),
        )
        return [
            Turn(
                humanise(question, typos=False, extras=False),
                ", ".join(str(i) for i in range(start, 0, -1)) + ".",
            )
        ]
    if kind < 0.75:
        index = rng.randrange(25)
        letter, after = chr(65 + index), chr(66 + index)
        if chance(0.6):
            question = pick_expand(
                [
                    "(Which|What) letter (comes after|follows) {x}?",
                    "What comes after {x} in the alphabet?",
                    "What is the letter after {x}?",
                    "The next letter after {x}?",
                ],
                x=letter,
            )
            return [Turn(humanise(question, typos=False), f"The letter after {letter} is {after}.", after)]
        question = pick_expand(
            [
                "(Which|What) letter comes before {x}?",
                "What comes before {x} in the alphabet?",
                "What is the letter before {x}?",
            ],
            x=after,
        )
        return [Turn(humanise(question, typos=False), f"The letter before {after} is {letter}.", letter)]
    number = rng.randint(0, 99)
    if chance(0.6):
        question = pick_expand(
            [
                "(What|Which) number comes after {x}?",
                "What comes after {x}?",
                "(What|Which) number is next after {x}?",
                "The number after {x}?",
            ],
            x=str(number),
        )
        return [
            Turn(
                humanise(question, typos=False),
                f"The number after {number} is {number + 1}.",
                str(number + 1),
            )
        ]
    question = pick_expand(
        ["(What|Which) number comes before {x}?", "What comes before {x}?", "The number before {x}?"],
        x=str(number + 1),
    )
    return [
        Turn(humanise(question, typos=False), f"The number before {number + 1} is {number}.", str(number))
    ]
