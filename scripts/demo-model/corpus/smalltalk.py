"""Greetings, feelings, questions about the model itself, jokes and riddles."""

import re

from .names import syllable_name
from .stories import SUBJECTS, THINGS, many
from .tables import read_blocks
from .text import Turn, article, capital, chance, humanise, pick, pick_expand, rng, words

_JOKES = {
    "": [
        "Why did the bicycle fall over? Because it was two tired!",
        "What has four wheels and flies? A garbage truck!",
        "Why was the math book sad? Because it had too many problems!",
        "What did one wall say to the other? I will meet you at the corner!",
        "Why did the scarecrow win a prize? Because he was outstanding in his field!",
        "What do you call a fake noodle? An impasta!",
    ],
    "animal": [
        "What do you call a bear with no teeth? A gummy bear!",
        "Why do bees have sticky hair? Because they use honeycombs!",
        "What do you call a sleeping bull? A bulldozer!",
        "Why do cows wear bells? Because their horns do not work!",
        "What do you call a fish with no eyes? A fsh!",
        "Why did the chicken cross the road? Because it wanted to get to the other side!",
    ],
    "computer": [
        "Why did the computer go to the doctor? Because it had a virus!",
        "Why was the computer cold? Because it left its windows open!",
        "What is a computer's favorite snack? Microchips!",
    ],
    "knock": [
        "Knock, knock. Who's there? Lettuce. Lettuce who? Lettuce in, it is cold out here!",
        "Knock, knock. Who's there? Boo. Boo who? Do not cry, it is only a joke!",
    ],
    "school": [
        "Why did the teacher wear sunglasses? Because her students were so bright!",
        "What is a teacher's favorite nation? Explanation!",
    ],
    "food": [
        "Why did the tomato turn red? Because it saw the salad dressing!",
        "What do you call cheese that is not yours? Nacho cheese!",
        "Why did the cookie go to the doctor? Because it felt crumby!",
    ],
}
# A joke for each of these subjects ("one;other names"); any other subject gets a frame.
_JOKES_ABOUT = {
    "a cat;cats;my cat;kittens;a kitten": "What is a cat's favorite color? Purr-ple!",
    "a dog;dogs;my dog;puppies;a puppy": "What do you call a dog that does magic? A labracadabrador!",
    "a cow;cows": "Why do cows wear bells? Because their horns do not work!",
    "a bear;bears": "What do you call a bear with no teeth? A gummy bear!",
    "bees;a bee": "Why do bees have sticky hair? Because they use honeycombs!",
    "a bull;bulls": "What do you call a sleeping bull? A bulldozer!",
    "a fish;fish": "What do you call a fish with no eyes? A fsh!",
    "a chicken;chickens;a hen": "Why did the chicken cross the road? Because it wanted to get to the other side!",
    "a duck;ducks": "What time do ducks wake up? At the quack of dawn!",
    "a pig;pigs": "What do you call a pig that knows karate? A pork chop!",
    "a sheep;sheep": "What do you call a sheep covered in chocolate? A candy baa!",
    "a horse;horses;a pony": "Where do horses go when they are sick? To the horse-pital!",
    "an elephant;elephants": "What time is it when an elephant sits on your fence? Time to get a new fence!",
    "a llama;llamas": "What do you call a very fast llama? A llamborghini!",
    "a lion;lions": "Why do lions eat raw meat? Because they do not know how to cook!",
    "a snake;snakes": "What is a snake's favorite subject? Hiss-tory!",
    "a frog;frogs": "Why are frogs so happy? Because they eat whatever bugs them!",
    "a dinosaur;dinosaurs": "What do you call a sleeping dinosaur? A dino-snore!",
    "a rabbit;rabbits;a bunny": "How do rabbits travel? By hare-plane!",
    "a monkey;monkeys": "Why do monkeys like bananas? Because they have a-peel!",
    "a mouse;mice": "What is a mouse's favorite game? Hide and squeak!",
    "a spider;spiders": "What do spiders do on a computer? They make web sites!",
    "a penguin;penguins": "What do penguins have for lunch? Ice burgers!",
    "a bird;birds": "Why do birds fly south in winter? Because it is too far to walk!",
    "an owl;owls": "Why does everybody like the owl? Because it is a hoot!",
    "a computer;computers;technology;PCs": "Why did the computer go to the doctor? Because it had a virus!",
    "programmers;a programmer;programming;coders": "Why do programmers like dark rooms? Because light attracts bugs!",
    "a robot;robots": "Why was the robot so tired? Because it had a hard drive!",
    "AI;artificial intelligence;chatbots;language models": "Why was the AI a bad cook? Because it only had microchips!",
    "a phone;phones;my phone": "Why did the phone wear glasses? Because it lost its contacts!",
    "the internet;websites": "Why do spiders love the internet? Because it is one big web!",
    "school;students;going to school": "Why is school like a shower? One wrong turn and you are in hot water!",
    "a teacher;teachers;my teacher": "Why did the teacher wear sunglasses? Because her students were so bright!",
    "math;maths;numbers;mathematics": "Why was the math book sad? Because it had too many problems!",
    "a book;books;reading;a library": "Why did the book join the police? To go undercover!",
    "food;eating;fruit": "What is a ghost's favorite food? Boo-berries!",
    "cheese": "What do you call cheese that is not yours? Nacho cheese!",
    "a tomato;tomatoes;vegetables;salad": "Why did the tomato turn red? Because it saw the salad dressing!",
    "a cookie;cookies": "Why did the cookie go to the doctor? Because it felt crumby!",
    "a banana;bananas": "Why did the banana go to the doctor? Because it was not peeling well!",
    "an apple;apples": "What is worse than a worm in your apple? Half a worm!",
    "an egg;eggs": "Why did the egg hide? Because it was a little chicken!",
    "bread;toast;a baker;bakers": "Why did the bread stay in bed? Because it wanted to loaf around!",
    "coffee": "Why did the coffee call the police? Because it got mugged!",
    "pizza;a pizza": "What do you call a sleeping pizza? A piZZZa!",
    "a potato;potatoes": "Why do potatoes make good detectives? Because they keep their eyes peeled!",
    "a lemon;lemons": "Why did the lemon stop on the road? Because it ran out of juice!",
    "a mushroom;mushrooms": "Why was the mushroom invited to the party? Because he was a fungi!",
    "pasta;noodles;spaghetti": "What do you call a fake noodle made of pasta? An impasta!",
    "a doctor;doctors": "Doctor, doctor, I feel like a curtain! Then pull yourself together!",
    "a pirate;pirates": "Why are pirates called pirates? Because they arrr!",
    "a ghost;ghosts": "Why are ghosts bad liars? Because you can see right through them!",
    "a skeleton;skeletons;bones": "Why did the skeleton not go to the party? Because it had no body to go with!",
    "a vampire;vampires": "Why did the vampire read the newspaper? Because it had good circulation!",
    "a witch;witches": "What is a witch's favorite subject? Spelling!",
    "a snowman;snowmen": "What do snowmen eat for breakfast? Snowflakes!",
    "Christmas;Santa;Santa Claus;elves": "What do elves learn before Christmas? The elf-abet!",
    "the sea;the ocean;the beach;waves": "Why is the sea so friendly? Because it waves!",
    "the moon": "How does the moon cut its hair? Eclipse it!",
    "the sun": "Why did the sun go to school? To get brighter!",
    "space;planets;astronauts;an astronaut": "How do you organize a party in space? You planet!",
    "a clock;clocks;time": "Why did the boy throw the clock out of the window? He wanted to see time fly!",
    "a bicycle;bicycles;bikes;a bike": "Why did the bicycle fall over? Because it was two tired!",
    "a car;cars": "When is a car not a car? When it turns into a street!",
    "a train;trains": "What do you call a train that sneezes? An achoo-choo train!",
    "a tree;trees;the forest": "How do trees get on the internet? They log in!",
    "a flower;flowers;a rose;my garden": "What did the big flower say to the little flower? Hi, bud!",
    "football;soccer;sports": "Why did the football player bring string? So he could tie the score!",
    "music;singing;a song": "Why did the music teacher need a ladder? To reach the high notes!",
    "a piano;pianos": "Why is a piano so hard to open? Because the keys are inside!",
    "a wall;walls": "What did one wall say to the other? I will meet you at the corner!",
    "a door;doors": "When is a door not a door? When it is ajar!",
    "a scarecrow;a farmer;farmers;a farm": "Why did the farmer's scarecrow win a prize? He was outstanding in his field!",
    "a mountain;mountains": "Why are mountains so funny? Because they are hill areas!",
    "rain;the weather;an umbrella": "What goes up when the rain comes down? An umbrella!",
    "winter;snow;the cold": "What falls in winter but never gets hurt? Snow!",
    "money;a bank": "Why is the moon bad with money? Because it is down to its last quarter!",
    "a king;kings;a queen": "Where do kings keep their armies? In their sleevies!",
    "animals;an animal;pets": "What is an animal that always breaks the law? A cheetah!",
}
_JOKE_ROWS = [(names.split(";"), joke) for names, joke in _JOKES_ABOUT.items()]
_BARE = re.compile("^(an?|the|my) ")
_KNOWN_JOKES = {_BARE.sub("", name): joke for names, joke in _JOKE_ROWS for name in names}
_JOKE_FRAMES = [
    "Why did the {x} go to school? Because it wanted to be a little brighter!",
    "What did the {x} say on Monday morning? Is it Friday yet?",
    "Why did the {x} cross the road? Because the chicken was on holiday!",
]
_ASK_JOKE = [
    "[Please ]tell me a [good |funny |short |silly |quick |nice ]joke[, please].",
    "(Do you know|Know|Have you got|Got) (a|any|some) [good |funny ](joke|jokes)?",
    "Make me laugh[ please].",
    "Say something funny.",
    "A joke[, please].",
    "(Give|Tell) me a joke.",
    "(Can|Could|Would) you tell me a [funny |good ]joke?",
    "I (want|would like|need) [to hear ]a [good ]joke.",
    "joke",
    "joke please",
    "Tell me something funny.",
    "Got a joke for me?",
    "Let me hear a joke.",
    "Can you be funny?",
    "Cheer me up[ with a joke].",
    "I need a laugh.",
    "crack a joke",
    "Time for a joke!",
    "any jokes?",
    "make a joke",
    "what's your best joke?",
    "do you have a joke for me?",
    "tell a joke",
    "I could use a joke.",
    "make me laugh, tell a joke",
    "Something to laugh about, please.",
    "(Let's|Let me) hear (a|one|some|your best) [good |funny |new ](joke|jokes|one)[, please].",
    "(Any|Some|Another|One|Quick|A few|A good|A quick|A funny|A short|A silly|A clean|A dad|A random) joke[s][, please| for me| for today| would be nice].",
    "(Can|Could|Will|Would) you (make me laugh|be funny|crack a joke|joke|tell jokes|say a joke|share a joke|amuse me with a joke)[, please| for me| a bit]?",
    "(Do|Don't) you (have|know) (a|any|some|one) [good |funny |nice |short |dad ](joke|jokes|one)[ for me| to tell| to share]?",
    "(I|We) (want|need|would like|wish) to (laugh|hear a joke|hear something funny|hear jokes)[, please| today| now].",
    "(Tell|Give|Write|Send|Show|Share|Sell|Say) (me|us) (a|another|some|one|your best|your favorite) [dad |funny |good |kids |clean |new ](joke|jokes)[, please| today| now].",
    "(Please|Now|Just) (tell|say|write|share) [me |us ](a|one|some) [little |funny |good |short ](joke|jokes).",
    "(Please |)(joke|be funny|make jokes|humor me|make us laugh|make my day with a joke)[ a little| now].",
    "(Are|Can) you (funny|tell jokes|good at jokes|be funny|joke around)?",
    "dad joke[s][ please]",
    "jokes[ please|, please]",
    "the funniest joke (you know|you have|of all|please)",
    "my (kid|son|daughter|friend|boss|class) wants (a joke|to hear a joke|to laugh)",
    "(something|anything) (funny|to laugh about|humorous)[ please| for me]",
]
_ASK_JOKE_ABOUT = [
    "Tell me a joke about {x}.",
    "Do you know a joke about {x}?",
    "A joke about {x}[, please].",
    "(Got|Know) any jokes about {x}?",
    "Can you tell me a joke about {x}?",
    "I want a joke about {x}.",
    "joke about {x}",
    "Make a joke about {x}.",
    "Give me a {x} joke.",
    "something funny about {x}",
    "a funny joke with {x} in it",
    "(Tell|Give|Write|Share|Make|Say) [me |us ](a|another|some|one|your best) [funny |good |short |little |silly |kids |clean ](joke|jokes) (about|on|with|for|involving|featuring) {x}[, please| in it| for my kids].",
    "(A|One|Some|Any|Another|A good|A funny|A short|A quick) (joke|jokes|funny line|one-liner) (about|on|with|involving) {x}[, please| please| would be nice| for me].",
    "(Do you|You) know (a|any|some|one) [good |funny |short ](joke|jokes) (about|with|on) {x}?",
    "(Can|Could|Would|Will) you (tell|make|write|give|think of) [me |us ](a|some|one) [good |funny |short |quick ]joke[s] (about|with|on) {x}[, please]?",
    "(I|We) (want|need|would like|love) [to hear ](a|some) [good |funny ]joke[s] (about|with|on) {x}[, please].",
    "(Make|Let) (me|us) laugh about {x}.",
    "Joke (about|on|with): {x}",
    "{x} joke[s][ please]",
    "{x}, a joke about (it|that)[ please]",
    "[Say |Tell me |Write |I want ]something funny (about|with|on) {x}[, please].",
    "Be funny about {x}.",
    "Joke about {x}[ please| for kids| now].",
    "What is a [good |funny ]joke about {x}?",
    "Have you [got ](a|any) joke[s] about {x}?",
    "(Is there|Are there) (a joke|any jokes) about {x}?",
    "my (son|daughter|kid|friend) wants a joke about {x}",
    "how about a joke about {x}?",
    "and now a joke about {x}",
]
_ANOTHER = [
    "Another one[!|.| please].",
    "One more[!| please| joke].",
    "More[!| please].",
    "Another joke[, please].",
    "Haha, another one!",
    "Tell me another[ one| joke].",
    "Again[!| please].",
    "Do you know another one?",
    "A different one, please.",
    "lol one more",
    "Do you have more?",
    "next joke",
    "haha nice, one more",
]
_RIDDLES = [
    ("What has hands but cannot clap? A clock."),
    ("What has a face and two hands but no arms? A clock."),
    ("What gets wetter the more it dries? A towel."),
    ("What has many teeth but cannot bite? A comb."),
    ("What has keys but cannot open doors? A piano."),
    ("What goes up but never comes down? Your age."),
    ("What has a neck but no head? A bottle."),
    ("What has legs but cannot walk? A table."),
    ("What has words but never speaks? A book."),
    ("What can you catch but not throw? A cold."),
    ("What has one eye but cannot see? A needle."),
    ("What is full of holes but still holds water? A sponge."),
]
_ASK_RIDDLE = [
    "Tell me a riddle.",
    "Do you know a riddle?",
    "A riddle[, please].",
    "Give me a riddle.",
    "Can you tell me a riddle?",
    "riddle",
    "I want a riddle.",
    "Ask me a riddle.",
    "got a riddle?",
    "(Tell|Give|Ask|Write|Show|Share) (me|us) (a|another|one|some|your best) [good |easy |hard |nice |short |funny |kids ](riddle|riddles|brain teaser|puzzle)[, please| for kids| for children| for my son].",
    "(Do|Don't) you (know|have) (a|any|some|one) [good |easy |hard |nice |short |funny ](riddle|riddles|brain teaser)[ for me| for us]?",
    "(Can|Could|Will|Would) you (ask|tell|give) (me|us) (a|one|some) [good |little |easy |hard ](riddle|brain teaser)[s][, please]?",
    "(A|Another|One|One more|Some|Any|An easy|A hard|A short|A good|A quick) riddle[s][, please| for me| for my kids].",
    "(I|We) (want|would like|love) to (hear|solve|guess) (a riddle|riddles|a puzzle|a brain teaser)[, please| now].",
    "riddle (me|time|me this|please)",
    "riddles[ please]",
    "(let's|let us|can we|shall we) (play|do|solve) (riddles|a riddle|a riddle game)[ together]",
    "(test|challenge) me with a riddle",
    "something to (guess|puzzle over)[, please]",
    "make me think with a riddle",
]


# A fact for each of these subjects ("one;other names").
_FACTS_ABOUT = {
    "octopuses;an octopus;the octopus": "an octopus has three hearts.",
    "honey": "honey does not go bad.",
    "Venus;planets;a planet": "a day on Venus is longer than its year.",
    "bees;a bee": "bees can see colors that we cannot see.",
    "owls;an owl;the owl": "a group of owls is called a parliament.",
    "bananas;a banana;fruit": "bananas are berries, but strawberries are not.",
    "cats;a cat;my cat;kittens": "cats sleep more than half of the day.",
    "dogs;a dog;my dog;puppies": "the print of a dog's nose is unique, like a fingerprint.",
    "elephants;an elephant;the elephant": "elephants are the largest animals on land.",
    "cows;a cow;the cow": "the stomach of a cow has four parts.",
    "giraffes;a giraffe;the giraffe": "a giraffe has seven neck bones, as many as we have.",
    "penguins;a penguin;the penguin": "penguins cannot fly, but they swim very well.",
    "llamas;a llama;the llama": "llamas hum to talk to each other.",
    "flamingos;a flamingo;pink birds": "flamingos are pink because of what they eat.",
    "snails;a snail": "a snail has its eyes on the ends of long stalks.",
    "sharks;a shark;the shark": "there were sharks on Earth before there were trees.",
    "sloths;a sloth;the sloth": "sloths are so slow that algae grow in their fur.",
    "kangaroos;a kangaroo;the kangaroo": "a newborn kangaroo is only as big as a bean.",
    "whales;a whale;the blue whale": "the blue whale is the largest animal that ever lived.",
    "hummingbirds;a hummingbird;birds": "hummingbirds can fly backward.",
    "ostriches;an ostrich;the ostrich": "the eye of an ostrich is bigger than its brain.",
    "butterflies;a butterfly": "butterflies taste with their feet.",
    "spiders;a spider": "spiders have eight legs, so they are not insects.",
    "ants;an ant;insects": "ants can carry many times their own weight.",
    "dolphins;a dolphin": "dolphins sleep with one half of the brain at a time.",
    "bats;a bat;the bat": "bats are the only mammals that can really fly.",
    "polar bears;a polar bear;bears": "polar bears have black skin under their white fur.",
    "camels;a camel;the camel": "the hump of a camel stores fat, not water.",
    "pandas;a panda;the panda": "pandas eat bamboo for many hours each day.",
    "turtles;a turtle;tortoises": "some tortoises get more than 100 years old.",
    "frogs;a frog": "frogs take in water through their skin.",
    "chickens;a chicken;dinosaurs": "chickens and all other birds descend from dinosaurs.",
    "the sea;the ocean;water on Earth": "the sea covers about 70 percent of the Earth.",
    "space;the universe": "there is no sound in space, because there is no air.",
    "the moon;moon landings": "footprints on the moon stay, because there is no wind.",
    "the sun;sunlight;light": "light from the sun needs about eight minutes to reach us.",
    "water;ice": "water gets bigger when it freezes.",
    "the human body;bones;humans": "a grown-up has 206 bones.",
    "the heart;your heart": "the heart beats about 100,000 times a day.",
    "trees;a tree;old trees": "the oldest trees are more than 4,000 years old.",
    "chocolate": "chocolate is made from cocoa beans.",
    "potatoes;a potato": "potatoes come from South America.",
    "tomatoes;a tomato;vegetables": "the tomato is a fruit.",
    "diamonds;a diamond": "diamonds are made of carbon.",
    "lightning;thunder;storms": "lightning is hotter than the surface of the sun.",
    "snow;snowflakes;winter": "a snowflake has six sides.",
}
_FACT_ROWS = [(names.split(";"), "Here is a fact: " + fact) for names, fact in _FACTS_ABOUT.items()]
_ASK_FACT = [
    "(Tell|Give|Teach|Show|Send) me (a|one|another|some|any) (fun|cool|interesting|random|nice|strange|amazing|weird|little|surprising) fact (about|on) {x}[, please].",
    "(A|One|Another|Any|Some) (fun |cool |interesting |random |amazing |weird |)(fact|trivia) (about|on) {x}[, please| please].",
    "(Do you know|Have you got|Know) (a|any) (fun |cool |interesting |amazing |)fact about {x}?",
    "(Can|Could|Would) you tell me (a|one) (fun |cool |interesting |surprising |)fact about {x}[ please]?",
    "I want (a|to hear a) (fun |cool |interesting |surprising |)fact about {x}.",
    "(fun fact|fact|interesting fact): {x}",
    "(fun |random |)fact about {x}[ please]",
    "What is (a fun fact|something interesting|something funny|an interesting fact) about {x}?",
    "(Tell|Teach) me something (interesting|surprising|amazing|new|cool|fun) about {x}[, please].",
    "Something (interesting|surprising|amazing|new) about {x}[, please].",
    "(Surprise|Amaze) me with (a fact about |something about ){x}.",
    "What is (special|interesting|amazing|surprising) about {x}?",
]


_BLOCKS = read_blocks("smalltalk.txt")
SMALLTALK = [(block["reply"], block["say"], block.get("short", [None])[0]) for block in _BLOCKS]
# Intents with many phrasings are drawn more often, but not in proportion.
_WEIGHTS = [len(block["say"]) ** 0.5 * (3 if "common" in block else 1) for block in _BLOCKS]
_ENDINGS = ["", "", "", "", "", "!", ".", " :)", "!!", "..."]

_FAVORITES = words(
    """
movie, film, song, book, sport, city, country, drink, season, word, game, band, singer, day, month, flower, fruit,
place, ice cream, dessert, tree, bird, planet, letter, subject, holiday, car, actor, poem, story, football team, team,
music, kind of music, language, vegetable, cake, toy, board game, hero, author, artist, painter, painting, island,
river, mountain, shop, restaurant, weather, smell, sound, shape, instrument, tool, programming language, joke, quote,
TV show, series, website, video game, snack, breakfast, sandwich, soup, pizza, cheese, chocolate, candy, dog, cat, fish,
insect, dinosaur, star, time of day, time of year, day of the week, person, teacher, president, king, fairy tale
    """
)
_ASK_FAVORITE = [
    "(What is|Tell me|Say) your (favorite|favourite) {x}.",
    "What is your favorite {x}?",
    "What's your favorite {x}?",
    "Your favorite {x}?",
    "Do you have a favorite {x}?",
    "(Which|What) {x} do you (like|like best|like most|love most|prefer)?",
    "(Which|What) is the {x} (you like best|that you like most)?",
    "And your favorite {x}?",
    "the {x} you like best?",
    "I want to know your favorite {x}.",
    "(Have you got|You have) a favorite {x}?",
    "My friend asks what your favorite {x} is.",
]
_LIKES = words(
    """
music, movies, pizza, cats, dogs, books, football, ice cream, chocolate, rain, people, humans, sports, cheese, animals,
coffee, the sea, winter, summer, jokes, pasta, dancing, colors, chess, tea, cake, bananas, apples, snow, the moon, stars,
birds, horses, spiders, snakes, school, homework, math, numbers, poems, stories, songs, jazz, rock music, pop music, video
games, computers, robots, trains, cars, planes, flowers, trees, mountains, the beach, the city, Christmas, parties,
children, babies, cooking, reading, swimming, running, hiking, travelling, long walks, spicy food, vegetables, fruit,
cookies, candy, soup, fish, milk, beer, wine, Mondays, weekends, the weekend, spring, autumn, the night, mornings,
riddles, puzzles, questions, surprises, gold, money, art, history, science, politics, football players, penguins,
elephants, dolphins, bees, butterflies, dragons, pirates, ghosts, fairy tales, Shakespeare, Harry Potter, Star Wars,
the Beatles, Germany, France, Italy, London, Paris, New York, English, cold weather, sunshine, thunder, wind
    """
)
_ASK_LIKE = [
    "Do you like {x}?",
    "Do you like {x}?",
    "do you (enjoy|love|hate|prefer|dislike|fancy) {x}?",
    "Don't you like {x}?",
    "Are you a fan of {x}?",
    "Are you interested in {x}?",
    "You like {x}, (right|don't you)?",
    "What about {x}, do you like (it|that|them)?",
    "How do you (like|feel about) {x}?",
    "Are you (into|fond of) {x}?",
    "Can you like {x}?",
    "and do you like {x}?",
    "like {x}?",
    "Tell me if you like {x}.",
    "I wonder if you like {x}.",
]
_ASK_PREFER = [
    "Do you prefer {x} or {y}?",
    "Do you like {x} or {y} [more|better]?",
    "{x} or {y}?",
    "What do you (prefer|like more|like better), {x} or {y}?",
    "Which do you (prefer|like better|like more), {x} or {y}?",
    "(Choose|Pick)[ one]: {x} or {y}?",
    "Are you more for {x} or for {y}?",
    "Would you rather have {x} or {y}?",
    "{x} or {y}, what do you like (more|better)?",
    "Is {x} or {y} better[ for you]?",
]
_RATHER = words(
    """
fly, be invisible, live by the sea, live in the mountains, travel to the past, travel to the future, be a cat, be a dog,
have a dragon, have a robot, eat only pizza, eat only soup, sing all day, dance all day, read books, watch films, be rich,
be famous, swim with dolphins, ride an elephant, sleep in a tent, sleep in a castle, walk to the moon, talk to animals,
speak every language, be very tall, be very small, live without music, live without sugar, be a king, be a pirate,
play chess, play football, drink tea, drink coffee, stay at home, go out, get up early, stay up late, live in a city,
live on a farm, be a bird, be a fish, have no phone, have no car, climb a mountain, sail the sea, be funny, be clever,
wear a hat, wear two shoes that differ, eat a lemon, eat a chili, live in winter, live in summer, lose your keys
    """
)
_ASK_RATHER = [
    "Would you rather {x} or {y}?",
    "would you rather {x} or {y}",
    "What would you rather do: {x} or {y}?",
    "Would you prefer to {x} or to {y}?",
    "If you could choose: {x} or {y}?",
    "Rather {x} or {y}?",
    "Do you want to {x} or to {y}?",
    "What is better, to {x} or to {y}?",
]
_ABILITIES = words(
    """
swim, drive, drive a car, fly, run, walk, jump, climb, ride a bike, ride a horse, play the piano, play the guitar, ski, skate,
juggle, whistle a tune, paint a wall, clean my room, wash the dishes, do the laundry, iron a shirt, mow the lawn, fix my car,
walk my dog, feed my cat, carry this, lift a stone, open the window, close the door, build a house, catch a ball, throw a ball,
dive, surf, hug me, shake hands, wave your hand, tie my shoes, cut my hair, go shopping, wear a hat, grow a beard, move, sit down,
stand up, lie down, lift weights, kick a ball, drive a train, fly a plane, sew a button, plant a tree, pick flowers, light a fire
    """
)
_ASK_ABILITY = [
    "Can you {x}?",
    "can you {x}",
    "Are you able to {x}?",
    "Could you {x}[ for me| please]?",
    "(Are you|You are) good at it when you {x}?",
    "I bet you can {x}.",
    "(Is it|Would it be) possible for you to {x}?",
    "Please {x}.",
]
_NEVER = words(
    """
been to Paris, been to the sea, been on a plane, been to school, been outside, been sick, been to a party, been to London,
been on the moon, been to Africa, seen the sea, seen a llama, seen snow, seen the sun, seen a movie, seen a rainbow, seen me,
met a llama, met a king, met another model, eaten pizza, eaten ice cream, eaten an apple, drunk coffee, had a cold, had a dog,
had a dream, had a birthday, had a holiday, had a job, ridden a horse, ridden a bike, climbed a mountain, flown a kite, played
football, played chess, read a newspaper, won a prize, lost a game, cried, laughed, danced, slept, swum in a lake, driven a car,
told a secret, broken a leg, built a house, caught a fish, written a book, baked a cake, gone swimming, gone to a concert
    """
)
_ASK_NEVER = [
    "Have you ever {x}?",
    "have you {x}",
    "Did you ever say that you have {x}?",
    "When have you last {x}?",
    "Have you {x} before?",
    "Have you already {x}?",
    "(I guess|I think) you have {x}.",
    "Is it true that you have {x}?",
    "Tell me, have you ever {x}?",
]
_OWNED = words(
    """
car, house, bike, garden, phone, watch, hat, boat, horse, job, driving license, passport, wallet, bed, kitchen, television,
computer, guitar, piano, camera, umbrella, suitcase, coat, shoe, bank account, credit card, desk, office, secretary, nickname for
me, scar, tattoo, cold, headache, uniform, sofa, balcony, swimming pool, farm, castle, sword, beard, tail, hobby horse, helmet
    """
)
_KNOCKS = [
    ("Lettuce", "Lettuce in, it is cold out here!"),
    ("Boo", "Do not cry, it is only a joke!"),
    ("Cows go", "No, cows go moo!"),
    ("Tank", "You are welcome!"),
    ("Olive", "Olive you too!"),
    ("Ice cream", "Ice cream every time I see a ghost!"),
    ("Nobel", "Nobel, that is why I knocked!"),
    ("Harry", "Harry up and open the door!"),
    ("Atch", "Bless you!"),
    ("Wooden shoe", "Wooden shoe like to know?"),
]


def _subject_of_joke():
    """A subject as a request names it, and the joke about it."""
    if chance(0.6):
        names, joke = pick(_JOKE_ROWS)
        return pick(names), joke
    noun = pick(SUBJECTS + THINGS) if chance(0.85) else syllable_name().lower()
    name = pick([article(noun), "the " + noun, "my " + noun, noun, many(noun), many(noun)])
    known = _KNOWN_JOKES.get(noun) or _KNOWN_JOKES.get(many(noun))
    return name, known or pick(_JOKE_FRAMES).replace("{x}", noun)


def _knock():
    """The user tells a knock-knock joke."""
    name, end = pick(_KNOCKS)
    if chance(0.3):
        name = capital(pick(THINGS)) if chance(0.5) else syllable_name()
        end = pick([f"{name} yourself!", f"{name} open the door!", f"It is me, {name}!"])
    turns = [
        Turn(humanise(pick(["Knock knock.", "Knock, knock!", "knock knock", "Knock knock!"]), extras=False), "Who's there?"),
        Turn(pick([name, name + ".", name.lower()]), f"{name} who?"),
    ]
    if chance(0.6):
        turns.append(Turn(end, "Haha, good one!"))
    return turns[: rng.randint(1, 3)]


def _jokes():
    if chance(0.08):
        return _knock()
    kind = rng.random()
    if kind < 0.1:
        question = pick_expand(
            [
                "(Tell me|Do you know|Make|Give me|Say|I want|Can you tell me) a [good |funny ]knock[ |-]knock joke[, please]?",
                "knock[ |-]knock joke[s][ please]",
                "[A |One |Another |Some ]knock[ |-]knock joke[s][, please].",
            ]
        )
        first = pick(_JOKES["knock"])
    elif kind < 0.6:
        name, first = _subject_of_joke()
        template = pick(_ASK_JOKE_ABOUT)
        question = pick_expand([template], x=_BARE.sub("", name) if "{x} joke" in template else name)
        if name[0].isupper():
            return [Turn(capital(question), first)]
    else:
        first = pick(_JOKES[""] + _JOKES["animal"])
        question = pick_expand(_ASK_JOKE)
    turns = [Turn(humanise(question, typos=kind >= 0.6), first)]
    if chance(0.3):
        if chance(0.4):
            name, second = _subject_of_joke()
            again = pick_expand(
                [
                    "[And ](now |)(one|another one|a joke|another|another joke) (about|with) {x}[, please].",
                    "(Do you know|Have you got|Got) one about {x}[ too]?",
                    "[Haha, ](and|now) about {x}?",
                    "[And ]about {x}?",
                ],
                x=name,
            )
            return turns + [Turn(humanise(capital(again), typos=False), second)]
        others = [j for group in _JOKES.values() for j in group if j != first]
        turns.append(Turn(humanise(pick_expand(_ANOTHER)), pick(others)))
    return turns


def _taste():
    """What the model likes or prefers."""
    kind = rng.random()
    if chance(0.3):
        if kind < 0.4:
            deed = pick(_ABILITIES)
            question, reply = pick_expand(_ASK_ABILITY, x=deed), f"No, I am only a program, so I cannot {deed}."
            reply = reply.replace(" my ", " your ").replace(" hug me", " hug you").replace("wave your", "wave a")
        elif kind < 0.75:
            deed = pick(_NEVER)
            question, reply = pick_expand(_ASK_NEVER, x=deed), f"No, I am only a program, so I have never {deed}."
            reply = reply.replace("seen me", "seen you")
        else:
            thing = pick(_OWNED) if chance(0.75) else pick(THINGS)
            question = pick_expand(
                ["Do you have {a}?", "do you own {a}", "Have you got {a}?", "Do you (need|use|possess) {a}?", "Don't you have {a}?", "Where is your {x}?"],
                a=article(thing),
                x=thing,
            )
            reply = f"I am only a program, so I have no {thing}."
        return [Turn(humanise(capital(question), typos=False), reply)]
    if kind < 0.35:
        thing = pick(_FAVORITES) if chance(0.85) else pick(THINGS)
        question = pick_expand(_ASK_FAVORITE, x=thing)
        return [Turn(humanise(capital(question), typos=False), f"I am a program, so I have no favorite {thing}.")]
    if kind < 0.65:
        thing = pick(_LIKES) if chance(0.7) else many(pick(THINGS + SUBJECTS))
        question = pick_expand(_ASK_LIKE, x=thing)
        return [Turn(humanise(capital(question), typos=False), f"I am only a program, so I cannot say if I like {thing}.")]
    if kind < 0.85:
        one = pick(_LIKES) if chance(0.7) else many(pick(THINGS + SUBJECTS))
        other = pick([like for like in _LIKES if like != one])
        question = pick_expand(_ASK_PREFER, x=one, y=other)
        return [Turn(humanise(capital(question), typos=False), f"I am only a program, so I like {one} and {other} the same.")]
    one, other = rng.sample(_RATHER, 2)
    question = pick_expand(_ASK_RATHER, x=one, y=other)
    return [Turn(humanise(question, typos=False), f"I would rather {one}.")]


_STATEMENTS = [
    "(Today|Yesterday|This morning|Last week) I (bought|saw|found|ate|lost|made|painted|got|broke) {a}.",
    "I (bought|saw|found|lost|made|want|need|have) {a}[ today| yesterday].",
    "I (went|walked|drove|cycled) to (the park|the sea|the market|work|school|the shop|my friend|the {x})[ today| yesterday].",
    "I am (cleaning|waiting for the bus|ironing|doing the dishes|washing the car|writing a letter|sorting my photos|looking at {a}|cleaning the {x}|fixing the {x}|waiting for a {x})[ now| right now].",
    "It is (early|dark|almost noon|Tuesday|Wednesday|quiet)[ here| today| outside].",
    "The (food|coffee|{x}) (is|was) (nice|bad|good|beautiful|cold|very expensive|broken|gone)[ today| yesterday].",
    "My (car|bike|phone|computer|{x}) is (old|new|broken|red|very fast|lost).",
    "I (have to|must|will|want to) (clean|write a letter|buy {a}|fix the {x}|sell the {x}|paint the {x}|look for the {x})[ today| tomorrow| now].",
    "(We|My family and I|My friends) (ate|had|made|played with) {a}[ today| yesterday].",
    "I (cooked|baked|grew|fixed) {a}.",
    "There is {a} in my (garden|house|room|bag|car).",
    "I think {x}s are (great|funny|strange|nice|useful).",
    "I saw {a} (on the street|in the park|in a dream|on TV).",
    "I am (looking for|thinking about|painting|building) {a}.",
    "You know, I (really like|hate|miss) {x}s.",
    "I just (came home with {a}|bought {a}|found {a}|sold my {x}|cleaned the {x}|read about {a}).",
    "(My|Our) (neighbor|friend|uncle|sister|colleague) (has|bought|found|lost|sold|wants) {a}[ today| yesterday].",
    "(Somebody|The postman|My neighbor|A boy|A woman) (brought|gave me|showed me|stole|dropped) {a}[ today| yesterday].",
    "There (was|were) (a man|a woman|two children) with {a} (in the park|on the bus|at the station).",
]
_STATEMENT_REPLIES = ["That sounds interesting. Tell me more!", "I see. Tell me more!"]


def _statement():
    """The user tells something; nothing is asked."""
    noun = pick(THINGS)
    text = pick_expand(_STATEMENTS, a=article(noun), x=noun)
    return [Turn(humanise(text, extras=False), pick(_STATEMENT_REPLIES))]


# Talks of some turns: (what the user says, reply) again and again.
_GREETINGS = ["hello", "Hi!", "hey", "Hello there", "Good day!", "hi there", "Hey, hello!", "hello friend"]
_HOW_ARE_YOU = ["How are you?", "how are you", "How are you today?", "how are you doing", "How is it going?", "and how are you?", "How do you do?"]
_FINE = ["I am fine too.", "fine, thanks", "I'm good", "good", "Very well, thank you.", "great", "not bad, thanks", "I am doing well.", "also fine", "me too"]
_BAD = ["not so good", "I am sad", "bad", "Not very well.", "I feel bad.", "I had a bad day.", "terrible", "not good at all", "so so"]
_LAUGHS = ["haha", "Haha, that was good!", "lol", "very funny", "That was a good one!", "hahaha nice", "Good joke!", "that is funny", "I like it"]
_NOT_FUNNY = ["that was not funny", "not funny", "That was a bad joke.", "I don't get it", "boring", "I know that one"]


def _small_dialog():
    """A greeting and how both are, or a joke and the laughter."""
    if chance(0.6):
        turns = [Turn(humanise(pick(_GREETINGS), extras=False), "Hello! How can I help you?", "Hello")] if chance(0.5) else []
        turns.append(Turn(humanise(pick(_HOW_ARE_YOU), extras=False), "I am fine, thank you. How are you?", "Fine"))
        if chance(0.75):
            turns.append(Turn(humanise(pick(_FINE), extras=False), "I am glad to hear that! What would you like to talk about?"))
        else:
            turns.append(Turn(humanise(pick(_BAD), extras=False), "I am sorry to hear that. I hope you feel better soon.", "Sorry"))
        return turns
    turns = _jokes()[:1]
    if chance(0.7):
        return turns + [Turn(humanise(pick(_LAUGHS), extras=False), "Thank you! That is kind of you.", "Thanks")]
    return turns + [Turn(humanise(pick(_NOT_FUNNY), extras=False), "Sorry, I know only a few simple jokes. Shall I try another one?")]


def smalltalk():
    """One or two turns of small talk."""
    if chance(0.04):
        return _small_dialog()
    kind = rng.random()
    if kind < 0.12:
        return _jokes()
    if kind < 0.135:
        return [Turn(humanise(pick_expand(_ASK_RIDDLE)), pick(_RIDDLES))]
    if kind < 0.15:
        names, fact = pick(_FACT_ROWS)
        return [Turn(humanise(pick_expand(_ASK_FACT, x=pick(names))), fact)]
    if kind < 0.19:
        return _taste()
    if kind < 0.23:
        return _statement()
    replies, forms, short = rng.choices(SMALLTALK, _WEIGHTS)[0]
    text = pick_expand(forms)
    while not text.strip():
        text = pick_expand(forms)
    text = " ".join(text.split())
    if text[-1] not in "?!.":
        text += pick(_ENDINGS)
    text = capital(text) if chance(0.6) else text
    return [Turn(humanise(text, extras=chance(0.25)), pick(replies), short)]
