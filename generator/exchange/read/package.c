#include "exchange/read/package.h"

#include "base/arena.h"
#include "base/message.h"
#include "exchange/read/formats.h"
#include "exchange/source/decode.h"
#include "exchange/source/zip.h"

struct package {
	struct reader *reader;
	const struct source *archive;
	struct zip zip;
	struct errors *errors; /* of the run */
	struct buffer *summary;
	size_t broken, read;
};

static const char canvas[] = "non_cc_assessments/";

static bool ends_with(const char *name, const char *ending)
{
	const size_t length = strlen(name), end = strlen(ending);

	if (length < end)
		return false;
	for (size_t i = 0; i < end; i++)
		if (ascii_lower(name[length - end + i]) != ending[i])
			return false;
	return true;
}

static bool has_ending(
	const char *name, const char *const *endings, size_t count)
{
	for (size_t i = 0; i < count; i++)
		if (ends_with(name, endings[i]))
			return true;
	return false;
}

static bool is_picture(const char *name)
{
	static const char *const endings[] = {".png", ".jpg", ".jpeg", ".gif",
		".svg", ".webp", ".avif", ".heic"};

	return has_ending(name, endings, LENGTH(endings));
}

static bool is_question_file(const char *name)
{
	static const char *const endings[] = {
		".xml", ".dat", ".qti", ".gift", ".txt", ".csv", ".tsv", ".md"};

	return has_ending(name, endings, LENGTH(endings)) &&
	       strncmp(name, "__MACOSX/", strlen("__MACOSX/")) != 0;
}

static void break_file(
	struct package *package, struct where at, const char *what)
{
	package->broken++;
	error_warn_at(package->errors, at,
		"this file of the package is left out: %s", what);
}

static void on_mistake(void *with, const struct mistake *mistake)
{
	struct package *package = with;

	if (mistake->weight == WEIGHT_ERROR)
		break_file(package, mistake->at, mistake->what);
	else if (mistake->weight == WEIGHT_WARNING)
		error_warn_at(
			package->errors, mistake->at, "%s", mistake->what);
	else
		error_note_at(
			package->errors, mistake->at, "%s", mistake->what);
}

/* Canvas packs each quiz twice; its own form holds more than the common one. */
static bool is_common_copy(const struct package *package, const char *name)
{
	const char *slash = strchr(name, '/');

	if (slash == NULL || strncmp(name, canvas, strlen(canvas)) == 0)
		return false;
	for (size_t i = 0; i < package->zip.count; i++) {
		const char *other = package->zip.entries[i].name;

		if (strncmp(other, canvas, strlen(canvas)) == 0 &&
			strncmp(other + strlen(canvas), name,
				(size_t)(slash - name)) == 0)
			return true;
	}
	return false;
}

/* Read a file that has been unpacked, if it holds questions. */
static void read_source(struct package *package, const struct source *source)
{
	struct quiz *quiz = package->reader->quiz;
	struct reader reader = *package->reader;
	struct errors *own = error_list_new(quiz->arena);
	const struct format_row *format;

	reader.source = decode_source(quiz->arena, source, own);
	format = formats_guess(reader.source);
	if (format == NULL)
		return;
	message_put(package->summary, "%s: read as %s\n", source->name,
		format->title);
	quiz->errors = own;
	format->read(&reader);
	quiz->errors = package->errors;
	error_each(own, false, on_mistake, package);
	package->read++;
}

static void give_picture(struct package *package, const struct zip_entry *entry)
{
	const char *why;
	const struct source *source = zip_unpack(
		package->reader->quiz->arena, package->archive, entry, &why);

	if (source != NULL)
		pictures_give(package->reader->pictures, entry->name,
			source->text, source->length);
}

static void read_entry(struct package *package, const struct zip_entry *entry)
{
	const char *why;
	const struct source *source;

	if (!is_question_file(entry->name) ||
		is_common_copy(package, entry->name))
		return;
	source = zip_unpack(
		package->reader->quiz->arena, package->archive, entry, &why);
	if (source == NULL)
		break_file(package, (struct where){package->archive, 0, 0},
			arena_printf(package->reader->quiz->arena, "%s: %s",
				entry->name, why));
	else
		read_source(package, source);
}

bool package_read(struct reader *reader, const struct source *archive,
	const struct zip *zip, struct buffer *summary, size_t *broken)
{
	struct package package = {.reader = reader,
		.archive = archive,
		.zip = *zip,
		.errors = reader->quiz->errors,
		.summary = summary};

	for (size_t i = 0; i < zip->count; i++)
		if (is_picture(zip->entries[i].name))
			give_picture(&package, &zip->entries[i]);
	for (size_t i = 0; i < zip->count; i++)
		read_entry(&package, &zip->entries[i]);
	*broken += package.broken;
	if (package.read == 0 && package.broken == 0)
		return error_at(package.errors, (struct where){archive, 0, 0},
			"no questions were recognized in this archive");
	return true;
}
