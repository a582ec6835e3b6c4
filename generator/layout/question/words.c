#include "layout/question/words.h"

#include "base/arena.h"
#include "base/points.h"

#include <assert.h>

static const struct {
	const char *label, *less;
} words[] = {
	[WORD_NONE] = {"", ""},
	[WORD_ANSWER] = {"Answer:", NULL},
	[WORD_EXPLANATION] = {"Explanation:", NULL},
	[WORD_DATE] = {"Date:", "Date"},
	[WORD_WHO] = {"Who or what:", "Who or what"},
	[WORD_WHERE] = {"Where:", "Where"},
	[WORD_SIGNIFICANCE] = {"Significance:", "Significance"},
	[WORD_TERM] = {"Term:", "Term"},
	[WORD_CORRECTION] = {"Correction:", "Correct it:"},
	[WORD_THESIS] = {"Expected thesis:", "Thesis:"},
	[WORD_EVIDENCE] = {"Expected evidence:", "Evidence:"},
	[WORD_GRADING] = {"Notes for the grader:", NULL},
	[WORD_HINT] = {"Hint:", NULL},
	[WORD_STARTERS] = {"You could begin:", NULL},
	[WORD_SHARED_LETTERS] = {"*A letter may be used more than once.*",
		NULL},
	[WORD_SWAPPED] = {"The letters of these may be swapped:", NULL},
	[WORD_TIES] = {"*Where dates leave open which came first, each of the "
		       "numbers given is right.*",
		NULL},
	[WORD_ROUGH] = {"*Hollow bars are rough dates.*", NULL},
};

static_assert(LENGTH(words) == WORD_COUNT, "one row for each word");

static const char *const numerals[] = {
	"two", "three", "four", "five", "six", "seven", "eight", "nine", "ten"};

const char *words_label(enum word word)
{
	return words[word].label;
}

const char *words_short(enum word word)
{
	return words[word].less;
}

const char *words_sentence(struct arena *arena, const struct block *block)
{
	const size_t at = (size_t)block->number - 2;

	if (block->word != WORD_CHOOSE)
		return words[block->word].label;
	return at < LENGTH(numerals)
		       ? arena_printf(arena, "*Choose %s.*", numerals[at])
		       : arena_printf(arena, "*Choose %d.*", block->number);
}

const char *words_points(struct arena *arena, twelfths points)
{
	return arena_printf(arena, "(%s\u00A0%s)", points_print(arena, points),
		points_noun(points));
}
