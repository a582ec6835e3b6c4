#include "press/practice/standalone.h"

#include "text/placeholder.h"

/* Does a text have a placeholder of one of these kinds, a bit each? */
static bool names(struct text_list texts, unsigned kinds)
{
	struct placeholder next;

	for (size_t i = 0; i < texts.count; i++)
		for (const char *at = texts.at[i]; placeholder_next(at, &next);
			at = next.at + next.length)
			if (kinds & 1u << next.kind)
				return true;
	return false;
}

bool standalone_names_others(struct text_list texts)
{
	return names(
		texts, 1u << PLACEHOLDER_QUESTION | 1u << PLACEHOLDER_LINE);
}

bool standalone_names_any(struct text_list texts)
{
	return names(texts,
		1u << PLACEHOLDER_QUESTION | 1u << PLACEHOLDER_LINE |
			1u << PLACEHOLDER_CHOICE | 1u << PLACEHOLDER_BLANK);
}
