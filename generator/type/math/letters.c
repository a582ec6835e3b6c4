#include "type/math/parts.h"

#include "base/arena.h"
#include "base/utf8.h"
#include "text/math/alphabet.h"
#include "type/font/fonts.h"
#include "type/math/glyphs.h"
#include "type/math/stretches.h"

enum {
	INTEGRAL = 2100, /* the height of one in a display */
	SPACE = 250
};

/* A line of text as a part. */
static struct part line_part(struct spot spot, const struct line *line)
{
	struct pile pile = setter_pile(spot);

	for (size_t i = 0; i < line->count; i++)
		setter_add(&pile, &line->boxes[i], 0, 0);
	pile.box.width = line->width;
	return (struct part){.box = setter_box(&pile)};
}

struct part letters_text(struct spot spot, const struct math *math)
{
	const struct math_setting *setting = spot.setter->setting;
	struct line line = setting->text(
		setting->with, math->text, math->alphabet, setter_size(spot));
	struct part part;
	const size_t length = strlen(math->text);

	if (length == 0)
		return setter_empty(0);
	part = line_part(spot, &line);
	/* The line drops its last space. */
	if (math->text[length - 1] == ' ')
		part.box.width += setter_em(spot, SPACE);
	return part;
}

/* Set a letter that the face lacks, in a face of the text. */
static struct part foreign(struct spot spot, uint32_t code)
{
	const struct math_setting *setting = spot.setter->setting;
	char bytes[5] = "";
	struct line line;

	bytes[utf8_put(code, bytes)] = '\0';
	line = setting->text(setting->with,
		arena_copy(spot.setter->arena, bytes, strlen(bytes)),
		MATH_ROMAN, setter_size(spot));
	return line_part(spot, &line);
}

/* Set a large operator: its middle is on the axis, and it is larger in a
 * display. */
static struct part large(struct spot spot, const struct math *math)
{
	mpt height = 0;
	struct part part, plain;

	if (spot.size == MATH_DISPLAY_SIZE)
		height =
			math->flags & MATH_INTEGRAL
				? setter_em(spot, INTEGRAL)
				: setter_constant(spot,
					  HB_OT_MATH_CONSTANT_DISPLAY_OPERATOR_MIN_HEIGHT);
	part = stretches_high(spot, math->code, height);
	plain = glyphs_letter(spot, math->code, math->code);
	if (part.italic == 0 && spot.size != MATH_DISPLAY_SIZE)
		part.italic = plain.italic;
	return part;
}

static bool is_greek(uint32_t code)
{
	return (code >= 0x391 && code <= 0x3c9) || code == 0x3d1 ||
	       code == 0x3d5 || code == 0x3d6 ||
	       (code >= 0x3f0 && code <= 0x3f5);
}

/* Which of a family's faces a letter is set in; false if text fonts lack the
 * alphabet. */
static bool look_of(const struct math *math, bool bold, unsigned *look)
{
	static const struct {
		bool is, bold, slanted;
	} looks[MATH_ALPHABETS] = {
		[MATH_DEFAULT] = {true, false, true},
		[MATH_ROMAN] = {true, false, false},
		[MATH_BOLD] = {true, true, false},
		[MATH_ITALIC] = {true, false, true},
		[MATH_BOLD_ITALIC] = {true, true, true},
		[MATH_SANS] = {true, false, false},
	};
	const bool upright =
		math->code <= '9' || (math->flags & MATH_UPRIGHT) != 0;

	*look = (looks[math->alphabet].bold || bold ? FACE_BOLD : 0u) |
		(looks[math->alphabet].slanted && !upright ? FACE_ITALIC : 0u);
	return looks[math->alphabet].is;
}

/* The face of the text's family for this letter, or NULL. */
static const struct face *text_face(struct spot spot, const struct math *math)
{
	const struct family *family = spot.setter->setting->letters;
	hb_codepoint_t glyph;
	unsigned look;

	if (family == NULL ||
		(!is_greek(math->code) &&
			(math->code >= 0x80 ||
				(!is_letter((char)math->code) &&
					!is_digit((char)math->code)))))
		return NULL;
	if (!look_of(math, spot.setter->setting->bold, &look))
		return NULL;
	if (hb_font_get_nominal_glyph(
		    family->faces[look]->hb_font, math->code, &glyph))
		return family->faces[look];
	for (size_t i = 0; i < family->fallback_count; i++)
		if (hb_font_get_nominal_glyph(
			    family->fallback[i]->faces[look]->hb_font,
			    math->code, &glyph))
			return family->fallback[i]->faces[look];
	return NULL;
}

struct part letters_symbol(struct spot spot, const struct math *math)
{
	const bool bold = spot.setter->setting->bold;
	const uint32_t code = alphabet_letter(math, bold);

	const struct face *face = text_face(spot, math);

	if (face != NULL)
		return glyphs_of_text(spot, face, math->code);
	if (math->class == MATH_LARGE && glyphs_have(spot, math->code))
		return large(spot, math);
	if (glyphs_have(spot, code))
		return glyphs_letter(spot, code, math->code);
	if (glyphs_have(spot, math->code))
		return glyphs_letter(spot, math->code, math->code);
	return foreign(spot, math->code);
}

struct part letters_name(struct spot spot, const struct math *math)
{
	return glyphs_word(spot, math->text);
}

struct part letters_blank(struct spot spot, const struct math *math)
{
	struct run *run = arena_alloc(spot.setter->arena, 1, sizeof(*run));
	const mpt size = setter_size(spot);

	*run = (struct run){.size = size,
		.width = setter_em(spot, math->size),
		.text = "",
		.gray = spot.setter->setting->gray};
	return (struct part){.box = {.type = BOX_RUN,
				     .width = run->width,
				     .height = size * 3 / 4,
				     .depth = size / 3,
				     .run = run}};
}
