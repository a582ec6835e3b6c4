#include "layout/paper/answer.h"

#include "bank/kind/timeline.h"
#include "bank/parts.h"
#include "base/arena.h"
#include "base/buffer.h"
#include "layout/section.h"
#include "text/rich.h"

/* A question, and what its section asks. */
struct graded {
	struct arena *arena;
	const struct form_section *section;
	const struct drawn *drawn;
};

/* Add a text without its Markdown. */
static void put_plain(struct buffer *out, const char *text)
{
	const struct rich rich = rich_parse(out->arena, text);

	for (size_t b = 0; b < rich.count; b++) {
		const struct spans spans = rich.blocks[b].spans;

		if (b > 0)
			buffer_putc(out, ' ');
		for (size_t i = 0; i < spans.count; i++) {
			if ((spans.at[i].flags & SPAN_BREAK) != 0)
				buffer_putc(out, ' ');
			buffer_add(out, spans.at[i].text, spans.at[i].length);
		}
	}
}

static const char *joined(
	struct arena *arena, struct text_list texts, const char *between)
{
	struct buffer out = {.arena = arena};

	for (size_t i = 0; i < texts.count; i++) {
		buffer_puts(&out, i > 0 ? between : "");
		put_plain(&out, texts.at[i]);
	}
	return buffer_text(&out);
}

static struct dealt dealt_of(const struct drawn *drawn)
{
	return (struct dealt){drawn->picked, drawn->choices,
		drawn->picked_count, drawn->choice_count};
}

static struct text_list key_of(const struct graded *graded)
{
	const struct drawn *drawn = graded->drawn;
	const struct dealt dealt = dealt_of(drawn);

	return kind_rules(drawn->item->kind)
		->key(graded->arena, drawn->item, &dealt);
}

/* "A, C" */
static const char *letters(const struct graded *graded)
{
	return joined(graded->arena, key_of(graded), ", ");
}

/* "3 1 2" */
static const char *numbers(const struct graded *graded)
{
	return joined(graded->arena, key_of(graded), " ");
}

/* "1C 2A 3D" */
static const char *matches(const struct graded *graded)
{
	const struct text_list key = key_of(graded);
	struct buffer out = {.arena = graded->arena};

	for (size_t i = 0; i < key.count; i++)
		buffer_printf(
			&out, "%s%zu%s", i > 0 ? " " : "", i + 1, key.at[i]);
	return buffer_text(&out);
}

/* The answer in the bank's words. */
static const char *words(const struct graded *graded)
{
	const struct drawn *drawn = graded->drawn;
	const struct dealt dealt = dealt_of(drawn);

	return joined(graded->arena,
		kind_rules(drawn->item->kind)
			->brief(graded->arena, drawn->item, &dealt),
		"; ");
}

static const char *rubric(const struct graded *graded)
{
	(void)graded;
	return "rubric";
}

/* What the section's `ask` leaves open: the date, the term or its rank. */
static const char *event(const struct graded *graded)
{
	const struct timeline *content = graded->drawn->item->content;
	const enum ask ask = graded->section->section->ask;
	struct buffer out = {.arena = graded->arena};

	if (ask == ASK_ORDER)
		return order_ranks(
			graded->arena, graded->section, graded->drawn);
	if (ask != ASK_TERM)
		return date_print(graded->arena, &content->date);
	put_plain(&out, content->term);
	return buffer_text(&out);
}

static const char *(*const answers[])(const struct graded *) = {
	[KIND_TIMELINE] = event,
	[KIND_SHORT_ANSWER] = words,
	[KIND_ESSAY] = rubric,
	[KIND_MULTIPLE_CHOICE] = letters,
	[KIND_TRUE_FALSE] = letters,
	[KIND_MATCHING] = matches,
	[KIND_FILL_IN] = words,
	[KIND_ORDERING] = numbers,
};

_Static_assert(LENGTH(answers) == KIND_COUNT, "one for each kind");

const char *answer_brief(struct arena *arena,
	const struct form_section *section, const struct drawn *drawn)
{
	struct buffer out = {.arena = arena};

	if (drawn->part_count == 0)
		return answers[drawn->item->kind](
			&(struct graded){arena, section, drawn});
	for (size_t i = 0; i < drawn->part_count; i++) {
		const struct drawn *part = &drawn->parts[i];

		buffer_printf(&out, "%s(%c) %s", i > 0 ? " " : "",
			part_letter(i),
			answers[part->item->kind](
				&(struct graded){arena, section, part}));
	}
	return buffer_text(&out);
}
