#include "command/again.h"

#include "command/command.h"
#include "command/memory.h"
#include "command/terminal.h"

enum status again_print_record(const struct options *options,
	enum status (*print)(struct again *again))
{
	struct terminal terminal;
	struct session session;
	struct again again;
	enum status status;

	memory_prepare();
	session = session_new(terminal_begin(&terminal, options->arena), true);
	status = again_load(
		&again, &session, options->files[0], &options->print);
	if (status == STATUS_DONE) {
		memory_share(again.press.selection.count);
		status = print(&again);
	}
	if (status == STATUS_DONE && options->open)
		terminal_open(&terminal);
	return session_end(&session, status);
}

enum status again_run(const struct options *options)
{
	if (options->file_count != 1)
		return command_usage("again takes one record, found %zu",
			options->file_count);
	return again_print_record(options, again_print);
}
