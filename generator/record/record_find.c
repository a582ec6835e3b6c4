/*
 * Records may be many and large, so a record is parsed only if the code occurs
 * in its text.
 */
#include "record/record_find.h"

#include "bank/file_kind.h"
#include "base/arena.h"
#include "base/file/file.h"
#include "draw/sheet_code.h"
#include "draw/sheet_content.h"
#include "record/record_check.h"
#include "worksheet/avoid.h"

#include <string.h>

struct texts {
	const char **at;
	size_t count, room;
};

struct search {
	struct reading *reading;
	const char *code;
	struct record_found found;
	uint64_t content; /* of the sheet found */
	struct texts codes, newer, broken;
};

static void add_text(struct arena *arena, struct texts *texts, const char *text)
{
	texts->at = arena_grow(arena, texts->at, texts->count, &texts->room,
		sizeof(*texts->at));
	texts->at[texts->count++] = arena_copy(arena, text, strlen(text));
}

/* Collect all codes in a record's text, even if the record is broken. */
static void add_codes(struct search *search, const struct source *source)
{
	static const char before[] = " code: \"";
	struct arena *scratch = arena_new();
	const char *at = source->text;

	while ((at = strstr(at, before)) != NULL) {
		const char *code;

		at += strlen(before);
		code = arena_copy(scratch, at, strcspn(at, "\"\n"));
		if (sheet_code_valid(code))
			add_text(search->reading->arena, &search->codes, code);
	}
	arena_free(scratch);
}

/* Count a record, or note why it is not searched. */
static void sort_out(
	struct search *search, const struct source *source, const char *path)
{
	struct arena *arena = search->reading->arena;
	struct arena *scratch = arena_new();
	struct reading quiet = {scratch, error_list_new(scratch)};
	const struct node *root = node_read(scratch, source, quiet.errors);
	struct record_sum sum;

	if (root != NULL && file_kind_is_newer(root))
		add_text(arena, &search->newer, path);
	else if (root == NULL || file_kind(root) != FILE_RECORD ||
		 !record_check(&quiet, root, &sum))
		add_text(arena, &search->broken, path);
	else
		search->found.count++;
	arena_free(scratch);
}

static const struct form *form_of(
	const struct recorded *recorded, const char *code)
{
	for (size_t i = 0; i < recorded->form_count; i++)
		if (strcmp(recorded->forms[i]->code, code) == 0)
			return recorded->forms[i];
	return NULL;
}

/* Keep a record that has the sheet. */
static void take(struct search *search, struct reading *reading,
	const struct source *source, const char *path)
{
	struct record_found *found = &search->found;
	struct recorded recorded;
	const struct form *form;
	uint64_t content;

	if (strstr(source->text, search->code) == NULL ||
		!record_read(reading, source, &recorded))
		return;
	form = form_of(&recorded, search->code);
	if (form == NULL)
		return;
	content = sheet_content(form);
	if (found->path == NULL) {
		found->path = path;
		search->content = content;
	} else if (found->other == NULL && content != search->content) {
		found->other = path;
	}
}

static void look_into(struct search *search, const char *path)
{
	struct arena *arena = arena_new();
	struct reading quiet = {arena, error_list_new(arena)};
	const char *why;
	const struct source *source =
		file_read(arena, path, RECORD_BYTES, &why);

	if (source != NULL)
		take(search, &quiet, source, path);
	arena_free(arena);
}

/* Report what may have kept the sheet from being found. */
static void look_again(struct search *search, const char *path)
{
	struct reading *reading = search->reading;
	const char *why;
	const struct source *source =
		file_read(reading->arena, path, RECORD_BYTES, &why);

	if (source == NULL) {
		error_at(reading->errors, (struct where){NULL, 0, 0},
			"cannot read %s: %s", path, why);
	} else {
		take(search, reading, source, path);
		add_codes(search, source);
		sort_out(search, source, path);
	}
}

struct record_found record_find(
	struct reading *reading, struct text_list paths, const char *code)
{
	struct search search = {.reading = reading, .code = code};

	for (size_t i = paths.count; i-- > 0;)
		look_into(&search, paths.at[i]);
	for (size_t i = 0; i < paths.count && search.found.path == NULL; i++)
		look_again(&search, paths.at[i]);
	search.found.codes =
		(struct text_list){search.codes.at, search.codes.count};
	search.found.newer =
		(struct text_list){search.newer.at, search.newer.count};
	search.found.broken =
		(struct text_list){search.broken.at, search.broken.count};
	return search.found;
}
