#!/usr/bin/env python3
"""Write a checkpoint as a GGUF file: export.py --checkpoint X.pt [Y.pt] --tokenizer sp.model --out FILE.gguf

The file is written directly; the format is described in
https://github.com/ggml-org/ggml/blob/master/docs/gguf.md. Matrices are stored as
Q8_0 (or F16 with --type f16), norms as F32.
"""

import argparse
import struct

import numpy as np
import sentencepiece
import torch

ALIGNMENT = 32
UINT32, INT32, FLOAT32, BOOL, STRING, ARRAY = 4, 5, 6, 7, 8, 9  # GGUF value types
F32, F16, Q8_0 = 0, 1, 8  # ggml tensor types
FILE_TYPES = {F16: 1, Q8_0: 7}
NORMAL, UNKNOWN, CONTROL, BYTE = 1, 2, 3, 6  # token types

# ChatML. Content is put in as it is: the model is trained on exactly this text.
CHAT_TEMPLATE = (
    "{% for message in messages %}"
    "{{ '<|im_start|>' + message['role'] + '\\n' + message['content'] + '<|im_end|>' + '\\n' }}"
    "{% endfor %}"
    "{% if add_generation_prompt %}{{ '<|im_start|>assistant\\n' }}{% endif %}"
)
DESCRIPTION = (
    "The tiny demo chat model of llama-chat, trained from scratch on generated text. "
    "It knows very little: it shows how the program works, and runs anywhere."
)


def text(value):
    """A GGUF string."""
    data = value if isinstance(value, bytes) else value.encode("utf-8")
    return struct.pack("<Q", len(data)) + data


def scalar(kind, value):
    """A GGUF value of a simple type."""
    if kind == STRING:
        return text(value)
    return struct.pack({UINT32: "<I", INT32: "<i", FLOAT32: "<f", BOOL: "<?"}[kind], value)


def entry(key, kind, value):
    """One key with its value; lists become arrays."""
    if isinstance(value, list):
        header = struct.pack("<IIQ", ARRAY, kind, len(value))
        return text(key) + header + b"".join(scalar(kind, item) for item in value)
    return text(key) + struct.pack("<I", kind) + scalar(kind, value)


def quantize_q8_0(array):
    """Blocks of 32 values: one f16 scale and 32 signed bytes."""
    blocks = array.astype(np.float32).reshape(-1, 32)
    scale = np.abs(blocks).max(axis=1, keepdims=True) / 127
    inverse = np.divide(1, scale, out=np.zeros_like(scale), where=scale > 0)
    values = np.round(blocks * inverse).astype(np.int8)
    packed = np.empty((len(blocks), 34), np.uint8)
    packed[:, :2] = scale.astype(np.float16).view(np.uint8)
    packed[:, 2:] = values.view(np.uint8)
    return packed.tobytes()


def encode_tensor(array, kind):
    """The bytes of a tensor."""
    if kind == Q8_0:
        return quantize_q8_0(array)
    return np.ascontiguousarray(array, np.float16 if kind == F16 else np.float32).tobytes()


def tensors(config, state, matrix_kind):
    """(name, array, ggml type) of all tensors. Tied: there is no output.weight."""
    width, hidden = config["D"], config["FF"]
    head = width // config["H"]
    key_rows = config["K"] * head
    yield "token_embd.weight", state["emb"], matrix_kind
    yield "output_norm.weight", state["on"], F32
    for layer in range(config["L"]):
        prefix = f"blk.{layer}."
        qkv, gate_up = state[f"qkv.{layer}"], state[f"gu.{layer}"]
        yield prefix + "attn_norm.weight", state[f"an.{layer}"], F32
        yield prefix + "ffn_norm.weight", state[f"fn.{layer}"], F32
        yield prefix + "attn_q.weight", qkv[:width], matrix_kind
        yield prefix + "attn_k.weight", qkv[width : width + key_rows], matrix_kind
        yield prefix + "attn_v.weight", qkv[width + key_rows :], matrix_kind
        yield prefix + "attn_output.weight", state[f"o.{layer}"], matrix_kind
        yield prefix + "ffn_gate.weight", gate_up[:hidden], matrix_kind
        yield prefix + "ffn_up.weight", gate_up[hidden:], matrix_kind
        yield prefix + "ffn_down.weight", state[f"dn.{layer}"], matrix_kind


def token_type(tokenizer, number):
    """The GGUF type of a token."""
    if tokenizer.is_unknown(number):
        return UNKNOWN
    if tokenizer.is_control(number):
        return CONTROL
    return BYTE if tokenizer.is_byte(number) else NORMAL


def metadata(config, tokenizer, parameters, matrix_kind):
    """All key-value entries of the file."""
    numbers = range(config["V"])
    return [
        entry("general.architecture", STRING, "llama"),
        entry("general.type", STRING, "model"),
        entry("general.name", STRING, "llama-chat demo"),
        entry("general.description", STRING, DESCRIPTION),
        entry("general.license", STRING, "mit"),
        entry("general.languages", STRING, ["en"]),
        entry("general.size_label", STRING, f"{parameters / 1e6:.1f}M"),
        entry("general.file_type", UINT32, FILE_TYPES[matrix_kind]),
        entry("general.quantization_version", UINT32, 2),
        entry("llama.context_length", UINT32, config["ctx"]),
        entry("llama.embedding_length", UINT32, config["D"]),
        entry("llama.block_count", UINT32, config["L"]),
        entry("llama.feed_forward_length", UINT32, config["FF"]),
        entry("llama.attention.head_count", UINT32, config["H"]),
        entry("llama.attention.head_count_kv", UINT32, config["K"]),
        entry("llama.attention.layer_norm_rms_epsilon", FLOAT32, config["eps"]),
        entry("llama.rope.dimension_count", UINT32, config["D"] // config["H"]),
        entry("llama.rope.freq_base", FLOAT32, config["base"]),
        entry("llama.vocab_size", UINT32, config["V"]),
        entry("tokenizer.ggml.model", STRING, "llama"),
        entry("tokenizer.ggml.pre", STRING, "default"),
        entry("tokenizer.ggml.tokens", STRING, [tokenizer.id_to_piece(n) for n in numbers]),
        entry("tokenizer.ggml.scores", FLOAT32, [tokenizer.get_score(n) for n in numbers]),
        entry("tokenizer.ggml.token_type", INT32, [token_type(tokenizer, n) for n in numbers]),
        entry("tokenizer.ggml.bos_token_id", UINT32, 1),
        entry("tokenizer.ggml.eos_token_id", UINT32, 2),
        entry("tokenizer.ggml.eot_token_id", UINT32, 2),
        entry("tokenizer.ggml.unknown_token_id", UINT32, 0),
        entry("tokenizer.ggml.padding_token_id", UINT32, 2),
        entry("tokenizer.ggml.add_bos_token", BOOL, True),
        entry("tokenizer.ggml.add_eos_token", BOOL, False),
        entry("tokenizer.ggml.add_space_prefix", BOOL, False),
        entry("tokenizer.chat_template", STRING, CHAT_TEMPLATE),
    ]


def write(path, entries, parts):
    """Write header, metadata, tensor table and aligned tensor data."""
    table, data, offset = [], [], 0
    for name, array, kind in parts:
        encoded = encode_tensor(array, kind)
        shape = array.shape[::-1]  # ggml counts the dimensions from the innermost one
        dimensions = struct.pack(f"<I{len(shape)}Q", len(shape), *shape)
        table.append(text(name) + dimensions + struct.pack("<IQ", kind, offset))
        padding = -len(encoded) % ALIGNMENT
        data.append(encoded + bytes(padding))
        offset += len(encoded) + padding
    head = b"GGUF" + struct.pack("<IQQ", 3, len(table), len(entries)) + b"".join(entries) + b"".join(table)
    with open(path, "wb") as out:
        out.write(head + bytes(-len(head) % ALIGNMENT))
        for block in data:
            out.write(block)


def main():
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    parser.add_argument("--checkpoint", nargs="+", required=True, help="several are averaged")
    parser.add_argument("--tokenizer", required=True)
    parser.add_argument("--out", required=True)
    parser.add_argument("--type", choices=["q8_0", "f16"], default="q8_0")
    options = parser.parse_args()
    saved, *others = [torch.load(path, map_location="cpu") for path in options.checkpoint]
    for name, weight in saved["sd"].items():
        saved["sd"][name] = sum((other["sd"][name] for other in others), weight) / (1 + len(others))
    config = saved["cfg"]
    state = {name: value.float().numpy() for name, value in saved["sd"].items()}
    tokenizer = sentencepiece.SentencePieceProcessor(model_file=options.tokenizer)
    if tokenizer.get_piece_size() != config["V"]:
        raise SystemExit("the tokenizer does not belong to the checkpoint")
    parameters = sum(value.size for value in state.values())
    kind = {"q8_0": Q8_0, "f16": F16}[options.type]
    write(options.out, metadata(config, tokenizer, parameters, kind), tensors(config, state, kind))
    print(f"{options.out}: {parameters:,} parameters")


if __name__ == "__main__":
    main()
