"""Follow-ups about the same thing: its capital, its default, why, for example, plus two.

The templates are in ``data/followups.txt``.
"""

import re

from .animals import ANIMAL_TOPIC, animals
from .arithmetic import add_steps, multiply_steps, subtract_steps
from .colors import COLOR_TOPIC, colors
from .countries import CAPITAL, CITY_TOPIC, CONTINENT, COUNTRIES, COUNTRY_TOPIC, CURRENCY, LANGUAGE, countries
from .dates import calendar
from .fallback import FALLBACKS
from .general import FACTS, general
from .lists import LISTS, counted
from .opposites import OPPOSITE_TOPIC, opposites
from .planets import planets
from .program import COMMANDS, TERMS
from .smalltalk import smalltalk
from .tables import read_blocks, template_lists
from .text import Turn, capital, chance, humanise, number_word, pick, pick_expand, rng

_BLOCKS = read_blocks("followups.txt")
FORMS = template_lists(_BLOCKS)
_PLACES = [block for block in _BLOCKS if "country" in block]
_PROGRAM_STEPS = [block for block in _BLOCKS if "command" in block]


def follow_up(name, reply, short=None, **options):
    """A follow-up of followups.txt with its reply; the options are those of humanise."""
    return Turn(humanise(pick_expand(FORMS[name]), **options), reply, short)


# --------------------------------------------------------------------------
# Countries, and questions without an answer


def no_answer():
    """A known question, then one about the same thing that has no answer here."""
    if chance(0.5):
        turns, questions = countries()[:1], FORMS["unknown about a country"]
    else:
        turns, questions = pick([general, animals, planets, colors])()[:1], FORMS["unknown about anything"]
    return turns + [Turn(humanise(capital(pick_expand(questions))), pick(FALLBACKS))]


def there():
    """A place or a person, then the money, language or capital of the country."""
    place = pick(_PLACES)
    question, answer, name = place["ask"], place["reply"][0], place["country"][0]
    country = next(c for c in COUNTRIES if c["c"] == name)
    if answer.startswith(("Leonardo", "William")):
        forms = ["(which|what) country (was|is) he from?", "Where (was|is) he from?", "And where did he come from?"]
        return [
            Turn(humanise(pick_expand(question)), answer),
            Turn(humanise(pick_expand(forms)), f"He was from {name}."),
        ]
    relation = pick([CURRENCY, LANGUAGE, CAPITAL])
    follow = relation.turn(country, capital(pick_expand(relation.follow)))
    return [Turn(humanise(pick_expand(question).replace("the Louvre", "the Eiffel Tower")), answer), follow]


def its():
    """About the same country: "what about its currency?"."""
    country = COUNTRIES[rng.randrange(40)] if chance(0.5) else pick(COUNTRIES)
    forms = [
        (CAPITAL, FORMS["its capital"]),
        (CURRENCY, FORMS["its currency"]),
        (LANGUAGE, FORMS["its language"]),
        (CONTINENT, FORMS["its continent"]),
    ]
    rng.shuffle(forms)
    turns = [forms[0][0].turn(country)]
    for relation, questions in forms[1 : 2 if chance(0.6) else 3]:
        turns.append(relation.turn(country, capital(pick_expand(questions))))
    if chance(0.08) and " and " not in country["o"] and forms[0][0] is not CONTINENT:
        asked = country["o"] if chance(0.5) else pick(["Europe", "Africa", "Asia", "South America", "North America"])
        yes = asked == country["o"]
        reply = f"{'Yes' if yes else 'No'}, {country['c']} is in {country['o']}."
        turns[1:] = [Turn(humanise(pick_expand(FORMS["in a continent"], o=asked)), reply, "Yes" if yes else "No")]
    return turns


# --------------------------------------------------------------------------
# The same question about another thing


def same_about():
    """ "And Italy?" in many more words than the shells have."""
    topic = rng.choices([COUNTRY_TOPIC, CITY_TOPIC, ANIMAL_TOPIC, COLOR_TOPIC, OPPOSITE_TOPIC], [6, 1.5, 4, 1, 2])[0]
    relation = topic.relation()
    entities = rng.sample(topic.entities, 2 if chance(0.65) else 3)
    if topic is COUNTRY_TOPIC and chance(0.5):
        entities = [COUNTRIES[i] for i in rng.sample(range(40), len(entities))]
    turns = [relation.turn(entities[0])]
    for entity in entities[1:]:
        turns.append(relation.turn(entity, capital(pick_expand(FORMS["same about"], m=topic.mention.format(**entity)))))
    return turns


_OPPOSITES = {entity["x"]: entity for entity in OPPOSITE_TOPIC.entities}


def opposite_of_that():
    """ "And the opposite of that?" leads back."""
    relation = OPPOSITE_TOPIC.relations[0]
    first = pick([e for e in OPPOSITE_TOPIC.entities if e["y"] in _OPPOSITES])
    second = _OPPOSITES[first["y"]]
    return [relation.turn(first), relation.turn(second, capital(pick_expand(FORMS["opposite of that"])))]


# --------------------------------------------------------------------------
# Lists

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


def of_a_list():
    """ "Name the planets." "Which of them is the biggest?"."""
    name = pick(list(_BIGGEST))
    items = next(items for names, items in LISTS if names[0] == name)
    question = pick_expand(
        ["Name (all |)(the |){x}.", "What are the {x}?", "List the {x}.", "Which {x} are there?"], x=name
    )
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


# --------------------------------------------------------------------------
# Reasons and examples

_FACT = {fact.answer: fact for fact in FACTS}
_REASONS = [block for block in _BLOCKS if "reason" in block and "ask" in block]
_FACT_REASONS = {block["reply"][0]: block["reason"][0] for block in _BLOCKS if "reason" in block and "ask" not in block}
_EXAMPLES = {block["reply"][0]: block["example"] for block in _BLOCKS if "example" in block}
_REASON_OF = {block["reply"][0]: block["reason"][0] for block in reversed(_REASONS)} | _FACT_REASONS


def reason_of(reply):
    """Why it is so."""
    return _REASON_OF.get(reply, "I do not know why. I am only a tiny demo model. A bigger model can explain it.")


def why():
    """A known answer and its reason."""
    known = pick(_REASONS)
    answer, forms = known["reply"][0], FORMS["why"]
    if answer.startswith("No"):
        forms = forms + ["why not?", "Why not?"]
    return [
        Turn(humanise(pick_expand(known["ask"])), answer),
        Turn(humanise(pick_expand(forms)), known["reason"][0]),
    ]


def fact_reason():
    """A fact and why it is so."""
    answer = pick(list(_FACT_REASONS))
    return [_FACT[answer].turn({}), follow_up("why", _FACT_REASONS[answer])]


def fact_example():
    """A definition, an example and perhaps another one."""
    answer = pick(list(_EXAMPLES))
    turns, examples = [_FACT[answer].turn({})], _EXAMPLES[answer]
    turns.append(follow_up("for example", examples[0]))
    for example in examples[1:]:
        if chance(0.5):
            turns.append(follow_up("another one", example))
        else:
            break
    return turns


# --------------------------------------------------------------------------
# Going on with a number


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
    question = pick_expand(FORMS["then " + step], k=shown)
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
        question = pick_expand(FORMS["then " + step], k=str(other))
        yes = value > other
        reply = f"{'Yes' if yes else 'No'}, {value} is {'bigger' if yes else 'smaller'} than {other}."
        return Turn(humanise(question, typos=False), reply, "Yes" if yes else "No"), value
    return Turn(humanise(question, typos=False), reply, str(value)), value


def sums():
    """A small sum and one to three further steps."""
    sign = pick("++-*")
    a, b = rng.randint(1, 20), rng.randint(1, 12)
    if sign == "-":
        a, b = max(a, b), min(a, b)
    if sign == "*":
        a, b = rng.randint(1, 10), rng.randint(1, 9)
    value = a + b if sign == "+" else a - b if sign == "-" else a * b
    steps = {"+": add_steps, "-": subtract_steps, "*": multiply_steps}[sign]
    question = pick_expand(FORMS["sum"], e=pick_expand(FORMS["sum " + sign], a=str(a), b=str(b)))
    turns = [Turn(humanise(question, typos=False), steps(a, b), str(value))]
    for _ in range(rng.choices([1, 2, 3], [6, 3, 1])[0]):
        turn, value = _then_number(value)
        turns.append(turn)
        if not 0 <= value <= 99:
            break
    return turns


# --------------------------------------------------------------------------
# A word that was the answer: spell it, count its letters


def about_word():
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
        return turns + [follow_up("spell it", "-".join(word.upper()))]
    if kind < 0.8:
        return turns + [follow_up("letters of it", f"{capital(word)} has {len(word)} letters.", str(len(word)))]
    letter = word[0].upper()
    return turns + [follow_up("starts with", f"The first letter is {letter}.", letter)]


# --------------------------------------------------------------------------
# Settings and commands

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
_VALUES = {
    "temperature": "0.7",
    "top_k": "40",
    "top_p": "0.9",
    "min_p": "0.1",
    "max_new_tokens": "512",
    "context_length": "4096",
    "repetition_penalty": "1.1",
}


def _term(start):
    """The reply about a term of terms.txt that begins with the text."""
    return next(term[0] for term in TERMS if term[0].startswith(start))


def about_setting():
    """A setting, then its default or what a value does."""
    name = pick(list(_DEFAULTS))
    definition = next(term[0] for term in TERMS if term[2] and name in term[1])
    question = pick_expand(["What is {t}?", "What does {t} do?", "Explain {t}.", "what's {t}", "{t}?"], t=name)
    turns = [Turn(humanise(capital(question)), definition)]
    if name == "temperature" and chance(0.7):
        forms, start = pick(
            [
                (FORMS["high value"], "A high temperature"),
                (FORMS["low value"], "A low temperature"),
                (FORMS["zero value"], "At temperature 0"),
            ]
        )
        return turns + [Turn(humanise(pick_expand(forms)), _term(start))]
    return turns + [follow_up("the default", _DEFAULTS[name])]


def then_program():
    """A question about the program and the next question about the same thing."""
    if chance(0.25):
        turns = [follow_up("cut", _term("The reply probably reached the limit"))]
        return turns + [follow_up("go on", "Type /continue to go on with a reply that was cut.")]
    if chance(0.3):
        name = pick(list(_DEFAULTS))
        term = next(term for term in TERMS if term[2] and name in term[1])
        question = pick_expand(["What is {t}?", "What does {t} do?", "what's {t}"], t=name)
        shown = re.sub("[- ]", "_", name)
        follow = pick_expand(
            ["(and |)how do I (change|set) (it|that)?", "(and |)where do I change it?", "how can I change it?"]
        )
        reply = f"Type /{shown} and a value, for example /{shown} {_VALUES[shown]}."
        return [Turn(humanise(capital(question)), term[0]), Turn(humanise(follow), reply)]
    step = pick(_PROGRAM_STEPS)
    first = next(answer for name, answer, _, _ in COMMANDS if name == step["command"][0])
    return [
        Turn(humanise(pick_expand(step["ask"])), first),
        Turn(humanise(pick_expand(step["follow"])), step["reply"][0]),
    ]


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


def then_setting():
    """A setting, then its default, how to set it, an example."""
    name, definition, names, setting = pick(_SETTING_TERMS)
    example = setting["example"][0]
    turns = [Turn(humanise(capital(pick_expand(FORMS["setting"], t=pick(names)))), definition)]
    steps = []
    if "default" in setting:
        steps.append((FORMS["its default"], setting["default"][0]))
    if example.startswith(f"/{name} "):
        steps.append((FORMS["set it"], f"Type /{name} and a value, for example {example}."))
    steps.append((FORMS["example of a setting"], f"For example: {example}"))
    rng.shuffle(steps)
    for forms, reply in steps[: 1 if chance(0.65) else 2]:
        turns.append(Turn(humanise(pick_expand(forms)), reply))
    return turns


def which_command():
    """How to do something, then the bare command."""
    for _ in range(20):
        command = pick(COMMANDS)
        name, reply, wants = command[:3]
        if f"Type {name}" in reply or reply.startswith(name):
            break
    question = pick_expand(FORMS["want to"], w=" ".join(pick_expand(wants).split()))
    turns = [Turn(humanise(question), reply)]
    if chance(0.15):
        turns += smalltalk()[:1]
        return turns + [follow_up("which command before", f"The command is {name}.")]
    return turns + [follow_up("which command", f"The command is {name}.")]
