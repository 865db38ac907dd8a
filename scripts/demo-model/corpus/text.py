"""Shared helpers: the random source, templates, user-style noise, grammar."""

import random
import re
from dataclasses import dataclass
from functools import lru_cache
from itertools import islice
from typing import Optional

rng = random.Random(0)

MOST_VARIANTS = 500  # texts that variants() gives at most


@dataclass
class Turn:
    """One user message and the reply the model should learn.

    ``short`` is the bare answer (used with "answer in one word"); it is None
    where no such form makes sense.
    """

    user: str
    reply: str
    short: Optional[str] = None


# --------------------------------------------------------------------------
# Templates: "(a|b)" picks one alternative, "[a]" and "[a|b]" are optional,
# "{slot}" is filled in afterwards. Brackets may be nested.


def _parse(text, pos, closing):
    """Parse one alternative list; returns (alternatives, next position)."""
    alternatives, current, literal = [], [], []

    def flush():
        if literal:
            current.append("".join(literal))
            literal.clear()

    while pos < len(text):
        char = text[pos]
        if char == closing:
            flush()
            alternatives.append(current)
            return alternatives, pos + 1
        if char == "|" and closing:
            flush()
            alternatives.append(current)
            current = []
            pos += 1
        elif char in "([":
            flush()
            inner, pos = _parse(text, pos + 1, ")" if char == "(" else "]")
            current.append(inner if char == "(" else inner + [[]])
        else:
            literal.append(char)
            pos += 1
    if closing:
        raise ValueError(f"unbalanced template: {text}")
    flush()
    alternatives.append(current)
    return alternatives, pos


@lru_cache(maxsize=None)
def _compiled(template):
    return _parse(template, 0, "")[0][0]


def _render(parts, out):
    for part in parts:
        if isinstance(part, str):
            out.append(part)
        else:
            _render(rng.choice(part), out)


def expand(template, **slots):
    """Draw one text from a template."""
    out = []
    _render(_compiled(template), out)
    text = "".join(out)
    for name, value in slots.items():
        text = text.replace("{" + name + "}", value)
    return text


def _all(parts):
    """Every text of a parsed template."""
    if not parts:
        yield ""
        return
    first = [parts[0]] if isinstance(parts[0], str) else (text for inner in parts[0] for text in _all(inner))
    rest = list(islice(_all(parts[1:]), MOST_VARIANTS))
    for head in first:
        for tail in rest:
            yield head + tail


def variants(template):
    """Every text of a template, or the first MOST_VARIANTS of them."""
    return list(islice(_all(_compiled(template)), MOST_VARIANTS))


def pick(items):
    """Draw one item of a sequence."""
    return rng.choice(items)


def pick_expand(templates, **slots):
    """Draw one template of a list and expand it."""
    return expand(rng.choice(templates), **slots)


def chance(probability):
    """True with the given probability."""
    return rng.random() < probability


def lines(block, separator=","):
    """Split a block of text into rows of stripped fields."""
    return [[field.strip() for field in row.split(separator)] for row in block.strip().split("\n")]


def words(block):
    """Split a comma-separated block (line breaks allowed) into items."""
    return [item.strip() for item in block.replace("\n", " ").split(",") if item.strip()]


# --------------------------------------------------------------------------
# Small grammar


def capital(text):
    """Upper-case the first letter, leave the rest alone."""
    return text[:1].upper() + text[1:]


def article(noun):
    """The noun with its indefinite article."""
    exceptions = (
        "unicorn",
        "uniform",
        "university",
        "unit",
        "euro",
        "one",
        "ukulele",
        "user",
        "used",
        "European",
    )
    if noun.lower().startswith(exceptions):
        return "a " + noun
    silent = noun.lower().startswith(("hour", "honest"))
    return ("an " if noun[0].lower() in "aeiou" or silent else "a ") + noun


NUMBER_WORDS = (
    "zero one two three four five six seven eight nine ten eleven twelve thirteen "
    "fourteen fifteen sixteen seventeen eighteen nineteen twenty"
).split()


def number_word(value):
    """The English word for 0 to 99."""
    if value <= 20:
        return NUMBER_WORDS[value]
    tens = "twenty thirty forty fifty sixty seventy eighty ninety".split()[value // 10 - 2]
    return tens if value % 10 == 0 else f"{tens}-{NUMBER_WORDS[value % 10]}"


def first_sentence(text):
    """The first sentence of a reply (the whole first line if it has none)."""
    match = re.match(r".+?[.!?](?=\s|$)", text, re.S)
    return match.group(0) if match else text


# --------------------------------------------------------------------------
# Making clean questions look typed by a person

_CONTRACTIONS = [
    (r"\b([Ww])hat is\b", r"\1hat's"),
    (r"\b([Ww])ho is\b", r"\1ho's"),
    (r"\b([Ww])here is\b", r"\1here's"),
    (r"\bI am\b", "I'm"),
    (r"\bdo not\b", "don't"),
    (r"\bdoes not\b", "doesn't"),
    (r"\bcan not\b|\bcannot\b", "can't"),
    (r"\bI would\b", "I'd"),
    (r"\b([Ii])t is (?=\w)", r"\1t's "),
]
_CHAT_SPELLING = [
    (r"\byou\b", "u"),
    (r"\bare\b", "r"),
    (r"\bplease\b", "pls"),
    (r"\bthanks\b", "thx"),
    (r"\byour\b", "ur"),
    (r"\bbecause\b", "cause"),
    (r"\bwant to\b", "wanna"),
    (r"\bgoing to\b", "gonna"),
]
# Words as people mistype them.
_MISSPELLINGS = dict(
    pair.split("/")
    for pair in """
the/teh what/waht what/wat which/wich capital/capitol because/becuase please/plese tell/tel does/dose
many/mny country/contry language/langauge animal/animel favorite/favourit called/caled your/yuor
question/qestion temperature/temprature setting/seting message/mesage conversation/converstion
people/poeple there/thier their/thier explain/explane answer/anwser reply/replly system/sytem
command/comand you/yu about/abuot planet/plannet largest/larges biggest/bigest between/betwen
difference/diffrence through/threw name/nam are/ar have/hav know/kow how/hwo who/woh where/wher
""".split()
)


def _misspell(text):
    """Replace one word by a common misspelling of it."""
    found = [word for word in _MISSPELLINGS if re.search(rf"\b{word}\b", text)]
    if not found:
        return text
    word = pick(found)
    return re.sub(rf"\b{word}\b", _MISSPELLINGS[word], text, count=1)


_LEAD_INS = [
    "(hey|hi|ok|okay|so|well|um|hmm|oh|alright|right|now|and|but|please|yo|listen|look|sorry|hello)[,] ",
    "(hey|hi|ok|so|well|hello)[ there], ",
    "(quick|one|another|next|small|silly|stupid|simple|easy) question: ",
    "[I have ]a question: ",
    "(tell me|answer me|let me ask|here's one|serious question|just curious|out of curiosity|by the way|one more thing)(,|:) ",
    "I was wondering, ",
    "(my|a) (friend|son|daughter|teacher|sister|kid|mom|boss) (asks|wants to know): ",
    "(sorry to bother you|if you don't mind|if I may ask|just asking|for my homework|for a quiz), ",
    "(thanks|thank you|great|cool|nice)(!|.|,) ",
    "(first|next|then|also|anyway|actually|maybe you know), ",
    "(hey|hi|hello|dear) (demo|model|llama|buddy|friend|bot|computer)(, |! )",
    "(good (morning|evening|day)|hey there|hi again)(, |! |. )",
    "(I am|I'm) (curious|confused|learning|doing a quiz|helping my son|stuck)(: |. |, )",
    "(can you|could you|would you|please) (help me|answer this|tell me this)(: |? |. )",
    "(I forgot|remind me|help)(: |, )",
    "(real|another|last|random|weird|dumb|short) question(: |, )",
    "(ok|okay|alright|fine|great|thanks|got it)(, now |. Now |. Next: )",
    "(do you know|any idea)(: |, )",
    "(let's see|let me think|wait|oh wait|umm|err)(, |... )",
]
_TAILS = [
    " please",
    ", please",
    " (thanks|thank you)",
    "[, please]!",
    "??",
    " (?|??)",
    "...",
    "(, do you know|, any idea| again| exactly| then| by the way| actually| maybe)?",
    "[?] I (forgot|can't remember|need to know|am curious|really want to know).",
    "[?] (Please tell me|Just curious|Thanks|Thank you|Any idea|Keep it short|Be honest).",
    " :)",
    "[?] (Can you help|Help me|I'm not sure|Please answer|Go on|Thank you in advance|I hope you know).",
    ", (if you know|if I may ask|in your opinion|according to you|more or less)?",
    " (lol|haha|hmm|pls|plz|thx|ok)",
    "!?",
]


def _one_typo(text):
    """Drop, double or swap one letter inside a word."""
    spots = [
        i for i in range(1, len(text) - 1) if text[i - 1 : i + 2].isalpha() and text[i - 1 : i + 2].islower()
    ]
    if len(text) < 12 or not spots:
        return text
    i = rng.choice(spots)
    kind = rng.random()
    if kind < 0.45:
        return text[:i] + text[i + 1 :]
    if kind < 0.6:
        return text[:i] + text[i] + text[i:]
    return text[:i] + text[i + 1] + text[i] + text[i + 2 :]


def humanise(text, typos=True, extras=True):
    """Vary case, punctuation, contractions, lead-ins and spelling.

    ``typos=False`` keeps every word as it is (for texts whose words are copied
    into the reply); ``extras=False`` adds no words in front or behind.
    """
    if chance(0.35):
        for pattern, replacement in _CONTRACTIONS:
            text = re.sub(pattern, replacement, text)
    if chance(0.3):
        text = re.sub(r"\b([Cc])olor", r"\1olour", text)
        text = re.sub(r"\b([Ff])avorite", r"\1avourite", text)
    if extras and chance(0.06):
        lead = pick_expand(_LEAD_INS)
        keeps_case = text[:2] in ("I ", "I'") or not text[1:2].islower()
        text = capital(lead) + (text if keeps_case or chance(0.3) else text[0].lower() + text[1:])
    if extras and chance(0.05):
        tail = pick_expand(_TAILS)
        text = text.rstrip("?.!" if tail[0] not in "?[" else ".!?") + tail
    style = rng.random()
    if style < 0.34:
        text = text.lower().rstrip("?.!")
    elif style < 0.42:
        text = text.rstrip("?.!")
    elif style < 0.54:
        text = text.lower()
    elif style < 0.55 and typos and len(text) < 60:
        text = text.upper()
    if text.islower() and chance(0.3):
        text = text.replace("'", "")
    if text.islower() and typos and chance(0.08):
        for pattern, replacement in _CHAT_SPELLING:
            text = re.sub(pattern, replacement, text)
    if typos and chance(0.07):
        text = _one_typo(text)
    if typos and chance(0.05):
        text = _misspell(text)
    return text
