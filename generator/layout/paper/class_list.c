#include "layout/paper/class_list.h"

#include "base/arena.h"
#include "layout/block/foot.h"
#include "layout/block/say.h"
#include "layout/block/table.h"
#include "layout/front/head.h"
#include "layout/pages/assemble.h"

#include <string.h>

enum {
	NARROW = 42, /* ems of a page; at most this is narrow */
	SMALL = 9    /* points */
};

enum column {
	COLUMN_NUMBER,
	COLUMN_NAME,
	COLUMN_FORM,
	COLUMN_NOTES,
	COLUMN_CODE,
	COLUMN_SCORE,
	COLUMN_COUNT
};

static const struct {
	enum word heading;
	enum cell_align align;
} columns[COLUMN_COUNT] = {
	[COLUMN_NUMBER] = {WORD_HEAD_NUMBER, CELL_RIGHT},
	[COLUMN_NAME] = {WORD_HEAD_NAME, CELL_LEFT},
	[COLUMN_FORM] = {WORD_HEAD_FORM, CELL_CENTER},
	[COLUMN_NOTES] = {WORD_HEAD_NOTES, CELL_LEFT},
	[COLUMN_CODE] = {WORD_HEAD_CODE, CELL_LEFT},
	[COLUMN_SCORE] = {WORD_HEAD_SCORE, CELL_RIGHT},
};

static const char score_line[] = "_____";

struct drafting {
	struct arena *arena;
	const struct desk *desk;
	const struct class_list *roll;
	enum column columns[COLUMN_COUNT]; /* the columns that are shown */
	size_t count;
};

static bool any_notes(const struct class_list *roll)
{
	for (size_t i = 0; i < roll->count; i++)
		if (*roll->entries[i].notes != '\0')
			return true;
	return false;
}

static void choose_columns(struct drafting *drafting)
{
	const bool notes = any_notes(drafting->roll);

	for (enum column column = 0; column < COLUMN_COUNT; column++)
		if (column != COLUMN_NOTES || notes)
			drafting->columns[drafting->count++] = column;
}

static struct span plain(const char *text)
{
	return (struct span){text, strlen(text), 0, NULL};
}

/* A line to write the score on, and the maximum. */
static struct spans score(
	const struct drafting *drafting, const struct class_list_entry *entry)
{
	struct arena *arena = drafting->arena;
	struct span *spans = arena_alloc(arena, 2, sizeof(*spans));

	spans[0] =
		(struct span){score_line, strlen(score_line), SPAN_BLANK, NULL};
	if (entry->points + entry->bonus == 0)
		return (struct spans){spans, 1};
	spans[1] =
		plain(say_out_of(drafting->desk, entry->points, entry->bonus));
	return (struct spans){spans, 2};
}

static const char *text_of(const struct drafting *drafting,
	const struct class_list *roll, size_t i, enum column at)
{
	const struct class_list_entry *entry = &roll->entries[i];
	const char *const texts[COLUMN_COUNT] = {
		[COLUMN_NUMBER] = say_count(drafting->desk, (int)entry->number),
		[COLUMN_NAME] = entry->name,
		[COLUMN_FORM] = entry->form,
		[COLUMN_NOTES] = entry->notes,
		[COLUMN_CODE] = entry->code,
	};

	return texts[at];
}

/* A cell; row 0 is the heading. */
static struct spans cell(
	const struct drafting *drafting, size_t row, enum column column)
{
	const struct class_list *roll = drafting->roll;
	struct span *span = arena_alloc(drafting->arena, 1, sizeof(*span));

	if (row == 0)
		*span = plain(
			say_word(drafting->desk, columns[column].heading));
	else if (column == COLUMN_SCORE)
		return score(drafting, &roll->entries[row - 1]);
	else
		*span = plain(text_of(drafting, roll, row - 1, column));
	return (struct spans){span, span->length > 0 ? 1 : 0};
}

static struct rich_table draft(struct drafting *drafting)
{
	const size_t rows = drafting->roll->count + 1;
	enum cell_align *align;
	struct spans *cells;

	choose_columns(drafting);
	align = arena_alloc(drafting->arena, drafting->count, sizeof(*align));
	cells = arena_alloc(
		drafting->arena, rows * drafting->count, sizeof(*cells));
	for (size_t c = 0; c < drafting->count; c++)
		align[c] = columns[drafting->columns[c]].align;
	for (size_t i = 0; i < rows * drafting->count; i++)
		cells[i] = cell(drafting, i / drafting->count,
			drafting->columns[i % drafting->count]);
	return (struct rich_table){drafting->count, rows, cells, align};
}

/* The look of keys in one column, in small type if the column is narrow.  It is
 * better to break a name than to refuse the list. */
static struct look look_of(const struct look *sheet)
{
	const struct look key = look_of_key(sheet);
	const struct text_style *text = &key.styles[USE_TEXT];
	struct page_setup page = key.given;

	page.columns = 1;
	page.hyphenation = HYPHENATION_ON;
	if (key.width < NARROW * text->size && page.size > SMALL)
		page.size = SMALL;
	return look_with(sheet, &page);
}

/* The table without its heading.  It may be cut between any two students. */
static struct galley body_of(const struct galley *table)
{
	const struct galley body = {
		.rows = table->rows + 1,
		.count = table->count - 1,
		.flows = true,
	};

	/* The heading, which is repeated on every page. */
	for (size_t i = 0; i < body.count; i++) {
		body.rows[i].cut = CUT_FREE;
		body.rows[i].over = NULL;
	}
	body.rows[body.count - 1].cut = CUT_NEVER; /* the space below it */
	return body;
}

static struct document document_new(const struct composer *composer,
	const struct look *look, const struct class_list *roll)
{
	return (struct document){
		.title = composer->label,
		.author = roll->worksheet->teacher,
		.language = look->styles[USE_TEXT].language,
		.width = look->page.width,
		.height = look->page.height,
		.duplex = look->page.duplex,
	};
}

const struct document *class_list_compose(
	const struct composer *composer, const struct class_list *roll)
{
	struct arena *arena = composer->arena;
	struct document *document = arena_alloc(arena, 1, sizeof(*document));
	const struct look look = look_of(composer->look);
	struct desk desk = {
		.arena = arena,
		.typesetter = composer->typesetter,
		.look = &look,
		.errors = composer->errors,
	};
	struct drafting drafting = {
		.arena = arena, .desk = &desk, .roll = roll};
	struct galley head = {.heading = true}, table = {.count = 0}, body;
	const struct frame frame = {
		.desk = &desk, .galley = &head, .measure = look.width};
	const struct rich_table rich = draft(&drafting);
	struct assembly assembly = {
		.desk = &desk,
		.head = &head,
		.foot = {.label = arena_printf(arena, "%s · %s",
				 composer->stamp, composer->label),
			.code = foot_code(roll->worksheet)},
		.stamp = composer->stamp,
		.loose = true,
	};
	bool before;

	head_roll(frame, roll->worksheet, composer->label, roll->count);
	before = set_typesetter_pass(desk.typesetter, true);
	table_set_rich(galley_on(frame, &table), &rich, 0);
	set_typesetter_pass(desk.typesetter, before);
	assembly.running = &table.rows[0];
	body = body_of(&table);
	assembly.galleys = &body;
	assembly.galley_count = 1;
	*document = document_new(composer, &look, roll);
	assemble(&assembly, document);
	page_mirror(arena, document);
	return document;
}
