"""The user: age, birthday, looks, mood and traits."""

from ..names import date, odd_word
from ..text import number_word, rng, words
from .kind import FactKind
from .values import COLORS, either, integer, one_of

AGE = FactKind(
    weight=3,
    group="age",
    value=either(0.8, integer(5, 99), lambda: number_word(rng.randint(5, 60))),
    tell="""
        I am {v} years old.
        i am {v} years old
        My age is {v}.
        I (just |)turned {v}[ last week| yesterday| today| in May].
        I am {v}.
        I'm {v} now.
        I am already {v}.
        I am a {v}-year-old.
        I will stay {v} forever.
        I am {v} years of age.
        It was my birthday, I am {v} now.
    """,
    reply="Thank you for telling me. {v} is a good age.",
    answer="You are {v} years old.",
    noun="my age",
    indirect="""
        how old I am
        what age I am
    """,
    direct="""
        how old am I
        what age am I
        how many years old am I
        how old did I say I am
        what is my age
    """,
    ask="""
        my age?
        How old do I say I am?
        am I old?
    """,
)

BIRTHDAY = FactKind(
    weight=3,
    group="birthday",
    value=date,
    tell="""
        My birthday is on {v}.
        my birthday is {v}
        I was born on {v}.
        I have my birthday on {v}.
        My date of birth is {v}.
        {v} is my birthday.
        I celebrate my birthday on {v}.
        My birthday? {v}.
        Remember my birthday, {v}.
    """,
    reply="I will remember your birthday: {v}.",
    answer="Your birthday is on {v}.",
    noun="""
        my birthday
        my date of birth
        the date of my birthday
    """,
    indirect="""
        when my birthday is
        when I was born
    """,
    direct="""
        when is my birthday
        when was I born
        (on |)(which|what) (day|date) is my birthday
        when do I celebrate my birthday
        when did I say my birthday is
    """,
    ask="""
        my birthday?
        birthday?
        When should you congratulate me?
    """,
)

BIRTH_YEAR = FactKind(
    weight=2,
    group="birthday",
    value=integer(1930, 2020),
    tell="""
        I was born in {v}.
        My birth year is {v}.
        I was born in the year {v}.
        My year of birth is {v}.
        {v} is the year I was born[ in].
    """,
    reply="Okay, you were born in {v}.",
    answer="You were born in {v}.",
    noun="""
        my birth year
        my year of birth
        the year I was born[ in]
    """,
    indirect="(in |)(which|what) year I was born",
    direct="""
        in (which|what) year was I born
        (which|what) year was I born[ in]
        when was I born
    """,
)

HAIR_COLORS = words("blond, dark brown, light brown, ginger, gray, hazel")

HAIR = FactKind(
    weight=3,
    group="hair",
    value=either(0.8, one_of(COLORS[:12] + HAIR_COLORS), odd_word),
    tell="""
        I have {v} hair.
        My hair is {v}.
        I dyed my hair {v}.
        My hair color is {v}.
    """,
    reply="{v} hair looks nice.",
    answer="Your hair is {v}.",
    noun="""
        my hair color
        the color of my hair
    """,
    indirect="what color my hair is",
    direct="""
        (what|which) color is my hair
        what hair color do I have
        how did I dye my hair
    """,
)

EYE_COLORS = words("blue, green, brown, gray, hazel, dark brown, light blue, black, gray-green, amber")

EYES = FactKind(
    weight=3,
    group="eyes",
    value=either(0.8, one_of(EYE_COLORS), odd_word),
    tell="""
        I have {v} eyes.
        My eyes are {v}.
        My eye color is {v}.
    """,
    reply="{v} eyes are beautiful.",
    answer="Your eyes are {v}.",
    noun="""
        my eye color
        the color of my eyes
    """,
    indirect="what color my eyes are",
    direct="""
        (what|which) color are my eyes
        what eye color do I have
    """,
)

MOODS = words(
    """
    happy, sad, tired, angry, excited, bored, nervous, hungry, thirsty, lonely, sleepy, proud, sick, relaxed, worried,
    cheerful, grumpy, curious, homesick, jealous, confused, lazy, great, terrible, a bit tired, very happy, so-so
    """
)

MOOD = FactKind(
    weight=4,
    group="mood",
    value=one_of(MOODS),
    tell="""
        My mood is {v}.
        My mood is {v} (because of work|because of the weather|today|right now).
        If you want to know my mood, it is {v}.
        About my mood: it's {v}.
        My mood today: {v}
    """,
    reply="I see, you feel {v}.",
    answer="You feel {v}.",
    noun="my mood",
    indirect="""
        how I feel
        in which mood I am
        what my mood is
    """,
    direct="""
        how do I feel
        how am I feeling
        what is my mood[ today]
        (which|what) mood am I in
        how did I say I feel
    """,
    ask="""
        my mood?
        Do you know how I am?
    """,
)

TRAITS = words(
    """
    married, single, divorced, engaged, a twin, an only child, a vegetarian, a vegan, left-handed, color-blind,
    retired, unemployed, a night owl, an early bird, the oldest child, the youngest child, a twin, a Leo, a Virgo,
    a Taurus, a Pisces
    """
)

TRAIT = FactKind(
    weight=3,
    group="am",
    value=one_of(TRAITS),
    tell="""
        I am {v}.
        I'm {v}.
        By the way, I am {v}.
        You should know that I am {v}.
        I have been {v} for a long time.
        i am {v}
    """,
    reply="Okay, you are {v}.",
    answer="You are {v}.",
    indirect="""
        what I said about me
        what I am
    """,
    direct="""
        what did I (say|tell you) about me
        what did I say I am
        what do you know about me
        what am I
    """,
)

STAR_SIGNS = words(
    """
    Aries, Taurus, Gemini, Cancer, Leo, Virgo, Libra, Scorpio, Sagittarius, Capricorn, Aquarius, Pisces
    """
)

STAR_SIGN = FactKind(
    weight=2,
    group="sign",
    value=one_of(STAR_SIGNS),
    tell="""
        My star sign is {v}.
        I am {av}.
        My zodiac sign is {v}.
        My sign is {v}.
    """,
    reply="{v} is a nice sign.",
    answer="Your star sign is {v}.",
    noun="my [star |zodiac ]sign",
    indirect="what my star sign is",
    direct="""
        what is my [star |zodiac ]sign
        (which|what) star sign (am I|do I have)
        (which|what) sign am I
    """,
)

ALLERGENS = words(
    """
    nuts, peanuts, milk, cats, dogs, eggs, pollen, fish, soy, gluten, strawberries, bee stings, dust, shellfish, wool,
    penicillin, kiwis
    """
)

ALLERGY = FactKind(
    weight=3,
    group="allergy",
    value=either(0.6, one_of(ALLERGENS), odd_word),
    tell="""
        I am allergic to {v}.
        I have an allergy to {v}.
        I have {av} allergy.
        My allergy is {v}.
        I can't eat {v}, I am allergic.
        i'm allergic to {v}
        {v} makes me sneeze, I am allergic to it.
    """,
    reply="Okay, I will remember that you are allergic to {v}.",
    answer="You are allergic to {v}.",
    noun="my allergy",
    indirect="""
        what I am allergic to
        which allergy I have
    """,
    direct="""
        what am I allergic to
        (which|what) allergy do I have
        to what am I allergic
        what can I not eat
        what should I (not eat|avoid)
    """,
    ask="""
        my allergy?
        allergies?
    """,
)
