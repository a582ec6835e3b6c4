#include "command/command.h"

#include "base/arena.h"
#include "base/buffer.h"
#include "base/excerpt.h"
#include "base/message.h"
#include "base/version.h"
#include "command/screen.h"

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
		"A list of words, WORDS.csv or .tsv, with columns for term and "
		"definition, is\n"
		"made a bank in the output folder first.\n"
		"Or, with --cards, flash cards of all items that have a front "
		"and a back; with\n"
		"--guide, one page or two to learn from: a time line, key "
		"terms, pairs, mistakes\n"
		"to avoid.  No worksheet file is needed.\n"
		"With --missed, what went wrong last time comes again at once, "
		"the rest later:\n"
		"practice.box.yaml in the output folder remembers when.\n",
		practice_run},
	{"list", COMMAND_LIST, "BANK...", "list the items of banks",
		"Prints a line for each item: its name, kind, points, "
		"difficulty and stem.\n"
		"With several --tag, an item needs one of them.  --fields and "
		"--sort take item, id,\n"
		"bank, line, kind, points, difficulty, bloom, minutes, tags, "
		"standards, enemies,\n"
		"stimulus, language, stem, answer and explanation.\n",
		list_run},
	{"stats", COMMAND_STATS, "BANK... [DIR...]", "show figures of banks",
		"Prints how many items the banks have of each kind, "
		"difficulty, tag and\n"
		"standard, how long and how easy to read their questions are, "
		"and which fields\n"
		"are missing, with a bar for each number.  Records tell which "
		"items were used;\n"
		"without any, those in out/.\n",
		stats_run},
	{"vary", COMMAND_VARY, "BANK [ID]",
		"print variants of items whose numbers vary",
		"Prints variants of each item that varies, or of the one with "
		"this ID, as text:\n"
		"the values of its variables, the question and the answer.\n",
		vary_run},
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
	{"watch", COMMAND_WATCH, "WORKSHEET|BANK",
		"print drafts again whenever a file changes",
		"Prints the worksheet, or all questions of the bank as a "
		"packet, and again\n"
		"whenever a file that it read is saved: banks, pictures, the "
		"roster, settings.\n"
		"Mistakes are printed once, and the last good PDFs stay.  The "
		"PDFs are drafts,\n"
		"without codes and a record.  Ctrl-C ends it.\n",
		watch_run},
	{"init", COMMAND_INIT, "[DIR]",
		"begin a folder with a bank and a worksheet that print",
		"Writes a bank, a worksheet, pensum.yaml and a README into the "
		"folder, or into\n"
		"the current one.  A template is quiz, test, handout, "
		"practice, languages, maths,\n"
		"science or tiers.  If one of the files is there already, "
		"nothing is written.\n",
		init_run},
	{"schema", COMMAND_SCHEMA, "FORMAT",
		"print the schema of a file format, for editors",
		"Prints a JSON Schema (draft-07) on standard output: the "
		"fields of a bank or a\n"
		"worksheet, their values, and which are required.  Editors use "
		"it to complete\n"
		"and check them.  FORMAT is bank or worksheet.\n",
		schema_run},
	{"completion", COMMAND_COMPLETION, "bash|zsh|fish",
		"print what a shell needs to complete words",
		"Prints a script with which a shell completes commands, "
		"options, kinds, and the\n"
		"tags of banks.  For bash, put this into ~/.bashrc:\n"
		"  source <(pensum completion bash)\n",
		completion_run},
	{"help", COMMAND_HELP, "[COMMAND|SUBJECT]",
		"explain a command or a subject",
		"A subject is a chapter of the guide; `pensum help` lists "
		"them.\n"
		"`pensum help labels [LANGUAGE]` lists the words of pages that "
		"a worksheet's\n"
		"`labels` may replace, with their placeholders and plural "
		"forms.\n",
		help_run},
};

const struct command *command_all(size_t *count)
{
	*count = LENGTH(commands);
	return commands;
}

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
		fprintf(out, "  %-10s %-20s %s\n", commands[i].name,
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

/* A command that lacks its arguments shows its help, if it is alone on the
 * line. */
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

/* If the output could not be written, the run has failed. */
static int finish(enum status status)
{
	if (fflush(stdout) == 0 && !ferror(stdout))
		return (int)status;
	/* Its reader has read enough, as in `pensum list … | head`. */
	if (screen_left())
		return (int)status;
	fprintf(stderr, "pensum: %s%s\n", message_text("error: "),
		message_text("standard output cannot be written"));
	return (int)STATUS_IO;
}

static void print_version(void)
{
	const char *commit = command_commit();

	printf("pensum %s%s%s%s\n", PENSUM_VERSION, *commit == '\0' ? "" : " (",
		commit, *commit == '\0' ? "" : ")");
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
