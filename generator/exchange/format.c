#include "exchange/format.h"

#include "bank/bank.h"
#include "bank/file_kind.h"
#include "base/file/file.h"
#include "exchange/bank/order.h"
#include "press/report.h"
#include "yaml/document/document.h"

#include <string.h>

/* The tree of a bank, or NULL, with mistakes reported. */
static const struct node *read_tree(
	struct session *session, const struct source *source)
{
	struct reading *reading = &session->reading;
	const struct node *root =
		node_read(reading->arena, source, reading->errors);

	if (root == NULL || !file_kind_check(reading, root, FILE_BANK))
		return NULL;
	if (root->type != NODE_MAPPING || node_get(root, "items") == NULL) {
		error_at(reading->errors, root->at,
			"expected a bank with a list of items");
		return NULL;
	}
	return error_count(reading->errors) == 0 ? root : NULL;
}

static enum status write_back(struct session *session,
	const struct source *source, const struct buffer *out)
{
	int problem;

	if (out->length == source->length &&
		memcmp(out->at, source->text, out->length) == 0)
		return STATUS_DONE;
	problem = file_write(source->name, out->at, out->length);
	if (problem == 0)
		return STATUS_DONE;
	report_say(session->host, PENSUM_ERROR, "%s cannot be written: %s",
		source->name, strerror(problem));
	return STATUS_IO;
}

enum status format_bank(struct session *session, const char *path,
	struct buffer *out, bool in_place)
{
	const struct where nowhere = {NULL, 0, 0};
	const struct source *source;
	const struct node *root;

	if (session_readable(session->host, path) != STATUS_DONE)
		return STATUS_IO;
	source = bank_file(&session->reading, path, nowhere);
	if (source == NULL)
		return STATUS_MISTAKES;
	root = read_tree(session, source);
	if (root == NULL)
		return STATUS_MISTAKES;
	document_write(out, order_bank(session->arena, root),
		comments_find(session->arena, source, root));
	return in_place ? write_back(session, source, out) : STATUS_DONE;
}
