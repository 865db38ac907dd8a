#!/bin/sh
# Make the demo model: text, tokenizer, training, GGUF.
#
#   scripts/demo-model/run.sh [WORK_FOLDER]
#   START=models/llama-chat-demo-q8_0.gguf scripts/demo-model/run.sh [WORK_FOLDER]
#
# The first form starts from nothing. The second one goes on from a GGUF file of this
# script: with its weights and its tokenizer, on newly written text.
#
# Needs Linux on an x86-64 CPU with avx512_bf16 (about 8,000 tokens a second on two free
# cores) or with AVX2 and FMA (about 5,000 or less), g++, and Python 3 with numpy, torch and
# sentencepiece (Debian: python3-numpy python3-torch python3-sentencepiece).
# No data set and no weights are downloaded: the text is written by generate.py.
#
# MINUTES is the training time; PYTHON picks the interpreter; OUT is the file to write.
# The folder takes about 300 MB.
set -eu

here=$(cd "$(dirname "$0")" && pwd)
work=${1:-$here/work}
python=${PYTHON:-python3}
minutes=${MINUTES:-90}
out=${OUT:-$here/../../models/llama-chat-demo-q8_0.gguf}
mkdir -p "$work/first"

if [ -n "${START:-}" ]; then
	"$python" "$here/restore.py" --model "$START" --out "$work/first"
	cp "$work/first/sp.model" "$work/"
	"$python" "$here/generate.py" --count 350000 --seed 53 --copy 0.10 --quick 0.9 --more 0.2 --out "$work"
	"$python" "$here/tokenizer.py" --data "$work" --keep
	rates="--muon-rate 0.01 --adam-rate 0.0015 --schedule wsd"
	first=0
else
	# The first tenth of the training practises copying names and words a lot more,
	# so that looking back and copying is learnt before the facts are.
	"$python" "$here/generate.py" --count 400000 --seed 22 --copy 0.10 --out "$work"
	"$python" "$here/tokenizer.py" --data "$work"
	"$python" "$here/generate.py" --count 60000 --seed 21 --copy 0.30 --out "$work/first"
	cp "$work/sp.model" "$work/first/"
	"$python" "$here/tokenizer.py" --data "$work/first" --keep
	rates="--muon-rate 0.014 --adam-rate 0.0022 --schedule wsd"
	first=$((minutes / 10 + 1))
	"$python" "$here/train.py" --data "$work/first" --out "$work/first/main" $rates \
		--minutes 1000 --stop-after "$first"
fi
"$python" "$here/train.py" --data "$work" --out "$work/main" $rates --init "$work/first/main.pt" \
	--minutes "$((minutes - first))" --decay 1.0

"$python" "$here/export.py" --checkpoint "$work/main.pt" --tokenizer "$work/sp.model" --out "$out"
