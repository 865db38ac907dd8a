"""Measures, numbers and results of the user: size, seat, salary, score ..."""

from ..names import code, digits, price
from ..text import chance, pick, rng, words
from .kind import FactKind
from .values import either, integer, one_of


def _height():
    """In centimeters, feet or meters."""
    if chance(0.5):
        return f"{rng.randint(140, 205)} cm"
    return f"{rng.randint(4, 6)} feet {rng.randint(1, 11)}" if chance(0.5) else f"1.{rng.randint(45, 99)} m"


HEIGHT = FactKind(
    weight=1.4,
    group="height",
    value=_height,
    tell="""
        I am {v} tall.
        My height is {v}.
        I measure {v}.
        i am {v} tall
    """,
    reply="Okay, I will remember {v}.",
    answer="You are {v} tall.",
    noun="""
        my height
        my size
    """,
    direct="""
        how tall am I
        how big am I
        what is my height
        how tall did I say I am
    """,
)


def _weight():
    """In kilograms or pounds."""
    if chance(0.5):
        return f"{rng.randint(40, 130)} kg"
    return f"{rng.randint(90, 280)} pounds" if chance(0.6) else f"{rng.randint(40, 120)} kilos"


WEIGHT = FactKind(
    weight=1.4,
    group="weight",
    value=_weight,
    tell="""
        I weigh {v}.
        My weight is {v}.
        i weigh {v}
        The scale says I weigh {v}.
    """,
    reply="Okay, I will remember {v}.",
    answer="You weigh {v}.",
    noun="my weight",
    direct="""
        how much do I weigh
        how heavy am I
        what is my weight
        what do I weigh
    """,
)

SHOE_SIZE = FactKind(
    weight=1.4,
    group="shoe size",
    value=either(0.6, integer(30, 49), lambda: f"{rng.randint(3, 13)}.5"),
    tell="""
        My shoe size is {v}.
        I wear shoe size {v}.
        I wear size {v}.
        My size is {v}.
    """,
    reply="Okay, I will remember {v}.",
    answer="Your size is {v}.",
    noun="my [shoe ]size",
    direct="""
        what is my [shoe ]size
        (which|what) size do I (wear|have|need)
    """,
)

PAGE = FactKind(
    weight=1.4,
    group="pages",
    value=integer(1, 900),
    tell="""
        I am on page {v}.
        I stopped on page {v}.
        I am reading page {v}.
        My bookmark is on page {v}.
    """,
    reply="Okay, I will remember {v}.",
    answer="You are on page {v}.",
    noun="""
        my page
        the page I am on
    """,
    direct="""
        (which|what) page am I on
        on (which|what) page (am I|did I stop)
        where did I stop reading
        where is my bookmark
    """,
)

FLOORS = words("first, second, third, fourth, fifth, sixth, seventh, eighth, ninth, tenth, top, ground")

FLOOR = FactKind(
    weight=1.4,
    group="floor",
    value=one_of(FLOORS),
    tell="""
        I live on the {v} floor.
        My flat is on the {v} floor.
        My office is on the {v} floor.
        I am on the {v} floor.
    """,
    reply="Okay, I will remember {v}.",
    answer="You are on the {v} floor.",
    noun="my floor",
    direct="""
        (which|what) floor (am I|do I live|is my flat|is my office) on
        on (which|what) floor (am I|do I live|is my flat|is my office)
    """,
)

BUS = FactKind(
    weight=1.4,
    group="bus",
    value=either(0.7, integer(1, 399), code),
    tell="""
        I take bus {v}.
        My bus is number {v}.
        I go to work on bus {v}.
        I always take the {v} bus.
        the {v} bus takes me home
    """,
    reply="Okay, I will remember {v}.",
    answer="You take bus {v}.",
    noun="""
        my bus
        my bus number
        the bus I take
    """,
    direct="""
        (which|what) bus do I (take|need|use)
        what is my bus
        what bus number do I need
    """,
)

ROOM = FactKind(
    weight=1.4,
    group="room",
    value=either(0.7, integer(1, 999), code),
    tell="""
        I am in room {v}.
        My room is {v}.
        My hotel room is number {v}.
        I have room {v}.
        they gave me room {v}
    """,
    reply="Okay, I will remember {v}.",
    answer="You are in room {v}.",
    noun="""
        my room
        my room number
        the number of my room
    """,
    direct="""
        (which|what) room (am I in|do I have)
        what is my room[ number]
        in (which|what) room am I
    """,
)

SEAT = FactKind(
    weight=1.4,
    group="seat",
    value=code,
    tell="""
        My seat is {v}.
        I sit in seat {v}.
        I have seat {v}.
        I booked seat {v}.
        my seat number is {v}
    """,
    reply="Okay, I will remember {v}.",
    answer="Your seat is {v}.",
    noun="""
        my seat
        my seat number
    """,
    direct="""
        (which|what) seat do I have
        what is my seat
        where do I sit
        which seat (is mine|did I book)
    """,
)

SALARY = FactKind(
    weight=1.4,
    group="salary",
    value=price,
    tell="""
        I earn {v} a month.
        My salary is {v} a month.
        I get {v} a month.
        I make {v} a month.
    """,
    reply="Okay, I will remember {v}.",
    answer="You earn {v} a month.",
    noun="""
        my salary
        my income
    """,
    direct="""
        how much do I (earn|make|get)
        what do I earn
        how much money do I make
        what is my salary
    """,
)

BUDGET = FactKind(
    weight=1.4,
    group="budget",
    value=price,
    tell="""
        I have {v} left.
        My budget is {v}.
        I can spend {v}.
        I saved {v}.
        There are {v} in my wallet.
        I own {v}.
    """,
    reply="Okay, I will remember {v}.",
    answer="You have {v}.",
    noun="""
        my budget
        my savings
    """,
    direct="""
        how much money do I have
        what is my budget
        how much can I spend
        how much did I save
        how much money is left
    """,
)

DISTANCE = FactKind(
    weight=1.4,
    group="distance",
    value=lambda: f"{rng.randint(2, 400)} {pick(['km', 'miles', 'kilometers', 'meters'])}",
    tell="""
        My way to work is {v}.
        I (ran|walked|cycled|swam) {v} today.
        I live {v} from work.
        I did {v} today.
    """,
    reply="Okay, I will remember {v}.",
    answer="It was {v}.",
    noun="""
        my distance
        the distance
    """,
    direct="""
        how far (did I|was it)[ say]
        how many (miles|kilometers) (was it|did I do)
        how far is my way to work
        what distance did I (do|say)
    """,
)


def _score():
    """The result of a game."""
    if chance(0.5):
        return f"{rng.randint(0, 9)}:{rng.randint(0, 9)}"
    if chance(0.5):
        return f"{rng.randint(0, 120)} to {rng.randint(0, 120)}"
    return f"{rng.randint(0, 9)}-{rng.randint(0, 9)}"


SCORE = FactKind(
    weight=1.4,
    group="score",
    value=_score,
    tell="""
        We (won|lost|played) {v}.
        The game ended {v}.
        The (final |)score was {v}.
        It was {v} in the end.
        our team played {v}
    """,
    reply="Okay, I will remember {v}.",
    answer="The score was {v}.",
    noun="""
        the [final ]score
        the result of the game
        our score
    """,
    direct="""
        how did (we play|the game end)
        what was the [final ]score
        which score did I (say|tell you)
    """,
)

RESULTS = words("A, B, C, A plus, B minus, 1.3, 2.7, 87 points, 63 percent, 99 percent")

RESULT = FactKind(
    weight=1.4,
    group="grade",
    value=either(0.6, one_of(RESULTS), lambda: f"{rng.randint(1, 100)} {pick(['points', 'percent'])}"),
    tell="""
        I got {v} in my test.
        My test result is {v}.
        My grade in the exam was {v}.
        I have {v} in math.
        I got {v} in my last exam.
    """,
    reply="Okay, I will remember {v}.",
    answer="Your result is {v}.",
    noun="""
        my [test |exam ]result
        my grade
    """,
    direct="""
        what did I get in my (test|exam)
        what is my (test result|grade|result)
        (which|what) grade did I get
    """,
)


def _phone_number():
    """Digits in one or two groups."""
    if chance(0.4):
        return f"{digits(3, 5)} {digits(3, 6)}"
    return f"{digits(3, 3)}-{digits(3, 4)}" if chance(0.5) else digits(5, 9)


PHONE = FactKind(
    weight=1.4,
    group="phone",
    value=_phone_number,
    tell="""
        My phone number is {v}.
        Call me at {v}.
        You can reach me at {v}.
        My number is {v}.
        my telephone number: {v}
    """,
    reply="Okay, I will remember {v}.",
    answer="Your phone number is {v}.",
    noun="my [phone |telephone ]number",
    direct="""
        what is my [phone |telephone ]number
        how can (people|you) reach me
        (which|what) phone number do I have
        under which number can people call me
    """,
)
