"""What a kind of fact is, and how it is asked for later."""

from dataclasses import dataclass
from typing import Callable

from ..text import pick, pick_expand

# Questions about what was told: shells around a noun phrase ("the name of my
# dog"), an indirect question ("where I live") or a direct one ("where do I live").
RECALL_PHRASE = [
    "What is {np}?",
    "What is {np}?",
    "What's {np}?",
    "what is {np} again",
    "What was {np}[ again]?",
    "Do you [still ](remember|know|recall) {np}?",
    "(Can|Could) you [still ](remember|recall|tell me|repeat|name|say) {np}?",
    "Tell me {np}[, please| again| once more].",
    "{np}?",
    "{np}",
    "And {np}?",
    "[Please ]remind me of {np}.",
    "Remind me, what is {np}?",
    "What did I say {np} (is|was)?",
    "What did I tell you {np} (is|was)?",
    "I forgot {np}.[ What is it?| Do you know it?]",
    "Have you forgotten {np}?",
    "Say {np}[, please].",
    "Did I tell you {np}?[ What is it?]",
    "You (know|remember) {np}, (right|don't you|yes)?",
    "(Name|State|Repeat|Recall|Give me) {np}[, please].",
    "(Can|Could) you remind me (of {np}|what {np} is)?",
    "(Test|Quiz|Memory test|Check): what is {np}?",
    "Let's see if you (remember|still know) {np}.",
    "Now tell me {np}.",
    "I can't remember {np}, (can you|do you)?",
    "Let me test you: what is {np}?",
    "(According to|Based on|From) what I (said|told you), what is {np}?",
    "(So|Okay|Now|Well|Right), what is {np}[ then| now]?",
    "I told you {np}. What is it?",
    "{np}, what (is|was) it[ again]?",
    "do u (remember|know) {np}",
    "Do you [still ](remember|know) what {np} is?",
    "[Please ]tell me what {np} is.",
    "What would you say is {np}?",
    "I (want|need|would like) to (know|hear) {np}[ again].",
    "You should know {np}[ by now]. What is it?",
    "(Any idea|Can you say|Do you know) what {np} (is|was)?",
    "what is {np} please",
    "How did I say {np} is called?",
    "Think back: what is {np}?",
]
_RECALL_INDIRECT = [
    "Do you [still ](remember|know|recall) {i}?",
    "[Please ]tell me [again ]{i}.",
    "(Can|Could) you (tell me|remember|say|recall|repeat) {i}?",
    "I forgot {i}.",
    "Remind me {i}[, please].",
    "Did I tell you {i}?",
    "Have you forgotten {i}?",
    "You (know|remember) {i}, (right|don't you|yes)?",
    "Let's see if you (remember|know|still know) {i}.",
    "I want to know if you remember {i}.",
    "I told you {i}, (remember|do you remember)?",
    "Say {i}.",
    "Could you remind me {i}?",
    "(Any idea|Do you have an idea) {i}?",
    "I can't remember {i}[, can you help]?",
    "Tell me once more {i}.",
    "Now (say|tell me) {i}.",
    "I would like to hear {i}.",
    "do u remember {i}",
    "You should know {i}.",
]
_RECALL_DIRECT = [
    "{q}?",
    "{q}?",
    "{q}?",
    "{q}?",
    "{q}?",
    "{q}",
    "{q} again?",
    "{q}, do you (remember|know)?",
    "Remember? {q}?",
    "(Quick|Small|Memory) test: {q}?",
    "(So|And|Now|Okay|Well)[,] {q}?",
    "Let me test you: {q}?",
    "Tell me[ again], {q}?",
    "Do you remember, {q}?",
    "{q}, (can you tell me|can you say|please)?",
    "I forgot, {q}?",
    "(Based on|From) what I (told you|said), {q}?",
    "{q}? I told you (before|earlier|a moment ago|already).",
    "Think back: {q}?",
    "Just checking: {q}?",
]
_PLURAL = [
    (" is ", " are "),
    (" was ", " were "),
    ("What's ", "What are "),
    (" it?", " they?"),
    (" was it", " were they"),
    (" is it", " are they"),
]


def fill(templates, **slots):
    """Draw one of the templates and fill its slots."""
    return " ".join(pick_expand(templates, **slots).split())


def _rows(block):
    """The lines of a block of templates."""
    return [row.strip() for row in block.split("\n") if row.strip()]


def _nothing():
    """For facts that are about no thing, and for values that ``draw`` gives."""
    return ""


def _no_slots(fact):
    """For facts whose texts need no more slots."""
    return {}


@dataclass
class FactKind:
    """A kind of fact: how it is told, acknowledged, asked for and answered.

    Texts are templates; where several are allowed each stands on a line of its own. Their slots:
    {v} the value, {k} the thing that the fact is about (a dog, a color), {av} and {ak} the same
    with their article, {n} some name, and what ``draw`` gives. Apart from the answer, which is a
    single one, they are kept as lists of lines.
    """

    weight: float  # its share among the facts
    group: str  # facts of one group are not told together, unless they are about different things
    tell: str  # statements
    reply: str  # the acknowledgement
    answer: str  # the answer to every question
    thing: Callable = _nothing  # draws {k}
    value: Callable = _nothing  # draws {v}
    draw: Callable = _no_slots  # gives more slots for a fact; may set its value
    noun: str = ""  # what is asked for, as a noun phrase
    indirect: str = ""  # as an indirect question
    direct: str = ""  # as a direct question, without the question mark
    ask: str = ""  # whole questions
    plural: bool = False  # whether the noun phrases are in the plural
    who: bool = False  # whether one may ask who or what the value is
    fix: bool = True  # whether "No, it's {v}" and "Is it true that ...?" make sense

    def __post_init__(self):
        for name in ("tell", "reply", "noun", "indirect", "direct", "ask"):
            setattr(self, name, _rows(getattr(self, name)))

    def question(self, slots):
        """A question about a told fact."""
        forms = ["ask"] * min(3, len(self.ask)) + ["noun"] * (4 if self.noun else 0)
        forms += ["indirect"] * (2 if self.indirect else 0) + ["direct"] * (4 if self.direct else 0)
        form = pick(forms)
        if form == "ask":
            return fill(self.ask, **slots)
        if form == "noun":
            shell = pick_expand(RECALL_PHRASE)
            if self.plural:
                for single, many in _PLURAL:
                    shell = shell.replace(single, many)
            text = shell.replace("{np}", fill(self.noun, **slots))
        elif form == "indirect":
            text = pick_expand(_RECALL_INDIRECT).replace("{i}", fill(self.indirect, **slots))
        else:
            text = pick_expand(_RECALL_DIRECT).replace("{q}", fill(self.direct, **slots))
        return " ".join(text.split())
