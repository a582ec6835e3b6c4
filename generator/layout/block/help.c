#include "layout/block/help.h"

#include "layout/block/prose.h"
#include "layout/block/word_bank.h"

static void set_starters(struct frame frame, struct text_list starters)
{
	static const char label[] = "You could begin:";
	const mpt gap = frame.desk->look->gap;

	if (starters.count == 1) {
		prose_set_labelled(frame, label, starters.at[0], USE_TEXT, gap);
	} else if (starters.count > 1) {
		prose_set_labelled(frame, label, "", USE_TEXT, gap);
		for (size_t i = 0; i < starters.count; i++)
			prose_set_hanging(frame, "•", starters.at[i],
				i == 0 ? gap / 2 : gap / 3, NULL);
	}
}

static void keep_rows(struct galley *galley, size_t first)
{
	for (size_t i = first; i < galley->count; i++)
		galley->rows[i].cut = CUT_NEVER;
}

void help_set_hint(struct frame frame, const struct item *item)
{
	const size_t first = frame.galley->count;

	if (item->hint != NULL)
		prose_set_labelled(frame, "Hint:", item->hint, USE_EMPHASIS,
			frame.desk->look->gap);
	keep_rows(frame.galley, first);
}

void help_set(struct frame frame, const struct drawn *drawn)
{
	const size_t first = frame.galley->count;

	help_set_hint(frame, drawn->item);
	word_bank_set(frame, drawn->words);
	set_starters(frame, drawn->item->starters);
	keep_rows(frame.galley, first);
}
