/*
 * A letter is set in its style's own face, or in that of its script, or in the
 * first fallback that has it.  Marks and joiners follow the letter before them.
 * Spaces and punctuation between two letters of one fallback face stay in that
 * face, so an Arabic sentence is one piece.  At its edges they are set in the
 * style's own face, so all full stops look alike.
 */
#include "type/line/fallback.h"

#include "base/arena.h"
#include "text/letter.h"
#include "type/line/fullwidth.h"

enum {
	MARKS_MAX = 64, /* on a letter; shaping n of them takes n * n steps */
	EMOJI_STYLE = 0xfe0f,
	KEYCAP = 0x20e3,
	ANY_EMOJI = 0x1f600,
	SKIN_FIRST = 0x1f3fb,
	SKIN_LAST = 0x1f3ff
};

static const struct family *family_of(
	const struct text_style *style, unsigned look)
{
	const bool code = (look & SPAN_CODE) != 0 && style->mono != NULL;

	return code ? style->mono : style->family;
}

/* Instructions and Pensum's own words are in italics, but not beside letters
 * that have none: digits and Latin words alone would slant. */
static bool is_slanted(const struct text_style *style, unsigned look)
{
	return (style->emphasis || look & SPAN_ASIDE) &&
	       (style->language == NULL || script_has_italics(style->language));
}

static unsigned faces_index(const struct text_style *style, unsigned look)
{
	const bool plain = (look & SPAN_NOTE) != 0;
	const bool bold =
		!plain && (style->strong || look & (SPAN_STRONG | SPAN_ANSWER));
	const bool italic =
		!plain && (look & SPAN_EMPHASIS || is_slanted(style, look));

	return (bold ? FACE_BOLD : 0u) | (italic ? FACE_ITALIC : 0u);
}

static const struct face *own_face(
	const struct text_style *style, unsigned look)
{
	return family_of(style, look)->faces[faces_index(style, look)];
}

static bool letter_like(uint32_t code)
{
	return (code >= 'a' && code <= 'z') || (code >= 'A' && code <= 'Z');
}

static hb_unicode_general_category_t category(uint32_t code)
{
	return hb_unicode_general_category(
		hb_unicode_funcs_get_default(), code);
}

/* Is it set in the face of the letter before it? */
static bool follows(uint32_t code)
{
	hb_unicode_general_category_t is;

	if (code < 0x300)
		return false;
	if (letter_is_hidden(code) || (code >= 0x1f3fb && code <= 0x1f3ff))
		return true;
	is = category(code);
	return is == HB_UNICODE_GENERAL_CATEGORY_NON_SPACING_MARK ||
	       is == HB_UNICODE_GENERAL_CATEGORY_SPACING_MARK ||
	       is == HB_UNICODE_GENERAL_CATEGORY_ENCLOSING_MARK;
}

/* Does the face have a letter and its marks, separate or composed? */
static bool covers_all(const struct face *face, const uint32_t *codes, size_t n)
{
	uint32_t whole = codes[0];
	bool composed = true;

	if (!paragraph_covers(face, whole))
		return false;
	for (size_t i = 1; i < n; i++) {
		if (letter_is_hidden(codes[i]))
			continue;
		composed = composed &&
			   hb_unicode_compose(hb_unicode_funcs_get_default(),
				   whole, codes[i], &whole) &&
			   paragraph_covers(face, whole);
		if (!composed && !paragraph_covers(face, codes[i]))
			return false;
	}
	return true;
}

/* The last lookup of a script's family, which mostly answers the next one. */
struct choosing {
	const struct text_style *style;
	enum east east;
	const char *tongue;          /* the language that chooses among fonts */
	const struct family *family; /* the one that lacked the letter */
	uint32_t script;
	const struct family *special; /* and found, or NULL */
};

const char *fallback_language(const struct paragraph *paragraph)
{
	const char *tongue = paragraph->language;

	if (paragraph->east != EAST_NOT)
		return tongue;
	for (size_t i = 0; i < paragraph->count; i++) {
		const uint32_t code = paragraph->codes[i];

		if (code >= 0x3041 && code <= 0x30ff && code != 0x30fb)
			return "ja";
		if (code >= 0xac00 && code <= 0xd7a3)
			tongue = "ko";
		if (code >= 0x3105 && code <= 0x312f)
			tongue = "zh-Hant";
	}
	return tongue;
}

/* The family for the script of a letter that the given one lacks, or NULL. */
static const struct family *special_for(
	struct choosing *choosing, const struct family *family, uint32_t code)
{
	const uint32_t script = script_of(code, choosing->east);

	if (choosing->family == family && choosing->script == script)
		return choosing->special;
	choosing->family = family;
	choosing->script = script;
	choosing->special = fonts_special(family, script, choosing->tongue);
	return choosing->special;
}

/* The code whose script chooses the font for a letter and its marks.  It is an
 * emoji's if one of the marks makes the letter an emoji, as in 1️⃣ and
 * ❤️.
 */
static uint32_t main_code(const uint32_t *codes, size_t n)
{
	for (size_t i = 1; i < n; i++)
		if (codes[i] == EMOJI_STYLE || codes[i] == KEYCAP)
			return ANY_EMOJI;
	return codes[0];
}

/* The first face that has all n letters, or else the first that has the first
 * of them. */
static const struct face *face_for(struct choosing *choosing, unsigned look,
	const uint32_t *codes, size_t n)
{
	const struct text_style *style = choosing->style;
	const struct family *family = family_of(style, look);
	const unsigned index = faces_index(style, look);

	for (; n > 0; n = n > 1 ? 1 : 0) {
		const struct family *special;

		if (covers_all(family->faces[index], codes, n))
			return family->faces[index];
		special = special_for(choosing, family, main_code(codes, n));
		if (special != NULL &&
			covers_all(special->faces[index], codes, n))
			return special->faces[index];
		for (size_t i = 0; i < family->fallback_count; i++) {
			const struct face *face =
				family->fallback[i]->faces[index];

			if (covers_all(face, codes, n))
				return face;
		}
	}
	return family->faces[index];
}

/* Hide the modifiers of an emoji's skin colour, which show nothing in print of
 * one colour.  The text keeps them. */
static void hide_skins(struct paragraph *paragraph, size_t first, size_t end)
{
	for (size_t i = first; i < end; i++)
		if (paragraph->codes[i] >= SKIN_FIRST &&
			paragraph->codes[i] <= SKIN_LAST)
			paragraph->codes[i] = EMOJI_STYLE;
}

/* Make every letter's first choice.  Returns whether a fallback was needed. */
static bool choose_first(struct paragraph *paragraph)
{
	const struct text_style *style = paragraph->style;
	struct letter *letters = paragraph->letters;
	struct choosing choosing = {style, paragraph->east,
		fallback_language(paragraph), NULL, 0, NULL};
	bool others = false;

	for (size_t i = 0, end; i < paragraph->count; i = end) {
		const unsigned look = letters[i].look;
		const struct face *face = own_face(style, look);
		const uint32_t code = paragraph->codes[i];
		const bool unseen = code == '\n' || paragraph_space(code) ||
				    letter_is_hidden(code) ||
				    (look & SPAN_INSET) != 0;

		for (end = i + 1; end < paragraph->count &&
				  end - i <= MARKS_MAX &&
				  follows(paragraph->codes[end]);)
			end++;
		letters[i].apart = follows(code);
		hide_skins(paragraph, i + 1, end);
		if (!unseen)
			face = face_for(
				&choosing, look, paragraph->codes + i, end - i);
		others = others || face != own_face(style, look);
		for (size_t j = i; j < end; j++)
			letters[j].face = face;
	}
	return others;
}

/* Set quotation marks, dashes and ellipses beside Chinese or Japanese
 * characters in the face of those. */
static void choose_squares(struct paragraph *paragraph, struct arena *scratch)
{
	const struct text_style *style = paragraph->style;
	struct choosing choosing = {
		style, paragraph->east, paragraph->language, NULL, 0, NULL};
	bool *square;
	bool any;

	if (paragraph->east != EAST_CHINESE && paragraph->east != EAST_JAPANESE)
		return;
	square = arena_alloc(scratch, paragraph->count, sizeof(*square));
	any = fullwidth_find(paragraph, square);
	for (size_t i = 0; any && i < paragraph->count; i++) {
		struct letter *letter = &paragraph->letters[i];
		const unsigned index = faces_index(style, letter->look);
		const struct family *special;

		if (!square[i])
			continue;
		special = special_for(
			&choosing, family_of(style, letter->look), 0x3001);
		if (special != NULL && paragraph_covers(special->faces[index],
					       paragraph->codes[i]))
			letter->face = special->faces[index];
	}
}

/* May it be set in the face of the letters around it?  Quotation marks and
 * brackets may not, because both of a pair must look alike. */
static bool neutral(uint32_t code)
{
	hb_unicode_general_category_t is;

	if (letter_like(code))
		return false;
	if (paragraph_space(code) || letter_is_hidden(code))
		return true;
	is = category(code);
	return is == HB_UNICODE_GENERAL_CATEGORY_DASH_PUNCTUATION ||
	       is == HB_UNICODE_GENERAL_CATEGORY_OTHER_PUNCTUATION ||
	       is == HB_UNICODE_GENERAL_CATEGORY_SPACE_SEPARATOR;
}

/* Let the letters first .. end-1 take the face of those around them. */
static void join_faces(struct paragraph *paragraph, size_t first, size_t end)
{
	struct letter *letters = paragraph->letters;
	const struct face *face = letters[first - 1].face;
	const unsigned look = letters[first - 1].look;

	if (letters[end].face != face || letters[end].look != look)
		return;
	for (size_t i = first; i < end; i++) {
		const uint32_t code = paragraph->codes[i];

		if (letters[i].look != look ||
			(!paragraph_space(code) && !letter_is_hidden(code) &&
				!paragraph_covers(face, code)))
			return;
	}
	for (size_t i = first; i < end; i++)
		letters[i].face = face;
}

static void join_neutrals(struct paragraph *paragraph)
{
	const uint32_t *codes = paragraph->codes;

	for (size_t i = 1, end; i < paragraph->count; i = end + 1) {
		for (end = i; end < paragraph->count && neutral(codes[end]);)
			end++;
		if (end > i && end < paragraph->count)
			join_faces(paragraph, i, end);
	}
}

void fallback_faces(struct paragraph *paragraph, struct arena *scratch)
{
	if (choose_first(paragraph))
		join_neutrals(paragraph);
	choose_squares(paragraph, scratch);
}
