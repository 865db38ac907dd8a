"""Facts the user tells, and questions about them later.

A memory conversation is a list of "tell" turns and a list of "ask" turns; the
caller may put turns about other things in between (see ``memory``). What is
told, and in which words, stands in the package ``told``.
"""

import re

from .names import COMMON_NOUNS, any_name, place_name, random_phrase, syllable_name
from .text import Turn, article, capital, chance, humanise, pick, pick_expand, rng
from .told import FACTS, user_name
from .told.kind import RECALL_PHRASE, fill
from .told.values import NAMED_THINGS

_FACT_WEIGHTS = [kind.weight for kind in FACTS]

_WHO = [
    "Who is {v}?",
    "Who is {v}?",
    "Who's {v}?",
    "who is {v}",
    "And who is {v}?",
    "Do you (know|remember) who {v} is?",
    "Who did I say {v} is?",
    "Tell me who {v} is.",
    "{v} is who?",
    "Do you remember {v}?",
    "What did I tell you about {v}?",
    "What do you know about {v}?",
    "Who was {v} again?",
    "(Can|Could) you tell me who {v} is?",
    "I forgot who {v} is.",
    "{v}?",
]
_WHAT_IS = [
    "What is {v}?",
    "What is {v} again?",
    "what is {v}",
    "And what is {v}?",
    "Do you (know|remember) what {v} is?",
    "Tell me what {v} is.",
    "What do you know about {v}?",
    "What did I call {v}?",
    "What has the name {v}?",
    "(Which|What) of my things is called {v}?",
]
_CHECK = [
    "Is it (true|right|correct) that {s}?",
    "Am I right that {s}?",
    "Did I (say|tell you) [that ]{s}?",
    "I said [that ]{s}, (right|correct|didn't I)?",
    "{S}, (right|correct|is that right)?",
]
_FIX_LONG = [
    "No, {t}",
    "Sorry, {t}",
    "Actually, {t}",
    "Wait, {t}",
    "Correction: {t}",
    "(I was wrong|That was wrong|I made a mistake|Oops). {T}",
    "(Update|New|Change of plan): {t}",
    "(Forget that|Scratch that|Not quite|I lied|Just kidding). {T}",
    "(Oh no|Hmm|Ah), I (got that wrong|mixed it up). {T}",
    "(Things have changed|It has changed|Something changed)(:|.) {T}",
    "(No|Sorry|Oh), that's not right. {T}",
]
_FIX_SHORT = [
    "No, (it is|it's) {v}[ now].",
    "(Sorry|Oops|Oh), I meant {v}.",
    "Not {o}, {v}.",
    "I meant {v}, not {o}.",
    "It's {v} now, not {o}.",
    "I changed my mind, it's {v}.",
    "No, {v}, not {o}.",
    "Actually it's {v}.",
    "{v}, not {o}!",
    "(Wait|Hmm|Sorry), it's {v}[, not {o}].",
    "(Correction|Update): {v}",
    "It is not {o}, it is {v}.",
    "(It is|It's) {v} (now|from now on|instead).",
    "No no, {v}!",
    "change that to {v}",
    "Please make it {v}.",
]
_TELL_FRONT = [
    "By the way, ",
    "Hey, ",
    "Hi! ",
    "Hello. ",
    "Okay, so ",
    "(You should|I want you to|Please) know that ",
    "Just so you know, ",
    "(Please |)remember: ",
    "(Please |)remember that ",
    "(Note|FYI|Info|Fact|Listen)(: |, )",
    "(Guess what|Fun fact|Well|Look), ",
    "(I want to tell|Let me tell|I must tell|I'd like to tell) you something: ",
    "(Don't|Do not) forget: ",
    "(Don't|Do not) forget that ",
    "Keep in mind that ",
    "(A fact|Something|A little thing|One thing) about me: ",
    "(Did you know that|You know,) ",
    "(Good (morning|evening|day)|Hi there|Hey there). ",
    "(Thanks|Okay|Good|Great|Nice). ",
    "(Here is|Here's) something to remember: ",
    "(I should mention|I have to say|To be honest,|I think I told you,) ",
    "For later: ",
    "I am new here. ",
]
_TELL_BACK = [
    " Remember that.",
    " Please remember (it|that|this).",
    " (Don't|Do not) forget (it|that)!",
    " Can you remember that?",
    " Keep it in mind.",
    " Will you remember that?",
    " I will ask you later.",
    " Just so you know.",
    " Isn't that (nice|funny|great)?",
    " That's all.",
    " What do you think?",
    " Okay?",
    " Got it?",
    " Please note that.",
    " Save that for later.",
    " That is important.",
    " I hope you can remember that.",
    " I'll ask you about it.",
]

# Talk around a told fact.
_CHATTER = [
    "I had a long day (at work|at school|today).",
    "(I am|I'm) a bit (tired|hungry|bored) today.",
    "The (sun|moon) is shining[ today].",
    "I just (woke up|came home|had lunch|finished work|sat down).",
    "I hope you are (fine|well|okay).",
    "It is nice to (chat|talk) with you.",
    "I (found|installed|started) this program (today|yesterday).",
    "I like to (chat|talk|write).",
    "It was a (good|strange|busy|quiet) (day|week|morning).",
    "I have a lot (to do|of time) today.",
    "I (slept|worked|walked) (a lot|all day|too long).",
    "Nothing special happened today.",
    "Life is good.",
    "I am (sitting|lying) on (the sofa|a bench|my bed).",
    "I (drank|had) some (tea|coffee|water).",
    "There is a lot (going on|to tell).",
    "I thought I (would|should) tell you.",
    "Not many people know that.",
    "I (want|wanted) to try this (chat|model).",
    "We will see how much you can remember.",
    "(Everybody|My family) says hello.",
    "It's a long story.",
    "You never know.",
    "I (went|was) out (today|all morning).",
    "I am writing (from my desk|on my phone|in the kitchen).",
    "Let's (talk|chat) a little.",
    "I don't know what else to say.",
    "I have been thinking (a lot|all day).",
    "Now you know[ a bit about me].",
    "So much for that.",
]
# Words that may begin with a small letter when something is put in front.
_PLAIN_STARTS = (
    "My The We Our This There It Remember Please Keep For Today At When Call As If "
    "In You People Everyone They Hi Hello Nice Let Name Good Just By From On"
).split()


def _lower_first(text):
    """Small first letter, unless the text begins with a name or "I"."""
    return text[0].lower() + text[1:] if text.split()[0].rstrip(",") in _PLAIN_STARTS else text


class Fact:
    """Something the user says about themselves, with later questions."""

    def __init__(self, lower, kind=None, thing=None):
        self.kind = kind or rng.choices(FACTS, _FACT_WEIGHTS)[0]
        self.group = self.kind.group
        self.value = self.kind.value()
        self.thing = thing or self.kind.thing()
        self.lower = lower
        extra = self.kind.draw(self)
        slots = dict(n=any_name(), v=self.value, k=self.thing, **extra)
        slots["av"] = article(self.value) if self.value else ""
        slots["ak"] = article(self.thing) if self.thing else ""
        self.slots = {name: text.lower() for name, text in slots.items()} if lower else slots
        self.value, self.thing = self.slots["v"], self.slots["k"]

    def tell(self):
        """The message in which the fact is told."""
        text = fill(self.kind.tell, **self.slots)
        return text.lower() if self.lower else capital(text)

    def reply(self):
        """The acknowledgement, which repeats the value."""
        return capital(fill(self.kind.reply, **self.slots))

    def answer(self):
        """What is said when the fact is asked for."""
        return capital(self.kind.answer.format(**self.slots))

    def question(self):
        """A question that this fact would answer."""
        return self.kind.question(self.slots)

    def ask(self):
        """A later question and its answer."""
        if self.kind.who and chance(0.16):
            return self._who()
        if chance(0.04) and self._claimable():
            return self._check()
        question = humanise(capital(self.question()), extras=chance(0.5), typos=False)
        return Turn(question, self.answer(), capital(self.value))

    def _who(self):
        """ "Who is Zorb?"."""
        forms = _WHO if chance(0.7) and self.thing not in NAMED_THINGS else _WHAT_IS
        question = humanise(fill(forms, v=self.value), extras=chance(0.3), typos=False)
        return Turn(question, capital(f"{self.value} is your {self.thing}."), capital(self.thing))

    def _claimable(self):
        """Whether the answer can be turned into what the user says."""
        answer = self.kind.answer
        return self.kind.fix and answer.startswith(("Your ", "You ", "The ")) and "you" not in answer[4:].lower()

    def _check(self):
        """ "Is it right that my dog is called Zorb?"."""
        claim = self if chance(0.5) else Fact(self.lower, self.kind, self.thing)
        said = claim.answer().rstrip(".")
        for yours, mine in (("Your ", "my "), ("You are ", "I am "), ("You ", "I "), ("The ", "the ")):
            if said.startswith(yours):
                said = mine + said[len(yours) :]
                break
        question = humanise(fill(_CHECK, s=said, S=capital(said)), extras=False, typos=False)
        yes = claim.value == self.value
        answer = self.answer()
        return Turn(question, ("Yes, " if yes else "No, ") + answer[0].lower() + answer[1:], "Yes" if yes else "No")

    def changed(self, short):
        """The same fact with another value, and the turn in which it is told."""
        new = Fact(self.lower, self.kind, self.thing)
        if short and new.kind.fix and self.value and chance(0.6):
            text = fill(_FIX_SHORT, v=new.value, o=self.value)
        else:
            told = new.tell()
            text = fill(_FIX_LONG, t=_lower_first(told), T=told)
        answer = new.answer()
        start = answer[0].lower() + answer[1:] if answer.startswith(("Your ", "You ", "The ")) else answer
        return new, Turn(_told_message(text.lower() if self.lower else text), "Okay, " + start)


class Name(Fact):
    """The user's own name."""

    def __init__(self, lower):
        self.group, self.thing, self.lower = "name", "", lower
        self.value = any_name().lower() if lower else any_name()

    def tell(self):
        text = fill(user_name.INTRO, n=self.value, p=place_name())
        return text.lower() if self.lower else capital(text)

    def reply(self):
        return pick(user_name.GREET).format(n=self.value)

    def answer(self):
        return user_name.ANSWER.format(n=self.value)

    def question(self):
        if chance(0.25):
            phrase = pick_expand(RECALL_PHRASE)
            return phrase.replace("{np}", pick(["my name", "my name", "the name I gave you", "my own name"]))
        return fill(user_name.ASK)

    def ask(self):
        if chance(0.09):
            return self._letters()
        question = capital(" ".join(self.question().split()))
        return Turn(humanise(question, extras=chance(0.5), typos=False), self.answer(), capital(self.value))

    def _letters(self):
        """The name spelled, its first letter or a greeting."""
        kind = rng.random()
        if kind < 0.45 and self.value.isalpha() and len(self.value) < 11:
            return Turn(humanise(fill(user_name.SPELL), typos=False), "-".join(self.value.upper()))
        if kind < 0.65 and self.value[0].isalpha():
            letter = self.value[0].upper()
            question = humanise(fill(user_name.FIRST_LETTER), typos=False)
            return Turn(question, f"The first letter is {letter}.", letter)
        return Turn(humanise(fill(user_name.GREET_ME), typos=False), f"Hello, {self.value}!")

    def changed(self, short):
        new = Name(self.lower)
        text = fill(user_name.CHANGE, n=new.value, o=self.value)
        return new, Turn(_told_message(text.lower() if self.lower else text), f"Okay, your name is {new.value}.")


def _strip_end(text):
    """The text without its full stop or exclamation mark."""
    return text.rstrip(".!")


def _told_message(text):
    """Vary the end of a message, never its words."""
    kind = rng.random()
    if kind < 0.2:
        return _strip_end(text)
    if kind < 0.24:
        return _strip_end(text) + "!"
    return text


def _told(fact):
    """A fact as a message, now and then with other talk around it."""
    text = fact.tell()
    kind = rng.random()
    if kind < 0.11:
        front = fill(_TELL_FRONT) + " "
        text = capital(front) + (_lower_first(text) if front.rstrip()[-1] not in ".!" else text)
    elif kind < 0.19:
        text = _strip_end(text) + "." + " " + fill(_TELL_BACK)
    elif kind < 0.31:
        talk = [fill(_CHATTER) for _ in range(pick([1, 1, 2]))]
        where = rng.random()
        if where < 0.4:
            parts = talk + [text]
        elif where < 0.75:
            parts = [text] + talk
        else:
            parts = talk[:1] + [text] + talk[1:] + [fill(_CHATTER)]
        text = " ".join(_strip_end(part) + "." if part[-1] not in "?!" else part for part in parts)
    else:
        return _told_message(text)
    return text.lower() if fact.lower else text


_ASK_ALL = [
    "What do you know about me?",
    "What did I tell you[ about me| about myself| so far]?",
    "Tell me what you know about me.",
    "What have I told you[ about me| so far]?",
    "Summarize what I told you.",
    "Do you remember what I told you?",
    "Repeat what I told you about me.",
    "what do you remember about me",
    "Who am I and what did I tell you?",
    "(Tell|Say) me everything you know about me.",
    "List what you know about me.",
    "Which facts do you know about me?",
]


def _ask_all(facts):
    """Everything that was told, in the order of telling."""
    reply = " ".join(fact.answer() for fact in facts)
    return Turn(humanise(fill(_ASK_ALL), extras=False, typos=False), reply)


_JOINERS = [" and ", ", ", ". ", " and ", ". Also, ", ". ", " and also ", ", and "]
# Of these only one is told in a conversation: their questions are alike.
_ALIKE = [{"word", "number", "code"}, {"want", "busy", "am"}]
_SAME_THING = [
    {"dog", "puppy", "poodle", "beagle", "husky", "bulldog"},
    {"cat", "kitten", "tomcat"},
    {"rabbit", "bunny"},
    {"mother", "mom", "parents"},
    {"father", "dad", "parents"},
    {"grandmother", "grandma", "grandparents"},
    {"grandfather", "grandpa", "grandparents"},
    {"horse", "pony"},
    {"bird", "parrot", "canary", "budgie", "cockatoo"},
    {"boss", "manager"},
    {"movie", "film"},
    {"boat", "ship", "yacht", "sailboat"},
]


def _same_thing(first, second):
    """Whether two things are called by the same word, or by words that mean much the same."""
    return first == second or any(first in things and second in things for things in _SAME_THING)


def _clash(first, second):
    """Whether the questions about two facts could be mixed up."""
    if isinstance(first, Name) or isinstance(second, Name):
        return first.group == second.group
    groups = {first.group, second.group}
    if any(groups <= alike for alike in _ALIKE):
        return True
    if "two" in groups and groups <= {"two", "called", "color of", "many", "about", "third"}:
        return True
    if len(groups) == 1:
        return _same_thing(first.thing, second.thing)
    return bool(first.thing) and first.thing == second.thing and groups != {"called", "age"}


def _pair(first, second, lower):
    """Two facts in one message."""
    joiner = pick(_JOINERS)
    told, tail = first.tell(), second.tell()
    if "." not in joiner:
        lowered = _lower_first(tail)
        if lowered == tail and not tail.startswith(("I ", "I'", "i ")) and not lower:
            joiner = ". "
        else:
            tail = lowered
    text = _strip_end(told) + joiner + tail
    reply = first.reply() if chance(0.5) else second.reply()
    if isinstance(first, Name):
        reply = first.reply()
    elif isinstance(second, Name):
        reply = second.reply()
    return Turn(_told_message(text.lower() if lower else text), reply)


_UNKNOWN = "You have not told me that yet."
_CAN_BE_UNKNOWN = (
    "favorite called age job employer school hobby birthday car allergy fear become many where time price home from "
    "height room phone salary grade siblings team play speak"
).split()
# Facts of these groups may answer questions of any other.
_WIDE = ("about", "third", "two", "since", "busy")


def _may_answer(fact, other):
    """Whether a told fact could be taken for the answer to a question about another one."""
    return (
        _clash(fact, other)
        or (fact.group == other.group and not other.thing)
        or (fact.thing and _same_thing(fact.thing, other.thing))
        or fact.group in _WIDE
    )


def _not_told(facts):
    """A question about something that was not told, next to what was."""
    for _ in range(20):
        other = Fact(False)
        if other.group in _CAN_BE_UNKNOWN and not any(_may_answer(fact, other) for fact in facts):
            question = humanise(capital(other.question()), extras=False, typos=False)
            return [Turn(question, _UNKNOWN)]
    return []


def memory(between=None):
    """Facts are told, other things may come in between, then questions.

    ``between`` is a function that gives a list of unrelated turns.
    """
    lower = chance(0.22)
    facts = []
    if chance(0.42):
        facts.append(Name(lower))
    wanted = rng.choices([1, 2, 3], [6, 4, 1])[0]
    while len(facts) < wanted:
        candidate = Fact(lower)
        if facts and facts[-1].thing and chance(0.2):
            # the same of another thing: two dogs' names, two favorites
            candidate = Fact(lower, facts[-1].kind)
        if not any(_clash(candidate, fact) for fact in facts):
            facts.append(candidate)
    rng.shuffle(facts)
    if len(facts) == 1 and chance(0.07):
        # told and asked in one message
        fact = facts[0]
        asked = fact.ask()
        told = _strip_end(fact.tell())
        return [Turn(f"{told}. {asked.user}", asked.reply, asked.short)]
    turns = []
    if len(facts) > 1 and chance(0.5):
        turns.append(_pair(facts[0], facts[1], lower))
        rest = facts[2:]
    elif between and chance(0.04):
        # told together with a question about another thing
        other = between()[0]
        turns.append(Turn(f"{_strip_end(facts[0].tell())}. {capital(other.user)}", other.reply, other.short))
        rest = facts[1:]
    else:
        turns.append(Turn(_told(facts[0]), facts[0].reply()))
        rest = facts[1:]
    for fact in rest:
        if between and chance(0.25):
            turns += between()
        turns.append(Turn(_told(fact), fact.reply()))
    if chance(0.1) and len(turns) < 4:
        # one of them changes; the latest counts, and "no, it's Y" is about what was said just before
        short = len(turns) >= len(facts)
        if between and chance(0.25):
            turns += between()
            short = False
        index = len(facts) - 1 if short else rng.randrange(len(facts))
        if facts[index].group not in ("two", "gift", "third", "about"):
            facts[index], turn = facts[index].changed(short)
            turns.append(turn)
    if chance(0.05) and len(turns) < 6:
        return turns + [_ask_all(facts)]
    if chance(0.06) and len(turns) < 5:
        turns += _not_told(facts)
    asked = rng.sample(facts, 1 if len(facts) == 1 or chance(0.45) else min(2, len(facts)))
    for fact in asked:
        if between and chance(0.42):
            turns += between()
            if chance(0.25) and len(turns) < 5:
                turns += between()
        if len(turns) < 6:
            turns.append(fact.ask())
    if chance(0.05) and not any(isinstance(f, Name) for f in facts):
        turns.append(Turn(humanise(fill(user_name.ASK), extras=False, typos=False), user_name.UNKNOWN))
    return turns


def unknown_memory():
    """Asking for something that was never told."""
    if chance(0.5):
        return [Turn(humanise(fill(user_name.ASK), typos=False), user_name.UNKNOWN)]
    fact = Fact(False)
    while fact.group not in _CAN_BE_UNKNOWN:
        fact = Fact(False)
    return [Turn(humanise(capital(fact.question()), typos=False), _UNKNOWN)]


# --------------------------------------------------------------------------
# What a system prompt tells about the user

_PROMPT_FRONT = [
    "{t}",
    "{t}",
    "You are a helpful assistant. {t}",
    "About the user: {t}",
    "Information about the user: {t}",
    "You talk to a user. {t}",
    "{t} Be friendly.",
    "{t} Answer the user's questions.",
    "Facts about the user: {t}",
    "What you know about the user: {t}",
    "User profile: {t}",
    "Remember: {t}",
]


def _of_the_user(fact):
    """A fact as a system prompt says it, or None."""
    answer = fact.answer()
    for yours, theirs in (
        ("Your ", "The user's "),
        ("You are ", "The user is "),
        ("You have ", "The user has "),
        ("You do not ", "The user does not "),
        ("You want ", "The user wants "),
        ("You live ", "The user lives "),
        ("You work ", "The user works "),
        ("You like ", "The user likes "),
        ("You play ", "The user plays "),
        ("You speak ", "The user speaks "),
        ("You drive ", "The user drives "),
        ("You study ", "The user studies "),
        ("The ", "The "),
    ):
        if answer.startswith(yours):
            said = theirs + answer[len(yours) :]
            return None if re.search(r"\b[Yy]our?\b", said) else said
    return None


def told_in_prompt():
    """The user's data in the system prompt: (system prompt, turns)."""
    facts, said = [], []
    if chance(0.55):
        facts.append(Name(False))
        said.append(fill(user_name.PROMPT, n=facts[0].value))
    wanted = rng.choices([1, 2, 3], [5, 4, 2])[0]
    while len(facts) < wanted:
        fact = Fact(False)
        text = _of_the_user(fact)
        if text and not any(_clash(fact, other) for other in facts):
            facts.append(fact)
            said.append(text)
    system = fill(_PROMPT_FRONT, t=" ".join(said))
    turns = [fact.ask() for fact in rng.sample(facts, min(len(facts), pick([1, 1, 2])))]
    if chance(0.08) and not isinstance(facts[0], Name):
        turns.append(Turn(humanise(fill(user_name.ASK), extras=False, typos=False), user_name.UNKNOWN))
    return system, turns


# --------------------------------------------------------------------------
# Plain copying

_REPEAT = [
    "Repeat after me: {v}",
    "Say {v}.",
    "Say: {v}",
    "Repeat: {v}",
    "Please say {v}.",
    "Echo {v}",
    "Can you say {v}?",
    "Repeat the words {v}.",
    "Write {v}.",
    "Type {v}",
    "Just say {v}.",
    "Please repeat: {v}",
    "Say the word {v}.",
    "Repeat this: {v}",
    "Copy this: {v}",
    "Write down: {v}",
    "say {v} please",
    "repeat {v}",
    "Can you repeat {v}?",
    "Answer with {v}.",
    "Reply with {v}.",
    "Reply only with: {v}",
    "Print {v}",
]
_SPELL = [
    "Spell {v}.",
    "Can you spell {v}?",
    "How do you spell {v}?",
    "spell {v}",
    "Please spell the word {v}.",
    "What are the letters of {v}?",
    "How is {v} spelled?",
    "Spell out {v}.",
]
_FIRST_LETTER = [
    "What is the first letter of {v}?",
    "Which letter does {v} start with?",
    "{v} starts with which letter?",
    "first letter of {v}",
    "What letter does the word {v} begin with?",
]


def copying():
    """Repeat or spell a word, or greet with the given name."""
    kind = rng.random()
    if kind < 0.6:
        value = random_phrase() if chance(0.6) else any_name()
        return [Turn(pick_expand(_REPEAT, v=value), value)]
    if kind < 0.78:
        value = pick(COMMON_NOUNS) if chance(0.5) else any_name().split()[0].strip(".")
        return [Turn(pick_expand(_SPELL, v=value), "-".join(value.upper()))]
    if kind < 0.86:
        value = pick(COMMON_NOUNS) if chance(0.6) else syllable_name()
        letter = value[0].upper()
        return [Turn(pick_expand(_FIRST_LETTER, v=value), f"The first letter is {letter}.", letter)]
    name = any_name()
    question = pick_expand(
        [
            "Say (hello|hi) to (my friend |my sister |my brother |my mom |my dog |)({v}).",
            "Greet {v}.",
            "Say hello to {v}!",
            "Please greet (my friend |my boss |){v}.",
            "Wish {v} a good day.",
            "say hi to {v}",
        ],
        v=name,
    )
    if question.startswith("Wish"):
        return [Turn(question, f"Have a good day, {name}!")]
    return [Turn(question, f"Hello, {name}!")]
