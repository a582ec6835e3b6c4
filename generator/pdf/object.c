#include "pdf/object.h"

#include "base/arena.h"
#include "base/utf8.h"

#include <string.h>
#include <zlib.h>

enum {
	DIGITS_MAX = 24
};

static const char hex[] = "0123456789ABCDEF";

bool object_bad(const struct pdf_file *file)
{
	return file->why != NULL || HPDF_GetError(file->doc) != HPDF_OK;
}

/* libharu calls this inside of a dictionary's << and >>. */
static HPDF_STATUS write_entries(HPDF_Dict object, HPDF_Stream out)
{
	const struct buffer *text = object->attr;

	return HPDF_Stream_Write(
		out, (const HPDF_BYTE *)text->at, (HPDF_UINT)text->length);
}

void object_entries(HPDF_Dict object, const struct buffer *text)
{
	if (object == NULL || text->length == 0)
		return;
	object->attr = memcpy(arena_alloc(text->arena, 1, sizeof(*text)), text,
		sizeof(*text));
	object->write_fn = write_entries;
}

HPDF_Dict object_new(struct pdf_file *file)
{
	HPDF_Dict object;

	if (object_bad(file))
		return NULL;
	object = HPDF_Dict_New(file->doc->mmgr);
	if (object == NULL || HPDF_Xref_Add(file->doc->xref, object) != HPDF_OK)
		return NULL; /* libharu has freed it */
	return object;
}

/*
 * libharu could deflate too, but only at the default level, and /ID must be
 * known before the file is written.
 */
static struct buffer deflated(struct pdf_file *file, const struct buffer *bytes)
{
	uLongf room = compressBound((uLong)bytes->length);
	struct buffer out = {.arena = file->arena};

	out.at = arena_alloc(file->arena, room, 1);
	if (compress2((Bytef *)out.at, &room, (const Bytef *)bytes->at,
		    (uLong)bytes->length, Z_DEFAULT_COMPRESSION) != Z_OK)
		file->why = "zlib could not compress a stream";
	else
		out.length = room;
	return out;
}

void object_fill(struct pdf_file *file, HPDF_Dict stream,
	const struct buffer *bytes, const char *entries)
{
	struct buffer text = {.arena = file->arena};
	struct buffer small;

	if (stream == NULL || object_bad(file))
		return;
	small = deflated(file, bytes);
	HPDF_Stream_Write(stream->stream, (const HPDF_BYTE *)small.at,
		(HPDF_UINT)small.length);
	buffer_add(&file->content, small.at, small.length);
	buffer_puts(&text, entries);
	buffer_puts(&text, "/Filter/FlateDecode");
	object_entries(stream, &text);
}

HPDF_Dict object_stream(
	struct pdf_file *file, const struct buffer *bytes, const char *entries)
{
	HPDF_Dict stream;

	if (object_bad(file))
		return NULL;
	stream = HPDF_DictStream_New(file->doc->mmgr, file->doc->xref);
	object_fill(file, stream, bytes, entries);
	return stream;
}

HPDF_Dict object_encoded(struct pdf_file *file, const void *bytes,
	size_t length, const char *entries)
{
	struct buffer text = {.arena = file->arena};
	HPDF_Dict stream;

	if (object_bad(file))
		return NULL;
	stream = HPDF_DictStream_New(file->doc->mmgr, file->doc->xref);
	if (stream == NULL)
		return NULL;
	HPDF_Stream_Write(stream->stream, bytes, (HPDF_UINT)length);
	buffer_puts(&text, entries);
	object_entries(stream, &text);
	return stream;
}

void put_int(struct buffer *out, int64_t value)
{
	char digits[DIGITS_MAX];
	size_t at = sizeof(digits);
	uint64_t rest = value < 0 ? 0 - (uint64_t)value : (uint64_t)value;

	do {
		digits[--at] = (char)('0' + rest % 10);
		rest /= 10;
	} while (rest > 0);
	if (value < 0)
		digits[--at] = '-';
	buffer_add(out, digits + at, sizeof(digits) - at);
}

/* Add a number in parts of which `whole`, a power of ten, make one. */
static void put_decimal(struct buffer *out, int64_t value, uint64_t whole)
{
	uint64_t size = value < 0 ? 0 - (uint64_t)value : (uint64_t)value;
	uint64_t part = size % whole;

	if (value < 0)
		buffer_putc(out, '-');
	if (size >= whole || part == 0)
		put_int(out, (int64_t)(size / whole));
	if (part == 0)
		return;
	buffer_putc(out, '.');
	for (uint64_t unit = whole / 10; part > 0; unit /= 10) {
		buffer_putc(out, (char)('0' + part / unit));
		part %= unit;
	}
}

void put_milli(struct buffer *out, int64_t value)
{
	put_decimal(out, value, 1000);
}

void put_millionths(struct buffer *out, int64_t value)
{
	put_decimal(out, value, 1000000);
}

void put_ref(struct buffer *out, HPDF_Dict object)
{
	/* The upper bits say how libharu manages the object. */
	put_int(out, object == NULL ? 0 : object->header.obj_id & 0xFFFFFF);
	buffer_puts(out, " 0 R");
}

static void put_unit(struct buffer *out, uint32_t unit)
{
	for (int shift = 12; shift >= 0; shift -= 4)
		buffer_putc(out, hex[unit >> shift & 15]);
}

void put_utf16(struct buffer *out, const char *text, size_t length)
{
	for (size_t at = 0; at < length;) {
		uint32_t code = utf8_next(text, length, &at);

		if (code == UTF8_BAD)
			code = 0xFFFD;
		if (code > 0xFFFF) {
			put_unit(out, 0xD800 + ((code - 0x10000) >> 10));
			code = 0xDC00 + (code & 0x3FF);
		}
		put_unit(out, code);
	}
}

static bool plain(const char *text, size_t length)
{
	for (size_t i = 0; i < length; i++)
		if (text[i] < ' ' || text[i] > '~')
			return false;
	return true;
}

void put_string(struct buffer *out, const char *text, size_t length)
{
	if (!plain(text, length)) {
		buffer_puts(out, "<FEFF");
		put_utf16(out, text, length);
		buffer_putc(out, '>');
		return;
	}
	buffer_putc(out, '(');
	for (size_t i = 0; i < length; i++) {
		if (strchr("()\\", text[i]) != NULL)
			buffer_putc(out, '\\');
		buffer_putc(out, text[i]);
	}
	buffer_putc(out, ')');
}

void put_name(struct buffer *out, const char *name)
{
	buffer_putc(out, '/');
	for (; *name != '\0'; name++) {
		const unsigned byte = (unsigned char)*name;

		if (byte > ' ' && byte < 127 &&
			strchr("#/%()<>[]{}", *name) == NULL) {
			buffer_putc(out, *name);
			continue;
		}
		buffer_putc(out, '#');
		buffer_putc(out, hex[byte >> 4]);
		buffer_putc(out, hex[byte & 15]);
	}
}
