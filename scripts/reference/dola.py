#!/usr/bin/python3
"""An independent implementation of DoLa, to compare the program with: numpy, no line of it shared with the program.

    echo '[{"prompt": [1, 42], "layers": "high", "tokens": 12}]' | python3 scripts/reference/dola.py model.gguf

prints JSON, for each request: the greedy tokens, the candidate layers, the premature layer of each token, and how
close the decisions were. Instead of "prompt" a request may have "prompts", and then gets the first of them at which no
decision is closer than "token_margin" (logits) and "layer_margin" (nats). Reads GGUF files of the architectures llama and gemma2 with f32 and q8_0 weights.

DoLa as in Hugging Face transformers' generate(dola_layers=...), `_dola_select_contrast` and `_relative_top_filter`:
https://github.com/huggingface/transformers, of the paper https://arxiv.org/abs/2309.03883.
"""
import json
import struct
import sys

import numpy as np

F32 = np.float32


# --- the file ---------------------------------------------------------------------------------------------------

def read_gguf(path):
    """Metadata and tensors: {name: (type, weights as float32 rows)}."""
    data = open(path, "rb").read()
    at = 0

    def take(kind):
        nonlocal at
        value = struct.unpack_from("<" + kind, data, at)[0]
        at += struct.calcsize("<" + kind)
        return value

    def text():
        nonlocal at
        size = take("Q")
        at += size
        return data[at - size : at].decode()

    kinds = {0: "B", 1: "b", 2: "H", 3: "h", 4: "I", 5: "i", 6: "f", 7: "?", 10: "Q", 11: "q", 12: "d"}

    def value(kind):
        if kind == 8:
            return text()
        if kind == 9:
            inner, count = take("I"), take("Q")
            return [value(inner) for _ in range(count)]
        return take(kinds[kind])

    assert data[:4] == b"GGUF"
    at = 8
    tensor_count, pair_count = take("Q"), take("Q")
    metadata = {}
    for _ in range(pair_count):
        key = text()
        metadata[key] = value(take("I"))
    infos = []
    for _ in range(tensor_count):
        name = text()
        sizes = [take("Q") for _ in range(take("I"))]
        infos.append((name, sizes, take("I"), take("Q")))
    base = -(-at // 32) * 32
    tensors = {}
    for name, sizes, kind, offset in infos:
        count = int(np.prod(sizes))
        if kind == 0:
            weights = np.frombuffer(data, "<f4", count, base + offset)
        elif kind == 8:
            blocks = np.frombuffer(data, [("scale", "<f2"), ("values", "i1", 32)], count // 32, base + offset)
            weights = blocks["values"].astype(F32) * blocks["scale"].astype(F32)[:, None]
        else:
            raise ValueError(f"tensor type {kind} is not read here")
        tensors[name] = (kind, weights.reshape(sizes[::-1]))
    return metadata, tensors


# --- the model --------------------------------------------------------------------------------------------------

def half(x):
    """Rounded to 16 bits: what the KV cache keeps."""
    return x.astype(np.float16).astype(F32)


def rms_norm(x, weight, epsilon):
    return x / np.sqrt(np.mean(np.square(x, dtype=np.float64), -1, keepdims=True) + epsilon).astype(F32) * weight


class Model:
    def __init__(self, metadata, tensors):
        self.metadata, self.tensors = metadata, tensors
        self.kind = self.metadata["general.architecture"]
        self.layers = self.get("block_count")
        self.heads = self.get("attention.head_count")
        self.key_heads = self.get("attention.head_count_kv")
        self.epsilon = self.get("attention.layer_norm_rms_epsilon")
        self.tied = "output.weight" not in self.tensors
        self.forget()

    def forget(self):
        """Empties the KV cache."""
        self.keys = [[] for _ in range(self.layers)]
        self.values = [[] for _ in range(self.layers)]

    def get(self, key):
        return self.metadata[f"{self.kind}.{key}"]

    def weight(self, name):
        return self.tensors[name][1]

    def product(self, name, x):
        """x · Wᵀ. For q8_0 weights ggml rounds the other factor to q8_0 as well; so it is done here."""
        kind, matrix = self.tensors[name]
        if kind == 8:
            blocks = x.reshape(-1, 32)
            scale = np.abs(blocks).max(1, keepdims=True) / F32(127)
            inverse = np.divide(F32(1), scale, out=np.zeros_like(scale), where=scale > 0)
            x = (np.rint(blocks * inverse) * half(scale)).astype(F32).reshape(x.shape)
        return x @ matrix.T

    def lm_head(self, state):
        return self.product("token_embd.weight" if self.tied else "output.weight", state)

    def rotate(self, x, position):
        """Rotary embedding: llama turns neighbours, gemma2 the two halves."""
        size = x.shape[-1]
        angles = position * 10000.0 ** (-np.arange(0, size, 2) / size)
        cos, sin = np.cos(angles).astype(F32), np.sin(angles).astype(F32)
        a, b = (x[:, 0::2], x[:, 1::2]) if self.kind == "llama" else (x[:, : size // 2], x[:, size // 2 :])
        turned = np.empty_like(x)
        if self.kind == "llama":
            turned[:, 0::2], turned[:, 1::2] = a * cos - b * sin, a * sin + b * cos
        else:
            turned[:, : size // 2], turned[:, size // 2 :] = a * cos - b * sin, a * sin + b * cos
        return turned

    def attention(self, layer, x, position):
        name = f"blk.{layer}.attn_"
        query = self.rotate(self.product(name + "q.weight", x).reshape(self.heads, -1), position)
        key = self.rotate(self.product(name + "k.weight", x).reshape(self.key_heads, -1), position)
        value = self.product(name + "v.weight", x).reshape(self.key_heads, -1)
        self.keys[layer].append(half(key))
        self.values[layer].append(half(value))
        keys, values = np.stack(self.keys[layer]), np.stack(self.values[layer])
        result = []
        for head in range(self.heads):
            group = head * self.key_heads // self.heads
            # ggml rounds the other factor of a product with a 16-bit cache to 16 bits as well.
            scores = keys[:, group] @ half(query[head]) / np.sqrt(F32(query.shape[-1]))
            if self.kind == "gemma2":
                cap = self.get("attn_logit_softcapping")
                scores = np.tanh(scores / cap) * cap
            weights = np.exp(scores - scores.max())
            result.append(half(weights / weights.sum()) @ values[:, group])
        return self.product(name + "output.weight", np.concatenate(result).astype(F32))

    def feed_forward(self, layer, x):
        gate = self.product(f"blk.{layer}.ffn_gate.weight", x)
        up = self.product(f"blk.{layer}.ffn_up.weight", x)
        if self.kind == "llama":
            active = gate / (1 + np.exp(-gate))
        else:
            active = 0.5 * gate * (1 + np.tanh(0.7978845608 * (gate + 0.044715 * gate**3)))
        return self.product(f"blk.{layer}.ffn_down.weight", (active * up).astype(F32))

    def step(self, token, position):
        """Takes one token more; returns its logits and its hidden states 0 … layers - 1."""
        norm = lambda name, x: rms_norm(x, self.weight(name + ".weight"), self.epsilon)
        x = self.weight("token_embd.weight")[token].astype(F32)
        if self.kind == "gemma2":
            x = x * np.sqrt(F32(x.size))
        states = []
        for layer in range(self.layers):
            states.append(x)
            name = f"blk.{layer}."
            y = self.attention(layer, norm(name + "attn_norm", x), position)
            if self.kind == "gemma2":
                y = norm(name + "post_attention_norm", y)
            x = x + y
            y = self.feed_forward(layer, norm(name + "ffn_norm", x))
            if self.kind == "gemma2":
                y = norm(name + "post_ffw_norm", y)
            x = x + y
        return self.finish(x), states

    def finish(self, state):
        """What the model makes of the state of its last layer."""
        logits = self.lm_head(rms_norm(state, self.weight("output_norm.weight"), self.epsilon))
        if self.kind == "gemma2":
            cap = self.get("final_logit_softcapping")
            logits = np.tanh(logits / cap) * cap
        return logits


# --- DoLa -------------------------------------------------------------------------------------------------------

def log_softmax(x):
    x = x.astype(np.float64)
    return x - x.max() - np.log(np.exp(x - x.max()).sum())


def candidate_layers(asked, count, tied):
    """transformers' `_dola_decoding`, part 1."""
    if isinstance(asked, list):
        return [layer for layer in asked if layer < count]
    if asked == "high":
        return list(range(count // 2, count, 2)) if count <= 40 else list(range(count - 20, count, 2))
    if not tied:
        start = 0
    elif count > 2:
        start = 2
    elif count == 2:
        start = 1
    else:
        start = 0
    if start == count // 2:
        return [start]
    return list(range(start, count // 2, 2)) if count <= 40 else list(range(start, 20, 2))


def contrast(mature_logits, premature_logits, relative_top):
    """Contrasted logits, how far each is above the relative top (below 0: impossible), index of the premature row,
    divergences (sums over the vocabulary, nats)."""
    mature = log_softmax(mature_logits)
    premature = [log_softmax(row) for row in premature_logits]
    divergences = []
    for row in premature:
        mean = 0.5 * (np.exp(mature) + np.exp(row))
        with np.errstate(divide="ignore", invalid="ignore"):
            log_mean = np.where(mean > 0, np.log(mean), 0)
        kl_mature = np.sum(np.where(mean > 0, mean * (log_mean - mature), 0))
        kl_premature = np.sum(np.where(mean > 0, mean * (log_mean - row), 0))
        divergences.append(0.5 * (kl_mature + kl_premature))
    best = int(np.argmax(divergences))
    above_floor = mature - mature.max() - np.log(relative_top)
    return mature - premature[best], above_floor, best, divergences


def generate(model, prompt, tokens=12, layers="off", relative_top=0.1, norm=False, repetition_penalty=1.0,
             token_margin=0.0, layer_margin=0.0):
    """Greedy. `layers`: "off", "low", "high" or a list. The penalty looks at prompt and reply (the whole context).
    None when a decision is closer than the margins."""
    model.forget()
    for position, token in enumerate(prompt):
        logits, states = model.step(token, position)
    asked = [] if layers == "off" else candidate_layers(layers, model.layers, model.tied)
    reply, chosen, jsd, token_margins, layer_margins = [], [], [], [], []
    seen = list(prompt)
    while True:
        scores, above_floor = logits.astype(np.float64), None
        if asked:
            rows = [model.finish(states[j]) if norm else model.lm_head(states[j]) for j in asked]
            scores, above_floor, best, divergences = contrast(logits, rows, relative_top)
            chosen.append(asked[best])
            jsd.append([round(float(value), 5) for value in divergences])
            if len(asked) > 1:
                layer_margins.append(float(np.diff(np.sort(divergences)[-2:])[0]))
        for token in set(seen):
            scores[token] = scores[token] / repetition_penalty if scores[token] > 0 else scores[token] * repetition_penalty
        possible = scores if above_floor is None else np.where(above_floor >= 0, scores, -np.inf)
        token = int(np.argmax(possible))
        ordered = np.sort(possible[np.isfinite(possible)])
        if ordered.size > 1:
            token_margins.append(float(ordered[-1] - ordered[-2]))
        if above_floor is not None:
            # Tokens that would win if they were on the other side of the relative top.
            rivals = (scores > possible[token] - token_margin) & ((above_floor < 0) | (np.arange(scores.size) == token))
            token_margins.append(2 * float(np.abs(above_floor[rivals]).min()))
        if min(token_margins, default=9) < token_margin or min(layer_margins, default=9) < layer_margin:
            return None
        reply.append(token)
        seen.append(token)
        if len(reply) == tokens:
            break
        logits, states = model.step(token, len(seen) - 1)
    return {
        "prompt": prompt,
        "candidate_layers": asked,
        "tokens": reply,
        "premature_layers": chosen,
        "jsd": jsd,
        # How near the closest decision was to falling otherwise: logits, nats.
        "token_margin": round(min(token_margins, default=0), 5),
        "layer_margin": round(min(layer_margins, default=0), 5),
    }


def first(model, prompts=None, prompt=None, **request):
    for candidate in prompts or [prompt]:
        found = generate(model, candidate, **request)
        if found:
            return found
    raise SystemExit(f"no prompt has decisions that are wide enough: {request}")


if __name__ == "__main__":
    the_model = Model(*read_gguf(sys.argv[1]))
    print(json.dumps([first(the_model, **request) for request in json.loads(sys.stdin.read())]))
