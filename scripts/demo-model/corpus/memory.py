"""Names and other facts the user tells, and questions about them later.

A memory conversation is a list of "tell" turns and a list of "ask" turns; the
caller may put turns about other things in between (see ``memory``).
"""

from .names import COMMON_NOUNS, any_name, letter_string, pet_name, place_name, random_phrase, syllable_name
from .text import Turn, capital, chance, humanise, pick, pick_expand, rng, words

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
    "sister brother mother father friend best friend son daughter wife husband boss teacher neighbor cousin uncle aunt grandmother grandfather girlfriend boyfriend colleague roommate boat car company team school street village doctor baby twin nephew niece partner doll teddy bear band".replace(
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
_BOOKS = words(
    """
Moby Dick, The Hobbit, Dracula, Emma, Heidi, Ulysses, Faust, Don Quixote, Peter Pan, Pinocchio,
Hamlet, Oliver Twist, Little Women, The Odyssey, Momo
    """
)


_INSTRUMENTS = words(
    """
piano, guitar, violin, drums, flute, trumpet, cello, harp, saxophone, clarinet, banjo, ukulele, accordion, harmonica, organ,
trombone, tuba, oboe, bass, viola, mandolin, recorder, xylophone, bagpipes, lute
    """
)
_DATES = ["the {d}th of {m}", "{m} {d}", "{d} {m}", "the {d}. of {m}"]
_MONTHS = "January February March April May June July August September October November December".split()
_WEEKDAYS = "Monday Tuesday Wednesday Thursday Friday Saturday Sunday".split()
_JOB_WORDS = "tram bus taxi train truck school night history music math dog garden police fire ship space radio wedding forest mountain hotel bank tax software science circus street stage sound flower paper robot".split()
_JOB_ENDS = "driver teacher guard worker engineer designer manager officer writer doctor guide keeper trainer painter builder planner assistant reporter inspector cleaner".split()
_NO_PERSON = "boat car company team school street village doll teddy_bear band".split()


def _value_of(*pools, invented=0.35):
    """A known value or an invented word."""
    if chance(invented):
        kind = rng.random()
        return (
            syllable_name().lower() if kind < 0.5 else letter_string() if kind < 0.65 else pick(COMMON_NOUNS)
        )
    return pick(pick(pools))


def _kind_word(pool):
    word = pick(pool).replace("_", " ")
    return word


_FACTS = [
    # pets
    dict(
        weight=5,
        value=pet_name,
        kind=lambda: _kind_word(_PETS),
        tell=[
            "I have a {k} called {v}.",
            "I have a {k} named {v}.",
            "My {k} is called {v}.",
            "My {k}'s name is {v}.",
            "my {k} is called {v}",
            "My {k} is named {v}.",
            "We have a {k}. (It|He|She) is called {v}.",
            "I've (got |)a {k} called {v}.",
            "The name of my {k} is {v}.",
            "We just got a {k}, (his|her|its) name is {v}.",
            "This is my {k}, {v}.",
            "My {k} {v} is (two|three|five|ten) years old.",
            "Our {k} is (called|named) {v}[ lol].",
            "I own a {k} whose name is {v}.",
            "my {k} {v} is (cute|sleeping|hungry|funny|very old)",
            "I have a {k}. (Its|His|Her) name is {v}.",
            "{v} is my {k}.",
            "{v} is the name of my {k}.",
            "I call my {k} {v}.",
            "We named our {k} {v}.",
        ],
        reply=["{v} is a lovely name for a {k}."],
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
    ),
    # people
    dict(
        weight=5,
        value=any_name,
        kind=lambda: _kind_word(_RELATIVES),
        tell=[
            "My {k} is called {v}.",
            "My {k}'s name is {v}.",
            "I have a {k} called {v}.",
            "I have a {k} named {v}.",
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
    ),
    # place
    dict(
        weight=4,
        value=lambda: place_name(),
        kind=None,
        tell=[
            "I live in {v}.",
            "i live in {v}",
            "My home is in {v}.",
            "I am living in {v}.",
            "I live in (a town|a city|a village|a small village|a place) called {v}.",
            "My (city|town|village) is {v}.",
            "I have a house in {v}.",
            "My home town is {v}.",
            "I live in {v} now.",
            "We live in {v}.",
            "My (village|town|city) is called {v}.",
            "I moved to {v} last year.",
            "I just moved to {v}.",
        ],
        reply=["{v} sounds like a nice place."],
        ask=[
            "Where do I live?",
            "In which (city|town|place) do I live?",
            "(Which|What) (city|town|village) do I live in?",
            "Do you remember where I live?",
            "Where is my home?",
            "(Which|What) (city|town) is my home?",
            "Tell me where I live.",
            "What did I say, where do I live?",
            "where do i live again",
            "What is my (city|town|village|home town) called?",
            "What is the name of my (city|town|village)?",
            "Where did I move to?",
            "What (city|town) did I move to?",
        ],
        answer="You live in {v}.",
    ),
    dict(
        weight=3,
        value=lambda: place_name(),
        kind=None,
        tell=[
            "I am from {v}.",
            "I'm from {v}.",
            "im from {v}",
            "I come from {v}.",
            "I was born in {v}.",
            "I grew up in {v}.",
            "My family is from {v}.",
            "Greetings from {v}!",
            "I was born and raised in {v}.",
        ],
        reply=["{v} sounds like a nice place."],
        ask=[
            "Where am I from?",
            "Where do I come from?",
            "Which (city|town|place) am I from?",
            "Which (city|town|place) is my home?",
            "Do you remember where I am from?",
            "where am i from again",
            "Tell me where I am from.",
            "Where was I born?",
            "In which (city|town) was I born?",
            "Where did I grow up?",
            "Remind me where I come from.",
        ],
        answer="You are from {v}.",
    ),
    # age and numbers
    dict(
        weight=2,
        value=lambda: str(rng.randint(5, 99)),
        kind=None,
        tell=[
            "I am {v} years old.",
            "I'm {v} years old.",
            "i am {v}",
            "My age is {v}.",
            "I am {v}.",
            "I just turned {v}.",
            "I turned {v} last week.",
            "im {v} years old",
        ],
        reply=["Thank you for telling me. {v} is a good age."],
        ask=[
            "How old am I?",
            "What is my age?",
            "Do you remember (my age|how old I am)?",
            "(Can you tell|Tell) me how old I am.",
            "how old am i again",
            "my age?",
            "What age am I?",
            "What did I say my age is?",
        ],
        answer="You are {v} years old.",
    ),
    dict(
        weight=2,
        value=lambda: str(rng.randint(0, 999) if chance(0.7) else rng.randint(1000, 99999)),
        kind=None,
        tell=[
            "My (lucky|favorite|secret) number is {v}.",
            "Remember the number {v}.",
            "The number is {v}.",
            "I like the number {v}.",
            "Please remember this number: {v}",
            "my number is {v}",
            "I love the number {v}, it's my favorite.",
        ],
        reply=["I will remember the number {v}."],
        ask=[
            "What is my [lucky |favorite |secret ]number?",
            "Which number did I (say|tell you|ask you to remember)?",
            "What was the number?",
            "Do you remember the number?",
            "Tell me the number.",
            "What number was it?",
            "which number do i like?",
            "the number?",
            "What is the number?",
        ],
        answer="The number is {v}.",
    ),
    # favourites
    dict(
        weight=3,
        value=lambda: _value_of(_COLORS),
        kind=None,
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
    ),
    dict(
        weight=3,
        value=lambda: _value_of(_FOODS),
        kind=None,
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
    ),
    dict(
        weight=3,
        value=lambda: _value_of(_ANIMALS),
        kind=None,
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
    ),
    dict(
        weight=3,
        value=lambda: _value_of(_BOOKS, _SEASONS, _HOBBIES, COMMON_NOUNS),
        kind=lambda: pick(
            [
                "book",
                "movie",
                "song",
                "fruit",
                "season",
                "sport",
                "game",
                "drink",
                "flower",
                "band",
                "toy",
                "month",
                "word",
                "team",
                "country",
                "city",
                "subject",
                "dessert",
                "vegetable",
                "tree",
                "writer",
                "hobby",
            ]
        ),
        tell=[
            "My favorite {k} is {v}.",
            "{v} is my favorite {k}.",
            "The {k} I like (best|most) is {v}.",
            "my fav {k} is {v}",
            "I think the best {k} is {v}.",
            "My favorite {k}? {v}.",
        ],
        reply=["Good to know: your favorite {k} is {v}."],
        ask=[
            "What is my favorite {k}?",
            "Which {k} do I like (best|most)?",
            "Do you remember my favorite {k}?",
            "What {k} do I like[ most| best]?",
            "whats my favorite {k}",
            "Tell me my favorite {k}.",
            "my favorite {k}?",
            "And my favorite {k}?",
        ],
        answer="Your favorite {k} is {v}.",
    ),
    # hobby, job, plans, things
    dict(
        weight=2,
        value=lambda: _value_of(_HOBBIES, _FOODS, COMMON_NOUNS),
        kind=None,
        tell=[
            "I like {v}.",
            "I love {v}.",
            "i like {v}",
            "I really like {v}.",
            "My hobby is {v}.",
            "I enjoy {v}.",
            "I am a fan of {v}.",
            "{v} is my hobby.",
        ],
        reply=["Nice, {v} sounds good."],
        ask=[
            "What do I like?",
            "What did I [just ]say I like?",
            "Do you remember what I like?",
            "What is my hobby?",
            "Tell me what I like.",
            "what do i love?",
            "what did i say i love?",
            "Which hobby do I have?",
        ],
        answer="You like {v}.",
    ),
    dict(
        weight=2,
        value=lambda: _value_of(_JOBS, invented=0.1),
        kind=None,
        tell=[
            "I work as a {v}.",
            "I am a {v}.",
            "My job is {v}.",
            "I'm a {v}.",
            "I work as {v}.",
            "i am a {v} by profession",
            "I have worked as a {v} for years.",
        ],
        reply=["That is an interesting job, {v}."],
        ask=[
            "What is my job?",
            "What do I work as?",
            "Do you remember my job?",
            "What do I do for (work|a living)?",
            "What's my job?",
            "Tell me my job.",
            "my job?",
            "What is my profession?",
        ],
        answer="You work as a {v}.",
    ),
    dict(
        weight=2,
        value=lambda: pick(
            [
                "dentist",
                "doctor",
                "cinema",
                "beach",
                "zoo",
                "museum",
                "park",
                "airport",
                "library",
                "gym",
                "market",
                "theater",
                "hairdresser",
                "station",
                "school",
                "lake",
                "circus",
                "bakery",
                "castle",
            ]
        )
        if chance(0.7)
        else pick(COMMON_NOUNS),
        kind=lambda: pick(
            [
                "tomorrow",
                "today",
                "tonight",
                "next week",
                "on Monday",
                "on Friday",
                "later",
                "this weekend",
                "on Sunday",
            ]
        ),
        tell=[
            "{k} I am going to the {v}.",
            "I am going to the {v} {k}.",
            "I will go to the {v} {k}.",
            "I have to go to the {v} {k}.",
            "{k} I will visit the {v}.",
            "{k} im going to the {v}",
        ],
        reply=["Have a good time at the {v}."],
        ask=[
            "Where am I going {k}?",
            "Where will I go {k}?",
            "Do you remember where I am going {k}?",
            "where am i going",
            "What will I visit {k}?",
            "what are my plans {k}?",
            "Where do I have to go {k}?",
        ],
        answer="You are going to the {v} {k}.",
    ),
    dict(
        weight=2,
        value=lambda: pick(_COLORS),
        kind=lambda: pick(
            [
                "car",
                "house",
                "bike",
                "hat",
                "shirt",
                "bag",
                "door",
                "phone",
                "cat",
                "dog",
                "coat",
                "boat",
                "umbrella",
                "sofa",
                "jacket",
                "pen",
                "cup",
                "hair",
                "room",
                "kitchen",
            ]
        ),
        tell=[
            "My {k} is {v}.",
            "I have a {v} {k}.",
            "my {k} is {v}",
            "The color of my {k} is {v}.",
            "I painted my {k} {v}.",
            "My new {k} is {v}.",
        ],
        reply=["A {v} {k} sounds nice."],
        ask=[
            "What color is my {k}?",
            "Which color is my {k}?",
            "What color does my {k} have?",
            "Do you remember the color of my {k}?",
            "What is the color of my {k}?",
            "my {k}'s color?",
            "Tell me the color of my {k}.",
        ],
        answer="Your {k} is {v}.",
    ),
    dict(
        weight=2,
        value=lambda: pick(["one", "two", "three", "four", "five", "six", "seven"])
        if chance(0.6)
        else str(rng.randint(2, 30)),
        kind=lambda: pick(
            [
                "brothers",
                "sisters",
                "cats",
                "dogs",
                "children",
                "books",
                "apples",
                "friends",
                "cars",
                "kids",
                "horses",
                "bikes",
                "cousins",
                "plants",
                "pens",
                "coins",
                "hats",
                "chickens",
                "sheep",
                "guitars",
            ]
        ),
        tell=[
            "I have {v} {k}.",
            "i have {v} {k}",
            "I've got {v} {k}.",
            "There are {v} {k} at my home.",
            "I own {v} {k}.",
            "We have {v} {k}.",
        ],
        reply=["{v} {k}, that is nice."],
        ask=[
            "How many {k} do I have?",
            "What is the number of my {k}?",
            "Do you remember how many {k} I have?",
            "how many {k} have i got",
            "Tell me how many {k} I have.",
            "How many {k} did I say I have?",
        ],
        answer="You have {v} {k}.",
    ),
    dict(
        weight=3,
        value=lambda: random_phrase(),
        kind=lambda: pick(
            [
                "word",
                "password",
                "secret word",
                "code",
                "code word",
                "secret",
                "magic word",
                "key word",
                "title",
            ]
        ),
        tell=[
            "The {k} is {v}.",
            "Remember this {k}: {v}",
            "My {k} is {v}.",
            "Please remember the {k} {v}.",
            "The {k} is: {v}",
            "Keep in mind the {k} {v}.",
            "I give you a {k}: {v}",
            "Note the {k}: {v}",
        ],
        reply=["I will remember: {v}."],
        ask=[
            "What is the {k}?",
            "What was the {k}?",
            "Which {k} did I tell you?",
            "Do you remember the {k}?",
            "Tell me the {k}.",
            "what is my {k}",
            "Say the {k}.",
            "{k}?",
            "the {k}, please",
        ],
        answer="The {k} is {v}.",
    ),
    # instruments, vehicles, birthdays, ages of others, what others do
    dict(
        weight=2,
        value=lambda: _value_of(_INSTRUMENTS, invented=0.2),
        kind=None,
        tell=[
            "I play the {v}.",
            "I am learning the {v}.",
            "My instrument is the {v}.",
            "I (play|practice) the {v} every day.",
            "i play the {v} in a band",
        ],
        reply=["Nice, the {v} sounds good."],
        ask=[
            "(Which|What) instrument do I play?",
            "What do I play?",
            "What is my instrument?",
            "Do you remember what I play?",
            "my instrument?",
            "what did I say I play?",
        ],
        answer="You play the {v}.",
    ),
    dict(
        weight=2,
        value=lambda: (pick(_COLORS) + " " if chance(0.6) else "")
        + pick(["car", "van", "truck", "bike", "bus", "motorcycle", "scooter", "tractor", "Toyota", "Fiat", "Volvo", "jeep"]),
        kind=None,
        tell=[
            "I drive a {v}.",
            "My car is a {v}.",
            "I (have|own|bought|got) a {v}[ last year].",
            "i drive a {v} to work",
        ],
        reply=["A {v} sounds nice."],
        ask=[
            "What do I drive?",
            "(Which|What) car do I (drive|have)?",
            "Do you remember what I drive?",
            "what did i say i drive",
            "What kind of car do I have?",
            "what is my car",
        ],
        answer="You drive a {v}.",
    ),
    dict(
        weight=2,
        value=lambda: pick(_DATES).format(d=rng.randint(4, 20), m=pick(_MONTHS)),
        kind=None,
        tell=[
            "My birthday is on {v}.",
            "my birthday is {v}",
            "I was born on {v}.",
            "I have birthday on {v}.",
            "My birthday? {v}.",
        ],
        reply=["I will remember your birthday: {v}."],
        ask=[
            "When is my birthday?",
            "What is my birthday?",
            "When was I born?",
            "Do you remember my birthday?",
            "which day is my birthday",
            "Tell me my birthday.",
            "my birthday?",
            "On which day is my birthday?",
        ],
        answer="Your birthday is on {v}.",
    ),
    dict(
        weight=3,
        value=lambda: str(rng.randint(1, 99)),
        kind=lambda: _kind_word(_PETS + _RELATIVES),
        tell=[
            "My {k} is {v} years old.",
            "my {k} is {v}",
            "My {k} {n} is {v} years old.",
            "I have a {k} who is {v}.",
            "My {k} just turned {v}.",
            "My {k}'s age is {v}.",
            "my {k} {n} is {v} years old",
        ],
        reply=["{v} is a good age."],
        ask=[
            "How old is my {k}?",
            "What is my {k}'s age?",
            "What age is my {k}?",
            "Do you remember how old my {k} is?",
            "how old is the {k}",
            "Tell me how old my {k} is.",
            "my {k}'s age?",
        ],
        answer="Your {k} is {v} years old.",
    ),
    dict(
        weight=3,
        value=lambda: "plays " + pick(["the " + pick(_INSTRUMENTS), pick(["football", "chess", "tennis", "golf", "hockey", "cards"])])
        if chance(0.4)
        else pick(["works as a " + pick(_JOBS), "likes " + pick(_FOODS), "lives in " + place_name(), "loves " + pick(_HOBBIES)]),
        kind=lambda: _kind_word([r for r in _RELATIVES if r not in _NO_PERSON]),
        tell=["My {k} {v}.", "my {k} {v}", "My {k} {n} {v}.", "I have a {k} who {v}.", "My {k} {v}[, by the way]."],
        reply=["Good to know: your {k} {v}."],
        ask=[
            "What does my {k} do?",
            "What did I (say|tell you) about my {k}?",
            "What do you know about my {k}?",
            "Tell me about my {k}.",
            "what does my {k} (like|play|do)",
            "Where does my {k} live?",
            "Do you remember what my {k} does?",
        ],
        answer="Your {k} {v}.",
    ),
    dict(
        weight=2,
        value=lambda: " ".join([pick(_JOB_WORDS), pick(_JOB_ENDS)]),
        kind=None,
        tell=["I am a {v}.", "I'm a {v}.", "I work as a {v}.", "my job is {v}", "i am a {v}"],
        reply=["That is an interesting job, {v}."],
        ask=[
            "What is my job?",
            "What do I do for (work|a living)?",
            "Do you (know|remember) (what I do for a living|my job)?",
            "What do I work as?",
            "tell me my job",
            "what did I say my job is",
        ],
        answer="You work as a {v}.",
    ),
    dict(
        weight=2,
        value=lambda: pick(_SEASONS + _WEEKDAYS + _MONTHS),
        kind=lambda: "season",
        tell=["My favorite {k} is {v}.", "I like {v} best.", "{v} is my favorite {k}.", "i love {v} most"],
        reply=["Good to know: you like {v}."],
        ask=[
            "What is my favorite (season|day|month)?",
            "Which (season|day|month) do I like (best|most)?",
            "What (season|day|month) do I like[ most| best]?",
            "which one do I like most?",
            "my favorite?",
        ],
        answer="You like {v} best.",
    ),
    dict(
        weight=2,
        value=lambda: pick(["noon", "midnight", f"{rng.randint(1, 12)} o'clock", f"{rng.randint(1, 12)}:{rng.randint(10, 59)}", f"{rng.randint(1, 12)} pm", f"{rng.randint(5, 11)} am"]),
        kind=lambda: pick(["train", "bus", "flight", "meeting", "appointment", "exam", "class", "lesson", "party", "game", "dinner", "movie"]),
        tell=["My {k} is at {v}.", "my {k} is at {v}", "The {k} (starts|begins|is) at {v}.", "I have a {k} at {v}.", "My {k} leaves at {v}."],
        reply=["I will remember: your {k} is at {v}."],
        ask=[
            "When is my {k}?",
            "At what time is my {k}?",
            "What time is (my|the) {k}?",
            "when does my {k} (start|leave|begin)",
            "Do you remember when my {k} is?",
            "my {k}, when?",
        ],
        answer="Your {k} is at {v}.",
    ),
]
_FACT_WEIGHTS = [fact["weight"] for fact in _FACTS]


def _fill(templates, **slots):
    return " ".join(pick_expand(templates, **slots).split())


class Fact:
    """Something the user says about themselves, with later questions."""

    def __init__(self, lower):
        self.spec = rng.choices(_FACTS, _FACT_WEIGHTS)[0]
        self.value = self.spec["value"]()
        self.kind = self.spec["kind"]() if self.spec["kind"] else ""
        if lower:
            self.value = self.value.lower()
        self.lower = lower

    def tell(self):
        """The message in which the fact is told."""
        text = _fill(self.spec["tell"], v=self.value, k=self.kind, n=any_name())
        return text.lower() if self.lower else capital(text)

    def reply(self):
        """The acknowledgement, which repeats the value."""
        return capital(_fill(self.spec["reply"], v=self.value, k=self.kind))

    def ask(self):
        """A later question and its answer."""
        question = humanise(capital(_fill(self.spec["ask"], k=self.kind)), extras=chance(0.5), typos=False)
        return Turn(question, self.spec["answer"].format(v=self.value, k=self.kind), capital(self.value))


class Name(Fact):
    """The user's own name."""

    def __init__(self, lower):
        self.spec, self.value, self.kind, self.lower = None, any_name(), "", lower
        if lower:
            self.value = self.value.lower()

    def tell(self):
        text = _fill(_INTRO, n=self.value, p=place_name())
        return text.lower() if self.lower else capital(text)

    def reply(self):
        return pick(_GREET).format(n=self.value)

    def ask(self):
        question = humanise(_fill(_ASK_NAME), extras=chance(0.5), typos=False)
        return Turn(question, _NAME_ANSWER.format(n=self.value), capital(self.value))


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
]


def _ask_all(facts):
    """Everything that was told, in the order of telling."""
    answers = [_NAME_ANSWER if isinstance(f, Name) else f.spec["answer"] for f in facts]
    reply = " ".join(answer.format(n=f.value, v=f.value, k=f.kind) for answer, f in zip(answers, facts))
    return Turn(humanise(_fill(_ASK_ALL), extras=False, typos=False), reply)


_JOINERS = [" and ", ", ", ". ", " and ", ". Also, "]


def memory(between=None):
    """Facts are told, other things may come in between, then questions.

    ``between`` is a function that gives a list of unrelated turns.
    """
    turns = []
    lower = chance(0.25)
    facts = []
    if chance(0.6):
        facts.append(Name(lower))
    while len(facts) < rng.choices([1, 2, 3], [6, 4, 1])[0] or not facts:
        candidate = Fact(lower)
        pet = candidate.spec in _FACTS[:2]
        if all(candidate.kind != f.kind or not candidate.kind for f in facts) and (
            pet or all(f.spec is not candidate.spec for f in facts)
        ):
            facts.append(candidate)
        elif len(facts) >= 1:
            break
    rng.shuffle(facts)
    if len(facts) > 1 and chance(0.55):
        # two facts in one message
        first, second = facts[0], facts[1]
        joiner = pick(_JOINERS)
        tail = second.tell()
        if (
            joiner in (" and ", ", ")
            and tail.split()[0] in ("My", "We", "The", "This", "Our")
            or tail.startswith("I ")
            and joiner != ". "
        ):
            tail = tail[0].lower() + tail[1:] if not tail.startswith(("I ", "I'")) else tail
        elif joiner in (" and ", ", ") and not lower:
            joiner = ". "
        reply = first.reply() if chance(0.5) else second.reply()
        if isinstance(first, Name):
            reply = first.reply()
        elif isinstance(second, Name):
            reply = second.reply()
        turns.append(Turn(_told_message(_strip_end(first.tell()) + joiner + tail), reply))
        rest = facts[2:]
    else:
        turns.append(Turn(_told_message(facts[0].tell()), facts[0].reply()))
        rest = facts[1:]
    for fact in rest:
        if between and chance(0.25):
            turns += between()
        turns.append(Turn(_told_message(fact.tell()), fact.reply()))
    if chance(0.07) and len(turns) < 6:
        return turns + [_ask_all(facts)]
    asked = rng.sample(facts, 1 if len(facts) == 1 or chance(0.5) else min(2, len(facts)))
    for fact in asked:
        if between and chance(0.45):
            turns += between()
        if len(turns) < 6:
            turns.append(fact.ask())
    if chance(0.05) and not any(isinstance(f, Name) for f in facts):
        turns.append(Turn(humanise(_fill(_ASK_NAME), extras=False, typos=False), _NAME_UNKNOWN))
    return turns


def unknown_memory():
    """Asking for something that was never told."""
    if chance(0.55):
        return [Turn(humanise(_fill(_ASK_NAME), typos=False), _NAME_UNKNOWN)]
    fact = Fact(False)
    question = _fill(fact.spec["ask"], k=fact.kind)
    return [Turn(humanise(capital(question), typos=False), "You have not told me that yet.")]


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
