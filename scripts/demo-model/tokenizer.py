#!/usr/bin/env python3
"""Train the tokenizer and encode the text: tokenizer.py --data DIR [--vocab 4096]

Reads train.jsonl and eval.jsonl; writes sp.model (SentencePiece BPE), train.npz
and eval.npz. With --keep an existing sp.model is used again.

The arrays: ids (uint16, all conversations in a row), msk (uint8, 1 where the
loss counts: the assistant's text and its end token) and ln (tokens of each
conversation). BOS is not stored; train.py puts it in front.

A message is encoded exactly as llama.cpp does it with the chat template: the
markers are control tokens, and "role\\ntext" is one piece of text between them.
"""

import argparse
import json
import os

import numpy as np
import sentencepiece

UNKNOWN, BOS, END, START = range(4)  # <unk>, <s>, <|im_end|>, <|im_start|>
SAMPLE = 60000  # conversations that the tokenizer is trained on
ROLE_COPIES = 4000  # so that every role name becomes one token


def read(path):
    """The conversations of a file."""
    with open(path, encoding="utf-8") as lines:
        for line in lines:
            yield json.loads(line)


def train_tokenizer(data, vocabulary):
    """Train SentencePiece on the text of the conversations."""
    corpus = os.path.join(data, "sp.txt")
    with open(corpus, "w", encoding="utf-8") as out:
        for number, item in enumerate(read(os.path.join(data, "train.jsonl"))):
            if number >= SAMPLE:
                break
            if item["system"]:
                out.write(item["system"] + "\n")
            for user, reply in item["turns"]:
                out.write(user + "\n" + reply + "\n")
        for role in ("user", "assistant", "system"):
            out.write((role + "\n") * ROLE_COPIES)
        out.write("".join(chr(code) for code in range(32, 127)) + "\n")
    sentencepiece.SentencePieceTrainer.train(
        input=corpus,
        model_prefix=os.path.join(data, "sp"),
        model_type="bpe",
        vocab_size=vocabulary,
        byte_fallback=True,
        split_digits=True,
        normalization_rule_name="identity",
        add_dummy_prefix=False,
        remove_extra_whitespaces=False,
        character_coverage=1.0,
        unk_id=UNKNOWN,
        bos_id=BOS,
        eos_id=END,
        pad_id=-1,
        bos_piece="<s>",
        eos_piece="<|im_end|>",
        control_symbols=["<|im_start|>"],
        num_threads=2,
        max_sentence_length=100000,
        minloglevel=1,
    )
    os.remove(corpus)


def encode(tokenizer, item, newline):
    """Token ids and loss mask of one conversation (without BOS)."""
    ids, mask = [], []

    def add(role, content, counts):
        head = [START] + tokenizer.encode(role + "\n")
        full = [START] + tokenizer.encode(role + "\n" + content)
        if full[: len(head)] != head:
            raise ValueError(f"the role does not stand alone: {content!r}")
        ids.extend(full + [END] + newline)
        mask.extend([0] * len(head) + [counts] * (len(full) - len(head) + 1) + [0] * len(newline))

    if item["system"]:
        add("system", item["system"], 0)
    for user, reply in item["turns"]:
        add("user", user, 0)
        add("assistant", reply, 1)
    return ids[: -len(newline)], mask[: -len(newline)]


def encode_file(tokenizer, data, name):
    """Encode DIR/name.jsonl to DIR/name.npz."""
    newline = tokenizer.encode("\n")
    ids, mask, lengths = [], [], []
    for item in read(os.path.join(data, name + ".jsonl")):
        tokens, counts = encode(tokenizer, item, newline)
        ids.append(np.array(tokens, np.uint16))
        mask.append(np.array(counts, np.uint8))
        lengths.append(len(tokens))
    ids, mask = np.concatenate(ids), np.concatenate(mask)
    np.savez(os.path.join(data, name + ".npz"), ids=ids, msk=mask, ln=np.array(lengths))
    print(
        f"{name}: {len(lengths):,} conversations, {len(ids):,} tokens, {int(mask.sum()):,} with loss, "
        f"length mean {np.mean(lengths):.0f}, 99 % {np.percentile(lengths, 99):.0f}, max {max(lengths)}"
    )


def main():
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    parser.add_argument("--data", default="work")
    parser.add_argument("--vocab", type=int, default=4096)
    parser.add_argument("--keep", action="store_true", help="use the existing sp.model")
    options = parser.parse_args()
    model = os.path.join(options.data, "sp.model")
    if not (options.keep and os.path.exists(model)):
        train_tokenizer(options.data, options.vocab)
    tokenizer = sentencepiece.SentencePieceProcessor(model_file=model)
    expected = {"<s>": BOS, "<|im_end|>": END, "<|im_start|>": START}
    if any(tokenizer.piece_to_id(piece) != number for piece, number in expected.items()):
        raise SystemExit("the special tokens have unexpected ids")
    for name in ("train", "eval"):
        encode_file(tokenizer, options.data, name)


if __name__ == "__main__":
    main()
