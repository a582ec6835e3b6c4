#include "exchange/export_form.h"

#include "bank/bank.h"
#include "base/arena.h"
#include "base/file/file.h"
#include "blocks/form_blocks.h"
#include "exchange/export_write.h"
#include "exchange/form/form_html.h"
#include "exchange/form/office_docx.h"
#include "exchange/form/office_odt.h"
#include "exchange/form/pandoc_math.h"
#include "exchange/source/pandoc.h"
#include "press/report.h"
#include "record/record_read.h"
#include "worksheet/avoid.h"

enum {
	UNIT = MPT_INCH / 72 /* a point */
};

static const char *const formats[] = {"html", "docx", "odt"};

struct exporting {
	struct session *session;
	const struct export_request *request;
	struct recorded recorded;
	struct text_list folders;
};

bool export_form_knows(const char *format)
{
	return text_list_has(
		(struct text_list){formats, LENGTH(formats)}, format);
}

/* The folders of the banks, as the record names them and relative to it. */
static struct text_list folders_of(struct exporting *exporting)
{
	const struct worksheet *worksheet = exporting->recorded.worksheet;
	struct arena *arena = exporting->session->arena;
	const char *beside = file_folder(arena, exporting->request->path);
	const char **at =
		arena_alloc(arena, 2 * worksheet->bank_count, sizeof(*at));
	size_t count = 0;

	for (size_t i = 0; i < worksheet->bank_count; i++) {
		const char *folder =
			file_folder(arena, worksheet->banks[i]->path);

		at[count++] = folder;
		at[count++] = file_join(arena, beside, folder);
	}
	return (struct text_list){at, count};
}

/* Put the reference document that gives the styles. */
static void put_styles(const struct exporting *exporting, struct buffer *styles)
{
	const struct worksheet *worksheet = exporting->recorded.worksheet;
	const struct page_setup setup = page_setup_printed(&worksheet->page);
	const struct office_page sheet = {(int)(setup.width / UNIT),
		(int)(setup.height / UNIT), (int)(setup.margin / UNIT),
		(int)(page_setup_size(&setup) / UNIT), worksheet->wording.rtl};

	if (text_equal(exporting->request->to, "docx"))
		office_docx(styles, &sheet);
	else
		office_odt(styles, &sheet);
}

/* A page, adapted to pandoc. */
static struct buffer readable(
	const struct exporting *exporting, struct buffer *html)
{
	struct buffer read = {.arena = html->arena};
	struct buffer grouped = {.arena = html->arena};

	pandoc_math_put(&read, buffer_text(html));
	if (!text_equal(exporting->request->to, "odt"))
		return read;
	pandoc_math_group(&grouped, buffer_text(&read));
	return grouped;
}

/* The file of a page: HTML as it is, or converted by pandoc. */
static const struct source *converted(
	struct exporting *exporting, struct buffer *html)
{
	struct arena *arena = exporting->session->arena;
	const char *to = exporting->request->to;
	struct buffer read, styles = {.arena = arena};
	struct pandoc_job job = {.from = "html+tex_math_single_backslash",
		.to = to,
		.trusted = true,
		.name = to};
	const struct source *result;
	const char *why;

	if (text_equal(to, "html")) {
		struct source *page = arena_alloc(arena, 1, sizeof(*page));

		*page = (struct source){to, buffer_text(html), html->length};
		return page;
	}
	put_styles(exporting, &styles);
	read = readable(exporting, html);
	job.reference = styles.at;
	job.reference_length = styles.length;
	job.bytes = buffer_text(&read);
	job.length = read.length;
	result = pandoc_convert(arena, &job, &why);
	if (result == NULL)
		report_say(exporting->session->host, PENSUM_ERROR, "%s: %s", to,
			why);
	return result;
}

/* "ID-A.html" or "ID-A-key.html", with its tier if that is not core. */
static const char *name_of(
	const struct exporting *exporting, const struct form *form, bool key)
{
	const bool core = form->tier == TIER_CORE;

	return arena_printf(exporting->session->arena, "%s-%s%s%s%s.%s",
		exporting->recorded.worksheet->id, form->name, core ? "" : "-",
		core ? "" : tier_name(form->tier), key ? "-key" : "",
		exporting->request->to);
}

static enum status write_page(struct exporting *exporting,
	const struct form *form, const struct block *block, bool key)
{
	const struct worksheet *worksheet = exporting->recorded.worksheet;
	struct buffer html = {.arena = exporting->session->arena};
	const struct form_html page = {.out = &html,
		.wording = &worksheet->wording,
		.language = worksheet->wording.tag == NULL
				    ? "en"
				    : worksheet->wording.tag,
		/* A word processor would print it above the heading. */
		.title = text_equal(exporting->request->to, "html")
				 ? worksheet->title
				 : NULL,
		.form = block,
		.folders = exporting->folders,
		.errors = exporting->session->reading.errors,
		.key = key,
		.pixels = text_equal(exporting->request->to, "docx"),
		.editable = !text_equal(exporting->request->to, "html")};
	const char *name = exporting->request->out;
	const struct source *file;

	form_html_write(&page, block);
	file = converted(exporting, &html);
	if (file == NULL)
		return STATUS_IO;
	session_tell(exporting->session, STATUS_DONE);
	if (name == NULL || key)
		name = name_of(exporting, form, key);
	return export_write(exporting->session, exporting->request,
		&(struct source){name, file->text, file->length});
}

static enum status write_form(
	struct exporting *exporting, const struct form *form)
{
	struct typesetter *typesetter = set_typesetter_new();
	const struct references references = {
		.arena = exporting->session->arena, .form = form};
	const struct block *block = form_blocks(&references, typesetter);
	enum status status = write_page(exporting, form, block, false);

	if (status == STATUS_DONE)
		status = write_page(exporting, form, block, true);
	set_typesetter_free(typesetter);
	return status;
}

static enum status write_forms(struct exporting *exporting)
{
	const struct recorded *recorded = &exporting->recorded;
	const char *wanted = exporting->request->form;
	enum status status = STATUS_DONE;
	size_t count = 0;

	for (size_t i = 0; i < recorded->form_count && status == STATUS_DONE;
		i++) {
		const struct form *form = recorded->forms[i];

		if (wanted != NULL && !text_equal(wanted, form->name) &&
			!text_equal(wanted, form->code))
			continue;
		count++;
		status = write_form(exporting, form);
	}
	if (count > 0 || status != STATUS_DONE)
		return status;
	return report_usage(
		exporting->session->host, "the record has no form %s", wanted);
}

enum status export_form_all(
	struct session *session, const struct export_request *request)
{
	struct exporting exporting = {.session = session, .request = request};
	const struct source *source;
	const char *why;

	source = file_read(session->arena, request->path, RECORD_BYTES, &why);
	if (source == NULL)
		return report_unread(session->host, request->path, why);
	if (!record_read(&session->reading, source, &exporting.recorded))
		return STATUS_MISTAKES;
	exporting.folders = folders_of(&exporting);
	return write_forms(&exporting);
}
