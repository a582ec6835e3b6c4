#include "exchange/source/zip_write.h"

#include "base/common.h"

#define ZLIB_CONST /* input that zlib only reads */
#include <zlib.h>

enum {
	VERSION = 20,
	UTF8_NAMES = 0x800,
	FIRST_DAY = 0x21 /* 1980-01-01 */
};

static void put(struct buffer *out, uint32_t value, int bytes)
{
	for (; bytes > 0; bytes--) {
		buffer_putc(out, (char)(value & 0xff));
		value >>= 8;
	}
}

/* The fields that a file's two records share. */
static void put_fields(
	struct buffer *out, const char *name, const void *bytes, size_t length)
{
	put(out, VERSION, 2);
	put(out, UTF8_NAMES, 2);
	put(out, 0, 2); /* stored */
	put(out, 0, 2); /* midnight */
	put(out, FIRST_DAY, 2);
	put(out, (uint32_t)crc32(0, bytes, (uInt)length), 4);
	put(out, (uint32_t)length, 4);
	put(out, (uint32_t)length, 4);
	put(out, (uint32_t)strlen(name), 2);
	put(out, 0, 2); /* no extra field */
}

void zip_write_file(struct zip_writer *writer, const char *name,
	const void *bytes, size_t length)
{
	const size_t at = writer->out->length;

	put(writer->out, 0x04034b50, 4);
	put_fields(writer->out, name, bytes, length);
	buffer_puts(writer->out, name);
	buffer_add(writer->out, bytes, length);
	put(&writer->directory, 0x02014b50, 4);
	put(&writer->directory, VERSION, 2);
	put_fields(&writer->directory, name, bytes, length);
	put(&writer->directory, 0, 2); /* comment, disk, attributes */
	put(&writer->directory, 0, 2);
	put(&writer->directory, 0, 2);
	put(&writer->directory, 0, 4);
	put(&writer->directory, (uint32_t)at, 4);
	buffer_puts(&writer->directory, name);
	writer->count++;
}

void zip_write_end(struct zip_writer *writer)
{
	const size_t at = writer->out->length;

	buffer_add(writer->out, buffer_text(&writer->directory),
		writer->directory.length);
	put(writer->out, 0x06054b50, 4);
	put(writer->out, 0, 4);
	put(writer->out, (uint32_t)writer->count, 2);
	put(writer->out, (uint32_t)writer->count, 2);
	put(writer->out, (uint32_t)writer->directory.length, 4);
	put(writer->out, (uint32_t)at, 4);
	put(writer->out, 0, 2);
}
