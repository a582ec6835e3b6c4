/*
 * object: the objects of a PDF file, on libharu's object layer.
 *
 * libharu keeps objects, streams and cross references.  Dictionary entries are
 * written here as text: that is shorter than libharu's output, and lengths stay
 * integers all the way into the file.
 *
 * Errors are sticky.  After the first one objects are NULL, every function here
 * accepts NULL, and the file is given up at the end: see object_bad().
 */
#ifndef PDF_OBJECT_H
#define PDF_OBJECT_H

#include "base/buffer.h"
#include "base/common.h"
#include "base/siphash.h"
#include "pdf/deflate.h"

#include <hpdf.h>
#include <hpdf_doc.h>
#include <hpdf_objects.h>
#include <hpdf_pages.h>

#include <stdbool.h>

/* The entries of a dictionary that libharu only numbers. */
struct object_text {
	const char *at;
	size_t length;
};

/* A file being made.  The arena must outlive the document. */
struct pdf_file {
	struct arena *arena;
	struct deflater *deflater;
	HPDF_Doc doc;
	struct siphash_stream id; /* of every stream, or of its hash */
	size_t said;              /* bytes of all objects, roughly */
	struct memo *shared;      /* shared_stream.h; or NULL */
	struct object_text *texts;
	size_t text_count, text_room;
	HPDF_Stream writer; /* while libharu writes the file */
	const char *why;    /* the first failure here, or NULL */
};

/* Whether anything failed, here or in libharu. */
bool object_bad(const struct pdf_file *file);

/* A new indirect dictionary without entries; libharu owns it. */
HPDF_Dict object_new(struct pdf_file *file);

/* A new stream of these bytes, deflated; entries is text, "" for none. */
HPDF_Dict object_stream(
	struct pdf_file *file, const struct buffer *bytes, const char *entries);

/* A new stream of already encoded bytes, as its entries state.  The bytes must
 * outlive the file. */
HPDF_Dict object_encoded(struct pdf_file *file, const void *bytes,
	size_t length, const char *entries);

/* A new stream of deflated bytes, which must outlive the file.  They are not
 * part of the file's id: see object_hash(). */
HPDF_Dict object_deflated(
	struct pdf_file *file, const struct buffer *bytes, const char *entries);

/* Add to the hash for /ID: bytes, or the hash of a stream. */
void object_identify(struct pdf_file *file, const void *bytes, size_t length);
void object_hash(struct pdf_file *file, uint64_t hash);

/* Fill a stream that libharu has made and left empty, as object_stream()
 * would. */
void object_fill(
	struct pdf_file *file, HPDF_Dict stream, const struct buffer *bytes);

/*
 * Write this text into the dictionary, after libharu's own entries.  For
 * dictionaries whose attr libharu does not use; the text must outlive the
 * document.
 */
void object_entries(HPDF_Dict object, const struct buffer *text);

/*
 * The number of a new dictionary; 0 after an error.  object_text() gives it its
 * entries.  A file has very many small ones, and libharu's own take five times
 * the memory.
 */
uint32_t object_number(struct pdf_file *file);
void object_text(
	struct pdf_file *file, uint32_t number, const struct buffer *text);

/* The entries of a libharu entry without an object. */
const struct object_text *object_text_of(
	const struct pdf_file *file, const HPDF_XrefEntry_Rec *entry);

/* Add "12 0 R" to a text. */
void object_put_ref(struct buffer *out, HPDF_Dict object);
void object_put_number(struct buffer *out, uint32_t number);

/* Add a length or another number in thousandths: 1500 is "1.5". */
void object_put_milli(struct buffer *out, int64_t value);

/* Add a number in millionths, without rounding. */
void object_put_millionths(struct buffer *out, int64_t value);

/* Add an integer. */
void object_put_int(struct buffer *out, int64_t value);

/* Add UTF-16BE in hexadecimal digits, without a byte order mark. */
void object_put_utf16(struct buffer *out, const char *text, size_t length);

/* Add a human-readable string: "(plain)" or "<FEFF…>". */
void object_put_string(struct buffer *out, const char *text, size_t length);

/* Add "/name", with characters that a name may not hold as #xx. */
void object_put_name(struct buffer *out, const char *name);

#endif
