#include "press/unknown_tags.h"

#include "base/arena.h"
#include "base/suggest.h"
#include "press/report.h"

static void warn(
	const struct pensum_host *host, const char *tag, struct text_list known)
{
	const char *near = suggest_name(tag, known);

	report_say(host, PENSUM_WARNING,
		"--tag: no item in the banks has the tag \"%s\"%s%s%s", tag,
		near == NULL ? "" : "; did you mean \"",
		near == NULL ? "" : near, near == NULL ? "" : "\"?");
}

void unknown_tags_warn(const struct pensum_host *host, struct text_list tags,
	struct bank_list banks)
{
	struct arena *arena = arena_new();
	const struct text_list known = banks_tags(arena, banks);

	for (size_t i = 0; i < tags.count; i++)
		if (!text_list_has(known, tags.at[i]))
			warn(host, tags.at[i], known);
	arena_free(arena);
}
