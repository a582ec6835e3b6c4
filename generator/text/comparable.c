#include "text/comparable.h"

#include "base/arena.h"
#include "base/buffer.h"
#include "base/utf8.h"
#include "text/letter.h"
#include "text/rich.h"

#include <hb.h>
#include <string.h>

enum {
	MARKS_MOST = 3, /* around one emphasis */
	LOOKS = SPAN_STRONG | SPAN_EMPHASIS | SPAN_CODE,
	KEPT = LOOKS | SPAN_SUP | SPAN_SUB | SPAN_UNDERLINE | SPAN_STRIKE,
	/* Codes that no text contains: one stands between blocks, one before a
	 * change of look. */
	NEXT_BLOCK = 1,
	NEXT_LOOK = 2,
	PICTURE = 0xfffc
};

/* A letter in comparable form. */
struct seen {
	uint32_t code;
	unsigned look;
};

/* State of reading a text. */
struct saying {
	struct arena *arena;
	struct seen *at;
	size_t count, room;
	bool space;             /* a space is due before the next letter */
	struct buffer readings; /* of its characters, one after the other */
};

static void push(struct saying *saying, uint32_t code, unsigned look)
{
	saying->at = arena_grow(saying->arena, saying->at, saying->count,
		&saying->room, sizeof(*saying->at));
	saying->at[saying->count++] = (struct seen){code, look};
}

/* Canonical decomposition (Unicode, chapter 3.7). */
static void decompose(struct saying *saying, uint32_t code, unsigned look)
{
	hb_codepoint_t first, second;

	if (code < 0x80 || !hb_unicode_decompose(hb_unicode_funcs_get_default(),
				   code, &first, &second)) {
		push(saying, code, look);
		return;
	}
	decompose(saying, first, look);
	if (second != 0)
		push(saying, second, look);
}

static void add_letter(struct saying *saying, uint32_t code, unsigned flags)
{
	if (letter_is_hidden(code))
		return;
	if (letter_is_space(code) && !(flags & SPAN_BLANK)) {
		saying->space = saying->count > 0;
		return;
	}
	if (saying->space)
		push(saying, ' ', 0);
	saying->space = false;
	decompose(saying, code, flags & KEPT);
}

static void add_letters(
	struct saying *saying, const char *text, size_t length, unsigned flags)
{
	for (size_t at = 0; at < length;)
		add_letter(saying, utf8_next(text, length, &at), flags);
}

/* Pictures print alike if they have the same file and size. */
static void add_inset(struct saying *saying, const struct inset *inset)
{
	const char *name = arena_printf(saying->arena, "%s %d %d", inset->name,
		(int)inset->width, (int)inset->height);

	add_letter(saying, PICTURE, 0);
	for (size_t at = 0, length = strlen(name); at < length;)
		push(saying, utf8_next(name, length, &at), 0);
	push(saying, PICTURE, 0);
}

static void add_spans(struct saying *saying, struct spans spans)
{
	for (size_t i = 0; i < spans.count; i++) {
		const struct span *span = &spans.at[i];

		if (span->flags & SPAN_BREAK)
			saying->space = saying->count > 0;
		if (span->inset != NULL && span->inset->formula != NULL)
			add_letters(saying, span->inset->alt,
				strlen(span->inset->alt), span->flags);
		else if (span->inset != NULL)
			add_inset(saying, span->inset);
		else
			add_letters(
				saying, span->text, span->length, span->flags);
		buffer_puts(&saying->readings, span_reading(span));
	}
}

static void add_block(struct saying *saying, const struct rich_block *block)
{
	const struct rich_table *table = block->table;
	const size_t cells = table == NULL ? 0 : table->rows * table->columns;
	const struct span marker = {block->marker,
		block->marker == NULL ? 0 : strlen(block->marker), 0, NULL};

	saying->space = false;
	if (saying->count > 0)
		push(saying, NEXT_BLOCK, 0);
	add_spans(saying, (struct spans){&marker, 1});
	if (block->rule)
		push(saying, 0x2015, 0);
	add_spans(saying, block->spans);
	for (size_t i = 0; i < cells; i++) {
		push(saying, NEXT_BLOCK, 0);
		add_spans(saying, table->cells[i]);
	}
}

/* Append the readings to the text, so that it can be searched for its words
 * and for their readings. */
static void add_readings(struct saying *saying)
{
	const char *text = buffer_text(&saying->readings);

	push(saying, NEXT_BLOCK, 0);
	for (size_t at = 0, length = strlen(text); at < length;)
		add_letter(saying, utf8_next(text, length, &at), 0);
}

static unsigned class_of(const struct seen *seen)
{
	return seen->code < 0x300
		       ? 0
		       : hb_unicode_combining_class(
				 hb_unicode_funcs_get_default(), seen->code);
}

/* Marks on one letter in their canonical order. */
static void order_marks(struct saying *saying)
{
	for (size_t i = 1; i < saying->count; i++) {
		const struct seen mark = saying->at[i];
		const unsigned class = class_of(&mark);
		size_t k = i;

		for (; class > 0 && k > 0 &&
			class_of(&saying->at[k - 1]) > class;
			k--)
			saying->at[k] = saying->at[k - 1];
		saying->at[k] = mark;
	}
}

/* The emphasis that all letters share. */
static unsigned common_look(const struct saying *saying)
{
	unsigned look = LOOKS;

	for (size_t i = 0; i < saying->count; i++)
		if (saying->at[i].code > ' ')
			look &= saying->at[i].look;
	return look;
}

static const char *written(const struct saying *saying)
{
	const unsigned common = common_look(saying);
	struct buffer out = {.arena = saying->arena};
	unsigned look = 0;
	char bytes[4];

	for (size_t i = 0; i < saying->count; i++) {
		const struct seen *seen = &saying->at[i];
		const unsigned own = seen->look & ~common;

		if (own != look && seen->code > ' ')
			buffer_printf(&out, "%c%u", NEXT_LOOK, look = own);
		buffer_add(&out, bytes, utf8_put(seen->code, bytes));
	}
	return buffer_text(&out);
}

/* Is the text ASCII, with no more spaces than are printed? */
static bool is_even(const char *text)
{
	for (const char *at = text; *at != '\0'; at++)
		if ((*at & 0x80) != 0 ||
			(*at == ' ' &&
				(at == text || at[1] == ' ' || at[1] == '\0')))
			return false;
	return true;
}

/* Is it free of characters that Markdown may interpret? */
static bool is_unmarked(const char *text)
{
	for (; *text != '\0'; text++)
		if ((*text > '\0' && *text < ' ') ||
			strchr("\\`*_~^<>[]$&{", *text) != NULL)
			return false;
	return true;
}

static struct saying read(struct arena *arena, const char *markdown)
{
	struct saying saying = {.arena = arena, .readings.arena = arena};
	const struct span all = {markdown, strlen(markdown), 0, NULL};
	struct rich rich;

	if (is_unmarked(markdown)) {
		add_spans(&saying, (struct spans){&all, 1});
		return saying;
	}
	rich = rich_parse(arena, markdown);

	for (size_t i = 0; i < rich.count; i++)
		add_block(&saying, &rich.blocks[i]);
	if (saying.readings.length > 0)
		add_readings(&saying);
	return saying;
}

const char *comparable_text(struct arena *arena, const char *markdown)
{
	struct saying saying;

	if (is_even(markdown) && is_unmarked(markdown))
		return markdown;
	saying = read(arena, markdown);
	order_marks(&saying);
	return written(&saying);
}

/* Emphasis with nothing inside, "**  **". */
static bool is_empty_emphasis(const char *text)
{
	const size_t marks = strspn(text, (char[]){*text, '\0'});
	const char *rest = text + marks, *other;

	if (strchr("*_~", *text) == NULL || marks > MARKS_MOST ||
		(*text != '*' && marks < 2))
		return false;
	other = rest + strspn(rest, " \t\n");
	return other > rest && strncmp(other, text, marks) == 0 &&
	       other[marks + strspn(other + marks, " \t\n")] == '\0';
}

/* A letter or digit outside tags. */
static bool is_sure(const char *text)
{
	for (; *text != '\0' && *text != '<'; text++)
		if (is_digit(*text) ||
			((*text | 0x20) >= 'a' && (*text | 0x20) <= 'z'))
			return true;
	return false;
}

bool comparable_has_ink(const char *markdown)
{
	struct arena *arena;
	struct saying saying;
	bool ink = false;

	if (is_sure(markdown))
		return true;
	if (is_empty_emphasis(markdown))
		return false;
	arena = arena_new();
	saying = read(arena, markdown);
	for (size_t i = 0; i < saying.count; i++)
		ink |= saying.at[i].code > ' ';
	arena_free(arena);
	return ink;
}
