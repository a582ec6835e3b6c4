#include "bank/kind/ordering.h"

#include "blocks/brief.h"
#include "blocks/kind.h"

static void build(struct builder *builder, struct block *question,
	const struct drawn *drawn)
{
	const struct ordering *content = drawn->item->content;
	const struct text_list key = build_printed_key(builder, drawn);
	struct block *steps;

	build_stem(builder, question, drawn, content->stem);
	steps = build_block(builder, question, BLOCK_STEPS);
	steps->key = build_joined(builder, key);
	for (size_t i = 0; i < drawn->dealt.choice_count; i++)
		build_said(builder, steps, BLOCK_STEP,
			content->sequence.at[drawn->dealt.choices[i]])
			->key = key.at[i];
	build_spare(builder, question, drawn->item);
}

const struct kind_blocks ordering_blocks = {build, brief_numbers};
