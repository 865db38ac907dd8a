"""Questions in the words of the known topics that nevertheless have no answer here.

A known shell with a known word in the wrong place ("the opposite of table"), or a known
kind of question about a thing that was never taught ("Who wrote The Hobbit?"). Without
them a tiny model answers such questions with whatever usually follows the words.
"""

from .countries import COUNTRIES
from .names import COMMON_NOUNS
from .nature import ANIMALS
from .shells import DIRECT
from .text import article, chance, pick, pick_expand, rng, words

_WORKS = words(
    """
The Hobbit, Harry Potter, 1984, Pride and Prejudice, War and Peace, The Odyssey, Frankenstein, Dracula, Moby Dick,
The Great Gatsby, Don Quixote, Crime and Punishment, Ulysses, Faust, The Little Prince, Peter Pan, Pinocchio, Jane Eyre,
Les Miserables, The Three Musketeers, Animal Farm, Brave New World, The Da Vinci Code, The Catcher in the Rye,
Lord of the Flies, To Kill a Mockingbird, Oliver Twist, Alice in Wonderland, Robinson Crusoe, Gulliver's Travels,
The Divine Comedy, The Iliad, Anna Karenina, Dune, Twilight, The Hunger Games, The Jungle Book, Treasure Island
    """
)
_ARTWORKS = words(
    """
Guernica, The Scream, The Last Supper, Girl with a Pearl Earring, The Night Watch, Water Lilies, The Kiss, American Gothic,
The Birth of Venus, the ceiling of the Sistine Chapel, The Thinker, David, Las Meninas, The Persistence of Memory
    """
)
_MUSIC = words(
    """
the Moonlight Sonata, The Magic Flute, Carmen, Swan Lake, the Four Seasons, Bohemian Rhapsody, Yesterday, Imagine,
Thriller, Hotel California, Like a Virgin, the Ninth Symphony, The Nutcracker, La Traviata, Yellow Submarine
    """
)
_INVENTIONS = words(
    """
penicillin, the radio, the airplane, dynamite, the internet, the telescope, the steam engine, the printing press, the car,
the bicycle, paper, gunpowder, the compass, X-rays, radium, the microscope, the television, the computer, the zipper,
the battery, the camera, the ballpoint pen, the refrigerator, plastic, the transistor, the World Wide Web, chess, basketball,
electricity, DNA, insulin, the vaccine, the elevator, the wheel, glass, the piano, the thermometer, the clock, coffee, tea
    """
)
_EVENTS = words(
    """
World War II, World War I, the French Revolution, the fall of the Berlin Wall, the American Civil War, the Cold War, the Titanic
disaster, the Great Fire of London, the Russian Revolution, the Vietnam War, the Battle of Waterloo, the Renaissance,
the Middle Ages, the Stone Age, the Black Death, the Industrial Revolution, the Boston Tea Party, the last ice age,
the Great Depression, the Korean War, the Hundred Years' War, the Norman conquest, the moon program, Pearl Harbor
    """
)
_ELEMENTS = words(
    """
sodium, potassium, copper, lead, mercury, tin, zinc, nitrogen, helium, carbon, chlorine, calcium, uranium, platinum, neon,
sulfur, magnesium, aluminium, silicon, phosphorus, iodine, lithium, nickel, titanium, argon, boron, cobalt, table salt,
sugar, alcohol, ammonia, baking soda, methane, carbon monoxide, sulfuric acid, glucose, vinegar
    """
)
_SIGHTS = words(
    """
the Eiffel Tower, the Louvre, Big Ben, the Colosseum, the Brandenburg Gate, the Kremlin, the Statue of Liberty, the Taj Mahal,
the Great Wall, Machu Picchu, the Golden Gate Bridge, the White House, the Sydney Opera House, Mount Everest, the Nile,
the Amazon, the Pacific, the Sahara, the Alps, the Mona Lisa, the Leaning Tower of Pisa, the pyramids, Lake Baikal, Mont Blanc
    """
)
_CITIES = words(
    """
Paris, London, Berlin, Rome, Madrid, Vienna, Tokyo, New York, Moscow, Cairo, Sydney, Toronto, Chicago, Munich, Hamburg,
Barcelona, Milan, Naples, Lisbon, Oslo, Stockholm, Dublin, Prague, Warsaw, Athens, Istanbul, Delhi, Mumbai, Beijing, Seoul
    """
)
_PEOPLE = words(
    """
Albert Einstein, William Shakespeare, Isaac Newton, Leonardo da Vinci, Neil Armstrong, George Washington, Mozart, Beethoven,
Vincent van Gogh, Thomas Edison, Christopher Columbus, Marie Curie, Charles Darwin, Napoleon, Julius Caesar, Cleopatra,
Abraham Lincoln, Barack Obama, Winston Churchill, Queen Elizabeth, Gandhi, Nelson Mandela, Picasso, Galileo, Aristotle,
Elon Musk, Bill Gates, Steve Jobs, Taylor Swift, Michael Jackson, Elvis Presley, Lionel Messi, Roger Federer, Mickey Mouse
    """
)
_PLAIN_WORDS = words(
    """
table, computer, river, dog, Monday, banana, chair, Paris, blue, seven, music, window, football, pizza, paper, school, moon,
elephant, bicycle, shoe, cheese, guitar, hospital, January, spoon, mountain, teacher, rain, flower, mirror, carpet, milk
    """
)
_ABSTRACT = words(
    """
love, time, music, happiness, freedom, Monday, the number seven, the wind, an idea, a dream, the future, silence, a joke,
mathematics, history, the letter B, sleep, a promise, electricity, the internet, a question, hope, justice, a thought
    """
)
_THINGS = words(
    """
a car, a computer, a phone, a table, a plane, a book, a house, a lamp, a fridge, a shoe, a chair, a piano, a bridge, a ship,
a bicycle, a tree, a stone, a mountain, a cloud, a star, a robot, a bottle, a window, a pencil, a cup, a door, a spoon
    """
)
_DEEDS = words(
    """
build a house, fix a sink, repair a computer, hack a wifi, tune a piano, fly a helicopter, sue a company, buy a house, get rich,
sell my car, start a business, lose ten kilos, build a rocket, train a neural network, set up a router, file my taxes, weld
metal, knit a sweater, brew beer, build a website, grow a beard, cure a cold, win at poker, invest in stocks, renew my passport,
get a driving license, remove a wine stain, install Linux, fix a leaking roof, sharpen a chainsaw, make cheese, tan leather,
make soap, raise bees, keep a snake, overclock a CPU, jailbreak a phone, write a thesis, publish a book, become a doctor, adopt a
child, learn Mandarin, play the accordion, do a backflip, juggle five balls, solve a Rubik's cube, ride a unicycle,
cook lobster, make ramen, bake croissants, make sushi, roast a duck, pickle cucumbers, replace a car battery, change the oil,
descale a kettle, prune roses, lay tiles, pour concrete, wire a socket, unclog a drain, restore a painting, trade bitcoin
    """
)

_QUESTIONS = [
    (6, ["who (wrote|is the author of) {work}", "when was {work} written", "what is {work} about", "how does {work} end"], _WORKS),
    (3, ["who (painted|made|created) {work}", "when was {work} painted", "where can I see {work}"], _ARTWORKS),
    (3, ["who (composed|wrote|sang) {work}", "which band (sang|played) {work}", "when did {work} come out"], _MUSIC),
    (
        5,
        [
            "who (invented|discovered|made the first) {work}",
            "when was {work} (invented|discovered)",
            "where was {work} invented",
            "how does {work} work",
        ],
        _INVENTIONS,
    ),
    (
        5,
        [
            "when (did|was) {work} (start|begin|end|happen)",
            "(what year|when) was {work}",
            "what caused {work}",
            "who won {work}",
            "how long did {work} last",
            "who fought in {work}",
            "how many people died in {work}",
            "why did {work} happen",
        ],
        _EVENTS,
    ),
    (
        3,
        [
            "what is the (chemical symbol|chemical formula|atomic number|melting point|boiling point) (of|for) {work}",
            "how many (protons|electrons) does {work} have",
            "what is the symbol for {work}",
        ],
        _ELEMENTS,
    ),
    (
        6,
        [
            "how (tall|high|old|long|big|deep|heavy|wide) is {work}",
            "when was {work} (built|made|discovered)",
            "who (built|designed|made|discovered) {work}",
            "how many (people|visitors|tourists) visit {work}",
            "how much does it cost to (visit|see) {work}",
            "what is the height of {work}",
            "how many (steps|rooms|stones) does {work} have",
            "why was {work} built",
        ],
        _SIGHTS,
    ),
    (
        4,
        [
            "how many people live in {work}",
            "what is the population of {work}",
            "who is the mayor of {work}",
            "what is the weather in {work}",
            "how is the weather in {work} (today|tomorrow|right now)",
            "what time is it in {work}",
            "how far is {work} from here",
            "what is the best (hotel|restaurant|school|museum|area) in {work}",
            "how expensive is {work}",
            "which river flows through {work}",
            "when was {work} founded",
            "which airport is closest to {work}",
            "how do I get to {work}",
        ],
        _CITIES,
    ),
    (
        5,
        [
            "(when|where|in which year) was {work} born",
            "(when|where|how) did {work} die",
            "how old (is|was) {work}",
            "(who was|what was the name of) {work}'s (wife|husband|mother|father|teacher)",
            "how tall (is|was) {work}",
            "how rich is {work}",
            "how many children did {work} have",
            "what was {work}'s (favorite food|middle name|last word|first job)",
            "where did {work} go to school",
            "what would {work} think about (phones|AI|me)",
            "is {work} still alive",
        ],
        _PEOPLE,
    ),
    (4, ["what is the opposite of {work}", "what is the plural of the opposite of {work}"], _PLAIN_WORDS),
    (3, ["what color is {work}", "what (sound|noise) does {work} make", "how much does {work} weigh"], _ABSTRACT),
    (
        4,
        [
            "what does {work} eat",
            "what is the baby of {work} called",
            "how long does {work} live",
            "how much does {work} (cost|weigh)",
            "who made {work} first",
            "where was {work} made",
        ],
        _THINGS,
    ),
]
_HOW = [
    "How (do|can|should|would) (I|you|we) {w}?",
    "how to {w}",
    "(Tell|Show|Teach) me how to {w}.",
    "Give me the steps to {w}.",
    "What is the best way to {w}?",
    "(Can|Could) you explain how to {w}?",
    "I want to {w}. What do I (do|need)?",
    "What do I need to {w}?",
    "steps to {w}",
    "Explain how to {w}[ step by step].",
]
_UNKNOWN_KINDS = words(
    """
presidents, programming languages, universities, Nobel prize winners, football clubs, wine regions, cocktails, operating
systems, philosophers, kings of England, medicines, airlines, banks, actors, actresses, singers, rock bands, TV shows,
video games, constellations, comets, muscles, enzymes, algorithms, data structures, laws, treaties, battles, emperors,
popes, saints, cathedrals, stadiums, airports, fashion designers, perfumes, sports cars, phone models, laptop brands, poems by
Goethe, plays by Shakespeare, films by Spielberg, songs by the Beatles, moons of Saturn, rivers in Poland, mountains in Peru,
lakes in Canada, towns in Kenya, islands of Greece, mushrooms, diseases, bacteria, minerals, cloud types, knots, chess openings,
cat breeds, horse breeds, butterflies, snakes of Asia, trees of Japan, programming jobs, tax deductions, insurance types
    """
)
_NAME_SOME = [
    "Name {n} {x}.",
    "List {n} {x}.",
    "Give me {n} {x}.",
    "Tell me {n} {x}.",
    "What are {n} {x}?",
    "{n} {x}",
    "(Can|Could) you name {n} {x}?",
    "I need {n} {x}.",
    "Make a list of {n} {x}.",
]
_NUMBERS = ["two", "three", "four", "five", "some", "a few", "ten", "3", "5", "7", "the best", "the most famous"]


def _misplaced():
    """A country, city, animal or noun where another kind of word belongs."""
    country, animal, noun = pick(COUNTRIES), pick(ANIMALS), pick(COMMON_NOUNS)
    return pick_expand(
        [
            "What is the capital of {city}?",
            "What is the capital of {a}?",
            "capital of {noun}",
            "What is the currency of {a}?",
            "What language does {a} speak?",
            "Which continent is {a} on?",
            "How many legs does {c} have?",
            "What sound does {c} make?",
            "What color is {c}?",
            "What is the opposite of {c}?",
            "What is the opposite of {a}?",
            "opposite of {noun}",
            "What is the opposite of {noun}?",
            "What sound does {anoun} make?",
            "What does {anoun} eat?",
            "What is a baby {noun} called?",
            "How many legs does {anoun} have?",
            "What day comes after {c}?",
            "What month comes after {a}?",
            "What planet is {c} on?",
            "How many days does {c} have?",
            "How many {s} live in {c}?",
            "What is the favorite animal of {c}?",
            "Which {noun} is the largest?",
            "Who is the king of {s}?",
            "How many {noun}s are in {c}?",
            "What is {c} plus {anoun}?",
            "What is the temperature of {anoun}?",
            "What is the {noun} of {c}?",
            "Which {noun} do people in {c} like best?",
        ],
        city=pick(_CITIES),
        c=country["c"],
        a=animal["a"],
        s=animal["s"],
        noun=noun,
        anoun=article(noun),
    )


def near_miss():
    """One question without an answer that looks like a known one."""
    kind = rng.random()
    if kind < 0.62:
        forms, things = rng.choices([q[1:] for q in _QUESTIONS], [q[0] for q in _QUESTIONS])[0]
        question = pick_expand(forms, work=pick(things))
        return pick_expand(DIRECT, q=question) if chance(0.8) else "Do you know " + question + "?"
    if kind < 0.76:
        return _misplaced()
    if kind < 0.9:
        return pick_expand(_HOW, w=pick(_DEEDS))
    return pick_expand(_NAME_SOME, n=pick(_NUMBERS), x=pick(_UNKNOWN_KINDS))
