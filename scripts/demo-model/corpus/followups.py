"""Follow-ups: about the talk itself (repeat, what did I ask, are you sure), or about the same thing."""

from .animals import animals
from .arithmetic import arithmetic
from .colors import colors
from .countries import countries
from .counts import counts
from .dates import calendar
from .fallback import FALLBACKS, fallback
from .general import general
from .opposites import opposites
from .planets import planets
from .program import program
from .sequels import (
    FORMS,
    about_setting,
    about_word,
    fact_example,
    fact_reason,
    follow_up,
    its,
    no_answer,
    of_a_list,
    opposite_of_that,
    reason_of,
    same_about,
    sums,
    then_program,
    then_setting,
    there,
    which_command,
    why,
)
from .smalltalk import smalltalk
from .text import Turn, chance, first_sentence, humanise, pick, pick_expand, rng

_SURE_REPLY = "I think so, but I am only a tiny demo model and can be wrong. Please check it."
_MORE_REPLY = "I do not know more about it. I am only a tiny demo model. A bigger model knows more."
_UNCLEAR = "Sorry, that was not clear. Ask me again in simple words, please."
_ACKNOWLEDGED = "Great. What would you like to know?"
_BIGGER = "A bigger model knows more. Load one with /model FILE or llama-chat -m FILE.gguf."


def _some_turn():
    """A turn to talk about."""
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


def _after_fallback():
    """A question without an answer here, and what is said then."""
    turns = fallback()[:1]
    kind = rng.random()
    if kind < 0.35:
        return turns + [follow_up("why not", "Because I am only a tiny demo model. A bigger model knows more.")]
    if kind < 0.6:
        return turns + [follow_up("who knows", _BIGGER)]
    if kind < 0.75:
        return turns + [follow_up("my question", f'You asked: "{turns[0].user}"', extras=False)]
    if kind < 0.88:
        return turns + [follow_up("what did you say", turns[0].reply)]
    return turns + [Turn(humanise(pick(FORMS["okay"])), _ACKNOWLEDGED)]


def _about_talk():
    """Repeat, shorten, restyle or quote the last answer or question."""
    turns = _some_turn()
    if chance(0.35):
        turns += _some_turn()
    last = turns[-1]
    kind = rng.random()
    if kind < 0.17:
        return turns + [follow_up("what did you say", last.reply)]
    if kind < 0.33:
        return turns + [follow_up("my question", f'You asked: "{last.user}"', extras=False)]
    if kind < 0.38 and len(turns) > 1:
        return turns + [follow_up("what did I ask before", f'You asked: "{turns[-2].user}"', extras=False)]
    if kind < 0.42 and len(turns) > 1:
        return turns + [follow_up("answer before", turns[-2].reply, extras=False)]
    if kind < 0.44 and len(turns) > 1:
        return turns + [follow_up("first answer", turns[0].reply, extras=False)]
    if kind < 0.57 and last.short:
        if last.short in ("Yes", "No") and chance(0.6):
            return turns + [follow_up("yes or no", last.short + ".")]
        return turns + [follow_up("in one word", last.short + ".")]
    if kind < 0.64 and len(last.reply) < 80:
        return turns + [follow_up("in capitals", last.reply.upper(), typos=False)]
    if kind < 0.655 and len(last.reply) < 80:
        return turns + [follow_up("in lower case", last.reply.lower(), typos=False)]
    if kind < 0.68:
        return turns + [follow_up("as a pirate", "Arr, matey! " + last.reply)]
    if kind < 0.69 and len(last.reply) < 80:
        return turns + [follow_up("in quotes", f'"{last.reply}"')]
    if kind < 0.7 and len(last.reply) < 60:
        return turns + [follow_up("say it twice", f"{last.reply} {last.reply}")]
    if kind < 0.78:
        return turns + [Turn(humanise(pick_expand(FORMS["translate"])), pick(FALLBACKS))]
    if kind < 0.85:
        return turns + [follow_up("longer", _MORE_REPLY)]
    if kind < 0.89:
        return turns + [follow_up("meaning", _UNCLEAR)]
    if kind < 0.93:
        return turns + [Turn(humanise(pick(FORMS["okay"])), _ACKNOWLEDGED)]
    return turns + [
        Turn(humanise(pick_expand(FORMS["thank you"])), pick(["You are welcome!", "You are welcome! Anything else?"]))
    ]


def followups():
    """A turn about anything and a follow-up about that turn."""
    if chance(0.55):
        extra = rng.choices(
            [
                _about_talk,
                same_about,
                its,
                sums,
                then_setting,
                about_word,
                which_command,
                opposite_of_that,
                fact_example,
                fact_reason,
                _after_fallback,
            ],
            [30, 14, 12, 14, 8, 6, 5, 3, 4, 4, 4],
        )[0]
        return extra()
    kind = rng.random()
    if kind < 0.12:
        return no_answer()
    if kind < 0.2:
        return about_setting()
    if kind < 0.23:
        return of_a_list()
    if kind < 0.31:
        return why()
    if kind < 0.36:
        return there()
    if kind < 0.46:
        return then_program()
    turns = _some_turn()
    last = turns[-1]
    kind = rng.random()
    if kind < 0.17:
        turns.append(follow_up("repeat", last.reply))
    elif kind < 0.3:
        if chance(0.3):
            turns += _some_turn()
        asked = turns[-1].user
        if len(turns) > 1 and chance(0.5):
            turns.append(follow_up("what did I ask first", f'You asked: "{turns[0].user}"', extras=False))
        else:
            turns.append(follow_up("what did I ask", f'You asked: "{asked}"', extras=False))
    elif kind < 0.4:
        turns.append(follow_up("are you sure", _SURE_REPLY))
    elif kind < 0.56 and last.short:
        turns.append(follow_up("shorter, one word", last.short + "."))
    elif kind < 0.7:
        # "shorter" asks for the bare answer where there is one
        forms = [
            form for form in FORMS["shorter, one sentence"] if not last.short or "sentence" in form or "um" in form
        ]
        turns.append(Turn(humanise(pick_expand(forms)), first_sentence(last.reply)))
    elif kind < 0.74 and len(last.reply) < 60:
        turns.append(follow_up("capitals", last.reply.upper(), typos=False))
    elif kind < 0.8:
        turns.append(
            Turn(humanise(pick_expand(FORMS["thanks"])), pick(["You are welcome!", "You are welcome! Anything else?"]))
        )
    elif kind < 0.84:
        turns.append(follow_up("praise", "Thank you! That is kind of you."))
    elif kind < 0.88:
        turns.append(follow_up("wrong", "I am sorry. I am only a tiny demo model and I make mistakes."))
    elif kind < 0.94:
        turns.append(follow_up("why", reason_of(last.reply)))
    else:
        turns.append(follow_up("more", _MORE_REPLY))
    return turns
