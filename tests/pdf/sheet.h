/*
 * sheet: a document for tests, filled mark by mark, shaped by HarfBuzz.
 */
#ifndef TESTS_PDF_SHEET_H
#define TESTS_PDF_SHEET_H

#include "base/arena.h"
#include "layout/page.h"
#include "pdf/pdf.h"
#include "type/font/face.h"

#include <fontconfig/fontconfig.h>
#include <hb.h>
#include <stdlib.h>
#include <string.h>
#include <zlib.h>

enum {
	SHEET_MARKS = 1000, /* of all pages */
	SHEET_PAGES = 8,
	SHEET_ELEMENTS = 300,
	SHEET_FACES = 8,
	SHEET_PACKED = 1 << 20 /* bytes in an object stream, at most */
};

struct sheet {
	struct arena *arena;
	struct document document;
	struct page pages[SHEET_PAGES];
	struct mark marks[SHEET_MARKS];
	struct element elements[SHEET_ELEMENTS];
	const struct face *faces[SHEET_FACES];
	size_t mark_count, face_count;
};

/* A letter sheet with one empty page; end it with sheet_free(). */
static inline struct sheet *sheet_new(void)
{
	struct arena *arena = arena_new();
	struct sheet *sheet = arena_alloc(arena, 1, sizeof(*sheet));

	sheet->arena = arena;
	sheet->document = (struct document){
		.title = "Quiz: Form A",
		.language = "en",
		.width = 612 * MPT,
		.height = 792 * MPT,
		.pages = sheet->pages,
		.page_count = 1,
		.elements = sheet->elements,
	};
	sheet->pages[0].marks = sheet->marks;
	return sheet;
}

static inline void sheet_free(struct sheet *sheet)
{
	for (size_t i = 0; i < sheet->face_count; i++)
		face_close(sheet->faces[i]);
	arena_free(sheet->arena);
}

static inline const struct face *sheet_open(
	struct sheet *sheet, const FcPattern *found)
{
	FcChar8 *file;
	int index;
	const char *why;
	const struct face *face;

	if (FcPatternGetString(found, FC_FILE, 0, &file) != FcResultMatch ||
		FcPatternGetInteger(found, FC_INDEX, 0, &index) !=
			FcResultMatch)
		return NULL;
	face = face_open(
		sheet->arena, (const char *)file, (unsigned)index, &why);
	if (face != NULL)
		sheet->faces[sheet->face_count++] = face;
	return face;
}

/* An installed font; NULL if there is none of the name. */
static inline const struct face *sheet_face(
	struct sheet *sheet, const char *family, const char *style)
{
	FcPattern *pattern = FcPatternBuild(NULL, FC_FAMILY, FcTypeString,
		family, FC_STYLE, FcTypeString, style, (char *)NULL);
	FcObjectSet *wanted = FcObjectSetBuild(
		FC_FILE, FC_INDEX, FC_FONTFORMAT, (char *)NULL);
	FcFontSet *found = FcFontList(NULL, pattern, wanted);
	const struct face *face = NULL;

	for (int i = 0; i < found->nfont && face == NULL; i++)
		face = sheet_open(sheet, found->fonts[i]);
	FcFontSetDestroy(found);
	FcObjectSetDestroy(wanted);
	FcPatternDestroy(pattern);
	return face;
}

/* Font units at a size, to the nearest mpt. */
static inline mpt sheet_scaled(const struct face *face, mpt size, int units)
{
	const int64_t twice = 2 * (int64_t)units * size;
	const int64_t em = face->upem;

	return (mpt)((twice + (units < 0 ? -em : em)) / (2 * em));
}

/* A text shaped in one face, as type/ would. */
static inline struct run *sheet_shape(struct sheet *sheet,
	const struct face *face, mpt size, const char *text)
{
	struct run *run = arena_alloc(sheet->arena, 1, sizeof(*run));
	hb_buffer_t *buffer = hb_buffer_create();
	const hb_glyph_info_t *info;
	const hb_glyph_position_t *place;
	struct glyph *glyphs;
	unsigned count;

	hb_buffer_add_utf8(buffer, text, -1, 0, -1);
	hb_buffer_guess_segment_properties(buffer);
	hb_shape(face->hb_font, buffer, NULL, 0);
	info = hb_buffer_get_glyph_infos(buffer, &count);
	place = hb_buffer_get_glyph_positions(buffer, &count);
	glyphs = arena_alloc(sheet->arena, count, sizeof(*glyphs));
	*run = (struct run){.face = face, .size = size, .text = text};
	for (unsigned i = 0; i < count; i++) {
		glyphs[i] = (struct glyph){
			.id = info[i].codepoint,
			.cluster = info[i].cluster,
			.advance = sheet_scaled(face, size, place[i].x_advance),
			.dx = sheet_scaled(face, size, place[i].x_offset),
			.dy = sheet_scaled(face, size, place[i].y_offset),
		};
		run->width += glyphs[i].advance;
	}
	run->glyphs = glyphs;
	run->count = count;
	run->length = strlen(text);
	run->rtl = HB_DIRECTION_IS_BACKWARD(hb_buffer_get_direction(buffer));
	hb_buffer_destroy(buffer);
	return run;
}

static inline void sheet_mark(struct sheet *sheet, struct mark mark)
{
	sheet->marks[sheet->mark_count++] = mark;
	sheet->pages[sheet->document.page_count - 1].count++;
}

/* Begin an element; what to put into marks. */
static inline uint32_t sheet_element(struct sheet *sheet, enum role role)
{
	sheet->elements[sheet->document.element_count++].role = role;
	return (uint32_t)sheet->document.element_count;
}

/* Add a line of text at y, in points, an inch from the left. */
static inline void sheet_text(struct sheet *sheet, uint32_t element,
	const struct face *face, int y, const char *text)
{
	const struct run *run = sheet_shape(sheet, face, 11 * MPT, text);

	sheet_mark(sheet, (struct mark){.type = MARK_RUN,
				  .x = MPT_INCH,
				  .y = y * MPT,
				  .run = run,
				  .element = element});
}

static inline void sheet_next_page(struct sheet *sheet)
{
	sheet->pages[sheet->document.page_count++].marks =
		sheet->marks + sheet->mark_count;
}

static inline size_t sheet_occurrences(
	const unsigned char *bytes, size_t length, const char *text)
{
	size_t count = 0;

	for (size_t i = 0; i + strlen(text) <= length; i++)
		if (memcmp(bytes + i, text, strlen(text)) == 0)
			count++;
	return count;
}

/* How often a text occurs in a file, in what its object streams hold too. */
static inline size_t sheet_count(struct pdf_bytes pdf, const char *text)
{
	static const char packed[] = "/Type/ObjStm", stream[] = "\nstream\n";
	unsigned char *values = malloc(SHEET_PACKED);
	const unsigned char *at = pdf.bytes, *const end = at + pdf.length;
	size_t count = sheet_occurrences(at, pdf.length, text);

	while ((at = memmem(at, (size_t)(end - at), packed, strlen(packed))) !=
		NULL) {
		uLongf length = SHEET_PACKED;

		at = memmem(at, (size_t)(end - at), stream, strlen(stream));
		if (at == NULL)
			break;
		at += strlen(stream);
		if (uncompress(values, &length, at, (uLong)(end - at)) == Z_OK)
			count += sheet_occurrences(values, length, text);
	}
	free(values);
	return count;
}

/* Write it as a file of its own. */
static inline struct pdf_bytes sheet_write(struct sheet *sheet)
{
	const struct document *const documents[] = {&sheet->document};
	const struct pdf_job job = {documents, 1, "Quiz", NULL};

	return pdf_write(sheet->arena, &job);
}

#endif
