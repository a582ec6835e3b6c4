#include "press/key_matrix.h"

#include "base/arena.h"
#include "base/buffer.h"
#include "base/points.h"
#include "layout/paper/matrix_pages.h"
#include "press/csv_cell.h"
#include "press/job.h"
#include "press/report.h"

#include <string.h>

static void put_next(struct buffer *out, const char *text)
{
	buffer_putc(out, ',');
	csv_cell_put(out, text);
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
	put_next(out, points_decimal(out->arena, cell->points));
}

static void put_number(
	struct buffer *out, const struct matrix *matrix, size_t i)
{
	const struct section *section = matrix->sections[i];
	twelfths points;

	if (section == NULL)
		return;
	buffer_puts(out, matrix_printed(matrix, i));
	put_next(out,
		section->title == NULL || matrix->parted ? "" : section->title);
	put_next(out, matrix_points(matrix, i, &points)
			      ? points_decimal(out->arena, points)
			      : "");
	for (size_t f = 0; f < matrix->count; f++)
		put_cell(out, matrix_cell(matrix, f, i));
	buffer_puts(out, "\r\n");
}

static enum status write_csv(
	const struct press *press, const struct matrix *matrix)
{
	struct buffer out = {.arena = matrix->arena};

	put_heads(&out, matrix);
	for (size_t i = 0; i < matrix->numbers; i++)
		put_number(&out, matrix, i);
	buffer_puts(&out, "total,,");
	for (size_t f = 0; f < matrix->count; f++) {
		buffer_puts(&out, ",,");
		put_next(&out,
			points_decimal(out.arena, matrix->forms[f].points));
	}
	buffer_puts(&out, "\r\n");
	return press_file(press, press_name(press, "-matrix.csv"),
		(struct pdf_bytes){
			.bytes = (const unsigned char *)buffer_text(&out),
			.length = out.length});
}

static enum status write_pdf(
	const struct press *press, const struct matrix *matrix)
{
	struct errors *errors = error_list_new(matrix->arena);
	const struct composer composer = {
		.arena = matrix->arena,
		.typesetter = set_typesetter_new(),
		.look = press->look,
		.errors = errors,
		.label = wording_get(
			&press->worksheet->wording, WORD_KEY_MATRIX),
		.stamp = press->stamp,
	};
	const struct matrix_spread spread =
		matrix_pages_compose(&composer, matrix);
	const struct pdf_job job = {
		spread.at, spread.count, spread.at[0]->title, press->date};
	enum status status = STATUS_MISTAKES;

	report_mistakes(press->host, errors);
	if (error_count(errors) == 0)
		status = press_pdf(press, matrix->arena,
			press_name(press, "-matrix.pdf"), &job);
	set_typesetter_free(composer.typesetter);
	return status;
}

enum key_matrix_as key_matrix_named(const char *name)
{
	static const char *const names[] = {"pdf", "csv", "both"};
	size_t i = 0;

	if (name == NULL)
		return KEY_MATRIX_NONE;
	while (i < LENGTH(names) && strcmp(name, names[i]) != 0)
		i++;
	return (enum key_matrix_as)(i + 1);
}

enum status key_matrix_print(struct press *press, enum key_matrix_as as)
{
	struct arena *arena;
	struct typesetter *typesetter;
	struct matrix matrix;
	enum status status = STATUS_DONE;

	if (as == KEY_MATRIX_NONE)
		return STATUS_DONE;
	arena = arena_new();
	typesetter = set_typesetter_new();
	matrix = matrix_new(arena, press->worksheet, press->look, typesetter);
	for (size_t i = 0; i < press->selection.count && status == STATUS_DONE;
		i++) {
		struct job job = job_at(press, i);

		status = job_report(&job, press);
		if (status == STATUS_DONE)
			matrix_add(&matrix, job.tree);
		job_free(&job);
	}
	if (status == STATUS_DONE && as != KEY_MATRIX_CSV)
		status = write_pdf(press, &matrix);
	if (status == STATUS_DONE && as != KEY_MATRIX_PDF)
		status = write_csv(press, &matrix);
	set_typesetter_free(typesetter);
	arena_free(arena);
	return status;
}
