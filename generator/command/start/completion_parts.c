#include "command/start/completion_parts.h"

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

bool completion_parts_shown(
	const struct option_row *row, const struct command *command)
{
	return (row->commands & command->bit) != 0 && row->help != NULL;
}

void completion_parts_quote(struct buffer *out, const char *text)
{
	buffer_putc(out, '\'');
	for (; *text != '\0'; text++)
		if (*text == '\'')
			buffer_puts(out, "'\\''");
		else
			buffer_putc(out, *text);
	buffer_putc(out, '\'');
}

const char *completion_parts_asking(void)
{
	return asking;
}
