#include "bank/kind/true_false.h"

#include "blocks/kind.h"

static void build(struct builder *builder, struct block *question,
	const struct drawn *drawn)
{
	const struct item *item = drawn->item;
	const struct true_false *content = item->content;

	build_stem(builder, question, drawn, content->stem);
	build_block(builder, question, BLOCK_MARK)->key =
		item->kind->key(builder->arena, item, &drawn->dealt).at[0];
	if (builder->section->section->ask == ASK_CORRECT)
		build_labelled(builder, question, WORD_CORRECTION,
			content->correction);
	else
		build_note(builder, question, WORD_CORRECTION,
			content->correction);
	build_spare(builder, question, item);
}

/* The letter to circle. */
static const char *brief(struct arena *arena, const struct wording *wording,
	const struct form_section *section, const struct drawn *drawn)
{
	const struct true_false *content = drawn->item->content;

	(void)arena;
	(void)section;
	return wording_get(wording,
		content->answer ? WORD_TRUE_LETTER : WORD_FALSE_LETTER);
}

const struct kind_blocks true_false_blocks = {build, brief};
