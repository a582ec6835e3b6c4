/*
 * key_options: what the command line says of keys, which goes before what the
 * worksheet says.
 */
#ifndef COMMAND_KEY_OPTIONS_H
#define COMMAND_KEY_OPTIONS_H

#include "base/status.h"
#include "command/options.h"
#include "worksheet/worksheet.h"

/* Apply --key-style and --mono to the worksheet.  STATUS_USAGE, and a message,
 * where they make no sense together. */
enum status key_options_apply(
	const struct options *options, struct worksheet *worksheet);

#endif
