#include "exchange/import.h"

#include "bank/bank.h"
#include "bank/file_kind.h"
#include "base/arena.h"
#include "base/file/file.h"
#include "base/file/file_signature.h"
#include "base/message.h"
#include "exchange/bank/assemble.h"
#include "exchange/import_summary.h"
#include "exchange/quiz/slug.h"
#include "exchange/read/document.h"
#include "exchange/read/formats.h"
#include "exchange/read/package.h"
#include "exchange/source/decode.h"
#include "exchange/source/pandoc.h"
#include "exchange/source/zip.h"
#include "press/report.h"
#include "yaml/document/comments.h"

#include <string.h>

struct import {
	struct session *session;
	const struct import_request *request;
	struct quiz quiz;
	struct pictures pictures;
	struct buffer *summary;
	const char *out;
	size_t broken; /* files of packages */
};

/* Read a source in the requested format, or the one that it looks like. */
static bool read_source(struct import *import, const struct source *source)
{
	struct errors *errors = import->session->reading.errors;
	const struct import_request *request = import->request;
	const struct format_row *format;
	struct reader reader = {.quiz = &import->quiz,
		.pictures = &import->pictures,
		.map = &request->map};

	reader.source = decode_source(import->session->arena, source, errors);
	format = request->from != NULL
			 ? formats_for(request->from, reader.source)
		 : request->map.count > 0 ? formats_named("csv")
					  : formats_guess(reader.source);
	if (format == NULL) {
		const char *name = file_signature_name(source);

		error_at(errors, (struct where){source, 0, 0},
			name == NULL ? "no questions were recognized in this "
				       "file"
				     : "expected a file of questions, found %s",
			name);
		error_hint(errors, "--from names its format: %s",
			formats_list(import->session->arena));
		return false;
	}
	message_put(import->summary, "%s: read as %s\n", source->name,
		format->title);
	format->read(&reader);
	return true;
}

/* Pandoc's name for the document that an archive is; NULL if it is none. */
static const char *document_in(const struct zip *zip)
{
	static const char *const marks[][2] = {
		{"word/document.xml", "docx"}, {"content.xml", "odt"}};

	for (size_t i = 0; i < zip->count; i++)
		for (size_t k = 0; k < LENGTH(marks); k++)
			if (text_equal(zip->entries[i].name, marks[k][0]))
				return marks[k][1];
	return NULL;
}

/* Read a document by way of HTML. */
static bool read_document(
	struct import *import, const struct source *source, const char *from)
{
	const struct pandoc_job job = {.bytes = source->text,
		.length = source->length,
		.from = from,
		.to = "html",
		.option = "--self-contained",
		.name = source->name};
	struct reader reader = {
		.quiz = &import->quiz, .pictures = &import->pictures};
	const char *why;
	const char *title = text_equal(from, "odt") ? "ODT" : "DOCX";
	const struct source *html =
		pandoc_convert(import->session->arena, &job, &why);

	if (html == NULL)
		return error_at(import->session->reading.errors,
			(struct where){source, 0, 0}, "%s", why);
	reader.source = decode_source(
		import->session->arena, html, import->session->reading.errors);
	message_put(import->summary, "%s: read as %s\n", source->name, title);
	document_read_html(&reader);
	return true;
}

/* An archive: a document, or a package of question files. */
static bool read_archive(struct import *import, const struct source *source)
{
	struct reader reader = {.quiz = &import->quiz,
		.pictures = &import->pictures,
		.map = &import->request->map};
	const char *document;
	struct zip zip;
	bool fine;

	if (!zip_read(import->session->arena, source,
		    import->session->reading.errors, &zip))
		return false;
	document = document_in(&zip);
	if (document != NULL)
		return read_document(import, source, document);
	fine = package_read(
		&reader, source, &zip, import->summary, &import->broken);
	import->pictures.given_count = 0;
	return fine;
}

static enum status read_file(struct import *import, const char *path)
{
	struct session *session = import->session;
	const char *why;
	const struct source *source =
		file_read(session->arena, path, QUIZ_BYTES, &why);

	if (source == NULL)
		return report_unread(session->host, path, why);
	error_add_source(session->reading.errors, source);
	import->pictures.disk = file_folder(session->arena, path);
	return (zip_is_likely(source) ? read_archive(import, source)
				      : read_source(import, source))
		       ? STATUS_DONE
		       : STATUS_MISTAKES;
}

/* The name of a file without its folder and ending. */
static const char *stem_of(struct arena *arena, const char *path)
{
	const char *name = file_base_name(path);
	const char *dot = strrchr(name, '.');

	return arena_copy(arena, name,
		dot == NULL || dot == name ? strlen(name)
					   : (size_t)(dot - name));
}

static const char *id_of(struct arena *arena, const char *path)
{
	const char *id = slug_id(arena, stem_of(arena, path));

	return *id == '\0' ? "bank" : id;
}

/* The tree of the bank to renew, or NULL. */
static const struct node *read_old(struct import *import,
	const struct comments **comments, enum status *status)
{
	struct session *session = import->session;
	const struct where nowhere = {NULL, 0, 0};
	const struct source *source;
	const struct node *root;

	*status = session_readable(session->host, import->request->update);
	if (*status != STATUS_DONE)
		return NULL;
	*status = STATUS_MISTAKES;
	source = bank_file(&session->reading, import->request->update, nowhere);
	if (source == NULL || bank_read(&session->reading, source) == NULL)
		return NULL;
	root = node_read(session->arena, source, session->reading.errors);
	if (root != NULL)
		*comments = comments_find(session->arena, source, root);
	*status = root == NULL ? STATUS_MISTAKES : STATUS_DONE;
	return root;
}

static enum status unwritten(
	const struct import *import, const char *path, int problem)
{
	report_say(import->session->host, PENSUM_ERROR,
		"%s cannot be written: %s", path, strerror(problem));
	return STATUS_IO;
}

/* Write the pictures, then the bank that shows them. */
static enum status write_all(
	struct import *import, const char *text, size_t length)
{
	struct arena *arena = import->session->arena;
	const char *folder = file_folder(arena, import->out);
	int problem;

	for (size_t i = 0; i < import->pictures.saved_count; i++) {
		const struct picture_saved *saved = &import->pictures.saved[i];
		const char *path = file_join(arena, folder, saved->path);

		problem = file_make_folder(file_folder(arena, path));
		if (problem == 0)
			problem = file_write(path, saved->bytes, saved->length);
		if (problem != 0)
			return unwritten(import, path, problem);
	}
	if (*folder != '\0' && (problem = file_make_folder(folder)) != 0)
		return unwritten(import, folder, problem);
	problem = file_write(import->out, text, length);
	if (problem != 0)
		return unwritten(import, import->out, problem);
	report_wrote(import->session->host, import->out);
	return STATUS_DONE;
}

/* May the bank's name be used? */
static enum status check_out(struct import *import)
{
	const struct import_request *request = import->request;

	if (request->update != NULL || request->force ||
		text_equal(import->out, "-") || !file_stands(import->out))
		return STATUS_DONE;
	report_say(import->session->host, PENSUM_ERROR,
		"%s exists: --update %s renews its questions, --force replaces "
		"it, -o names another file",
		import->out, import->out);
	return STATUS_MISTAKES;
}

static struct import import_new(
	struct session *session, const struct import_request *request)
{
	struct arena *arena = session->arena;
	struct import import = {.session = session,
		.request = request,
		.quiz = {.arena = arena,
			.errors = session->reading.errors,
			.host = session->host},
		.pictures = {.arena = arena,
			.folder = request->images == NULL ? "images"
							  : request->images}};

	import.out = request->out != NULL ? request->out
		     : request->update != NULL
			     ? request->update
			     : arena_printf(arena, "%s.yaml",
				       id_of(arena, request->files[0]));
	return import;
}

/* Make the bank of all questions and write it. */
static enum status finish(struct import *import, struct buffer *bank)
{
	struct session *session = import->session;
	struct assemble assemble = {.quiz = &import->quiz,
		.path = import->out,
		.id = id_of(session->arena, text_equal(import->out, "-")
						    ? import->request->files[0]
						    : import->out),
		.title = stem_of(session->arena, import->request->files[0])};
	enum status status = STATUS_DONE;
	const char *text;
	size_t length = 0, losses;

	if (import->request->update != NULL)
		assemble.old = read_old(import, &assemble.comments, &status);
	if (status != STATUS_DONE)
		return status;
	text = assemble_bank(&assemble, &length);
	losses =
		import_summary(&import->quiz, import->summary) + import->broken;
	if (text == NULL) {
		if (error_count(session->reading.errors) == 0)
			report_say(session->host, PENSUM_ERROR,
				"no question could be imported; nothing was "
				"written");
		return STATUS_MISTAKES;
	}
	if (import->request->strict && losses > 0) {
		report_say(session->host, PENSUM_ERROR,
			"not all questions are whole, and --strict wants all; "
			"nothing was written");
		return STATUS_MISTAKES;
	}
	if (!text_equal(import->out, "-"))
		return write_all(import, text, length);
	buffer_add(bank, text, length);
	return STATUS_DONE;
}

enum status import_files(struct session *session,
	const struct import_request *request, struct buffer *summary,
	struct buffer *bank)
{
	struct import import = import_new(session, request);
	enum status status;

	import.summary = summary;
	status = check_out(&import);
	if (status != STATUS_DONE)
		return status;
	for (size_t i = 0; i < request->file_count; i++) {
		const enum status own = read_file(&import, request->files[i]);

		if (status == STATUS_DONE || own == STATUS_IO)
			status = own;
	}
	return status == STATUS_DONE ? finish(&import, bank) : status;
}
