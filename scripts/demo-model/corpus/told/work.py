"""Work, school and learning."""

from ..names import COMMON_NOUNS, group_name, odd_word, syllable_name, title_name, two_words
from ..text import article, chance, pick, words
from .kind import FactKind
from .values import JOBS, JOB_ENDS, a_noun, any_of, either, invented_job, one_of, some


def _job():
    """A known or an invented job."""
    if chance(0.35):
        return pick(JOBS)
    return invented_job() if chance(0.6) else pick(COMMON_NOUNS) + " " + pick(JOB_ENDS)


JOB = FactKind(
    weight=5,
    group="job",
    value=_job,
    tell="""
        I work as {av}.
        I am {av}.
        My job is {v}.
        I'm {av}.
        I have a job as {av}.
        I am employed as {av}.
        I got a job as {av}.
        I earn my money as {av}.
        By profession I am {av}.
        My profession is {v}.
        I have been {av} for (two|five|ten|many) years.
        I (make|earn) a living as {av}.
        I am training to be {av}.
    """,
    reply="That is an interesting job, {v}.",
    answer="You work as {av}.",
    noun="""
        my job
        my profession
        my work
    """,
    indirect="""
        what my job is
        what I do for (a living|work)
        what I work as
    """,
    direct="""
        what is my (job|profession|work)
        what do I work as
        what do I do (for a living|for work|all day)
        (which|what) job do I have
        what did I say (my job is|I work as)
        how do I earn my money
    """,
    ask="""
        my job?
        What am I by profession?
        my profession?
    """,
)

EMPLOYER = FactKind(
    weight=4,
    group="employer",
    value=group_name,
    tell="""
        I work at {v}.
        I work for {v}.
        My employer is {v}.
        The company I work for is called {v}.
        I have a job at {v}.
        I am employed at {v}.
        I started (working |)at {v}[ last week| in June| this year].
        I got hired by {v}.
        My office is at {v}.
    """,
    reply="{v} sounds like a good place to work.",
    answer="You work at {v}.",
    noun="""
        my employer
        the company I work for
        my workplace
        the place where I work
    """,
    indirect="""
        where I work
        who I work for
        which company I work for
    """,
    direct="""
        where do I work
        (which|what) company do I work (for|at)
        who do I work for
        for whom do I work
        who is my employer
        where did I say I work
    """,
    ask="""
        Where is my job?
        my employer?
        my company?
    """,
)

SCHOOL_ENDS = [" School", " High School", " College", " University", " Academy"]

SCHOOL = FactKind(
    weight=3,
    group="school",
    value=either(0.6, group_name, lambda: syllable_name() + pick(SCHOOL_ENDS)),
    tell="""
        I go to {v}.
        My school is {v}.
        My school is called {v}.
        I study at {v}.
        I am a student at {v}.
        I visit {v}, it's my school.
        I learn at {v}.
        The school I go to is {v}.
        I graduated from {v}.
    """,
    reply="{v} sounds like a good school.",
    answer="Your school is called {v}.",
    noun="""
        my school
        the name of my school
        the school I go to
    """,
    indirect="""
        which school I (go to|visit)
        where I study
    """,
    direct="""
        (which|what) school do I (go to|visit|attend)
        where do I (study|learn|go to school)
        what is my school called
        which school did I mention
    """,
    ask="""
        my school?
        Where am I a student?
    """,
)

GRADES = words("first, second, third, fourth, fifth, sixth, seventh, eighth, ninth, tenth, eleventh, twelfth")

GRADE = FactKind(
    weight=3,
    group="grade",
    value=one_of(GRADES),
    tell="""
        I am in {v} grade.
        I go to {v} grade.
        I am in the {v} grade.
        My grade is {v}.
        I just started {v} grade.
    """,
    reply="Have fun in {v} grade.",
    answer="You are in {v} grade.",
    noun="""
        my grade
        the grade I am in
    """,
    indirect="(which|what) grade I am in",
    direct="""
        (which|what) grade am I in
        in (which|what) grade am I
        what grade do I go to
    """,
)

SUBJECTS = words(
    """
    law, history, physics, medicine, art, music, math, biology, chemistry, economics, philosophy, engineering, Latin,
    geography, computer science, architecture
    """
)

STUDY = FactKind(
    weight=3,
    group="study",
    value=some(SUBJECTS),
    tell="""
        I study {v}.
        I am studying {v}.
        My major is {v}.
        I am a student of {v}.
        I study {v} at university.
        At university I learn {v}.
        I have a degree in {v}.
        I do a course in {v}.
    """,
    reply="{v} is an interesting subject.",
    answer="You study {v}.",
    noun="""
        my major
        my field of study
        the subject I study
    """,
    indirect="""
        what I study
        what I am studying
    """,
    direct="""
        what do I study
        (which|what) subject do I study
        what am I studying
        what is my major
        what did I say I study
    """,
)

LANGUAGES = words(
    """
    French, German, Spanish, Polish, Arabic, Hindi, Greek, Italian, Turkish, Swahili, Korean, Dutch, Finnish, Welsh,
    Latin, Japanese, Sign language
    """
)

LANGUAGE = FactKind(
    weight=4,
    group="speak",
    value=some(LANGUAGES, syllable_name),
    tell="""
        I speak {v}.
        My (mother tongue|native language|first language) is {v}.
        I speak {v} at home.
        I am a native speaker of {v}.
        I can speak {v}.
        We speak {v} in my family.
        The language I speak is {v}.
    """,
    reply="{v} is an interesting language.",
    answer="You speak {v}.",
    noun="""
        my (mother tongue|native language|language)
        the language I speak
    """,
    indirect="""
        (which|what) language I speak
        what I speak at home
    """,
    direct="""
        (which|what) language do I speak
        what do I speak
        what language did I say I speak
        which language do we speak at home
        what is my (mother tongue|native language)
    """,
    ask="""
        my language?
        language?
    """,
)

LEARNED = words(
    """
    French, German, Spanish, Arabic, Hindi, Greek, Italian, Turkish, Korean, Dutch, Latin, Japanese, chess, to swim,
    to cook, to drive, to knit, the alphabet, to dance, Python, to juggle, piano
    """
)

LEARNING = FactKind(
    weight=4,
    group="learn",
    value=some(LEARNED, either(0.6, syllable_name, odd_word)),
    tell="""
        I am learning {v}.
        I learn {v}.
        I started learning {v}[ last month| this year| yesterday].
        I want to learn {v}.
        At school I learn {v}.
        I have been learning {v} for two years.
        I take lessons to learn {v}.
    """,
    reply="Good luck with learning {v}!",
    answer="You are learning {v}.",
    indirect="""
        what I am learning
        what I want to learn
    """,
    direct="""
        what am I learning
        what do I learn
        what do I want to learn
        (which|what) lessons do I take
        what did I start learning
        what did I say I am learning
    """,
    ask="""
        What am I trying to learn?
        I learn something. What is it?
    """,
)

DREAM_JOBS = words("astronaut, clown, wizard, superhero, queen, spy, vet, judge, diver, poet, magician, ninja")


def _dream_job():
    """What somebody may want to become."""
    if chance(0.45):
        return article(pick(JOBS))
    return article(invented_job() if chance(0.6) else pick(DREAM_JOBS))


DREAM_JOB = FactKind(
    weight=4,
    group="become",
    value=_dream_job,
    tell="""
        I want to become {v}.
        I want to be {v}.
        When I grow up I want to be {v}.
        My dream is to become {v}.
        My dream job is {v}.
        I would like to be {v} one day.
        I dream of being {v}.
        One day I will be {v}.
        I plan to become {v}.
        Later I want to work as {v}.
    """,
    reply="Good luck! I hope you become {v}.",
    answer="You want to become {v}.",
    noun="""
        my dream job
        my dream
    """,
    indirect="""
        what I want to (be|become)
        what my dream job is
    """,
    direct="""
        what do I want to (be|become)
        what do I want to be when I grow up
        what is my dream job
        what would I like to be
        what do I dream of being
        what did I say I want to become
    """,
    ask="""
        What will I be one day?
        my dream?
    """,
)

PROJECT = FactKind(
    weight=3,
    group="busy",
    value=either(0.35, a_noun, any_of(title_name, odd_word, two_words)),
    tell="""
        I am (working on|busy with) {v}.
        I am busy with {v} (these days|at the moment|all day).
        I spend my time on {v} these days.
        My project is {v}.
    """,
    reply="Have fun with {v}!",
    answer="You are busy with {v}.",
    noun="my project",
    indirect="what I am (doing|busy with|working on)",
    direct="""
        what am I (busy with|working on|doing)
        what is my project
        what did I say I am (doing|working on)
    """,
)
