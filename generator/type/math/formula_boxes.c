#include "type/math/formula_boxes.h"

#include "base/arena.h"
#include "text/formula.h"
#include "text/said/mathml.h"
#include "text/said/speech.h"
#include "type/font/fonts.h"
#include "type/math/math_set.h"
#include "words/wording.h"

#include <hb-ot.h>
#include <string.h>

enum {
	PER_CENT = 100,
	SMALLEST = 80, /* size of a formula that is too wide, per cent */
	STEP = 2,
	LETTERS_LEAST =
		85, /* of mathematical letters, per cent of the text's */
	LETTERS_MOST = 115,
	MEASURE_MAX = 2000 * MPT, /* of a page; wider ones only measure text */
	CLEAR = 30 /* above and below a display, per cent of its size */
};

/* A formula while it is set. */
struct making {
	const struct formula_setting *with;
	const struct formula *formula;
	const struct span *span;
	const struct family *family;  /* NULL: there is none */
	const struct family *letters; /* NULL: the family's own */
	struct box *boxes;            /* one for each part */
	mpt measure;
	mpt tag; /* the width of its number, set undivided */
};

/* Find the family for formulas in text of a style; none if it is not
 * installed. */
static void choose_family(struct making *making)
{
	const struct text_style *style = making->with->style;
	const struct family *beside =
		style->formulas != NULL ? style->formulas : style->family;
	const struct family *family =
		fonts_special(beside, FORMULA_BOXES_SCRIPT,
			style->language != NULL ? style->language : "");

	if (family == NULL || !hb_ot_math_has_data(family->faces[0]->hb_face))
		return;
	making->family = family;
	if (family->text_letters)
		making->letters = beside;
}

/* The size at which small letters are as high as those of the text. */
static mpt size_of(const struct making *making, int per_cent)
{
	const struct text_style *style = making->with->style;
	const struct face *text = style->family->faces[0];
	const struct family *family =
		making->letters != NULL ? making->letters : making->family;
	const struct face *own = family->faces[0];
	int64_t letters = PER_CENT;

	if (own->x_height > 0)
		letters = (int64_t)text->x_height * PER_CENT / own->x_height;
	letters = letters < LETTERS_LEAST  ? LETTERS_LEAST
		  : letters > LETTERS_MOST ? LETTERS_MOST
					   : letters;
	return (mpt)((int64_t)style->size * letters * per_cent / PER_CENT /
		     PER_CENT);
}

/* Set a text within the formula: in the family that the formula's letters come
 * from, if any, else in that of the text around it. */
static struct line set_text(
	void *with, const char *text, enum math_alphabet alphabet, mpt size)
{
	const struct making *making = with;
	struct text_style style = *making->with->style;
	const unsigned flags =
		(making->span->flags & SPAN_STRONG) |
		(alphabet == MATH_BOLD || alphabet == MATH_BOLD_ITALIC
				? SPAN_STRONG
				: 0u) |
		(alphabet == MATH_ITALIC || alphabet == MATH_BOLD_ITALIC
				? SPAN_EMPHASIS
				: 0u) |
		(alphabet == MATH_MONO ? SPAN_CODE : 0u);
	const struct span span = {text, strlen(text), flags, NULL};

	style.size = size;
	if (making->letters != NULL)
		style.family = making->letters;
	return making->with->set(making->with->with, span, &style);
}

static bool has_comma(const char *language)
{
	const struct language *words =
		wording_of(language != NULL ? language : "en").language;

	return strcmp(language_text(words, words->decimal), ",") == 0;
}

static struct math_setting setting_of(struct making *making, int per_cent)
{
	const struct text_style *style = making->with->style;

	return (struct math_setting){.arena = making->with->arena,
		.face = making->family->faces[0],
		.letters = making->letters,
		.size = size_of(making, per_cent),
		.gray = style->gray,
		.bold = style->strong ||
			(making->span->flags & SPAN_STRONG) != 0,
		.display = making->formula->display,
		.comma = has_comma(style->language),
		.text = set_text,
		.with = making};
}

/* Set it undivided; true if it is not too wide. */
static bool set_whole(struct making *making, int per_cent)
{
	const struct math_setting setting = setting_of(making, per_cent);

	for (size_t i = 1; i < making->formula->parts; i++)
		making->boxes[i] = (struct box){.type = BOX_GROUP};
	making->boxes[0] =
		math_set(&setting, making->formula->row, &making->tag);
	return making->boxes[0].width <= making->measure;
}

/* Set it in parts; true if no line is too wide.  Those that end in an operator
 * are joined to the next at first. */
static bool set_divided(struct making *making, int per_cent, bool operators)
{
	const struct math_setting setting = setting_of(making, per_cent);
	size_t lines = 0; /* number of them, at most */
	bool fits = true;
	mpt width = 0;

	math_set_parts(&setting, making->formula->row, making->boxes);
	for (size_t i = 0; i < making->formula->parts; i++) {
		struct box *box = &making->boxes[i];

		box->joined = box->joined && !operators;
		width = box->joined ? width + box->width : box->width;
		fits &= width <= making->measure;
		lines += !box->joined;
		box->type = BOX_FORMULA;
	}
	return fits && lines > 1;
}

static bool set_at_relations(struct making *making, int per_cent)
{
	return set_divided(making, per_cent, false);
}

static bool set_at_operators(struct making *making, int per_cent)
{
	return set_divided(making, per_cent, true);
}

/* Set it at the largest size at which it fits; false if there is none. */
static bool shrink(
	struct making *making, bool (*set)(struct making *making, int per_cent))
{
	for (int size = PER_CENT; size >= SMALLEST; size -= STEP)
		if (set(making, size))
			return true;
	return false;
}

/* Set it so that it fits.  A display formula is divided at operators only if
 * nothing else helps. */
static bool set_fitting(struct making *making)
{
	if (making->formula->parts == 1)
		return shrink(making, set_whole);
	if (!making->formula->display)
		return shrink(making, set_at_operators);
	return set_whole(making, PER_CENT) ||
	       shrink(making, set_at_relations) || shrink(making, set_whole) ||
	       shrink(making, set_at_operators);
}

/* Add room above and below a display formula. */
static void clear(const struct making *making)
{
	const mpt room = making->with->style->size * CLEAR / PER_CENT;

	for (size_t i = 0;
		making->formula->display && i < making->formula->parts; i++) {
		making->boxes[i].height += room;
		making->boxes[i].depth += room;
	}
}

/* Is it set undivided, in the first box? */
static bool is_whole(const struct making *making)
{
	return making->formula->parts == 1 ||
	       making->boxes[1].type == BOX_GROUP;
}

/* The formula for screen readers and other programs. */
static const struct spoken *spoken_of(const struct making *making)
{
	struct arena *arena = making->with->arena;
	const struct formula *formula = making->formula;
	const size_t parts = is_whole(making) ? 1 : formula->parts;
	struct spoken *spoken = arena_alloc(arena, 1, sizeof(*spoken));
	const char **lines = arena_alloc(arena, parts, sizeof(*lines));

	lines[0] = arena_copy(arena, formula->linear, strlen(formula->linear));
	for (size_t i = 0; parts > 1 && i < parts; i++)
		lines[i] = formula_part(arena, formula, i);
	spoken->lines = lines;
	spoken->display = formula->display;
	spoken->tag = parts == 1 ? making->tag : 0;
	spoken->alt = speech_has(making->with->style->language)
			      ? speech_of(arena, formula->row,
					making->with->style->language)
			      : arena_copy(arena, formula->linear,
					strlen(formula->linear));
	spoken->mathml = mathml_of(arena, formula->row, formula->display);
	return spoken;
}

static void describe(struct making *making)
{
	const size_t parts = is_whole(making) ? 1 : making->formula->parts;
	const struct spoken *spoken = spoken_of(making);

	for (size_t i = 0; i < parts; i++) {
		making->boxes[i].said = spoken;
		making->boxes[i].part = i;
		making->boxes[i].type = BOX_FORMULA;
	}
}

/* Without a face for formulas, set its text in one line. */
static void set_plain(struct making *making)
{
	const struct line line = set_text(making, making->formula->linear,
		MATH_ROMAN, making->with->style->size);

	for (size_t i = 1; i < making->formula->parts; i++)
		making->boxes[i] = (struct box){.type = BOX_GROUP};
	making->boxes[0] = (struct box){.type = BOX_GROUP,
		.width = line.width,
		.height = line.ascent,
		.depth = line.descent,
		.boxes = line.boxes,
		.count = line.count};
}

static void set_formula(struct making *making, struct formula_boxes *boxes)
{
	if (making->family == NULL) {
		set_plain(making);
		return;
	}
	if (!set_fitting(making) && boxes->wide == NULL)
		boxes->wide = making->formula->typed;
	describe(making);
	clear(making);
}

void formula_boxes_set(const struct formula_setting *setting,
	struct formula_boxes *boxes, struct spans spans, mpt measure)
{
	struct making making = {.with = setting, .measure = measure};

	boxes->count = 0;
	boxes->wide = NULL;
	for (size_t i = 0; i < spans.count; i++) {
		const struct inset *inset = spans.at[i].inset;

		if (inset == NULL || inset->formula == NULL)
			continue;
		making.formula = inset->formula;
		making.span = &spans.at[i];
		if (making.family == NULL)
			choose_family(&making);
		while (boxes->room < boxes->count + inset->formula->parts)
			boxes->at = arena_grow(setting->scratch, boxes->at,
				boxes->room, &boxes->room, sizeof(*boxes->at));
		making.boxes = boxes->at + boxes->count;
		set_formula(&making, boxes);
		boxes->count += inset->formula->parts;
	}
}

/* Put the number of an equation at the right margin, if there is room, and its
 * formula in the middle. */
static void centre_tagged(struct arena *arena, struct box *box, mpt measure)
{
	const mpt tag = box->said->tag, body = box->width - tag;
	struct box *boxes;

	box->x += (measure - body) / 2;
	if (box->x + box->width > measure) {
		box->x = measure - box->width;
		return;
	}
	boxes = arena_alloc(arena, box->count, sizeof(*boxes));
	memcpy(boxes, box->boxes, box->count * sizeof(*boxes));
	boxes[box->count - 1].x = measure - tag - box->x;
	box->boxes = boxes;
	box->width = measure - box->x;
}

void formula_boxes_centre(struct arena *arena, struct line *line, mpt measure)
{
	const struct box *first = line->boxes;
	struct box *boxes;

	if (line->count == 0 || first->type != BOX_FORMULA ||
		!first->said->display || measure > MEASURE_MAX ||
		line->width >= measure)
		return;
	boxes = arena_alloc(arena, line->count, sizeof(*boxes));
	memcpy(boxes, line->boxes, line->count * sizeof(*boxes));
	if (line->count == 1 && first->said->tag > 0)
		centre_tagged(arena, &boxes[0], measure);
	else
		for (size_t i = 0; i < line->count; i++)
			boxes[i].x += (measure - line->width) / 2;
	line->boxes = boxes;
	line->width = measure;
}
