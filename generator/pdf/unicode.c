/*
 * Successive codes for successive letters make a range.  A range must keep one
 * upper byte in the codes and in the letters, and a block holds at most a
 * hundred entries.
 */
#include "pdf/unicode.h"

#include "base/arena.h"
#include "base/utf8.h"
#include "pdf/object.h"

#include <string.h>

enum {
	BLOCK_MAX = 100
};

static const char head[] =
	"/CIDInit/ProcSet findresource begin\n"
	"12 dict begin\n"
	"begincmap\n"
	"/CIDSystemInfo<</Registry(Adobe)/Ordering(UCS)/Supplement 0>>def\n"
	"/CMapName/Adobe-Identity-UCS def\n"
	"/CMapType 2 def\n"
	"1 begincodespacerange\n";

static const char codes_end[] = "endcodespacerange\n";

static const char foot[] = "endcmap\n"
			   "CMapName currentdict/CMap defineresource pop\n"
			   "end\n"
			   "end\n";

/* Codes from glyph `first` on, for successive letters. */
struct range {
	size_t first, count;
};

/* The single letter of a glyph; UTF8_BAD if it has several, or one outside the
 * BMP. */
static uint32_t letter_of(const struct used_glyph *used)
{
	size_t at = 0;
	uint32_t code;

	if (used->length == 0)
		return UTF8_BAD;
	code = utf8_next(used->text, used->length, &at);
	return at == used->length && code <= 0xFFFF ? code : UTF8_BAD;
}

static bool follows(const struct used_glyph *a, const struct used_glyph *b)
{
	const uint32_t letter = letter_of(a);

	return letter != UTF8_BAD && letter_of(b) == letter + 1 &&
	       b->code == a->code + 1 && (b->code & 0xFF) != 0 &&
	       ((letter + 1) & 0xFF) != 0;
}

static size_t ranges_find(const struct used_glyph *const *used, size_t count,
	struct range *ranges)
{
	size_t n = 0;

	for (size_t i = 0; i < count; i++) {
		if (i > 0 && follows(used[i - 1], used[i]))
			ranges[n - 1].count++;
		else
			ranges[n++] = (struct range){i, 1};
	}
	return n;
}

/* A map while it is written. */
struct map {
	struct arena *arena;
	const struct used_glyph *const *used;
	bool single; /* codes are single bytes */
};

static void put_code(const struct map *map, struct buffer *out, uint16_t code)
{
	buffer_printf(out, map->single ? "<%02X>" : "<%04X>", code);
}

static void put_range(
	const struct map *map, struct buffer *out, struct range range)
{
	const struct used_glyph *first = map->used[range.first];

	/* Programs show a glyph without letters as unknown. */
	static const char nothing[] = "\u200b";
	const bool silent = first->length == 0 && first->silent;

	put_code(map, out, first->code);
	if (range.count > 1)
		put_code(map, out,
			map->used[range.first + range.count - 1]->code);
	buffer_putc(out, '<');
	if (silent)
		object_put_utf16(out, nothing, strlen(nothing));
	else
		object_put_utf16(out, first->text, first->length);
	buffer_puts(out, ">\n");
}

/* Write the ranges longer than one code, or only the single codes. */
static void put_blocks(const struct map *map, struct buffer *out,
	const struct range *ranges, size_t count, bool longer)
{
	const char *what = longer ? "bfrange" : "bfchar";
	struct buffer block = {.arena = map->arena};
	size_t entries = 0;

	for (size_t i = 0; i <= count; i++) {
		if (entries == BLOCK_MAX || (i == count && entries > 0)) {
			buffer_printf(out, "%zu begin%s\n", entries, what);
			buffer_add(out, block.at, block.length);
			buffer_printf(out, "end%s\n", what);
			block.length = entries = 0;
		}
		if (i < count && (ranges[i].count > 1) == longer) {
			put_range(map, &block, ranges[i]);
			entries++;
		}
	}
}

struct buffer unicode_map(struct arena *arena,
	const struct used_glyph *const *used, size_t count, bool single)
{
	const struct map map = {arena, used, single};
	struct range *ranges = arena_alloc(arena, count, sizeof(*ranges));
	const size_t n = ranges_find(used, count, ranges);
	struct buffer out = {.arena = arena};

	buffer_puts(&out, head);
	put_code(&map, &out, 0);
	put_code(&map, &out, single ? 0xFF : 0xFFFF);
	buffer_putc(&out, '\n');
	buffer_puts(&out, codes_end);
	put_blocks(&map, &out, ranges, n, false);
	put_blocks(&map, &out, ranges, n, true);
	buffer_puts(&out, foot);
	return out;
}
