#!/bin/sh
# Makes the pictures of the guide's chapters: guide-CHAPTER.png beside this file.
# Takes the program; needs poppler-utils and netpbm.
#
#     guide.sh PENSUM
set -eu

program=$1
here=$(cd "$(dirname "$0")" && pwd)
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT

# Pages side by side: row CHAPTER WIDTH FILE PAGE [FILE PAGE]..., width in pixels.
row() {
	name=$1 width=$2 pages=
	shift 2
	while [ $# -gt 0 ]; do
		pdftoppm -gray -r 150 -f "$2" -l "$2" -singlefile \
			"$work/out/$1.pdf" "$work/$1-$2"
		pnmscale -xsize "$width" "$work/$1-$2.pgm" |
			pnmmargin -black 1 | pnmmargin -white 6 \
			>"$work/$1-$2.pnm"
		pages="$pages $work/$1-$2.pnm"
		shift 2
	done
	# shellcheck disable=SC2086 # names without spaces
	pnmcat -white -leftright -jtop $pages |
		pnmtopng -compression 9 >"$here/guide-$name.png" 2>/dev/null
}

print() {
	"$program" "$@" -o "$work/out" >"$work/said" 2>&1 || cat "$work/said"
}

# A page of a text as it is typed, and of what becomes of it: shown ID TITLE FILE
# BANK COUNT.
shown() {
	{
		printf 'worksheet: %s\ntitle: %s\nbanks: [%s]\n' "$1" "$2" "$4"
		printf 'page: {paper: {width: 6.5in, height: 5.6in}, margin: 0.6in}\n'
		printf 'seed: 1\nfields: []\ninstructions: |\n  ```\n'
		sed 's/^/  /' "$3"
		printf '  ```\n'
		printf 'sections: [{title: Questions, order: bank, draw: {count: %s}}]\n' "$5"
	} >"$1.yaml"
	print make "$1.yaml"
}

cp -R "$here/.." "$work/banks"
cd "$work/banks"
for worksheet in cell-biology-test cell-biology-exam unit-18-tiers \
	unit-18-roster algebra-test arithmetic-test plant-cell-diagram \
	class-handout; do
	print make "$worksheet.yaml"
done
print make unit-18-quiz.yaml --key-style overlay --matrix pdf
print practice cell-biology.yaml --seed 4
print practice cell-biology.yaml --guide
print practice modern-china-18.yaml --cards --kind timeline --seed 4

cat >rome.gift <<'END'
::Founding::
When was Rome founded, as the story goes? {
  =753 BCE
  ~509 BCE#The republic began.
  ~44 BCE#Caesar died.
}

Rome lies on the river {=Tiber}.

Hannibal crossed the Alps. {T}
END
"$program" import rome.gift --out rome.yaml >/dev/null 2>&1
shown exchange "From GIFT to paper" rome.gift rome.yaml 3

cat >moons.yaml <<'END'
bank: moons
items:
- id: largest
  kind: multiple_choice
  stem: Which moon is the largest?
  choices: [{text: Ganymede, corect: true}, Titan]
- id: luna
  kind: true_false
  stem: The moon shines by its own light.
  answer: fasle
END
"$program" check moons.yaml >said 2>&1 || true
sed -i 's/corect/correct/; s/fasle/false/' moons.yaml
shown refused "Mistakes shown where they are" said moons.yaml 2

row bank 420 cell-biology-test-Red 1 cell-biology-test-Red-key 1
row worksheet 330 cell-biology-exam-A 1 cell-biology-exam-A 2 class-handout-A 1
row keys 330 unit-18-quiz-A-key 1 cell-biology-test-Red-key 1 unit-18-quiz-matrix 1
row levels 330 unit-18-tiers-A-support 1 unit-18-tiers-A 1 unit-18-tiers-A-extension 1
row class-sets 330 unit-18-check-roster 1 unit-18-check-roster 2 unit-18-check-roster-key 1
row practice 330 cell-biology-practice 1 modern-china-18-cards 1 cell-biology-guide 1
row mathematics 330 algebra-test-A 1 algebra-test-A-key 1 arithmetic-test-A 1
row pictures 420 plant-cell-diagram-A 1 plant-cell-diagram-A-key 1
row exchange 420 exchange-A 1 exchange-A-key 1
row checking 420 refused-A 1 refused-A-key 1
