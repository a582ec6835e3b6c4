#define _GNU_SOURCE /* getopt_long */
#include "base/arena.h"
#include "base/message.h"
#include "command/command.h"
#include "command/option_rows.h"

#include <getopt.h>
#include <string.h>

enum {
	FIRST_LONG = 1000 /* getopt's value for row 0 */
};

static int argument_of(const struct option_row *row)
{
	if (row->argument == NULL)
		return no_argument;
	return option_row_optional(row) ? optional_argument : required_argument;
}

/* The table for getopt_long, with its options and letters. */
struct getopt_table {
	struct option *options;
	char *letters;
};

static struct getopt_table getopt_table(
	struct arena *arena, enum command_bit command)
{
	size_t row_count, count = 0, letters = 1;
	const struct option_row *rows = option_rows(&row_count);
	const struct getopt_table table = {
		arena_alloc(arena, row_count + 1, sizeof(*table.options)),
		arena_alloc(arena, 2 * row_count + 2, 1)};

	table.letters[0] = ':';
	for (size_t i = 0; i < row_count; i++) {
		if ((rows[i].commands & command) == 0)
			continue;
		table.options[count++] = (struct option){rows[i].name,
			argument_of(&rows[i]), NULL, FIRST_LONG + (int)i};
		if (rows[i].letter == '\0')
			continue;
		table.letters[letters++] = rows[i].letter;
		if (rows[i].argument != NULL)
			table.letters[letters++] = ':';
	}
	return table;
}

/* The row that getopt found; NULL if it found none. */
static const struct option_row *row_of(enum command_bit command, int found)
{
	size_t count;
	const struct option_row *rows = option_rows(&count);

	if (found >= FIRST_LONG)
		return &rows[found - FIRST_LONG];
	for (size_t i = 0; i < count; i++)
		if ((rows[i].commands & command) != 0 &&
			rows[i].letter != '\0' && rows[i].letter == found)
			return &rows[i];
	return NULL;
}

/* The names of a command's options. */
static struct text_list names_of(struct arena *arena, enum command_bit command)
{
	size_t count;
	const struct option_row *rows = option_rows(&count);
	const char **names = arena_alloc(arena, count, sizeof(*names));
	struct text_list list = {names, 0};

	for (size_t i = 0; i < count; i++)
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
	const bool known =
		optopt >= FIRST_LONG || row_of(command, optopt) != NULL;

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

/* Store a text.  Only a file's name must not be empty; others are checked where
 * they are used. */
static const char *keep_text(struct options *options,
	const struct option_row *row, const char *value)
{
	*(const char **)((char *)options + row->offset) = value;
	return *value == '\0' && strcmp(row->argument, "FILE") == 0 ? "a file"
								    : NULL;
}

static bool take(struct options *options, const struct option_row *row,
	const char *value)
{
	const char *expected;

	if (row->argument == NULL) {
		*(bool *)((char *)options + row->offset) = true;
		return true;
	}
	expected = row->set != NULL ? row->set(options, value)
				    : keep_text(options, row, value);
	if (expected == NULL)
		return true;
	command_usage("--%s: expected %s, found \"%s\"", row->name,
		message_text(expected), value);
	return false;
}

bool options_read(struct options *options, enum command_bit command, int argc,
	char **argv)
{
	const struct getopt_table table = getopt_table(options->arena, command);
	int found;

	if (options_misdashed(argv + 1, names_of(options->arena, command)))
		return false;
	opterr = 0;
	optind = 0;
	while ((found = getopt_long(argc, argv, table.letters, table.options,
			NULL)) != -1) {
		const struct option_row *row = row_of(command, found);

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
	size_t count;
	const struct option_row *rows = option_rows(&count);

	fputs(message_text("Options:\n"), out);
	for (size_t i = 0; i < count; i++) {
		const struct option_row *row = &rows[i];
		char left[40];

		if ((row->commands & command) == 0 || row->help == NULL)
			continue;
		snprintf(left, sizeof(left), "%c%c%s --%s%s%s",
			row->letter == '\0' ? ' ' : '-',
			row->letter == '\0' ? ' ' : row->letter,
			row->letter == '\0' ? " " : ",", row->name,
			row->argument == NULL || option_row_optional(row) ? ""
									  : " ",
			row->argument == NULL ? "" : row->argument);
		fprintf(out, "  %-24s %s\n", left, message_text(row->help));
	}
}
