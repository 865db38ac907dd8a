"""Cars, bikes, trains and where they are."""

from ..names import COMMON_NOUNS, code, group_name, street_name, syllable_name
from ..text import article, chance, pick, rng, words
from .kind import FactKind
from .values import COLORS, one_of

VEHICLES = words("car, van, truck, motorcycle, scooter, tractor, Toyota, Fiat, Volvo, jeep, taxi, bus, Beetle")


def _car():
    """A vehicle, known or invented, with or without its color."""
    color = pick(COLORS) + " " if chance(0.5) else ""
    if chance(0.6):
        return color + pick(VEHICLES)
    return color + syllable_name() + (f" {rng.randint(1, 9)}00" if chance(0.3) else "")


CAR = FactKind(
    weight=3,
    group="car",
    value=_car,
    tell="""
        I drive {av}.
        My car is {av}.
        I drive {av} (to work|every day|on weekends).
        The car I drive is {av}.
        I bought a new car, {av}.
        We drive {av}.
        I have {av} and drive it to work.
    """,
    reply="A ride with your {v} sounds nice.",
    answer="You drive {av}.",
    noun="""
        my car
        the car I drive
    """,
    indirect="""
        what I drive
        which car I (drive|have)
    """,
    direct="""
        what do I drive
        (which|what|what kind of) car do I (drive|have)
        what is my car
        what did I say I drive
        what car did I (mention|buy)
    """,
    ask="""
        my car?
        What kind of vehicle do I have?
    """,
)

BIKES = words("mountain bike, road bike, bike, bicycle, racing bike, e-bike, tandem")


def _bike():
    """A bike with its color or an invented brand."""
    return article((pick(COLORS) + " " if chance(0.6) else syllable_name() + " ") + pick(BIKES))


BIKE = FactKind(
    weight=2,
    group="bike",
    value=_bike,
    tell="""
        I ride {v}.
        I have {v}.
        I go to work on {v}.
        My bike is {v}.
        I ride {v} to school.
        I got {v} for my birthday.
    """,
    reply="Have a good ride!",
    answer="You ride {v}.",
    noun="my bike",
    indirect="""
        what I ride
        which bike I have
    """,
    direct="""
        what do I ride
        (which|what|what kind of) bike do I (ride|have)
        what is my bike
    """,
    ask="my bike?",
)

TRANSPORT = words("bus, train, bike, car, tram, ferry, scooter, boat, taxi, subway, horse, skateboard, helicopter")

WAY_TO_WORK = FactKind(
    weight=2,
    group="travel",
    value=one_of(TRANSPORT),
    tell="""
        I go to (work|school) by {v}.
        I take the {v} to (work|school).
        I travel by {v}.
        I come home by {v}.
    """,
    reply="Going by {v} is fine.",
    answer="You go by {v}.",
    indirect="how I (get|go) to (work|school)",
    direct="""
        how do I (get|go|travel|come) to (work|school)
        how do I (travel|get around)
        what do I take to (work|school)
    """,
)


def _parking_spot():
    """Where a car is parked."""
    return pick(
        [
            "on level " + str(rng.randint(1, 9)),
            "in spot " + code(),
            "in " + street_name(),
            "at " + group_name(),
            "behind the " + pick(["church", "school", "station", "bank", "mall", "theater"]),
            "near the " + pick(COMMON_NOUNS),
            "in row " + code(),
        ]
    )


PARKED = FactKind(
    weight=3,
    group="park",
    value=_parking_spot,
    tell="""
        I parked {v}.
        I parked my car {v}.
        My car is parked {v}.
        Remember that I parked {v}.
        The car is {v}.
        I left the car {v}.
    """,
    reply="I will remember that you parked {v}.",
    answer="You parked {v}.",
    noun="""
        my parking spot
        the place of my car
    """,
    indirect="""
        where I parked[ my car]
        where my car is
    """,
    direct="""
        where did I park[ my car]
        where is my car
        where did I leave (my|the) car
        where do I find my car
    """,
    ask="""
        I can't find my car.
        I am looking for my car.
    """,
)

# Where they leave from; the others leave from a stop.
STOPS = {"train": "platform", "flight": "gate", "plane": "gate", "ferry": "dock"}


def _platform():
    """The number of a platform, gate or stop."""
    return pick([str(rng.randint(1, 40)), code(), pick("ABCDEFGH") + str(rng.randint(1, 30))])


PLATFORM = FactKind(
    weight=3,
    group="leaves",
    thing=one_of(words("train, flight, bus, ferry, plane, tram, coach")),
    value=_platform,
    draw=lambda fact: {"x": STOPS.get(fact.thing, "stop")},
    tell="""
        My {k} leaves from {x} {v}.
        The {k} leaves from {x} {v}.
        My {k} goes from {x} {v}.
        I have to go to {x} {v} for my {k}.
        my {k} is at {x} {v}
    """,
    reply="Okay, {x} {v}.",
    answer="Your {k} leaves from {x} {v}.",
    noun="""
        the {x} of my {k}
        my {x}
    """,
    indirect="""
        which {x} my {k} leaves from
        from which {x} my {k} leaves
    """,
    direct="""
        (which|what) {x} does my {k} leave from
        from (which|what) {x} does my {k} (leave|go)
        which {x} is it
        which {x} do I need
        where does my {k} leave from
    """,
)
