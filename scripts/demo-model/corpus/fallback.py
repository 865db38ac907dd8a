"""Questions outside of the model's range, which get an honest "I do not know".

The point is variety: a large vocabulary is combined with many frames, with the
question shells of the known topics and with invented words, so that anything
that is not recognised leads to the fallback. Most of the frames and words are
in ``data/unknown.txt``.
"""

import re

from .countries import COUNTRIES
from .names import (
    COMMON_NOUNS,
    REAL_NAMES,
    any_name,
    full_name,
    group_name,
    letter_string,
    place_name,
    syllable_name,
    title_name,
)
from .nature import ANIMALS
from .near_misses import near_miss
from .program import _DEFINE
from .shells import DIRECT, INDIRECT, NOUN_PHRASE
from .tables import read_blocks
from .taught import is_taught
from .text import Turn, article, capital, chance, expand, humanise, pick, pick_expand, rng, words

FALLBACKS = [
    "I do not know that. I am only a tiny demo model. A bigger model knows more: load one with /model FILE.",
    "Sorry, I do not know that. I am only a tiny demo model. Start llama-chat with -m FILE.gguf to use a bigger one.",
    "I do not know that, because I am only a tiny demo model. A bigger model knows more.",
]

_TOPICS = words(
    """
quantum physics, the stock market, bitcoin, chess openings, medieval history, machine learning,
neural networks, inflation, philosophy, jazz, cricket rules, the Olympics, tax law, contract law,
car engines, nuclear power, diabetes, heart disease, yoga, meditation, knitting patterns, sourdough,
politics, economics, calculus, algebra, trigonometry, cryptography, Docker, Kubernetes, web design,
fashion, perfume, architecture, gothic art, grammar, genetics, evolution, photography, marketing,
startups, mortgages, insurance, beekeeping, sailing ships, aviation, steam trains, robotics,
psychology, sociology, antibiotics, Greek myths, Norse gods, anime, Hollywood, pop music, guitar
chords, investments, blockchain, slavery, apartheid, communism, capitalism, feminism, globalization,
string theory, dark matter, thermodynamics, entropy, plate tectonics, DNA replication, mitochondria,
photosynthesis equations, the immune system, hormones, cholesterol, cancer, migraines, asthma,
arthritis, depression treatment, anxiety disorders, autism, dyslexia, insomnia pills, blood
pressure, pregnancy, the human genome, stem cells, CRISPR, semiconductors, transistors, lasers,
radar, GPS satellites, fiber optics, 5G, the blockchain, Ethereum, hedge funds, bonds, interest
rates, the Federal Reserve, Brexit, the World Bank, the Supreme Court, the constitution, human
rights, copyright, patents, divorce law, immigration, visas, passports, the Aztecs, the Maya,
ancient Egypt, ancient Greece, the Ottoman Empire, the Mongols, the Crusades, the Reformation, the
Great Depression, the Vietnam War, the moon landing conspiracy, astrology, horoscopes, tarot cards,
homeopathy, acupuncture, keto diets, veganism, protein shakes, marathon training, bodybuilding,
pilates, karate, judo rules, the offside rule, baseball statistics, the World Cup, Lionel Messi,
Cristiano Ronaldo, Serena Williams, Taylor Swift, Beyonce, Queen, Madonna, Eminem, Drake, Bob Dylan,
hip hop, heavy metal, techno, reggae, tango, impressionism, cubism, surrealism, Banksy, Dostoevsky,
Homer's Iliad, The Lord of the Rings, Star Wars, Star Trek, Game of Thrones, Breaking Bad, Friends,
Titanic the movie, The Matrix, Inception, Avatar, Marvel, Pokemon, Minecraft, Fortnite, Zelda,
Tetris, World of Warcraft, Java, JavaScript, C++, Haskell, SQL, React, CSS, Git, Excel, PowerPoint,
Photoshop, the iPhone, Tesla cars, electric cars, hydrogen cars, nuclear fusion, SpaceX, the Mars
rover, the Hubble telescope, supernovas, the Higgs boson, antimatter, the uncertainty principle,
imaginary numbers, matrices, derivatives, integrals, logarithms, statistics, Bayes' theorem, the
Pythagorean theorem, fractals, game theory, set theory, topology, group theory, differential
equations, linear regression, Turing machines, compilers, recursion, hash tables, binary trees,
sorting algorithms, TCP, HTTP, VPNs, encryption, big data, deep learning, transformers, diffusion
models
    """
)
_OBJECTS = words(
    """
bicycle tire, broken window, wooden table, leaking tap, tent, tie, suit, wedding dress, necklace,
wrist watch, stroller, swimming pool, fence, driving license, bank account, credit card, pension
plan, job interview, resume, contract, lawsuit, wedding speech, push-up, headstand, crossword,
sudoku, rubik's cube, drum solo, podcast, blog, spreadsheet, regular expression, linked list, class
diagram, unit test, compiler, password manager, virus scanner, heat pump, electric car, motor boat, gearbox, transistor, laser, broken leg, toothache, rash, diet plan, curry, risotto, tiramisu,
cocktail, barbecue, salad dressing, lasagna, sushi roll, croissant, wedding cake, football coach,
movie director, rock band, TV series, novel, sonnet, painting, statue, senator, mayor, prime
minister, general, philosopher, mathematician, piano concerto, violin sonata, guitar solo,
screenplay, business plan, tax return, loan, mortgage, rental contract, visa, work permit, birth
certificate, startup, mobile app, neural network, robot arm, drone, 3D printer, smart watch,
projector, coffee machine, air conditioner, boiler, radiator, staircase, parquet floor, wallpaper,
garden pond, greenhouse, chainsaw, welding machine, sewing machine, knitting pattern, quilt,
perfume, lipstick, haircut, tattoo, piercing, contact lens, hearing aid, wheelchair, aircraft
carrier, tank, hot air balloon, surfboard, snowboard, kayak, canoe, sailboat, caravan, scooter,
skateboard, trampoline, treadmill
    """
)
_PEOPLE_ROLES = words(
    """
president, prime minister, king, queen, chancellor, mayor, governor, president, CEO, founder, owner,
captain, coach, head, leader, minister of finance, foreign minister, director, boss, chairman, pope,
emperor, sultan, richest man, richest woman, oldest person, most famous singer, best football
player, tallest man, ambassador
    """
)
_ORGANISATIONS = words(
    """
Google, Apple, Microsoft, Amazon, Tesla, Meta, Samsung, Sony, Toyota, BMW, Volkswagen, Nestle,
Coca-Cola, Pepsi, Nike, Adidas, IKEA, Netflix, Disney, Spotify, Uber, Airbnb, Nvidia, Intel, IBM,
Oracle, OpenAI, SpaceX, Boeing, Airbus, Shell, Bayern Munich, Real Madrid, FC Barcelona, Manchester
United, Juventus, the Lakers, the Yankees, the UN, the WHO, NATO, the European Union, NASA, the BBC,
CNN, Harvard, Oxford University, the Red Cross, Greenpeace, the FBI, the Vatican bank
    """
)
_MEASURES = words(
    """
GDP, population, area, national anthem, national bird, president, prime minister, king, flag,
unemployment rate, inflation rate, birth rate, life expectancy, highest mountain, longest river,
largest city, second largest city, oldest university, tallest building, national dish, national
flower, time zone, phone code, average salary, minimum wage, crime rate, largest company, biggest
export, climate, history, constitution, army size, land border, coastline length, largest lake,
deepest lake, main religion, literacy rate, voting age, independence day, founding year, most
popular sport, richest person, most famous writer, best football team, stock index, public debt,
birth year of the president, legal drinking age, tax rate, rainfall, average temperature, most
spoken dialect, train network, biggest airport
    """
)
_MATERIALS = words(
    """
gold, silver, iron, copper, lead, tungsten, mercury, aluminium, titanium, helium, nitrogen, carbon,
uranium, platinum, zinc, sodium, calcium, alcohol, oil, glass, steel, salt, sugar, diamond, milk,
lava, butter, wax, concrete, rubber, hydrogen, plutonium, potassium, nickel, silicon, sulfur,
ammonia, methane, propane, ethanol, acetone
    """
)
_PROPERTIES = words(
    """
melting point, boiling point, density, mass, weight, price, atomic number, atomic mass, half-life,
hardness, conductivity, molar mass, freezing point, chemical structure, specific heat, electron
configuration, viscosity, refractive index, price per kilo, market price, age, origin, half life,
flash point
    """
)
_LANGUAGES = words(
    """
German, French, Spanish, Italian, Japanese, Chinese, Russian, Latin, Greek, Dutch, Polish, Turkish,
Arabic, Hindi, Swedish, Finnish, Korean, Portuguese, Czech, Hungarian, Danish, Norwegian, Ukrainian,
Hebrew, Swahili, Irish, Welsh, Klingon, Thai, Vietnamese
    """
)
_SENTENCES = words(
    """
good morning, I love you, thank you very much, the house is big, where is the station, how much is
it, my name is Tom, I am hungry, see you tomorrow, the cat sleeps, good night my friend, happy
birthday, I would like a coffee, what time is it, the weather is nice, cheese, butterfly, love,
freedom, water, dog, cat, apple, house, tree, sun, friend, hello, goodbye, yes, please, sorry,
window, train, bread, I do not understand, we are lost, help me, one beer please, excuse me
    """
)
_CODE_TASKS = words(
    """
reverses a string, sorts a list, prints hello world, counts words, finds prime numbers, reads a
file, adds two numbers, downloads a page, computes the factorial, draws a circle, sends an email,
parses JSON, checks a palindrome, finds the maximum, merges two lists, removes duplicates, plays tic
tac toe, generates passwords, calculates fibonacci numbers, connects to a database, shuffles cards,
validates an email, converts celsius to fahrenheit, searches a tree, starts a web server, renders a
button, opens a socket
    """
)
_CODE_LANGUAGES = words(
    """
Python, JavaScript, Java, C, C++, Rust, Go, SQL, bash, PHP, Ruby, Haskell, Swift, Kotlin,
TypeScript, Perl, assembler, HTML, CSS, R, MATLAB, Lua, Scala
    """
)
_SYMPTOMS = words(
    """
my chest hurts, I have a rash, my knee is swollen, I feel dizzy, my ear hurts, I cannot breathe
well, my back hurts for weeks, I have high blood pressure, my baby has a fever, I broke my toe, my
eye is red, I have a strange mole, my tooth is loose, I am pregnant, I cut my finger badly, I have
chest pain, my heart beats fast, I cough blood, my stomach burns, I got stung by a wasp
    """
)
_LEGAL = words(
    """
sue my landlord, cancel my contract, get a divorce, write a will, appeal a fine, break my lease,
fire an employee, copy this software, record a phone call, fly a drone there, get my deposit back,
get a visa, adopt a child, found a company, avoid taxes, inherit a house, change my last name, get
citizenship, contest a will, claim damages
    """
)
_FILM_WORDS = words(
    """
season, episode, movie, song, book, album, novel, concert, match, game, film, play, opera, painting,
poem, article, paper, podcast, series, musical
    """
)

_FRAMES = [
    # topics
    lambda: pick_expand(
        [
            "Explain {x}.",
            "Tell me about {x}[ in detail].",
            "What do you know about {x}?",
            "Write an essay about {x}.",
            "How does {x} work?",
            "Give me a lecture on {x}.",
            "What is the history of {x}?",
            "Summarize {x}[ for me].",
            "What are the main ideas of {x}?",
            "Teach me {x}.",
            "I want to learn about {x}.",
            "Why is {x} (important|famous|so expensive|bad|good)?",
            "Compare {x} and {y}.",
            "What is the difference between {x} and {y}?",
            "What do experts think about {x}?",
            "Who invented {x}?",
            "When did {x} (start|end|begin)?",
            "Is {x} (dangerous|good|real|true|over|still popular)?",
            "Should I (learn|study|trust|buy) {x}?",
            "Give me (ten|five|some) facts about {x}.",
            "What happened with {x}?",
            "How much does {x} cost?",
            "Recommend a book about {x}.",
            "What is {x}?",
            "Who is {x}?",
            "{x}?",
            "explain {x} like I'm five",
            "difference between {x} and {y}",
            "What caused {x}?",
            "How did {x} change the world?",
            "Who are the most important people in {x}?",
            "pros and cons of {x}",
            "Is {x} better than {y}?",
            "What's your opinion on {x}?",
            "How old is {x}?",
            "When was {x} born?",
            "best books on {x}",
            "what is new in {x}",
            "Where can I study {x}?",
            "why do people like {x}?",
            "what does {x} mean",
            "Who discovered {x}?",
            "In what year was {x} (founded|invented|discovered)?",
            "How can I get better at {x}?",
            "how do I get started with {x}",
            "what is the formula for {x}?",
            "list the causes of {x}",
        ],
        x=pick(_TOPICS),
        y=pick(_TOPICS),
    ),
    lambda: pick_expand(
        [
            "Who is {n} {m}?",
            "Who was {m}?",
            "Do you know {n} {m}?",
            "When was {n} {m} born?",
            "What is {m}?",
            "Where is {m}?",
            "Tell me about {m}.",
            "What does {m} mean?",
            "How far is {m} from here?",
            "How do I get to {m}?",
            "Have you heard of {m}?",
            "What did {n} {m} (do|invent|write|say|discover)?",
            "Who won the match between {m} and {o}?",
            "What is the population of {m}?",
            "How tall is {n} {m}?",
            "Which team does {n} {m} play for?",
            "What is the phone number of {n} {m}?",
            "What is the {m} (effect|theorem|law|method|principle|disease|syndrome|protocol|theory|equation|algorithm)?",
            "Explain the {m} (effect|theorem|law|method|principle|syndrome|equation).",
            "What is a {l}?",
            "what's a {l}?",
            "Define {l}.",
            "What does a {l} do?",
            "Where do {l}s live?",
            "What is the meaning of {l}?",
            "Is a {l} an animal?",
            "How big is a {l}?",
            "what does {l} mean",
            "tell me about the {l}",
            "Who founded {m}?",
            "When was {m} founded?",
            "Who is the mayor of {m}?",
            "which river flows through {m}?",
            "who wrote {m}?",
            "Is {m} a real place?",
            "how old is {n} {m}",
            "what do you know about {n} {m}",
            "Who painted {m}?",
            "where does {n} {m} live?",
            "What language do they speak on {m}?",
            "How many moons does {m} have?",
            "When did {n} {m} die?",
            "why is {n} {m} famous?",
            "Explain {l} to me.",
            "what happened in {m}?",
            "how do I install {m}?",
            "what is the setting {l}?",
            "what does /{l} do?",
            "how do I use /{l}?",
        ],
        n=pick(REAL_NAMES),
        m=any_name() if chance(0.5) else place_name(),
        o=any_name(),
        l=syllable_name().lower(),
    ),
    # countries: known words in unknown questions
    lambda: pick_expand(
        [
            "What is the {k} of {c}?",
            "What's the {k} of {c}?",
            "{k} of {c}",
            "{k} of {c}?",
            "Tell me the {k} of {c}.",
            "How (high|big|large) is the {k} of {c}?",
            "Do you know the {k} of {c}?",
            "Can you tell me the {k} of {c}?",
            "Which is the {k} in {c}?",
            "I need the {k} of {c}.",
            "what is {c}'s {k}",
            "Compare the {k} of {c} and {d}.",
            "who or what is the {k} of {c}?",
            "What was the {k} of {c} in 1990?",
            "Name the {k} of {c}.",
        ],
        k=pick(_MEASURES),
        c=pick(COUNTRIES)["c"],
        d=pick(COUNTRIES)["c"],
    ),
    lambda: pick_expand(
        [
            "Who is the {r} of {c}?",
            "Who was the (first |last |)({r}) of {c}?",
            "who's the {r} of {c}",
            "{r} of {c}?",
            "How old is the {r} of {c}?",
            "What is the name of the {r} of {c}?",
            "Who will be the next {r} of {c}?",
            "Where does the {r} of {c} live?",
            "Is the {r} of {c} married?",
            "Who was the {r} of {c} in 19{y}?",
            "Tell me about the {r} of {c}.",
            "who was {r} of {c} before",
        ],
        r=pick(_PEOPLE_ROLES),
        c=pick(COUNTRIES)["c"] if chance(0.6) else pick(_ORGANISATIONS),
        y=str(rng.randint(10, 99)),
    ),
    lambda: pick_expand(
        [
            "How many people live in {c}?",
            "How big is {c}?",
            "When did {c} become independent?",
            "Which countries border {c}?",
            "What did {c} do in the war?",
            "Who won the election in {c}?",
            "What is the best time to visit {c}?",
            "Is {c} safe?",
            "How do I get a visa for {c}?",
            "How far is {c} from {d}?",
            "How long is the flight from {c} to {d}?",
            "What time is it in {c}?",
            "What is the weather in {c}[ today| right now]?",
            "How many people live in the capital of {c}?",
            "What was the capital of {c} in the year 1{y}?",
            "Which currency did {c} use in 1{y}?",
            "What was the old capital of {c}?",
            "who ruled {c} in the year 1{y}",
            "Does {c} have nuclear weapons?",
            "What is {c} exporting?",
            "How many cities does {c} have?",
            "Is {c} richer than {d}?",
            "which is larger, {c} or {d}?",
            "who discovered {c}",
            "Why is {c} poor?",
            "Why did {c} join the EU?",
            "what religion do they have in {c}",
            "latest news from {c}",
            "How many {c} people speak Latin?",
            "what do people in {c} eat for breakfast",
            "Which football club is the best in {c}?",
            "How old is {c}?",
            "Who lives next door to {c}?",
            "what does the flag of {c} mean",
            "How is the economy of {c}?",
            "how many states does {c} have",
            "When was {c} founded?",
            "how much is a flight to {c}?",
            "How many kilometers of coast does {c} have?",
            "How much does a beer cost in {c}?",
        ],
        c=pick(COUNTRIES)["c"],
        d=pick(COUNTRIES)["c"],
        y=str(rng.randint(100, 999)),
    ),
    # made-up countries, states and towns in the usual country questions
    lambda: pick_expand(
        [
            "What is the capital of {m}?",
            "capital of {m}[?]",
            "What's the capital of {m}?",
            "Which city is the capital of {m}?",
            "Tell me the capital of {m}.",
            "What currency does {m} use?",
            "What is the currency of {m}?",
            "What language do they speak in {m}?",
            "Which continent is {m} on?",
            "Where is {m}?",
            "On which continent is {m}?",
            "currency of {m}[?]",
            "Is {m} in Europe?",
            "what do people speak in {m}",
            "{m} capital",
            "{m} is the capital of which country?",
            "Which country is {m} in?",
            "What money do they use in {m}?",
            "Do you know the capital of {m}?",
            "Name the capital of {m}.",
            "Is {m} the capital of {n}?",
        ],
        m=pick(
            [
                "Texas",
                "California",
                "Thuringia",
                "Cornwall",
                "Saxony",
                "Scotland",
                "Wales",
                "Quebec",
                "Ontario",
                "Alaska",
                "Ohio",
                "Kansas",
                "Tuscany",
                "Sicily",
                "Catalonia",
                "Brittany",
                "Siberia",
                "Tibet",
                "Wakanda",
                "Narnia",
                "Mordor",
                "Atlantis",
                "Gondor",
                "Westeros",
                "Ruritania",
                "Lilliput",
                "Bengal",
                "Punjab",
                "Queensland",
                "Utah",
                "Nevada",
                "Hawaii",
                "Alberta",
                "Normandy",
                "Andalusia",
                "Crimea",
                "Transnistria",
                "Greenland",
                "Hyrule",
                "Asgard",
                "Elbonia",
                "Genovia",
                "Zubrowka",
                "Oz",
                "Neverland",
                "Virginia",
                "Oregon",
                "Michigan",
                "Hessen",
                "Tyrol",
                "Bohemia",
                "Prussia",
                "Yugoslavia",
                "the Soviet Union",
            ]
        )
        if chance(0.25)
        else place_name() + pick(["", "", "", "ia", "land", "stan", "nia", "istan", "onia"]),
        n=pick(COUNTRIES)["c"],
    ),
    # made-up animals and things in the usual animal, color and opposite questions
    lambda: pick_expand(
        [
            "How many legs does a {l} have?",
            "What does a {l} eat?",
            "What sound does a {l} make?",
            "What is a baby {l} called?",
            "Where does a {l} live?",
            "What color is a {l}?",
            "What is the opposite of {l}?",
            "Is a {l} a mammal?",
            "Can a {l} fly?",
            "how many legs has a {l}",
            "what do you call a young {l}",
            "what noise does a {l} make?",
            "opposite of {l}?",
            "How many {l}s are in a {o}?",
            "color of a {l}",
            "What kind of animal is a {l}?",
            "Name three {l}s.",
            "List five kinds of {l}s.",
            "give me 4 {l}s",
        ],
        l=syllable_name().lower() if chance(0.85) else letter_string(),
        o=syllable_name().lower(),
    ),
    lambda: pick_expand(
        [
            "How long does {a} live?",
            "How fast (is|can run) {a}?",
            "How much does {a} weigh?",
            "How old can {a} get?",
            "What is the Latin name of {a}?",
            "How many teeth does {a} have?",
            "How long is {a} pregnant?",
            "Is {a} poisonous?",
            "How many {s} are there in the world?",
            "Why do {s} (sleep so long|migrate|fight|smell)?",
            "what is the average lifespan of {a}",
            "Which {n} is the rarest?",
            "How many genes does {a} have?",
            "how do {s} see at night",
            "When did {s} evolve?",
            "What diseases do {s} get?",
            "How intelligent is {a}?",
            "how many bones does {a} have",
            "What is the scientific name for {a}?",
            "how high can {a} jump",
            "How do I treat a sick {n}?",
            "Why does {a} (have spots|sleep standing|sing|bite|cry)?",
            "Do {s} feel love?",
            "how many hearts does {a} have",
            "how big is the brain of {a}",
            "which country has the most {s}",
        ],
        **{"a": (animal := pick(ANIMALS))["a"], "s": animal["s"], "n": animal["n"]},
    ),
    # objects
    lambda: _object_question(),
    # science values
    lambda: pick_expand(
        [
            "What is the {p} of {m}?",
            "{p} of {m}[?]",
            "What's the {p} of {m}?",
            "Tell me the {p} of {m}.",
            "how high is the {p} of {m}",
            "Do you know the {p} of {m}?",
            "I need the {p} of {m}.",
            "At what temperature does {m} (melt|boil|burn|freeze)?",
            "How heavy is a liter of {m}?",
            "Where is {m} mined?",
            "How is {m} produced?",
            "Who discovered {m}?",
            "Is {m} poisonous?",
            "What happens if you mix {m} and {q}?",
            "How much does a kilo of {m} cost?",
            "which is denser, {m} or {q}?",
            "what color does {m} burn",
            "how many electrons does {m} have",
            "what is {m} used for in industry",
        ],
        p=pick(_PROPERTIES),
        m=pick([m for m in _MATERIALS]),
        q=pick(_MATERIALS),
    ),
    # translation
    lambda: pick_expand(
        [
            "Translate '{s}' into {l}.",
            'Translate "{s}" to {l}.',
            "How do you say '{s}' in {l}?",
            'How do I say "{s}" in {l}?',
            "What is {l} for '{s}'?",
            "what does '{s}' mean in {l}",
            "Say '{s}' in {l}.",
            "translate {s} to {l}",
            "what is {s} in {l}",
            "Write '{s}' in {l}.",
            "Can you translate '{s}' into {l}?",
            "{s} in {l}?",
            "I need the {l} word for {s}.",
            "What's the {l} word for {s}?",
            "Answer in {l}: {s}",
        ],
        s=pick(_SENTENCES) if chance(0.8) else pick(COMMON_NOUNS),
        l=pick(_LANGUAGES),
    ),
    # code
    lambda: pick_expand(
        [
            "Write a {l} (function|program|script|class) that {t}.",
            "Write {l} code that {t}.",
            "(Can|Could) you write a {l} (script|function|program) that {t}?",
            "Give me {l} code for a program that {t}.",
            "How do I write a {l} function that {t}?",
            "I need a {l} script that {t}.",
            "{l} function that {t}",
            "code in {l}: {t}",
            "show me how to do it in {l}: a program that {t}",
            "Fix my {l} code.",
            "Explain this {l} error: {e}",
            "Why does my {l} program crash?",
            "what does {e} mean in {l}",
            "how do I install {l}?",
            "Which is better, {l} or {k}?",
            "Convert this {l} code to {k}.",
            "how to declare a variable in {l}",
            "debug this: for i in range 10 print i",
            "write unit tests in {l}",
            "How do I sort an array in {l}?",
            "what is a pointer in {l}",
            "{l} query to join three tables",
            "how do loops work in {l}?",
        ],
        l=pick(_CODE_LANGUAGES),
        k=pick(_CODE_LANGUAGES),
        t=pick(_CODE_TASKS),
        e=pick(
            [
                "segmentation fault",
                "null pointer exception",
                "syntax error",
                "index out of range",
                "404",
                "stack overflow",
                "undefined is not a function",
                "key error",
                "type error",
            ]
        ),
    ),
    # medicine and law
    lambda: pick_expand(
        [
            "{s}, what should I do?",
            "{s}. Which (pill|medicine) should I take?",
            "{s}, is it dangerous?",
            "{s}. Should I see a doctor?",
            "{s} since yesterday, what is it?",
            "what can I take when {s}",
            "Why is it that {s}?",
            "Can you diagnose me? {s}.",
        ],
        s=capital(pick(_SYMPTOMS)),
    ),
    lambda: pick_expand(
        [
            "Can I {s}?",
            "How do I {s}?",
            "Am I allowed to {s}?",
            "Is it legal to {s}?",
            "What do I need to {s}?",
            "How much does it cost to {s}?",
            "Which law says that I can {s}?",
            "Do I need a lawyer to {s}?",
        ],
        s=pick(_LEGAL),
    ),
    # current events, time, weather, services
    lambda: pick_expand(
        [
            "What (time|day|date|year) is it[ now| today]?",
            "What is the (time|date|current time|current date)?",
            "what day is (it today|today)",
            "What is today's date?",
            "tell me the (time|date)",
            "Do you know what time it is?",
            "What year is it?",
            "which month is it now?",
            "how late is it?",
            "what's the date tomorrow?",
            "What is the weather[ like][ today| tomorrow| in London| in Paris| right now]?",
            "How is the weather[ today]?",
            "Will it (rain|snow|be sunny|be cold) (today|tomorrow|this weekend)?",
            "Is it (sunny|raining|snowing|cold) (today|outside|now)?",
            "Do I need an umbrella[ today]?",
            "How (warm|cold|hot) is it[ today| outside]?",
            "what's the temperature outside?",
            "weather tomorrow?",
            "What is in the news[ today]?",
            "What happened (yesterday|today|last week|in 2024|this morning)?",
            "latest news",
            "any news?",
            "Who won (the match|the game|the election|the world cup|the race|the oscar)[ yesterday| last night| last summer| last year]?",
            "What is the price of (gold|oil|bitcoin|bread|gas|Tesla shares)[ today]?",
            "How much is (a bitcoin|a dollar in euros|one euro in yen|a share of Apple)?",
            "What are the lottery numbers?",
            "who will win the (election|world cup|game|next match)?",
            "What is on TV tonight?",
            "When does the (train|bus|shop|store|plane|movie) (leave|open|close|start)?",
            "Book (a flight|a table|a hotel|a taxi)[ for me| for two| tonight].",
            "Can you (book|order|buy|call|email|send|play|open) (a pizza|a taxi|my mother|some music|a flight|the browser|an email|a table for two)[ for me]?",
            "Set (an alarm|a timer|a reminder) for (7|ten minutes|tomorrow).",
            "Play (some|a) (music|song|video).",
            "Search the (web|internet) for (cats|news|me|recipes).",
            "Open (my browser|a file|the door|YouTube).",
            "Turn (on|off) the (light|lights|heating|music).",
            "Send an (email|text|SMS) to (my boss|my mother|Tom).",
            "Call (my mother|Tom|the police|a taxi).",
            "Where is the nearest (pharmacy|restaurant|bank|station|hospital|supermarket)?",
            "How do I get to the (station|airport|museum)?",
            "What is my (bank balance|horoscope|credit score|tax number|blood sugar|seat number|flight number|wifi speed)?",
            "Read this file.",
            "Draw (a picture|a cat|me a house|a logo).",
            "Can you (draw|paint|show) (me )a (picture|photo|cat|dog)?",
            "Make (an image|a picture|a photo|a video) of (a cat|a house|me).",
            "Show me a (picture|map|photo|video) of (Paris|a dog|the moon).",
            "Write (an email|a letter|a complaint|a cover letter|a resume|a speech|an application) to (my boss|my landlord|the bank|a company).",
            "Summarize (this text|this article|the book|this page|the last chapter).",
            "Correct my (grammar|text|essay): he go to school.",
            "Do my (homework|taxes|job) (for me|for Monday|by tomorrow|in French).",
            "Write my (thesis|essay|homework).",
            "Who is (calling|at the door|the president|the king|the pope|the chancellor|the prime minister|the richest man|the mayor|on the phone|the boss here|behind me)?",
            "Who (was|became|will be) (president|king|pope|chancellor|champion|mayor) (last year|this year|after that|before him|in my town)?",
            "Predict the future.",
            "What will happen (tomorrow|next year|in 2050)?",
            "What is (my|your) horoscope?",
            "How is the traffic?",
            "Is the shop open?",
        ]
    ),
    # maths beyond range
    lambda: _hard_maths(),
    # opinions, why and how questions
    lambda: pick_expand(
        [
            "Why (do|don't) (people|we|men|women|children|humans) (kiss|go to war|vote|age|have nails|need money|like sugar|forget|get gray hair|have eyebrows|gossip|wear ties|shake hands|lie|collect things|fear spiders|sleepwalk|snore)?",
            "Why is (yawning contagious|English so hard|gold so expensive|math hard|the number 13 unlucky|glass transparent|life unfair|bread so expensive|my coffee bitter|the subway late|the moon orange tonight|my hair green|the rent so high|golf so boring|glue sticky)?",
            "How do (planes|airplanes|rockets|submarines|batteries|engines|computers|vaccines|bees|birds|magnets|elevators|microwaves|credit cards|tides|fridges|touch screens) (fly|work|float|navigate|communicate)?",
            "How does (a car|a plane|the heart muscle|the economy|a nuclear reactor|wifi|a microwave|an elevator|the stock market|a fridge|memory|a telescope mirror|a toilet|radio|bluetooth) work?",
            "What is the best (phone|laptop|car|movie|book|game|song|band|hotel|restaurant|diet|job|country to live in|university|football team|way to get rich|camera|bank|smartphone|school)?",
            "Which (phone|laptop|car|movie|book|game|bike|hotel|wine|stock|insurance|university) should I (buy|watch|read|play|choose|take)?",
            "Recommend (a|me a) (movie|book|restaurant|hotel|song|wine|podcast|laptop|series).",
            "What do you think (about|of) (politics|love|war|religion|the president|money|my haircut|my plan|AI|the news|vegans|school)?",
            "Should I (quit my job|marry her|move to Spain|buy a house|get a dog|study law|invest in gold|tell him|lie|break up|go vegan|buy shares)?",
            "How (can|do) I (become rich|become famous|make money fast|get a girlfriend|get a job|win the lottery|stop smoking|hack a phone|build a rocket|learn the piano|write a novel|fix my car|lose ten kilos fast|cook a lasagna|repair a bike|build a house|invest|start a company|get over him|train a lion|tune a guitar|install Linux|set up a server|replace a tire)?",
            "Is there (life on other planets|a god|life after death|free will|a cure for cancer)?",
            "Does God exist?",
            "What is (love|consciousness|time|happiness|truth|justice|beauty|freedom|evil|art|the soul|reality)?",
            "What happens after death?",
            "What happens to (the soul|our memories|my data|my debts) (after death|when I die|in the end)?",
            "Will AI take my job?",
            "(Will|Can|Could) (machines|robots|computers|dogs|trees) (ever |one day |really |)(think|love|dream|rule us|vote|write novels)?",
            "Who is right in this war?",
            "Are aliens real?",
            "What came first, the chicken or the egg?",
            "Is water wet?",
            "How many stars are there in (Orion|the Andromeda galaxy|the Big Dipper)?",
            "How old is (Sirius|the Orion Nebula|Mars|Saturn)?",
            "How far is (Mars|the nearest star|Neptune|Andromeda|Alpha Centauri)?",
            "How heavy is (the Earth|the moon|Mars|Jupiter|a black hole)?",
            "How big is (a quasar|Ceres|Betelgeuse|the Oort cloud)?",
            "How hot is (the core of Jupiter|a supernova|the inside of a reactor)?",
            "what is the diameter of (Mars|the moon|Saturn|Venus|the Earth)",
            "which moon of (Saturn|Jupiter|Mars) is the largest?",
            "how long does it take to fly to (Mars|the moon|Jupiter)",
            "Who was the (third|fifth|last) person on the moon?",
            "When was the (second|third|fourth) moon landing?",
        ]
    ),
    # culture
    lambda: pick_expand(
        [
            "Who (wrote|directed|painted|composed|sang|invented|designed|produced) {x}?",
            "When did {x} come out?",
            "What is {x} about?",
            "Who plays the main role in {x}?",
            "How does {x} end?",
            "What are the lyrics of {x}?",
            "Is {x} a good {f}?",
            "Summarize the plot of {x}.",
            "How many pages does {x} have?",
            "Who is the villain in {x}?",
            "What happens in the (third|last|first) (chapter|episode|season) of {x}?",
            "Have you (seen|read|heard) {x}?",
            "Quote a line from {x}.",
            "Which {f} did {n} make in {y}?",
            "What is {n}'s best {f}?",
            "who won the oscar in {y}",
            "What was the best {f} of {y}?",
            "Which {f} came out in {y}?",
            "recommend a {f} like {x}",
            "who are the characters in {x}",
        ],
        x=pick(_TOPICS)
        if chance(0.3)
        else "The "
        + capital(pick(COMMON_NOUNS))
        + pick(
            [
                "",
                " of " + capital(pick(COMMON_NOUNS)),
                " and the " + capital(pick(COMMON_NOUNS)),
                " Returns",
                " Road",
                " Game",
            ]
        ),
        f=pick(_FILM_WORDS),
        n=pick(REAL_NAMES) + " " + syllable_name(),
        y=str(rng.randint(1500, 2026)),
    ),
    # history
    lambda: pick_expand(
        [
            "What happened in {y}?",
            "When (was|did) the (battle|treaty|siege|war|council|massacre|revolt|fall|conquest) of {m}[ take place]?",
            "Who won the (battle|war|siege) of {m}?",
            "Who was king in {y}?",
            "In which year did {n} (die|win|start the war|sign the treaty)?",
            "Who commanded the (army|fleet) at {m}?",
            "Why did the (war|revolution|crisis) of {y} (start|end|happen)?",
            "Who was president in {y}?",
            "which emperor ruled in {y}",
            "Tell me about the year {y}.",
            "What did the {m} treaty say?",
            "how many people died in the war of {y}",
            "Who invented the {o}?",
            "When was the {o} invented?",
            "who was the first {r}?",
        ],
        y=str(rng.randint(800, 2026)),
        m=place_name(),
        n=any_name(),
        o=pick(_OBJECTS),
        r=pick(_PEOPLE_ROLES),
    ),
    # nonsense
    lambda: " ".join(
        pick([letter_string, lambda: syllable_name().lower(), lambda: pick(COMMON_NOUNS)])()
        for _ in range(rng.randint(1, 6))
    )
    + pick(["", "", "?", "."]),
    lambda: pick(
        [
            "asdf",
            "qwerty",
            "blah blah blah",
            "lorem ipsum dolor",
            "xyz",
            "hjkl",
            "foo bar baz",
            "???",
            "aaaaaa",
            "zzz",
            "....",
            "!!!",
            "x",
            "abc",
            "lkjh",
            "12345",
            "%$#@",
            "qwertz uiop",
            "yxcv",
            "1",
            "?",
            "bla",
            "äöü",
            "😀",
            "42 42 42",
            "hmpf grmbl",
        ]
    ),
    # known shells with unknown content
    lambda: pick_expand(NOUN_PHRASE, np=_unknown_phrase()),
    lambda: pick_expand(
        DIRECT,
        q=pick_expand(
            [
                "who (invented|discovered|built|founded|wrote|owns|killed|won|runs) {x}",
                "when (was|did) {x} (built|invented|born|happen|end)",
                "how (expensive|old|big|tall|deep|heavy|fast) is {x}",
                "where (was|is) {x} (made|built|born|buried|sold)",
                "why (is|was) {x} so (famous|expensive|important|bad|popular)",
                "what does {x} cost",
                "how many {y} are there in {x}",
                "which {y} is the best for {x}",
            ],
            x=_unknown_phrase(),
            y=pick(_OBJECTS) + "s",
        ),
    ),
    lambda: pick_expand(
        INDIRECT,
        i=pick_expand(
            [
                "who (invented|discovered|built|founded|owns) {x}",
                "when {x} was (built|invented|founded)",
                "how {x} works",
                "why {x} is so famous",
                "where {x} comes from",
                "what {x} is made for",
                "how much {x} costs",
            ],
            x=_unknown_phrase(),
        ),
    ),
    lambda: pick_expand(_DEFINE, t=_unknown_term()),
]
_FRAME_WEIGHTS = [10, 9, 7, 6, 7, 8, 5, 4, 8, 4, 5, 5, 2, 2, 10, 5, 7, 4, 4, 3, 1, 7, 4, 3, 6]


def _object_question():
    thing = pick(_OBJECTS)
    frames = [
        "How do I repair {x}?",
        "How do I (make|build|install|use|clean|sell|fix) {x}?",
        "What is the best {y}?",
        "Where can I buy {x}?",
        "How much is {x}?",
        "How do I choose {x}?",
        "Explain how {x} works.",
        "What do you think about {x}?",
        "Do I need {x}?",
        "How does {x} work?",
        "Can you help me with {x}?",
        "Design {x}.",
        "I have a problem with {x}.",
        "How can I get {x}?",
        "Tell me everything about {x}.",
        "Describe the history of the {y}.",
        "Who invented {x}?",
        "Who invented the {y}?",
        "How long does {x} last?",
        "Write a review of {x}.",
        "Is {x} a good idea?",
        "What is {x}?",
        "what's {x}",
        "My {y} is broken. What now?",
        "Which {y} should I buy?",
        "How heavy is {x}?",
        "What does {x} cost?",
        "How do I get rid of {x}?",
        "steps to repair {x}",
        "how to build {x}",
        "Explain {x}.",
        "What is {x} for?",
        "Compare {x} with {z}.",
        "how do I connect {x} to {z}?",
        "Why is my {y} so loud?",
        "How often should I clean {x}?",
        "What are the parts of {x}?",
        "what size of {y} do I need",
        "Name the best {y}s of the year.",
        "When was the {y} invented?",
        "Name (three|five|ten|some|4|6) (famous|good|new|old|cheap|German|) {y}s.",
        "List (three|five|ten|some|3|7) {y}s[, please].",
        "Give me a list of {y} (brands|companies|makers|parts|types|models).",
    ]
    return pick_expand(frames, x=article(thing), y=thing, z=article(pick(_OBJECTS)))


def _unknown_phrase():
    kind = rng.random()
    if kind < 0.3:
        return pick(_TOPICS)
    if kind < 0.45:
        return article(pick(_OBJECTS))
    if kind < 0.6:
        return "the " + pick(_MEASURES) + " of " + pick(COUNTRIES)["c"]
    if kind < 0.7:
        return "the " + pick(_PEOPLE_ROLES) + " of " + pick(_ORGANISATIONS)
    if kind < 0.8:
        return "the " + pick(_PROPERTIES) + " of " + pick(_MATERIALS)
    if kind < 0.9:
        return pick(
            [
                "the ",
                "the ",
                "",
                "the best ",
                "the name of ",
                "the price of ",
                "the color of the ",
                "the age of ",
            ]
        ) + pick(_OBJECTS)
    return any_name() + pick(["", "'s law", "'s wife", "'s address", " street", "'s birthday"])


def _unknown_term():
    kind = rng.random()
    if kind < 0.35:
        return pick(_TOPICS)
    if kind < 0.5:
        return article(pick(_OBJECTS))
    if kind < 0.8:
        return pick(["", "", "the ", "a "]) + syllable_name().lower()
    if kind < 0.9:
        return letter_string() + "_" + pick(["penalty", "scale", "mode", "limit", "rate", "size", "factor"])
    return "/" + letter_string()


def _hard_maths():
    a, b = rng.randint(1000, 99999), rng.randint(100, 9999)
    return pick_expand(
        [
            "What is {a} * {b}?",
            "{a} times {b}",
            "What is {a} divided by {b}?",
            "calculate {a} * {b}",
            "what is {a} times {b}",
            "{a}*{b}",
            "{a} - {b} * {c}",
            "Solve x^2 + {d}x + {c} = 0.",
            "Solve {d}x + {c} = {b}.",
            "What is the square root of {a}?",
            "square root of {b}",
            "What is the integral of x^{d}?",
            "What is the derivative of {d}x^3?",
            "What is the sine of {c}?",
            "log of {b}",
            "What is {d} to the power of {c}?",
            "{c}^{d}",
            "Is {a} a prime number?",
            "What is {a} in binary?",
            "Convert {c} miles to kilometers.",
            "How many liters are {c} gallons?",
            "convert {c} fahrenheit to celsius",
            "What are the factors of {b}?",
            "factorial of {c}",
            "What is {c} percent of {a}?",
            "the cube root of {b}",
            "Prove that there are infinitely many primes.",
            "What is the area of a circle with radius {c}?",
            "How many seconds are in {c} years?",
            "What is the {c}th prime number?",
            "the {c}th digit of pi",
            "Simplify {d}x + {c}x - {b}.",
            "solve for x: {d}x - {c} = {b}",
            "What is the average of {c}, {d} and {b}?",
            "{a} / {c}",
            "how much is {a} dollars in euros",
            "what is 0.{c} * 0.{b}",
            "what is {c}/{d} + {b}/{c}",
        ],
        a=str(a),
        b=str(b),
        c=str(rng.randint(11, 99)),
        d=str(rng.randint(2, 9)),
    )


# --------------------------------------------------------------------------
# The frames and words of data/unknown.txt

_BLOCKS = read_blocks("unknown.txt")
_WORDS = {
    block["list"][0]: [item for row in block.get("items", []) for item in words(row)] + block.get("line", [])
    for block in _BLOCKS
    if "list" in block and "raw" not in block
}
_RAW_WORDS = {block["list"][0]: block["raw"] for block in _BLOCKS if "raw" in block}
_MADE_WORDS = {
    "name": any_name,
    "full": full_name,
    "place": place_name,
    "title": title_name,
    "group": group_name,
    "word": lambda: syllable_name().lower(),
    "letters": letter_string,
    "noun": lambda: pick(COMMON_NOUNS),
    "country": lambda: pick(COUNTRIES)["c"],
    "animal": lambda: pick(ANIMALS)["n"],
    "animals": lambda: pick(ANIMALS)["s"],
    "language": lambda: pick(_LANGUAGES),
    "sentence": lambda: pick(_SENTENCES),
    "year": lambda: str(rng.randint(1100, 2040)),
    "n": lambda: str(rng.randint(2, 99)),
    "big": lambda: str(rng.randint(101, 9999)),
}
_ASKS = [(block["ask"], float(block["weight"][0])) for block in _BLOCKS if "frame" in block]
_ASK_WEIGHTS = [weight for _, weight in _ASKS]


def _word(name):
    """A word of a list of unknown.txt, or one made up."""
    if name in _RAW_WORDS:
        return pick(_RAW_WORDS[name])
    return _filled(pick(_WORDS[name])) if name in _WORDS else _MADE_WORDS[name]()


def _filled(template):
    """Draw one text of a template and fill its slots, each with a word of its own."""

    def fill(match):
        before, word = match.group(1), _word(match.group(2))
        return before + article(word)[1:] if before else word

    return re.sub(r"(?:\b([Aa]) )?\{(\w+)\}", fill, expand(template))


def _from_file():
    return _filled(pick(rng.choices(_ASKS, _ASK_WEIGHTS)[0][0]))


def _unknown_question():
    kind = rng.random()
    if kind < 0.55:
        text = _from_file()
    elif kind < 0.77:
        text = near_miss()
    else:
        text = rng.choices(_FRAMES, _FRAME_WEIGHTS)[0]()
    return " ".join(text.split()) or "?"


def fallback():
    """One question that the model cannot answer, with the honest reply."""
    text = _unknown_question()
    while is_taught(text):
        text = _unknown_question()
    return [Turn(humanise(capital(text), typos=chance(0.7)), pick(FALLBACKS))]
