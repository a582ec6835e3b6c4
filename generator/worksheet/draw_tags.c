#include "worksheet/draw_tags.h"

#include "bank/readers.h"

#include <stdlib.h>
#include <string.h>

enum {
	HINTS_MAX = 20
};

static void check_list(struct reading *reading, const struct node *list,
	struct text_list tags, size_t *hints)
{
	for (size_t i = 0; i < list->count; i++) {
		const struct node *tag = list->items[i];

		if (tag->type != NODE_SCALAR ||
			(tags.count > 0 &&
				bsearch(&tag->text, tags.at, tags.count,
					sizeof(*tags.at), text_compare)))
			continue;
		error_at(reading->errors, tag->at,
			"no item in the banks has the tag %s",
			node_found(reading->arena, tag));
		if ((*hints)++ < HINTS_MAX)
			readers_suggest(reading, tag->text, tags);
	}
}

void draw_tags_check(struct reading *reading, const struct node *node,
	struct text_list tags, size_t *hints)
{
	static const char *const names[] = {"tags", "any_tags", "not_tags"};

	for (size_t i = 0; i < LENGTH(names); i++) {
		const struct node *list = node_get(node, names[i]);

		if (list != NULL)
			list = node_listed(reading->arena, list);
		if (list != NULL && list->type == NODE_SEQUENCE)
			check_list(reading, list, tags, hints);
	}
}
