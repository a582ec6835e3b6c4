/*
 * Write a bank as a person would: to standard output, or in place.
 */
#include "exchange/format.h"

#include "command/command.h"
#include "command/terminal.h"

enum status format_run(const struct options *options)
{
	enum status status = STATUS_DONE;
	struct terminal terminal;
	struct session session;

	if (options->file_count == 0)
		return command_usage("format needs a bank");
	if (options->file_count > 1 && !options->in_place)
		return command_usage(
			"format writes one bank to standard output; "
			"for several add --in-place");
	session = session_new(terminal_begin(&terminal, options->arena), false);
	for (size_t i = 0; i < options->file_count; i++) {
		struct buffer out = {.arena = session.arena};
		const enum status own = format_bank(
			&session, options->files[i], &out, options->in_place);

		if (status == STATUS_DONE || own == STATUS_IO)
			status = own;
		if (own == STATUS_DONE)
			fputs(options->in_place ? "" : buffer_text(&out),
				stdout);
	}
	return session_end(&session, status);
}
