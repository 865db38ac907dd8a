"""What the user did, and what happened."""

import re

from ..names import any_name, odd_word, place_name, title_name
from ..text import chance, pick, words
from .kind import FactKind
from .values import a_noun, a_word, colored_thing, either, my_person, one_of, your


def _done(verb, known):
    """Draws what was read, lost, built ...: a known thing, any thing, or what fits the verb."""
    if chance(0.4):
        return pick(known)
    if chance(0.5):
        return a_word()
    if verb in ("read", "watch", "visit"):
        return pick([title_name, place_name])()
    return colored_thing() if chance(0.5) else odd_word()


def _did(verb, past, things, reply):
    """A kind of fact: the user did something today or some days ago."""
    known = words(things)
    return FactKind(
        weight=0.7,
        group="did " + verb,
        value=lambda: _done(verb, known),
        draw=lambda fact: {"yv": your(fact.value), "b": re.sub("^(a|an|the|my) ", "", fact.value)},
        tell=f"""
            I {past} {{v}}[ today| yesterday| last night| this morning| on Sunday| last week].
            I {past} {{v}}.
            (Today|Yesterday|Last night|This morning|Last week|On Monday) I {past} {{v}}.
            i {past} {{v}}
            I {past} {{v}} with (my friend|my sister|my family|{{n}}).
            Guess what, I {past} {{v}}.
            We {past} {{v}} (today|yesterday|on the weekend).
        """,
        reply=reply,
        answer=f"You {past} {{yv}}.",
        indirect=f"what I {past}",
        direct=f"""
            what did I {verb}[ today| yesterday]
            what did I {verb}
            what did I (say|tell you) I {past}
            what have I told you that I {past}
        """,
        ask=f"""
            I {past} something. What was it?
            What was it that I {past}?
            You know what I {past}?
            Tell me what I {past}.
        """,
        fix=False,
    )


# The verb, its past, some things, and a reply: {v} is what the user said, {yv} the same with "your", {b} the bare noun.
DID = [
    _did(
        "eat",
        "ate",
        "an apple, noodles, two eggs, porridge, toast, fried rice, a burger, grapes, a salad, lentils",
        "I hope the {b} tasted good.",
    ),
    _did(
        "cook",
        "cooked",
        "goulash, a curry, spaghetti, risotto, chili, fish stew, roast chicken, ratatouille, beans",
        "I hope the {b} tasted good.",
    ),
    _did(
        "bake",
        "baked",
        "a cake, bread, cookies, an apple pie, muffins, rolls, a birthday cake",
        "I am sure the {b} smelled good.",
    ),
    _did(
        "drink",
        "drank",
        "tea, a beer, two coffees, lemonade, cocoa, a glass of milk, mint tea",
        "I hope the {b} was good.",
    ),
    _did(
        "buy",
        "bought",
        "a lamp, a new phone, shoes, a red hat, flowers, a carpet, a kayak, a book, twelve eggs, a drum",
        "Have fun with the {b}!",
    ),
    _did(
        "lose",
        "lost",
        "a glove, a bet, my scarf, an umbrella, an earring, my hat, my ticket",
        "I am sorry that you lost {yv}.",
    ),
    _did(
        "find",
        "found",
        "a coin, a ring, a kitten, a letter, an old map, ten dollars, a key, a blue feather",
        "What a find: {v}!",
    ),
    _did(
        "plant",
        "planted",
        "tomatoes, an apple tree, tulips, beans, basil, a cherry tree, sunflowers, pumpkins",
        "I hope the {b} will grow well.",
    ),
    _did(
        "read",
        "read",
        "Dracula, The Hobbit, a magazine, Heidi, a comic, a cookbook, the newspaper",
        "I hope you enjoyed {v}.",
    ),
    _did(
        "watch",
        "watched",
        "Titanic, a football match, Frozen, the news, Jaws, a cartoon, an old western",
        "I hope you enjoyed {v}.",
    ),
    _did(
        "see",
        "saw",
        "a fox, a rainbow, two deer, a falling star, an owl, a red balloon, a whale",
        "It must have been nice to see {v}.",
    ),
    _did(
        "paint",
        "painted",
        "a tree, the fence, a portrait, a ship, a sunset, the ceiling, a horse",
        "I am sure it looks good, the picture of {v}.",
    ),
    _did(
        "build",
        "built",
        "a table, a birdhouse, a snowman, a shelf, a robot, a treehouse, a kite",
        "Well done, {v} takes some work.",
    ),
    _did("repair", "repaired", "my bike, a clock, the roof, a radio, the sink, a chair", "Well done with {yv}!"),
    _did("break", "broke", "a vase, my arm, a window, a cup, my glasses, a plate", "I am sorry about {yv}."),
    _did(
        "win",
        "won",
        "a medal, a chess game, ten euros, a teddy bear, the lottery, a cup",
        "Congratulations! You won {v}.",
    ),
    _did(
        "visit",
        "visited",
        "my aunt, the zoo, a castle, Rome, a museum, an old friend",
        "I hope you had a good time.",
    ),
    _did(
        "order",
        "ordered",
        "a pizza, a sofa, two books, a green salad, a burger, new curtains",
        "I hope it comes soon: {v}.",
    ),
    _did(
        "sell",
        "sold",
        "my car, a guitar, my old bike, a painting, ten books",
        "I hope you got a good price for {yv}.",
    ),
    _did("write", "wrote", "a letter, a poem, a song, a postcard, a long email, an essay", "Well done, you wrote {v}."),
    _did("play", "played", "chess, cards, tennis, the flute, hide and seek, dominoes", "I hope you had fun."),
    _did(
        "wear",
        "wore",
        "a red scarf, my blue coat, sandals, a tie, a straw hat, my new boots",
        "I am sure it looked good.",
    ),
    _did(
        "hear",
        "heard",
        "a strange noise, an owl, a song, a loud bang, church bells",
        "How interesting that you heard {v}.",
    ),
    _did("borrow", "borrowed", "a ladder, a book, a pen, ten dollars, a drill", "Do not forget to give it back."),
    _did("catch", "caught", "a fish, a ball, a mouse, the last train, a butterfly", "So you caught {v}."),
    _did("learn", "learned", "a poem, a new word, ten verbs, a card trick, the waltz", "Well done, you learned {v}."),
    _did(
        "dream of",
        "dreamed of",
        "a castle, a dragon, the sea, flying, a talking cat, my school",
        "A dream of {yv} sounds interesting.",
    ),
    _did("dance", "danced", "the tango, a waltz, the polka, the samba", "I hope you had fun."),
    _did("sing", "sang", "a lullaby, Yesterday, an old song, Jingle Bells", "I am sure it sounded good."),
    _did("get", "got", "a letter, a new watch, a present, a puppy, flowers, a parcel", "How nice that you got {v}."),
    _did("give away", "gave away", "my old coat, two books, a toy, my piano", "That is kind of you."),
    _did(
        "forget",
        "forgot",
        "my umbrella, the milk, my homework, a birthday, my keys",
        "I am sorry that you forgot {yv}.",
    ),
    _did("draw", "drew", "a horse, a dragon, a map, a flower, my house", "I am sure it looks good."),
]
PAST_DAYS = words("today, yesterday, last night, last week, on Sunday, this morning, on Friday, last summer")

MET = FactKind(
    weight=4,
    group="met",
    thing=one_of(PAST_DAYS),
    value=either(0.7, any_name, my_person),
    draw=lambda fact: {"yv": your(fact.value)},
    tell="""
        I (met|saw|visited|called|helped|invited) {v} {k}.
        {k} I (met|saw|visited) {v}.
        I (had lunch|had dinner|talked|played chess|was out) with {v} {k}.
        {k} I went out with {v}.
    """,
    reply="I hope you had a good time.",
    answer="It was {yv}.",
    indirect="who I (met|saw|was with) {k}",
    direct="""
        who did I (meet|see|visit) {k}
        whom did I (meet|see|visit) {k}
        who was I with {k}
        who was it {k}
        who did I (say|tell you) I met {k}
    """,
    fix=False,
)

GIVING = [("gave", "give"), ("sent", "send"), ("bought", "buy"), ("sold", "sell"), ("showed", "show"), ("lent", "lend")]


def _gift(fact):
    """Something given to somebody."""
    thing = pick([a_noun(), a_word(), colored_thing()])
    person = any_name() if chance(0.6) else my_person()
    past, verb = pick(GIVING)
    link = "for" if verb == "buy" else "to"
    fact.value = thing
    bare = re.sub("^(a|an) ", "", thing)
    question = pick(
        [
            f"what did I {verb} {person}",
            f"what did I {verb} {link} {person}",
            f"who did I {verb} the {bare} {link}",
            f"{link} whom did I {verb} the {bare}",
        ]
    )
    return {"past": past, "p": person, "yp": your(person), "q": question, "link": link}


GIFT = FactKind(
    weight=4,
    group="gift",
    draw=_gift,
    tell="""
        I {past} {p} {v}.
        I {past} {v} {link} {p}.
        Yesterday I {past} {p} {v}.
        I {past} {p} {v} last week.
        i {past} {v} {link} {p}
    """,
    reply="That is kind of you.",
    answer="You {past} {yp} {v}.",
    direct="""
        {q}
        {q}
    """,
    fix=False,
)

WHEN_YOUNG = FactKind(
    weight=3,
    group="when young",
    value=one_of(words("a child, a teenager, a student, ten, twelve, young, a baby, at school")),
    tell="""
        I learned to swim when I was {v}.
        I learned it when I was {v}.
        When I was {v} I learned to ride a bike.
        I started to play music when I was {v}.
    """,
    reply="How nice that you learned it when you were {v}.",
    answer="It was when you were {v}.",
    indirect="when I (learned it|started)",
    direct="""
        when did I (learn it|start)
        how old was I when I learned it
        when was that
    """,
)
