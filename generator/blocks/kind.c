#include "blocks/kind.h"

#include "bank/kind/diagram.h"
#include "bank/kind/essay.h"
#include "bank/kind/fill_in.h"
#include "bank/kind/matching.h"
#include "bank/kind/multiple_choice.h"
#include "bank/kind/numeric.h"
#include "bank/kind/ordering.h"
#include "bank/kind/short_answer.h"
#include "bank/kind/table.h"
#include "bank/kind/timeline.h"
#include "bank/kind/true_false.h"

#include <assert.h>

static const struct {
	const struct kind_rules *kind;
	const struct kind_blocks *blocks;
} kinds[] = {
	{&timeline_rules, &timeline_blocks},
	{&short_answer_rules, &short_answer_blocks},
	{&essay_rules, &essay_blocks},
	{&multiple_choice_rules, &multiple_choice_blocks},
	{&true_false_rules, &true_false_blocks},
	{&matching_rules, &matching_blocks},
	{&fill_in_rules, &fill_in_blocks},
	{&ordering_rules, &ordering_blocks},
	{&numeric_rules, &numeric_blocks},
	{&table_rules, &fill_in_blocks},
	{&diagram_rules, &diagram_blocks},
};

const struct kind_blocks *kind_blocks(const struct kind_rules *kind)
{
	size_t i = 0;

	while (kinds[i].kind != kind) {
		i++;
		assert(i < LENGTH(kinds));
	}
	return kinds[i].blocks;
}
