"""Short stories and poems. The subject is taken over from the request."""

from .names import COMMON_NOUNS, any_name
from .text import Turn, article, capital, chance, first_sentence, humanise, pick, pick_expand, rng, words

_HEROES = words(
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
]
_ASK_SHORT = [
    "Tell me a story about {x} in two sentences.",
    "Write a very short story about {x}.",
    "Tell me a two-sentence story about {x}.",
    "a tiny story about {x}, only two sentences",
    "A story about {x} in two sentences, please.",
    "very short story about {x}",
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


def _subject(hero):
    """Ways to name the hero in the request: (text, adjective, thing, friend)."""
    kind = rng.random()
    if kind < 0.15:
        friend = pick([h for h in _HEROES if h != hero])
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
        adjective = pick(_ADJECTIVES)
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
    return (
        article(hero)
        + pick(
            [
                " who is sad",
                " who is afraid",
                " in the forest",
                " at sea",
                " who wants to fly",
                " who goes to school",
                " who is lost",
                " who makes friends",
                " on a long trip",
                " and the moon",
            ]
        ),
        None,
        None,
    )


def story_text(hero, name, adjective=None, thing=None, short=False, friend=None):
    """A little story; ``thing`` is found or lost, ``friend`` is met."""
    adjective = adjective or pick(_ADJECTIVES)
    place = pick(_PLACES)
    plot = rng.randrange(6) if thing is None else pick([0, 2, 3, 4])
    thing = thing or pick(_OBJECTS)
    friend = friend or pick([h for h in _HEROES[:30] if h != hero])
    opening = f"Once upon a time there was {article(adjective)} {hero} named {name} who lived {place}."
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
]


def _any_topic_poem(topic):
    """A poem frame for any subject."""
    return f"I thought of {topic} today,\nand then my worries went away.\nI thought of {topic} at night,\nand all my little dreams were bright."


def _story():
    kind = rng.random()
    if kind < 0.2:
        question = pick_expand(_ASK_ANY_STORY)
        hero, name = pick(_HEROES[:30]), pick(_STORY_NAMES)
        turns = [Turn(humanise(question), story_text(hero, name))]
    elif kind < 0.3:
        hero, name = pick(_HEROES), pick(_STORY_NAMES)
        question = pick_expand(_ASK_SHORT, x=article(hero))
        return [Turn(humanise(question), story_text(hero, name, short=True))]
    elif kind < 0.45:
        hero, name = pick(_HEROES) if chance(0.7) else pick(COMMON_NOUNS), any_name() if chance(
            0.7
        ) else pick(_STORY_NAMES)
        subject = article(hero) + pick([" called ", " named "]) + name
        turns = [Turn(pick_expand(_ASK_STORY, x=subject), story_text(hero, name))]
    else:
        hero, name = pick(_HEROES) if chance(0.75) else pick(COMMON_NOUNS), pick(_STORY_NAMES)
        subject, adjective, thing, friend = _subject(hero)
        turns = [
            Turn(
                humanise(pick_expand(_ASK_STORY, x=subject)),
                story_text(hero, name, adjective, thing, friend=friend),
            )
        ]
    if chance(0.25):
        what = rng.random()
        first = first_sentence(turns[0].reply)
        if what < 0.5:
            turns.append(Turn(humanise(pick_expand(_SHORTER)), first))
        elif what < 0.7:
            other, other_name = pick(_HEROES[:30]), pick(_STORY_NAMES)
            turns.append(Turn(humanise(pick_expand(_ANOTHER)), story_text(other, other_name)))
        elif what < 0.9:
            turns.append(Turn(humanise(pick_expand(_HERO_NAME, h=hero)), f"The name was {name}.", name))
        else:
            place = first[:-1].split(" who lived ")[-1]
            turns.append(Turn(humanise(pick_expand(_WHERE, h=hero, n=name)), f"{name} lived {place}."))
    return turns


def _poem():
    if chance(0.12):
        return [Turn(humanise(pick_expand(_ASK_ANY_POEM)), pick(_POEM_ROWS[:8])[1])]
    if chance(0.78):
        topics, poem = pick(_POEM_ROWS)
        topic = pick(topics)
    else:
        topic = pick(["the ", "my ", "a ", ""]) + pick(_HEROES + COMMON_NOUNS) if chance(0.8) else any_name()
        topic = topic.replace("a a", "an a") if topic.startswith("a a") else topic
        poem = _any_topic_poem(topic)
    return [Turn(humanise(pick_expand(_ASK_POEM, x=topic)), poem)]


def stories():
    """A story or a poem, sometimes with a follow-up."""
    return _story() if chance(0.6) else _poem()
