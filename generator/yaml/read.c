/*
 * Reading a document, and resuming after a syntax error.
 *
 * libyaml stops at the first syntax error, but a teacher wants to see all.
 * Nearly all of a bank is one block list of items, and no text of an item can
 * be as far left as the list's dashes.  So the next dash in that column
 * certainly begins a new item, and the rest of the list is read as a separate
 * document, only for its errors. An error inside an item may thus hide others
 * in the same item, but none in the next.
 */
#include "yaml/node.h"

#include "yaml/compose.h"
#include "yaml/scan.h"

#include <string.h>

enum {
	RESTARTS_MAX = 50,
	BOM_LENGTH = 3
};

static const char bom[] = "\xef\xbb\xbf";

/* A walk through the lines of a source. */
struct lines {
	const struct source *source;
	size_t start, next; /* of this line, and of the next */
	uint32_t number;
};

static bool next_line(struct lines *lines)
{
	const struct source *source = lines->source;
	const char *end;

	lines->start = lines->next;
	if (lines->start == source->length)
		return false;
	end = memchr(source->text + lines->start, '\n',
		source->length - lines->start);
	lines->next =
		end == NULL ? source->length : (size_t)(end - source->text) + 1;
	lines->number++;
	return true;
}

static size_t indent_of(const struct lines *lines)
{
	const char *text = lines->source->text;
	size_t at = lines->start;

	while (at < lines->next && text[at] == ' ')
		at++;
	return at - lines->start;
}

/* Does an entry of the list in this column begin on this line? */
static bool is_entry(const struct lines *lines, uint32_t list_col)
{
	const size_t indent = indent_of(lines);
	const char *text = lines->source->text + lines->start + indent;

	/* A NUL follows the source, so text[1] may be read. */
	return indent + 1 == list_col && lines->start + indent < lines->next &&
	       text[0] == '-' && strchr(" \r\n", text[1]) != NULL;
}

/* Is a line too far left to belong to the list? */
static bool is_outside(const struct lines *lines, uint32_t list_col)
{
	const size_t indent = indent_of(lines);
	const char c = lines->source->text[lines->start + indent];

	return indent < list_col && strchr("#\r\n", c) == NULL &&
	       !is_entry(lines, list_col);
}

/* Move `piece` to the rest of the list: from the line of the error, or from the
 * next if the piece began with that line.  False if nothing is left. */
static bool find_rest(struct piece *piece, const struct stop *stop)
{
	struct lines lines = {
		piece->source, piece->start, piece->start, piece->lines_before};
	bool found = false;

	if (stop->list_col == 0)
		return false;
	while (!found && next_line(&lines))
		found = lines.number >= stop->at.line &&
			lines.number > piece->lines_before + 1 &&
			is_entry(&lines, stop->list_col);
	if (!found)
		return false;
	piece->start = lines.start;
	piece->lines_before = lines.number - 1;
	piece->alone = false;
	while (next_line(&lines) && !is_outside(&lines, stop->list_col))
		;
	piece->end = lines.start;
	return true;
}

const struct node *node_read(
	struct arena *arena, const struct source *source, struct errors *errors)
{
	struct piece piece = {
		.source = source, .end = source->length, .alone = true};
	struct stop stop = {0};
	const struct node *root;

	error_add_source(errors, source);
	if (!scan_source(source, errors, &piece.ascii))
		return NULL;
	if (source->length >= BOM_LENGTH &&
		memcmp(source->text, bom, BOM_LENGTH) == 0)
		piece.start = BOM_LENGTH;
	root = compose(arena, &piece, errors, &stop);
	for (int i = 0; i < RESTARTS_MAX && stop.stopped; i++) {
		if (!find_rest(&piece, &stop))
			break;
		stop = (struct stop){0};
		compose(arena, &piece, errors, &stop);
	}
	return root;
}
