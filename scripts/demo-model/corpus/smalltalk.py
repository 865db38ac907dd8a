"""Greetings, feelings, questions about the model itself, jokes and riddles."""

from .names import COMMON_NOUNS
from .tables import read_blocks
from .text import Turn, article, capital, chance, humanise, pick, pick_expand, rng

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
_JOKE_TOPICS = {
    "animal": [
        "animals",
        "an animal",
        "a bear",
        "bees",
        "a cow",
        "a chicken",
        "a fish",
        "dogs",
        "cats",
        "a dog",
        "a cat",
    ],
    "computer": ["computers", "a computer", "technology", "programmers", "the internet", "robots"],
    "school": ["school", "teachers", "a teacher", "students", "math"],
    "food": ["food", "a tomato", "cheese", "a cookie", "cooking", "vegetables"],
}
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
]


_BLOCKS = read_blocks("smalltalk.txt")
SMALLTALK = [(block["reply"], block["say"], block.get("short", [None])[0]) for block in _BLOCKS]
# Intents with many phrasings are drawn more often, but not in proportion.
_WEIGHTS = [len(block["say"]) ** 0.5 * (3 if "common" in block else 1) for block in _BLOCKS]
_ENDINGS = ["", "", "", "", "", "!", ".", " :)", "!!", "..."]


def _jokes():
    topic = pick([None] * 3 + list(_JOKE_TOPICS) + ["knock"])
    if topic == "knock":
        jokes = _JOKES["knock"]
        question = pick_expand(
            [
                "(Tell me|Do you know|Make) a knock[ |-]knock joke[, please]?",
                "knock knock joke",
                "I want a knock-knock joke.",
                "knock knock jokes?",
            ]
        )
        question = question.replace("knock ", "knock-") if chance(0.3) else question
    elif topic is None and chance(0.15):
        jokes = _JOKES[""] + _JOKES["animal"]
        question = pick_expand(_ASK_JOKE_ABOUT, x=pick(COMMON_NOUNS) + pick(["", "s"]))
    elif topic:
        jokes = _JOKES[topic]
        question = pick_expand(_ASK_JOKE_ABOUT, x=pick(_JOKE_TOPICS[topic]))
    else:
        jokes = _JOKES[""] + _JOKES["animal"]
        question = pick_expand(_ASK_JOKE)
    first = pick(jokes)
    turns = [Turn(humanise(question), first)]
    if chance(0.3):
        others = [j for group in _JOKES.values() for j in group if j != first]
        turns.append(Turn(humanise(pick_expand(_ANOTHER)), pick(others)))
    return turns


_STATEMENTS = [
    "(Today|Yesterday|This morning|Last week) I (bought|saw|found|ate|lost|made|painted|got|broke) {a}.",
    "I (bought|saw|found|lost|made|want|need|have) {a}[ today| yesterday].",
    "I (went|walked|drove|cycled) to (the park|the sea|the market|work|school|the shop|my friend|the {x})[ today| yesterday].",
    "I am (reading a book|cooking|working|learning|cleaning|waiting for the bus|in the kitchen|on the train|at work|at home|drinking coffee|watching a film|sitting in the garden)[ now| right now].",
    "It is (raining|snowing|sunny|windy|cloudy|late|early|Monday|the weekend)[ here| today| outside].",
    "The (weather|sun|sky|food|coffee|{x}) is (nice|bad|good|beautiful|cold) today.",
    "My (car|bike|phone|computer|{x}) is (old|new|broken|red|very fast|lost).",
    "I (have to|must|will|want to) (work|cook|clean|study|write a letter|buy {a}|fix the {x})[ today| tomorrow| now].",
    "(We|My family and I|My friends) (ate|had|made|played with) {a}[ today| yesterday].",
    "I (cooked|baked|grew|fixed) {a}.",
    "There is {a} in my (garden|house|room|bag|car).",
    "I think {x}s are (great|funny|strange|nice|useful).",
    "I saw {a} (on the street|in the park|in a dream|on TV).",
    "I am (looking for|thinking about|painting|building) {a}.",
    "You know, I (really like|hate|miss) {x}s.",
    "I just (woke up|came home|had lunch|finished work|had coffee).",
]
_STATEMENT_REPLIES = ["That sounds interesting. Tell me more!", "I see. Tell me more!"]


def _statement():
    """The user tells something; nothing is asked."""
    noun = pick(COMMON_NOUNS)
    text = pick_expand(_STATEMENTS, a=article(noun), x=noun)
    return [Turn(humanise(text, extras=False), pick(_STATEMENT_REPLIES))]


def smalltalk():
    """One or two turns of small talk."""
    kind = rng.random()
    if kind < 0.12:
        return _jokes()
    if kind < 0.14:
        return [Turn(humanise(pick_expand(_ASK_RIDDLE)), pick(_RIDDLES))]
    if kind < 0.19:
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
