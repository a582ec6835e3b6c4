/*
 * The bank stays beside the packets, because their records name it.
 */
#include "command/word_list.h"

#include "base/arena.h"
#include "base/file/file.h"
#include "exchange/import.h"
#include "press/report.h"

#include <string.h>

static const char first_line[] = "# Made of a list of words.\n";

bool word_list_named(const char *path)
{
	static const char *const ends[] = {".csv", ".tsv", ".CSV", ".TSV"};
	const size_t length = strlen(path);

	for (size_t i = 0; i < LENGTH(ends); i++)
		if (length > strlen(ends[i]) &&
			strcmp(path + length - strlen(ends[i]), ends[i]) == 0)
			return true;
	return false;
}

static const char *bank_path(
	struct arena *arena, const char *folder, const char *list)
{
	const char *name = file_base_name(list);

	return file_join(arena, folder,
		arena_printf(arena, "%.*s.yaml",
			(int)(strrchr(name, '.') - name), name));
}

static bool is_own(struct arena *arena, const char *path)
{
	const char *why = NULL;
	const struct source *source = file_read(arena, path, BANK_BYTES, &why);

	return source != NULL &&
	       strncmp(source->text, first_line, strlen(first_line)) == 0;
}

enum status word_list_bank(
	struct session *session, const char *folder, const char **path)
{
	struct arena *arena = session->arena;
	struct buffer summary = {.arena = arena}, bank = summary;
	const struct import_request request = {
		.files = path, .file_count = 1, .out = "-"};
	const char *own = bank_path(arena, folder, *path);
	enum status status;
	int problem;

	if (file_stands(own) && !is_own(arena, own)) {
		report_say(session->host, PENSUM_ERROR,
			"%s was not made of a list of words, so it is not "
			"replaced: -o names another folder",
			own);
		return STATUS_IO;
	}
	buffer_puts(&bank, first_line);
	status = import_files(session, &request, &summary, &bank);
	if (status != STATUS_DONE)
		return status;
	problem = file_make_folder(folder);
	if (problem == 0)
		problem = file_write(own, buffer_text(&bank), bank.length);
	*path = own;
	if (problem == 0)
		return STATUS_DONE;
	report_say(session->host, PENSUM_ERROR, "%s cannot be written: %s", own,
		strerror(problem));
	return STATUS_IO;
}
