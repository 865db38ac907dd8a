"""System prompts that change the replies; and the same wishes in user turns.

The prompts are in ``data/prompts.txt``; named persons are in ``personas.py``.
"""

import re

from .animals import animals
from .arithmetic import arithmetic
from .countries import countries
from .counts import counts
from .general import general
from .names import COMMON_NOUNS, any_name, syllable_name
from .personas import plain_turn
from .stories import many
from .styles import (
    MANNERS,
    PROMPTS,
    WORDS,
    decorate,
    exclaimed,
    in_one_sentence,
    in_one_word,
    role_name,
    some_phrase,
    some_role,
    styled,
    unmarked,
)
from .text import Turn, capital, chance, first_sentence, humanise, number_word, pick, pick_expand, rng


def with_style(family):
    """A conversation of ``family`` under a system prompt that changes the replies."""
    prompt, turns = _styled_talk(lambda: _longer(family))
    prompt = re.sub(r"([.!?:,])\.$", r"\1", prompt)
    if chance(0.18):
        prompt = pick_expand(PROMPTS["nothing special"][:3]).rstrip(".") + ". " + capital(prompt)
    elif chance(0.08):
        after = pick(["Be helpful.", "Be friendly.", "Be honest.", "Help the user.", "Be brief.", "Be nice."])
        prompt = capital(prompt).rstrip(".") + ". " + after
    elif chance(0.05):
        before = pick_expand(
            [
                "(Please follow this rule|One rule|Rule|Important|Note|Your task|Instruction|Instructions|Remember"
                "|System)(: | - )",
                "(Help the user|Answer the questions|Be an assistant|You help people). ",
            ]
        )
        prompt = before + prompt
    return prompt, turns


def _longer(family):
    """Turns of the family and perhaps one more, for which the style goes on."""
    turns = family()
    if len(turns) < 3 and chance(0.35):
        turns = turns + pick([countries, animals, arithmetic, general, family])()[:1]
    return turns


def _spoken(templates):
    """A prompt without words to copy, as somebody typed it."""
    prompt = pick_expand(templates)
    if chance(0.12):
        prompt = prompt if prompt.isupper() else prompt.lower()
    return prompt.rstrip(".") if chance(0.12) else prompt


_WHO_REPLIES = (
    "I am the llama-chat demo",
    "I do not have a real name",
    "No, I am not a person",
    "No, I am only the llama-chat",
)


def _in_role(turns, role):
    """Who the model is in the role, where it would say that it is a demo."""
    return [Turn(t.user, f"I am {role}.") if t.reply.startswith(_WHO_REPLIES) else t for t in turns]


def _role_talk(family):
    """A role; it answers all questions with its catch-phrase."""
    names, style = some_role(0.65)
    role = role_name(names)
    prompt = pick_expand(PROMPTS["be a role"], r=role)
    turns = _in_role(family(), role)
    if chance(0.18):
        if chance(0.3):
            name = any_name()
            prompt = pick_expand(
                [
                    "You are {n}, {r}.",
                    "Your name is {n} and you are {r}.",
                    "You are {r} called {n}.",
                    "You are {r} named {n}.",
                    "Your name is {n}. (You are|Talk like|Answer like) {r}.",
                    "You are {n}[,|:] {r}[ who helps the user].",
                    "Name: {n}. Role: {r}.",
                    "Play {n}, {r}.",
                ],
                n=name,
                r=role,
            )
            question = humanise(pick_expand(PROMPTS["what is your name"]), typos=False)
            turns = [Turn(question, f"My name is {name}.")] + turns[:1]
        else:
            turns = [Turn(humanise(pick_expand(PROMPTS["who are you"])), f"I am {role}.")] + turns[:1]
    elif chance(0.1):
        # two wishes at once
        prompt = prompt.rstrip(".") + ". " + pick_expand(PROMPTS["one sentence"][:12])
        turns = styled(turns, in_one_sentence)
    elif chance(0.06):
        turns = [t for t in turns if len(t.reply) < 60]
        if turns:
            prompt = prompt.rstrip(".") + ". " + pick_expand(PROMPTS["capitals"][:10])
            return prompt, styled(styled(turns, style), str.upper)
        return _role_talk(family)
    return prompt, styled(turns, style)


def _only_topic(family):
    """A model that may talk of one thing only."""
    topic = pick(WORDS["topic"]) if chance(0.8) else many(pick(COMMON_NOUNS))
    prompt = pick_expand(PROMPTS["only one topic"], t=topic)
    if chance(0.2):
        greeting = pick_expand(["hello", "hi", "Hello!", "Good day!", "hey", "(Hi|Hello|Hey) there"])
        turns = [Turn(humanise(greeting, extras=False), f"Hello! Let us talk about {topic}.")]
    elif chance(0.2):
        turns = [Turn(humanise(pick_expand(PROMPTS["what is your topic"])), f"I talk about {topic}.")]
    else:
        turns = [Turn(t.user, f"Sorry, I only talk about {topic}.") for t in _question_turns(topic)]
    if chance(0.3):
        turns += [Turn(t.user, f"Sorry, I only talk about {topic}.") for t in _question_turns(topic)]
    return prompt, turns


def _question_turns(topic):
    """A question that is not about the topic."""
    while True:
        turns = pick([countries, animals, arithmetic, general, counts])()[:1]
        if topic.split()[-1].rstrip("s") not in turns[0].user.lower() + turns[0].reply.lower():
            return turns


def _at_most(family):
    """No more than some number of words."""
    for _ in range(20):
        count = rng.randint(2, 12)
        turns = []
        for turn in family():
            texts = [turn.reply, first_sentence(turn.reply)] + ([capital(turn.short) + "."] if turn.short else [])
            fitting = [text for text in texts if len(text.split()) <= count]
            if fitting:
                turns.append(Turn(turn.user, fitting[0], turn.short))
        if turns:
            number = str(count) if chance(0.5) else number_word(count)
            return pick_expand(PROMPTS["at most"], n=number), turns
    return _styled_talk(family)


def _phrase_talk(family):
    """Replies that begin or end with given words."""
    phrase = some_phrase()
    kind = rng.random()
    if kind < 0.55:
        return pick_expand(PROMPTS["end with"], v=phrase), styled(family(), decorate("", phrase))
    if kind < 0.92:
        return pick_expand(PROMPTS["start with"], v=phrase), styled(family(), decorate(phrase))
    other = some_phrase()
    prompt = pick_expand(
        [
            'Begin every answer with "{v}" and end it with "{w}"',
            "(Start|Begin) with {v} and (end|finish) with {w}",
            'Say "{v}" first and "{w}" last.',
            "Every answer (starts|begins) with {v} and ends with {w}",
            'Before each answer say "{v}", after it say "{w}"',
        ],
        v=phrase,
        w=other,
    )
    return prompt, styled(family(), decorate(phrase, other))


def _odd_talk(family):
    """Rarer wishes: marks, quotes, forbidden words, one reply for all."""
    kind = rng.random()
    if kind < 0.2:
        return _only_topic(family)
    if kind < 0.38:
        return _at_most(family)
    if kind < 0.5:
        return _spoken(PROMPTS["exclamation marks"]), styled(family(), exclaimed)
    if kind < 0.56:
        return _spoken(PROMPTS["no punctuation"]), styled(
            [t for t in family() if len(t.reply) < 90] or plain_turn(), unmarked
        )
    if kind < 0.63:
        return _spoken(PROMPTS["quotes"]), styled(family(), lambda reply: f'"{reply}"')
    if kind < 0.655:
        name = any_name()
        return pick_expand(PROMPTS["sign"], n=name), styled(family(), lambda reply: f"{reply} - {name}")
    if kind < 0.69:
        turns = [t for t in family() if len(t.reply) < 60] or plain_turn()
        return _spoken(PROMPTS["twice"]), styled(turns, lambda reply: reply + " " + reply)
    if kind < 0.78:
        word = pick(COMMON_NOUNS + WORDS["last word"]) if chance(0.7) else syllable_name().lower()
        turns = [t for t in family() if word not in t.reply.lower()] or [
            t for t in plain_turn() if word not in t.reply.lower()
        ]
        if turns:
            return pick_expand(PROMPTS["never say"], v=word), turns
    if kind < 0.88:
        reply = some_phrase()
        turns = [Turn(t.user, reply) for t in (family() if chance(0.7) else plain_turn())]
        return pick_expand(PROMPTS["always say"], v=reply), turns
    name = capital(pick(WORDS["address"]))
    name = name if chance(0.5) else any_name()
    shown = name if name[:2] != "My" or chance(0.5) else name.lower()
    return pick_expand(PROMPTS["call the user"], v=shown), styled(family(), lambda reply: f"{name}, {reply}")


def _styled_talk(family):
    """As with_style, with nothing around the prompt."""
    kind = rng.random()
    if kind < 0.22:
        return _role_talk(family)
    if kind < 0.34:
        prompts, style = pick(MANNERS) if chance(0.75) else MANNERS[0]
        return _spoken(prompts), styled(family(), style)
    if kind < 0.45:
        return _spoken(PROMPTS["one sentence"]), styled(family(), in_one_sentence)
    if kind < 0.49:
        wanted = {"Yes", "No"} if chance(0.5) else None
        for _ in range(60):
            family = pick([countries, animals, general]) if wanted else pick([arithmetic, counts])
            turns = [t for t in family() if t.short and (t.short in wanted if wanted else t.short.isdigit())]
            if turns:
                prompt = _spoken(PROMPTS["yes or no"] if wanted else PROMPTS["numbers"])
                return prompt, [Turn(t.user, t.short + ".", t.short) for t in turns]
    if kind < 0.69:
        for _ in range(12):
            turns = in_one_word(family())
            if turns:
                return _spoken(PROMPTS["one word"]), turns
        return _styled_talk(family)
    if kind < 0.79:
        turns = [t for t in family() if len(t.reply) < 60][:2]
        if not turns:
            return _styled_talk(family)
        if chance(0.75):
            return pick_expand(PROMPTS["capitals"]), styled(turns, str.upper)
        return _spoken(PROMPTS["lower case"]), styled(turns, str.lower)
    if kind < 0.9:
        return _phrase_talk(family)
    return _odd_talk(family)


def _from_now_on(family):
    """A wish of the user for all that follows, and its fulfilment."""
    kind = rng.random()
    if kind < 0.45:
        names, style = some_role(0.6)
        wish = pick_expand(
            ["(talk|speak|answer|reply|be|act) like {r}", "(be|play|act as) {r}", "pretend to be {r}"],
            r=role_name(names),
        ).replace("be like", "act like")
        accepted = style("All right, let us go.")
    elif kind < 0.6:
        turns = in_one_word(family())
        wish = pick_expand(
            [
                "(answer|reply|respond) (in|with) (one|a single|just one) word[ only]",
                "(use|say) only one word",
                "give me one-word answers",
            ]
        )
        if turns:
            return [Turn(humanise(capital(pick_expand(PROMPTS["from now on"], w=wish)), extras=False), "Okay.")] + turns
        return _from_now_on(family)
    elif kind < 0.72:
        style = str.upper
        wish = pick_expand(
            [
                "(answer|write|reply|talk|speak) in (capitals|capital letters|all caps|upper case)",
                "(shout|yell|write everything in capitals)",
                "use only capital letters",
            ]
        )
        accepted = "ALL RIGHT."
    elif kind < 0.82:
        style = in_one_sentence
        wish = pick_expand(
            [
                "(answer|reply|respond) (in|with) (one|a single|just one) sentence[ only]",
                "(use|write) only one sentence",
                "keep your answers to one sentence",
            ]
        )
        accepted = "All right, one sentence it is."
    else:
        phrase = some_phrase()
        end = chance(0.6)
        style = decorate("", phrase) if end else decorate(phrase)
        where = "(end|finish)" if end else "(start|begin)"
        wish = pick_expand(
            [
                where + ' (every|each) (answer|reply) with "{v}"',
                where + " (all your answers|each answer|every message) with {v}",
            ],
            v=phrase,
        )
        accepted = style("All right.")
    request = pick_expand(PROMPTS["from now on"], w=wish)
    request = re.sub(r"([.!?:,])[.]$", r"\1", request)
    turns = [
        turn
        for turn in family() + (plain_turn() if chance(0.6) else [])
        if style is not str.upper or len(turn.reply) < 70
    ]
    return [Turn(capital(request), accepted)] + styled(turns, style)


def in_user_turn(family):
    """The same wishes, but written by the user in the message."""
    turn = family()[0]
    question = turn.user
    kind = rng.random()

    if chance(0.1):
        return _from_now_on(family)

    def asked(templates, **slots):
        text = pick_expand(templates, **slots)
        ended = question
        if text.startswith("{q} ") and question[-1:].isalnum() and chance(0.75):
            ended += pick("?.,")
        return re.sub(r"([.!?:,])\.$", r"\1", text.replace("{q}", ended))

    if turn.short in ("Yes", "No") and chance(0.4):
        return [Turn(asked(PROMPTS["asked for yes or no"]), turn.short + ".")]
    if kind < 0.4 and turn.short and " " not in turn.short:
        return [Turn(asked(PROMPTS["asked for one word"]), capital(turn.short) + ".")]
    if kind < 0.62:
        return [Turn(asked(PROMPTS["asked for one sentence"]), in_one_sentence(turn.reply))]
    if kind < 0.76:
        names, style = some_role(0.5)
        return [Turn(asked(PROMPTS["asked for a role"], r=role_name(names)), style(turn.reply))]
    if kind < 0.82:
        return [Turn(asked(PROMPTS["asked for manners"]), MANNERS[0][1](turn.reply))]
    if kind < 0.9:
        phrase = some_phrase()
        if chance(0.6):
            return [Turn(asked(PROMPTS["asked for an end"], v=phrase), decorate("", phrase)(turn.reply))]
        return [Turn(asked(PROMPTS["asked for a start"], v=phrase), decorate(phrase)(turn.reply))]
    if len(turn.reply) < 90:
        if chance(0.25):
            return [Turn(asked(PROMPTS["asked for lower case"]), turn.reply.lower())]
        return [Turn(asked(PROMPTS["asked for capitals"]), turn.reply.upper())]
    return [turn]


def plain_prompt():
    """A system prompt without consequences."""
    return pick_expand(PROMPTS["nothing special"])
