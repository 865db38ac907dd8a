"""System prompts with a name, a job, something to love; and questions about them."""

from .animals import animals
from .arithmetic import arithmetic
from .countries import countries
from .counts import counts
from .general import general
from .names import COMMON_NOUNS, any_name, pet_name, syllable_name
from .styles import PROMPTS, WORDS
from .text import Turn, chance, humanise, pick, pick_expand, rng


def plain_turn():
    """A question that a persona answers as always."""
    return pick([countries, animals, arithmetic, counts, general])()[:1]


def _unnamed_persona():
    """A system prompt with a job or a thing to be."""
    person = pick(WORDS["person"]) if chance(0.6) else "a " + pick(COMMON_NOUNS + [syllable_name().lower()])
    if person[2] in "aeiou" and person.startswith("a "):
        person = "an " + person[2:]
    prompt = pick_expand(
        [
            "You are {a}.",
            "Act as {a}.",
            "Pretend to be {a}.",
            "you are {a}",
            "You play {a}.",
            "From now on you are {a}.",
            "Your role is {a}.",
            "(You are|You're|Be|Act as|You play|Play|Imagine you are|Suppose you are|Pretend you are) {a}"
            "[ now| today| in this chat| who helps people| and help the user].",
            "(Role|Character|Persona|You are): {a}[.]",
            "(The assistant|The bot|This bot) is {a}.",
            "In this (game|story|chat|play) you are {a}.",
            "You are {a}. (Be kind|Answer the user|Help the user|Stay in character|Talk to the user).",
        ],
        a=person,
    )
    question = pick_expand(
        [
            "Who are you?",
            "What are you?",
            "who are you",
            "Introduce yourself.",
            "What do you do?",
            "tell me about yourself",
            "And you are?",
            "so what are you",
            "What is your job?",
            "(What|Who) are you (exactly|then|really|in this chat)?",
            "(Tell|Say) me (who|what) you are.",
            "(Hi|Hello|Hey), (who|what) are you?",
            "(Please |)(introduce|describe) yourself[ please].",
            "What do you do (for a living|all day)?",
            "(Do you have|What is) your (job|profession|role)?",
            "Who am I talking to?",
            "I want to know what you are.",
        ]
    )
    turns = [Turn(humanise(question, typos=False), f"I am {person}.")]
    return prompt, turns + plain_turn() if chance(0.3) else turns


def named_persona():
    """A system prompt with a name (and perhaps a job and a love)."""
    if chance(0.15):
        return _unnamed_persona()
    name = any_name() if chance(0.85) else pet_name()
    person, love = pick(WORDS["person"]), pick(WORDS["love"])
    prompt = pick_expand(PROMPTS["name"], n=name, a=person, t=love)
    turns = []
    kind = rng.random()
    if love in prompt.split(name)[-1] and kind < 0.35:
        if kind < 0.15:
            question = pick_expand(PROMPTS["name and love"])
            turns.append(Turn(humanise(question, typos=False), f"My name is {name} and I love {love}."))
        else:
            turns.append(Turn(humanise(pick_expand(PROMPTS["what do you love"]), typos=False), f"I love {love}."))
    elif person in prompt and kind < 0.35:
        turns.append(Turn(humanise(pick_expand(PROMPTS["what do you do"]), typos=False), f"I am {name}, {person}."))
    elif kind < 0.5 and chance(0.5):
        greeting = humanise(pick(["hello", "hi", "Hello!", "Good day!", "hey"]), extras=False)
        turns.append(Turn(greeting, f"Hello! My name is {name}. How can I help you?"))
    if not turns or chance(0.3):
        question = pick_expand(PROMPTS["what is your name"])
        turns.append(Turn(humanise(question, extras=chance(0.3), typos=False), f"My name is {name}."))
    if chance(0.3):
        turns = turns + plain_turn() if chance(0.6) else plain_turn() + turns
    return prompt, turns
