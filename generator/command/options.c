#define _GNU_SOURCE /* getopt_long */
#include "command/options.h"

#include "bank/tier.h"
#include "base/arena.h"
#include "base/message.h"
#include "base/whole_number.h"
#include "command/command.h"
#include "press/key_matrix.h"
#include "worksheet/worksheet.h"

#include <getopt.h>
#include <stddef.h>
#include <string.h>

enum {
	JOBS_MAX = 64,
	COUNT_MAX = 1000,
	FIRST_LONG = 1000 /* getopt's value for row 0 */
};

/* Applies an option.  Returns what it expects if the value is bad. */
typedef const char *option_set(struct options *options, const char *value);

struct option_row {
	const char *name;
	char letter;          /* 0 for none */
	const char *argument; /* NULL for a flag */
	unsigned commands;    /* of enum command_bit */
	option_set *set;
	const char *help; /* NULL hides it */
	size_t flag;      /* offset in struct options, for a flag */
};

static void add_text(
	struct arena *arena, struct text_list *list, const char *text)
{
	const char **at = arena_alloc(arena, list->count + 1, sizeof(*at));

	if (list->count > 0)
		memcpy(at, list->at, list->count * sizeof(*at));
	at[list->count] = text;
	*list = (struct text_list){at, list->count + 1};
}

static const char *set_directory(struct options *options, const char *value)
{
	options->print.folder = value;
	return *value == '\0' ? "a folder" : NULL;
}

static const char *set_seed(struct options *options, const char *value)
{
	options->print.has_seed = true;
	return whole_number(value, 0, INT64_MAX, &options->print.seed)
		       ? NULL
		       : "a whole number from 0 to 9223372036854775807";
}

static const char *set_forms(struct options *options, const char *value)
{
	options->print.forms = value;
	return *value == '\0' ? "a number, names or a range" : NULL;
}

static const char *set_form(struct options *options, const char *value)
{
	options->print.form = value;
	return *value == '\0' ? "a form's name or code" : NULL;
}

static const char *set_students(struct options *options, const char *value)
{
	options->print.students = value;
	return *value == '\0' ? "rows of the roster" : NULL;
}

static const char *set_split(struct options *options, const char *value)
{
	uint64_t number;

	if (!whole_number(value, 1, FORMS_MAX, &number))
		return "a number from 1 to 100000";
	options->print.split = (int)number;
	return NULL;
}

static const char *set_tier(struct options *options, const char *value)
{
	const enum tier tier = tier_named(value);

	if (tier == TIER_COUNT)
		return "support, core or extension";
	options->print.tier = tier_name(tier);
	return NULL;
}

static const char *set_jobs(struct options *options, const char *value)
{
	uint64_t number;

	if (!whole_number(value, 1, JOBS_MAX, &number))
		return "a number from 1 to 64";
	options->print.jobs = (int)number;
	return NULL;
}

static const char *set_count(struct options *options, const char *value)
{
	uint64_t number;

	if (!whole_number(value, 1, COUNT_MAX, &number))
		return "a number from 1 to 1000";
	options->count = (int)number;
	return NULL;
}

static const char *set_matrix(struct options *options, const char *value)
{
	options->print.matrix = value;
	return key_matrix_named(value) < KEY_MATRIX_COUNT ? NULL
							  : "pdf, csv or both";
}

static const char *set_key_style(struct options *options, const char *value)
{
	const enum key_style style = worksheet_key_style_named(value);

	if (style == KEY_STYLE_COUNT)
		return "list, overlay, answers-only or both";
	options->print.key_style = worksheet_key_style_name(style);
	return NULL;
}

static const char *set_tag(struct options *options, const char *value)
{
	add_text(options->arena, &options->tags, value);
	return NULL;
}

static const char *set_kind(struct options *options, const char *value)
{
	add_text(options->arena, &options->kinds, value);
	return NULL;
}

static const char *set_answers(struct options *options, const char *value)
{
	options->has_answers = true;
	options->answers = packet_answers_named(value);
	return options->answers < PACKET_COUNT ? NULL
					       : "back, separate, fold or none";
}

static const char *set_difficulty(struct options *options, const char *value)
{
	options->difficulty = options_difficulty(value);
	return options->difficulty > 0 ? NULL : "easy, medium, hard or 1 to 5";
}

static const char *set_format(struct options *options, const char *value)
{
	static const char *const names[] = {"table", "tsv", "json"};
	const size_t i = options_word(value, names, LENGTH(names));

	_Static_assert(LENGTH(names) == FORMAT_COUNT, "one for each format");
	options->format = (enum format)i;
	return i < LENGTH(names) ? NULL : "table, tsv or json";
}

static const char *set_paper(struct options *options, const char *value)
{
	struct page_setup page;

	options->paper = value;
	return page_setup_paper(&page, value) ? NULL
					      : "letter, legal, a4, a5 or b5";
}

static const char *set_dump(struct options *options, const char *value)
{
	options->dump = value;
	return strcmp(value, "form") == 0 || strcmp(value, "blocks") == 0 ||
			       strcmp(value, "pages") == 0
		       ? NULL
		       : "form, blocks or pages";
}

static const struct option_row rows[] = {
	{"output", 'o', "DIR",
		COMMAND_MAKE | COMMAND_PRACTICE | COMMAND_AGAIN | COMMAND_KEY,
		set_directory, "write into this folder (default: out)", 0},
	{"seed", 's', "N", COMMAND_MAKE | COMMAND_PRACTICE, set_seed,
		"use this seed: the same seed gives the same sheets", 0},
	{"forms", 'f', "FORMS", COMMAND_MAKE, set_forms,
		"how many forms (3), which (A,C), or a slice (301-400)", 0},
	{"students", 0, "ROWS", COMMAND_MAKE, set_students,
		"only copies for these rows (301-400, 3/200)", 0},
	{"split", 0, "N", COMMAND_MAKE, set_split,
		"copies or, with -1, forms in a file, at most (copies: 500)",
		0},
	{"form", 0, "FORM", COMMAND_AGAIN | COMMAND_KEY, set_form,
		"only this form, A or A-support, or the one with this code", 0},
	{"tier", 't', "TIER", COMMAND_MAKE | COMMAND_AGAIN | COMMAND_KEY,
		set_tier,
		"print this tier (default: all of the worksheet or record)", 0},
	{"jobs", 'j', "N", COMMAND_MAKE | COMMAND_AGAIN, set_jobs,
		"work on N forms at once (default: one per processor)", 0},
	{"one-file", '1', NULL, COMMAND_MAKE, NULL,
		"bind all forms into one PDF and all keys into another",
		offsetof(struct options, print.one_file)},
	{"key-style", 0, "STYLE", COMMAND_MAKE | COMMAND_KEY, set_key_style,
		"layout of keys: list, overlay, answers-only, both", 0},
	{"mono", 0, NULL, COMMAND_MAKE | COMMAND_KEY, NULL,
		"print answers on sheets bold on gray, without colour",
		offsetof(struct options, print.mono)},
	{"matrix", 'm', "AS", COMMAND_MAKE, set_matrix,
		"answers of all forms side by side: pdf, csv or both", 0},
	{"qr", 0, NULL, COMMAND_MAKE, NULL,
		"a QR code on every page, with its sheet and page",
		offsetof(struct options, print.qr)},
	{"dry-run", 'n', NULL, COMMAND_MAKE, NULL,
		"show what the banks have; draw and write nothing",
		offsetof(struct options, dry_run)},
	{"draft", 0, NULL, COMMAND_MAKE | COMMAND_PRACTICE, NULL,
		"for trials: DRAFT in every foot, no codes, no record",
		offsetof(struct options, print.draft)},
	{"clean", 0, NULL, COMMAND_MAKE | COMMAND_PRACTICE, NULL,
		"remove PDFs that earlier runs left",
		offsetof(struct options, print.clean)},
	{"count", 'c', "N", COMMAND_PRACTICE, set_count,
		"number of questions (default: 10, or all if fewer)", 0},
	{"tag", 'g', "TAG", COMMAND_PRACTICE | COMMAND_LIST, set_tag,
		"only questions with this tag; repeat for more tags", 0},
	{"kind", 'k', "KIND", COMMAND_PRACTICE | COMMAND_LIST, set_kind,
		"only this kind of question; repeat for more kinds", 0},
	{"answers", 'a', "WHERE", COMMAND_PRACTICE, set_answers,
		"place of answers: back (default), separate, fold, none", 0},
	{"cards", 0, NULL, COMMAND_PRACTICE, NULL,
		"flash cards to cut out, printed on both sides",
		offsetof(struct options, cards)},
	{"paper", 'p', "PAPER", COMMAND_PRACTICE, set_paper,
		"letter, legal, a4, a5 or b5 (default: letter)", 0},
	{"difficulty", 0, "D", COMMAND_LIST, set_difficulty,
		"only of this difficulty: easy, medium, hard, 1 to 5", 0},
	{"format", 0, "FORMAT", COMMAND_HISTORY | COMMAND_LIST, set_format,
		"table (default), tsv or json", 0},
	{"open", 0, NULL,
		COMMAND_MAKE | COMMAND_PRACTICE | COMMAND_AGAIN | COMMAND_KEY,
		NULL, "show the first PDF when done",
		offsetof(struct options, open)},
	{"dump", 0, "STAGE", COMMAND_MAKE, set_dump, NULL, 0},
	{"help", 'h', NULL, COMMAND_ALL, NULL, "print this help",
		offsetof(struct options, help)},
};

/* The table for getopt_long, with its options and letters. */
struct getopt_table {
	struct option options[LENGTH(rows) + 1];
	char letters[2 * LENGTH(rows) + 2];
};

static struct getopt_table getopt_table(enum command_bit command)
{
	struct getopt_table table = {.letters = ":"};
	size_t count = 0, letters = 1;

	for (size_t i = 0; i < LENGTH(rows); i++) {
		if ((rows[i].commands & command) == 0)
			continue;
		table.options[count++] = (struct option){rows[i].name,
			rows[i].argument == NULL ? no_argument
						 : required_argument,
			NULL, FIRST_LONG + (int)i};
		if (rows[i].letter == '\0')
			continue;
		table.letters[letters++] = rows[i].letter;
		if (rows[i].argument != NULL)
			table.letters[letters++] = ':';
	}
	return table;
}

/* The row that getopt found; NULL if it found none. */
static const struct option_row *row_of(int found)
{
	if (found >= FIRST_LONG)
		return &rows[found - FIRST_LONG];
	for (size_t i = 0; i < LENGTH(rows); i++)
		if (rows[i].letter != '\0' && rows[i].letter == found)
			return &rows[i];
	return NULL;
}

/* The names of a command's options. */
static struct text_list names_of(struct arena *arena, enum command_bit command)
{
	const char **names = arena_alloc(arena, LENGTH(rows), sizeof(*names));
	struct text_list list = {names, 0};

	for (size_t i = 0; i < LENGTH(rows); i++)
		if ((rows[i].commands & command) != 0 && rows[i].help != NULL)
			names[list.count++] = rows[i].name;
	return list;
}

/* The option that getopt rejected, as it was written. */
static const char *stumbled(struct options *options, const char *word)
{
	const bool is_long = word[0] == '-' && word[1] == '-';

	if (is_long || optopt <= 0 || optopt >= FIRST_LONG)
		return word;
	return arena_printf(options->arena, "-%c", optopt);
}

static bool refuse(struct options *options, enum command_bit command, int found,
	const char *argument)
{
	const char *word = stumbled(options, argument);
	const bool known = optopt >= FIRST_LONG || row_of(optopt) != NULL;

	if (found == ':') {
		command_usage("%s needs a value", word);
		return false;
	}
	if (known && strchr(argument, '=') != NULL) {
		command_usage("%s: takes no value", word);
		return false;
	}
	options_unknown(
		options->arena, word, names_of(options->arena, command));
	return false;
}

static bool take(struct options *options, const struct option_row *row,
	const char *value)
{
	const char *expected;

	if (row->argument == NULL) {
		*(bool *)((char *)options + row->flag) = true;
		return true;
	}
	expected = row->set(options, value);
	if (expected == NULL)
		return true;
	command_usage("--%s: expected %s, found \"%s\"", row->name,
		message_text(expected), value);
	return false;
}

bool options_read(struct options *options, enum command_bit command, int argc,
	char **argv)
{
	const struct getopt_table table = getopt_table(command);
	int found;

	if (options_misdashed(argv + 1, names_of(options->arena, command)))
		return false;
	opterr = 0;
	optind = 0;
	while ((found = getopt_long(argc, argv, table.letters, table.options,
			NULL)) != -1) {
		const struct option_row *row = row_of(found);

		if (row == NULL || found == ':' || found == '?')
			return refuse(
				options, command, found, argv[optind - 1]);
		if (!take(options, row, optarg))
			return false;
	}
	options->files = (const char *const *)argv + optind;
	options->file_count = (size_t)(argc - optind);
	return true;
}

void options_print(enum command_bit command, FILE *out)
{
	fputs(message_text("Options:\n"), out);
	for (size_t i = 0; i < LENGTH(rows); i++) {
		const struct option_row *row = &rows[i];
		char left[40];

		if ((row->commands & command) == 0 || row->help == NULL)
			continue;
		snprintf(left, sizeof(left), "%c%c%s --%s%s%s",
			row->letter == '\0' ? ' ' : '-',
			row->letter == '\0' ? ' ' : row->letter,
			row->letter == '\0' ? " " : ",", row->name,
			row->argument == NULL ? "" : " ",
			row->argument == NULL ? "" : row->argument);
		fprintf(out, "  %-24s %s\n", left, message_text(row->help));
	}
}
