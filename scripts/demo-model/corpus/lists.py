"""Lists: N of a kind, things to do in a city, steps of a how-to.

Every list has one layout: a head with the number and the name of the kind ("Here are 3 fruits:"),
then numbered lines. So the number and the kind are decided once, in the head, and the lines only
have to look at it: the list ends where the number of the head comes again.

The lines are a stretch of the items of the kind, from a random place on (round the end to the
first ones): each item has one follower. Free random samples make a small model repeat items.
"""

import re
from collections import namedtuple

from .names import place_name
from .tables import read_blocks
from .text import NUMBER_WORDS, Turn, article, capital, chance, expand, humanise, pick, pick_expand, rng, words

# names: what the kind is called; one, some: the name in the head; asks: whole questions without a
# number; whole: the items are all there are; fixed: they have an order and begin with the first;
# told: facts.txt and the like answer the question for all of them; several: general.py answers
# the question for one of them.
Kind = namedtuple("Kind", "names one some asks items whole fixed told several", defaults=[False] * 4)

_FIRST_WORDS = {
    "animals": "animal",
    "things": "thing",
    "ways": "way",
    "tips": "tip",
    "ideas": "idea",
    "reasons": "reason",
    "kinds": "kind",
    "parts": "part",
    "words": "word",
    "countries": "country",
    "cities": "city",
    "islands": "island",
    "names": "name",
    "games": "game",
    "fruits": "fruit",
    "foods": "food",
    "jobs": "job",
    "colors": "color",
    "questions": "question",
    "multiples": "multiple",
    "numbers": "number",
    "excuses": "excuse",
    "gifts": "gift",
    "ingredients": "ingredient",
    "clothes": "piece of clothing",
    "toppings": "topping",
    "members": "member",
    "points": "point",
    "planets": "planet",
    "units": "unit",
    "states": "state",
    "commands": "command",
    "settings": "setting",
    "keys": "key",
    "verbs": "verb",
    "adjectives": "adjective",
    "places": "place",
    "songs": "song",
}


def _singular(name):
    """The name for one item: "fruits" to "fruit", "things in a park" to "thing in a park"."""
    first, _, rest = re.sub(r"(?<= that )(?!are )\w+", r"\g<0>s", name).replace(" that are ", " that is ").partition(" ")
    if rest and first in _FIRST_WORDS:
        return f"{_FIRST_WORDS[first]} {rest}"
    if name.endswith("ies"):
        return name[:-3] + "y"
    if name.endswith(("shes", "ches", "sses", "xes")):
        return name[:-2]
    return name[:-1] if name.endswith("s") else name


_LETTER_NAMES = [
    "{x} that (start|begin) with {l}",
    "{x} that (start|begin) with the letter {l}",
    "{x} (starting|beginning) with [the letter ]{l}",
    "{x} with {l}",
]
_LETTER_ASKS = [
    "(What|Which) {x} (start|begin) with {l}?",
    "(What|Which) {x} (start|begin) with the letter {l}?",
    "{x} with the letter {l}",
]
_RHYME_NAMES = [
    "words that rhyme with {r}",
    "words rhyming with {r}",
    "rhymes (for|with|of|on) {r}",
    "rhyming words for {r}",
]
_RHYME_ASKS = [
    "What rhymes with {r}?",
    "Which words rhyme with {r}?",
    "What words rhyme with {r}?",
    "Find rhymes for {r}.",
    "I need a rhyme for {r}.",
    "Do you know what rhymes with {r}?",
]


def _kind(block):
    """The kind of a block of lists.txt."""
    items = words(block["items"][0])
    names, asks = block.get("name", []), block.get("ask", [])
    if "letter" in block:
        letter = block["letter"][0]
        some = f"{names[0]} that start with {letter}"
        names, asks = (
            [text.replace("{x}", names[0]).replace("{l}", letter) for text in texts]
            for texts in (_LETTER_NAMES, _LETTER_ASKS)
        )
        one = f"{_singular(block['name'][0])} that starts with {letter}"
        return Kind(names, one, some, asks, items)
    if "rhyme" in block:
        rhyme = block["rhyme"][0]
        names, asks = ([text.replace("{r}", rhyme) for text in texts] for texts in (_RHYME_NAMES, _RHYME_ASKS))
        return Kind(names, f"word that rhymes with {rhyme}", f"words that rhyme with {rhyme}", asks, items)
    some = names[0]
    if "kinds" in block:
        names = names + [f"(kinds|types|sorts|examples) of {block['kinds'][0]}"]
    one = block["one"][0] if "one" in block else _singular(some)
    whole = "whole" in block
    return Kind(names, one, some, asks, items, whole, whole or "fixed" in block, "told" in block, "several" in block)


_BLOCKS = read_blocks("lists.txt")
_WORD_KINDS = [_kind(block) for block in _BLOCKS if "letter" in block or "rhyme" in block]
KINDS = [_kind(block) for block in _BLOCKS if "letter" not in block and "rhyme" not in block]
LISTS = [(kind.names, kind.items) for kind in KINDS]


def numbered(items):
    """The items as a numbered list."""
    return "\n".join(f"{i}. {item}" for i, item in enumerate(items, 1))


def headed(items, one, some, more=""):
    """A numbered list under its length and the name of its kind."""
    head = f"Here is 1{more} {one}:" if len(items) == 1 else f"Here are {len(items)}{more} {some}:"
    return f"{head}\n{numbered(items)}"


def counted(items):
    """The list of all the items of a kind."""
    kind = next(kind for kind in KINDS if kind.items is items)
    return headed(items, kind.one, kind.some)


class _Given:
    """A list that was given: a stretch of the items of a kind, of which ``used`` were given already."""

    def __init__(self, kind, count, start=None, used=0):
        if start is None:
            start = 0 if kind.fixed or chance(0.4) else rng.randrange(len(kind.items))
        self.kind, self.count, self.start, self.used = kind, count, start, used + count

    @property
    def left(self):
        """How many items can still follow."""
        return len(self.kind.items) - self.used

    @property
    def items(self):
        """The items of the list."""
        return [self.kind.items[(self.start + i) % len(self.kind.items)] for i in range(self.count)]

    def following(self, count):
        """The next items."""
        return _Given(self.kind, count, self.start + self.count, self.used)

    def reply(self, more=""):
        """The text of the list."""
        return headed(self.items, self.kind.one, self.kind.some, more)


_MOST = 10  # items in a list

# {n}: the number; {x}: the kind.
_WITH_NUMBER = [
    "Name {n} {x}.",
    "name {n} {x}",
    "list {n} {x}",
    "give me {n} {x}",
    "tell me {n} {x}",
    "{n} {x}",
    "{n} {x}[, please]!",
    "{n} {x}[ please]",
    "List {n} {x}.",
    "Give me {n} {x}.",
    "Tell me {n} {x}.",
    "What are {n} {x}?",
    "(Can|Could|Would|Will) you [please ](name|list|give me|tell me|show me|say|write|write down) {n} {x}[ for me]?",
    "(Can|Could) you (think of|come up with|suggest|find|recommend) {n} {x}[ for me| please]?",
    "I (need|want|would like|wish for|have to know|must know) {n} {x}[, please].",
    "Please (name|list|give me|write down|tell me|show me|send me) {n} {x}.",
    "(Name|List|Tell me|Give me|Write|Show me) {n} {x}, please.",
    "Write[ down| me| out] {n} {x}.",
    "(Write|Make|Give|Send|Create|Produce|Print|Prepare|Draw up) [me ]a [short |numbered |quick |little ]list (of|with) {n} {x}[, please].",
    "A [short |little |numbered ]list (of|with) {n} {x}[, please].",
    "(I need|I want|I'd like|I would like|we need) a [short ]list (of|with) {n} {x}.",
    "list of {n} {x}",
    "list with {n} {x}",
    "(Could|Can) you (write|make|give|create) [me ]a list (of|with) {n} {x}?",
    "(Name|Find|Tell|List) me {n} {x}.",
    "Do you know {n} {x}?",
    "{n} {x}, (numbered|as a list|one per line|in a list|as a numbered list)",
    "(Name|List|Write) {n} {x}, (one per line|as a list|with numbers|each on its own line).",
    "(Show|Tell|Give|Find) me {n} {x}.",
    "(Think of|Say|Enumerate|Suggest|Pick|Choose|Mention|Provide|Find|Recommend|Type|State|Offer) {n} {x}[, please].",
    "Any {n} {x}[, please].",
    "help me (find|think of|name|list) {n} {x}",
    "tell me (the names of|about) {n} {x}",
    "{n} examples (of|for) {x}",
    "(Give|Show|Tell) me {n} examples (of|for) {x}.",
    "(What|Which) are {n} (common|good|popular|well-known|typical|nice|simple|usual|important) {x}?",
    "(Name|List|Give me|Tell me) {n} (common|popular|different|typical|well-known|random|simple|nice|other) {x}.",
    "{n} (common|popular|different|random|good|typical|well-known) {x}",
    "Please [make a ]list [of ]{n} {x}.",
    "just {n} {x}[, please| nothing else| and nothing else]",
    "(only|exactly|simply) {n} {x}[, please| no more, no less]",
    "(Name|List|Give me|Tell me|Write) (exactly|only|just) {n} {x}[, no more| not more].",
    "the top {n} {x}",
    "top {n} {x}",
    "Your [top ]{n} favorite {x}?",
    "I have to (name|list|find|write|know|learn) {n} {x}. (Help me|Which ones|Can you help|Which)?",
    "For (school|homework|a quiz|my essay|a game|a project|class|my kids|a test) I need {n} {x}.",
    "I need {n} {x} for (school|homework|a quiz|my essay|a game|a project|class|my kids|a test).",
    "My (son|daughter|teacher|friend|boss|mother|class) (needs|wants|asks for) {n} {x}.",
    "Which {n} {x} (can|could|would) you name?",
    "(Quickly|Quick|Now|Fast), {n} {x}!",
    "hit me with {n} {x}",
    "got {n} {x} for me?",
    "what {n} {x} do you know",
    "(Let me have|I'll take|Let me hear|Let me see|I want to hear|I want to see) {n} {x}.",
    "{n} {x} (would be nice|needed|wanted|would help|for me|if you can).",
    "{x}, {n} of them[, please]",
    "{x}: {n}[ please| of them]",
    "{x}, {n} please",
    "{x} - {n} of them",
    "(Name|List|Give me|Tell me|I need) {x}, {n} of them.",
    "(Name|List|Give me|Tell me) some {x}, {n} of them.",
    "Which {x} do you know? (Name|Tell me|List) {n}.",
    "I (am looking|look) for {n} {x}.",
    "I want to (know|learn|hear|read) {n} {x}.",
    "(I bet you can't|Try to|Are you able to|Do you think you can|See if you can) (name|list) {n} {x}",
    "(How about|What about) {n} {x}?",
    "what (would be|could be|might be) {n} {x}",
    "(me need|i need|need|want|gimme|wanna have) {n} {x}",
    "say me {n} {x} please",
    "{n} {x} as examples",
    "what {n} {x} (are there|exist|come to mind)",
    "(Mum|Mom|Dad) says I must (name|write) {n} {x}.",
    "There are many {x}. Name {n}.",
    "In a list: {n} {x}.",
    "number of {x}: {n}",
    "let's play: {n} {x}",
    "i cannot think of {n} {x}, help",
    "Would you mind (naming|listing) {n} {x}?",
]
# One item: {a} with the article.
_ONE = [
    "(Name|Give me|Tell me|Say|Think of|Pick|Suggest|Show me|Choose|List|Find) {a}[, please].",
    "(Name|Give me|Tell me|Say|Think of|Pick|Suggest|Show me|Find) [any|just|only] one {x}[, please].",
    "(Can|Could) you (name|tell me|give me|think of|say|suggest) (one {x}|{a})[ please]?",
    "(I need|I want|I'm looking for) (one {x}|{a}).",
    "one {x}[ please]",
    "1 {x}",
    "I would like {a}[, please].",
    "just one {x}",
    "any {x}, just one",
    "Tell me the name of {a}.",
    "What is one {x}?",
    "an example of {a}",
    "Give me an example of {a}.",
    "Do you know {a}?",
]
# A few: three.
_SOME = [
    "(Name|List|Give me|Tell me|Show me|Suggest|Write|Recommend) (some|a few|several) {x}[, please].",
    "(name|list|give me|tell me) some {x}",
    "(Can|Could|Would) you (name|list|give me|tell me|suggest|show me) (some|a few|any) {x}[, please]?",
    "(I need|I want|I would like|I'm looking for|we need) (some|a few|several) {x}.",
    "What are (some|a few|some good|some common|some typical|some popular|some nice) {x}?",
    "Do you know (any|some|a few) {x}?",
    "some {x}[ please]",
    "a few {x}[ please]",
    "several {x} please",
    "(Any|Got any|Got some|Have you any) {x}[ for me]?",
    "Can you think of (any|some|a few) {x}?",
    "(Give|Show|Tell) me (some|a few) examples (of|for) {x}.",
    "(some|a few) examples of {x}",
    "(Could|Can) you (come up with|recommend|think of) (some|a few) {x}?",
    "Are there any {x} you know?",
    "help me find some {x}",
    "(Please|Just) (name|list|give me) (some|a few) {x}.",
    "a list of some {x}",
    "a few (common|good|simple|nice|typical) {x}",
    "some kinds of {x} please",
    "any {x}[ you know]",
    "I can't think of any {x}.",
]
# A plain plural: five.
_PLAIN = [
    "(Name|List|Give me|Tell me|Show me|Suggest|Enumerate|Recommend) {x}[, please].",
    "(name|list) {x}",
    "{x} please",
    "{x} (for me|in a list|as a list)",
    "(Write|Make|Give|Send|Create|Prepare|Print) [me ]a [short |numbered |quick |nice ]list of {x}[, please].",
    "A [short |quick ]list of {x}[, please].",
    "(I need|I want|I'd like|I would like) a [short ]list of {x}.",
    "list of {x}",
    "a list with {x}",
    "(Can|Could|Would) you (list|name|write down|enumerate) {x}[ for me]?",
    "(Can|Could) you (make|write|give me|show me|create) a list (of|with) {x}?",
    "Please (list|name|write down) {x}.",
    "(Which|What) {x} (do you know|are there|exist|can you name|can you list)?",
    "Do you know {x}?",
    "I am looking for {x}.",
    "(give me |tell me |show me |)examples (of|for) {x}",
    "What are examples of {x}?",
    "What are (common|good|popular|typical|well-known|important|nice) {x}?",
    "I need [ideas for ]{x}.",
    "tell me (about {x} you know|what {x} there are|which {x} you know|which {x} exist)",
    "(common|good|popular|typical|well-known) {x}",
    "(I want|I would like) to (know|hear) {x}.",
    "What are {x}, for example?",
    "{x}, for example?",
    "{x}, a list please",
    "Say {x}.",
]
# All of a whole set.
_ALL = [
    "(Name|List|Tell me|Give me|Write down|Say|Show me) all [the ]{x}[, please].",
    "(What|Which) are [all ]the {x}?",
    "(Can|Could) you (list|name|tell me) [all ]the {x}[ in order]?",
    "(List|Name|Tell me|Say|Write down) the {x}[, please| in order].",
    "all [the ]{x}",
    "the {x}[ in order][, please]",
    "Which {x} are there?",
    "What {x} are there?",
    "list the {x}, as a list",
    "(Give|Write|Show) me (all|the) {x} as a list.",
    "What are the names of [all ]the {x}?",
    "I need all [the ]{x}.",
    "Do you know (all the|the) {x}?",
    "every one of the {x}",
    "a list of (the|all|all the) {x}",
]
_MORE = [
    "{n} more[, please].",
    "(Give|Tell|Show|Name|Find) me {n} more[, please].",
    "(And|Now) {n} more[, please]?",
    "Another {n}[, please].",
    "Give me another {n}.",
    "(Can|Could) you (give me|name|list|find|add) {n} more[, please]?",
    "{n} more",
    "{n} more {x}",
    "another {n} {x}",
    "(Name|Add|List|Write) {n} more.",
    "(Name|Add|List|Write) {n} more {x}.",
    "i (need|want) {n} more",
    "(I need|I want|Please give me) {n} more {x}.",
    "{n} (other|new|different) ones[, please]",
    "{n} others",
]
_ONE_MORE = [
    "One more[, please].",
    "another one[, please]",
    "(Give|Tell|Name) me one more.",
    "And one more?",
    "(Add|Name|Find) one more.",
    "one more please",
    "Just one more.",
    "(And|Now) another one.",
    "(Name|Tell me|Give me) another.",
    "1 more",
    "another",
    "one more {o}",
    "(Name|Give me) one more {o}.",
    "another {o}",
]
_SOME_MORE = [
    "(Some more|A few more|More)[, please].",
    "more",
    "more {x}",
    "(some|a few) more {x}",
    "(Any|Some) (more|others)?",
    "(Give|Tell|Show) me (more|some more|a few more)[, please].",
    "Do you know (more|any more|some more|others)?",
    "(Can|Could) you (name|list|give me) (more|some more|a few more)?",
    "(And what|What) else?",
    "Which others (are there|do you know)?",
    "I (need|want) (more|some more|a few more).",
]
_OTHERS = [
    "(Another|A new|A different) list[, please].",
    "(Give|Write|Make|Show) me another list[ of {x}].",
    "another list of {x}",
    "(Different|Other|New) ones[, please].",
    "(Give|Tell) me (different|other|new) ones.",
    "(Different|Other|New) {x}[, please].",
    "(Can|Could) you (give me|name|list) (different|other) ones?",
    "Not (these|those). (Others|Other ones|Different ones)[, please].",
    "I (know|don't like|have) (these|those|them) already, others please",
    "The same number again, but other {x}.",
]
_NOW = [
    "[And ]now {n}[, please].",
    "Make (it|that) {n}[, please].",
    "(Only|Just) {n}[, please].",
    "only {n}",
    "(Give|Tell) me (only|just|) {n}[ instead| of them].",
    "I (meant|want|wanted|said|need) [only |just ]{n}.",
    "(No|Sorry|Oh), {n}[ please].",
    "(Can|Could) you make it {n}?",
    "(Shorten|Change) (it|the list) to {n}.",
    "I (only|just) need {n}.",
    "the list with {n} [items ]please",
    "{n} would be better",
    "{n} instead",
    "(Write|Make) the list with {n}.",
    "{n} {x}, I meant",
    "only {n} {x}",
]
_SWITCH = [
    "[And ]now (with|for) {x}[, please].",
    "(And|Now) {x}[, please].",
    "And {x}?",
    "and now {x}",
    "The same (with|for) {x}[, please].",
    "(Do|Try|Make) the same (with|for) {x}.",
    "(What|How) about {x}?",
    "{x} instead[, please]",
    "I meant {x}[, not {y}].",
    "Now do {x}.",
    "now as many {x}",
    "not {y}, {x}",
    "(Same|Again) but {x}.",
    "(Give|Tell) me [also ]the same number of {x}.",
    "Do it again with {x}.",
]
_ORDINALS = ["first", "second", "third", "fourth", "fifth", "sixth", "seventh", "eighth", "ninth", "tenth"]
_NTH = [
    "What is the {o} (one|item)[ on the list]?",
    "(Which one|What) is (the |){o}[ on the list]?",
    "(And |)the {o} one?",
    "What was (number|item) {n}?",
    "Repeat the {o} one.",
    "Only the {o} one, please.",
    "number {n}?",
    "(What|Which one) is number {n}[ on the list]?",
]
_LAST = ["What is the last (one|item)[ on the list]?", "(Which one|What) (is|was) [the ]last?", "the last one?", "And the last one?"]
_HOW_MANY = [
    "How many (are that|did you list|items are in the list|is that|did you name|are there in the list)?",
    "How long is the list?",
    "count them",
]


def _number(value):
    """A number as a digit or a word."""
    if value == 2 and chance(0.05):
        return "a couple of"
    return NUMBER_WORDS[value] if value <= 20 and chance(0.5) else str(value)


def _early(items):
    """Draw an item; the first ones, which people ask most, are drawn most."""
    return items[int(len(items) * rng.random() ** 1.6)]


def _kind_to_ask():
    return pick(_WORD_KINDS) if chance(0.06) else _early(KINDS)


# Words behind the name of a kind that ask for nothing else.
_NAME_TAIL = "(you like|that you know|that you can think of|for children|that everybody knows|of your choice|at random|for a beginner|in English)"


def _name(kind):
    """One of the names of a kind; the first one is asked most."""
    name = " ".join(expand(kind.names[0] if chance(0.3) else pick(kind.names)).split())
    return f"{name} {expand(_NAME_TAIL)}" if chance(0.08) else name


_NO_ARE = [template for template in _WITH_NUMBER if " are " not in template]


def _asked(kind, count):
    """A list of a given length: (list, turn)."""
    if count == 1 and kind.several:
        count = 2
    if count == 1 and chance(0.6):
        question = pick_expand(_ONE, a=article(kind.one), x=kind.one)
    elif count == 1:
        question = pick_expand(_NO_ARE, n=pick(["one", "1"]), x=kind.one)
    else:
        question = pick_expand(_WITH_NUMBER, n=_number(count), x=_name(kind))
    given = _Given(kind, count)
    return given, Turn(humanise(capital(question)), given.reply())


def _short_count(kind):
    return min(len(kind.items) - kind.told, rng.choices(range(1, _MOST + 1), [6, 10, 14, 11, 12, 9, 8, 7, 6, 8])[0])


def short_lists():
    """Several lists of given lengths, one after the other: practice in ending them."""
    turns = []
    for _ in range(rng.randint(2, 5)):
        kind = _kind_to_ask()
        turns.append(_asked(kind, min(len(kind.items) - kind.told, rng.randint(1, _MOST)))[1])
    return turns


def _too_many(kind):
    """More items asked than there are or than are listed."""
    least = len(kind.items) + 1 if kind.whole else _MOST + 1
    wanted = rng.randint(least, pick([20, 20, 30, 100]))
    question = pick_expand(_WITH_NUMBER, n=_number(wanted), x=_name(kind))
    if kind.whole:
        reply = f"There are only {len(kind.items)} {kind.some}:\n{numbered(kind.items)}"
    else:
        given = _Given(kind, _MOST)
        reply = f"I list {_MOST} at most. {given.reply()}"
    return Turn(humanise(capital(question)), reply)


def _without_number(kind):
    """A list without a given length: (list, turn)."""
    size = len(kind.items)
    if kind.asks and chance(0.45):
        question, count = pick_expand(kind.asks), size if kind.whole else min(5, size)
    elif kind.whole and chance(0.7):
        question, count = pick_expand(_ALL, x=_name(kind)), size
    elif chance(0.4):
        question, count = pick_expand(_SOME, x=_name(kind)), min(3, size)
    else:
        name, count = _name(kind), size if kind.whole else min(5, size)
        # One word alone, "planets", asks for a definition.
        question = name if " " in name and chance(0.12) else pick_expand(_PLAIN, x=name)
    given = _Given(kind, count)
    return given, Turn(humanise(capital(question)), given.reply())


def _list_talk():
    """A list and up to two more questions about it."""
    kind = _kind_to_ask()
    if (kind.whole or len(kind.items) >= _MOST) and not kind.told and chance(0.02):
        return [_too_many(kind)]
    share = 0 if kind.told else 0.42 if kind.whole or kind.asks else 0.24
    given, turn = _without_number(kind) if chance(share) else _asked(kind, _short_count(kind))
    turns = [turn]
    while len(turns) < 3 and chance(0.45):
        given, turn = _next_list(given)
        turns.append(turn)
    return turns


def _next_list(given):
    """What is asked after a list: (list, turn)."""
    kind, count = given.kind, given.count
    draw = rng.random()
    if draw < 0.3 and given.left >= 1:
        return _more(given)
    if draw < 0.5:
        wanted = rng.randint(1, min(_MOST, len(kind.items) - given.start if kind.fixed else len(kind.items)))
        new = _Given(kind, wanted, given.start)
        question = pick_expand(_NOW, n=_number(wanted).replace(" of", ""), x=kind.one if wanted == 1 else kind.some)
        return new, Turn(humanise(capital(question), typos=False), new.reply())
    if draw < 0.68:
        other = _kind_to_ask()
        if len(other.items) - other.told >= count and other is not kind:
            new = _Given(other, count)
            question = pick_expand(_SWITCH, x=_name(other), y=kind.some)
            return new, Turn(humanise(capital(question)), new.reply())
    if draw < 0.8:
        return given, _about_list(given)
    other = _kind_to_ask()
    return _asked(other, _short_count(other))


def _more(given):
    """More items of the kind of a list: (list, turn)."""
    kind, draw = given.kind, rng.random()
    if draw < 0.3:
        count, templates = 1, _ONE_MORE
    elif draw < 0.65 and given.left >= 2:
        count, templates = rng.randint(2, min(6, given.left)), _MORE
    elif draw < 0.85 and given.left >= 3:
        count, templates = 3, _SOME_MORE
    elif given.left >= given.count:
        count, templates = given.count, _OTHERS
    else:
        count, templates = 1, _ONE_MORE
    new = given.following(count)
    question = pick_expand(templates, n=_number(count).replace(" of", ""), x=kind.some, o=kind.one)
    return new, Turn(humanise(capital(question), typos=False), new.reply(" more"))


def _about_list(given):
    """A question about the items of a list."""
    items, draw = given.items, rng.random()
    if draw < 0.55:
        index = rng.randrange(min(_MOST, given.count))
        question = pick_expand(_NTH, o=_ORDINALS[index], n=str(index + 1))
        reply = f"The {_ORDINALS[index]} one is: {items[index]}."
        return Turn(humanise(question, typos=False), reply, items[index])
    if draw < 0.8:
        return Turn(humanise(pick_expand(_LAST), typos=False), f"The last one is: {items[-1]}.", items[-1])
    reply = "The list has 1 item." if given.count == 1 else f"The list has {given.count} items."
    return Turn(humanise(pick_expand(_HOW_MANY)), reply, str(given.count))


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
    "What can (I|you|we|one|tourists) do in {c}?",
    "What (can|should|could|must) (I|you|we|one) (do|see|visit|look at) in {c}?",
    "[The best |Fun |Good |Nice ]things to (do|see) in {c}[?]",
    "What are [some |good |fun |nice |the best ]things to (do|see) in {c}?",
    "(I am|We are) going to {c}. What (should|can) (I|we) (do|see)?",
    "Give me [some |a few ](tips|ideas) for {c}.",
    "What is there to (see|do|visit) in {c}?",
    "(Tell me|Name|List|Show me|Suggest|Recommend) [some ]things to (do|see) in {c}.",
    "(I am|We are) visiting {c}[ next week| soon| tomorrow]. Any (tips|ideas)?",
    "what to (do|see|visit) in {c}",
    "(sights|attractions|activities|sightseeing|places to see|tourist spots) in {c}[?]",
    "Any (tips|ideas) for a (trip|visit) to {c}?",
    "ideas for a (day|weekend|trip|visit|holiday) in {c}",
    "Plan a (day|weekend|trip) in {c}[ for me].",
    "I have one day in {c}, what should I (see|do)?",
    "What do tourists (do|see|visit) in {c}?",
    "What is worth (seeing|a visit) in {c}?",
    "(Which|What) (sights|attractions|places) (are there|should I see|can I visit) in {c}?",
    "I will be in {c}[ soon| next month| for a weekend]. What is (fun|interesting|nice) there?",
    "Is there anything to (do|see) in {c}?",
    "I'm in {c}. What now?",
    "holiday in {c}, ideas?",
    "{c} travel tips",
    "{c} sightseeing",
    "{c}, what to see",
]
_CITY_WITH_NUMBER = [
    "(Name|List|Tell me|Give me|Suggest|Recommend|Show me) {n} things to (do|see) in {c}[, please].",
    "{n} things to (do|see) in {c}",
    "List {n} things (I|we) can do in {c}.",
    "What are {n} [good |fun |nice ]things to (do|see) in {c}?",
    "{n} (sights|attractions|tips|ideas) in {c}",
    "{n} tips for {c}",
    "(Name|List|Tell me|Give me) {n} (sights|attractions|places to visit|tips|ideas|activities) in {c}.",
    "(Can|Could) you (name|list|tell me|suggest) {n} things to (do|see) in {c}?",
    "I need {n} ideas for {c}.",
]
_MORE_CITIES = words(
    """
Geneva, Porto, Seville, Valencia, Lyon, Nice, Marseille, Manchester, Liverpool, Cologne, Frankfurt, Dresden, Leipzig,
Salzburg, Riga, Tallinn, Vilnius, Kyiv, Bucharest, Sofia, Belgrade, Zagreb, Seattle, Montreal, Vancouver, Lima, Santiago,
Bogota, Havana, Nairobi, Mumbai, Hanoi, Melbourne, Auckland, Osaka, Reykjavik, Bratislava, Ljubljana, Bilbao, Malaga,
Bordeaux, Turin, Bologna, Genoa, Antwerp, Rotterdam, Bergen, Gothenburg, Birmingham, Glasgow, Bristol, Stuttgart,
Denver, Dallas, Houston, Philadelphia, Phoenix, San Diego, New Orleans, Atlanta, Calgary, Lagos, Accra, Tunis, Casablanca,
Tehran, Baghdad, Karachi, Dhaka, Manila, Jakarta, Taipei, Brisbane, Perth, Adelaide, Wellington, Quito, Montevideo
    """
)


def _city_list():
    name, typos = "any city", True
    if chance(0.78):
        city, items = pick(_CITIES)
        name = city
    else:
        known = chance(0.6)
        city, items, typos = pick(_MORE_CITIES) if known else place_name(), _ANY_CITY, known
    if chance(0.35):
        count = rng.randint(2, min(8, len(items)))
        question = pick_expand(_CITY_WITH_NUMBER, n=_number(count), c=city)
    else:
        count = 5
        question = pick_expand(_CITY_QUESTIONS, c=city)
    reply = headed(items[:count], f"thing to do in {name}", f"things to do in {name}")
    return [Turn(humanise(capital(question), typos=typos), reply)]


# --------------------------------------------------------------------------
# How-tos

HowTo = namedtuple("HowTo", "wants doing nouns asks steps")
_HOWTOS = [
    HowTo(block["want"], block["doing"][0], block.get("noun", []), block.get("ask", []), block["step"])
    for block in read_blocks("howtos.txt")
]
# {w}: "make tea"
_HOW_QUESTIONS = [
    "How do I {w}?",
    "How do you {w}?",
    "How can I {w}?",
    "How to {w}[?]",
    "how to {w}",
    "How (should|would|could|must|shall) (I|you|we|one) {w}?",
    "How (do|can) (we|people|they) {w}?",
    "How does one {w}?",
    "how to {w} step by step",
    "(Tell|Show|Teach|Explain to) me how to {w}[, please].",
    "(Explain|Describe|Write down) how to {w}.",
    "(Can|Could|Would) you (tell|show|teach) me how to {w}[, please]?",
    "(Can|Could|Will) you (please |)explain how (to|I|you|I can) {w}?",
    "(Can|Could) you (help|teach|guide) me (to |){w}?",
    "I want to {w}[. How|, how| but how| but I don't know how][?]",
    "I (would like|need|have|am trying|try|plan) to {w}. (How|What do I do|What should I do|Help me|Any help|How do I start)?",
    "[The |What are the |Name the |List the |Give me the |Tell me the |Show me the ]steps to {w}[?]",
    "What do I (do|need to do|have to do) to {w}?",
    "What (must|should) I do (to|if I want to) {w}?",
    "How should I {w}?",
    "Teach me [how ]to {w}.",
    "I need to {w}, how do I do it?",
    "Please (explain|tell me|show me) how to {w}.",
    "(I don't know|I do not know|I forgot|No idea|I have no idea) how to {w}.",
    "guide to {w}",
    "(What is|Tell me|Do you know) (the best|the easiest|the simplest|the right|a good|an easy|a simple|the proper|the quickest) way to {w}?",
    "Help me [to ]{w}.",
    "a simple way to {w}",
    "[simple |short |some ]instructions(: how| on how| for how|) to {w}",
    "I (have never|never) (learned|learnt|knew) how to {w}.",
    "(Give|Write|Tell) me (a few |the |some |short |simple |)(steps|instructions) (to|for how to) {w}.",
    "(Give|Write) me step-by-step instructions to {w}.",
    "Walk me through how to {w}.",
    "What do I need to {w}?",
    "(Explain|Show|Tell) [me ][in steps |step by step ]how (I can|I|you|to|one can) {w}.",
    "{w} - how?",
    "{w}, how",
    "{w}, how does it go?",
    "what steps do i take to {w}",
    "(My|The) (son|daughter|friend|kid) wants to {w}. How (does that work|is it done|does one do it)?",
    "Is it (hard|easy|difficult) to {w}? How do I do it?",
    "Any (tips|advice|idea) on how to {w}?",
    "i wanna {w}, how",
    "In (a few|short|simple|easy) steps, how do I {w}?",
    "(List|Name) the steps for how to {w}.",
    "I'd love to know how to {w}.",
    "how (me|i) {w}",
    "what's the trick to {w}?",
    "(for|as) a beginner, how do i {w}",
    "It is my first time. How do I {w}?",
    "what is the first thing to do to {w}, and then?",
    "(Does anyone know|Who can tell me|Who knows) how to {w}?",
    "What's (needed|necessary|to do) to {w}?",
]
# {g}: "making tea"
_HOW_DOING = [
    "[The |What are the |Give me the |Tell me the |List the |Name the ](steps|instructions) (for|of) {g}[?]",
    "(Give|Write) me a [short |simple ](guide|instruction) for {g}.",
    "[Short |Simple |Some ]instructions for {g}[, please].",
    "(Explain|Describe|Teach me|Show me) {g}[ step by step| in steps| please].",
    "{g}: how does it work?",
    "{g}: how?",
    "{g}, how?",
    "{g}, step by step",
    "{g} for beginners",
    "how does {g} (work|go)",
    "how is {g} done?",
    "a [step by step ]guide for {g}",
    "[any |some ]tips for {g}",
    "(I need|I want|Can I get|Can you give me) [some ]help with {g}.",
    "(Can|Could) you (explain|describe|help me with|guide me through|walk me through) {g}?",
    "(Walk|Guide) me through {g}.",
    "I am not good at {g}. (Help|Tips|Steps|How do I do it)?",
    "{g} - what do I do?",
    "(What|How) about {g}, how do I do that?",
    "tell me (about|more about|something about) {g}",
    "the right way of {g}",
]
# {f}: "pancakes"
_HOW_NOUN = [
    "[a |the |simple |easy |quick |a simple |an easy |your ]recipe for {f}[, please]",
    "(Give|Tell|Show|Write) me (a|the|your) [simple |easy |good ]recipe for {f}[, please].",
    "(Do you have|Have you got|Do you know|Can I have|Can you give me) a [simple |good ]recipe for {f}?",
    "{f} recipe",
    "(I need|I want|I'm looking for|Please write) a recipe for {f}.",
    "What is (a|the) [simple ]recipe for {f}?",
    "recipe: {f}",
    "{f}, the recipe please",
    "How (is|are) {f} made?",
    "How does one prepare {f}?",
    "How do I prepare {f}?",
    "I want to (cook|make|prepare|have|eat) {f}[. How|. Recipe|. What do I do]?",
    "preparing {f}",
    "preparation of {f}",
]
_STEP_ORDER = ["first", "second", "third", "fourth", "fifth"]
_STEP = [
    "What is the {o} step?",
    "And the {o} step?",
    "What was the {o} step again?",
    "(Repeat|Tell me again|Say) the {o} step[ again].",
    "[And |What is |What was ]step {i}?",
    "(What|Which) is step (number |){i}?",
    "What do I do {o}?",
]
_STEP_AFTER = ["What comes after step {i}?", "(And |What is |)the step after step {i}?", "I did step {i}. What (now|next)?"]
_STEP_LAST = ["(And |What is |What was |)the last step?", "How does it end?", "What do I do (last|at the end)?"]


# Words behind what somebody wants to do that change nothing of the steps.
_HOW_TAIL = (
    "(at home|properly|correctly|by hand|quickly|myself|alone|for the first time|without any help|without making a mess|"
    "for two people|for my family|today|the easy way|like a professional|in a small kitchen|with simple things)"
)


def _with_tail(text):
    return f"{text} {expand(_HOW_TAIL)}" if chance(0.12) else text


def _howto():
    item = _early(_HOWTOS)
    draw = rng.random()
    if item.nouns and draw < 0.22:
        question = pick_expand(_HOW_NOUN, f=pick_expand(item.nouns))
    elif item.asks and draw < 0.4:
        question = pick_expand(item.asks)
    elif draw > 0.8:
        question = pick_expand(_HOW_DOING, g=_with_tail(item.doing))
    else:
        question = pick_expand(_HOW_QUESTIONS, w=_with_tail(" ".join(pick_expand(item.wants).split())))
    reply = f"Here are the steps for {item.doing}:\n{numbered(item.steps)}"
    turns = [Turn(humanise(capital(question)), reply)]
    if chance(0.14):
        turns.append(_about_step(item.steps))
    return turns


def _about_step(steps):
    index, draw = rng.randrange(len(steps)), rng.random()
    if draw < 0.6:
        follow = pick_expand(_STEP, o=_STEP_ORDER[index], i=str(index + 1))
    elif draw < 0.8 and index > 0:
        follow = pick_expand(_STEP_AFTER, i=str(index))
    else:
        index = len(steps) - 1
        follow = pick_expand(_STEP_LAST)
    return Turn(humanise(capital(follow), typos=False), f"Step {index + 1}: {steps[index]}.")


def lists():
    """One or a few turns with a list."""
    draw = rng.random()
    if draw < 0.6:
        return _list_talk()
    return _city_list() if draw < 0.7 else _howto()
