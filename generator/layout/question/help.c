#include "layout/block/say.h"
#include "layout/question/roles.h"

#include "layout/block/prose.h"
#include "layout/block/word_bank.h"

static void set_starters(struct frame frame, const struct block *starters)
{
	const char *label = say_labelled(frame.desk, starters->word);
	const struct texts texts = starters->texts;
	const mpt gap = frame.desk->look->gap;
	uint32_t outer;

	if (texts.count == 1) {
		prose_set_labelled(frame, label, texts.at[0], USE_TEXT, gap);
		return;
	}
	prose_set_labelled(frame, label, (struct rich){0}, USE_TEXT, gap);
	outer = galley_enter(frame.desk, ROLE_LIST);
	for (size_t i = 0; i < texts.count; i++)
		prose_set_hanging(frame, "•", texts.at[i],
			i == 0 ? gap / 2 : gap / 3, NULL);
	galley_leave(frame.desk, outer);
}

static void set_one(struct frame frame, const struct block *block)
{
	if (block->role == BLOCK_BANK)
		word_bank_set(frame, block->texts);
	else if (block->word == WORD_HINT)
		prose_set_labelled(frame, say_labelled(frame.desk, block->word),
			block->texts.at[0], USE_EMPHASIS,
			frame.desk->look->gap);
	else
		set_starters(frame, block);
}

void help_sheet(const struct setting *setting, const struct block *help)
{
	const struct frame frame = setting->frame;
	struct galley *galley = frame.galley;
	const size_t first = galley->count;
	const uint32_t outer = galley_enter(frame.desk, ROLE_NOTE);
	const struct block *block;

	for (block = help->children; block != NULL; block = block->next)
		set_one(frame, block);
	galley_leave(frame.desk, outer);
	for (size_t i = first; i < galley->count; i++)
		galley->rows[i].cut = CUT_NEVER;
}
