"""Reference implementation of the demo model in PyTorch.

A small llama: RMSNorm, RoPE on neighbouring pairs, grouped-query attention, SwiGLU,
tied embeddings. `train.py` trains it with its own kernels (`kernels.cpp`) and uses this
module for the initial weights, the names in the checkpoint, and the gradient check.

State dict (V vocabulary, D width, H heads, K key/value heads, F feed-forward size,
h = D / H head size; every matrix is [outputs, inputs]):

    emb     [V, D]              token embedding and output matrix
    on      [D]                 output norm
    an.<l>  [D]                 norm before the attention of layer l
    fn.<l>  [D]                 norm before the feed-forward part of layer l
    qkv.<l> [(H + 2 K) h, D]    query, key and value rows
    o.<l>   [D, D]              attention output
    gu.<l>  [2 F, D]            gate rows, then up rows
    dn.<l>  [D, F]              down
"""
import math

import torch
from torch import nn
from torch.nn import functional as F


class Llama(nn.Module):
    def __init__(self, V, L=8, D=256, H=4, K=2, FF=640, base=10000.0, eps=1e-5, ctx=2048):
        super().__init__()
        self.cfg = dict(V=V, L=L, D=D, H=H, K=K, FF=FF, base=base, eps=eps, ctx=ctx)
        self.head = D // H

        def matrix(rows, columns, scale=1.0):
            return nn.Parameter(torch.randn(rows, columns) * scale / math.sqrt(columns))

        small = 1 / math.sqrt(2 * L)  # matrices that write into the residual stream
        self.emb = nn.Parameter(torch.randn(V, D) * 0.02)
        self.on = nn.Parameter(torch.ones(D))
        self.an = nn.ParameterList([nn.Parameter(torch.ones(D)) for _ in range(L)])
        self.fn = nn.ParameterList([nn.Parameter(torch.ones(D)) for _ in range(L)])
        self.qkv = nn.ParameterList([matrix((H + 2 * K) * self.head, D) for _ in range(L)])
        self.o = nn.ParameterList([matrix(D, D, small) for _ in range(L)])
        self.gu = nn.ParameterList([matrix(2 * FF, D) for _ in range(L)])
        self.dn = nn.ParameterList([matrix(D, FF, small) for _ in range(L)])

    def norm(self, x, weight):
        return x * torch.rsqrt(x.pow(2).mean(-1, keepdim=True) + self.cfg['eps']) * weight

    def rotate(self, x):
        """RoPE on x [B, T, heads, h]; position = index in T."""
        half = self.head // 2
        frequency = self.cfg['base'] ** (-torch.arange(half, dtype=torch.float64) / half)
        angle = torch.outer(torch.arange(x.shape[1], dtype=torch.float64), frequency)
        cos, sin = angle.cos().float()[:, None], angle.sin().float()[:, None]
        even, odd = x[..., 0::2], x[..., 1::2]
        return torch.stack([even * cos - odd * sin, even * sin + odd * cos], -1).flatten(-2)

    def forward(self, ids, rows=None):
        """Logits [B, T, V] of ids [B, T], or [n, V] at the flat positions `rows` [n]."""
        batch, length = ids.shape
        heads, kv_heads, h = self.cfg['H'], self.cfg['K'], self.head
        mask = torch.full((length, length), -1e9).triu(1)
        x = self.emb[ids]
        for l in range(self.cfg['L']):
            q, k, v = F.linear(self.norm(x, self.an[l]), self.qkv[l]).split(
                [heads * h, kv_heads * h, kv_heads * h], -1)
            q = self.rotate(q.view(batch, length, heads, h)).transpose(1, 2)
            k = self.rotate(k.view(batch, length, kv_heads, h)).transpose(1, 2)
            v = v.view(batch, length, kv_heads, h).transpose(1, 2)
            k = k.repeat_interleave(heads // kv_heads, 1)
            v = v.repeat_interleave(heads // kv_heads, 1)
            weights = torch.softmax(q @ k.transpose(-1, -2) / math.sqrt(h) + mask, -1)
            x = x + F.linear((weights @ v).transpose(1, 2).reshape(batch, length, -1), self.o[l])
            gate, up = F.linear(self.norm(x, self.fn[l]), self.gu[l]).chunk(2, -1)
            x = x + F.linear(F.silu(gate) * up, self.dn[l])
        if rows is not None:
            x = x.reshape(-1, x.shape[-1])[rows]
        return F.linear(self.norm(x, self.on), self.emb)
