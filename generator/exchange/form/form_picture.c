#include "exchange/form/form_picture.h"

#include "base/base64.h"
#include "base/common.h"
#include "base/file/file.h"
#include "exchange/form/form_png.h"

enum {
	PICTURE_BYTES = 32 * 1024 * 1024
};

struct type {
	const char *ending, *name;
};

static const struct type types[] = {
	{".png", "png"},
	{".jpg", "jpeg"},
	{".jpeg", "jpeg"},
	{".svg", "svg+xml"},
	{".gif", "gif"},
	{".webp", "webp"},
	{".avif", "avif"},
};

static const char *type_of(const char *path)
{
	const size_t length = strlen(path);

	for (size_t i = 0; i < LENGTH(types); i++) {
		const size_t ending = strlen(types[i].ending);

		if (length > ending &&
			strcmp(path + length - ending, types[i].ending) == 0)
			return types[i].name;
	}
	return "png";
}

static void put_data(
	struct buffer *out, const char *type, const void *bytes, size_t length)
{
	buffer_printf(out, "data:image/%s;base64,", type);
	base64_write(out, bytes, length);
}

void form_picture_svg(const struct form_html *page, struct buffer *out,
	const struct source *svg)
{
	struct buffer png = {.arena = out->arena};

	if (page->pixels && form_png_put(&png, svg)) {
		put_data(out, "png", png.at, png.length);
		return;
	}
	if (page->pixels)
		error_warn_at(page->errors, (struct where){svg, 0, 0},
			"some programs show no SVG, and without librsvg it "
			"cannot be drawn in pixels");
	put_data(out, "svg+xml", svg->text, svg->length);
}

bool form_picture_put(
	const struct form_html *page, struct buffer *out, const char *path)
{
	const char *why, *type = type_of(path);
	const struct source *source =
		file_read(out->arena, path, PICTURE_BYTES, &why);

	if (source == NULL)
		return false;
	if (text_equal(type, "svg+xml"))
		form_picture_svg(page, out, source);
	else
		put_data(out, type, source->text, source->length);
	return true;
}
