#include "command/item_filter.h"

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
			"pensum: warning: --tag: no item of the banks has the "
			"tag \"%s\"%s%s%s\n",
			tag, near == NULL ? "" : "; did you mean \"",
			near == NULL ? "" : near, near == NULL ? "" : "\"?");
	}
}

bool wanted_read(const struct options *options, struct draw *draw)
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
