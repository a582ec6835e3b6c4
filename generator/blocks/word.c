#include "blocks/word.h"

#include "base/common.h"

#include <assert.h>

static const char *const names[] = {
	[WORD_NONE] = "",
	[WORD_ANSWER] = "answer",
	[WORD_EXPLANATION] = "explanation",
	[WORD_DATE] = "date",
	[WORD_WHO] = "who",
	[WORD_WHERE] = "where",
	[WORD_SIGNIFICANCE] = "significance",
	[WORD_TERM] = "term",
	[WORD_CORRECTION] = "correction",
	[WORD_THESIS] = "thesis",
	[WORD_EVIDENCE] = "evidence",
	[WORD_GRADING] = "grading",
	[WORD_HINT] = "hint",
	[WORD_STARTERS] = "starters",
	[WORD_CHOOSE] = "choose",
	[WORD_SHARED_LETTERS] = "shared-letters",
	[WORD_SWAPPED] = "swapped",
	[WORD_TIES] = "ties",
	[WORD_ROUGH] = "rough-dates",
};

static_assert(LENGTH(names) == WORD_COUNT, "a name for each word");

const char *word_name(enum word word)
{
	return names[word];
}
