#include "type/math/rows.h"

#include "text/math/row.h"
#include "type/math/parts.h"

#include <assert.h>

enum {
	THIN = 167, /* em/1000 */
	MEDIUM = 222,
	THICK = 278,
	ROOMY = 100 /* of a space below: not in scripts */
};

/* The space between two classes; in scripts only what is below ROOMY (The
 * TeXbook, chapter 18). */
static const int spaces[MATH_CLASSES][MATH_CLASSES] = {
	/*                 Ord Large Bin Rel Open Close Punct Inner */
	[MATH_ORDINARY] = {0, 1, 102, 103, 0, 0, 0, 101},
	[MATH_LARGE] = {1, 1, 0, 103, 0, 0, 0, 101},
	[MATH_BINARY] = {102, 102, 0, 0, 102, 0, 0, 102},
	[MATH_RELATION] = {103, 103, 0, 0, 103, 0, 0, 103},
	[MATH_OPEN] = {0, 0, 0, 0, 0, 0, 0, 0},
	[MATH_CLOSE] = {0, 1, 102, 103, 0, 0, 0, 101},
	[MATH_PUNCT] = {101, 101, 0, 101, 101, 101, 101, 101},
	[MATH_INNER] = {101, 1, 102, 103, 101, 0, 101, 101},
};

/* Is it a decimal sign behind the digit `last`, not the comma of a list? */
static bool is_decimal(
	struct spot spot, const struct math *last, const struct math *part)
{
	return spot.setter->setting->comma && part->flags & MATH_DECIMAL &&
	       last != NULL && last->kind == MATH_SYMBOL;
}

static mpt space_between(
	struct spot spot, enum math_class before, enum math_class class)
{
	static const int widths[] = {0, THIN, MEDIUM, THICK};
	int space;

	if (before == MATH_CLASSES)
		return 0;
	space = spaces[before][class];
	if (space >= ROOMY && spot.size >= MATH_SCRIPT_SIZE)
		return 0;
	return setter_em(spot, widths[space % ROOMY]);
}

mpt rows_width(struct spot spot, const struct math *space)
{
	return space->flags & MATH_WRITTEN ? space->size
					   : setter_em(spot, space->size);
}

struct part rows_set(struct spot spot, const struct math *from,
	const struct math *end, enum math_class *before)
{
	struct pile pile = setter_pile(spot);
	const struct math *first = from, *last = NULL;
	int64_t x = 0;

	for (; from != end; from = from->next) {
		enum math_class class;
		struct part part;

		if (from->kind == MATH_SPACE) {
			x += rows_width(spot, from);
			continue;
		}
		class = is_decimal(spot, last, from) ? MATH_ORDINARY
						     : row_class(*before, from);
		last = from;
		if (from != first)
			x += space_between(spot, *before, class);
		*before = class;
		part = setter_set(spot, from);
		setter_add(&pile, &part.box, (mpt)x, 0);
		x += part.box.width;
	}
	pile.box.width = (mpt)(x < 0 ? 0 : x);
	return (struct part){.box = setter_box(&pile)};
}

mpt rows_space(
	struct spot spot, enum math_class before, const struct math *part)
{
	return part == NULL || part->kind == MATH_SPACE
		       ? 0
		       : space_between(spot, before, row_class(before, part));
}

/* Set a row.  If it has one part, it is that part, so that an accent finds its
 * letter. */
static struct part set_row(struct spot spot, const struct math *math)
{
	enum math_class before = MATH_CLASSES;
	const struct math *only = math->body;

	if (only != NULL && only->next == NULL && only->kind != MATH_SPACE)
		return setter_set(spot, only);
	return rows_set(spot, math->body, NULL, &before);
}

static struct part set_space(struct spot spot, const struct math *math)
{
	return setter_empty(rows_width(spot, math));
}

static struct part set_style(struct spot spot, const struct math *math)
{
	return setter_set(setter_sized(spot, math->style), math->body);
}

static parts_setter *const setters[] = {
	[MATH_ROW] = set_row,
	[MATH_SYMBOL] = letters_symbol,
	[MATH_NAME] = letters_name,
	[MATH_TEXT] = letters_text,
	[MATH_SPACE] = set_space,
	[MATH_FRACTION] = fractions_set,
	[MATH_SCRIPTS] = scripts_set,
	[MATH_ROOT] = fractions_root,
	[MATH_FENCED] = fences_set,
	[MATH_DELIMITER] = fences_delimiter,
	[MATH_MIDDLE] = fences_middle,
	[MATH_ACCENT] = accents_set,
	[MATH_BRACE] = accents_brace,
	[MATH_LINE] = accents_line,
	[MATH_STACK] = accents_stack,
	[MATH_ARROW] = accents_arrow,
	[MATH_TABLE] = tables_set,
	[MATH_STYLE] = set_style,
	[MATH_CANCEL] = frames_cancel,
	[MATH_FRAME] = frames_frame,
	[MATH_PHANTOM] = frames_phantom,
	[MATH_SMASH] = frames_smash,
	[MATH_RULE] = frames_rule,
	[MATH_RAISED] = frames_raised,
	[MATH_TAG] = frames_tag,
	[MATH_DIVISION] = frames_division,
	[MATH_BLANK] = letters_blank,
	[MATH_ANSWER] = frames_answer,
};

static_assert(LENGTH(setters) == MATH_KINDS, "each kind needs a setter");

struct part setter_set(struct spot spot, const struct math *math)
{
	if (math == NULL)
		return setter_empty(0);
	return setters[math->kind](spot, math);
}
