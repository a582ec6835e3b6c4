#include "exchange/source/decode.h"

#include "base/arena.h"
#include "base/buffer.h"
#include "base/common.h"
#include "base/utf8.h"

enum {
	C1_FIRST = 0x80,
	C1_COUNT = 0x20,
	SOFT_HYPHEN = 0xad,
	SURROGATE = 0xd800,
	SURROGATE_LOW = 0xdc00,
	SURROGATE_END = 0xe000
};

/* Windows-1252 from 0x80 to 0x9f; U+FFFD where it has no character. */
static const uint16_t windows[C1_COUNT] = {0x20ac, 0xfffd, 0x201a, 0x0192,
	0x201e, 0x2026, 0x2020, 0x2021, 0x02c6, 0x2030, 0x0160, 0x2039, 0x0152,
	0xfffd, 0x017d, 0xfffd, 0xfffd, 0x2018, 0x2019, 0x201c, 0x201d, 0x2022,
	0x2013, 0x2014, 0x02dc, 0x2122, 0x0161, 0x203a, 0x0153, 0xfffd, 0x017e,
	0x0178};

struct decoding {
	struct buffer out;
	struct source *result;
	struct errors *errors;
	uint32_t line;    /* the one being read */
	uint32_t foreign; /* first line in Windows-1252; 0: none */
	uint32_t control; /* first line with a control character */
	size_t foreign_count;
};

static void put(struct buffer *out, uint32_t code)
{
	char bytes[4];

	buffer_add(out, bytes, utf8_put(code, bytes));
}

/* Has a character neither width nor meaning? */
static bool is_litter(uint32_t code)
{
	return code == 0x200b || code == SOFT_HYPHEN || code == 0x2060 ||
	       code == 0xfeff || code == 0xfffe || code == 0xffff;
}

static void put_text(struct decoding *decoding, uint32_t code)
{
	const bool line_end = code == 0x2028 || code == 0x85;
	const bool control =
		!line_end &&
		((code < ' ' && code != '\t') || (code >= 0x7f && code < 0xa0));

	if (control && code != 0x7f && decoding->control == 0)
		decoding->control = decoding->line;
	if (line_end)
		put(&decoding->out, ' ');
	else if (!control && !is_litter(code))
		put(&decoding->out, code);
}

static void put_line(struct decoding *decoding, const char *line, size_t length)
{
	const bool utf8 = utf8_valid(line, length) == length;

	for (size_t at = 0; at < length;) {
		const size_t plain = utf8_plain(line + at, length - at);

		buffer_add(&decoding->out, line + at, plain);
		at += plain;
		if (at == length)
			break;
		if (utf8) {
			put_text(decoding, utf8_next(line, length, &at));
		} else {
			const uint8_t byte = (uint8_t)line[at++];
			const bool high =
				byte >= C1_FIRST && byte < C1_FIRST + C1_COUNT;

			put_text(decoding,
				high ? windows[byte - C1_FIRST] : byte);
		}
	}
	if (!utf8 && decoding->foreign_count++ == 0)
		decoding->foreign = decoding->line;
}

/* The length of a line, which may end in a line feed, a return, or both. */
static size_t line_length(const char *text, size_t length)
{
	size_t at = 0;

	while (at < length && text[at] != '\n' && text[at] != '\r')
		at++;
	return at;
}

static void put_lines(
	struct decoding *decoding, const char *text, size_t length)
{
	while (length > 0) {
		const size_t line = line_length(text, length);
		size_t end = line;

		decoding->line++;
		put_line(decoding, text, line);
		if (end < length) {
			buffer_putc(&decoding->out, '\n');
			end += text[end] == '\r' && end + 1 < length &&
			       text[end + 1] == '\n';
			end++;
		}
		text += end;
		length -= end;
	}
}

static uint32_t unit(const char *text, bool big)
{
	const uint8_t first = (uint8_t)text[0], second = (uint8_t)text[1];

	return big ? (uint32_t)first << 8 | second
		   : (uint32_t)second << 8 | first;
}

/* UTF-16 as UTF-8.  Half a pair becomes U+FFFD. */
static const struct buffer *from_utf16(
	struct arena *arena, const char *text, size_t length, bool big)
{
	struct buffer *out = arena_alloc(arena, 1, sizeof(*out));

	out->arena = arena;
	for (size_t at = 0; at + 1 < length; at += 2) {
		const uint32_t code = unit(text + at, big);
		const uint32_t next =
			at + 3 < length ? unit(text + at + 2, big) : 0;

		if (code < SURROGATE || code >= SURROGATE_END) {
			put(out, code);
		} else if (code < SURROGATE_LOW && next >= SURROGATE_LOW &&
			   next < SURROGATE_END) {
			put(out, 0x10000 + ((code - SURROGATE) << 10) +
					 (next - SURROGATE_LOW));
			at += 2;
		} else {
			put(out, 0xfffd);
		}
	}
	return out;
}

static void tell(const struct decoding *decoding)
{
	const struct source *source = decoding->result;

	if (decoding->foreign_count == 1)
		error_note_at(decoding->errors,
			(struct where){source, decoding->foreign, 1},
			"this line is not UTF-8; it was read as Windows-1252");
	else if (decoding->foreign_count > 1)
		error_note_at(decoding->errors,
			(struct where){source, decoding->foreign, 1},
			"%zu lines from here on are not UTF-8; they were read "
			"as Windows-1252",
			decoding->foreign_count);
	if (decoding->control > 0)
		error_note_at(decoding->errors,
			(struct where){source, decoding->control, 1},
			"control characters were left out from here on");
}

const struct source *decode_source(
	struct arena *arena, const struct source *source, struct errors *errors)
{
	struct decoding decoding = {.out = {.arena = arena}, .errors = errors};
	const char *text = source->text;
	size_t length = source->length;

	buffer_reserve(&decoding.out, length);
	if (length >= 2 && (memcmp(text, "\xff\xfe", 2) == 0 ||
				   memcmp(text, "\xfe\xff", 2) == 0)) {
		const struct buffer *wide = from_utf16(
			arena, text + 2, length - 2, text[0] == '\xfe');

		text = buffer_text(wide);
		length = wide->length;
	}
	put_lines(&decoding, text, length);
	decoding.result = arena_alloc(arena, 1, sizeof(*decoding.result));
	*decoding.result = (struct source){
		source->name, buffer_text(&decoding.out), decoding.out.length};
	tell(&decoding);
	return decoding.result;
}
