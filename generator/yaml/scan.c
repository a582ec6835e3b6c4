#include "yaml/scan.h"

#include "base/common.h"
#include "base/file/file_signature.h"
#include "base/message.h"
#include "base/utf8.h"

#include <string.h>

enum {
	FAULTS_MAX = 10,
	BOM_LENGTH = 3
};

static const char bom[] = "\xef\xbb\xbf";

/* Code points that no bank may contain, with a name and a hint. */
struct fault {
	uint32_t first, last;
	const char *what, *hint;
};

static const char separator[] = "replace it by a normal line break";
static const char control[] = "delete it";

static const struct fault faults[] = {
	{0x0000, 0x0008, "control character", control},
	{0x000b, 0x000c, "control character", control},
	{0x000e, 0x001f, "control character", control},
	{0x007f, 0x0084, "control character", control},
	{0x0085, 0x0085, "line separator", separator},
	{0x0086, 0x009f, "control character", control},
	{0x2028, 0x2029, "line separator", separator},
	{0xfdd0, 0xfdef, "invalid character", control},
	{0xfeff, 0xfeff, "invisible character", control},
	{0xfffe, 0xffff, "invalid character", control},
};

/* A walk through the source; place is that of the character at `at`. */
struct walk {
	struct where place;
	size_t at;
	bool ascii; /* so far */
};

static const struct fault *fault_of(uint32_t code)
{
	for (size_t i = 0; i < LENGTH(faults); i++)
		if (code >= faults[i].first && code <= faults[i].last)
			return &faults[i];
	return NULL;
}

static bool is_utf16(const struct source *source)
{
	const unsigned char *text = (const unsigned char *)source->text;

	if (source->length < 2)
		return false;
	if ((text[0] == 0xff && text[1] == 0xfe) ||
		(text[0] == 0xfe && text[1] == 0xff))
		return true;
	if (source->length >= 4 && ((text[0] == 0) != (text[2] == 0) ||
					   (text[1] == 0) != (text[3] == 0)))
		return false;
	return (text[0] == 0) != (text[1] == 0);
}

static bool is_break(const struct source *source, size_t at)
{
	const char c = source->text[at];

	return c == '\n' ||
	       (c == '\r' && (at + 1 == source->length ||
				     source->text[at + 1] != '\n'));
}

static void pass(struct walk *walk, size_t bytes, bool line_end)
{
	walk->at += bytes;
	walk->place.col++;
	if (line_end) {
		walk->place.line++;
		walk->place.col = 1;
	}
}

/* Skip printable ASCII: nearly all of a bank. */
static void pass_plain(struct walk *walk)
{
	const struct source *source = walk->place.source;
	const size_t plain =
		utf8_plain(source->text + walk->at, source->length - walk->at);

	walk->at += plain;
	walk->place.col += (uint32_t)plain;
}

/* Walk to the next fault and set *code to its code point, UTF8_BAD for bytes
 * that are not UTF-8; false at the end. */
static bool next_fault(struct walk *walk, uint32_t *code)
{
	const struct source *source = walk->place.source;

	while (walk->at < source->length) {
		size_t next;

		pass_plain(walk);
		next = walk->at;
		if (next == source->length)
			break;
		if (source->text[next] == '\n') {
			pass(walk, 1, true);
			continue;
		}
		walk->ascii &= (unsigned char)source->text[next] < 0x80;
		*code = utf8_next(source->text, source->length, &next);
		if (*code == UTF8_BAD || fault_of(*code) != NULL)
			return true;
		pass(walk, next - walk->at, is_break(source, walk->at));
	}
	return false;
}

static void report(
	const struct walk *walk, uint32_t code, struct errors *errors)
{
	const struct fault *fault = fault_of(code);

	if (code == UTF8_BAD) {
		const char byte = walk->place.source->text[walk->at];

		error_at(errors, walk->place,
			"expected UTF-8, found the byte 0x%02X",
			(unsigned)(unsigned char)byte);
		error_hint(errors, "save the file as UTF-8");
		return;
	}
	error_at(errors, walk->place, "expected text, found the %s U+%04X",
		message_text(fault->what), (unsigned)code);
	error_hint(errors, "%s", fault->hint);
}

/* One report a line is enough; go on with the next. */
static void skip_line(struct walk *walk)
{
	const struct source *source = walk->place.source;

	while (walk->at < source->length && !is_break(source, walk->at))
		walk->at++;
	if (walk->at < source->length)
		pass(walk, 1, true);
}

bool scan_source(
	const struct source *source, struct errors *errors, bool *ascii)
{
	struct walk walk = {{source, 1, 1}, 0, true};
	uint32_t code;
	const char *other = file_signature_name(source);
	int count = 0;

	if (other != NULL) {
		walk.place.line = 0;
		error_at(errors, walk.place,
			"expected a text file in YAML, found %s",
			message_text(other));
		if (file_signature_imports(other))
			error_hint(errors, "to make a bank of its questions: "
					   "pensum import FILE");
		return false;
	}
	if (is_utf16(source)) {
		walk.place.line = 0;
		error_at(errors, walk.place,
			"expected UTF-8, but this file is UTF-16");
		error_hint(errors, "save it as UTF-8");
		return false;
	}
	if (file_signature_binary(source)) {
		walk.place.line = 0;
		return error_at(errors, walk.place,
			"expected a text file in YAML, found a binary file");
	}
	if (source->length >= BOM_LENGTH &&
		memcmp(source->text, bom, BOM_LENGTH) == 0)
		walk.at = BOM_LENGTH;
	while (count < FAULTS_MAX && next_fault(&walk, &code)) {
		report(&walk, code, errors);
		skip_line(&walk);
		count++;
	}
	if (ascii != NULL)
		*ascii = walk.ascii;
	return count == 0;
}
