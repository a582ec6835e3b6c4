#include "exchange/quiz/slug.h"

#include "base/arena.h"
#include "base/buffer.h"
#include "base/common.h"
#include "base/utf8.h"

enum {
	ID_LENGTH = 40,
	ID_WORD = 24, /* an id may be this much longer for its last word */
	TAG_LENGTH = 80
};

/* The letters of U+00C0 to U+017F without accents; "_" if there is none. */
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

/* Apostrophes, marks of a text and accents leave no hyphen. */
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
