#!/bin/sh
# Make the demo model: text, tokenizer, training, GGUF.
#
#   scripts/demo-model/run.sh [WORK_FOLDER]
#
# Needs Linux on an x86-64 CPU with avx512_bf16 (8,000 to 16,000 tokens a second on two free
# cores) or with AVX2 and FMA (about 5,000 or less), g++, and Python 3 with numpy, torch and
# sentencepiece (Debian: python3-numpy python3-torch python3-sentencepiece).
# No data set and no weights are downloaded: the text is written by generate.py.
#
# MINUTES is the training time; PYTHON picks the interpreter; OUT is the file to write.
# The folder takes about 700 MB.
set -eu

here=$(cd "$(dirname "$0")" && pwd)
work=${1:-$here/work}
python=${PYTHON:-python3}
minutes=${MINUTES:-110}
out=${OUT:-$here/../../models/llama-chat-demo-q8_0.gguf}
rates="--muon-decay 0.1 --schedule wsd"
mkdir -p "$work/first" "$work/long"

# The first part of the training practises copying names and words a lot more,
# so that looking back and copying is learnt before the facts are.
"$python" "$here/generate.py" --count 1000000 --seed 22 --out "$work"
"$python" "$here/tokenizer.py" --data "$work"
"$python" "$here/generate.py" --count 90000 --seed 21 --copy 0.30 --out "$work/first"
cp "$work/sp.model" "$work/first/"
"$python" "$here/tokenizer.py" --data "$work/first" --keep
"$python" "$here/train.py" --data "$work/first" --out "$work/first/main" $rates \
	--muon-rate 0.014 --adam-rate 0.0022 --minutes 1000 --stop-after 9

# Then everything, with the rate going down to zero all the way. Batches are small: at a higher rate their noise hides
# what was learnt.
"$python" "$here/train.py" --data "$work" --out "$work/main" $rates --init "$work/first/main.pt" \
	--muon-rate 0.007 --adam-rate 0.0011 --minutes "$((minutes - 16))" --decay 1.0 --final 0

# At last talks that fill the context: beyond the longest one that it has seen, a model falls apart.
"$python" "$here/generate.py" --count 150000 --seed 24 --long 0.15 --out "$work/long"
cp "$work/sp.model" "$work/long/"
"$python" "$here/tokenizer.py" --data "$work/long" --keep
"$python" "$here/train.py" --data "$work/long" --out "$work/long/main" $rates --init "$work/main.pt" --tokens 4096 \
	--muon-rate 0.0025 --adam-rate 0.0004 --minutes 7 --decay 1.0 --final 0

# Half way between the two it knows as much as before, and holds out as long.
"$python" "$here/export.py" --checkpoint "$work/main.pt" "$work/long/main.pt" --tokenizer "$work/sp.model" --out "$out"
