"""Lists: N of a kind, things to do in a city, steps of a how-to."""

from .text import NUMBER_WORDS, Turn, capital, chance, humanise, lines, pick, pick_expand, rng, words

# Items keep one fixed order: a list of random samples makes a small model
# repeat items, a list in a fixed order does not.
_LISTS = """
fruits ; fruit ; kinds of fruit ; types of fruit : Apple, Banana, Orange, Pear, Grape, Cherry, Strawberry, Mango, Lemon, Peach, Plum, Kiwi
vegetables ; kinds of vegetables ; veggies ; types of vegetables : Carrot, Potato, Tomato, Onion, Cucumber, Pepper, Broccoli, Cabbage, Spinach, Peas, Leek, Corn
animals ; different animals ; kinds of animals ; beasts : Dog, Cat, Horse, Cow, Lion, Tiger, Bear, Elephant, Rabbit, Monkey, Fox, Wolf
farm animals ; animals on a farm ; animals that live on a farm : Cow, Pig, Sheep, Goat, Horse, Chicken, Duck, Goose, Donkey, Turkey
wild animals ; animals in the wild : Lion, Tiger, Elephant, Bear, Wolf, Fox, Deer, Giraffe, Zebra, Monkey
pets ; animals to keep at home ; common pets ; house pets : Dog, Cat, Hamster, Rabbit, Parrot, Goldfish, Guinea pig, Turtle, Mouse, Canary
birds ; kinds of birds ; types of birds : Sparrow, Eagle, Owl, Parrot, Swan, Penguin, Crow, Duck, Robin, Pigeon
fish ; kinds of fish ; types of fish : Salmon, Tuna, Trout, Shark, Cod, Herring, Carp, Goldfish, Eel, Sardine
sea animals ; animals in the sea ; ocean animals ; animals that live in the (sea|ocean|water) : Whale, Dolphin, Shark, Octopus, Seal, Crab, Turtle, Jellyfish, Starfish, Lobster
insects ; bugs ; kinds of insects : Ant, Bee, Fly, Butterfly, Beetle, Mosquito, Wasp, Grasshopper, Dragonfly, Moth
zoo animals ; animals in a zoo : Lion, Elephant, Giraffe, Monkey, Zebra, Penguin, Tiger, Bear, Seal, Kangaroo
colors ; different colors ; nice colors : Red, Blue, Green, Yellow, Orange, Purple, Pink, Brown, Black, White, Gray, Turquoise
countries ; countries in the world ; nations : France, Germany, Italy, Spain, Japan, China, India, Brazil, Canada, Mexico, Egypt, Kenya
European countries ; countries in Europe ; countries of Europe : France, Germany, Italy, Spain, Portugal, Poland, Sweden, Norway, Greece, Austria, Ireland, Hungary
Asian countries ; countries in Asia ; countries of Asia : China, Japan, India, Thailand, Vietnam, Nepal, Iran, Iraq, Indonesia, Mongolia
African countries ; countries in Africa ; countries of Africa : Egypt, Kenya, Nigeria, Ghana, Morocco, Ethiopia, Senegal, Tanzania, Uganda, Algeria
South American countries ; countries in South America : Brazil, Argentina, Chile, Peru, Colombia, Ecuador, Bolivia, Uruguay, Paraguay, Venezuela
cities ; big cities ; cities in the world ; famous cities ; capitals ; capital cities : Paris, London, Rome, Berlin, Madrid, Tokyo, Cairo, Moscow, Vienna, Athens, Lisbon, Oslo
European cities ; cities in Europe ; European capitals : Paris, London, Rome, Berlin, Madrid, Vienna, Athens, Lisbon, Oslo, Prague
rivers ; big rivers ; long rivers : Nile, Amazon, Danube, Rhine, Thames, Seine, Volga, Ganges, Mississippi, Congo
mountains ; high mountains ; famous mountains : Mount Everest, Mont Blanc, Matterhorn, Kilimanjaro, K2, Mount Fuji, Denali, Olympus
languages ; world languages : English, Spanish, French, German, Italian, Chinese, Japanese, Arabic, Russian, Portuguese, Hindi, Dutch
currencies ; kinds of money : Euro, Dollar, Pound, Yen, Franc, Rupee, Peso, Ruble, Yuan, Krone
sports ; kinds of sport ; types of sport ; ball games : Football, Tennis, Basketball, Swimming, Running, Hockey, Golf, Volleyball, Cycling, Skiing, Boxing, Judo
hobbies ; good hobbies ; fun hobbies ; free time activities : Reading, Painting, Cooking, Dancing, Gardening, Swimming, Hiking, Photography, Chess, Singing, Fishing, Knitting
games ; board games ; games to play ; party games : Chess, Checkers, Hide and seek, Cards, Dominoes, Tag, Charades, Bingo, Ludo, Marbles
jobs ; professions ; occupations ; kinds of jobs : Teacher, Doctor, Baker, Farmer, Pilot, Nurse, Cook, Painter, Driver, Firefighter, Gardener, Carpenter
tools ; kinds of tools ; tools for a workshop : Hammer, Saw, Screwdriver, Drill, Pliers, Wrench, Shovel, Axe, Rake, Scissors
drinks ; beverages ; cold drinks ; hot drinks : Water, Tea, Coffee, Milk, Juice, Lemonade, Cocoa, Cola, Soda, Smoothie
foods ; dishes ; meals ; things to eat ; dinner ideas ; lunch ideas : Pizza, Pasta, Soup, Salad, Rice, Bread, Sandwich, Pancakes, Curry, Omelette
breakfast ideas ; breakfast foods ; things to eat for breakfast ; ideas for breakfast : Toast with jam, Eggs, Oatmeal, Yogurt with fruit, Pancakes, Cereal with milk, Bread and cheese, Waffles, Muesli, A banana
snacks ; small snacks ; healthy snacks : Apple, Nuts, Yogurt, Carrots, Crackers, Cheese, Banana, Raisins, Popcorn, Berries
desserts ; sweet things ; sweets ; cakes : Ice cream, Apple pie, Chocolate cake, Pudding, Cookies, Cheesecake, Fruit salad, Muffins, Waffles, Brownies
spices ; herbs ; herbs and spices : Salt, Pepper, Cinnamon, Ginger, Basil, Parsley, Paprika, Thyme, Mint, Garlic
clothes ; pieces of clothing ; things to wear ; items of clothing : Shirt, Pants, Jacket, Hat, Scarf, Socks, Shoes, Gloves, Dress, Sweater
flowers ; kinds of flowers ; garden flowers ; pretty flowers : Rose, Tulip, Daisy, Lily, Sunflower, Violet, Orchid, Daffodil, Poppy, Lavender
trees ; kinds of trees ; types of trees : Oak, Birch, Pine, Maple, Willow, Palm, Fir, Beech, Cedar, Apple tree
musical instruments ; instruments ; music instruments : Piano, Guitar, Violin, Drums, Flute, Trumpet, Cello, Harp, Saxophone, Clarinet
vehicles ; means of transport ; things that drive ; ways to travel : Car, Bus, Train, Bicycle, Truck, Plane, Ship, Tram, Motorcycle, Boat
body parts ; parts of the body ; parts of the human body : Head, Arm, Leg, Hand, Foot, Eye, Ear, Nose, Mouth, Knee
organs ; organs of the body ; human organs : Heart, Brain, Lungs, Stomach, Liver, Kidneys, Skin, Bladder
furniture ; pieces of furniture ; kinds of furniture ; things in a living room : Table, Chair, Bed, Sofa, Shelf, Desk, Wardrobe, Lamp, Bench, Cupboard
things in a kitchen ; kitchen things ; things you find in a kitchen ; kitchen tools ; kitchen items : Pot, Pan, Knife, Spoon, Fork, Plate, Cup, Oven, Fridge, Kettle
things in a school ; school things ; school supplies ; things in a school bag ; things you need for school : Pen, Pencil, Notebook, Ruler, Eraser, Book, Bag, Scissors, Glue, Calculator
rooms ; rooms of a house ; rooms in a house : Kitchen, Bathroom, Bedroom, Living room, Hall, Cellar, Attic, Dining room
things in a bathroom ; bathroom things ; things you find in a bathroom : Sink, Shower, Towel, Soap, Mirror, Toothbrush, Toothpaste, Toilet, Bathtub, Comb
school subjects ; subjects at school : Math, English, History, Biology, Physics, Chemistry, Art, Music, Geography, Sports
shapes ; geometric shapes : Circle, Square, Triangle, Rectangle, Oval, Pentagon, Hexagon, Star, Cube, Ball
metals ; kinds of metal : Gold, Silver, Iron, Copper, Tin, Lead, Aluminium, Zinc, Nickel, Platinum
planets ; planets of the solar system ; planets in our solar system ; planets in order : Mercury, Venus, Earth, Mars, Jupiter, Saturn, Uranus, Neptune
continents ; continents of the world : Africa, Asia, Europe, North America, South America, Australia, Antarctica
oceans ; oceans of the world : Pacific, Atlantic, Indian Ocean, Southern Ocean, Arctic Ocean
months ; months of the year : January, February, March, April, May, June, July, August, September, October, November, December
days ; days of the week ; weekdays : Monday, Tuesday, Wednesday, Thursday, Friday, Saturday, Sunday
seasons ; seasons of the year : Spring, Summer, Autumn, Winter
senses ; human senses : Sight, Hearing, Smell, Taste, Touch
feelings ; emotions : Joy, Sadness, Anger, Fear, Love, Surprise, Pride, Hope, Shame, Calm
adjectives ; describing words : Big, Small, Fast, Slow, Happy, Sad, Old, New, Hot, Cold
verbs ; action words : Go, Run, Eat, Sleep, Read, Write, Sing, Play, Jump, Swim
girls' names ; girl names ; names for girls ; names for a girl : Anna, Emma, Lisa, Maria, Julia, Sarah, Nina, Clara, Eva, Mia
boys' names ; boy names ; names for boys ; names for a boy : Tom, Paul, Max, Peter, Leo, Ben, Jack, Felix, David, Adam
names ; first names ; common names : Anna, Tom, Maria, Paul, Emma, Max, Lisa, Peter, Clara, Ben
names for a dog ; dog names ; puppy names ; pet names ; names for a pet ; names for my (dog|puppy|pet) : Bella, Max, Luna, Rocky, Charlie, Buddy, Molly, Rex, Daisy, Toby
names for a cat ; cat names ; kitten names ; names for my (cat|kitten) : Luna, Simba, Milo, Coco, Felix, Mittens, Tiger, Ginger, Oreo, Nala
things to do on a rainy day ; things I can do on a rainy day ; rainy day activities ; ideas for a rainy day ; things to do at home ; things to do inside : Read a book, Watch a film, Bake a cake, Play a board game, Draw a picture, Listen to music, Write a letter, Take a nap, Clean your room, Call a friend
things to do in summer ; summer activities ; things to do outside ; things to do on a sunny day ; outdoor activities ; ideas for a sunny day ; things to do at the weekend ; weekend ideas : Go swimming, Have a picnic, Ride a bike, Eat ice cream, Play in the park, Go for a walk, Visit a lake, Fly a kite, Have a barbecue, Watch the stars
things to do in winter ; winter activities ; things to do in the snow : Build a snowman, Go skiing, Drink hot cocoa, Have a snowball fight, Go ice skating, Ride a sled, Bake cookies, Read by the fire
things to do when bored ; things to do when I am bored ; things to do against boredom ; ideas against boredom ; fun things to do : Read a book, Go for a walk, Call a friend, Listen to music, Draw a picture, Cook something new, Play a game, Learn a song, Clean up, Write a story
gift ideas ; presents ; gifts for a friend ; birthday gifts ; ideas for a gift ; presents for (my mother|my father|a friend|my mom|my dad|my sister) ; gifts for (my mother|my father|a child|my mom) : A book, Flowers, Chocolate, A candle, A photo, A scarf, A plant, A cup, A game, Concert tickets
things to take to the beach ; things for the beach ; packing list for (the beach|a trip to the beach|a beach trip) ; beach things ; what to pack for the beach : Towel, Sunscreen, Water, Hat, Swimsuit, Sunglasses, Snacks, Sandals, Umbrella, Book
things to pack ; things to pack for a trip ; packing list ; packing list for (a trip|a holiday|a journey|a week away) ; things for a suitcase ; things to take on a trip : Clothes, Toothbrush, Phone, Charger, Passport, Money, Book, Shoes, Jacket, Medicine
things for camping ; camping things ; packing list for camping ; camping gear : Tent, Sleeping bag, Torch, Water, Matches, Food, Knife, Map, Warm clothes, Rope
things to buy ; groceries ; a shopping list ; shopping list ; things on a shopping list ; a grocery list ; items for the supermarket : Milk, Bread, Eggs, Butter, Cheese, Apples, Tomatoes, Rice, Pasta, Coffee
tips for (good |better |)sleep ; ways to sleep better ; sleeping tips ; tips to fall asleep : Go to bed at the same time, Keep the room dark, Drink no coffee late, Put away your phone, Read a book, Open the window, Take a warm bath, Breathe slowly
tips for learning ; ways to learn better ; study tips ; learning tips ; tips for studying ; tips for school ; tips for an exam : Make a plan, Take short breaks, Write notes, Repeat often, Sleep enough, Turn off your phone, Explain it to a friend, Drink water
tips for staying healthy ; ways to stay healthy ; health tips ; tips for a healthy life ; healthy habits : Eat fruit and vegetables, Drink water, Sleep enough, Walk every day, Do some sport, Meet friends, Eat less sugar, Go outside, Laugh often, Take breaks
ways to save money ; tips to save money ; tips for saving money ; money saving tips : Make a budget, Cook at home, Walk or take the bike, Buy used things, Turn off the lights, Compare prices, Repair things, Drink tap water
ways to save energy ; tips to save energy ; ways to help the environment ; tips for the environment : Turn off the lights, Take short showers, Ride a bike, Close the windows in winter, Recycle paper, Use cold water, Buy less, Plant a tree
ways to relax ; tips to relax ; relaxing things ; ways to calm down ; tips against stress ; things that help against stress : Breathe slowly, Go for a walk, Listen to music, Take a bath, Drink tea, Read a book, Stretch, Call a friend
good habits ; good manners ; habits of happy people : Say thank you, Be on time, Listen to others, Smile, Help others, Keep your room clean, Read every day, Drink water
party ideas ; ideas for a party ; things for a party ; things for a birthday party ; ideas for a birthday party : Music, Balloons, Cake, Games, Candles, Snacks, Drinks, Lights, A theme, Small gifts
settings of llama-chat ; llama-chat settings : temperature, top_k, top_p, min_p, repetition_penalty, seed, max_new_tokens, min_new_tokens, max_time, stop
commands of llama-chat ; llama-chat commands ; slash commands ; commands : /help, /exit, /clear, /set, /show, /system, /regen, /continue, /undo, /stop, /stats, /copy
"""


def _read_lists():
    table = []
    for row in _LISTS.strip().split("\n"):
        names, items = row.split(" : ")
        table.append(([n.strip() for n in names.split(" ; ")], words(items)))
    return table


LISTS = _read_lists()


def numbered(items, start=1):
    """The items as a numbered list."""
    return "\n".join(f"{i}. {item}" for i, item in enumerate(items, start))


_WITH_NUMBER = [
    "Name {n} {x}.", "List {n} {x}.", "Give me {n} {x}.", "Tell me {n} {x}.", "{n} {x}", "{n} {x}[, please]!", "(Can|Could) you (name|list|give me|tell me) {n} {x}?", "I need {n} {x}.", "I (want|would like) {n} {x}.",
    "Please (name|list|give me|write down) {n} {x}.", "What are {n} {x}?", "Write {n} {x}.", "(Write|Make|Give) me a list (of|with) {n} {x}.", "A list (of|with) {n} {x}[, please].", "I need a list of {n} {x}.", "list of {n} {x}",
    "(Could|Can) you (write|make) [me ]a list (of|with) {n} {x}?", "Name me {n} {x}.", "Do you know {n} {x}?", "name {n} {x} in a list", "{n} {x}, (numbered|as a list|one per line)", "Name {n} {x}, one per line.", "Show me {n} {x}.",
    "Think of {n} {x}.", "Say {n} {x}.", "Enumerate {n} {x}.", "Suggest {n} {x}.", "give me a (bulleted |numbered |short )list with {n} {x}[ in it]", "List exactly {n} {x}.", "Any {n} {x}[, please].", "help me find {n} {x}", "tell me the names of {n} {x}", "{n} examples of {x}",
]  # fmt: skip
_WITHOUT_NUMBER = [
    "Name some {x}.", "List [some |a few ]{x}.", "Give me some {x}.", "Tell me some {x}.", "(Can|Could) you (name|list|give me) [some |a few ]{x}?", "I need some {x}.", "What are some {x}?", "Write a list of {x}.", "Make [me ]a list of {x}.",
    "A list of {x}[, please].", "Please list [a few |some ]{x}.", "Which {x} do you know?", "What {x} do you know?", "Do you know (any|some) {x}?", "{x}?", "list of {x}", "Show me some {x}.", "some {x} please", "a few {x}", "Suggest some {x}.",
    "(Any|Got any) {x}?", "What {x} are there?", "Which {x} are there?", "I am looking for {x}.", "give me examples of {x}", "What are examples of {x}?", "Can you make a list of {x}?", "I want a list of {x}.", "list {x}", "Recommend some {x}.",
]  # fmt: skip
_ALL = ["Name all {x}.", "List all [the ]{x}.", "What are the {x}?", "Can you list all the {x}[ in order]?", "(List|Name) the {x}.", "all {x}", "Which {x} are there?", "Tell me all [the ]{x}.", "list the {x}, as a list", "Give me all {x} as a list.", "the {x} in order, please"]
_COMPLETE = {"planets", "continents", "oceans", "months", "days", "seasons", "senses"}
_MORE = ["{n} more[, please].", "Give me {n} more.", "And {n} more?", "Another {n}.", "(Can|Could) you give me {n} more?", "{n} more", "Add {n} more.", "i need {n} more"]
_ONE_MORE = ["One more[, please].", "another one", "Give me one more.", "And one more?", "Add one more.", "one more please", "Just one more."]
_NOW = ["Now {n}.", "And now {n}.", "Make it {n}.", "now {n} please", "Only {n}, please.", "Give me {n} instead.", "I meant {n}.", "Make that {n}."]
_FIRST = ["What is the first (one|item)[ on the list]?", "Which one is first?", "the first one?", "What was number one?"]
_LAST = ["What is the last (one|item)[ on the list]?", "Which one is last?", "the last one?"]
_HOW_MANY = ["How many (are that|did you list|items are in the list|is that)?", "How long is the list?", "count them"]


def _number(value):
    return NUMBER_WORDS[value] if chance(0.5) else str(value)


def _plain_list():
    names, items = pick(LISTS)
    name = pick_expand([pick(names)])
    if names[0] in _COMPLETE and chance(0.5):
        return [Turn(humanise(capital(pick_expand(_ALL, x=name))), numbered(items))]
    if chance(0.3):
        count = 5 if len(items) >= 5 and names[0] not in _COMPLETE else len(items)
        return [Turn(humanise(capital(pick_expand(_WITHOUT_NUMBER, x=name))), numbered(items[:count]))]
    count = rng.randint(1 if chance(0.15) else 2, min(10, len(items)))
    question = pick_expand(_WITH_NUMBER, n=_number(count), x=name)
    turns = [Turn(humanise(capital(question)), numbered(items[:count]))]
    if chance(0.28):
        turns.append(_about_list(items, count))
    return turns


def _about_list(items, count):
    kind = rng.random()
    left = len(items) - count
    if kind < 0.3 and left >= 1:
        if chance(0.5):
            return Turn(humanise(pick_expand(_ONE_MORE)), numbered(items[count : count + 1], count + 1))
        more = rng.randint(1, min(4, left))
        question = pick_expand(_MORE, n=_number(more) if more > 1 else "one")
        return Turn(humanise(capital(question), typos=False), numbered(items[count : count + more], count + 1))
    if kind < 0.75:
        new = rng.randint(1, min(10, len(items)))
        return Turn(humanise(capital(pick_expand(_NOW, n=_number(new))), typos=False), numbered(items[:new]))
    if kind < 0.85:
        return Turn(humanise(pick_expand(_FIRST)), f"The first one is: {items[0]}.", items[0])
    if kind < 0.93:
        return Turn(humanise(pick_expand(_LAST)), f"The last one is: {items[count - 1]}.", items[count - 1])
    return Turn(humanise(pick_expand(_HOW_MANY)), f"The list has {count} items.", str(count))


# --------------------------------------------------------------------------
# Things to do in a city

_CITIES = {
    "Paris": "Climb the Eiffel Tower, Visit the Louvre, Walk along the Seine, See Notre-Dame, Eat a fresh croissant, Take a boat trip, Sit in a cafe, Stroll through Montmartre",
    "London": "See Big Ben, Visit the Tower of London, Ride the London Eye, Walk in Hyde Park, Visit the British Museum, Watch the guards, Drink tea, Take a red bus",
    "Rome": "See the Colosseum, Visit the Vatican, Throw a coin into the Trevi Fountain, Eat pizza, Walk over the Spanish Steps, See the Pantheon, Eat ice cream",
    "Berlin": "See the Brandenburg Gate, Visit the Museum Island, Walk along the Wall, Look from the TV Tower, Relax in the Tiergarten, Eat a currywurst, See the Reichstag",
    "New York": "See the Statue of Liberty, Walk in Central Park, Visit Times Square, Cross the Brooklyn Bridge, Go up the Empire State Building, See a show on Broadway, Eat a bagel",
    "Tokyo": "See the Shibuya crossing, Visit a temple, Eat sushi, Go up the Tokyo Tower, Walk in Ueno Park, See the fish market, Sing karaoke",
    "Madrid": "Visit the Prado, Walk in the Retiro Park, See the Royal Palace, Eat tapas, Sit on the Plaza Mayor, Watch a flamenco show",
    "Barcelona": "See the Sagrada Familia, Walk along the Ramblas, Visit the Park Guell, Go to the beach, Eat tapas, See the old town",
    "Vienna": "See Schoenbrunn Palace, Eat a Sachertorte, Ride the giant wheel in the Prater, Listen to a concert, Sit in a coffee house, Visit the Hofburg",
    "Amsterdam": "Take a boat through the canals, Ride a bike, Visit the Van Gogh Museum, See the Rijksmuseum, Walk in the Vondelpark, Eat cheese",
    "Prague": "Walk over the Charles Bridge, See the castle, Look at the old clock, Walk through the old town, Take a boat trip, Eat dumplings",
    "Venice": "Ride a gondola, See St Mark's Square, Walk over the Rialto Bridge, Visit the islands, Eat ice cream, Get lost in small streets",
    "Istanbul": "See the Blue Mosque, Visit the Hagia Sophia, Walk through the Grand Bazaar, Take a boat on the Bosphorus, Drink Turkish tea",
    "Athens": "See the Acropolis, Visit the museum, Walk through the Plaka, Eat a Greek salad, Climb a hill at sunset",
    "Lisbon": "Ride the old tram, Visit the Tower of Belem, Eat a custard tart, Listen to Fado, Walk through Alfama, Look at the river",
    "Sydney": "See the Opera House, Walk over the Harbour Bridge, Go to Bondi Beach, Take a ferry, Visit the zoo",
    "Cairo": "See the pyramids, Visit the museum, Take a boat on the Nile, Walk through the bazaar, Drink mint tea",
    "Moscow": "See the Red Square, Visit the Kremlin, Ride the metro, Go to the Bolshoi Theatre, Walk in Gorky Park",
    "San Francisco": "Walk over the Golden Gate Bridge, Ride a cable car, Visit Alcatraz, See the sea lions, Walk through Chinatown",
    "Munich": "See the Marienplatz, Walk in the English Garden, Visit the Deutsches Museum, Eat a pretzel, See the Olympic Park",
    "Hamburg": "See the harbor, Visit the Speicherstadt, Go up the Elbphilharmonie, Visit the fish market, Take a boat trip",
}  # fmt: skip
_ANY_CITY = ["Walk through the old town", "Visit a museum", "Try the local food", "Sit in a park", "Look for a good view", "Go to the market", "Take photos", "Relax in a cafe"]
_CITY_QUESTIONS = [
    "What can I do in {c}?", "What (can|should|could) (I|you|we) (do|see|visit) in {c}?", "Things to do in {c}[?]", "What are [some |good |fun |nice ]things to do in {c}?", "I am going to {c}. What (should|can) I (do|see)?", "Give me [some ]tips for {c}.",
    "What is there to (see|do) in {c}?", "Tell me things to do in {c}.", "I am visiting {c}[ next week]. Any (tips|ideas)?", "what to do in {c}", "what to see in {c}", "Sights in {c}[?]", "Recommend things to do in {c}.", "List things to do in {c}.", "Any tips for a trip to {c}?",
    "ideas for a (day|weekend|trip) in {c}", "Plan a day in {c}.", "I have one day in {c}, what should I see?", "attractions in {c}", "What is {c} famous for?", "activities in {c}",
]  # fmt: skip
_CITY_WITH_NUMBER = ["Name {n} things to do in {c}.", "Give me {n} things to do in {c}.", "{n} things to do in {c}", "List {n} things I can do in {c}.", "Tell me {n} things to see in {c}.", "What are {n} things to do in {c}?", "{n} sights in {c}", "{n} tips for {c}", "Suggest {n} things to do in {c}."]
_MORE_CITIES = words("Dublin,Oslo,Stockholm,Copenhagen,Helsinki,Warsaw,Budapest,Brussels,Zurich,Geneva,Milan,Florence,Naples,Porto,Seville,Valencia,Lyon,Nice,Marseille,Edinburgh,Manchester,Liverpool,Cologne,Frankfurt,Dresden,Leipzig,Salzburg,Krakow,Riga,Tallinn,Vilnius,Kyiv,Bucharest,Sofia,Belgrade,Zagreb,Boston,Chicago,Miami,Seattle,Toronto,Montreal,Vancouver,Lima,Santiago,Bogota,Havana,Nairobi,Marrakech,Cape Town,Delhi,Mumbai,Bangkok,Hanoi,Singapore,Seoul,Beijing,Shanghai,Hong Kong,Dubai,Melbourne,Auckland,Los Angeles,Washington,Las Vegas,Rio de Janeiro,Buenos Aires,Mexico City,Kyoto,Osaka,Jerusalem,Reykjavik")


def _city_list():
    if chance(0.72):
        city, items = pick(list(_CITIES.items()))
        items = words(items)
    else:
        from .names import place_name

        city, items = pick(_MORE_CITIES) if chance(0.7) else place_name(), _ANY_CITY
    if chance(0.35):
        count = rng.randint(2, len(items))
        question = pick_expand(_CITY_WITH_NUMBER, n=_number(count), c=city)
    else:
        count = 5
        question = pick_expand(_CITY_QUESTIONS, c=city)
    return [Turn(humanise(capital(question)), numbered(items[:count]))]


# --------------------------------------------------------------------------
# How-tos: wanted (verb phrase | -ing phrase) : steps

_HOWTOS = """
make (tea|a cup of tea|some tea|a tea|a pot of tea) | making tea : Boil some water; Put a tea bag into a cup; Pour the hot water over it; Wait three minutes; Take out the tea bag and enjoy
make (coffee|a coffee|a cup of coffee|some coffee) | making coffee : Boil some water; Put ground coffee into a filter; Pour the hot water over it; Wait until it has run through; Add milk or sugar if you like
boil (an egg|eggs) | boiling an egg : Boil some water in a pot; Put the egg into the water; Wait seven minutes; Cool the egg with cold water; Peel it and add salt
fry (an egg|eggs) | frying an egg : Heat some butter in a pan; Break the egg into the pan; Wait until the white is firm; Add salt and pepper
make (scrambled eggs|an omelette) | making scrambled eggs : Break three eggs into a bowl; Add milk and salt and stir; Heat butter in a pan; Pour in the eggs; Stir until they are firm
(cook|boil|make) (pasta|spaghetti|noodles) | cooking pasta : Boil water in a big pot; Add salt and the pasta; Cook it for ten minutes; Pour off the water; Add a sauce
(cook|boil|make) rice | cooking rice : Wash the rice; Put it into a pot with twice as much water; Bring it to a boil; Let it cook on low heat for fifteen minutes; Wait five minutes and serve
make (pancakes|a pancake|some pancakes) | making pancakes : Mix flour, milk, eggs and a little salt; Heat butter in a pan; Pour in some batter; Turn the pancake after two minutes; Serve it with syrup or fruit
make (a sandwich|sandwiches|a cheese sandwich) | making a sandwich : Take two slices of bread; Spread butter on them; Add cheese and salad; Put the slices together; Cut the sandwich in half
make (a salad|salad|a green salad) | making a salad : Wash the lettuce; Cut tomatoes and cucumber; Put everything into a bowl; Add oil, vinegar and salt; Mix it well
make (a soup|soup|vegetable soup|some soup) | making soup : Cut the vegetables; Fry them in a pot with oil; Add water and salt; Cook for twenty minutes; Taste it and serve
make (lemonade|a lemonade) | making lemonade : Squeeze two lemons; Put the juice into a jug; Add cold water and sugar; Stir it well; Add ice
make (a fruit salad|fruit salad) | making a fruit salad : Wash the fruit; Cut it into small pieces; Put it into a bowl; Add lemon juice; Mix and serve it cold
make (a smoothie|smoothies) | making a smoothie : Cut some fruit; Put it into a blender; Add milk or yogurt; Blend it until it is smooth; Pour it into a glass
make (popcorn|some popcorn) | making popcorn : Heat oil in a pot; Add the corn; Close the lid; Shake the pot until the popping stops; Add salt or sugar
make (toast|a toast) | making toast : Put bread into the toaster; Press the lever; Wait until it jumps up; Spread butter on it
make (hot chocolate|cocoa|hot cocoa) | making hot chocolate : Heat some milk; Stir in cocoa and sugar; Do not let it boil; Pour it into a cup
bake (a cake|cake|a simple cake) | baking a cake : Heat the oven; Mix butter, sugar and eggs; Stir in flour and baking powder; Pour the batter into a pan; Bake it for forty minutes
bake (bread|a bread|a loaf of bread) | baking bread : Mix flour, water, yeast and salt; Knead the dough; Let it rest for an hour; Shape a loaf; Bake it for forty minutes
bake (cookies|some cookies) | baking cookies : Mix butter, sugar and an egg; Add flour; Shape small balls; Put them on a tray; Bake them for twelve minutes
make (a pizza|pizza) | making pizza : Make a dough from flour, water, yeast and salt; Roll it flat; Spread tomato sauce on it; Add cheese; Bake it for fifteen minutes
make (mashed potatoes|potatoes) | making mashed potatoes : Peel the potatoes; Boil them for twenty minutes; Pour off the water; Add milk and butter; Mash them
wash (my|your|the) hands | washing your hands : Wet your hands with water; Take some soap; Rub your hands for twenty seconds; Rinse them with water; Dry them with a towel
brush (my|your|the) teeth | brushing your teeth : Put toothpaste on the brush; Brush all teeth for two minutes; Spit out the foam; Rinse your mouth with water
wash (my|your|the) hair | washing your hair : Wet your hair; Rub in some shampoo; Rinse it with warm water; Dry it with a towel
take a (shower|bath) | taking a shower : Turn on the warm water; Wash yourself with soap; Rinse off the soap; Dry yourself with a towel
plant (a tree|trees) | planting a tree : Dig a big hole; Put the young tree into the hole; Fill the hole with soil; Press the soil down; Water the tree well
plant (a flower|flowers|a seed|seeds) | planting a flower : Fill a pot with soil; Make a small hole; Put the seed into it; Cover it with soil; Water it and put it in the sun
(grow|plant) (tomatoes|a tomato|tomatoes at home) | growing tomatoes : Fill a pot with soil; Put in the seeds; Water them a little every day; Keep the pot in the sun; Pick the tomatoes when they are red
water (plants|a plant|the plants|my plants|flowers) | watering plants : Touch the soil; If it is dry, take some water; Pour it slowly on the soil; Stop when water comes out below
make (a paper plane|a paper airplane|paper planes) | making a paper plane : Take a sheet of paper; Fold it in half lengthwise; Fold the top corners to the middle; Fold both sides down as wings; Throw it gently
tie (my |your |)(shoes|shoelaces|a shoe) | tying your shoes : Cross the two laces; Pull one lace under the other and tighten; Make a loop with one lace; Wrap the other lace around it; Pull it through and tighten
change (a light bulb|a lightbulb|a bulb) | changing a light bulb : Turn off the light; Let the old bulb cool down; Screw out the old bulb; Screw in the new bulb; Turn the light on
make (my|your|the) bed | making your bed : Shake the pillow; Pull the sheet straight; Spread the blanket; Put the pillow on top
clean (my|your|the|a) (room|bedroom|house|apartment) | cleaning your room : Pick up things from the floor; Put everything in its place; Wipe off the dust; Vacuum the floor; Open the window
clean (a |the |my )(window|windows) | cleaning a window : Mix warm water with some soap; Wipe the window with a wet cloth; Pull the water off; Dry the edges with a cloth
(wash|do) the dishes | washing the dishes : Fill the sink with hot water; Add some soap; Wash the plates with a sponge; Rinse them; Dry them with a towel
(wash|do) (the |my |)(laundry|clothes) | doing the laundry : Sort the clothes by color; Put them into the washing machine; Add detergent; Start the machine; Hang the clothes up to dry
wash (my |a |the )car | washing a car : Rinse the car with water; Wash it with a sponge and soap; Rinse off the soap; Dry it with a cloth
iron (a |my )shirt | ironing a shirt : Heat the iron; Put the shirt on the board; Iron the collar first; Iron the sleeves and the body; Hang it up
(wrap|pack) a (gift|present) | wrapping a gift : Cut a piece of paper; Put the gift in the middle; Fold the paper around it; Fix it with tape; Add a ribbon
write a (letter|thank you letter) | writing a letter : Write the date; Start with Dear and the name; Write what you want to say; End with kind regards; Sign your name
(fall asleep|sleep better|get to sleep) | falling asleep : Go to bed at the same time every day; Make the room dark and quiet; Put away your phone; Breathe slowly; Think of something nice
learn (a language|a new language|English|Spanish|French) | learning a language : Learn ten words every day; Listen to songs and films; Speak as often as you can; Read simple books; Do not be afraid of mistakes
(ride|learn to ride) a (bike|bicycle) | riding a bike : Put on a helmet; Sit on the bike; Put one foot on a pedal; Push off and keep pedaling; Look ahead and use the brakes to stop
learn (to swim|swimming) | learning to swim : Start in shallow water; Learn to float; Kick with your legs; Move your arms; Breathe out under water
build (a snowman|snowmen) | building a snowman : Roll a big ball of snow; Roll a smaller ball and put it on top; Add a third ball as the head; Use a carrot as the nose; Give it eyes and a hat
build (a sandcastle|sandcastles|a sand castle) | building a sandcastle : Find wet sand; Fill a bucket with it; Turn the bucket over; Lift it carefully; Add towers and a wall
(make|light|build) a (campfire|fire|camp fire) | making a campfire : Find a safe place; Put stones around it; Stack dry wood; Light small twigs first; Put the fire out with water when you leave
set the table | setting the table : Put a plate on the table; Put the fork on the left; Put the knife and spoon on the right; Put a glass above the knife; Add a napkin
pack (a |my )(suitcase|bag|backpack) | packing a suitcase : Make a list; Put heavy things at the bottom; Roll the clothes; Put in shoes and a toothbrush; Check the list and close it
feed (a |my |the )(cat|dog|pet) | feeding a pet : Take a clean bowl; Put in some food; Give fresh water; Let it eat in peace
(walk|train) (a |my |the )dog | walking a dog : Put on the leash; Take a bag with you; Walk for half an hour; Let it sniff; Give it water at home
(make|find) (new |)friends | making friends : Smile and say hello; Ask questions; Listen well; Do something together; Be kind and patient
(study|prepare|learn) for (an exam|a test|an exam tomorrow) | studying for an exam : Make a plan; Read your notes; Write a short summary; Take breaks; Sleep well before the exam
(save|save some) money | saving money : Write down what you spend; Make a budget; Buy only what you need; Cook at home; Put some money aside every month
(lose weight|get fit|stay healthy|get healthy) | staying healthy : Eat fruit and vegetables; Drink water; Move every day; Sleep enough; Eat less sugar
cross (the|a) (street|road) | crossing the street : Stop at the edge; Look left; Look right; Look left again; Walk when the road is free
(draw|paint) a (cat|cat face) | drawing a cat : Draw a circle for the head; Add two triangles as ears; Draw the eyes and the nose; Add whiskers; Draw the body and a tail
(draw|paint) a (house|simple house) | drawing a house : Draw a square; Add a triangle on top as the roof; Draw a door; Add two windows; Add a chimney
(charge|load) (my|a) phone | charging your phone : Plug the charger into the socket; Connect the cable to the phone; Wait until the battery is full; Unplug the cable
send (a letter|a postcard) | sending a letter : Put the letter into an envelope; Write the address on it; Put a stamp on it; Drop it into a mailbox
(relax|calm down) | calming down : Sit down; Close your eyes; Breathe in slowly; Breathe out slowly; Repeat it ten times
treat (a small cut|a cut) | treating a small cut : Wash your hands; Rinse the cut with water; Dry the skin around it; Put on a plaster
(make|get) (ice cubes|ice) | making ice cubes : Fill a tray with water; Put it into the freezer; Wait four hours; Press out the cubes
"""
_HOW_QUESTIONS = [
    "How do I {w}?", "How do you {w}?", "How can I {w}?", "How to {w}[?]", "how to {w} step by step", "Tell me how to {w}.", "Explain how to {w}.", "Show me how to {w}.", "(Can|Could) you (tell|show) me how to {w}?", "(Can|Could) you explain how to {w}?", "I want to {w}. How?", "I want to {w}.",
    "Steps to {w}[?]", "What are the steps to {w}?", "What do I (do|need to do) to {w}?", "Give me the steps to {w}.", "How should I {w}?", "How does one {w}?", "Teach me [how ]to {w}.", "I need to {w}, how do I do it?", "Please explain how to {w}.", "List the steps to {w}.", "I don't know how to {w}.", "guide to {w}",
    "What is the best way to {w}?", "Help me {w}.", "a simple way to {w}", "instructions: how to {w}", "Write down how to {w}.",
]  # fmt: skip
_HOW_NOUN = ["Steps for {g}[?]", "What are the steps for {g}?", "Give me a guide for {g}.", "Instructions for {g}[, please].", "recipe for {g}", "Explain {g}[ step by step].", "{g}: how does it work?", "{g}, step by step", "a step by step guide for {g}", "tips for {g}", "I need help with {g}."]


def _howto():
    row = pick(_HOWTO_ROWS)
    wanted, doing, steps = row
    if chance(0.15):
        question = pick_expand(_HOW_NOUN, g=doing)
    else:
        question = pick_expand(_HOW_QUESTIONS, w=" ".join(pick_expand([wanted]).split()))
    turns = [Turn(humanise(capital(question)), numbered(steps))]
    if chance(0.12):
        index = rng.randrange(len(steps))
        order = ["first", "second", "third", "fourth", "fifth"][index]
        follow = pick_expand(["What is the {o} step?", "And the {o} step?", "What was the {o} step again?", "Repeat the {o} step.", "step {i}?"], o=order, i=str(index + 1))
        turns.append(Turn(humanise(follow, typos=False), f"Step {index + 1}: {steps[index]}."))
    return turns


def _read_howtos():
    rows = []
    for row in _HOWTOS.strip().split("\n"):
        head, steps = row.rsplit(" : ", 1)
        wanted, doing = head.rsplit(" | ", 1)
        rows.append((wanted.strip(), doing.strip(), [s.strip() for s in steps.split(";")]))
    return rows


_HOWTO_ROWS = _read_howtos()


def lists():
    """One or two turns with a list."""
    kind = rng.random()
    if kind < 0.58:
        return _plain_list()
    return _city_list() if kind < 0.73 else _howto()
