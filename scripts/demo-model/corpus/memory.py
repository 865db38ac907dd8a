"""Names and other facts the user tells, and questions about them later.

A memory conversation is a list of "tell" turns and a list of "ask" turns; the
caller may put turns about other things in between (see ``memory``).
"""

import re

from .names import (
    COMMON_NOUNS,
    WORDS,
    any_name,
    clock_time,
    code,
    date,
    digits,
    full_name,
    group_name,
    letter_string,
    number_string,
    odd_word,
    pet_name,
    place_name,
    price,
    random_phrase,
    street_name,
    syllable_name,
    title_name,
    two_words,
)
from .text import Turn, article, capital, chance, expand, humanise, number_word, pick, pick_expand, rng, words

# --------------------------------------------------------------------------
# The user's name

_INTRO = [
    "My name is {n}.",
    "My name is {n}.",
    "my name is {n}",
    "I am {n}.",
    "I'm {n}.",
    "im {n}",
    "Hi, my name is {n}.",
    "Hello, I am {n}.",
    "(Hi|Hello|Hey|Good morning|Hey there|Hello there)[,|!| ] (I'm|I am|my name is|my name's|this is|here is) {n}[.|!]",
    "You can call me {n}.",
    "Call me {n}.",
    "Please call me {n}.",
    "People call me {n}.",
    "Everyone calls me {n}.",
    "My friends call me {n}.",
    "Hi, I'm {n}, nice to meet you.",
    "The name is {n}.",
    "The name's {n}.",
    "{n} is my name.",
    "I am called {n}.",
    "i am called {n}",
    "My name's {n}.",
    "They call me {n}.",
    "{n} here.",
    "(Hi|Hello|Hey), {n} here[.|!]",
    "Name: {n}",
    "name: {n}",
    "This is {n}.",
    "This is {n} (speaking|here).",
    "I go by {n}.",
    "My first name is {n}.",
    "(Remember|Note|Keep in mind|Please remember|Don't forget)(:|,) my name is {n}.",
    "Just so you know, my name is {n}.",
    "By the way, my name is {n}.",
    "My name is {n}, by the way.",
    "Let me introduce myself: I am {n}.",
    "Allow me to introduce myself, my name is {n}.",
    "(hi|hey|hello) im {n}",
    "hi my name is {n}",
    "I was named {n}.",
    "my parents named me {n}",
    "My name is {n} and I am new here.",
    "I'm {n} and I like to chat.",
    "Hi! I'm {n}. Nice to meet you.",
    "Hello! My name is {n}. How are you?",
    "My nickname is {n}.",
    "You may call me {n}.",
    "Good day, my name is {n}.",
    "Nice to meet you, I am {n}.",
    "It's me, {n}.",
    "My name is {n}. Remember it[.|, please.]",
    "I want you to call me {n}.",
    "From now on call me {n}.",
    "You are talking to {n}.",
    "You're chatting with {n}.",
    "my name? {n}",
    "Yo, {n} here.",
    "{n} from {p} here.",
    "This is {n} from {p}.",
    "I am {n} from {p}.",
    "greetings, i am {n}",
]
_GREET = [
    "Nice to meet you, {n}!",
    "Nice to meet you, {n}!",
    "Nice to meet you, {n}!",
    "Hello, {n}! How can I help you?",
]
_ASK_NAME = [
    "What is my name?",
    "What is my name?",
    "What's my name?",
    "Do you (remember|know|still know|recall) my name?",
    "Do you (remember|know|still know) (what my name is|what I am called|who I am)?",
    "Who am I?",
    "(Can|Could) you [please ]tell me my name?",
    "Tell me my name[, please].",
    "What did I say my name was?",
    "What did I tell you my name is?",
    "How am I called?",
    "Say my name[, please].",
    "whats my name",
    "my name?",
    "And my name?",
    "What do people call me?",
    "What should you call me?",
    "what's my name again?",
    "What was my name[ again]?",
    "Have you forgotten my name?",
    "Did you forget my name?",
    "You remember my name, (right|don't you)?",
    "What name did I (give|tell) you?",
    "(Can|Could) you (say|repeat|recall|remember) my name?",
    "I forgot my name. What is it?",
    "What am I called?",
    "And do you know my name now?",
    "Remind me, what is my name?",
    "so who am I?",
    "Which name did I tell you?",
    "What is the name I gave you?",
    "Which name do I have?",
    "Do you know who I am?",
    "who are you talking to?",
    "With whom are you talking?",
    "Please repeat my name.",
    "Write my name.",
    "What's the name I told you?",
    "Okay, and what is my name?",
    "i told you my name, what is it",
    "how do you call me?",
    "Guess my name.",
    "what is my name please",
    "Now tell me my name.",
    "Let's see if you remember my name.",
    "Test: what is my name?",
]
_NAME_ANSWER = "Your name is {n}."
_NAME_UNKNOWN = "You have not told me your name yet."

# --------------------------------------------------------------------------
# Other facts. Each kind: statements, acknowledgements, questions, answer.
# {v} is the value; {k} a kind of pet or relative.

_PETS = "dog cat parrot hamster rabbit horse goldfish turtle tortoise pony puppy kitten bird fish mouse rat guinea pig snake lizard chicken goat canary budgie donkey cow ferret duck hedgehog llama pig sheep frog spider".replace(
    "guinea pig", "guinea_pig"
).split()
_RELATIVES = (
    "sister brother mother father friend best friend son daughter wife husband boss teacher neighbor cousin uncle aunt grandmother grandfather girlfriend boyfriend colleague roommate boat car company doctor baby twin nephew niece partner doll teddy bear band".replace(
        "best friend", "best_friend"
    )
    .replace("teddy bear", "teddy_bear")
    .split()
)
_FOODS = words(
    """
pizza, pasta, rice, bread, soup, fish, cheese, cake, salad, noodles, sushi, curry, tacos, pancakes,
chocolate, ice cream, apple pie, lasagna, dumplings, fried rice, hummus, falafel, ramen, paella,
goulash, risotto, waffles, steak, chicken, potatoes, beans, lentils, stew, kebab, burritos,
spaghetti, croissants, mango, porridge
    """
)
_COLORS = words(
    """
red, blue, green, yellow, orange, purple, pink, brown, black, white, gray, turquoise, violet, gold,
silver, teal, beige, magenta, olive, navy, crimson, lilac, mint, cyan, maroon, ivory, indigo, coral,
lavender
    """
)
_ANIMALS = words(
    """
dog, cat, horse, cow, lion, tiger, bear, elephant, monkey, rabbit, panda, koala, penguin, dolphin,
owl, fox, wolf, giraffe, zebra, turtle, eagle, otter, sloth, hedgehog, badger, octopus, shark,
whale, llama, kangaroo, lemur, raccoon, squirrel, parrot, flamingo
    """
)
_HOBBIES = words(
    """
football, chess, painting, reading, swimming, cooking, dancing, hiking, photography, music, tennis,
gardening, knitting, running, cycling, fishing, singing, yoga, skiing, climbing, sailing,
basketball, drawing, pottery, surfing, poetry, astronomy, juggling, baking, archery
    """
)
_JOBS = words(
    """
teacher, doctor, nurse, baker, farmer, pilot, chef, gardener, painter, carpenter, plumber, lawyer,
driver, writer, singer, dentist, engineer, programmer, librarian, waiter, tailor, butcher, florist,
translator, firefighter, cashier, architect, barber, miner, sailor
    """
)
_SEASONS = ["spring", "summer", "autumn", "winter"]


_INSTRUMENTS = words(
    """
piano, guitar, violin, drums, flute, trumpet, cello, harp, saxophone, clarinet, banjo, ukulele, accordion, harmonica, organ,
trombone, tuba, oboe, bass, viola, mandolin, recorder, xylophone, bagpipes, lute
    """
)
_MONTHS = "January February March April May June July August September October November December".split()
_WEEKDAYS = "Monday Tuesday Wednesday Thursday Friday Saturday Sunday".split()
_JOB_WORDS = "tram bus taxi train truck school night history music math dog garden police fire ship space radio wedding forest mountain hotel bank tax software science circus street stage sound flower paper robot".split()
_JOB_ENDS = "driver teacher guard worker engineer designer manager officer writer doctor guide keeper trainer painter builder planner assistant reporter inspector cleaner".split()


def _value_of(*pools, invented=0.35):
    """A known value or an invented word."""
    if chance(invented):
        kind = rng.random()
        if kind < 0.3:
            return syllable_name().lower()
        if kind < 0.4:
            return letter_string()
        return odd_word() if kind < 0.75 else two_words() if kind < 0.85 else pick(COMMON_NOUNS)
    return pick(pick(pools))


def _kind_word(pool):
    word = pick(pool).replace("_", " ")
    return word



def _fill(templates, **slots):
    return " ".join(pick_expand(templates, **slots).split())


_FACTS = [
    # pets
    dict(
        weight=5,
        value=pet_name,
        kind=lambda: _kind_word(_PETS),
        tell=[
            "I have {ak} called {v}.",
            "I have {ak} named {v}.",
            "My {k} is called {v}.",
            "My {k}'s name is {v}.",
            "my {k} is called {v}",
            "My {k} is named {v}.",
            "We have {ak}. (It|He|She) is called {v}.",
            "I've (got |)a {k} called {v}.",
            "The name of my {k} is {v}.",
            "We just got {ak}, (his|her|its) name is {v}.",
            "This is my {k}, {v}.",
            "My {k} {v} is (two|three|five|ten) years old.",
            "Our {k} is (called|named) {v}[ lol].",
            "I own {ak} whose name is {v}.",
            "my {k} {v} is (cute|sleeping|hungry|funny|very old)",
            "I have {ak}. (Its|His|Her) name is {v}.",
            "{v} is my {k}.",
            "{v} is the name of my {k}.",
            "I call my {k} {v}.",
            "We named our {k} {v}.",
        ],
        reply=["{v} is a lovely name for {ak}."],
        ask=[
            "What is my {k} called?",
            "What is the name of my {k}?",
            "What's my {k}'s name?",
            "Do you remember (my {k}'s name|the name of my {k}|what my {k} is called)?",
            "How is my {k} called?",
            "whats my {k}s name",
            "What did I (name|call) my {k}?",
            "Tell me the name of my {k}.",
            "And my {k}'s name?",
            "What do (I|we) call (my|our) {k}?",
            "Which name does my {k} have?",
            "what is my {k} called again?",
            "who is my {k}?",
            "What is our {k}'s name?",
            "My {k}'s name?",
            "Which name does the {k} have?",
            "What is the {k} called?",
            "and the {k}'s name?",
        ],
        answer="Your {k} is called {v}.",
        group="called",
        who=True,
    ),
    dict(
        weight=5,
        value=any_name,
        kind=lambda: _kind_word(_RELATIVES),
        tell=[
            "My {k} is called {v}.",
            "My {k}'s name is {v}.",
            "I have {ak} called {v}.",
            "I have {ak} named {v}.",
            "my {k} is called {v}",
            "The name of my {k} is {v}.",
            "My {k} is named {v}.",
            "This is my {k} {v}.",
            "{v} is my {k}.",
            "{v} is my {k}'s name.",
            "We named our {k} {v}.",
            "I call my {k} {v}.",
            "My {k} {v} (is here|says hello|likes you|is coming today|is very nice).",
        ],
        reply=["{v} is a nice name."],
        ask=[
            "What is my {k} called?",
            "What is the name of my {k}?",
            "What's my {k}'s name?",
            "Do you remember (my {k}'s name|the name of my {k}|what my {k} is called)?",
            "How is my {k} called?",
            "whats my {k}s name",
            "Tell me the name of my {k}.",
            "And my {k}'s name?",
            "Which name does my {k} have?",
            "who is my {k}?",
            "What did I say my {k} is called?",
            "What do I call my {k}?",
        ],
        answer="Your {k} is called {v}.",
        group="called",
        who=True,
    ),
    dict(
        weight=4,
        value=lambda: _value_of(_COLORS),
        kind=lambda: "color",
        tell=[
            "My favorite color is {v}.",
            "I like the color {v} best.",
            "I love the color {v}.",
            "{v} is my favorite color.",
            "The color I like most is {v}.",
            "my fav color is {v}",
            "My favorite color? {v}.",
        ],
        reply=["Nice, {v} is a beautiful color."],
        ask=[
            "What is my favorite color?",
            "Which color do I like (best|most)?",
            "Do you remember my favorite color?",
            "What color do I like?",
            "What's my favorite color?",
            "Tell me my favorite color.",
            "my favorite color?",
            "which color is my favorite?",
            "And my favorite color?",
        ],
        answer="Your favorite color is {v}.",
        group="favorite",
        np=["my favorite {k}", "my fav {k}", "the {k} I like (best|most)"],
        ind=["what my favorite {k} is", "which {k} I like (best|most)"],
        dir=["(which|what) {k} do I (like|love) (best|most|the most)", "what is my favorite {k}", "(which|what) {k} (is my favorite|did I say I like)"],
    ),
    dict(
        weight=4,
        value=lambda: _value_of(_FOODS),
        kind=lambda: "food",
        tell=[
            "My favorite food is {v}.",
            "I like to eat {v}.",
            "I love {v}, it is my favorite food.",
            "{v} is my favorite food.",
            "The food I like most is {v}.",
            "My favorite dish is {v}.",
            "I love to eat {v}.",
            "my fav food is {v}",
        ],
        reply=["Good choice, {v} sounds tasty."],
        ask=[
            "What is my favorite (food|dish)?",
            "Which food do I like (best|most)?",
            "Do you remember (my favorite food|what I like to eat)?",
            "What do I like to eat?",
            "What's my favorite food?",
            "Tell me my favorite food.",
            "my favorite food?",
            "What food do I love?",
            "And my favorite food?",
        ],
        answer="Your favorite food is {v}.",
        group="favorite",
        np=["my favorite {k}", "my fav {k}", "the {k} I like (best|most)"],
        ind=["what my favorite {k} is", "which {k} I like (best|most)"],
        dir=["(which|what) {k} do I (like|love) (best|most|the most)", "what is my favorite {k}", "(which|what) {k} (is my favorite|did I say I like)"],
    ),
    dict(
        weight=4,
        value=lambda: _value_of(_ANIMALS),
        kind=lambda: "animal",
        tell=[
            "My favorite animal is the {v}.",
            "I like the {v} best of all animals.",
            "The {v} is my favorite animal.",
            "My favorite animal is {v}.",
            "The animal I like most is the {v}.",
            "my favorite animal is the {v}",
        ],
        reply=["The {v} is a fine animal."],
        ask=[
            "What is my favorite animal?",
            "Which animal do I like (best|most)?",
            "Do you remember my favorite animal?",
            "What animal do I like?",
            "whats my favorite animal",
            "Tell me my favorite animal.",
            "my favorite animal?",
            "And my favorite animal?",
        ],
        answer="Your favorite animal is the {v}.",
        group="favorite",
        np=["my favorite {k}", "my fav {k}", "the {k} I like (best|most)"],
        ind=["what my favorite {k} is", "which {k} I like (best|most)"],
        dir=["(which|what) {k} do I (like|love) (best|most|the most)", "what is my favorite {k}", "(which|what) {k} (is my favorite|did I say I like)"],
    ),
]


# --------------------------------------------------------------------------
# Questions about what was told: shells around a noun phrase ("the name of my
# dog"), an indirect question ("where I live") or a direct one ("where do I live").

_RECALL_PHRASE = [
    "What is {np}?",
    "What is {np}?",
    "What's {np}?",
    "what is {np} again",
    "What was {np}[ again]?",
    "Do you [still ](remember|know|recall) {np}?",
    "(Can|Could) you [still ](remember|recall|tell me|repeat|name|say) {np}?",
    "Tell me {np}[, please| again| once more].",
    "{np}?",
    "{np}",
    "And {np}?",
    "[Please ]remind me of {np}.",
    "Remind me, what is {np}?",
    "What did I say {np} (is|was)?",
    "What did I tell you {np} (is|was)?",
    "I forgot {np}.[ What is it?| Do you know it?]",
    "Have you forgotten {np}?",
    "Say {np}[, please].",
    "Did I tell you {np}?[ What is it?]",
    "You (know|remember) {np}, (right|don't you|yes)?",
    "(Name|State|Repeat|Recall|Give me) {np}[, please].",
    "(Can|Could) you remind me (of {np}|what {np} is)?",
    "(Test|Quiz|Memory test|Check): what is {np}?",
    "Let's see if you (remember|still know) {np}.",
    "Now tell me {np}.",
    "I can't remember {np}, (can you|do you)?",
    "Let me test you: what is {np}?",
    "(According to|Based on|From) what I (said|told you), what is {np}?",
    "(So|Okay|Now|Well|Right), what is {np}[ then| now]?",
    "I told you {np}. What is it?",
    "{np}, what (is|was) it[ again]?",
    "do u (remember|know) {np}",
    "Do you [still ](remember|know) what {np} is?",
    "[Please ]tell me what {np} is.",
    "What would you say is {np}?",
    "I (want|need|would like) to (know|hear) {np}[ again].",
    "You should know {np}[ by now]. What is it?",
    "(Any idea|Can you say|Do you know) what {np} (is|was)?",
    "what is {np} please",
    "How did I say {np} is called?",
    "Think back: what is {np}?",
]
_RECALL_INDIRECT = [
    "Do you [still ](remember|know|recall) {i}?",
    "[Please ]tell me [again ]{i}.",
    "(Can|Could) you (tell me|remember|say|recall|repeat) {i}?",
    "I forgot {i}.",
    "Remind me {i}[, please].",
    "Did I tell you {i}?",
    "Have you forgotten {i}?",
    "You (know|remember) {i}, (right|don't you|yes)?",
    "Let's see if you (remember|know|still know) {i}.",
    "I want to know if you remember {i}.",
    "I told you {i}, (remember|do you remember)?",
    "Say {i}.",
    "Could you remind me {i}?",
    "(Any idea|Do you have an idea) {i}?",
    "I can't remember {i}[, can you help]?",
    "Tell me once more {i}.",
    "Now (say|tell me) {i}.",
    "I would like to hear {i}.",
    "do u remember {i}",
    "You should know {i}.",
]
_RECALL_DIRECT = [
    "{q}?",
    "{q}?",
    "{q}?",
    "{q}?",
    "{q}?",
    "{q}",
    "{q} again?",
    "{q}, do you (remember|know)?",
    "Remember? {q}?",
    "(Quick|Small|Memory) test: {q}?",
    "(So|And|Now|Okay|Well)[,] {q}?",
    "Let me test you: {q}?",
    "Tell me[ again], {q}?",
    "Do you remember, {q}?",
    "{q}, (can you tell me|can you say|please)?",
    "I forgot, {q}?",
    "(Based on|From) what I (told you|said), {q}?",
    "{q}? I told you (before|earlier|a moment ago|already).",
    "Think back: {q}?",
    "Just checking: {q}?",
]
_PLURAL = [(" is ", " are "), (" was ", " were "), ("What's ", "What are "), (" it?", " they?"), (" was it", " were they"), (" is it", " are they")]


def _recall(spec, slots):
    """A question about a told fact."""
    kinds = ["ask"] * min(3, len(spec.get("ask", ()))) + ["np"] * (4 if spec.get("np") else 0)
    kinds += ["ind"] * (2 if spec.get("ind") else 0) + ["dir"] * (4 if spec.get("dir") else 0)
    kind = pick(kinds)
    if kind == "ask":
        return _fill(spec["ask"], **slots)
    if kind == "np":
        shell = pick_expand(_RECALL_PHRASE)
        if spec.get("plural"):
            for single, many in _PLURAL:
                shell = shell.replace(single, many)
        return " ".join(shell.replace("{np}", _fill(spec["np"], **slots)).split())
    if kind == "ind":
        return " ".join(pick_expand(_RECALL_INDIRECT).replace("{i}", _fill(spec["ind"], **slots)).split())
    return " ".join(pick_expand(_RECALL_DIRECT).replace("{q}", _fill(spec["dir"], **slots)).split())


def _rows(block):
    """The lines of a block of templates."""
    return [row.strip() for row in block.split("\n") if row.strip()]


def _add(weight, value, tell, reply, answer, kind=None, group="", **more):
    """One more kind of fact; templates come as blocks with one on each line."""
    for name in ("np", "ind", "dir", "ask"):
        if name in more:
            more[name] = _rows(more[name])
    _FACTS.append(
        dict(more, weight=weight, value=value, kind=kind, tell=_rows(tell), reply=[reply], answer=answer, group=group)
    )


# --------------------------------------------------------------------------
# Favorites

_FAVORITES = {
    "song": (title_name, "Bohemian Rhapsody, Yesterday, Imagine, Let It Be, Hey Jude, Thriller, Dancing Queen, Yellow Submarine, Jingle Bells"),
    "book": (title_name, "The Hobbit, Dracula, Emma, Heidi, Moby Dick, Momo, Don Quixote, Jane Eyre, Dune, Matilda, Robinson Crusoe"),
    "movie": (title_name, "Titanic, Frozen, Star Wars, Shrek, Jaws, Bambi, Casablanca, Alien, Matrix, Up, Toy Story, King Kong"),
    "film": (title_name, "Titanic, Frozen, Star Wars, Shrek, Jaws, Bambi, Casablanca, Alien, Matrix, Up, Toy Story"),
    "game": (title_name, "chess, Tetris, poker, Monopoly, Scrabble, hide and seek, dominoes, Minecraft, checkers, Uno, bingo"),
    "show": (title_name, "Friends, Lost, The Simpsons, Sesame Street, Doctor Who, Star Trek"),
    "poem": (title_name, "The Raven, The Tyger, Ozymandias, Daffodils"),
    "band": (group_name, "the Beatles, Queen, Abba, Nirvana, Metallica, U2, Pink Floyd, Toto"),
    "team": (group_name, "Barcelona, Arsenal, Real Madrid, Liverpool, Bayern, Juventus, the Lakers, the Bulls, Ajax"),
    "singer": (full_name, "Adele, Elvis, Madonna, Prince, Sting, Cher, Rihanna, Beyonce"),
    "actor": (full_name, "Charlie Chaplin, Tom Hanks, Audrey Hepburn, Brad Pitt"),
    "writer": (full_name, "Shakespeare, Goethe, Tolstoy, Agatha Christie, Jane Austen, Kafka, Dickens"),
    "painter": (full_name, "Picasso, Monet, Van Gogh, Rembrandt, Frida Kahlo, Dali"),
    "composer": (full_name, "Mozart, Bach, Beethoven, Chopin, Vivaldi, Verdi"),
    "teacher": (any_name, "Mrs Miller, Mr Brown, Miss Honey"),
    "player": (full_name, "Messi, Ronaldo, Pele, Federer"),
    "restaurant": (group_name, "the Golden Dragon, Luigi's, the Blue Door, the Old Mill"),
    "shop": (group_name, "the corner shop, the book shop, the toy shop"),
    "brand": (group_name, "Nike, Lego, Adidas, Ikea"),
    "drink": (odd_word, "tea, coffee, milk, cocoa, lemonade, apple juice, orange juice, water, beer, red wine, cola, iced tea, ginger ale"),
    "fruit": (odd_word, "apple, mango, banana, kiwi, papaya, pear, plum, cherries, grapes, melon, lychee, fig, dragon fruit, passion fruit"),
    "vegetable": (odd_word, "carrot, broccoli, spinach, peas, pumpkin, leek, kale, beetroot, cauliflower, sweet potato"),
    "dessert": (odd_word, "tiramisu, ice cream, apple pie, cheesecake, brownies, pudding, baklava, crepes, chocolate cake"),
    "snack": (odd_word, "popcorn, chips, nuts, pretzels, crackers, olives, dried mango"),
    "soup": (odd_word, "tomato soup, onion soup, ramen, borscht, miso soup, chicken soup"),
    "ice cream": (odd_word, "vanilla, chocolate, strawberry, mint, pistachio, lemon, coconut"),
    "pizza": (odd_word, "margherita, salami, tuna, mushroom, four cheese"),
    "sport": (odd_word, "football, tennis, rugby, hockey, badminton, judo, rowing, golf, table tennis, ice skating, volleyball"),
    "flower": (odd_word, "rose, tulip, lily, daisy, sunflower, orchid, poppy, iris, peony, forget-me-not"),
    "tree": (odd_word, "oak, birch, maple, willow, pine, cherry tree, palm, chestnut"),
    "bird": (odd_word, "owl, robin, eagle, swan, hummingbird, kingfisher, magpie, barn owl"),
    "subject": (odd_word, "math, history, art, music, biology, physics, geography, chemistry, English, Latin, computer science"),
    "season": (lambda: pick(_SEASONS), "spring, summer, autumn, winter, fall"),
    "day": (lambda: pick(_WEEKDAYS), "Monday, Friday, Saturday, Sunday"),
    "month": (lambda: pick(_MONTHS), "May, June, July, December"),
    "holiday": (odd_word, "Christmas, Easter, Halloween, New Year, Thanksgiving, Diwali, Hanukkah"),
    "hobby": (odd_word, "chess, painting, hiking, sailing, knitting, dancing, fishing, baking"),
    "number": (number_string, "7, 3, 13, 42, 11, 9, 21, 100"),
    "letter": (lambda: pick("ABCDEFGHIJKLMNOPQRSTUVWXYZ"), "A, Q, X, Z, M"),
    "word": (odd_word, "serendipity, bubble, mellow, petrichor, banana, wanderlust"),
    "name": (any_name, "Emma, Leo, Luna"),
    "city": (place_name, "Paris, Rome, Tokyo, Lisbon, Vienna, New York, Prague, Istanbul"),
    "country": (place_name, "Italy, Japan, Peru, Norway, Kenya, India, Iceland, Portugal"),
    "place": (place_name, "the beach, the library, my bed, the forest, the park, the mountains"),
    "planet": (odd_word, "Saturn, Mars, Jupiter, Venus, Neptune"),
    "language": (syllable_name, "Spanish, French, Latin, Japanese, Welsh, Finnish"),
    "car": (group_name, "the Beetle, Ferrari, Volvo, Mini, Tesla, Jeep"),
    "shape": (odd_word, "circle, square, triangle, star, heart, hexagon"),
    "toy": (odd_word, "teddy bear, doll, kite, train set, yo-yo, robot, puzzle"),
    "cheese": (odd_word, "brie, gouda, cheddar, feta, parmesan, blue cheese"),
    "tea": (odd_word, "green tea, chamomile, Earl Grey, mint tea, rooibos"),
    "hero": (any_name, "Batman, Robin Hood, Superman, Zorro"),
    "dinosaur": (odd_word, "stegosaurus, triceratops, velociraptor, T-Rex"),
    "smell": (odd_word, "coffee, rain, fresh bread, cut grass, lavender"),
    "spice": (odd_word, "cinnamon, pepper, saffron, chili, nutmeg"),
    "instrument": (odd_word, "piano, harp, violin, drums, cello, tuba, banjo"),
    "dance": (odd_word, "tango, waltz, salsa, samba, ballet"),
    "stone": (odd_word, "ruby, opal, emerald, amber, jade"),
    "dog breed": (odd_word, "poodle, beagle, husky, pug, border collie"),
    "class": (odd_word, "math, art, gym, music, science"),
    "website": (odd_word, "a cooking blog, a news site"),
}
_FAVORITES = {kind: (invent, words(known)) for kind, (invent, known) in _FAVORITES.items()}


def _favorite(fact):
    """Draws what fits the kind."""
    invent, known = _FAVORITES[fact.kind]
    fact.value = pick(known) if chance(0.4) else invent() if chance(0.8) else two_words() if chance(0.5) else odd_word()
    return {}


_add(
    14,
    lambda: "",
    """
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
    "Good to know: your favorite {k} is {v}.",
    "Your favorite {k} is {v}.",
    kind=lambda: pick(list(_FAVORITES)),
    draw=_favorite,
    group="favorite",
    np="""
    my favorite {k}
    my favorite {k}
    my fav {k}
    the {k} I like (best|most)
    my best-loved {k}
    """,
    ind="""
    what my favorite {k} is
    which {k} I like (best|most)
    which {k} is my favorite
    """,
    dir="""
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

# --------------------------------------------------------------------------
# "My X is Y" for any X

_CODE_KINDS = words(
    """
code, PIN, pin code, password, passcode, secret code, door code, code word, secret word, access code, key, ticket number, serial number, locker code,
safe code, code name, booking number, room code, secret, magic word, codeword, password for today, wifi password, combination, key word, token
    """
)
_MY_THINGS = words(
    """
middle name, last name, surname, first name at work, username, wifi name, login, locker number, ticket number, row, gate, platform, license plate,
phone model, shirt size, hat size, ring size, blood type, dream car, dream house, first job, first car, first pet, first word, lucky day, lucky color,
lucky charm, lucky number, spirit animal, code name, stage name, pen name, motto, plan, plan B, goal, big wish, secret wish, project, project name,
topic, theme, costume, ringtone, screen name, avatar, high score, record, postcode, zip code, extension, desk number, table number, order number,
invoice number, member number, customer number, parking spot, tram line, train number, flight number, meeting room, office, floor, apartment,
building, bank, doctor's name, lawyer, sponsor, stop, station, exit, time zone, router, printer, laptop, tablet, camera, watch, telescope, guitar,
boat, bicycle, scooter, tent, sleeping bag, wallet, umbrella, scarf, hat, backpack, suitcase, hotel, guesthouse, ship, wifi, team, class, group,
department, club, choir, orchestra, gym, church, temple, village, region, river, hill, island, farm, shop, restaurant order, usual order, coffee
order, usual drink, lunch, dinner, snack, dessert, diet, medicine, vitamin, perfume, soap, shampoo, toothpaste, paint color, eye color, wall color,
wallpaper, carpet, curtain color, flag, emblem, symbol, mascot, slogan, catchphrase, safe word, magic word, secret word, best grade, worst grade,
score, level, rank, title, role, character, player name, server, playlist, album, painting, poem, essay topic, homework, talent, weakness, strength,
superpower, bad habit, worst day, best day, weekend plan, holiday destination, next trip, last trip, old school, new school, new job, old job, side
job, landlord, pen pal, idol, role model, crush, lucky stone, birthstone
    """
)


def _unlike(things):
    """A thing that no other kind of fact is about."""
    while True:
        thing = pick(things)
        if not any(thing in others for others in (_CODE_KINDS, _NAMED_THINGS, _PEOPLE_ROLES, _PET_KINDS, _COLORED)):
            return thing


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
    return pick(_COLORS if chance(0.5) else _FOODS + _HOBBIES)


_add(
    14,
    _any_value,
    """
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
    "I will remember that your {k} is {v}.",
    "Your {k} is {v}.",
    kind=lambda: _unlike(_MY_THINGS) if chance(0.7) else pick(_ODD_THINGS)(),
    group="my",
    np="""
    my {k}
    my {k}
    """,
    ind="what my {k} is",
    dir="""
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
_ODD_THINGS = [lambda: pick(WORDS), lambda: pick(COMMON_NOUNS) + " " + pick(["name", "number", "color", "code", "word", "size", "plan"]),
    lambda: syllable_name().lower()]

_add(
    6,
    _any_value,
    """
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
    "Okay, the {k} is {v}.",
    "The {k} is {v}.",
    kind=lambda: _unlike(_THE_THINGS) if chance(0.75) else pick(WORDS) + " " + pick(["name", "number", "code", "word", "price", "key", "color"]),
    group="the",
    np="""
    the {k}
    the {k}
    """,
    ind="what the {k} is",
    dir="""
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
_THE_THINGS = words(
    """
wifi password, door code, alarm code, gate code, room number, bus number, flight number, platform, gate, winner, champion, captain, leader, next stop,
last stop, main character, villain, hero of the story, title, name of the ship, name of the boat, name of the project, name of the game, name of the
planet, topic, theme, dress code, special of the day, soup of the day, word of the day, color of the day, answer, clue, solution, key word, first
word, last word, target, target word, magic number, table number, seat number, order number, case number, ticket number, house rule, deadline, budget,
entry fee, price, score, final score, result, temperature outside, meeting point, meeting place, hiding place, address, street, village, hotel,
restaurant, school, hospital, company, teacher, new boss, guest, visitor, driver, client, customer, patient, next chapter, chapter, page, version,
file name, folder, server, port, branch, release name, color scheme, font, material, fabric, flavor, secret ingredient, main dish, dessert, drink,
recipe, song of the summer, opening song, last song, capital of my fantasy land, king of my fantasy land, dragon's name, robot's name, plan, plan for
today, next task
    """
)

# --------------------------------------------------------------------------
# Codes, numbers, words to remember

_add(
    8,
    lambda: code() if chance(0.55) else digits() if chance(0.5) else odd_word() if chance(0.6) else two_words(),
    """
    The {k} is {v}.
    My {k} is {v}.
    my {k} is {v}
    Remember (the|this|my) {k}: {v}
    Please remember the {k} {v}.
    The {k} is: {v}
    {v} is (the|my) {k}.
    Keep in mind (that |)the {k} is {v}.
    I give you {ak}: {v}
    (Note|Save|Store|Memorize|Write down|Keep) (the|this|my) {k}: {v}
    {k}: {v}
    The {k} for today is {v}.
    Here is (the|my) {k}: {v}
    (Don't|Do not) forget the {k}: {v}.
    I want you to remember (the|a|this) {k}: {v}.
    Let's agree on {ak}: {v}.
    We have a new {k}, {v}.
    The {k} you need is {v}.
    """,
    "I will remember: {v}.",
    "The {k} is {v}.",
    kind=lambda: pick(_CODE_KINDS),
    group="code",
    np="""
    the {k}
    the {k}
    my {k}
    the {k} I (gave|told) you
    """,
    ind="""
    what the {k} is
    which {k} I (gave|told) you
    """,
    dir="""
    what is the {k}
    what was the {k}
    (which|what) {k} did I (tell|give) you
    (which|what) {k} should you (remember|keep in mind)
    what is my {k}
    """,
    ask="""
    {k}?
    {k}, please
    the {k}!
    say the {k}
    I need the {k}.
    I asked you to remember {ak}. What is it?
    """,
)
_add(
    7,
    lambda: odd_word() if chance(0.7) else two_words(),
    """
    Remember (the|this) word[:] {v}.
    (Please |)remember {v}.
    Remember this: {v}
    I have a word for you: {v}. Remember it.
    Keep the word {v} in mind.
    (Memorize|Note|Save|Keep|Store) the word {v}[, please].
    (The|My) word is {v}.
    I am thinking of the word {v}.
    (Don't|Do not) forget the word {v}.
    Can you remember the word {v} for me?
    I will ask you later about the word {v}.
    Here is a word to remember: {v}
    I say a word and you remember it: {v}.
    Learn this word: {v}
    A new word for you: {v}.
    """,
    "I will remember the word {v}.",
    "The word is {v}.",
    group="word",
    np="""
    the word
    the word I (told|gave) you
    the word to remember
    my word
    the word from before
    the word you should remember
    """,
    ind="""
    which word I (told|gave) you
    what the word (is|was)
    which word you should remember
    """,
    dir="""
    (which|what) word did I (tell|give) you
    (which|what) word (did I ask you to remember|should you remember|did I say)
    what was the word
    what is the word
    what did I ask you to remember
    which word did you memorize
    """,
    ask="""
    the word?
    word?
    say the word
    What was it, the word?
    Do you still have the word?
    """,
)
_add(
    4,
    number_string,
    """
    Remember the number {v}.
    (Please |)keep the number {v} in mind.
    My number is {v}.
    I am thinking of the number {v}.
    The (secret|magic|winning) number is {v}.
    I (picked|chose|drew|rolled) the number {v}.
    (Note|Memorize|Save) this number: {v}
    Here is a number: {v}.
    a number for you: {v}
    (Don't|Do not) forget the number {v}.
    I (got|have) number {v}.
    """,
    "I will remember the number {v}.",
    "The number is {v}.",
    group="number",
    np="""
    the number
    the number I (told|gave) you
    my number
    the number from before
    the number to remember
    """,
    ind="""
    which number I (told you|gave you|picked)
    what the number (is|was)
    """,
    dir="""
    (which|what) number did I (tell you|give you|say|pick)
    (which|what) number should you remember
    what was the number
    which number am I thinking of
    what number was it
    """,
    ask="""
    the number?
    number?
    say the number
    """,
)
_add(
    3,
    lambda: " ".join(str(rng.randint(0, 99)) if chance(0.4) else odd_word() for _ in range(3)).replace(" ", ", ", 1),
    """
    Remember these (three |)things: {v}
    Keep these in mind: {v}
    Remember: {v}
    My list: {v}
    Please remember {v}.
    Note these words: {v}
    Memorize this: {v}
    """,
    "I will remember: {v}.",
    "You told me to remember: {v}.",
    group="word",
    dir="""
    what should you remember
    what did I tell you to remember
    what was on my list
    which things did I tell you
    what did you memorize
    """,
    ask="""
    Repeat what you should remember.
    The list?
    What was the list?
    Say the list again.
    """,
)

# --------------------------------------------------------------------------
# Where things are

_PUT_THINGS = words(
    """
keys, glasses, phone, wallet, book, hat, umbrella, passport, ticket, letter, camera, watch, ring, ball, shoes, gloves, scarf, bag, charger, laptop,
money, medicine, notebook, pen, scissors, hammer, bike, car, map, toys, guitar, violin, remote, headphones, lunch, cake, cookies, tea, coffee, bread,
spare key, birthday present, gift, treasure, diary, photos, documents, contract, helmet, tent, ladder, drill, candle, matches, flashlight, batteries,
blanket, pillow, coat, jacket, socks, sunglasses, card, bank card, train ticket, house key, car key, chess set, dictionary, recipe, stamps, coins, old
letters, sweater, water bottle, sandwich, apples, seeds, paint, brushes
    """
)
_HOLDERS = words(
    """
box, drawer, bag, basket, kitchen, garage, cupboard, garden, car, bathroom, attic, cellar, bedroom, living room, office, closet, shed, backpack,
suitcase, fridge, oven, safe, locker, hall, pocket, jar, vase, tin, bucket, chest, cabinet, wardrobe, shelf, envelope, trunk, hut, library, train,
bus, cave, barn, boat, tent, tree house
    """
)
_TOPS = words("table, desk, shelf, bed, sofa, chair, roof, floor, piano, stove, windowsill, bench, counter, wall, door, carpet, fridge, cupboard, bookcase")


def _spot():
    """Somewhere in a house."""
    owner = pick(["the", "the", "the", "the", "the", "my", "a"])
    word = pick(_COLORS + ["old", "big", "small", "new", "left", "top", "second", "wooden"]) + " " if chance(0.35) else ""
    if chance(0.12):
        word = syllable_name().lower() + " " if chance(0.5) else ""
    if chance(0.5):
        place = f"in {owner} {word}{pick(_HOLDERS)}"
    else:
        place = f"{pick(['on', 'under', 'behind', 'next to', 'on top of', 'near', 'beside', 'below', 'above'])} {owner} {word}{pick(_TOPS)}"
    if chance(0.08):
        place = "at " + pick(["home", "work", "school", "my aunt's", "the station", any_name() + "'s place", "the neighbor's"])
    return re.sub(r"\ba (?=[aeio])", "an ", place)


def _is(noun):
    return "are" if noun.endswith("s") and not noun.endswith("ss") or noun in ("scissors", "brushes") else "is"


_add(
    9,
    lambda: _spot().replace(" my ", " your "),
    """
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
    "I will remember that your {k} {is} {v}.",
    "Your {k} {is} {v}.",
    kind=lambda: pick(_PUT_THINGS),
    group="where",
    draw=lambda fact: {
        "is": _is(fact.kind),
        "they": "they" if _is(fact.kind) == "are" else "it",
        "do": "do" if _is(fact.kind) == "are" else "does",
        "mv": fact.value.replace(" your ", " my "),
    },
    ind="""
    where (my|the) {k} {is}
    where I (put|left|hid) (my|the) {k}
    where I can find my {k}
    """,
    dir="""
    where {is} (my|the) {k}
    where did I (put|leave|hide|place) (my|the) {k}
    where (can|do|could|should) I (find|look for) (my|the) {k}
    where did I say (my|the) {k} {is}
    in which place {is} my {k}
    """,
    np="the place of my {k}",
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

# --------------------------------------------------------------------------
# People and animals: names, and who somebody is

_PEOPLE_ROLES = words(
    """
mother, father, mom, dad, brother, sister, little brother, big sister, older brother, younger sister, twin, son, daughter, baby, wife, husband,
girlfriend, boyfriend, partner, fiance, best friend, friend, school friend, neighbor, boss, manager, colleague, coworker, teacher, math teacher, piano
teacher, coach, doctor, dentist, vet, lawyer, landlord, hairdresser, barber, cousin, uncle, aunt, nephew, niece, grandmother, grandfather, grandma,
grandpa, stepmother, stepbrother, godmother, godfather, roommate, flatmate, classmate, babysitter, nanny, tutor, trainer, driver, gardener, cleaner,
pen pal, student, assistant, secretary, mentor, mayor, tailor, baker, chess partner, dance partner, ex, mother-in-law, brother-in-law, hero, guide,
client, band mate
    """
)
_PET_KINDS = words(
    """
dog, cat, parrot, hamster, rabbit, horse, goldfish, turtle, tortoise, pony, puppy, kitten, bird, fish, mouse, rat, guinea pig, snake, lizard, chicken,
goat, canary, budgie, donkey, cow, ferret, duck, hedgehog, llama, pig, sheep, frog, spider, gecko, chinchilla, poodle, beagle, husky, bulldog, tomcat,
cockatoo, rooster, goose, alpaca, iguana, crab, snail, bunny
    """
)
_NAMED_THINGS = words(
    """
boat, ship, car, bike, plant, cactus, teddy, teddy bear, doll, robot, band, company, startup, shop, cafe, restaurant, football club, island, farm,
house, yacht, sailboat, van, truck, computer, laptop, wifi, network, server, phone, guitar, vacuum cleaner, tree, snowman, blog, book, novel, song,
podcast, channel, website, app, project, game, story, poem, planet, dragon, character, sword, choir, orchestra, gym, hotel, bakery, brand, magazine,
newspaper, bank, church, hospital, university, kindergarten, horse farm, hamster wheel, tractor, motorcycle, scooter, kayak, balloon, stuffed rabbit,
sourdough starter, fern, rose, ghost, imaginary friend, spaceship
    """
)
_NAME_TELL = """
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
_NAME_NP = """
    my {k}'s name
    the name of my {k}
    my {k}'s name
    the name of our {k}
    the {k}'s name
    """
_NAME_IND = """
    what my {k} is called
    what the name of my {k} is
    how my {k} is called
    which name my {k} has
    what my {k}'s name is
    """
_NAME_DIR = """
    what is my {k} called
    what is my {k} named
    how is my {k} called
    (which|what) name does my {k} have
    what is our {k} called
    what did I (say|tell you) my {k} is called
    what's my {k} called
    what is the {k} called
    """
_add(
    8,
    lambda: any_name() if chance(0.8) else full_name(),
    _NAME_TELL
    + """
    This is my {k}, {v}.
    I call my {k} {v}.
    My {k} {v} (is here|says hello|is coming today|is very nice|is on the phone|lives far away|just called|is sick|is great).
    I (met|saw|visited|called) my {k} {v} (today|yesterday|last week).
    I (went|walked|talked) with my {k} {v}.
    My {k}, {v}, (is here|likes you|said hello|is funny).
    You know my {k}, {v}?
    I (live|work|play|train) with {v}, my {k}.
    """,
    "{v} is a nice name.",
    "Your {k} is called {v}.",
    kind=lambda: pick(_PEOPLE_ROLES),
    group="called",
    np=_NAME_NP,
    ind=_NAME_IND + "    who my {k} is\n",
    dir=_NAME_DIR
    + """
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
_add(
    7,
    pet_name,
    _NAME_TELL
    + """
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
    "{v} is a lovely name for {ak}.",
    "Your {k} is called {v}.",
    kind=lambda: pick(_PET_KINDS),
    group="called",
    np=_NAME_NP,
    ind=_NAME_IND,
    dir=_NAME_DIR
    + """
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
_add(
    6,
    lambda: pick([group_name, two_words, odd_word, any_name, title_name])(),
    _NAME_TELL
    + """
    I (called|named|christened) my {k} {v}.
    We (called|named) our {k} {v}.
    I gave my {k} the name {v}.
    I named the {k} {v}.
    The {k} I have is called {v}.
    My new {k} is called {v}.
    My {k} has a name: {v}.
    """,
    "{v} is a good name.",
    "Your {k} is called {v}.",
    kind=lambda: pick(_NAMED_THINGS),
    group="called",
    np=_NAME_NP,
    ind=_NAME_IND,
    dir=_NAME_DIR
    + """
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
_PLURALS = words(
    """
dogs, cats, brothers, sisters, children, kids, sons, daughters, parents, rabbits, hamsters, horses, goldfish, parrots, cousins, best friends,
neighbors, roommates, twins, uncles, aunts, guinea pigs, turtles, chickens, ponies, grandchildren, colleagues, teachers, nieces, nephews, pets, boats,
plants, bosses, goats, cows, siblings, friends, students, grandparents
    """
)
_add(
    5,
    lambda: f"{any_name()} and {any_name()}" if chance(0.8) else f"{any_name()}, {any_name()} and {any_name()}",
    """
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
    "{v} are nice names.",
    "Your {k} are called {v}.",
    kind=lambda: pick(_PLURALS),
    group="called",
    plural=True,
    np="""
    the names of my {k}
    my {k}' names
    the names of our {k}
    """,
    ind="""
    what my {k} are called
    how my {k} are called
    """,
    dir="""
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
)

# --------------------------------------------------------------------------
# About other people: what they do, like, where they live; two of them at once

_ABOUT_PEOPLE = [
    ("lives in", "where does {p} live", "where {p} lives", place_name),
    ("works as", "what does {p} work as", "what {p} works as", lambda: article(pick(_JOBS) if chance(0.5) else pick(_JOB_WORDS) + " " + pick(_JOB_ENDS))),
    ("works at", "where does {p} work", "where {p} works", group_name),
    ("plays", "what does {p} play", "what {p} plays", lambda: pick(["the " + pick(_INSTRUMENTS), "football", "chess", "tennis", "golf", "hockey",
        "cards", "rugby"])),
    ("likes", "what does {p} like", "what {p} likes", lambda: pick(_FOODS + _HOBBIES + [odd_word()] * 30)),
    ("hates", "what does {p} hate", "what {p} hates", lambda: pick(_FOODS + [odd_word()] * 20)),
    ("loves", "(what|who) does {p} love", "what {p} loves", lambda: pick(_FOODS + _HOBBIES + [odd_word()] * 20)),
    ("comes from", "where does {p} come from", "where {p} comes from", place_name),
    ("drives", "what does {p} drive", "what {p} drives", lambda: article(pick(_COLORS) + " " + pick(["car", "van", "truck", "bus", "bike", "tractor",
        "scooter"]))),
    ("collects", "what does {p} collect", "what {p} collects", lambda: pick(["stamps", "coins", "shells", "stones", "books", "cards", "dolls",
        "postcards"]) if chance(0.5) else pick(COMMON_NOUNS) + "s"),
    ("studies", "what does {p} study", "what {p} studies", lambda: pick(["law", "history", "physics", "music", "art", "medicine", "biology", "math",
        "Latin", "chemistry"]) if chance(0.7) else syllable_name() + " studies"),
    ("wants to be", "what does {p} want to be", "what {p} wants to be", lambda: article(pick(_JOBS))),
    ("is afraid of", "what is {p} afraid of", "what {p} is afraid of", lambda: pick(["spiders", "the dark", "dogs", "snakes", "heights",
        "ghosts"]) if chance(0.5) else pick(COMMON_NOUNS) + "s"),
    ("is allergic to", "what is {p} allergic to", "what {p} is allergic to", lambda: pick(["nuts", "milk", "cats", "eggs", "pollen", "fish", "soy",
        "gluten"]) if chance(0.6) else odd_word()),
    ("speaks", "(what|which) language does {p} speak", "which language {p} speaks", lambda: pick(["French", "German", "Spanish", "Polish", "Arabic",
        "Hindi", "Greek"]) if chance(0.6) else syllable_name()),
    ("eats", "what does {p} eat", "what {p} eats", lambda: pick(_FOODS) if chance(0.5) else odd_word()),
    ("is", "(what does {p} do|what is the job of {p}|what does {p} do for a living)", "what {p} does",
        lambda: article(pick(_JOBS) if chance(0.5) else pick(_JOB_WORDS) + " " + pick(_JOB_ENDS))),
    ("lost", "what did {p} lose", "what {p} lost", lambda: article(pick(COMMON_NOUNS + WORDS[:80]))),
    ("bought", "what did {p} buy", "what {p} bought", lambda: article(pick(COMMON_NOUNS))),
    ("found", "what did {p} find", "what {p} found", lambda: article(pick(COMMON_NOUNS))),
    ("owns", "what does {p} own", "what {p} owns", lambda: article(pick(COMMON_NOUNS))),
    ("is", "how old is {p}", "how old {p} is", lambda: str(rng.randint(1, 99))),
]


def _about_draw(fact):
    """The person, and a statement and question about them."""
    verb, question, indirect, invent = pick(_ABOUT_PEOPLE)
    person = fact.kind
    fact.value = invent()
    return {"verb": verb, "q": expand(question).replace("{p}", person), "i": indirect.replace("{p}", person)}


_add(
    9,
    lambda: "",
    """
    My {k} {verb} {v}.
    my {k} {verb} {v}
    My {k} {n} {verb} {v}.
    I have {ak} who {verb} {v}.
    I have {ak}, {n}, who {verb} {v}.
    My {k} {verb} {v}, you know.
    Did you know that my {k} {verb} {v}?
    """,
    "Good to know: your {k} {verb} {v}.",
    "Your {k} {verb} {v}.",
    kind=lambda: pick(_PEOPLE_ROLES),
    draw=lambda fact: _about_my(fact),
    group="about",
    fix=False,
    ind="{i}",
    dir="""
    {q}
    {q}
    """,
    ask="""
    What did I (say|tell you) about my {k}?
    What do you know about my {k}?
    Tell me about my {k}.
    """,
)


def _about_my(fact):
    slots = _about_draw(fact)
    return dict(slots, q=slots["q"].replace(" " + fact.kind, " my " + fact.kind, 1), i=slots["i"].replace(fact.kind, "my " + fact.kind, 1))


_add(
    6,
    lambda: "",
    """
    {k} {verb} {v}.
    {k} {verb} {v}.
    I know {k}, (he|she) {verb} {v}.
    I have a friend called {k} who {verb} {v}.
    There is a person named {k} who {verb} {v}.
    {k} is my {r} and {verb} {v}.
    """,
    "Good to know: {k} {verb} {v}.",
    "{k} {verb} {v}.",
    kind=lambda: any_name().replace("Dr. ", ""),
    draw=lambda fact: dict(_about_draw(fact), r=pick(_PEOPLE_ROLES)),
    group="third",
    fix=False,
    ind="{i}",
    dir="""
    {q}
    {q}
    """,
    ask="""
    What did I (say|tell you) about {k}?
    What do you know about {k}?
    Tell me about {k}.
    """,
)


def _two_draw(fact):
    """Two people with a value each; one of them is asked about."""
    verb, question, indirect, invent = pick(_ABOUT_PEOPLE)
    first, second = (pick([any_name(), "my " + pick(_PEOPLE_ROLES)]) for _ in range(2))
    one, two = invent(), invent()
    asked = pick([first, second])
    fact.value = one if asked == first else two
    told = asked.replace("my ", "your ", 1) if asked.startswith("my ") else asked
    return {
        "told": f"{first} {verb} {one} {pick(['and', 'but', 'while'])} {second} {verb} {two}"
        if chance(0.7)
        else f"{first} {verb} {one}. {capital(second)} {verb} {two}",
        "q": expand(question).replace("{p}", asked),
        "i": indirect.replace("{p}", asked),
        "whole": f"{capital(told)} {verb} {fact.value}.",
    }


_add(
    5,
    lambda: "",
    """
    {told}.
    {told}.
    {told}, you know.
    """,
    "Good to know.",
    "{whole}",
    draw=_two_draw,
    group="two",
    fix=False,
    ind="{i}",
    dir="""
    {q}
    {q}
    {q}
    """,
)
_add(
    4,
    lambda: str(rng.randint(1, 99)) if chance(0.7) else pick("two three four five six seven eight nine ten twelve twenty thirty forty".split()),
    """
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
    "{v} is a good age.",
    "Your {k} is {v} years old.",
    kind=lambda: pick(_PEOPLE_ROLES + _PET_KINDS + ["car", "house", "computer", "bike", "boat"]),
    group="age",
    np="""
    my {k}'s age
    the age of my {k}
    """,
    ind="how old my {k} is",
    dir="""
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

# --------------------------------------------------------------------------
# About the user. A simple fact is: weight | tell | reply | answer | questions


def _me(weight, value, tell, reply, answer, np="", dir="", ind="", ask="", **more):
    """A fact about the user; alternatives in the blocks are lines."""
    for name, block in (("np", np), ("dir", dir), ("ind", ind), ("ask", ask)):
        if block:
            more[name] = block
    _add(weight, value, tell, reply, answer, **more)


def _some(known, invent=odd_word, share=0.45):
    """Draws a word of the list or an invented one."""
    known = words(known)
    return lambda: invent() if chance(share) else pick(known)


_me(
    3,
    _some("Italy, Peru, Kenya, Japan, Norway, Brazil, Canada, Egypt, India, Spain, Turkey, Ghana, Chile, Vietnam, Ireland, Poland", syllable_name),
    """
    I live in a country called {v}.
    My country is {v}.
    My home country is {v}.
    The country I (live in|am from) is {v}.
    I am a citizen of {v}.
    I have a passport of {v}.
    My passport is from {v}.
    """,
    "{v} sounds like a nice country.",
    "Your country is {v}.",
    np="my [home ]country\nthe country I live in",
    dir="(which|what) country (do I live in|am I from)\nin which country do I live\nwhat is my country\n(which|what) country did I (name|mention)",
    ind="(which|what) country I (live in|am from)",
    group="home",
)
_me(
    4,
    place_name,
    """
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
    "{v} sounds like a nice place.",
    "You live in {v}.",
    np="my (town|city|home town|hometown|village)\nthe (town|city|place) I live in\nthe place where I live\nthe name of my (town|city|village)",
    dir="where do I live\n(in |)(which|what) (town|city|place|village) do I live[ in]\nwhere is my home\nwhere am I (based|at home)\nwhere did I (say I live|move to)\nwhere's my home",
    ind="where I live\nwhich (town|city|place) I live in\nwhere my home is",
    ask="What town am I in?\nDo I live in a city?\nmy town?\nWhere did I tell you I live?",
    group="home",
)
_me(
    3,
    place_name,
    """
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
    "{v} sounds like a nice place.",
    "You are from {v}.",
    np="my birthplace\nmy place of birth\nthe place I am from",
    dir="where am I from\nwhere do I come from\nwhere was I born\nwhere did I grow up\n(which|what) (place|town|city) am I from\nwhere did I say I am from",
    ind="where I am from\nwhere I come from\nwhere I was born\nwhere I grew up",
    group="from",
)
_me(
    3,
    street_name,
    """
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
    "Okay, your address is {v}.",
    "Your address is {v}.",
    np="my [home ]address\nmy street\nthe street I live (on|in)",
    dir="what is my address\n(which|what) street do I live (on|in)\nwhere is my house\nwhat is the name of my street\nwhat address did I (give|tell) you\nwhere can people find me",
    ind="what my address is\nwhich street I live (on|in)",
    group="home",
)
_me(
    3,
    lambda: str(rng.randint(1, 450)) if chance(0.8) else str(rng.randint(1, 99)) + pick("abc"),
    """
    My house number is {v}.
    I live (at|in) number {v}.
    I live in house number {v}.
    The number of my house is {v}.
    Our house has the number {v}.
    my house has number {v}
    """,
    "Okay, your house number is {v}.",
    "Your house number is {v}.",
    np="my house number\nthe number of my house\nour house number",
    dir="(which|what) (number does my house have|house number do I have)\nwhat is my house number\nwhat number do I live at",
    ind="which number my house has",
    group="house number",
)
_me(
    3,
    lambda: str(rng.randint(5, 99)) if chance(0.8) else number_word(rng.randint(5, 60)),
    """
    I am {v} years old.
    i am {v} years old
    My age is {v}.
    I (just |)turned {v}[ last week| yesterday| today| in May].
    I am {v}.
    I'm {v} now.
    I am already {v}.
    I am a {v}-year-old.
    I will stay {v} forever.
    I am {v} years of age.
    It was my birthday, I am {v} now.
    """,
    "Thank you for telling me. {v} is a good age.",
    "You are {v} years old.",
    np="my age",
    dir="how old am I\nwhat age am I\nhow many years old am I\nhow old did I say I am\nwhat is my age",
    ind="how old I am\nwhat age I am",
    ask="my age?\nHow old do I say I am?\nam I old?",
    group="age",
)
_me(
    3,
    date,
    """
    My birthday is on {v}.
    my birthday is {v}
    I was born on {v}.
    I have my birthday on {v}.
    My date of birth is {v}.
    {v} is my birthday.
    I celebrate my birthday on {v}.
    My birthday? {v}.
    Remember my birthday, {v}.
    """,
    "I will remember your birthday: {v}.",
    "Your birthday is on {v}.",
    np="my birthday\nmy date of birth\nthe date of my birthday",
    dir="when is my birthday\nwhen was I born\n(on |)(which|what) (day|date) is my birthday\nwhen do I celebrate my birthday\nwhen did I say my birthday is",
    ind="when my birthday is\nwhen I was born",
    ask="my birthday?\nbirthday?\nWhen should you congratulate me?",
    group="birthday",
)
_me(
    2,
    lambda: str(rng.randint(1930, 2020)),
    """
    I was born in {v}.
    My birth year is {v}.
    I was born in the year {v}.
    My year of birth is {v}.
    {v} is the year I was born[ in].
    """,
    "Okay, you were born in {v}.",
    "You were born in {v}.",
    np="my birth year\nmy year of birth\nthe year I was born[ in]",
    dir="in (which|what) year was I born\n(which|what) year was I born[ in]\nwhen was I born",
    ind="(in |)(which|what) year I was born",
    group="birthday",
)
_me(
    5,
    lambda: pick(_JOBS) if chance(0.35) else pick(_JOB_WORDS) + " " + pick(_JOB_ENDS) if chance(0.6) else pick(COMMON_NOUNS) + " " + pick(_JOB_ENDS),
    """
    I work as {av}.
    I am {av}.
    My job is {v}.
    I'm {av}.
    I have a job as {av}.
    I am employed as {av}.
    I got a job as {av}.
    I earn my money as {av}.
    By profession I am {av}.
    My profession is {v}.
    I have been {av} for (two|five|ten|many) years.
    I (make|earn) a living as {av}.
    I am training to be {av}.
    """,
    "That is an interesting job, {v}.",
    "You work as {av}.",
    np="my job\nmy profession\nmy work",
    dir="what is my (job|profession|work)\nwhat do I work as\nwhat do I do (for a living|for work|all day)\n(which|what) job do I have\nwhat did I say (my job is|I work as)\nhow do I earn my money",
    ind="what my job is\nwhat I do for (a living|work)\nwhat I work as",
    ask="my job?\nWhat am I by profession?\nmy profession?",
    group="job",
)
_me(
    4,
    group_name,
    """
    I work at {v}.
    I work for {v}.
    My employer is {v}.
    The company I work for is called {v}.
    I have a job at {v}.
    I am employed at {v}.
    I started (working |)at {v}[ last week| in June| this year].
    I got hired by {v}.
    My office is at {v}.
    """,
    "{v} sounds like a good place to work.",
    "You work at {v}.",
    np="my employer\nthe company I work for\nmy workplace\nthe place where I work",
    dir="where do I work\n(which|what) company do I work (for|at)\nwho do I work for\nfor whom do I work\nwho is my employer\nwhere did I say I work",
    ind="where I work\nwho I work for\nwhich company I work for",
    ask="Where is my job?\nmy employer?\nmy company?",
    group="employer",
)
_me(
    3,
    lambda: group_name() if chance(0.6) else syllable_name() + pick([" School", " High School", " College", " University", " Academy"]),
    """
    I go to {v}.
    My school is {v}.
    My school is called {v}.
    I study at {v}.
    I am a student at {v}.
    I visit {v}, it's my school.
    I learn at {v}.
    The school I go to is {v}.
    I graduated from {v}.
    """,
    "{v} sounds like a good school.",
    "Your school is called {v}.",
    np="my school\nthe name of my school\nthe school I go to",
    dir="(which|what) school do I (go to|visit|attend)\nwhere do I (study|learn|go to school)\nwhat is my school called\nwhich school did I mention",
    ind="which school I (go to|visit)\nwhere I study",
    ask="my school?\nWhere am I a student?",
    group="school",
)
_me(
    3,
    lambda: pick(["first", "second", "third", "fourth", "fifth", "sixth", "seventh", "eighth", "ninth", "tenth", "eleventh", "twelfth"]),
    """
    I am in {v} grade.
    I go to {v} grade.
    I am in the {v} grade.
    My grade is {v}.
    I just started {v} grade.
    """,
    "Have fun in {v} grade.",
    "You are in {v} grade.",
    np="my grade\nthe grade I am in",
    dir="(which|what) grade am I in\nin (which|what) grade am I\nwhat grade do I go to",
    ind="(which|what) grade I am in",
    group="grade",
)
_me(
    3,
    _some("law, history, physics, medicine, art, music, math, biology, chemistry, economics, philosophy, engineering, Latin, geography, computer science, architecture"),
    """
    I study {v}.
    I am studying {v}.
    My major is {v}.
    I am a student of {v}.
    I study {v} at university.
    At university I learn {v}.
    I have a degree in {v}.
    I do a course in {v}.
    """,
    "{v} is an interesting subject.",
    "You study {v}.",
    np="my major\nmy field of study\nthe subject I study",
    dir="what do I study\n(which|what) subject do I study\nwhat am I studying\nwhat is my major\nwhat did I say I study",
    ind="what I study\nwhat I am studying",
    group="study",
)
_me(
    4,
    _some(
        "chess, painting, fishing, hiking, photography, knitting, sailing, pottery, running, juggling, archery, bird watching, rock climbing, stamp collecting, playing cards, model trains, "
        "origami, baking, ice skating, scuba diving, bowling, horse riding, reading comics, kite flying, magic tricks, table tennis, gardening, singing, dancing"
    ),
    """
    My hobby is {v}.
    {v} is my hobby.
    In my free time I do {v}.
    I spend my free time with {v}.
    My (favorite|main|new|only|biggest) hobby is {v}.
    I have a hobby: {v}.
    On weekends I enjoy {v}.
    After work I enjoy {v}.
    I am into {v}.
    As a hobby I do {v}.
    For fun I do {v}.
    """,
    "{v} sounds like a fine hobby.",
    "Your hobby is {v}.",
    np="my hobby\nmy [favorite |main ]hobby",
    dir="what is my hobby\n(which|what) hobby do I have\nwhat do I do in my free time\nwhat do I do for fun\nhow do I spend my free time\nwhat did I say my hobby is\nwhat am I into",
    ind="what my hobby is\nwhat I do in my free time\nwhat I do for fun",
    ask="my hobby?\nhobby?",
    group="hobby",
)
_me(
    4,
    lambda: pick(_INSTRUMENTS) if chance(0.6) else odd_word(),
    """
    I play the {v}.
    I am learning to play the {v}.
    My instrument is the {v}.
    I (play|practice) the {v} (every day|on Sundays|at school|in a band|in an orchestra).
    I can play the {v}.
    I take {v} lessons.
    I bought a new {v} and play it all day.
    I have played the {v} for (three|six|ten) years.
    """,
    "Nice, the {v} sounds good.",
    "You play the {v}.",
    np="my instrument\nthe instrument I play",
    dir="(which|what) instrument do I play\nwhat do I play\nwhat is my instrument\nwhat can I play\nwhich lessons do I take\nwhat did I say I play",
    ind="(which|what) instrument I play\nwhat I play",
    ask="my instrument?\nDo I play an instrument?",
    group="play",
)
_me(
    3,
    _some("football, tennis, rugby, hockey, badminton, golf, handball, volleyball, basketball, baseball, cricket, water polo, table tennis, bowling, darts"),
    """
    I play {v}.
    My sport is {v}.
    I play {v} (on weekends|every Friday|in a club|at school|with friends).
    I am on the {v} team.
    The sport I do is {v}.
    I train {v} twice a week.
    I do {v} as a sport.
    """,
    "{v} is a good sport.",
    "Your sport is {v}.",
    np="my sport\nthe sport I (do|play)",
    dir="(which|what) sport do I (do|play)\nwhat is my sport\nwhat do I train\nwhich team am I on\nwhat sport did I mention",
    ind="(which|what) sport I (do|play)",
    ask="my sport?\nDo I do any sport?",
    group="play",
)
_me(
    3,
    lambda: (pick(_COLORS) + " " if chance(0.5) else "") + (pick(["car", "van", "truck", "motorcycle", "scooter", "tractor", "Toyota", "Fiat",
        "Volvo", "jeep", "taxi", "bus", "Beetle"]) if chance(0.6) else syllable_name() + (" " + str(rng.randint(1,
        9)) + "00" if chance(0.3) else "")),
    """
    I drive {av}.
    My car is {av}.
    I drive {av} (to work|every day|on weekends).
    The car I drive is {av}.
    I bought a new car, {av}.
    We drive {av}.
    I have {av} and drive it to work.
    """,
    "A ride with your {v} sounds nice.",
    "You drive {av}.",
    np="my car\nthe car I drive",
    dir="what do I drive\n(which|what|what kind of) car do I (drive|have)\nwhat is my car\nwhat did I say I drive\nwhat car did I (mention|buy)",
    ind="what I drive\nwhich car I (drive|have)",
    ask="my car?\nWhat kind of vehicle do I have?",
    group="car",
)
_me(
    2,
    lambda: article((pick(_COLORS) + " " if chance(0.6) else syllable_name() + " ") + pick(["mountain bike", "road bike", "bike", "bicycle",
        "racing bike", "e-bike", "tandem"])),
    """
    I ride {v}.
    I have {v}.
    I go to work on {v}.
    My bike is {v}.
    I ride {v} to school.
    I got {v} for my birthday.
    """,
    "Have a good ride!",
    "You ride {v}.",
    dir="what do I ride\n(which|what|what kind of) bike do I (ride|have)\nwhat is my bike",
    ind="what I ride\nwhich bike I have",
    ask="my bike?",
    np="my bike",
    group="bike",
)
_me(
    3,
    lambda: pick(["nuts", "peanuts", "milk", "cats", "dogs", "eggs", "pollen", "fish", "soy", "gluten", "strawberries", "bee stings", "dust",
        "shellfish", "wool", "penicillin", "kiwis"]) if chance(0.6) else odd_word(),
    """
    I am allergic to {v}.
    I have an allergy to {v}.
    I have {av} allergy.
    My allergy is {v}.
    I can't eat {v}, I am allergic.
    i'm allergic to {v}
    {v} makes me sneeze, I am allergic to it.
    """,
    "Okay, I will remember that you are allergic to {v}.",
    "You are allergic to {v}.",
    np="my allergy",
    dir="what am I allergic to\n(which|what) allergy do I have\nto what am I allergic\nwhat can I not eat\nwhat should I (not eat|avoid)",
    ind="what I am allergic to\nwhich allergy I have",
    ask="my allergy?\nallergies?",
    group="allergy",
)
_me(
    4,
    _some("French, German, Spanish, Polish, Arabic, Hindi, Greek, Italian, Turkish, Swahili, Korean, Dutch, Finnish, Welsh, Latin, Japanese, Sign language",
        syllable_name),
    """
    I speak {v}.
    My (mother tongue|native language|first language) is {v}.
    I speak {v} at home.
    I am a native speaker of {v}.
    I can speak {v}.
    We speak {v} in my family.
    The language I speak is {v}.
    """,
    "{v} is an interesting language.",
    "You speak {v}.",
    np="my (mother tongue|native language|language)\nthe language I speak",
    dir="(which|what) language do I speak\nwhat do I speak\nwhat language did I say I speak\nwhich language do we speak at home\nwhat is my (mother tongue|native language)",
    ind="(which|what) language I speak\nwhat I speak at home",
    ask="my language?\nlanguage?",
    group="speak",
)
_me(
    4,
    _some("French, German, Spanish, Arabic, Hindi, Greek, Italian, Turkish, Korean, Dutch, Latin, Japanese, chess, to swim, to cook, to drive, to knit, the alphabet, to dance, Python, to juggle, piano",
        lambda: syllable_name() if chance(0.6) else odd_word()),
    """
    I am learning {v}.
    I learn {v}.
    I started learning {v}[ last month| this year| yesterday].
    I want to learn {v}.
    At school I learn {v}.
    I have been learning {v} for two years.
    I take lessons to learn {v}.
    """,
    "Good luck with learning {v}!",
    "You are learning {v}.",
    dir="what am I learning\nwhat do I learn\nwhat do I want to learn\n(which|what) lessons do I take\nwhat did I start learning\nwhat did I say I am learning",
    ind="what I am learning\nwhat I want to learn",
    ask="What am I trying to learn?\nI learn something. What is it?",
    group="learn",
)
_me(
    4,
    lambda: pick(["heights", "snakes", "clowns", "ghosts", "deep water", "needles", "mice", "bees", "exams", "the dentist",
        "wolves"]) if chance(0.55) else odd_word(),
    """
    I am afraid of {v}.
    I am scared of {v}.
    I fear {v}.
    My biggest fear is {v}.
    {v} scares me.
    I am terrified of {v}.
    I have always been afraid of {v}.
    What I fear most is {v}.
    """,
    "I understand. You are afraid of {v}.",
    "You are afraid of {v}.",
    np="my [biggest |greatest ]fear\nthe thing I fear",
    dir="what am I (afraid|scared|frightened) of\nof what am I (afraid|scared)\nwhat do I fear\nwhat (scares|frightens) me\nwhat did I say I am afraid of",
    ind="what I am (afraid|scared) of\nwhat (scares|frightens) me\nwhat I fear",
    ask="my fear?\nWhich fear do I have?",
    group="fear",
)
_me(
    4,
    lambda: pick(_FOODS + _HOBBIES) if chance(0.45) else odd_word() if chance(0.6) else two_words(),
    """
    I like {v}.
    I love {v}.
    I really like {v}.
    I am a [big ]fan of {v}.
    I enjoy {v}.
    I adore {v}.
    {v} makes me happy.
    I am crazy about {v}.
    I like {v} a lot.
    I am fond of {v}.
    There is nothing better than {v}, I love it.
    """,
    "Nice, {v} sounds good.",
    "You like {v}.",
    dir="what do I (like|love|enjoy)\nwhat am I a fan of\nwhat makes me happy\nwhat did I (just |)say I (like|love)\nwhat am I (fond of|crazy about)",
    ind="what I (like|love|enjoy)\nwhat makes me happy",
    ask="Something that I like?\nName something I like.\nI like something. What is it?",
    group="like",
)
_me(
    4,
    lambda: pick(_FOODS + ["winter", "ironing", "getting up early", "washing dishes", "loud music", "cold soup"]) if chance(0.45) else odd_word(),
    """
    I hate {v}.
    I don't like {v}.
    I do not like {v}.
    I dislike {v}.
    I can't stand {v}.
    I really hate {v}.
    {v} is awful, I hate it.
    I never liked {v}.
    I am not a fan of {v}.
    """,
    "I see, you do not like {v}.",
    "You do not like {v}.",
    dir="what do I (hate|dislike|not like)\nwhat do I not like\nwhat don't I like\nwhat can't I stand\nwhat did I say I (hate|don't like)\nwhat am I not a fan of",
    ind="what I (hate|don't like|dislike)\nwhat I can't stand",
    ask="Name something I hate.\nI hate something. What is it?",
    group="hate",
)
_me(
    4,
    lambda: article(pick(_JOBS) if chance(0.45) else pick(_JOB_WORDS) + " " + pick(_JOB_ENDS) if chance(0.6) else pick(["astronaut", "clown",
        "wizard", "superhero", "queen", "spy", "vet", "judge", "diver", "poet", "magician", "ninja"])),
    """
    I want to become {v}.
    I want to be {v}.
    When I grow up I want to be {v}.
    My dream is to become {v}.
    My dream job is {v}.
    I would like to be {v} one day.
    I dream of being {v}.
    One day I will be {v}.
    I plan to become {v}.
    Later I want to work as {v}.
    """,
    "Good luck! I hope you become {v}.",
    "You want to become {v}.",
    np="my dream job\nmy dream",
    dir="what do I want to (be|become)\nwhat do I want to be when I grow up\nwhat is my dream job\nwhat would I like to be\nwhat do I dream of being\nwhat did I say I want to become",
    ind="what I want to (be|become)\nwhat my dream job is",
    ask="What will I be one day?\nmy dream?",
    group="become",
)
def _your(value):
    """The user's "my hat" as the model says it."""
    return "your " + value[3:] if value.startswith("my ") else value


for _verb, _past, _things, _reply in [
    ("eat", "ate", "an apple, noodles, two eggs, porridge, toast, fried rice, a burger, grapes, a salad, lentils", "I hope the {b} tasted good."),
    ("cook", "cooked", "goulash, a curry, spaghetti, risotto, chili, fish stew, roast chicken, ratatouille, beans", "I hope the {b} tasted good."),
    ("bake", "baked", "a cake, bread, cookies, an apple pie, muffins, rolls, a birthday cake", "I am sure the {b} smelled good."),
    ("drink", "drank", "tea, a beer, two coffees, lemonade, cocoa, a glass of milk, mint tea", "I hope the {b} was good."),
    ("buy", "bought", "a lamp, a new phone, shoes, a red hat, flowers, a carpet, a kayak, a book, twelve eggs, a drum", "Have fun with the {b}!"),
    ("lose", "lost", "a glove, a bet, my scarf, an umbrella, an earring, my hat, my ticket", "I am sorry that you lost {yv}."),
    ("find", "found", "a coin, a ring, a kitten, a letter, an old map, ten dollars, a key, a blue feather", "What a find: {v}!"),
    ("plant", "planted", "tomatoes, an apple tree, tulips, beans, basil, a cherry tree, sunflowers, pumpkins", "I hope the {b} will grow well."),
    ("read", "read", "Dracula, The Hobbit, a magazine, Heidi, a comic, a cookbook, the newspaper", "I hope you enjoyed {v}."),
    ("watch", "watched", "Titanic, a football match, Frozen, the news, Jaws, a cartoon, an old western", "I hope you enjoyed {v}."),
    ("see", "saw", "a fox, a rainbow, two deer, a falling star, an owl, a red balloon, a whale", "It must have been nice to see {v}."),
    ("paint", "painted", "a tree, the fence, a portrait, a ship, a sunset, the ceiling, a horse", "I am sure it looks good, the picture of {v}."),
    ("build", "built", "a table, a birdhouse, a snowman, a shelf, a robot, a treehouse, a kite", "Well done, {v} takes some work."),
    ("repair", "repaired", "my bike, a clock, the roof, a radio, the sink, a chair", "Well done with {yv}!"),
    ("break", "broke", "a vase, my arm, a window, a cup, my glasses, a plate", "I am sorry about {yv}."),
    ("win", "won", "a medal, a chess game, ten euros, a teddy bear, the lottery, a cup", "Congratulations! You won {v}."),
    ("visit", "visited", "my aunt, the zoo, a castle, Rome, a museum, an old friend", "I hope you had a good time."),
    ("order", "ordered", "a pizza, a sofa, two books, a green salad, a burger, new curtains", "I hope it comes soon: {v}."),
    ("sell", "sold", "my car, a guitar, my old bike, a painting, ten books", "I hope you got a good price for {yv}."),
    ("write", "wrote", "a letter, a poem, a song, a postcard, a long email, an essay", "Well done, you wrote {v}."),
    ("play", "played", "chess, cards, tennis, the flute, hide and seek, dominoes", "I hope you had fun."),
    ("wear", "wore", "a red scarf, my blue coat, sandals, a tie, a straw hat, my new boots", "I am sure it looked good."),
    ("hear", "heard", "a strange noise, an owl, a song, a loud bang, church bells", "How interesting that you heard {v}."),
    ("steal", "borrowed", "a ladder, a book, a pen, ten dollars, a drill", "Do not forget to give it back."),
    ("catch", "caught", "a fish, a ball, a mouse, the last train, a butterfly", "So you caught {v}."),
    ("learn", "learned", "a poem, a new word, ten verbs, a card trick, the waltz", "Well done, you learned {v}."),
    ("dream of", "dreamed of", "a castle, a dragon, the sea, flying, a talking cat, my school", "A dream of {yv} sounds interesting."),
    ("dance", "danced", "the tango, a waltz, the polka, the samba", "I hope you had fun."),
    ("sing", "sang", "a lullaby, Yesterday, an old song, Jingle Bells", "I am sure it sounded good."),
    ("get", "got", "a letter, a new watch, a present, a puppy, flowers, a parcel", "How nice that you got {v}."),
    ("give away", "gave away", "my old coat, two books, a toy, my piano", "That is kind of you."),
    ("forget", "forgot", "my umbrella, the milk, my homework, a birthday, my keys", "I am sorry that you forgot {yv}."),
    ("draw", "drew", "a horse, a dragon, a map, a flower, my house", "I am sure it looks good."),
]:
    if _verb == "steal":
        _verb = "borrow"
    _me(
        0.7,
        (lambda known, verb: lambda: pick(known) if chance(0.4) else (article(pick(WORDS)) if chance(0.5) else pick([title_name,
            place_name])() if verb in ("read", "watch",
            "visit") else article(pick(_COLORS) + " " + pick(COMMON_NOUNS)) if chance(0.5) else odd_word()))(words(_things), _verb),
        f"""
        I {_past} {{v}}[ today| yesterday| last night| this morning| on Sunday| last week].
        I {_past} {{v}}.
        (Today|Yesterday|Last night|This morning|Last week|On Monday) I {_past} {{v}}.
        i {_past} {{v}}
        I {_past} {{v}} with (my friend|my sister|my family|{{n}}).
        Guess what, I {_past} {{v}}.
        We {_past} {{v}} (today|yesterday|on the weekend).
        """,
        _reply,
        f"You {_past} {{yv}}.",
        dir=f"what did I {_verb}[ today| yesterday]\nwhat did I {_verb}\nwhat did I (say|tell you) I {_past}\nwhat have I told you that I {_past}",
        ind=f"what I {_past}",
        ask=f"I {_past} something. What was it?\nWhat was it that I {_past}?\nYou know what I {_past}?\nTell me what I {_past}.",
        draw=lambda fact: {"yv": _your(fact.value), "b": re.sub("^(a|an|the|my) ", "", fact.value)},
        group="did " + _verb,
        fix=False,
    )

# --------------------------------------------------------------------------
# Plans, times and days

_EVENTS = words(
    """
train, bus, flight, meeting, appointment, exam, class, lesson, party, game, dinner, movie, concert, dentist appointment, doctor's appointment, job
interview, interview, call, piano lesson, yoga class, wedding, birthday party, football match, match, test, math test, driving test, date, haircut,
lunch, breakfast, training, rehearsal, show, play, speech, presentation, checkout, ferry, taxi, delivery, parcel, visit, barbecue, picnic, race,
course, workshop, webinar, shift, night shift, break, holiday, vacation, surgery, check-up, bedtime, alarm, school trip, parent evening, choir
practice, swimming lesson, dance class, book club, poker night, deadline, video call, vet appointment, hairdresser appointment
    """
)
_DAY_WORDS = words(
    "today, tomorrow, tonight, on Monday, on Tuesday, on Wednesday, on Thursday, on Friday, on Saturday, on Sunday, next week, next Monday, next Friday, this weekend, "
    "in two weeks, in three days, the day after tomorrow, next month, in May, in October, this afternoon, tomorrow morning, tomorrow evening, on Christmas Eve, in an hour, in ten days"
)


# Of these "tomorrow" is said to be feared in smalltalk.txt.
_TESTS = ["exam", "test", "interview", "presentation", "date", "job interview", "dentist appointment", "speech"]


def _some_day():
    """A day as part of a sentence."""
    return pick(_DAY_WORDS) if chance(0.65) else "on " + date()


_add(
    6,
    clock_time,
    """
    My {k} is at {v}.
    my {k} is at {v}
    The {k} (starts|begins|is) at {v}.
    I have {ak} at {v}.
    My {k} (starts|begins) at {v}.
    There is {ak} at {v} for me.
    At {v} I have {ak}.
    My next {k} is at {v}.
    Remember my {k} at {v}.
    My {k}? At {v}.
    They moved my {k} to {v}.
    I set my {k} for {v}.
    """,
    "I will remember: your {k} is at {v}.",
    "Your {k} is at {v}.",
    kind=lambda: pick(_EVENTS),
    group="time",
    np="""
    the time of my {k}
    the time of the {k}
    """,
    ind="""
    when my {k} is
    at what time my {k} is
    when the {k} starts
    """,
    dir="""
    when is my {k}
    at (what|which) time is my {k}
    what time is (my|the) {k}
    when does (my|the) {k} (start|begin)
    when did I say my {k} is
    what time do I have my {k}
    when do I have my {k}
    """,
    ask="""
    my {k}, when?
    {k}, what time?
    time of my {k}?
    When do I have to be ready for my {k}?
    """,
)
_add(
    6,
    _some_day,
    """
    My {k} is {v}.
    my {k} is {v}
    I have {ak} {v}.
    The {k} is {v}.
    {v} I have {ak}.
    There is {ak} {v}.
    We moved the {k}, it is {v} now.
    My next {k} is {v}.
    My {k} (will be|takes place|starts) {v}.
    My {k}? It's {v}.
    """,
    "I will remember: your {k} is {v}.",
    "Your {k} is {v}.",
    kind=lambda: pick([e for e in _EVENTS if e not in _TESTS]),
    group="time",
    np="""
    the day of my {k}
    the date of my {k}
    """,
    ind="""
    when my {k} is
    (on |)which day my {k} is
    """,
    dir="""
    when is my {k}
    (on |)(which|what) day is my {k}
    when is the {k}
    when do I have my {k}
    when did I say my {k} is
    what day is my {k}
    when does my {k} take place
    """,
    ask="""
    my {k}, when?
    {k}, which day?
    the {k} was when?
    """,
)
_add(
    3,
    lambda: pick([place_name, lambda: "room " + str(rng.randint(1, 400)), lambda: "the " + pick(_HOLDERS),
        lambda: "the " + pick(COMMON_NOUNS) + " hall", group_name])(),
    """
    My {k} is in {v}.
    The {k} (takes place|is|will be) in {v}.
    I have {ak} in {v}.
    We meet for the {k} in {v}.
    My {k} will be in {v}.
    """,
    "I will remember: your {k} is in {v}.",
    "Your {k} is in {v}.",
    kind=lambda: pick(_EVENTS),
    group="event place",
    np="the place of my {k}",
    ind="where my {k} is",
    dir="""
    where is my {k}
    where is the {k}
    where does my {k} take place
    in which (place|room) is my {k}
    where do I have my {k}
    """,
    ask="my {k}, where?",
)
_PLANS = words(
    """
wash the car, visit my aunt, clean the kitchen, buy a new lamp, call my mother, go swimming, bake a cake, paint the fence, write a letter, go to the
zoo, fix the sink, mow the lawn, play chess with Tom, meet a friend, see a movie, cut my hair, plant tomatoes, go to the dentist, learn for a test, do
the laundry, sleep all day, ride my bike, cook a soup, feed the ducks, read a book, take a train to Rome, climb a hill, sell my guitar, wrap presents,
build a snowman, go camping, visit a museum, run ten miles, water the plants, pack my bag, return a book
    """
)
_PLAN_VERBS = ["buy", "paint", "repair", "clean", "find", "sell", "draw", "visit", "collect", "wash", "build", "order", "test", "return"]


def _a_plan():
    """Something to do, as an infinitive."""
    kind = rng.random()
    if kind < 0.45:
        return pick(_PLANS)
    if kind < 0.75:
        return f"{pick(_PLAN_VERBS)} {article(pick(WORDS if chance(0.5) else COMMON_NOUNS))}"
    if kind < 0.88:
        return f"{pick(['visit', 'meet', 'call', 'help', 'invite'])} {any_name()}"
    return f"{pick(['go to', 'drive to', 'fly to', 'hike to'])} {place_name()}"


_add(
    6,
    _a_plan,
    """
    {k} I (want|plan|have|am going) to {v}.
    I (want|plan|have|am going|would like|am planning) to {v} {k}.
    I will {v} {k}.
    {k} I will {v}.
    {k} I must {v}.
    My plan for {k0} is to {v}.
    i will {v} {k}
    I (must|should) {v} {k}.
    Remind me to {v} {k}.
    {k} is the day when I {v}.
    """,
    "Okay, you will {yv} {k}.",
    "You will {yv} {k}.",
    kind=lambda: pick("today, tomorrow, tonight, on Monday, on Tuesday, on Wednesday, on Thursday, on Friday, on Saturday, on Sunday, next week, this weekend, next month, later".split(", ")),
    group="plan",
    fix=False,
    draw=lambda fact: {"k0": fact.kind.replace("on ", ""), "yv": fact.value.replace(" my ", " your ")},
    np="""
    my plan for {k0}
    my plan {k}
    """,
    ind="""
    what I (want|plan|have|am going) to do {k}
    what I will do {k}
    what my plan is {k}
    """,
    dir="""
    what will I do {k}
    what (do I want|do I plan|do I have|am I going) to do {k}
    what am I doing {k}
    what is my plan for {k0}
    what are my plans {k}
    what did I plan {k}
    what must I do {k}
    what did I say I will do {k}
    """,
    ask="""
    my plans {k}?
    And {k}?
    What is planned {k}?
    """,
)
_add(
    4,
    lambda: pick([place_name, lambda: "the " + pick(["dentist", "cinema", "beach", "zoo", "museum", "park", "airport", "library", "gym", "market",
        "theater", "sea", "circus", "mountains", "opera", "office"])])(),
    """
    I am (going|travelling|driving) to {v} {k}.
    {k} I am going to {v}.
    I will (go|travel|drive) to {v} {k}.
    I have to go to {v} {k}.
    {k} we (go|travel|drive) to {v}.
    My trip to {v} is {k}.
    {k} I will be in {v}.
    I leave for {v} {k}.
    """,
    "Have a good trip!",
    "You are going to {v} {k}.",
    kind=lambda: pick("today, tomorrow, tonight, on Monday, on Friday, on Saturday, on Sunday, next week, this weekend, next month, in June, next year, in summer".split(", ")),
    group="plan",
    dir="""
    where am I going {k}
    where will I (go|be|travel) {k}
    where do I (go|have to go|want to go) {k}
    where did I say I am going {k}
    where do we go {k}
    """,
    ind="""
    where I am going {k}
    where I will (go|be) {k}
    """,
    ask="""
    My trip {k}, where to?
    Where to {k}?
    """,
)
_me(
    3,
    lambda: pick(_WEEKDAYS) if chance(0.7) else _some_day().replace("on ", ""),
    """
    We meet on {v}.
    Our meeting is on {v}.
    Let's meet on {v}.
    The meeting day is {v}.
    We (will|want to) meet on {v}.
    I meet my friends on {v}.
    I have a day off on {v}.
    """,
    "Okay, {v} it is.",
    "The day is {v}.",
    np="our meeting day\nthe day we meet\nthe day of our meeting",
    dir="when do we meet\n(on |)(which|what) day do we meet\nwhen is our meeting\nwhich day did I (say|choose)\nwhat day did I mention",
    ind="when we meet\n(on |)which day we meet",
    ask="which day?\nthe day?",
    group="meet",
)
_me(
    3,
    clock_time,
    """
    I get up at {v}.
    I wake up at {v} (every day|in the morning|on school days).
    My alarm rings at {v}.
    I start work at {v}.
    I always get up at {v}.
    My day starts at {v}.
    """,
    "{v} is a good time to start the day.",
    "Your day starts at {v}.",
    dir="when do I (get up|wake up|start work)\nat (what|which) time do I (get up|wake up)\nwhat time do I get up\nwhen does my (day start|alarm ring)",
    ind="when I (get up|wake up)\nat what time I get up",
    group="get up",
)
_me(
    2,
    clock_time,
    """
    I go to bed at {v}.
    My bedtime is {v}.
    I always sleep at {v}.
    I go to sleep at {v} every night.
    """,
    "Sleep well when it is {v}.",
    "You go to bed at {v}.",
    dir="when do I go to (bed|sleep)\nat (what|which) time do I go to bed\nwhat time do I go to bed\nwhen is my bedtime",
    ind="when I go to (bed|sleep)",
    np="my bedtime",
    group="bed",
)

# --------------------------------------------------------------------------
# How many, how much, how long

_MANY = words(
    """
brothers, sisters, cats, dogs, children, books, apples, friends, cars, kids, horses, bikes, cousins, plants, pens, coins, hats, chickens, sheep,
guitars, cows, shoes, stamps, rooms, windows, houses, computers, phones, fish, birds, trees, dolls, marbles, eggs, cookies, balloons, candles,
tickets, aunts, uncles, nephews, nieces, jobs, teachers, bottles, boxes, shirts, cards, keys, lamps, chairs, tattoos, medals, games, sons, daughters,
grandchildren, boats, snakes, rabbits, stickers, buttons, spoons, pencils, records, paintings, followers, colleagues
    """
)
_add(
    6,
    lambda: str(rng.randint(0, 30)) if chance(0.45) else str(rng.randint(31,
        9999)) if chance(0.3) else pick("two three four five six seven eight nine ten eleven twelve twenty".split()),
    """
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
    "{v} {k}, that is nice.",
    "You have {v} {k}.",
    kind=lambda: pick(_MANY) if chance(0.8) else pick(COMMON_NOUNS) + "s",
    group="many",
    np="""
    the number of my {k}
    the number of {k} I have
    """,
    ind="""
    how many {k} I have
    how many {k} I (said|told you) I have
    """,
    dir="""
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
_add(
    5,
    price,
    """
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
    "Okay, {v} for the {k}.",
    "The {k} costs {v}.",
    kind=lambda: pick("ticket, book, car, house, lamp, phone, bike, shoes, coat, dinner, pizza, rent, flight, room, guitar, ring, sofa, trip, repair, hat, watch, laptop, camera, dress, cake, lunch, bed, haircut, gift, painting".split(", "))
    if chance(0.75)
    else pick(COMMON_NOUNS),
    group="price",
    np="""
    the price of the {k}
    the price of my {k}
    the cost of the {k}
    """,
    ind="""
    how much the {k} (costs|cost)
    what the {k} costs
    how much I paid for the {k}
    """,
    dir="""
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
_add(
    4,
    lambda: f"{pick('two three four five six seven eight nine ten twelve'.split()) if chance(0.5) else rng.randint(2, 90)} {pick(['minutes', 'hours', 'days', 'weeks', 'months', 'years'])}",
    """
    The {k} (takes|lasts|took) {v}.
    My {k} (takes|lasts|took) {v}.
    The {k} is {v} long.
    I need {v} for the {k}.
    It takes {v}, the {k}.
    """,
    "Okay, {v} for the {k}.",
    "The {k} takes {v}.",
    kind=lambda: pick("trip, flight, way to work, meeting, movie, course, exam, repair, concert, drive, walk, train ride, lesson, project, holiday, visit, race, show, hike, training, break, delivery, test, journey".split(", ")),
    group="duration",
    np="the length of the {k}",
    ind="how long the {k} (takes|lasts)",
    dir="""
    how long (does|did) (the|my) {k} (take|last)
    how long is (the|my) {k}
    how much time does the {k} take
    how long did I say the {k} takes
    """,
    ask="the {k}, how long?",
)
_add(
    3,
    lambda: f"{pick('two three four five six seven eight nine ten twelve fifteen'.split()) if chance(0.5) else rng.randint(2, 60)} {pick(['years', 'months', 'weeks', 'days'])}",
    """
    I have {k} for {v}.
    I have {k} for {v} now.
    I have {k} for about {v}.
    For {v} I have {k}.
    """,
    "{v} is a long time.",
    "You have {k2} for {v}.",
    kind=lambda: pick("lived here, worked here, known my best friend, played the piano, learned English, had my dog, been married, had this car, been a vegetarian, been on holiday, studied, had a cold".split(", ")),
    group="since",
    draw=lambda fact: {"k2": fact.kind.replace(" my ", " your ").replace("this", "that")},
    ind="how long I have {k}",
    dir="""
    how long have I {k}
    for how long have I {k}
    since when have I {k}
    how many years have I {k}
    """,
)
for _name, _values, _tells, _answer, _dirs, _nps in [
    (
        "height",
        lambda: f"{rng.randint(140, 205)} cm" if chance(0.5) else f"{rng.randint(4, 6)} feet {rng.randint(1, 11)}" if chance(0.5) else f"1.{rng.randint(45, 99)} m",
        "I am {v} tall.\nMy height is {v}.\nI measure {v}.\ni am {v} tall",
        "You are {v} tall.",
        "how tall am I\nhow big am I\nwhat is my height\nhow tall did I say I am",
        "my height\nmy size",
    ),
    (
        "weight",
        lambda: f"{rng.randint(40, 130)} kg" if chance(0.5) else f"{rng.randint(90, 280)} pounds" if chance(0.6) else f"{rng.randint(40, 120)} kilos",
        "I weigh {v}.\nMy weight is {v}.\ni weigh {v}\nThe scale says I weigh {v}.",
        "You weigh {v}.",
        "how much do I weigh\nhow heavy am I\nwhat is my weight\nwhat do I weigh",
        "my weight",
    ),
    (
        "shoe size",
        lambda: str(rng.randint(30, 49)) if chance(0.6) else f"{rng.randint(3, 13)}.5",
        "My shoe size is {v}.\nI wear shoe size {v}.\nI wear size {v}.\nMy size is {v}.",
        "Your size is {v}.",
        "what is my [shoe ]size\n(which|what) size do I (wear|have|need)",
        "my [shoe ]size",
    ),
    (
        "pages",
        lambda: str(rng.randint(1, 900)),
        "I am on page {v}.\nI stopped on page {v}.\nI am reading page {v}.\nMy bookmark is on page {v}.",
        "You are on page {v}.",
        "(which|what) page am I on\non (which|what) page (am I|did I stop)\nwhere did I stop reading\nwhere is my bookmark",
        "my page\nthe page I am on",
    ),
    (
        "floor",
        lambda: pick("first second third fourth fifth sixth seventh eighth ninth tenth top ground".split()),
        "I live on the {v} floor.\nMy flat is on the {v} floor.\nMy office is on the {v} floor.\nI am on the {v} floor.",
        "You are on the {v} floor.",
        "(which|what) floor (am I|do I live|is my flat|is my office) on\non (which|what) floor (am I|do I live|is my flat|is my office)",
        "my floor",
    ),
    (
        "bus",
        lambda: str(rng.randint(1, 399)) if chance(0.7) else code(),
        "I take bus {v}.\nMy bus is number {v}.\nI go to work on bus {v}.\nI always take the {v} bus.\nthe {v} bus takes me home",
        "You take bus {v}.",
        "(which|what) bus do I (take|need|use)\nwhat is my bus\nwhat bus number do I need",
        "my bus\nmy bus number\nthe bus I take",
    ),
    (
        "room",
        lambda: str(rng.randint(1, 999)) if chance(0.7) else code(),
        "I am in room {v}.\nMy room is {v}.\nMy hotel room is number {v}.\nI have room {v}.\nthey gave me room {v}",
        "You are in room {v}.",
        "(which|what) room (am I in|do I have)\nwhat is my room[ number]\nin (which|what) room am I",
        "my room\nmy room number\nthe number of my room",
    ),
    (
        "seat",
        code,
        "My seat is {v}.\nI sit in seat {v}.\nI have seat {v}.\nI booked seat {v}.\nmy seat number is {v}",
        "Your seat is {v}.",
        "(which|what) seat do I have\nwhat is my seat\nwhere do I sit\nwhich seat (is mine|did I book)",
        "my seat\nmy seat number",
    ),
    (
        "salary",
        price,
        "I earn {v} a month.\nMy salary is {v} a month.\nI get {v} a month.\nI make {v} a month.",
        "You earn {v} a month.",
        "how much do I (earn|make|get)\nwhat do I earn\nhow much money do I make\nwhat is my salary",
        "my salary\nmy income",
    ),
    (
        "budget",
        price,
        "I have {v} left.\nMy budget is {v}.\nI can spend {v}.\nI saved {v}.\nThere are {v} in my wallet.\nI own {v}.",
        "You have {v}.",
        "how much money do I have\nwhat is my budget\nhow much can I spend\nhow much did I save\nhow much money is left",
        "my budget\nmy savings",
    ),
    (
        "distance",
        lambda: f"{rng.randint(2, 400)} {pick(['km', 'miles', 'kilometers', 'meters'])}",
        "My way to work is {v}.\nI (ran|walked|cycled|swam) {v} today.\nI live {v} from work.\nI did {v} today.",
        "It was {v}.",
        "how far (did I|was it)[ say]\nhow many (miles|kilometers) (was it|did I do)\nhow far is my way to work\nwhat distance did I (do|say)",
        "my distance\nthe distance",
    ),
    (
        "score",
        lambda: f"{rng.randint(0, 9)}:{rng.randint(0, 9)}" if chance(0.5) else f"{rng.randint(0, 120)} to {rng.randint(0, 120)}" if chance(0.5) else f"{rng.randint(0, 9)}-{rng.randint(0, 9)}",
        "We (won|lost|played) {v}.\nThe game ended {v}.\nThe (final |)score was {v}.\nIt was {v} in the end.\nour team played {v}",
        "The score was {v}.",
        "how did (we play|the game end)\nwhat was the [final ]score\nwhich score did I (say|tell you)",
        "the [final ]score\nthe result of the game\nour score",
    ),
    (
        "grade",
        lambda: pick(["A", "B", "C", "A plus", "B minus", "1.3", "2.7", "87 points", "63 percent",
            "99 percent"]) if chance(0.6) else f"{rng.randint(1, 100)} " + pick(["points", "percent"]),
        "I got {v} in my test.\nMy test result is {v}.\nMy grade in the exam was {v}.\nI have {v} in math.\nI got {v} in my last exam.",
        "Your result is {v}.",
        "what did I get in my (test|exam)\nwhat is my (test result|grade|result)\n(which|what) grade did I get",
        "my [test |exam ]result\nmy grade",
    ),
    (
        "phone",
        lambda: f"{digits(3, 5)} {digits(3, 6)}" if chance(0.4) else f"{digits(3, 3)}-{digits(3, 4)}" if chance(0.5) else digits(5, 9),
        "My phone number is {v}.\nCall me at {v}.\nYou can reach me at {v}.\nMy number is {v}.\nmy telephone number: {v}",
        "Your phone number is {v}.",
        "what is my [phone |telephone ]number\nhow can (people|you) reach me\n(which|what) phone number do I have\nunder which number can people call me",
        "my [phone |telephone ]number",
    ),
]:
    _me(1.4, _values, _tells, "Okay, I will remember {v}.", _answer, np=_nps, dir=_dirs, group=_name)

# --------------------------------------------------------------------------
# Looks, colors, weather, mood

_COLORED = words(
    """
car, house, bike, hat, shirt, bag, door, phone, cat, dog, coat, boat, umbrella, sofa, jacket, pen, cup, hair, room, kitchen, dress, tie, scarf,
backpack, wall, carpet, lamp, chair, table, guitar, balloon, toothbrush, pencil, kite, kayak, roof, fence, bed, curtain, mug, helmet, wallet,
suitcase, sweater, horse, parrot, mailbox, notebook, tent, blanket
    """
)
_add(
    5,
    lambda: pick(_COLORS) if chance(0.55) else pick(["dark ", "light ", "bright ",
        "pale "]) + pick(_COLORS) if chance(0.4) else f"{pick(_COLORS)} and {pick(_COLORS)}" if chance(0.4) else odd_word(),
    """
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
    "{v} is a nice color for your {k}.",
    "Your {k} is {v}.",
    kind=lambda: pick(_COLORED),
    group="color of",
    np="""
    the color of my {k}
    my {k}'s color
    """,
    ind="""
    what color my {k} is
    which color my {k} has
    """,
    dir="""
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
_me(
    3,
    lambda: pick(_COLORS[:12] + ["blond", "dark brown", "light brown", "ginger", "gray", "hazel"]) if chance(0.8) else odd_word(),
    """
    I have {v} hair.
    My hair is {v}.
    I dyed my hair {v}.
    My hair color is {v}.
    """,
    "{v} hair looks nice.",
    "Your hair is {v}.",
    np="my hair color\nthe color of my hair",
    dir="(what|which) color is my hair\nwhat hair color do I have\nhow did I dye my hair",
    ind="what color my hair is",
    group="hair",
)
_me(
    3,
    lambda: pick(["blue", "green", "brown", "gray", "hazel", "dark brown", "light blue", "black", "gray-green", "amber"]) if chance(0.8) else odd_word(),
    """
    I have {v} eyes.
    My eyes are {v}.
    My eye color is {v}.
    """,
    "{v} eyes are beautiful.",
    "Your eyes are {v}.",
    np="my eye color\nthe color of my eyes",
    dir="(what|which) color are my eyes\nwhat eye color do I have",
    ind="what color my eyes are",
    group="eyes",
)
_me(
    3,
    lambda: pick("sunny, rainy, cold, hot, windy, foggy, cloudy, stormy, warm, snowy, icy, wet, freezing, mild, cold and wet, sunny but windy, gray, humid, dry".split(", ")),
    """
    The weather here is {v}.
    It is {v} in my town[ today].
    At my place it is {v} today.
    The weather in my (town|village|street) is {v}.
    it's {v} where I live
    """,
    "I see, it is {v} where you are.",
    "It is {v} where you are.",
    np="the weather here\nmy weather\nthe weather where I am",
    dir="how is the weather (here|where I am)\nwhat is the weather like (here|where I live)\nwhat did I say about the weather\nhow did I say the weather is",
    ind="how the weather is (here|where I am)\nwhat I said about the weather",
    group="weather",
)
_me(
    2,
    lambda: f"{rng.randint(-20, 40)} degrees",
    """
    It is {v} (here|outside|in my room|today).
    The temperature (here|outside) is {v}.
    We have {v} (here|today|outside).
    The thermometer shows {v}.
    """,
    "Okay, {v} where you are.",
    "It is {v} where you are.",
    np="the temperature (here|outside|in my room)",
    dir="how (warm|cold|hot) is it (here|outside)\nhow many degrees (is it|are there)\nwhat does the thermometer show\nwhat temperature did I (mention|tell you)",
    ind="how (warm|cold|hot) it is here",
    group="weather",
)
_me(
    4,
    lambda: pick("happy, sad, tired, angry, excited, bored, nervous, hungry, thirsty, lonely, sleepy, proud, sick, relaxed, worried, cheerful, grumpy, curious, homesick, jealous, confused, lazy, great, terrible, a bit tired, very happy, so-so".split(", ")),
    """
    My mood is {v}.
    My mood is {v} (because of work|because of the weather|today|right now).
    If you want to know my mood, it is {v}.
    About my mood: it's {v}.
    My mood today: {v}
    """,
    "I see, you feel {v}.",
    "You feel {v}.",
    np="my mood",
    dir="how do I feel\nhow am I feeling\nwhat is my mood[ today]\n(which|what) mood am I in\nhow did I say I feel",
    ind="how I feel\nin which mood I am\nwhat my mood is",
    ask="my mood?\nDo you know how I am?",
    group="mood",
)
_me(
    3,
    lambda: pick(["married", "single", "divorced", "engaged", "a twin", "an only child", "a vegetarian", "a vegan", "left-handed", "color-blind",
        "retired", "unemployed", "a night owl", "an early bird", "the oldest child", "the youngest child", "a twin", "a Leo", "a Virgo", "a Taurus",
        "a Pisces"]),
    """
    I am {v}.
    I'm {v}.
    By the way, I am {v}.
    You should know that I am {v}.
    I have been {v} for a long time.
    i am {v}
    """,
    "Okay, you are {v}.",
    "You are {v}.",
    dir="what did I (say|tell you) about me\nwhat did I say I am\nwhat do you know about me\nwhat am I",
    ind="what I said about me\nwhat I am",
    group="am",
)
_me(
    2,
    lambda: pick("Aries, Taurus, Gemini, Cancer, Leo, Virgo, Libra, Scorpio, Sagittarius, Capricorn, Aquarius, Pisces".split(", ")),
    """
    My star sign is {v}.
    I am {av}.
    My zodiac sign is {v}.
    My sign is {v}.
    """,
    "{v} is a nice sign.",
    "Your star sign is {v}.",
    np="my [star |zodiac ]sign",
    dir="what is my [star |zodiac ]sign\n(which|what) star sign (am I|do I have)\n(which|what) sign am I",
    ind="what my star sign is",
    group="sign",
)
_me(
    4,
    lambda: pick([lambda: article(pick(WORDS)), lambda: article(pick(COMMON_NOUNS)), lambda: article(pick(_COLORS) + " " + pick(COMMON_NOUNS)),
        odd_word, lambda: pick(COMMON_NOUNS) + "s"])(),
    """
    I (need|want|wish for) {v}.
    I want {v} for my birthday.
    What I want is {v}.
    My wish is {v}.
    For Christmas I want {v}.
    I am looking for {v}.
    I have always wanted {v}.
    i want {v}
    I would love to have {v}.
    """,
    "I hope you get {v}.",
    "You want {v}.",
    np="my wish",
    dir="what do I (want|need|wish for)\nwhat do I want for (my birthday|Christmas)\nwhat is my wish\nwhat am I looking for\nwhat did I say I want\nwhat would I love to have",
    ind="what I (want|need|wish for)\nwhat I am looking for",
    ask="my wish?\nWhat could you give me?",
    group="want",
)
_me(
    3,
    lambda: pick(["stamps", "coins", "shells", "postcards", "books", "comics", "dolls", "stones", "spoons", "teapots", "maps", "old keys", "records",
        "hats"]) if chance(0.5) else pick(WORDS) + "s" if chance(0.6) else odd_word(),
    """
    I collect {v}.
    I have a collection of {v}.
    I love collecting {v}.
    I started to collect {v}.
    My collection is all {v}.
    """,
    "A collection of {v} sounds interesting.",
    "You collect {v}.",
    dir="what do I collect\nwhat do I have a collection of\nwhat did I say I collect\nwhat is in my collection",
    ind="what I collect",
    ask="my collection?",
    np="my collection",
    group="collect",
)
_me(
    3,
    lambda: article(pick(COMMON_NOUNS)) if chance(0.35) else pick([title_name, odd_word, two_words])(),
    """
    I am (working on|busy with) {v}.
    I am busy with {v} (these days|at the moment|all day).
    I spend my time on {v} these days.
    My project is {v}.
    """,
    "Have fun with {v}!",
    "You are busy with {v}.",
    np="my project",
    dir="what am I (busy with|working on|doing)\nwhat is my project\nwhat did I say I am (doing|working on)",
    ind="what I am (doing|busy with|working on)",
    group="busy",
)
_me(
    2,
    title_name,
    """
    I am reading {v}.
    I am reading a book called {v}.
    The book I am reading is {v}.
    I (started|finished|read) {v} last week.
    My book is called {v}.
    """,
    "{v} sounds like a good book.",
    "Your book is {v}.",
    np="the book I am reading\nmy book\nthe title of my book",
    dir="what am I reading\n(which|what) book am I reading\nwhat book did I (mention|read)\nwhat is my book called",
    ind="(which|what) book I am reading\nwhat I am reading",
    group="reading",
)
_me(
    2,
    _some("black coffee, tea with milk, green tea, a cappuccino, an espresso, orange juice, hot milk, water, cocoa, a smoothie",
        lambda: odd_word() + pick([" tea", " juice", ""])),
    """
    I always drink {v} (in the morning|for breakfast|at work).
    I drink {v} every day.
    In the morning I drink {v}.
    My drink is {v}.
    I can't start the day without {v}.
    """,
    "{v} sounds good.",
    "You drink {v}.",
    dir="what do I [always ]drink\nwhat do I drink (in the morning|every day)\nwhat did I say I drink\nwhat is my drink",
    ind="what I [always ]drink",
    group="drink",
)
_me(
    2,
    lambda: pick(_FOODS) if chance(0.5) else odd_word(),
    """
    I (eat|have) {v} for breakfast.
    For breakfast I always eat {v}.
    My breakfast is {v}.
    I start the day with {v}.
    """,
    "{v} is a good breakfast.",
    "You eat {v} for breakfast.",
    np="my breakfast",
    dir="what do I (eat|have) for breakfast\nwhat is my breakfast\nhow do I start the day",
    ind="what I eat for breakfast",
    group="breakfast",
)
_me(
    2,
    lambda: pick(["bus", "train", "bike", "car", "tram", "ferry", "scooter", "boat", "taxi", "subway", "horse", "skateboard", "helicopter"]),
    """
    I go to (work|school) by {v}.
    I take the {v} to (work|school).
    I travel by {v}.
    I come home by {v}.
    """,
    "Going by {v} is fine.",
    "You go by {v}.",
    dir="how do I (get|go|travel|come) to (work|school)\nhow do I (travel|get around)\nwhat do I take to (work|school)",
    ind="how I (get|go) to (work|school)",
    group="travel",
)
_me(
    3,
    lambda: pick([title_name, odd_word, group_name])(),
    """
    I play a game called {v}.
    I am playing {v} (on my computer|on my phone|with friends|every evening).
    The game I play is {v}.
    My computer game is {v}.
    """,
    "Have fun with {v}!",
    "The game is called {v}.",
    np="the game I play\nmy game\nthe name of the game",
    dir="(which|what) game do I play\nwhat is the game called\nwhat game did I mention\nwhat am I playing",
    ind="(which|what) game I play",
    group="game",
)
_me(
    3,
    lambda: group_name() if chance(0.7) else place_name(),
    """
    I am a fan of the team {v}.
    My team is {v}.
    I support {v}.
    I cheer for {v}.
    I root for {v}.
    I play for {v}.
    My club is {v}.
    """,
    "Go, {v}!",
    "Your team is called {v}.",
    np="my (team|club)\nthe team I (support|play for)",
    dir="(which|what) team do I (support|cheer for|root for|play for)\nwhat is my (team|club)\nwho do I (support|cheer for)",
    ind="(which|what) team I (support|play for)\nwhat my team is",
    group="team",
)
_me(
    3,
    lambda: pick(["two", "three", "four", "five", "six", "seven", "eight", "nine", "ten"]) if chance(0.6) else str(rng.randint(2, 14)),
    """
    There are {v} people in my family.
    My family has {v} members.
    We are {v} people at home.
    We are a family of {v}.
    {v} people live in my house.
    """,
    "A family of {v} is nice.",
    "There are {v} people in your family.",
    np="the size of my family",
    dir="how many people are in my family\nhow (big|large) is my family\nhow many are we at home\nhow many people live in my house",
    ind="how (big|large) my family is\nhow many people are in my family",
    group="family",
)
_me(
    3,
    lambda: f"{pick(['one', 'two', 'three', 'four', 'five'])} {pick(['brothers', 'older brothers', 'little brothers'])} and {pick(['two', 'three', 'four', 'one little', 'one older'])} {pick(['sisters', 'cousins'])}".replace("one brothers",
        "one brother").replace("one older brothers", "one older brother").replace("one little brothers",
        "one little brother").replace("one little sisters", "one little sister").replace("one older sisters",
        "one older sister").replace("one little cousins", "one little cousin").replace("one older cousins", "one older cousin"),
    """
    I have {v}.
    My siblings are {v}.
    I grew up with {v}.
    I've got {v}.
    """,
    "{v}, that is a big family.",
    "You have {v}.",
    dir="(how many|which) siblings do I have\nhow many brothers and sisters do I have\nwho are my siblings",
    ind="(which|how many) siblings I have",
    np="my siblings",
    plural=True,
    group="siblings",
)

# --------------------------------------------------------------------------
# Where two things are told at once, and other small events


def _two_amounts(fact):
    """Two numbers of things; one of them is asked for."""
    first, second = rng.sample(_MANY, 2)
    one, two = rng.sample(range(2, 60), 2)
    fact.value, thing = pick([(str(one), first), (str(two), second)])
    return {"one": f"{one} {first}", "two": f"{two} {second}", "x": thing}


_add(
    4,
    lambda: "",
    """
    I have {one} and {two}.
    I have {one}, and also {two}.
    There are {one} and {two} here.
    I (bought|counted|own) {one} and {two}.
    We have {one} and {two}.
    I have {one}. I also have {two}.
    """,
    "That is a lot.",
    "You have {v} {x}.",
    draw=_two_amounts,
    group="two",
    fix=False,
    ind="how many {x} I have",
    np="the number of my {x}\nthe number of {x}".replace("\n", "\n    "),
    dir="""
    how many {x} do I have
    how many {x} are there
    how many {x} did I (say|mention)
    """,
    ask="and the {x}?\n    {x}, how many?",
)


def _two_colors(fact):
    """Two things with a color each."""
    first, second = rng.sample(_COLORED, 2)
    one, two = rng.sample(_COLORS, 2)
    fact.value, thing = pick([(one, first), (two, second)])
    return {"one": f"my {first} is {one}", "two": f"my {second} is {two}", "x": thing}


_add(
    4,
    lambda: "",
    """
    {one} and {two}.
    {one}, {two}.
    {one} but {two}.
    {one}. And {two}.
    """,
    "Those are nice colors.",
    "Your {x} is {v}.",
    draw=_two_colors,
    group="two",
    fix=False,
    ind="what color my {x} is",
    np="the color of my {x}",
    dir="""
    (what|which) color is my {x}
    what color does my {x} have
    what color did I say my {x} is
    """,
    ask="and my {x}?\n    color of my {x}?",
)


def _two_names(fact):
    """Two people or animals with their names."""
    first, second = rng.sample(pick([_PET_KINDS, _PEOPLE_ROLES, _NAMED_THINGS]), 2)
    one, two = any_name(), any_name()
    fact.value, thing = pick([(one, first), (two, second)])
    return {"one": f"my {first} is called {one}", "two": f"my {second} is called {two}", "x": thing,
        "p": f"{article(first)} called {one} and {article(second)} called {two}"}


_add(
    6,
    lambda: "",
    """
    {one} and {two}.
    {one}, {two}.
    {one}. And {two}.
    I have {p}.
    We have {p}.
    """,
    "Those are nice names.",
    "Your {x} is called {v}.",
    draw=_two_names,
    group="two",
    fix=False,
    ind="what my {x} is called\n    how my {x} is called",
    np="my {x}'s name\n    the name of my {x}",
    dir="""
    what is my {x} called
    how is my {x} called
    what name does my {x} have
    who is my {x}
    what is my {x} named
    """,
    ask="and my {x}?\n    my {x}'s name?",
)
_add(
    4,
    lambda: any_name() if chance(0.7) else pet_name(),
    """
    My {k} is called {v}.
    My {k}'s name is {v}.
    The name of my {k} is {v}.
    My {k} is named {v}.
    {v} is my {k}.
    my {k} is called {v}
    """,
    "{v} is a nice name.",
    "Your {k} is called {v}.",
    kind=lambda: pick(_PEOPLE_ROLES) + "'s " + pick(_PET_KINDS if chance(0.6) else ["boat", "band", "company", "son", "daughter", "wife", "husband",
        "friend", "shop", "doll", "baby", "boss"]),
    group="called",
    np="the name of my {k}\n    my {k}'s name",
    ind="what my {k} is called\n    how my {k} is called",
    dir="""
    what is my {k} called
    what is my {k} named
    how is my {k} called
    which name does my {k} have
    """,
    who=True,
)
_add(
    4,
    date,
    """
    My {k}'s birthday is on {v}.
    My {k} was born on {v}.
    my {k} has birthday on {v}
    The birthday of my {k} is {v}.
    My {k} {n} was born on {v}.
    """,
    "I will remember it: {v}.",
    "Your {k}'s birthday is on {v}.",
    kind=lambda: pick(_PEOPLE_ROLES + _PET_KINDS[:12]),
    group="birthday of",
    np="my {k}'s birthday\n    the birthday of my {k}",
    ind="when my {k}'s birthday is\n    when my {k} was born",
    dir="""
    when is my {k}'s birthday
    when was my {k} born
    on which day is my {k}'s birthday
    when does my {k} have birthday
    """,
)
_me(
    3,
    lambda: pick(["on level " + str(rng.randint(1, 9)), "in spot " + code(), "in " + street_name(), "at " + group_name(),
        "behind the " + pick(["church", "school", "station", "bank", "mall", "theater"]), "near the " + pick(COMMON_NOUNS), "in row " + code()]),
    """
    I parked {v}.
    I parked my car {v}.
    My car is parked {v}.
    Remember that I parked {v}.
    The car is {v}.
    I left the car {v}.
    """,
    "I will remember that you parked {v}.",
    "You parked {v}.",
    np="my parking spot\n    the place of my car",
    dir="where did I park[ my car]\n    where is my car\n    where did I leave (my|the) car\n    where do I find my car",
    ind="where I parked[ my car]\n    where my car is",
    ask="I can't find my car.\n    I am looking for my car.",
    group="park",
)
_add(
    3,
    lambda: pick([str(rng.randint(1, 40)), code(), pick("ABCDEFGH") + str(rng.randint(1, 30))]),
    """
    My {k} leaves from {x} {v}.
    The {k} leaves from {x} {v}.
    My {k} goes from {x} {v}.
    I have to go to {x} {v} for my {k}.
    my {k} is at {x} {v}
    """,
    "Okay, {x} {v}.",
    "Your {k} leaves from {x} {v}.",
    kind=lambda: pick(["train", "flight", "bus", "ferry", "plane", "tram", "coach"]),
    draw=lambda fact: {"x": {"train": "platform", "flight": "gate", "plane": "gate", "ferry": "dock"}.get(fact.kind, "stop")},
    group="leaves",
    np="the {x} of my {k}\n    my {x}",
    ind="which {x} my {k} leaves from\n    from which {x} my {k} leaves",
    dir="""
    (which|what) {x} does my {k} leave from
    from (which|what) {x} does my {k} (leave|go)
    which {x} is it
    which {x} do I need
    where does my {k} leave from
    """,
)
_add(
    4,
    lambda: any_name() if chance(0.7) else "my " + pick(_PEOPLE_ROLES),
    """
    I (met|saw|visited|called|helped|invited) {v} {k}.
    {k} I (met|saw|visited) {v}.
    I (had lunch|had dinner|talked|played chess|was out) with {v} {k}.
    {k} I went out with {v}.
    """,
    "I hope you had a good time.",
    "It was {yv}.",
    kind=lambda: pick(["today", "yesterday", "last night", "last week", "on Sunday", "this morning", "on Friday", "last summer"]),
    draw=lambda fact: {"yv": _your(fact.value)},
    group="met",
    fix=False,
    dir="""
    who did I (meet|see|visit) {k}
    whom did I (meet|see|visit) {k}
    who was I with {k}
    who was it {k}
    who did I (say|tell you) I met {k}
    """,
    ind="who I (met|saw|was with) {k}",
)


def _gift(fact):
    """Something given to somebody."""
    thing = pick([article(pick(COMMON_NOUNS)), article(pick(WORDS)), article(pick(_COLORS) + " " + pick(COMMON_NOUNS))])
    person = any_name() if chance(0.6) else "my " + pick(_PEOPLE_ROLES)
    past, verb = pick([("gave", "give"), ("sent", "send"), ("bought", "buy"), ("sold", "sell"), ("showed", "show"), ("lent", "lend")])
    link = "for" if verb == "buy" else "to"
    fact.value = thing
    bare = re.sub("^(a|an) ", "", thing)
    question = pick([f"what did I {verb} {person}", f"what did I {verb} {link} {person}", f"who did I {verb} the {bare} {link}",
        f"{link} whom did I {verb} the {bare}"])
    return {"past": past, "verb": verb, "p": person, "yp": _your(person), "q": question, "link": link}


_add(
    4,
    lambda: "",
    """
    I {past} {p} {v}.
    I {past} {v} {link} {p}.
    Yesterday I {past} {p} {v}.
    I {past} {p} {v} last week.
    i {past} {v} {link} {p}
    """,
    "That is kind of you.",
    "You {past} {yp} {v}.",
    draw=_gift,
    group="gift",
    fix=False,
    dir="""
    {q}
    {q}
    """,
)
_me(
    3,
    lambda: pick([any_name, full_name, lambda: "Dr. " + syllable_name(), lambda: pick(["Mr ", "Mrs ", "Miss ", "Professor "]) + syllable_name()])(),
    """
    I have an appointment with {v}.
    My appointment is with {v}.
    I am meeting {v} (today|tomorrow|on Monday|later).
    I have to call {v} (today|tomorrow|later).
    My interview is with {v}.
    I will see {v} tomorrow.
    """,
    "Okay, I will remember {v}.",
    "It is {v}.",
    dir="who (am I meeting|do I meet|do I have to call|will I see)\n    with whom is my (appointment|interview)\n    who is my appointment with\n    who do I have an appointment with",
    ind="who I (am meeting|have to call)\n    who my appointment is with",
    group="meet who",
)
_me(
    3,
    lambda: pick([place_name, lambda: article(pick(WORDS)) + " farm", lambda: pick(["a lighthouse", "a castle", "a small flat", "a big house",
        "a tent", "a cabin", "a houseboat", "a caravan", "a tower", "an old mill", "a hotel", "a tree house"])])(),
    """
    I want to move to {v}.
    I will move to {v} (soon|next year|in spring).
    I plan to move to {v}.
    My dream is to live in {v}.
    One day I want to live in {v}.
    """,
    "I hope you like it there: {v}.",
    "You want to live in {v}.",
    dir="where do I want to (live|move)\n    where will I move\n    where do I plan to move\n    where do I dream of living",
    ind="where I want to (live|move)",
    group="move",
)
_me(
    3,
    lambda: pick(["a child", "a teenager", "a student", "ten", "twelve", "young", "a baby", "at school"]),
    """
    I learned to swim when I was {v}.
    I learned it when I was {v}.
    When I was {v} I learned to ride a bike.
    I started to play music when I was {v}.
    """,
    "How nice that you learned it when you were {v}.",
    "It was when you were {v}.",
    dir="when did I (learn it|start)\n    how old was I when I learned it\n    when was that",
    ind="when I (learned it|started)",
    group="when young",
)


# --------------------------------------------------------------------------
# Facts in conversations

_FACT_WEIGHTS = [fact["weight"] for fact in _FACTS]
_WHO = [
    "Who is {v}?",
    "Who is {v}?",
    "Who's {v}?",
    "who is {v}",
    "And who is {v}?",
    "Do you (know|remember) who {v} is?",
    "Who did I say {v} is?",
    "Tell me who {v} is.",
    "{v} is who?",
    "Do you remember {v}?",
    "What did I tell you about {v}?",
    "What do you know about {v}?",
    "Who was {v} again?",
    "(Can|Could) you tell me who {v} is?",
    "I forgot who {v} is.",
    "{v}?",
]
_WHAT_IS = [
    "What is {v}?",
    "What is {v} again?",
    "what is {v}",
    "And what is {v}?",
    "Do you (know|remember) what {v} is?",
    "Tell me what {v} is.",
    "What do you know about {v}?",
    "What did I call {v}?",
    "What has the name {v}?",
    "(Which|What) of my things is called {v}?",
]
_CHECK = [
    "Is it (true|right|correct) that {s}?",
    "Am I right that {s}?",
    "Did I (say|tell you) [that ]{s}?",
    "I said [that ]{s}, (right|correct|didn't I)?",
    "{S}, (right|correct|is that right)?",
]
_FIX_LONG = [
    "No, {t}",
    "Sorry, {t}",
    "Actually, {t}",
    "Wait, {t}",
    "Correction: {t}",
    "(I was wrong|That was wrong|I made a mistake|Oops). {T}",
    "(Update|New|Change of plan): {t}",
    "(Forget that|Scratch that|Not quite|I lied|Just kidding). {T}",
    "(Oh no|Hmm|Ah), I (got that wrong|mixed it up). {T}",
    "(Things have changed|It has changed|Something changed)(:|.) {T}",
    "(No|Sorry|Oh), that's not right. {T}",
]
_FIX_SHORT = [
    "No, (it is|it's) {v}[ now].",
    "(Sorry|Oops|Oh), I meant {v}.",
    "Not {o}, {v}.",
    "I meant {v}, not {o}.",
    "It's {v} now, not {o}.",
    "I changed my mind, it's {v}.",
    "No, {v}, not {o}.",
    "Actually it's {v}.",
    "{v}, not {o}!",
    "(Wait|Hmm|Sorry), it's {v}[, not {o}].",
    "(Correction|Update): {v}",
    "It is not {o}, it is {v}.",
    "(It is|It's) {v} (now|from now on|instead).",
    "No no, {v}!",
    "change that to {v}",
    "Please make it {v}.",
]
_TELL_FRONT = [
    "By the way, ",
    "Hey, ",
    "Hi! ",
    "Hello. ",
    "Okay, so ",
    "(You should|I want you to|Please) know that ",
    "Just so you know, ",
    "(Please |)remember: ",
    "(Please |)remember that ",
    "(Note|FYI|Info|Fact|Listen)(: |, )",
    "(Guess what|Fun fact|Well|Look), ",
    "(I want to tell|Let me tell|I must tell|I'd like to tell) you something: ",
    "(Don't|Do not) forget: ",
    "(Don't|Do not) forget that ",
    "Keep in mind that ",
    "(A fact|Something|A little thing|One thing) about me: ",
    "(Did you know that|You know,) ",
    "(Good (morning|evening|day)|Hi there|Hey there). ",
    "(Thanks|Okay|Good|Great|Nice). ",
    "(Here is|Here's) something to remember: ",
    "(I should mention|I have to say|To be honest,|I think I told you,) ",
    "For later: ",
    "I am new here. ",
]
_TELL_BACK = [
    " Remember that.",
    " Please remember (it|that|this).",
    " (Don't|Do not) forget (it|that)!",
    " Can you remember that?",
    " Keep it in mind.",
    " Will you remember that?",
    " I will ask you later.",
    " Just so you know.",
    " Isn't that (nice|funny|great)?",
    " That's all.",
    " What do you think?",
    " Okay?",
    " Got it?",
    " Please note that.",
    " Save that for later.",
    " That is important.",
    " I hope you can remember that.",
    " I'll ask you about it.",
]
# Talk around a told fact.
_CHATTER = [
    "I had a long day (at work|at school|today).",
    "(I am|I'm) a bit (tired|hungry|bored) today.",
    "The (sun|moon) is shining[ today].",
    "I just (woke up|came home|had lunch|finished work|sat down).",
    "I hope you are (fine|well|okay).",
    "It is nice to (chat|talk) with you.",
    "I (found|installed|started) this program (today|yesterday).",
    "I like to (chat|talk|write).",
    "It was a (good|strange|busy|quiet) (day|week|morning).",
    "I have a lot (to do|of time) today.",
    "I (slept|worked|walked) (a lot|all day|too long).",
    "Nothing special happened today.",
    "Life is good.",
    "I am (sitting|lying) on (the sofa|a bench|my bed).",
    "I (drank|had) some (tea|coffee|water).",
    "There is a lot (going on|to tell).",
    "I thought I (would|should) tell you.",
    "Not many people know that.",
    "I (want|wanted) to try this (chat|model).",
    "We will see how much you can remember.",
    "(Everybody|My family) says hello.",
    "It's a long story.",
    "You never know.",
    "I (went|was) out (today|all morning).",
    "I am writing (from my desk|on my phone|in the kitchen).",
    "Let's (talk|chat) a little.",
    "I don't know what else to say.",
    "I have been thinking (a lot|all day).",
    "Now you know[ a bit about me].",
    "So much for that.",
]
_PLAIN_STARTS = ("My", "The", "We", "Our", "This", "There", "It", "Remember", "Please", "Keep", "For", "Today", "At", "When", "Call", "As", "If",
    "In", "You", "People", "Everyone", "They", "Hi", "Hello", "Nice", "Let", "Name", "Good", "Just", "By", "From", "On")


def _lower_first(text):
    """Small first letter, unless the text begins with a name or "I"."""
    return text[0].lower() + text[1:] if text.split()[0].rstrip(",") in _PLAIN_STARTS else text


class Fact:
    """Something the user says about themselves, with later questions."""

    def __init__(self, lower, spec=None, kind=None):
        self.spec = spec or rng.choices(_FACTS, _FACT_WEIGHTS)[0]
        self.group = self.spec.get("group", "")
        self.value = self.spec["value"]()
        self.kind = kind or (self.spec["kind"]() if self.spec["kind"] else "")
        self.lower = lower
        extra = self.spec["draw"](self) if "draw" in self.spec else {}
        slots = dict(n=any_name(), v=self.value, k=self.kind, **extra)
        slots["av"] = article(self.value) if self.value else ""
        slots["ak"] = article(self.kind) if self.kind else ""
        self.slots = {name: text.lower() for name, text in slots.items()} if lower else slots
        self.value, self.kind = self.slots["v"], self.slots["k"]

    def tell(self):
        """The message in which the fact is told."""
        text = _fill(self.spec["tell"], **self.slots)
        return text.lower() if self.lower else capital(text)

    def reply(self):
        """The acknowledgement, which repeats the value."""
        return capital(_fill(self.spec["reply"], **self.slots))

    def answer(self):
        """What is said when the fact is asked for."""
        return capital(self.spec["answer"].format(**self.slots))

    def _question(self):
        return _recall(self.spec, self.slots)

    def ask(self):
        """A later question and its answer."""
        if self.spec.get("who") and chance(0.16):
            return self.who()
        if chance(0.04) and self._claimable():
            return self.check()
        question = humanise(capital(self._question()), extras=chance(0.5), typos=False)
        return Turn(question, self.answer(), capital(self.value))

    def who(self):
        """ "Who is Zorb?"."""
        forms = _WHO if chance(0.7) and self.kind not in _NAMED_THINGS else _WHAT_IS
        question = humanise(_fill(forms, v=self.value), extras=chance(0.3), typos=False)
        return Turn(question, capital(f"{self.value} is your {self.kind}."), capital(self.kind))

    def _claimable(self):
        answer = self.spec["answer"]
        return answer.startswith(("Your ", "You ", "The ")) and "you" not in answer[4:].lower() and self.spec.get("fix", True)

    def check(self):
        """ "Is it right that my dog is called Zorb?"."""
        claim = self if chance(0.5) else Fact(self.lower, self.spec, self.kind)
        said = claim.answer().rstrip(".")
        for mine, yours in (("Your ", "my "), ("You are ", "I am "), ("You ", "I "), ("The ", "the ")):
            if said.startswith(mine):
                said = yours + said[len(mine) :]
                break
        question = humanise(_fill(_CHECK, s=said, S=capital(said)), extras=False, typos=False)
        yes = claim.value == self.value
        answer = self.answer()
        return Turn(question, ("Yes, " if yes else "No, ") + answer[0].lower() + answer[1:], "Yes" if yes else "No")

    def changed(self, short):
        """The same fact with another value, and the turn in which it is told."""
        new = Fact(self.lower, self.spec, self.kind)
        if short and new.spec.get("fix", True) and self.value and chance(0.6):
            text = _fill(_FIX_SHORT, v=new.value, o=self.value)
        else:
            told = new.tell()
            text = _fill(_FIX_LONG, t=_lower_first(told), T=told)
        answer = new.answer()
        start = answer[0].lower() + answer[1:] if answer.startswith(("Your ", "You ", "The ")) else answer
        return new, Turn(_told_message(text.lower() if self.lower else text), "Okay, " + start)


_SPELL_NAME = [
    "Spell my name[, please].",
    "(Can|Could) you spell my name?",
    "How (do you|would you|do I) (spell|write) my name?",
    "How is my name (spelled|spelt|written)?",
    "spell my name",
    "What are the letters of my name?",
    "Please spell my name letter by letter.",
    "Write my name letter by letter.",
    "Spell out my name.",
]
_NAME_LETTER = [
    "What is the first letter of my name?",
    "(Which|What) letter does my name (start|begin) with?",
    "My name (starts|begins) with (which|what) letter?",
    "first letter of my name?",
    "With which letter does my name start?",
]
_GREET_ME = [
    "Say (hello|hi) to me.",
    "Greet me[ by name| with my name].",
    "Say hello to me by name.",
    "(Can|Could) you greet me[ with my name| by name]?",
    "Now greet me.",
    "Say hi with my name.",
    "Use my name to say hello.",
]


class Name(Fact):
    """The user's own name."""

    def __init__(self, lower):
        self.spec, self.value, self.kind, self.lower, self.group = {"answer": _NAME_ANSWER}, any_name(), "", lower, "name"
        if lower:
            self.value = self.value.lower()
        self.slots = {"n": self.value, "v": self.value, "k": ""}

    def tell(self):
        text = _fill(_INTRO, n=self.value, p=place_name())
        return text.lower() if self.lower else capital(text)

    def reply(self):
        return pick(_GREET).format(n=self.value)

    def answer(self):
        return _NAME_ANSWER.format(n=self.value)

    def ask(self):
        if chance(0.09):
            return self._letters()
        if chance(0.25):
            question = pick_expand(_RECALL_PHRASE).replace("{np}", pick(["my name", "my name", "the name I gave you", "my own name"]))
        else:
            question = _fill(_ASK_NAME)
        question = humanise(capital(" ".join(question.split())), extras=chance(0.5), typos=False)
        return Turn(question, _NAME_ANSWER.format(n=self.value), capital(self.value))

    def _letters(self):
        """The name spelled, its first letter or a greeting."""
        kind = rng.random()
        if kind < 0.45 and self.value.isalpha() and len(self.value) < 11:
            return Turn(humanise(_fill(_SPELL_NAME), typos=False), "-".join(self.value.upper()))
        if kind < 0.65 and self.value[0].isalpha():
            letter = self.value[0].upper()
            return Turn(humanise(_fill(_NAME_LETTER), typos=False), f"The first letter is {letter}.", letter)
        return Turn(humanise(_fill(_GREET_ME), typos=False), f"Hello, {self.value}!")

    def changed(self, short):
        new = Name(self.lower)
        text = _fill(
            [
                "No, my name is {n}.",
                "Sorry, my name is {n}, not {o}.",
                "Actually, call me {n}.",
                "Actually my name is {n}.",
                "I lied, my name is {n}.",
                "(Oops|Wait|Sorry|Correction), I meant {n}.",
                "Please call me {n} (instead|from now on|now).",
                "I changed my name to {n}.",
                "My name is {n} now.",
                "Not {o}, {n}.",
                "It is {n}, not {o}.",
                "My real name is {n}.",
                "Now I am {n}.",
                "No, I am {n}.",
            ],
            n=new.value,
            o=self.value,
        )
        return new, Turn(_told_message(text.lower() if self.lower else text), f"Okay, your name is {new.value}.")


def _strip_end(text):
    return text.rstrip(".!")


def _told_message(text):
    """Vary the end of a message, never its words."""
    kind = rng.random()
    if kind < 0.2:
        return _strip_end(text)
    if kind < 0.24:
        return _strip_end(text) + "!"
    return text


def _told(fact):
    """A fact as a message, now and then with other talk around it."""
    text = fact.tell()
    kind = rng.random()
    if kind < 0.11:
        front = _fill(_TELL_FRONT) + " "
        text = capital(front) + (_lower_first(text) if front.rstrip()[-1] not in ".!" else text)
    elif kind < 0.19:
        text = _strip_end(text) + "." + " " + _fill(_TELL_BACK)
    elif kind < 0.31:
        talk = [_fill(_CHATTER) for _ in range(pick([1, 1, 2]))]
        where = rng.random()
        parts = talk + [text] if where < 0.4 else [text] + talk if where < 0.75 else talk[:1] + [text] + talk[1:] + [_fill(_CHATTER)]
        text = " ".join(_strip_end(part) + "." if part[-1] not in "?!" else part for part in parts)
    else:
        return _told_message(text)
    return text.lower() if fact.lower else text


_ASK_ALL = [
    "What do you know about me?",
    "What did I tell you[ about me| about myself| so far]?",
    "Tell me what you know about me.",
    "What have I told you[ about me| so far]?",
    "Summarize what I told you.",
    "Do you remember what I told you?",
    "Repeat what I told you about me.",
    "what do you remember about me",
    "Who am I and what did I tell you?",
    "(Tell|Say) me everything you know about me.",
    "List what you know about me.",
    "Which facts do you know about me?",
]


def _ask_all(facts):
    """Everything that was told, in the order of telling."""
    reply = " ".join(fact.answer() for fact in facts)
    return Turn(humanise(_fill(_ASK_ALL), extras=False, typos=False), reply)


_JOINERS = [" and ", ", ", ". ", " and ", ". Also, ", ". ", " and also ", ", and "]
# Of these only one is told in a conversation: their questions are alike.
_ALIKE = [{"word", "number", "code"}, {"want", "busy", "am"}]
_SAME_KIND = [
    {"dog", "puppy", "poodle", "beagle", "husky", "bulldog"},
    {"cat", "kitten", "tomcat"},
    {"rabbit", "bunny"},
    {"mother", "mom", "parents"},
    {"father", "dad", "parents"},
    {"grandmother", "grandma", "grandparents"},
    {"grandfather", "grandpa", "grandparents"},
    {"horse", "pony"},
    {"bird", "parrot", "canary", "budgie", "cockatoo"},
    {"boss", "manager"},
    {"movie", "film"},
    {"boat", "ship", "yacht", "sailboat"},
]


def _same_kind(first, second):
    return first == second or any(first in kinds and second in kinds for kinds in _SAME_KIND)


def _clash(first, second):
    """Whether the questions about two facts could be mixed up."""
    if isinstance(first, Name) or isinstance(second, Name):
        return first.group == second.group
    groups = {first.group, second.group}
    if any(groups <= alike for alike in _ALIKE):
        return True
    if "two" in groups and groups <= {"two", "called", "color of", "many", "about", "third"}:
        return True
    if len(groups) == 1:
        return _same_kind(first.kind, second.kind)
    return bool(first.kind) and first.kind == second.kind and groups != {"called", "age"}


def _pair(first, second, lower):
    """Two facts in one message."""
    joiner = pick(_JOINERS)
    told, tail = first.tell(), second.tell()
    if "." not in joiner:
        lowered = _lower_first(tail)
        if lowered == tail and not tail.startswith(("I ", "I'", "i ")) and not lower:
            joiner = ". "
        else:
            tail = lowered
    text = _strip_end(told) + joiner + tail
    reply = first.reply() if chance(0.5) else second.reply()
    if isinstance(first, Name):
        reply = first.reply()
    elif isinstance(second, Name):
        reply = second.reply()
    return Turn(_told_message(text.lower() if lower else text), reply)


_UNKNOWN = "You have not told me that yet."
_CAN_BE_UNKNOWN = (
    "favorite called age job employer school hobby birthday car allergy fear become many where time price home from height room phone salary grade siblings team instrument play speak"
).split()


def _not_told(facts):
    """A question about something that was not told, next to what was."""
    for _ in range(20):
        other = Fact(False)
        if other.group in _CAN_BE_UNKNOWN and not any(
            _clash(fact, other) or fact.group == other.group and not other.kind or fact.kind and _same_kind(fact.kind,
                other.kind) or fact.group in ("about", "third", "two", "since", "busy")
            for fact in facts
        ):
            question = humanise(capital(other._question()), extras=False, typos=False)
            return [Turn(question, _UNKNOWN)]
    return []


def memory(between=None):
    """Facts are told, other things may come in between, then questions.

    ``between`` is a function that gives a list of unrelated turns.
    """
    lower = chance(0.22)
    facts = []
    if chance(0.42):
        facts.append(Name(lower))
    wanted = rng.choices([1, 2, 3], [6, 4, 1])[0]
    while len(facts) < wanted:
        candidate = Fact(lower)
        if facts and facts[-1].spec.get("kind") and chance(0.2):
            # the same of another thing: two dogs' names, two favorites
            candidate = Fact(lower, facts[-1].spec)
        if not any(_clash(candidate, fact) for fact in facts):
            facts.append(candidate)
    rng.shuffle(facts)
    if len(facts) == 1 and chance(0.07):
        # told and asked in one message
        fact = facts[0]
        asked = fact.ask()
        told = _strip_end(fact.tell())
        return [Turn(f"{told}. {asked.user}", asked.reply, asked.short)]
    turns = []
    if len(facts) > 1 and chance(0.5):
        turns.append(_pair(facts[0], facts[1], lower))
        rest = facts[2:]
    elif between and chance(0.04):
        # told together with a question about another thing
        other = between()[0]
        turns.append(Turn(f"{_strip_end(facts[0].tell())}. {capital(other.user)}", other.reply, other.short))
        rest = facts[1:]
    else:
        turns.append(Turn(_told(facts[0]), facts[0].reply()))
        rest = facts[1:]
    for fact in rest:
        if between and chance(0.25):
            turns += between()
        turns.append(Turn(_told(fact), fact.reply()))
    if chance(0.1) and len(turns) < 4:
        # one of them changes; the latest counts, and "no, it's Y" is about what was said just before
        short = len(turns) >= len(facts)
        if between and chance(0.25):
            turns += between()
            short = False
        index = len(facts) - 1 if short else rng.randrange(len(facts))
        if facts[index].group not in ("two", "gift", "third", "about"):
            facts[index], turn = facts[index].changed(short)
            turns.append(turn)
    if chance(0.05) and len(turns) < 6:
        return turns + [_ask_all(facts)]
    if chance(0.06) and len(turns) < 5:
        turns += _not_told(facts)
    asked = rng.sample(facts, 1 if len(facts) == 1 or chance(0.45) else min(2, len(facts)))
    for fact in asked:
        if between and chance(0.42):
            turns += between()
            if chance(0.25) and len(turns) < 5:
                turns += between()
        if len(turns) < 6:
            turns.append(fact.ask())
    if chance(0.05) and not any(isinstance(f, Name) for f in facts):
        turns.append(Turn(humanise(_fill(_ASK_NAME), extras=False, typos=False), _NAME_UNKNOWN))
    return turns


def unknown_memory():
    """Asking for something that was never told."""
    if chance(0.5):
        return [Turn(humanise(_fill(_ASK_NAME), typos=False), _NAME_UNKNOWN)]
    fact = Fact(False)
    while fact.group not in _CAN_BE_UNKNOWN:
        fact = Fact(False)
    return [Turn(humanise(capital(fact._question()), typos=False), _UNKNOWN)]


# --------------------------------------------------------------------------
# What a system prompt tells about the user

_PROMPT_FRONT = [
    "{t}",
    "{t}",
    "You are a helpful assistant. {t}",
    "About the user: {t}",
    "Information about the user: {t}",
    "You talk to a user. {t}",
    "{t} Be friendly.",
    "{t} Answer the user's questions.",
    "Facts about the user: {t}",
    "What you know about the user: {t}",
    "User profile: {t}",
    "Remember: {t}",
]
_PROMPT_NAME = [
    "The user's name is {n}.",
    "The user is called {n}.",
    "You are talking to {n}.",
    "The name of the user is {n}.",
    "The user is {n}.",
    "User name: {n}.",
    "Your user is named {n}.",
    "You are the assistant of {n}.",
]


def _of_the_user(fact):
    """A fact as a system prompt says it, or None."""
    answer = fact.answer()
    for yours, theirs in (
        ("Your ", "The user's "),
        ("You are ", "The user is "),
        ("You have ", "The user has "),
        ("You do not ", "The user does not "),
        ("You want ", "The user wants "),
        ("You live ", "The user lives "),
        ("You work ", "The user works "),
        ("You like ", "The user likes "),
        ("You play ", "The user plays "),
        ("You speak ", "The user speaks "),
        ("You drive ", "The user drives "),
        ("You study ", "The user studies "),
        ("The ", "The "),
    ):
        if answer.startswith(yours):
            said = theirs + answer[len(yours) :]
            return None if re.search(r"\b[Yy]our?\b", said) else said
    return None


def told_in_prompt():
    """The user's data in the system prompt: (system prompt, turns)."""
    facts, said = [], []
    if chance(0.55):
        facts.append(Name(False))
        said.append(_fill(_PROMPT_NAME, n=facts[0].value))
    wanted = rng.choices([1, 2, 3], [5, 4, 2])[0]
    while len(facts) < wanted:
        fact = Fact(False)
        text = _of_the_user(fact)
        if text and not any(_clash(fact, other) for other in facts):
            facts.append(fact)
            said.append(text)
    system = _fill(_PROMPT_FRONT, t=" ".join(said))
    turns = [fact.ask() for fact in rng.sample(facts, min(len(facts), pick([1, 1, 2])))]
    if chance(0.08) and not isinstance(facts[0], Name):
        turns.append(Turn(humanise(_fill(_ASK_NAME), extras=False, typos=False), _NAME_UNKNOWN))
    return system, turns


# --------------------------------------------------------------------------
# Plain copying

_REPEAT = [
    "Repeat after me: {v}",
    "Say {v}.",
    "Say: {v}",
    "Repeat: {v}",
    "Please say {v}.",
    "Echo {v}",
    "Can you say {v}?",
    "Repeat the words {v}.",
    "Write {v}.",
    "Type {v}",
    "Just say {v}.",
    "Please repeat: {v}",
    "Say the word {v}.",
    "Repeat this: {v}",
    "Copy this: {v}",
    "Write down: {v}",
    "say {v} please",
    "repeat {v}",
    "Can you repeat {v}?",
    "Answer with {v}.",
    "Reply with {v}.",
    "Reply only with: {v}",
    "Print {v}",
]
_SPELL = [
    "Spell {v}.",
    "Can you spell {v}?",
    "How do you spell {v}?",
    "spell {v}",
    "Please spell the word {v}.",
    "What are the letters of {v}?",
    "How is {v} spelled?",
    "Spell out {v}.",
]
_FIRST_LETTER = [
    "What is the first letter of {v}?",
    "Which letter does {v} start with?",
    "{v} starts with which letter?",
    "first letter of {v}",
    "What letter does the word {v} begin with?",
]


def copying():
    """Repeat or spell a word, or greet with the given name."""
    kind = rng.random()
    if kind < 0.6:
        value = random_phrase() if chance(0.6) else any_name()
        return [Turn(pick_expand(_REPEAT, v=value), value)]
    if kind < 0.78:
        value = pick(COMMON_NOUNS) if chance(0.5) else any_name().split()[0].strip(".")
        return [Turn(pick_expand(_SPELL, v=value), "-".join(value.upper()))]
    if kind < 0.86:
        value = pick(COMMON_NOUNS) if chance(0.6) else syllable_name()
        letter = value[0].upper()
        return [Turn(pick_expand(_FIRST_LETTER, v=value), f"The first letter is {letter}.", letter)]
    name = any_name()
    question = pick_expand(
        [
            "Say (hello|hi) to (my friend |my sister |my brother |my mom |my dog |)({v}).",
            "Greet {v}.",
            "Say hello to {v}!",
            "Please greet (my friend |my boss |){v}.",
            "Wish {v} a good day.",
            "say hi to {v}",
        ],
        v=name,
    )
    if question.startswith("Wish"):
        return [Turn(question, f"Have a good day, {name}!")]
    return [Turn(question, f"Hello, {name}!")]
