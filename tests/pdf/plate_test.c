#define _GNU_SOURCE /* memmem */
#include "pdf/plates.h"

#include "pdf/foundry.h"
#include "sheet.h"

#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <string.h>

#include <cmocka.h>

static const char few[] = "Just a few.";
static const char many[] = "The quick brown fox jumps over the lazy dog: 123.";
static const char mine[] = "Form MINE, page 1 of 4";
static const char beyond[] = "Plus Ω and Ж, which are not so common.";

/* A document of these texts, under keys as a typesetter gives them. */
static struct sheet *sheet_in(const char *family, const char *style,
	const char *const *texts, size_t count)
{
	struct sheet *sheet = sheet_new();
	const struct face *face = sheet_face(sheet, family, style);

	assert_non_null(face);
	for (size_t i = 0; i < count; i++) {
		struct run *run = sheet_shape(sheet, face, 11 * MPT, texts[i]);

		run->key = (size_t)(texts[i] == few    ? 1
				    : texts[i] == many ? 2
				    : texts[i] == mine ? 0
						       : 3);
		sheet_mark(sheet, (struct mark){.type = MARK_RUN,
					  .x = MPT_INCH,
					  .y = (mpt)(100 + 20 * i) * MPT,
					  .run = run});
	}
	return sheet;
}

static struct sheet *sheet_of(const char *const *texts, size_t count)
{
	return sheet_in("DejaVu Serif", "Book", texts, count);
}

static struct pdf_bytes written(struct sheet *sheet, struct plates *plates)
{
	const struct document *document = &sheet->document;
	const struct pdf_job job = {&document, 1, "Quiz", NULL};
	const struct pdf_bytes pdf =
		plates == NULL ? pdf_write(sheet->arena, &job)
			       : pdf_write_with(sheet->arena, &job, plates);

	assert_non_null(pdf.bytes);
	return pdf;
}

static bool has(struct pdf_bytes pdf, const char *text)
{
	return sheet_count(pdf, text) > 0;
}

/* Files that go before change nothing. */
static void a_file_depends_on_itself_alone(void **state)
{
	static const char *const texts[] = {many, beyond, few, mine};
	struct sheet *sheet = sheet_of(texts, LENGTH(texts));
	struct page *page = &sheet->pages[0];
	struct foundry *foundry = foundry_new();
	struct plates *plates = plates_new(foundry);
	const size_t all = page->count;

	(void)state;
	for (size_t i = 0; i < 4 * all; i++) {
		struct pdf_bytes alone, among;

		page->marks = sheet->marks + i % all;
		page->count = 1 + i / all % (all - i % all);
		alone = written(sheet, NULL);
		among = written(sheet, plates);
		assert_int_equal(alone.length, among.length);
		assert_memory_equal(alone.bytes, among.bytes, alone.length);
	}
	plates_free(plates);
	foundry_free(foundry);
	sheet_free(sheet);
}

/* Beside many common letters, others join these in one font of a face whose
 * outlines are TrueType, and have a second font of any other. */
static void rare_letters_join_the_common_ones(void **state)
{
	static const char *const both[] = {many, beyond};
	struct sheet *joined = sheet_of(both, 2);
	struct sheet *common = sheet_in("Noto Sans CJK SC", "Regular", both, 1);
	struct sheet *mixed = sheet_in("Noto Sans CJK SC", "Regular", both, 2);
	struct pdf_bytes pdf = written(joined, NULL);

	(void)state;
	assert_true(has(pdf, "/F0 ") && !has(pdf, "/G0 "));
	pdf = written(mixed, NULL);
	assert_true(has(pdf, "/F0 ") && has(pdf, "/G0 "));
	pdf = written(common, NULL);
	assert_true(has(pdf, "/F0 ") && !has(pdf, "/G0 "));
	sheet_free(joined);
	sheet_free(common);
	sheet_free(mixed);
}

static void few_letters_make_a_small_font(void **state)
{
	static const char *const texts[] = {few, many};
	struct sheet *small = sheet_of(texts, 1);
	struct sheet *large = sheet_of(texts, 2);

	(void)state;
	assert_true(written(small, NULL).length + 1000 <
		    written(large, NULL).length);
	sheet_free(small);
	sheet_free(large);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(a_file_depends_on_itself_alone),
		cmocka_unit_test(rare_letters_join_the_common_ones),
		cmocka_unit_test(few_letters_make_a_small_font),
	};

	return cmocka_run_group_tests_name("plate", tests, NULL, NULL);
}
