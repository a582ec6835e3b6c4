/*
 * All entries of the tree are listed in the order of the text.  One walk
 * through the text then skips those in which "#" means nothing, and hands each
 * comment to the entry that it belongs to.
 */
#include "yaml/document/comments.h"

#include "base/arena.h"

#include <stdlib.h>

static const char blanks[] = " \t";

/* A node at its place in the text. */
struct entry {
	const struct node *node; /* its key's, of a pair */
	const char *start;
	bool is_key, is_item;
	bool in_flow; /* in brackets */
	uint32_t col; /* its lines are indented further than this */
	size_t order;
	struct comment *above;
	size_t count, room;
	const char *behind, *anchor;
};

struct comments {
	struct arena *arena;
	const struct source *source;
	const char **lines; /* where each begins */
	size_t line_count, line_room;
	struct entry *entries;
	size_t count, room;
	struct entry first, last; /* comments above and below all entries */
};

static void find_lines(struct comments *all)
{
	const char *at = all->source->text;
	const char *const end = at + all->source->length;

	while (at != NULL && at <= end) {
		all->lines = arena_grow(all->arena, all->lines, all->line_count,
			&all->line_room, sizeof(*all->lines));
		all->lines[all->line_count++] = at;
		at = memchr(at, '\n', (size_t)(end - at));
		at = at == NULL ? NULL : at + 1;
	}
}

/* The text at a place. */
static const char *text_at(const struct comments *all, struct where where)
{
	const char *at = where.line == 0 || where.line > all->line_count
				 ? ""
				 : all->lines[where.line - 1];

	for (uint32_t col = 1; col < where.col && *at != '\0'; col++)
		for (at++; ((unsigned char)*at & 0xc0) == 0x80;)
			at++;
	return at;
}

/* The text behind an anchor and a tag. */
static const char *text_behind(const char *at)
{
	while (*at == '&' || *at == '!') {
		at += strcspn(at, " \t\r\n");
		at += strspn(at, " \t\r\n");
	}
	return at;
}

static struct entry *add_entry(
	struct comments *all, const struct node *node, uint32_t col)
{
	struct entry *entry;
	const char *text = text_at(all, node->at);

	all->entries = arena_grow(all->arena, all->entries, all->count,
		&all->room, sizeof(*all->entries));
	entry = &all->entries[all->count];
	*entry = (struct entry){
		.node = node, .start = text, .col = col, .order = all->count};
	if (*text == '&')
		entry->anchor = arena_copy(
			all->arena, text + 1, strcspn(text + 1, " \t\r\n"));
	all->count++;
	return entry;
}

/* An alias gives a node that stands further up. */
static bool is_above(const struct node *node, struct where place)
{
	return node->at.line < place.line ||
	       (node->at.line == place.line && node->at.col < place.col);
}

/* Recursion is bounded by the depth that node_read() allows. */
static void add_all(struct comments *all, const struct node *node, bool in_flow)
{
	const bool mapping = node->type == NODE_MAPPING;
	const char first = *text_behind(text_at(all, node->at));
	const bool flow = in_flow || first == '[' || first == '{';

	for (size_t i = 0; node->type != NODE_SCALAR && i < node->count; i++) {
		const struct node *key = mapping ? node->pairs[i].key : NULL;
		const struct node *value =
			mapping ? node->pairs[i].value : node->items[i];
		struct entry *entry;

		if (mapping) {
			entry = add_entry(all, key, key->at.col);
			entry->is_key = true;
			entry->in_flow = flow;
		}
		if (is_above(value, mapping ? key->at : node->at))
			continue;
		entry = add_entry(
			all, value, mapping ? key->at.col : node->at.col);
		entry->is_item = !mapping;
		entry->in_flow = flow;
		add_all(all, value, flow);
	}
}

static int by_place(const void *a, const void *b)
{
	const struct entry *one = a, *other = b;

	if (one->node->at.line != other->node->at.line)
		return one->node->at.line < other->node->at.line ? -1 : 1;
	if (one->node->at.col != other->node->at.col)
		return one->node->at.col < other->node->at.col ? -1 : 1;
	return one->order < other->order ? -1 : one->order > other->order;
}

/* The text behind one in quotes. */
static const char *skip_quoted(const char *at)
{
	const char quote = *at++;

	while (*at != '\0' &&
		(*at != quote || (quote == '\'' && at[1] == quote)))
		at += (*at == quote || *at == '\\') && at[1] != '\0' &&
				      (quote == '"' || *at == quote)
			      ? 2
			      : 1;
	return *at == '\0' ? at : at + 1;
}

/* The first line behind a block of lines, whose first line begins at `at` and
 * is set in by more than `col` columns. */
static const char *skip_lines(const char *at, uint32_t col)
{
	size_t least = 0;

	while (*at != '\0') {
		const size_t indent = strspn(at, " ");
		const bool empty = at[indent] == '\n' || at[indent] == '\r';

		if (!empty && least == 0)
			least = indent;
		if (!empty && (indent < least || indent + 1 <= col))
			break;
		at += strcspn(at, "\n");
		at += *at == '\n';
	}
	return at;
}

/* Where comments have got to. */
struct walk {
	struct comments *all;
	const char *at;
	size_t next;   /* the entry that comes next */
	size_t depth;  /* of brackets */
	bool in_lines; /* a block of lines begins behind this line */
	uint32_t col;  /* of that */
};

static void add_above(struct arena *arena, struct entry *entry,
	const char *text, size_t length)
{
	const char *end = text + length;

	entry->above = arena_grow(arena, entry->above, entry->count,
		&entry->room, sizeof(*entry->above));
	end += *end == '\r';
	end += *end == '\n';
	entry->above[entry->count++] =
		(struct comment){arena_copy(arena, text, length),
			end[strspn(end, " \t\r")] == '\n'};
}

/* The entry on this line that a comment behind it belongs to: within brackets
 * the last one, else the last that is not in any. */
static struct entry *entry_before(const struct walk *walk)
{
	size_t i = walk->next;

	while (i > 0 && walk->depth == 0 && walk->all->entries[i - 1].in_flow)
		i--;
	while (i > 0 && !walk->all->entries[i - 1].is_key &&
		!walk->all->entries[i - 1].is_item)
		i--; /* a value: to its key */
	return i == 0 ? NULL : &walk->all->entries[i - 1];
}

/* The entry below a comment.  Values have no comments of their own. */
static struct entry *entry_below(struct walk *walk)
{
	struct comments *all = walk->all;
	size_t i = walk->next;

	if (i == 0)
		return &all->first;
	while (i < all->count && !all->entries[i].is_key &&
		!all->entries[i].is_item)
		i++;
	return i < all->count ? &all->entries[i] : &all->last;
}

static void take_comment(struct walk *walk)
{
	const char *before = walk->at;
	size_t length = strcspn(walk->at, "\n");
	struct entry *entry = entry_before(walk);

	while (length > 0 && strchr(" \t\r", walk->at[length - 1]) != NULL)
		length--;
	while (before > walk->all->source->text &&
		strchr(blanks, before[-1]) != NULL)
		before--;
	if (before == walk->all->source->text || before[-1] == '\n' ||
		entry == NULL || entry->behind != NULL)
		add_above(
			walk->all->arena, entry_below(walk), walk->at, length);
	else
		entry->behind = arena_copy(walk->all->arena, walk->at, length);
	walk->at += length;
}

/* Move past the beginning of the next entry. */
static void take_entry(struct walk *walk)
{
	const struct entry *entry = &walk->all->entries[walk->next++];
	const char *text = text_behind(walk->at);

	if (entry->node->type != NODE_SCALAR) {
		walk->depth += *text == '[' || *text == '{';
		if (walk->next < walk->all->count &&
			walk->all->entries[walk->next].start == walk->at)
			return;
		walk->at = *text == '[' || *text == '{' ? text + 1 : walk->at;
	} else if (*text == '"' || *text == '\'') {
		walk->at = skip_quoted(text);
	} else if (*text == '|' || *text == '>') {
		walk->in_lines = true;
		walk->col = entry->col;
		walk->at = text + 1;
	}
}

static void step(struct walk *walk)
{
	const char byte = *walk->at;
	const bool blank_before = walk->at == walk->all->source->text ||
				  strchr(" \t\n", walk->at[-1]) != NULL;

	if (byte == '#' && blank_before) {
		take_comment(walk);
		return;
	}
	if (walk->depth > 0 && (byte == ']' || byte == '}'))
		walk->depth--;
	walk->at++;
	if (byte == '\n' && walk->in_lines) {
		walk->in_lines = false;
		walk->at = skip_lines(walk->at, walk->col);
	}
}

static void find_comments(struct comments *all)
{
	struct walk walk = {.all = all, .at = all->source->text};
	const char *const end = walk.at + all->source->length;

	while (walk.at < end) {
		const char *next = walk.next < all->count
					   ? all->entries[walk.next].start
					   : end;

		if (next > walk.at || walk.next == all->count) {
			step(&walk);
			continue;
		}
		if (next < walk.at)
			walk.next++; /* an empty value */
		else
			take_entry(&walk);
	}
}

const struct comments *comments_find(struct arena *arena,
	const struct source *source, const struct node *root)
{
	struct comments *all = arena_alloc(arena, 1, sizeof(*all));

	all->arena = arena;
	all->source = source;
	find_lines(all);
	add_all(all, root, false);
	qsort(all->entries, all->count, sizeof(*all->entries), by_place);
	find_comments(all);
	return all;
}

static const struct entry *entry_of(
	const struct comments *comments, const struct node *node, bool is_key)
{
	size_t low = 0, high = comments->count;

	if (node->at.source != comments->source)
		return NULL;
	while (low < high) {
		const size_t middle = low + (high - low) / 2;

		if (is_above(comments->entries[middle].node, node->at))
			low = middle + 1;
		else
			high = middle;
	}
	for (; low < comments->count; low++) {
		const struct entry *entry = &comments->entries[low];

		if (is_above(node, entry->node->at))
			return NULL;
		if (entry->is_key == is_key && entry->node->type == node->type)
			return entry;
	}
	return NULL;
}

struct entry_comments comments_of(
	const struct comments *comments, const struct node *node, bool is_key)
{
	const struct entry *entry =
		comments == NULL ? NULL : entry_of(comments, node, is_key);

	return entry == NULL ? (struct entry_comments){NULL, 0, NULL}
			     : (struct entry_comments){entry->above,
				       entry->count, entry->behind};
}

static bool has_comments(
	const struct comments *comments, const struct node *node, bool is_key)
{
	const struct entry_comments own = comments_of(comments, node, is_key);

	return own.count > 0 || own.behind != NULL;
}

bool comments_within(const struct comments *comments, const struct node *node)
{
	bool within = false;

	for (size_t i = 0; node->type != NODE_SCALAR && i < node->count; i++) {
		const bool mapping = node->type == NODE_MAPPING;
		const struct node *value =
			mapping ? node->pairs[i].value : node->items[i];

		within = within || comments_within(comments, value) ||
			 has_comments(comments,
				 mapping ? node->pairs[i].key : value, mapping);
	}
	return within;
}

struct entry_comments comments_around(
	const struct comments *comments, bool below)
{
	const struct entry *entry;

	if (comments == NULL)
		return (struct entry_comments){NULL, 0, NULL};
	entry = below ? &comments->last : &comments->first;
	return (struct entry_comments){entry->above, entry->count, NULL};
}

const char *comments_anchor(
	const struct comments *comments, const struct node *node)
{
	const struct entry *entry =
		comments == NULL ? NULL : entry_of(comments, node, false);

	return entry == NULL ? NULL : entry->anchor;
}
