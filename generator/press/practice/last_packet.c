#include "press/practice/last_packet.h"

#include "bank/file_kind.h"
#include "base/arena.h"
#include "base/file/file.h"
#include "base/whole_number.h"
#include "record/record_check.h"
#include "worksheet/avoid.h"

#include <string.h>

static bool add_question(struct reading *reading, const struct node *item,
	struct last_packet *packet)
{
	const struct node *number = node_get(item, "number");
	struct asked *asked = &packet->questions[packet->count];

	asked->name = node_get(item, "id")->text;
	if (number == NULL || number->type != NODE_SCALAR ||
		!whole_number(number->text, 1, INT32_MAX, &asked->number))
		return error_at(reading->errors, item->at,
			"item \"%s\" has no number in this record",
			asked->name);
	packet->count++;
	return true;
}

/* A packet has one form with one section; record_check() found nothing
 * missing. */
static bool read_form(struct reading *reading, const struct node *form,
	struct last_packet *packet)
{
	const struct node *code = node_get(form, "code");
	const struct node *sections = node_get(form, "sections");
	const struct node *items;
	bool good = true;

	if (code == NULL || code->type != NODE_SCALAR || sections->count != 1)
		return error_at(reading->errors, form->at,
			"expected the form of a practice packet, with a code "
			"and one section");
	items = node_get(sections->items[0], "items");
	packet->questions = arena_alloc(
		reading->arena, items->count, sizeof(*packet->questions));
	for (size_t i = 0; i < items->count; i++)
		good = add_question(reading, items->items[i], packet) && good;
	packet->code = code->text;
	return good;
}

bool last_packet_read(
	struct reading *reading, const char *path, struct last_packet *packet)
{
	struct record_sum sum;
	const struct source *source;
	const struct node *root, *forms;
	const char *why;

	*packet = (struct last_packet){.path = path};
	if (!file_stands(path))
		return true;
	source = file_read(reading->arena, path, RECORD_BYTES, &why);
	if (source == NULL)
		return error_at(reading->errors, (struct where){NULL, 0, 0},
			"cannot read %s: %s", path, why);
	root = node_read(reading->arena, source, reading->errors);
	if (root == NULL || !file_kind_check(reading, root, FILE_RECORD) ||
		!record_check(reading, root, &sum))
		return false;
	forms = node_get(root, "forms");
	return forms->count == 0 || read_form(reading, forms->items[0], packet);
}
