#include "pdf/resources.h"

#include "base/arena.h"
#include "pdf/font_choice.h"
#include "pdf/foundry.h"
#include "pdf/joint.h"

static void put_font(struct pdf_file *file, struct buffer *out, char letter,
	size_t i, const struct font_parts *parts)
{
	buffer_putc(out, '/');
	buffer_putc(out, letter);
	object_put_int(out, (int64_t)i);
	buffer_putc(out, ' ');
	object_put_ref(out, font_write(file, parts));
}

/* Write the font of a face's own glyphs, in which common letters may be. */
static bool write_own(const struct resources *supply, struct pdf_file *file,
	struct buffer *out, size_t i)
{
	const struct used_font *font = &supply->fonts.at[i];
	const struct font_glyphs glyphs = {
		font->face, font->letter_space, font->glyphs, font->count};
	const struct font_parts *parts;

	if (font->count == 0)
		return true;
	parts = plates_font(supply->fonts.plates, glyphs);
	if (parts != NULL)
		put_font(file, out, font->common ? 'G' : 'F', i, parts);
	return parts != NULL;
}

/* The font of a face's common letters, with its own glyphs if they fit in. */
static const struct font_parts *common_parts(const struct resources *supply,
	struct pdf_file *file, struct used_font *font)
{
	struct plates *plates = supply->fonts.plates;
	const struct font_parts *parts;

	if (!font->single)
		return &font->fount->parts;
	if (font->apart)
		return joint_font(file, plates, font, false);
	parts = joint_font(file, plates, font, true);
	if (parts != NULL || font->count == 0)
		return parts;
	font->apart = true; /* they are too many together */
	return joint_font(file, plates, font, false);
}

static bool write_common(const struct resources *supply, struct pdf_file *file,
	struct buffer *out, size_t i)
{
	struct used_font *font = &supply->fonts.at[i];
	const struct font_parts *parts =
		foundry_ready(plates_foundry(supply->fonts.plates), font->fount,
			file->deflater)
			? common_parts(supply, file, font)
			: NULL;

	if (parts != NULL)
		put_font(file, out, 'F', i, parts);
	return parts != NULL;
}

static void write_fonts(const struct resources *supply, struct pdf_file *file,
	struct buffer *out)
{
	const struct used_fonts *fonts = &supply->fonts;

	buffer_puts(out, "/Font<<");
	for (size_t i = 0; i < fonts->count; i++) {
		struct used_font *font = &fonts->at[i];
		bool ok = true;

		if (font->common && !write_common(supply, file, out, i))
			font_choice_own(font, fonts->arena);
		if (!font->common || font->apart)
			ok = write_own(supply, file, out, i);
		if (!ok && file->why == NULL)
			file->why = arena_printf(file->arena,
				"font \"%s\" cannot be subset",
				font->face->name);
	}
	buffer_puts(out, ">>");
}

static void write_images(const struct resources *supply, struct pdf_file *file,
	struct buffer *out)
{
	const struct used_images *images = &supply->images;

	if (images->count == 0)
		return;
	buffer_puts(out, "/XObject<<");
	for (size_t i = 0; i < images->count; i++) {
		buffer_printf(out, "/P%zu ", i);
		object_put_ref(out, image_write(file, images->at[i]));
	}
	buffer_puts(out, ">>");
}

void resources_note(struct resources *supply, const struct document *document)
{
	for (size_t i = 0; i < document->page_count; i++) {
		const struct page *page = &document->pages[i];

		for (size_t k = 0; k < page->count; k++) {
			const struct mark *mark = &page->marks[k];

			if (mark->type == MARK_RUN)
				used_glyphs_note(&supply->fonts, mark->run);
			else if (mark->type == MARK_PICTURE)
				image_note(&supply->images, mark->picture);
		}
	}
}

void resources_write(
	struct resources *supply, struct pdf_file *file, struct buffer *out)
{
	font_choice_make(&supply->fonts);
	write_fonts(supply, file, out);
	write_images(supply, file, out);
}
