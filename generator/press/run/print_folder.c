#include "press/run/print_folder.h"

#include "bank/file_kind.h"
#include "base/arena.h"
#include "base/file/file.h"
#include "base/file/file_list.h"
#include "worksheet/avoid.h"

#include <string.h>

/* Whether a file's name is that of a run's record, w.record.yaml, or of a
 * slice's, w-301-400.record.yaml. */
static bool is_record_of(const char *name, const char *id)
{
	const size_t length = strlen(id);

	if (strncmp(name, id, length) != 0)
		return false;
	name += length;
	if (*name == '-')
		name += strspn(name, "-0123456789");
	return strcmp(name, FILE_RECORD_ENDING) == 0;
}

/* Whether a record's text has the codes of all sheets chosen. */
static bool has_codes(struct arena *arena, const struct source *source,
	const struct record_choice *choice)
{
	for (size_t i = 0; i < choice->selection.count; i++)
		if (strstr(source->text, arena_printf(arena, " code: \"%s\"",
						 choice->forms[i]->code)) ==
			NULL)
			return false;
	return true;
}

/* Whether a folder has records of the worksheet, and none with the sheets, or
 * only had those: `kept` are the ones that it replaced. */
static bool is_of_others(struct arena *arena, const char *folder, bool kept,
	const char *id, const struct record_choice *choice)
{
	const struct text_list names =
		file_list(arena, folder, FILE_RECORD_ENDING);
	bool any = kept;

	for (size_t i = 0; i < names.count; i++) {
		const struct source *source;
		const char *why;

		if (!is_record_of(names.at[i], id))
			continue;
		source = file_read(arena, file_join(arena, folder, names.at[i]),
			RECORD_BYTES, &why);
		if (source != NULL && has_codes(arena, source, choice))
			return false;
		any = true;
	}
	return any;
}

const char *print_folder(struct arena *arena, const char *asked,
	const struct recorded *recorded, const struct record_choice *choice)
{
	const char *own = file_folder(arena, recorded->source->name);
	struct arena *scratch;
	bool others;

	if (asked == NULL)
		return NULL;
	if (own[0] == '\0')
		own = ".";
	scratch = arena_new();
	others = is_of_others(scratch, asked,
		file_is_same(own, file_join(scratch, asked, FILE_KEPT)),
		recorded->worksheet->id, choice);
	arena_free(scratch);
	if (!others)
		return asked;
	return file_is_same(asked, own) ? file_join(arena, asked, FILE_KEPT)
					: own;
}
