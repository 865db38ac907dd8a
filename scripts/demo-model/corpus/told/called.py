"""What people, animals and things are called."""

from ..names import any_name, full_name, group_name, odd_word, pet_name, title_name, two_words
from ..text import article, chance, pick, rng, words
from .kind import FactKind
from .values import NAMED_THINGS, PEOPLE_ROLES, PET_KINDS, any_of, either, one_of

NAME_TELL = """
    My {k} is called {v}.
    My {k}'s name is {v}.
    I have {ak} called {v}.
    I have {ak} named {v}.
    my {k} is called {v}
    The name of my {k} is {v}.
    My {k} is named {v}.
    {v} is my {k}.
    {v} is my {k}'s name.
    {v} is the name of my {k}.
    Our {k} is called {v}.
    My {k} goes by the name of {v}.
    My {k}? (The|His|Her|Its) name is {v}.
    I've got {ak} called {v}.
    My {k} has the name {v}.
"""

NAME_NOUN = """
    my {k}'s name
    the name of my {k}
    my {k}'s name
    the name of our {k}
    the {k}'s name
"""

NAME_INDIRECT = """
    what my {k} is called
    what the name of my {k} is
    how my {k} is called
    which name my {k} has
    what my {k}'s name is
"""

NAME_DIRECT = """
    what is my {k} called
    what is my {k} named
    how is my {k} called
    (which|what) name does my {k} have
    what is our {k} called
    what did I (say|tell you) my {k} is called
    what's my {k} called
    what is the {k} called
"""

PETS = words(
    """
    dog, cat, parrot, hamster, rabbit, horse, goldfish, turtle, tortoise, pony, puppy, kitten, bird, fish, mouse, rat,
    guinea pig, snake, lizard, chicken, goat, canary, budgie, donkey, cow, ferret, duck, hedgehog, llama, pig, sheep,
    frog, spider
    """
)

PET = FactKind(
    weight=5,
    group="called",
    thing=one_of(PETS),
    value=pet_name,
    tell="""
        I have {ak} called {v}.
        I have {ak} named {v}.
        My {k} is called {v}.
        My {k}'s name is {v}.
        my {k} is called {v}
        My {k} is named {v}.
        We have {ak}. (It|He|She) is called {v}.
        I've (got |)a {k} called {v}.
        The name of my {k} is {v}.
        We just got {ak}, (his|her|its) name is {v}.
        This is my {k}, {v}.
        My {k} {v} is (two|three|five|ten) years old.
        Our {k} is (called|named) {v}[ lol].
        I own {ak} whose name is {v}.
        my {k} {v} is (cute|sleeping|hungry|funny|very old)
        I have {ak}. (Its|His|Her) name is {v}.
        {v} is my {k}.
        {v} is the name of my {k}.
        I call my {k} {v}.
        We named our {k} {v}.
    """,
    reply="{v} is a lovely name for {ak}.",
    answer="Your {k} is called {v}.",
    ask="""
        What is my {k} called?
        What is the name of my {k}?
        What's my {k}'s name?
        Do you remember (my {k}'s name|the name of my {k}|what my {k} is called)?
        How is my {k} called?
        whats my {k}s name
        What did I (name|call) my {k}?
        Tell me the name of my {k}.
        And my {k}'s name?
        What do (I|we) call (my|our) {k}?
        Which name does my {k} have?
        what is my {k} called again?
        who is my {k}?
        What is our {k}'s name?
        My {k}'s name?
        Which name does the {k} have?
        What is the {k} called?
        and the {k}'s name?
    """,
    who=True,
)

RELATIVES = words(
    """
    sister, brother, mother, father, friend, best friend, son, daughter, wife, husband, boss, teacher, neighbor,
    cousin, uncle, aunt, grandmother, grandfather, girlfriend, boyfriend, colleague, roommate, boat, car, company,
    doctor, baby, twin, nephew, niece, partner, doll, teddy bear, band
    """
)

RELATIVE = FactKind(
    weight=5,
    group="called",
    thing=one_of(RELATIVES),
    value=any_name,
    tell="""
        My {k} is called {v}.
        My {k}'s name is {v}.
        I have {ak} called {v}.
        I have {ak} named {v}.
        my {k} is called {v}
        The name of my {k} is {v}.
        My {k} is named {v}.
        This is my {k} {v}.
        {v} is my {k}.
        {v} is my {k}'s name.
        We named our {k} {v}.
        I call my {k} {v}.
        My {k} {v} (is here|says hello|likes you|is coming today|is very nice).
    """,
    reply="{v} is a nice name.",
    answer="Your {k} is called {v}.",
    ask="""
        What is my {k} called?
        What is the name of my {k}?
        What's my {k}'s name?
        Do you remember (my {k}'s name|the name of my {k}|what my {k} is called)?
        How is my {k} called?
        whats my {k}s name
        Tell me the name of my {k}.
        And my {k}'s name?
        Which name does my {k} have?
        who is my {k}?
        What did I say my {k} is called?
        What do I call my {k}?
    """,
    who=True,
)

PERSON = FactKind(
    weight=8,
    group="called",
    thing=one_of(PEOPLE_ROLES),
    value=either(0.8, any_name, full_name),
    tell=NAME_TELL + """
        This is my {k}, {v}.
        I call my {k} {v}.
        My {k} {v} (is here|says hello|is coming today|is very nice|is on the phone|lives far away|just called|is sick|is great).
        I (met|saw|visited|called) my {k} {v} (today|yesterday|last week).
        I (went|walked|talked) with my {k} {v}.
        My {k}, {v}, (is here|likes you|said hello|is funny).
        You know my {k}, {v}?
        I (live|work|play|train) with {v}, my {k}.
    """,
    reply="{v} is a nice name.",
    answer="Your {k} is called {v}.",
    noun=NAME_NOUN,
    indirect=NAME_INDIRECT + "who my {k} is",
    direct=NAME_DIRECT + """
        who is my {k}
        what do I call my {k}
        what name did I give for my {k}
    """,
    ask="""
        And my {k}'s name?
        whats my {k}s name
        my {k}?
        What do you know about my {k}?
    """,
    who=True,
)

ANIMAL = FactKind(
    weight=7,
    group="called",
    thing=one_of(PET_KINDS),
    value=pet_name,
    tell=NAME_TELL + """
        We have {ak}. (It|He|She) is called {v}.
        We (just got|adopted|bought|found) {ak}, (his|her|its) name is {v}.
        I (bought|found|adopted) {ak} and (called|named) it {v}.
        This is my {k}, {v}.
        Our {k} {v} is (cute|old|young|lazy|two years old|three years old).
        my {k} {v} is (cute|sleeping|hungry|funny|very old|missing|barking|sick)
        We named our {k} {v}.
        I call my {k} {v}.
        My {k} {v} (ate my shoe|sleeps a lot|loves me|is sitting here|ran away|had babies).
        I own {ak} whose name is {v}.
        I (played|walked|went out) with my {k} {v}.
    """,
    reply="{v} is a lovely name for {ak}.",
    answer="Your {k} is called {v}.",
    noun=NAME_NOUN,
    indirect=NAME_INDIRECT,
    direct=NAME_DIRECT + """
        what did (I|we) (name|call) (my|our) {k}
        what do (I|we) call (my|our) {k}
        who is my {k}
    """,
    ask="""
        And my {k}'s name?
        whats my {k}s name
        my {k}?
        What was my {k} called again?
        What do you know about my {k}?
    """,
    who=True,
)

THING = FactKind(
    weight=6,
    group="called",
    thing=one_of(NAMED_THINGS),
    value=any_of(group_name, two_words, odd_word, any_name, title_name),
    tell=NAME_TELL + """
        I (called|named|christened) my {k} {v}.
        We (called|named) our {k} {v}.
        I gave my {k} the name {v}.
        I named the {k} {v}.
        The {k} I have is called {v}.
        My new {k} is called {v}.
        My {k} has a name: {v}.
    """,
    reply="{v} is a good name.",
    answer="Your {k} is called {v}.",
    noun=NAME_NOUN,
    indirect=NAME_INDIRECT,
    direct=NAME_DIRECT + """
        what did (I|we) (name|call) (my|our) {k}
        what name did I give my {k}
    """,
    ask="""
        And my {k}'s name?
        whats my {k}s name
        What did I christen my {k}?
        the {k}, what was its name
    """,
    who=True,
)

SEVERAL_KINDS = words(
    """
    dogs, cats, brothers, sisters, children, kids, sons, daughters, parents, rabbits, hamsters, horses, goldfish,
    parrots, cousins, best friends, neighbors, roommates, twins, uncles, aunts, guinea pigs, turtles, chickens,
    ponies, grandchildren, colleagues, teachers, nieces, nephews, pets, boats, plants, bosses, goats, cows, siblings,
    friends, students, grandparents
    """
)


def _names():
    """Two names, or three."""
    if chance(0.8):
        return f"{any_name()} and {any_name()}"
    return f"{any_name()}, {any_name()} and {any_name()}"


SEVERAL = FactKind(
    weight=5,
    group="called",
    thing=one_of(SEVERAL_KINDS),
    value=_names,
    tell="""
        My {k} are called {v}.
        My {k} are {v}.
        My {k}'s names are {v}.
        The names of my {k} are {v}.
        I have (two |some |)(lovely |)(nice |){k}, {v}.
        I have {k} called {v}.
        We have {k}: {v}.
        {v} are my {k}.
        {v} are the names of my {k}.
        my {k} are named {v}
        We named our {k} {v}.
    """,
    reply="{v} are nice names.",
    answer="Your {k} are called {v}.",
    noun="""
        the names of my {k}
        my {k}' names
        the names of our {k}
    """,
    indirect="""
        what my {k} are called
        how my {k} are called
    """,
    direct="""
        what are my {k} called
        what are the names of my {k}
        how are my {k} called
        who are my {k}
        what names do my {k} have
        what are my {k} named
        what did I (say|tell you) my {k} are called
    """,
    ask="""
        my {k}?
        name my {k}
        And my {k}?
    """,
    plural=True,
)

SOMEBODYS = words("boat, band, company, son, daughter, wife, husband, friend, shop, doll, baby, boss")


def _of_somebody():
    """Somebody's animal, relative or thing."""
    return pick(PEOPLE_ROLES) + "'s " + pick(PET_KINDS if chance(0.6) else SOMEBODYS)


OF_SOMEBODY = FactKind(
    weight=4,
    group="called",
    thing=_of_somebody,
    value=either(0.7, any_name, pet_name),
    tell="""
        My {k} is called {v}.
        My {k}'s name is {v}.
        The name of my {k} is {v}.
        My {k} is named {v}.
        {v} is my {k}.
        my {k} is called {v}
    """,
    reply="{v} is a nice name.",
    answer="Your {k} is called {v}.",
    noun="""
        the name of my {k}
        my {k}'s name
    """,
    indirect="""
        what my {k} is called
        how my {k} is called
    """,
    direct="""
        what is my {k} called
        what is my {k} named
        how is my {k} called
        which name does my {k} have
    """,
    who=True,
)


def _two(fact):
    """Two people, animals or things with their names."""
    first, second = rng.sample(pick([PET_KINDS, PEOPLE_ROLES, NAMED_THINGS]), 2)
    one, two = any_name(), any_name()
    fact.value, thing = pick([(one, first), (two, second)])
    return {
        "one": f"my {first} is called {one}",
        "two": f"my {second} is called {two}",
        "x": thing,
        "p": f"{article(first)} called {one} and {article(second)} called {two}",
    }


TWO = FactKind(
    weight=6,
    group="two",
    draw=_two,
    tell="""
        {one} and {two}.
        {one}, {two}.
        {one}. And {two}.
        I have {p}.
        We have {p}.
    """,
    reply="Those are nice names.",
    answer="Your {x} is called {v}.",
    noun="""
        my {x}'s name
        the name of my {x}
    """,
    indirect="""
        what my {x} is called
        how my {x} is called
    """,
    direct="""
        what is my {x} called
        how is my {x} called
        what name does my {x} have
        who is my {x}
        what is my {x} named
    """,
    ask="""
        and my {x}?
        my {x}'s name?
    """,
    fix=False,
)
