#include "press/press_matrix.h"

#include "base/arena.h"
#include "base/buffer.h"
#include "base/points.h"
#include "layout/paper/matrix_pages.h"
#include "press/work.h"

#include <string.h>

/* A number, which a spreadsheet takes for what it is: "-5", "+3.5". */
static bool is_number(const char *text)
{
	const char *digits = text + strspn(text, "+-");
	const size_t whole = strspn(digits, "0123456789");
	const char *rest = digits + whole;

	if (*rest == '.')
		rest += 1 + strspn(rest + 1, "0123456789");
	return digits - text <= 1 && whole > 0 && *rest == '\0';
}

static bool is_formula(const char *text)
{
	return *text != '\0' && strchr("=+-@\t\r", *text) != NULL &&
	       !is_number(text);
}

/* A value, in quotes where it needs them. */
static void put_value(struct buffer *out, const char *text)
{
	const char *mark = is_formula(text) ? "'" : "";

	if (text[strcspn(text, ",\"\r\n")] == '\0') {
		buffer_printf(out, "%s%s", mark, text);
		return;
	}
	buffer_printf(out, "\"%s", mark);
	for (; *text != '\0'; text++)
		buffer_printf(out, *text == '"' ? "\"\"" : "%c", *text);
	buffer_putc(out, '"');
}

static void put_next(struct buffer *out, const char *text)
{
	buffer_putc(out, ',');
	put_value(out, text);
}

static void put_heads(struct buffer *out, const struct matrix *matrix)
{
	static const char *const columns[] = {"item", "answer", "points"};

	buffer_puts(out, "number,section,points");
	for (size_t f = 0; f < matrix->count; f++)
		for (size_t i = 0; i < LENGTH(columns); i++)
			put_next(out,
				arena_printf(out->arena, "%s %s %s",
					matrix->forms[f].name,
					matrix->forms[f].code, columns[i]));
	buffer_puts(out, "\r\n");
}

static void put_cell(struct buffer *out, const struct matrix_cell *cell)
{
	if (cell == NULL) {
		buffer_puts(out, ",,,");
		return;
	}
	put_next(out, cell->item);
	put_next(out, cell->answer);
	put_next(out, points_print(out->arena, cell->points));
}

static void put_number(
	struct buffer *out, const struct matrix *matrix, size_t i)
{
	const struct section *section = matrix->sections[i];
	halves points;

	if (section == NULL)
		return;
	buffer_printf(out, "%zu", i + 1);
	put_next(out, section->title == NULL ? "" : section->title);
	put_next(out, matrix_points(matrix, i, &points)
			      ? points_print(out->arena, points)
			      : "");
	for (size_t f = 0; f < matrix->count; f++)
		put_cell(out, matrix_cell(matrix, f, i));
	buffer_puts(out, "\r\n");
}

static enum status write_csv(struct press *press, const struct matrix *matrix)
{
	struct buffer out = {.arena = matrix->arena};

	put_heads(&out, matrix);
	for (size_t i = 0; i < matrix->numbers; i++)
		put_number(&out, matrix, i);
	buffer_puts(&out, "total,,");
	for (size_t f = 0; f < matrix->count; f++) {
		buffer_puts(&out, ",,");
		put_next(
			&out, points_print(out.arena, matrix->forms[f].points));
	}
	buffer_puts(&out, "\r\n");
	return press_file(press, press_name(press, "-matrix.csv"),
		buffer_text(&out), out.length);
}

static enum status write_pdf(struct press *press, const struct matrix *matrix)
{
	struct errors *errors = errors_new(matrix->arena);
	const struct composer composer = {
		.arena = matrix->arena,
		.typesetter = typesetter_new(),
		.look = press->look,
		.errors = errors,
		.label = wording_get(
			&press->worksheet->wording, WORD_KEY_MATRIX),
		.stamp = press->stamp,
	};
	const struct spread spread = spread_compose(&composer, matrix);
	const struct pdf_job job = {
		spread.at, spread.count, spread.at[0]->title, press->date};
	enum status status = STATUS_MISTAKES;

	errors_print(errors, stderr, false);
	if (errors_count(errors) == 0)
		status = press_pdf(press, matrix->arena,
			press_name(press, "-matrix.pdf"), &job);
	typesetter_free(composer.typesetter);
	return status;
}

enum status press_matrix(struct press *press, enum matrix_as as)
{
	struct arena *arena = arena_new();
	struct matrix matrix = matrix_new(arena, press->worksheet);
	enum status status = STATUS_DONE;

	for (size_t i = 0; i < press->selection.count && status == STATUS_DONE;
		i++) {
		struct work work = work_at(press, i);

		status = work_report(&work);
		if (status == STATUS_DONE)
			matrix_add(&matrix, work.form);
		work_free(&work);
	}
	if (status == STATUS_DONE && as != MATRIX_CSV)
		status = write_pdf(press, &matrix);
	if (status == STATUS_DONE && as != MATRIX_PDF)
		status = write_csv(press, &matrix);
	arena_free(arena);
	return status;
}
