"""Plans, appointments and times."""

from ..names import (
    COMMON_NOUNS,
    WEEKDAYS,
    WORDS,
    any_name,
    clock_time,
    date,
    full_name,
    group_name,
    place_name,
    syllable_name,
)
from ..text import article, chance, pick, rng, words
from .kind import FactKind
from .values import HOLDERS, any_of, either, one_of

EVENTS = words(
    """
    train, bus, flight, meeting, appointment, exam, class, lesson, party, game, dinner, movie, concert,
    dentist appointment, doctor's appointment, job interview, interview, call, piano lesson, yoga class, wedding,
    birthday party, football match, match, test, math test, driving test, date, haircut, lunch, breakfast, training,
    rehearsal, show, play, speech, presentation, checkout, ferry, taxi, delivery, parcel, visit, barbecue, picnic,
    race, course, workshop, webinar, shift, night shift, break, holiday, vacation, surgery, check-up, bedtime, alarm,
    school trip, parent evening, choir practice, swimming lesson, dance class, book club, poker night, deadline,
    video call, vet appointment, hairdresser appointment
    """
)

# Of these "tomorrow" is said to be feared in smalltalk.txt.
TESTS = words("exam, test, interview, presentation, date, job interview, dentist appointment, speech")

DAY_WORDS = words(
    """
    today, tomorrow, tonight, on Monday, on Tuesday, on Wednesday, on Thursday, on Friday, on Saturday, on Sunday,
    next week, next Monday, next Friday, this weekend, in two weeks, in three days, the day after tomorrow,
    next month, in May, in October, this afternoon, tomorrow morning, tomorrow evening, on Christmas Eve, in an hour,
    in ten days
    """
)


def _some_day():
    """A day as part of a sentence."""
    return pick(DAY_WORDS) if chance(0.65) else "on " + date()


TIME = FactKind(
    weight=6,
    group="time",
    thing=one_of(EVENTS),
    value=clock_time,
    tell="""
        My {k} is at {v}.
        my {k} is at {v}
        The {k} (starts|begins|is) at {v}.
        I have {ak} at {v}.
        My {k} (starts|begins) at {v}.
        There is {ak} at {v} for me.
        At {v} I have {ak}.
        My next {k} is at {v}.
        Remember my {k} at {v}.
        My {k}? At {v}.
        They moved my {k} to {v}.
        I set my {k} for {v}.
    """,
    reply="I will remember: your {k} is at {v}.",
    answer="Your {k} is at {v}.",
    noun="""
        the time of my {k}
        the time of the {k}
    """,
    indirect="""
        when my {k} is
        at what time my {k} is
        when the {k} starts
    """,
    direct="""
        when is my {k}
        at (what|which) time is my {k}
        what time is (my|the) {k}
        when does (my|the) {k} (start|begin)
        when did I say my {k} is
        what time do I have my {k}
        when do I have my {k}
    """,
    ask="""
        my {k}, when?
        {k}, what time?
        time of my {k}?
        When do I have to be ready for my {k}?
    """,
)

DAY = FactKind(
    weight=6,
    group="time",
    thing=one_of([event for event in EVENTS if event not in TESTS]),
    value=_some_day,
    tell="""
        My {k} is {v}.
        my {k} is {v}
        I have {ak} {v}.
        The {k} is {v}.
        {v} I have {ak}.
        There is {ak} {v}.
        We moved the {k}, it is {v} now.
        My next {k} is {v}.
        My {k} (will be|takes place|starts) {v}.
        My {k}? It's {v}.
    """,
    reply="I will remember: your {k} is {v}.",
    answer="Your {k} is {v}.",
    noun="""
        the day of my {k}
        the date of my {k}
    """,
    indirect="""
        when my {k} is
        (on |)which day my {k} is
    """,
    direct="""
        when is my {k}
        (on |)(which|what) day is my {k}
        when is the {k}
        when do I have my {k}
        when did I say my {k} is
        what day is my {k}
        when does my {k} take place
    """,
    ask="""
        my {k}, when?
        {k}, which day?
        the {k} was when?
    """,
)

_event_place = any_of(
    place_name,
    lambda: "room " + str(rng.randint(1, 400)),
    lambda: "the " + pick(HOLDERS),
    lambda: "the " + pick(COMMON_NOUNS) + " hall",
    group_name,
)

EVENT_PLACE = FactKind(
    weight=3,
    group="event place",
    thing=one_of(EVENTS),
    value=_event_place,
    tell="""
        My {k} is in {v}.
        The {k} (takes place|is|will be) in {v}.
        I have {ak} in {v}.
        We meet for the {k} in {v}.
        My {k} will be in {v}.
    """,
    reply="I will remember: your {k} is in {v}.",
    answer="Your {k} is in {v}.",
    noun="the place of my {k}",
    indirect="where my {k} is",
    direct="""
        where is my {k}
        where is the {k}
        where does my {k} take place
        in which (place|room) is my {k}
        where do I have my {k}
    """,
    ask="my {k}, where?",
)

PLANS = words(
    """
    wash the car, visit my aunt, clean the kitchen, buy a new lamp, call my mother, go swimming, bake a cake,
    paint the fence, write a letter, go to the zoo, fix the sink, mow the lawn, play chess with Tom, meet a friend,
    see a movie, cut my hair, plant tomatoes, go to the dentist, learn for a test, do the laundry, sleep all day,
    ride my bike, cook a soup, feed the ducks, read a book, take a train to Rome, climb a hill, sell my guitar,
    wrap presents, build a snowman, go camping, visit a museum, run ten miles, water the plants, pack my bag,
    return a book
    """
)

PLAN_VERBS = words("buy, paint, repair, clean, find, sell, draw, visit, collect, wash, build, order, test, return")


def _a_plan():
    """Something to do, as an infinitive."""
    kind = rng.random()
    if kind < 0.45:
        return pick(PLANS)
    if kind < 0.75:
        return f"{pick(PLAN_VERBS)} {article(pick(WORDS if chance(0.5) else COMMON_NOUNS))}"
    if kind < 0.88:
        return f"{pick(['visit', 'meet', 'call', 'help', 'invite'])} {any_name()}"
    return f"{pick(['go to', 'drive to', 'fly to', 'hike to'])} {place_name()}"


PLAN_DAYS = words(
    """
    today, tomorrow, tonight, on Monday, on Tuesday, on Wednesday, on Thursday, on Friday, on Saturday, on Sunday,
    next week, this weekend, next month, later
    """
)


def _plan_slots(fact):
    """The day without "on", and the plan as the model says it."""
    return {"k0": fact.thing.replace("on ", ""), "yv": fact.value.replace(" my ", " your ")}


PLAN = FactKind(
    weight=6,
    group="plan",
    thing=one_of(PLAN_DAYS),
    value=_a_plan,
    draw=_plan_slots,
    tell="""
        {k} I (want|plan|have|am going) to {v}.
        I (want|plan|have|am going|would like|am planning) to {v} {k}.
        I will {v} {k}.
        {k} I will {v}.
        {k} I must {v}.
        My plan for {k0} is to {v}.
        i will {v} {k}
        I (must|should) {v} {k}.
        Remind me to {v} {k}.
        {k} is the day when I {v}.
    """,
    reply="Okay, you will {yv} {k}.",
    answer="You will {yv} {k}.",
    noun="""
        my plan for {k0}
        my plan {k}
    """,
    indirect="""
        what I (want|plan|have|am going) to do {k}
        what I will do {k}
        what my plan is {k}
    """,
    direct="""
        what will I do {k}
        what (do I want|do I plan|do I have|am I going) to do {k}
        what am I doing {k}
        what is my plan for {k0}
        what are my plans {k}
        what did I plan {k}
        what must I do {k}
        what did I say I will do {k}
    """,
    ask="""
        my plans {k}?
        And {k}?
        What is planned {k}?
    """,
    fix=False,
)

DESTINATIONS = words(
    """
    dentist, cinema, beach, zoo, museum, park, airport, library, gym, market, theater, sea, circus, mountains, opera,
    office
    """
)

TRIP_DAYS = words(
    """
    today, tomorrow, tonight, on Monday, on Friday, on Saturday, on Sunday, next week, this weekend, next month,
    in June, next year, in summer
    """
)

TRIP = FactKind(
    weight=4,
    group="plan",
    thing=one_of(TRIP_DAYS),
    value=any_of(place_name, lambda: "the " + pick(DESTINATIONS)),
    tell="""
        I am (going|travelling|driving) to {v} {k}.
        {k} I am going to {v}.
        I will (go|travel|drive) to {v} {k}.
        I have to go to {v} {k}.
        {k} we (go|travel|drive) to {v}.
        My trip to {v} is {k}.
        {k} I will be in {v}.
        I leave for {v} {k}.
    """,
    reply="Have a good trip!",
    answer="You are going to {v} {k}.",
    indirect="""
        where I am going {k}
        where I will (go|be) {k}
    """,
    direct="""
        where am I going {k}
        where will I (go|be|travel) {k}
        where do I (go|have to go|want to go) {k}
        where did I say I am going {k}
        where do we go {k}
    """,
    ask="""
        My trip {k}, where to?
        Where to {k}?
    """,
)

MEETING_DAY = FactKind(
    weight=3,
    group="meet",
    value=either(0.7, one_of(WEEKDAYS), lambda: _some_day().replace("on ", "")),
    tell="""
        We meet on {v}.
        Our meeting is on {v}.
        Let's meet on {v}.
        The meeting day is {v}.
        We (will|want to) meet on {v}.
        I meet my friends on {v}.
        I have a day off on {v}.
    """,
    reply="Okay, {v} it is.",
    answer="The day is {v}.",
    noun="""
        our meeting day
        the day we meet
        the day of our meeting
    """,
    indirect="""
        when we meet
        (on |)which day we meet
    """,
    direct="""
        when do we meet
        (on |)(which|what) day do we meet
        when is our meeting
        which day did I (say|choose)
        what day did I mention
    """,
    ask="""
        which day?
        the day?
    """,
)

GET_UP = FactKind(
    weight=3,
    group="get up",
    value=clock_time,
    tell="""
        I get up at {v}.
        I wake up at {v} (every day|in the morning|on school days).
        My alarm rings at {v}.
        I start work at {v}.
        I always get up at {v}.
        My day starts at {v}.
    """,
    reply="{v} is a good time to start the day.",
    answer="Your day starts at {v}.",
    indirect="""
        when I (get up|wake up)
        at what time I get up
    """,
    direct="""
        when do I (get up|wake up|start work)
        at (what|which) time do I (get up|wake up)
        what time do I get up
        when does my (day start|alarm ring)
    """,
)

BEDTIME = FactKind(
    weight=2,
    group="bed",
    value=clock_time,
    tell="""
        I go to bed at {v}.
        My bedtime is {v}.
        I always sleep at {v}.
        I go to sleep at {v} every night.
    """,
    reply="Sleep well when it is {v}.",
    answer="You go to bed at {v}.",
    noun="my bedtime",
    indirect="when I go to (bed|sleep)",
    direct="""
        when do I go to (bed|sleep)
        at (what|which) time do I go to bed
        what time do I go to bed
        when is my bedtime
    """,
)


def _titled():
    """A name with a title."""
    return pick(["Mr ", "Mrs ", "Miss ", "Professor "]) + syllable_name()


APPOINTMENT = FactKind(
    weight=3,
    group="meet who",
    value=any_of(any_name, full_name, lambda: "Dr. " + syllable_name(), _titled),
    tell="""
        I have an appointment with {v}.
        My appointment is with {v}.
        I am meeting {v} (today|tomorrow|on Monday|later).
        I have to call {v} (today|tomorrow|later).
        My interview is with {v}.
        I will see {v} tomorrow.
    """,
    reply="Okay, I will remember {v}.",
    answer="It is {v}.",
    indirect="""
        who I (am meeting|have to call)
        who my appointment is with
    """,
    direct="""
        who (am I meeting|do I meet|do I have to call|will I see)
        with whom is my (appointment|interview)
        who is my appointment with
        who do I have an appointment with
    """,
)
