#include "blocks/word.h"

#include "base/arena.h"
#include "base/points.h"
#include "blocks/block.h"

#include <assert.h>

static const struct {
	const char *name; /* as it is dumped */
	const char *label, *less;
} words[] = {
	[WORD_NONE] = {"", "", ""},
	[WORD_ANSWER] = {"answer", "Answer:", NULL},
	[WORD_EXPLANATION] = {"explanation", "Explanation:", NULL},
	[WORD_DATE] = {"date", "Date:", "Date"},
	[WORD_WHO] = {"who", "Who or what:", "Who or what"},
	[WORD_WHERE] = {"where", "Where:", "Where"},
	[WORD_SIGNIFICANCE] = {"significance", "Significance:", "Significance"},
	[WORD_TERM] = {"term", "Term:", "Term"},
	[WORD_CORRECTION] = {"correction", "Correction:", "Correct it:"},
	[WORD_THESIS] = {"thesis", "Expected thesis:", "Thesis:"},
	[WORD_EVIDENCE] = {"evidence", "Expected evidence:", "Evidence:"},
	[WORD_GRADING] = {"grading", "Notes for the grader:", NULL},
	[WORD_HINT] = {"hint", "Hint:", NULL},
	[WORD_STARTERS] = {"starters", "You could begin:", NULL},
	[WORD_CHOOSE] = {"choose", NULL, NULL},
	[WORD_SHARED_LETTERS] = {"shared-letters",
		"*A letter may be used more than once.*", NULL},
	[WORD_TIES] = {"ties",
		"*Where dates leave open which came first, each of the "
		"numbers given is right.*",
		NULL},
	[WORD_ROUGH] = {"rough-dates", "*Hollow bars are rough dates.*", NULL},
};

static_assert(LENGTH(words) == WORD_COUNT, "one row for each word");

static const char *const numerals[] = {
	"two", "three", "four", "five", "six", "seven", "eight", "nine", "ten"};

const char *word_name(enum word word)
{
	return words[word].name;
}

const char *word_label(enum word word)
{
	return words[word].label;
}

const char *word_short(enum word word)
{
	return words[word].less;
}

const char *word_sentence(struct arena *arena, const struct block *block)
{
	const size_t at = (size_t)block->number - 2;

	if (block->word != WORD_CHOOSE)
		return words[block->word].label;
	return at < LENGTH(numerals)
		       ? arena_printf(arena, "*Choose %s.*", numerals[at])
		       : arena_printf(arena, "*Choose %d.*", block->number);
}

const char *word_points(struct arena *arena, halves points)
{
	return arena_printf(arena, "(%s\u00A0%s)", points_print(arena, points),
		points_noun(points));
}
