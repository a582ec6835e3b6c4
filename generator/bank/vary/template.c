#include "bank/vary/template.h"

#include "bank/vary/token.h"
#include "base/arena.h"
#include "base/common.h"
#include "base/message.h"
#include "text/placeholder.h"
#include "yaml/place.h"

#include <string.h>

struct building {
	struct reading *reading;
	const struct vary *vary;
	template_computes *computes;
	bool fine;
};

/* Fields without texts. */
static const char *const passed[] = {"id", "kind", "tags", "standards",
	"enemies", "stimulus", "language", "image", "file", "source"};

static bool is_in(const char *const *names, size_t count, const char *name)
{
	for (size_t i = 0; i < count; i++)
		if (text_equal(names[i], name))
			return true;
	return false;
}

/* Whether a dollar sign at this place opens or closes a formula: Pandoc's
 * rule. */
static bool turns(const char *text, const char *at, bool open)
{
	if (at > text && at[-1] == '\\')
		return false;
	if (at[1] == '$' || (at > text && at[-1] == '$'))
		return true;
	return open ? at > text && at[-1] != ' ' && !is_digit(at[1])
		    : at[1] != '\0' && strchr(" \t\n", at[1]) == NULL &&
			       strchr(at + 1, '$') != NULL;
}

/* Is this place of a text inside a formula? */
static bool in_formula(const char *text, const char *place)
{
	bool open = false;

	for (const char *at = text; at < place; at++) {
		if (*at == '\\' && strchr("([", at[1]) != NULL && at[1] != '\0')
			open = true;
		else if (*at == '\\' && strchr(")]", at[1]) != NULL &&
			 at[1] != '\0')
			open = false;
		if (*at == '\\') {
			at += at[1] != '\0';
			continue;
		}
		if (*at != '$' || !turns(text, at, open))
			continue;
		open = !open;
		at += at[1] == '$';
	}
	return open;
}

/* The colon before the format, outside of quotation marks; the end if none. */
static const char *find_format(const char *at, const char *end)
{
	char quote = '\0';

	for (; at < end; at++) {
		if (quote != '\0')
			quote = *at == quote ? '\0' : quote;
		else if (*at == '"' || *at == '\'')
			quote = *at;
		else if (*at == ':')
			return at;
	}
	return end;
}

static bool refuse(struct building *building, const struct node *scalar,
	const char *at, const char *what, const char *hint)
{
	building->fine = false;
	error_at(building->reading->errors,
		place_in(scalar, (size_t)(at - scalar->text)), "%s", what);
	if (hint != NULL)
		error_hint(building->reading->errors, "%s", hint);
	return false;
}

/* Is it a mistyped reference, "@{qestion cells}": two words, no formula? */
static bool is_reference(const struct placeholder *placeholder)
{
	const char *inside = placeholder->at + 2;
	size_t word;

	inside += strspn(inside, " ");
	word = expression_name(inside);
	return word > 0 && inside[word] == ' ' &&
	       expression_name(inside + word + strspn(inside + word, " ")) >
		       0 &&
	       strncmp(inside, "not ", 4) != 0;
}

bool template_takes(const struct placeholder *placeholder)
{
	return placeholder->kind == PLACEHOLDER_UNKNOWN &&
	       !is_reference(placeholder);
}

static bool read_placeholder(struct building *building,
	const struct node *scalar, const struct placeholder *placeholder,
	struct piece *piece)
{
	const char *at = placeholder->at + 2;
	const char *end = placeholder->at + placeholder->length - 1;
	const char *format;

	if (*end != '}')
		return refuse(building, scalar, placeholder->at,
			"\"@{\" without a \"}\"",
			"write @@{ for the characters @{");
	format = find_format(at, end);
	piece->figures = (struct figures){.style = FIGURES_EXACT};
	if (format < end &&
		!figures_parse(format + 1, (size_t)(end - format - 1),
			&piece->figures))
		return refuse(building, scalar, format + 1,
			message_printf(building->reading->arena,
				"unknown format \"%.*s\"",
				(int)(end - format - 1), format + 1),
			figures_known);
	piece->at = (size_t)(placeholder->at - scalar->text);
	piece->in_formula = in_formula(scalar->text, placeholder->at);
	piece->formula = vary_parse(building->reading, &building->vary->names,
		scalar, (size_t)(at - scalar->text), (size_t)(format - at));
	building->fine = building->fine && piece->formula != NULL;
	return piece->formula != NULL;
}

static void put_piece(struct building *building, struct template *made,
	size_t *room, struct piece piece)
{
	struct piece *pieces = arena_grow(building->reading->arena,
		(void *)(uintptr_t)made->pieces, made->count, room,
		sizeof(*pieces));

	pieces[made->count++] = piece;
	made->pieces = pieces;
}

static struct piece plain(const char *from, const char *to)
{
	return (struct piece){.text = from, .length = (size_t)(to - from)};
}

static const struct template *read_scalar(
	struct building *building, const struct node *scalar)
{
	struct template *made = NULL;
	const char *from = scalar->text;
	struct placeholder next;
	size_t room = 0;

	for (const char *at = from; placeholder_next(at, &next);
		at = next.at + next.length) {
		struct piece piece = {.text = NULL};

		/* Others are checked with the references. */
		if (!template_takes(&next) ||
			!read_placeholder(building, scalar, &next, &piece))
			continue;
		if (made == NULL)
			made = arena_alloc(
				building->reading->arena, 1, sizeof(*made));
		made->node = scalar;
		put_piece(building, made, &room, plain(from, next.at));
		put_piece(building, made, &room, piece);
		from = next.at + next.length;
	}
	if (made != NULL)
		put_piece(building, made, &room,
			plain(from, from + strlen(from)));
	return made;
}

static bool is_variable(
	const struct names *names, const char *name, size_t length)
{
	for (size_t i = 0; i < names->count; i++)
		if (strlen(names->at[i]) == length &&
			strncmp(names->at[i], name, length) == 0)
			return strcmp(names->at[i], "x") != 0 &&
			       strcmp(names->at[i], "y") != 0;
	return false;
}

/* An answer "= a + b". */
static const struct template *read_computed(
	struct building *building, const struct node *scalar)
{
	const size_t start =
		(size_t)(strchr(scalar->text, '=') + 1 - scalar->text);
	struct template *made;
	const struct formula *formula =
		vary_parse(building->reading, &building->vary->names, scalar,
			start, strlen(scalar->text + start));

	building->fine = building->fine && formula != NULL;
	if (formula == NULL)
		return NULL;
	made = arena_alloc(building->reading->arena, 1, sizeof(*made));
	made->node = scalar;
	made->computed = formula;
	return made;
}

/* How a scalar is read. */
enum how {
	HOW_TEXT,
	HOW_ANSWER, /* may be a formula */
	HOW_PLOT
};

static const struct template *read_node(
	struct building *building, const struct node *node, enum how how);

/* A plotted formula of x, whose variables are replaced by their values. */
static const struct template *read_plot(
	struct building *building, const struct node *scalar)
{
	const struct names *names = &building->vary->names;
	const char *text = scalar->text;
	const size_t length = strlen(text);
	struct template *made = NULL;
	struct fault fault = {.kind = FAULT_NONE};
	size_t from = 0, room = 0;

	for (struct token token = token_next(text, length, 0, &fault);
		token.kind != TOKEN_END && token.kind != TOKEN_WRONG;
		token = token_next(
			text, length, token.at + token.length, &fault)) {
		struct piece piece = {
			.text = NULL, .written = true, .at = token.at};

		if (token.kind != TOKEN_NAME ||
			!is_variable(names, text + token.at, token.length))
			continue;
		piece.formula = vary_parse(building->reading, names, scalar,
			token.at, token.length);
		if (made == NULL)
			made = arena_alloc(
				building->reading->arena, 1, sizeof(*made));
		made->node = scalar;
		put_piece(building, made, &room,
			plain(text + from, text + token.at));
		put_piece(building, made, &room, piece);
		from = token.at + token.length;
	}
	if (made != NULL)
		put_piece(building, made, &room,
			plain(text + from, text + length));
	return made;
}

static bool begins_formula(const struct node *scalar)
{
	return scalar->text[strspn(scalar->text, " ")] == '=';
}

/* Part i of a list or mapping. */
static const struct template *read_part(struct building *building,
	const struct node *node, uint32_t i, enum how how)
{
	const struct pair *pair = &node->pairs[i];

	if (node->type == NODE_SEQUENCE)
		return read_node(building, node->items[i], how);
	if (is_in(passed, LENGTH(passed), pair->key->text) ||
		vary_owns(building->vary, pair->value))
		return NULL;
	if (building->computes(building->vary->node, node, pair->key->text) ||
		text_equal(pair->key->text, "axes") ||
		text_equal(pair->key->text, "number_line"))
		how = HOW_ANSWER;
	else if (text_equal(pair->key->text, "plot"))
		how = HOW_PLOT;
	return read_node(building, pair->value, how);
}

static const struct template *read_whole(
	struct building *building, const struct node *node, enum how how)
{
	const struct template **parts = NULL;
	struct template *made;

	for (uint32_t i = 0; i < node->count; i++) {
		const struct template *part = read_part(building, node, i, how);

		if (part == NULL)
			continue;
		if (parts == NULL)
			parts = arena_alloc(building->reading->arena,
				node->count, sizeof(*parts));
		parts[i] = part;
	}
	if (parts == NULL)
		return NULL;
	made = arena_alloc(building->reading->arena, 1, sizeof(*made));
	made->node = node;
	made->parts = parts;
	return made;
}

static const struct template *read_node(
	struct building *building, const struct node *node, enum how how)
{
	if (node->type != NODE_SCALAR)
		return read_whole(building, node, how);
	if (how == HOW_PLOT && !placeholder_any(node->text))
		return read_plot(building, node);
	return how == HOW_ANSWER && begins_formula(node)
		       ? read_computed(building, node)
		       : read_scalar(building, node);
}

const struct template *template_read(struct reading *reading,
	const struct vary *vary, const struct node *item,
	template_computes *computes, bool *varies)
{
	struct building building = {reading, vary, computes, true};
	const struct template *made = read_node(&building, item, HOW_TEXT);
	struct template *whole;

	*varies = made != NULL;
	if (!building.fine)
		return NULL;
	if (made != NULL)
		return made;
	whole = arena_alloc(reading->arena, 1, sizeof(*whole));
	whole->node = item;
	return whole;
}
