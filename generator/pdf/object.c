/*
 * libharu's own streams take one byte at a time and copy each four times on its
 * way to the file.  So a stream here is a dictionary without one: the callback
 * that libharu calls after a dictionary's >> writes the bytes.
 */
#include "pdf/object.h"

#include "base/arena.h"
#include "base/utf8.h"

#include <string.h>

enum {
	DIGITS_MAX = 24,
	AROUND = 80, /* bytes around an object, with its reference */
	PACKED = 20  /* bytes of a small dictionary in an object stream */
};

static const char hex[] = "0123456789ABCDEF";

bool object_bad(const struct pdf_file *file)
{
	return file->why != NULL || HPDF_GetError(file->doc) != HPDF_OK;
}

/* The entries of a dictionary, and its stream. */
struct said {
	struct pdf_file *file;
	const char *entries;
	size_t entries_length;
	const void *bytes;
	size_t length;
};

/* libharu calls this between a dictionary's << and >>. */
static HPDF_STATUS write_entries(HPDF_Dict object, HPDF_Stream out)
{
	const struct said *said = object->attr;

	return HPDF_Stream_Write(out, (const HPDF_BYTE *)said->entries,
		(HPDF_UINT)said->entries_length);
}

/* libharu calls this after a dictionary's >>. */
static HPDF_STATUS write_stream(HPDF_Dict object)
{
	const struct said *said = object->attr;
	HPDF_Stream out = said->file->writer;
	HPDF_STATUS status = HPDF_Stream_WriteStr(out, "\nstream\r\n");

	if (status == HPDF_OK)
		status = HPDF_Stream_Write(
			out, said->bytes, (HPDF_UINT)said->length);
	return status == HPDF_OK ? HPDF_Stream_WriteStr(out, "\nendstream")
				 : status;
}

static struct said *say(
	struct arena *arena, HPDF_Dict object, const struct buffer *entries)
{
	struct said *said = arena_alloc(arena, 1, sizeof(*said));

	said->entries = arena_copy(arena, entries->at, entries->length);
	said->entries_length = entries->length;
	object->attr = said;
	object->write_fn = write_entries;
	return said;
}

void object_entries(HPDF_Dict object, const struct buffer *text)
{
	if (object != NULL && text->length > 0)
		say(text->arena, object, text);
}

/* libharu lengthens its list by a fixed number of entries, so each time it
 * copies all of a long one. */
static HPDF_List roomy(struct pdf_file *file)
{
	HPDF_List entries = file->doc->xref->entries;

	if (entries->count == entries->block_siz &&
		entries->items_per_block < entries->count)
		entries->items_per_block = entries->count;
	return entries;
}

uint32_t object_number(struct pdf_file *file)
{
	HPDF_XrefEntry entry;
	HPDF_List entries;

	if (object_bad(file))
		return 0;
	file->texts = arena_grow(file->arena, file->texts, file->text_count,
		&file->text_room, sizeof(*file->texts));
	entries = roomy(file);
	entry = HPDF_GetMem(file->doc->mmgr, sizeof(*entry));
	if (entry == NULL)
		return 0;
	*entry = (HPDF_XrefEntry_Rec){
		.entry_typ = 'n', .byte_offset = (HPDF_UINT)file->text_count++};
	if (HPDF_List_Add(entries, entry) != HPDF_OK) {
		HPDF_FreeMem(file->doc->mmgr, entry);
		return 0;
	}
	file->said += PACKED;
	return entries->count - 1;
}

void object_text(
	struct pdf_file *file, uint32_t number, const struct buffer *text)
{
	const HPDF_XrefEntry_Rec *entry;

	if (number == 0)
		return;
	entry = HPDF_List_ItemAt(file->doc->xref->entries, number);
	file->texts[entry->byte_offset] = (struct object_text){
		arena_copy(file->arena, text->at, text->length), text->length};
}

const struct object_text *object_text_of(
	const struct pdf_file *file, const HPDF_XrefEntry_Rec *entry)
{
	return &file->texts[entry->byte_offset];
}

HPDF_Dict object_new(struct pdf_file *file)
{
	HPDF_Dict object;

	if (object_bad(file))
		return NULL;
	roomy(file);
	file->said += AROUND;
	object = HPDF_Dict_New(file->doc->mmgr);
	if (object == NULL || HPDF_Xref_Add(file->doc->xref, object) != HPDF_OK)
		return NULL; /* libharu has freed it */
	return object;
}

/* Give a dictionary a stream of bytes that outlive it. */
static void stream_be(struct pdf_file *file, HPDF_Dict object,
	const void *bytes, size_t length, const struct buffer *entries)
{
	struct said *said;

	if (object == NULL)
		return;
	said = say(file->arena, object, entries);
	said->file = file;
	said->bytes = bytes;
	said->length = length;
	file->said += length;
	object->after_write_fn = write_stream;
}

HPDF_Dict object_encoded(struct pdf_file *file, const void *bytes,
	size_t length, const char *entries)
{
	struct buffer text = {.arena = file->arena};
	HPDF_Dict stream = object_new(file);

	buffer_puts(&text, entries);
	buffer_puts(&text, "/Length ");
	object_put_int(&text, (int64_t)length);
	stream_be(file, stream, bytes, length, &text);
	return stream;
}

HPDF_Dict object_deflated(
	struct pdf_file *file, const struct buffer *bytes, const char *entries)
{
	struct buffer text = {.arena = file->arena};

	buffer_puts(&text, entries);
	buffer_puts(&text, "/Filter/FlateDecode");
	return object_encoded(
		file, bytes->at, bytes->length, buffer_text(&text));
}

void object_identify(struct pdf_file *file, const void *bytes, size_t length)
{
	siphash_add(&file->id, bytes, length);
}

void object_hash(struct pdf_file *file, uint64_t hash)
{
	struct buffer digits = {.arena = file->arena};

	object_put_int(&digits, (int64_t)hash);
	object_identify(file, digits.at, digits.length);
}

/*
 * libharu can deflate too, but only at the default level, and /ID must be known
 * before the file is written.
 */
static struct buffer small_of(struct pdf_file *file, const struct buffer *bytes)
{
	const struct buffer small =
		deflate_bytes(file->deflater, file->arena, bytes, EFFORT_SOME);

	object_identify(file, small.at, small.length);
	return small;
}

/* Drop the stream that libharu made, but keep the object with its length. */
void object_fill(
	struct pdf_file *file, HPDF_Dict stream, const struct buffer *bytes)
{
	struct buffer text = {.arena = file->arena};
	struct buffer small;

	if (stream == NULL || object_bad(file))
		return;
	small = small_of(file, bytes);
	HPDF_Stream_Free(stream->stream);
	stream->stream = NULL;
	HPDF_Number_SetValue(
		HPDF_Dict_GetItem(stream, "Length", HPDF_OCLASS_NUMBER),
		(HPDF_INT32)small.length);
	buffer_puts(&text, "/Filter/FlateDecode");
	stream_be(file, stream, small.at, small.length, &text);
}

HPDF_Dict object_stream(
	struct pdf_file *file, const struct buffer *bytes, const char *entries)
{
	struct buffer small;

	if (object_bad(file))
		return NULL;
	small = small_of(file, bytes);
	return object_deflated(file, &small, entries);
}

void object_put_int(struct buffer *out, int64_t value)
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

/* Add a decimal number: its whole part `rest`, and its fraction `part` of this
 * many places. */
static void put_decimal(struct buffer *out, bool negative, uint64_t rest,
	uint64_t part, int places)
{
	char digits[DIGITS_MAX];
	size_t at = sizeof(digits);
	const bool ones = rest > 0 || part == 0;
	bool seen = false;

	for (; places > 0; places--, part /= 10) {
		seen |= part % 10 > 0;
		if (seen)
			digits[--at] = (char)('0' + part % 10);
	}
	if (seen)
		digits[--at] = '.';
	for (bool more = ones; more; more = rest > 0) {
		digits[--at] = (char)('0' + rest % 10);
		rest /= 10;
	}
	if (negative)
		digits[--at] = '-';
	buffer_add(out, digits + at, sizeof(digits) - at);
}

static uint64_t size_of(int64_t value)
{
	return value < 0 ? 0 - (uint64_t)value : (uint64_t)value;
}

void object_put_milli(struct buffer *out, int64_t value)
{
	const uint64_t size = size_of(value);

	put_decimal(out, value < 0, size / 1000, size % 1000, 3);
}

void object_put_millionths(struct buffer *out, int64_t value)
{
	const uint64_t size = size_of(value);

	put_decimal(out, value < 0, size / 1000000, size % 1000000, 6);
}

void object_put_number(struct buffer *out, uint32_t number)
{
	object_put_int(out, number);
	buffer_puts(out, " 0 R");
}

void object_put_ref(struct buffer *out, HPDF_Dict object)
{
	/* The upper bits say how libharu manages the object. */
	object_put_number(
		out, object == NULL ? 0 : object->header.obj_id & 0xFFFFFF);
}

static void put_unit(struct buffer *out, uint32_t unit)
{
	for (int shift = 12; shift >= 0; shift -= 4)
		buffer_putc(out, hex[unit >> shift & 15]);
}

void object_put_utf16(struct buffer *out, const char *text, size_t length)
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

void object_put_string(struct buffer *out, const char *text, size_t length)
{
	if (!plain(text, length)) {
		buffer_puts(out, "<FEFF");
		object_put_utf16(out, text, length);
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

void object_put_name(struct buffer *out, const char *name)
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
