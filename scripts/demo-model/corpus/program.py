"""Questions about llama-chat: terms, settings, commands, keys, behaviour.

Every reply here has to be true of the program. Terms come with aliases and are
asked through the shared shells of ``DEFINE``; commands, keys and "how do I"
questions come with their own phrasings.
"""

from .shells import DIRECT, SAME_RELATION
from .tables import read_blocks
from .text import Turn, capital, chance, expand, humanise, pick, pick_expand, rng

# --------------------------------------------------------------------------
# Shells of the other questions of a block: what somebody wants, what is wrong,
# what happens when ..., and the difference between two things.

_GOAL = [
    "How (do|can|could|would|should) I {w}?",
    "How (do|can) I {w}?",
    "how to {w}",
    "How (do|can) you {w}[ here| with this]?",
    "I (want|would like|'d like|need|wish) to {w}.",
    "I (want|would like|need|am trying|wish) to {w}. (How|What do I type|What do I do|How does that go|What now|Is that possible)?",
    "Can I {w}?",
    "Could I {w}[ somehow]?",
    "Is (it possible|there a way|there any way|there an option|it allowed) to {w}?",
    "Is there (some|any) way (for me |)to {w}?",
    "What do I (do|have to do|need|need to do|type) to {w}?",
    "(Please |)(tell|show) me how to {w}.",
    "(Can|Could) you (tell|show) me how to {w}?",
    "Help me {w}.",
    "I can't (find out|figure out|see) how to {w}.",
    "I don't know how to {w}.",
    "Do you know how (I can|to|one can) {w}?",
    "How is it possible to {w}?",
    "Any way to {w}?",
    "What is the (best|easiest|right|fastest|simplest) way to {w}?",
    "how would I go about it if I wanted to {w}?",
    "Let me {w}.",
    "trying to {w}",
    "{w} - how?",
    "{w}, how do i do that?",
    "{w}, is that possible?",
    "{w}",
    "am I able to {w}?",
    "does llama-chat let me {w}?",
    "can llama-chat help me {w}?",
    "what if I want to {w}?",
    "I would love to {w}, how does that work?",
    "My goal is to {w}.",
    "What (helps|is needed) to {w}?",
    "(Suppose|Say) I want to {w}. What then?",
    "in llama-chat, how do I {w}?",
    "How does one {w}?",
    "I have to {w}. How?",
    "I wonder how to {w}.",
    "it would be nice to {w}, can I?",
]
_PROBLEM = [
    "{p}.",
    "{p}",
    "{p}!",
    "{p}, why?",
    "{p}, what now?",
    "{p}. (What can I do|What do I do|What should I do|What is wrong|What happened|Why is that|How come|What helps|What now)?",
    "{p}, how (do|can) I (fix|change|solve) (that|this|it)?",
    "{p} - how do I (fix|change|solve) (that|this)?",
    "{p} - what (helps|can I do)?",
    "Help, {p}.",
    "{p}. (Help|Please help|Any idea|Any tips|Can you help)[?]",
    "Why is it that {p}?",
    "How come {p}?",
    "What (can|should|do) I do (if|when) {p}?",
    "What (if|helps when|helps if) {p}?",
    "What does it mean (when|if) {p}?",
    "{p}, is that normal?",
    "{p}. Which setting (helps|should I change|is it)?",
    "I have a problem: {p}.",
    "My problem is that {p}.",
    "I (see|notice|find) that {p}.",
    "It seems that {p}.",
    "it happens that {p}, why",
    "{p} [again |all the time ]and I don't know why",
    "{p}. Can I change that?",
]
_EVENT = [
    "What happens (if|when) {e}?",
    "What happens (if|when) {e}?",
    "What if {e}?",
    "(And if|Suppose|Say) {e}, what (happens|then)?",
    "{e}, what happens[ then| now]?",
    "What does llama-chat do (if|when) {e}?",
    "what will happen (if|when) {e}?",
    "Does something happen (if|when) {e}?",
    "What is the (effect|result) (if|when) {e}?",
    "what changes (if|when) {e}?",
    "Is anything lost (if|when) {e}?",
    "Is it (bad|a problem|okay|safe) (if|when) {e}?",
    "Tell me what happens (if|when) {e}.",
]
_PAIR = [
    "What is the difference between {a} and {b}?",
    "What is the difference between {a} and {b}?",
    "What's the difference between {a} and {b}?",
    "difference between {a} and {b}",
    "{a} vs {b}",
    "{a} versus {b}?",
    "{a} or {b}?",
    "How do {a} and {b} differ?",
    "How are {a} and {b} different?",
    "How does {a} differ from {b}?",
    "In what way is {a} different from {b}?",
    "Is {a} the same as {b}?",
    "Are {a} and {b} the same[ thing]?",
    "{a} and {b}: what is the difference?",
    "{a} and {b} - same thing?",
    "Compare {a} (and|with|to) {b}.",
    "(Explain|Tell me) the difference between {a} and {b}.",
    "I (don't understand|mix up|confuse) {a} and {b}.",
    "Should I use {a} or {b}?",
    "When do I use {a} and when {b}?",
    "Which is (better|right for me), {a} or {b}?",
    "Why is there {a} and also {b}?",
    "isn't {a} just {b}?",
    "what has {a} that {b} does not have?",
    "do I need both {a} and {b}?",
]
# Keys of a block with their shells; "ask" lines are whole questions.
_KINDS = {"ask": None, "want": (_GOAL, "w"), "problem": (_PROBLEM, "p"), "event": (_EVENT, "e"), "pair": (_PAIR, "")}
# A line of these keys gives many questions.
_LINE_WEIGHT = {"ask": 1, "want": 2, "problem": 2, "event": 1.5, "pair": 6}


def _has_others(block):
    return any(kind in block for kind in _KINDS)


def _other_question(block):
    """A question of a block that does not ask for a name, and whether it is a whole line of the block."""
    kinds = [kind for kind in _KINDS if kind in block]
    kind = rng.choices(kinds, [_LINE_WEIGHT[kind] * len(block[kind]) for kind in kinds])[0]
    line = expand(pick(block[kind])).strip()
    if kind == "ask":
        return line, True
    forms, slot = _KINDS[kind]
    if kind == "pair":
        first, second = rng.sample(line.split(" / "), 2)
        return pick_expand(forms, a=first, b=second), False
    return pick_expand(forms, **{slot: line}), False


def _draw(blocks, weights):
    return rng.choices(blocks, weights)[0]


def _weights(blocks):
    """Rare things are asked less often."""
    return [0.4 if "rare" in block else 1 for block in blocks]


# --------------------------------------------------------------------------
# Terms

DEFINE = [
    "What is {t}?",
    "What is {t}?",
    "What's {t}?",
    "what is {t}",
    "{t}?",
    "{t}",
    "What does {t} mean?",
    "What is the meaning of {t}?",
    "meaning of {t}",
    "{t} meaning",
    "{t} means what?",
    "What do you mean by {t}?",
    "What is meant by {t}?",
    "Explain {t}[, please].",
    "(Can|Could|Would) you [please ]explain {t}[ to me]?",
    "Explain {t} (to me|to a beginner|to a child|like I'm five|in simple words|in one sentence|in short|briefly|simply|for dummies).",
    "(Can|Could) you explain {t} (to a beginner|like I'm five|in simple words|to someone new)?",
    "(Can|Could|Would) you [please ]tell me what {t} is[ for]?",
    "Tell me (about|what you know about) {t}.",
    "Tell me what {t} is.",
    "Define {t}.",
    "definition of {t}",
    "Describe {t}.",
    "How does {t} work?",
    "how does {t} work, roughly?",
    "What does {t} do?",
    "what does {t} (do|mean) (here|in this program|in this app|in llama-chat|exactly|in practice)?",
    "What is {t} (for|good for|used for)?",
    "What (exactly|actually) is {t}?",
    "What is {t} (exactly|actually|anyway|about|all about)?",
    "What is the (point|purpose|use|idea|role|job) of {t}?",
    "Why (would|should|do) I (use|need|care about) {t}?",
    "Why is there {t}?",
    "I (keep|always) (seeing|hearing|reading) (about |){t}, what is (it|that)?",
    "I (read|heard|saw something) about {t}. What is (it|that)?",
    "I (do not|don't) (understand|get|know) {t}.",
    "I (do not|don't) (understand|get|know) what {t} (is|means|does).",
    "never heard of {t}",
    "I have never heard of {t}. What is it?",
    "(Do you|You) know what {t} is?",
    "Do you know {t}?",
    "Help me understand {t}.",
    "I (want|would like|'d like|need) to (know|understand|learn) (what {t} is|about {t}|more about {t}).",
    "no idea what {t} is",
    "Give me a (short|quick|simple|brief) (explanation|definition|description) of {t}.",
    "Teach me (about |){t}.",
    "What about {t}?",
    "{t} - what is (it|that)?",
    "{t}, what is (it|that)[ for]?",
    "{t}, what for?",
    "What can you (say|tell me) about {t}?",
    "{t} explained",
    "(Someone|A friend|My friend) mentioned {t}. What is (it|that)?",
    "(What in the world|What on earth|What the heck) is {t}?",
    "How would you (explain|describe|define) {t}?",
    "{t} please",
    "{t}: what does it (do|mean)?",
    "what's the deal with {t}?",
    "What (is|means) {t} in (llama-chat|this program|this app|the settings|language models|AI|machine learning)?",
    "Is there something I should know about {t}?",
    "And what is {t}?",
    "remind me what {t} (is|does|means)[ again]",
    "There is something called {t}. What (is it|does it do)?",
    "where does {t} come in?",
    "Why does {t} matter?",
    "info on {t}",
]

_SETTING_FORMS = [
    "What does the (setting {t}|{t} setting|{t} option|option {t}|{t} parameter|parameter {t}) do?",
    "What is the (setting {t}|{t} setting|{t} option|{t} parameter)[ for]?",
    "What happens (if|when) I (change|set) {t}?",
    "Explain the (setting {t}|{t} setting|{t} parameter).",
    "What effect does {t} have?",
    "What does changing {t} do?",
    "How does {t} (change|affect) (the|my) repl(y|ies)?",
    "what does {t} control?",
    "When (should|would) I change {t}?",
    "What does {t} change?",
    "In the settings there is {t}. What is that?",
    "should I change {t}?",
    "does {t} change the (result|reply|answer)?",
]


def _names_of(block):
    """What a term is called; a setting with a "name" is also asked for by that name, in a few spellings."""
    names = list(block.get("alias", []))
    for name in block.get("name", []):
        names += [name, name, f"the {name} setting", f"the setting {name}", name.replace("_", " ")]
    return names


# (reply, names, whether it is a setting, its block)
TERMS = [
    (block["reply"][0], _names_of(block), "setting" in block, block) for block in read_blocks("terms.txt")
]
_TERM_WEIGHTS = _weights([term[3] for term in TERMS])
_NAMED_TERMS = [term for term in TERMS if term[1]]
_COMMAND_NAMES = {block["name"][0] for block in read_blocks("commands.txt")}


def _spellings(block):
    """A setting as a command and as a flag, and what else is typed for it."""
    names = block.get("name", [])
    commands = [f"/{name}" for name in names if f"/{name}" not in _COMMAND_NAMES]
    return commands + [f"--{name.replace('_', '-')}" for name in names] + block.get("flag", [])


# (reply, spellings, weight)
_SPELLINGS = [
    (block["reply"][0], _spellings(block), weight)
    for block in read_blocks("terms.txt") + read_blocks("program.txt")
    for weight in _weights([block])
    if "name" in block or "flag" in block
]


_WHAT_DOES_SPELLING = [
    "What does {c} do?",
    "What does {c} do?",
    "What is {c}[ for]?",
    "{c}?",
    "{c}",
    "Explain {c}.",
    "How do I use {c}?",
    "What happens (if|when) I (use|add|give|type) {c}?",
    "what is {c} good for?",
    "{c} does what?",
    "{c} - what is it for?",
    "Tell me about {c}.",
    "why would I use {c}?",
    "help with {c}",
    "Someone used {c}. What does that do?",
    "I saw {c}. What does it mean?",
    "meaning of {c}",
    "when do I need {c}?",
]


def _term_turn(term):
    reply, aliases, is_setting, block = term
    if _has_others(block) and (not aliases or chance(0.5)):
        question, is_whole = _other_question(block)
        if is_whole and question.endswith("?") and chance(0.2):
            question = pick_expand(DIRECT, q=question.rstrip("?"))
    else:
        forms = _SETTING_FORMS if is_setting and chance(0.2) else DEFINE
        question = pick_expand(forms, t=pick(aliases))
    return Turn(humanise(capital(question)), reply)


def _terms():
    """One term, sometimes followed by another: "And top-p?"."""
    if chance(0.1):
        reply, spellings, _ = _draw(_SPELLINGS, [weight for _, _, weight in _SPELLINGS])
        question = pick_expand(_WHAT_DOES_SPELLING, c=pick(spellings))
        return [Turn(humanise(capital(question), typos=False), reply)]
    if chance(0.85):
        return [_term_turn(_draw(TERMS, _TERM_WEIGHTS))]
    first, second = rng.sample(_NAMED_TERMS, 2)
    question = pick_expand(SAME_RELATION, m=pick(second[1]))
    return [_term_turn(first), Turn(humanise(capital(question)), second[0])]


# --------------------------------------------------------------------------
# Slash commands

_COMMAND_ALIASES = {
    "/exit": ["/exit", "/quit", "/bye"],
    "/clear": ["/clear", "/new"],
    "/regen": ["/regen", "/retry", "/regenerate"],
    "/help": ["/help", "/help", "/?"],
    "/continue": ["/continue", "/continue", "/continue", "/cont"],
    "/title": ["/title", "/title", "/rename"],
    "/preset": ["/preset", "/preset", "/presets", "/preset save", "/preset load"],
}
_ALIAS_REPLIES = {
    "/quit": "/quit leaves llama-chat, like /exit.",
    "/bye": "/bye leaves llama-chat, like /exit.",
    "/new": "/new starts a new conversation, like /clear.",
    "/retry": "/retry answers the last message again, like /regen.",
    "/regenerate": "/regenerate answers the last message again, like /regen.",
    "/?": "/? shows all commands, like /help.",
    "/cont": "/cont goes on with a reply that was cut, like /continue.",
    "/rename": "/rename gives the conversation a name, like /title.",
    "/save": "/save writes the conversation to a file, like /export.",
}
_WHAT_DOES = [
    "What does {c} do?",
    "What does {c} do?",
    "What is {c}[ for]?",
    "{c}?",
    "{c}",
    "Explain {c}.",
    "How does {c} work?",
    "How do I use {c}?",
    "What is the {c} command[ for]?",
    "What does the (command {c}|{c} command) do?",
    "Tell me about {c}.",
    "what happens (if|when) I (type|use|enter) {c}?",
    "{c} does what?",
    "{c} - what('s| is) it (do|for)?",
    "{c} - what does it do?",
    "when (do|should|would) I use {c}?",
    "Can you explain {c}?",
    "What is {c} good for?",
    "help with {c}",
    "whats {c} do",
    "I typed {c}, what did it do?",
    "Is there a command {c}?",
    "what about {c}?",
    "the command {c}?",
    "What can I do with {c}?",
    "Why would I type {c}?",
    "is {c} a command?",
    "What will {c} do[ to my chat]?",
    "what does {c} show[ me]?",
    "What do I get with {c}?",
    "Describe {c}.",
    "What (exactly|actually) does {c} do?",
    "I (don't know|forgot|have forgotten) what {c} does.",
    "What happens to my chat (with|after) {c}?",
    "should I use {c}?",
    "is {c} safe?",
    "{c} explained",
    "(I saw|I read about|Someone mentioned) {c}. What is (it|that)?",
    "the meaning of {c}?",
    "Teach me {c}.",
    "can I use {c} here?",
    "what is the purpose of {c}?",
    "do I need {c}?",
    "why is there {c}?",
    "what effect does {c} have?",
]
_WANT = [
    "How (do|can|could|would|should) I {w}?",
    "How (do|can) I {w}?",
    "how to {w}",
    "How (do|can) you {w}[ here]?",
    "I (want|would like|'d like|need) to {w}.",
    "I (want|would like|need) to {w}. (How|What do I type|What do I do|Which command)?",
    "Can I {w}?",
    "Is (it possible|there a way|there a command) to {w}?",
    "(What|Which) (command|do I type|should I type) to {w}?",
    "(What|Which) command (do I use|do I need|is used|is there) to {w}?",
    "What do I (type|have to type|need) to {w}?",
    "(Please |)(tell|show) me how to {w}.",
    "(Can|Could) you (tell|show) me how to {w}?",
    "Help me {w}.",
    "Where can I {w}?",
    "(What's|What is) the command to {w}?",
    "I can't find out how to {w}.",
    "I don't know how to {w}.",
    "Do you know how (I can|to) {w}?",
    "is it possible to {w}?",
    "the command to {w}?",
    "Any way to {w}?",
    "What is the (best|easiest|right) way to {w}?",
    "how would I go about it if I wanted to {w}?",
    "Let me {w}.",
    "trying to {w}",
]


# (name, reply to "how do I ...", what one wants, its block)
COMMANDS = [
    (block["name"][0], block["reply"][0], block["want"], block) for block in read_blocks("commands.txt")
]
_COMMAND_WEIGHTS = _weights([command[3] for command in COMMANDS])
# What a command does, for replies to "what does /x do".
_PURPOSE = {block["name"][0]: block["purpose"][0] for block in read_blocks("commands.txt")}
_PLACEHOLDER = {
    "/set": ["/set", "/set", "/set NAME VALUE", "/set temperature 0.5", "/set top_k 20"],
    "/export": [
        "/export",
        "/export",
        "/export FILE",
        "/export chat.md",
        "/export talk.json",
        "/export notes.txt",
        "/save",
    ],
    "/model": ["/model", "/model", "/model FILE", "/model big.gguf"],
    "/system": ["/system", "/system", "/system TEXT"],
    "/stop": ["/stop", "/stop", '/stop "###"', '/stop "END"'],
}


def _what_does_turn(name):
    shown = pick(_COMMAND_ALIASES.get(name) or _PLACEHOLDER.get(name) or [name])
    reply = _ALIAS_REPLIES.get(shown, _PURPOSE[name])
    question = pick_expand(_WHAT_DOES, c=shown)
    return Turn(humanise(capital(question), typos=False), reply)


def _want_turn(command):
    _, reply, _, block = command
    if chance(0.3):
        question = pick_expand(_WANT, w=pick_expand(block["want"]).strip())
    else:
        question, _ = _other_question(block)
    return Turn(humanise(capital(question)), reply)


_ALSO_A_KEY = [
    "Is there also a key for it?",
    "And with a key?",
    "Is there also a key?",
    "can I do that with a key?",
    "and which key does that?",
    "Is there a shortcut?",
]


def _commands():
    kind = rng.random()
    if kind < 0.38:
        turns = [_what_does_turn(_draw(COMMANDS, _COMMAND_WEIGHTS)[0])]
        if chance(0.15):
            other = pick(COMMANDS)[0]
            turns.append(
                Turn(humanise(capital(pick_expand(SAME_RELATION, m=other)), typos=False), _PURPOSE[other])
            )
        return turns
    command = _draw(COMMANDS, _COMMAND_WEIGHTS)
    turns = [_want_turn(command)]
    if command[0] == "/exit" and chance(0.25):
        turns.append(
            Turn(
                humanise(pick(_ALSO_A_KEY)),
                "Press Ctrl+D, or Ctrl+C twice on an empty prompt, to leave llama-chat.",
            )
        )
    return turns


# --------------------------------------------------------------------------
# Changing one setting to a value

_VALUES = {
    "temperature": [
        "0",
        "0.1",
        "0.2",
        "0.3",
        "0.5",
        "0.6",
        "0.7",
        "0.8",
        "0.9",
        "1",
        "1.0",
        "1.2",
        "1.5",
        "2",
    ],
    "top_k": ["1", "5", "10", "20", "30", "40", "50", "60", "80", "100"],
    "top_p": ["0.5", "0.7", "0.8", "0.9", "0.92", "0.95", "0.99", "1"],
    "min_p": ["0", "0.01", "0.02", "0.05", "0.1", "0.2"],
    "repetition_penalty": ["1", "1.05", "1.1", "1.15", "1.2", "1.3"],
    "seed": ["1", "7", "42", "99", "123", "2024", "31337", "5", "8", "1000"],
    "max_new_tokens": [
        "10",
        "50",
        "64",
        "100",
        "128",
        "200",
        "256",
        "300",
        "500",
        "512",
        "1000",
        "2000",
        "2048",
        "4096",
    ],
    "min_new_tokens": ["5", "10", "20", "50", "100"],
    "max_time": ["5", "10", "20", "30", "60"],
    "context_length": ["2048", "4096", "8192", "1024", "16384"],
    "repeat_last_n": ["64", "128", "256"],
    "presence_penalty": ["0.2", "0.5", "1"],
    "frequency_penalty": ["0.2", "0.5", "1"],
}
_SPOKEN = {
    "temperature": ["temperature", "the temperature", "temp"],
    "top_k": ["top_k", "top-k", "top k"],
    "top_p": ["top_p", "top-p", "top p"],
    "min_p": ["min_p", "min-p", "min p"],
    "repetition_penalty": [
        "repetition_penalty",
        "the repetition penalty",
        "repetition penalty",
        "repeat penalty",
    ],
    "seed": ["seed", "the seed", "a seed"],
    "max_new_tokens": [
        "max_new_tokens",
        "max new tokens",
        "the token limit",
        "the maximum number of tokens",
        "the reply limit",
    ],
    "min_new_tokens": ["min_new_tokens", "min new tokens", "the minimum number of tokens"],
    "max_time": ["max_time", "the time limit"],
    "context_length": ["context_length", "the context length", "the context size"],
    "repeat_last_n": ["repeat_last_n"],
    "presence_penalty": ["presence_penalty", "the presence penalty"],
    "frequency_penalty": ["frequency_penalty", "the frequency penalty"],
}
_SET_TO = [
    "How (do|can|would) I (set|change|put) {s} to {v}?",
    "Set {s} to {v}.",
    "(Please |)(change|put|turn) {s} to {v}.",
    "set {s} {v} - how?",
    "how to set {s} to {v}",
    "I (want|would like|need) {s} (at|of|to be) {v}.",
    "What (should|do|must) I type (to make|to set|for) {s} {v}?",
    "how do I (make|get|use) {s} {v}?",
    "{s} = {v}, how?",
    "Can you set {s} to {v}?",
    "(Which|What) command sets {s} to {v}?",
    "{s} {v} please",
    "set {s} to {v}, how do i do that?",
    "How is {s} set to {v}?",
    "I'd like to use {s} {v}",
    "(Can|Could) I (set|change) {s} to {v}?",
    "what's the command for {s} {v}?",
    "(raise|lower|increase|reduce) {s} to {v}",
    "{s} should be {v}",
    "make {s} {v}",
    "use {s} {v}",
    "I want to (set|change|have) {s} (to|at) {v}, what do I type?",
    "Is it possible to set {s} to {v}?",
    "give me {s} {v}",
    "next reply with {s} {v}, how?",
    "{s} to {v}",
    "Where do I type {v} for {s}?",
    "Tell me how to set {s} to {v}.",
    "Which command gives me {s} {v}?",
    "I need a (value|setting) of {v} for {s}.",
]
_SET_ONE = [
    "How (do|can|would) I (set|change|adjust|edit) {s}?",
    "Can I (change|set|adjust) {s}[ here]?",
    "(Which|What) command (changes|sets) {s}?",
    "Where (do|can) I (set|change) {s}?",
    "how to (change|set) {s}",
    "I want to (change|set|adjust) {s}.",
    "What do I type to (change|set) {s}?",
    "change {s}",
    "(Tell|Show) me how to (change|set) {s}.",
    "How do I (raise|lower|increase|reduce) {s}?",
    "is it possible to change {s}?",
    "How does one (change|set) {s}?",
    "Where is {s} (set|changed)?",
    "I need (a different|another) value for {s}.",
    "(Which|What) do I type for {s}?",
    "(Can|Could) you (change|set) {s}[ for me]?",
    "{s} - how do I (change|set) it?",
    "setting {s}, how?",
    "I would like to (play with|try another value of) {s}.",
    "change {s} to something else",
    "let me (change|set|adjust) {s}",
    "How is {s} changed (in|during) the chat?",
]
_THEN_SET = [
    "How do I set it to {v}?",
    "And how do I set it to {v}?",
    "Set it to {v}.",
    "how can i change it to {v}",
    "I want it at {v}.",
    "How do I change it?",
    "Where do I change it?",
    "how do i set that?",
]


def _set_reply(name, value):
    return f"Type /{name} {value}, or /set {name} {value}."


def _settings():
    name = pick(list(_VALUES))
    kind = rng.random()
    value, spoken = pick(_VALUES[name]), pick(_SPOKEN[name])
    if kind < 0.45:
        return [
            Turn(
                humanise(capital(pick_expand(_SET_TO, s=spoken, v=value)), typos=False),
                _set_reply(name, value),
            )
        ]
    if kind < 0.62:
        example = {"temperature": "0.7", "seed": "1", "max_new_tokens": "512"}.get(
            name, _VALUES[name][len(_VALUES[name]) // 2]
        )
        return [
            Turn(
                humanise(capital(pick_expand(_SET_ONE, s=spoken))),
                f"Type /{name} and a value, for example /{name} {example}.",
            )
        ]
    if kind < 0.78:
        # first the meaning, then "how do I set it to ..."
        term = next(
            t
            for t in TERMS
            if t[2] and any(a.lower().replace("-", "_").replace(" ", "_") == name for a in t[1])
        )
        question = pick_expand(DEFINE if chance(0.7) else _SETTING_FORMS, t=pick(term[1]))
        then = pick_expand(_THEN_SET, v=value)
        example = (
            value
            if value in then
            else {"temperature": "0.7", "seed": "1", "max_new_tokens": "512"}.get(
                name, _VALUES[name][len(_VALUES[name]) // 2]
            )
        )
        reply = (
            _set_reply(name, example)
            if value in then
            else f"Type /{name} and a value, for example /{name} {example}."
        )
        return [Turn(humanise(capital(question)), term[0]), Turn(humanise(then, typos=False), reply)]
    if kind < 0.9:
        tokens = pick(_VALUES["max_new_tokens"])
        question = pick_expand(
            [
                "How (do|can) I limit (replies|the reply|answers|a reply) to {v} tokens?",
                "(Make|Keep) (the replies|replies|answers) at most {v} tokens long.",
                "I want (replies|answers) with at most {v} tokens.",
                "limit (the reply|replies|answers) to {v} tokens",
                "no reply should be longer than {v} tokens, how?",
                "how do i cap replies at {v} tokens?",
                "only {v} tokens per reply please",
            ],
            v=tokens,
        )
        return [Turn(humanise(question, typos=False), _set_reply("max_new_tokens", tokens))]
    text = pick(["###", "END", "STOP", "User:", "---", "The end", "***", "\\n"])
    question = pick_expand(
        [
            "How do I (set|add|use) {v} as a stop string?",
            "Make {v} a stop string.",
            "Add the stop string {v}.",
            "set the stop string to {v}",
            "I want the reply to (stop|end) at {v}.",
            "stop when the model writes {v}, how?",
            "How do I stop at {v}?",
        ],
        v=text,
    )
    return [Turn(humanise(question, typos=False).replace(text.lower(), text), f'Type /stop "{text}".')]


# --------------------------------------------------------------------------
# Keys, command line, defaults, behaviour

# What a setting is for, asked without its name, and its default.
_PURPOSES = [(block["name"][0], block["example"][0], block["does"]) for block in read_blocks("settings.txt")]
_SETTING_DEFAULTS = {
    block["name"][0]: (block["default"][0], block.get("also", []))
    for block in read_blocks("settings.txt")
    if "default" in block
}
_WHICH = [
    "(Which|What) setting {d}?",
    "(which|what) setting {d}",
    "(Which|What) setting (is it that|) {d}?",
    "Is there a setting that {d}?",
    "(which|what) (option|parameter|flag) {d}",
    "I (need|want|am looking for) a setting that {d}.",
    "(What's|What is) the (setting|option|name of the setting) that {d}?",
    "a setting that {d}?",
    "(Which|What) (value|number|knob|switch|parameter) {d}?",
    "Do you know (which|what) setting {d}?",
    "(Tell|Show) me the setting that {d}.",
    "What is it called, the setting that {d}?",
    "I (forgot|can't remember|don't know) which setting {d}.",
    "there is a setting that {d}, which one?",
    "what (do|would) I set if I want something that {d}?",
    "Is there (an option|something|a parameter) that {d}?",
    "how is the setting called that {d}?",
    "(Which|What) of the settings {d}?",
    "I look for the option that {d}.",
    "does llama-chat have a setting that {d}?",
]
_ASK_DEFAULT = [
    "What is the default (of |for |){s}?",
    "default of {s}?",
    "default {s}",
    "(What|Which) (value|default) does {s} have[ by default]?",
    "what is {s} by default",
    "{s} default?",
    "How high is {s} by default?",
    "What is {s} set to[ by default| normally]?",
    "is {s} on by default?",
    "(What|which) {s} is used if I set (none|nothing)?",
    "Tell me the default (of|for) {s}.",
    "What does {s} start with?",
    "(What|Which) value of {s} is (normal|standard|usual|the default)?",
    "(Do you know|Can you tell me) the default (of|for) {s}?",
    "If I never change {s}, what is it?",
    "I (want|need) to know the default of {s}.",
    "How is {s} set (at the start|by default|from the start)?",
    "standard value of {s}?",
    "is {s} off by default?",
    "the default {s}?",
    "what's {s} without changes?",
    "what {s} does llama-chat use by default?",
]


def _purpose():
    """Which setting does something, or what its default is."""
    if chance(0.35):
        name = pick(list(_SETTING_DEFAULTS))
        default, also = _SETTING_DEFAULTS[name]
        question = pick_expand(_ASK_DEFAULT, s=pick([name, *also]))
        return [Turn(humanise(capital(question), typos=False), default)]
    name, example, does = pick(_PURPOSES)
    question = pick_expand(_WHICH, d=pick_expand(does))
    reply = f"That is the setting {name}. Type {example} to set it."
    return [Turn(humanise(capital(" ".join(question.split()))), reply)]


INTENTS = [(block["reply"][0], block) for block in read_blocks("program.txt")]
_INTENT_WEIGHTS = _weights([block for _, block in INTENTS])


def _intents():
    reply, block = _draw(INTENTS, _INTENT_WEIGHTS)
    question, is_whole = _other_question(block)
    kind = rng.random() if is_whole else 1
    lowered = question[0].lower() + question[1:] if question[1:2].islower() else question
    if not question.endswith("?"):
        pass
    elif kind < 0.16:
        question = pick_expand(DIRECT, q=question.rstrip("?"))
    elif kind < 0.24:
        question = pick_expand(
            [
                "I (have|got) a question: {q}",
                "Tell me, {q}",
                "I wonder: {q}",
                "(In|About) llama-chat: {q}",
                "Just to be sure: {q}",
            ],
            q=lowered,
        )
    return [Turn(humanise(capital(question)), reply)]


def program():
    """One or two turns about the program."""
    kind = rng.random()
    if kind < 0.36:
        return _terms()
    if kind < 0.59:
        return _commands()
    if kind < 0.66:
        return _settings()
    if kind < 0.73:
        return _purpose()
    return _intents()
