#include "press/unknown_tags.h"

#include "base/arena.h"
#include "base/suggest.h"
#include "press/report.h"

static void tell(const struct pensum_host *host, enum pensum_level level,
	const char *tag, struct text_list known)
{
	const char *near = suggest_name(tag, known);

	if (near == NULL)
		report_say(host, level,
			"--tag: no item in the banks has the tag \"%s\"", tag);
	else
		report_say(host, level,
			"--tag: no item in the banks has the tag \"%s\"; did "
			"you mean \"%s\"?",
			tag, near);
}

bool unknown_tags_tell(const struct pensum_host *host, struct text_list tags,
	struct bank_list banks, enum pensum_level none)
{
	struct arena *arena = arena_new();
	const struct text_list known = banks_tags(arena, banks);
	size_t count = 0;

	for (size_t i = 0; i < tags.count; i++)
		count += text_list_has(known, tags.at[i]);
	for (size_t i = 0; i < tags.count; i++)
		if (!text_list_has(known, tags.at[i]))
			tell(host, count > 0 ? PENSUM_WARNING : none,
				tags.at[i], known);
	arena_free(arena);
	return count > 0 || tags.count == 0;
}
