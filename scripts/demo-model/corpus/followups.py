"""Follow-ups about the talk itself: repeat, what did I ask, are you sure."""

from .arithmetic import arithmetic
from .countries import countries
from .general import general
from .nature import animals, calendar, colors, counts, opposites, planets
from .program import program
from .smalltalk import smalltalk
from .text import Turn, capital, chance, first_sentence, humanise, pick, pick_expand, rng

_REPEAT = [
    "Say that again[, please].",
    "Repeat that[, please].",
    "Can you repeat that?",
    "What did you [just ]say?",
    "Again[, please].",
    "Please repeat your [last ]answer.",
    "Once more, please.",
    "Sorry, what did you say?",
    "Say it again.",
    "I did not get that, please repeat.",
    "Could you say that again?",
    "repeat please",
    "what was that?",
    "Repeat your answer.",
    "one more time please",
    "can you say that once more",
]
_WHAT_ASKED = [
    "What did I [just ]ask[ you]?",
    "What was my [last ]question?",
    "What did I [just ]say?",
    "Repeat my question.",
    "What was my last message?",
    "Do you remember my [last ]question?",
    "what did i just ask",
    "Can you repeat my question?",
    "Which question did I ask?",
    "what did i write?",
    "Tell me what I just asked.",
    "What was the question?",
]
_FIRST_ASKED = [
    "What did I ask (first|at first|you first)?",
    "What was my first question?",
    "What was the first thing I (asked|said|wrote)?",
    "How did I start this chat?",
]
_SURE = [
    "Are you sure?",
    "Really?",
    "Is that true?",
    "Is that right?",
    "Are you certain?",
    "sure?",
    "Is that correct?",
    "Are you sure about that?",
    "Can that be right?",
]
_SURE_REPLY = "I think so, but I am only a tiny demo model and can be wrong. Please check it."
_SHORTER = [
    "Make it shorter.",
    "Shorter[, please].",
    "In one word[, please].",
    "Just the answer[, please].",
    "Only one word, please.",
    "In one word?",
    "short answer please",
    "Say it in one word.",
    "too long, just the answer",
]
_ONE_SENTENCE = [
    "Make it shorter.",
    "Shorter[, please].",
    "In one sentence[, please].",
    "Say it in one sentence.",
    "Too long.",
    "Can you make that shorter?",
    "the short version please",
    "shorten it",
    "Summarize that.",
    "in short?",
]
_CAPITALS = [
    "In capital letters[, please].",
    "Write that in capitals.",
    "SAY IT IN CAPITALS",
    "Again in capital letters.",
    "Can you write it in upper case?",
    "in capitals please",
    "Say it louder, in capitals!",
]
_THANKS = [
    "Thanks[!|, that helps|, good to know]",
    "thank you",
    "ok thanks",
    "Great, thank you!",
    "Good, thanks.",
    "thx",
    "perfect, thanks",
    "Thank you, that was helpful.",
    "cheers",
]
_PRAISE = [
    "Good answer!",
    "Nice!",
    "Great!",
    "Correct!",
    "Well done!",
    "very good",
    "that is right",
    "wow",
    "cool",
]
_WRONG = [
    "That is wrong.",
    "No, that's wrong.",
    "wrong",
    "That's not right.",
    "I don't think so.",
    "You are wrong.",
    "not true",
]
_WHY = [
    "Why?",
    "why",
    "And why?",
    "Why is that?",
    "But why?",
    "How so?",
    "why is it so",
    "Can you explain why?",
    "What is the reason?",
]
_WHY_REPLY = "I do not know why. I am only a tiny demo model. A bigger model can explain it."
_MORE = [
    "Tell me more[ about it].",
    "More details[, please].",
    "Explain more.",
    "What else[ do you know about it]?",
    "Go on.",
    "And what else?",
    "more please",
    "Can you tell me more?",
]
_MORE_REPLY = "I do not know more about it. I am only a tiny demo model. A bigger model knows more."


def _some_turn():
    families = [
        countries,
        general,
        animals,
        planets,
        colors,
        calendar,
        opposites,
        counts,
        arithmetic,
        program,
        smalltalk,
    ]
    return pick(families)()[:1]


def followups():
    """A turn about anything and a follow-up about that turn."""
    turns = _some_turn()
    last = turns[-1]
    kind = rng.random()
    if kind < 0.17:
        turns.append(Turn(humanise(pick_expand(_REPEAT)), last.reply))
    elif kind < 0.4:
        if chance(0.3):
            turns += _some_turn()
        asked = turns[-1].user
        if len(turns) > 1 and chance(0.5):
            turns.append(
                Turn(humanise(pick_expand(_FIRST_ASKED), extras=False), f'You asked: "{turns[0].user}"')
            )
        else:
            turns.append(Turn(humanise(pick_expand(_WHAT_ASKED), extras=False), f'You asked: "{asked}"'))
    elif kind < 0.48:
        turns.append(Turn(humanise(pick_expand(_SURE)), _SURE_REPLY))
    elif kind < 0.6 and last.short:
        turns.append(Turn(humanise(pick_expand(_SHORTER)), last.short + "."))
    elif kind < 0.7:
        turns.append(Turn(humanise(pick_expand(_ONE_SENTENCE)), first_sentence(last.reply)))
    elif kind < 0.74 and len(last.reply) < 60:
        turns.append(Turn(humanise(pick_expand(_CAPITALS), typos=False), last.reply.upper()))
    elif kind < 0.8:
        turns.append(
            Turn(
                humanise(pick_expand(_THANKS)), pick(["You are welcome!", "You are welcome! Anything else?"])
            )
        )
    elif kind < 0.84:
        turns.append(Turn(humanise(pick_expand(_PRAISE)), "Thank you! That is kind of you."))
    elif kind < 0.88:
        turns.append(
            Turn(
                humanise(pick_expand(_WRONG)), "I am sorry. I am only a tiny demo model and I make mistakes."
            )
        )
    elif kind < 0.94:
        turns.append(Turn(humanise(pick_expand(_WHY)), _WHY_REPLY))
    else:
        turns.append(Turn(humanise(pick_expand(_MORE)), _MORE_REPLY))
    return turns
