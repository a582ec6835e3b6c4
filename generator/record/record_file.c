/*
 * The old record is set aside when the new one begins, not when it is named.
 * So a folder that takes no more files stops the run before anything is
 * printed.  The old record is kept as a hard link if the file system allows it,
 * otherwise as a copy.
 */
#include "record/record_file.h"

#include "bank/file_kind.h"
#include "base/arena.h"
#include "base/file/file.h"
#include "draw/sheet_code.h"
#include "record/record_check.h"
#include "worksheet/avoid.h"

#include <errno.h>
#include <fcntl.h>
#include <string.h>
#include <unistd.h>

static const struct siphash_key key = {0, 0};

/* The code of a record's first sheet, or NULL. */
static const char *first_code(const struct node *root)
{
	const struct node *forms = node_get(root, "forms");
	const struct node *code;

	if (forms == NULL || forms->type != NODE_SEQUENCE || forms->count == 0)
		return NULL;
	code = node_get(forms->items[0], "code");
	return code != NULL && code->type == NODE_SCALAR &&
			       sheet_code_valid(code->text)
		       ? code->text
		       : NULL;
}

/* The part of a kept record's name that identifies it.  *why is the fault of
 * the record, or NULL. */
static const char *name_of(
	struct arena *arena, const struct source *source, const char **why)
{
	struct reading reading = {arena, error_list_new(arena)};
	const struct node *root = node_read(arena, source, reading.errors);
	const char *code = root == NULL ? NULL : first_code(root);
	struct record_sum sum = {.forms = 1};

	*why = NULL;
	if (root != NULL && file_kind_is_newer(root)) {
		*why = "is from a newer version of pensum";
		return code == NULL ? "newer" : code;
	}
	if (root == NULL || !record_check(&reading, root, &sum) ||
		(code == NULL && sum.forms > 0))
		*why = "is broken";
	if (code != NULL)
		return code;
	return sum.forms == 0 ? "empty" : "broken";
}

/* The nth name that a record can be kept under. */
static const char *kept_path(
	struct arena *arena, const char *path, const char *name, int n)
{
	const char *file = file_base_name(path);
	const size_t ending = strlen(FILE_RECORD_ENDING);
	const int stem = (int)(strlen(file) - ending);

	return file_join(arena,
		file_join(arena, file_folder(arena, path), FILE_KEPT),
		n == 1 ? arena_printf(arena, "%.*s-%s" FILE_RECORD_ENDING, stem,
				 file, name)
		       : arena_printf(arena, "%.*s-%s-%d" FILE_RECORD_ENDING,
				 stem, file, name, n));
}

static bool is_same(
	struct arena *arena, const char *path, const struct source *source)
{
	const char *why;
	const struct source *other =
		file_read(arena, path, source->length, &why);

	return other != NULL && other->length == source->length &&
	       memcmp(other->text, source->text, source->length) == 0;
}

/* Keep a record under the first name that is free or already holds it. */
static int keep_as(struct arena *arena, const char *path,
	const struct source *source, const char *name, struct record_kept *kept)
{
	int error;

	kept->path = kept_path(arena, path, name, 1);
	for (int n = 2; file_stands(kept->path); n++) {
		if (is_same(arena, kept->path, source))
			return 0;
		kept->path = kept_path(arena, path, name, n);
	}
	error = file_make_folder(file_folder(arena, kept->path));
	if (error == 0 && linkat(AT_FDCWD, path, AT_FDCWD, kept->path,
				  AT_SYMLINK_FOLLOW) != 0)
		error = file_write(kept->path, source->text, source->length);
	kept->linked = error == 0;
	return error;
}

/* Keep the existing record, if there is one.  Returns 0 or errno. */
static int keep(struct arena *arena, const char *path, struct record_kept *kept)
{
	struct arena *scratch;
	const struct source *source;
	const char *why, *name;
	int error;

	if (!file_stands(path))
		return 0;
	scratch = arena_new();
	errno = 0;
	source = file_read(scratch, path, RECORD_BYTES, &why);
	error = source == NULL ? (errno == 0 ? EIO : errno) : 0;
	if (source != NULL) {
		kept->hash = siphash(key, source->text, source->length);
		kept->length = source->length;
		name = name_of(scratch, source, &kept->why);
		error = keep_as(scratch, path, source, name, kept);
		kept->path = arena_copy(arena, kept->path, strlen(kept->path));
	}
	arena_free(scratch);
	return error;
}

/* Undo keep(): the old record still has its own name as well. */
static void keep_no_more(struct arena *arena, const struct record_kept *kept)
{
	if (!kept->linked)
		return;
	unlink(kept->path);
	rmdir(file_folder(arena, kept->path)); /* if it is empty by now */
}

int record_file_begin(struct record_file *file, struct arena *arena,
	const char *path, const char **failed)
{
	int error;

	*file = (struct record_file){
		.arena = arena, .hash = siphash_begin(key)};
	*failed = path;
	error = file_stream_begin(&file->stream, arena, path);
	if (error != 0)
		return error;
	error = keep(arena, path, &file->kept);
	if (error == 0)
		return 0;
	if (file->kept.path != NULL)
		*failed = file->kept.path;
	file_stream_drop(&file->stream);
	return error;
}

static void put(void *to, const char *text, size_t length)
{
	struct record_file *file = to;

	siphash_add(&file->hash, text, length);
	file_stream_put(&file->stream, text, length);
}

struct record_sink record_file_sink(struct record_file *file)
{
	return (struct record_sink){put, file};
}

int record_file_end(struct record_file *file)
{
	const struct record_kept *kept = &file->kept;
	const bool same = file->stream.length == kept->length &&
			  siphash_end(file->hash) == kept->hash;
	const int error = file_stream_end(&file->stream);

	if (error != 0 || same)
		keep_no_more(file->arena, kept);
	return error;
}

void record_file_drop(struct record_file *file)
{
	file_stream_drop(&file->stream);
	keep_no_more(file->arena, &file->kept);
}
