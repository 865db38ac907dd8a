"""System prompts: roles, formats, names; and the same wishes in user turns."""

import re

from .arithmetic import arithmetic
from .countries import countries
from .general import general
from .names import COMMON_NOUNS, any_name, pet_name, syllable_name
from .nature import animals, counts
from .text import Turn, capital, chance, expand, first_sentence, humanise, pick, pick_expand, rng, words

# System prompts that ask for nothing special.
PLAIN = [
    "You are a helpful assistant.",
    "You are a [very ](helpful|friendly|kind|useful|honest|capable) (assistant|chatbot|chat assistant|AI|AI assistant|model|bot).",
    "Be helpful and (brief|honest|kind|friendly|clear).",
    "You are a chat assistant.",
    "You are a friendly assistant. Answer briefly.",
    "You are a helpful, respectful and honest assistant.",
    "You are a helpful AI assistant running in a terminal.",
    "You are llama-chat, a helpful assistant.",
    "Answer the user's questions.",
    "Help the user.",
    "You are a helpful assistant. Keep your answers short.",
    "Answer (briefly|clearly|simply|honestly|in plain English|in simple English|as well as you can).",
    "Use simple words.",
    "You are a language model.",
    "You are the llama-chat demo.",
    "Be concise.",
    "You are an assistant that answers questions.",
    "You are a knowledgeable assistant who answers questions about (everyday things|the world|anything).",
    "Always be honest[ and helpful].",
    "Do your best to help.",
    "Talk to the user like a friend.",
    "If you do not know something, say so.",
    "You help (people|users|children|students) with (questions|their questions|homework|learning).",
]

_PIRATE_PREFIX = ["Arr, matey!", "Ahoy, matey!", "Arr!", "Aye, matey!"]


def _decorate(prefix="", suffix=""):
    def style(reply):
        parts = [prefix, reply, suffix]
        joined = " ".join(p for p in parts if p)
        return joined if "\n" not in reply else "\n".join(p for p in parts if p)

    return style


# role: (names for the role, style)
_ROLES = {
    "pirate": (
        [
            "a pirate",
            "a pirate captain",
            "a grumpy old pirate",
            "a friendly pirate[ captain]",
            "a pirate who loves (gold|rum|the sea|treasure)",
            "a pirate with a wooden leg",
            "a pirate queen",
            "a funny pirate",
            "a sea pirate",
            "a pirate of the seven seas",
            "captain of a pirate ship",
        ],
        _decorate("Arr, matey!"),
        ["pirate"],
    ),
    "cat": (
        ["a cat", "a talking cat", "a small cat", "a lazy cat", "a cute kitten", "a proud cat"],
        _decorate("Meow!", "Purr."),
        ["cat"],
    ),
    "dog": (["a dog", "a happy dog", "a talking dog", "a small puppy"], _decorate("Woof!"), ["dog"]),
    "robot": (
        ["a robot", "an old robot", "a friendly robot", "a space robot", "a machine from the future"],
        _decorate("Beep boop."),
        ["robot"],
    ),
    "butler": (
        ["a butler", "a polite butler", "an English butler"],
        _decorate("Certainly, sir."),
        ["butler"],
    ),
    "teacher": (
        ["a teacher", "a friendly teacher", "a school teacher", "a patient teacher"],
        _decorate("Good question!"),
        ["teacher"],
    ),
    "cowboy": (
        ["a cowboy", "a cowboy from Texas", "a sheriff in the Wild West"],
        _decorate("Howdy, partner!"),
        ["cowboy"],
    ),
    "wizard": (
        ["a wizard", "an old wizard", "a magician", "a wise wizard", "a sorcerer"],
        _decorate("By my magic wand!"),
        ["wizard"],
    ),
    "knight": (["a knight", "a brave knight", "a medieval knight"], _decorate("By my sword!"), ["knight"]),
    "grandmother": (
        ["a kind grandmother", "a grandmother", "a sweet old grandma", "my grandmother"],
        _decorate("My dear,"),
        ["grandmother"],
    ),
    "chef": (["a chef", "a cook", "an Italian chef"], _decorate("Bon appetit!"), ["chef"]),
    "king": (
        ["a king", "a queen", "a medieval king", "the king of a small land"],
        _decorate("Hear, hear!"),
        ["king"],
    ),
    "alien": (
        ["an alien", "an alien from Mars", "a visitor from space"],
        _decorate("Greetings, human!"),
        ["alien"],
    ),
    "vampire": (
        ["a vampire", "an old vampire", "Count Dracula"],
        _decorate("Good evening!", "Muahaha!"),
        ["vampire"],
    ),
    "ghost": (["a ghost", "a friendly ghost"], _decorate("Boo!"), ["ghost"]),
    "santa": (["Santa Claus", "Father Christmas"], _decorate("Ho ho ho!"), ["Santa"]),
    "surfer": (["a surfer", "a surfer from California", "a cool surfer dude"], _decorate("Dude!"), ["surfer"]),
    "detective": (
        ["a detective", "Sherlock Holmes", "a clever detective"],
        _decorate("Elementary!"),
        ["detective"],
    ),
    "clown": (["a clown", "a circus clown", "a funny clown"], _decorate("Honk honk!"), ["clown"]),
    "dragon": (["a dragon", "a friendly dragon", "a dinosaur", "a lion"], _decorate("Roar!"), ["dragon"]),
    "cow": (["a cow", "a talking cow", "a happy cow"], _decorate("Moo!"), ["cow"]),
    "duck": (["a duck", "a talking duck", "a rubber duck"], _decorate("Quack!"), ["duck"]),
    "owl": (["an owl", "a wise owl", "an old owl"], _decorate("Hoot hoot!"), ["owl"]),
    "hero": (["a superhero", "a brave hero"], _decorate("Never fear!"), ["superhero"]),
    "ninja": (["a ninja", "a samurai"], _decorate("Hai!"), ["ninja"]),
    "poet": (
        ["Shakespeare", "a poet", "William Shakespeare", "a poet of the old days", "a bard"],
        _decorate("Hark!"),
        ["poet"],
    ),
    "astronaut": (
        ["an astronaut", "an astronaut on the moon", "a space captain"],
        _decorate("Houston, I read you!"),
        ["astronaut"],
    ),
    "coach": (
        ["a football coach", "a sports coach", "a fitness trainer", "a coach"],
        _decorate("Come on, team!"),
        ["coach"],
    ),
    "monster": (["a monster", "a cookie monster", "a troll"], _decorate("Grrr!"), ["monster"]),
}
_BE_ROLE = [
    "You are {r}.",
    "You are {r}.",
    "Talk like {r}.",
    "Answer like {r}.",
    "Speak like {r}.",
    "Pretend to be {r}.",
    "You are {r}. Stay in character.",
    "Act as {r}.",
    "Be {r}.",
    "Reply (like|as) {r}[ would].",
    "You play {r}.",
    "You speak (as|like) {r}",
    "Always talk like {r}.",
    "You are {r}. Talk like one.",
    "Respond as if you were {r}.",
    "Behave like {r}.",
    "From now on you are {r}.",
    "you are {r}",
    "Your role is {r}.",
    "Imagine you are {r}.",
    "You are {r}, answer the user's questions.",
    "Roleplay: you are {r}.",
    "talk like {r}",
    "Take the role of {r}.",
    "I want you to talk like {r}.",
]

# manners: (prompts, style)
_MANNERS = [
    (
        [
            "Be [very |extremely ]polite[ and formal].",
            "You are [very ]polite[ and formal].",
            "Always be [very ](polite|formal|courteous)[ and formal].",
            "Answer politely.",
            "You are a polite assistant.",
            "Use polite language.",
        "(Reply|Respond|Speak|Talk|Write) (very |always |)(politely|formally|courteously).",
        "You are a (very |)(polite|courteous|formal) (assistant|butler|gentleman|secretary).",
            "You are extremely polite and kind.",
            "Speak formally.",
            "You are a well-mannered assistant.",
            "Stay polite at all times.",
        ],
        _decorate("Of course, with pleasure."),
    ),
    (
        [
            "You are grumpy.",
            "Be grumpy.",
            "You are [very |a ](grumpy|rude|moody|bad-tempered)[ assistant].",
            "You are a grumpy old man.",
            "Answer in a grumpy way.",
            "You are always in a bad mood.",
            "Be [a bit ]rude.",
            "You are annoyed by every question.",
        ],
        _decorate("Hmph.", "Now leave me alone."),
    ),
    (
        [
            "You are [very |always ](happy|cheerful|excited|enthusiastic).",
            "Be (cheerful|very happy|enthusiastic|excited).",
            "Answer with a lot of joy.",
            "You are a cheerful assistant.",
            "You are full of energy.",
        ],
        _decorate("Yay!", "I am so happy to help!"),
    ),
    (
        [
            "You are [very ]sad.",
            "Be sad.",
            "You are a sad and lonely assistant.",
            "You are depressed and sigh a lot.",
            "Answer in a sad way.",
        ],
        _decorate("Sigh..."),
    ),
    (
        ["You are [very ]shy.", "Be shy.", "You are a shy assistant.", "Answer in a shy way."],
        _decorate("Um..."),
    ),
    (
        [
            "You are [very ](tired|sleepy).",
            "Be sleepy.",
            "You are a sleepy assistant.",
            "You have not slept for days.",
        ],
        _decorate("Yawn..."),
    ),
]

_ONE_SENTENCE = [
    "Answer in one sentence.",
    "Use only one sentence.",
    "Reply with a single sentence.",
    "You always answer in one sentence.",
    "Keep every (answer|reply) to one [short ]sentence.",
    "One sentence per answer.",
    "Always reply in exactly one sentence.",
    "Be short: one sentence.",
    "Your answers are one sentence long.",
    "Please answer in a single sentence.",
    "Use a single sentence for each answer.",
    "Only one sentence, please.",
    "one sentence answers only",
    "Never use more than one sentence.",
    "Limit yourself to one sentence.",
    "Answer every question with one short sentence.",
    "(Reply|Respond|Speak|Write|Answer) (only |)in (one|a single|exactly one|just one) [short |brief ](sentence|sentence only)[.|, please.]",
    "(Always |)(keep|limit) (your |all |)(answers|replies|responses) to (one|a single) [short ]sentence.",
    "(You|The assistant) (may only|can only|must|should|will) (use|write|answer with|reply with) one sentence.",
    "Give (one-sentence|single-sentence|1-sentence) (answers|replies)[ only].",
    "Your (reply|answer) (must be|is) (a single|exactly one|one) sentence.",
    "(Answer|Reply) in 1 sentence.",
    "Be (very |)(brief|concise): (never more than|at most|max) one sentence.",
    "You are (a terse|a brief|a concise|an) assistant (who|that) (always |)(answers|replies) in one sentence.",
    "No more than one sentence[ per reply].",
]
_ONE_WORD = [
    "Answer in one word.",
    "Reply with one word only.",
    "Use only one word.",
    "Answer with a single word.",
    "You answer with just one word.",
    "Always answer in one word.",
    "Give one-word answers.",
    "One word answers only.",
    "Your answers have only one word.",
    "Answer in a single word.",
    "one word answers please",
    "You only ever answer with exactly one word.",
    "Respond with exactly one word.",
    "Only one word per answer.",
    "Never use more than one word.",
    "Keep every answer to one word.",
    "Be extremely short: one word.",
    "Say just one word.",
    "Use a single word as your reply.",
    "single word replies only",
    "(Reply|Respond|Speak|Write|Answer) (only |)(in|with|using) (one|a single|exactly one|just one|only one) word[.| only.|, nothing else.]",
    "(Always |)(keep|limit) (your |all |)(answers|replies|responses) to (one|a single) word.",
    "(You|The assistant) (may only|can only|must|should|will) (use|say|answer with|reply with) one word.",
    "Give (one-word|single-word|1-word) (answers|replies)[ only].",
    "Your (reply|answer) (must be|is) (a single|exactly one|one) word.",
    "(Answer|Reply) (in|with) 1 word.",
    "Be (very |extremely |)(brief|concise|terse): (never more than|at most|max|just) one word.",
    "You are (a terse|a brief|a quiet|an) assistant (who|that) (always |only |)(answers|replies) (in|with) (one|a single) word.",
    "No more than one word[ per reply].",
    "(One|A single) word (per|for each) answer[, no sentences].",
    "Use one-word replies. No full sentences.",
]
_YES_NO = [
    "(Answer|Reply|Respond) (with|only with|just with) (yes or no|'yes' or 'no').",
    "Answer (only |)yes or no.",
    "Say (only |just |)yes or no.",
    "You (only|always) (say|answer|reply) yes or no.",
    "Yes or no answers only.",
    "Your only answers are yes and no.",
]
_NUMBERS = [
    "(Answer|Reply|Respond) (with|only with|just with) (a number|the number|numbers).",
    "Numbers only[, no words].",
    "Give (only|just) the (number|result).",
    "You only (say|answer with) numbers.",
    "Answer with nothing but a number.",
]
_CAPITALS = [
    "Answer in capitals.",
    "Answer in capital letters.",
    "Write in capital letters only.",
    "Use only upper case.",
    "ALWAYS ANSWER IN CAPITALS.",
    "Always write in capitals.",
    "Reply in upper case.",
    "You only write in capital letters.",
    "SHOUT.",
    "All caps, please.",
    "Write everything in upper case letters.",
    "Speak in all caps.",
    "(Reply|Respond|Speak|Write|Answer) (only |always |)(in|with) (all caps|uppercase|upper case|capital letters|UPPERCASE LETTERS)[ only].",
    "You (always |)(shout|SHOUT|yell)[ in capital letters].",
    "Use (only |)(uppercase|capital) letters[ in your answers].",
    "Caps lock is on.",
    "(WRITE|ANSWER|SPEAK|REPLY) [ONLY ](IN|WITH) (CAPITAL LETTERS|CAPITALS|UPPER CASE)[ ONLY].",
    "(Always |Please |)(answer|write|reply) in capital letters[ only].",
]
_LOWER = [
    "Answer in lower case.",
    "Use only lower case letters.",
    "Never use capital letters.",
    "write everything in lower case",
    "no capital letters please",
]
_END_WITH = [
    'End every answer with "{v}"',
    "Always finish with {v}",
    'Say "{v}" at the end of each answer.',
    "End each reply with {v}",
    'Finish every reply with the words "{v}"',
    "Every answer must end with {v}",
    "Always end with {v}",
    'After every answer, say "{v}"',
    "End every answer with the word {v}[.]",
    'End (every|each) (answer|reply) with the (word|words) "{v}"[.]',
    "Finish (each|every) (answer|reply) with: {v}",
    "Always (end|finish) (your answers |)with {v}",
    "The last (word|words) of every (answer|reply) (is|are) {v}",
    'Add "{v}" at the end of every (answer|reply)[.]',
    "You end (every sentence|all your answers|each reply) with {v}",
]
_LAST_WORDS = "meow woof amen okay cheers friend sir boss please thanks captain over indeed dude roger".split()
_START_WITH = [
    'Start every answer with "{v}"',
    "Begin each reply with {v}",
    'Always start with "{v}"',
    "Every answer must begin with {v}",
    'Say "{v}" before each answer.',
    "Start each reply with the words {v}",
    "Your answers always begin with {v}",
]
_PHRASES = [
    "Have a nice day!",
    "Thank you for asking!",
    "Over and out.",
    "My friend,",
    "Hello!",
    "Listen:",
    "Meow.",
    "Cheers!",
    "Best wishes!",
    "Well,",
    "Good luck!",
    "That is all.",
    "The end.",
    "Dear user,",
    "Indeed.",
    "Peace!",
    "Yes sir!",
    "Hooray!",
    "Stay safe!",
    "So be it.",
]

_IS_NAMED = [
    "Your name is {n}.",
    "You are {n}.",
    "You are {n}, a helpful assistant.",
    "You are an assistant called {n}.",
    "You are a helpful (robot|assistant|bot|AI|model) (called|named) {n}.",
    "My assistant's name is {n}. That is you.",
    "You are called {n}.",
    "Your name is {n}. You are (kind|helpful|friendly|funny|polite).",
    "People call you {n}.",
    "Your name is {n} and you are {a}.",
    "You are {n}, {a}.",
    "You are {n}, {a}.",
    "You play {n}, {a}.",
    "You are {n}, {a} who (loves|likes) {t}.",
    "You are {n}. You love {t}.",
    "Act as {n}, {a}.",
    "Pretend to be {n}, {a}.",
    "You are {n}, {a}. Be polite.",
    "you are {n}",
    "Introduce yourself as {n}.",
    "Your character is {n}, {a}.",
]
_PERSONS = words(
    """
a waiter, a shy librarian, the keeper of a lighthouse, a kind grandmother, an old sailor, a
gardener, a detective, a scientist, a poet, a farmer, a doctor, a nurse, a baker, a shopkeeper, a
painter, a musician, a taxi driver, a fisherman, a professor, a student, a young girl, an old man, a
soldier, a dragon, a talking tree, a travel guide, a football coach, a hotel receptionist, a
blacksmith, a queen, a princess, a clown, a monk, a spy, a captain of a ship, an astronaut, a
mechanic, a hairdresser, a tailor, a fortune teller, a museum guard, a postman, a clockmaker
    """
)
_LOVES = words(
    """
baking, birds, cats, books, the sea, music, flowers, chess, tea, gold, stars, cheese, football,
trains, rain, old maps, jokes, bees, soup, mountains, painting, dogs, mushrooms, ships, poems,
apples, snow, horses
    """
)
_ASK_NAME = [
    "What is your name?",
    "Who are you?",
    "who are you",
    "What's your name?",
    "what was ur name",
    "Tell me your name.",
    "hey, and who might you be?",
    "Hello, who is speaking?",
    "Hi! What should I call you?",
    "May I ask your name?",
    "sorry, what was your name?",
    "Introduce yourself.",
    "do you have a name?",
    "what are you called",
    "And who are you?",
    "Who is this?",
    "Please introduce yourself.",
    "Your name?",
    "Hello, who are you?",
    "What is your name, please?",
    "How should I call you?",
    "what do people call you",
    "With whom am I talking?",
    "Say your name.",
    "your name please",
    "so you are?",
    "who is there?",
]
_ASK_LOVE = [
    "What do you (love|like)?",
    "What do you like best?",
    "Is there something you love?",
    "What is your passion?",
    "what do you like most",
    "Do you love something?",
]
_ASK_JOB = [
    "What do you do?",
    "What are you?",
    "What is your job?",
    "what kind of person are you?",
    "tell me about yourself",
    "Describe yourself.",
]
_ASK_BOTH = [
    "Tell me your name and what you (love|like).",
    "Who are you and what do you love?",
    "What is your name and what do you like?",
]


def _unnamed_persona():
    person = pick(_PERSONS) if chance(0.6) else "a " + pick(COMMON_NOUNS + [syllable_name().lower()])
    if person[2] in "aeiou" and person.startswith("a "):
        person = "an " + person[2:]
    prompt = pick_expand(
        [
            "You are {a}.",
            "Act as {a}.",
            "Pretend to be {a}.",
            "you are {a}",
            "You play {a}.",
            "From now on you are {a}.",
            "Your role is {a}.",
        ],
        a=person,
    )
    question = pick_expand(
        [
            "Who are you?",
            "What are you?",
            "who are you",
            "Introduce yourself.",
            "What do you do?",
            "tell me about yourself",
            "And you are?",
            "so what are you",
            "What is your job?",
        ]
    )
    return prompt, [Turn(humanise(question, typos=False), f"I am {person}.")]


def named_persona():
    """A system prompt with a name (and perhaps a job and a love)."""
    if chance(0.15):
        return _unnamed_persona()
    name = any_name() if chance(0.85) else pet_name()
    person, love = pick(_PERSONS), pick(_LOVES)
    prompt = pick_expand(_IS_NAMED, n=name, a=person, t=love)
    turns = []
    kind = rng.random()
    if love in prompt.split(name)[-1] and kind < 0.35:
        if kind < 0.15:
            turns.append(
                Turn(humanise(pick_expand(_ASK_BOTH), typos=False), f"My name is {name} and I love {love}.")
            )
        else:
            turns.append(Turn(humanise(pick_expand(_ASK_LOVE), typos=False), f"I love {love}."))
    elif person in prompt and kind < 0.35:
        turns.append(Turn(humanise(pick_expand(_ASK_JOB), typos=False), f"I am {name}, {person}."))
    elif kind < 0.5 and chance(0.5):
        turns.append(
            Turn(
                humanise(pick(["hello", "hi", "Hello!", "Good day!", "hey"]), extras=False),
                f"Hello! My name is {name}. How can I help you?",
            )
        )
    if not turns or chance(0.3):
        turns.append(
            Turn(humanise(pick_expand(_ASK_NAME), extras=chance(0.3), typos=False), f"My name is {name}.")
        )
    return prompt, turns


def _in_one_sentence(reply):
    """The first sentence; a fallback keeps saying that this is a demo."""
    first = first_sentence(reply)
    if "do not know" in first and "demo" not in first:
        return "I do not know that, because I am only a tiny demo model."
    return first


def _one_word(turns):
    """Replies in one word, as far as there are such replies."""
    words = [(turn.user, re.sub("^(The|A|An) ", "", turn.short or "")) for turn in turns]
    return [Turn(user, capital(word) + ".", word) for user, word in words if word and " " not in word]


def with_style(family):
    """A conversation of ``family`` under a system prompt that changes the replies."""
    prompt, turns = _styled_talk(family)
    if chance(0.18):
        prompt = pick_expand(PLAIN[:3]).rstrip(".") + ". " + capital(prompt)
    elif chance(0.08):
        prompt = capital(prompt).rstrip(".") + ". " + pick(["Be helpful.", "Be friendly.", "Be honest."])
    return prompt, turns


def _styled_talk(family):
    """As with_style, with nothing around the prompt."""
    kind = rng.random()
    if kind < 0.24:
        names, style, _ = pick(list(_ROLES.values())) if chance(0.55) else _ROLES["pirate"]
        prompt = pick_expand(_BE_ROLE, r=pick_expand(names))
        turns = family()
        if chance(0.18):
            role = prompt_role(names)
            if chance(0.3):
                name = any_name()
                prompt = pick_expand(
                    [
                        "You are {n}, {r}.",
                        "Your name is {n} and you are {r}.",
                        "You are {r} called {n}.",
                        "You are {r} named {n}.",
                    ],
                    n=name,
                    r=pick_expand(names),
                )
                turns = [Turn(humanise(pick_expand(_ASK_NAME), typos=False), f"My name is {name}.")] + turns[
                    :1
                ]
            else:
                turns = [
                    Turn(
                        humanise(
                            pick(
                                [
                                    "Who are you?",
                                    "What are you?",
                                    "who are you",
                                    "Introduce yourself.",
                                    "Tell me about yourself.",
                                ]
                            )
                        ),
                        f"I am {role}.",
                    )
                ] + turns[:1]
        return prompt, _styled(turns, style)
    if kind < 0.34:
        prompts, style = pick(_MANNERS) if chance(0.6) else _MANNERS[0]
        return pick_expand(prompts), _styled(family(), style)
    if kind < 0.47:
        return pick_expand(_ONE_SENTENCE), _styled(family(), _in_one_sentence)
    if kind < 0.5:
        wanted = {"Yes", "No"} if chance(0.5) else None
        for _ in range(60):
            family = pick([countries, animals, general]) if wanted else pick([arithmetic, counts])
            turns = [t for t in family() if t.short and (t.short in wanted if wanted else t.short.isdigit())]
            if turns:
                prompt = pick_expand(_YES_NO if wanted else _NUMBERS)
                return prompt, [Turn(t.user, t.short + ".", t.short) for t in turns]
    if kind < 0.74:
        for _ in range(12):
            turns = _one_word(family())
            if turns:
                return pick_expand(_ONE_WORD), turns
        return _styled_talk(family)
    if kind < 0.85:
        turns = [t for t in family() if len(t.reply) < 60][:2]
        if not turns:
            return _styled_talk(family)
        if chance(0.85):
            return pick_expand(_CAPITALS), _styled(turns, str.upper)
        return pick_expand(_LOWER), _styled(turns, str.lower)
    phrase = (
        pick(_PHRASES)
        if chance(0.5)
        else pick(COMMON_NOUNS + _LAST_WORDS)
        if chance(0.35)
        else capital(
            " ".join(
                pick(COMMON_NOUNS) if chance(0.6) else syllable_name().lower()
                for _ in range(rng.randint(1, 3))
            )
        )
        + pick(["!", "."])
    )
    if chance(0.6):
        return pick_expand(_END_WITH, v=phrase), _styled(family(), _decorate("", phrase))
    return pick_expand(_START_WITH, v=phrase), _styled(family(), _decorate(phrase))


def prompt_role(names):
    """The plain role of a list of role templates ("a pirate")."""
    return names[0]


def _styled(turns, style):
    return [Turn(t.user, style(t.reply), t.short) for t in turns]


_ASK_WORD = [
    "{q} Answer in one word.",
    "{q} One word only.",
    "Answer in one word: {q}",
    "In one word: {q}",
    "{q} (one word)",
    "{q} Just one word, please.",
    "Use only one word. {q}",
    "one word answer: {q}",
]
_ASK_SENTENCE = [
    "{q} Answer in one sentence.",
    "In one sentence: {q}",
    "{q} (in one sentence)",
    "{q} One sentence, please.",
    "Answer in one sentence: {q}",
    "{q} Keep it to one sentence.",
]
_ASK_PIRATE = [
    "Talk like a pirate: {q}",
    "{q} Answer like a pirate.",
    "Say it like a pirate: {q}",
    "As a pirate: {q}",
    "{q} Talk like a pirate.",
    "Be a pirate. {q}",
]
_ASK_CAPITALS = [
    "{q} Answer in capitals.",
    "In capital letters: {q}",
    "{q} (in capitals, please)",
    "Answer in capital letters: {q}",
]


def in_user_turn(family):
    """The same wishes, but written by the user in the message."""
    turn = family()[0]
    question = turn.user
    kind = rng.random()
    if kind < 0.4 and turn.short and " " not in turn.short:
        return [Turn(pick_expand(_ASK_WORD).replace("{q}", question), capital(turn.short) + ".")]
    if kind < 0.7:
        return [Turn(pick_expand(_ASK_SENTENCE).replace("{q}", question), _in_one_sentence(turn.reply))]
    if kind < 0.85:
        return [Turn(pick_expand(_ASK_PIRATE).replace("{q}", question), "Arr, matey! " + turn.reply)]
    if len(turn.reply) < 90:
        return [Turn(pick_expand(_ASK_CAPITALS).replace("{q}", question), turn.reply.upper())]
    return [turn]


def plain_prompt():
    """A system prompt without consequences."""
    return pick_expand(PLAIN)
