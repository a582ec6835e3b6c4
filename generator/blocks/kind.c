#include "blocks/kind.h"

#include <assert.h>

static const struct kind_blocks *const kinds[] = {
	[KIND_TIMELINE] = &timeline_blocks,
	[KIND_SHORT_ANSWER] = &short_answer_blocks,
	[KIND_ESSAY] = &essay_blocks,
	[KIND_MULTIPLE_CHOICE] = &multiple_choice_blocks,
	[KIND_TRUE_FALSE] = &true_false_blocks,
	[KIND_MATCHING] = &matching_blocks,
	[KIND_FILL_IN] = &fill_in_blocks,
	[KIND_ORDERING] = &ordering_blocks,
};

static_assert(LENGTH(kinds) == KIND_COUNT, "one row for each kind");

const struct kind_blocks *kind_blocks(enum kind kind)
{
	return kinds[kind];
}
