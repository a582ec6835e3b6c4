/*
 * Letters of one face, size, script and level are shaped together.
 */
#include "type/line/itemize.h"

#include "base/arena.h"
#include "text/letter.h"
#include "type/line/fallback.h"

enum {
	CODE_SIZE = 92, /* per cent of the text's */
	NOTE_SIZE = 82,
	SMALL_SIZE = 66,
	SUP_RISE = 35,
	SUB_RISE = -12
};

static bool letter_like(uint32_t code)
{
	return (code >= 'a' && code <= 'z') || (code >= 'A' && code <= 'Z');
}

/* The script to shape a letter in.  Kana count as Han, because fonts set both
 * by the same rules and Japanese then makes long runs. */
static hb_script_t own_script(uint32_t code)
{
	hb_script_t script;

	if (letter_like(code))
		return HB_SCRIPT_LATIN;
	if (code < 0x80)
		return HB_SCRIPT_COMMON;
	script = hb_unicode_script(hb_unicode_funcs_get_default(), code);
	return script == HB_SCRIPT_HIRAGANA || script == HB_SCRIPT_KATAKANA
		       ? HB_SCRIPT_HAN
		       : script;
}

static bool has_script(hb_script_t script)
{
	return script != HB_SCRIPT_COMMON && script != HB_SCRIPT_INHERITED &&
	       script != HB_SCRIPT_UNKNOWN;
}

/* Letters common to all scripts take the script of the letters before them or,
 * at the start of the paragraph or a change of face, of those after them. */
static void choose_scripts(struct paragraph *paragraph)
{
	struct letter *letters = paragraph->letters;
	hb_script_t script = HB_SCRIPT_LATIN;
	size_t open = 0; /* letters from here on have no script yet */

	for (size_t i = 0; i < paragraph->count; i++) {
		const hb_script_t own = own_script(paragraph->codes[i]);
		const bool waits = open < i || i == 0 ||
				   letters[i].face != letters[i - 1].face;

		letters[i].script = script;
		if (!has_script(own) && waits)
			continue;
		if (has_script(own))
			script = own;
		for (; open <= i; open++)
			letters[open].script = script;
	}
}

static int note_size(const struct text_style *style)
{
	return style->note_size != 0 ? style->note_size : NOTE_SIZE;
}

/* Chinese is emphasized by dots below, Japanese by dots above, and Korean by
 * a line below: its fonts have no italics. */
static void emphasize(const struct paragraph *paragraph, struct piece *piece)
{
	const struct letter *letter = &paragraph->letters[piece->first];
	enum east east;

	if (!(letter->look & SPAN_EMPHASIS) ||
		!script_is_east(paragraph->codes[piece->first]))
		return;
	east = script_east(fallback_language(paragraph));
	if (east == EAST_KOREAN)
		piece->underlined = true;
	else
		piece->dots = east == EAST_JAPANESE && letter->reading == 0
				      ? DOTS_ABOVE
				      : DOTS_BELOW;
}

static struct piece piece_at(const struct paragraph *paragraph, size_t first)
{
	const struct letter *letter = &paragraph->letters[first];
	const mpt size =
		paragraph->style->size * letter->face->size / FACE_SIZE;
	struct piece piece = {
		.first = first,
		.end = first + 1,
		.face = letter->face,
		.size = size,
		.script = letter->script,
		.level = letter->level,
		.gray = letter->look & SPAN_NOTE ? NOTE_GRAY
						 : paragraph->style->gray,
		.blank = (letter->look & SPAN_BLANK) != 0,
		.underlined =
			(letter->look & (SPAN_ANSWER | SPAN_UNDERLINE)) != 0,
		.struck = (letter->look & SPAN_STRIKE) != 0,
	};

	if (letter->look & SPAN_NOTE)
		piece.size = piece.size * note_size(paragraph->style) / 100;
	if (letter->look & SPAN_CODE)
		piece.size = piece.size * CODE_SIZE / 100;
	if (letter->look & (SPAN_SUP | SPAN_SUB))
		piece.size = piece.size * SMALL_SIZE / 100;
	if (letter->look & SPAN_SUP)
		piece.rise = size * SUP_RISE / 100;
	else if (letter->look & SPAN_SUB)
		piece.rise = size * SUB_RISE / 100;
	emphasize(paragraph, &piece);
	return piece;
}

static bool same_piece(const struct letter *a, const struct letter *b)
{
	return !b->apart && a->look == b->look && a->reading == b->reading &&
	       a->face == b->face && a->script == b->script &&
	       a->level == b->level && (a->look & SPAN_INSET) == 0;
}

void itemize(struct paragraph *paragraph, struct arena *scratch)
{
	const struct letter *letters = paragraph->letters;
	size_t box = 0;

	fallback_faces(paragraph, scratch);
	choose_scripts(paragraph);
	for (size_t i = 0, end; i < paragraph->count; i = end) {
		for (end = i + 1; end < paragraph->count &&
				  paragraph->codes[end] != '\n' &&
				  same_piece(&letters[i], &letters[end]);)
			end++;
		if (paragraph->codes[i] == '\n') {
			end = i + 1;
			continue;
		}
		paragraph->pieces = arena_grow(scratch, paragraph->pieces,
			paragraph->piece_count, &paragraph->piece_room,
			sizeof(*paragraph->pieces));
		paragraph->pieces[paragraph->piece_count] =
			piece_at(paragraph, i);
		if (letters[i].look & SPAN_INSET)
			paragraph->pieces[paragraph->piece_count].box =
				paragraph->boxes[box++];
		paragraph->pieces[paragraph->piece_count++].end = end;
	}
}
