#define _GNU_SOURCE /* memmem */
#include "pdf/pdf.h"

#include "sheet.h"

#include <pthread.h>
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>

#include <cmocka.h>

enum {
	THREADS = 4
};

static const struct face *charis(struct sheet *sheet)
{
	const struct face *face = sheet_face(sheet, "Charis SIL", "Regular");

	if (face == NULL) {
		sheet_free(sheet);
		skip();
	}
	return face;
}

/* A sheet with a line of text on each of its pages. */
static struct sheet *lettered(const char *text, int pages)
{
	struct sheet *sheet = sheet_new();
	const struct face *face = charis(sheet);

	for (int i = 0; i < pages; i++) {
		if (i > 0)
			sheet_next_page(sheet);
		sheet_text(sheet, sheet_element(sheet, ROLE_PARAGRAPH), face,
			100, text);
	}
	return sheet;
}

static void assert_same(struct pdf_bytes a, struct pdf_bytes b)
{
	assert_non_null(a.bytes);
	assert_int_equal(a.length, b.length);
	assert_memory_equal(a.bytes, b.bytes, a.length);
}

static void assert_page_count(struct pdf_bytes pdf, size_t count)
{
	assert_non_null(pdf.bytes);
	assert_int_equal(sheet_count(pdf, "/Type /Page\n"), count);
}

static void two_calls_give_the_same_bytes(void **state)
{
	struct sheet *sheet = lettered("Waffle", 2);

	(void)state;
	assert_same(sheet_write(sheet), sheet_write(sheet));
	sheet_free(sheet);
}

static void another_run_of_the_program_gives_the_same_bytes(void **state)
{
	struct sheet *one = lettered("Waffle", 1);
	struct sheet *two = lettered("Waffle", 1); /* other addresses */

	(void)state;
	assert_same(sheet_write(one), sheet_write(two));
	sheet_free(one);
	sheet_free(two);
}

/* The identifier of a file: 32 digits. */
static const char *id_of(struct pdf_bytes pdf)
{
	const char *key = "/ID[<";
	const char *id = NULL;

	for (size_t i = 0; i + 40 < pdf.length; i++)
		if (memcmp(pdf.bytes + i, key, strlen(key)) == 0)
			id = (const char *)pdf.bytes + i + strlen(key);
	assert_non_null(id);
	return id;
}

static void the_identifier_tells_files_apart(void **state)
{
	struct sheet *one = lettered("Waffle", 1);
	struct sheet *two = lettered("Waffel", 1);
	const struct document *const documents[] = {&one->document};
	const struct pdf_job job = {documents, 1, "Another title", NULL};
	const struct pdf_bytes first = sheet_write(one);
	const struct pdf_bytes second = sheet_write(two);
	const struct pdf_bytes third = pdf_write(one->arena, &job);

	(void)state;
	assert_memory_not_equal(id_of(first), id_of(second), 32);
	assert_memory_not_equal(id_of(first), id_of(third), 32);
	sheet_free(one);
	sheet_free(two);
}

static void an_empty_page_is_a_page(void **state)
{
	struct sheet *sheet = sheet_new();

	(void)state;
	assert_page_count(sheet_write(sheet), 1);
	sheet_free(sheet);
}

static void no_pages_are_refused(void **state)
{
	struct sheet *sheet = sheet_new();
	struct pdf_bytes pdf;

	(void)state;
	sheet->document.page_count = 0;
	pdf = sheet_write(sheet);
	assert_null(pdf.bytes);
	assert_string_equal(pdf.why, "a file needs at least one page");
	sheet_free(sheet);
}

/* The cross references say how many objects there are. */
static void objects_are_not_more_than_was_said(void **state)
{
	struct sheet *sheet = lettered("Waffle", 1);
	const struct pdf_bytes pdf = sheet_write(sheet);
	const char *size =
		memmem(pdf.bytes, pdf.length, "/Type/XRef/Size ", 16);

	(void)state;
	assert_non_null(size);
	assert_true(strtoul(size + 16, NULL, 10) <
		    pdf_objects(&sheet->document) + 30);
	sheet_free(sheet);
}

static void paper_that_libharu_refuses_fails_with_its_reason(void **state)
{
	struct sheet *sheet = lettered("Waffle", 1);
	struct pdf_bytes pdf;

	(void)state;
	sheet->document.width = 20000 * MPT;
	pdf = sheet_write(sheet);
	assert_null(pdf.bytes);
	assert_string_equal(pdf.why, "libharu error 0x1054");
	sheet_free(sheet);
}

/* Two documents of so many pages each, bound together. */
static struct pdf_bytes bound(struct sheet *one, struct sheet *two)
{
	const struct document *const documents[] = {
		&one->document, &two->document};
	const struct pdf_job job = {documents, 2, "Class", NULL};

	return pdf_write(one->arena, &job);
}

static void duplex_documents_begin_on_fresh_paper(void **state)
{
	struct sheet *odd = lettered("Waffle", 3);
	struct sheet *even = lettered("Waffle", 2);

	(void)state;
	assert_page_count(bound(odd, even), 5);
	odd->document.duplex = even->document.duplex = true;
	assert_page_count(bound(odd, even), 6);
	assert_page_count(bound(even, odd), 5); /* nothing follows the odd */
	sheet_free(odd);
	sheet_free(even);
}

static void printers_are_told_of_duplex(void **state)
{
	struct sheet *sheet = lettered("Waffle", 2);

	(void)state;
	assert_int_equal(sheet_count(sheet_write(sheet), "/Duplex"), 0);
	sheet->document.duplex = true;
	assert_int_equal(
		sheet_count(sheet_write(sheet), "/Duplex/DuplexFlipLongEdge"),
		1);
	/* The upright edge of a wide page is the short one. */
	sheet->document.width = 1000 * MPT;
	assert_int_equal(
		sheet_count(sheet_write(sheet), "/Duplex/DuplexFlipShortEdge"),
		1);
	sheet_free(sheet);
}

static void one_document_needs_no_bookmarks(void **state)
{
	struct sheet *one = lettered("Waffle", 1);
	struct sheet *two = lettered("Waffle", 1);

	(void)state;
	assert_int_equal(sheet_count(sheet_write(one), "/Outlines"), 0);
	assert_int_equal(
		sheet_count(bound(one, two), "/Title(Quiz: Form A)"), 2);
	sheet_free(one);
	sheet_free(two);
}

static void a_font_is_embedded_once_for_all_documents(void **state)
{
	struct sheet *one = lettered("Waffle", 2);
	struct sheet *two = lettered("fish", 1);

	(void)state;
	/* The second document shares the first one's face. */
	((struct run *)(uintptr_t)two->marks[0].run)->face = one->faces[0];
	assert_int_equal(sheet_count(bound(one, two), "/FontFile2"), 1);
	sheet_free(one);
	sheet_free(two);
}

static void no_clock_reaches_a_file(void **state)
{
	struct sheet *sheet = lettered("Waffle", 1);

	(void)state;
	assert_int_equal(sheet_count(sheet_write(sheet), "Date"), 0);
	sheet_free(sheet);
}

static void a_blank_to_write_on_is_a_line(void **state)
{
	struct sheet *sheet = sheet_new();
	const struct run blank = {.size = 10 * MPT,
		.width = 80 * MPT,
		.text = "____",
		.length = 4};

	(void)state;
	sheet_mark(sheet,
		(struct mark){.type = MARK_RUN,
			.run = &blank,
			.x = MPT_INCH,
			.y = MPT_INCH,
			.element = sheet_element(sheet, ROLE_PARAGRAPH)});
	assert_page_count(sheet_write(sheet), 1);
	assert_int_equal(sheet_count(sheet_write(sheet), "/FontFile"), 0);
	sheet_free(sheet);
}

static void bad_utf8_and_foreign_glyphs_do_no_harm(void **state)
{
	struct sheet *sheet = lettered("Waffle", 1);
	const struct glyph glyphs[] = {
		{.id = 999999, .advance = 5 * MPT},
		{.id = 0, .cluster = 7, .advance = 5 * MPT},
		{.id = 4, .cluster = 2, .advance = 5 * MPT},
	};
	const struct run run = {.face = sheet->faces[0],
		.size = 11 * MPT,
		.glyphs = glyphs,
		.count = LENGTH(glyphs),
		.text = "\xff\xc3\xed",
		.length = 3};

	(void)state;
	sheet_mark(sheet, (struct mark){.type = MARK_RUN, .run = &run});
	assert_page_count(sheet_write(sheet), 1);
	sheet_free(sheet);
}

/* One of several that write the same sheet at a time. */
struct writer {
	struct arena *arena;
	struct sheet *sheet;
	struct pdf_bytes pdf;
};

static void *write_sheet(void *into)
{
	struct writer *writer = into;
	const struct document *const documents[] = {&writer->sheet->document};
	const struct pdf_job job = {documents, 1, "Quiz", NULL};

	writer->pdf = pdf_write(writer->arena, &job);
	return NULL;
}

static void several_threads_share_a_face(void **state)
{
	struct sheet *sheet = lettered("Waffle", 3);
	struct writer writers[THREADS];
	pthread_t threads[THREADS];

	(void)state;
	for (size_t i = 0; i < THREADS; i++) {
		writers[i] = (struct writer){arena_new(), sheet, {0}};
		assert_int_equal(pthread_create(&threads[i], NULL, write_sheet,
					 &writers[i]),
			0);
	}
	for (size_t i = 0; i < THREADS; i++)
		assert_int_equal(pthread_join(threads[i], NULL), 0);
	for (size_t i = 0; i < THREADS; i++) {
		assert_same(writers[0].pdf, writers[i].pdf);
		if (i > 0)
			arena_free(writers[i].arena);
	}
	arena_free(writers[0].arena);
	sheet_free(sheet);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(two_calls_give_the_same_bytes),
		cmocka_unit_test(
			another_run_of_the_program_gives_the_same_bytes),
		cmocka_unit_test(the_identifier_tells_files_apart),
		cmocka_unit_test(an_empty_page_is_a_page),
		cmocka_unit_test(no_pages_are_refused),
		cmocka_unit_test(objects_are_not_more_than_was_said),
		cmocka_unit_test(
			paper_that_libharu_refuses_fails_with_its_reason),
		cmocka_unit_test(duplex_documents_begin_on_fresh_paper),
		cmocka_unit_test(printers_are_told_of_duplex),
		cmocka_unit_test(one_document_needs_no_bookmarks),
		cmocka_unit_test(a_font_is_embedded_once_for_all_documents),
		cmocka_unit_test(no_clock_reaches_a_file),
		cmocka_unit_test(a_blank_to_write_on_is_a_line),
		cmocka_unit_test(bad_utf8_and_foreign_glyphs_do_no_harm),
		cmocka_unit_test(several_threads_share_a_face),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
