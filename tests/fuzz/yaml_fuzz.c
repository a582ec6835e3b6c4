/* Any bytes as a YAML document; what is a tree must read back the same. */
#include "base/buffer.h"
#include "door.h"
#include "yaml/node.h"
#include "yaml/place.h"

#include <stdlib.h>
#include <string.h>

static const char *written(struct arena *arena, const struct node *node)
{
	struct buffer out = {.arena = arena};

	buffer_puts(&out, "a: ");
	node_write(&out, node);
	buffer_putc(&out, '\n');
	return buffer_text(&out);
}

static void check_again(struct door *door, const struct node *root)
{
	struct arena *arena = door->reading.arena;
	const char *once = written(arena, root);
	const struct source source = {"again", once, strlen(once)};
	/* Mistakes would name the source, which ends with this function. */
	const struct node *again = node_read(arena, &source, errors_new(arena));

	if (again == NULL ||
		strcmp(written(arena, node_get(again, "a")), once) != 0)
		abort();
}

static void find_places(const struct node *node)
{
	if (node->type == NODE_SCALAR)
		place_in(node, strlen(node->text) / 2);
	for (size_t i = 0; i < node->count; i++)
		find_places(node->type == NODE_SEQUENCE ? node->items[i]
							: node->pairs[i].value);
}

int LLVMFuzzerTestOneInput(const uint8_t *bytes, size_t length)
{
	struct door door = door_open("a", bytes, length);
	const struct node *root = node_read(
		door.reading.arena, &door.source, door.reading.errors);

	if (root != NULL && errors_count(door.reading.errors) == 0) {
		check_again(&door, root);
		find_places(root);
	}
	door_close(&door);
	return 0;
}
