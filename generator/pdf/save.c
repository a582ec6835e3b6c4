/*
 * Objects without a stream go into object streams (ISO 32000-1, 7.5.7), and the
 * cross references into a stream as well (7.5.8): most objects are small
 * dictionaries of the structure tree, a few similar lines each, which deflate
 * to a fifth.  libharu can write neither, so it only writes the value of one
 * object after another.
 */
#include "pdf/save.h"

#include "base/arena.h"

#include <assert.h>
#include <fcntl.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

enum {
	TOGETHER = 1000, /* objects in a stream, at most */
	TYPE_BYTES = 1,  /* widths of the columns of the cross references */
	PLACE_BYTES = 4, /* so a file has 4 GB at most */
	INDEX_BYTES = 2,
	ROW_BYTES = TYPE_BYTES + PLACE_BYTES + INDEX_BYTES,
	ROW_ADDS = 2, /* before each row: it adds to the one before */
	END_MOST = 32 /* of a file: what stands behind all objects, at most,
			 with no byte of a stream, which may be zero */
};

/* The cross references begin so, with a number between. */
#define REFERENCES "/Type/XRef/Size "
#define COLUMNS "/W[1 4 2]/Root "

/* Each row is written as its difference from the row before, which is mostly
 * the same (ISO 32000-1, 7.4.4.4; ISO 15948, 9.2). */
#define PREDICTOR "/DecodeParms<</Predictor 12/Columns 7>>"

static_assert(TYPE_BYTES == 1 && PLACE_BYTES == 4 && INDEX_BYTES == 2,
	"COLUMNS and PREDICTOR say so");

enum place_type {
	PLACE_FREE,
	PLACE_FILE,  /* at an offset in the file */
	PLACE_STREAM /* in a stream, at an index */
};

/* The first lines of libharu's own files and of ours. */
static const char head[] = "%PDF-1.7\n%\xb7\xbe\xad\xaa\n";

struct saving {
	struct pdf_file *file;
	struct buffer out;    /* the file */
	struct buffer table;  /* the cross references of libharu's objects */
	struct buffer ends;   /* and of our streams, which come last */
	size_t next;          /* number of our next stream */
	struct buffer values; /* values of its objects, */
	struct buffer places; /* their numbers and offsets, */
	size_t packed;        /* and their count */
	HPDF_Stream packer;   /* writes to `values` */
};

/* libharu's output callback. */
static HPDF_STATUS take(
	HPDF_Stream writer, const HPDF_BYTE *bytes, HPDF_UINT length)
{
	buffer_add(writer->attr, bytes, length);
	return HPDF_OK;
}

static void put_bytes(struct buffer *out, size_t value, int count)
{
	while (count-- > 0)
		buffer_putc(out, (char)(value >> (8 * count) & 0xff));
}

static void put_place(
	struct buffer *table, enum place_type type, size_t place, size_t index)
{
	put_bytes(table, type, TYPE_BYTES);
	put_bytes(table, place, PLACE_BYTES);
	put_bytes(table, index, INDEX_BYTES);
}

static void begin_object(struct buffer *out, size_t number)
{
	object_put_int(out, (int64_t)number);
	buffer_puts(out, " 0 obj\n");
}

/* Write a stream of our own; entries begin its dictionary. */
static void put_stream(struct saving *saving, size_t number,
	const struct buffer *bytes, const char *entries)
{
	struct buffer *out = &saving->out;
	const struct buffer small = deflate_bytes(saving->file->deflater,
		saving->file->arena, bytes, EFFORT_SOME);

	begin_object(out, number);
	buffer_printf(out, "<<%s/Filter/FlateDecode/Length %zu>>\nstream\n",
		entries, small.length);
	buffer_add(out, small.at, small.length);
	buffer_puts(out, "\nendstream\nendobj\n");
}

/* Write the packed objects. */
static void flush(struct saving *saving)
{
	struct buffer *places = &saving->places;
	const size_t first = places->length;

	if (saving->packed == 0)
		return;
	buffer_add(places, saving->values.at, saving->values.length);
	put_place(&saving->ends, PLACE_FILE, saving->out.length, 0);
	put_stream(saving, saving->next++, places,
		arena_printf(saving->file->arena,
			"/Type/ObjStm/N %zu/First %zu", saving->packed, first));
	saving->packed = places->length = saving->values.length = 0;
}

static bool is_stream(const void *object)
{
	const HPDF_Obj_Header *header = object;
	const struct _HPDF_Dict_Rec *dict = object;

	return (header->obj_class & HPDF_OCLASS_ANY) == HPDF_OCLASS_DICT &&
	       (dict->stream != NULL || dict->after_write_fn != NULL);
}

/* Pack a dictionary that is only text. */
static HPDF_STATUS put_text(
	struct saving *saving, const struct object_text *text)
{
	buffer_puts(&saving->values, "<<");
	buffer_add(&saving->values, text->at, text->length);
	buffer_puts(&saving->values, ">>");
	return HPDF_OK;
}

/* Write a stream of libharu's, or pack an object without one. */
static HPDF_STATUS put_object(
	struct saving *saving, const HPDF_XrefEntry_Rec *entry, size_t number)
{
	void *object = entry->obj;
	HPDF_STATUS status;

	if (object != NULL && is_stream(object)) {
		put_place(&saving->table, PLACE_FILE, saving->out.length, 0);
		begin_object(&saving->out, number);
		status =
			HPDF_Obj_WriteValue(object, saving->file->writer, NULL);
		buffer_puts(&saving->out, "\nendobj\n");
		return status;
	}
	put_place(&saving->table, PLACE_STREAM, saving->next, saving->packed++);
	object_put_int(&saving->places, (int64_t)number);
	buffer_putc(&saving->places, ' ');
	object_put_int(&saving->places, (int64_t)saving->values.length);
	buffer_putc(&saving->places, ' ');
	status = object == NULL
			 ? put_text(saving, object_text_of(saving->file, entry))
			 : HPDF_Obj_WriteValue(object, saving->packer, NULL);
	buffer_putc(&saving->values, '\n');
	if (saving->packed == TOGETHER)
		flush(saving);
	return status;
}

/* The rows of a table, each as its difference from the row before. */
static struct buffer added(const struct buffer *table)
{
	static const char none[ROW_BYTES];
	struct buffer out = {.arena = table->arena};
	const char *before = none;

	for (size_t at = 0; at < table->length; at += ROW_BYTES) {
		const char *row = table->at + at;

		buffer_putc(&out, ROW_ADDS);
		for (size_t i = 0; i < ROW_BYTES; i++)
			buffer_putc(&out, (char)(row[i] - before[i]));
		before = row;
	}
	return out;
}

/* Write all cross references, including these, in place of a trailer. */
static void put_end(struct saving *saving, const char *id)
{
	HPDF_Doc doc = saving->file->doc;
	struct buffer entries = {.arena = saving->file->arena};
	const size_t start = saving->out.length;
	struct buffer rows;

	buffer_add(&saving->table, saving->ends.at, saving->ends.length);
	put_place(&saving->table, PLACE_FILE, start, 0);
	buffer_printf(&entries, REFERENCES "%zu" COLUMNS, saving->next + 1);
	object_put_ref(&entries, doc->catalog);
	buffer_puts(&entries, "/Info ");
	object_put_ref(&entries, doc->info);
	buffer_puts(&entries, id);
	buffer_puts(&entries, PREDICTOR);
	rows = added(&saving->table);
	put_stream(saving, saving->next, &rows, buffer_text(&entries));
	buffer_printf(&saving->out, "startxref\n%zu\n%%%%EOF\n", start);
}

static HPDF_STATUS put_objects(struct saving *saving, const char *id)
{
	HPDF_List entries = saving->file->doc->xref->entries;
	HPDF_STATUS status = HPDF_OK;

	saving->next = entries->count;
	put_place(&saving->table, PLACE_FREE, 0, 0);
	for (HPDF_UINT i = 1; i < entries->count && status == HPDF_OK; i++) {
		HPDF_XrefEntry entry = HPDF_List_ItemAt(entries, i);

		status = put_object(saving, entry, i);
	}
	flush(saving);
	put_end(saving, id);
	return status;
}

static void drop_stream(void *stream)
{
	HPDF_Stream_Free(stream);
}

/* A stream of libharu's that writes to a buffer, and ends with the arena if a
 * lack of memory ends the call. */
static HPDF_Stream writer_new(struct pdf_file *file, struct buffer *out)
{
	HPDF_Stream writer =
		HPDF_CallbackWriter_New(file->doc->mmgr, take, out);

	if (writer != NULL)
		arena_at_end(file->arena, drop_stream, writer);
	return writer;
}

static void writer_end(struct pdf_file *file, HPDF_Stream writer)
{
	if (writer != NULL)
		arena_end_now(file->arena, writer);
}

struct buffer save_file(struct pdf_file *file, const char *id)
{
	struct arena *arena = file->arena;
	struct saving saving = {.file = file,
		.out.arena = arena,
		.values.arena = arena,
		.places.arena = arena,
		.table.arena = arena,
		.ends.arena = arena};
	HPDF_STATUS status = HPDF_OK;

	buffer_reserve(&saving.out, file->said);
	file->writer = writer_new(file, &saving.out);
	saving.packer = writer_new(file, &saving.values);
	if (file->writer != NULL && saving.packer != NULL) {
		buffer_puts(&saving.out, head);
		status = put_objects(&saving, id);
	}
	if (saving.out.length > UINT32_MAX && !object_bad(file))
		file->why = "it would be larger than the 4 GB that its table "
			    "of contents can have: print fewer forms or copies "
			    "into a file, with --split";
	if (status != HPDF_OK || object_bad(file))
		saving.out.length = 0;
	writer_end(file, saving.packer);
	writer_end(file, file->writer);
	file->writer = NULL;
	return saving.out;
}

/* The bytes of a file from a place on, as text: a stream's may be NULs. */
static bool read_text(int file, off_t from, char *text, size_t room)
{
	const ssize_t length = pread(file, text, room - 1, from);

	for (ssize_t i = 0; i < length; i++)
		if (text[i] == '\0')
			text[i] = ' ';
	text[length < 0 ? 0 : length] = '\0';
	return length > 0;
}

/* Whether cross references stand there that save_file() wrote. */
static bool has_references(int file, off_t at)
{
	char text[128];
	const char *size = read_text(file, at, text, sizeof(text))
				   ? strstr(text, "<<" REFERENCES)
				   : NULL;

	if (size == NULL)
		return false;
	size += strlen("<<" REFERENCES);
	size += strspn(size, "0123456789");
	return strncmp(size, COLUMNS, strlen(COLUMNS)) == 0;
}

static bool is_own(int file)
{
	static const char start[] = "startxref\n";
	char text[64];
	char *end;
	const char *at;
	struct stat status;
	off_t references;

	if (!read_text(file, 0, text, sizeof(head)) ||
		strcmp(text, head) != 0 || fstat(file, &status) != 0 ||
		!read_text(file, status.st_size - END_MOST, text, sizeof(text)))
		return false;
	at = strstr(text, start);
	if (at == NULL)
		return false;
	references = (off_t)strtoll(at + strlen(start), &end, 10);
	return strcmp(end, "\n%%EOF\n") == 0 &&
	       has_references(file, references);
}

bool save_is_own(const char *path)
{
	const int file = open(path, O_RDONLY | O_CLOEXEC);
	const bool own = file >= 0 && is_own(file);

	if (file >= 0)
		close(file);
	return own;
}
