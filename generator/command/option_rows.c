#include "command/option_rows.h"

#include "bank/tier.h"
#include "base/arena.h"
#include "base/whole_number.h"
#include "exchange/export_form.h"
#include "exchange/read/formats.h"
#include "exchange/write/outputs.h"
#include "press/key_matrix.h"
#include "worksheet/worksheet.h"

#include <stddef.h>
#include <string.h>

enum {
	JOBS_MAX = 64,
	COUNT_MAX = 1000,
	VARIANTS_MAX = 1000000,
	/* Commands that read much and write files. */
	TALKING = COMMAND_MAKE | COMMAND_PRACTICE | COMMAND_CHECK |
		  COMMAND_AGAIN | COMMAND_KEY
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

static const char *set_variants(struct options *options, const char *value)
{
	uint64_t number;

	if (!whole_number(value, 1, VARIANTS_MAX, &number))
		return "a number from 1 to 1000000";
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

static const char *set_from(struct options *options, const char *value)
{
	options->exchange.from = formats_named(value) == NULL ? NULL : value;
	return options->exchange.from != NULL ? NULL
					      : formats_list(options->arena);
}

static const char *set_to(struct options *options, const char *value)
{
	options->exchange.to = value;
	return outputs_named(value) != NULL || export_form_knows(value)
		       ? NULL
		       : outputs_list(options->arena);
}

static const char *set_out(struct options *options, const char *value)
{
	options->exchange.out = value;
	return *value == '\0' ? "a file" : NULL;
}

static const char *set_update(struct options *options, const char *value)
{
	options->exchange.update = value;
	return *value == '\0' ? "a bank" : NULL;
}

static const char *set_images(struct options *options, const char *value)
{
	options->exchange.images = value;
	return *value == '\0' || *value == '/' || strstr(value, "..") != NULL
		       ? "a folder beside the bank or below"
		       : NULL;
}

/* "stem=Frage,answer=Antwort" */
static const char *set_map(struct options *options, const char *value)
{
	while (*value != '\0') {
		const size_t length = strcspn(value, ",");
		const char *sign = memchr(value, '=', length);

		if (sign == NULL || sign == value)
			return "FIELD=COLUMN, as in stem=Frage";
		add_text(options->arena, &options->exchange.map,
			arena_copy(
				options->arena, value, (size_t)(sign - value)));
		add_text(options->arena, &options->exchange.map,
			arena_copy(options->arena, sign + 1,
				length - (size_t)(sign + 1 - value)));
		value += length + (value[length] == ',');
	}
	return NULL;
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
		COMMAND_MAKE | COMMAND_WATCH | COMMAND_PRACTICE |
			COMMAND_AGAIN | COMMAND_KEY,
		set_directory, "write into this folder (default: out)", 0},
	{"seed", 's', "N",
		COMMAND_MAKE | COMMAND_WATCH | COMMAND_PRACTICE |
			COMMAND_EXPORT,
		set_seed, "use this seed: the same seed gives the same sheets",
		0},
	{"forms", 'f', "FORMS", COMMAND_MAKE | COMMAND_WATCH, set_forms,
		"how many forms (3), which (A,C), or a slice (301-400)", 0},
	{"students", 0, "ROWS", COMMAND_MAKE | COMMAND_WATCH, set_students,
		"only copies for these rows (301-400, 3/200)", 0},
	{"split", 0, "N", COMMAND_MAKE | COMMAND_WATCH, set_split,
		"copies or, with -1, forms in a file, at most (copies: 500)",
		0},
	{"form", 0, "FORM", COMMAND_AGAIN | COMMAND_KEY | COMMAND_EXPORT,
		set_form,
		"only this form, A or A-support, or the one with this code", 0},
	{"tier", 't', "TIER",
		COMMAND_MAKE | COMMAND_WATCH | COMMAND_AGAIN | COMMAND_KEY,
		set_tier,
		"print this tier (default: all of the worksheet or record)", 0},
	{"jobs", 'j', "N", COMMAND_MAKE | COMMAND_WATCH | COMMAND_AGAIN,
		set_jobs,
		"work on N forms at once (default: one per processor)", 0},
	{"one-file", '1', NULL, COMMAND_MAKE | COMMAND_WATCH, NULL,
		"bind all forms into one PDF and all keys into another",
		offsetof(struct options, print.one_file)},
	{"key-style", 0, "STYLE", COMMAND_MAKE | COMMAND_WATCH | COMMAND_KEY,
		set_key_style,
		"layout of keys: list, overlay, answers-only, both", 0},
	{"mono", 0, NULL, COMMAND_MAKE | COMMAND_WATCH | COMMAND_KEY, NULL,
		"print answers on sheets bold on gray, without colour",
		offsetof(struct options, print.mono)},
	{"matrix", 'm', "AS", COMMAND_MAKE | COMMAND_WATCH, set_matrix,
		"answers of all forms side by side: pdf, csv or both", 0},
	{"qr", 0, NULL, COMMAND_MAKE | COMMAND_WATCH, NULL,
		"a QR code on every page, with its sheet and page",
		offsetof(struct options, print.qr)},
	{"dry-run", 'n', NULL, COMMAND_MAKE, NULL,
		"show what the banks have; draw and write nothing",
		offsetof(struct options, dry_run)},
	{"no-config", 0, NULL, COMMAND_MAKE | COMMAND_WATCH | COMMAND_CHECK,
		NULL, "leave out the settings of files named pensum.yaml",
		offsetof(struct options, no_config)},
	{"draft", 0, NULL, COMMAND_MAKE | COMMAND_WATCH | COMMAND_PRACTICE,
		NULL, "for trials: DRAFT in every foot, no codes, no record",
		offsetof(struct options, print.draft)},
	{"clean", 0, NULL, COMMAND_MAKE | COMMAND_WATCH | COMMAND_PRACTICE,
		NULL, "remove PDFs that earlier runs left",
		offsetof(struct options, print.clean)},
	{"similar", 0, NULL, COMMAND_CHECK, NULL,
		"warn of items that ask nearly the same",
		offsetof(struct options, similar)},
	{"count", 'c', "N", COMMAND_PRACTICE, set_count,
		"number of questions (default: 10, or all if fewer)", 0},
	{"variants", 'n', "N", COMMAND_VARY | COMMAND_EXPORT, set_variants,
		"variants of each item, at most (default: 20, exported 10)", 0},
	{"tag", 'g', "TAG", COMMAND_PRACTICE | COMMAND_LIST, set_tag,
		"only questions with this tag; repeat for more tags", 0},
	{"kind", 'k', "KIND", COMMAND_PRACTICE | COMMAND_LIST, set_kind,
		"only this kind of question; repeat for more kinds", 0},
	{"answers", 'a', "WHERE", COMMAND_PRACTICE, set_answers,
		"place of answers: back (default), separate, fold, none", 0},
	{"cards", 0, "[=SIZE]", COMMAND_PRACTICE, options_set_cards,
		"flash cards to cut out, eight a page or SIZE, as 3x3", 0},
	{"guide", 0, NULL, COMMAND_PRACTICE, NULL,
		"an overview to learn from, on one page or two",
		offsetof(struct options, guide)},
	{"missed", 0, "FILE", COMMAND_PRACTICE, NULL,
		"what went wrong last time comes again: ids, numbers",
		offsetof(struct options, missed)},
	{"pdf", 0, "FILE", COMMAND_STATS, NULL,
		"draw them on a page, in this file, rather than print them",
		offsetof(struct options, pdf)},
	{"paper", 'p', "PAPER", COMMAND_PRACTICE | COMMAND_STATS,
		options_set_paper,
		"letter (default), half_letter, legal, a4, a5 or b5", 0},
	{"font", 0, "FONT", COMMAND_PRACTICE, NULL,
		"serif (default), sans, or a family of the fonts list",
		offsetof(struct options, font)},
	{"large-print", 0, NULL, COMMAND_PRACTICE, NULL,
		"type of 18 points, for those who read it better",
		offsetof(struct options, large_print)},
	{"difficulty", 0, "D", COMMAND_LIST, set_difficulty,
		"only of this difficulty: easy, medium, hard, 1 to 5", 0},
	{"format", 0, "FORMAT", COMMAND_HISTORY | COMMAND_LIST, set_format,
		"table (default), tsv or json", 0},
	{"open", 0, NULL,
		COMMAND_MAKE | COMMAND_WATCH | COMMAND_PRACTICE |
			COMMAND_AGAIN | COMMAND_KEY,
		NULL, "show the first PDF when done",
		offsetof(struct options, open)},
	{"from", 0, "FORMAT", COMMAND_IMPORT, set_from,
		"the format of the files, if it is not to be guessed", 0},
	{"to", 0, "FORMAT", COMMAND_EXPORT, set_to,
		"gift, aiken, moodle, qti12, qti21, csv, anki, json, html, ...",
		0},
	{"out", 'o', "FILE", COMMAND_IMPORT | COMMAND_EXPORT, set_out,
		"write this file (- for standard output)", 0},
	{"update", 'u', "BANK", COMMAND_IMPORT, set_update,
		"renew the questions of this bank", 0},
	{"images", 0, "DIR", COMMAND_IMPORT, set_images,
		"folder for pictures, beside the bank (default: images)", 0},
	{"map", 'm', "COLUMNS", COMMAND_IMPORT, set_map,
		"what the columns of a table are: stem=Frage,answer=2", 0},
	{"strict", 0, NULL, COMMAND_IMPORT, NULL,
		"write nothing unless every question is whole",
		offsetof(struct options, exchange.strict)},
	{"force", 'f', NULL, COMMAND_IMPORT | COMMAND_EXPORT, NULL,
		"replace a file that exists",
		offsetof(struct options, exchange.force)},
	{"in-place", 'i', NULL, COMMAND_FORMAT, NULL,
		"write into the bank's own file",
		offsetof(struct options, in_place)},
	{"fields", 0, "NAMES", COMMAND_LIST, NULL,
		"what to print: item,stem,answer and others",
		offsetof(struct options, fields)},
	{"sort", 0, "FIELD", COMMAND_LIST, NULL,
		"order by this field (default: as in the banks)",
		offsetof(struct options, sort)},
	{"template", 0, "NAME", COMMAND_INIT, NULL,
		"what to begin with (default: quiz)",
		offsetof(struct options, template)},
	{"dump", 0, "STAGE", COMMAND_MAKE, set_dump, NULL, 0},
	{"quiet", 'q', NULL, TALKING, NULL,
		"print only warnings and errors, no paths",
		offsetof(struct options, quiet)},
	{"verbose", 'v', NULL, TALKING, NULL,
		"say which files are read; check: whose settings hold",
		offsetof(struct options, verbose)},
	{"help", 'h', NULL, COMMAND_ALL, NULL, "print this help",
		offsetof(struct options, help)},
};

const struct option_row *option_rows(size_t *count)
{
	*count = LENGTH(rows);
	return rows;
}
