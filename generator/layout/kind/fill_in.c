/*
 * Blanks are as wide as it takes to write the longest answer that could go
 * there by hand, and all of one width, so that it gives nothing away: those
 * of one item, or of all items that share a word bank.
 */
#include "bank/kind/fill_in.h"

#include "base/arena.h"
#include "base/buffer.h"
#include "base/points.h"
#include "layout/kind.h"
#include "layout/prose.h"
#include "layout/space.h"
#include "layout/word_bank.h"

enum {
	PERCENT = 100,
	WRITTEN = 180,   /* a hand's width, per cent of the type's */
	BLANK_LEAST = 6, /* times the text's size */
	LOOSE_PART = 3   /* of the leading between lines with blanks */
};

static const struct fill_in *content_of(const struct task *task)
{
	return task->drawn->item->content;
}

static mpt widest_of(struct frame frame, struct text_list texts, mpt most)
{
	for (size_t i = 0; i < texts.count; i++) {
		const mpt width =
			prose_measure(frame, texts.at[i], USE_TEXT).width;

		if (width > most)
			most = width;
	}
	return most;
}

static mpt widest_answer(const struct task *task)
{
	const struct blanks *blanks = &content_of(task)->blanks;
	mpt most = widest_of(task->frame, task->words, 0);

	if (task->words.count > 0)
		return most;
	for (size_t i = 0; i < blanks->count; i++)
		most = widest_of(task->frame, blanks->at[i].answers, most);
	return most;
}

/* How many underscores a blank is wide.  It leaves room on its line for the
 * comma or full stop behind it. */
static int blank_units(const struct task *task)
{
	const mpt size = task->frame.desk->look->styles[USE_TEXT].size;
	const mpt most = task->frame.measure - size;
	const mpt written = widest_answer(task) / PERCENT * WRITTEN + size;
	const mpt width = written < BLANK_LEAST * size ? BLANK_LEAST * size
			  : written > most             ? most
						       : written;

	return (int)((int64_t)width * 1000 / RICH_BLANK_WIDTH / size) + 1;
}

static void put_blank(struct buffer *out, int units)
{
	for (int i = 0; i < units; i++)
		buffer_puts(out, RICH_BLANK);
}

/* The text with blanks of so many units, or with the answers for 0. */
static const char *filled(const struct task *task, int units)
{
	const struct fill_in *content = content_of(task);
	struct buffer out = {.arena = task->frame.desk->arena};
	size_t from = 0;

	for (size_t i = 0; i < content->blanks.count; i++) {
		const struct blank *blank = &content->blanks.at[i];

		/* Two that touch would be one. */
		if (i > 0 && blank->first == from)
			buffer_putc(&out, ' ');
		buffer_add(&out, content->text + from, blank->first - from);
		if (units > 0)
			put_blank(&out, units);
		else
			buffer_printf(&out, RICH_ANSWER "%s" RICH_ANSWER,
				blank->answers.at[0]);
		from = blank->end;
	}
	buffer_puts(&out, content->text + from);
	return buffer_text(&out);
}

/* What the item's own word bank shows, if it has one. */
static struct text_list own_words(const struct task *task)
{
	const struct text_list words = content_of(task)->words;
	const size_t count = task->drawn->choice_count;
	const char **texts =
		arena_alloc(task->frame.desk->arena, count, sizeof(*texts));

	for (size_t i = 0; i < count; i++)
		texts[i] = words.at[task->drawn->choices[i]];
	return (struct text_list){texts, count};
}

static void sheet(const struct task *task)
{
	const struct frame frame = task->frame;
	const struct look *look = frame.desk->look;
	struct galley *galley = frame.galley;

	task_stem(task, filled(task, blank_units(task)), USE_TEXT);
	for (size_t i = 1; i < galley->count; i++)
		galley->rows[i].above += look->leading[USE_TEXT] / LOOSE_PART;
	word_bank_set(frame, own_words(task));
	space_set(frame, task->drawn->item, 0);
}

/* "also right: carbon dioxide; carbonic gas" */
static const char *others(struct arena *arena, const struct blank *blank)
{
	struct buffer out = {.arena = arena};

	for (size_t i = 1; i < blank->answers.count; i++)
		buffer_printf(
			&out, "%s%s", i == 1 ? "" : "; ", blank->answers.at[i]);
	return buffer_text(&out);
}

/* "CO~2~ (also right: carbon dioxide)" */
static const char *answers_of(struct arena *arena, const struct blank *blank)
{
	return blank->answers.count == 1
		       ? blank->answers.at[0]
		       : arena_printf(arena, "%s (also right: %s)",
				 blank->answers.at[0], others(arena, blank));
}

static bool any_others(const struct blanks *blanks)
{
	for (size_t i = 0; i < blanks->count; i++)
		if (blanks->at[i].answers.count > 1)
			return true;
	return false;
}

/* What each blank earns, with all that is right there. */
static void list_answers(const struct task *task)
{
	const struct blanks *blanks = &content_of(task)->blanks;
	struct arena *arena = task->frame.desk->arena;
	const char **list = arena_alloc(arena, blanks->count, sizeof(*list));

	for (size_t i = 0; i < blanks->count; i++)
		list[i] = answers_of(arena, &blanks->at[i]);
	task_credits(task, (struct text_list){list, blanks->count});
}

/* The same in a line, if there is no more to say of any blank. */
static void set_credits(const struct task *task)
{
	const struct blanks *blanks = &content_of(task)->blanks;
	const halves points = task->drawn->item->points;
	const halves count = (halves)blanks->count;
	struct arena *arena = task->frame.desk->arena;

	if (count == 1 && any_others(blanks))
		task_note(task, "Also right:", others(arena, &blanks->at[0]));
	else if (any_others(blanks) || points % count != 0)
		list_answers(task);
	else if (count > 1)
		prose_set(task->frame,
			arena_printf(arena, "*%s %s for each blank.*",
				points_print(arena, points / count),
				points_noun(points / count)),
			USE_TEXT, task->frame.desk->look->gap);
}

static void key(const struct task *task)
{
	task_stem(task, filled(task, 0), USE_TEXT);
	set_credits(task);
	task_note(task, "Explanation:", task->drawn->item->explanation);
}

const struct kind_layout fill_in_layout = {sheet, key};
