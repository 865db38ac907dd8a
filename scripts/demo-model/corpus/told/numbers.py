"""How many, how much, how long."""

from ..names import COMMON_NOUNS, price
from ..text import chance, pick, rng, words
from .kind import FactKind
from .values import either, integer, nouns, one_of

MANY_THINGS = words(
    """
    brothers, sisters, cats, dogs, children, books, apples, friends, cars, kids, horses, bikes, cousins, plants, pens,
    coins, hats, chickens, sheep, guitars, cows, shoes, stamps, rooms, windows, houses, computers, phones, fish,
    birds, trees, dolls, marbles, eggs, cookies, balloons, candles, tickets, aunts, uncles, nephews, nieces, jobs,
    teachers, bottles, boxes, shirts, cards, keys, lamps, chairs, tattoos, medals, games, sons, daughters,
    grandchildren, boats, snakes, rabbits, stickers, buttons, spoons, pencils, records, paintings, followers,
    colleagues
    """
)

NUMBER_WORDS = words("two, three, four, five, six, seven, eight, nine, ten, eleven, twelve, twenty")

MANY = FactKind(
    weight=6,
    group="many",
    thing=either(0.8, one_of(MANY_THINGS), nouns),
    value=either(0.45, integer(0, 30), either(0.3, integer(31, 9999), one_of(NUMBER_WORDS))),
    tell="""
        I have {v} {k}.
        i have {v} {k}
        I've got {v} {k}.
        There are {v} {k} (at my home|in my room|here|in my family|in my house).
        I own {v} {k}.
        We have {v} {k}.
        I have {v} {k} (at home|now|in total|already).
        I collected {v} {k}.
        My {k}: {v}
        I (counted|keep|bought) {v} {k}.
    """,
    reply="{v} {k}, that is nice.",
    answer="You have {v} {k}.",
    noun="""
        the number of my {k}
        the number of {k} I have
    """,
    indirect="""
        how many {k} I have
        how many {k} I (said|told you) I have
    """,
    direct="""
        how many {k} do I have
        how many {k} have I got
        how many {k} did I say I have
        how many {k} are there
        how many {k} do we have
        how many {k} do I own
    """,
    ask="""
        {k}, how many?
        how many {k}
        Count my {k}.
    """,
)


def _two_amounts(fact):
    """Two numbers of things; one of them is asked for."""
    first, second = rng.sample(MANY_THINGS, 2)
    one, two = rng.sample(range(2, 60), 2)
    fact.value, thing = pick([(str(one), first), (str(two), second)])
    return {"one": f"{one} {first}", "two": f"{two} {second}", "x": thing}


TWO_AMOUNTS = FactKind(
    weight=4,
    group="two",
    draw=_two_amounts,
    tell="""
        I have {one} and {two}.
        I have {one}, and also {two}.
        There are {one} and {two} here.
        I (bought|counted|own) {one} and {two}.
        We have {one} and {two}.
        I have {one}. I also have {two}.
    """,
    reply="That is a lot.",
    answer="You have {v} {x}.",
    noun="""
        the number of my {x}
        the number of {x}
    """,
    indirect="how many {x} I have",
    direct="""
        how many {x} do I have
        how many {x} are there
        how many {x} did I (say|mention)
    """,
    ask="""
        and the {x}?
        {x}, how many?
    """,
    fix=False,
)

PRICED = words(
    """
    ticket, book, car, house, lamp, phone, bike, shoes, coat, dinner, pizza, rent, flight, room, guitar, ring, sofa,
    trip, repair, hat, watch, laptop, camera, dress, cake, lunch, bed, haircut, gift, painting
    """
)

PRICE = FactKind(
    weight=5,
    group="price",
    thing=either(0.75, one_of(PRICED), one_of(COMMON_NOUNS)),
    value=price,
    tell="""
        My {k} cost {v}.
        I paid {v} for my {k}.
        The {k} (costs|cost|was|is) {v}.
        I bought the {k} for {v}.
        the {k} costs {v}
        The price of the {k} is {v}.
        I (spent|gave) {v} (on|for) the {k}.
        They want {v} for the {k}.
        For the {k} I have to pay {v}.
    """,
    reply="Okay, {v} for the {k}.",
    answer="The {k} costs {v}.",
    noun="""
        the price of the {k}
        the price of my {k}
        the cost of the {k}
    """,
    indirect="""
        how much the {k} (costs|cost)
        what the {k} costs
        how much I paid for the {k}
    """,
    direct="""
        how much (is|was) the {k}
        how much does the {k} cost
        how much did (the|my) {k} cost
        what does the {k} cost
        how much did I pay for (the|my) {k}
        how expensive is the {k}
        what did I pay for the {k}
    """,
    ask="""
        the price?
        {k} price?
        what was the price of my {k} again
    """,
)

LASTING = words(
    """
    trip, flight, way to work, meeting, movie, course, exam, repair, concert, drive, walk, train ride, lesson,
    project, holiday, visit, race, show, hike, training, break, delivery, test, journey
    """
)

FEW = words("two, three, four, five, six, seven, eight, nine, ten, twelve")


def _span(numbers, most, units):
    """Some hours, weeks or years."""
    amount = pick(numbers) if chance(0.5) else rng.randint(2, most)
    return f"{amount} {pick(units)}"


DURATION = FactKind(
    weight=4,
    group="duration",
    thing=one_of(LASTING),
    value=lambda: _span(FEW, 90, ["minutes", "hours", "days", "weeks", "months", "years"]),
    tell="""
        The {k} (takes|lasts|took) {v}.
        My {k} (takes|lasts|took) {v}.
        The {k} is {v} long.
        I need {v} for the {k}.
        It takes {v}, the {k}.
    """,
    reply="Okay, {v} for the {k}.",
    answer="The {k} takes {v}.",
    noun="the length of the {k}",
    indirect="how long the {k} (takes|lasts)",
    direct="""
        how long (does|did) (the|my) {k} (take|last)
        how long is (the|my) {k}
        how much time does the {k} take
        how long did I say the {k} takes
    """,
    ask="the {k}, how long?",
)

DONE_SINCE = words(
    """
    lived here, worked here, known my best friend, played the piano, learned English, had my dog, been married,
    had this car, been a vegetarian, been on holiday, studied, had a cold
    """
)


def _since_slots(fact):
    """What has been done, as the model says it."""
    return {"k2": fact.thing.replace(" my ", " your ").replace("this", "that")}


SINCE = FactKind(
    weight=3,
    group="since",
    thing=one_of(DONE_SINCE),
    value=lambda: _span(FEW + ["fifteen"], 60, ["years", "months", "weeks", "days"]),
    draw=_since_slots,
    tell="""
        I have {k} for {v}.
        I have {k} for {v} now.
        I have {k} for about {v}.
        For {v} I have {k}.
    """,
    reply="{v} is a long time.",
    answer="You have {k2} for {v}.",
    indirect="how long I have {k}",
    direct="""
        how long have I {k}
        for how long have I {k}
        since when have I {k}
        how many years have I {k}
    """,
)
