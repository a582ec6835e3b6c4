#include "command/key_options.h"

#include "command/command.h"

enum status key_options_apply(
	const struct options *options, struct worksheet *worksheet)
{
	if (options->key_style != NULL)
		worksheet->key_style = key_style_named(options->key_style);
	if (options->mono && worksheet->key_style == KEY_LIST)
		return command_usage("--mono: a key that is a list has no "
				     "colour; add --key-style overlay");
	if (options->mono)
		worksheet->key_mono = true;
	return STATUS_DONE;
}
