#include "command/item_filter.h"

#include "base/arena.h"
#include "base/suggest.h"
#include "command/command.h"

static bool is_known(struct text_list known, const char *tag)
{
	for (size_t i = 0; i < known.count; i++)
		if (text_equal(known.at[i], tag))
			return true;
	return false;
}

void wanted_tags(struct arena *arena, const struct options *options,
	struct bank_list banks)
{
	const struct text_list known = banks_tags(arena, banks);

	for (size_t i = 0; i < options->tags.count; i++) {
		const char *tag = options->tags.at[i];
		const char *near = near_name(tag, known);

		if (is_known(known, tag))
			continue;
		fprintf(stderr,
			"pensum: warning: --tag: no item in the banks has the "
			"tag \"%s\"%s%s%s\n",
			tag, near == NULL ? "" : "; did you mean \"",
			near == NULL ? "" : near, near == NULL ? "" : "\"?");
	}
}

bool wanted_read(const struct options *options, struct draw *draw)
{
	const struct text_list names = options->kinds;
	const struct kind_rules **kinds =
		arena_alloc(options->arena, names.count, sizeof(*kinds));

	for (size_t i = 0; i < names.count; i++) {
		const char *near;

		kinds[i] = kind_named(names.at[i]);
		if (kinds[i] != NULL)
			continue;
		near = near_name(names.at[i], kind_names(options->arena));
		command_usage("--kind: unknown kind \"%s\"%s%s", names.at[i],
			near == NULL ? "" : "; did you mean ",
			near == NULL ? "" : near);
		return false;
	}
	draw->kinds = (struct kind_list){kinds, names.count};
	draw->any_tags = options->tags;
	return true;
}
