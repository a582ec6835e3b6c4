#include "record/record_pictures.h"

#include "base/arena.h"
#include "base/base64.h"
#include "base/file/file.h"

#include <stdlib.h>
#include <string.h>

struct picture_row {
	const char *bank; /* empty for the worksheet itself */
	const char *image, *hash;
};

/* A file; its source is NULL until it is decoded. */
struct kept_file {
	const char *hash;
	const struct node *node;
	const struct source *source;
	bool bad; /* decoding it failed */
};

struct record_files {
	struct reading *reading;
	struct picture_row *pictures; /* by bank, then by image */
	size_t picture_count;
	struct kept_file *files; /* by hash */
	size_t file_count;
};

static const struct field fields[] = {
	{"bank", read_text, offsetof(struct picture_row, bank), NULL,
		FIELD_OPTIONAL, NULL},
	{"image", read_text, offsetof(struct picture_row, image), NULL,
		FIELD_REQUIRED, NULL},
	{"hash", read_text, offsetof(struct picture_row, hash), NULL,
		FIELD_REQUIRED, NULL},
};

static const struct field_table table = {
	"picture of a record", fields, LENGTH(fields)};

static int compare_pictures(const void *a, const void *b)
{
	const struct picture_row *one = a, *other = b;
	const int order = strcmp(one->bank, other->bank);

	return order != 0 ? order : strcmp(one->image, other->image);
}

static int compare_files(const void *a, const void *b)
{
	const struct kept_file *one = a, *other = b;

	return strcmp(one->hash, other->hash);
}

static void read_pictures(struct record_files *files, const struct node *list)
{
	struct reading *reading = files->reading;

	files->pictures = arena_alloc(
		reading->arena, list->count, sizeof(*files->pictures));
	for (size_t i = 0; i < list->count; i++) {
		struct picture_row *row =
			&files->pictures[files->picture_count];
		const struct binding binding = {&table, row};

		row->bank = "";
		if (fields_read(reading, list->items[i], &binding, 1))
			files->picture_count++;
	}
	if (files->picture_count > 0)
		qsort(files->pictures, files->picture_count,
			sizeof(*files->pictures), compare_pictures);
}

static void read_files(struct record_files *files, const struct node *mapping)
{
	files->files = arena_alloc(
		files->reading->arena, mapping->count, sizeof(*files->files));
	for (size_t i = 0; i < mapping->count; i++)
		files->files[i] =
			(struct kept_file){.hash = mapping->pairs[i].key->text,
				.node = mapping->pairs[i].value};
	files->file_count = mapping->count;
	if (files->file_count > 0)
		qsort(files->files, files->file_count, sizeof(*files->files),
			compare_files);
}

struct record_files *record_pictures_new(struct reading *reading,
	const struct node *pictures, const struct node *files)
{
	struct record_files *all = arena_alloc(reading->arena, 1, sizeof(*all));

	all->reading = reading;
	if (pictures != NULL)
		read_pictures(all, pictures);
	if (files != NULL)
		read_files(all, files);
	return all;
}

/* Decode a text.  Reports an error and returns NULL if the data does not have
 * the hash. */
static const struct source *decode(
	struct reading *reading, const struct kept_file *file)
{
	struct buffer bytes = {.arena = reading->arena};
	struct source *source;

	if (file->node->type != NODE_SCALAR ||
		!base64_read(&bytes, file->node->text)) {
		error_at(reading->errors, file->node->at,
			"expected a file in base64");
		return NULL;
	}
	if (strcmp(file_hash(reading->arena, buffer_text(&bytes), bytes.length),
		    file->hash) != 0) {
		error_at(reading->errors, file->node->at,
			"the file has another hash than the one it is listed "
			"under");
		return NULL;
	}
	source = arena_alloc(reading->arena, 1, sizeof(*source));
	source->text = buffer_text(&bytes);
	source->length = bytes.length;
	return source;
}

/* The file with this hash, or NULL. */
static struct kept_file *find_file(
	const struct record_files *files, const char *hash)
{
	const struct kept_file wanted = {.hash = hash};

	return files->file_count == 0
		       ? NULL
		       : bsearch(&wanted, files->files, files->file_count,
				 sizeof(wanted), compare_files);
}

static const struct picture_row *find_picture(
	const struct record_files *files, const char *bank, const char *image)
{
	const struct picture_row wanted = {.bank = bank, .image = image};

	return files->picture_count == 0
		       ? NULL
		       : bsearch(&wanted, files->pictures, files->picture_count,
				 sizeof(wanted), compare_pictures);
}

bool record_pictures_give(
	struct record_files *files, const char *bank, const struct image *image)
{
	struct reading *reading = files->reading;
	const struct picture_row *row = find_picture(files, bank, image->name);
	struct kept_file *file =
		row == NULL ? NULL : find_file(files, row->hash);
	struct source *named;

	if (file == NULL)
		return error_at(reading->errors, image->at,
			"the picture \"%s\" is not in the record", image->name);
	if (file->source == NULL && !file->bad)
		file->source = decode(reading, file);
	file->bad = file->source == NULL;
	if (file->bad)
		return false;
	named = arena_alloc(reading->arena, 1, sizeof(*named));
	*named = *file->source;
	named->name = image->path;
	image->file->path = file->hash;
	image->file->hash = file->hash;
	image->file->source = named;
	return true;
}
