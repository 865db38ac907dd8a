#!/usr/bin/env python3
"""Turn a GGUF file of export.py back into a checkpoint: restore.py --model FILE.gguf --out DIR

Writes DIR/main.pt (for train.py --init) and DIR/sp.model (for tokenizer.py --keep). The
weights are those of the file: rounded to Q8_0, and without the optimiser's state.
"""

import argparse
import os
import struct

import numpy as np
import torch

from export import ALIGNMENT, ARRAY, BOOL, F16, F32, FLOAT32, INT32, Q8_0, STRING, UINT32

SCALARS = {UINT32: "<I", INT32: "<i", FLOAT32: "<f", BOOL: "<?"}
BPE = 2  # sentencepiece_model.proto, TrainerSpec.ModelType


class Reader:
    """Reads values one after the other from the bytes of a GGUF file."""

    def __init__(self, data):
        self.data, self.at = data, 0

    def unpack(self, form):
        value = struct.unpack_from(form, self.data, self.at)
        self.at += struct.calcsize(form)
        return value if len(value) > 1 else value[0]

    def text(self):
        size = self.unpack("<Q")
        self.at += size
        return self.data[self.at - size : self.at].decode("utf-8")

    def value(self, kind):
        if kind == ARRAY:
            kind, count = self.unpack("<IQ")
            return [self.value(kind) for _ in range(count)]
        return self.text() if kind == STRING else self.unpack(SCALARS[kind])


def decode_tensor(data, kind, shape):
    """The array of a tensor that starts at data[0]."""
    count = int(np.prod(shape))
    if kind == Q8_0:
        blocks = np.frombuffer(data, np.uint8, count // 32 * 34).reshape(-1, 34)
        scale = blocks[:, :2].copy().view(np.float16).astype(np.float32)
        return (blocks[:, 2:].copy().view(np.int8) * scale).reshape(shape)
    return np.frombuffer(data, {F16: np.float16, F32: np.float32}[kind], count).astype(np.float32).reshape(shape)


def read(path):
    """(metadata, tensors) of a GGUF file."""
    with open(path, "rb") as file:
        reader = Reader(file.read())
    magic, _, tensor_count, entry_count = reader.unpack("<4sIQQ")
    if magic != b"GGUF":
        raise SystemExit(f"{path} is not a GGUF file")
    entries = {}
    for _ in range(entry_count):
        key = reader.text()
        entries[key] = reader.value(reader.unpack("<I"))
    table = []
    for _ in range(tensor_count):
        name, rank = reader.text(), reader.unpack("<I")
        shape = tuple(reader.unpack("<Q") for _ in range(rank))[::-1]
        table.append((name, shape, *reader.unpack("<IQ")))
    start = reader.at + -reader.at % ALIGNMENT
    view = memoryview(reader.data)
    return entries, {
        name: decode_tensor(view[start + offset :], kind, shape) for name, shape, kind, offset in table
    }


def checkpoint(entries, tensors):
    """(cfg, state dict) as in model.py."""
    get = lambda key: entries["llama." + key]
    cfg = dict(
        V=get("vocab_size"),
        L=get("block_count"),
        D=get("embedding_length"),
        H=get("attention.head_count"),
        K=get("attention.head_count_kv"),
        FF=get("feed_forward_length"),
        base=get("rope.freq_base"),
        eps=get("attention.layer_norm_rms_epsilon"),
        ctx=get("context_length"),
    )
    state = {"emb": tensors["token_embd.weight"], "on": tensors["output_norm.weight"]}
    parts = {
        "an": ["attn_norm"],
        "fn": ["ffn_norm"],
        "qkv": ["attn_q", "attn_k", "attn_v"],
        "o": ["attn_output"],
        "gu": ["ffn_gate", "ffn_up"],
        "dn": ["ffn_down"],
    }
    for layer in range(cfg["L"]):
        for name, sources in parts.items():
            state[f"{name}.{layer}"] = np.concatenate(
                [tensors[f"blk.{layer}.{source}.weight"] for source in sources]
            )
    return cfg, {name: torch.from_numpy(value) for name, value in state.items()}


def varint(number):
    """A protobuf varint; negative numbers have ten bytes."""
    number &= (1 << 64) - 1
    out = bytearray()
    while number > 127:
        out.append(number & 127 | 128)
        number >>= 7
    return bytes(out) + bytes([number])


def field(number, value):
    """A protobuf field: bytes, float, or integer."""
    if isinstance(value, bytes):
        return varint(number << 3 | 2) + varint(len(value)) + value
    if isinstance(value, float):
        return varint(number << 3 | 5) + struct.pack("<f", value)
    return varint(number << 3) + varint(value)


def sentencepiece_model(entries):
    """The bytes of a SentencePiece model with the vocabulary of the file."""
    get = lambda key: entries["tokenizer.ggml." + key]
    pieces = b"".join(
        field(1, field(1, piece.encode()) + field(2, score) + field(3, kind))
        for piece, score, kind in zip(get("tokens"), get("scores"), get("token_type"))
    )
    unknown, begin, end = get("unknown_token_id"), get("bos_token_id"), get("eos_token_id")
    trainer = field(3, BPE) + field(4, len(get("tokens"))) + field(35, 1)  # byte fallback
    trainer += field(40, unknown) + field(41, begin) + field(42, end) + field(43, -1)
    trainer += field(46, get("tokens")[begin].encode()) + field(47, get("tokens")[end].encode())
    normalizer = field(1, b"identity") + field(3, 0) + field(4, 0) + field(5, 1)
    return pieces + field(2, trainer) + field(3, normalizer)


def main():
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    parser.add_argument("--model", required=True)
    parser.add_argument("--out", required=True)
    options = parser.parse_args()
    entries, tensors = read(options.model)
    cfg, state = checkpoint(entries, tensors)
    os.makedirs(options.out, exist_ok=True)
    torch.save(dict(cfg=cfg, sd=state), os.path.join(options.out, "main.pt"))
    with open(os.path.join(options.out, "sp.model"), "wb") as out:
        out.write(sentencepiece_model(entries))
    print(f"{options.out}: {sum(value.numel() for value in state.values()):,} parameters")


if __name__ == "__main__":
    main()
