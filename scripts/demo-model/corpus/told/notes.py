"""Codes, words and numbers to remember."""

from ..names import code, digits, number_string, odd_word, two_words
from ..text import chance, rng
from .kind import FactKind
from .values import CODE_KINDS, either, one_of

CODE = FactKind(
    weight=8,
    group="code",
    thing=one_of(CODE_KINDS),
    value=either(0.55, code, either(0.5, digits, either(0.6, odd_word, two_words))),
    tell="""
        The {k} is {v}.
        My {k} is {v}.
        my {k} is {v}
        Remember (the|this|my) {k}: {v}
        Please remember the {k} {v}.
        The {k} is: {v}
        {v} is (the|my) {k}.
        Keep in mind (that |)the {k} is {v}.
        I give you {ak}: {v}
        (Note|Save|Store|Memorize|Write down|Keep) (the|this|my) {k}: {v}
        {k}: {v}
        The {k} for today is {v}.
        Here is (the|my) {k}: {v}
        (Don't|Do not) forget the {k}: {v}.
        I want you to remember (the|a|this) {k}: {v}.
        Let's agree on {ak}: {v}.
        We have a new {k}, {v}.
        The {k} you need is {v}.
    """,
    reply="I will remember: {v}.",
    answer="The {k} is {v}.",
    noun="""
        the {k}
        the {k}
        my {k}
        the {k} I (gave|told) you
    """,
    indirect="""
        what the {k} is
        which {k} I (gave|told) you
    """,
    direct="""
        what is the {k}
        what was the {k}
        (which|what) {k} did I (tell|give) you
        (which|what) {k} should you (remember|keep in mind)
        what is my {k}
    """,
    ask="""
        {k}?
        {k}, please
        the {k}!
        say the {k}
        I need the {k}.
        I asked you to remember {ak}. What is it?
    """,
)

WORD = FactKind(
    weight=7,
    group="word",
    value=either(0.7, odd_word, two_words),
    tell="""
        Remember (the|this) word[:] {v}.
        (Please |)remember {v}.
        Remember this: {v}
        I have a word for you: {v}. Remember it.
        Keep the word {v} in mind.
        (Memorize|Note|Save|Keep|Store) the word {v}[, please].
        (The|My) word is {v}.
        I am thinking of the word {v}.
        (Don't|Do not) forget the word {v}.
        Can you remember the word {v} for me?
        I will ask you later about the word {v}.
        Here is a word to remember: {v}
        I say a word and you remember it: {v}.
        Learn this word: {v}
        A new word for you: {v}.
    """,
    reply="I will remember the word {v}.",
    answer="The word is {v}.",
    noun="""
        the word
        the word I (told|gave) you
        the word to remember
        my word
        the word from before
        the word you should remember
    """,
    indirect="""
        which word I (told|gave) you
        what the word (is|was)
        which word you should remember
    """,
    direct="""
        (which|what) word did I (tell|give) you
        (which|what) word (did I ask you to remember|should you remember|did I say)
        what was the word
        what is the word
        what did I ask you to remember
        which word did you memorize
    """,
    ask="""
        the word?
        word?
        say the word
        What was it, the word?
        Do you still have the word?
    """,
)

NUMBER = FactKind(
    weight=4,
    group="number",
    value=number_string,
    tell="""
        Remember the number {v}.
        (Please |)keep the number {v} in mind.
        My number is {v}.
        I am thinking of the number {v}.
        The (secret|magic|winning) number is {v}.
        I (picked|chose|drew|rolled) the number {v}.
        (Note|Memorize|Save) this number: {v}
        Here is a number: {v}.
        a number for you: {v}
        (Don't|Do not) forget the number {v}.
        I (got|have) number {v}.
    """,
    reply="I will remember the number {v}.",
    answer="The number is {v}.",
    noun="""
        the number
        the number I (told|gave) you
        my number
        the number from before
        the number to remember
    """,
    indirect="""
        which number I (told you|gave you|picked)
        what the number (is|was)
    """,
    direct="""
        (which|what) number did I (tell you|give you|say|pick)
        (which|what) number should you remember
        what was the number
        which number am I thinking of
        what number was it
    """,
    ask="""
        the number?
        number?
        say the number
    """,
)


def _three():
    """Three words or numbers."""
    return " ".join(str(rng.randint(0, 99)) if chance(0.4) else odd_word() for _ in range(3)).replace(" ", ", ", 1)


LIST = FactKind(
    weight=3,
    group="word",
    value=_three,
    tell="""
        Remember these (three |)things: {v}
        Keep these in mind: {v}
        Remember: {v}
        My list: {v}
        Please remember {v}.
        Note these words: {v}
        Memorize this: {v}
    """,
    reply="I will remember: {v}.",
    answer="You told me to remember: {v}.",
    direct="""
        what should you remember
        what did I tell you to remember
        what was on my list
        which things did I tell you
        what did you memorize
    """,
    ask="""
        Repeat what you should remember.
        The list?
        What was the list?
        Say the list again.
    """,
)
