#include "exchange/quiz/slug.h"

#include "base/arena.h"
#include "base/buffer.h"
#include "base/common.h"
#include "base/utf8.h"

enum {
	ID_LENGTH = 40,
	ID_WORD = 24, /* an id may be this much longer for its last word */
	TAG_LENGTH = 80,
	BUCKETS_FIRST = 1024
};

/* The letters of U+00C0 to U+017F without their accents; "_" has none. */
static const char plain[] =
	"aaaaaaaceeeeiiiidnooooo_ouuuuytsaaaaaaaceeeeiiiidnooooo_ouuuuyty"
	"aaaaaaccccccccddddeeeeeeeeeegggggggghhhhiiiiiiiiiiiijjkkklllllll"
	"lllnnnnnnnnnoooooooorrrrrrssssssssttttttuuuuuuuuuuuuwwyyyzzzzzzs";

_Static_assert(sizeof(plain) == 0x180 - 0xc0 + 1, "a letter for each");

static char plain_letter(uint32_t code)
{
	if (code < 0x80)
		return is_letter((char)code) || is_digit((char)code)
			       ? ascii_lower((char)code)
			       : '-';
	if (code >= 0xc0 && code < 0x180)
		return plain[code - 0xc0] == '_' ? '-' : plain[code - 0xc0];
	return '-';
}

/* Apostrophes and marks of a text leave no gap. */
static bool is_silent(uint32_t code)
{
	return code == '\'' || code == 0x2019 || code == '\\' || code == '~' ||
	       code == '^' || (code >= 0x300 && code < 0x370);
}

const char *slug_id(struct arena *arena, const char *text)
{
	struct buffer out = {.arena = arena};
	const size_t length = strlen(text);

	for (size_t at = 0; at < length;) {
		const uint32_t code = utf8_next(text, length, &at);
		const char letter = plain_letter(code);

		if (is_silent(code))
			continue;
		if (letter != '-') {
			buffer_putc(&out, letter);
		} else if (out.length > 0 && out.at[out.length - 1] != '-') {
			if (out.length >= ID_LENGTH)
				break;
			buffer_putc(&out, '-');
		}
		if (out.length >= ID_LENGTH + ID_WORD)
			break;
	}
	while (out.length > 0 && out.at[out.length - 1] == '-')
		out.at[--out.length] = '\0';
	return buffer_text(&out);
}

/* Characters that would need quotes in a list of tags. */
static bool is_no_tag(uint32_t code)
{
	return code < 0x80 && strchr(",;&\"'[]{}#:", (int)code) != NULL;
}

const char *slug_tag(struct arena *arena, const char *text)
{
	struct buffer out = {.arena = arena};
	const size_t length = strlen(text);

	for (size_t at = 0; at < length && out.length < TAG_LENGTH;) {
		const size_t begin = at;
		const uint32_t code = utf8_next(text, length, &at);

		if (code == UTF8_BAD)
			continue;
		if (code <= ' ' || code == 0xa0 || is_no_tag(code)) {
			if (out.length > 0 && out.at[out.length - 1] != '-')
				buffer_putc(&out, '-');
		} else if (code < 0x80) {
			buffer_putc(&out, ascii_lower((char)code));
		} else {
			buffer_add(&out, text + begin, at - begin);
		}
	}
	while (out.length > 0 && out.at[out.length - 1] == '-')
		out.at[--out.length] = '\0';
	return buffer_text(&out);
}

bool slug_is_id(const char *text)
{
	return *text >= 'a' && *text <= 'z' &&
	       text[strspn(text, "abcdefghijklmnopqrstuvwxyz0123456789-_")] ==
		       '\0';
}

struct slug {
	const char *id;
	size_t last; /* the number that was given out last */
	struct slug *next;
};

struct slugs {
	struct arena *arena;
	struct slug **buckets;
	size_t bucket_count, count;
};

struct slugs *slugs_new(struct arena *arena)
{
	struct slugs *slugs = arena_alloc(arena, 1, sizeof(*slugs));

	slugs->arena = arena;
	slugs->bucket_count = BUCKETS_FIRST;
	slugs->buckets = arena_alloc(
		arena, slugs->bucket_count, sizeof(*slugs->buckets));
	return slugs;
}

/* FNV-1a: ids come from one file, whose author gains nothing by collisions
 * but a slow import of it. */
static size_t hash_of(const char *id)
{
	uint64_t hash = 0xcbf29ce484222325;

	for (; *id != '\0'; id++)
		hash = (hash ^ (unsigned char)*id) * 0x100000001b3;
	return (size_t)(hash ^ hash >> 32);
}

static struct slug *find(const struct slugs *slugs, const char *id)
{
	struct slug *slug = slugs->buckets[hash_of(id) % slugs->bucket_count];

	while (slug != NULL && !text_equal(slug->id, id))
		slug = slug->next;
	return slug;
}

static void grow(struct slugs *slugs)
{
	struct slug **old = slugs->buckets;
	const size_t count = slugs->bucket_count;

	slugs->bucket_count *= 2;
	slugs->buckets = arena_alloc(
		slugs->arena, slugs->bucket_count, sizeof(*slugs->buckets));
	for (size_t i = 0; i < count; i++) {
		while (old[i] != NULL) {
			struct slug *slug = old[i];
			struct slug **bucket =
				&slugs->buckets[hash_of(slug->id) %
						slugs->bucket_count];

			old[i] = slug->next;
			slug->next = *bucket;
			*bucket = slug;
		}
	}
}

static struct slug *add(struct slugs *slugs, const char *id)
{
	struct slug *slug = arena_alloc(slugs->arena, 1, sizeof(*slug));
	struct slug **bucket;

	if (slugs->count++ >= slugs->bucket_count)
		grow(slugs);
	bucket = &slugs->buckets[hash_of(id) % slugs->bucket_count];
	*slug = (struct slug){id, 1, *bucket};
	*bucket = slug;
	return slug;
}

void slugs_note(struct slugs *slugs, const char *id)
{
	if (find(slugs, id) == NULL)
		add(slugs, id);
}

const char *slugs_take(struct slugs *slugs, const char *id)
{
	struct slug *base = find(slugs, id);
	const char *numbered;

	if (base == NULL)
		return add(slugs, id)->id;
	do
		numbered =
			arena_printf(slugs->arena, "%s-%zu", id, ++base->last);
	while (find(slugs, numbered) != NULL);
	return add(slugs, numbered)->id;
}
