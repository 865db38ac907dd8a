"""What the user fears, likes, hates, wants, eats and drinks."""

from ..names import odd_word, two_words
from ..text import pick, words
from .kind import FactKind
from .values import FOODS, HOBBIES, a_noun, a_word, any_of, colored_thing, either, nouns, one_of, some

FEARS = words("heights, snakes, clowns, ghosts, deep water, needles, mice, bees, exams, the dentist, wolves")

FEAR = FactKind(
    weight=4,
    group="fear",
    value=either(0.55, one_of(FEARS), odd_word),
    tell="""
        I am afraid of {v}.
        I am scared of {v}.
        I fear {v}.
        My biggest fear is {v}.
        {v} scares me.
        I am terrified of {v}.
        I have always been afraid of {v}.
        What I fear most is {v}.
    """,
    reply="I understand. You are afraid of {v}.",
    answer="You are afraid of {v}.",
    noun="""
        my [biggest |greatest ]fear
        the thing I fear
    """,
    indirect="""
        what I am (afraid|scared) of
        what (scares|frightens) me
        what I fear
    """,
    direct="""
        what am I (afraid|scared|frightened) of
        of what am I (afraid|scared)
        what do I fear
        what (scares|frightens) me
        what did I say I am afraid of
    """,
    ask="""
        my fear?
        Which fear do I have?
    """,
)

LIKE = FactKind(
    weight=4,
    group="like",
    value=either(0.45, one_of(FOODS + HOBBIES), either(0.6, odd_word, two_words)),
    tell="""
        I like {v}.
        I love {v}.
        I really like {v}.
        I am a [big ]fan of {v}.
        I enjoy {v}.
        I adore {v}.
        {v} makes me happy.
        I am crazy about {v}.
        I like {v} a lot.
        I am fond of {v}.
        There is nothing better than {v}, I love it.
    """,
    reply="Nice, {v} sounds good.",
    answer="You like {v}.",
    indirect="""
        what I (like|love|enjoy)
        what makes me happy
    """,
    direct="""
        what do I (like|love|enjoy)
        what am I a fan of
        what makes me happy
        what did I (just |)say I (like|love)
        what am I (fond of|crazy about)
    """,
    ask="""
        Something that I like?
        Name something I like.
        I like something. What is it?
    """,
)

NUISANCES = words("winter, ironing, getting up early, washing dishes, loud music, cold soup")

HATE = FactKind(
    weight=4,
    group="hate",
    value=either(0.45, one_of(FOODS + NUISANCES), odd_word),
    tell="""
        I hate {v}.
        I don't like {v}.
        I do not like {v}.
        I dislike {v}.
        I can't stand {v}.
        I really hate {v}.
        {v} is awful, I hate it.
        I never liked {v}.
        I am not a fan of {v}.
    """,
    reply="I see, you do not like {v}.",
    answer="You do not like {v}.",
    indirect="""
        what I (hate|don't like|dislike)
        what I can't stand
    """,
    direct="""
        what do I (hate|dislike|not like)
        what do I not like
        what don't I like
        what can't I stand
        what did I say I (hate|don't like)
        what am I not a fan of
    """,
    ask="""
        Name something I hate.
        I hate something. What is it?
    """,
)

WISH = FactKind(
    weight=4,
    group="want",
    value=any_of(a_word, a_noun, colored_thing, odd_word, nouns),
    tell="""
        I (need|want|wish for) {v}.
        I want {v} for my birthday.
        What I want is {v}.
        My wish is {v}.
        For Christmas I want {v}.
        I am looking for {v}.
        I have always wanted {v}.
        i want {v}
        I would love to have {v}.
    """,
    reply="I hope you get {v}.",
    answer="You want {v}.",
    noun="my wish",
    indirect="""
        what I (want|need|wish for)
        what I am looking for
    """,
    direct="""
        what do I (want|need|wish for)
        what do I want for (my birthday|Christmas)
        what is my wish
        what am I looking for
        what did I say I want
        what would I love to have
    """,
    ask="""
        my wish?
        What could you give me?
    """,
)

DRINKS = words(
    """
    black coffee, tea with milk, green tea, a cappuccino, an espresso, orange juice, hot milk, water, cocoa,
    a smoothie
    """
)

DRINK = FactKind(
    weight=2,
    group="drink",
    value=some(DRINKS, lambda: odd_word() + pick([" tea", " juice", ""])),
    tell="""
        I always drink {v} (in the morning|for breakfast|at work).
        I drink {v} every day.
        In the morning I drink {v}.
        My drink is {v}.
        I can't start the day without {v}.
    """,
    reply="{v} sounds good.",
    answer="You drink {v}.",
    indirect="what I [always ]drink",
    direct="""
        what do I [always ]drink
        what do I drink (in the morning|every day)
        what did I say I drink
        what is my drink
    """,
)

BREAKFAST = FactKind(
    weight=2,
    group="breakfast",
    value=either(0.5, one_of(FOODS), odd_word),
    tell="""
        I (eat|have) {v} for breakfast.
        For breakfast I always eat {v}.
        My breakfast is {v}.
        I start the day with {v}.
    """,
    reply="{v} is a good breakfast.",
    answer="You eat {v} for breakfast.",
    noun="my breakfast",
    indirect="what I eat for breakfast",
    direct="""
        what do I (eat|have) for breakfast
        what is my breakfast
        how do I start the day
    """,
)
