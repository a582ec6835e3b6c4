#include "command/item_filter.h"

#include "base/arena.h"
#include "command/command.h"
#include "yaml/synonym.h"

bool item_filter_read(const struct options *options, struct draw *draw)
{
	const struct text_list names = options->kinds;
	const struct kind_rules **kinds =
		arena_alloc(options->arena, names.count, sizeof(*kinds));

	for (size_t i = 0; i < names.count; i++) {
		const char *near;

		kinds[i] = kind_named(names.at[i]);
		if (kinds[i] != NULL)
			continue;
		near = synonym_meant(names.at[i], kind_names(options->arena));
		if (near == NULL)
			command_usage(
				"--kind: unknown kind \"%s\"", names.at[i]);
		else
			command_usage("--kind: unknown kind \"%s\"; did you "
				      "mean %s?",
				names.at[i], near);
		return false;
	}
	draw->kinds = (struct kind_list){kinds, names.count};
	draw->any_tags = options->tags;
	return true;
}
