"""Names and random strings.

Repeating an unseen name has to be learnt as an algorithm (look back and copy),
so most names here are random: syllables, letter strings, odd spellings. The
real names are only a few hundred among tens of thousands.
"""

from .text import article, capital, chance, pick, rng, words

REAL_NAMES = words(
    """
Anna, Tom, Peter, Maria, Lisa, Paul, Sarah, John, Emma, Max, Laura, David, Julia, Simon, Sofia,
Lukas, Nina, Felix, Clara, Ben, Mia, Leon, Eva, Oscar, Ida, Hugo, Alice, Adam, Rosa, Martin, Elena,
Jonas, Nora, Victor, Helen, George, Olivia, Daniel, Kate, Robert, Emily, James, Linda, Mark, Susan,
Steve, Karen, Michael, Jessica, Andrew, Rachel, Chris, Amy, Brian, Diana, Eric, Fiona, Gary, Hannah,
Ian, Jane, Kevin, Lucy, Nathan, Pamela, Quentin, Rebecca, Sam, Tina, Ursula, Vera, Walter, Yvonne,
Zoe, Ahmed, Fatima, Omar, Aisha, Hassan, Leila, Yusuf, Amina, Ali, Zahra, Wei, Mei, Li, Chen, Yuki,
Hiro, Sakura, Kenji, Aiko, Haruto, Jin, Minho, Priya, Raj, Anil, Sunita, Arjun, Deepa, Vikram,
Lakshmi, Ravi, Meera, Carlos, Jose, Juan, Lucia, Carmen, Diego, Isabel, Miguel, Pablo, Elena,
Javier, Sergio, Ivan, Olga, Dmitry, Natasha, Boris, Svetlana, Igor, Pierre, Marie, Jean, Claire,
Luc, Sophie, Antoine, Chloe, Camille, Mathieu, Giulia, Marco, Luca, Francesca, Giovanni, Paolo,
Chiara, Matteo, Lars, Ingrid, Sven, Astrid, Bjorn, Freya, Erik, Sigrid, Nils, Solveig, Piotr,
Agnieszka, Jan, Katarzyna, Marek, Zofia, Pavel, Tereza, Kofi, Ama, Chinedu, Ngozi, Tunde, Amara,
Sipho, Thabo, Zanele, Wanjiru, Otieno, Makena, Imani, Jabari, Nia, Ayo, Femi, Bola, Keiko, Tomo,
Liam, Noah, Ethan, Mason, Logan, Lucas, Jackson, Aiden, Henry, Sebastian, Charlotte, Amelia, Harper,
Evelyn, Abigail, Ella, Scarlett, Grace, Otto, Friedrich, Gisela, Heidi, Jürgen, Käthe, Björn, Søren,
Åsa, René, Zoë, Chloé, Noël, André, José, Íñigo, Núria, Łukasz, Šárka, Jiří, Ronan, Niamh, Ciara,
Declan, Maeve, Finn, Rhys, Gwen, Owen, Carys, Angus, Isla, Callum, Morag, Theo, Jasper, Milo, Ruby,
Poppy, Daisy, Ivy, Tariq, Samira, Karim, Nadia, Rashid, Yasmin, Farid, Soraya, Bilal, Huda, Mehmet,
Elif, Emre, Zeynep, Aylin, Can, Baran, Dilara, Goran, Mila, Dragan, Jelena, Milan, Vesna, Stefan,
Ana, Nikola, Ivana, Andrei, Ioana, Mihai, Radu, Elif, Katya, Misha, Anya, Yuri, Vlad, Lev, Raisa
    """
)
PET_NAMES = words(
    """
Bella, Rex, Rocky, Luna, Simba, Coco, Max, Buddy, Charlie, Milo, Oreo, Felix, Whiskers, Mittens,
Tiger, Snowball, Shadow, Smokey, Ginger, Pepper, Cookie, Bruno, Balu, Lucky, Daisy, Molly, Nala,
Leo, Oscar, Toby, Bandit, Ziggy, Pumpkin, Peanut, Waffles, Muffin, Fluffy, Spot, Bubbles, Nemo,
Goldie, Thumper, Hopper, Nibbles, Patches, Socks, Boots, Storm, Thunder, Star, Biscuits, Pickles,
Mochi, Sushi, Tofu, Maple
    """
)
_CONSONANTS = "b c d f g h j k l m n p q r s t v w x y z ch sh th br dr gr kr tr bl fl gl kl pl st sk sp sn qu ph wh zh kh ts tz gw nd rh".split()
_VOWELS = "a e i o u a e i o a e y ai ei ou ia io ea oo ee au ie ua eo".split()
_ENDINGS = [
    "",
    "",
    "",
    "n",
    "s",
    "r",
    "l",
    "th",
    "x",
    "ra",
    "na",
    "la",
    "lia",
    "ton",
    "mir",
    "dra",
    "ric",
    "wen",
    "lin",
    "do",
    "ko",
    "ka",
    "bert",
    "hild",
    "gar",
    "m",
    "k",
    "t",
    "ck",
    "nd",
    "rt",
]
_ACCENTS = {
    "a": "áàäâãå",
    "e": "éèëê",
    "i": "íìïî",
    "o": "óòöôõø",
    "u": "úùüû",
    "n": "ñ",
    "c": "çć",
    "s": "šśş",
    "z": "žż",
    "l": "ł",
    "y": "ý",
    "g": "ğ",
}


def syllable_name():
    """A pronounceable invented name."""
    parts = []
    for _ in range(rng.choices([1, 2, 3, 4], [2, 6, 4, 1])[0]):
        parts.append(
            (pick(_CONSONANTS) if chance(0.85) else "")
            + pick(_VOWELS)
            + (pick("nrlstmkdbgp") if chance(0.3) else "")
        )
    name = "".join(parts) + pick(_ENDINGS)
    return capital(name if len(name) > 2 else name + pick(_VOWELS) + "n")


def letter_string():
    """A string of random letters."""
    return "".join(pick("abcdefghijklmnopqrstuvwxyzaeiouaeio") for _ in range(rng.randint(3, 10)))


def blended_name():
    """The start of one real name with the end of another."""
    first, second = pick(REAL_NAMES), pick(REAL_NAMES)
    return (
        first[: rng.randint(2, max(2, len(first) - 1))]
        + second[rng.randint(1, max(1, len(second) - 2)) :].lower()
    )


def _with_accent(name):
    spots = [i for i, c in enumerate(name) if c in _ACCENTS]
    if not spots:
        return name
    i = pick(spots)
    return name[:i] + pick(_ACCENTS[name[i]]) + name[i + 1 :]


def any_name():
    """A first name of any kind, sometimes double, accented or a nickname."""
    kind = rng.random()
    if kind < 0.16:
        name = pick(REAL_NAMES)
    elif kind < 0.58:
        name = syllable_name()
    elif kind < 0.8:
        name = blended_name()
    else:
        name = capital(letter_string())
    if chance(0.05):
        name = _with_accent(name)
    if chance(0.04):
        name = name + "-" + (pick(REAL_NAMES) if chance(0.5) else syllable_name())
    elif chance(0.05):
        name = name + " " + (syllable_name() if chance(0.7) else pick(REAL_NAMES))
    elif chance(0.02):
        name = pick(["O'", "Mc", "Mac", "D'", "De", "Van"]) + name
    elif chance(0.02):
        name = pick(["Dr. ", "Mr ", "Mrs ", "Miss ", "Sir ", "Captain ", "Uncle ", "Professor "]) + name
    elif chance(0.015):
        name = name + str(rng.randint(1, 99))
    return name


def pet_name():
    """A pet's name: real, invented or an ordinary word."""
    kind = rng.random()
    if kind < 0.22:
        return pick(PET_NAMES)
    if kind < 0.34:
        return capital(pick(COMMON_NOUNS))
    if kind < 0.37:
        return pick(["Mr ", "Mrs ", "Sir ", "Lady ", "Captain ", "King ", "Little "]) + (
            syllable_name() if chance(0.5) else capital(pick(COMMON_NOUNS))
        )
    return any_name()


def place_name():
    """An invented town."""
    kind = rng.random()
    if kind < 0.3:
        return syllable_name() + pick(
            [
                "",
                "ville",
                "burg",
                "ton",
                "stad",
                "berg",
                "heim",
                "grad",
                "port",
                "field",
                "ford",
                "dorf",
                "mouth",
                "by",
                "ham",
                "pur",
                "abad",
            ]
        )
    if kind < 0.38:
        return (
            pick(
                [
                    "San ",
                    "Saint ",
                    "New ",
                    "Port ",
                    "Bad ",
                    "El ",
                    "Los ",
                    "North ",
                    "Upper ",
                    "Santa ",
                    "Little ",
                ]
            )
            + syllable_name()
        )
    return any_name() if kind < 0.7 else capital(letter_string()) if kind < 0.8 else syllable_name()


COMMON_NOUNS = words(
    """
apple, river, button, cloud, pebble, candle, basket, carpet, window, ladder, pillow, marble,
feather, blanket, bottle, bucket, lantern, mirror, needle, pencil, ribbon, saddle, spoon, kettle,
teapot, turnip, walnut, acorn, badger, beetle, cactus, comet, cricket, dagger, ember, falcon,
garnet, hazel, hammer, igloo, jelly, jigsaw, lemon, magnet, muffin, nugget, olive, onyx, paddle,
pancake, parsley, penny, pickle, pirate, plum, poppy, puddle, pudding, puzzle, quartz, radish,
rocket, saffron, sparrow, spider, sprout, tango, thistle, toffee, topaz, truffle, tulip, velvet,
violet, waffle, willow, wizard, zigzag, almond, anchor, arrow, balloon, banjo, barrel, bean, bell,
berry, bishop, blossom, boulder, bramble, breeze, brick, bridge, broom, bubble, bumble, butter,
camel, canyon, caramel, carrot, castle, cedar, cherry, chestnut, clover, cobalt, cocoa, copper,
coral, cotton, crystal, daffodil, dandelion, domino, donut, dusty, echo, engine, fern, fiddle,
flint, forest, galaxy, garlic, ghost, glacier, guitar, harbor, honey, indigo, island, ivory,
jasmine, jungle, kiwi, koala, lava, maple, meadow, melody, meteor, mint, monsoon, moss, mustard,
nectar, nutmeg, ocean, opal, orbit, oyster, panda, paper, peach, pearl, pepper, petal, piano,
planet, pocket, potato, prairie, pretzel, prism, pumpkin, rabbit, raven, ripple, robin, saturn,
shadow, silver, sketch, snowflake, socket, spark, spice, sunny, swan, thunder, timber, tiny, toast,
treasure, tunnel, turtle, umbrella, valley, vanilla, whistle, wombat, yogurt, zebra, zipper,
trumpet, tractor, statue, station, suitcase
    """
)


# More words of all kinds, only for values that are copied.
WORDS = words(
    """
abacus, absent, acrobat, adventure, airship, alarm, album, alley, amber, ankle, antler, apron, arcade, armchair, atlas, attic, aurora, avocado,
backpack, bagel, bakery, bamboo, bandana, barn, basil, beacon, beard, bellow, bicycle, billboard, biscuit, blizzard, blueprint, bonfire, bookworm,
boomerang, bouquet, bracelet, brave, brisk, bronze, buffalo, bulldozer, burrow, buzzard, cabbage, cable, calendar, camera, campfire, canary, canvas,
carousel, cartwheel, catapult, cello, chalk, champion, chandelier, charcoal, chimney, chipmunk, chocolate, cinnamon, circus, clarinet, clockwork,
coconut, compass, concrete, confetti, cookie, corner, cottage, cradle, crane, crayon, crooked, crumb, cucumber, cupcake, curious, curtain, cushion,
dazzle, desert, diamond, dinghy, dolphin, doorbell, dragonfly, drizzle, drum, dumpling, dune, eagle, earthquake, eclipse, elastic, elbow, elderberry,
electric, elevator, emerald, envelope, everest, expedition, fabric, factory, faithful, fiddlestick, fidget, firefly, firework, fjord, flannel,
flashlight, flute, fog, footprint, fountain, foxglove, freckle, fudge, funnel, gadget, gallop, gazelle, gentle, geyser, giggle, gingerbread, giraffe,
gondola, gooseberry, grapefruit, grasshopper, gravel, gravity, greenhouse, grumble, hammock, handlebar, harmony, harvest, haystack, hedgehog, helmet,
hexagon, hiccup, highway, hollow, honeycomb, horizon, hourglass, huckleberry, hurricane, iceberg, icicle, inkwell, iron, jackal, jamboree, jellyfish,
jester, jubilee, juniper, kaleidoscope, kangaroo, kayak, keyhole, kingdom, kitten, knapsack, knuckle, labyrinth, lagoon, lamp, lavender, leopard,
lighthouse, lilac, limestone, lizard, lobster, locket, lollipop, lumber, lunar, lute, macaroni, magnolia, mailbox, mandarin, mango, marathon,
marmalade, marshmallow, mayor, meatball, midnight, milkshake, mistletoe, molasses, monkey, moonlight, mosaic, mosquito, mushroom, mystery, napkin,
narwhal, nightingale, noodle, nostalgia, notebook, oasis, oatmeal, oboe, octopus, onion, orchard, orchid, origami, ostrich, outback, oven, pajamas,
palace, paperclip, papaya, parachute, parade, parasol, parrot, passport, pavilion, peanut, pelican, pendulum, peppermint, periscope, pigeon,
pineapple, pinwheel, pistachio, platypus, plywood, polka, popcorn, porcupine, porridge, postcard, propeller, pyramid, quicksand, quill, quiver,
raccoon, raft, rainbow, raspberry, rattle, reindeer, rhubarb, riddle, riverbank, rooster, rosemary, ruby, rubber, sailboat, salamander, sandcastle,
sapphire, sardine, satellite, sawdust, scarecrow, scarlet, scooter, seagull, seahorse, sesame, shoelace, shipwreck, silent, skateboard, skylark,
sleepy, slipper, snorkel, snowman, sparkle, spinach, squirrel, staircase, stardust, starfish, steam, strawberry, submarine, sugar, sunflower, sunrise,
sycamore, tadpole, tambourine, tangerine, telescope, tepid, thimble, thunderbolt, tiger, tornado, tortoise, tower, trampoline, treehouse, triangle,
trolley, tulle, tundra, turbine, turquoise, twilight, typewriter, umber, unicorn, uranium, vacuum, vampire, vinegar, volcano, voyage, vulture, wagon,
walrus, waterfall, weasel, whirlpool, whisker, wildfire, windmill, winter, woodpecker, wrinkle, xylophone, yellow, yodel, yonder, zeppelin, zinnia,
zodiac
    """
)
MONTHS = "January February March April May June July August September October November December".split()
WEEKDAYS = "Monday Tuesday Wednesday Thursday Friday Saturday Sunday".split()
_HOURS = "one two three four five six seven eight nine ten eleven twelve".split()
_ADJECTIVES = words(
    """
red, blue, green, golden, silver, broken, silent, happy, lonely, lost, hidden, wild, sweet, bitter, burning, frozen, endless, tiny, giant, dark,
bright, crooked, old, new, last, first, secret, strange, lazy, brave, electric, paper, wooden, iron, velvet, purple, hungry, sleepy, flying, dancing,
singing, invisible, magic, noisy, quiet, clever, gentle, furious, salty, rusty, dusty, foggy, rainy, sunny, warm, cold
    """
)


def code():
    """Letters and digits as on a ticket, a plate or a door."""
    upper, digits = "ABCDEFGHJKLMNPQRSTUVWXYZ", "0123456789"

    def run(pool, low, high):
        return "".join(pick(pool) for _ in range(rng.randint(low, high)))

    kind = rng.random()
    if kind < 0.2:
        text = run(upper, 1, 3) + run(digits, 1, 4)
    elif kind < 0.4:
        text = run(upper, 1, 3) + "-" + run(digits, 2, 4)
    elif kind < 0.55:
        text = "".join(pick(upper + digits) for _ in range(rng.randint(4, 7)))
    elif kind < 0.65:
        text = run(digits, 2, 4) + "-" + run(digits, 2, 4)
    elif kind < 0.75:
        text = run(digits, 1, 3) + run(upper, 1, 2)
    elif kind < 0.85:
        text = pick(COMMON_NOUNS) + run(digits, 1, 3)
    elif kind < 0.92:
        text = run(upper, 2, 2) + " " + run(digits, 3, 4)
    else:
        text = run(upper, 1, 1) + run(digits, 1, 1) + run(upper, 1, 1) + run(digits, 1, 2)
    return text.lower() if chance(0.25) else text


def number_string(low=0, high=99999):
    """A number of random length, now and then with a comma, a point or in words."""
    kind = rng.random()
    if kind < 0.75:
        return str(rng.randint(low, min(high, pick([20, 99, 999, 9999, 99999, high]))))
    if kind < 0.83 and high > 1000:
        return f"{rng.randint(1, 99)},{rng.randint(0, 999):03d}"
    if kind < 0.9:
        return f"{rng.randint(0, 99)}.{rng.randint(1, 99)}"
    return pick("two three four five six seven eight nine ten eleven twelve thirteen fifteen twenty thirty forty fifty".split())


def digits(low=3, high=6):
    """A row of digits, as in a PIN."""
    return "".join(pick("0123456789") for _ in range(rng.randint(low, high)))


def clock_time():
    """A time of the day in one of the usual forms."""
    hour, minute = rng.randint(1, 12), rng.randint(0, 59)
    kind = rng.random()
    if kind < 0.22:
        return f"{hour}:{minute:02d}"
    if kind < 0.34:
        return f"{rng.randint(0, 23)}:{rng.randint(0, 11) * 5:02d}"
    if kind < 0.48:
        return f"{hour} " + pick(["am", "pm", "a.m", "o'clock", "in the morning", "in the evening"])
    if kind < 0.58:
        return f"{hour}:{pick(['15', '30', '45', '05', '20'])} " + pick(["am", "pm"])
    if kind < 0.66:
        return pick(["half past ", "quarter past ", "quarter to ", "ten to ", "twenty past ", "five past "]) + pick(_HOURS)
    if kind < 0.74:
        return pick(_HOURS) + pick(["", " o'clock", " thirty", " fifteen"])
    if kind < 0.8:
        return f"{hour}{pick(['am', 'pm'])}"
    if kind < 0.86:
        return pick(["noon", "midnight", "dawn", "sunset", "lunchtime"])
    return str(hour)


def _ordinal(day):
    ending = "th" if 10 < day < 14 else {1: "st", 2: "nd", 3: "rd"}.get(day % 10, "th")
    return f"{day}{ending}"


def date():
    """A day of the year in one of the usual forms."""
    day, month = rng.randint(1, 28), pick(MONTHS)
    return pick(
        [
            f"{month} {day}",
            f"{day} {month}",
            f"the {_ordinal(day)} of {month}",
            f"{month} {_ordinal(day)}",
            f"{month} the {_ordinal(day)}",
            f"{day}.{rng.randint(1, 12)}.",
            f"{rng.randint(1, 12):02d}/{day:02d}",
            f"{month} {day}, {rng.randint(1940, 2030)}",
            f"{day} {month} {rng.randint(1940, 2030)}",
        ]
    ).rstrip(".")


def price():
    """An amount of money."""
    kind = rng.random()
    whole = rng.randint(1, pick([20, 100, 999, 5000]))
    if kind < 0.3:
        return f"{whole} " + pick(["dollars", "euros", "pounds", "francs", "cents", "yen", "rupees", "bucks", "crowns"])
    if kind < 0.5:
        return f"${whole}"
    if kind < 0.65:
        return f"${rng.randint(1, 99)}.{rng.randint(0, 99):02d}"
    if kind < 0.8:
        return f"{rng.randint(1, 99)}.{rng.randint(0, 99):02d} " + pick(["euros", "dollars", "pounds"])
    if kind < 0.9:
        return f"{rng.randint(1, 9)},{rng.randint(0, 9)}00 " + pick(["dollars", "euros", "pounds"])
    return pick("two five ten twelve twenty thirty fifty sixty ninety".split()) + " " + pick(["dollars", "euros", "pounds"])


def odd_word():
    """One word of any make: known, invented, hyphenated, in capitals, with digits."""
    kind = rng.random()
    if kind < 0.2:
        return syllable_name().lower()
    if kind < 0.3:
        return syllable_name()
    if kind < 0.4:
        return letter_string()
    if kind < 0.6:
        return pick(WORDS if chance(0.6) else COMMON_NOUNS)
    if kind < 0.7:
        first, second = (pick(WORDS) if chance(0.5) else syllable_name().lower() for _ in range(2))
        return first + "-" + second
    if kind < 0.75:
        return (syllable_name() if chance(0.6) else pick(WORDS)).upper()
    if kind < 0.8:
        return capital(pick(WORDS))
    if kind < 0.85:
        return pick(WORDS) + pick(COMMON_NOUNS)
    if kind < 0.89:
        return capital(pick(COMMON_NOUNS)) + capital(pick(WORDS))
    if kind < 0.93:
        return syllable_name() + str(rng.randint(1, 999))
    return code()


def two_words():
    """Two words of any make."""
    kind = rng.random()
    if kind < 0.35:
        return pick(_ADJECTIVES) + " " + pick(WORDS if chance(0.6) else COMMON_NOUNS)
    if kind < 0.6:
        return capital(odd_word()) + " " + capital(odd_word())
    return odd_word() + " " + odd_word()


def title_name():
    """The title of a book, a film, a song or a game."""
    noun, other = (capital(pick(WORDS if chance(0.6) else COMMON_NOUNS)) for _ in range(2))
    adjective = capital(pick(_ADJECTIVES))
    return pick(
        [
            f"The {adjective} {noun}",
            f"{adjective} {noun}",
            f"{noun} and {other}",
            f"The {noun} of {syllable_name()}",
            f"{noun} in the {other}",
            f"My {adjective} {noun}",
            f"{adjective} {noun}s",
            f"The {noun}",
            f"{noun}",
            f"{syllable_name()}",
            f"{syllable_name()} and the {noun}",
            f"{capital(article(noun))} for {pick(REAL_NAMES)}",
            f"{noun} {rng.randint(2, 99)}",
            f"No More {noun}s",
            f"Return to {syllable_name()}",
        ]
    )


def group_name():
    """A team, a band, a company, a school, a boat."""
    noun = capital(pick(WORDS if chance(0.5) else COMMON_NOUNS))
    return pick(
        [
            f"The {capital(pick(_ADJECTIVES))} {noun}s",
            f"the {noun}s",
            f"{syllable_name()} {noun}s",
            f"{capital(pick(_ADJECTIVES))} {noun}",
            f"{syllable_name()}",
            f"{syllable_name()} " + pick(["United", "City", "Rovers", "Works", "Labs", "Group", "and Sons", "Systems", "Star", "Bros"]),
            f"{noun} " + pick(["Company", "Club", "Works", "Express", "House", "Union"]),
            f"{pick(REAL_NAMES)} and {pick(REAL_NAMES)}",
            blended_name(),
            code().upper(),
        ]
    )


def street_name():
    """A street, with or without a number."""
    name = pick([syllable_name(), capital(pick(WORDS)), capital(pick(COMMON_NOUNS)), capital(pick(_ADJECTIVES)), pick(REAL_NAMES)])
    street = name + " " + pick("Street Road Lane Avenue Square Hill Way Drive Alley Court".split())
    return street if chance(0.6) else f"{rng.randint(1, 250)} {street}"


def full_name():
    """First and last name."""
    first = pick(REAL_NAMES) if chance(0.4) else syllable_name() if chance(0.6) else blended_name()
    return first + " " + (syllable_name() if chance(0.7) else capital(pick(COMMON_NOUNS)))


def random_phrase():
    """One to four random words for copying."""
    parts = []
    for _ in range(rng.choices([1, 2, 3, 4], [4, 3, 2, 1])[0]):
        kind = rng.random()
        if kind < 0.2:
            parts.append(pick(COMMON_NOUNS))
        elif kind < 0.38:
            parts.append(letter_string())
        elif kind < 0.58:
            parts.append(syllable_name().lower() if chance(0.6) else syllable_name())
        elif kind < 0.9:
            parts.append(odd_word())
        else:
            parts.append(str(rng.randint(0, 9999)))
    return " ".join(parts)
