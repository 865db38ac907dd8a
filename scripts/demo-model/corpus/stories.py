"""Short stories and poems. The subject is taken over from the request."""

from .names import COMMON_NOUNS, any_name, place_name, syllable_name
from .text import Turn, article, capital, chance, first_sentence, humanise, pick, pick_expand, rng, words

SUBJECTS = words(
    """
dragon, mouse, cat, dog, fox, bear, rabbit, robot, princess, knight, king, queen, wizard, witch,
pirate, farmer, fisherman, girl, boy, llama, owl, lion, elephant, hedgehog, frog, duck, turtle,
horse, wolf, ghost, monster, giant, fairy, prince, baker, sailor, astronaut, penguin, squirrel,
unicorn, snail, bird, fish, whale, dinosaur, teddy bear, tree, star, cloud, snowman, car, train,
boat, clock, teapot, lamp, shoe, computer, kitten, puppy, monkey, donkey, sheep, goat, pig, cow,
butterfly, bee, spider, crow, swan, tiger, giraffe, kangaroo, koala, panda, crocodile, octopus,
crab, dolphin, alien, elf, dwarf, mermaid, clown, teacher, doctor, old man, old woman, grandmother,
child, baby, toaster, umbrella, pencil, book, kite, balloon, cookie, potato, pumpkin, flower,
mushroom, raindrop, mountain, river, moon
    """
)
_ADJECTIVES = words(
    """
young, small, brave, little, clever, lonely, kind, curious, shy, old, happy, tiny, lazy, friendly,
hungry, sleepy, proud, funny, quiet, sad
    """
)
_PLACES = words(
    """
in a deep forest, in a small village, in an old castle, in a house by the sea, in a green valley, in
a big city, in a cave in the mountains, on a farm, in a little blue house, in a garden full of
flowers, in a lighthouse, on an island
    """
)
_OBJECTS = words(
    """
red ball, golden key, magic stone, old map, shiny coin, lost letter, silver bell, blue hat, warm
blanket, tiny boat, music box, broken clock, wooden flute, lantern, glass pearl, picture book
    """
)
_STORY_NAMES = words(
    """
Pip, Mia, Tom, Luna, Max, Nora, Oscar, Lily, Finn, Rosa, Ben, Clara, Leo, Emma, Hugo, Ida, Sam,
Nina, Otto, Ella, Milo, Greta, Theo, Ruby
    """
)

_ASK_STORY = [
    "Tell me a [short |little |nice |funny |bedtime ]story about {x}.",
    "Write a [short |little |nice |bedtime ]story about {x}.",
    "(Can|Could) you (tell|write) [me ]a [short ]story about {x}?",
    "I want a [bedtime ]story about {x}.",
    "A [short ]story about {x}[, please].",
    "Make up a story about {x}.",
    "Please (write|tell) [me ]a [short ]story about {x}.",
    "story about {x}",
    "Tell me a (tale|fairy tale) about {x}.",
    "Give me a [little ]story about {x}.",
    "Invent a story with {x}.",
    "I would like to hear a story about {x}.",
    "I want a [bedtime ]story with {x} in it.",
    "short story, {x}",
    "Do you know a story about {x}?",
    "story with {x} please",
    "Once upon a time there was {x}... go on!",
    "Story. {x}. Short.",
    "a bedtime story with {x}",
    "Tell my (son|daughter|kid|child) a story about {x}.",
    "something for a child: a story with {x}",
    "Write me a story about {x}.",
    "Let me hear a tale of {x}.",
    "(Tell|Write|Read|Give|Make|Send|Invent|Create) (me|us) (a|another|one|some) [short |little |nice |funny |sweet |sad |exciting |bedtime |good night |children's |kids |new |silly |cute ](story|tale|fairy tale|adventure) (about|of|with|on|featuring|starring) {x}[, please].",
    "(Make up|Invent|Create|Write|Compose|Think of|Come up with) a [short |little |nice |funny |small |made-up ](story|tale|fairy tale|adventure) (about|with|of) {x}[ in it|, please| for my kids| for children| for tonight].",
    "(Can|Could|Would|Will) you [please ](tell|write|make up|invent|read|think of|create) [me |us ](a|one) [short |little |nice |funny |bedtime ](story|tale|fairy tale) (about|with|on) {x}[ in it| please]?",
    "(I|We|My kids|My son|The children) (want|need|would like|would love|wish for) [to hear |to read ](a|some) [short |little |nice |bedtime ](story|tale|fairy tale) (about|with) {x}[ in it| please].",
    "(A|One|Some|Another) [short |little |nice |funny |bedtime |good night |quick ](story|tale|fairy tale) (about|with|on) {x}[ in it][, please| please| for my kids| for tonight| would be nice].",
    "(make up|tell me|write) (a tale|a story|something) with {x} in it[ please]",
    "(short |bedtime |little |)(story|tale|fairy tale): {x}",
    "{x}: (a story|tell me a story|a short story|make it a story)[ please]",
    "{x}, (a|tell me a|make it a) (short |little |)(story|tale)[ please]",
    "How about a [short |little ](story|tale) (about|with) {x}?",
    "The story of {x}[, please].",
    "Tell the (story|tale|adventure) of {x}.",
    "Let's make up a story about {x}.",
    "Let there be {x} in (a|your|the) story.",
    "(Use|Put) {x} in a [short ]story.",
    "What happened to {x}? Tell me a story.",
    "(Is there|Do you have|Have you got|Know) a [nice |short ]story about {x}?",
    "Once there was {x}. (Go on|Continue|Tell me the rest|Finish the story).",
    "My (son|daughter|child|niece) loves {x}. Tell (him|her|us) a story.",
    "For my (son|daughter|kids|class): a story about {x}.",
    "story {x}",
    "[can i have a |please a |and a |now a ](story|tale) (about|of|with) {x}",
]
# Requests that name no story; only with a subject that is one.
_ASK_SOMETHING = [
    "(Tell|Write|Read|Give) me [something|a few lines|a bit|a few sentences] about {x}[, please].",
    "Something about {x}[, please| for my kids].",
    "What about {x}? Tell me[ a story].",
    "I want to hear [something ]about {x}.",
    "(Make|Think) up something about {x}[, please].",
    "(Imagine|Picture) {x}[ and tell me about it| and write about it| and go on].",
    "Write [a little |a bit |a short text |something ]about {x}[, please].",
    "There was {x}... what happened [then|next]?",
    "Tell me what happened to {x}.",
]
_ASK_ANY_STORY = [
    "Tell me a [short |nice |funny |little |bedtime |good ]story[, please].",
    "(Can|Could) you tell me a [short |bedtime ]story?",
    "I want to hear a story.",
    "Write a [short |little ]story.",
    "A story[, please].",
    "Do you know a [good |nice ]story?",
    "Tell me a bedtime story.",
    "Make up a story.",
    "story time",
    "story",
    "Please tell me something nice before I sleep.",
    "Read me a story.",
    "I want a story.",
    "Give me a story.",
    "Once upon a time...",
    "once upon a time",
    "Tell me a fairy tale.",
    "Invent a story.",
    "Write me something short and sweet, a story.",
    "any stories?",
    "(Tell|Write|Read|Give|Make) (me|us) (a|another|one|some|any) [short |little |nice |funny |sweet |bedtime |good |new |silly |good night ](story|tale|fairy tale|stories)[, please| now| tonight| for my kids].",
    "(I|We|My kids|My son|My daughter) (want|need|would like|would love) (a story|to hear a story|a bedtime story|a good story|a fairy tale|a tale)[ please| now| tonight].",
    "(Can|Could|Would|Will) you [please ](tell|write|read|make up|invent) [me |us ](a|one|any|some) [short |nice |funny |little |bedtime ](story|tale|fairy tale|stories)[, please]?",
    "(A|One|Any|Some|Another) [short |little |nice |funny |bedtime ](story|tale|fairy tale)[ please|, please| for me| for my kids| to sleep| will do].",
    "(It is|It's) story time[!]",
    "(Do you|You) know (a|any|some) [good |nice |short ](story|stories|tale|tales|fairy tales)[ for me| for kids]?",
    "Be a storyteller.",
    "(Have|Got) (a|any|some) (story|stories)[ for me| to tell]?",
    "story please",
    "bedtime story[ please]",
    "long ago...",
    "a long time ago...",
    "Tell me a story about (anything|something|whatever you like|whatever you want|anything you like).",
    "I can't sleep, tell me a story.",
    "Invent something[ for me| for my kids].",
]
_ASK_SHORT = [
    "Tell me a story about {x} in two sentences.",
    "Write a very short story about {x}.",
    "Tell me a two-sentence story about {x}.",
    "a tiny story about {x}, only two sentences",
    "A story about {x} in two sentences, please.",
    "very short story about {x}",
    "(Tell|Write|Give) me a (very short|tiny|two-sentence|mini|really short|super short|2-sentence) (story|tale) (about|with) {x}[, please].",
    "(A|One) (very short|tiny|two-sentence|mini|really short) (story|tale) (about|with) {x}[, please].",
    "(Story|Tale) about {x}, (very short|two sentences|only two sentences|in two sentences|two lines)[, please].",
    "In two sentences, (tell|write) [me ]a story about {x}.",
    "(Can|Could) you tell [me ]a story about {x} in (two|2) sentences?",
    "two sentences about {x}, as a story",
]
_NEXT = [
    "[And ](what|what happened|what did they do) (then|next|after that)?",
    "And then?",
    "(Go on|Continue|Carry on|Keep going)[, please| with the story].",
    "Continue the story[, please].",
    "How does (it|the story) (go on|end|continue)?",
    "What happened (then|next|after that|later|in the end)?",
    "Tell me (more|the rest|the end|how it ends|what happened next)[ of the story].",
    "(Is that|Was that) (all|the end)?",
    "I want to hear more[ of the story].",
    "A (second|next) part[, please].",
    "more of the story please",
    "and in the end?",
]
_SHORTER = [
    "Make it shorter.",
    "Shorter[, please].",
    "Can you make it shorter?",
    "That is too long.",
    "Give me a shorter version.",
    "In one sentence, please.",
    "Say it in fewer words.",
    "Please shorten it.",
    "Too long, shorter please.",
    "(Make|Tell|Write|Say) (it|that|the story|this) (shorter|in one sentence|in short|briefly|again but shorter|in fewer words)[, please].",
    "(Can|Could) you (shorten|summarize|sum up) (it|that|the story)[ please]?",
    "(A|The) (shorter|short|brief) (one|version|story)[, please].",
    "(What is the story|The story) in (one sentence|short)[, please]?",
    "Summarize it.",
    "in short?",
    "the short version please",
    "Can you say that in one sentence?",
    "Sum it up.",
    "shorten that",
    "too long!",
    "tl;dr",
]
_ANOTHER = [
    "Another one[, please].",
    "Tell me another (one|story).",
    "One more story[, please].",
    "A different one, please.",
    "another story",
    "haha nice, now another one",
    "Again, but different.",
    "more stories please",
    "Do you have another one?",
    "(Tell|Write|Give) (me|us) (another|a new|a different|one more|a second|the next) (story|one|tale)[, please].",
    "(Another|One more|A new|A different|The next) (story|one|tale)[, please| please].",
    "(I|We) (want|would like) (another|one more|a new|a different) (story|one)[, please].",
    "(Do you know|Have you got|Is there) (another|one more|a different) (story|one)?",
    "(nice|good|great|lovely|cute)(, |! |. )(another|one more|the next) (story|one)[ please]",
]
_HERO_NAME = [
    "What was (the name|its name|his name|her name)?",
    "What is the {h} called?",
    "What was the {h}'s name?",
    "Who is the story about?",
    "how was the {h} called?",
    "What is the name of the {h}?",
]
_WHERE = ["Where did the {h} live?", "Where did {n} live?", "Where does the story take place?"]


_PLURALS = {
    "mouse": "mice", "wolf": "wolves", "child": "children", "elf": "elves", "dwarf": "dwarves", "sheep": "sheep",
    "fish": "fish", "shellfish": "shellfish", "penny": "pennies", "tiny": "tiny", "sunny": "sunny", "dusty": "dusty",
}


def many(noun):
    """The plural of a noun."""
    if noun in _PLURALS:
        return _PLURALS[noun]
    if noun.endswith("man") and noun != "human":
        return noun[:-3] + "men"
    if noun.endswith(("s", "x", "z", "ch", "sh", "potato", "tomato")):
        return noun + "es"
    if noun.endswith("y") and noun[-2:-1] not in "aeiou":
        return noun[:-1] + "ies"
    return noun + "s"


def _subject(hero):
    """Ways to name the hero in the request: (text, adjective, thing, friend)."""
    kind = rng.random()
    if kind < 0.15:
        friend = pick([h for h in SUBJECTS if h != hero])
        joined = pick(
            [
                f"{article(hero)} and {article(friend)}",
                f"{article(hero)} who meets {article(friend)}",
                f"{article(hero)} and his {friend}",
                f"{article(hero)} and her {friend}",
            ]
        )
        return joined, None, None, friend
    text, adjective, thing = _subject_alone(hero)
    return text, adjective, thing, None


def _subject_alone(hero):
    kind = rng.random()
    if kind < 0.45:
        return article(hero), None, None
    if kind < 0.7:
        adjective = pick(_ADJECTIVES if chance(0.5) else _STRANGE)
        return article(f"{adjective} {hero}"), adjective, None
    if kind < 0.78:
        return (
            f"{hero}s"
            if not hero.endswith(
                ("s", "man", "fish", "mouse", "wolf", "boy", "child", "fairy", "puppy", "baby", "elf")
            )
            else article(hero),
            None,
            None,
        )
    if kind < 0.9:
        thing = pick(COMMON_NOUNS)
        return (
            article(hero) + pick([" and ", " and a ", " with a ", " who finds a ", " who loves a "]) + thing,
            None,
            thing,
        )
    return article(hero), None, None


# What a request says of the hero, and how the story says it.
_WHO = {
    "who is sad": "was often sad",
    "who is afraid": "was afraid of many things",
    "who is afraid of the dark": "was afraid of the dark",
    "who is afraid of water": "was afraid of water",
    "who is always late": "was always late",
    "who is always hungry": "was always hungry",
    "who is lost": "was lost in the world",
    "who is alone": "was all alone",
    "who is lonely": "was very lonely",
    "who is tired": "was always tired",
    "who is angry": "was angry all day",
    "who is in love": "was in love",
    "who is too small": "was too small for everything",
    "who is very big": "was very big",
    "who cannot sleep": "could not sleep",
    "who cannot swim": "could not swim",
    "who cannot fly": "could not fly",
    "who cannot read": "could not read",
    "who wants to fly": "wanted to fly",
    "who wants to sing": "wanted to sing",
    "who wants to dance": "wanted to dance",
    "who wants to be a king": "wanted to be a king",
    "who wants to be brave": "wanted to be brave",
    "who wants to see the sea": "wanted to see the sea",
    "who wants to go to the moon": "wanted to go to the moon",
    "who learns to swim": "learned to swim",
    "who learns to read": "learned to read",
    "who learns to fly": "learned to fly",
    "who learns to cook": "learned to cook",
    "who goes to school": "went to school",
    "who goes to the moon": "went to the moon",
    "who goes on a trip": "went on a trip",
    "who goes to the city": "went to the city",
    "who makes friends": "wanted to make friends",
    "who looks for a friend": "looked for a friend",
    "who looks for gold": "looked for gold",
    "who finds a treasure": "once found a treasure",
    "who loves cake": "loved cake",
    "who loves music": "loved music",
    "who loves books": "loved books",
    "who likes to paint": "liked to paint",
    "who likes to cook": "liked to cook",
    "who lives in a tree": "lived in a tree",
    "who lives on the moon": "lived on the moon",
    "who lives in a shoe": "lived in a shoe",
    "who lost its hat": "had lost a hat",
    "who lost its way": "had lost the way",
    "who saves the world": "saved the world",
    "who eats too much": "ate too much",
    "who sleeps all day": "slept all day",
    "who tells lies": "told lies",
    "who never laughs": "never laughed",
    "who talks too much": "talked too much",
    "in the forest": "walked in the forest",
    "in space": "flew through space",
    "in the snow": "played in the snow",
    "in the rain": "stood in the rain",
    "in the city": "walked through the city",
    "at sea": "sailed the sea",
    "at school": "sat in school",
    "at the beach": "played at the beach",
    "on a long trip": "was on a long trip",
    "on the moon": "walked on the moon",
    "on a boat": "sat on a boat",
    "on an island": "sat on an island",
    "and the moon": "often talked to the moon",
    "and the sea": "often looked at the sea",
    "and Christmas": "waited for Christmas",
    "that is sad": "was often sad",
    "that is afraid": "was afraid of many things",
    "that can talk": "could talk",
    "that can sing": "could sing",
    "that can fly": "could fly",
    "that wants to fly": "wanted to fly",
    "that never sleeps": "never slept",
    "with a big heart": "had a big heart",
    "without friends": "had no friends",
    "without a home": "had no home",
}


def story_text(hero, name, adjective=None, thing=None, short=False, friend=None, about=None):
    """A little story; ``thing`` is found or lost, ``friend`` is met."""
    adjective = adjective or pick(_ADJECTIVES)
    place = pick(_PLACES)
    plot = rng.randrange(6) if thing is None else pick([0, 2, 3, 4])
    thing = thing or pick(_OBJECTS)
    friend = friend or pick([h for h in SUBJECTS[:30] if h != hero])
    opening = f"Once upon a time there was {article(adjective)} {hero} named {name} who lived {place}."
    if about:
        opening += f" {name} {about}."
    if short:
        return (
            opening
            + " "
            + pick(
                [
                    f"One day {name} found {article(thing)} and was very happy.",
                    f"One day {name} met {article(friend)} and they became friends.",
                ]
            )
        )
    if plot == 0:
        rest = (
            f'One day {name} found {article(thing)}. "Whose is it?" asked {name}. A sad {friend} came and said, "It is mine, I lost it." '
            f"{name} gave it back, and the {friend} was happy again. From that day on they were friends."
        )
    elif plot == 1:
        rest = (
            f"One night there was a big storm, and {name} was afraid. Then {name} heard a small voice. It was {article(friend)} who was lost in the rain. "
            f"{name} opened the door and made hot soup. Together they were not afraid anymore."
        )
    elif plot == 2:
        rest = (
            f"{name} wanted to see the world. So {name} packed {article(thing)} and walked for three days. On the way {name} met {article(friend)}, and they walked together. "
            f"In the end they came home and told everyone about the trip."
        )
    elif plot == 3:
        rest = (
            f"{name} had {article(thing)}, but one morning it was gone. {name} looked under the bed, behind the door and in the garden. "
            f'Then the {friend} next door laughed and said, "Look behind you!" There it was, and they both laughed all day.'
        )
    elif plot == 4:
        rest = (
            f"Every day {name} looked at the stars and made a wish. One evening {article(friend)} came and brought {article(thing)}. "
            f'"This is for you," said the {friend}. {name} was so happy that they danced until the morning.'
        )
    else:
        rest = (
            f"Everybody said that {name} was too small for great things. But one day the {friend} fell into the river, and only {name} was brave enough to help. "
            f"{name} pulled the {friend} out, and from then on everybody was proud of {name}."
        )
    return opening + " " + rest


_POEMS = {
    "the sea;the ocean;waves;the beach": [
        ("The sea is wide, the sea is blue,", "it sings a quiet song for you."),
        ("The waves come in, the waves go out,", "and all the seagulls fly about."),
    ],
    "the moon;the night;moonlight": [
        ("The moon is up, the moon is bright,", "it is a lamp that shines at night."),
        ("It looks at me, I look at it,", "and so we talk a little bit."),
    ],
    "spring": [
        ("The snow is gone, the grass is new,", "the morning field is full of dew."),
        ("A bird begins to sing its song,", "and now the spring is warm and long."),
    ],
    "summer": [
        ("The summer days are warm and long,", "the birds are singing their best song."),
        ("We eat our ice cream by the lake,", "and stay till all the stars awake."),
    ],
    "winter;snow;the cold": [
        ("The winter wind is cold and white,", "the snow is falling all the night."),
        ("We sit inside beside the fire,", "and watch the flames go high and higher."),
    ],
    "autumn;fall;leaves": [
        ("The autumn leaves are brown and red,", "they fall upon my garden bed."),
        ("The wind is strong, the day is short,", "the ships are coming back to port."),
    ],
    "love;my love;my girlfriend;my boyfriend;my wife;my husband": [
        ("I think of you by day and night,", "my love, you make my heart so light."),
        ("With you I walk, with you I stay,", "I love you more with every day."),
    ],
    "my mother;mothers;my mom;Mother's Day;my grandmother": [
        ("My mother's smile is warm and bright,", "it is the sun, it is my light."),
        ("She holds my hand, she dries my tear,", "I love her more with every year."),
    ],
    "my father;fathers;my dad": [
        ("My father's hand is big and strong,", "he lifts me up when things go wrong."),
        ("He tells me stories every night,", "and in the dark he is my light."),
    ],
    "a cat;cats;my cat": [
        ("My cat is soft, my cat is gray,", "she likes to sleep the whole long day."),
        ("At night she walks without a sound,", "and watches mice upon the ground."),
    ],
    "a dog;dogs;my dog": [
        ("My dog is brown, my dog is fast,", "he runs ahead and I come last."),
        ("He wags his tail when I come home,", "and I will never be alone."),
    ],
    "rain;the rain;a rainy day": [
        ("The rain is falling on the tree,", "it plays a little song for me."),
        ("The street is wet, the sky is gray,", "but flowers love a rainy day."),
    ],
    "the sun;sunshine;morning;the morning": [
        ("The sun gets up, the night is done,", "good morning, dear and golden sun."),
        ("It warms the field, it warms my face,", "it smiles at us from outer space."),
    ],
    "friends;friendship;a friend;my friend;my best friend": [
        ("A friend is there when you are sad,", "a friend will stay when days are bad."),
        ("We laugh and play, we talk and share,", "it is so good that you are there."),
    ],
    "a tree;trees;the forest;nature": [
        ("The tree is old, the tree is tall,", "it does not fear the wind at all."),
        ("Its leaves are green, its roots are deep,", "and in its arms the birds can sleep."),
    ],
    "computers;a computer;technology;AI": [
        ("My computer hums all day,", "it counts the numbers on the way."),
        ("It writes a word, and then one more,", "and never asks me what they are for."),
    ],
    "a llama;llamas;you": [
        ("A llama stood upon a hill,", "it looked at me and stood there still."),
        ("I asked it something, it said hum,", "and that is where my poems come from."),
    ],
    "a flower;flowers;a rose;roses;my garden": [
        ("A little flower, red and small,", "grew up beside the garden wall."),
        ("It asked for rain, it asked for sun,", "and smiled at each and every one."),
    ],
    "the stars;stars;a star;the sky": [
        ("The stars are small, the stars are far,", "I wish I knew how old they are."),
        ("They twinkle softly in the night,", "a thousand drops of silver light."),
    ],
    "birds;a bird": [
        ("A bird is singing in the tree,", "I think it sings a song for me."),
        ("It spreads its wings and flies away,", "come back, dear bird, another day."),
    ],
    "home;my house;a house": [
        ("My house is small, my house is old,", "it keeps me safe from wind and cold."),
        ("The door is green, the walls are white,", "a lamp is burning every night."),
    ],
    "coffee;tea;the kitchen": [
        ("A cup that steams, a morning hour,", "it gives me warmth, it gives me power."),
        ("I take a sip, I close my eyes,", "and slowly watch the sun arise."),
    ],
    "music;a song": [
        ("A little tune, a gentle song,", "it stays with me the whole day long."),
        ("It makes me dance, it makes me sing,", "oh music is a lovely thing."),
    ],
    "a child;children;school;sleep;dreams": [
        ("The day is done, the lights are low,", "now close your eyes, to dreams we go."),
        ("The moon will watch, the stars will stay,", "until there comes another day."),
    ],
}
_POEM_ROWS = [
    (topic.split(";"), "\n".join(line for couplet in poem for line in couplet))
    for topic, poem in _POEMS.items()
]
_ASK_POEM = [
    "Write a [short |little |nice ]poem about {x}.",
    "Tell me a poem about {x}.",
    "A [short ]poem about {x}[, please].",
    "(Can|Could) you write [me ]a [short ]poem about {x}?",
    "I want a poem about {x}.",
    "Make a poem about {x}.",
    "poem about {x}",
    "Write me a [short ]poem about {x}.",
    "Please write some lines about {x}.",
    "Give me a poem about {x}.",
    "Write a rhyme about {x}.",
    "Do you know a poem about {x}?",
    "think of a rhyme about {x}",
    "write (four|4|some|a few) lines about {x}",
    "a poem for {x}[, please]",
    "Poem. {x}. Short.",
    "rhyme something about {x}",
    "Compose a poem about {x}.",
    "a little verse about {x}",
    "{x} as a poem",
    "(Write|Tell|Give|Make|Read|Compose|Recite|Create) [me |us ](a|another|one|some|your best) [short |little |nice |funny |sweet |lovely |sad |simple |romantic |rhyming ](poem|rhyme|verse|poetry|lines) (about|on|for|of|to) {x}[, please].",
    "(Can|Could|Would|Will) you [please ](write|make|compose|tell|recite|create) [me |us ](a|one|some) [short |little |nice |funny |rhyming ](poem|rhyme|verse) (about|on|for) {x}[ please]?",
    "(I|We) (want|need|would like|would love) [to hear |to read ](a|some) [short |little |nice ](poem|rhyme|verse) (about|on|for) {x}[, please].",
    "(A|One|Some|Another|Any) [short |little |nice |funny |sweet |rhyming ](poem|rhyme|verse|poetry) (about|on|for) {x}[, please| please| would be nice| for school].",
    "(write|make|give me|tell me) (4|four|some|a few|several|nice) (lines|verses|rhymes) (about|on|for) {x}[ please]",
    "(4|four|a few|some) (lines|verses|rhyming lines) (about|on) {x}[ please]",
    "[short |little |nice |](poem|rhyme|verse|poetry): {x}",
    "{x}: (a poem|write a poem|a rhyme|a short poem|poem)[ please]",
    "{x}, (a|write a|make a) (poem|rhyme) about (it|that)[ please]",
    "(Rhyme|Make rhymes|Write something that rhymes|Say something that rhymes|Something that rhymes) (about|on|with) {x}[, please].",
    "(Praise|Celebrate|Describe) {x} in (a poem|verse|rhymes|a rhyme).",
    "How about a poem (about|on) {x}?",
    "(Is there|Have you got|Know) a poem about {x}?",
    "For my (mother|school|teacher|friend|daughter), a poem about {x}.",
    "poem {x}",
    "Turn {x} into a poem.",
    "Let's have a poem about {x}.",
]
_ASK_ANY_POEM = [
    "Write a [short |little ]poem.",
    "Tell me a poem.",
    "A poem[, please].",
    "(Can|Could) you write [me ]a poem?",
    "Do you know a poem?",
    "I want to hear a poem.",
    "Write something that rhymes.",
    "poem",
    "make a poem",
    "Give me a poem.",
    "write a rhyme",
    "(Write|Tell|Give|Make|Read|Compose|Recite|Say) [me |us ](a|another|one|some|your best) [short |little |nice |funny |sweet |new ](poem|rhyme|verse|poems)[, please| now| for me].",
    "(Can|Could|Would|Will) you (write|make|compose|tell|recite|think of) [me |us ](a|one|some) [short |little |nice |funny ](poem|rhyme|verse|poetry)[, please]?",
    "(I|We) (want|need|would like|love) (a poem|to hear a poem|poetry|some poetry|a rhyme|a little poem)[, please].",
    "(A|One|Some|Another|Any) [short |little |nice |funny ](poem|rhyme|verse)[, please| please| for me].",
    "(Can you|Are you able to|Do you) (rhyme|write poems|write poetry|make poems|make rhymes)?",
    "(Be a poet|Rhyme something|poetry|poem please|some rhymes|poem time|make it rhyme)[, please].",
    "(Do you|You) know (a|any|some) [good |nice |short ](poem|poems|rhyme|rhymes)?",
]
_ASK_COUPLET = [
    "Write (two|2) lines about {x}.",
    "(Two|2|Only two|Just two) (lines|verses) (about|on|for) {x}[, please].",
    "(Tell|Give|Make|Write) me (two|2) (rhyming lines|lines|lines that rhyme) (about|on) {x}[, please].",
    "A (two-line|2-line|very short|tiny) (poem|rhyme|verse) (about|on) {x}[, please].",
    "(Write|Tell me) a (very short|two-line|tiny|2-line) (poem|rhyme) about {x}.",
    "Rhyme (two|2) lines on {x}.",
    "(poem|rhyme) about {x} in two lines",
]
_OTHER_POEM = [
    "[And ](now |)(one|another one|a poem|the same|another) (about|on|for) {x}[, please].",
    "[And ]about {x}?",
    "(Can|Could) you (do|write) one about {x}[ too]?",
    "(Nice|Great|Good|Lovely|Beautiful)(, |! |. )(Now|And now|And) (one |)about {x}.",
    "Now {x}.",
]


_HAIKUS = {
    "the sea;the ocean;waves": "Waves roll to the shore,\nthe sea sings its old, slow song,\ngulls answer the wind.",
    "the moon;the night": "The moon is awake,\na silver lamp in the dark,\nall the world is still.",
    "spring": "Spring comes with soft rain,\nsmall green leaves open their eyes,\nthe bird sings again.",
    "summer;the sun": "Summer in the grass,\nbees are humming in the sun,\nno one makes a plan.",
    "autumn;fall;leaves": "Leaves of red and gold,\nautumn wind takes one by one,\nthen the tree stands bare.",
    "winter;snow": "Snow on the old roof,\nwinter has come in the night,\nthe world holds its breath.",
    "a cat;cats;my cat": "A cat on the sill,\neyes half closed, it dreams of mice,\nsoft paws, silent night.",
    "a dog;dogs;my dog": "My dog at the door,\nhis tail is telling me all,\nlet us go outside.",
    "rain;the rain": "Rain upon the roof,\na thousand small drums at night,\nI sleep well and long.",
    "love;my love": "Love is a small light,\nit burns in the window still,\nuntil you come home.",
    "a tree;trees;the forest": "The tree does not move,\nit has time for all the birds,\nand for me as well.",
    "a mountain;mountains": "Mountain in the clouds,\nit has seen a thousand years,\nand says not one word.",
    "coffee;the morning;morning": "Morning, cup in hand,\nthe steam of coffee rises,\nnow the day can come.",
    "a flower;flowers": "A flower wakes up,\none drop of dew in its cup,\nthe bee says hello.",
}
_HAIKU_ROWS = [(topics.split(";"), haiku) for topics, haiku in _HAIKUS.items()]
# Forms with one frame for any subject: "{x}" the subject, "{n}" the bare noun.
_FORMS = {
    "haiku": "I look at {x},\nso quiet and beautiful,\nand the day begins.",
    "song": "La la la, I sing of {x},\nof {x} I sing all day.\nLa la la, I sing of {x},\nand all my clouds blow away.",
    "limerick": "There once was {a} on the hill,\nwho never could ever sit still.\nIt danced day and night,\nit jumped left and right,\n"
    "and I think that {t} dances still.",
    "lullaby": "Sleep, little {n}, the moon is bright,\nthe stars will watch you through the night.\nSleep, little {n}, and close your eyes,\n"
    "until the morning sun will rise.",
}
_FORM_NAMES = {
    "haiku": ["haiku", "haiku", "haiku poem", "Japanese haiku"],
    "song": ["song", "song", "little song", "song text", "tune", "children's song", "rap", "chorus"],
    "limerick": ["limerick", "limerick", "funny limerick"],
    "lullaby": ["lullaby", "lullaby", "cradle song", "bedtime song"],
}
_ASK_FORM = [
    "Write a {f} (about|for|on) {x}.",
    "(Write|Tell|Give|Make|Compose|Create|Sing|Say) [me |us ](a|another|one) [short |little |nice |new |simple ]{f} (about|on|for|with) {x}[, please].",
    "(Can|Could|Would|Will) you [please ](write|make|compose|sing|tell|think of) [me |us ]a [short |little |nice ]{f} (about|on|for) {x}[ please]?",
    "(I|We) (want|need|would like|would love) [to hear ]a [short |little |nice ]{f} (about|on|for) {x}[, please].",
    "(A|One|Another) [short |little |nice ]{f} (about|on|for|with) {x}[, please| please| would be nice].",
    "{f} (about|for|on) {x}[ please]",
    "{f}: {x}",
    "{x} as a {f}[ please]",
    "{x}: (write|make|give me) a {f}",
    "Do you know a {f} about {x}?",
    "Make {x} into a {f}.",
    "How about a {f} about {x}?",
    "A {f} with {x} in it[, please].",
    "For my (friend|school|daughter|mother): a {f} about {x}.",
]
_ASK_ANY_FORM = [
    "Write a {f}.",
    "(Write|Tell|Give|Make|Compose|Sing) [me |us ](a|another|one) [short |little |nice ]{f}[, please].",
    "(Can|Could|Will) you (write|make|compose|sing|tell) [me ]a {f}[ please]?",
    "(A|One|Any|Another) [short |little |nice ]{f}[, please| please| for me].",
    "I (want|would like) [to hear ]a {f}[, please].",
    "{f}[ please]",
    "Do you know a {f}?",
]
_RECIPIENTS = words(
    """
mother, father, grandmother, grandfather, aunt, uncle, sister, brother, friend, best friend, wife,
husband, girlfriend, boyfriend, son, daughter, cousin, mom, dad, grandma, grandpa, colleague, parents, children, nephew,
niece, godmother, doctor, coach, pen friend, roommate, family, little brother, big sister, godfather
    """
)
_OCCASIONS = {
    "birthday": "Happy birthday, dear {w}! I wish you health, joy and a wonderful day.",
    "wedding": "Congratulations on your wedding, dear {w}! I wish you a long and happy life together.",
    "Christmas": "Merry Christmas, dear {w}! I wish you peace, joy and good food.",
    "New Year": "Happy New Year, dear {w}! May all your wishes come true.",
    "Easter": "Happy Easter, dear {w}! I wish you sunny days and many colored eggs.",
    "new baby": "Congratulations on your new baby, dear {w}! I wish your family all the best.",
    "new job": "Congratulations on your new job, dear {w}! I wish you a great start.",
    "new house": "Congratulations on your new house, dear {w}! May it always be full of joy.",
    "exam": "Good luck with your exam, dear {w}! You can do it.",
    "graduation": "Congratulations on your graduation, dear {w}! I am proud of you.",
    "retirement": "Congratulations on your retirement, dear {w}! Enjoy your free time.",
    "anniversary": "Happy anniversary, dear {w}! I wish you many more happy years.",
    "farewell": "Goodbye and all the best, dear {w}! We will miss you.",
    "holiday": "Have a great holiday, dear {w}! Enjoy every day.",
}
_ASK_WISHES = [
    "(Write|Give me|Send|Make|Tell me|Compose) (a|some|nice|short) {o} (wishes|wish|card|greeting|greetings|message|text) for {w}[, please].",
    "{o} (wishes|card|greeting|message|greetings|text) (for|to) {w}[ please]",
    "(Can|Could) you write (a|some) {o} (wishes|card|greeting|message) for {w}?",
    "(I|We) (need|want) (a|some) [nice |short ]{o} (wishes|card|greeting|message|text) for {w}[, please].",
    "What (can|should|do) I write (on|in) a {o} card (for|to) {w}?",
    "What should I (write|say) to {w} for the {o}?",
    "A [short |nice |kind |little ]{o} (card|wish|greeting|message) for {w}[, please].",
    "Something nice for {w}, it is for the {o}.",
    "Wish {w} all the best for the {o}.",
    "Help me write a {o} card for {w}.",
]
_LETTERS = {
    "letter": "Dear {w},\nhow are you? I am fine and think of you a lot. I hope to see you soon.\nBest wishes",
    "thank you letter;thank you note;thank you card;thank-you letter": "Dear {w},\nthank you so much! You made me very happy.\nBest wishes",
    "love letter;romantic letter": "My dear {w},\nI think of you all day, and you make me so happy.\nWith all my love",
    "apology;apology letter;sorry note;letter to say sorry": "Dear {w},\nI am very sorry for what I did. Please forgive me.\nBest wishes",
    "party invitation;birthday invitation;invitation to my party": "Dear {w},\nplease come to my party on Saturday. I would be so happy to see you.\nBest wishes",
    "postcard;holiday card;card from the beach": "Dear {w},\nthe sun is shining, the sea is blue, and I think of you.\nBest wishes",
    "get well card;get-well card;get well letter": "Dear {w},\nget well soon! I think of you and send you a big hug.\nBest wishes",
    "good night message;good night text": "Good night, dear {w}! Sleep well and have sweet dreams.",
    "good morning message;good morning text": "Good morning, dear {w}! I wish you a day full of sunshine.",
}
_LETTER_ROWS = [(kinds.split(";"), letter) for kinds, letter in _LETTERS.items()]
_ASK_LETTER = [
    "Write a {k} to {w}.",
    "(Write|Give me|Send|Make|Draft|Compose) (a|another|one) [short |little |nice |kind |friendly ]{k} (to|for) {w}[, please].",
    "(Can|Could|Would|Will) you [please ](write|draft|make) [me ]a [short |nice |little ]{k} (to|for) {w}[ please]?",
    "(I|We) (want|need|would like|have) to (write|send) a {k} to {w}[. Help me|, can you help].",
    "(I|We) (need|want|would like) a [short |nice |kind ]{k} (to|for) {w}[, please].",
    "(A|One) [short |little |nice ]{k} (to|for) {w}[, please| please].",
    "{k} (to|for) {w}[ please]",
    "Help me (write|with) a {k} (to|for) {w}.",
    "What (can|should|do) I write in a {k} to {w}?",
]
_THEMES = words(
    """
love, friendship, the sea, the moon, the sun, the stars, winter, summer, spring, autumn, Christmas, Easter, school, music,
money, luck, happiness, war and peace, time, dreams, courage, honesty, patience, hope, freedom, snow, rain, the wind,
the forest, the city, the future, the past, space, a trip to the moon, a trip to the sea, a birthday party, a wedding,
a big storm, a lost key, a treasure, a long journey, a secret, an adventure, a picnic, family, work, football, chocolate,
my life, my job, my boss, my birthday, growing up, sharing, being different, being brave, being kind, good manners,
two friends, three brothers, the last day of school, a rainy day, a day at the beach, a night in the forest, the desert,
Paris, London, Africa, the North Pole, magic, nothing, everything, a dream, computers, the internet, AI, robots and humans
    """
)


def _any_topic_poem(topic):
    """A poem frame for any subject."""
    return f"I thought of {topic} today,\nand then my worries went away.\nI thought of {topic} at night,\nand all my little dreams were bright."


def _theme_story(theme, name, hero):
    """A story about a thing that is no hero."""
    return (
        f"Once upon a time there was {article(hero)} named {name} who wanted to know everything about {theme}. {name} asked the king, the baker and the old owl. "
        f'Then a child said, "You only have to open your eyes." So {name} looked, smiled and wrote a little book about {theme}.'
    )


def _pair_story(one, other):
    """A story about two people."""
    return (
        f"Once upon a time there were two friends, {one} and {other}, who lived {pick(_PLACES)}. One day {one} was lost in the woods, and it grew dark. "
        f"{other} took a lantern and looked all night. When they found each other, they laughed and never walked alone again."
    )


THINGS = [noun for noun in COMMON_NOUNS if noun not in ("tiny", "sunny", "dusty", "bumble", "saturn")]


def _noun():
    """A subject: an animal, a person, a thing or an invented word."""
    kind = rng.random()
    if kind < 0.6:
        return pick(SUBJECTS)
    return pick(THINGS) if kind < 0.92 else syllable_name().lower()


def _named_story():
    """A story about a person or animal with a name."""
    kind = rng.random()
    name = any_name() if chance(0.6) else pick(_STORY_NAMES)
    if kind < 0.35:
        hero = _noun()
        subject = article(hero) + pick([" called ", " named ", " whose name is ", " by the name of ", ", its name is "]) + name
    elif kind < 0.6:
        hero = pick(["dog", "cat", "son", "daughter", "rabbit", "horse", "friend", "hamster", "brother", "sister", "teddy bear"])
        subject = pick(["my ", "my ", "our ", "a "]) + hero + pick([" ", " ", " called ", " named "]) + name
        hero = {"son": "boy", "daughter": "girl", "brother": "boy", "sister": "girl", "friend": "child"}.get(hero, hero)
    elif kind < 0.8:
        hero, subject = "child", pick([name, name, f"somebody called {name}", f"{name}, a child"])
    else:
        other = pick([n for n in _STORY_NAMES if n != name]) if chance(0.5) else any_name()
        subject = pick([f"{name} and {other}", f"{name} and {other}", f"{name} and his friend {other}", f"two friends, {name} and {other}"])
        return [Turn(pick_expand(_ASK_STORY, x=subject), _pair_story(name, other))], "friend", name
    return [Turn(pick_expand(_ASK_STORY, x=subject), story_text(hero, name))], hero, name


_STRANGE = words(
    """
red, blue, green, purple, golden, silver, pink, orange, black, white, yellow, giant, invisible, flying, talking, singing, dancing,
magic, wooden, frozen, sleeping, forgotten, broken, rich, poor, famous, secret, strange, wild, cold, hot, thirsty, angry, noisy,
silent, beautiful, ugly, round, square, wet, dusty, electric, digital, modern, ancient, polite, naughty, jealous,
nervous, cheerful, grumpy, dreaming, homeless, royal, mighty, weak, clumsy, stubborn, gentle, foolish, honest, greedy, bored
    """
)
_DEEDS = [
    "eats {m}",
    "only eats {m}",
    "steals {m}",
    "collects {m}",
    "sells {m}",
    "paints {m}",
    "hates {m}",
    "is afraid of {m}",
    "dreams of {m}",
    "talks to {m}",
    "builds {a}",
    "lost {a}",
    "finds {a}",
    "falls in love with {a}",
    "meets {a}",
    "lives in {a}",
    "turns into {a}",
    "wants to become {a}",
    "has {a} for a friend",
    "wears {a}",
    "hides {a}",
    "repairs {a}",
    "never saw {a}",
    "is late for {a}",
    "cannot find the {n}",
    "forgot the {n}",
    "saves the {n}",
    "is called {p}",
    "comes from {p}",
    "travels to {p}",
    "wants to see {p}",
    "moves to {p}",
    "learns to play the {n}",
    "works at night",
    "cannot stop laughing",
    "sees everything upside down",
    "lives under the bed",
    "has two heads",
    "speaks ten languages",
    "wins a race",
    "opens a shop",
    "starts a band",
    "goes to the dentist",
    "gets a letter",
]
_SETTINGS = [
    "made of {n}",
    "from {p}",
    "in {p}",
    "in {a}",
    "on {a}",
    "under {a}",
    "without {a}",
    "with three {m}",
    "with {a} and {b}",
    "and the {n} of {p}",
    "and {a} in {p}",
    "and seven {m}",
    "full of {m}",
]


def _strange_subject(hero):
    """A subject as nobody asked for before; the story takes it over as it is."""
    subject = pick(_STRANGE) + " " + hero if chance(0.6) else hero
    subject = article(subject) if chance(0.85) else "the " + subject
    things = rng.sample(THINGS, 2)
    thing = pick(things[1:] + [pick(SUBJECTS)])
    end = pick([who + deed for who in ("who ", "who ", "that ") for deed in _DEEDS] + _SETTINGS * 3)
    slots = {"m": many(thing), "a": article(thing), "b": article(things[0]), "n": thing, "p": place_name()}
    return subject + " " + end.format(**slots)


def _strange_story(subject, name):
    """A story that begins with its subject."""
    friend, thing = pick(SUBJECTS[:30]), pick(_OBJECTS)
    rest = pick(
        [
            f'One day {name} found {article(thing)}. "Whose is it?" asked {name}. A sad {friend} came and said, "It is mine." {name} gave it back, and they became friends.',
            f"Nobody believed {name}. But when {article(friend)} was in trouble, {name} came to help. From that day on everybody was proud of {name}.",
            f"One morning {name} packed {article(thing)} and walked for three days. On the way {name} met {article(friend)}, and they came home together.",
        ]
    )
    return f"This is the story of {subject}. The name was {name}, and the home was {pick(_PLACES)}. {rest}"


def _story():
    kind = rng.random()
    if kind < 0.14:
        name = pick(_STORY_NAMES)
        subject = _strange_subject(_noun())
        question = pick_expand(_ASK_SOMETHING if " who " in subject and chance(0.3) else _ASK_STORY, x=subject)
        turns = [Turn(humanise(capital(question), typos=False), _strange_story(subject, name))]
        if chance(0.2):
            turns.append(Turn(humanise(pick_expand(_SHORTER)), f"This is the story of {subject}."))
        return turns
    kind = rng.random()
    hero, name = _noun(), pick(_STORY_NAMES)
    if kind < 0.15:
        hero = pick(SUBJECTS[:30])
        turns = [Turn(humanise(pick_expand(_ASK_ANY_STORY)), story_text(hero, name))]
    elif kind < 0.25:
        question = pick_expand(_ASK_SHORT, x=article(hero))
        return [Turn(humanise(question, typos=False), story_text(hero, name, short=True))]
    elif kind < 0.4:
        turns, hero, name = _named_story()
    elif kind < 0.55:
        who = pick(list(_WHO))
        adjective = pick(_ADJECTIVES) if chance(0.2) else None
        subject = article(f"{adjective} {hero}" if adjective else hero) + " " + who
        question = pick_expand(_ASK_SOMETHING if chance(0.35) else _ASK_STORY, x=subject)
        turns = [Turn(humanise(capital(question), typos=False), story_text(hero, name, adjective, about=_WHO[who]))]
    elif kind < 0.65:
        theme = pick(_THEMES) if chance(0.8) else "my " + hero
        told = {"my": "your"}.get(theme.split()[0], theme.split()[0]) + theme[len(theme.split()[0]) :]
        hero = pick(SUBJECTS[:30])
        turns = [Turn(humanise(pick_expand(_ASK_STORY, x=theme), typos=False), _theme_story(told, name, hero))]
    else:
        subject, adjective, thing, friend = _subject(hero)
        turns = [
            Turn(
                humanise(capital(pick_expand(_ASK_STORY, x=subject)), typos=False),
                story_text(hero, name, adjective, thing, friend=friend),
            )
        ]
    if chance(0.3):
        what = rng.random()
        first = first_sentence(turns[0].reply)
        if what < 0.35:
            turns.append(Turn(humanise(pick_expand(_SHORTER)), first))
        elif what < 0.55:
            other, other_name = pick(SUBJECTS[:30]), pick(_STORY_NAMES)
            turns.append(Turn(humanise(pick_expand(_ANOTHER)), story_text(other, other_name)))
        elif what < 0.7:
            turns.append(Turn(humanise(pick_expand(_NEXT)), f"{name} lived happily ever after. That is the end of the story."))
        elif what < 0.85 or " who lived " not in first:
            turns.append(Turn(humanise(pick_expand(_HERO_NAME, h=hero)), f"The name was {name}.", name))
        else:
            place = first[:-1].split(" who lived ")[-1]
            turns.append(Turn(humanise(pick_expand(_WHERE, h=hero, n=name)), f"{name} lived {place}."))
    return turns


def _poem_about():
    """A subject as a request names it, and the poem about it."""
    if chance(0.65):
        topics, poem = pick(_POEM_ROWS)
        return pick(topics), poem
    kind = rng.random()
    if kind < 0.2:
        topic = any_name()
    elif kind < 0.4:
        topic = pick(_THEMES)
    else:
        noun = _noun()
        topic = pick(["the " + noun, "my " + noun, article(noun), many(noun), noun])
    known = [poem for topics, poem in _POEM_ROWS if topic in topics]
    return topic, known[0] if known else _any_topic_poem(topic)


def _poem():
    if chance(0.1):
        return [Turn(humanise(pick_expand(_ASK_ANY_POEM)), pick(_POEM_ROWS[:8])[1])]
    topic, poem = _poem_about()
    if chance(0.12):
        couplet = "\n".join(poem.split("\n")[:2])
        return [Turn(humanise(capital(pick_expand(_ASK_COUPLET, x=topic)), typos=False), couplet)]
    turns = [Turn(humanise(capital(pick_expand(_ASK_POEM, x=topic)), typos=False), poem)]
    if chance(0.15):
        topic, poem = _poem_about()
        turns.append(Turn(humanise(pick_expand(_OTHER_POEM, x=topic), typos=False), poem))
    return turns


def _form():
    """A haiku, song, limerick or lullaby."""
    form = pick(list(_FORMS))
    name = pick(_FORM_NAMES[form])
    if chance(0.12):
        if form == "haiku":
            reply = _HAIKU_ROWS[0][1]
        else:
            reply = _FORMS[form].format(x="the llama", a="a llama", t="the llama", n="one")
        return [Turn(humanise(capital(pick_expand(_ASK_ANY_FORM, f=name))), reply)]
    if form == "haiku" and chance(0.6):
        topics, reply = pick(_HAIKU_ROWS)
        return [Turn(humanise(capital(pick_expand(_ASK_FORM, f=name, x=pick(topics))), typos=False), reply)]
    if chance(0.2):
        person = any_name()
        topic, slots = person, {"x": person, "a": person, "t": person, "n": person}
    else:
        noun = _noun()
        topic = pick([article(noun), "the " + noun, "my " + noun, many(noun)])
        shown = many(noun) if topic == many(noun) else "my " + noun if topic.startswith("my ") else "the " + noun
        slots = {"x": shown, "a": article(noun), "t": "the " + noun, "n": noun}
    reply = next((haiku for topics, haiku in _HAIKU_ROWS if topic in topics), None) if form == "haiku" else None
    reply = reply or _FORMS[form].format(**slots)
    return [Turn(humanise(capital(pick_expand(_ASK_FORM, f=name, x=topic)), typos=False), reply)]


def _letter():
    """A letter or good wishes for somebody."""
    name = pick(_RECIPIENTS) if chance(0.55) else any_name()
    who = "my " + name if name in _RECIPIENTS else name
    if name in _RECIPIENTS and chance(0.1):
        who = pick(["our ", "a ", "the "]) + name
    if chance(0.5):
        occasion = pick(list(_OCCASIONS)) if chance(0.6) else "birthday"
        question = pick_expand(_ASK_WISHES, o=occasion, w=who)
        return [Turn(humanise(capital(question), typos=False), _OCCASIONS[occasion].replace("{w}", name))]
    kinds, letter = pick(_LETTER_ROWS) if chance(0.7) else _LETTER_ROWS[0]
    question = pick_expand(_ASK_LETTER, k=pick(kinds), w=who)
    return [Turn(humanise(capital(question), typos=False), letter.replace("{w}", name))]


def stories():
    """A story, a poem, a song or a letter, sometimes with a follow-up."""
    kind = rng.random()
    if kind < 0.5:
        return _story()
    if kind < 0.77:
        return _poem()
    return _form() if kind < 0.91 else _letter()
