#include "exchange/source/zip.h"

#include "base/arena.h"
#include "base/common.h"

#define ZLIB_CONST /* input that zlib only reads */
#include <zlib.h>

enum {
	END_LENGTH = 22,
	END_COMMENT = 65535,
	DIRECTORY_LENGTH = 46,
	LOCAL_LENGTH = 30,
	FLAG_ENCRYPTED = 1,
	METHOD_STORED = 0,
	METHOD_DEFLATED = 8
};

#define END_MARK 0x06054b50U
#define DIRECTORY_MARK 0x02014b50U
#define LOCAL_MARK 0x04034b50U

static uint32_t number(const char *at, int bytes)
{
	uint32_t value = 0;

	while (bytes-- > 0)
		value = value << 8 | (unsigned char)at[bytes];
	return value;
}

static bool fault(struct errors *errors, const struct source *source,
	const char *what, const char *name)
{
	return error_at(errors, (struct where){source, 0, 0},
		"the archive is refused: %s%s%s%s", what,
		name == NULL ? "" : " (", name == NULL ? "" : name,
		name == NULL ? "" : ")");
}

/* The record at the archive's end, or NULL. */
static const char *find_end(const struct source *source)
{
	size_t back = END_LENGTH;

	for (; back <= source->length && back <= END_LENGTH + END_COMMENT;
		back++) {
		const char *at = source->text + source->length - back;

		if (number(at, 4) == END_MARK)
			return at;
	}
	return NULL;
}

/* Does a name stay within a folder? */
static bool is_safe(const char *name)
{
	if (*name == '/' || strchr(name, '\\') != NULL ||
		(is_letter(name[0]) && name[1] == ':'))
		return false;
	for (const char *at = name; at != NULL; at = strchr(at, '/')) {
		at += *at == '/';
		if (strncmp(at, "..", 2) == 0 &&
			(at[2] == '/' || at[2] == '\0'))
			return false;
	}
	return true;
}

/* The directory while it is read. */
struct directory {
	struct arena *arena;
	const struct source *source;
	struct errors *errors;
	size_t total;
};

static bool check_entry(struct directory *directory,
	const struct zip_entry *entry, const char *at)
{
	const uint32_t method = number(at + 10, 2);

	if (!is_safe(entry->name))
		return fault(directory->errors, directory->source,
			"a file's name leads out of it", entry->name);
	if (number(at + 8, 2) & FLAG_ENCRYPTED)
		return fault(directory->errors, directory->source,
			"a file in it is encrypted", entry->name);
	if (method != METHOD_STORED && method != METHOD_DEFLATED)
		return fault(directory->errors, directory->source,
			"a file in it is packed in an unknown way",
			entry->name);
	if (entry->length > ZIP_FREE &&
		entry->length / ZIP_RATIO > entry->packed_length)
		return fault(directory->errors, directory->source,
			"a file in it unpacks to more than 100 times its size",
			entry->name);
	directory->total += entry->length;
	if (directory->total > ZIP_TOTAL)
		return fault(directory->errors, directory->source,
			"it unpacks to more than 256 MB", NULL);
	return true;
}

/* The packed bytes of the entry whose record in the directory this is. */
static bool find_packed(
	struct directory *directory, struct zip_entry *entry, const char *at)
{
	const struct source *source = directory->source;
	const size_t offset = number(at + 42, 4);
	const char *local = source->text + offset;
	size_t skip;

	if (offset + LOCAL_LENGTH > source->length ||
		number(local, 4) != LOCAL_MARK)
		return false;
	skip = LOCAL_LENGTH + number(local + 26, 2) + number(local + 28, 2);
	if (offset + skip > source->length ||
		source->length - offset - skip < entry->packed_length)
		return false;
	entry->packed = local + skip;
	return true;
}

/* Read one record; returns what follows, or NULL with a mistake reported. */
static const char *read_entry(struct directory *directory,
	struct zip_entry *entry, const char *at, const char *end)
{
	size_t name;

	if (end - at < DIRECTORY_LENGTH || number(at, 4) != DIRECTORY_MARK) {
		fault(directory->errors, directory->source,
			"its directory is damaged", NULL);
		return NULL;
	}
	name = number(at + 28, 2);
	if ((size_t)(end - at) < DIRECTORY_LENGTH + name) {
		fault(directory->errors, directory->source,
			"its directory is damaged", NULL);
		return NULL;
	}
	*entry = (struct zip_entry){.name = arena_copy(directory->arena,
					    at + DIRECTORY_LENGTH, name),
		.packed_length = number(at + 20, 4),
		.length = number(at + 24, 4),
		.crc = number(at + 16, 4),
		.deflated = number(at + 10, 2) == METHOD_DEFLATED};
	if (!check_entry(directory, entry, at))
		return NULL;
	if (!find_packed(directory, entry, at)) {
		fault(directory->errors, directory->source,
			"a file in it is cut off", entry->name);
		return NULL;
	}
	at += DIRECTORY_LENGTH + name;
	name = number(at - name - DIRECTORY_LENGTH + 30, 2) +
	       number(at - name - DIRECTORY_LENGTH + 32, 2);
	return (size_t)(end - at) < name ? end : at + name;
}

bool zip_is_likely(const struct source *source)
{
	return source->length >= END_LENGTH &&
	       (number(source->text, 4) == LOCAL_MARK ||
		       number(source->text, 4) == END_MARK);
}

bool zip_read(struct arena *arena, const struct source *source,
	struct errors *errors, struct zip *zip)
{
	struct directory directory = {arena, source, errors, 0};
	const char *end = find_end(source);
	struct zip_entry *entries;
	const char *at;
	size_t count, offset;

	if (end == NULL)
		return fault(errors, source, "it has no directory", NULL);
	count = number(end + 10, 2);
	offset = number(end + 16, 4);
	if (count > ZIP_ENTRIES)
		return fault(
			errors, source, "it has more than 10,000 files", NULL);
	if (offset > (size_t)(end - source->text))
		return fault(errors, source, "its directory is damaged", NULL);
	entries = arena_alloc(arena, count, sizeof(*entries));
	at = source->text + offset;
	for (size_t i = 0; i < count; i++) {
		at = read_entry(&directory, &entries[i], at, end);
		if (at == NULL)
			return false;
	}
	*zip = (struct zip){entries, count};
	return true;
}

/* Inflate a whole entry. */
static bool inflate_entry(const struct zip_entry *entry, char *out)
{
	z_stream stream = {.next_in = (const Bytef *)entry->packed,
		.avail_in = (uInt)entry->packed_length,
		.avail_out = (uInt)entry->length};
	int result;

	stream.next_out = (Bytef *)out;
	if (inflateInit2(&stream, -MAX_WBITS) != Z_OK)
		arena_exhausted();
	result = inflate(&stream, Z_FINISH);
	inflateEnd(&stream);
	return result == Z_STREAM_END && stream.avail_out == 0;
}

const struct source *zip_unpack(struct arena *arena,
	const struct source *archive, const struct zip_entry *entry,
	const char **why)
{
	char *text = arena_text(arena, entry->length);
	struct source *source;

	*why = "it is damaged";
	if (entry->deflated) {
		if (!inflate_entry(entry, text))
			return NULL;
	} else {
		if (entry->packed_length != entry->length)
			return NULL;
		memcpy(text, entry->packed, entry->length);
	}
	if (crc32(0, (const Bytef *)text, (uInt)entry->length) != entry->crc)
		return NULL;
	source = arena_alloc(arena, 1, sizeof(*source));
	*source = (struct source){
		arena_printf(arena, "%s/%s", archive->name, entry->name), text,
		entry->length};
	return source;
}
