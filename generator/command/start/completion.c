#include "base/arena.h"
#include "base/buffer.h"
#include "command/command.h"
#include "command/option_rows.h"
#include "command/start/complete_words.h"

#include <string.h>

/* A shell, and the script for it. */
struct shell {
	const char *name;
	void (*put)(struct buffer *out);
};

/* Is the option one that the command takes and shows? */
static bool is_shown(
	const struct option_row *row, const struct command *command)
{
	return (row->commands & command->bit) != 0 && row->help != NULL;
}

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
		if (is_shown(&rows[i], command))
			buffer_printf(out, " --%s", rows[i].name);
}

static bool has_words(struct arena *arena, const char *option)
{
	struct buffer words = {.arena = arena};

	complete_words_put(&words, option);
	return words.length > 0;
}

/* A text in single quotes of a shell. */
static void put_quoted(struct buffer *out, const char *text)
{
	buffer_putc(out, '\'');
	for (; *text != '\0'; text++)
		if (*text == '\'')
			buffer_puts(out, "'\\''");
		else
			buffer_putc(out, *text);
	buffer_putc(out, '\'');
}

/*
 * What the scripts ask the program itself: tags and ids of the banks on the
 * command line, or of those in this folder if there are none.  A field of
 * `list --format tsv` has them.
 */
static const char asking[] =
	"_pensum_banks() {\n"
	"\tlocal word found=\n"
	"\tfor word; do\n"
	"\t\tcase $word in *.yaml|*.yml) echo \"$word\"; found=1 ;; esac\n"
	"\tdone\n"
	"\t[ -n \"$found\" ] || find . -maxdepth 1 -name '*.y*ml' "
	"-exec grep -ls '^bank:' {} + 2>/dev/null | LC_ALL=C sort\n"
	"}\n"
	"_pensum_tags() {\n"
	"\t_pensum_banks \"$@\" | while IFS= read -r word; do\n"
	"\t\tcommand pensum list --format tsv \"$word\" 2>/dev/null\n"
	"\tdone | awk -F '\\t' '$1 != \"item\" { n = split($5, tag, \", \")\n"
	"\t\tfor (i = 1; i <= n; i++) if (!seen[tag[i]]++) print tag[i] }'\n"
	"}\n"
	"_pensum_ids() {\n"
	"\t_pensum_banks \"$@\" | while IFS= read -r word; do\n"
	"\t\tcommand pensum list --format tsv \"$word\" 2>/dev/null\n"
	"\tdone | awk -F '\\t' '$1 != \"item\" { sub(\".*/\", \"\", $1); "
	"print $1 }'\n"
	"}\n";

/* The branches of bash's `case $prev`: what an option's value may be. */
static void put_bash_values(struct buffer *out)
{
	size_t count;
	const struct option_row *rows = option_rows(&count);

	for (size_t i = 0; i < count; i++) {
		const struct option_row *row = &rows[i];

		if (row->argument == NULL || row->help == NULL ||
			!has_words(out->arena, row->name))
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
			if (is_shown(&rows[i], &commands[c]))
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
	buffer_puts(out, asking);
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

static void put_zsh_option(struct buffer *out, const struct option_row *row)
{
	struct buffer words = {.arena = out->arena};
	const char *text = row->help;

	complete_words_put(&words, row->name);
	buffer_printf(out, "\t\t\t'%s--%s%s[",
		strcmp(row->name, "tag") == 0 || strcmp(row->name, "kind") == 0
			? "*"
			: "",
		row->name, row->argument == NULL ? "" : "=");
	for (; *text != '\0'; text++) {
		if (strchr("[]:", *text) != NULL)
			buffer_putc(out, '\\');
		buffer_puts(out, *text == '\'' ? "'\\''" : "");
		if (*text != '\'')
			buffer_putc(out, *text);
	}
	buffer_putc(out, ']');
	if (row->argument != NULL)
		buffer_printf(out, ":%s:", row->name);
	if (words.length > 0)
		buffer_printf(out, "(%s)", buffer_text(&words));
	else if (strcmp(row->name, "tag") == 0)
		buffer_puts(out, "_pensum_tag");
	else if (row->argument != NULL && strcmp(row->argument, "DIR") == 0)
		buffer_puts(out, "_files -/");
	else if (row->argument != NULL &&
		 (strcmp(row->argument, "FILE") == 0 ||
			 strcmp(row->argument, "BANK") == 0))
		buffer_puts(out, "_files");
	buffer_puts(out, "'\n");
}

static void put_zsh_command(struct buffer *out, const struct command *command)
{
	size_t count;
	const struct option_row *rows = option_rows(&count);
	static const char *const firsts[][2] = {
		{"help", "_pensum_command"},
		{"completion", "(bash zsh fish)"},
		{"schema", "(bank worksheet)"},
		{"vary", "_pensum_id"},
	};
	const char *rest = "_files";

	for (size_t i = 0; i < LENGTH(firsts); i++)
		if (strcmp(firsts[i][0], command->name) == 0)
			rest = firsts[i][1];
	buffer_printf(out, "\t%s)\n\t\toptions=(\n", command->name);
	for (size_t i = 0; i < count; i++)
		if (is_shown(&rows[i], command))
			put_zsh_option(out, &rows[i]);
	buffer_printf(
		out, "\t\t\t'*:%s:%s'\n\t\t) ;;\n", command->arguments, rest);
}

static void put_zsh(struct buffer *out)
{
	size_t count;
	const struct command *commands = command_all(&count);

	buffer_puts(out, "#compdef pensum\n# Completion of pensum for zsh.\n");
	buffer_puts(out, asking);
	buffer_puts(out,
		"_pensum_tag() {\n"
		"\tlocal -a tags=(\"${(@f)$(_pensum_tags ${words[2,-1]})}\")\n"
		"\tcompadd -a tags\n"
		"}\n"
		"_pensum_id() {\n"
		"\tlocal -a ids=(\"${(@f)$(_pensum_ids ${words[2,-1]})}\")\n"
		"\tcompadd -a ids\n"
		"\t_files\n"
		"}\n"
		"_pensum_command() {\n"
		"\tlocal -a commands=(\n");
	for (size_t i = 0; i < count; i++) {
		buffer_puts(out, "\t\t");
		put_quoted(out, arena_printf(out->arena, "%s:%s",
					commands[i].name, commands[i].summary));
		buffer_putc(out, '\n');
	}
	buffer_puts(out, "\t)\n"
			 "\t_describe command commands\n"
			 "}\n"
			 "_pensum() {\n"
			 "\tlocal -a options\n"
			 "\tif (( CURRENT == 2 )); then\n"
			 "\t\t_pensum_command\n"
			 "\t\treturn\n"
			 "\tfi\n"
			 "\tcase ${words[2]} in\n");
	for (size_t i = 0; i < count; i++)
		put_zsh_command(out, &commands[i]);
	buffer_puts(out, "\tesac\n"
			 "\tshift words\n"
			 "\t(( CURRENT-- ))\n"
			 "\t_arguments $options\n"
			 "}\n"
			 "if [ \"$funcstack[1]\" = _pensum ]; then\n"
			 "\t_pensum \"$@\"\n"
			 "else\n"
			 "\tcompdef _pensum pensum\n"
			 "fi\n");
}

static void put_fish_option(struct buffer *out, const struct option_row *row)
{
	size_t count;
	const struct command *commands = command_all(&count);
	struct buffer words = {.arena = out->arena};

	complete_words_put(&words, row->name);
	buffer_puts(out, "complete -c pensum -n '__fish_seen_subcommand_from");
	for (size_t i = 0; i < count; i++)
		if (is_shown(row, &commands[i]))
			buffer_printf(out, " %s", commands[i].name);
	buffer_printf(out, "' -l %s", row->name);
	if (row->letter != '\0')
		buffer_printf(out, " -s %c", row->letter);
	if (words.length > 0)
		buffer_printf(out, " -x -a '%s'", buffer_text(&words));
	else if (strcmp(row->name, "tag") == 0)
		buffer_puts(out, " -x -a '(__pensum_tags)'");
	else if (row->argument != NULL)
		buffer_puts(out, " -r");
	buffer_puts(out, " -d ");
	put_quoted(out, row->help);
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
		put_quoted(out, commands[i].summary);
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
	{"bash", put_bash}, {"zsh", put_zsh}, {"fish", put_fish}};

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
