"""What the user does for fun: hobbies, music, sport, games, books and collections."""

from ..names import WORDS, group_name, odd_word, place_name, title_name
from ..text import pick, words
from .kind import FactKind
from .values import INSTRUMENTS, any_of, either, one_of, some

FREE_TIME = words(
    """
    chess, painting, fishing, hiking, photography, knitting, sailing, pottery, running, juggling, archery,
    bird watching, rock climbing, stamp collecting, playing cards, model trains, origami, baking, ice skating,
    scuba diving, bowling, horse riding, reading comics, kite flying, magic tricks, table tennis, gardening, singing,
    dancing
    """
)

HOBBY = FactKind(
    weight=4,
    group="hobby",
    value=some(FREE_TIME),
    tell="""
        My hobby is {v}.
        {v} is my hobby.
        In my free time I do {v}.
        I spend my free time with {v}.
        My (favorite|main|new|only|biggest) hobby is {v}.
        I have a hobby: {v}.
        On weekends I enjoy {v}.
        After work I enjoy {v}.
        I am into {v}.
        As a hobby I do {v}.
        For fun I do {v}.
    """,
    reply="{v} sounds like a fine hobby.",
    answer="Your hobby is {v}.",
    noun="""
        my hobby
        my [favorite |main ]hobby
    """,
    indirect="""
        what my hobby is
        what I do in my free time
        what I do for fun
    """,
    direct="""
        what is my hobby
        (which|what) hobby do I have
        what do I do in my free time
        what do I do for fun
        how do I spend my free time
        what did I say my hobby is
        what am I into
    """,
    ask="""
        my hobby?
        hobby?
    """,
)

INSTRUMENT = FactKind(
    weight=4,
    group="play",
    value=either(0.6, one_of(INSTRUMENTS), odd_word),
    tell="""
        I play the {v}.
        I am learning to play the {v}.
        My instrument is the {v}.
        I (play|practice) the {v} (every day|on Sundays|at school|in a band|in an orchestra).
        I can play the {v}.
        I take {v} lessons.
        I bought a new {v} and play it all day.
        I have played the {v} for (three|six|ten) years.
    """,
    reply="Nice, the {v} sounds good.",
    answer="You play the {v}.",
    noun="""
        my instrument
        the instrument I play
    """,
    indirect="""
        (which|what) instrument I play
        what I play
    """,
    direct="""
        (which|what) instrument do I play
        what do I play
        what is my instrument
        what can I play
        which lessons do I take
        what did I say I play
    """,
    ask="""
        my instrument?
        Do I play an instrument?
    """,
)

SPORTS = words(
    """
    football, tennis, rugby, hockey, badminton, golf, handball, volleyball, basketball, baseball, cricket, water polo,
    table tennis, bowling, darts
    """
)

SPORT = FactKind(
    weight=3,
    group="play",
    value=some(SPORTS),
    tell="""
        I play {v}.
        My sport is {v}.
        I play {v} (on weekends|every Friday|in a club|at school|with friends).
        I am on the {v} team.
        The sport I do is {v}.
        I train {v} twice a week.
        I do {v} as a sport.
    """,
    reply="{v} is a good sport.",
    answer="Your sport is {v}.",
    noun="""
        my sport
        the sport I (do|play)
    """,
    indirect="(which|what) sport I (do|play)",
    direct="""
        (which|what) sport do I (do|play)
        what is my sport
        what do I train
        which team am I on
        what sport did I mention
    """,
    ask="""
        my sport?
        Do I do any sport?
    """,
)

COLLECTED = words(
    """
    stamps, coins, shells, postcards, books, comics, dolls, stones, spoons, teapots, maps, old keys, records, hats
    """
)

COLLECTION = FactKind(
    weight=3,
    group="collect",
    value=either(0.5, one_of(COLLECTED), either(0.6, lambda: pick(WORDS) + "s", odd_word)),
    tell="""
        I collect {v}.
        I have a collection of {v}.
        I love collecting {v}.
        I started to collect {v}.
        My collection is all {v}.
    """,
    reply="A collection of {v} sounds interesting.",
    answer="You collect {v}.",
    noun="my collection",
    indirect="what I collect",
    direct="""
        what do I collect
        what do I have a collection of
        what did I say I collect
        what is in my collection
    """,
    ask="my collection?",
)

BOOK = FactKind(
    weight=2,
    group="reading",
    value=title_name,
    tell="""
        I am reading {v}.
        I am reading a book called {v}.
        The book I am reading is {v}.
        I (started|finished|read) {v} last week.
        My book is called {v}.
    """,
    reply="{v} sounds like a good book.",
    answer="Your book is {v}.",
    noun="""
        the book I am reading
        my book
        the title of my book
    """,
    indirect="""
        (which|what) book I am reading
        what I am reading
    """,
    direct="""
        what am I reading
        (which|what) book am I reading
        what book did I (mention|read)
        what is my book called
    """,
)

GAME = FactKind(
    weight=3,
    group="game",
    value=any_of(title_name, odd_word, group_name),
    tell="""
        I play a game called {v}.
        I am playing {v} (on my computer|on my phone|with friends|every evening).
        The game I play is {v}.
        My computer game is {v}.
    """,
    reply="Have fun with {v}!",
    answer="The game is called {v}.",
    noun="""
        the game I play
        my game
        the name of the game
    """,
    indirect="(which|what) game I play",
    direct="""
        (which|what) game do I play
        what is the game called
        what game did I mention
        what am I playing
    """,
)

TEAM = FactKind(
    weight=3,
    group="team",
    value=either(0.7, group_name, place_name),
    tell="""
        I am a fan of the team {v}.
        My team is {v}.
        I support {v}.
        I cheer for {v}.
        I root for {v}.
        I play for {v}.
        My club is {v}.
    """,
    reply="Go, {v}!",
    answer="Your team is called {v}.",
    noun="""
        my (team|club)
        the team I (support|play for)
    """,
    indirect="""
        (which|what) team I (support|play for)
        what my team is
    """,
    direct="""
        (which|what) team do I (support|cheer for|root for|play for)
        what is my (team|club)
        who do I (support|cheer for)
    """,
)
