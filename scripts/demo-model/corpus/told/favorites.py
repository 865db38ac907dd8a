"""The user's favorites."""

from ..names import (
    COMMON_NOUNS,
    MONTHS,
    WEEKDAYS,
    any_name,
    full_name,
    group_name,
    letter_string,
    number_string,
    odd_word,
    place_name,
    syllable_name,
    title_name,
    two_words,
)
from ..text import chance, pick, rng, words
from .kind import FactKind
from .values import COLORS, FOODS, one_of

ANIMALS = words(
    """
    dog, cat, horse, cow, lion, tiger, bear, elephant, monkey, rabbit, panda, koala, penguin, dolphin, owl, fox, wolf,
    giraffe, zebra, turtle, eagle, otter, sloth, hedgehog, badger, octopus, shark, whale, llama, kangaroo, lemur,
    raccoon, squirrel, parrot, flamingo
    """
)

SEASONS = words("spring, summer, autumn, winter")
LETTERS = "ABCDEFGHIJKLMNOPQRSTUVWXYZ"


def _value_of(*pools):
    """A word of one of the pools, or an invented one."""
    if not chance(0.35):
        return pick(pick(pools))
    kind = rng.random()
    if kind < 0.3:
        return syllable_name().lower()
    if kind < 0.4:
        return letter_string()
    if kind < 0.75:
        return odd_word()
    return two_words() if kind < 0.85 else pick(COMMON_NOUNS)


# For the kinds that ask "What is my favorite color?" in words of their own.
FAVORITE_NOUN = """
    my favorite {k}
    my fav {k}
    the {k} I like (best|most)
"""

FAVORITE_INDIRECT = """
    what my favorite {k} is
    which {k} I like (best|most)
"""

FAVORITE_DIRECT = """
    (which|what) {k} do I (like|love) (best|most|the most)
    what is my favorite {k}
    (which|what) {k} (is my favorite|did I say I like)
"""

COLOR = FactKind(
    weight=4,
    group="favorite",
    thing=lambda: "color",
    value=lambda: _value_of(COLORS),
    tell="""
        My favorite color is {v}.
        I like the color {v} best.
        I love the color {v}.
        {v} is my favorite color.
        The color I like most is {v}.
        my fav color is {v}
        My favorite color? {v}.
    """,
    reply="Nice, {v} is a beautiful color.",
    answer="Your favorite color is {v}.",
    noun=FAVORITE_NOUN,
    indirect=FAVORITE_INDIRECT,
    direct=FAVORITE_DIRECT,
    ask="""
        What is my favorite color?
        Which color do I like (best|most)?
        Do you remember my favorite color?
        What color do I like?
        What's my favorite color?
        Tell me my favorite color.
        my favorite color?
        which color is my favorite?
        And my favorite color?
    """,
)

FOOD = FactKind(
    weight=4,
    group="favorite",
    thing=lambda: "food",
    value=lambda: _value_of(FOODS),
    tell="""
        My favorite food is {v}.
        I like to eat {v}.
        I love {v}, it is my favorite food.
        {v} is my favorite food.
        The food I like most is {v}.
        My favorite dish is {v}.
        I love to eat {v}.
        my fav food is {v}
    """,
    reply="Good choice, {v} sounds tasty.",
    answer="Your favorite food is {v}.",
    noun=FAVORITE_NOUN,
    indirect=FAVORITE_INDIRECT,
    direct=FAVORITE_DIRECT,
    ask="""
        What is my favorite (food|dish)?
        Which food do I like (best|most)?
        Do you remember (my favorite food|what I like to eat)?
        What do I like to eat?
        What's my favorite food?
        Tell me my favorite food.
        my favorite food?
        What food do I love?
        And my favorite food?
    """,
)

ANIMAL = FactKind(
    weight=4,
    group="favorite",
    thing=lambda: "animal",
    value=lambda: _value_of(ANIMALS),
    tell="""
        My favorite animal is the {v}.
        I like the {v} best of all animals.
        The {v} is my favorite animal.
        My favorite animal is {v}.
        The animal I like most is the {v}.
        my favorite animal is the {v}
    """,
    reply="The {v} is a fine animal.",
    answer="Your favorite animal is the {v}.",
    noun=FAVORITE_NOUN,
    indirect=FAVORITE_INDIRECT,
    direct=FAVORITE_DIRECT,
    ask="""
        What is my favorite animal?
        Which animal do I like (best|most)?
        Do you remember my favorite animal?
        What animal do I like?
        whats my favorite animal
        Tell me my favorite animal.
        my favorite animal?
        And my favorite animal?
    """,
)

# What may be a favorite, with a maker of invented ones and a list of known ones.
FAVORITES = {
    "song": (
        title_name,
        words(
            "Bohemian Rhapsody, Yesterday, Imagine, Let It Be, Hey Jude, "
            "Thriller, Dancing Queen, Yellow Submarine, Jingle Bells"
        ),
    ),
    "book": (
        title_name,
        words(
            "The Hobbit, Dracula, Emma, Heidi, Moby Dick, Momo, "
            "Don Quixote, Jane Eyre, Dune, Matilda, Robinson Crusoe"
        ),
    ),
    "movie": (
        title_name,
        words("Titanic, Frozen, Star Wars, Shrek, Jaws, Bambi, Casablanca, Alien, Matrix, Up, Toy Story, King Kong"),
    ),
    "film": (
        title_name,
        words("Titanic, Frozen, Star Wars, Shrek, Jaws, Bambi, Casablanca, Alien, Matrix, Up, Toy Story"),
    ),
    "game": (
        title_name,
        words("chess, Tetris, poker, Monopoly, Scrabble, hide and seek, dominoes, Minecraft, checkers, Uno, bingo"),
    ),
    "show": (title_name, words("Friends, Lost, The Simpsons, Sesame Street, Doctor Who, Star Trek")),
    "poem": (title_name, words("The Raven, The Tyger, Ozymandias, Daffodils")),
    "band": (group_name, words("the Beatles, Queen, Abba, Nirvana, Metallica, U2, Pink Floyd, Toto")),
    "team": (
        group_name,
        words("Barcelona, Arsenal, Real Madrid, Liverpool, Bayern, Juventus, the Lakers, the Bulls, Ajax"),
    ),
    "singer": (full_name, words("Adele, Elvis, Madonna, Prince, Sting, Cher, Rihanna, Beyonce")),
    "actor": (full_name, words("Charlie Chaplin, Tom Hanks, Audrey Hepburn, Brad Pitt")),
    "writer": (full_name, words("Shakespeare, Goethe, Tolstoy, Agatha Christie, Jane Austen, Kafka, Dickens")),
    "painter": (full_name, words("Picasso, Monet, Van Gogh, Rembrandt, Frida Kahlo, Dali")),
    "composer": (full_name, words("Mozart, Bach, Beethoven, Chopin, Vivaldi, Verdi")),
    "teacher": (any_name, words("Mrs Miller, Mr Brown, Miss Honey")),
    "player": (full_name, words("Messi, Ronaldo, Pele, Federer")),
    "restaurant": (group_name, words("the Golden Dragon, Luigi's, the Blue Door, the Old Mill")),
    "shop": (group_name, words("the corner shop, the book shop, the toy shop")),
    "brand": (group_name, words("Nike, Lego, Adidas, Ikea")),
    "drink": (
        odd_word,
        words(
            "tea, coffee, milk, cocoa, lemonade, apple juice, orange juice, "
            "water, beer, red wine, cola, iced tea, ginger ale"
        ),
    ),
    "fruit": (
        odd_word,
        words(
            "apple, mango, banana, kiwi, papaya, pear, plum, "
            "cherries, grapes, melon, lychee, fig, dragon fruit, passion fruit"
        ),
    ),
    "vegetable": (
        odd_word,
        words("carrot, broccoli, spinach, peas, pumpkin, leek, kale, beetroot, cauliflower, sweet potato"),
    ),
    "dessert": (
        odd_word,
        words("tiramisu, ice cream, apple pie, cheesecake, brownies, pudding, baklava, crepes, chocolate cake"),
    ),
    "snack": (odd_word, words("popcorn, chips, nuts, pretzels, crackers, olives, dried mango")),
    "soup": (odd_word, words("tomato soup, onion soup, ramen, borscht, miso soup, chicken soup")),
    "ice cream": (odd_word, words("vanilla, chocolate, strawberry, mint, pistachio, lemon, coconut")),
    "pizza": (odd_word, words("margherita, salami, tuna, mushroom, four cheese")),
    "sport": (
        odd_word,
        words("football, tennis, rugby, hockey, badminton, judo, rowing, golf, table tennis, ice skating, volleyball"),
    ),
    "flower": (odd_word, words("rose, tulip, lily, daisy, sunflower, orchid, poppy, iris, peony, forget-me-not")),
    "tree": (odd_word, words("oak, birch, maple, willow, pine, cherry tree, palm, chestnut")),
    "bird": (odd_word, words("owl, robin, eagle, swan, hummingbird, kingfisher, magpie, barn owl")),
    "subject": (
        odd_word,
        words("math, history, art, music, biology, physics, geography, chemistry, English, Latin, computer science"),
    ),
    "season": (one_of(SEASONS), words("spring, summer, autumn, winter, fall")),
    "day": (one_of(WEEKDAYS), words("Monday, Friday, Saturday, Sunday")),
    "month": (one_of(MONTHS), words("May, June, July, December")),
    "holiday": (odd_word, words("Christmas, Easter, Halloween, New Year, Thanksgiving, Diwali, Hanukkah")),
    "hobby": (odd_word, words("chess, painting, hiking, sailing, knitting, dancing, fishing, baking")),
    "number": (number_string, words("7, 3, 13, 42, 11, 9, 21, 100")),
    "letter": (one_of(LETTERS), words("A, Q, X, Z, M")),
    "word": (odd_word, words("serendipity, bubble, mellow, petrichor, banana, wanderlust")),
    "name": (any_name, words("Emma, Leo, Luna")),
    "city": (place_name, words("Paris, Rome, Tokyo, Lisbon, Vienna, New York, Prague, Istanbul")),
    "country": (place_name, words("Italy, Japan, Peru, Norway, Kenya, India, Iceland, Portugal")),
    "place": (place_name, words("the beach, the library, my bed, the forest, the park, the mountains")),
    "planet": (odd_word, words("Saturn, Mars, Jupiter, Venus, Neptune")),
    "language": (syllable_name, words("Spanish, French, Latin, Japanese, Welsh, Finnish")),
    "car": (group_name, words("the Beetle, Ferrari, Volvo, Mini, Tesla, Jeep")),
    "shape": (odd_word, words("circle, square, triangle, star, heart, hexagon")),
    "toy": (odd_word, words("teddy bear, doll, kite, train set, yo-yo, robot, puzzle")),
    "cheese": (odd_word, words("brie, gouda, cheddar, feta, parmesan, blue cheese")),
    "tea": (odd_word, words("green tea, chamomile, Earl Grey, mint tea, rooibos")),
    "hero": (any_name, words("Batman, Robin Hood, Superman, Zorro")),
    "dinosaur": (odd_word, words("stegosaurus, triceratops, velociraptor, T-Rex")),
    "smell": (odd_word, words("coffee, rain, fresh bread, cut grass, lavender")),
    "spice": (odd_word, words("cinnamon, pepper, saffron, chili, nutmeg")),
    "instrument": (odd_word, words("piano, harp, violin, drums, cello, tuba, banjo")),
    "dance": (odd_word, words("tango, waltz, salsa, samba, ballet")),
    "stone": (odd_word, words("ruby, opal, emerald, amber, jade")),
    "dog breed": (odd_word, words("poodle, beagle, husky, pug, border collie")),
    "class": (odd_word, words("math, art, gym, music, science")),
    "website": (odd_word, words("a cooking blog, a news site")),
}


def _favorite(fact):
    """Draws what fits the kind."""
    invent, known = FAVORITES[fact.thing]
    if chance(0.4):
        fact.value = pick(known)
    elif chance(0.8):
        fact.value = invent()
    else:
        fact.value = two_words() if chance(0.5) else odd_word()
    return {}


FAVORITE = FactKind(
    weight=14,
    group="favorite",
    thing=one_of(list(FAVORITES)),
    draw=_favorite,
    tell="""
        My favorite {k} is {v}.
        My favorite {k} is {v}.
        my favorite {k} is {v}
        {v} is my favorite {k}.
        The {k} I (like|love) (best|most|the most) is {v}.
        my fav {k} is {v}
        I think the best {k} is {v}.
        My favorite {k}? (It's |That's |){v}.
        Favorite {k}: {v}
        My (all-time|absolute|number one) favorite {k} is {v}.
        Of all {k}s I like {v} best.
        If you ask me for my favorite {k}, it is {v}.
        As for my favorite {k}, it's {v}.
        When it comes to {ak}, {v} is my favorite.
        For me the best {k} is {v}.
        I have a favorite {k}: {v}.
        My favorite {k} has always been {v}.
        No {k} is better than {v}, it is my favorite.
        {v} is the {k} that I like best.
    """,
    reply="Good to know: your favorite {k} is {v}.",
    answer="Your favorite {k} is {v}.",
    noun="""
        my favorite {k}
        my favorite {k}
        my fav {k}
        the {k} I like (best|most)
        my best-loved {k}
    """,
    indirect="""
        what my favorite {k} is
        which {k} I like (best|most)
        which {k} is my favorite
    """,
    direct="""
        (which|what) {k} do I (like|love) (best|most|the most)
        (which|what) {k} is my favorite
        (which|what) {k} did I say (is my favorite|I like best|I like most)
        what {k} do I (like|love|prefer)
        what is my favorite {k}
        what's my favorite {k}
    """,
    ask="""
        Which {k} is the best for me?
        My favorite {k} is ...?
        favorite {k}?
        and which {k} do I like
    """,
)
