"""Follow-ups about the talk itself: repeat, what did I ask, are you sure."""

from .arithmetic import add_steps, arithmetic, multiply_steps, subtract_steps
from .countries import CAPITAL, CITY_TOPIC, CONTINENT, COUNTRIES, COUNTRY_TOPIC, CURRENCY, LANGUAGE, countries
from .fallback import FALLBACKS, fallback
from .general import FACTS, general
from .lists import LISTS, counted
from .nature import ANIMAL_TOPIC, COLOR_TOPIC, OPPOSITE_TOPIC, animals, calendar, colors, counts, opposites, planets
from .program import COMMANDS, TERMS, program
from .smalltalk import smalltalk
from .tables import read_blocks
from .text import Turn, capital, chance, first_sentence, humanise, number_word, pick, pick_expand, rng

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
    ("Is the moon a planet?", "No, the moon is not a planet. It goes around the Earth.",
        "Because a planet goes around a star, and the moon goes around the Earth."),
    ("Is the sun a planet?", "No, the sun is not a planet. It is a star.", "Because it makes its own light."),
    ("Is the sun a star?", "Yes, the sun is a star.", "Because it makes its own light."),
    ("Is a (whale|dolphin) a fish?", "No, a whale is not a fish. It is a mammal.", "Because it breathes air and gives milk to its young."),
    ("Is a bat a bird?", "No, a bat is not a bird. It is a mammal.", "Because it has no feathers and gives milk to its young."),
    ("Does ice float?", "Ice floats because it is lighter than water.", "Because it is lighter than water."),
    ("(Should I use|Is) a low temperature (good |)for facts?", "A low temperature makes the replies safe and steady, with few surprises.",
        "Because the model then takes the most likely tokens."),
    ("What does a high temperature do?",
        "A high temperature makes the replies more random and surprising. If it is too high, the text stops making sense.",
        "Because less likely tokens are chosen more often."),
    ("What color is grass?", "Grass is green.", "Because of chlorophyll."),
    ("What color is the sky?", "The sky is blue.", "Because the air scatters blue light more than red light."),
    ("Which is the hottest planet?", "Venus is the hottest planet.", "Because its thick clouds keep the heat."),
    ("Is temperature 0 random?", "At temperature 0 the model always takes the most likely token (greedy), so the reply is the same each time.",
        "Because nothing is drawn at random then."),
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


# --------------------------------------------------------------------------
# Reasons and examples for facts of facts.txt (what is missing there is not asked)

_FACT = {fact.answer: fact for fact in FACTS}
_FACT_REASONS = {
    "The moon shines because it reflects the light of the sun.": "Because the moon makes no light of its own.",
    "Light is faster than sound.": "Sound has to move through the air, and light does not need air.",
    "A camel has humps.": "It stores fat in them for times without food.",
    "An elephant has a trunk.": "It uses the trunk to drink, to eat and to smell.",
    "A kangaroo carries its young in a pouch.": "Because its young are very small when they are born.",
    "Spiders make webs to catch insects.": "Because spiders eat insects.",
    "Thunder is the sound of lightning.": "Because lightning heats the air so fast that it bangs.",
    "Wind is moving air.": "Because warm air rises and other air moves in.",
    "A rainbow appears when the sun shines through rain.": "Because the drops of rain split the light into its colors.",
    "A fridge keeps food cold.": "Because cold food stays fresh longer.",
    "The skull protects the brain.": "Because the brain is soft.",
    "A chameleon can change its color.": "It shows its mood with its color.",
    "Milk comes from cows.": "Cows make milk for their calves.",
    "Bees make honey.": "They store honey as food for the winter.",
    "Polar bears live in the Arctic.": "They hunt seals on the ice there.",
    "It is day where the sun shines on the Earth, and night on the other side.": "Because the Earth turns around itself.",
    "The dog is called man's best friend.": "Because dogs are loyal and have lived with people for a very long time.",
    "The lion is called the king of the animals.": "Because it is strong and looks proud.",
    "Diamond is the hardest natural material.": "Because its atoms hold together very tightly.",
    "Plants need light, water and air.": "Because they make their food from them.",
    "A kilogram of feathers and a kilogram of iron weigh the same.": "Because both weigh one kilogram.",
    "An owl is awake at night.": "It hunts mice in the dark.",
    "Humans need air, water, food and sleep to live.": "Without them the body cannot work.",
    "Fish breathe with gills.": "Because gills take oxygen out of the water.",
    "The sun rises in the east and sets in the west.": "Because the Earth turns toward the east.",
    "The Earth is round, like a ball.": "Because gravity pulled it into that shape.",
    "Babies drink milk.": "Because they have no teeth yet.",
    "The giraffe is the tallest animal.": "Because of its long neck and long legs.",
    "The cheetah is the fastest animal on land.": "Because of its light body and long legs.",
    "Ice floats because it is lighter than water.": "Because it is lighter than water.",
    "A penguin is a bird that cannot fly.": "Its wings are too small. It uses them to swim.",
    "Antarctica is the coldest continent.": "Because the sun never stands high there.",
    "Green plants are green because of chlorophyll.": "Because of chlorophyll.",
    "We have seasons because the axis of the Earth is tilted.": "Because the axis of the Earth is tilted.",
    "Helium is lighter than air, so balloons with it rise.": "Because helium is lighter than air.",
    "Teeth are for biting and chewing food.": "Because small pieces of food are easier to swallow.",
    "The hair on your head keeps you warm.": "Because it holds warm air.",
    "An umbrella keeps you dry in the rain.": "Because the rain runs off it.",
}
_EXAMPLES = {
    "A mammal is an animal that gives milk to its young.": ["A dog is a mammal.", "A cow is a mammal.", "A whale is a mammal."],
    "A bird is an animal with feathers and wings.": ["An owl is a bird.", "A duck is a bird.", "An eagle is a bird."],
    "An insect is a small animal with six legs.": ["A bee is an insect.", "An ant is an insect.", "A fly is an insect."],
    "A reptile is an animal with scaly skin, like a snake or a lizard.": ["A snake is a reptile.", "A lizard is a reptile.", "A crocodile is a reptile."],
    "An island is land with water all around it.": ["Iceland is an island.", "Madagascar is an island.", "Greenland is an island."],
    "A desert is a very dry place with little rain.": ["The Sahara is a desert.", "The Gobi is a desert."],
    "A river is water that flows to the sea.": ["The Nile is a river.", "The Danube is a river.", "The Thames is a river."],
    "A lake is a large body of water with land around it.": ["Lake Victoria is a lake.", "Lake Baikal is a lake."],
    "A mountain is very high land.": ["Mount Everest is a mountain.", "Mont Blanc is a mountain."],
    "A volcano is a mountain that can throw out hot, melted rock.": ["Vesuvius is a volcano.", "Etna is a volcano."],
    "A star is a very hot ball of gas that gives light.": ["The sun is a star.", "Sirius is a star."],
    "A planet is a large round body that goes around a star.": ["Mars is a planet.", "Saturn is a planet.", "The Earth is a planet."],
    "A noun is a word for a person, a place or a thing.": ["Dog is a noun.", "House is a noun.", "City is a noun."],
    "A verb is a word for what somebody does.": ["Run is a verb.", "Sing is a verb.", "Eat is a verb."],
    "An adjective is a word that describes a thing.": ["Red is an adjective.", "Big is an adjective.", "Happy is an adjective."],
    "The three states of matter are solid, liquid and gas.": ["Ice is solid, water is liquid and steam is a gas."],
    "A forest is a place with many trees.": ["The Black Forest in Germany is a forest."],
    "Juice is made from fruit.": ["Apple juice is made from apples.", "Orange juice is made from oranges."],
    "Yogurt and cream are made from milk.": ["Cheese is made from milk.", "Butter is made from milk."],
}
_FOR_EXAMPLE = [
    "(Give|Show|Tell) me an example[, please].",
    "(An|One|Any) example?",
    "For example?",
    "for example",
    "Like what?",
    "Such as?",
    "(Can|Could) you give [me ]an example?",
    "What (is|would be|could be) an example[ of that| for that]?",
    "Do you (have|know) an example?",
    "Name one.",
    "Name an example.",
    "Which one, for example?",
    "Is there an example?",
    "I need an example.",
    "An example would help.",
    "example please",
    "and an example?",
    "Example[, please]!",
    "Show me one.",
    "What kind of thing is that, for example?",
    "I (want|would like) an example.",
    "Let me see an example.",
]
_ANOTHER_ONE = [
    "(Another one|One more|One more example|Another example|Another)[, please].",
    "Another one[, please].",
    "Give me another[ one| example].",
    "And another[ one]?",
    "One more?",
    "(Do you know|Is there|Can you give me|Got) another[ one| example]?",
    "More examples[, please].",
    "A different one[, please].",
    "Something else?",
    "Next one[, please].",
    "another example please",
    "Tell me another one.",
    "and one more please",
    "(Can|Could) I have another[ one]?",
    "a second example?",
]


def _fact_reason():
    """A fact and why it is so."""
    answer = pick([a for a in _FACT_REASONS if a in _FACT])
    return [_FACT[answer].turn({}), Turn(humanise(pick_expand(_WHY)), _FACT_REASONS[answer])]


def _fact_example():
    """A definition, an example and perhaps another one."""
    answer = pick([a for a in _EXAMPLES if a in _FACT])
    turns, examples = [_FACT[answer].turn({})], _EXAMPLES[answer]
    turns.append(Turn(humanise(pick_expand(_FOR_EXAMPLE)), examples[0]))
    for example in examples[1:]:
        if chance(0.5):
            turns.append(Turn(humanise(pick_expand(_ANOTHER_ONE)), example))
        else:
            break
    return turns


# --------------------------------------------------------------------------
# The same question about another thing, another question about the same thing

_SAME_ABOUT = [
    "And {m}?",
    "and {m}",
    "And in {m}?",
    "And that of {m}?",
    "{m} too?",
    "{m} as well[, please].",
    "And how is it (in|with|for) {m}?",
    "The same question about {m}[, please].",
    "I also want to know (it for|about) {m}.",
    "(Do|Try|Tell me|Say) the same (for|with|about) {m}.",
    "Now {m}, please.",
    "now for {m}",
    "Also {m}[, please].",
    "Let's (do|try|take) {m}[ now| next].",
    "What would it be for {m}?",
    "And if I (ask|asked) (about|for) {m}?",
    "And then {m}?",
    "What is it for {m}?",
    "Can you do {m}[ too| as well]?",
    "Do you know it for {m}[ too]?",
    "I meant {m}.",
    "Sorry, I meant {m}.",
    "No, I mean {m}.",
    "(Not that one|Oops), {m}!",
    "{m} instead[, please].",
    "How (does|would) that look for {m}?",
    "what about {m} then",
    "how about {m}",
    "and what about {m} please",
    "(Thanks|Thank you|Good|Okay|Great|Right)[!|.] And {m}?",
    "(Interesting|I see|Nice|Cool)[!|.] (What about|How about|And) {m}?",
    "Is it the same (for|in|with) {m}?",
    "next one is {m}",
    "(One more|Another one|Last one): {m}?",
    "and for {m} it is?",
    "Tell me also about {m}.",
]


def _same_about():
    """ "And Italy?" in many more words than the shells have."""
    topic = rng.choices([COUNTRY_TOPIC, CITY_TOPIC, ANIMAL_TOPIC, COLOR_TOPIC, OPPOSITE_TOPIC], [6, 1.5, 4, 1, 2])[0]
    relation = topic.relation()
    entities = rng.sample(topic.entities, 2 if chance(0.65) else 3)
    if topic is COUNTRY_TOPIC and chance(0.5):
        entities = [COUNTRIES[i] for i in rng.sample(range(40), len(entities))]
    turns = [relation.turn(entities[0])]
    for entity in entities[1:]:
        turns.append(relation.turn(entity, capital(pick_expand(_SAME_ABOUT, m=topic.mention.format(**entity)))))
    return turns


_ITS_CAPITAL = [
    "(And |)what about its capital[ city]?",
    "(And |)what is (its|the) capital[ city][ called]?",
    "its capital?",
    "(And |)the capital?",
    "(Which|What) is the capital there?",
    "What is the name of its capital?",
    "(Do|Can) you (know|tell me|name) (its|the) capital[ too| as well]?",
    "Tell me (its|the) capital[ too| as well].",
    "And which city is its capital?",
    "How is the capital called?",
    "capital city?",
    "I also need the capital.",
    "And the capital of that country?",
    "Which capital does it have?",
]
_ITS_CURRENCY = [
    "(And |)what about (its|the) (currency|money)?",
    "(And |)what is (its|the) currency[ called]?",
    "its currency?",
    "(And |)the (currency|money)?",
    "(Which|What) (money|currency) do (they|people) (use|have|pay with)[ there]?",
    "How (do|can) (I|you|people|they) pay there?",
    "Tell me (its|the) currency[ too| as well].",
    "What money (do I need|should I bring|is used)[ there]?",
    "(Do|Can) you (know|tell me|name) (its|the) currency[ too]?",
    "And what do they pay with?",
    "What is the money called there?",
    "I also need the currency.",
    "Which currency does it have?",
    "money?",
]
_ITS_LANGUAGE = [
    "(And |)what about (its|the) language?",
    "(And |)what is (its|the) [official ]language?",
    "its language?",
    "(And |)the language?",
    "(Which|What) language (do they|do people) (speak|use)[ there]?",
    "What (do they|do people) speak[ there]?",
    "How do (they|people) talk there?",
    "Tell me (its|the) language[ too| as well].",
    "Which language is spoken there?",
    "(Do|Can) you (know|tell me|name) (its|the) language[ too]?",
    "What language would I hear there?",
    "Which language should I learn then?",
    "I also need the language.",
]
_ITS_CONTINENT = [
    "(And |)where is (it|that)[ located| exactly]?",
    "(And |)(on|in) (which|what) continent is (it|that)?",
    "(And |)what about (its|the) continent?",
    "its continent?",
    "Which continent does it belong to?",
    "(And |)the continent?",
    "Which part of the world is that?",
    "Where (in the world|on Earth) is (it|that)?",
    "Tell me (its|the) continent[ too].",
    "Where would I find it?",
    "Which continent?",
]
_IN_CONTINENT = ["Is (it|that) in {o}?", "That is in {o}, right?", "Is that (country |)(a part of|part of) {o}?", "in {o}?", "So it is in {o}?"]


def _its():
    """About the same country: "what about its currency?"."""
    country = COUNTRIES[rng.randrange(40)] if chance(0.5) else pick(COUNTRIES)
    forms = [(CAPITAL, _ITS_CAPITAL), (CURRENCY, _ITS_CURRENCY), (LANGUAGE, _ITS_LANGUAGE), (CONTINENT, _ITS_CONTINENT)]
    rng.shuffle(forms)
    turns = [forms[0][0].turn(country)]
    for relation, questions in forms[1 : 2 if chance(0.6) else 3]:
        turns.append(relation.turn(country, capital(pick_expand(questions))))
    if chance(0.08) and " and " not in country["o"] and forms[0][0] is not CONTINENT:
        asked = country["o"] if chance(0.5) else pick(["Europe", "Africa", "Asia", "South America", "North America"])
        yes = asked == country["o"]
        reply = f"{'Yes' if yes else 'No'}, {country['c']} is in {country['o']}."
        turns[1:] = [Turn(humanise(pick_expand(_IN_CONTINENT, o=asked)), reply, "Yes" if yes else "No")]
    return turns


_OPPOSITE_OF_THAT = [
    "(And |)the opposite of that?",
    "(And |)what is the opposite of that[ word]?",
    "and the opposite of that",
    "What is the opposite of (this|that|it)?",
    "Now the opposite of that[, please].",
    "Opposite of that?",
    "(And |)its opposite?",
    "And back again?",
    "And the opposite of that one?",
    "(And |)what would be its opposite?",
    "(And |)the reverse of that?",
    "Which word is the opposite of that?",
    "And the other way around?",
]
_OPPOSITES = {entity["x"]: entity for entity in OPPOSITE_TOPIC.entities}


def _opposite_of_that():
    """ "And the opposite of that?" leads back."""
    relation = OPPOSITE_TOPIC.relations[0]
    first = pick([e for e in OPPOSITE_TOPIC.entities if e["y"] in _OPPOSITES])
    second = _OPPOSITES[first["y"]]
    return [relation.turn(first), relation.turn(second, capital(pick_expand(_OPPOSITE_OF_THAT)))]


# --------------------------------------------------------------------------
# Going on with a number

_START_SUM = [
    "What is {e}?",
    "What's {e}?",
    "How much is {e}?",
    "{e}",
    "{e}?",
    "{e} =",
    "Calculate {e}.",
    "Tell me {e}.",
    "Can you do {e}?",
    "Let's start with {e}.",
    "First {e}.",
    "What does {e} make?",
]
_SIGNS = {"+": ["{a} + {b}", "{a}+{b}", "{a} plus {b}"], "-": ["{a} - {b}", "{a}-{b}", "{a} minus {b}"], "*": ["{a} * {b}", "{a} times {b}",
    "{a} x {b}", "{a}*{b}"]}
_THEN = {
    "+": [
        "(And |Now |)plus {k}?",
        "plus {k}",
        "+ {k}",
        "+{k}?",
        "and {k} more?",
        "(Now |)add {k}[ to (that|it|this)].",
        "(And |)if I add {k}?",
        "Add another {k}.",
        "What if I add {k}?",
        "and with {k} added?",
        "(And |)what is that plus {k}?",
        "(How much is|What is) (that|it) plus {k}?",
        "increase it by {k}",
        "{k} more[, please]?",
        "Then plus {k}.",
        "put {k} on top",
    ],
    "-": [
        "(And |Now |)minus {k}?",
        "minus {k}",
        "- {k}",
        "-{k}?",
        "and {k} less?",
        "(Now |)(subtract|take away|remove) {k}[ from (that|it|this)].",
        "(And |)if I (take away|subtract) {k}?",
        "What if I take {k} away?",
        "(And |)what is that minus {k}?",
        "(How much is|What is) (that|it) minus {k}?",
        "decrease it by {k}",
        "{k} less?",
        "Then minus {k}.",
        "without {k}?",
    ],
    "*": [
        "(And |Now |)times {k}?",
        "times {k}",
        "* {k}",
        "x {k}?",
        "(Now |)multiply (that|it|this) (by|with) {k}.",
        "(And |)if I multiply (it|that) by {k}?",
        "(And |)what is that times {k}?",
        "(How much is|What is) (that|it) times {k}?",
        "Then times {k}.",
        "And {k} times that?",
    ],
    "2": [
        "(Now |)double (it|that|this)[, please].",
        "(And |)doubled?",
        "(And |)times two?",
        "(And |)twice (that|it|as much)?",
        "(And |)what is (the double|twice that|double that)?",
        "double?",
        "the double of that",
        "And if I double it?",
        "Can you double it?",
        "two times that?",
    ],
    "/2": [
        "(Now |)(halve|half) (it|that)[, please].",
        "(And |)half of (it|that)?",
        "(And |)divided by (two|2)?",
        "(Now |)divide (it|that) by (two|2).",
        "(And |)what is half of (it|that)?",
        "the half?",
        "And if I halve it?",
        "the half of that",
    ],
    "even": ["Is (that|it) (even or odd|odd or even)?", "(Even|Odd) or (odd|even)?", "Is the result even or odd?", "And is that even or odd?"],
    "more": ["Is (that|it) (more|bigger|greater|larger) than {k}?", "And is that (more|bigger) than {k}?", "Bigger than {k}?",
        "Is the result (bigger|more) than {k}?"],
}


def _then_number(value):
    """One more step with the last result: (turn, new value)."""
    kinds = ["+", "+", "+", "-", "-", "*", "2", "2", "/2", "even", "more"]
    step = pick(kinds)
    if step == "-" and value < 1 or step in ("2", "/2") and value < 1:
        step = "+"
    if step == "*" and not 1 <= value <= 12:
        step = "+"
    if step == "2" and value > 50 or step == "/2" and (value % 2 or value > 100):
        step = "+"
    k = rng.randint(1, 12)
    if step == "-":
        k = rng.randint(1, min(value, 12))
    shown = number_word(k) if chance(0.25) else str(k)
    question = pick_expand(_THEN[step], k=shown)
    if step == "+":
        reply, value = add_steps(value, k), value + k
    elif step == "-":
        reply, value = subtract_steps(value, k), value - k
    elif step == "*":
        reply, value = multiply_steps(value, k), value * k
    elif step == "2":
        reply, value = f"{value} * 2 = {2 * value}.", 2 * value
    elif step == "/2":
        reply, value = f"{value} / 2 = {value // 2}.", value // 2
    elif step == "even":
        word = "odd" if value % 2 else "even"
        return Turn(humanise(question, typos=False), f"{value} is {word}.", capital(word)), value
    else:
        other = rng.randint(1, 60)
        if other == value:
            other += 1
        question = pick_expand(_THEN[step], k=str(other))
        yes = value > other
        reply = f"{'Yes' if yes else 'No'}, {value} is {'bigger' if yes else 'smaller'} than {other}."
        return Turn(humanise(question, typos=False), reply, "Yes" if yes else "No"), value
    return Turn(humanise(question, typos=False), reply, str(value)), value


def _sums():
    """A small sum and one to three further steps."""
    sign = pick("++-*")
    a, b = rng.randint(1, 20), rng.randint(1, 12)
    if sign == "-":
        a, b = max(a, b), min(a, b)
    if sign == "*":
        a, b = rng.randint(1, 10), rng.randint(1, 9)
    value = a + b if sign == "+" else a - b if sign == "-" else a * b
    steps = {"+": add_steps, "-": subtract_steps, "*": multiply_steps}[sign]
    question = pick_expand(_START_SUM, e=pick_expand(_SIGNS[sign], a=str(a), b=str(b)))
    turns = [Turn(humanise(question, typos=False), steps(a, b), str(value))]
    for _ in range(rng.choices([1, 2, 3], [6, 3, 1])[0]):
        turn, value = _then_number(value)
        turns.append(turn)
        if not 0 <= value <= 99:
            break
    return turns


# --------------------------------------------------------------------------
# A word that was the answer: spell it, count its letters

_SPELL_IT = [
    "Spell (it|that)[, please].",
    "(Can|Could) you spell (it|that)[ for me]?",
    "How (do|would) you spell (it|that)?",
    "How is (it|that) (spelled|spelt|written)?",
    "How do I (write|spell) (it|that)?",
    "spell that",
    "(And |)the spelling?",
    "Spell the (answer|word|name).",
    "Letter by letter[, please].",
    "Now spell it.",
    "Please spell (it|that) out.",
    "Can you write it letter by letter?",
]
_LETTERS_OF_IT = [
    "How many letters (has it|does it have|are in it|has that|does that have|are in that)?",
    "How many letters does (the|that|this) (word|name|answer) have?",
    "(And |)how many letters?",
    "Count (the|its) letters.",
    "how many letters has the word",
    "How long is (the|that) (word|name)?",
    "number of letters?",
]
_STARTS_WITH = [
    "(Which|What) letter does (it|that) (start|begin) with?",
    "What is (its|the) first letter?",
    "(And |)the first letter?",
    "How does (it|that) (start|begin)?",
    "first letter?",
]


def _about_word():
    """An answer of one word, then its letters."""
    for _ in range(30):
        turns = pick([countries, countries, animals, colors, opposites, calendar, general, planets])()[:1]
        word = turns[0].short
        if word and word.isalpha() and word.isascii() and 2 < len(word) < 11 and word not in ("Yes", "No"):
            break
    else:
        return turns
    kind = rng.random()
    if kind < 0.6:
        return turns + [Turn(humanise(pick_expand(_SPELL_IT)), "-".join(word.upper()))]
    if kind < 0.8:
        return turns + [Turn(humanise(pick_expand(_LETTERS_OF_IT)), f"{capital(word)} has {len(word)} letters.", str(len(word)))]
    letter = word[0].upper()
    return turns + [Turn(humanise(pick_expand(_STARTS_WITH)), f"The first letter is {letter}.", letter)]


# --------------------------------------------------------------------------
# Settings and commands

_SETTING_BLOCKS = {block["name"][0]: block for block in read_blocks("settings.txt")}


def _setting_terms():
    """(name, definition, what it is called, its block) of the settings that are explained."""
    found = []
    for term in TERMS:
        reply, names, is_setting, block = term[:4]
        for name, setting in _SETTING_BLOCKS.items():
            if is_setting and (name in block.get("name", []) or name in names):
                found.append((name, reply, sorted({n for n in names if n.replace(" ", "_") == name} | {name}), setting))
                break
    return found


_SETTING_TERMS = _setting_terms()
_ASK_SETTING = [
    "What is {t}?",
    "What does {t} do?",
    "Explain {t}[, please].",
    "what's {t}",
    "{t}?",
    "Tell me about {t}.",
    "What is the setting {t}?",
    "What does the {t} setting do?",
    "(Can|Could) you explain {t}?",
    "Do you know what {t} is?",
    "What is {t} for?",
]
_ITS_DEFAULT = [
    "(And |)what is (its|the) default[ value]?",
    "(And |)what about (its|the) default?",
    "its default?",
    "(And |)the default[ value]?",
    "default?",
    "What is it by default?",
    "What (value|setting) does it have (by default|normally|if I do nothing)?",
    "(Which|What) value is (used by default|the default|normal|standard)?",
    "How is it set by default?",
    "Is it on by default?",
    "What is it set to[ normally| at the start]?",
    "Tell me (its|the) default.",
    "(Do|Can) you (know|tell me) (its|the) default?",
    "And if I don't set it?",
    "What if I do not set it?",
    "the normal value?",
    "What does it start with?",
    "standard value?",
]
_SET_IT = [
    "(And |)how (do|can|would) I (set|change|adjust|use) (it|that)?",
    "(And |)where (do|can) I (set|change) (it|that)?",
    "How is it (set|changed)?",
    "What do I type[ for that| to set it| to change it]?",
    "How do I set it to another value?",
    "(Which|What) command (sets|changes) it?",
    "Can I change (it|that)?",
    "(Tell|Show) me how to (set|change) it.",
    "I want to (set|change) it.",
    "how to set it",
    "how to change that",
    "Set it how?",
    "with which command?",
    "How would I change that value?",
]
_EXAMPLE_SETTING = ["(Give|Show) me an example[, please].", "(An |)example?", "For example?", "Can you give [me ]an example?", "How does that look?",
    "an example please", "What would I type, for example?"]


def _then_setting():
    """A setting, then its default, how to set it, an example."""
    name, definition, names, setting = pick(_SETTING_TERMS)
    example = setting["example"][0]
    turns = [Turn(humanise(capital(pick_expand(_ASK_SETTING, t=pick(names)))), definition)]
    steps = []
    if "default" in setting:
        steps.append((_ITS_DEFAULT, setting["default"][0]))
    if example.startswith(f"/{name} "):
        steps.append((_SET_IT, f"Type /{name} and a value, for example {example}."))
    steps.append((_EXAMPLE_SETTING, f"For example: {example}"))
    rng.shuffle(steps)
    for forms, reply in steps[: 1 if chance(0.65) else 2]:
        turns.append(Turn(humanise(pick_expand(forms)), reply))
    return turns


_WANT_TO = [
    "How (do|can) I {w}?",
    "how to {w}",
    "I want to {w}.",
    "What do I type to {w}?",
    "Can I {w}?",
    "Is there a way to {w}?",
    "(Tell|Show) me how to {w}.",
    "I would like to {w}.",
]
_WHICH_COMMAND = [
    "(Which|What) command was that[ again]?",
    "What was (the|that) command[ again]?",
    "(Which|What) was the command?",
    "What is the command called?",
    "(And |So |)which command is (it|that)?",
    "the command again please",
    "Sorry, which command?",
    "Only the command[, please].",
    "Just the command[, please].",
    "Name the command[ again].",
    "Repeat the command[, please].",
    "I forgot the command.",
    "Which command did you (say|mean|name)?",
    "which one was it, the command?",
    "the command's name?",
    "How is the command called?",
    "what do I type again",
    "What do I have to type[ again]?",
]


def _which_command():
    """How to do something, then the bare command."""
    for _ in range(20):
        command = pick(COMMANDS)
        name, reply, wants = command[:3]
        if f"Type {name}" in reply or reply.startswith(name):
            break
    question = pick_expand(_WANT_TO, w=" ".join(pick_expand(wants).split()))
    turns = [Turn(humanise(question), reply)]
    if chance(0.15):
        turns += smalltalk()[:1]
        return turns + [Turn(humanise(pick_expand(["Which command did you name before?", "What was the command from before?",
            "Which command was it before?"])), f"The command is {name}.")]
    return turns + [Turn(humanise(pick_expand(_WHICH_COMMAND)), f"The command is {name}.")]


# --------------------------------------------------------------------------
# About the talk, in more ways

_TRANSLATE = [
    "(Now |)translate (that|it)[, please].",
    "(Can|Could) you translate (that|it|your answer)[ for me]?",
    "(And |)in (French|German|Spanish|Italian|Japanese|Polish|Russian|Chinese|Latin)?",
    "(And |)what is (that|it) in (French|German|Spanish|Italian|Turkish|Arabic)?",
    "(Say|Repeat|Write) (that|it) in (French|German|Spanish|Italian|Portuguese|Dutch).",
    "translate",
    "translate to (French|German|Spanish|Italian|Hindi)",
    "And how do you say that in (French|German|Spanish|Korean|Greek)?",
    "In another language[, please].",
    "Now in (French|German|Spanish|Swedish), please.",
    "the same in (French|German|Spanish|Italian)",
    "Please translate your answer into (French|German|Spanish|Italian).",
]
_LONGER = [
    "Longer[, please].",
    "(Make|Write) it longer[, please].",
    "A longer answer[, please].",
    "Can you (make that|make it|write it|answer) longer?",
    "That is too short.",
    "That was (very |too |)short. (More|Longer), please.",
    "(Write|Say) more[, please].",
    "I want a longer answer.",
    "Give me a longer answer.",
    "in more words please",
    "More words, please.",
    "Expand (that|on that)[, please].",
    "more",
    "more!",
    "(And |)more?",
    "Some more details[, please].",
    "go on",
    "continue",
    "and further?",
]
_UNCLEAR = "Sorry, that was not clear. Ask me again in simple words, please."
_MEANING = [
    "What does that mean?",
    "what does it mean",
    "What do you mean[ by that| with that]?",
    "I don't understand (that|it|you|your answer).",
    "I do not get it.",
    "(And |)what does that mean?",
    "Explain (that|it) (better|more simply|in simple words)[, please].",
    "Meaning?",
    "(Can|Could) you explain (that|it)[ better| to me| in simpler words]?",
    "In simpler words[, please].",
    "Can you say that (more simply|in other words|differently)?",
    "huh, what do you mean?",
    "What should that mean?",
    "I don't know what that means.",
    "Rephrase that[, please].",
]
_ACKNOWLEDGED = "Great. What would you like to know?"
_OKAY = ["Okay.", "ok", "I see.", "Got it.", "Alright.", "Ah, I see.", "good to know", "Ah okay", "Understood.", "oh ok", "I understand.", "aha",
    "Okay, got it.", "ah, right"]
_BEFORE_LAST = [
    "What did I ask before (that|this|then)?",
    "(And |)what was my question before (that|this|the last one)?",
    "And before that?",
    "(Which|What) question did I ask before that?",
    "What was my (second to last|previous|next to last) question?",
    "What did I ask (two questions ago|earlier)?",
    "Which question came before that?",
]
_ANSWER_BEFORE = [
    "What did you (answer|say) before (that|this)?",
    "What was your answer before (that|this|the last one)?",
    "(And |)your answer before that?",
    "Repeat (the|your) answer before (that|the last one).",
    "What was your previous answer?",
    "Go back one answer.",
]
_MY_ANSWER = [
    "What was your first (answer|reply)?",
    "What did you (answer|say) first?",
    "Repeat your first (answer|reply).",
    "Your first answer again[, please].",
    "What did you answer to my first question?",
]
_SAID_WHAT = [
    "What did you [just ]say?",
    "what did you say",
    "What was it you said?",
    "(Please |)repeat your answer.",
    "Repeat the answer.",
    "(Your|The) answer again[, please].",
    "Say (it|that) again[, please].",
    "Tell me again.",
    "say it once more",
    "Once again[, please].",
    "Sorry, I forgot your answer.",
    "I forgot what you said.",
    "What did you (tell|answer) me [just now]?",
    "I did not (read|understand|catch) that, say it again.",
    "Excuse me, what did you say?",
    "Come again, what was the answer?",
    "And what was the answer again?",
    "Can you write that again?",
    "Wait, what did you say?",
    "Huh, what was that again?",
    "Please answer again.",
    "answer again",
    "What (is|was) the answer again?",
    "repeat that for me",
    "the same again please",
    "Show me your last answer again.",
    "Give me that answer again.",
]
_ASKED_WHAT = [
    "What did I [just ]ask[ you]?",
    "What have I just asked?",
    "what was my question again",
    "My question was?",
    "What was it that I asked?",
    "Which question was that?",
    "Repeat what I (asked|said|wrote).",
    "Tell me my (last |)(question|message)[ again].",
    "Do you know what I [just ](asked|wrote)?",
    "Can you tell me my (last |)question?",
    "What did I want to know?",
    "(Quote|Say) my last (question|sentence|message).",
    "What exactly did I ask?",
    "Do you remember what I [just ]asked?",
    "What was the last thing I (asked|said|wrote)?",
    "say my question again",
    "I forgot my question.",
    "what did I want from you",
    "read my last message back to me",
]
_IN_LOWER = ["(And |Now |)in (small|lower case|lowercase) letters[, please].", "In lower case[, please].", "write it in lower case",
    "no capital letters please", "the same in small letters"]
_IN_CAPITALS = [
    "And in capitals?",
    "and in capitals",
    "(And |Now |)in (capital|big|large|upper case) letters[, please].",
    "(And |Now |)in (uppercase|upper case|caps|all caps)[, please].",
    "(Shout|Scream|Yell) (it|that).",
    "Say it (louder|loud).",
    "LOUDER",
    "The same in capitals, please.",
    "(Can|Could) you (say|write|repeat) (that|it) in (capitals|caps|capital letters|upper case)?",
    "capitalize that",
    "Write (it|that) in (big|capital) letters.",
]
_AS_PIRATE = ["(Now |)(say|repeat) (it|that) like a pirate[, please].", "(And |)as a pirate?", "(And |)like a pirate?", "in pirate speech please",
    "How would a pirate say that?", "the same as a pirate", "Talk like a pirate now."]
_IN_QUOTES = ["Put (it|that) in quotes.", "In quotation marks[, please].", "(Now |)with quotes[, please].", "write it in quotes"]
_TWICE = ["Say (it|that) twice.", "Twice[, please].", "(Repeat|Write) (it|that) two times.", "Now say it two times."]
_YES_OR_NO = ["Yes or no?", "(Just|Only) yes or no[, please].", "So yes or no?", "Is that a yes or a no?", "so is it yes or no", "Yes? No?",
    "a simple yes or no please", "In one word: yes or no?"]
_ONE_MORE_WORD = [
    "Say (it|that) in one word[, please].",
    "(And |Now |)in one word?",
    "One word[, please].",
    "(Just|Only) (the|one) word.",
    "(Just|Only) the answer[, please].",
    "Shorter[, please].",
    "(Even |)shorter please",
    "(Make|Keep) it (short|shorter)[, please].",
    "In a single word?",
    "as short as you can",
    "No full sentence, just the answer.",
    "Answer in one word.",
    "without the sentence please",
    "The short answer?",
    "Can you say that in one word?",
    "Bare answer, please.",
    "give me only the word",
]
_MORE_THANKS = [
    "(Thanks|Thank you|Thx|Many thanks|Cheers)[!|, great|, perfect|, I see| for that| for the answer| for your help| a lot| so much]",
    "(Okay|Great|Good|Nice|Cool|Perfect|Ah|Wonderful|Super), (thanks|thank you)[!]",
    "That helps[, thanks| a lot, thank you].",
    "That's what I (wanted|needed) to know, (thanks|thank you).",
    "thanks (buddy|friend|llama|bot|mate)",
    "Thank you, little (model|llama).",
    "I thank you.",
    "very kind, thank you",
    "ty",
    "Good answer, thanks.",
]


# After an honest "I do not know that".
_WHY_NOT = [
    "Why (not|don't you know|do you not know that)?",
    "why",
    "Why?",
    "And why not?",
    "How come you don't know?",
    "Why can't you (answer|say|tell me) (that|this)?",
    "Why don't you know (that|it|this)?",
    "But why?",
]
_WHO_KNOWS = [
    "(And |So |Then )who (knows|can answer) (it|that)?",
    "(And |So |Then |)(which|what) model knows (it|that|more)?",
    "How do I (get|load|use) a bigger (one|model)?",
    "(And |So |)how do I (do|load|start) that?",
    "Where do I get a bigger model?",
    "(And |So |)what (can|should) I do[ now| then]?",
    "Who can help me then?",
    "Then give me a bigger model.",
    "how can I get the answer then",
]
_BIGGER = "A bigger model knows more. Load one with /model FILE or llama-chat -m FILE.gguf."


def _after_fallback():
    """A question without an answer here, and what is said then."""
    turns = fallback()[:1]
    kind = rng.random()
    if kind < 0.35:
        return turns + [Turn(humanise(pick_expand(_WHY_NOT)), "Because I am only a tiny demo model. A bigger model knows more.")]
    if kind < 0.6:
        return turns + [Turn(humanise(pick_expand(_WHO_KNOWS)), _BIGGER)]
    if kind < 0.75:
        return turns + [Turn(humanise(pick_expand(_ASKED_WHAT), extras=False), f'You asked: "{turns[0].user}"')]
    if kind < 0.88:
        return turns + [Turn(humanise(pick_expand(_SAID_WHAT)), turns[0].reply)]
    return turns + [Turn(humanise(pick(_OKAY)), _ACKNOWLEDGED)]


def _about_talk():
    """Repeat, shorten, restyle or quote the last answer or question."""
    turns = _some_turn()
    if chance(0.35):
        turns += _some_turn()
    last = turns[-1]
    kind = rng.random()
    if kind < 0.17:
        return turns + [Turn(humanise(pick_expand(_SAID_WHAT)), last.reply)]
    if kind < 0.33:
        return turns + [Turn(humanise(pick_expand(_ASKED_WHAT), extras=False), f'You asked: "{last.user}"')]
    if kind < 0.38 and len(turns) > 1:
        return turns + [Turn(humanise(pick_expand(_BEFORE_LAST), extras=False), f'You asked: "{turns[-2].user}"')]
    if kind < 0.42 and len(turns) > 1:
        return turns + [Turn(humanise(pick_expand(_ANSWER_BEFORE), extras=False), turns[-2].reply)]
    if kind < 0.44 and len(turns) > 1:
        return turns + [Turn(humanise(pick_expand(_MY_ANSWER), extras=False), turns[0].reply)]
    if kind < 0.57 and last.short:
        if last.short in ("Yes", "No") and chance(0.6):
            return turns + [Turn(humanise(pick_expand(_YES_OR_NO)), last.short + ".")]
        return turns + [Turn(humanise(pick_expand(_ONE_MORE_WORD)), last.short + ".")]
    if kind < 0.64 and len(last.reply) < 80:
        return turns + [Turn(humanise(pick_expand(_IN_CAPITALS), typos=False), last.reply.upper())]
    if kind < 0.655 and len(last.reply) < 80:
        return turns + [Turn(humanise(pick_expand(_IN_LOWER), typos=False), last.reply.lower())]
    if kind < 0.68:
        return turns + [Turn(humanise(pick_expand(_AS_PIRATE)), "Arr, matey! " + last.reply)]
    if kind < 0.69 and len(last.reply) < 80:
        return turns + [Turn(humanise(pick_expand(_IN_QUOTES)), f'"{last.reply}"')]
    if kind < 0.7 and len(last.reply) < 60:
        return turns + [Turn(humanise(pick_expand(_TWICE)), f"{last.reply} {last.reply}")]
    if kind < 0.78:
        return turns + [Turn(humanise(pick_expand(_TRANSLATE)), pick(FALLBACKS))]
    if kind < 0.85:
        return turns + [Turn(humanise(pick_expand(_LONGER)), _MORE_REPLY)]
    if kind < 0.89:
        return turns + [Turn(humanise(pick_expand(_MEANING)), _UNCLEAR)]
    if kind < 0.93:
        return turns + [Turn(humanise(pick(_OKAY)), _ACKNOWLEDGED)]
    return turns + [Turn(humanise(pick_expand(_MORE_THANKS)), pick(["You are welcome!", "You are welcome! Anything else?"]))]


def followups():
    """A turn about anything and a follow-up about that turn."""
    if chance(0.55):
        extra = rng.choices(
            [_about_talk, _same_about, _its, _sums, _then_setting, _about_word, _which_command, _opposite_of_that, _fact_example, _fact_reason,
                _after_fallback],
            [30, 14, 12, 14, 8, 6, 5, 3, 4, 4, 4],
        )[0]
        return extra()
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
        # "shorter" asks for the bare answer where there is one
        forms = [form for form in _ONE_SENTENCE if not last.short or "sentence" in form or "um" in form]
        turns.append(Turn(humanise(pick_expand(forms)), first_sentence(last.reply)))
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
        reason = _FACT_REASONS.get(last.reply) or next((r for _, answer, r in _REASONS if answer == last.reply), _WHY_REPLY)
        turns.append(Turn(humanise(pick_expand(_WHY)), reason))
    else:
        turns.append(Turn(humanise(pick_expand(_MORE)), _MORE_REPLY))
    return turns
