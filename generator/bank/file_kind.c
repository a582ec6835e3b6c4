#include "bank/file_kind.h"

#include "base/message.h"
#include "base/suggest.h"
#include "base/whole_number.h"
#include "yaml/synonym.h"

#include <assert.h>
#include <string.h>

static const char *const names[] = {
	[FILE_BANK] = MESSAGE("bank"),
	[FILE_WORKSHEET] = MESSAGE("worksheet"),
	[FILE_RECORD] = MESSAGE("record"),
};

static_assert(LENGTH(names) == FILE_UNKNOWN, "one key for each kind");

/* The use of each kind of file, for messages. */
static const char *const uses[FILE_UNKNOWN] = {
	[FILE_BANK] = "pensum practice BANK, or name it in a worksheet's banks",
	[FILE_WORKSHEET] = "pensum make WORKSHEET",
	[FILE_RECORD] = "pensum again RECORD",
};

static enum file_kind kind_of_key(const char *key)
{
	enum file_kind kind = 0;

	while (kind < FILE_UNKNOWN && !suggest_same_name(names[kind], key))
		kind++;
	return kind;
}

enum file_kind file_kind(const struct node *root)
{
	if (root->type != NODE_MAPPING)
		return FILE_UNKNOWN;
	for (size_t i = 0; i < root->count; i++) {
		const enum file_kind kind =
			kind_of_key(root->pairs[i].key->text);

		if (kind != FILE_UNKNOWN)
			return kind;
	}
	return FILE_UNKNOWN;
}

void file_kind_hint(struct reading *reading, const struct node *root)
{
	static const char *const fields[] = {"items", "stimuli", "sections"};
	const struct text_list known = {fields, LENGTH(fields)};

	if (root->type == NODE_SEQUENCE)
		error_hint(reading->errors,
			"a bank begins with a line such as bank: my-bank, and "
			"items: above its list");
	for (size_t i = 0; root->type == NODE_MAPPING && i < root->count; i++) {
		const char *name =
			synonym_meant(root->pairs[i].key->text, known);

		if (name == NULL)
			continue;
		error_hint(reading->errors,
			text_equal(name, "sections")
				? "a worksheet begins with a line such as "
				  "worksheet: my-quiz"
				: "a bank begins with a line such as bank: "
				  "my-bank");
		return;
	}
}

bool file_kind_check(
	struct reading *reading, const struct node *root, enum file_kind wanted)
{
	const enum file_kind found = file_kind(root);

	assert(wanted < FILE_UNKNOWN);
	if (found == wanted || found == FILE_UNKNOWN)
		return true;
	error_at(reading->errors, root->at, "expected a %s, found a %s",
		message_text(names[wanted]), message_text(names[found]));
	error_hint(reading->errors, "for a %s: %s", message_text(names[found]),
		message_text(uses[found]));
	return false;
}

bool file_kind_is_newer(const struct node *record)
{
	/* The record format, and the algorithm of sheet codes. */
	static const char *const versions[] = {"record", "codes"};
	bool newer = false;

	for (size_t i = 0; i < LENGTH(versions); i++) {
		const struct node *node = node_get(record, versions[i]);
		uint64_t version;

		newer = newer || (node != NULL && node->type == NODE_SCALAR &&
					 whole_number(node->text, 2, INT32_MAX,
						 &version));
	}
	return newer;
}
