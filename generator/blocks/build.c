#include "blocks/build.h"

#include "base/arena.h"
#include "base/buffer.h"
#include "base/points.h"
#include "blocks/printed_key.h"

struct block *build_block(
	struct builder *builder, struct block *parent, enum block_role role)
{
	struct block *block = arena_alloc(builder->arena, 1, sizeof(*block));

	block->role = role;
	if (parent == NULL)
		return block;
	block->at = parent->at;
	if (parent->newest == NULL)
		parent->children = block;
	else
		parent->newest->next = block;
	parent->newest = block;
	return block;
}

struct texts build_texts(struct builder *builder, struct text_list list)
{
	struct rich *at = arena_alloc(builder->arena, list.count, sizeof(*at));

	for (size_t i = 0; i < list.count; i++)
		at[i] = rich_text(
			&builder->source, reference_text(&builder->references,
						  &builder->scope, list.at[i]));
	return (struct texts){at, list.count};
}

struct texts build_text(struct builder *builder, const char *markdown)
{
	if (markdown == NULL)
		return (struct texts){NULL, 0};
	return build_texts(builder, (struct text_list){&markdown, 1});
}

struct block *build_said(struct builder *builder, struct block *parent,
	enum block_role role, const char *markdown)
{
	struct block *block;

	if (markdown == NULL)
		return NULL;
	block = build_block(builder, parent, role);
	block->texts = build_text(builder, markdown);
	return block;
}

struct block *build_note(struct builder *builder, struct block *parent,
	enum word word, const char *markdown)
{
	struct block *note = build_said(builder, parent, BLOCK_NOTE, markdown);

	if (note != NULL)
		note->word = word;
	return note;
}

struct block *build_labelled(struct builder *builder, struct block *question,
	enum word word, const char *answer)
{
	struct block *labelled = build_block(builder, question, BLOCK_LABELLED);

	labelled->word = word;
	labelled->answer = build_text(builder, answer);
	return labelled;
}

/* Pictures around the stem, lettered if there are several. */
static void add_shown(struct builder *builder, struct block *question,
	struct item_images list)
{
	for (size_t i = 0; i < list.count; i++) {
		const struct item_image *shown = &list.at[i];
		struct block *figure;

		if (shown->image == NULL)
			continue;
		figure = build_block(builder, question, BLOCK_FIGURE);
		figure->image = shown->image;
		figure->shown = shown;
		figure->texts = build_text(builder, shown->caption);
		if (list.count > 1)
			figure->label = printed_key_part(
				builder->arena, builder->wording, i);
	}
}

static struct block *add_stem(struct builder *builder, struct block *question,
	const struct item *item, const char *stem, bool alone)
{
	struct block *text = build_said(builder, question, BLOCK_TEXT, stem);

	if (item->image != NULL && !alone)
		build_block(builder, question, BLOCK_FIGURE)->image =
			item->image;
	add_shown(builder, question, item->images);
	return text;
}

static void add_help(struct builder *builder, struct block *question,
	const struct item *item, struct text_list words,
	struct text_list starters)
{
	struct block *help;

	if (item->hint == NULL && words.count + starters.count == 0)
		return;
	help = build_block(builder, question, BLOCK_HELP);
	build_note(builder, help, WORD_HINT, item->hint);
	if (words.count > 0)
		build_block(builder, help, BLOCK_BANK)->texts =
			build_texts(builder, words);
	if (starters.count > 0) {
		struct block *note = build_block(builder, help, BLOCK_NOTE);

		note->word = WORD_STARTERS;
		note->texts = build_texts(builder, starters);
	}
}

struct block *build_stem(struct builder *builder, struct block *question,
	const struct drawn *drawn, const char *stem)
{
	struct block *text =
		add_stem(builder, question, drawn->item, stem, false);

	add_help(builder, question, drawn->item, drawn->words,
		drawn->item->starters);
	return text;
}

struct block *build_stem_alone(struct builder *builder, struct block *question,
	const struct drawn *drawn, const char *stem)
{
	struct block *text =
		add_stem(builder, question, drawn->item, stem, true);

	add_help(builder, question, drawn->item, drawn->words,
		drawn->item->starters);
	return text;
}

void build_words(struct builder *builder, struct block *question,
	const struct drawn *drawn, struct text_list words)
{
	const size_t count = drawn->dealt.choice_count;
	const char **dealt = arena_alloc(builder->arena, count, sizeof(*dealt));

	for (size_t i = 0; i < count; i++)
		dealt[i] = words.at[drawn->dealt.choices[i]];
	if (count > 0)
		build_block(builder, question, BLOCK_BANK)->texts =
			build_texts(builder, (struct text_list){dealt, count});
}

struct block *build_stem_short(struct builder *builder, struct block *question,
	const struct drawn *drawn, const char *stem)
{
	struct block *text =
		add_stem(builder, question, drawn->item, stem, false);
	const struct text_list none = {NULL, 0};

	add_help(builder, question, drawn->item, none, none);
	return text;
}

struct block *build_space(struct builder *builder, struct block *parent,
	const struct item *item, int lines)
{
	struct block *space = build_block(builder, parent, BLOCK_SPACE);

	space->space = item->space;
	if (item->space.type == SPACE_DEFAULT)
		space->space = (struct space){
			.type = SPACE_LINES, .lines = lines, .chosen = true};
	return space;
}

void build_spare(struct builder *builder, struct block *question,
	const struct item *item)
{
	struct block *space;

	if (item->explanation == NULL &&
		(item->space.type == SPACE_DEFAULT ||
			item->space.type == SPACE_NONE))
		return;
	space = build_space(builder, question, item, 0);
	space->flags = BLOCK_SPARE;
	space->word = WORD_EXPLANATION;
	space->answer = build_text(builder, item->explanation);
}

struct text_list build_printed_key(
	struct builder *builder, const struct drawn *drawn)
{
	return printed_key(builder->arena, builder->wording, drawn);
}

const char *build_joined(struct builder *builder, struct text_list texts)
{
	const char *between = wording_get(builder->wording, WORD_COMMA);
	struct buffer out = {.arena = builder->arena};

	for (size_t i = 0; i < texts.count; i++)
		buffer_printf(&out, "%s%s", i == 0 ? "" : between, texts.at[i]);
	return buffer_text(&out);
}

twelfths build_credit(twelfths total, size_t i, size_t count)
{
	const twelfths unit = points_unit(total);
	const twelfths units = total / unit, parts = (twelfths)count;

	if (parts > units)
		return 0;
	return (units / parts + ((twelfths)i < units % parts)) * unit;
}
