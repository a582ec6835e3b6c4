#include "bank/kind/matching.h"

#include "base/arena.h"
#include "base/buffer.h"
#include "blocks/kind.h"
#include "blocks/printed_key.h"

static bool any_twice(struct text_list texts)
{
	for (size_t i = 1; i < texts.count; i++)
		for (size_t k = 0; k < i; k++)
			if (text_equal(texts.at[i], texts.at[k]))
				return true;
	return false;
}

/* The numbers of the left texts from i on that equal it, "1, 3", if not all
 * have the same letter.  NULL if it is unique or not the first of them. */
static const char *swapped(struct builder *builder, const struct drawn *drawn,
	struct text_list key, size_t i)
{
	const struct matching *content = drawn->item->content;
	const size_t *picked = drawn->dealt.picked;
	const char *left = content->pairs[picked[i]].left;
	struct buffer out = {.arena = builder->arena};
	bool differ = false;

	for (size_t k = 0; k < i; k++)
		if (text_equal(content->pairs[picked[k]].left, left))
			return NULL;
	buffer_puts(&out, wording_count(out.arena, builder->wording, i + 1));
	for (size_t k = i + 1; k < key.count; k++) {
		if (!text_equal(content->pairs[picked[k]].left, left))
			continue;
		buffer_puts(&out, wording_get(builder->wording, WORD_COMMA));
		buffer_puts(&out,
			wording_count(out.arena, builder->wording, k + 1));
		differ |= !text_equal(key.at[k], key.at[i]);
	}
	return differ ? buffer_text(&out) : NULL;
}

/* A student cannot tell apart two pairs with the same left text. */
static void add_swapped(struct builder *builder, struct block *pairs,
	const struct drawn *drawn, struct text_list key)
{
	const char **groups =
		arena_alloc(builder->arena, key.count, sizeof(*groups));
	struct block *note;
	size_t count = 0;

	for (size_t i = 0; i < key.count; i++) {
		const char *group = swapped(builder, drawn, key, i);

		if (group != NULL)
			groups[count++] = group;
	}
	if (count == 0)
		return;
	note = build_block(builder, pairs, BLOCK_NOTE);
	note->word = WORD_SWAPPED;
	note->texts = build_texts(builder, (struct text_list){groups, count});
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
	add_swapped(builder, pairs, drawn, key);
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
