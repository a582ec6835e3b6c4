/*
 * file_stream: a file written piece by piece, however long it grows.
 *
 * It appears under its name whole or not at all, once it is complete.  It is
 * held in memory only if the system has no files without a name.
 */
#ifndef BASE_FILE_STREAM_H
#define BASE_FILE_STREAM_H

#include "base/buffer.h"
#include "base/file/file.h"

/* Private, except for length. */
struct file_stream {
	struct file_draft draft;
	struct buffer gathered; /* not written yet */
	size_t length;          /* of everything put so far */
	int problem;            /* errno of the first failure, or 0 */
};

/*
 * Begin a file.  Bytes are gathered in the arena before they are written; path
 * must outlive the stream.
 *
 * Returns 0 or an errno, as file_write() does; on failure there is no stream.
 */
int file_stream_begin(
	struct file_stream *stream, struct arena *arena, const char *path);

/* Append bytes.  A failure is reported by file_stream_end(). */
void file_stream_put(
	struct file_stream *stream, const void *bytes, size_t length);

/* Begin a stream without a file: its bytes stay in the arena. */
struct file_stream file_stream_in_memory(struct arena *arena, const char *path);

/* Write all bytes into the stream's draft, which the caller may then publish; 0
 * or an errno. */
int file_stream_finish(struct file_stream *stream);

/* Give the file its name, as file_write() does; 0 or an errno.  Ends the
 * stream. */
int file_stream_end(struct file_stream *stream);

/* End a stream without giving its file a name. */
void file_stream_drop(struct file_stream *stream);

#endif
