/* Any bytes as a YAML document; what is a tree must read back the same. */
#include "base/buffer.h"
#include "base/file/file_signature.h"
#include "door.h"
#include "yaml/document/document.h"
#include "yaml/node.h"
#include "yaml/place.h"
#include "yaml/write.h"

#include <stdlib.h>
#include <string.h>

static const char *written(struct arena *arena, const struct node *node)
{
	struct buffer out = {.arena = arena};

	write_exact(&out, node);
	return buffer_text(&out);
}

/* Whether a text reads as a tree that is written as this. */
static bool reads_as(struct arena *arena, const char *text, const char *once)
{
	const struct source source = {"again", text, strlen(text)};
	/* Mistakes would name the source, which ends with this function. */
	const struct node *again =
		node_read(arena, &source, error_list_new(arena));

	return again != NULL && strcmp(written(arena, again), once) == 0;
}

static void check_again(struct door *door, const struct node *root)
{
	struct arena *arena = door->reading.arena;
	const char *once = written(arena, root);
	struct buffer document = {.arena = arena};

	/* A text alone may begin as a file that no reader takes. */
	if (file_signature_name(
		    &(struct source){"again", once, strlen(once)}) != NULL)
		return;
	document_write(&document, root, NULL);
	if (!reads_as(arena, once, once) ||
		!reads_as(arena, buffer_text(&document), once))
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

	if (root != NULL && error_count(door.reading.errors) == 0) {
		check_again(&door, root);
		find_places(root);
	}
	door_close(&door);
	return 0;
}
