"""Days, months and seasons. Single facts are in ``data/dates.txt``."""

from .shells import Relation, Topic, ask
from .tables import read_blocks
from .text import Turn, capital, chance, humanise, pick, pick_expand, rng

_DAYS = "Monday Tuesday Wednesday Thursday Friday Saturday Sunday".split()
_MONTHS = "January February March April May June July August September October November December".split()
_LENGTHS = [31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31]
_ORDINALS = "first second third fourth fifth sixth seventh eighth ninth tenth eleventh twelfth".split()
_SEASONS = ["spring", "summer", "autumn", "winter"]
# The season of each month.
_SEASON_OF = ["winter"] * 2 + ["spring"] * 3 + ["summer"] * 3 + ["autumn"] * 3 + ["winter"]
_FACTS = read_blocks("dates.txt")
_PHRASE_FACTS = [fact for fact in _FACTS if "phrase" in fact]
_ASK_FACTS = [fact for fact in _FACTS if "ask" in fact]


def _neighbours(names, kind):
    """The topic of what comes before and after, the relation of what comes after, the entities."""
    count = len(names)
    entities = [
        {"x": name, "next": names[(i + 1) % count], "prev": names[(i - 1) % count], "o": _ORDINALS[i]}
        for i, name in enumerate(names)
    ]
    after = Relation(
        answer=f"The {kind} after {{x}} is {{next}}.",
        short=lambda e: capital(e["next"]),
        np=[
            f"the {kind} after {{x}}",
            f"the next {kind} after {{x}}",
            f"the {kind} that (follows|comes after) {{x}}",
            f"the {kind} right after {{x}}",
            f"the name of the {kind} after {{x}}",
        ],
        direct=[
            f"(which|what) {kind} (comes|is) [right ](after|next after) {{x}}",
            f"(which|what) {kind} follows {{x}}",
            "what comes (after|next after) {x}",
            f"after {{x}} comes (which|what) {kind}",
            f"(which|what) is the next {kind} after {{x}}",
            f"(which|what) {kind} do we have after {{x}}",
            "what follows [after ]{x}",
            f"when {{x}} is over, (which|what) {kind} (comes|is next)",
            f"(which|what) {kind} is one {kind} later than {{x}}",
        ],
        indirect=[f"(which|what) {kind} (comes after|follows) {{x}}", "what comes after {x}"],
        raw=[
            f"{{x}} is followed by which {kind}?",
            f"{kind} after {{x}}[?]",
            "after {x}?",
            "{x}, then?",
            "After {x} comes ...?",
            f"next {kind} after {{x}}",
            f"{{x}}, and what is the next {kind}?",
        ]
        + (
            [
                "If today is {x}, (what|which) day is (tomorrow|it tomorrow|next)?",
                "Today is {x}. What day is tomorrow?",
                "today is {x}, tomorrow is?",
                "It's {x}. What is tomorrow?",
                "What day is tomorrow if (today is {x}|it is {x} today)?",
                "If it is {x} today, what is tomorrow?",
            ]
            * 2
            if kind == "day"
            else []
        ),
    )
    before = Relation(
        answer=f"The {kind} before {{x}} is {{prev}}.",
        short=lambda e: capital(e["prev"]),
        np=[
            f"the {kind} before {{x}}",
            f"the {kind} that comes before {{x}}",
            f"the {kind} right before {{x}}",
            f"the name of the {kind} before {{x}}",
        ],
        direct=[
            f"(which|what) {kind} (comes|is) [right ]before {{x}}",
            f"(which|what) {kind} precedes {{x}}",
            f"(which|what) is the last {kind} before {{x}}",
            f"(which|what) {kind} do we have before {{x}}",
            f"(which|what) {kind} is one {kind} earlier than {{x}}",
            f"before {{x}} comes (which|what) {kind}",
            "what comes before {x}",
        ],
        indirect=[f"(which|what) {kind} comes before {{x}}", "what comes before {x}"],
        raw=[
            f"{{x}} comes after which {kind}?",
            f"{kind} before {{x}}[?]",
            "before {x}?",
            "Before {x} comes ...?",
            f"{{x}}: which {kind} was before it?",
        ]
        + (
            [
                "If today is {x}, (what|which) day was (yesterday|it yesterday)?",
                "Today is {x}. What day was yesterday?",
                "What day was yesterday if (today is {x}|it is {x} today)?",
                "today is {x}, yesterday was?",
                "If tomorrow is {x}, what day is today?",
            ]
            * 2
            if kind == "day"
            else []
        ),
        follow=[f"And the {kind} before?", "And before?", f"And which {kind} is before it?"],
    )
    return Topic([after, before], entities, "{x}"), after, entities


_DAY_TOPIC, _DAY_AFTER, _DAY_ENTITIES = _neighbours(_DAYS, "day")
_MONTH_TOPIC, _MONTH_AFTER, _MONTH_ENTITIES = _neighbours(_MONTHS, "month")
_SEASON_TOPIC, _SEASON_AFTER, _SEASON_ENTITIES = _neighbours(_SEASONS, "season")
_THEN = [
    "And (then|after that|next)?",
    "What comes (then|after that|next)?",
    "And the (next|one after that)?",
    "and after that?",
]


def _calendar_chain():
    """ "Which day comes after Monday?" - "And then?"."""
    relation, entities = pick(
        [(_DAY_AFTER, _DAY_ENTITIES), (_MONTH_AFTER, _MONTH_ENTITIES), (_SEASON_AFTER, _SEASON_ENTITIES)]
    )
    index = rng.randrange(len(entities))
    turns = [relation.turn(entities[index])]
    for step in range(1, 2 if chance(0.7) else 3):
        turns.append(relation.turn(entities[(index + step) % len(entities)], pick_expand(_THEN)))
    return turns


def _length_reply(month, days):
    return f"{month} has {days} days." if month != "February" else "February has 28 days, or 29 in a leap year."


def _month_then_days():
    """ "Which month comes after March?" - "How many days does it have?"."""
    index = rng.randrange(12)
    turn = _MONTH_TOPIC.relation().turn(_MONTH_ENTITIES[index])
    month = turn.short
    days = _LENGTHS[_MONTHS.index(month)]
    question = pick_expand(
        [
            "How many days does (it|that month) have?",
            "And how many days has it?",
            "How long is it?",
            "How many days are in (it|that month)?",
            "how many days?",
        ]
    )
    return [turn, Turn(humanise(question), _length_reply(month, days), str(days))]


def _month_facts():
    """The length, place, season or number of a month."""
    index = rng.randrange(12)
    month, kind = _MONTHS[index], rng.random()
    if kind < 0.45:
        days = str(_LENGTHS[index])
        question = ask(
            np=["the number of days in {x}", "the length of {x}"],
            direct=[
                "how many days (does {x} have|are in {x}|are there in {x}|has {x}|has {x} got)",
                "how long is {x}",
                "how many days (does {x} last|long is {x}|does the month of {x} have|are in the month of {x})",
                "{x} has how many days",
                "how long is the month of {x}",
            ],
            indirect=["how many days {x} has", "how many days are in {x}"],
            raw=[
                "days in {x}[?]",
                "{x} has how many days?",
                "{x}: how many days?",
                "{x} days[?]",
                "number of days in {x}",
                "length of {x}",
                "Does {x} have 30 or 31 days?",
            ],
            x=month,
        )
        return [Turn(humanise(question), _length_reply(month, days), days)]
    if kind < 0.7:
        question = ask(
            np=["the {o} month[ of the year]"],
            direct=[
                "(which|what) month is the {o}[ one| of the year]",
                "(which|what) is the {o} month[ of the year]",
                "(which|what) month (is|has) [the ]number {k}",
                "(which|what) month comes {o}[ in the year]",
                "how is the {o} month called",
            ],
            raw=[
                "{o} month[ of the year]",
                "month number {k}",
                "month {k}[?]",
                "The {o} month is ...?",
                "{o} month of a year?",
            ],
            o=_ORDINALS[index],
            k=str(index + 1),
        )
        return [Turn(humanise(question), f"The {_ORDINALS[index]} month of the year is {month}.", month)]
    if kind < 0.85:
        question = ask(
            direct=[
                "in (which|what) season is {x}",
                "(which|what) season is {x}[ in]",
                "(which|what) season does {x} belong to",
                "(which|what) (time|part) of the year is {x}",
                "(which|what) season do we have in {x}",
                "{x} is in (which|what) season",
            ],
            indirect=["which season {x} is in"],
            raw=["{x} season?", "{x}: which season?", "season of {x}", "season in {x}[?]"],
            x=month,
        )
        season = _SEASON_OF[index]
        return [Turn(humanise(question), f"{month} is in {season} in the northern half of the world.", capital(season))]
    question = pick_expand(
        [
            "What number (month is {x}|is the month {x})?",
            "{x} is the how manyth month?",
            "Which number is {x} in the year?",
            "(Which|What) month number is {x}?",
            "In which place is {x} in the year?",
            "{x} month number",
            "(Which|What) position does {x} have in the year?",
        ],
        x=month,
    )
    reply = f"{month} is the {_ORDINALS[index]} month of the year."
    return [Turn(humanise(question), reply, capital(_ORDINALS[index]))]


def _day_facts():
    """ "Is Sunday a weekend day?", "What is the third day of the week?", "Which day is between ...?"."""
    index = rng.randrange(7)
    day, kind = _DAYS[index], rng.random()
    if kind < 0.3:
        question = pick_expand(
            [
                "Is {x} (part of|on) the weekend?",
                "Is {x} a (weekday|working day) or (on the weekend|the weekend)?",
                "Does {x} belong to the weekend?",
                "{x}: weekday or weekend?",
                "Is {x} a weekday?",
                "Is {x} a normal working day?",
                "Do (people|most people) work on {x}?",
                "Do children go to school on {x}?",
                "Is there school on {x}?",
            ],
            x=day,
        )
        reply = f"{day} is a day of the weekend." if index > 4 else f"{day} is a normal working day."
        return [Turn(humanise(question), reply, "Weekend" if index > 4 else "Working day")]
    if kind < 0.55 and 0 < index < 6:
        question = ask(
            np=["the {o} day of the week"],
            direct=[
                "(which|what) day is the {o}[ one| of the week]",
                "(which|what) is the {o} day of the week",
                "(which|what) day comes {o} in the week",
            ],
            indirect=["which day is the {o} of the week"],
            raw=[
                "{o} day of the week[?]",
                "{o} day of a week",
                "The {o} day of the week is ...?",
                "day {k} of the week",
            ],
            o=_ORDINALS[index],
            k=str(index + 1),
        )
        return [Turn(humanise(question), f"The {_ORDINALS[index]} day of the week is {day}.", day)]
    names, what = pick([(_DAYS, "day"), (_MONTHS, "month"), (_SEASONS, "season")])
    index = rng.randrange(len(names))
    middle = names[index]
    first, last = names[index - 1], names[(index + 1) % len(names)]
    if kind < 0.8 or what == "season":
        question = ask(
            np=["the {w} between {x} and {y}"],
            direct=[
                "(which|what) {w} (is|comes|lies) between {x} and {y}",
                "what (is|comes) between {x} and {y}",
                "(which|what) {w} is in the middle of {x} and {y}",
            ],
            indirect=["which {w} is between {x} and {y}"],
            raw=[
                "between {x} and {y}[?]",
                "{x}, ..., {y}: which {w} is missing?",
                "{w} between {x} and {y}",
                "{x}, ?, {y}",
            ],
            w=what,
            x=first,
            y=last,
        )
        return [Turn(humanise(question), f"The {what} between {first} and {last} is {middle}.", middle)]
    after = names[(index + 2) % len(names)]
    question = pick_expand(
        [
            "(Which|What) {w} is two {w}s after {x}?",
            "What is two {w}s after {x}?",
            "What {w} comes two {w}s after {x}?",
            "Two {w}s after {x} is ...?",
            "It is {x}. (Which|What) {w} is it in two {w}s?",
            "If it is {x} now, what {w} is it two {w}s later?",
        ],
        w=what,
        x=middle,
    )
    return [Turn(humanise(question), f"Two {what}s after {middle} is {after}.", after)]


def calendar():
    """One to three turns about days, months and seasons."""
    kind = rng.random()
    if kind < 0.32:
        return pick([_DAY_TOPIC, _MONTH_TOPIC, _DAY_TOPIC, _MONTH_TOPIC, _SEASON_TOPIC]).any()
    if kind < 0.48:
        return _calendar_chain()
    if kind < 0.52:
        return _month_then_days()
    if kind < 0.6:
        return _day_facts()
    if kind < 0.8:
        return _month_facts()
    if kind < 0.9:
        fact = pick(_PHRASE_FACTS)
        question = ask(np=fact["phrase"])
    else:
        fact = pick(_ASK_FACTS)
        question = pick_expand(fact["ask"])
    return [Turn(humanise(question), fact["reply"][0], fact["short"][0])]
