#include "exchange/source/pictures.h"

#include "base/arena.h"
#include "base/base64.h"
#include "base/buffer.h"
#include "base/file/file.h"

enum {
	PICTURE_BYTES = 32 * 1024 * 1024,
	HEX = 16
};

static const char *const endings[] = {
	".png", ".jpg", ".jpeg", ".svg", ".gif", ".webp", ".avif", ".heic"};

/* Prefixes with which platforms name a file of the package. */
static const char *const prefixes[] = {"@@PLUGINFILE@@/", "$IMS-CC-FILEBASE$/",
	"$IMS_CC_FILE_BASE$", "$IMS-CC-FILEBASE$", "%24IMS-CC-FILEBASE%24/",
	"$CANVAS_OBJECT_REFERENCE$/", "./"};

void pictures_give(struct pictures *pictures, const char *name,
	const void *bytes, size_t length)
{
	pictures->given = arena_grow(pictures->arena, pictures->given,
		pictures->given_count, &pictures->given_room,
		sizeof(*pictures->given));
	pictures->given[pictures->given_count++] =
		(struct picture_given){name, bytes, length};
}

void pictures_scope(struct pictures *pictures)
{
	pictures->given_count = 0;
	pictures->scope = pictures->saved_count;
}

static int hex_of(char byte)
{
	if (is_digit(byte))
		return byte - '0';
	byte = ascii_lower(byte);
	return byte >= 'a' && byte <= 'f' ? byte - 'a' + 10 : -1;
}

/* An address without its escapes, prefix and query. */
static const char *name_of(struct arena *arena, const char *address)
{
	struct buffer out = {.arena = arena};

	for (size_t i = 0; i < LENGTH(prefixes); i++)
		if (strncmp(address, prefixes[i], strlen(prefixes[i])) == 0)
			address += strlen(prefixes[i]);
	for (; *address != '\0' && *address != '?'; address++) {
		const int high = *address == '%' ? hex_of(address[1]) : -1;
		const int low = high < 0 ? -1 : hex_of(address[2]);

		buffer_putc(
			&out, low < 0 ? *address : (char)(high * HEX + low));
		address += low < 0 ? 0 : 2;
	}
	return buffer_text(&out);
}

static const char *ending_of(const char *name)
{
	for (size_t i = 0; i < LENGTH(endings); i++) {
		const size_t length = strlen(endings[i]);
		const size_t all = strlen(name);
		size_t same = 0;

		while (same < length && all >= length &&
			ascii_lower(name[all - length + same]) ==
				endings[i][same])
			same++;
		if (same == length)
			return endings[i];
	}
	return NULL;
}

/* The file of a package with this name, with its folders or without. */
static const struct picture_given *find_given(
	const struct pictures *pictures, const char *name)
{
	for (size_t i = 0; i < pictures->given_count; i++)
		if (text_equal(pictures->given[i].name, name))
			return &pictures->given[i];
	for (size_t i = 0; i < pictures->given_count; i++)
		if (text_equal(file_base_name(pictures->given[i].name),
			    file_base_name(name)))
			return &pictures->given[i];
	return NULL;
}

static bool is_taken(const struct pictures *pictures, const char *path)
{
	for (size_t i = 0; i < pictures->saved_count; i++)
		if (text_equal(pictures->saved[i].path, path))
			return true;
	return false;
}

/* A path that every system accepts and no other picture has. */
static const char *safe_path(struct pictures *pictures, const char *name)
{
	const char *ending = ending_of(name);
	struct buffer stem = {.arena = pictures->arena};
	const char *path;
	size_t number = 1;

	name = file_base_name(name);
	for (size_t i = 0; i + strlen(ending) < strlen(name); i++)
		if (is_letter(name[i]) || is_digit(name[i]) || name[i] == '_')
			buffer_putc(&stem, name[i]);
		else if (stem.length > 0 && stem.at[stem.length - 1] != '-')
			buffer_putc(&stem, '-');
	if (stem.length == 0)
		buffer_puts(&stem, "picture");
	do {
		path = arena_printf(pictures->arena,
			number == 1 ? "%s/%s%.0zu%s" : "%s/%s-%zu%s",
			pictures->folder, buffer_text(&stem),
			number == 1 ? (size_t)0 : number, ending);
		number++;
	} while (is_taken(pictures, path));
	return path;
}

/* The path of a picture with the same bytes, or NULL. */
static const char *same_path(
	const struct pictures *pictures, const void *bytes, size_t length)
{
	for (size_t i = 0; i < pictures->saved_count; i++)
		if (pictures->saved[i].length == length &&
			memcmp(pictures->saved[i].bytes, bytes, length) == 0)
			return pictures->saved[i].path;
	return NULL;
}

static const char *save(struct pictures *pictures, const char *address,
	const char *name, const void *bytes, size_t length)
{
	const char *path = same_path(pictures, bytes, length);

	if (path != NULL)
		return path;
	path = safe_path(pictures, name);
	pictures->saved = arena_grow(pictures->arena, pictures->saved,
		pictures->saved_count, &pictures->saved_room,
		sizeof(*pictures->saved));
	pictures->saved[pictures->saved_count++] =
		(struct picture_saved){address, path, bytes, length};
	return path;
}

/* A picture within the address: data:image/png;base64,… */
static const char *save_data(struct pictures *pictures, const char *address)
{
	static const char begin[] = "data:image/";
	const char *comma = strchr(address, ',');
	struct buffer bytes = {.arena = pictures->arena};
	struct buffer packed = {.arena = pictures->arena};
	const char *type = address + strlen(begin);
	const size_t length = strcspn(type, ";,+");
	const char *name;

	if (strncmp(address, begin, strlen(begin)) != 0 || comma == NULL ||
		strstr(address, ";base64,") == NULL)
		return NULL;
	name = arena_printf(pictures->arena, "picture.%.*s", (int)length, type);
	for (comma++; *comma != '\0'; comma++)
		if (strchr(" \t\n", *comma) == NULL)
			buffer_putc(&packed, *comma);
	if (ending_of(name) == NULL ||
		!base64_read(&bytes, buffer_text(&packed)))
		return NULL;
	return save(pictures, address, name, buffer_text(&bytes), bytes.length);
}

/* Save a picture that lies beside the question file. */
static const char *save_from_disk(
	struct pictures *pictures, const char *address, const char *name)
{
	const struct source *source;
	const char *why;

	if (pictures->disk == NULL || *name == '/' ||
		strstr(name, "..") != NULL)
		return NULL;
	source = file_read(pictures->arena,
		file_join(pictures->arena, pictures->disk, name), PICTURE_BYTES,
		&why);
	return source == NULL ? NULL
			      : save(pictures, address, name, source->text,
					source->length);
}

const char *pictures_path(struct pictures *pictures, const char *address)
{
	const char *name;
	const struct picture_given *given;

	for (size_t i = pictures->scope; i < pictures->saved_count; i++)
		if (text_equal(pictures->saved[i].address, address))
			return pictures->saved[i].path;
	if (strncmp(address, "data:", strlen("data:")) == 0)
		return save_data(pictures, address);
	name = name_of(pictures->arena, address);
	if (ending_of(name) == NULL || strstr(name, "://") != NULL)
		return NULL;
	given = find_given(pictures, name);
	return given == NULL ? save_from_disk(pictures, address, name)
			     : save(pictures, address, name, given->bytes,
				       given->length);
}
