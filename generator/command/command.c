#include "command/command.h"

#include "bank/file_kind.h"
#include "base/arena.h"
#include "base/buffer.h"
#include "base/excerpt.h"
#include "base/file/file.h"
#include "base/message.h"
#include "base/suggest.h"
#include "base/version.h"
#include "command/screen.h"
#include "worksheet/avoid.h"

#include <stdarg.h>
#include <string.h>

static const struct command commands[] = {
	{"make", COMMAND_MAKE, "WORKSHEET",
		"print a worksheet's forms and their keys",
		"Draws every form of the worksheet from its banks and writes, "
		"for each and\n"
		"in each tier that the worksheet lists, a sheet and a separate "
		"answer key as\n"
		"PDF, and one record of what was drawn.  A different record "
		"that it would\n"
		"replace is kept in the folder records beside it.\n"
		"WORKSHEET is a YAML file, or - for standard input.\n",
		make_run},
	{"again", COMMAND_AGAIN, "RECORD|CODE [DIR...]",
		"print the sheets and keys of a record again",
		"Prints the files of a run of make again, byte for byte, from "
		"its record\n"
		"alone, even if the banks are gone, and reports what has "
		"changed since.\n"
		"RECORD is the file ID.record.yaml that make wrote; it is not "
		"rewritten.  Or a\n"
		"CODE at the foot of a sheet finds the record of its run, in "
		"out or in these\n"
		"folders.\n",
		again_run},
	{"key", COMMAND_KEY, "CODE [RECORD|DIR...]",
		"print the key for the code on a sheet",
		"Prints the key of the sheet with this code at the foot of its "
		"pages.  Its\n"
		"record is looked for in the records and folders named, or in "
		"out, and among\n"
		"the earlier records kept there in records.  A mistyped code "
		"is refused, and the\n"
		"nearest one suggested.  Or `key RECORD --form FORM`, by a "
		"form's name or code.\n",
		key_run},
	{"practice", COMMAND_PRACTICE, "BANK...",
		"print a practice packet, its answers at the back",
		"Draws questions from the banks, easy ones first, and writes "
		"one PDF with\n"
		"the answers at its end.  Questions and answers name each "
		"other's pages.\n"
		"Or, with --cards, flash cards of all items that have a front "
		"and a back.  No\n"
		"worksheet file is needed.\n",
		practice_run},
	{"list", COMMAND_LIST, "BANK...", "list the items of banks",
		"Prints a line for each item: its name, kind, points, "
		"difficulty and stem.\n"
		"With several --tag, an item needs one of them.\n",
		list_run},
	{"check", COMMAND_CHECK, "FILE|DIR...",
		"find every mistake in banks, worksheets and records",
		"Prints every mistake with its file, line and column, then a "
		"summary of the\n"
		"files.  Warns of an item whose answer is in the stem of "
		"another, unless the two\n"
		"are enemies.  Draws and writes nothing.  For a folder, its "
		"records are\n"
		"checked.\n",
		check_run},
	{"history", COMMAND_HISTORY, "RECORD|DIR...",
		"show which items were used, and what is still fresh",
		"Shows from records which items were used, how often, on which "
		"days and forms,\n"
		"and which were never used; and how many forms each worksheet "
		"could still have\n"
		"without any item used before.  Banks are looked for at the "
		"paths in the\n"
		"records.  Replaced records, kept beside them in records, "
		"count as well.\n",
		history_run},
	{"format", COMMAND_FORMAT, "BANK", "write a bank as a person would",
		"Writes the bank to standard output, or with -i into its own "
		"file: fields in\n"
		"their usual order, long texts as blocks, short lists on one "
		"line, quotes only\n"
		"where they are needed.  Comments are kept.  Formatting twice "
		"changes nothing.\n",
		format_run},
	{"import", COMMAND_IMPORT, "FILE...",
		"make a bank of other programs' questions",
		"Reads questions in GIFT, Aiken, Moodle XML, QTI 1.2 to 3.0 "
		"(files and\n"
		"packages), CSV, TSV, Anki's text, Markdown as text2qti reads "
		"it, HTML, and with\n"
		"pandoc DOCX and ODT, and writes a bank, BANK.yaml.  Every "
		"question becomes an\n"
		"item, or a message says why it did not.\n",
		import_run},
	{"export", COMMAND_EXPORT, "BANK|RECORD",
		"write a bank for other programs",
		"Writes the questions of a bank in the format that --to names. "
		" What the format\n"
		"cannot carry is listed before anything is written.  Of a "
		"record, html, docx and\n"
		"odt are the sheets and keys of its forms.\n",
		export_run},
	{"schema", COMMAND_SCHEMA, "FORMAT",
		"print the schema of a file format, for editors",
		"Prints a JSON Schema (draft-07) on standard output: the "
		"fields of a bank or a\n"
		"worksheet, their values, and which are required.  Editors use "
		"it to complete\n"
		"and check them.  FORMAT is bank or worksheet.\n",
		schema_run},
	{"help", COMMAND_HELP, "[COMMAND]", "explain a command",
		"`pensum help labels [LANGUAGE]` lists the words of pages that "
		"a worksheet's\n"
		"`labels` may replace, with their placeholders and plural "
		"forms.\n",
		help_run},
};

const struct command *command_named(const char *name)
{
	for (size_t i = 0; i < LENGTH(commands); i++)
		if (strcmp(commands[i].name, name) == 0)
			return &commands[i];
	return NULL;
}

static __attribute__((format(printf, 2, 0))) void say(
	const char *before, const char *format, va_list args)
{
	struct arena *arena = arena_new();
	struct buffer out = {.arena = arena};

	excerpt_clean_lines(&out, message_vprintf(arena, format, args));
	fprintf(stderr, "%s%s%s\n", before == NULL ? "" : "pensum: ",
		before == NULL ? "" : message_text(before), buffer_text(&out));
	arena_free(arena);
}

void command_say(const char *format, ...)
{
	va_list args;

	va_start(args, format);
	say(NULL, format, args);
	va_end(args);
}

enum status command_usage(const char *format, ...)
{
	va_list args;

	va_start(args, format);
	say("error: ", format, args);
	va_end(args);
	return STATUS_USAGE;
}

void command_print_all(FILE *out)
{
	fputs(message_text("Usage: pensum COMMAND [OPTION]... [FILE]...\n"
			   "Draw randomized questions from YAML banks and lay "
			   "them out "
			   "into\n"
			   "PDF worksheets and separate answer keys.\n"
			   "\n"
			   "Commands:\n"),
		out);
	for (size_t i = 0; i < LENGTH(commands); i++)
		fprintf(out, "  %-9s %-21s %s\n", commands[i].name,
			commands[i].arguments,
			message_text(commands[i].summary));
	fputs(message_text("\n"
			   "`pensum help COMMAND` explains one; `pensum "
			   "--version` prints "
			   "the version.\n"
			   "\n"
			   "Exit status: 0 done, 1 an input file has mistakes, "
			   "2 the "
			   "command line is\n"
			   "wrong, 3 a file could not be read or written, 4 a "
			   "draw cannot "
			   "be satisfied.\n"),
		out);
}

void command_print(const struct command *command, FILE *out)
{
	const char *summary = message_text(command->summary);

	fprintf(out, message_text("Usage: pensum %s [OPTION]... %s\n"),
		command->name, command->arguments);
	fprintf(out,
		"%c%s.\n"
		"\n",
		*summary >= 'a' && *summary <= 'z' ? *summary - 'a' + 'A'
						   : *summary,
		summary + 1);
	if (command->text[0] != '\0')
		fprintf(out, "%s\n", message_text(command->text));
	options_print(command->bit, out);
}

/* A file in place of a command: suggest commands for it. */
static bool suggest_file(const char *name)
{
	static const char *const uses[] = {
		[FILE_BANK] = "check",
		[FILE_WORKSHEET] = "make",
		[FILE_RECORD] = "again",
		[FILE_UNKNOWN] = "check",
	};
	struct arena *arena = arena_new();
	const char *why;
	const struct source *source =
		strcmp(name, "-") == 0
			? NULL
			: file_read(arena, name, RECORD_BYTES, &why);
	const struct node *root =
		source == NULL
			? NULL
			: node_read(arena, source, error_list_new(arena));

	if (source == NULL && file_is_folder(name))
		command_say("  it is a folder: did you mean pensum check %s?",
			name);
	if (source != NULL)
		command_say("  it is a file: did you mean pensum %s %s?",
			uses[root == NULL ? FILE_UNKNOWN : file_kind(root)],
			name);
	arena_free(arena);
	return source != NULL || file_is_folder(name);
}

/* Commands that begin with this. */
static bool suggest_beginnings(const char *name)
{
	struct arena *arena = arena_new();
	struct buffer all = {.arena = arena};
	size_t count = 0;

	for (size_t i = 0; i < LENGTH(commands); i++)
		if (strncmp(commands[i].name, name, strlen(name)) == 0)
			buffer_printf(&all, "%s%s", count++ > 0 ? ", " : "",
				commands[i].name);
	if (count > 1)
		command_say("  it may be any of %s", buffer_text(&all));
	else if (count == 1)
		command_say("  did you mean %s?", buffer_text(&all));
	arena_free(arena);
	return count > 0;
}

/* The option that is allowed in place of a command. */
static const char *suggest_option(const char *name)
{
	static const char *const options[] = {"--help", "--version"};

	if (strcmp(name, "-v") == 0 || *name != '-')
		return options[1];
	return suggest_name(name, (struct text_list){options, LENGTH(options)});
}

enum status command_unknown(const char *name)
{
	const char *names[LENGTH(commands)];
	const char *near;

	for (size_t i = 0; i < LENGTH(commands); i++)
		names[i] = commands[i].name;
	near = suggest_name(name, (struct text_list){names, LENGTH(commands)});
	command_usage("unknown command \"%s\"", name);
	if (suggest_file(name) || suggest_beginnings(name))
		return STATUS_USAGE;
	if (*name == '-' || suggest_same_name("version", name))
		near = suggest_option(name);
	if (near != NULL)
		command_say("  did you mean %s?", near);
	else
		command_say("  `pensum --help` lists the commands");
	return STATUS_USAGE;
}

/* Alone on its line, a command that wants more shows its help. */
static enum status run_command(
	const struct command *command, struct options *options, bool alone)
{
	enum status status;

	if (options->help) {
		command_print(command, stdout);
		return STATUS_DONE;
	}
	status = command->run(options);
	if (status == STATUS_USAGE && alone) {
		fputc('\n', stderr);
		command_print(command, stderr);
	}
	return status;
}

static enum status run_named(const char *name, int argc, char **argv)
{
	const struct command *command = command_named(name);
	struct options options = {
		.arena = arena_new(), .print.folder = "out", .paper = "letter"};
	enum status status = STATUS_USAGE;

	if (command == NULL)
		status = command_unknown(name);
	else if (options_read(&options, command->bit, argc, argv))
		status = run_command(command, &options, argc == 1);
	else
		command_say("  `pensum help %s` explains the command",
			command->name);
	arena_free(options.arena);
	return status;
}

/* If the output did not arrive, the run has failed. */
static int finish(enum status status)
{
	if (fflush(stdout) == 0 && !ferror(stdout))
		return (int)status;
	/* `pensum list … | head` has read enough. */
	if (screen_left())
		return (int)status;
	fprintf(stderr, "pensum: %s%s\n", message_text("error: "),
		message_text("standard output cannot be written"));
	return (int)STATUS_IO;
}

static void print_version(void)
{
	puts("pensum " PENSUM_VERSION);
}

int command_run(int argc, char **argv)
{
	if (argc < 2) {
		command_print_all(stderr);
		return (int)STATUS_USAGE;
	}
	if (strcmp(argv[1], "--version") == 0 || strcmp(argv[1], "-V") == 0) {
		print_version();
		return finish(STATUS_DONE);
	}
	if (strcmp(argv[1], "--help") == 0 || strcmp(argv[1], "-h") == 0) {
		command_print_all(stdout);
		return finish(STATUS_DONE);
	}
	return finish(run_named(argv[1], argc - 1, argv + 1));
}
