#include "bank/kind/short_answer.h"

#include "base/buffer.h"
#include "blocks/brief.h"
#include "blocks/kind.h"

enum {
	LINES_MIN = 2,
	LINES_MAX = 12
};

/* One line for each point, plus one. */
static int lines_for(twelfths points)
{
	const int lines = (points + POINT - 1) / POINT + 1;

	return lines < LINES_MIN   ? LINES_MIN
	       : lines > LINES_MAX ? LINES_MAX
				   : lines;
}

/* "Also right: H~2~O; hydrogen oxide" */
static void add_also(
	struct builder *builder, struct block *space, struct text_list also)
{
	const char *between = wording_get(builder->wording, WORD_SEMICOLON);
	struct buffer all = {.arena = builder->arena};

	for (size_t i = 0; i < also.count; i++)
		buffer_printf(&all, "%s%s", i > 0 ? between : "",
			rich_part(builder->arena, also.at[i]));
	if (also.count > 0)
		build_note(builder, space, WORD_ALSO_RIGHT, buffer_text(&all));
}

/* One text, or points to award. */
static void add_answer(struct builder *builder, struct block *space,
	const struct short_answer *content, twelfths points)
{
	const struct text_list answer = content->answer;

	if (answer.count == 1) {
		space->word = WORD_ANSWER;
		space->answer = build_texts(builder, answer);
		add_also(builder, space, content->also);
		return;
	}
	for (size_t i = 0; i < answer.count; i++)
		build_said(builder, space, BLOCK_CREDIT, answer.at[i])->points =
			build_credit(points, i, answer.count);
}

static void build(struct builder *builder, struct block *question,
	const struct drawn *drawn)
{
	const struct item *item = drawn->item;
	const struct short_answer *content = item->content;
	struct block *space;

	build_stem(builder, question, drawn, content->stem);
	space = build_space(builder, question, item, lines_for(item->points));
	add_answer(builder, space, content, item->points);
	build_note(builder, question, WORD_EXPLANATION, item->explanation);
}

const struct kind_blocks short_answer_blocks = {build, brief_words};
