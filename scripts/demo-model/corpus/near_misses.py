"""Questions in the words of the known topics that nevertheless have no answer here.

A known shell with a known word in the wrong place ("the opposite of table"), or a known
kind of question about a thing that was never taught ("Who wrote Ulysses?"). Without
them a tiny model answers such questions with whatever usually follows the words.
"""

from .animals import ANIMALS
from .countries import COUNTRIES
from .names import COMMON_NOUNS
from .shells import DIRECT
from .text import article, chance, pick, pick_expand, rng, words

_WORKS = words(
    """
Ulysses, The Da Vinci Code, The Catcher in the Rye, Lord of the Flies, Brave New World, Dune, Twilight, The Hunger Games,
The Trial, Madame Bovary, Middlemarch, The Magic Mountain, Siddhartha, Lolita, Catch-22, The Alchemist, The Name of the Rose,
Doctor Zhivago, Candide, Germinal, The Plague, The Decameron, The Canterbury Tales, Beowulf, Paradise Lost, Ivanhoe,
The Moonstone, Bleak House, Persuasion, Heart of Darkness, Howards End, Mrs Dalloway, The Grapes of Wrath, On the Road,
Of Mice and Men, Beloved, The Road, Fight Club, Solaris, Neuromancer, Good Omens, Coraline, The Shining, Gone Girl, Eragon,
Life of Pi, The Kite Runner, Normal People, Atonement, Waiting for Godot, A Doll's House, Antigone, The Aeneid, The Prince,
The Golden Compass, The Neverending Story, Momo, Emil and the Detectives, Matilda, The Gruffalo, Holes
    """
)
# The common questions about these have an answer, these details have none.
_FAMOUS_WORKS = words(
    """
The Hobbit, Harry Potter, 1984, Pride and Prejudice, War and Peace, The Odyssey, Frankenstein, Dracula, Moby Dick, Hamlet,
The Great Gatsby, Don Quixote, Crime and Punishment, Faust, The Little Prince, Peter Pan, Pinocchio, Jane Eyre, Macbeth,
Les Miserables, The Three Musketeers, Animal Farm, To Kill a Mockingbird, Oliver Twist, Alice in Wonderland, Robinson Crusoe,
Gulliver's Travels, The Divine Comedy, The Iliad, Anna Karenina, The Jungle Book, Treasure Island, Romeo and Juliet, Heidi
    """
)
_ARTWORKS = words(
    """
The Kiss, American Gothic, Las Meninas, Nighthawks, The Hay Wain, The Raft of the Medusa, Olympia, The Card Players, The Dance,
The Arnolfini Portrait, The Garden of Earthly Delights, Whistler's Mother, The Swing, Ophelia, The Tower of Babel, Black Square,
The Third of May, The Hunters in the Snow, The Milkmaid, The Anatomy Lesson, The Potato Eaters, Primavera, The Gleaners
    """
)
_FAMOUS_ARTWORKS = words(
    """
Guernica, The Scream, The Last Supper, Girl with a Pearl Earring, The Night Watch, Water Lilies, The Birth of Venus,
the ceiling of the Sistine Chapel, The Thinker, David, The Persistence of Memory, the Mona Lisa, The Starry Night, Sunflowers
    """
)
_MUSIC = words(
    """
Carmen, La Traviata, Tosca, Rigoletto, Turandot, Don Giovanni, Fidelio, Lohengrin, The Barber of Seville, The Rite of Spring,
Rhapsody in Blue, Finlandia, Carmina Burana, Clair de lune, Hotel California, Like a Virgin, Stairway to Heaven, Purple Rain,
Smells Like Teen Spirit, Wonderwall, Hey Jude, Let It Be, Sweet Home Alabama, Highway to Hell, Billie Jean, Poker Face, Despacito,
My Way, La Bamba, Volare, What a Wonderful World, Waterloo, Mamma Mia, We Will Rock You, Happy, Macarena, Gangnam Style
    """
)
_FAMOUS_MUSIC = words(
    """
the Moonlight Sonata, The Magic Flute, Swan Lake, The Four Seasons, Bohemian Rhapsody, Imagine, Thriller, the Ninth Symphony,
The Nutcracker, Yellow Submarine, Fur Elise, The Blue Danube, the Bolero, Aida, Peter and the Wolf, Dancing Queen
    """
)
_INVENTIONS = words(
    """
the zipper, the ballpoint pen, the transistor, the elevator, the thermometer, the safety pin, the sewing machine, the paper clip,
the escalator, the revolving door, the parking meter, the windshield wiper, the jet engine, the hovercraft, barbed wire, nylon,
velcro, teflon, plywood, stainless steel, the microprocessor, the floppy disk, the credit card, the slide rule, the sextant,
the pacemaker, contact lenses, dental floss, anesthesia, chewing gum, the tea bag, instant coffee, corn flakes, bubble wrap,
the yo-yo, the frisbee, the skateboard, Scrabble, volleyball, badminton, the accordion, the crossword, the fountain pen,
carbon paper, the fax machine, the tin can, the can opener, the umbrella stand, the lighter, the match, the stapler, the hammock
    """
)
_FAMOUS_INVENTIONS = words(
    """
penicillin, the radio, the airplane, dynamite, the telephone, the light bulb, the telescope, the steam engine, the printing press,
the car, the bicycle, paper, gunpowder, X-rays, radium, the television, the World Wide Web, basketball, the microscope, the camera
    """
)
_EVENTS = words(
    """
the Battle of Agincourt, the Battle of Lepanto, the Battle of Borodino, the Battle of Cannae, the Battle of Actium, the Siege of Vienna,
the Thirty Years' War, the Seven Years' War, the Crimean War, the Boer War, the Opium Wars, the Spanish Civil War, the Six-Day War,
the Falklands War, the Korean War, the Punic Wars, the Peace of Westphalia, the Treaty of Utrecht, the Congress of Vienna,
the Edict of Nantes, the Gunpowder Plot, the Glorious Revolution, the Boxer Rebellion, the Prague Spring, the Suez Crisis,
the Dreyfus affair, the Berlin airlift, the Lisbon earthquake, the Tunguska event, the Hindenburg disaster, the Irish famine,
the Louisiana Purchase, the Norman conquest, the Wars of the Roses, the Peasants' Revolt, the Meiji Restoration, the Long March
    """
)
_FAMOUS_EVENTS = words(
    """
World War II, World War I, the French Revolution, the fall of the Berlin Wall, the American Civil War, the Cold War, the first moon
landing, the sinking of the Titanic, the Great Fire of London, the Russian Revolution, the Vietnam War, the Battle of Waterloo,
the Renaissance, the Middle Ages, the Stone Age, the Black Death, the Industrial Revolution, the discovery of America
    """
)
_ELEMENTS = words(
    """
tin, zinc, chlorine, uranium, platinum, sulfur, magnesium, aluminium, silicon, phosphorus, iodine, lithium, nickel, titanium,
argon, boron, cobalt, bromine, krypton, xenon, barium, cadmium, chromium, manganese, tungsten, osmium, iridium, palladium, radon,
thorium, bismuth, arsenic, antimony, gallium, sugar, alcohol, ammonia, baking soda, sulfuric acid, nitric acid, glucose, vinegar,
acetone, chalk, rust, marble, quartz, hydrogen peroxide, caustic soda, benzene, ethanol, caffeine, aspirin, ozone, laughing gas
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
build a house, fix a sink, repair a computer, hack a wifi, tune a piano, land a helicopter, sue a company, buy a house, get rich,
sell my car, start a business, lose ten kilos, build a rocket, train a neural network, set up a router, file my taxes, weld
metal, knit a sweater, brew beer, build a website, grow a beard, cure a cold, win at poker, invest in stocks, renew my passport,
get a driving license, remove a wine stain, install Linux, fix a leaking roof, sharpen a chainsaw, make cheese, tan leather,
raise bees, keep a snake, overclock a CPU, jailbreak a phone, write a thesis, publish a book, become a doctor, adopt a
child, learn Mandarin, play the accordion, do a backflip, juggle five balls, solve a Rubik's cube, ride a unicycle,
train for a triathlon, sail around the world, dig a well, thatch a roof, tap a maple tree, shear a sheep, milk a goat, saddle a horse,
shoe a horse, ride a camel, hatch eggs, breed guppies, build an aquarium, raise silkworms, train a falcon, catch a snake, skin a rabbit,
pick a lock, hotwire a car, forge a signature, fake a passport, win the lottery, count cards, read tarot cards, cast a spell, fly to Mars,
split an atom, make a bomb, refine oil, mine gold, cut a diamond, blow glass, cast bronze, forge a sword, string a bow, carve a flute,
tune a harp, restring a guitar, mix a song, write a symphony, direct a film, edit a podcast, dub a movie, animate a cartoon, sell a script,
apply for a patent, hire a lawyer, write a contract, found a club, run for mayor, join the army, become a pilot, become an astronaut,
get into Harvard, pass the bar exam, dodge a fine, refinance a loan, short a stock, audit a company, value a house, evict a tenant,
rewire a lamp, replace a gasket, bleed a radiator, rebuild an engine, change a clutch, align the wheels, weld a pipe, solder a chip,
flash a router, root a phone, crack a password, clone a disk, host a server, mine crypto, train a robot, scrape a website, write a compiler,
draw in perspective, do calligraphy, marble paper, bind a book, crochet a hat, knit socks, weave a basket, dye wool, quilt a blanket,
tailor a suit, hem trousers, shape a bonsai, graft an apple tree, grow truffles, keep orchids alive, prune a vine, fight slugs, kill moss,
remove a wasp nest, get rid of mice, trap a fox, treat a snake bite, set a broken arm, pull a tooth, deliver a baby, stop snoring,
cure acne, fix a slipped disc, do a handstand, do the splits, throw a javelin, bowl a strike, land a kickflip, win a duel, fence with a saber,
dance the tango, do ballet turns, sing opera, yodel, beatbox, throw my voice, hypnotize a person, read minds, walk on a tightrope,
smoke a ham, cure bacon, make tofu, ferment kimchi, brew mead, distill gin, age cheese, temper chocolate, clean a squid, fillet a trout,
cook lobster, make ramen, bake croissants, make sushi, roast a duck, pickle cucumbers, replace a car battery, change the oil,
descale a kettle, prune roses, lay tiles, pour concrete, wire a socket, unclog a drain, restore a painting, trade bitcoin
    """
)

_QUESTIONS = [
    (
        5,
        [
            "who (wrote|is the author of|is the writer of) {work}",
            "when was {work} written",
            "what is {work} about",
            "how does {work} end",
            "whose book is {work}",
            "which writer wrote {work}",
        ],
        _WORKS,
    ),
    (
        5,
        [
            "how many (pages|chapters|words|pictures|editions) does {work} have",
            "how (does|did) {work} (end|start|begin)",
            "what is the (first|last|best|longest|saddest) (line|sentence|word|scene|chapter) (in|of) {work}",
            "who (dies|wins|marries|lies|sings|tells the story) (first|last|at the end) in {work}",
            "(who|which studio) (filmed|published|illustrated|translated|printed) {work}",
            "in which (month|year|house|hotel) was {work} (written|printed|finished)",
            "what does the (sea|ring|rose|night|river|door) stand for in {work}",
            "what is the (moral|theme|style|genre|message) of {work}",
            "how old is the (hero|king|girl|villain|teacher) in {work}",
            "what happens in chapter (two|five|nine|twelve|20) of {work}",
        ],
        _FAMOUS_WORKS,
    ),
    (
        3,
        ["who (painted|made|created) {work}", "when was {work} painted", "where can I see {work}", "which artist painted {work}"],
        _ARTWORKS,
    ),
    (
        2,
        [
            "how (big|heavy|expensive|wide|old) is {work}",
            "how many (people|colors|animals|hands) are (on|in) {work}",
            "how much (is|was) {work} (worth|sold for)",
            "who (stole|bought|restored|sold|owns|posed for) {work}",
            "how long did it take to (paint|make|restore) {work}",
        ],
        _FAMOUS_ARTWORKS,
    ),
    (
        3,
        [
            "who (composed|wrote|sang|played) {work}",
            "which (band|singer) (sang|played|made) {work}",
            "when did {work} come out",
            "who is the singer of {work}",
        ],
        _MUSIC,
    ),
    (
        2,
        [
            "what key is {work} in",
            "how long is {work}",
            "how many (copies|notes|instruments|dancers) (are in|did they sell of|does one need for) {work}",
            "who (conducted|covered|produced|danced|paid for) {work} first",
            "what are the (lyrics|chords|notes|first words) of {work}",
            "in which (hall|studio|month) was {work} (recorded|played first)",
        ],
        _FAMOUS_MUSIC,
    ),
    (
        5,
        [
            "who (invented|made the first|patented|came up with) {work}",
            "when was {work} (invented|patented|made first)",
            "where was {work} invented",
            "who is the inventor of {work}",
            "how does {work} work",
        ],
        _INVENTIONS,
    ),
    (
        3,
        [
            "how much did the first (version|model|one) of {work} cost",
            "what (patent|prize|name|number) did {work} get",
            "how many (people|hours|parts) did it take to (make|test|improve) {work}",
            "who (paid for|stole|sold|improved|forbade|feared) {work}",
            "what did people say (about|when they saw) {work} at first",
            "what are the (parts|dangers|disadvantages|chemistry|physics) of {work}",
        ],
        _FAMOUS_INVENTIONS,
    ),
    (
        4,
        [
            "how many (soldiers|ships|civilians|horses|countries|people) (died|fought|were lost|took part) in {work}",
            "how much did {work} cost",
            "who (paid for|profited from|wrote about|filmed|was the spy in|was the doctor in) {work}",
            "what (songs|laws|maps|weapons|newspapers|clothes) (were there|did people have) (in|during) {work}",
            "what was the (weather|price of bread|tax|population) (during|before|after) {work}",
            "how did {work} (change|affect|influence) (women|farmers|trade|art|Spain|the church|music)",
            "which (general|minister|ship|town|law) was (the most important|the last|lost) in {work}",
        ],
        _FAMOUS_EVENTS,
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
            "how many (people|visitors|tourists) visit {work}",
            "how much does it cost to (visit|see) {work}",
            "what is the (height|weight|width|temperature|age|map) of {work}",
            "how many (steps|rooms|stones|doors|guards|bridges) does {work} have",
            "how long does it take to (walk|swim|climb|see|cross) {work}",
            "who (owns|guards|painted|measured|photographed|paid for) {work}",
            "what is (under|behind|next to|north of) {work}",
            "is {work} open (today|on Sundays|at night|in winter)",
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
            "where was {work} made",
            "who (sold|bought|broke|lost|named) {work} first",
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
universities, Nobel prize winners, football clubs, wine regions, cocktails, philosophers, kings of England, medicines, airlines,
rock bands, TV shows, enzymes, data structures, laws, treaties, battles, emperors,
saints, cathedrals, stadiums, fashion designers, perfumes, sports cars, phone models, laptop brands, poems by
Goethe, plays by Shakespeare, films by Spielberg, songs by the Beatles, moons of Saturn, rivers in Poland, mountains in Peru,
lakes in Canada, towns in Kenya, islands of Greece, cloud types, monasteries, tribes, popes of Avignon, knots, chess openings,
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


_NOUNS = [noun for noun in COMMON_NOUNS if noun not in {animal["n"] for animal in ANIMALS}]


def _misplaced():
    """A country, city, animal or noun where another kind of word belongs."""
    country, animal, noun = pick(COUNTRIES), pick(ANIMALS), pick(_NOUNS)
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
