#include "press/practice/practice.h"
#include "command/command.h"
#include "command/item_filter.h"
#include "command/memory.h"
#include "command/terminal.h"

#include <string.h>

/* Whether the options are those of cards; then only they are drawn. */
static bool draw_cards(const struct options *options, struct draw *draw)
{
	for (size_t i = 0; i < options->kinds.count; i++) {
		if (strcmp(options->kinds.at[i], "timeline") == 0)
			continue;
		command_usage("--cards makes cards of timeline items only, "
			      "found --kind %s",
			options->kinds.at[i]);
		return false;
	}
	if (options->has_answers) {
		command_usage("--cards have their answers on their backs: "
			      "--answers cannot be given with it");
		return false;
	}
	draw->kinds[KIND_TIMELINE] = true;
	return true;
}

enum status practice_run(const struct options *options)
{
	struct pensum_options print = options->print;
	struct practice practice = {
		.banks = options->files,
		.bank_count = options->file_count,
		.draw = {.count = options->count},
		.cards = options->cards,
		.answers = options->answers,
		.paper = options->paper,
		.options = &print,
	};
	struct terminal terminal;
	const struct pensum_host *host;
	struct session session;
	enum status status;

	if (options->file_count == 0)
		return command_usage("practice needs at least one bank");
	if (!terminal_epoch(&print.epoch) ||
		!item_filter_read(options, &practice.draw) ||
		(options->cards && !draw_cards(options, &practice.draw)))
		return STATUS_USAGE;
	host = terminal_begin(&terminal, options->arena);
	for (size_t i = 0; i < options->file_count; i++)
		if (session_readable(host, options->files[i]) != STATUS_DONE)
			return STATUS_IO;
	memory_prepare();
	session = session_new(host, true);
	status = practice_print(&practice, &session);
	if (status == STATUS_DONE && options->open)
		terminal_open(&terminal);
	return session_end(&session, status);
}
