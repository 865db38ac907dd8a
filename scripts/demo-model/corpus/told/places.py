"""Where things are, and where the user lives."""

import re

from ..names import any_name, place_name, street_name, syllable_name
from ..text import chance, pick, rng, words
from .kind import FactKind
from .values import COLORS, HOLDERS, a_word, any_of, either, integer, one_of, some

PUT_THINGS = words(
    """
    keys, glasses, phone, wallet, book, hat, umbrella, passport, ticket, letter, camera, watch, ring, ball, shoes,
    gloves, scarf, bag, charger, laptop, money, medicine, notebook, pen, scissors, hammer, bike, car, map, toys,
    guitar, violin, remote, headphones, lunch, cake, cookies, tea, coffee, bread, spare key, birthday present, gift,
    treasure, diary, photos, documents, contract, helmet, tent, ladder, drill, candle, matches, flashlight, batteries,
    blanket, pillow, coat, jacket, socks, sunglasses, card, bank card, train ticket, house key, car key, chess set,
    dictionary, recipe, stamps, coins, old letters, sweater, water bottle, sandwich, apples, seeds, paint, brushes
    """
)

TOPS = words(
    """
    table, desk, shelf, bed, sofa, chair, roof, floor, piano, stove, windowsill, bench, counter, wall, door, carpet,
    fridge, cupboard, bookcase
    """
)

RELATIONS = ["on", "under", "behind", "next to", "on top of", "near", "beside", "below", "above"]


def _spot():
    """Somewhere in a house."""
    owner = pick(["the", "the", "the", "the", "the", "my", "a"])
    word = ""
    if chance(0.35):
        word = pick(COLORS + ["old", "big", "small", "new", "left", "top", "second", "wooden"]) + " "
    if chance(0.12):
        word = syllable_name().lower() + " " if chance(0.5) else ""
    if chance(0.5):
        place = f"in {owner} {word}{pick(HOLDERS)}"
    else:
        place = f"{pick(RELATIONS)} {owner} {word}{pick(TOPS)}"
    if chance(0.08):
        places = ["home", "work", "school", "my aunt's", "the station", any_name() + "'s place", "the neighbor's"]
        place = "at " + pick(places)
    return re.sub(r"\ba (?=[aeio])", "an ", place).replace(" my ", " your ")


def _put(fact):
    """The words that go with one thing or with several."""
    noun = fact.thing
    many = noun.endswith("s") and not noun.endswith("ss")
    return {
        "is": "are" if many else "is",
        "they": "they" if many else "it",
        "mv": fact.value.replace(" your ", " my "),
    }


PUT_THING = FactKind(
    weight=9,
    group="where",
    thing=one_of(PUT_THINGS),
    value=_spot,
    draw=_put,
    tell="""
        (My|The) {k} {is} {mv}.
        my {k} {is} {mv}
        I (put|left|hid|placed|keep|have put) (my|the) {k} {mv}.
        I (put|left) my {k} {mv} (today|yesterday|this morning|again).
        You can find (my|the) {k} {mv}.
        The {k} {is} {mv} now.
        {n} put my {k} {mv}.
        I always keep my {k} {mv}.
        Remember that my {k} {is} {mv}.
        (My|The) {k}? {mv}.
        If I look for my {k}, {they} {is} {mv}.
    """,
    reply="I will remember that your {k} {is} {v}.",
    answer="Your {k} {is} {v}.",
    noun="the place of my {k}",
    indirect="""
        where (my|the) {k} {is}
        where I (put|left|hid) (my|the) {k}
        where I can find my {k}
    """,
    direct="""
        where {is} (my|the) {k}
        where did I (put|leave|hide|place) (my|the) {k}
        where (can|do|could|should) I (find|look for) (my|the) {k}
        where did I say (my|the) {k} {is}
        in which place {is} my {k}
    """,
    ask="""
        I am looking for my {k}. Where {is} {they}?
        I can't find my {k}.
        Have you seen my {k}?
        I need my {k}. Where {is} {they}?
        my {k}, where?
        Where did my {k} go?
        Help me find my {k}.
        I lost my {k}. Where did I put {they}?
        wheres my {k}
    """,
)

COUNTRIES = words(
    """
    Italy, Peru, Kenya, Japan, Norway, Brazil, Canada, Egypt, India, Spain, Turkey, Ghana, Chile, Vietnam, Ireland,
    Poland
    """
)

COUNTRY = FactKind(
    weight=3,
    group="home",
    value=some(COUNTRIES, syllable_name),
    tell="""
        I live in a country called {v}.
        My country is {v}.
        My home country is {v}.
        The country I (live in|am from) is {v}.
        I am a citizen of {v}.
        I have a passport of {v}.
        My passport is from {v}.
    """,
    reply="{v} sounds like a nice country.",
    answer="Your country is {v}.",
    noun="""
        my [home ]country
        the country I live in
    """,
    indirect="(which|what) country I (live in|am from)",
    direct="""
        (which|what) country (do I live in|am I from)
        in which country do I live
        what is my country
        (which|what) country did I (name|mention)
    """,
)

TOWN = FactKind(
    weight=4,
    group="home",
    value=place_name,
    tell="""
        I live in {v}.
        I live in {v} (with my family|since last year|near the sea|and I love it|and it's a small town).
        I moved to {v}[ last year| in May| with my family| two years ago].
        My (town|city|village|hometown|home town) is {v}.
        My (town|city|village|hometown) is called {v}.
        I have (a flat|an apartment|a house|a room) in {v}.
        We live in {v} now.
        Home is {v} for me.
        I reside in {v}.
        I am based in {v}.
        I stay in {v} at the moment.
        I am writing from {v}.
    """,
    reply="{v} sounds like a nice place.",
    answer="You live in {v}.",
    noun="""
        my (town|city|home town|hometown|village)
        the (town|city|place) I live in
        the place where I live
        the name of my (town|city|village)
    """,
    indirect="""
        where I live
        which (town|city|place) I live in
        where my home is
    """,
    direct="""
        where do I live
        (in |)(which|what) (town|city|place|village) do I live[ in]
        where is my home
        where am I (based|at home)
        where did I (say I live|move to)
        where's my home
    """,
    ask="""
        What town am I in?
        Do I live in a city?
        my town?
        Where did I tell you I live?
    """,
)

ORIGIN = FactKind(
    weight=3,
    group="from",
    value=place_name,
    tell="""
        I am from {v}.
        I come from {v}.
        I was born in {v}.
        I was born and raised in {v}.
        I grew up in {v}.
        Originally I am from {v}.
        My roots are in {v}.
        Greetings from {v}!
        I spent my childhood in {v}.
    """,
    reply="{v} sounds like a nice place.",
    answer="You are from {v}.",
    noun="""
        my birthplace
        my place of birth
        the place I am from
    """,
    indirect="""
        where I am from
        where I come from
        where I was born
        where I grew up
    """,
    direct="""
        where am I from
        where do I come from
        where was I born
        where did I grow up
        (which|what) (place|town|city) am I from
        where did I say I am from
    """,
)

STREET = FactKind(
    weight=3,
    group="home",
    value=street_name,
    tell="""
        I live (on|in|at) {v}.
        My (address|home address) is {v}.
        My street is {v}.
        My street is called {v}.
        My house is (on|in|at) {v}.
        I moved to {v}.
        Send it to {v}, that's my address.
        You can find me at {v}.
        Our house stands at {v}.
    """,
    reply="Okay, your address is {v}.",
    answer="Your address is {v}.",
    noun="""
        my [home ]address
        my street
        the street I live (on|in)
    """,
    indirect="""
        what my address is
        which street I live (on|in)
    """,
    direct="""
        what is my address
        (which|what) street do I live (on|in)
        where is my house
        what is the name of my street
        what address did I (give|tell) you
        where can people find me
    """,
)

HOUSE_NUMBER = FactKind(
    weight=3,
    group="house number",
    value=either(0.8, integer(1, 450), lambda: str(rng.randint(1, 99)) + pick("abc")),
    tell="""
        My house number is {v}.
        I live (at|in) number {v}.
        I live in house number {v}.
        The number of my house is {v}.
        Our house has the number {v}.
        my house has number {v}
    """,
    reply="Okay, your house number is {v}.",
    answer="Your house number is {v}.",
    noun="""
        my house number
        the number of my house
        our house number
    """,
    indirect="which number my house has",
    direct="""
        (which|what) (number does my house have|house number do I have)
        what is my house number
        what number do I live at
    """,
)

WEATHER_WORDS = words(
    """
    sunny, rainy, cold, hot, windy, foggy, cloudy, stormy, warm, snowy, icy, wet, freezing, mild, cold and wet,
    sunny but windy, gray, humid, dry
    """
)

WEATHER = FactKind(
    weight=3,
    group="weather",
    value=one_of(WEATHER_WORDS),
    tell="""
        The weather here is {v}.
        It is {v} in my town[ today].
        At my place it is {v} today.
        The weather in my (town|village|street) is {v}.
        it's {v} where I live
    """,
    reply="I see, it is {v} where you are.",
    answer="It is {v} where you are.",
    noun="""
        the weather here
        my weather
        the weather where I am
    """,
    indirect="""
        how the weather is (here|where I am)
        what I said about the weather
    """,
    direct="""
        how is the weather (here|where I am)
        what is the weather like (here|where I live)
        what did I say about the weather
        how did I say the weather is
    """,
)

TEMPERATURE = FactKind(
    weight=2,
    group="weather",
    value=lambda: f"{rng.randint(-20, 40)} degrees",
    tell="""
        It is {v} (here|outside|in my room|today).
        The temperature (here|outside) is {v}.
        We have {v} (here|today|outside).
        The thermometer shows {v}.
    """,
    reply="Okay, {v} where you are.",
    answer="It is {v} where you are.",
    noun="the temperature (here|outside|in my room)",
    indirect="how (warm|cold|hot) it is here",
    direct="""
        how (warm|cold|hot) is it (here|outside)
        how many degrees (is it|are there)
        what does the thermometer show
        what temperature did I (mention|tell you)
    """,
)

DWELLINGS = words(
    """
    a lighthouse, a castle, a small flat, a big house, a tent, a cabin, a houseboat, a caravan, a tower, an old mill,
    a hotel, a tree house
    """
)

MOVE = FactKind(
    weight=3,
    group="move",
    value=any_of(place_name, lambda: a_word() + " farm", one_of(DWELLINGS)),
    tell="""
        I want to move to {v}.
        I will move to {v} (soon|next year|in spring).
        I plan to move to {v}.
        My dream is to live in {v}.
        One day I want to live in {v}.
    """,
    reply="I hope you like it there: {v}.",
    answer="You want to live in {v}.",
    indirect="where I want to (live|move)",
    direct="""
        where do I want to (live|move)
        where will I move
        where do I plan to move
        where do I dream of living
    """,
)
