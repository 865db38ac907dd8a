#!/bin/sh
# Make the demo model from nothing: text, tokenizer, training, GGUF.
#
#   scripts/demo-model/run.sh [WORK_FOLDER]
#
# Needs Linux on an x86-64 CPU with avx512_bf16, g++, and Python 3 with numpy,
# torch and sentencepiece (Debian: python3-numpy python3-torch python3-sentencepiece).
# No data set and no weights are downloaded: the text is written by generate.py.
#
# MINUTES is the training time (about 8,000 tokens a second on two free cores);
# PYTHON picks the interpreter. The folder takes about 300 MB.
set -eu

here=$(cd "$(dirname "$0")" && pwd)
work=${1:-$here/work}
python=${PYTHON:-python3}
minutes=${MINUTES:-90}
mkdir -p "$work/first"

# The first tenth of the training practises copying names and words a lot more,
# so that looking back and copying is learnt before the facts are.
"$python" "$here/generate.py" --count 400000 --seed 22 --copy 0.10 --out "$work"
"$python" "$here/tokenizer.py" --data "$work"
"$python" "$here/generate.py" --count 60000 --seed 21 --copy 0.30 --out "$work/first"
cp "$work/sp.model" "$work/first/"
"$python" "$here/tokenizer.py" --data "$work/first" --keep

first=$((minutes / 10 + 1))
rates="--muon-rate 0.014 --adam-rate 0.0022 --schedule wsd"
"$python" "$here/train.py" --data "$work/first" --out "$work/first/main" $rates \
	--minutes 1000 --stop-after "$first"
"$python" "$here/train.py" --data "$work" --out "$work/main" $rates --init "$work/first/main.pt" \
	--minutes "$((minutes - first))" --decay 1.0

"$python" "$here/export.py" --checkpoint "$work/main.pt" --tokenizer "$work/sp.model" \
	--out "$here/../../models/llama-chat-demo-q8_0.gguf"
