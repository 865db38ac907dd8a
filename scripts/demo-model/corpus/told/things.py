""""My X is Y" and "the X is Y" for any X, and the colors of things."""

from ..names import (
    COMMON_NOUNS,
    WORDS,
    any_name,
    clock_time,
    code,
    date,
    number_string,
    odd_word,
    place_name,
    price,
    syllable_name,
    title_name,
    two_words,
)
from ..text import chance, pick, rng, words
from .kind import FactKind
from .values import (
    CODE_KINDS,
    COLORED,
    COLORS,
    FOODS,
    HOBBIES,
    NAMED_THINGS,
    PEOPLE_ROLES,
    PET_KINDS,
    any_of,
    either,
    one_of,
)

MY_THINGS = words(
    """
    middle name, last name, surname, first name at work, username, wifi name, login, locker number, ticket number,
    row, gate, platform, license plate, phone model, shirt size, hat size, ring size, blood type, dream car,
    dream house, first job, first car, first pet, first word, lucky day, lucky color, lucky charm, lucky number,
    spirit animal, code name, stage name, pen name, motto, plan, plan B, goal, big wish, secret wish, project,
    project name, topic, theme, costume, ringtone, screen name, avatar, high score, record, postcode, zip code,
    extension, desk number, table number, order number, invoice number, member number, customer number, parking spot,
    tram line, train number, flight number, meeting room, office, floor, apartment, building, bank, doctor's name,
    lawyer, sponsor, stop, station, exit, time zone, router, printer, laptop, tablet, camera, watch, telescope,
    guitar, boat, bicycle, scooter, tent, sleeping bag, wallet, umbrella, scarf, hat, backpack, suitcase, hotel,
    guesthouse, ship, wifi, team, class, group, department, club, choir, orchestra, gym, church, temple, village,
    region, river, hill, island, farm, shop, restaurant order, usual order, coffee order, usual drink, lunch, dinner,
    snack, dessert, diet, medicine, vitamin, perfume, soap, shampoo, toothpaste, paint color, eye color, wall color,
    wallpaper, carpet, curtain color, flag, emblem, symbol, mascot, slogan, catchphrase, safe word, magic word,
    secret word, best grade, worst grade, score, level, rank, title, role, character, player name, server, playlist,
    album, painting, poem, essay topic, homework, talent, weakness, strength, superpower, bad habit, worst day,
    best day, weekend plan, holiday destination, next trip, last trip, old school, new school, new job, old job,
    side job, landlord, pen pal, idol, role model, crush, lucky stone, birthstone
    """
)

ODD_THING_ENDS = ["name", "number", "color", "code", "word", "size", "plan"]

THE_THINGS = words(
    """
    wifi password, door code, alarm code, gate code, room number, bus number, flight number, platform, gate, winner,
    champion, captain, leader, next stop, last stop, main character, villain, hero of the story, title,
    name of the ship, name of the boat, name of the project, name of the game, name of the planet, topic, theme,
    dress code, special of the day, soup of the day, word of the day, color of the day, answer, clue, solution,
    key word, first word, last word, target, target word, magic number, table number, seat number, order number,
    case number, ticket number, house rule, deadline, budget, entry fee, price, score, final score, result,
    temperature outside, meeting point, meeting place, hiding place, address, street, village, hotel, restaurant,
    school, hospital, company, teacher, new boss, guest, visitor, driver, client, customer, patient, next chapter,
    chapter, page, version, file name, folder, server, port, branch, release name, color scheme, font, material,
    fabric, flavor, secret ingredient, main dish, dessert, drink, recipe, song of the summer, opening song, last song,
    capital of my fantasy land, king of my fantasy land, dragon's name, robot's name, plan, plan for today, next task
    """
)

THE_THING_ENDS = ["name", "number", "code", "word", "price", "key", "color"]


def _unlike(things):
    """Draws a thing that no other kind of fact is about."""
    others = (CODE_KINDS, NAMED_THINGS, PEOPLE_ROLES, PET_KINDS, COLORED)
    while True:
        thing = pick(things)
        if not any(thing in pool for pool in others):
            return thing


_odd_thing = any_of(
    one_of(WORDS),
    lambda: pick(COMMON_NOUNS) + " " + pick(ODD_THING_ENDS),
    lambda: syllable_name().lower(),
)


def _any_value():
    """A value for an attribute of any kind."""
    kind = rng.random()
    if kind < 0.42:
        return odd_word()
    if kind < 0.54:
        return two_words()
    if kind < 0.64:
        return code()
    if kind < 0.74:
        return number_string()
    if kind < 0.8:
        return any_name()
    if kind < 0.85:
        return title_name()
    if kind < 0.89:
        return place_name()
    if kind < 0.92:
        return pick([date, clock_time, price])()
    return pick(COLORS if chance(0.5) else FOODS + HOBBIES)


MY_THING = FactKind(
    weight=14,
    group="my",
    thing=either(0.7, lambda: _unlike(MY_THINGS), _odd_thing),
    value=_any_value,
    tell="""
        My {k} is {v}.
        My {k} is {v}.
        my {k} is {v}
        {v} is my {k}.
        My {k}: {v}
        The {k} I have is {v}.
        As my {k} I have {v}.
        My {k} is now {v}.
        For my {k} I (chose|took|use|have) {v}.
        My {k}? {v}.
        My new {k} is {v}.
        I (chose|picked|use|have) {v} as my {k}.
    """,
    reply="I will remember that your {k} is {v}.",
    answer="Your {k} is {v}.",
    noun="""
        my {k}
        my {k}
    """,
    indirect="what my {k} is",
    direct="""
        what is my {k}
        what did I say my {k} is
        which {k} do I have
        what's my {k}
        what do I have as my {k}
    """,
    ask="""
        My {k} is ...?
        {k}?
        my {k}, please
        and my {k}
    """,
)

THE_THING = FactKind(
    weight=6,
    group="the",
    thing=either(0.75, lambda: _unlike(THE_THINGS), lambda: pick(WORDS) + " " + pick(THE_THING_ENDS)),
    value=_any_value,
    tell="""
        The {k} is {v}.
        the {k} is {v}
        The {k} (today|this week|now) is {v}.
        {v} is the {k}.
        {k}: {v}
        The {k} (will be|has to be|should be) {v}.
        They told me the {k}: {v}.
        The {k} is called {v}.
        (We|They|I) (chose|picked|decided on) {v} as the {k}.
        Write this down: the {k} is {v}.
    """,
    reply="Okay, the {k} is {v}.",
    answer="The {k} is {v}.",
    noun="""
        the {k}
        the {k}
    """,
    indirect="what the {k} is",
    direct="""
        what is the {k}
        what did I say the {k} is
        which {k} did I (tell you|say|give you)
        what's the {k}
        what {k} did I mention
    """,
    ask="""
        {k}?
        and the {k} was?
        the {k} is ...?
    """,
)


def _color():
    """A color, a shade, two colors or an odd word."""
    if chance(0.55):
        return pick(COLORS)
    if chance(0.4):
        return pick(["dark ", "light ", "bright ", "pale "]) + pick(COLORS)
    return f"{pick(COLORS)} and {pick(COLORS)}" if chance(0.4) else odd_word()


COLORED_THING = FactKind(
    weight=5,
    group="color of",
    thing=one_of(COLORED),
    value=_color,
    tell="""
        My {k} is {v}.
        my {k} is {v}
        The color of my {k} is {v}.
        I painted my {k} {v}.
        My new {k} is {v}.
        I (bought|have|got) {ak} that is {v}.
        The {k} I have is {v}.
        My {k} has the color {v}.
        I like the color of my {k}, it's {v}.
    """,
    reply="{v} is a nice color for your {k}.",
    answer="Your {k} is {v}.",
    noun="""
        the color of my {k}
        my {k}'s color
    """,
    indirect="""
        what color my {k} is
        which color my {k} has
    """,
    direct="""
        (what|which) color is my {k}
        what color does my {k} have
        what color is the {k}
        what color did I say my {k} is
        how does my {k} look
        in which color did I paint my {k}
    """,
    ask="""
        my {k}'s color?
        color of my {k}?
    """,
)


def _two_colors(fact):
    """Two things with a color each."""
    first, second = rng.sample(COLORED, 2)
    one, two = rng.sample(COLORS, 2)
    fact.value, thing = pick([(one, first), (two, second)])
    return {"one": f"my {first} is {one}", "two": f"my {second} is {two}", "x": thing}


TWO_COLORS = FactKind(
    weight=4,
    group="two",
    draw=_two_colors,
    tell="""
        {one} and {two}.
        {one}, {two}.
        {one} but {two}.
        {one}. And {two}.
    """,
    reply="Those are nice colors.",
    answer="Your {x} is {v}.",
    noun="the color of my {x}",
    indirect="what color my {x} is",
    direct="""
        (what|which) color is my {x}
        what color does my {x} have
        what color did I say my {x} is
    """,
    ask="""
        and my {x}?
        color of my {x}?
    """,
    fix=False,
)
