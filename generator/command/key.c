#include "command/again.h"
#include "command/command.h"

enum status key_run(const struct options *options)
{
	static const struct again_asked asked = {
		.lookup.command = "key",
		.of_sheet = true,
		.needs = "key needs the code at the foot of a sheet, or a "
			 "record and --form, a form's name or code",
	};

	return again_print_record(options, &asked, again_print_keys);
}
