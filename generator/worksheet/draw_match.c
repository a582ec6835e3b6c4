#include "worksheet/draw_match.h"

#include "bank/bank.h"
#include "worksheet/draw_read.h"

/* How many of the wanted tags an item has. */
static size_t count_tags(struct text_list wanted, struct text_list tags)
{
	size_t count = 0;

	for (size_t i = 0; i < wanted.count; i++)
		count += text_list_has(tags, wanted.at[i]);
	return count;
}

static bool stimulus_wanted(
	const struct draw *draw, const struct stimulus *stimulus)
{
	size_t i = 0;

	while (i < draw->stimulus_count && draw->stimuli[i] != stimulus)
		i++;
	return draw->stimulus_count == 0 || i < draw->stimulus_count;
}

bool draw_match(const struct draw *draw, const struct item *item)
{
	return draw_read_suits(draw, item) &&
	       stimulus_wanted(draw, item->stimulus) &&
	       count_tags(draw->tags, item->tags) == draw->tags.count &&
	       (draw->any_tags.count == 0 ||
		       count_tags(draw->any_tags, item->tags) > 0) &&
	       count_tags(draw->not_tags, item->tags) == 0;
}
