#include "bank/item.h"

#include "bank/bank.h"
#include "base/buffer.h"
#include "base/file.h"

const struct item *item_on_tier(const struct item *item, enum tier tier)
{
	return item->tiers[tier] != NULL ? item->tiers[tier] : item;
}

const char *item_hash(struct arena *arena, const struct item *item)
{
	struct buffer written = {.arena = arena};

	node_write(&written, item->node);
	if (item->bank->defaults != NULL) {
		buffer_putc(&written, '\n');
		node_write(&written, item->bank->defaults);
	}
	if (item->stimulus != NULL) {
		buffer_putc(&written, '\n');
		node_write(&written, item->stimulus->node);
	}
	return file_hash(arena, written.at, written.length);
}
