#include "text/markdown_images.h"

#include "base/arena.h"
#include "base/buffer.h"
#include "base/utf8.h"
#include "text/inline_image.h"
#include "text/markdown_escape.h"

#include <string.h>

static struct markdown_image image_of(
	const struct inline_image *found, const char *at)
{
	return (struct markdown_image){
		.inset = {.name = found->name,
			.alt = found->alt,
			.width = found->width,
			.height = found->height},
		.source = at,
		.length = found->length,
	};
}

static void put_mark(struct buffer *out)
{
	char bytes[4];

	buffer_add(out, bytes, utf8_put(HIDDEN_IMAGE, bytes));
}

const char *markdown_images_take(
	struct arena *arena, const char *text, struct markdown_images *images)
{
	struct buffer out = {.arena = arena};
	struct markdown_image *at = NULL;
	struct inline_image found;
	size_t count = 0, room = 0;
	const char *from = text, *next;

	if (strstr(text, "![") == NULL)
		return text;
	while ((next = inline_image_find(arena, text, from, &found)) != NULL) {
		buffer_add(&out, from, (size_t)(next - from));
		put_mark(&out);
		at = arena_grow(arena, at, count, &room, sizeof(*at));
		at[count++] = image_of(&found, next);
		from = next + found.length;
	}
	buffer_puts(&out, from);
	*images = (struct markdown_images){at, count};
	return buffer_text(&out);
}
