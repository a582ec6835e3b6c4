#include "base/file/file_stream.h"

enum {
	PIECE = 64 * 1024 /* bytes written at once */
};

int file_stream_begin(
	struct file_stream *stream, struct arena *arena, const char *path)
{
	struct file_draft draft;
	const int problem = file_draft_new(&draft, path, NULL, 0);

	if (problem != 0)
		return problem;
	*stream = (struct file_stream){.draft = draft};
	stream->gathered.arena = arena;
	buffer_reserve(&stream->gathered, PIECE);
	return 0;
}

/* Drop the draft at once: a full disk may need the space. */
static void fail(struct file_stream *stream, int problem)
{
	file_draft_drop(&stream->draft);
	stream->problem = problem;
	stream->gathered.length = 0;
}

static void pass(struct file_stream *stream, const void *bytes, size_t length)
{
	int problem = 0;

	if (length > 0)
		problem = file_draft_add(&stream->draft, bytes, length);
	if (problem != 0)
		fail(stream, problem);
}

/* Write the gathered bytes. */
static void flush(struct file_stream *stream)
{
	struct buffer *gathered = &stream->gathered;

	pass(stream, gathered->at, gathered->length);
	gathered->length = 0;
}

void file_stream_put(
	struct file_stream *stream, const void *bytes, size_t length)
{
	const bool unnamed = stream->draft.fd >= 0;

	stream->length += length;
	if (stream->problem != 0)
		return;
	if (unnamed && stream->gathered.length + length > PIECE)
		flush(stream);
	if (stream->problem != 0)
		return;
	if (unnamed && length > PIECE)
		pass(stream, bytes, length);
	else
		buffer_add(&stream->gathered, bytes, length);
}

struct file_stream file_stream_in_memory(struct arena *arena, const char *path)
{
	return (struct file_stream){
		.draft = {.path = path, .fd = -1}, .gathered.arena = arena};
}

int file_stream_finish(struct file_stream *stream)
{
	struct file_draft *draft = &stream->draft;

	if (stream->problem == 0 && draft->fd >= 0)
		flush(stream);
	if (stream->problem != 0)
		return stream->problem;
	if (draft->fd < 0) {
		draft->bytes = buffer_text(&stream->gathered);
		draft->length = stream->gathered.length;
	}
	return 0;
}

int file_stream_end(struct file_stream *stream)
{
	const int problem = file_stream_finish(stream);

	return problem != 0 ? problem
			    : file_drafts_publish(&stream->draft, 1, 1).problem;
}

void file_stream_drop(struct file_stream *stream)
{
	file_draft_drop(&stream->draft);
}
