#include "exchange/export.h"

#include "bank/bank.h"
#include "base/arena.h"
#include "base/file/file.h"
#include "base/message.h"
#include "exchange/export_write.h"
#include "exchange/quiz/from_bank.h"
#include "exchange/write/outputs.h"
#include "press/report.h"

enum {
	VARIANTS = 10 /* of an item that varies, by default */
};

static const char checking[] = MESSAGE("checking questions");
static const char writing[] = MESSAGE("writing questions");

/* Write the questions that the format carries.  While checking, report the
 * others and all losses.  Returns the number written. */
static size_t write_all(struct writer *writer, const struct output_row *output)
{
	struct quiz *quiz = writer->quiz;
	size_t count = 0;

	if (output->begin != NULL)
		output->begin(writer);
	for (size_t i = 0; i < quiz->count; i++) {
		struct quiz_question *question = &quiz->questions[i];
		const char *why = question->refused != NULL
					  ? question->refused
					  : outputs_refusal(output, question);

		error_working(quiz->errors,
			writer->checking ? checking : writing, i + 1,
			quiz->count);
		writer->question = question;
		if (why == NULL) {
			output->question(writer, question);
			count++;
		} else if (writer->checking && !question->again) {
			error_warn_at(quiz->errors, question->at,
				"%s is left out of %s: %s", question->id,
				output->title, why);
		}
	}
	return count;
}

enum status export_bank(struct session *session,
	const struct export_request *request, struct buffer *text)
{
	const struct where nowhere = {NULL, 0, 0};
	const struct output_row *output = outputs_named(request->to);
	struct arena *arena = session->arena;
	struct quiz quiz = {.arena = arena, .errors = session->reading.errors};
	struct buffer trial = {.arena = arena};
	struct writer writer = {.arena = arena,
		.quiz = &quiz,
		.out = &trial,
		.title = output->title,
		.folder = file_folder(arena, request->path),
		.checking = true};
	const struct bank *bank;

	if (session_readable(session->host, request->path) != STATUS_DONE)
		return STATUS_IO;
	bank = bank_load(&session->reading, request->path, nowhere);
	if (bank == NULL)
		return STATUS_MISTAKES;
	writer.id = bank->id;
	from_bank(&quiz, bank,
		&(struct from_bank){.seed = request->seed,
			.variants = request->variants > 0 ? request->variants
							  : VARIANTS});
	if (write_all(&writer, output) == 0) {
		report_say(session->host, PENSUM_ERROR,
			"%s can carry no question of this bank; nothing was "
			"written",
			output->title);
		return STATUS_MISTAKES;
	}
	session_tell(session, STATUS_DONE);
	writer.checking = false;
	writer.out = text;
	write_all(&writer, output);
	if (output->end != NULL)
		output->end(&writer);
	if (request->out != NULL && text_equal(request->out, "-"))
		return STATUS_DONE;
	return export_write(session, request,
		&(struct source){request->out != NULL
					 ? request->out
					 : arena_printf(arena, "%s%s", bank->id,
						   output->ending),
			buffer_text(text), text->length});
}
