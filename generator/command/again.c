#include "command/again.h"

#include "command/command.h"
#include "command/memory.h"
#include "command/terminal.h"

enum status again_print_record(const struct options *options,
	const struct again_asked *asked,
	enum status (*print)(struct again *again))
{
	struct again_asked whole = *asked;
	struct terminal terminal;
	struct session session;
	struct again again;
	enum status status;

	memory_prepare();
	session = session_new(terminal_begin_talk(&terminal, options->arena,
				      options_talk(options)),
		true);
	whole.lookup.files =
		(struct text_list){options->files, options->file_count};
	status = again_load(&again, &session, &whole, &options->print);
	if (status == STATUS_DONE) {
		memory_share(again.press.selection.count);
		status = print(&again);
	}
	if (status == STATUS_DONE && options->open)
		terminal_open(&terminal);
	return terminal_status(&terminal, session_end(&session, status));
}

enum status again_run(const struct options *options)
{
	static const struct again_asked asked = {.lookup.command = "again"};

	return again_print_record(options, &asked, again_print);
}
