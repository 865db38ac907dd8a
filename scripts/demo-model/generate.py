#!/usr/bin/env python3
"""Generate the training text: generate.py --count N --seed S --out DIR

Writes train.jsonl and eval.jsonl, one conversation per line:
{"family": name, "system": text or null, "turns": [[user, assistant], ...]}
The text is deterministic for a given count and seed.
"""

import argparse
import collections
import json
import os

from corpus import text
from corpus.animals import animals
from corpus.arithmetic import arithmetic
from corpus.colors import colors
from corpus.countries import countries
from corpus.counts import counts
from corpus.dates import calendar
from corpus.fallback import fallback
from corpus.followups import followups
from corpus.general import counting, general
from corpus.lists import lists, short_lists
from corpus.memory import copying, memory, told_in_prompt, unknown_memory
from corpus.opposites import opposites
from corpus.personas import named_persona
from corpus.planets import planets
from corpus.program import program
from corpus.smalltalk import smalltalk
from corpus.stories import stories
from corpus.system import in_user_turn, plain_prompt, with_style

MAX_TURNS = 6
MAX_CHARACTERS = 1400
# About so many tokens has a long talk, at most; see tokens_at_most().
LONG_TALKS = [500, 700, 1000, 1400, 1900]
# What may not follow talk of something else: a reply that nothing was told before.
NOT_TOLD = "have not told me"

# Families of plain turns with their share among fillers and single topics.
PLAIN_FAMILIES = {
    program: 80,
    smalltalk: 56,
    countries: 22,
    general: 90,
    animals: 16,
    arithmetic: 30,
    fallback: 62,
    calendar: 4,
    opposites: 3.5,
    colors: 3,
    planets: 2,
    counts: 3,
    counting: 1.2,
    lists: 54,
    stories: 14,
    copying: 1,
    unknown_memory: 0.8,
}
# Families with a short bare answer, for "answer in one word".
SHORT_FAMILIES = [
    countries,
    countries,
    animals,
    calendar,
    opposites,
    colors,
    planets,
    counts,
    general,
    general,
    general,
    arithmetic,
]
STYLE_FAMILIES = SHORT_FAMILIES + [smalltalk, smalltalk, program, general, fallback, fallback]


def plain():
    """Turns of one plain family."""
    family = text.rng.choices(list(PLAIN_FAMILIES), list(PLAIN_FAMILIES.values()))[0]
    return family.__name__, family()


def filler():
    """A short unrelated exchange between a fact and the question about it."""
    family = text.pick(
        [smalltalk, general, countries, arithmetic, program, animals, calendar, fallback, counts, opposites]
    )
    return family()[:1]


def conversation(copy_share, more_share, lists_share):
    """One conversation: (family, system prompt or None, turns)."""
    kind = text.rng.random()
    system = None
    if text.chance(lists_share):
        return "lists", None, short_lists()
    if kind < copy_share:
        if text.chance(0.08):
            name, (system, turns) = "told", told_in_prompt()
        else:
            name, turns = "memory", memory(filler)
    elif kind < copy_share + 0.11:
        name, turns = "followups", followups()
    elif kind < copy_share + 0.11 + 0.12:
        if text.chance(0.2):
            name, (system, turns) = "persona", named_persona()
        elif text.chance(0.8):
            name, (system, turns) = "style", with_style(text.pick(STYLE_FAMILIES))
        else:
            name, turns = "wish", in_user_turn(text.pick(STYLE_FAMILIES))
    else:
        name, turns = plain()
    if system is None:
        while len(turns) < MAX_TURNS and text.chance(more_share):
            more = plain()[1]
            turns = turns + more if text.chance(0.75) or name in ("memory", "followups") else more + turns
        if text.chance(0.14):
            system = plain_prompt()
    return name, system, turns[:MAX_TURNS]


def tokens_at_most(turns):
    """An upper bound of the tokens of some turns, with the chat template's."""
    return sum((len(turn.user) + len(turn.reply)) / 2.5 + 14 for turn in turns)


def long_talk(shares):
    """A conversation that goes on about many other things: (family, system prompt or None, turns)."""
    name, system, turns = conversation(*shares)
    goal = text.pick(LONG_TALKS)
    while True:
        more = plain()[1] if text.chance(0.85) else memory(filler)
        if tokens_at_most(turns + more) > goal:
            return name, system, turns
        if not any(NOT_TOLD in turn.reply for turn in more):
            turns = turns + more


def generate(count, seed, shares, long_share=0):
    """Yield ``count`` different conversations, ``long_share`` of them long ones."""
    text.rng.seed(seed)
    seen = set()
    while len(seen) < count:
        is_long = long_share > 0 and text.chance(long_share)
        name, system, turns = long_talk(shares) if is_long else conversation(*shares)
        pairs = [[turn.user, turn.reply] for turn in turns]
        if not is_long and sum(len(u) + len(r) for u, r in pairs) > MAX_CHARACTERS:
            continue
        key = hash((system, json.dumps(pairs)))
        if key in seen:
            continue
        seen.add(key)
        yield {"family": name, "system": system, "turns": pairs}


def write(path, conversations):
    """Write JSON lines and print what was written."""
    families, turns = collections.Counter(), collections.Counter()
    with open(path, "w", encoding="utf-8") as out:
        for item in conversations:
            families[item["family"]] += 1
            turns[len(item["turns"])] += 1
            out.write(json.dumps(item, ensure_ascii=False) + "\n")
    print(
        path,
        sum(families.values()),
        dict(families.most_common()),
        "turns",
        dict(sorted(turns.items())),
        flush=True,
    )


def main():
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--count", type=int, default=200000)
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--copy", type=float, default=0.12, help="share of conversations about told facts")
    parser.add_argument("--out", default="work")
    parser.add_argument("--more", type=float, default=0.25, help="probability of one more topic in a conversation")
    parser.add_argument("--lists", type=float, default=0.02, help="share of conversations that practise the length of lists")
    parser.add_argument("--long", type=float, default=0.0, help="share of conversations that fill a context")
    options = parser.parse_args()
    os.makedirs(options.out, exist_ok=True)
    shares = (options.copy, options.more, options.lists)
    write(os.path.join(options.out, "train.jsonl"), generate(options.count, options.seed, shares, options.long))
    write(os.path.join(options.out, "eval.jsonl"), generate(1500, options.seed + 1000, shares, options.long))


if __name__ == "__main__":
    main()
