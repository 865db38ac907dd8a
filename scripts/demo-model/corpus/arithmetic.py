"""Small arithmetic. Longer sums show their steps, which a tiny model needs."""

from .text import Turn, capital, chance, humanise, number_word, pick, pick_expand, rng


def add_steps(a, b):
    """a + b, in steps when both have two digits."""
    total = a + b
    if a < 10 or b < 10 or a % 10 == 0 and b % 10 == 0:
        return f"{a} + {b} = {total}."
    tens, ones = a // 10 * 10 + b // 10 * 10, a % 10 + b % 10
    return (
        f"{a // 10 * 10} + {b // 10 * 10} = {tens} and {a % 10} + {b % 10} = {ones}, so {a} + {b} = {total}."
    )


def subtract_steps(a, b):
    """a - b, tens first when b has two digits."""
    if b < 10 or b % 10 == 0:
        return f"{a} - {b} = {a - b}."
    tens, ones = b // 10 * 10, b % 10
    return f"{a} - {tens} = {a - tens} and {a - tens} - {ones} = {a - b}, so {a} - {b} = {a - b}."


def multiply_steps(a, b):
    """a * b, in steps when one factor is above 12."""
    if max(a, b) <= 12 or a % 10 == 0 or b % 10 == 0:
        return f"{a} * {b} = {a * b}."
    big, small = max(a, b), min(a, b)
    tens, ones = big // 10 * 10, big % 10
    return f"{tens} * {small} = {tens * small} and {ones} * {small} = {ones * small}, so {a} * {b} = {a * b}."


_FORMS = {
    "+": [
        "{a} + {b}",
        "{a}+{b}",
        "{a} plus {b}",
        "{a} and {b}",
        "the sum of {a} and {b}",
        "{a} added to {b}",
    ],
    "-": ["{a} - {b}", "{a}-{b}", "{a} minus {b}", "{a} take away {b}", "{a} less {b}"],
    "*": [
        "{a} * {b}",
        "{a}*{b}",
        "{a} times {b}",
        "{a} x {b}",
        "{a} multiplied by {b}",
        "the product of {a} and {b}",
        "{a}x{b}",
        "{a} × {b}",
    ],
    "/": ["{a} / {b}", "{a}/{b}", "{a} divided by {b}", "{a} over {b}", "{a} ÷ {b}", "{a} : {b}"],
}
_ASK = [
    "What is {e}?",
    "What's {e}?",
    "what is {e}",
    "How much is {e}?",
    "{e}",
    "{e} = ?",
    "{e}=",
    "{e}?",
    "{e} =",
    "Calculate {e}.",
    "Compute {e}.",
    "[Please ]solve {e}.",
    "(Can|Could) you (calculate|compute|solve|do|tell me) {e}?",
    "Tell me {e}.",
    "What does {e} (make|equal|give)?",
    "{e} (is|equals|makes) what?",
    "How much (does {e} make|would {e} be)?",
    "I need {e}.",
    "What do you get for {e}?",
    "work out {e}",
    "result of {e}",
    "Do you know {e}?",
    "Do you know what {e} is?",
    "What's the (result|answer) of {e}?",
    "Help me with {e}.",
    "Math: {e}",
    "Quick math: {e}?",
]
_COMMANDS = {
    "+": [
        "Add {a} and {b}.",
        "Add {b} to {a}.",
        "Please add {a} and {b}.",
        "Can you add {a} and {b}?",
        "What do you get if you add {a} and {b}?",
    ],
    "-": [
        "Subtract {b} from {a}.",
        "Take {b} away from {a}.",
        "What do you get if you take {b} from {a}?",
        "What is the difference between {a} and {b}?",
    ],
    "*": [
        "Multiply {a} by {b}.",
        "Multiply {a} and {b}.",
        "Can you multiply {a} and {b}?",
        "Please multiply {a} with {b}.",
    ],
    "/": [
        "Divide {a} by {b}.",
        "Can you divide {a} by {b}?",
        "How many times does {b} go into {a}?",
        "Please divide {a} by {b}.",
    ],
}
_THINGS = (
    "apples oranges eggs coins books balls cookies candies pencils cats stickers marbles cakes cars stamps dollars euros "
    "chairs fish flowers bananas toys cards tickets boxes pens shells stars"
).split()
_WORD_PROBLEMS = {
    "+": [
        "I have {a} {t} and get {b} more. How many {t} do I have[ now]?",
        "If I have {a} {t} and (buy|find|get|add) {b} more, how many [{t} ]do I have?",
        "Tom has {a} {t} and Anna has {b} {t}. How many [{t} ]do they have together?",
        "There are {a} {t} in one box and {b} in another. How many {t} are there[ in total]?",
        "You have {a} {t}. I give you {b} more. How many [do you have|{t} do you have]?",
        "She has {a} {t} and her friend gives her {b} more. How many does she have?",
        "(Tom|Anna|Peter|Lisa|He|My son) has {a} {t} and (buys|finds|gets|wins) {b} more. How many (does he have|{t} are that)[ now| in total]?",
        "(Yesterday|On Monday|This morning) I bought {a} {t}, (today|later|then) {b} more. How many do I have?",
        "{a} {t} and {b} {t}, how many (are that|{t} are there|is that together)?",
        "A shop sells {a} {t} (in the morning|on Monday) and {b} (in the afternoon|on Tuesday). How many in total?",
        "I read {a} pages yesterday and {b} pages today. How many pages did I read?",
        "There are {a} (boys|men|dogs|red {t}) and {b} (girls|women|cats|blue {t}). How many are there (altogether|in total)?",
    ],
    "-": [
        "I have {a} {t} and (lose|eat|sell|give away) {b}. How many [{t} ](are left|do I have left|remain)?",
        "If I have {a} {t} and give away {b}, how many [{t} ](are left|do I have)?",
        "Tom has {a} {t}. He (loses|gives away) {b}. How many (are left|does he have[ left])?",
        "There are {a} {t}. {b} are taken away. How many are left?",
        "You have {a} {t} and I take {b}. How many do you have?",
        "(Tom|Anna|Peter|Lisa|He|My son) has {a} {t} and (eats|loses|sells|gives away|spends) {b}. How many (are left|remain|does he have left)?",
        "From {a} {t}, {b} are (sold|eaten|broken|lost). How many (are left|remain)?",
        "A book has {a} pages. I read {b}. How many pages are left?",
        "There were {a} {t} on the table. Someone took {b}. How many are (still there|left)?",
        "I had {a} {t}. Now {b} are gone. How many do I have?",
        "{a} birds sit on a tree and {b} fly away. How many are left?",
    ],
    "*": [
        "I have {a} boxes with {b} {t} each. How many {t} do I have?",
        "There are {a} bags with {b} {t} in each. How many {t} are there[ in total]?",
        "{a} children have {b} {t} each. How many {t} is that?",
        "If one box has {b} {t}, how many {t} are in {a} boxes?",
        "One {t} box holds {b}. How many do {a} boxes hold?",
        "A ticket costs {b} dollars. How much do {a} tickets cost?",
        "I buy {a} books for {b} euros each. How much do I pay?",
        "There are {a} rows with {b} chairs[ each]. How many chairs are there?",
        "(Tom|Anna|She) buys {a} packs of {b} {t}. How many {t} is that?",
    ],
    "/": [
        "I share {a} {t} among {b} friends. How many does each get?",
        "{a} {t} are shared by {b} children. How many does each child get?",
        "If {b} people share {a} {t}, how many does each get?",
        "I put {a} {t} into {b} equal boxes. How many are in each box?",
        "{b} (kids|friends|people|children) share {a} {t} (equally|fairly). How many (for each|does each get)?",
        "If I split {a} {t} into {b} groups, how many are in each group?",
        "Divide {a} {t} among {b} (kids|people).",
    ],
}


def _operands(operation):
    """Draw a problem: returns (a, b, result)."""
    if operation == "+":
        kind = rng.random()
        if kind < 0.42:
            a, b = rng.randint(0, 12), rng.randint(0, 12)
        elif kind < 0.55:
            a, b = rng.randint(10, 99), rng.randint(1, 9)
            a, b = (a, b) if chance(0.6) else (b, a)
        elif kind < 0.93:
            a, b = rng.randint(10, 99), rng.randint(10, 99)
        else:
            a, b = rng.randint(1, 9) * 100, pick(
                [rng.randint(1, 9) * 100, rng.randint(1, 9) * 10, rng.randint(1, 9)]
            )
        return a, b, a + b
    if operation == "-":
        kind = rng.random()
        if kind < 0.3:
            a = rng.randint(1, 20)
            b = rng.randint(0, a)
        elif kind < 0.6:
            a, b = rng.randint(10, 100), rng.randint(1, 9)
        elif kind < 0.95:
            a = rng.randint(20, 100)
            b = rng.randint(10, a)
        else:
            a = rng.randint(2, 9) * 100
            b = rng.randint(1, a // 100) * 100
        return a, b, a - b
    if operation == "*":
        if chance(0.82):
            a, b = rng.randint(0 if chance(0.1) else 1, 12), rng.randint(1, 12)
        elif chance(0.4):
            a, b = rng.randint(2, 12), pick([10, 20, 30, 40, 50, 100])
        else:
            a, b = rng.randint(13, 99), rng.randint(2, 9)
        return (a, b, a * b) if chance(0.5) else (b, a, a * b)
    b, result = rng.randint(1, 12), rng.randint(1, 12)
    if chance(0.1):
        b, result = pick([(2, rng.randint(1, 50)), (10, rng.randint(1, 20)), (5, rng.randint(1, 20))])
    return b * result, b, result


def _steps(operation, a, b):
    if operation == "+":
        return add_steps(a, b)
    if operation == "-":
        return subtract_steps(a, b)
    if operation == "*":
        return multiply_steps(a, b)
    return f"{a} / {b} = {a // b}."


def _problem():
    """A problem with its question: (question, reply, result)."""
    operation = rng.choices("+-*/", [32, 32, 24, 12])[0]
    a, b, result = _operands(operation)
    reply = _steps(operation, a, b)
    kind = rng.random()
    as_words = a <= 99 and b <= 99 and chance(0.12)
    slots = {"a": number_word(a) if as_words else str(a), "b": number_word(b) if as_words else str(b)}
    if kind < 0.14 and a > 1 and b > 1:
        question = pick_expand(_WORD_PROBLEMS[operation], t=pick(_THINGS), **slots)
    elif kind < 0.28:
        question = pick_expand(_COMMANDS[operation], **slots)
    else:
        forms = _FORMS[operation] if not as_words else [form for form in _FORMS[operation] if " " in form]
        question = pick_expand(_ASK, e=pick_expand(forms, **slots))
    return question, reply, result


def _special():
    """Doubles, halves, percent, comparisons, even and odd, three numbers."""
    if chance(0.12):
        n = rng.randint(2, 12)
        if chance(0.5):
            question = pick_expand(
                [
                    "What is {n} squared?",
                    "{n} squared",
                    "the square of {n}",
                    "What is the square of {n}?",
                    "{n} to the power of 2",
                    "{n}^2",
                    "How much is {n} squared?",
                ],
                n=str(n),
            )
            return question, f"{n} * {n} = {n * n}.", str(n * n)
        question = pick_expand(
            [
                "What is the square root of {n}?",
                "square root of {n}",
                "the root of {n}",
                "What's the square root of {n}?",
                "Can you tell me the square root of {n}?",
            ],
            n=str(n * n),
        )
        return question, f"The square root of {n * n} is {n}.", str(n)
    kind = rng.random()
    if kind < 0.2:
        n = rng.randint(1, 50)
        return (
            pick_expand(
                [
                    "Double {n}.",
                    "What is double {n}?",
                    "What is twice {n}?",
                    "twice {n}",
                    "the double of {n}?",
                    "How much is two times {n}?",
                ],
                n=str(n),
            ),
            f"{n} * 2 = {2 * n}.",
            str(2 * n),
        )
    if kind < 0.4:
        n = rng.randint(1, 50) * 2
        return (
            pick_expand(
                [
                    "What is half of {n}?",
                    "Half of {n}?",
                    "half of {n}",
                    "What's the half of {n}?",
                    "Halve {n}.",
                    "How much is half of {n}?",
                ],
                n=str(n),
            ),
            f"{n} / 2 = {n // 2}.",
            str(n // 2),
        )
    if kind < 0.6:
        a, b = rng.sample(range(0, 100), 2)
        if chance(0.6):
            return (
                pick_expand(
                    [
                        "(What|Which) is (bigger|larger|greater|more), {a} or {b}?",
                        "Which number is (bigger|larger|greater): {a} or {b}?",
                        "Is {a} or {b} bigger?",
                    ],
                    a=str(a),
                    b=str(b),
                ),
                f"{max(a, b)} is bigger than {min(a, b)}.",
                str(max(a, b)),
            )
        if chance(0.5):
            return (
                pick_expand(
                    ["(What|Which) is (smaller|less), {a} or {b}?", "Which number is smaller: {a} or {b}?"],
                    a=str(a),
                    b=str(b),
                ),
                f"{min(a, b)} is smaller than {max(a, b)}.",
                str(min(a, b)),
            )
        yes = a > b
        return (
            pick_expand(["Is {a} (bigger|greater|larger|more) than {b}?"], a=str(a), b=str(b)),
            f"{'Yes' if yes else 'No'}, {a} is {'bigger' if yes else 'smaller'} than {b}.",
            "Yes" if yes else "No",
        )
    if kind < 0.75:
        n = rng.randint(0, 100)
        word = "even" if n % 2 == 0 else "odd"
        asked = pick(["even", "odd"])
        if chance(0.5):
            return (
                pick_expand(
                    ["Is {n} even or odd?", "Is {n} odd or even?", "Is the number {n} even or odd?"], n=str(n)
                ),
                f"{n} is {word}.",
                capital(word),
            )
        return (
            f"Is {n} {asked}?" if chance(0.6) else f"Is {n} an {asked} number?",
            f"{'Yes' if asked == word else 'No'}, {n} is {word}.",
            "Yes" if asked == word else "No",
        )
    if kind < 0.9:
        a, b, c = (rng.randint(1, 9) for _ in range(3))
        question = pick_expand(
            _ASK,
            e=pick_expand(
                ["{a} + {b} + {c}", "{a}+{b}+{c}", "{a} plus {b} plus {c}"], a=str(a), b=str(b), c=str(c)
            ),
        )
        return question, f"{a} + {b} = {a + b} and {a + b} + {c} = {a + b + c}.", str(a + b + c)
    percent, base = pick(
        [
            (10, rng.randint(1, 20) * 10),
            (50, rng.randint(1, 50) * 2),
            (100, rng.randint(1, 99)),
            (20, rng.randint(1, 20) * 10),
            (25, rng.randint(1, 20) * 4),
        ]
    )
    value = percent * base // 100
    return (
        pick_expand(
            [
                "What is {p}% of {n}?",
                "{p} percent of {n}",
                "How much is {p}% of {n}?",
                "What is {p} percent of {n}?",
            ],
            p=str(percent),
            n=str(base),
        ),
        f"{percent} percent of {base} is {value}.",
        str(value),
    )


_IS_IT = [
    "Is {e} {c}?",
    "Is {e} equal to {c}?",
    "{e} = {c}, right?",
    "Is it true that {e} is {c}?",
    "{e} is {c}, correct?",
    "Does {e} make {c}?",
    "Is {c} the result of {e}?",
    "I think {e} is {c}.",
]


def _check():
    """ "Is 8 times 4 equal to 32?"."""
    operation = pick("+-*")
    a, b, result = _operands(operation)
    claimed = result if chance(0.5) else max(0, result + pick([-10, -2, -1, 1, 2, 10]))
    question = pick_expand(_IS_IT, e=pick_expand(_FORMS[operation], a=str(a), b=str(b)), c=str(claimed))
    sign = "Yes" if claimed == result else "No"
    return question, f"{sign}, {a} {operation} {b} = {result}.", sign


_FOLLOW = [
    (
        "+",
        [
            "And plus {k}?",
            "Now add {k}.",
            "Add {k} to that.",
            "Plus {k} more?",
            "plus {k}",
            "and if I add {k}?",
            "Add {k}.",
        ],
    ),
    ("-", ["And minus {k}?", "Now subtract {k}.", "Take away {k}.", "minus {k}", "Subtract {k} from that."]),
    ("*", ["And times {k}?", "Now multiply (it|that) by {k}.", "times {k}", "Multiply that by {k}."]),
    ("2", ["Double (that|it).", "And doubled?", "And twice that?", "And times two?", "Now double it."]),
    ("/2", ["And half of that?", "Half of that?", "Now divide (it|that) by two.", "Halve (that|it)."]),
]


def _follow(result):
    options = [
        f
        for f in _FOLLOW
        if (f[0] != "/2" or result % 2 == 0 and result > 0)
        and (f[0] != "*" or result <= 12)
        and (f[0] != "2" or result <= 50)
    ]
    operation, forms = pick(options)
    k = rng.randint(1, min(9, max(1, result))) if operation == "-" else rng.randint(1, 9)
    question = pick_expand(forms, k=str(k))
    if operation == "+":
        value, reply = result + k, f"{result} + {k} = {result + k}."
    elif operation == "-":
        value, reply = result - k, f"{result} - {k} = {result - k}."
    elif operation == "*":
        value, reply = result * k, f"{result} * {k} = {result * k}."
    elif operation == "2":
        value, reply = result * 2, f"{result} * 2 = {result * 2}."
    else:
        value, reply = result // 2, f"{result} / 2 = {result // 2}."
    return Turn(humanise(question, typos=False), reply, str(value)), value


def arithmetic():
    """One to three turns of arithmetic."""
    if chance(0.12):
        question, reply, short = _special() if chance(0.75) else _check()
        return [Turn(humanise(question, typos=False), reply, short)]
    question, reply, result = _problem()
    turns = [Turn(humanise(question, typos=False), reply, str(result))]
    if chance(0.18) and result >= 1:
        for _ in range(1 if chance(0.7) else 2):
            turn, result = _follow(result)
            turns.append(turn)
            if not 1 <= result <= 99:
                break
    return turns
