/*
 * All forms have columns of one width, so that the eye finds a form by its
 * place.  Columns as narrow as their own answers were rejected.
 */
#include "layout/paper/matrix_columns.h"

#include "base/arena.h"
#include "base/points.h"

#include <assert.h>
#include <string.h>

enum {
	PADDING = 4 * MPT, /* left and right in a cell */
	ABOVE = 1500,      /* above and below */
	CELL_EMS = 11,     /* width of a longer answer, at most */
	LETTERS = 44,      /* an answer with more letters is cut to this */
	BAND = 240,        /* gray of every second row */
	SECTION_BAND = 218,
	RULE = 600,
	NUMBER_EMS = 6,           /* the column of numbers and points */
	UNBROKEN = 100 * MPT_INCH /* wider than any text of a cell */
};

static struct spans plain(struct arena *arena, const char *text)
{
	struct span *span = arena_alloc(arena, 1, sizeof(*span));

	*span = (struct span){text, strlen(text), 0, NULL};
	return (struct spans){span, span->length > 0};
}

static struct lines set(const struct columns *columns, const char *text,
	enum use use, mpt measure)
{
	const struct composer *composer = columns->composer;

	return set_spans(composer->typesetter, plain(composer->arena, text),
		&columns->look.styles[use], measure);
}

/* The first words of a long answer. */
static const char *shortened(struct arena *arena, const char *text)
{
	size_t letters = 0, space = 0, at = 0;

	for (; text[at] != '\0'; at++) {
		letters += ((unsigned char)text[at] & 0xc0) != 0x80;
		if (letters > LETTERS)
			break;
		if (text[at] == ' ')
			space = at;
	}
	if (text[at] == '\0')
		return text;
	return arena_printf(
		arena, "%.*s …", (int)(space > 0 ? space : at), text);
}

static const char *word(const struct columns *columns, enum word word)
{
	return wording_get(&columns->look.wording, word);
}

static const char *points_of(const struct columns *columns, twelfths points)
{
	struct arena *arena = columns->composer->arena;

	return wording_number(
		arena, &columns->look.wording, points_print(arena, points));
}

static const char *numbered(const struct columns *columns, const char *number)
{
	return number == NULL ? ""
			      : wording_number(columns->composer->arena,
					&columns->look.wording, number);
}

/* A question's answer, with its points or its number if they differ between
 * forms. */
static const char *cell_text(
	const struct columns *columns, size_t form, size_t i)
{
	struct arena *arena = columns->composer->arena;
	const struct matrix_cell *cell = matrix_cell(columns->matrix, form, i);
	const char *answer;

	if (cell == NULL)
		return "–";
	answer = shortened(arena, cell->answer);
	if (strcmp(cell->printed, matrix_printed(columns->matrix, i)) != 0)
		answer = arena_printf(arena, "%s: %s",
			numbered(columns, cell->printed), answer);
	if (columns->points[i] >= 0)
		return answer;
	return arena_printf(arena, "%s\u00a0(%s)", answer,
		points_of(columns, cell->points));
}

static mpt widest(mpt a, mpt b)
{
	return a > b ? a : b;
}

static mpt text_width(
	const struct columns *columns, const char *text, enum use use)
{
	return set(columns, text, use, UNBROKEN).width;
}

/* A column may use all the room, but no more than its answers need. */
static mpt grown(const struct columns *columns, mpt natural)
{
	const mpt room = (columns->look.width - columns->numbers) /
			 (mpt)columns->matrix->count;

	return widest(columns->column, natural < room ? natural : room);
}

/* Compute the widths of the columns, equal for all forms. */
void matrix_columns_fit(struct columns *columns)
{
	const struct matrix *matrix = columns->matrix;
	const mpt em = columns->look.styles[USE_TEXT].size;
	mpt least = 0, most = 0, natural;

	assert(matrix->count > 0);
	for (size_t f = 0; f < matrix->count; f++) {
		const struct matrix_form *form = &matrix->forms[f];

		least = widest(
			least, text_width(columns, form->code, USE_SMALL));
		least = widest(
			least, text_width(columns, form->name, USE_STRONG));
		for (size_t i = 0; i < matrix->numbers; i++)
			most = widest(most,
				text_width(columns, cell_text(columns, f, i),
					USE_TEXT));
	}
	natural = most;
	most = most < CELL_EMS * em ? most : CELL_EMS * em;
	columns->column = widest(least, most) + 2 * PADDING;
	columns->numbers = widest(NUMBER_EMS * em + 2 * PADDING,
		text_width(
			columns, word(columns, WORD_HEAD_NUMBER), USE_STRONG) +
			text_width(columns, word(columns, WORD_HEAD_POINTS),
				USE_SMALL) +
			6 * PADDING);
	if (columns->column > columns->look.width - columns->numbers)
		columns->column = columns->look.width - columns->numbers;
	columns->column = grown(columns, natural + 2 * PADDING);
	columns->across = (size_t)((columns->look.width - columns->numbers) /
				   columns->column);
}

/* The left edge of a column, from the frame's. */
static mpt column_at(const struct columns *columns, size_t i)
{
	return columns->numbers + (mpt)i * columns->column;
}

static mpt table_width(const struct columns *columns)
{
	return column_at(columns, columns->count);
}

static void rule(
	struct frame frame, struct row *row, struct mark place, uint8_t gray)
{
	place.type = MARK_RULE;
	place.gray = gray;
	galley_row_rule(frame, row, place);
}

/* Put lines into a cell, starting at `top` of the row. */
static void put_lines(struct frame frame, struct row *row, struct lines lines,
	struct spot spot, enum use use)
{
	const struct look *look = frame.desk->look;

	galley_report_missing(frame.desk, lines.missing);
	for (size_t i = 0; i < lines.count; i++) {
		const mpt y =
			spot.y + (mpt)i * look->leading[use] + look->rise[use];

		galley_row_line(frame, row, &lines.at[i],
			(struct spot){spot.x, y, spot.element});
	}
}

/* Put strong text on one line of a row. */
static void put_text(struct frame frame, const struct columns *columns,
	struct row *row, struct spot spot, const char *text)
{
	put_lines(frame, row, set(columns, text, USE_STRONG, UNBROKEN), spot,
		USE_STRONG);
}

/* A row across the whole table, on a band unless it is white. */
static struct row *add_row(struct frame frame, const struct columns *columns,
	mpt height, uint8_t gray)
{
	struct row *row = galley_row(frame, 0, height + 2 * ABOVE, CUT_FREE);

	if (gray < UINT8_MAX)
		rule(frame, row,
			(struct mark){.width = table_width(columns),
				.height = row->height},
			gray);
	return row;
}

/* A rule across the table at a row's top or foot. */
static void add_line(struct frame frame, const struct columns *columns,
	struct row *row, mpt y)
{
	rule(frame, row,
		(struct mark){
			.y = y, .width = table_width(columns), .height = RULE},
		0);
}

static void put_right(struct frame frame, const struct columns *columns,
	struct row *row, const char *text, enum role role)
{
	const struct lines lines = set(columns, text, USE_SMALL, UNBROKEN);
	const uint32_t element = galley_add_element(frame.desk, role);

	put_lines(frame, row, lines,
		(struct spot){columns->numbers - 3 * PADDING - lines.width,
			ABOVE + frame.desk->look->rise[USE_TEXT] -
				frame.desk->look->rise[USE_SMALL],
			element},
		USE_SMALL);
}

/* The name and code of each form, above its column. */
void matrix_columns_heads(struct frame frame, const struct columns *columns)
{
	const struct look *look = &columns->look;
	struct row *row = add_row(frame, columns,
		look->leading[USE_STRONG] + look->leading[USE_SMALL],
		UINT8_MAX);
	const uint32_t table = galley_enter(frame.desk, ROLE_ROW);

	put_text(frame, columns, row,
		(struct spot){PADDING, ABOVE,
			galley_add_element(frame.desk, ROLE_HEAD)},
		word(columns, WORD_HEAD_NUMBER));
	put_right(frame, columns, row, word(columns, WORD_HEAD_POINTS),
		ROLE_HEAD);
	for (size_t i = 0; i < columns->count; i++) {
		const struct matrix_form *form =
			&columns->matrix->forms[columns->first + i];
		const mpt x = column_at(columns, i) + PADDING;
		const uint32_t heads = galley_enter(frame.desk, ROLE_HEAD);

		put_text(frame, columns, row,
			(struct spot){x, ABOVE,
				galley_add_element(frame.desk, ROLE_PARAGRAPH)},
			form->name);
		put_lines(frame, row,
			set(columns, form->code, USE_SMALL, UNBROKEN),
			(struct spot){x, ABOVE + look->leading[USE_STRONG],
				galley_add_element(frame.desk, ROLE_PARAGRAPH)},
			USE_SMALL);
		galley_leave(frame.desk, heads);
	}
	galley_leave(frame.desk, table);
	add_line(frame, columns, row, row->height - RULE);
}

static void add_section(struct frame frame, const struct columns *columns,
	const struct section *section)
{
	struct row *row;
	uint32_t table;

	if (section->title == NULL)
		return;
	table = galley_enter(frame.desk, ROLE_ROW);
	row = add_row(frame, columns, columns->look.leading[USE_STRONG],
		SECTION_BAND);
	put_lines(frame, row,
		set(columns,
			shortened(columns->composer->arena, section->title),
			USE_STRONG, table_width(columns) - 2 * PADDING),
		(struct spot){PADDING, ABOVE,
			galley_add_element(frame.desk, ROLE_CELL)},
		USE_STRONG);
	for (size_t i = 0; i <= columns->count; i++)
		galley_add_element(frame.desk, ROLE_CELL);
	galley_leave(frame.desk, table);
}

/* The answers to one number.  Every second row has a band. */
static void add_number(
	struct frame frame, const struct columns *columns, size_t i, bool band)
{
	struct arena *arena = columns->composer->arena;
	struct lines *cells =
		arena_alloc(arena, columns->count, sizeof(*cells));
	const uint32_t table = galley_enter(frame.desk, ROLE_ROW);
	size_t most = 1;
	struct row *row;

	for (size_t k = 0; k < columns->count; k++) {
		cells[k] =
			set(columns, cell_text(columns, columns->first + k, i),
				USE_TEXT, columns->column - 2 * PADDING);
		if (cells[k].count > most)
			most = cells[k].count;
	}
	row = add_row(frame, columns,
		(mpt)most * columns->look.leading[USE_TEXT],
		band ? BAND : UINT8_MAX);
	put_text(frame, columns, row,
		(struct spot){PADDING, ABOVE,
			galley_add_element(frame.desk, ROLE_CELL)},
		numbered(columns, matrix_printed(columns->matrix, i)));
	put_right(frame, columns, row,
		columns->points[i] > 0 ? points_of(columns, columns->points[i])
				       : "",
		ROLE_CELL);
	for (size_t k = 0; k < columns->count; k++)
		put_lines(frame, row, cells[k],
			(struct spot){column_at(columns, k) + PADDING, ABOVE,
				galley_add_element(frame.desk, ROLE_CELL)},
			USE_TEXT);
	galley_leave(frame.desk, table);
}

/* "20", or "20 + 2" with a bonus. */
static const char *total_of(
	const struct columns *columns, const struct matrix_form *form)
{
	const char *points = points_of(columns, form->points);

	return form->bonus == 0
		       ? points
		       : arena_printf(columns->composer->arena, "%s + %s",
				 points, points_of(columns, form->bonus));
}

static void add_totals(struct frame frame, const struct columns *columns)
{
	struct row *row = add_row(
		frame, columns, columns->look.leading[USE_STRONG], UINT8_MAX);
	const uint32_t table = galley_enter(frame.desk, ROLE_ROW);

	row->cut = CUT_NEVER;
	add_line(frame, columns, row, 0);
	put_text(frame, columns, row,
		(struct spot){PADDING, ABOVE,
			galley_add_element(frame.desk, ROLE_CELL)},
		word(columns, WORD_HEAD_TOTAL));
	galley_add_element(frame.desk, ROLE_CELL);
	for (size_t i = 0; i < columns->count; i++)
		put_text(frame, columns, row,
			(struct spot){column_at(columns, i) + PADDING, ABOVE,
				galley_add_element(frame.desk, ROLE_CELL)},
			total_of(columns,
				&columns->matrix->forms[columns->first + i]));
	galley_leave(frame.desk, table);
}

void matrix_columns_body(struct frame frame, const struct columns *columns)
{
	const struct matrix *matrix = columns->matrix;
	const struct section *section = NULL;
	bool band = false;

	frame.galley->flows = true;
	for (size_t i = 0; i < matrix->numbers; i++) {
		const size_t before = frame.galley->count;

		if (matrix->sections[i] == NULL)
			continue;
		if (matrix->sections[i] != section && !matrix->parted) {
			section = matrix->sections[i];
			add_section(frame, columns, section);
			band = false;
		}
		add_number(frame, columns, i, band);
		if (frame.galley->count > before + 1) /* below its title */
			galley_last(frame.galley)->cut = CUT_NEVER;
		band = !band;
	}
	add_totals(frame, columns);
}
