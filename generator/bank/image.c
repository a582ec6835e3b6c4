#define _XOPEN_SOURCE 700 /* realpath */
#include "bank/image.h"

#include "base/arena.h"
#include "base/file/file.h"
#include "base/file/file_guess.h"
#include "base/message.h"
#include "text/inline_image.h"
#include "yaml/schema.h"

#include <errno.h>
#include <limits.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>

enum {
	MEGABYTE = 1024 * 1024
};

static const char bank[] = "bank";

bool read_image_field(struct reading *reading, const struct node *node,
	const struct field *field, void *into)
{
	(void)reading;
	(void)node;
	(void)field;
	(void)into;
	return true;
}

/* Does a path as written stay below the folder that it starts from? */
static bool goes_down(const char *path)
{
	if (*path == '/')
		return false;
	while (*path != '\0') {
		const size_t length = strcspn(path, "/");

		if (length == 2 && strncmp(path, "..", 2) == 0)
			return false;
		path += length + strspn(path + length, "/");
	}
	return true;
}

/* Is a real path this real folder, or below it? */
static bool lies_below(const char *file, const char *folder)
{
	const size_t length = strlen(folder);

	return strncmp(file, folder, length) == 0 &&
	       (file[length] == '/' || file[length] == '\0' ||
		       folder[length - 1] == '/');
}

/* Can the file be printed, judged by its metadata alone? */
static bool inspect(
	struct reading *reading, const struct image *image, const char *path)
{
	struct stat status;

	if (stat(path, &status) != 0) {
		error_at(reading->errors, image->at,
			"image: cannot read \"%s\": %s", image->name,
			strerror(errno));
		file_guess_hint(reading->arena, reading->errors, path);
		return false;
	}
	if (S_ISDIR(status.st_mode))
		return error_at(reading->errors, image->at,
			"image: expected a file, found the folder \"%s\"",
			image->name);
	if (!S_ISREG(status.st_mode))
		return error_at(reading->errors, image->at,
			"image: \"%s\" is not a regular file", image->name);
	if (status.st_size > IMAGE_BYTES)
		return error_at(reading->errors, image->at,
			"image: \"%s\" is larger than %d MB", image->name,
			IMAGE_BYTES / MEGABYTE);
	return true;
}

/* The image at a path below the folder of the bank. */
static struct image *image_new(
	struct reading *reading, const char *name, struct where at)
{
	struct image *image = arena_alloc(reading->arena, 1, sizeof(*image));

	image->file = arena_alloc(reading->arena, 1, sizeof(*image->file));
	image->at = at;
	image->name = name;
	image->whose = bank;
	image->path = file_join(reading->arena,
		file_folder(reading->arena, at.source->name), name);
	return image;
}

static void hint_folder(struct reading *reading, const char *whose)
{
	error_hint(reading->errors,
		"copy the picture into the %s's folder, or one below it",
		message_text(whose));
}
static bool read_path(struct reading *reading, const struct node *node,
	const struct field *field, const char **name)
{
	if (!read_text(reading, node, field, name))
		return false;
	if (goes_down(*name))
		return true;
	fields_expected(
		reading, node, field, "a path inside the bank's folder");
	hint_folder(reading, bank);
	return false;
}

static bool read_alt(struct reading *reading, const struct node *node,
	struct where image, const char **alt)
{
	const struct field field = {.name = "alt"};

	if (node != NULL)
		return read_text(reading, node, &field, alt);
	error_at(reading->errors, image, "image needs \"alt\"");
	error_hint(reading->errors, "alt describes the picture in a sentence, "
				    "for those who cannot see it");
	return false;
}

const struct image *image_read(
	struct reading *reading, const struct node *mapping)
{
	const struct field field = {.name = "image"};
	const struct node *path = node_get(mapping, "image");
	const struct node *node = node_get(mapping, "alt");
	const char *name, *alt = NULL;
	struct image *image;

	if (path == NULL) {
		if (node != NULL)
			error_at(reading->errors, node->at,
				"alt describes an image, and there is none");
		return NULL;
	}
	read_alt(reading, node, path->at, &alt);
	if (!read_path(reading, path, &field, &name))
		return NULL;
	image = image_new(reading, name, path->at);
	image->alt = alt;
	return image;
}

const struct image *image_in_text(struct reading *reading,
	const struct inline_image *found, struct where at, const char *whose)
{
	struct image *image;

	if (found->fault != NULL) {
		error_at(reading->errors, at, "image: \"%s\" %s", found->name,
			message_text(found->fault));
		error_hint(reading->errors, "%s", found->hint);
		return NULL;
	}
	if (!goes_down(found->name)) {
		error_at(reading->errors, at,
			"image: expected a path inside the %s's folder, "
			"found \"%s\"",
			message_text(whose), found->name);
		hint_folder(reading, whose);
		return NULL;
	}
	image = image_new(reading, found->name, at);
	image->alt = found->alt;
	image->in_text = true;
	image->has_brackets = true;
	image->width = found->width;
	image->height = found->height;
	image->whose = whose;
	return image;
}

/* Links are resolved first, so that none leads out of the bank's folder. */
bool image_find(struct reading *reading, const struct image *image)
{
	const char *folder =
		file_folder(reading->arena, image->at.source->name);
	char top[PATH_MAX], file[PATH_MAX];

	if (image->file->path != NULL)
		return true;
	if (realpath(*folder == '\0' ? "." : folder, top) == NULL ||
		realpath(image->path, file) == NULL)
		return error_at(reading->errors, image->at,
			"image: cannot read \"%s\": %s", image->name,
			strerror(errno));
	if (!lies_below(file, top))
		return error_at(reading->errors, image->at,
			"image: \"%s\" is a link that leads out of the %s's "
			"folder",
			image->name, message_text(image->whose));
	if (!inspect(reading, image, file))
		return false;
	image->file->path = arena_copy(reading->arena, file, strlen(file));
	return true;
}

void image_share(const struct image *image, const struct image *other)
{
	struct image *own = (struct image *)(uintptr_t)image;

	own->file = other->file;
}

void image_fill(struct arena *arena, const struct image *image,
	const struct source *filled)
{
	struct image *own = (struct image *)(uintptr_t)image;
	struct image_file *file = arena_alloc(arena, 1, sizeof(*file));

	*file = *own->file;
	file->source = filled;
	file->hash = file_hash(arena, filled->text, filled->length);
	file->picture = NULL;
	own->file = file;
}

bool image_load(struct reading *reading, const struct image *image)
{
	struct image_file *file = image->file;
	const char *why;
	struct source *named;
	const struct source *source;

	if (file->source != NULL)
		return true;
	if (!image_find(reading, image))
		return false;
	source = file_read(reading->arena, file->path, IMAGE_BYTES, &why);
	if (source == NULL)
		return error_at(reading->errors, image->at,
			"image: cannot read \"%s\": %s", image->name, why);
	named = arena_alloc(reading->arena, 1, sizeof(*named));
	*named = *source;
	named->name = image->path;
	file->source = named;
	file->hash = file_hash(reading->arena, source->text, source->length);
	return true;
}

static const struct schema_type schema_types[] = {
	{.read = read_image_field, .json = SCHEMA_TEXT},
};

const struct schema_part image_schema = {
	schema_types, LENGTH(schema_types), NULL, 0};
