/*
 * A few ways to fit the matrix on one page are tried in turn: upright in large
 * type, upright in smaller type, then landscape.  If none fits, as many forms
 * go side by side as there is room for.  They make one document, and the next
 * forms begin another.
 */
#include "layout/paper/matrix_pages.h"

#include "base/arena.h"
#include "layout/block/foot.h"
#include "layout/block/say.h"
#include "layout/front/head.h"
#include "layout/pages/assemble.h"
#include "layout/paper/matrix_columns.h"

/* A size and an orientation to try. */
struct way {
	int size; /* points */
	bool turned;
};

static const struct way ways[] = {
	{10, false}, {9, false}, {8, false}, {9, true}, {8, true}, {7, true}};

/* Tried if none of these fits on a page: the one with the fewest pages wins. */
static const struct way long_ways[] = {
	{9, false}, {8, false}, {8, true}, {7, true}};

static struct document document_new(const struct columns *columns)
{
	const struct worksheet *worksheet = columns->matrix->worksheet;
	const struct look *look = &columns->look;
	const char *label = columns->composer->label;
	const struct desk desk = {
		.arena = columns->composer->arena, .look = look};

	return (struct document){
		.title = say_title(&desk, WORD_TITLE_OF,
			&(struct gaps){
				.title = worksheet->title, .part = label}),
		.author = worksheet->teacher,
		.language = look->styles[USE_TEXT].language,
		.width = look->page.width,
		.height = look->page.height,
	};
}

/* "KEY · Key matrix", and the range of forms if there are others. */
static const char *foot_label(const struct columns *columns)
{
	const struct composer *composer = columns->composer;
	const struct matrix_form *forms =
		&columns->matrix->forms[columns->first];

	if (columns->count == columns->matrix->count)
		return arena_printf(composer->arena, "%s · %s", composer->stamp,
			composer->label);
	return arena_printf(composer->arena, "%s · %s · %s", composer->stamp,
		composer->label,
		wording_say(composer->arena, &columns->look.wording,
			WORD_FORMS_RANGE,
			&(struct gaps){.first = forms[0].name,
				.last = forms[columns->count - 1].name}));
}

/* Print the pages of the forms that stand side by side. */
static const struct document *compose(const struct columns *columns)
{
	const struct composer *composer = columns->composer;
	struct document *document =
		arena_alloc(composer->arena, 1, sizeof(*document));
	struct desk desk = {
		.arena = composer->arena,
		.typesetter = composer->typesetter,
		.look = &columns->look,
		.errors = composer->errors,
	};
	struct galley head = {.heading = true}, heads = {0}, body = {0};
	const struct frame frame = {
		.desk = &desk, .galley = &head, .measure = columns->look.width};
	struct assembly assembly = {
		.desk = &desk,
		.head = &head,
		.galleys = &body,
		.galley_count = 1,
		.foot = {.label = foot_label(columns),
			.code = foot_code(columns->matrix->worksheet)},
		.stamp = composer->stamp,
		.loose = true,
	};

	head_matrix(frame, columns->matrix->worksheet, composer->label,
		columns->matrix->count);
	galley_enter(&desk, ROLE_TABLE);
	matrix_columns_heads(galley_on(frame, &heads), columns);
	matrix_columns_body(galley_on(frame, &body), columns);
	assembly.running = &heads.rows[0];
	*document = document_new(columns);
	assemble(&assembly, document);
	page_mirror(composer->arena, document);
	return document;
}

/* The look of keys in this size and orientation. */
static struct look look_of(const struct look *sheet, struct way way)
{
	const struct look key = look_of_key(sheet);
	struct page_setup page = key.given;
	const mpt width = page.width;

	if (way.turned && page.width < page.height) {
		page.width = page.height;
		page.height = width;
	}
	page.columns = 1;
	page.size = way.size;
	return look_with(sheet, &page);
}

static void take_way(struct columns *columns, struct way way)
{
	columns->look = look_of(columns->composer->look, way);
	matrix_columns_fit(columns);
	columns->first = 0;
	columns->count = columns->matrix->count;
}

static const twelfths *points_of(const struct matrix *matrix)
{
	twelfths *points =
		arena_alloc(matrix->arena, matrix->numbers, sizeof(*points));

	for (size_t i = 0; i < matrix->numbers; i++)
		if (!matrix_points(matrix, i, &points[i]))
			points[i] = -1;
	return points;
}

/* Print as many documents as needed. */
static struct matrix_spread compose_all(struct columns *columns)
{
	const size_t count = columns->matrix->count;
	const struct document **documents = arena_alloc(
		columns->composer->arena, count, sizeof(*documents));
	size_t made = 0;

	for (size_t first = 0; first < count; first += columns->count) {
		columns->first = first;
		columns->count = count - first < columns->across
					 ? count - first
					 : columns->across;
		documents[made++] = compose(columns);
	}
	return (struct matrix_spread){documents, made};
}

static size_t page_count(struct matrix_spread spread)
{
	size_t count = 0;

	for (size_t i = 0; i < spread.count; i++)
		count += spread.at[i]->page_count;
	return count;
}

static struct matrix_spread fewest_pages(struct columns *columns)
{
	struct matrix_spread best = {NULL, 0};

	for (size_t i = 0; i < LENGTH(long_ways); i++) {
		struct matrix_spread spread;

		take_way(columns, long_ways[i]);
		spread = compose_all(columns);
		if (best.at == NULL || page_count(spread) < page_count(best))
			best = spread;
	}
	return best;
}

struct matrix_spread matrix_pages_compose(
	const struct composer *composer, const struct matrix *matrix)
{
	struct columns columns = {.composer = composer,
		.matrix = matrix,
		.points = points_of(matrix)};
	const struct document **document =
		arena_alloc(composer->arena, 1, sizeof(*document));

	for (size_t i = 0; i < LENGTH(ways); i++) {
		take_way(&columns, ways[i]);
		if (columns.across < matrix->count)
			continue;
		*document = compose(&columns);
		if ((*document)->page_count == 1)
			return (struct matrix_spread){document, 1};
	}
	return fewest_pages(&columns);
}
