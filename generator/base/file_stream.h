/*
 * file_stream: a file that is written piece by piece, however long it grows.
 *
 * It appears under its name whole or not at all, when all of it is there.  It
 * is held in memory only where the system knows no files without a name.
 */
#ifndef BASE_FILE_STREAM_H
#define BASE_FILE_STREAM_H

#include "base/buffer.h"
#include "base/file.h"

/* Its fields are its own, but for length. */
struct file_stream {
	struct file_draft draft;
	struct buffer gathered; /* not written yet */
	size_t length;          /* of all that was put */
	int problem;            /* errno of the first that failed, or 0 */
};

/*
 * Begin a file.  What is put is gathered in the arena, some of it or, in
 * memory, all; path must stand as long as the stream.
 *
 * Answers 0 or errno, as file_write() does; then there is no stream.
 */
int file_stream_begin(
	struct file_stream *stream, struct arena *arena, const char *path);

/* Add bytes at the end.  That they cannot be written is told when all is. */
void file_stream_put(
	struct file_stream *stream, const void *bytes, size_t length);

/* Begin one that gets no file: its bytes stay in the arena. */
struct file_stream file_stream_in_memory(struct arena *arena, const char *path);

/* Have all bytes in the stream's draft, which the caller may then publish;
 * 0 or the errno of what could not be written. */
int file_stream_finish(struct file_stream *stream);

/* Give the file its name, as file_write() does; 0 or errno.  Ends it. */
int file_stream_end(struct file_stream *stream);

/* End one that shall get no name. */
void file_stream_drop(struct file_stream *stream);

#endif
