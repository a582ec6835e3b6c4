#include "type/line/fullwidth.h"

#include "base/common.h"

enum {
	HALF_LEAST = 48, /* of a glyph's width, per cent: a blank half */
	PERCENT = 100,
	GAP_PART = 4,     /* of the size, between Han and Latin */
	MARKS_MAX = 8,    /* between a mark and a character beside it */
	NOTE_LETTERS = 16 /* a longer note may be broken */
};

/* How a character's ink stands in its square. */
enum square {
	SQUARE_OTHER, /* not at one side of it */
	SQUARE_OPEN,  /* a bracket or mark that opens */
	SQUARE_CLOSE  /* one that closes, or a stop */
};

/* Is it a quotation mark, an ellipsis, a dash or a dot, which has a square only
 * beside Chinese or Japanese characters? */
static bool is_shared(uint32_t code)
{
	static const uint32_t shared[] = {
		0xb7, 0x2014, 0x2018, 0x2019, 0x201c, 0x201d, 0x2026};

	for (size_t i = 0; i < LENGTH(shared); i++)
		if (shared[i] == code)
			return true;
	return false;
}

static hb_unicode_general_category_t category(uint32_t code)
{
	return hb_unicode_general_category(
		hb_unicode_funcs_get_default(), code);
}

static bool is_stop(uint32_t code)
{
	static const uint32_t stops[] = {
		0x3001, 0x3002, 0xff01, 0xff0c, 0xff0e, 0xff1a, 0xff1b, 0xff1f};

	for (size_t i = 0; i < LENGTH(stops); i++)
		if (stops[i] == code)
			return true;
	return false;
}

/* The kind of a punctuation mark, wherever it stands. */
static enum square kind_of(uint32_t code)
{
	const hb_unicode_general_category_t is = category(code);

	if (is == HB_UNICODE_GENERAL_CATEGORY_OPEN_PUNCTUATION ||
		is == HB_UNICODE_GENERAL_CATEGORY_INITIAL_PUNCTUATION)
		return SQUARE_OPEN;
	if (is_stop(code) ||
		is == HB_UNICODE_GENERAL_CATEGORY_CLOSE_PUNCTUATION ||
		is == HB_UNICODE_GENERAL_CATEGORY_FINAL_PUNCTUATION)
		return SQUARE_CLOSE;
	return SQUARE_OTHER;
}

static bool is_east(uint32_t code)
{
	return script_is_east(code) ||
	       script_of(code, EAST_NOT) == (uint32_t)SCRIPT_HAN;
}

/* Is there a Chinese or Japanese character before or behind the shared mark at
 * i, not counting other shared marks? */
static bool beside_east(const struct paragraph *paragraph, size_t i)
{
	const uint32_t *codes = paragraph->codes;
	size_t before = i, behind = i;

	while (before > 0 && i - before < MARKS_MAX && is_shared(codes[before]))
		before--;
	while (behind + 1 < paragraph->count && behind - i < MARKS_MAX &&
		is_shared(codes[behind]))
		behind++;
	return is_east(codes[before]) || is_east(codes[behind]);
}

/* The mark that closes the quotation at i, or i if there is none. */
static size_t closing(const struct paragraph *paragraph, size_t i)
{
	const uint32_t close = paragraph->codes[i] + 1;

	for (size_t k = i + 1; k < paragraph->count; k++) {
		if (paragraph->codes[k] == close)
			return k;
		if (paragraph->codes[k] == paragraph->codes[i] ||
			paragraph->codes[k] == '\n')
			break;
	}
	return i;
}

bool fullwidth_find(const struct paragraph *paragraph, bool *square)
{
	bool any = false;

	for (size_t i = 0; i < paragraph->count; i++) {
		const uint32_t code = paragraph->codes[i];
		size_t end = i;

		if (!is_shared(code))
			continue;
		if (code == 0x2018 || code == 0x201c)
			end = closing(paragraph, i);
		if (square[i] || beside_east(paragraph, i) ||
			beside_east(paragraph, end))
			any = square[i] = square[end] = true;
	}
	return any;
}

/* The glyph of punctuation that is as wide as it is high; false where the
 * letter is anything else. */
static bool square_glyph(
	const struct face *face, uint32_t code, hb_codepoint_t *glyph)
{
	return (is_shared(code) ||
		       script_of(code, EAST_NOT) == (uint32_t)SCRIPT_HAN) &&
	       hb_font_get_nominal_glyph(face->hb_font, code, glyph) &&
	       hb_font_get_glyph_h_advance(face->hb_font, *glyph) ==
		       (hb_position_t)face->upem;
}

/* Find the room that can disappear at a line's ends: the blank half, if there
 * is one. */
static enum square measure(
	const struct piece *piece, uint32_t code, struct letter *letter)
{
	const hb_position_t least =
		(hb_position_t)(piece->face->upem * HALF_LEAST / PERCENT);
	hb_glyph_extents_t box;
	hb_codepoint_t glyph;
	enum square kind;

	if (!square_glyph(piece->face, code, &glyph))
		return SQUARE_OTHER;
	kind = kind_of(code);
	if (kind == SQUARE_OTHER ||
		!hb_font_get_glyph_extents(piece->face->hb_font, glyph, &box))
		return kind;
	if (kind == SQUARE_OPEN && box.x_bearing >= least)
		letter->lead = piece->size / 2;
	if (kind == SQUARE_CLOSE &&
		(hb_position_t)piece->face->upem - box.x_bearing - box.width >=
			least)
		letter->trail = piece->size / 2;
	return kind;
}

/* Two marks in squares side by side: half a square between them is enough. */
static void close_up(
	struct letter *left, struct letter *right, enum square left_kind)
{
	if (left->trail > 0) {
		left->behind -= left->trail;
		left->trail = 0;
	} else if (left_kind == SQUARE_OPEN && right->lead > 0) {
		right->before -= right->lead;
		right->lead = 0;
	}
}

/* ½, ⅔; not ①. */
static bool is_fraction(uint32_t code)
{
	return (code >= 0xBC && code <= 0xBE) ||
	       (code >= 0x2150 && code <= 0x215E);
}

static bool is_western(uint32_t code)
{
	const hb_unicode_general_category_t is = category(code);

	return (is >= HB_UNICODE_GENERAL_CATEGORY_LOWERCASE_LETTER &&
		       is <= HB_UNICODE_GENERAL_CATEGORY_UPPERCASE_LETTER &&
		       !is_east(code)) ||
	       is_fraction(code) ||
	       (is == HB_UNICODE_GENERAL_CATEGORY_DECIMAL_NUMBER &&
		       !is_east(code));
}

/* Put a quarter of an em between the letters i and i + 1 if the script changes
 * there. */
static void part_scripts(struct paragraph *paragraph, size_t i)
{
	struct letter *letter = &paragraph->letters[i];
	const uint32_t *codes = paragraph->codes;
	const bool east = script_is_east(codes[i]);

	if ((letter->look | letter[1].look) & (SPAN_BLANK | SPAN_INSET))
		return;
	if (east ? !is_western(codes[i + 1])
		 : !is_western(codes[i]) || !script_is_east(codes[i + 1]))
		return;
	letter->behind += paragraph->style->size / GAP_PART;
	letter->trail += paragraph->style->size / GAP_PART;
}

static bool is_hangul(uint32_t code)
{
	return code >= 0xac00 && code <= 0xd7a3;
}

/* Do the letters i and i + 1 stand in a note that a Chinese or Japanese sheet
 * adds to a Korean text? */
static bool is_foreign(const struct paragraph *paragraph, size_t i)
{
	const struct letter *letters = paragraph->letters;
	const uint32_t *codes = paragraph->codes;

	return (letters[i].look & letters[i + 1].look & SPAN_NOTE) != 0 &&
	       !is_hangul(codes[i]) && !is_hangul(codes[i + 1]);
}

void fullwidth_space(struct paragraph *paragraph)
{
	enum square last = SQUARE_OTHER;
	size_t next = 0; /* the letter behind the last */

	paragraph->roomy = paragraph->east != EAST_NOT;
	if (!paragraph->roomy)
		return;
	for (size_t p = 0; p < paragraph->piece_count; p++) {
		const struct piece *piece = &paragraph->pieces[p];

		for (size_t i = piece->first; i < piece->end; i++) {
			struct letter *letter = &paragraph->letters[i];
			const enum square kind =
				piece->blank || piece->box != NULL
					? SQUARE_OTHER
					: measure(piece, paragraph->codes[i],
						  letter);

			if (kind != SQUARE_OTHER && last != SQUARE_OTHER &&
				next == i)
				close_up(letter - 1, letter, last);
			last = kind;
			next = i + 1;
		}
	}
	for (size_t i = 0; i + 1 < paragraph->count; i++)
		if (paragraph->east != EAST_KOREAN || is_foreign(paragraph, i))
			part_scripts(paragraph, i);
}

/* Korean lines are broken at spaces and punctuation, not within words. */
static void keep_words(struct paragraph *paragraph)
{
	const uint32_t *codes = paragraph->codes;

	for (size_t i = 1; i < paragraph->count; i++) {
		const bool left = script_is_east(codes[i - 1]) ||
				  is_western(codes[i - 1]);

		if (left && (script_is_east(codes[i]) || is_western(codes[i])))
			paragraph->letters[i].may_break = false;
	}
}

/* May a line break between this letter and a quotation mark beside it? */
static bool is_apart(uint32_t code)
{
	return is_east(code) && kind_of(code) == SQUARE_OTHER;
}

/* Allow breaks beside “ and ”.  Unicode allows none on either side, because
 * both of them open and close in some languages. */
static void open_quotes(struct paragraph *paragraph)
{
	const uint32_t *codes = paragraph->codes;
	struct letter *letters = paragraph->letters;

	for (size_t i = 1; i < paragraph->count; i++) {
		const enum square left = kind_of(codes[i - 1]);
		const enum square kind = kind_of(codes[i]);

		if (is_shared(codes[i]) && kind == SQUARE_OPEN &&
			left != SQUARE_OPEN && is_east(codes[i - 1]))
			letters[i].may_break = true;
		if (is_shared(codes[i - 1]) && left == SQUARE_CLOSE &&
			is_east(codes[i]) &&
			(kind == SQUARE_OPEN || is_apart(codes[i])))
			letters[i].may_break = true;
	}
}

/* Keep a short note, such as the points of a question, on one line. */
static void keep_notes(struct paragraph *paragraph)
{
	struct letter *letters = paragraph->letters;

	for (size_t i = 0, end; i < paragraph->count; i = end) {
		for (end = i + 1;
			end < paragraph->count &&
			(letters[i].look & letters[end].look & SPAN_NOTE) != 0;)
			end++;
		for (size_t k = i + 1; k < end && end - i <= NOTE_LETTERS; k++)
			letters[k].may_break = false;
	}
}

void fullwidth_break(struct paragraph *paragraph)
{
	if (paragraph->east != EAST_NOT)
		keep_notes(paragraph);
	if (paragraph->east == EAST_KOREAN)
		keep_words(paragraph);
	else if (paragraph->east != EAST_NOT)
		open_quotes(paragraph);
}
