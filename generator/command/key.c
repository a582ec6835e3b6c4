#include "command/again.h"
#include "command/command.h"

enum status key_run(const struct options *options)
{
	if (options->file_count != 1)
		return command_usage(
			"key takes one record, found %zu", options->file_count);
	if (options->print.form == NULL)
		return command_usage("key needs --form, the code at the foot "
				     "of a sheet or a form's name");
	return again_print_record(options, again_print_keys);
}
