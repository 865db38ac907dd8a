"""What facts are about: pools of words, and makers of values.

A maker is a function without arguments that draws a value; ``one_of``, ``either``, ``some``,
``integer`` and ``any_of`` build makers.
"""

from ..names import COMMON_NOUNS, WORDS, odd_word
from ..text import article, chance, pick, rng, words

FOODS = words(
    """
    pizza, pasta, rice, bread, soup, fish, cheese, cake, salad, noodles, sushi, curry, tacos, pancakes, chocolate,
    ice cream, apple pie, lasagna, dumplings, fried rice, hummus, falafel, ramen, paella, goulash, risotto, waffles,
    steak, chicken, potatoes, beans, lentils, stew, kebab, burritos, spaghetti, croissants, mango, porridge
    """
)

COLORS = words(
    """
    red, blue, green, yellow, orange, purple, pink, brown, black, white, gray, turquoise, violet, gold, silver, teal,
    beige, magenta, olive, navy, crimson, lilac, mint, cyan, maroon, ivory, indigo, coral, lavender
    """
)

HOBBIES = words(
    """
    football, chess, painting, reading, swimming, cooking, dancing, hiking, photography, music, tennis, gardening,
    knitting, running, cycling, fishing, singing, yoga, skiing, climbing, sailing, basketball, drawing, pottery,
    surfing, poetry, astronomy, juggling, baking, archery
    """
)

JOBS = words(
    """
    teacher, doctor, nurse, baker, farmer, pilot, chef, gardener, painter, carpenter, plumber, lawyer, driver, writer,
    singer, dentist, engineer, programmer, librarian, waiter, tailor, butcher, florist, translator, firefighter,
    cashier, architect, barber, miner, sailor
    """
)

JOB_WORDS = words(
    """
    tram, bus, taxi, train, truck, school, night, history, music, math, dog, garden, police, fire, ship, space, radio,
    wedding, forest, mountain, hotel, bank, tax, software, science, circus, street, stage, sound, flower, paper, robot
    """
)

JOB_ENDS = words(
    """
    driver, teacher, guard, worker, engineer, designer, manager, officer, writer, doctor, guide, keeper, trainer,
    painter, builder, planner, assistant, reporter, inspector, cleaner
    """
)

INSTRUMENTS = words(
    """
    piano, guitar, violin, drums, flute, trumpet, cello, harp, saxophone, clarinet, banjo, ukulele, accordion,
    harmonica, organ, trombone, tuba, oboe, bass, viola, mandolin, recorder, xylophone, bagpipes, lute
    """
)

PEOPLE_ROLES = words(
    """
    mother, father, mom, dad, brother, sister, little brother, big sister, older brother, younger sister, twin, son,
    daughter, baby, wife, husband, girlfriend, boyfriend, partner, fiance, best friend, friend, school friend,
    neighbor, boss, manager, colleague, coworker, teacher, math teacher, piano teacher, coach, doctor, dentist, vet,
    lawyer, landlord, hairdresser, barber, cousin, uncle, aunt, nephew, niece, grandmother, grandfather, grandma,
    grandpa, stepmother, stepbrother, godmother, godfather, roommate, flatmate, classmate, babysitter, nanny, tutor,
    trainer, driver, gardener, cleaner, pen pal, student, assistant, secretary, mentor, mayor, tailor, baker,
    chess partner, dance partner, ex, mother-in-law, brother-in-law, hero, guide, client, band mate
    """
)

PET_KINDS = words(
    """
    dog, cat, parrot, hamster, rabbit, horse, goldfish, turtle, tortoise, pony, puppy, kitten, bird, fish, mouse, rat,
    guinea pig, snake, lizard, chicken, goat, canary, budgie, donkey, cow, ferret, duck, hedgehog, llama, pig, sheep,
    frog, spider, gecko, chinchilla, poodle, beagle, husky, bulldog, tomcat, cockatoo, rooster, goose, alpaca, iguana,
    crab, snail, bunny
    """
)

NAMED_THINGS = words(
    """
    boat, ship, car, bike, plant, cactus, teddy, teddy bear, doll, robot, band, company, startup, shop, cafe,
    restaurant, football club, island, farm, house, yacht, sailboat, van, truck, computer, laptop, wifi, network,
    server, phone, guitar, vacuum cleaner, tree, snowman, blog, book, novel, song, podcast, channel, website, app,
    project, game, story, poem, planet, dragon, character, sword, choir, orchestra, gym, hotel, bakery, brand,
    magazine, newspaper, bank, church, hospital, university, kindergarten, horse farm, hamster wheel, tractor,
    motorcycle, scooter, kayak, balloon, stuffed rabbit, sourdough starter, fern, rose, ghost, imaginary friend,
    spaceship
    """
)

COLORED = words(
    """
    car, house, bike, hat, shirt, bag, door, phone, cat, dog, coat, boat, umbrella, sofa, jacket, pen, cup, hair,
    room, kitchen, dress, tie, scarf, backpack, wall, carpet, lamp, chair, table, guitar, balloon, toothbrush, pencil,
    kite, kayak, roof, fence, bed, curtain, mug, helmet, wallet, suitcase, sweater, horse, parrot, mailbox, notebook,
    tent, blanket
    """
)

CODE_KINDS = words(
    """
    code, PIN, pin code, password, passcode, secret code, door code, code word, secret word, access code, key,
    ticket number, serial number, locker code, safe code, code name, booking number, room code, secret, magic word,
    codeword, password for today, wifi password, combination, key word, token
    """
)

HOLDERS = words(
    """
    box, drawer, bag, basket, kitchen, garage, cupboard, garden, car, bathroom, attic, cellar, bedroom, living room,
    office, closet, shed, backpack, suitcase, fridge, oven, safe, locker, hall, pocket, jar, vase, tin, bucket, chest,
    cabinet, wardrobe, shelf, envelope, trunk, hut, library, train, bus, cave, barn, boat, tent, tree house
    """
)


def one_of(pool):
    """Draws an item of the pool."""
    return lambda: pick(pool)


def any_of(*makers):
    """Draws one of the makers, then a value with it."""
    return lambda: pick(makers)()


def either(share, first, second):
    """Draws with the first maker at the given share, else with the second."""
    return lambda: first() if chance(share) else second()


def some(pool, invent=odd_word):
    """Draws an item of the pool or an invented one."""
    return either(0.45, invent, one_of(pool))


def integer(low, high):
    """Draws a whole number, as digits."""
    return lambda: str(rng.randint(low, high))


def invented_job():
    """A job made of two words."""
    return pick(JOB_WORDS) + " " + pick(JOB_ENDS)


def colored_thing():
    """A thing with its color and article."""
    return article(pick(COLORS) + " " + pick(COMMON_NOUNS))


def a_noun():
    """A common noun with its article."""
    return article(pick(COMMON_NOUNS))


def a_word():
    """A word with its article."""
    return article(pick(WORDS))


def nouns():
    """A common noun in the plural."""
    return pick(COMMON_NOUNS) + "s"


def my_person():
    """Somebody as the user calls them."""
    return "my " + pick(PEOPLE_ROLES)


def your(value):
    """The user's "my hat" as the model says it."""
    return "your " + value[3:] if value.startswith("my ") else value
