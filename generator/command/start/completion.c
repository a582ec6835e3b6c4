#include "base/arena.h"
#include "base/buffer.h"
#include "command/command.h"
#include "command/option_rows.h"
#include "command/start/complete_words.h"
#include "command/start/completion_parts.h"
#include "command/start/completion_zsh.h"

#include <string.h>

/* A shell, and the script for it. */
struct shell {
	const char *name;
	void (*put)(struct buffer *out);
};

/* The names of all commands, with spaces between. */
static void put_commands(struct buffer *out)
{
	size_t count;
	const struct command *commands = command_all(&count);

	for (size_t i = 0; i < count; i++)
		buffer_printf(out, "%s%s", i == 0 ? "" : " ", commands[i].name);
}

static void put_option_names(struct buffer *out, const struct command *command)
{
	size_t count;
	const struct option_row *rows = option_rows(&count);

	for (size_t i = 0; i < count; i++)
		if (completion_parts_shown(&rows[i], command))
			buffer_printf(out, " --%s", rows[i].name);
}

/* The branches of bash's `case $prev`: the possible values of each option. */
static void put_bash_values(struct buffer *out)
{
	size_t count;
	const struct option_row *rows = option_rows(&count);

	for (size_t i = 0; i < count; i++) {
		const struct option_row *row = &rows[i];

		if (row->argument == NULL || option_row_optional(row) ||
			row->help == NULL || !complete_words_has(row->name))
			continue;
		buffer_printf(out, "\t--%s) words='", row->name);
		complete_words_put(out, row->name);
		buffer_puts(out, "' ;;\n");
	}
	buffer_puts(out,
		"\t--output|--images) COMPREPLY=($(compgen -d -- \"$cur\"))\n"
		"\t\treturn ;;\n"
		"\t--tag) words=$(_pensum_tags \"${COMP_WORDS[@]:2}\") ;;\n");
}

/* Short letters stand for their options. */
static void put_bash_letters(struct buffer *out)
{
	size_t count;
	const struct option_row *rows = option_rows(&count);

	buffer_puts(out, "\tcase $command$prev in\n");
	for (size_t i = 0; i < count; i++) {
		size_t command_count;
		const struct command *commands = command_all(&command_count);

		if (rows[i].letter == '\0' || rows[i].argument == NULL)
			continue;
		for (size_t c = 0; c < command_count; c++)
			if (completion_parts_shown(&rows[i], &commands[c]))
				buffer_printf(out, "\t%s-%c) prev=--%s ;;\n",
					commands[c].name, rows[i].letter,
					rows[i].name);
	}
	buffer_puts(out, "\tesac\n");
}

/* The command, and the option before the word that is completed. */
static void put_bash_begin(struct buffer *out)
{
	buffer_puts(out, "# Completion of pensum for bash.\n");
	buffer_puts(out, completion_parts_asking());
	buffer_puts(out,
		"_pensum() {\n"
		"\tlocal cur=${COMP_WORDS[COMP_CWORD]} command words= IFS\n"
		"\tlocal prev=${COMP_WORDS[COMP_CWORD - 1]}\n"
		"\tcommand=${COMP_WORDS[1]}\n"
		"\tIFS=$' \\n'\n"
		"\tif [ \"$COMP_CWORD\" -eq 1 ]; then\n"
		"\t\twords='");
	put_commands(out);
	buffer_puts(out,
		" --help --version'\n"
		"\t\tCOMPREPLY=($(compgen -W \"$words\" -- \"$cur\"))\n"
		"\t\treturn\n"
		"\tfi\n"
		"\t[ \"$cur\" != = ] || cur=\n"
		"\t[ \"$prev\" != = ] || prev=${COMP_WORDS[COMP_CWORD - 2]}\n"
		"\t[ \"${COMP_WORDS[COMP_CWORD]}\" != = ] || "
		"prev=${COMP_WORDS[COMP_CWORD - 1]}\n");
}

/* The words of the option before, or the names of options. */
static void put_bash_words(struct buffer *out)
{
	size_t count;
	const struct command *commands = command_all(&count);

	put_bash_letters(out);
	buffer_puts(out, "\tcase $prev in\n");
	put_bash_values(out);
	buffer_puts(out,
		"\tesac\n"
		"\tif [ -n \"$words\" ]; then\n"
		"\t\tIFS=$'\\n'\n"
		"\t\t[ \"$prev\" = --tag ] || words=${words// /$'\\n'}\n"
		"\t\tCOMPREPLY=($(compgen -W \"$words\" -- \"$cur\"))\n"
		"\t\treturn\n"
		"\tfi\n"
		"\tcase $command in\n");
	for (size_t i = 0; i < count; i++) {
		buffer_printf(out, "\t%s) words='", commands[i].name);
		put_option_names(out, &commands[i]);
		buffer_puts(out, "' ;;\n");
	}
}

static void put_bash(struct buffer *out)
{
	put_bash_begin(out);
	put_bash_words(out);
	buffer_puts(out,
		"\tesac\n"
		"\tcase $command$cur in\n"
		"\t*-*) COMPREPLY=($(compgen -W \"$words\" -- \"$cur\"))\n"
		"\t\treturn ;;\n"
		"\thelp*) COMPREPLY=($(compgen -W '");
	put_commands(out);
	buffer_puts(out,
		"' -- \"$cur\"))\n"
		"\t\treturn ;;\n"
		"\tcompletion*) COMPREPLY=($(compgen -W 'bash zsh fish' -- "
		"\"$cur\"))\n"
		"\t\treturn ;;\n"
		"\tschema*) COMPREPLY=($(compgen -W 'bank worksheet' -- "
		"\"$cur\"))\n"
		"\t\treturn ;;\n"
		"\tvary*) COMPREPLY=($(compgen -W "
		"\"$(_pensum_ids \"${COMP_WORDS[@]:2}\")\" -- \"$cur\")) ;;\n"
		"\tesac\n"
		"\tCOMPREPLY+=($(compgen -f -- \"$cur\"))\n"
		"}\n"
		"complete -o filenames -F _pensum pensum\n");
}

static void put_fish_option(struct buffer *out, const struct option_row *row)
{
	size_t count;
	const struct command *commands = command_all(&count);
	struct buffer words = {.arena = out->arena};

	complete_words_put(&words, row->name);
	buffer_puts(out, "complete -c pensum -n '__fish_seen_subcommand_from");
	for (size_t i = 0; i < count; i++)
		if (completion_parts_shown(row, &commands[i]))
			buffer_printf(out, " %s", commands[i].name);
	buffer_printf(out, "' -l %s", row->name);
	if (row->letter != '\0')
		buffer_printf(out, " -s %c", row->letter);
	if (words.length > 0)
		buffer_printf(out, " %s -a '%s'",
			option_row_optional(row) ? "-f" : "-x",
			buffer_text(&words));
	else if (strcmp(row->name, "tag") == 0)
		buffer_puts(out, " -x -a '(__pensum_tags)'");
	else if (row->argument != NULL)
		buffer_puts(out, " -r");
	buffer_puts(out, " -d ");
	completion_parts_quote(out, row->help);
	buffer_putc(out, '\n');
}

static void put_fish(struct buffer *out)
{
	size_t count, row_count;
	const struct command *commands = command_all(&count);
	const struct option_row *rows = option_rows(&row_count);

	buffer_puts(out,
		"# Completion of pensum for fish.\n"
		"function __pensum_list\n"
		"\tset -l banks (string match -r '.*\\.ya?ml$' -- "
		"(commandline -opc))\n"
		"\ttest -n \"$banks\"; or set banks "
		"(grep -ls '^bank:' *.yaml 2>/dev/null)\n"
		"\tfor bank in $banks\n"
		"\t\tcommand pensum list --format tsv $bank 2>/dev/null | "
		"tail -n +2\n"
		"\tend\n"
		"end\n"
		"function __pensum_tags\n"
		"\t__pensum_list | cut -f 5 | string split ', ' | sort -u\n"
		"end\n"
		"function __pensum_ids\n"
		"\t__pensum_list | cut -f 1 | string replace -r '.*/' ''\n"
		"end\n");
	for (size_t i = 0; i < count; i++) {
		buffer_printf(out,
			"complete -c pensum -n __fish_use_subcommand -f -a %s "
			"-d ",
			commands[i].name);
		completion_parts_quote(out, commands[i].summary);
		buffer_putc(out, '\n');
	}
	for (size_t i = 0; i < row_count; i++)
		if (rows[i].help != NULL)
			put_fish_option(out, &rows[i]);
	buffer_puts(out,
		"complete -c pensum -n '__fish_seen_subcommand_from completion'"
		" -f -a 'bash zsh fish'\n"
		"complete -c pensum -n '__fish_seen_subcommand_from schema'"
		" -f -a 'bank worksheet'\n"
		"complete -c pensum -n '__fish_seen_subcommand_from vary'"
		" -a '(__pensum_ids)'\n"
		"complete -c pensum -n '__fish_seen_subcommand_from help'"
		" -f -a '");
	put_commands(out);
	buffer_puts(out, "'\n");
}

static const struct shell shells[] = {
	{"bash", put_bash}, {"zsh", completion_zsh_put}, {"fish", put_fish}};

enum status completion_run(const struct options *options)
{
	struct buffer out = {.arena = options->arena};

	for (size_t i = 0; options->file_count == 1 && i < LENGTH(shells); i++)
		if (strcmp(options->files[0], shells[i].name) == 0) {
			shells[i].put(&out);
			fputs(buffer_text(&out), stdout);
			return STATUS_DONE;
		}
	if (options->file_count != 1)
		return command_usage("completion takes one shell, found %zu",
			options->file_count);
	return command_usage("completion: expected bash, zsh or fish, found "
			     "\"%s\"",
		options->files[0]);
}
