/*
 * A source is scanned for calls and string literals alone.  Comments and
 * directives are skipped, adjacent literals are joined, and a stack holds the
 * open calls.  A literal belongs to the innermost call, so message_text("a
 * list") inside error_at() is a message of its own.
 */
#include "words/messages/extract.h"

#include "base/arena.h"
#include "base/buffer.h"
#include "base/common.h"

#include <ctype.h>
#include <stdlib.h>
#include <string.h>

enum {
	DEPTH = 64 /* of brackets in one expression */
};

enum use {
	LOOKS_UP,  /* the format; texts after it must not be in English */
	HAS_FORMS, /* the same, and the argument before is the form for 1 */
	AS_IS,     /* looks up nothing */
	IN_CODE    /* for programmers */
};

/* The functions that take a message, and the index of the argument that holds
 * it. */
static const struct speaker {
	const char *name;
	int format;
	enum use use;
} speakers[] = {
	{"error_at", 2, LOOKS_UP},
	{"error_warn_at", 2, LOOKS_UP},
	{"error_warn_briefly_at", 2, LOOKS_UP},
	{"error_note_at", 2, LOOKS_UP},
	{"error_hint", 1, LOOKS_UP},
	{"fields_expected", 3, LOOKS_UP},
	{"readers_check_list", 3, LOOKS_UP},
	{"readers_check_distinct", 2, LOOKS_UP},
	{"report_say", 2, LOOKS_UP},
	{"report_usage", 1, LOOKS_UP},
	{"command_say", 0, LOOKS_UP},
	{"command_usage", 0, LOOKS_UP},
	{"fault_at", 2, LOOKS_UP},
	{"fault_final", 2, LOOKS_UP},
	{"scene_fault", 2, LOOKS_UP},
	{"formats_error", 1, LOOKS_UP},
	{"sandbox_fail", 1, LOOKS_UP},
	{"message_printf", 1, LOOKS_UP},
	{"message_put", 1, LOOKS_UP},
	{"message_text", 0, LOOKS_UP},
	{"message_count", 2, HAS_FORMS},
	{"quiz_lose", 2, LOOKS_UP},
	{"quiz_refuse", 2, LOOKS_UP},
	{"writer_lose", 1, LOOKS_UP},
	{"reader_lost", 1, LOOKS_UP},
	{"MESSAGE", 0, LOOKS_UP},
	{"MESSAGE_FORMS", 1, HAS_FORMS},
	{"arena_printf", 1, AS_IS},
	{"buffer_printf", 1, AS_IS},
	{"buffer_puts", 1, AS_IS},
	{"printf", 0, AS_IS},
	{"puts", 0, AS_IS},
	{"fputs", 0, AS_IS},
	{"fprintf", 1, AS_IS},
	{"snprintf", 2, AS_IS},
	{"assert", 0, IN_CODE},
	{"static_assert", 0, IN_CODE},
};

/* Sources whose texts are data. */
static const char *const of_data[] = {"/pdf/", "_dump.c", "schema.c",
	"/record/record.c", "/record/record_balance.c", "/words/",
	"/practice/practice.c", "/practice/practice_node.c", "/exchange/write/",
	"/exchange/form/", "/exchange/text/render.c", "/exchange/xml/qti",
	"/exchange/quiz/probe.c", "/text/said/", "/math/symbol",
	"/start/completion"};

/* An open bracket. */
struct open {
	const struct speaker *speaker; /* NULL if it calls none */
	int argument;
};

struct scan {
	struct catalog *catalog;
	const struct source *source;
	const char *at;
	uint32_t line;
	struct open open[DEPTH];
	size_t depth;
	const struct speaker *named; /* by the last token */
	const char *one;             /* of a message_count() */
};

static const struct speaker *speaker_named(const char *name, size_t length)
{
	for (size_t i = 0; i < LENGTH(speakers); i++)
		if (strlen(speakers[i].name) == length &&
			memcmp(speakers[i].name, name, length) == 0)
			return &speakers[i];
	return NULL;
}

static void pass(struct scan *scan, size_t bytes)
{
	for (; bytes > 0 && *scan->at != '\0'; bytes--)
		if (*scan->at++ == '\n')
			scan->line++;
}

static void pass_through(struct scan *scan, const char *end)
{
	const char *found = strstr(scan->at, end);

	pass(scan, found == NULL ? strlen(scan->at)
				 : (size_t)(found - scan->at) + strlen(end));
}

/* Skip white space, comments, and directives with their continuation lines. */
static void pass_blank(struct scan *scan)
{
	for (;;) {
		const bool fresh =
			scan->at == scan->source->text || scan->at[-1] == '\n';

		if (fresh && *scan->at == '#') {
			do
				pass_through(scan, "\n");
			while (scan->at[0] != '\0' && scan->at[-2] == '\\');
		} else if (strncmp(scan->at, "/*", 2) == 0) {
			pass_through(scan, "*/");
		} else if (isspace((unsigned char)*scan->at)) {
			pass(scan, 1);
		} else {
			return;
		}
	}
}

/* The character of an escape.  Moves *at from the backslash to the last
 * character of the escape. */
static char unescaped(const char **at)
{
	static const char names[] = "ntr0", bytes[] = "\n\t\r";
	const char *name = strchr(names, *++*at);
	char *end;

	if (strncmp(*at, "033", 3) == 0) {
		*at += 2;
		return '\033';
	}
	if (**at == 'x') {
		const long byte = strtol(*at + 1, &end, 16);

		*at = end - 1;
		return (char)byte;
	}
	return name == NULL ? **at : bytes[name - names];
}

/* Read the name of a conversion between two texts, such as PRIu64. */
static void read_conversion(struct scan *scan, struct buffer *out)
{
	if (strncmp(scan->at, "PRI", 3) != 0)
		return;
	buffer_printf(out, strncmp(scan->at + 4, "64", 2) == 0 ? "l%c" : "%c",
		scan->at[3]);
	pass(scan, strcspn(scan->at, " ,)\"\n"));
	pass_blank(scan);
}

/* Read a string literal and those adjacent to it. */
static const char *read_text(struct scan *scan)
{
	struct buffer out = {.arena = scan->catalog->arena};

	buffer_puts(&out, "");
	while (*scan->at == '"') {
		const char *at = scan->at + 1;

		for (; *at != '"' && *at != '\0'; at++)
			buffer_putc(&out, *at == '\\' ? unescaped(&at) : *at);
		pass(scan, (size_t)(at + 1 - scan->at));
		pass_blank(scan);
		read_conversion(scan, &out);
	}
	return buffer_text(&out);
}

static bool is_of_data(const struct source *source)
{
	for (size_t i = 0; i < LENGTH(of_data); i++)
		if (strstr(source->name, of_data[i]) != NULL)
			return true;
	return false;
}

/* At least two words. */
static bool is_prose(const char *text)
{
	for (const char *space = strchr(text, ' '); space != NULL;
		space = strchr(space + 1, ' ')) {
		const char *before = space;

		if (before > text && strchr(",;:", before[-1]) != NULL)
			before--;
		if (before > text && isalpha((unsigned char)before[-1]) &&
			isalpha((unsigned char)space[1]))
			return true;
	}
	return false;
}

/* A text of letters outside of conversions. */
static bool in_words(const char *text)
{
	for (; *text != '\0'; text++) {
		if (isalpha((unsigned char)*text))
			return true;
		if (*text != '%')
			continue;
		text += strcspn(text + 1, "sduxzcfg%");
		if (text[1] != '\0')
			text++;
	}
	return false;
}

static void add(struct scan *scan, struct where at, const char *text)
{
	struct catalog *catalog = scan->catalog;

	catalog->at = arena_grow(catalog->arena, catalog->at, catalog->count,
		&catalog->room, sizeof(*catalog->at));
	catalog->at[catalog->count++] = (struct found){at, scan->one, text};
	scan->one = NULL;
}

static void refuse(struct scan *scan, struct where at, const char *text)
{
	error_at(scan->catalog->errors, at,
		"\"%s\" would stay English: message_text() must look it up",
		text);
}

/* Take a text that is in a table or a variable, or an argument of any other
 * function. */
static void take_loose(struct scan *scan, struct where at, const char *text)
{
	if (is_prose(text) && !is_of_data(scan->source))
		add(scan, at, text);
}

static void take_said(struct scan *scan, struct where at,
	const struct open *open, const char *text)
{
	const int format = open->speaker->format;
	const enum use use = open->speaker->use;

	if (use == AS_IS && is_prose(text) && !is_of_data(scan->source))
		refuse(scan, at, text);
	if (use == AS_IS || use == IN_CODE)
		return;
	if (use == HAS_FORMS && open->argument == format - 1)
		scan->one = text;
	else if (open->argument == format)
		add(scan, at, text);
	else if (open->argument > format)
		refuse(scan, at, text);
}

static void take_text(struct scan *scan)
{
	const struct where at = {scan->source, scan->line, 0};
	const char *text = read_text(scan);
	const struct open *open =
		scan->depth == 0 ? NULL : &scan->open[scan->depth - 1];

	if (open == NULL || open->speaker == NULL)
		take_loose(scan, at, text);
	else if (in_words(text))
		take_said(scan, at, open, text);
}

static void take_name(struct scan *scan)
{
	size_t length = 1;

	while (isalnum((unsigned char)scan->at[length]) ||
		scan->at[length] == '_')
		length++;
	scan->named = speaker_named(scan->at, length);
	pass(scan, length);
}

/* Open a bracket: around the arguments of a call, or around a part of an
 * argument, which then belongs to the enclosing call. */
static void push(struct scan *scan, bool called)
{
	struct open open = {scan->named, 0};

	if (!called && scan->depth > 0)
		open = scan->open[scan->depth - 1];
	if (scan->depth < DEPTH)
		scan->open[scan->depth++] = open;
}

static void take_mark(struct scan *scan, bool after_name)
{
	const char mark = *scan->at;

	if (mark == '{' || mark == '[')
		scan->named = NULL;
	if (strchr("({[", mark) != NULL)
		push(scan, after_name || mark != '(');
	else if (strchr(")}]", mark) != NULL && scan->depth > 0)
		scan->depth--;
	else if (mark == ',' && scan->depth > 0)
		scan->open[scan->depth - 1].argument++;
	else if (mark == ';')
		scan->depth = 0;
	if (mark == '\'')
		pass(scan, scan->at[1] == '\\' ? 3 : 2);
	pass(scan, 1);
	scan->named = NULL;
}

void extract(struct catalog *catalog, const struct source *source)
{
	struct scan scan = {.catalog = catalog,
		.source = source,
		.at = source->text,
		.line = 1};
	bool name = false;

	for (pass_blank(&scan); *scan.at != '\0'; pass_blank(&scan)) {
		if (*scan.at == '"') {
			take_text(&scan);
			name = false;
		} else if (isalpha((unsigned char)*scan.at) ||
			   *scan.at == '_') {
			take_name(&scan);
			name = true;
		} else {
			take_mark(&scan, name);
			name = false;
		}
	}
}

static int by_key(const void *a, const void *b)
{
	const struct found *left = a, *right = b;
	const int order = strcmp(left->other, right->other);

	if (order != 0)
		return order;
	return (left->one == NULL) - (right->one == NULL);
}

void extract_sort(struct catalog *catalog)
{
	size_t kept = 0;

	qsort(catalog->at, catalog->count, sizeof(*catalog->at), by_key);
	for (size_t i = 0; i < catalog->count; i++)
		if (kept == 0 || strcmp(catalog->at[kept - 1].other,
					 catalog->at[i].other) != 0)
			catalog->at[kept++] = catalog->at[i];
	catalog->count = kept;
}
