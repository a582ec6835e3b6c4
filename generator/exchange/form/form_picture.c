#include "exchange/form/form_picture.h"

#include "base/base64.h"
#include "base/common.h"
#include "base/file/file.h"

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

bool form_picture_put(struct buffer *out, const char *path)
{
	const char *why;
	const struct source *source =
		file_read(out->arena, path, PICTURE_BYTES, &why);

	if (source == NULL)
		return false;
	buffer_printf(out, "data:image/%s;base64,", type_of(path));
	base64_write(out, source->text, source->length);
	return true;
}
