#include "bank/kind/matching.h"

#include "base/arena.h"
#include "base/buffer.h"
#include "blocks/kind.h"
#include "blocks/printed.h"

static bool any_twice(struct text_list texts)
{
	for (size_t i = 1; i < texts.count; i++)
		for (size_t k = 0; k < i; k++)
			if (text_equal(texts.at[i], texts.at[k]))
				return true;
	return false;
}

static void add_pairs(struct builder *builder, struct block *question,
	const struct drawn *drawn, struct text_list key)
{
	const struct matching *content = drawn->item->content;
	const struct dealt *dealt = &drawn->dealt;
	struct block *pairs = build_block(builder, question, BLOCK_PAIRS);
	struct block *thing;

	for (size_t i = 0; i < dealt->picked_count; i++) {
		thing = build_said(builder, pairs, BLOCK_LEFT,
			content->pairs[dealt->picked[i]].left);
		thing->label =
			wording_count(builder->arena, builder->wording, i + 1);
		thing->key = key.at[i];
		thing->points = build_credit(
			drawn->item->points, i, dealt->picked_count);
	}
	for (size_t i = 0; i < dealt->choice_count; i++) {
		thing = build_said(builder, pairs, BLOCK_RIGHT,
			matching_right(content, dealt->choices[i]));
		thing->label =
			wording_letter(builder->arena, builder->wording, i);
	}
}

static void build(struct builder *builder, struct block *question,
	const struct drawn *drawn)
{
	const struct matching *content = drawn->item->content;
	const struct text_list key = build_printed_key(builder, drawn);

	build_stem(builder, question, drawn,
		content->stem != NULL
			? content->stem
			: wording_get(builder->wording, WORD_MATCH));
	if (any_twice(key))
		build_block(builder, question, BLOCK_TEXT)->word =
			WORD_SHARED_LETTERS;
	add_pairs(builder, question, drawn, key);
	build_spare(builder, question, drawn->item);
}

/* "1C 2A 3D" */
static const char *brief(struct arena *arena, const struct wording *wording,
	const struct form_section *section, const struct drawn *drawn)
{
	const struct text_list key = printed_key(arena, wording, drawn);
	struct buffer out = {.arena = arena};

	(void)section;
	for (size_t i = 0; i < key.count; i++)
		buffer_printf(&out, "%s%s%s", i > 0 ? " " : "",
			wording_count(arena, wording, i + 1), key.at[i]);
	return buffer_text(&out);
}

const struct kind_blocks matching_blocks = {build, brief};
