#!/usr/bin/python3
"""Trains the demo model on the CPU (needs avx512_bf16 or avx2, g++, python3-numpy, python3-torch).

Usage
    train.py --data DIR --out DIR/main --minutes 58           # cosine over wall time
    train.py --data DIR --out DIR/main --steps 4000 --schedule wsd
    train.py --data DIR --out DIR/main --minutes 58 --resume  # goes on from DIR/main.pt
    train.py --data DIR --out DIR/next --init DIR/main.pt ... # new run from these weights
    train.py --data DIR --out DIR/x --check                   # gradients against PyTorch

Input: DIR/train.npz and DIR/eval.npz with ids (uint16, all conversations one after the
other), msk (uint8, 1 = the loss counts this token) and ln (length of every conversation).
The vocabulary size is that of DIR/sp.model, or --vocab.

Output: OUT.pt every five minutes and at the end: cfg, sd (weights, names as in model.py),
and the optimiser state. OUT.log: one JSON line for every evaluation. A log line every 50
steps goes to stdout. --stop-after ends a run early; --resume goes on with it.
OUT.stop: if this file appears, the run saves, removes the file and ends.

A batch is --tokens tokens of whole conversations without padding; BOS (1) is put in front
of each with probability --bos. Matrices are trained with Muon, embedding and norms with
AdamW. Learning rates: linear warm-up, then cosine or warmup-stable-decay (constant, then
linear over the last --decay part), down to --final of the peak.
All times exclude the time before the first step.
"""
import argparse
import ctypes
import hashlib
import json
import math
import os
import subprocess
import sys
import time

import numpy as np
import torch

from model import Llama

HERE = os.path.dirname(os.path.abspath(__file__))
MAX_LENGTH = 2048  # kMaxSeq in kernels.cpp


def parse_arguments():
    parser = argparse.ArgumentParser()
    add = parser.add_argument
    add('--data', default='.', help='folder of train.npz, eval.npz and sp.model')
    add('--out', default='main', help='path of the checkpoint, without .pt')
    add('--cache', default='', help='folder of the compiled kernels (default: that of --out)')
    add('--minutes', type=float, default=0, help='length of the schedule in minutes')
    add('--steps', type=int, default=0, help='length of the schedule in steps')
    add('--stop-after', type=float, default=0, help='end after this many minutes; schedule unchanged')
    add('--schedule', choices=['cosine', 'wsd'], default='cosine')
    add('--warmup', type=int, default=60, help='steps')
    add('--decay', type=float, default=0.3, help='wsd: part of the run in which the rate falls')
    add('--final', type=float, default=0.02, help='last learning rate / peak')
    add('--resume', action='store_true', help='go on from OUT.pt')
    add('--init', default='', help='checkpoint with the first weights')
    add('--tokens', type=int, default=3840, help='tokens of a batch')
    add('--bos', type=float, default=1.0, help='share of the sequences that start with BOS')
    add('--muon-rate', type=float, default=0.02)
    add('--muon-decay', type=float, default=0.0, help='decoupled; without it the weights grow until bf16 gradients are noise')
    add('--adam-rate', type=float, default=3e-3)
    add('--adam-decay', type=float, default=0.01)
    add('--eval-minutes', type=float, default=3)
    add('--save-minutes', type=float, default=5)
    add('--threads', type=int, default=2)
    add('--seed', type=int, default=3)
    add('--vocab', type=int, default=0)
    add('--layers', type=int, default=8)
    add('--width', type=int, default=256)
    add('--kv-heads', type=int, default=2)
    add('--ff', type=int, default=640)
    add('--check', action='store_true', help='compare the gradients with PyTorch and end')
    return parser.parse_args()


def compile_kernels(folder):
    """Compiles kernels.cpp into `folder`, once for every version of the file and CPU."""
    source = os.path.join(HERE, 'kernels.cpp')
    flags = ['-O3', '-march=native', '-ffast-math', '-fopenmp', '-fPIC', '-shared', '-std=c++17']
    key = hashlib.sha256(' '.join(flags).encode())
    for name in (source, os.path.join(HERE, 'vector.h')):
        with open(name, 'rb') as file:
            key.update(file.read())
    library = os.path.join(folder, f'kernels-{key.hexdigest()[:16]}.so')
    if not os.path.exists(library):
        os.makedirs(folder, exist_ok=True)
        temporary = f'{library}.{os.getpid()}'
        subprocess.run(['g++', *flags, '-o', temporary, source], check=True)
        os.replace(temporary, library)
    return ctypes.CDLL(library)


def pointer(array):
    assert array.flags.c_contiguous
    return ctypes.c_void_p(array.ctypes.data)


class Trainer:
    """Weights, gradients and optimiser state as flat fp32 arrays, and the kernels on them."""

    def __init__(self, cfg, cache, threads):
        assert cfg['D'] == 64 * cfg['H'] and cfg['H'] % cfg['K'] == 0, 'head size must be 64'
        assert cfg['V'] % 16 == 0 and cfg['FF'] % 32 == 0
        self.cfg = cfg
        self.lib = compile_kernels(cache)
        self.lib.model_create.restype = ctypes.c_void_p
        self.lib.model_parameters.restype = ctypes.c_int64
        self.lib.model_run.restype = ctypes.c_double
        self.handle = ctypes.c_void_p(self.lib.model_create(
            cfg['V'], cfg['L'], cfg['D'], cfg['H'], cfg['K'], cfg['FF'],
            ctypes.c_float(cfg['base']), ctypes.c_float(cfg['eps']), threads))
        adamw = ctypes.c_int64()
        total = self.lib.model_parameters(self.handle, ctypes.byref(adamw))
        self.weights, self.gradients = np.zeros(total, np.float32), np.zeros(total, np.float32)
        self.momentum = np.zeros(total, np.float32)  # Muon; the AdamW part stays zero
        self.first = np.zeros(adamw.value, np.float32)
        self.second = np.zeros(adamw.value, np.float32)
        self.step = 0
        self.packed = False

    def names(self):
        """(name, shape) of every parameter, in the order of the flat arrays."""
        V, L, D, H, K, FF = (self.cfg[k] for k in ('V', 'L', 'D', 'H', 'K', 'FF'))
        yield 'emb', (V, D)
        yield 'on', (D,)
        for name, shape in (('an', (D,)), ('fn', (D,)), ('qkv', ((H + 2 * K) * 64, D)),
                            ('o', (D, D)), ('gu', (2 * FF, D)), ('dn', (D, FF))):
            for l in range(L):
                yield f'{name}.{l}', shape

    def views(self, flat):
        """The parts of a flat array by parameter name (views, not copies)."""
        parts, at = {}, 0
        for name, shape in self.names():
            size = math.prod(shape)
            parts[name] = flat[at:at + size].reshape(shape)
            at += size
        assert at == len(flat)
        return parts

    def load_weights(self, state):
        for name, part in self.views(self.weights).items():
            part[...] = state[name].float().numpy()
        self.packed = False

    def run(self, batch, train=True):
        """(sum of losses, right tokens) of a batch; with `train` also self.gradients."""
        ids, starts, rows, targets = batch
        if not self.packed:
            self.lib.model_pack(self.handle, pointer(self.weights))
            self.packed = True
        correct = ctypes.c_int()
        loss = self.lib.model_run(
            self.handle, pointer(self.weights), pointer(self.gradients) if train else None,
            pointer(ids), pointer(starts), len(starts) - 1, pointer(rows), pointer(targets),
            len(rows), ctypes.byref(correct))
        return loss, correct.value

    def update(self, muon_rate, muon_decay, adam_rate, adam_decay):
        """One optimiser step with the gradients of the last run."""
        self.step += 1
        f = ctypes.c_float
        self.lib.model_update(
            self.handle, *map(pointer, (self.weights, self.gradients, self.momentum, self.first, self.second)),
            f(muon_rate), f(0.95), f(muon_decay),
            f(adam_rate), f(0.9), f(0.97), f(1e-9), f(adam_decay), f(1.0), self.step)
        self.packed = False

    def save(self, path, progress):
        state = {k: torch.from_numpy(v.copy()) for k, v in self.views(self.weights).items()}
        optimiser = dict(momentum=torch.from_numpy(self.momentum), first=torch.from_numpy(self.first),
                         second=torch.from_numpy(self.second), step=self.step)
        torch.save(dict(cfg=self.cfg, sd=state, opt=optimiser, progress=progress), path + '.tmp')
        os.replace(path + '.tmp', path)

    def load_optimiser(self, saved):
        for name in ('momentum', 'first', 'second'):
            getattr(self, name)[...] = saved[name].numpy()
        self.step = saved['step']


class Corpus:
    """Conversations of one .npz file, served as packed batches."""

    def __init__(self, path, tokens, bos):
        data = np.load(path)
        self.ids, self.mask = data['ids'].astype(np.int32), data['msk'] > 0
        self.length = data['ln'].astype(np.int64)
        self.offset = np.concatenate([[0], np.cumsum(self.length)])
        self.tokens, self.bos = tokens, bos
        assert self.length.max() + 1 <= min(MAX_LENGTH, tokens), 'a conversation is too long'

    def epoch(self, seed):
        """Lists of conversations, in random order, that fill a batch each."""
        order = np.random.default_rng(seed).permutation(len(self.length))
        part, size = [], 0
        for i in order:
            if part and size + self.length[i] + 1 > self.tokens:
                yield part
                part, size = [], 0
            part.append(i)
            size += self.length[i] + 1
        if part:
            yield part

    def batch(self, part, rng):
        """(ids [M], starts [N + 1], rows [n], targets [n]), all int32, of N conversations.

        The last token of a conversation is only a target, never an input.
        """
        ids, rows, targets, starts = [], [], [], [0]
        for i in part:
            tokens = self.ids[self.offset[i]:self.offset[i + 1]]
            mask = self.mask[self.offset[i]:self.offset[i + 1]]
            if rng.random() < self.bos:
                tokens = np.concatenate([[1], tokens])
                mask = np.concatenate([[False], mask])
            place = np.nonzero(mask[1:])[0]
            ids.append(tokens[:-1])
            rows.append(starts[-1] + place)
            targets.append(tokens[1:][place])
            starts.append(starts[-1] + len(tokens) - 1)
        join = lambda parts: np.concatenate(parts).astype(np.int32)
        return join(ids), np.array(starts, np.int32), join(rows), join(targets)


def evaluate(trainer, corpus):
    """(mean loss, share of right tokens) on the loss tokens of a corpus."""
    loss = right = count = 0
    rng = np.random.default_rng(0)
    for part in corpus.epoch(0):
        batch = corpus.batch(part, rng)
        batch_loss, batch_right = trainer.run(batch, train=False)
        loss, right, count = loss + batch_loss, right + batch_right, count + len(batch[2])
    return loss / count, right / count


def rate_factor(args, step, progress):
    """Learning rate / peak at a step (from 0) and a part of the run (0..1)."""
    if args.schedule == 'cosine':
        shape = 0.5 * (1 + math.cos(math.pi * min(progress, 1)))
    else:
        shape = min(1, max(0, 1 - progress) / args.decay)
    return min(1, (step + 1) / args.warmup) * (args.final + (1 - args.final) * shape)


def check(trainer, corpus):
    """Prints the relative errors of loss and gradients against model.py in fp32."""
    model = Llama(**trainer.cfg)
    model.load_state_dict({k: torch.from_numpy(v) for k, v in trainer.views(trainer.weights).items()})
    ids, starts, rows, targets = batch = corpus.batch(next(corpus.epoch(1)), np.random.default_rng(1))
    loss, right = trainer.run(batch)
    loss /= len(rows)
    lengths = np.diff(starts)
    padded = np.zeros((len(lengths), lengths.max()), np.int64)
    place = np.concatenate([n * lengths.max() + np.arange(k) for n, k in enumerate(lengths)])
    padded.reshape(-1)[place] = ids
    logits = model(torch.from_numpy(padded), torch.from_numpy(place[rows]))
    expected = torch.nn.functional.cross_entropy(logits, torch.from_numpy(targets.astype(np.int64)))
    expected.backward()
    print(f'{len(lengths)} sequences of {lengths.min()}..{lengths.max()} tokens, {len(rows)} loss positions')
    print(f'loss {loss:.6f} expected {expected.item():.6f}; right {right}, '
          f'expected {(logits.argmax(-1).numpy() == targets).sum()}')
    worst = {}
    for name, part in trainer.views(trainer.gradients).items():
        exact = model.get_parameter(name).grad.numpy() if hasattr(model, 'get_parameter') else None
        error = np.linalg.norm(part - exact) / np.linalg.norm(exact)
        kind = name.split('.')[0]
        worst[kind] = max(worst.get(kind, (0, '')), (error, name))
    for kind, (error, name) in worst.items():
        print(f'{kind:4s} largest relative gradient error {error:.4f} ({name})')
    return max(error for error, _ in worst.values())


def main():
    args = parse_arguments()
    if not args.check and not args.minutes and not args.steps:
        sys.exit('give --minutes or --steps')
    torch.set_num_threads(args.threads)
    torch.manual_seed(args.seed)
    start_from = args.out + '.pt' if args.resume else args.init
    saved = torch.load(start_from) if start_from else None
    if saved:
        cfg = saved['cfg']
    else:
        vocab = args.vocab
        if not vocab:
            import sentencepiece
            vocab = sentencepiece.SentencePieceProcessor(
                model_file=os.path.join(args.data, 'sp.model')).get_piece_size()
        cfg = dict(V=vocab, L=args.layers, D=args.width, H=args.width // 64, K=args.kv_heads, FF=args.ff)
    model = Llama(**cfg)
    trainer = Trainer(model.cfg, args.cache or os.path.dirname(os.path.abspath(args.out)), args.threads)
    trainer.load_weights(saved['sd'] if saved else model.state_dict())
    print(f'{len(trainer.weights):,} parameters, {model.cfg}', flush=True)
    corpus = Corpus(os.path.join(args.data, 'train.npz'), args.tokens, args.bos)
    if args.check:
        sys.exit(int(check(trainer, corpus) > 0.05))
    held_out = Corpus(os.path.join(args.data, 'eval.npz'), args.tokens, args.bos)

    epoch = index = seen = before = 0  # index: batches of this epoch that are done
    if args.resume:
        trainer.load_optimiser(saved['opt'])
        progress = saved['progress']
        epoch, index, seen, before = (progress[k] for k in ('epoch', 'index', 'seen', 'seconds'))
        print(f'resumed at step {trainer.step}, {before:.0f} s', flush=True)
    begin = time.time() - before
    next_eval, next_save = before, before + args.save_minutes * 60
    losses, log_time, log_seen = [], time.time(), seen

    def report(seconds):
        loss, accuracy = evaluate(trainer, held_out)
        train = float(np.mean(losses[-50:])) if losses else float('nan')
        print(f'  EVAL step {trainer.step} {seconds:.0f} s tokens {seen} train {train:.4f} '
              f'held-out {loss:.4f} accuracy {accuracy:.4f}', flush=True)
        with open(args.out + '.log', 'a') as file:
            file.write(json.dumps(dict(step=trainer.step, s=round(seconds, 1), tok=seen, train=train,
                                       eval=loss, acc=accuracy)) + '\n')

    def save(seconds):
        trainer.save(args.out + '.pt', dict(epoch=epoch, index=index, seen=seen, seconds=seconds))

    if not args.resume:
        open(args.out + '.log', 'w').close()
    if os.path.exists(args.out + '.stop'):
        os.remove(args.out + '.stop')  # left over from an earlier run
    done = False
    while not done:
        rng = np.random.default_rng((args.seed, epoch))
        for number, part in enumerate(corpus.epoch((args.seed, epoch))):
            batch = corpus.batch(part, rng)
            if number < index:
                continue  # already done before the resume
            seconds = time.time() - begin
            progress = trainer.step / args.steps if args.steps else seconds / (args.minutes * 60)
            stop = os.path.exists(args.out + '.stop')
            if progress >= 1 or stop or (args.stop_after and seconds > args.stop_after * 60):
                done = True
                break
            factor = rate_factor(args, trainer.step, progress)
            loss, _ = trainer.run(batch)
            trainer.update(args.muon_rate * factor, args.muon_decay, args.adam_rate * factor, args.adam_decay)
            losses.append(loss / len(batch[2]))
            if not math.isfinite(losses[-1]):  # OUT.pt stays as it was saved last
                sys.exit(f'loss {losses[-1]} at step {trainer.step}')
            seen, index = seen + len(batch[0]) + len(part), number + 1  # as in the corpus, with BOS
            if trainer.step % 50 == 0:
                now = time.time()
                print(f'{trainer.step} epoch {epoch} {now - begin:.0f} s loss {np.mean(losses[-50:]):.4f} '
                      f'tokens {seen} {(seen - log_seen) / (now - log_time):.0f} tok/s '
                      f'rate {factor:.3f}', flush=True)
                log_time, log_seen = now, seen
            if seconds >= next_eval:
                paused = time.time()
                report(seconds)
                next_eval = seconds + args.eval_minutes * 60
                log_time += time.time() - paused
            if seconds >= next_save:
                save(seconds)
                next_save = seconds + args.save_minutes * 60
        else:
            epoch, index = epoch + 1, 0
    seconds = time.time() - begin
    save(seconds)
    report(seconds)
    if os.path.exists(args.out + '.stop'):
        os.remove(args.out + '.stop')
    print(f'saved {args.out}.pt after {trainer.step} steps, {seconds:.0f} s, {seen} tokens', flush=True)


if __name__ == '__main__':
    main()
