#include "text/rich_letters.h"

#include "base/arena.h"
#include "base/buffer.h"
#include "base/utf8.h"
#include "text/formula.h"
#include "text/letter.h"
#include "text/markdown_escape.h"
#include "text/ruby.h"

#include <string.h>

enum {
	OBJECT = 0xfffc, /* a picture in a line */
	REPLACEMENT = 0xfffd
};

static void push(struct letters *letters, uint32_t code, unsigned flags)
{
	letters->codes = arena_grow(letters->scratch, letters->codes,
		letters->count, &letters->code_room, sizeof(*letters->codes));
	letters->flags = arena_grow(letters->scratch, letters->flags,
		letters->count, &letters->flag_room, sizeof(*letters->flags));
	letters->codes[letters->count] = code;
	letters->flags[letters->count++] = (uint16_t)flags;
}

/* A soft break is a space, or nothing between two Chinese letters. */
static void end_soft(struct letters *letters, uint32_t next, unsigned flags)
{
	size_t last = letters->count;

	letters->soft = false;
	while (last > 0 && (letters->codes[last - 1] == LETTER_TURN ||
				   letters->codes[last - 1] == HIDDEN_PLACE))
		last--;
	if (last < letters->count && last > 0 &&
		letters->codes[last - 1] == ' ')
		return;
	if (last == 0 || (letters->flags[last - 1] & SPAN_BREAK) ||
		(letter_unspaced(letters->codes[last - 1]) &&
			letter_unspaced(next)))
		return;
	push(letters, ' ',
		flags & letters->flags[last - 1] &
			~(unsigned)(SPAN_BLANK | SPAN_FILL | SPAN_INSET));
}

static void push_turn(struct letters *letters, unsigned flag)
{
	push(letters, LETTER_TURN, 0);
	if (flag == SPAN_STRONG)
		push(letters, LETTER_TURN, 0);
}

/* Emphasis begins with its first letter, after a line break. */
static void settle_turns(struct letters *letters)
{
	for (size_t i = 0; i < letters->turn_count; i++) {
		struct turn *turn = &letters->turns[i];

		if (turn->open != SIZE_MAX)
			continue;
		turn->open = letters->count;
		push_turn(letters, turn->flag);
	}
}

/* Add the line break or the opening marks that precede the letter `next`. */
static void prepare(struct letters *letters, uint32_t next, unsigned flags)
{
	if (letters->soft)
		end_soft(letters, next, flags);
	settle_turns(letters);
}

static void push_inset(
	struct letters *letters, const struct inset *inset, unsigned flags)
{
	letters->insets = arena_grow(letters->scratch, letters->insets,
		letters->inset_count, &letters->inset_room,
		sizeof(*letters->insets));
	letters->insets[letters->inset_count++] =
		(struct letter_inset){letters->count, inset};
	push(letters, OBJECT, flags | SPAN_INSET);
}

static const struct inset *keep_inset(
	struct arena *arena, const struct inset *inset)
{
	struct inset *kept = arena_alloc(arena, 1, sizeof(*kept));

	*kept = *inset;
	kept->name = arena_copy(arena, inset->name, strlen(inset->name));
	kept->alt = arena_copy(arena, inset->alt, strlen(inset->alt));
	return kept;
}

/* Add text with these flags.  In code, hidden letters are literal. */
static void add(struct letters *letters, const char *text, size_t length,
	unsigned flags);

/* Add the next picture; in code, its source text. */
static void put_image(struct letters *letters, unsigned flags)
{
	const struct markdown_image *image;

	if (letters->image >= letters->images.count)
		return;
	image = &letters->images.at[letters->image++];
	if (flags & SPAN_CODE) {
		add(letters, image->source, image->length, flags);
		return;
	}
	prepare(letters, OBJECT, flags);
	letters->slot += slots_in(image->source, image->length);
	push_inset(letters, keep_inset(letters->arena, &image->inset), flags);
}

/* Add the letters of the next part, which was parsed separately. */
static void fill_slot(struct letters *letters, unsigned flags)
{
	const struct slot *slot;
	size_t first;

	if (letters->slots == NULL || letters->slot >= letters->slots->count)
		return;
	slot = &letters->slots->at[letters->slot++];
	prepare(letters, 'a', flags);
	for (size_t i = 0; i < slot->spans.count; i++) {
		const struct span *span = &slot->spans.at[i];
		const unsigned all = flags | slot->flags | span->flags;

		if (span->flags & SPAN_BREAK)
			push(letters, ' ', all & ~(unsigned)SPAN_BREAK);
		if (span->inset != NULL) {
			push_inset(letters, span->inset, all);
			continue;
		}
		first = letters->count;
		for (size_t at = 0; at < span->length;)
			push(letters, utf8_next(span->text, span->length, &at),
				all);
		if (*span_reading(span) != '\0')
			ruby_set(letters, first, letters->count,
				span_reading(span));
	}
}

/* A display formula begins a line, and the text behind it begins another. */
static void begin_display(struct letters *letters)
{
	letters->soft = false;
	while (letters->count > 0 && letters->codes[letters->count - 1] == ' ')
		letters->count--;
	if (letters->count > 0 &&
		!(letters->flags[letters->count - 1] & SPAN_BREAK))
		rich_letters_break(letters, 0);
	letters->apart = false;
}

/* Punctuation behind a display formula stays on its line; false for a space,
 * which is dropped. */
static bool end_display(struct letters *letters, uint32_t code)
{
	if (code == ' ' || (code < 0x80 && strchr(".,;:!?", (int)code) != NULL))
		return code != ' ';
	rich_letters_break(letters, 0);
	letters->apart = false;
	return true;
}

/* Add the next formula; as typed in code or if it has a fault. */
static void put_formula(struct letters *letters, unsigned flags)
{
	struct buffer source = {.arena = letters->scratch};
	const struct formula *formula;
	const char *typed;

	if (letters->formula == letters->formulas.count)
		return;
	typed = letters->formulas.at[letters->formula++];
	if (flags & SPAN_CODE) {
		letters->guard = false;
		rich_letters_add_lines(letters, typed, strlen(typed), flags);
		letters->guard = true;
		return;
	}
	formula_put_source(&source, typed, letters->slots, letters->slot);
	letters->slot += slots_in(typed, strlen(typed));
	formula = formula_read(letters->arena, source.at, source.length);
	if (formula_is_price(typed))
		notes_add(letters->notes, NOTE_PRICE, formula->typed);
	if (formula->display)
		begin_display(letters);
	else if (letters->apart)
		end_display(letters, 'a');
	prepare(letters, 'a', flags);
	if (formula->row != NULL) {
		push_inset(
			letters, formula_inset(letters->arena, formula), flags);
		letters->apart = formula->display;
		return;
	}
	notes_add(letters->notes, NOTE_FORMULA, formula->typed);
	for (size_t at = 0; at < source.length;)
		push(letters, utf8_next(source.at, source.length, &at), flags);
}

/* Note the first mark outside code that opens a formula but is never closed. */
static void put_lone(struct letters *letters, unsigned flags)
{
	const size_t i = letters->lone++;

	if ((flags & SPAN_CODE) || letters->lone_noted ||
		i >= letters->formulas.lone_count)
		return;
	formula_note_lone(letters->notes, letters->formulas.lone[i]);
	letters->lone_noted = true;
}

static void put_tab(struct letters *letters, unsigned flags)
{
	size_t line = letters->count;

	while (line > 0 && !(letters->flags[line - 1] & SPAN_BREAK))
		line--;
	do
		push(letters, ' ', flags);
	while ((letters->count - line) % LETTER_TABS != 0);
}

/* Is the last letter our guard before a named place?  Texts may have its
 * code. */
static bool ends_in_guard(const struct letters *letters)
{
	return letters->count > 0 &&
	       letters->codes[letters->count - 1] == HIDDEN_PLACE_GUARD;
}

/* Add what a code stands for; false if it is a letter. */
static bool put_taken_out(
	struct letters *letters, uint32_t code, unsigned flags)
{
	static const struct {
		uint32_t code;
		void (*put)(struct letters *letters, unsigned flags);
	} others[] = {
		{HIDDEN_SLOT, fill_slot},
		{HIDDEN_IMAGE, put_image},
		{HIDDEN_LONE, put_lone},
		{HIDDEN_FORMULA, put_formula},
	};

	for (size_t i = 0; i < LENGTH(others); i++) {
		if (others[i].code != code)
			continue;
		others[i].put(letters, flags);
		return true;
	}
	return false;
}

static void put_letter(struct letters *letters, uint32_t code, unsigned flags)
{
	if (letters->guard) {
		letters->guard = false;
		return;
	}
	if (code == HIDDEN_PLACE && !ends_in_guard(letters))
		code = REPLACEMENT;
	if (markdown_escape_is_guarded(code) && letters->count > 0) {
		letters->count--;
		letters->guard = true;
	}
	if (put_taken_out(letters, code, flags))
		return;
	if (code == HIDDEN_PLACE) {
		push(letters, code, SPAN_PLACE);
		return;
	}
	if (letters->apart && !end_display(letters, code))
		return;
	prepare(letters, code, flags);
	if (code == '\t' && (flags & SPAN_CODE)) {
		put_tab(letters, flags);
		return;
	}
	if (code == HIDDEN_FILL) {
		push(letters, '_', flags | SPAN_BLANK | SPAN_FILL);
		return;
	}
	if (code == HIDDEN_BLANK && !(flags & SPAN_CODE)) {
		flags |= SPAN_BLANK;
		code = '_';
	}
	if ((flags & SPAN_CODE) || !markdown_escape_is_active(code))
		code = markdown_escape_undo(code);
	push(letters, code, flags);
}

static void add(struct letters *letters, const char *text, size_t length,
	unsigned flags)
{
	for (size_t at = 0; at < length;) {
		const uint32_t code = utf8_next(text, length, &at);

		put_letter(
			letters, code == UTF8_BAD ? REPLACEMENT : code, flags);
	}
}

void rich_letters_break(struct letters *letters, unsigned flags)
{
	letters->soft = false;
	settle_turns(letters);
	push(letters, '\n', flags | SPAN_BREAK);
}

void rich_letters_soft(struct letters *letters)
{
	letters->soft = letters->count > 0 && !letters->apart;
}

void rich_letters_add_lines(struct letters *letters, const char *text,
	size_t length, unsigned flags)
{
	const char *end = text + length, *line;

	while ((line = memchr(text, '\n', (size_t)(end - text))) != NULL) {
		add(letters, text, (size_t)(line - text), flags);
		rich_letters_break(letters, flags);
		text = line + 1;
	}
	add(letters, text, (size_t)(end - text), flags);
}

void rich_letters_add_cell_code(struct letters *letters, const char *text,
	size_t length, unsigned flags)
{
	const char *end = text + length, *bar = text;

	while ((bar = memchr(bar, '|', (size_t)(end - bar))) != NULL) {
		if (bar > text && bar[-1] == '\\') {
			add(letters, text, (size_t)(bar - text) - 1, flags);
			text = bar;
		}
		bar++;
	}
	add(letters, text, (size_t)(end - text), flags);
}

void rich_letters_open(struct letters *letters, unsigned flag)
{
	letters->turns = arena_grow(letters->scratch, letters->turns,
		letters->turn_count, &letters->turn_room,
		sizeof(*letters->turns));
	letters->turns[letters->turn_count++] =
		(struct turn){SIZE_MAX, SIZE_MAX, flag};
}

void rich_letters_close(struct letters *letters, unsigned flag)
{
	size_t i = letters->turn_count;

	settle_turns(letters);
	while (i > 0 && (letters->turns[i - 1].close != SIZE_MAX ||
				letters->turns[i - 1].flag != flag))
		i--;
	if (i == 0)
		return;
	letters->turns[i - 1].close = letters->count;
	push_turn(letters, flag);
}

const char *rich_letters_typed(
	const struct letters *letters, size_t first, size_t end)
{
	struct buffer out = {.arena = letters->arena};
	char bytes[4];

	for (size_t i = first; i < end; i++) {
		const uint32_t code = letters->codes[i];

		if (code == LETTER_TURN)
			buffer_putc(&out, '*');
		else if (code != LETTER_GONE)
			buffer_add(&out, bytes,
				utf8_put(markdown_escape_undo(code), bytes));
	}
	return buffer_text(&out);
}
