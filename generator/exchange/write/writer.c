#include "exchange/write/writer.h"

#include "base/arena.h"
#include "base/file/file.h"
#include "base/message.h"
#include "base/xml/xml_escape.h"
#include "exchange/text/render.h"

enum {
	PICTURE_BYTES = 32 * 1024 * 1024
};

/* The state of writer_html(). */
struct html_request {
	struct writer *writer;
	const char *address;
};

const struct writer_file *writer_file(struct writer *writer, const char *path)
{
	const struct source *source;
	const char *why;

	for (size_t i = 0; i < writer->file_count; i++)
		if (text_equal(writer->files[i].name, path))
			return &writer->files[i];
	source = file_read(writer->arena,
		file_join(writer->arena, writer->folder, path), PICTURE_BYTES,
		&why);
	if (source == NULL)
		return NULL;
	writer->files = arena_grow(writer->arena, writer->files,
		writer->file_count, &writer->file_room, sizeof(*writer->files));
	writer->files[writer->file_count] =
		(struct writer_file){path, source->text, source->length};
	return &writer->files[writer->file_count++];
}

void writer_address(struct buffer *out, const char *name)
{
	static const char plain[] = "-._~/!$*()";

	for (; *name != '\0'; name++)
		if (is_letter(*name) || is_digit(*name) ||
			strchr(plain, *name) != NULL)
			buffer_putc(out, *name);
		else
			buffer_printf(out, "%%%02X", (unsigned char)*name);
}

static void put_picture(void *with, const char *path, struct buffer *out)
{
	const struct html_request *request = with;

	if (writer_file(request->writer, path) == NULL)
		writer_lose(request->writer,
			message_printf(request->writer->arena,
				"the picture %s, which cannot be read", path));
	buffer_puts(out, request->address);
	writer_address(out, path);
}

void writer_html(struct writer *writer, struct buffer *out, const char *text,
	const char *address)
{
	struct html_request request = {writer, address};
	const struct render_host host = {
		.with = &request, .picture = put_picture};

	if (text != NULL)
		render_html(out, text, &host);
}

void writer_lose(struct writer *writer, const char *what)
{
	if (writer->checking)
		quiz_lose(writer->quiz, writer->question, "%s cannot hold %s",
			writer->title, what);
}

const char *writer_plain(struct writer *writer, const char *text)
{
	struct buffer out = {.arena = writer->arena};

	if (text == NULL)
		return "";
	if (!render_plain(&out, text))
		writer_lose(writer, "marks and pictures in its texts");
	return buffer_text(&out);
}

void writer_escaped(struct buffer *out, const char *text)
{
	if (text != NULL)
		xml_escape(out, text, strlen(text));
}

const char *writer_percent(struct arena *arena, int share)
{
	const int size = share < 0 ? -share : share;

	return quiz_number(
		arena, arena_printf(arena, "%s%d.%03d", share < 0 ? "-" : "",
			       size / 1000, size % 1000));
}

void writer_lose_number(
	struct writer *writer, const struct quiz_question *question)
{
	if (question->kind != QUIZ_NUMERIC)
		return;
	if (question->count > 0 && question->answers[0].tolerance != NULL)
		writer_lose(writer, "the tolerance of its number");
	if (question->unit != NULL)
		writer_lose(writer, "the unit of its number");
}

int writer_share(const struct quiz_question *question, size_t choice)
{
	const struct quiz_answer *answer = &question->answers[choice];
	size_t right = 0;

	for (size_t i = 0; i < question->count; i++)
		right += question->answers[i].right;
	return right < 2 || answer->share != 0
		       ? answer->share
		       : -QUIZ_ALL / (int)(question->count - right);
}

bool writer_has_marks(struct arena *arena, const char *text)
{
	struct buffer out = {.arena = arena};

	return !render_plain(&out, text) || strchr(text, '\n') != NULL ||
	       strpbrk(text, "$\\") != NULL;
}
