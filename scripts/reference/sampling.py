#!/usr/bin/python3
"""Independent implementations of samplers, to compare the program with: numpy, no line of them shared with the program.

    python3 scripts/reference/sampling.py > test/fixtures/sampling.json

prints stored logits, settings, and what each sampler has to make of them. Every function names what it is written from.
Logits are rounded to four digits after the point, and rows at which a decision is nearly a tie (closer than MARGIN) are
not used: what is below the noise of single precision is not the same in any two implementations.
"""
import json
import sys

import numpy as np

VOCABULARY = 500
EOS = 2
MARGIN = 1e-4


def softmax(logits):
    weights = np.exp(logits - np.max(logits))
    return weights / weights.sum()


def rows(count, seed):
    """Logits such as models have: a few likely tokens, a long tail; flat and steep ones in turn."""
    random = np.random.RandomState(seed)
    made = []
    for index in range(count):
        scale = (1.0, 2.0, 3.5)[index % 3]
        logits = random.standard_normal(VOCABULARY) * scale
        likely = random.choice(np.arange(3, VOCABULARY), 12, replace=False)
        logits[likely] += random.uniform(2, 9, 12)
        made.append(np.round(logits, 4))
    return made


# --- which tokens are left ----------------------------------------------------------------------------------------
# Each returns the ids that stay and how far the nearest decision was from going the other way.

def typical(logits, mass):
    """Locally typical sampling: Meister et al., 2022, https://arxiv.org/abs/2202.00666; Hugging Face's
    TypicalLogitsWarper: tokens by |surprise - entropy|, until their probabilities reach `mass`."""
    p = softmax(logits)
    entropy = -np.sum(p * np.log(p))
    distance = np.abs(-np.log(p) - entropy)
    order = np.argsort(distance, kind="stable")
    reached = np.cumsum(p[order])
    count = int(np.sum(reached < mass)) + 1
    gaps = np.diff(distance[order][max(0, count - 2) : count + 2])
    return order[:count], min(np.min(np.abs(reached - mass)), np.min(gaps) if len(gaps) else 1)


def epsilon(logits, threshold):
    """Epsilon sampling: Hewitt, Manning, Liang, 2022, https://arxiv.org/abs/2210.15191; Hugging Face's
    EpsilonLogitsWarper: probability at least epsilon, and always the most likely token."""
    p = softmax(logits)
    keep = p >= threshold
    keep[np.argmax(p)] = True
    return np.flatnonzero(keep), np.min(np.abs(p / threshold - 1))


def eta(logits, parameter):
    """Eta sampling of the same paper; Hugging Face's EtaLogitsWarper: the threshold is
    min(epsilon, sqrt(epsilon) * exp(-entropy))."""
    p = softmax(logits)
    entropy = -np.sum(p * np.log(p))
    return epsilon(logits, min(parameter, np.sqrt(parameter) * np.exp(-entropy)))


def top_n_sigma(logits, n):
    """Top-n sigma: Tang et al., 2024, https://arxiv.org/abs/2411.07641: logits within n standard deviations of the
    highest."""
    bound = np.max(logits) - n * np.std(logits)
    return np.flatnonzero(logits >= bound), np.min(np.abs(logits - bound))


def truncations(logits):
    cases = []
    for stage, function, values in (
        ("typical_p", typical, (0.05, 0.2, 0.5, 0.9, 0.99)),
        ("epsilon_cutoff", epsilon, (0.0003, 0.002, 0.02, 0.2, 0.9)),
        ("eta_cutoff", eta, (0.0003, 0.002, 0.02, 0.2, 0.9)),
        ("top_n_sigma", top_n_sigma, (0.3, 1.0, 2.0, 3.0)),
    ):
        for value in values:
            for index, row in enumerate(logits):
                left, margin = function(row, value)
                if margin > MARGIN:
                    cases.append({"stage": stage, "value": value, "row": index, "left": sorted(map(int, left))})
    return cases


# --- random numbers -----------------------------------------------------------------------------------------------

class Mersenne:
    """C++'s std::mt19937 with what libstdc++ makes of it (ISO C++, [rand.eng.mers], [rand.util.canonical])."""

    def __init__(self, seed):
        self.state = np.random.RandomState(seed)

    def canonical(self):
        low, high = (float(self.state.randint(0, 2**32, dtype=np.uint32)) for _ in range(2))
        return (low + high * 4294967296.0) / 18446744073709551616.0

    def choose(self, probabilities):
        """std::discrete_distribution: with a single choice it takes no number."""
        if len(probabilities) < 2:
            return 0
        reached = np.cumsum(np.asarray(probabilities, dtype=np.float64))
        reached /= reached[-1]
        return int(np.searchsorted(reached, self.canonical(), side="left"))


def draws(logits, seed):
    """Plain sampling, the most likely token first: the first at which the sum of probabilities reaches the number."""
    random = Mersenne(seed)
    tokens = []
    for row in logits:
        order = np.argsort(-row, kind="stable")
        reached = np.cumsum(softmax(row)[order])
        tokens.append(int(order[np.searchsorted(reached, random.canonical(), side="left")]))
    return tokens


# --- mirostat -----------------------------------------------------------------------------------------------------

def mirostat_1(logits, tau, rate, seed):
    """Mirostat: Basu et al., 2021, https://arxiv.org/abs/2007.14966, algorithm 1, with m = 100: the exponent of Zipf's
    law is estimated from the most likely tokens, k follows from it and from mu, mu from the surprise of what was drawn."""
    random, mu, steps = Mersenne(seed), 2.0 * tau, []
    for row in logits:
        order = np.argsort(-row, kind="stable")
        p = softmax(row)[order]
        rank = np.arange(1, 100)
        t = np.log((rank + 1) / rank)
        b = np.log(p[:99] / p[1:100])
        s = np.sum(t * b) / np.sum(t * t)
        excess = s - 1
        k = ((excess * 2.0**mu) / (1 - float(VOCABULARY) ** -excess)) ** (1 / s)
        count = min(max(int(k), 1), VOCABULARY)
        left = p[:count] / np.sum(p[:count])
        at = random.choose(left)
        mu -= rate * (-np.log2(left[at]) - tau)
        steps.append({"token": int(order[at]), "left": count})
    return steps


def mirostat_2(logits, tau, rate, seed):
    """Mirostat 2.0 (the paper's authors, https://github.com/basusourya/mirostat): tokens with a surprise of at most mu."""
    random, mu, steps = Mersenne(seed), 2.0 * tau, []
    for row in logits:
        order = np.argsort(-row, kind="stable")
        p = softmax(row)[order]
        count = max(int(np.sum(-np.log2(p) <= mu)), 1)
        left = p[:count] / np.sum(p[:count])
        at = random.choose(left)
        mu -= rate * (-np.log2(left[at]) - tau)
        steps.append({"token": int(order[at]), "left": count})
    return steps


# --- repetition ---------------------------------------------------------------------------------------------------

def repeated_ngram(history, size):
    """Hugging Face's NoRepeatNGramLogitsProcessor: what would complete an n-gram that was there before."""
    before = tuple(history[len(history) - size + 1 :])
    grams = [tuple(history[at : at + size]) for at in range(len(history) - size + 1)]
    return sorted({gram[-1] for gram in grams if gram[:-1] == before})


def dry(history, multiplier, base, allowed, window, breakers):
    """DRY (https://github.com/oobabooga/text-generation-webui/pull/5677, p-e-w): a token that would lengthen a repeat
    of n tokens loses multiplier * base^(n - allowed) when n is at least `allowed`. No repeat goes across a breaker, and
    no breaker loses anything."""
    history = history[-window:]
    loss = {}
    for at in range(1, len(history)):
        token = history[at]
        if token in breakers:
            continue
        n = 0
        while n < at and history[at - 1 - n] == history[len(history) - 1 - n] and history[at - 1 - n] not in breakers:
            n += 1
        if n >= allowed and n > 0:
            loss[token] = max(loss.get(token, 0), multiplier * base ** (n - allowed))
    return loss


def histories(count, seed):
    """Texts that quote themselves. 287 is the token of a full stop, 288 that of a comma."""
    random = np.random.RandomState(seed)
    texts = []
    for _ in range(count):
        text = list(random.choice((287, 288, 300, 301, 302, 303, 304), 20))
        while len(text) < 60:
            start, length = random.randint(0, len(text) - 9), random.randint(2, 9)
            text += text[start : start + length]
            if random.random_sample() < 0.3:
                text.append(random.randint(300, 305))
        texts.append([int(token) for token in text])
    return texts


def main():
    logits = rows(6, 1)
    long_run = rows(36, 2)
    texts = histories(10, 3)
    settings = [
        {"multiplier": 0.8, "base": 1.75, "allowed": 2, "window": 1000, "breakers": []},
        {"multiplier": 0.8, "base": 1.75, "allowed": 2, "window": 1000, "breakers": ["."]},
        {"multiplier": 2.0, "base": 1.1, "allowed": 1, "window": 20, "breakers": [".", ","]},
        {"multiplier": 0.1, "base": 3.0, "allowed": 4, "window": 60, "breakers": []},
    ]
    ids = {".": {287, 3 + ord(".")}, ",": {288, 3 + ord(",")}}
    json.dump(
        {
            "vocabulary": VOCABULARY,
            "logits": [list(row) for row in logits],
            "truncations": truncations(logits),
            "run": [list(row) for row in long_run],
            "draws": [{"seed": seed, "tokens": draws(long_run, seed)} for seed in (0, 1, 4242)],
            "mirostat": [
                {"version": version, "tau": tau, "eta": rate, "seed": seed, "steps": function(long_run, tau, rate, seed)}
                for version, function in ((1, mirostat_1), (2, mirostat_2))
                for tau, rate, seed in ((5.0, 0.1, 1), (3.0, 0.1, 7), (1.5, 0.5, 42))
            ],
            "histories": texts,
            "ngrams": [
                {"history": index, "size": size, "banned": repeated_ngram(text, size)}
                for index, text in enumerate(texts)
                for size in (1, 2, 3, 4)
            ],
            "dry": [
                {
                    "history": index,
                    **setting,
                    "loss": {
                        str(token): loss
                        for token, loss in dry(
                            text,
                            setting["multiplier"],
                            setting["base"],
                            setting["allowed"],
                            setting["window"],
                            set().union(*(ids[text] for text in setting["breakers"])),
                        ).items()
                    },
                }
                for index, text in enumerate(texts)
                for setting in settings
            ],
        },
        sys.stdout,
        separators=(",", ":"),
    )
    print()


main()
