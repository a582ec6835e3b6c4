#define _GNU_SOURCE /* memmem */
/*
 * What others make of our files: qpdf checks them, Poppler and MuPDF read
 * them.  A test is skipped where its font or its tool is not installed.
 */
#include "sheet.h"

#include "base/buffer.h"

#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <sys/wait.h>
#include <unistd.h>

#include <cmocka.h>

enum {
	NOT_FOUND = 127, /* a shell's status for a missing program */
	INK_LEAST = 20   /* dots that even a short line blackens */
};

/* The output of a command in which %s stands for the file. */
static const char *tool(
	struct arena *arena, struct pdf_bytes pdf, const char *command)
{
	struct buffer out = {.arena = arena};
	FILE *file = tmpfile();
	char path[32];
	FILE *pipe;
	int status;

	assert_non_null(pdf.bytes);
	assert_non_null(file);
	assert_int_equal(fwrite(pdf.bytes, 1, pdf.length, file), pdf.length);
	assert_int_equal(fflush(file), 0);
	snprintf(path, sizeof(path), "/dev/fd/%d", fileno(file));
	setenv("PDF", path, 1);
	pipe = popen(command, "r");
	assert_non_null(pipe);
	for (int byte; (byte = fgetc(pipe)) != EOF;)
		buffer_putc(&out, (char)byte);
	status = pclose(pipe);
	fclose(file);
	if (WIFEXITED(status) && WEXITSTATUS(status) == NOT_FOUND)
		skip();
	if (status != 0)
		fail_msg("%s: %s", command, buffer_text(&out));
	return buffer_text(&out);
}

/* Like strstr(), but tells what was there instead. */
static void assert_holds(const char *text, const char *part)
{
	if (strstr(text, part) == NULL)
		fail_msg("no \"%s\" in:\n%s", part, text);
}

static void assert_lacks(const char *text, const char *part)
{
	if (strstr(text, part) != NULL)
		fail_msg("\"%s\" in:\n%s", part, text);
}

static const char *first_line(struct arena *arena, const char *text)
{
	return arena_copy(arena, text, strcspn(text, "\n"));
}

static const struct face *needed(
	struct sheet *sheet, const char *family, const char *style)
{
	const struct face *face = sheet_face(sheet, family, style);

	if (face == NULL) {
		sheet_free(sheet);
		skip();
	}
	return face;
}

/* Dots that are not white. */
static const char ink_count[] = "pdftoppm -r 30 -gray \"$PDF\" 2>&1 | "
				"tail -c +16 | tr -d '\\377' | wc -c";

/* One line in one font: no complaint, the font embedded, the text read back
 * by two readers, and ink on the page. */
static void assert_text_survives(
	const char *family, const char *style, const char *text)
{
	struct sheet *sheet = sheet_new();
	struct arena *arena = sheet->arena;
	const struct face *face = needed(sheet, family, style);
	struct pdf_bytes pdf;
	const char *out;

	sheet_text(
		sheet, sheet_element(sheet, ROLE_PARAGRAPH), face, 100, text);
	pdf = sheet_write(sheet);
	out = tool(arena, pdf, "qpdf --check \"$PDF\" 2>&1");
	assert_holds(out, "No syntax or stream encoding errors");
	assert_lacks(out, "WARNING");
	out = tool(arena, pdf, "pdffonts \"$PDF\" 2>&1 | tail -n +3");
	assert_holds(out, face->name);
	assert_holds(out, "yes yes yes");
	out = tool(arena, pdf, "pdftotext \"$PDF\" - 2>&1");
	assert_string_equal(first_line(arena, out), text);
	out = tool(arena, pdf, "mutool draw -q -F txt \"$PDF\" 2>/dev/null");
	assert_string_equal(first_line(arena, out), text);
	out = tool(arena, pdf, ink_count);
	assert_true(atoi(out) > INK_LEAST);
	sheet_free(sheet);
}

static void ligatures_are_read_as_letters(void **state)
{
	(void)state;
	assert_text_survives("Gentium Plus", "Regular",
		"The difficult office staff affirmed it: fjord, waffle.");
	assert_text_survives(
		"Amiri", "Regular", "office, fi, fl and waffle AVAVAV");
}

static void kerned_text_is_read_without_gaps(void **state)
{
	(void)state;
	assert_text_survives("Charis SIL", "Bold",
		"AVAVAV Today, Yo. We. “Quoted” 1978–1992 — naïve café");
}

static void separate_accents_are_read_after_their_letter(void **state)
{
	(void)state;
	assert_text_survives("Charis SIL", "Regular", "q\u0301 \u1e69 fine");
}

static void chinese_of_a_truetype_collection_is_read(void **state)
{
	(void)state;
	assert_text_survives("WenQuanYi Micro Hei", "Regular",
		"互联网加是二〇一五年提出的。Internet Plus");
}

static void chinese_of_a_cid_keyed_font_is_read(void **state)
{
	(void)state;
	assert_text_survives("Noto Sans CJK SC", "Regular",
		"互联网加是二〇一五年提出的。Internet Plus");
	assert_text_survives(
		"Noto Serif CJK JP", "Bold", "東京の骨直令化 Wave");
}

static void a_name_keyed_font_is_read(void **state)
{
	(void)state;
	assert_text_survives("OpenDyslexic", "Regular",
		"The difficult office staff AVAVAV — fine.");
}

static void letters_beyond_the_bmp_are_read(void **state)
{
	(void)state;
	assert_text_survives("DejaVu Sans", "Book", "a 𝔸𝔹𝕏 b");
	assert_text_survives("Noto Sans CJK HK", "Regular", "𠄌𠮷");
}

static void arabic_is_read_from_right_to_left(void **state)
{
	const char *text = "السلام عليكم ورحمة الله";
	struct sheet *sheet = sheet_new();
	const struct face *face = needed(sheet, "Amiri", "Regular");

	(void)state;
	sheet_text(
		sheet, sheet_element(sheet, ROLE_PARAGRAPH), face, 100, text);
	assert_holds(tool(sheet->arena, sheet_write(sheet),
			     "pdftotext \"$PDF\" - 2>&1"),
		text);
	sheet_free(sheet);
}

/* Three elements on two pages, the second of which goes on overleaf. */
static struct sheet *structured(void)
{
	struct sheet *sheet = sheet_new();
	const struct face *face = needed(sheet, "Charis SIL", "Regular");
	uint32_t element;

	sheet_text(sheet, sheet_element(sheet, ROLE_TITLE), face, 60, "Title");
	sheet_text(sheet, 0, face, 750, "Folio");
	sheet_text(sheet, sheet_element(sheet, ROLE_HEADING), face, 80, "Head");
	element = sheet_element(sheet, ROLE_PARAGRAPH);
	sheet_text(sheet, element, face, 100, "One went");
	sheet_text(sheet, element, face, 113, "on to");
	sheet_next_page(sheet);
	sheet_text(sheet, element, face, 60, "the next");
	sheet_element(sheet, ROLE_PARAGRAPH); /* never shown */
	return sheet;
}

static void the_structure_is_read_back(void **state)
{
	struct sheet *sheet = structured();
	const struct pdf_bytes pdf = sheet_write(sheet);
	const char *out =
		tool(sheet->arena, pdf, "pdfinfo -struct-text \"$PDF\" 2>&1");

	(void)state;
	assert_string_equal(out, "Document\n"
				 "  H1 (block)\n"
				 "    \"Title\"\n"
				 "  H2 (block)\n"
				 "    \"Head\"\n"
				 "  P (block)\n"
				 "    \"One went on to\"\n"
				 "    \"the next\"\n");
	assert_holds(tool(sheet->arena, pdf, "pdfinfo \"$PDF\" 2>&1"),
		"Tagged:          yes");
	sheet_free(sheet);
}

/* Lists and cells whose only paragraph is their text; an empty cell keeps its
 * place, an empty row is none. */
static void elements_are_nested(void **state)
{
	static const struct {
		enum role role;
		uint32_t parent;
		const char *text;
	} nested[] = {
		{ROLE_SECTION, 0, NULL},
		{ROLE_LIST, 1, NULL},
		{ROLE_ITEM, 2, NULL},
		{ROLE_LABEL, 3, "A."},
		{ROLE_BODY, 3, NULL},
		{ROLE_PARAGRAPH, 5, "Alone"},
		{ROLE_BLANK, 6, "____"},
		{ROLE_TABLE, 1, NULL},
		{ROLE_ROW, 8, NULL},
		{ROLE_HEAD, 9, "Head"},
		{ROLE_CELL, 9, NULL},
		{ROLE_ROW, 8, NULL},
		{ROLE_CELL, 12, NULL},
		{ROLE_NOTE, 0, NULL},
		{ROLE_PARAGRAPH, 14, "One"},
		{ROLE_PARAGRAPH, 14, "Two"},
	};
	struct sheet *sheet = sheet_new();
	const struct face *face = needed(sheet, "Charis SIL", "Regular");
	struct pdf_bytes pdf;
	const char *out;

	(void)state;
	for (size_t i = 0; i < LENGTH(nested); i++) {
		const uint32_t element = sheet_element(sheet, nested[i].role);

		sheet->elements[i].parent = nested[i].parent;
		if (nested[i].role == ROLE_BLANK)
			sheet->elements[i].alt = "blank";
		if (nested[i].text != NULL)
			sheet_text(sheet, element, face, 60 + 20 * (mpt)i,
				nested[i].text);
	}
	pdf = sheet_write(sheet);
	out = tool(sheet->arena, pdf, "pdfinfo -struct-text \"$PDF\" 2>&1");
	assert_string_equal(out, "Document\n"
				 "  Sect\n"
				 "    L (block)\n"
				 "      LI (block)\n"
				 "        Lbl (block)\n"
				 "          \"A.\"\n"
				 "        LBody (block)\n"
				 "          \"Alone\"\n"
				 "          Span (inline)\n"
				 "            \"____\"\n"
				 "    Table (block)\n"
				 "      TR\n"
				 "        TH:\n"
				 "           /Scope /Column\n"
				 "          \"Head\"\n"
				 "        TD\n"
				 "  Note (inline)\n"
				 "    P (block)\n"
				 "      \"One\"\n"
				 "    P (block)\n"
				 "      \"Two\"\n");
	assert_holds(tool(sheet->arena, pdf,
			     "qpdf --qdf \"$PDF\" - | grep -a ActualText"),
		"(blank)");
	assert_holds(tool(sheet->arena, pdf, "qpdf --check \"$PDF\" 2>&1"),
		"No syntax or stream encoding errors found");
	sheet_free(sheet);
}

static void readers_see_title_and_author_in_any_script(void **state)
{
	struct sheet *sheet = sheet_new();
	const struct document *const documents[] = {&sheet->document};
	const struct pdf_job job = {
		documents, 1, "近代史 (I) \\ ½ 𝔸", "D:20260101000000Z"};
	const char *out;

	(void)state;
	sheet->document.author = "Müller (Hist.)";
	out = tool(sheet->arena, pdf_write(sheet->arena, &job),
		"TZ=UTC pdfinfo -isodates \"$PDF\" 2>&1");
	assert_holds(out, "Title:           近代史 (I) \\ ½ 𝔸\n");
	assert_holds(out, "Author:          Müller (Hist.)\n");
	assert_holds(out, "Creator:         Pensum\n");
	assert_holds(out, "CreationDate:    2026-01-01T00:00:00Z\n");
	assert_holds(out, "PDF version:     1.7\n");
	sheet_free(sheet);
}

static void bookmarks_lead_to_each_document(void **state)
{
	struct sheet *one = structured(), *two = structured();
	const struct document *const documents[] = {
		&one->document, &two->document};
	const struct pdf_job job = {documents, 2, "Class", NULL};
	struct pdf_bytes pdf;

	(void)state;
	two->document.title = "Form B – 乙";
	pdf = pdf_write(one->arena, &job);
	assert_holds(tool(one->arena, pdf, "qpdf --check \"$PDF\" 2>&1"),
		"No syntax or stream encoding errors");
	assert_string_equal(
		tool(one->arena, pdf,
			"mutool show \"$PDF\" outline 2>/dev/null | "
			"sed 's/&.*//'"),
		"|\t\"Quiz: Form A\"\t#page=1\n"
		"|\t\"Form B – 乙\"\t#page=3\n");
	sheet_free(one);
	sheet_free(two);
}

static void rules_and_boxes_are_where_they_were_put(void **state)
{
	struct sheet *sheet = sheet_new();
	const struct mark marks[] = {
		{.type = MARK_RULE,
			.x = 100 * MPT,
			.y = 200 * MPT,
			.width = 50 * MPT,
			.height = 10 * MPT},
		{.type = MARK_BOX,
			.x = 300 * MPT,
			.y = 400 * MPT,
			.width = 20 * MPT,
			.height = 20 * MPT,
			.stroke = 2 * MPT,
			.gray = 102},
	};
	struct pdf_bytes pdf;

	(void)state;
	for (size_t i = 0; i < LENGTH(marks); i++)
		sheet_mark(sheet, marks[i]);
	pdf = sheet_write(sheet);
	assert_string_equal(tool(sheet->arena, pdf,
				    "qpdf --qdf \"$PDF\" - 2>&1 | "
				    "grep -a -B9 -A9 ' re' | grep -a -v '^--'"
				    " | sed -n '/^.Artifact/,/^EMC/p'"),
		"/Artifact BMC\n"
		"100 582 50 10 re f\n"
		".4 G\n"
		"2 w\n"
		"300 372 20 20 re S\n"
		"EMC\n");
	/* Black at 1 dot a point: 50 by 10, and 20 by 20 around 2 points. */
	assert_string_equal(tool(sheet->arena, pdf,
				    "pdftoppm -r 72 -gray -aa no -aaVector no"
				    " -x 90 -y 190 -W 100 -H 50 \"$PDF\" |"
				    " tail -c 5000 | tr -d '\\377' | wc -c"),
		"500\n");
	sheet_free(sheet);
}

static void a_dashed_rule_is_stroked_along_its_middle(void **state)
{
	struct sheet *sheet = sheet_new();
	const struct mark level = {.type = MARK_RULE,
		.x = 100 * MPT,
		.y = 200 * MPT,
		.width = 50 * MPT,
		.height = 2 * MPT,
		.dash = 3 * MPT,
		.gray = 102};
	struct mark upright = level;

	(void)state;
	upright.width = level.height;
	upright.height = level.width;
	upright.dash = 5 * MPT;
	sheet_mark(sheet, level);
	sheet_mark(sheet, upright);
	assert_string_equal(tool(sheet->arena, sheet_write(sheet),
				    "qpdf --qdf \"$PDF\" - 2>&1 | "
				    "sed -n '/^.Artifact/,/^EMC/p'"),
		"/Artifact BMC\n"
		".4 G\n"
		"2 w\n"
		"[3 ] 0 d 100 591 m 150 591 l S [] 0 d\n"
		"[5 ] 0 d 101 592 m 101 542 l S [] 0 d\n"
		"EMC\n");
	sheet_free(sheet);
}

/* All of the page, to its corners, and nothing that is read aloud; what is
 * printed on it is as black as ever. */
static void a_tint_is_under_all_else_on_every_page(void **state)
{
	struct sheet *sheet = sheet_new();
	const struct mark rule = {.type = MARK_RULE,
		.x = 100 * MPT,
		.y = 200 * MPT,
		.width = 50 * MPT,
		.height = 10 * MPT};
	struct pdf_bytes pdf;

	(void)state;
	sheet->document.tint = 0xfff0cc;
	sheet_mark(sheet, rule);
	sheet_next_page(sheet);
	pdf = sheet_write(sheet);
	assert_string_equal(tool(sheet->arena, pdf,
				    "qpdf --qdf \"$PDF\" - 2>&1 | "
				    "sed -n '/^.Artifact/,/^EMC/p'"),
		"/Artifact BMC\n"
		"1 .941 .8 rg\n"
		"0 0 612 792 re f\n"
		"0 g\n"
		"100 582 50 10 re f\n"
		"EMC\n"
		"/Artifact BMC\n"
		"1 .941 .8 rg\n"
		"0 0 612 792 re f\n"
		"EMC\n");
	assert_string_equal(tool(sheet->arena, pdf,
				    "pdftoppm -r 72 -f 2 -aa no -aaVector no"
				    " \"$PDF\" | tail -c +16 | od -An -v -tx1"
				    " -w3 | sort -u"),
		" ff f0 cc\n");
	sheet_free(sheet);
}

/* Where Poppler sees the last letter end, in thousandths of a point. */
static long right_edge(struct sheet *sheet)
{
	const char *out = tool(sheet->arena, sheet_write(sheet),
		"pdftotext -bbox \"$PDF\" - | grep '<word' | tail -1");
	const char *edge = strstr(out, "xMax=\"");

	assert_non_null(edge);
	return (long)(atof(edge + strlen("xMax=\"")) * 1000 + 0.5);
}

static void a_long_line_ends_where_it_was_measured(void **state)
{
	struct sheet *sheet = sheet_new();
	const struct face *face = needed(sheet, "Charis SIL", "Italic");
	const char *text = "AVAVAV Today the first waffle, 1978–1992: "
			   "Yo. We. To. AVAVAV Today the first waffle";
	const struct run *run;
	long off;

	(void)state;
	sheet_text(
		sheet, sheet_element(sheet, ROLE_PARAGRAPH), face, 100, text);
	run = sheet->marks[0].run;
	off = right_edge(sheet) - (MPT_INCH + run->width);
	assert_in_range(off + 10, 0, 20); /* 0.01 pt either way */
	sheet_free(sheet);
}

static void two_texts_of_one_glyph_are_told_apart(void **state)
{
	struct sheet *sheet = sheet_new();
	const struct face *face = needed(sheet, "Charis SIL", "Regular");
	const uint32_t element = sheet_element(sheet, ROLE_PARAGRAPH);
	struct run *soft;

	(void)state;
	sheet_text(sheet, element, face, 100, "a-b");
	/* The same glyphs, but the hyphen stands for another letter. */
	soft = sheet_shape(sheet, face, 11 * MPT, "a-b");
	soft->text = "a=b";
	sheet_mark(sheet, (struct mark){.type = MARK_RUN,
				  .x = MPT_INCH,
				  .y = 120 * MPT,
				  .run = soft,
				  .element = element});
	assert_holds(
		tool(sheet->arena, sheet_write(sheet), "pdftotext \"$PDF\" -"),
		"a-b\na=b\n");
	sheet_free(sheet);
}

static void an_ordinary_sheet_stays_small(void **state)
{
	static const char *const styles[] = {"Regular", "Bold", "Italic"};
	struct sheet *sheet = sheet_new();
	const struct face *faces[3];
	struct pdf_bytes pdf;

	(void)state;
	for (size_t i = 0; i < LENGTH(styles); i++)
		faces[i] = needed(sheet, "Charis SIL", styles[i]);
	for (size_t i = 0; i < 120; i++) {
		if (i > 0 && i % 30 == 0)
			sheet_next_page(sheet);
		sheet_text(sheet, sheet_element(sheet, ROLE_PARAGRAPH),
			faces[i % 3], 60 + 22 * (int)(i % 30),
			"The quick brown fox jumps over 13 lazy dogs; PACK MY "
			"BOX WITH 24 JUGS, 5/6/7/8/90!");
	}
	pdf = sheet_write(sheet);
	assert_in_range(pdf.length, 1, 45 * 1000);
	sheet_free(sheet);
}

/* libharu's arrays end at 32,767, and one file may have all forms. */
static void there_may_be_very_many_pages(void **state)
{
	enum {
		PAGES = 33000,
		TOO_MANY = 64
	};
	struct sheet *sheet = sheet_new();
	struct page *pages = arena_alloc(sheet->arena, PAGES, sizeof(*pages));
	const struct document *documents[TOO_MANY];
	struct pdf_job job = {documents, 1, "Many", NULL};
	struct pdf_bytes pdf;

	(void)state;
	sheet->document.pages = pages;
	sheet->document.page_count = PAGES;
	for (size_t i = 0; i < TOO_MANY; i++)
		documents[i] = &sheet->document;
	pdf = pdf_write(sheet->arena, &job);
	assert_holds(tool(sheet->arena, pdf,
			     "qpdf --check $PDF && pdfinfo -f 33000 "
			     "-l 33000 $PDF"),
		"Page 33000 size:");
	job.count = TOO_MANY;
	pdf = pdf_write(sheet->arena, &job);
	assert_null(pdf.bytes);
	assert_holds(pdf.why, "more than the 8,388,607 objects");
	sheet_free(sheet);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(ligatures_are_read_as_letters),
		cmocka_unit_test(kerned_text_is_read_without_gaps),
		cmocka_unit_test(separate_accents_are_read_after_their_letter),
		cmocka_unit_test(chinese_of_a_truetype_collection_is_read),
		cmocka_unit_test(chinese_of_a_cid_keyed_font_is_read),
		cmocka_unit_test(a_name_keyed_font_is_read),
		cmocka_unit_test(letters_beyond_the_bmp_are_read),
		cmocka_unit_test(arabic_is_read_from_right_to_left),
		cmocka_unit_test(the_structure_is_read_back),
		cmocka_unit_test(elements_are_nested),
		cmocka_unit_test(readers_see_title_and_author_in_any_script),
		cmocka_unit_test(bookmarks_lead_to_each_document),
		cmocka_unit_test(rules_and_boxes_are_where_they_were_put),
		cmocka_unit_test(a_dashed_rule_is_stroked_along_its_middle),
		cmocka_unit_test(a_tint_is_under_all_else_on_every_page),
		cmocka_unit_test(a_long_line_ends_where_it_was_measured),
		cmocka_unit_test(two_texts_of_one_glyph_are_told_apart),
		cmocka_unit_test(an_ordinary_sheet_stays_small),
		cmocka_unit_test(there_may_be_very_many_pages),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
