#include "command/item_filter.h"

#include "base/suggest.h"
#include "command/command.h"

bool item_filter_read(const struct options *options, struct draw *draw)
{
	const struct text_list kinds = options->kinds;

	for (size_t i = 0; i < kinds.count; i++) {
		const enum kind kind = kind_named(kinds.at[i]);
		const char *near = near_name(kinds.at[i], kind_names());

		if (kind == KIND_COUNT) {
			command_usage("--kind: unknown kind \"%s\"%s%s",
				kinds.at[i],
				near == NULL ? "" : "; did you mean ",
				near == NULL ? "" : near);
			return false;
		}
		draw->kinds[kind] = true;
	}
	draw->any_tags = options->tags;
	return true;
}
