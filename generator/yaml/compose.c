/*
 * The composer keeps a stack of the collections that are open and, in one
 * array, the children of all of them; when a collection ends, its children
 * are the array's tail and become its own.
 *
 * An alias shares its anchor's node, so a small file may stand for a tree too
 * large to walk, or too deep to recurse into.  Each collection therefore keeps
 * its expanded size and its height: both limits are checked by arithmetic, and
 * nothing is expanded.  libyaml's own loader was rejected: it recurses and
 * shows no places.
 */
#include "yaml/compose.h"

#include "base/arena.h"
#include "base/common.h"
#include "yaml/anchors.h"
#include "yaml/check.h"
#include "yaml/intern.h"
#include "yaml/lines.h"
#include "yaml/mistyped.h"
#include "yaml/syntax.h"

#include <inttypes.h>

enum {
	DEPTH_MAX = 64,
	SHARED_MAX = 1000000, /* nodes that aliases may add to the file's */
	SHARED_FREE = 10000,  /* nodes; fewer are always allowed */
	SHARED_RATIO = 10     /* of all nodes to the file's own */
};

/* An open collection. */
struct frame {
	enum node_type type;
	struct where at;
	size_t first;  /* of its children */
	uint64_t size; /* total size of its children */
	size_t height; /* of the highest child */
	size_t anchor; /* an index + 1; 0 if it has none */
	bool block;    /* block style, not in brackets */
};

struct composer {
	struct arena *arena;
	struct errors *errors;
	const struct piece *piece;
	struct frame frames[DEPTH_MAX];
	size_t depth;
	const struct node **children;
	size_t count, room;
	struct intern words;
	struct anchors anchors;
	size_t documents, nodes, aliases;
	struct where alias; /* the last one */
	struct before before;
	struct cursor cursor;
	bool refused; /* an error that ended the reading */
};

typedef bool handler(struct composer *c, const yaml_event_t *event);

static struct where place(const struct composer *c, const yaml_event_t *event)
{
	return syntax_place(c->piece, &event->start_mark);
}

static void add_child(struct composer *c, struct child child)
{
	struct frame *frame;

	c->children = arena_grow(c->arena, c->children, c->count, &c->room,
		sizeof(*c->children));
	c->children[c->count++] = child.node;
	if (c->depth == 0)
		return;
	frame = &c->frames[c->depth - 1];
	frame->size += child.size;
	if (child.height > frame->height)
		frame->height = child.height;
}

/* Is a finished collection within the limits? */
static bool check_size(struct composer *c, uint64_t size)
{
	const bool whole = c->depth == 0;

	if (size <= c->nodes + SHARED_MAX &&
		(!whole || size <= SHARED_FREE ||
			size / SHARED_RATIO <= c->nodes))
		return true;
	return error_at(c->errors, c->alias,
		whole ? "aliases repeat too much: %zu values would become "
			"%" PRIu64
		      : "aliases repeat too much: %zu values would become at "
			"least %" PRIu64,
		c->nodes, size);
}

static bool open_anchor(
	struct composer *c, const yaml_event_t *event, const yaml_char_t *name)
{
	if (c->anchors.count == ANCHORS_MAX)
		return error_at(c->errors, place(c, event),
			"expected at most %d anchors, found more", ANCHORS_MAX);
	anchors_open(&c->anchors, c->arena, (const char *)name);
	return true;
}

/* Note quoted texts near which a missing quote would show. */
static void note_quotes(struct composer *c, const yaml_event_t *event)
{
	const yaml_scalar_style_t style = event->data.scalar.style;

	c->before.quote.line = 0;
	if (style != YAML_DOUBLE_QUOTED_SCALAR_STYLE &&
		style != YAML_SINGLE_QUOTED_SCALAR_STYLE)
		return;
	c->before.quote = place(c, event);
	c->before.quote_end = syntax_place(c->piece, &event->end_mark).line;
}

static bool on_scalar(struct composer *c, const yaml_event_t *event)
{
	const yaml_char_t *anchor = event->data.scalar.anchor;
	const yaml_scalar_style_t style = event->data.scalar.style;
	const char *value = (const char *)event->data.scalar.value;
	const size_t length = event->data.scalar.length;
	const struct frame *in = &c->frames[c->depth > 0 ? c->depth - 1 : 0];
	struct node *node = arena_alloc(c->arena, 1, sizeof(*node));
	const struct child child = {node, 1, 0};

	node->type = NODE_SCALAR;
	node->at = place(c, event);
	node->plain = style == YAML_PLAIN_SCALAR_STYLE;
	node->cut = node->plain &&
		    mistyped_comment_cuts(lines_move(&c->cursor, c->piece,
						  event->end_mark.index),
			    c->depth > 0 && in->block ? in->at.col : 0);
	node->text = intern_text(&c->words, c->arena, value, length);
	check_tag(c->errors, node->at, (const char *)event->data.scalar.tag);
	/* The source was scanned already: only escapes can add to it. */
	if (!c->piece->ascii || style == YAML_DOUBLE_QUOTED_SCALAR_STYLE)
		check_text(c->errors, node->at, value, length);
	note_quotes(c, event);
	c->nodes++;
	add_child(c, child);
	if (anchor == NULL)
		return true;
	if (!open_anchor(c, event, anchor))
		return false;
	c->anchors.at[c->anchors.count - 1].child = child;
	return true;
}

/* An unknown alias becomes its own text. */
static bool add_unknown(
	struct composer *c, const yaml_event_t *event, const char *name)
{
	struct node *node = arena_alloc(c->arena, 1, sizeof(*node));

	node->type = NODE_SCALAR;
	node->at = place(c, event);
	node->text = arena_printf(c->arena, "*%s", name);
	node->unknown = true;
	add_child(c, (struct child){node, 1, 0});
	if (c->piece->alone)
		check_refuse_alias(c->errors, node->at, name,
			c->depth > 0 &&
				c->frames[c->depth - 1].type == NODE_SEQUENCE);
	return true;
}

static bool on_alias(struct composer *c, const yaml_event_t *event)
{
	const char *name = (const char *)event->data.alias.anchor;
	const struct anchor *anchor = anchors_find(&c->anchors, name);

	c->nodes++;
	c->alias = place(c, event);
	if (++c->aliases > ALIASES_MAX)
		return error_at(c->errors, c->alias,
			"expected at most %d aliases, found more", ALIASES_MAX);
	if (anchor == NULL)
		return add_unknown(c, event, name);
	if (anchor->child.node == NULL)
		return error_at(c->errors, c->alias,
			"the anchor \"&%s\" contains itself", name);
	if (c->depth + anchor->child.height > DEPTH_MAX)
		return error_at(c->errors, c->alias,
			"nested deeper than %d levels", DEPTH_MAX);
	add_child(c, anchor->child);
	return true;
}

static bool open_frame(struct composer *c, const yaml_event_t *event,
	struct frame frame, const yaml_char_t *anchor)
{
	frame.at = place(c, event);
	frame.first = c->count;
	if (c->depth == DEPTH_MAX)
		return error_at(c->errors, frame.at,
			"nested deeper than %d levels", DEPTH_MAX);
	if (anchor != NULL) {
		if (!open_anchor(c, event, anchor))
			return false;
		frame.anchor = c->anchors.count;
	}
	c->frames[c->depth++] = frame;
	c->nodes++;
	return true;
}

static bool on_sequence(struct composer *c, const yaml_event_t *event)
{
	const struct frame frame = {
		.type = NODE_SEQUENCE,
		.block = event->data.sequence_start.style ==
			 YAML_BLOCK_SEQUENCE_STYLE,
	};

	check_tag(c->errors, place(c, event),
		(const char *)event->data.sequence_start.tag);
	return open_frame(c, event, frame, event->data.sequence_start.anchor);
}

static bool on_mapping(struct composer *c, const yaml_event_t *event)
{
	const struct frame frame = {
		.type = NODE_MAPPING,
		.block = event->data.mapping_start.style ==
			 YAML_BLOCK_MAPPING_STYLE,
	};

	check_tag(c->errors, place(c, event),
		(const char *)event->data.mapping_start.tag);
	return open_frame(c, event, frame, event->data.mapping_start.anchor);
}

static void take_items(
	struct composer *c, struct node *node, const struct frame *frame)
{
	const size_t count = c->count - frame->first;
	const struct node **items =
		arena_alloc(c->arena, count, sizeof(*items));

	for (size_t i = 0; i < count; i++)
		items[i] = c->children[frame->first + i];
	node->items = items;
	node->count = (uint32_t)count;
}

static void take_pairs(
	struct composer *c, struct node *node, const struct frame *frame)
{
	const size_t count = (c->count - frame->first) / 2;
	struct pair *pairs = arena_alloc(c->arena, count, sizeof(*pairs));

	for (size_t i = 0; i < count; i++) {
		pairs[i].key = c->children[frame->first + 2 * i];
		pairs[i].value = c->children[frame->first + 2 * i + 1];
	}
	node->pairs = pairs;
	c->refused |= !check_spaces(c->errors, pairs, count);
	node->count = (uint32_t)check_keys(c->arena, c->errors, pairs, count);
}

static bool on_end(struct composer *c, const yaml_event_t *event)
{
	const struct frame *frame = &c->frames[--c->depth];
	struct node *node = arena_alloc(c->arena, 1, sizeof(*node));
	/* No sum overflows: there are at most ALIASES_MAX aliases, and none
	 * exceeds the limit. */
	const struct child all = {node, frame->size + 1, frame->height + 1};

	(void)event;
	node->type = frame->type;
	node->at = frame->at;
	if (frame->type == NODE_MAPPING)
		take_pairs(c, node, frame);
	else
		take_items(c, node, frame);
	c->count = frame->first;
	add_child(c, all);
	if (frame->anchor > 0)
		c->anchors.at[frame->anchor - 1].child = all;
	return !c->refused && check_size(c, all.size);
}

static bool on_document(struct composer *c, const yaml_event_t *event)
{
	if (c->documents++ == 0)
		return true;
	error_at(c->errors, place(c, event),
		"expected one document, found a second");
	error_hint(c->errors, "delete the line \"---\", or use two files");
	return false;
}

static handler *const handlers[] = {
	[YAML_DOCUMENT_START_EVENT] = on_document,
	[YAML_ALIAS_EVENT] = on_alias,
	[YAML_SCALAR_EVENT] = on_scalar,
	[YAML_SEQUENCE_START_EVENT] = on_sequence,
	[YAML_SEQUENCE_END_EVENT] = on_end,
	[YAML_MAPPING_START_EVENT] = on_mapping,
	[YAML_MAPPING_END_EVENT] = on_end,
};

/* What libyaml allocates. */
struct reader {
	yaml_parser_t parser;
	yaml_event_t event;
};

static void drop(void *object)
{
	struct reader *reader = object;

	yaml_event_delete(&reader->event);
	yaml_parser_delete(&reader->parser);
}

static bool read_event(struct composer *c, struct reader *reader, bool *ended)
{
	yaml_event_t *event = &reader->event;
	bool good = true;

	if (!yaml_parser_parse(&reader->parser, event))
		return false;
	if (event->type < LENGTH(handlers) && handlers[event->type] != NULL)
		good = handlers[event->type](c, event);
	*ended = !good || event->type == YAML_STREAM_END_EVENT;
	c->refused |= !good;
	yaml_event_delete(event);
	return true;
}

/* A block list directly in the root mapping, or the root of a later piece. */
static uint32_t open_list(const struct composer *c)
{
	for (size_t i = 0; i < 2 && i < c->depth; i++)
		if (c->frames[i].type == NODE_SEQUENCE && c->frames[i].block)
			return c->frames[i].at.col;
	return 0;
}

static struct where open_bracket(const struct composer *c)
{
	const struct frame *top = &c->frames[c->depth];

	return c->depth > 0 && !top[-1].block ? top[-1].at : (struct where){0};
}

/* Read all events of a piece; false if a syntax error stops them. */
static bool read_events(struct composer *c, struct stop *stop)
{
	const struct piece *piece = c->piece;
	const unsigned char *text = (const unsigned char *)piece->source->text;
	struct arena *scratch = arena_new();
	struct reader *reader = arena_alloc(scratch, 1, sizeof(*reader));
	yaml_parser_t *parser = &reader->parser;
	bool ended = false;

	arena_at_end(scratch, drop, reader);
	if (!yaml_parser_initialize(parser))
		arena_exhausted();
	yaml_parser_set_encoding(parser, YAML_UTF8_ENCODING);
	yaml_parser_set_input_string(
		parser, text + piece->start, piece->end - piece->start);
	while (!ended && read_event(c, reader, &ended))
		error_reading(c->errors, piece->source,
			piece->lines_before + parser->mark.line);
	if (parser->error == YAML_MEMORY_ERROR)
		arena_exhausted();
	if (!ended) {
		stop->stopped = true;
		c->before.open = open_bracket(c);
		stop->at = syntax_report(c->errors, piece, parser, &c->before);
		stop->list_col = open_list(c);
	}
	arena_free(scratch);
	return ended && !c->refused;
}

const struct node *compose(struct arena *arena, const struct piece *piece,
	struct errors *errors, struct stop *stop)
{
	struct composer c = {.arena = arena, .errors = errors, .piece = piece};
	const struct node *root;

	if (!read_events(&c, stop))
		return NULL;
	root = c.count == 0 ? NULL : c.children[0];
	if (root == NULL || node_is_nothing(root)) {
		error_at(errors, (struct where){piece->source, 0, 0},
			"expected fields, but the file is empty");
		return NULL;
	}
	return root;
}
