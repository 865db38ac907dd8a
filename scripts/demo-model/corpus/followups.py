"""Follow-ups about the talk itself: repeat, what did I ask, are you sure."""

from .arithmetic import arithmetic
from .countries import CAPITAL, COUNTRIES, CURRENCY, LANGUAGE, countries
from .fallback import FALLBACKS
from .general import general
from .lists import LISTS, counted
from .nature import animals, calendar, colors, counts, opposites, planets
from .program import COMMANDS, TERMS, program
from .smalltalk import smalltalk
from .text import Turn, capital, chance, first_sentence, humanise, pick, pick_expand, rng

_REPEAT = [
    "Say that again[, please].",
    "Repeat that[, please].",
    "Can you repeat that?",
    "What did you [just ]say?",
    "Again[, please].",
    "Please repeat your [last ]answer.",
    "Once more, please.",
    "Sorry, what did you say?",
    "Say it again.",
    "I did not get that, please repeat.",
    "Could you say that again?",
    "repeat please",
    "what was that?",
    "Repeat your answer.",
    "one more time please",
    "can you say that once more",
    "(Could|Can|Would) you repeat (your answer|that|the answer|it)[, please]?",
    "I missed that. (Again|Once more|Repeat), please.",
    "I didn't (hear|catch|read) that.",
    "what was your (answer|reply)[ again]?",
    "Tell me (again|that again|once more).",
    "Please say (that|it) (again|one more time).",
    "What was (the|your) last answer?",
    "pardon, what did you answer?",
    "repeat your last (message|reply|sentence)",
]
_WHAT_ASKED = [
    "What did I [just ]ask[ you]?",
    "What was my [last ]question?",
    "What did I [just ]say?",
    "Repeat my question.",
    "What was my last message?",
    "Do you remember my [last ]question?",
    "what did i just ask",
    "Can you repeat my question?",
    "Which question did I ask?",
    "what did i write?",
    "Tell me what I just asked.",
    "What was the question?",
    "What (did I|was it I) ask[ed] you (just now|a moment ago|a second ago)?",
    "Which question did I [just ]ask[ you]?",
    "(Quote|Show|Repeat|Tell me) my (last |)(question|message)[ again].",
    "What (have|had) I [just ]asked[ you]?",
    "What (did I|had I) (write|type|say) (before|before this|last|just now)?",
    "can you tell me what I asked?",
    "my last question?",
    "I forgot what I asked. What was it?",
    "remind me what I asked",
]
_FIRST_ASKED = [
    "What did I ask (first|at first|you first)?",
    "What was my first question?",
    "What was the first thing I (asked|said|wrote)?",
    "How did I start this chat?",
    "What was my very first (question|message)?",
    "(Which|What) question did I ask (first|at the start|in the beginning)?",
    "Repeat my first (question|message).",
    "what did i say first",
    "Go back: what was my first question?",
]
_SURE = [
    "Are you sure?",
    "Really?",
    "Is that true?",
    "Is that right?",
    "Are you certain?",
    "sure?",
    "Is that correct?",
    "Are you sure about that?",
    "Can that be right?",
    "(Are you|You're) (absolutely |quite |really |100 percent |)(sure|certain)[ about (this|that|it)]?",
    "Is (that|this|your answer) (really |actually |)(true|right|correct)?",
    "I'm not (sure|convinced).",
    "Hmm, (are you sure|is that right|really)?",
    "I think (that's|that is|you are) (wrong|not right)[, are you sure]?",
    "Can I trust (that|this)?",
    "Did you (check|look it up)?",
    "sure about that?",
]
_SURE_REPLY = "I think so, but I am only a tiny demo model and can be wrong. Please check it."
_SHORTER = [
    "Make it shorter.",
    "Shorter[, please].",
    "In one word[, please].",
    "Just the answer[, please].",
    "Only one word, please.",
    "In one word?",
    "short answer please",
    "Say it in one word.",
    "too long, just the answer",
    "(Only|Just) the (answer|word|name|number)[, please].",
    "(Say|Answer|Put|Give) (it|that) in (one|a single) word[, please].",
    "Can you (say|answer|put) (it|that) in (one|a single) word?",
    "one word please",
    "As short as possible[, please].",
    "Now in one word.",
    "Shorten that to one word.",
    "one word only",
]
_ONE_SENTENCE = [
    "Make it shorter.",
    "Shorter[, please].",
    "In one sentence[, please].",
    "Say it in one sentence.",
    "Too long.",
    "Can you make that shorter?",
    "the short version please",
    "shorten it",
    "Summarize that.",
    "in short?",
    "(Now|Say that|Put that|Again) in one sentence[, please].",
    "(Can|Could) you (shorten|summarize|simplify) (that|it)?",
    "(A|The) (short|shorter|brief) (version|answer)[, please].",
    "Be brief[, please].",
    "That was (too |)long. (Shorter|In short), please.",
    "briefly?",
    "sum that up",
    "Keep it short.",
    "tl;dr?",
    "one sentence please",
]
_CAPITALS = [
    "In capital letters[, please].",
    "Write that in capitals.",
    "SAY IT IN CAPITALS",
    "Again in capital letters.",
    "Can you write it in upper case?",
    "in capitals please",
    "Say it louder, in capitals!",
    "(Now|Repeat that|Say that|Write that|Again) in (all caps|uppercase|upper case|capital letters|capitals)[, please].",
    "all caps please",
    "uppercase!",
    "Can you (shout|repeat) that in capital letters?",
]
_THANKS = [
    "Thanks[!|, that helps|, good to know]",
    "thank you",
    "ok thanks",
    "Great, thank you!",
    "Good, thanks.",
    "thx",
    "perfect, thanks",
    "Thank you, that was helpful.",
    "cheers",
]
_PRAISE = [
    "Good answer!",
    "Nice!",
    "Great!",
    "Correct!",
    "Well done!",
    "very good",
    "that is right",
    "wow",
    "cool",
]
_WRONG = [
    "That is wrong.",
    "No, that's wrong.",
    "wrong",
    "That's not right.",
    "I don't think so.",
    "You are wrong.",
    "not true",
]
_WHY = [
    "Why?",
    "why",
    "And why?",
    "Why is that?",
    "But why?",
    "How so?",
    "why is it so",
    "Can you explain why?",
    "What is the reason?",
    "(And |But |)why is that[ so]?",
    "(Why|How come)[, exactly]?",
    "Why do you (say|think) (that|so)?",
    "What makes it so?",
    "how come?",
    "explain why",
]
_WHY_REPLY = "I do not know why. I am only a tiny demo model. A bigger model can explain it."
_MORE = [
    "Tell me more[ about it].",
    "More details[, please].",
    "Explain more.",
    "What else[ do you know about it]?",
    "Go on.",
    "And what else?",
    "more please",
    "Can you tell me more?",
    "(Tell|Say|Write) (me |)(a bit |some |)more[ about (that|it|this)].",
    "(Give|Tell) me more (details|information|about that).",
    "(What|Anything) else?",
    "Is there more?",
    "I want to know more[ about (it|that)].",
    "Could you (elaborate|go into detail|explain that in more detail)?",
    "elaborate",
    "in more detail please",
]
_MORE_REPLY = "I do not know more about it. I am only a tiny demo model. A bigger model knows more."


_ABOUT_COUNTRY = [
    "(And |)how many people live there?",
    "(And |)(who is|what is the name of) (the|its) (president|king|mayor|leader|prime minister)[ there]?",
    "(How big|How old|How rich|How large) is (it|that country)?",
    "What is (its|the) population?",
    "And (its|the) (population|president|highest mountain|longest river|flag|national anthem|national dish|biggest city)?",
    "When was it (founded|built)?",
    "How (far|long) is the flight (there|from here)?",
    "Is it (safe|expensive|cold|warm) there?",
    "What is the weather (there|like there)?",
    "(Which|What) (food|dish) (is famous|do they eat) there?",
    "What time is it there?",
    "How do I get there?",
    "Is it worth a visit?",
    "Who lives there?",
    "What is it famous for?",
    "What (religion|government) do they have?",
]
_ABOUT_ANYTHING = [
    "Who (invented|discovered|found out|said) (that|it|this)?",
    "When was (that|it) (discovered|invented|first used)?",
    "How (much|expensive|old|heavy) is (it|that)?",
    "(Can you|Please) translate (that|it) (into|to) (French|German|Spanish|Italian|Japanese|Latin).",
    "How do you say that in (French|German|Spanish|Italian|Russian)?",
    "Write (an essay|a report|an article|a paper) about it.",
    "Where can I (buy|study|read more about) (it|that)?",
    "Give me a (source|link|quote|reference)[ for that].",
    "What is the (history|origin|science) of (it|that)?",
    "How (does|did) (that|it) (work|happen)[ exactly]?",
]


def _no_answer():
    """A known question, then one about the same thing that has no answer here."""
    if chance(0.5):
        turns, questions = countries()[:1], _ABOUT_COUNTRY
    else:
        turns, questions = pick([general, animals, planets, colors])()[:1], _ABOUT_ANYTHING
    return turns + [Turn(humanise(capital(pick_expand(questions))), pick(FALLBACKS))]


_DEFAULTS = {
    "temperature": "The default temperature is 0.8.",
    "top-k": "The default of top_k is 40.",
    "top_k": "The default of top_k is 40.",
    "top-p": "The default of top_p is 0.95.",
    "top_p": "The default of top_p is 0.95.",
    "min-p": "The default of min_p is 0.05.",
    "min_p": "The default of min_p is 0.05.",
    "max_new_tokens": "The default of max_new_tokens is 1024.",
    "repetition penalty": "There is no repetition penalty by default: its value is 1.0.",
    "context_length": "The default context length is 0, which means that it is chosen automatically.",
}
_ASK_DEFAULT = [
    "(And |)what is (its|the) default[ value]?",
    "What is it by default?",
    "(And |)the default?",
    "default value?",
    "(And |)what value does it have (normally|by default)?",
    "Which value is used by default?",
    "What is the normal value?",
]
_ASK_HIGH = ["(And |)what if it is (high|very high|2|too high)?", "What (does|if) a high value[ do]?", "And (with |)a high one?", "and if I raise it?"]
_ASK_LOW = ["(And |)what if it is (low|very low|0.1)?", "What (does|if) a low value[ do]?", "And (with |)a low one?", "and if I lower it?"]
_ASK_ZERO = ["(And |)what if it is (0|zero)?", "What happens (at|with) (0|zero)?", "and at 0?", "(And |)if I set it to (0|zero)?"]


def _term(start):
    """The reply about a term of terms.txt that begins with the text."""
    return next(term[0] for term in TERMS if term[0].startswith(start))


def _about_setting():
    """A setting, then its default or what a value does."""
    name = pick(list(_DEFAULTS))
    definition = next(term[0] for term in TERMS if term[2] and name in term[1])
    question = pick_expand(["What is {t}?", "What does {t} do?", "Explain {t}.", "what's {t}", "{t}?"], t=name)
    turns = [Turn(humanise(capital(question)), definition)]
    if name == "temperature" and chance(0.7):
        forms, start = pick(
            [
                (_ASK_HIGH, "A high temperature"),
                (_ASK_LOW, "A low temperature"),
                (_ASK_ZERO, "At temperature 0"),
            ]
        )
        return turns + [Turn(humanise(pick_expand(forms)), _term(start))]
    return turns + [Turn(humanise(pick_expand(_ASK_DEFAULT)), _DEFAULTS[name])]


# Known answers with their reason.
_REASONS = [
    ("Can (penguins|a penguin) fly?", "No, a penguin is a bird, but it cannot fly.", "Its wings are too small. It uses them to swim."),
    ("Can an ostrich fly?", "No, an ostrich is a bird, but it cannot fly.", "It is too heavy and its wings are too small."),
    ("Is the moon a planet?", "No, the moon is not a planet. It goes around the Earth.", "Because a planet goes around a star, and the moon goes around the Earth."),
    ("Is the sun a planet?", "No, the sun is not a planet. It is a star.", "Because it makes its own light."),
    ("Is the sun a star?", "Yes, the sun is a star.", "Because it makes its own light."),
    ("Is a (whale|dolphin) a fish?", "No, a whale is not a fish. It is a mammal.", "Because it breathes air and gives milk to its young."),
    ("Is a bat a bird?", "No, a bat is not a bird. It is a mammal.", "Because it has no feathers and gives milk to its young."),
    ("Does ice float?", "Ice floats because it is lighter than water.", "Because it is lighter than water."),
    ("(Should I use|Is) a low temperature (good |)for facts?", "A low temperature makes the replies safe and steady, with few surprises.", "Because the model then takes the most likely tokens."),
    ("What does a high temperature do?", "A high temperature makes the replies more random and surprising. If it is too high, the text stops making sense.", "Because less likely tokens are chosen more often."),
    ("What color is grass?", "Grass is green.", "Because of chlorophyll."),
    ("What color is the sky?", "The sky is blue.", "Because the air scatters blue light more than red light."),
    ("Which is the hottest planet?", "Venus is the hottest planet.", "Because its thick clouds keep the heat."),
    ("Is temperature 0 random?", "At temperature 0 the model always takes the most likely token (greedy), so the reply is the same each time.", "Because nothing is drawn at random then."),
    ("Are you always right?", "Not very. I am only a tiny demo model and I make mistakes, so please check what I say.", "Because I am very small."),
]


def _why():
    """A known answer and its reason."""
    question, answer, reason = pick(_REASONS)
    return [
        Turn(humanise(pick_expand([question])), answer),
        Turn(humanise(pick_expand(_WHY + ["why not?", "Why not?"] if answer.startswith("No") else _WHY)), reason),
    ]


_PLACES_COUNTRY = [
    ("Where is (the Eiffel Tower|the Louvre)?", "The Eiffel Tower is in Paris.", "France"),
    ("Where is the Colosseum?", "The Colosseum is in Rome.", "Italy"),
    ("Where is Big Ben?", "Big Ben is in London.", "the United Kingdom"),
    ("Where is the Brandenburg Gate?", "The Brandenburg Gate is in Berlin.", "Germany"),
    ("Where is the Kremlin?", "The Kremlin is in Moscow.", "Russia"),
    ("Where is the Statue of Liberty?", "The Statue of Liberty is in New York.", "the United States"),
    ("Where is the Great Wall?", "The Great Wall is in China.", "China"),
    ("Where is the Taj Mahal?", "The Taj Mahal is in India.", "India"),
    ("Who painted the Mona Lisa?", "Leonardo da Vinci painted the Mona Lisa.", "Italy"),
    ("Who wrote Hamlet?", "William Shakespeare wrote Hamlet.", "the United Kingdom"),
    ("Where does pizza come from?", "Pizza comes from Italy.", "Italy"),
    ("Where does sushi come from?", "Sushi comes from Japan.", "Japan"),
]


def _there():
    """A place or a person, then the money, language or capital of the country."""
    question, answer, name = pick(_PLACES_COUNTRY)
    country = next(c for c in COUNTRIES if c["c"] == name)
    if answer.startswith(("Leonardo", "William")):
        forms = ["(which|what) country (was|is) he from?", "Where (was|is) he from?", "And where did he come from?"]
        return [Turn(humanise(pick_expand([question])), answer), Turn(humanise(pick_expand(forms)), f"He was from {name}.")]
    relation = pick([CURRENCY, LANGUAGE, CAPITAL])
    follow = relation.turn(country, capital(pick_expand(relation.follow)))
    return [Turn(humanise(pick_expand([question]).replace("the Louvre", "the Eiffel Tower")), answer), follow]


_BIGGEST = {
    "planets": "Jupiter is the largest planet.",
    "continents": "Asia is the largest continent.",
    "oceans": "The Pacific is the largest ocean.",
}
_SMALLEST = {
    "planets": "Mercury is the smallest planet.",
    "continents": "Australia is the smallest continent.",
    "oceans": "The Arctic Ocean is the smallest ocean.",
}


def _of_a_list():
    """ "Name the planets." "Which of them is the biggest?"."""
    name = pick(list(_BIGGEST))
    items = next(items for names, items in LISTS if names[0] == name)
    question = pick_expand(["Name (all |)(the |){x}.", "What are the {x}?", "List the {x}.", "Which {x} are there?"], x=name)
    size, replies = pick([("biggest", _BIGGEST), ("largest", _BIGGEST), ("smallest", _SMALLEST)])
    follow = pick_expand(
        [
            "(And |)(which|what) (one |of them |of these |)is the {s}[ one]?",
            "Which is the {s}?",
            "The {s}?",
            "And the {s} (one|of them)?",
        ],
        s=size,
    )
    return [Turn(humanise(question), counted(items)), Turn(humanise(follow), replies[name])]


# A question about the program, its reply, and what is asked next.
_PROGRAM_STEPS = [
    ("How do I set a stop string?", "/stop", "and how do I (remove|delete|clear|unset) it[ again]?", "Type /stop off to remove the stop strings."),
    ("How do I turn DoLa on?", "/dola", "(and |)how do I (turn|switch) it off[ again]?", "Type /dola off."),
    ("How do I turn on the EOS reward?", "/eos_reward", "(and |)how do I (turn|switch) it off[ again]?", "Type /eos_reward off."),
    ("How do I set the system prompt?", "/system", "(and |)how do I (remove|delete|turn off) it[ again]?", "Type /system off to remove the system prompt."),
    ("How do I get (concise|short) answers?", "/concise", "(and |)how do I (turn|switch) (it|that) off[ again]?", "Type /concise off."),
    ("How do I add a LoRA adapter?", "/lora", "(and |)how do I (remove it|turn it off)[ again]?", "Type /lora off to remove it."),
    ("How do I take back my last message?", "/undo", "(and |)(how do I|can I) (get it|bring it) back?", "Type /switch - to go back."),
    ("How do I save the conversation?", "/export", "(and |)(as|in) (JSON|json)?", "Type /export chat.json."),
    ("How do I save the conversation?", "/export", "(and |)as (a |)(text|text file|txt)?", "Type /export chat.txt."),
    ("How do I start a new conversation?", "/clear", "is the old one (lost|gone|deleted)?", "No. /resume opens it again."),
    ("How do I start a new conversation?", "/clear", "(and |)how do I (go back to|get) the old one[ back]?", "Type /resume to open an earlier conversation."),
    ("How do I regenerate a reply?", "/regen", "is the old (one|reply) (lost|gone)?", "No. The old reply stays as a branch, and /branches shows it."),
]
_CUT = [
    "my reply was cut",
    "The reply was cut[ off].",
    "Why was my reply cut[ off]?",
    "the answer (stopped|ended) in the middle",
    "why did the reply stop in the middle of a sentence?",
]
_GO_ON = ["(and |)how do (I|we) (go on|continue|get the rest)?", "how do I get the rest?", "(and |)what do I (do|type) now?", "can it go on?"]


def _then_program():
    """A question about the program and the next question about the same thing."""
    if chance(0.25):
        turns = [Turn(humanise(pick_expand(_CUT)), _term("The reply probably reached the limit"))]
        return turns + [Turn(humanise(pick_expand(_GO_ON)), "Type /continue to go on with a reply that was cut.")]
    if chance(0.3):
        name = pick(list(_DEFAULTS))
        term = next(term for term in TERMS if term[2] and name in term[1])
        question = pick_expand(["What is {t}?", "What does {t} do?", "what's {t}"], t=name)
        shown = {"top-k": "top_k", "top-p": "top_p", "min-p": "min_p", "repetition penalty": "repetition_penalty"}.get(name, name)
        follow = pick_expand(["(and |)how do I (change|set) (it|that)?", "(and |)where do I change it?", "how can I change it?"])
        example = {"temperature": "0.7", "max_new_tokens": "512", "context_length": "4096", "repetition_penalty": "1.1"}.get(shown)
        example = example or {"top_k": "40", "top_p": "0.9", "min_p": "0.1"}[shown]
        reply = f"Type /{shown} and a value, for example /{shown} {example}."
        return [Turn(humanise(capital(question)), term[0]), Turn(humanise(follow), reply)]
    question, command, follow, reply = pick(_PROGRAM_STEPS)
    first = next(answer for name, answer, _, _ in COMMANDS if name == command)
    return [Turn(humanise(pick_expand([question])), first), Turn(humanise(pick_expand([follow])), reply)]


def _some_turn():
    families = [
        countries,
        general,
        animals,
        planets,
        colors,
        calendar,
        opposites,
        counts,
        arithmetic,
        program,
        smalltalk,
    ]
    return pick(families)()[:1]


def followups():
    """A turn about anything and a follow-up about that turn."""
    kind = rng.random()
    if kind < 0.12:
        return _no_answer()
    if kind < 0.2:
        return _about_setting()
    if kind < 0.23:
        return _of_a_list()
    if kind < 0.31:
        return _why()
    if kind < 0.36:
        return _there()
    if kind < 0.46:
        return _then_program()
    turns = _some_turn()
    last = turns[-1]
    kind = rng.random()
    if kind < 0.17:
        turns.append(Turn(humanise(pick_expand(_REPEAT)), last.reply))
    elif kind < 0.3:
        if chance(0.3):
            turns += _some_turn()
        asked = turns[-1].user
        if len(turns) > 1 and chance(0.5):
            turns.append(
                Turn(humanise(pick_expand(_FIRST_ASKED), extras=False), f'You asked: "{turns[0].user}"')
            )
        else:
            turns.append(Turn(humanise(pick_expand(_WHAT_ASKED), extras=False), f'You asked: "{asked}"'))
    elif kind < 0.4:
        turns.append(Turn(humanise(pick_expand(_SURE)), _SURE_REPLY))
    elif kind < 0.56 and last.short:
        turns.append(Turn(humanise(pick_expand(_SHORTER)), last.short + "."))
    elif kind < 0.7:
        turns.append(Turn(humanise(pick_expand(_ONE_SENTENCE)), first_sentence(last.reply)))
    elif kind < 0.74 and len(last.reply) < 60:
        turns.append(Turn(humanise(pick_expand(_CAPITALS), typos=False), last.reply.upper()))
    elif kind < 0.8:
        turns.append(
            Turn(
                humanise(pick_expand(_THANKS)), pick(["You are welcome!", "You are welcome! Anything else?"])
            )
        )
    elif kind < 0.84:
        turns.append(Turn(humanise(pick_expand(_PRAISE)), "Thank you! That is kind of you."))
    elif kind < 0.88:
        turns.append(
            Turn(
                humanise(pick_expand(_WRONG)), "I am sorry. I am only a tiny demo model and I make mistakes."
            )
        )
    elif kind < 0.94:
        turns.append(Turn(humanise(pick_expand(_WHY)), _WHY_REPLY))
    else:
        turns.append(Turn(humanise(pick_expand(_MORE)), _MORE_REPLY))
    return turns
