/* Any bytes as a file of questions: the first byte chooses the reader, and what
 * was read becomes a bank. */
#include "exchange/bank/assemble.h"

#include "door.h"
#include "exchange/quiz/quiz.h"
#include "exchange/read/formats.h"
#include "exchange/read/package.h"
#include "exchange/source/decode.h"

#include <assert.h>

static const char *const names[] = {"gift", "moodle", "qti", "anki", "aiken",
	"markdown", "csv", "tsv", "html", "text"};

static void take_text(
	struct reader *reader, const struct source *source, const char *name)
{
	reader->source = decode_source(
		reader->quiz->arena, source, reader->quiz->errors);
	formats_for(name, reader->source)->read(reader);
}

static void take_zip(struct reader *reader, const struct source *source)
{
	struct buffer summary = {.arena = reader->quiz->arena};
	struct zip zip;
	size_t broken = 0;

	if (zip_read(reader->quiz->arena, source, reader->quiz->errors, &zip))
		package_read(reader, source, &zip, &summary, &broken);
}

int LLVMFuzzerTestOneInput(const uint8_t *bytes, size_t length)
{
	const size_t choice = length == 0 ? 0 : bytes[0] % (LENGTH(names) + 1);
	struct door door = door_open("quiz", length == 0 ? bytes : bytes + 1,
		length == 0 ? 0 : length - 1);
	struct quiz quiz = {
		.arena = door.reading.arena, .errors = door.reading.errors};
	struct pictures pictures = {.arena = quiz.arena, .folder = "images"};
	const struct text_list map = {NULL, 0};
	struct reader reader = {
		.quiz = &quiz, .pictures = &pictures, .map = &map};
	struct assemble assemble = {.quiz = &quiz,
		.path = "tests/fuzz/room/f.yaml",
		.id = "f",
		.title = "F"};
	size_t bank_length;

	if (choice == LENGTH(names))
		take_zip(&reader, &door.source);
	else
		take_text(&reader, &door.source, names[choice]);
	assemble_bank(&assemble, &bank_length);
	for (size_t i = 0; i < quiz.count; i++)
		assert(quiz.questions[i].refused != NULL ||
			quiz.questions[i].id != NULL);
	door_close(&door);
	return 0;
}
