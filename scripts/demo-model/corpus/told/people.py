"""About other people: what they do, their age and birthday; the user's family."""

import re

from ..names import COMMON_NOUNS, WORDS, any_name, date, group_name, odd_word, place_name, syllable_name
from ..text import article, capital, chance, expand, pick, words
from .kind import FactKind
from .values import (
    COLORS,
    FOODS,
    HOBBIES,
    INSTRUMENTS,
    JOBS,
    PEOPLE_ROLES,
    PET_KINDS,
    a_noun,
    either,
    integer,
    invented_job,
    my_person,
    nouns,
    one_of,
    your,
)

GAMES = words("football, chess, tennis, golf, hockey, cards, rugby")
VEHICLES = words("car, van, truck, bus, bike, tractor, scooter")
COLLECTED = words("stamps, coins, shells, stones, books, cards, dolls, postcards")
STUDIED = words("law, history, physics, music, art, medicine, biology, math, Latin, chemistry")
FEARED = words("spiders, the dark, dogs, snakes, heights, ghosts")
ALLERGENS = words("nuts, milk, cats, eggs, pollen, fish, soy, gluten")
LANGUAGES = words("French, German, Spanish, Polish, Arabic, Hindi, Greek")


def _a_job():
    """A job with its article."""
    return article(pick(JOBS) if chance(0.5) else invented_job())


def _played():
    """An instrument or, mostly, a game."""
    return pick(["the " + pick(INSTRUMENTS)] + GAMES)


def _vehicle():
    """Something to drive, with its color."""
    return article(pick(COLORS) + " " + pick(VEHICLES))


def _studies():
    """An invented subject."""
    return syllable_name() + " studies"


def _one_or_odd(pool, share):
    """Draws an item of the pool, to which one odd word is added as many times as ``share`` says."""
    return lambda: pick(pool + [odd_word()] * share)


# What people do: the verb, a direct and an indirect question, what follows the verb.
ABOUT_PEOPLE = [
    ("lives in", "where does {p} live", "where {p} lives", place_name),
    ("works as", "what does {p} work as", "what {p} works as", _a_job),
    ("works at", "where does {p} work", "where {p} works", group_name),
    ("plays", "what does {p} play", "what {p} plays", _played),
    ("likes", "what does {p} like", "what {p} likes", _one_or_odd(FOODS + HOBBIES, 30)),
    ("hates", "what does {p} hate", "what {p} hates", _one_or_odd(FOODS, 20)),
    ("loves", "(what|who) does {p} love", "what {p} loves", _one_or_odd(FOODS + HOBBIES, 20)),
    ("comes from", "where does {p} come from", "where {p} comes from", place_name),
    ("drives", "what does {p} drive", "what {p} drives", _vehicle),
    ("collects", "what does {p} collect", "what {p} collects", either(0.5, one_of(COLLECTED), nouns)),
    ("studies", "what does {p} study", "what {p} studies", either(0.7, one_of(STUDIED), _studies)),
    ("wants to be", "what does {p} want to be", "what {p} wants to be", lambda: article(pick(JOBS))),
    ("is afraid of", "what is {p} afraid of", "what {p} is afraid of", either(0.5, one_of(FEARED), nouns)),
    ("is allergic to", "what is {p} allergic to", "what {p} is allergic to", either(0.6, one_of(ALLERGENS), odd_word)),
    (
        "speaks",
        "(what|which) language does {p} speak",
        "which language {p} speaks",
        either(0.6, one_of(LANGUAGES), syllable_name),
    ),
    ("eats", "what does {p} eat", "what {p} eats", either(0.5, one_of(FOODS), odd_word)),
    (
        "is",
        "(what does {p} do|what is the job of {p}|what does {p} do for a living)",
        "what {p} does",
        _a_job,
    ),
    ("lost", "what did {p} lose", "what {p} lost", lambda: article(pick(COMMON_NOUNS + WORDS[:80]))),
    ("bought", "what did {p} buy", "what {p} bought", a_noun),
    ("found", "what did {p} find", "what {p} found", a_noun),
    ("owns", "what does {p} own", "what {p} owns", a_noun),
    ("is", "how old is {p}", "how old {p} is", integer(1, 99)),
]


def _about(person):
    """What a person does: the value, and the slots of the statement and the questions."""
    verb, question, indirect, invent = pick(ABOUT_PEOPLE)
    value = invent()
    return value, {"verb": verb, "q": expand(question).replace("{p}", person), "i": indirect.replace("{p}", person)}


def _about_mine(fact):
    """Something about a person of the user's."""
    fact.value, slots = _about("my " + fact.thing)
    return slots


MINE = FactKind(
    weight=9,
    group="about",
    thing=one_of(PEOPLE_ROLES),
    draw=_about_mine,
    tell="""
        My {k} {verb} {v}.
        my {k} {verb} {v}
        My {k} {n} {verb} {v}.
        I have {ak} who {verb} {v}.
        I have {ak}, {n}, who {verb} {v}.
        My {k} {verb} {v}, you know.
        Did you know that my {k} {verb} {v}?
    """,
    reply="Good to know: your {k} {verb} {v}.",
    answer="Your {k} {verb} {v}.",
    indirect="{i}",
    direct="""
        {q}
        {q}
    """,
    ask="""
        What did I (say|tell you) about my {k}?
        What do you know about my {k}?
        Tell me about my {k}.
    """,
    fix=False,
)


def _about_somebody(fact):
    """Something about a person with a name."""
    fact.value, slots = _about(fact.thing)
    return dict(slots, r=pick(PEOPLE_ROLES))


SOMEBODY = FactKind(
    weight=6,
    group="third",
    thing=lambda: any_name().replace("Dr. ", ""),
    draw=_about_somebody,
    tell="""
        {k} {verb} {v}.
        {k} {verb} {v}.
        I know {k}, (he|she) {verb} {v}.
        I have a friend called {k} who {verb} {v}.
        There is a person named {k} who {verb} {v}.
        {k} is my {r} and {verb} {v}.
    """,
    reply="Good to know: {k} {verb} {v}.",
    answer="{k} {verb} {v}.",
    indirect="{i}",
    direct="""
        {q}
        {q}
    """,
    ask="""
        What did I (say|tell you) about {k}?
        What do you know about {k}?
        Tell me about {k}.
    """,
    fix=False,
)


def _about_two(fact):
    """Two people with a value each; one of them is asked about."""
    verb, question, indirect, invent = pick(ABOUT_PEOPLE)
    first, second = (pick([any_name(), my_person()]) for _ in range(2))
    one, two = invent(), invent()
    asked = pick([first, second])
    fact.value = one if asked == first else two
    if chance(0.7):
        told = f"{first} {verb} {one} {pick(['and', 'but', 'while'])} {second} {verb} {two}"
    else:
        told = f"{first} {verb} {one}. {capital(second)} {verb} {two}"
    return {
        "told": told,
        "q": expand(question).replace("{p}", asked),
        "i": indirect.replace("{p}", asked),
        "whole": f"{capital(your(asked))} {verb} {fact.value}.",
    }


TWO = FactKind(
    weight=5,
    group="two",
    draw=_about_two,
    tell="""
        {told}.
        {told}.
        {told}, you know.
    """,
    reply="Good to know.",
    answer="{whole}",
    indirect="{i}",
    direct="""
        {q}
        {q}
        {q}
    """,
    fix=False,
)

AGES = words("two, three, four, five, six, seven, eight, nine, ten, twelve, twenty, thirty, forty")

AGE = FactKind(
    weight=4,
    group="age",
    thing=one_of(PEOPLE_ROLES + PET_KINDS + ["car", "house", "computer", "bike", "boat"]),
    value=either(0.7, integer(1, 99), one_of(AGES)),
    tell="""
        My {k} is {v} years old.
        my {k} is {v}
        My {k} {n} is {v} years old.
        I have {ak} who is {v}.
        My {k} (just |)turned {v}[ last week| yesterday| today].
        My {k}'s age is {v}.
        My {k} is {v} now.
        My {k} (will be|becomes) {v} soon.
        My {v}-year-old {k} is here.
    """,
    reply="{v} is a good age.",
    answer="Your {k} is {v} years old.",
    noun="""
        my {k}'s age
        the age of my {k}
    """,
    indirect="how old my {k} is",
    direct="""
        how old is my {k}
        what age is my {k}
        how many years old is my {k}
        how old did I say my {k} is
        how old is the {k}
    """,
    ask="""
        My {k} is how old?
        my {k}, how old?
    """,
)

BIRTHDAY = FactKind(
    weight=4,
    group="birthday of",
    thing=one_of(PEOPLE_ROLES + PET_KINDS[:12]),
    value=date,
    tell="""
        My {k}'s birthday is on {v}.
        My {k} was born on {v}.
        my {k} has birthday on {v}
        The birthday of my {k} is {v}.
        My {k} {n} was born on {v}.
    """,
    reply="I will remember it: {v}.",
    answer="Your {k}'s birthday is on {v}.",
    noun="""
        my {k}'s birthday
        the birthday of my {k}
    """,
    indirect="""
        when my {k}'s birthday is
        when my {k} was born
    """,
    direct="""
        when is my {k}'s birthday
        when was my {k} born
        on which day is my {k}'s birthday
        when does my {k} have birthday
    """,
)

FAMILY_SIZES = words("two, three, four, five, six, seven, eight, nine, ten")

FAMILY = FactKind(
    weight=3,
    group="family",
    value=either(0.6, one_of(FAMILY_SIZES), integer(2, 14)),
    tell="""
        There are {v} people in my family.
        My family has {v} members.
        We are {v} people at home.
        We are a family of {v}.
        {v} people live in my house.
    """,
    reply="A family of {v} is nice.",
    answer="There are {v} people in your family.",
    noun="the size of my family",
    indirect="""
        how (big|large) my family is
        how many people are in my family
    """,
    direct="""
        how many people are in my family
        how (big|large) is my family
        how many are we at home
        how many people live in my house
    """,
)


def _siblings():
    """Brothers and sisters, or cousins, with their numbers."""
    numbers, brothers = ["one", "two", "three", "four", "five"], ["brothers", "older brothers", "little brothers"]
    more, sisters = ["two", "three", "four", "one little", "one older"], ["sisters", "cousins"]
    both = f"{pick(numbers)} {pick(brothers)} and {pick(more)} {pick(sisters)}"
    return re.sub(r"\bone ((older |little )?(brother|sister|cousin))s", r"one \1", both)


SIBLINGS = FactKind(
    weight=3,
    group="siblings",
    value=_siblings,
    tell="""
        I have {v}.
        My siblings are {v}.
        I grew up with {v}.
        I've got {v}.
    """,
    reply="{v}, that is a big family.",
    answer="You have {v}.",
    noun="my siblings",
    indirect="(which|how many) siblings I have",
    direct="""
        (how many|which) siblings do I have
        how many brothers and sisters do I have
        who are my siblings
    """,
    plural=True,
)
