/*
 * A sentence ends with its stop, and with the quotes and brackets behind that,
 * if a space and no small letter follows.  Full-width stops need no space.  A
 * stop behind an initial or an abbreviation such as "Dr." does not count: an
 * excerpt that is a sentence too long does no harm, but one that ends within a
 * sentence does.
 */
#include "blocks/guide/excerpt.h"

#include "base/arena.h"
#include "base/utf8.h"
#include "text/letter.h"

#include <string.h>

enum {
	NAME_MOST = 3,   /* letters of a word whose stop may shorten it */
	LITTLE_PART = 3, /* of the letters, for a rest that is kept */
	UNSPACED = 2     /* letters that a Chinese character counts as */
};

/* A place in the texts. */
struct place {
	size_t text, block, span, offset;
};

/* A place where a text may end. */
struct cut {
	struct place at;
	size_t letters; /* before it */
	bool wide;      /* behind a full-width stop */
	bool found;
};

/* State of reading. */
struct reader {
	size_t most;
	size_t letters; /* read so far */
	struct cut best;
	struct cut stop; /* may be the end of a sentence */
	bool spaced;     /* a space follows the stop */
	size_t word;     /* letters of the word at hand */
	bool capital;    /* it begins with a capital */
	bool full;       /* the best cut is known */
};

static bool is_one_of(const uint32_t *codes, size_t count, uint32_t code)
{
	for (size_t i = 0; i < count; i++)
		if (codes[i] == code)
			return true;
	return false;
}

static bool is_wide_stop(uint32_t code)
{
	static const uint32_t stops[] = {0x3002, 0xff01, 0xff1f, 0xff61};

	return is_one_of(stops, LENGTH(stops), code);
}

static bool is_stop(uint32_t code)
{
	static const uint32_t stops[] = {
		'.', '!', '?', 0x2026, 0x061f, 0x06d4, 0x0964};

	return is_one_of(stops, LENGTH(stops), code) || is_wide_stop(code);
}

/* Quotes and brackets that close behind a stop. */
static bool is_closer(uint32_t code)
{
	static const uint32_t closers[] = {'"', '\'', ')', ']', 0x00bb, 0x2019,
		0x201c, 0x201d, 0x300d, 0x300f, 0xff09};

	return is_one_of(closers, LENGTH(closers), code);
}

static bool is_capital(uint32_t code)
{
	return (code >= 'A' && code <= 'Z') || (code >= 0xc0 && code <= 0xde) ||
	       (code >= 0x391 && code <= 0x3a9) ||
	       (code >= 0x400 && code <= 0x42f);
}

static bool is_small(uint32_t code)
{
	return (code >= 'a' && code <= 'z') || (code >= 0xdf && code <= 0xff) ||
	       (code >= 0x3b1 && code <= 0x3c9) ||
	       (code >= 0x430 && code <= 0x45f);
}

/* Take a cut if it is near enough, or the first. */
static void offer(struct reader *reader, struct cut cut)
{
	cut.found = true;
	if (!reader->best.found || cut.letters <= reader->most)
		reader->best = cut;
	if (cut.letters >= reader->most)
		reader->full = true;
}

/* Read a letter behind a stop.  Returns false if it is still part of the end.
 */
static bool read_after_stop(
	struct reader *reader, uint32_t code, struct place next)
{
	struct cut *stop = &reader->stop;

	if (!reader->spaced && (is_closer(code) || is_stop(code))) {
		stop->at = next;
		stop->letters = reader->letters;
		return false;
	}
	if (!stop->wide && letter_is_space(code)) {
		reader->spaced = true;
		return false;
	}
	if (stop->wide || (reader->spaced && !is_small(code)))
		offer(reader, *stop);
	stop->found = false;
	return true;
}

static void read_letter(struct reader *reader, uint32_t code, struct place next)
{
	reader->letters += letter_unspaced(code) ? UNSPACED : 1;
	if (reader->stop.found && !read_after_stop(reader, code, next))
		return;
	if (is_stop(code) && (code != '.' || reader->word > NAME_MOST ||
				     (reader->word != 1 && !reader->capital))) {
		reader->stop = (struct cut){
			next, reader->letters, is_wide_stop(code), true};
		reader->spaced = false;
	}
	if (!letter_of_word(code)) {
		reader->word = 0;
		return;
	}
	if (reader->word++ == 0)
		reader->capital = is_capital(code);
}

static void read_spans(
	struct reader *reader, struct spans spans, struct place at)
{
	for (size_t i = 0; i < spans.count && !reader->full; i++) {
		const struct span *span = &spans.at[i];

		at.span = i;
		at.offset = 0;
		if (span->flags & SPAN_BREAK)
			read_letter(reader, ' ', at);
		while (at.offset < span->length && !reader->full) {
			const uint32_t code =
				utf8_next(span->text, span->length, &at.offset);

			read_letter(reader, code, at);
		}
	}
}

static void count_table(struct reader *reader, const struct rich_table *table)
{
	for (size_t i = 0; i < table->rows * table->columns; i++)
		for (size_t k = 0; k < table->cells[i].count; k++)
			reader->letters += table->cells[i].at[k].length;
}

/* A paragraph ends with a sentence.  A table is cut nowhere. */
static void read_block(
	struct reader *reader, const struct rich_block *block, struct place at)
{
	reader->stop = (struct cut){.found = false};
	reader->word = 0;
	if (block->table != NULL)
		count_table(reader, block->table);
	else
		read_spans(reader, block->spans, at);
	if (reader->full)
		return;
	at.span = block->spans.count;
	offer(reader, (struct cut){.at = at,
			      .letters = reader->letters,
			      .wide = reader->stop.wide});
}

static struct cut find_cut(struct texts texts, size_t most)
{
	struct reader reader = {.most = most};
	struct place at = {0};

	for (; at.text < texts.count && !reader.full; at.text++)
		for (at.block = 0;
			at.block < texts.at[at.text].count && !reader.full;
			at.block++)
			read_block(&reader, &texts.at[at.text].blocks[at.block],
				at);
	return reader.best;
}

size_t excerpt_letters(struct texts texts)
{
	return find_cut(texts, SIZE_MAX).letters;
}

/* The spans up to a cut, and the dots. */
static struct spans cut_spans(
	struct arena *arena, struct spans spans, const struct cut *cut)
{
	static const char dots[] = "\u00a0…", wide[] = "……";
	const char *more = cut->wide ? wide : dots;
	const size_t whole = cut->at.span;
	struct span *at = arena_alloc(arena, spans.count + 1, sizeof(*at));
	size_t count = whole;

	if (spans.count > 0)
		memcpy(at, spans.at, spans.count * sizeof(*at));
	if (whole < spans.count && cut->at.offset > 0)
		at[count++].length = cut->at.offset;
	at[count++] = (struct span){more, strlen(more), SPAN_ADDED, NULL};
	return (struct spans){at, count};
}

static struct rich cut_rich(
	struct arena *arena, struct rich rich, const struct cut *cut)
{
	const size_t count = cut->at.block + 1;
	struct rich_block *blocks = arena_alloc(arena, count, sizeof(*blocks));
	struct rich_block *last = &blocks[count - 1];

	memcpy(blocks, rich.blocks, count * sizeof(*blocks));
	if (last->table == NULL && !last->code && !last->rule)
		last->spans = cut_spans(arena, last->spans, cut);
	return (struct rich){blocks, count};
}

struct texts excerpt_texts(
	struct arena *arena, struct texts texts, size_t letters)
{
	const size_t all = excerpt_letters(texts);
	struct rich *at;
	struct cut cut;

	if (all <= letters + letters / LITTLE_PART)
		return texts;
	cut = find_cut(texts, letters);
	if (!cut.found || cut.letters >= all)
		return texts;
	at = arena_alloc(arena, cut.at.text + 1, sizeof(*at));
	memcpy(at, texts.at, (cut.at.text + 1) * sizeof(*at));
	at[cut.at.text] = cut_rich(arena, at[cut.at.text], &cut);
	return (struct texts){at, cut.at.text + 1};
}

/* The offset of a bracket that ends a span's text, or of the space before it;
 * the text's length if there is no such bracket. */
static size_t bracket_at(const struct span *span)
{
	static const struct {
		const char *open, *close;
	} brackets[] = {{"(", ")"}, {"\uff08", "\uff09"}};
	size_t at = span->length;

	for (size_t i = 0; i < LENGTH(brackets); i++) {
		const size_t close = strlen(brackets[i].close);
		const size_t open = strlen(brackets[i].open);

		if (at <= close || memcmp(span->text + at - close,
					   brackets[i].close, close) != 0)
			continue;
		while (at > 0 && (span->length - at < open ||
					 memcmp(span->text + at,
						 brackets[i].open, open) != 0))
			at--;
		while (at > 0 && span->text[at - 1] == ' ')
			at--;
		return at > 0 ? at : span->length;
	}
	return span->length;
}

struct texts excerpt_term(struct arena *arena, struct texts term)
{
	const struct rich_block *first =
		term.count == 1 && term.at[0].count == 1 ? term.at[0].blocks
							 : NULL;
	const size_t count = first == NULL ? 0 : first->spans.count;
	struct rich_block *block;
	struct rich *rich;
	struct span *spans;

	if (count == 0 || first->spans.at[count - 1].flags != 0)
		return term;
	spans = arena_alloc(arena, count, sizeof(*spans));
	memcpy(spans, first->spans.at, count * sizeof(*spans));
	spans[count - 1].length = bracket_at(&spans[count - 1]);
	block = arena_alloc(arena, 1, sizeof(*block));
	*block = *first;
	block->spans.at = spans;
	rich = arena_alloc(arena, 1, sizeof(*rich));
	*rich = (struct rich){block, 1};
	return (struct texts){rich, 1};
}
