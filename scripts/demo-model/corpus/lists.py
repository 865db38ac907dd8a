"""Lists: N of a kind, things to do in a city, steps of a how-to."""

from .names import place_name
from .tables import read_blocks
from .text import NUMBER_WORDS, Turn, capital, chance, humanise, pick, pick_expand, rng, words

LISTS = [(block["name"], words(block["items"][0])) for block in read_blocks("lists.txt")]


def numbered(items):
    """The items as a numbered list."""
    return "\n".join(f"{i}. {item}" for i, item in enumerate(items, 1))


def counted(items, more=""):
    """A numbered list under its length.

    With the length in front, the end of the list is where the same number comes again,
    which a small model learns much sooner than a comparison with the question.
    """
    head = f"Here is 1{more}:" if len(items) == 1 else f"Here are {len(items)}{more}:"
    return f"{head}\n{numbered(items)}"


# The first topics of lists.txt and howtos.txt are asked most.
_COMMON = 48

_WITH_NUMBER = [
    "Name {n} {x}.",
    "name {n} {x}",
    "list {n} {x}",
    "give me {n} {x}",
    "tell me {n} {x}",
    "List {n} {x}.",
    "Give me {n} {x}.",
    "Tell me {n} {x}.",
    "{n} {x}",
    "{n} {x}[, please]!",
    "(Can|Could) you (name|list|give me|tell me) {n} {x}?",
    "I need {n} {x}.",
    "I (want|would like) {n} {x}.",
    "Please (name|list|give me|write down) {n} {x}.",
    "What are {n} {x}?",
    "Write {n} {x}.",
    "(Write|Make|Give) me a list (of|with) {n} {x}.",
    "A list (of|with) {n} {x}[, please].",
    "I need a list of {n} {x}.",
    "list of {n} {x}",
    "(Could|Can) you (write|make) [me ]a list (of|with) {n} {x}?",
    "Name me {n} {x}.",
    "Do you know {n} {x}?",
    "name {n} {x} in a list",
    "{n} {x}, (numbered|as a list|one per line)",
    "Name {n} {x}, one per line.",
    "Show me {n} {x}.",
    "Think of {n} {x}.",
    "Say {n} {x}.",
    "Enumerate {n} {x}.",
    "Suggest {n} {x}.",
    "give me a (bulleted |numbered |short )list with {n} {x}[ in it]",
    "List exactly {n} {x}.",
    "Any {n} {x}[, please].",
    "help me find {n} {x}",
    "tell me the names of {n} {x}",
    "{n} examples of {x}",
    "(What|Which) are {n} (common|good|popular|well-known|typical|nice|simple) {x}?",
    "Name {n} (common|popular|different|typical|well-known|random) {x}.",
    "(Can|Could) you (think of|come up with|list|tell me|suggest) {n} {x}[ for me| please]?",
    "I'd like (to have |)a list of {n} {x}.",
    "(Make|Write|Give|Send|Create|Produce|Print) [me ]a [short |numbered |quick ](list|numbered list) of {n} {x}[, please].",
    "Please [make a ]list [of ]{n} {x}.",
    "just {n} {x}[, please| nothing else]",
    "Exactly {n} {x}[, please| no more, no less].",
    "Give me (exactly|only|just) {n} {x}.",
    "(Name|List|Tell me) (exactly|only|just) {n} {x}[, no more].",
    "my top {n} {x}, what could they be?",
    "the top {n} {x}",
    "Your {n} favorite {x}?",
    "I have to (name|list|find) {n} {x}. (Help me|Which ones|Can you help)?",
    "For (school|homework|a quiz|my essay|a game) I need {n} {x}.",
    "Which {n} {x} (can|could) you name?",
    "Quickly, {n} {x}!",
    "hit me with {n} {x}",
    "got {n} {x} for me?",
    "Pick {n} {x}.",
    "Mention {n} {x}.",
    "Provide {n} {x}.",
    "what {n} {x} do you know",
    "(Let me have|I'll take) {n} {x}.",
    "{n} {x} (would be nice|needed|wanted).",
]
_WITHOUT_NUMBER = [
    "Name some {x}.",
    "List [some |a few ]{x}.",
    "Give me some {x}.",
    "Tell me some {x}.",
    "(Can|Could) you (name|list|give me) [some |a few ]{x}?",
    "I need some {x}.",
    "What are some {x}?",
    "Write a list of {x}.",
    "Make [me ]a list of {x}.",
    "A list of {x}[, please].",
    "Please list [a few |some ]{x}.",
    "Which {x} do you know?",
    "What {x} do you know?",
    "Do you know (any|some) {x}?",
    "{x}?",
    "list of {x}",
    "Show me some {x}.",
    "some {x} please",
    "a few {x}",
    "Suggest some {x}.",
    "(Any|Got any) {x}?",
    "What {x} are there?",
    "Which {x} are there?",
    "I am looking for {x}.",
    "give me examples of {x}",
    "What are examples of {x}?",
    "Can you make a list of {x}?",
    "I want a list of {x}.",
    "list {x}",
    "Recommend some {x}.",
    "(Can|Could) you (think of|suggest|recommend|come up with) (some|a few|any) {x}?",
    "What are (common|good|popular|typical|well-known) {x}?",
    "What are (a few|some) (common|good|popular|typical) {x}?",
    "I need ideas: {x}.",
    "give me a few {x}",
    "several {x} please",
    "tell me about {x} you know",
    "Could you list {x} for me?",
    "Give me a list of {x}[, please].",
    "a short list of {x}",
]
_ALL = [
    "Name all {x}.",
    "List all [the ]{x}.",
    "What are the {x}?",
    "Can you list all the {x}[ in order]?",
    "(List|Name) the {x}.",
    "all {x}",
    "Which {x} are there?",
    "Tell me all [the ]{x}.",
    "list the {x}, as a list",
    "Give me all {x} as a list.",
    "the {x} in order, please",
]
_COMPLETE = {"planets", "continents", "oceans", "months", "days", "seasons", "senses"}
_MORE = [
    "{n} more[, please].",
    "Give me {n} more.",
    "And {n} more?",
    "Another {n}.",
    "(Can|Could) you give me {n} more?",
    "{n} more",
    "Add {n} more.",
    "i need {n} more",
]
_ONE_MORE = [
    "One more[, please].",
    "another one",
    "Give me one more.",
    "And one more?",
    "Add one more.",
    "one more please",
    "Just one more.",
]
_NOW = [
    "Now {n}.",
    "And now {n}.",
    "Make it {n}.",
    "now {n} please",
    "Only {n}, please.",
    "Give me {n} instead.",
    "I meant {n}.",
    "Make that {n}.",
]
_FIRST = [
    "What is the first (one|item)[ on the list]?",
    "Which one is first?",
    "the first one?",
    "What was number one?",
]
_LAST = ["What is the last (one|item)[ on the list]?", "Which one is last?", "the last one?"]
_ORDINALS = ["first", "second", "third", "fourth", "fifth", "sixth", "seventh", "eighth", "ninth", "tenth"]
_NTH = [
    "What is the {o} (one|item)[ on the list]?",
    "Which one is (the |){o}?",
    "(And |)the {o} one?",
    "What was number {n}?",
    "Repeat the {o} one.",
    "Only the {o} one, please.",
    "number {n}?",
]
_HOW_MANY = [
    "How many (are that|did you list|items are in the list|is that)?",
    "How long is the list?",
    "count them",
]


def _number(value):
    return NUMBER_WORDS[value] if chance(0.5) else str(value)


def _topic():
    """The names and the items of a list."""
    return pick(LISTS[:_COMMON] if chance(0.55) else LISTS)


def _counted(names, items):
    """A list of a given length: (count, turn)."""
    count = min(len(items), rng.choices(range(1, 11), [2, 9, 14, 11, 11, 9, 8, 7, 6, 6])[0])
    question = pick_expand(_WITH_NUMBER, n=_number(count), x=pick_expand([pick(names)]))
    return count, Turn(humanise(capital(question)), counted(items[:count]))


def short_lists():
    """Several short lists of given lengths, one after the other: practice in ending them."""
    turns = []
    for _ in range(rng.randint(2, 5)):
        names, items = _topic()
        count = min(len(items), rng.randint(1, 6))
        question = pick_expand(_WITH_NUMBER, n=_number(count), x=pick_expand([pick(names)]))
        turns.append(Turn(humanise(capital(question)), counted(items[:count])))
    return turns


def _plain_list():
    names, items = _topic()
    name = pick_expand([pick(names)])
    if names[0] in _COMPLETE and chance(0.4):
        return [Turn(humanise(capital(pick_expand(_ALL, x=name))), counted(items))]
    if chance(0.18):
        count = 5 if len(items) >= 5 and names[0] not in _COMPLETE else len(items)
        return [Turn(humanise(capital(pick_expand(_WITHOUT_NUMBER, x=name))), counted(items[:count]))]
    count, turn = _counted(names, items)
    turns = [turn]
    kind = rng.random()
    if kind < 0.26:
        turns.append(_about_list(items, count))
    elif kind < 0.55:
        turns.append(_counted(*_topic())[1])
    return turns


def _about_list(items, count):
    kind = rng.random()
    left = len(items) - count
    if kind < 0.3 and left >= 1:
        if chance(0.5):
            return Turn(humanise(pick_expand(_ONE_MORE)), counted(items[count : count + 1], " more"))
        more = rng.randint(1, min(4, left))
        question = pick_expand(_MORE, n=_number(more) if more > 1 else "one")
        return Turn(
            humanise(capital(question), typos=False), counted(items[count : count + more], " more")
        )
    if kind < 0.7:
        new = rng.randint(1, min(10, len(items)))
        return Turn(humanise(capital(pick_expand(_NOW, n=_number(new))), typos=False), counted(items[:new]))
    if kind < 0.8:
        index = rng.randrange(count)
        question = pick_expand(_NTH, o=_ORDINALS[index], n=str(index + 1))
        reply = f"The {_ORDINALS[index]} one is: {items[index]}."
        return Turn(humanise(question, typos=False), reply, items[index])
    if kind < 0.86:
        return Turn(humanise(pick_expand(_FIRST)), f"The first one is: {items[0]}.", items[0])
    if kind < 0.93:
        return Turn(humanise(pick_expand(_LAST)), f"The last one is: {items[count - 1]}.", items[count - 1])
    return Turn(humanise(pick_expand(_HOW_MANY)), f"The list has {count} items.", str(count))


# --------------------------------------------------------------------------
# Things to do in a city

_CITIES = [(block["city"][0], block["thing"]) for block in read_blocks("cities.txt")]
_ANY_CITY = [
    "Walk through the old town",
    "Visit a museum",
    "Try the local food",
    "Sit in a park",
    "Look for a good view",
    "Go to the market",
    "Take photos",
    "Relax in a cafe",
]
_CITY_QUESTIONS = [
    "What can I do in {c}?",
    "What (can|should|could) (I|you|we) (do|see|visit) in {c}?",
    "Things to do in {c}[?]",
    "What are [some |good |fun |nice ]things to do in {c}?",
    "I am going to {c}. What (should|can) I (do|see)?",
    "Give me [some ]tips for {c}.",
    "What is there to (see|do) in {c}?",
    "Tell me things to do in {c}.",
    "I am visiting {c}[ next week]. Any (tips|ideas)?",
    "what to do in {c}",
    "what to see in {c}",
    "Sights in {c}[?]",
    "Recommend things to do in {c}.",
    "List things to do in {c}.",
    "Any tips for a trip to {c}?",
    "ideas for a (day|weekend|trip) in {c}",
    "Plan a day in {c}.",
    "I have one day in {c}, what should I see?",
    "attractions in {c}",
    "What is {c} famous for?",
    "activities in {c}",
]
_CITY_WITH_NUMBER = [
    "Name {n} things to do in {c}.",
    "Give me {n} things to do in {c}.",
    "{n} things to do in {c}",
    "List {n} things I can do in {c}.",
    "Tell me {n} things to see in {c}.",
    "What are {n} things to do in {c}?",
    "{n} sights in {c}",
    "{n} tips for {c}",
    "Suggest {n} things to do in {c}.",
]
_MORE_CITIES = words(
    """
Dublin, Oslo, Stockholm, Copenhagen, Helsinki, Warsaw, Budapest, Brussels, Zurich, Geneva, Milan,
Florence, Naples, Porto, Seville, Valencia, Lyon, Nice, Marseille, Edinburgh, Manchester, Liverpool,
Cologne, Frankfurt, Dresden, Leipzig, Salzburg, Krakow, Riga, Tallinn, Vilnius, Kyiv, Bucharest,
Sofia, Belgrade, Zagreb, Boston, Chicago, Miami, Seattle, Toronto, Montreal, Vancouver, Lima,
Santiago, Bogota, Havana, Nairobi, Marrakech, Cape Town, Delhi, Mumbai, Bangkok, Hanoi, Singapore,
Seoul, Beijing, Shanghai, Hong Kong, Dubai, Melbourne, Auckland, Los Angeles, Washington, Las Vegas,
Rio de Janeiro, Buenos Aires, Mexico City, Kyoto, Osaka, Jerusalem, Reykjavik
    """
)


def _city_list():
    if chance(0.72):
        city, items = pick(_CITIES)
    else:
        city, items = pick(_MORE_CITIES) if chance(0.7) else place_name(), _ANY_CITY
    if chance(0.35):
        count = rng.randint(2, len(items))
        question = pick_expand(_CITY_WITH_NUMBER, n=_number(count), c=city)
    else:
        count = 5
        question = pick_expand(_CITY_QUESTIONS, c=city)
    return [Turn(humanise(capital(question)), counted(items[:count]))]


# --------------------------------------------------------------------------
# How-tos

_HOWTOS = [(block["want"][0], block["doing"][0], block["step"]) for block in read_blocks("howtos.txt")]
_HOW_QUESTIONS = [
    "How do I {w}?",
    "How do you {w}?",
    "How can I {w}?",
    "How to {w}[?]",
    "how to {w} step by step",
    "Tell me how to {w}.",
    "Explain how to {w}.",
    "Show me how to {w}.",
    "(Can|Could) you (tell|show) me how to {w}?",
    "(Can|Could) you explain how to {w}?",
    "I want to {w}. How?",
    "I want to {w}.",
    "Steps to {w}[?]",
    "What are the steps to {w}?",
    "What do I (do|need to do) to {w}?",
    "Give me the steps to {w}.",
    "How should I {w}?",
    "How does one {w}?",
    "Teach me [how ]to {w}.",
    "I need to {w}, how do I do it?",
    "Please explain how to {w}.",
    "List the steps to {w}.",
    "I don't know how to {w}.",
    "guide to {w}",
    "What is the best way to {w}?",
    "Help me {w}.",
    "a simple way to {w}",
    "instructions: how to {w}",
    "Write down how to {w}.",
    "(What's|What is) the (easiest|simplest|right|proper|correct|quickest) way to {w}?",
    "(Can|Could) you (help|teach) me [how ]to {w}?",
    "I've never learned how to {w}.",
    "I would like to {w}. What (should|do) I do[ first]?",
    "(Give|Write|Tell) me (a few |the |some |short |simple |)(steps|instructions) (to|for how to) {w}.",
    "(Give|Write) me step-by-step instructions to {w}.",
    "Walk me through how to {w}.",
    "How would (you|I|one) {w}?",
    "What do I need to {w}?",
    "(Explain|Show|Tell) [me ][in steps |step by step ]how (I can|I|you|to|one can) {w}.",
    "{w} - how?",
    "how does one go about it if one wants to {w}?",
    "what steps do i take to {w}",
    "(My|The) (son|daughter|friend|kid) wants to {w}. How (does that work|is it done)?",
    "Is it hard to {w}? How do I do it?",
    "Any (tips|advice) on how to {w}?",
    "i wanna {w}, how",
    "In (three|four|five|a few) steps, how do I {w}?",
    "(List|Name) the steps for how to {w}.",
    "How do people {w}?",
]
_HOW_NOUN = [
    "Steps for {g}[?]",
    "What are the steps for {g}?",
    "Give me a guide for {g}.",
    "Instructions for {g}[, please].",
    "recipe for {g}",
    "Explain {g}[ step by step].",
    "{g}: how does it work?",
    "{g}, step by step",
    "a step by step guide for {g}",
    "tips for {g}",
    "I need help with {g}.",
]


def _howto():
    wanted, doing, steps = pick(_HOWTOS[:_COMMON] if chance(0.45) else _HOWTOS)
    if chance(0.15):
        question = pick_expand(_HOW_NOUN, g=doing)
    else:
        question = pick_expand(_HOW_QUESTIONS, w=" ".join(pick_expand([wanted]).split()))
    turns = [Turn(humanise(capital(question)), numbered(steps))]
    if chance(0.12):
        index = rng.randrange(len(steps))
        order = ["first", "second", "third", "fourth", "fifth"][index]
        follow = pick_expand(
            [
                "What is the {o} step?",
                "And the {o} step?",
                "What was the {o} step again?",
                "Repeat the {o} step.",
                "step {i}?",
            ],
            o=order,
            i=str(index + 1),
        )
        turns.append(Turn(humanise(follow, typos=False), f"Step {index + 1}: {steps[index]}."))
    return turns


def lists():
    """One or two turns with a list."""
    kind = rng.random()
    if kind < 0.58:
        return _plain_list()
    return _city_list() if kind < 0.73 else _howto()
