/*
 * A paragraph passes through these steps: letters, direction, faces, pieces and
 * glyphs; if it is wider than the measure, line break opportunities and the
 * choice of lines; last, the runs of each line.
 *
 * It is shaped as a whole first, so that kerning and joining see all of the
 * text.  Parts are shaped separately only if a line may begin between them and
 * a glyph depends on the text before it.  Shaping each word by itself would be
 * simpler, but would fragment Chinese and words in two styles.
 */
#include "type/line/set.h"

#include "base/arena.h"
#include "base/memo.h"
#include "type/line/annotate.h"
#include "type/line/bidi.h"
#include "type/line/breaks.h"
#include "type/line/fullwidth.h"
#include "type/line/hyphenate.h"
#include "type/line/itemize.h"
#include "type/line/paragraph.h"
#include "type/line/reading.h"
#include "type/line/runs.h"
#include "type/line/set_key.h"
#include "type/line/shape.h"
#include "type/line/words.h"
#include "type/math/formula_boxes.h"
#include "words/printed/printed.h"

#include <assert.h>
#include <string.h>

enum {
	BLANK_EMS = 3, /* a blank may shrink to this to fit a line */
	LASTING = 8 * 1024 * 1024, /* bytes kept between documents, at most */
	PASSING = 128 * 1024
};

struct typesetter {
	struct arena *arena; /* scratch; its buffers are reused */
	struct memo *lasting, *passing;
	bool passes;       /* the current text is set into `passing` */
	struct buffer key; /* of the current entry */
	size_t run_count;  /* number of runs with a key so far */
	struct shaper shaper;
	struct breaker *breaker;
	struct paragraph paragraph;
	struct word_list words;
};

static void drop(void *object)
{
	const struct typesetter *typesetter = object;

	hb_buffer_destroy(typesetter->shaper.buffer);
	if (typesetter->breaker != NULL)
		breaks_free(typesetter->breaker);
}

struct typesetter *set_typesetter_new(void)
{
	struct arena *arena = arena_new();
	struct typesetter *typesetter =
		arena_alloc(arena, 1, sizeof(*typesetter));

	typesetter->arena = arena;
	arena_at_end(arena, drop, typesetter);
	typesetter->words.arena = arena;
	typesetter->lasting = memo_new();
	typesetter->passing = memo_new();
	typesetter->key.arena = arena;
	typesetter->shaper.buffer = hb_buffer_create();
	typesetter->breaker = breaks_new(arena);
	return typesetter;
}

void set_typesetter_free(struct typesetter *typesetter)
{
	if (typesetter == NULL)
		return;
	memo_free(typesetter->lasting);
	memo_free(typesetter->passing);
	arena_free(typesetter->arena);
}

bool set_typesetter_tidy(struct typesetter *typesetter)
{
	const bool last = memo_tidy(&typesetter->lasting, LASTING);
	const bool pass = memo_tidy(&typesetter->passing, PASSING);

	return last || pass;
}

bool set_typesetter_pass(struct typesetter *typesetter, bool passes)
{
	const bool before = typesetter->passes;

	typesetter->passes = passes;
	return before;
}

static struct memo *memo_of(const struct typesetter *typesetter)
{
	return typesetter->passes ? typesetter->passing : typesetter->lasting;
}

/* The counter for keys of runs; NULL for runs without a key. */
static size_t *counter_of(struct typesetter *typesetter)
{
	return typesetter->passes ? NULL : &typesetter->run_count;
}

/* Everything up to the glyphs. */
static void prepare(struct typesetter *typesetter, struct arena *arena,
	struct spans spans, mpt measure)
{
	struct paragraph *paragraph = &typesetter->paragraph;
	const char *language = paragraph->style->language;

	paragraph->measure = measure;
	paragraph->language = language != NULL ? language : "";
	paragraph->east = script_east(paragraph->language);
	typesetter->shaper.language =
		hb_language_from_string(paragraph->language, -1);
	paragraph_begin(paragraph, typesetter->arena, arena, spans);
	bidi_levels(paragraph);
	itemize(paragraph, typesetter->arena);
	fullwidth_space(paragraph);
	reading_make_way(paragraph);
	shape_pieces(
		&typesetter->shaper, paragraph, typesetter->arena, measure);
}

static bool fits(const struct paragraph *paragraph, mpt measure)
{
	for (size_t i = 0, end; i < paragraph->count; i = end + 1) {
		end = words_part_end(paragraph, i);
		if (words_width(paragraph, i,
			    words_trimmed(paragraph, i, end)) > measure)
			return false;
	}
	return true;
}

struct lines_made {
	struct arena *arena;
	struct line *at;
	size_t count, room;
	size_t *run_count; /* see runs_line() */
	mpt widest;
};

static void add_line(struct lines_made *made, struct line line)
{
	made->at = arena_grow(made->arena, made->at, made->count, &made->room,
		sizeof(*made->at));
	made->at[made->count++] = line;
}

/*
 * Allow hyphens in words that would fit a line.
 *
 * Shaping words apart wherever they might be broken would cost whole words
 * their kerning and ligatures.  So lines are fitted first with all of these
 * places, and then only with those at which a line began.
 */
static void hyphenate(struct typesetter *typesetter, mpt measure)
{
	struct paragraph *paragraph = &typesetter->paragraph;

	if (!hyphenate_all(paragraph))
		return;
	shape_apart(&typesetter->shaper, paragraph, typesetter->arena);
	words_mark_lines(&typesetter->words, paragraph, measure);
	if (!hyphenate_forget(paragraph))
		return;
	paragraph->glyph_count = 0;
	shape_pieces(
		&typesetter->shaper, paragraph, typesetter->arena, measure);
	shape_apart(&typesetter->shaper, paragraph, typesetter->arena);
}

/* Find where lines may begin, and make the widths valid for every choice of
 * lines. */
static void open_lines(struct typesetter *typesetter, mpt measure)
{
	struct paragraph *paragraph = &typesetter->paragraph;

	breaks_mark(typesetter->breaker, paragraph);
	fullwidth_break(paragraph);
	shape_apart(&typesetter->shaper, paragraph, typesetter->arena);
	if (paragraph->style->hyphenate)
		hyphenate(typesetter, measure);
	if (words_open_parts(paragraph, measure))
		shape_apart(&typesetter->shaper, paragraph, typesetter->arena);
	if (words_open_letters(typesetter->breaker, paragraph, measure))
		shape_apart(&typesetter->shaper, paragraph, typesetter->arena);
}

/* Set the letters between two hard breaks into lines, at least one. */
static void set_part(struct typesetter *typesetter, size_t first, size_t end,
	mpt measure, struct lines_made *made)
{
	const struct paragraph *paragraph = &typesetter->paragraph;
	size_t at = 0;

	words_fit(&typesetter->words, paragraph, first, end, measure);
	do {
		struct extent extent = {.first = first};
		struct line line;

		first = words_line(&typesetter->words, &at, end);
		extent.hyphen = first < end && hyphenate_at(paragraph, first);
		extent.end = words_trimmed(paragraph, extent.first, first);
		line = runs_line(
			paragraph, made->arena, extent, made->run_count);
		line.last = first == end;
		line.hyphen = extent.hyphen;
		line.end = first;
		if (line.width > made->widest)
			made->widest = line.width;
		formula_boxes_centre(made->arena, &line, measure);
		add_line(made, line);
	} while (first < end);
}

/* All lines, with their ends counted in the letters that were typed. */
static struct lines all_lines(const struct lines_made *made,
	const struct printed *printed, const struct paragraph *paragraph)
{
	for (size_t i = 0; i < made->count; i++)
		made->at[i].end = printed_typed(printed, made->at[i].end);
	return (struct lines){made->at, made->count, made->widest,
		paragraph->missing, paragraph->formulas.wide};
}

/* The spans that the language prints for those typed. */
static struct printed print(const struct typesetter *typesetter,
	struct spans spans, const struct text_style *style)
{
	return printed_spans(memo_arena(memo_of(typesetter)), spans,
		style->language, style->straight);
}

static struct line line_of(struct typesetter *typesetter, struct span span,
	const struct text_style *style)
{
	struct paragraph *paragraph = &typesetter->paragraph;
	struct arena *arena = memo_arena(memo_of(typesetter));
	struct extent extent = {0};
	struct line line;

	paragraph->style = style;
	paragraph->one_line = true;
	paragraph->reading_count = 0;
	prepare(typesetter, arena,
		print(typesetter, (struct spans){&span, 1}, style).spans,
		INT32_MAX);
	extent.end = words_trimmed(paragraph, 0, paragraph->count);
	line = runs_line(paragraph, arena, extent, counter_of(typesetter));
	line.last = true;
	return line;
}

static struct line line_for_reading(
	void *with, struct span span, const struct text_style *style)
{
	return line_of(with, span, style);
}

/* Set the formulas and readings of the spans before their paragraph begins.
 * Returns the spans to set. */
static struct spans set_insides(struct typesetter *typesetter,
	struct spans spans, const struct text_style *style, mpt measure)
{
	struct arena *arena = memo_arena(memo_of(typesetter));
	const struct formula_setting formulas = {
		line_for_reading, typesetter, style, arena, typesetter->arena};
	const struct annotate annotate = {
		line_for_reading, typesetter, style, arena, typesetter->arena};

	formula_boxes_set(
		&formulas, &typesetter->paragraph.formulas, spans, measure);
	return annotate_spans(
		&annotate, &typesetter->paragraph, spans, measure);
}

static struct lines lines_of(struct typesetter *typesetter, struct spans spans,
	const struct text_style *style, mpt measure)
{
	struct paragraph *paragraph = &typesetter->paragraph;
	struct arena *arena = memo_arena(memo_of(typesetter));
	struct lines_made made = {
		.arena = arena, .run_count = counter_of(typesetter)};
	const struct printed printed = print(typesetter,
		set_insides(typesetter, spans, style, measure), style);

	paragraph->style = style;
	paragraph->one_line = false;
	prepare(typesetter, arena, printed.spans, measure);
	if (!fits(paragraph, measure))
		open_lines(typesetter, measure);
	for (size_t i = 0, end; i < paragraph->count; i = end + 1) {
		end = words_part_end(paragraph, i);
		set_part(typesetter, i, end, measure, &made);
	}
	return all_lines(&made, &printed, paragraph);
}

struct lines set_spans(struct typesetter *typesetter, struct spans spans,
	const struct text_style *style, mpt measure)
{
	struct buffer *key = &typesetter->key;
	const struct lines *found;
	struct lines lines;

	assert(measure > 0);
	set_key_lines(key, spans, style, measure);
	found = memo_find(memo_of(typesetter), key);
	if (found != NULL)
		return *found;
	lines = lines_of(typesetter, spans, style, measure);
	*(struct lines *)memo_add(memo_of(typesetter), key, sizeof(lines)) =
		lines;
	return lines;
}

mpt set_widest_word(struct typesetter *typesetter, struct spans spans,
	const struct text_style *style)
{
	struct paragraph *paragraph = &typesetter->paragraph;
	struct memo *memo = memo_of(typesetter);
	const mpt *found;
	mpt *widest;

	set_key_word(&typesetter->key, spans, style);
	found = memo_find(memo, &typesetter->key);
	if (found != NULL)
		return *found;
	spans = set_insides(typesetter, spans, style, INT32_MAX);
	spans = print(typesetter, spans, style).spans;
	paragraph->style = style;
	paragraph->one_line = false;
	prepare(typesetter, memo_arena(memo), spans, BLANK_EMS * style->size);
	breaks_mark(typesetter->breaker, paragraph);
	fullwidth_break(paragraph);
	if (style->hyphenate)
		hyphenate_all(paragraph);
	shape_apart(&typesetter->shaper, paragraph, typesetter->arena);
	widest = memo_add(memo, &typesetter->key, sizeof(*widest));
	*widest = words_widest(paragraph);
	return *widest;
}

struct line set_line(struct typesetter *typesetter, const char *text,
	const struct text_style *style)
{
	const struct span span = {text, strlen(text), 0, NULL};
	struct buffer *key = &typesetter->key;
	const struct line *found;
	struct line line;

	set_key_line(key, span, style);
	found = memo_find(memo_of(typesetter), key);
	if (found != NULL)
		return *found;
	line = line_of(typesetter, span, style);
	*(struct line *)memo_add(memo_of(typesetter), key, sizeof(line)) = line;
	return line;
}

struct rich set_rich(struct typesetter *typesetter, const char *text)
{
	struct memo *memo = memo_of(typesetter);
	struct buffer *key = &typesetter->key;
	const struct rich *found;
	struct rich rich;

	set_key_rich(key, text);
	found = memo_find(memo, key);
	if (found != NULL)
		return *found;
	rich = rich_parse(memo_arena(memo),
		arena_copy(memo_arena(memo), text, strlen(text)));
	*(struct rich *)memo_add(memo, key, sizeof(rich)) = rich;
	return rich;
}

struct line set_joined(struct typesetter *typesetter, const struct line *first,
	const struct line *second)
{
	return runs_joined(memo_arena(typesetter->passing), first, second);
}
