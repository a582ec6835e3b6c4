#include "exchange/form/form_html.h"

#include "base/arena.h"
#include "base/points.h"
#include "exchange/form/form_html_figure.h"
#include "exchange/form/form_html_grades.h"
#include "exchange/form/form_html_lists.h"
#include "exchange/form/form_html_put.h"
#include "exchange/form/form_html_room.h"
#include "exchange/text/render.h"

/* Rules for the screen and for paper. */
static const char style[] =
	"body{font-family:Georgia,serif;max-width:46em;margin:2em auto;"
	"padding:0 1em;line-height:1.4}"
	"h1{font-size:1.5em}h2{font-size:1.2em;border-bottom:1px solid}"
	".question{margin:1em 0;break-inside:avoid}"
	".points,.note{color:#444}.code{float:right}"
	"hr.line{border:0;border-bottom:1px solid #666;height:1.6em;margin:0}"
	".answer{font-weight:bold;color:#064}"
	"table{border-collapse:collapse}td,th{border:1px solid #888;"
	"padding:.2em .6em;text-align:left;vertical-align:top}"
	"ol.choices{list-style:none;padding-left:1.5em}"
	".diagram{position:relative;display:inline-block}"
	".spot{position:absolute;transform:translate(-50%,-50%);"
	"min-width:1.3em;text-align:center;line-height:1.3;"
	"border:1px solid;border-radius:1em;background:#fff}"
	".bank{border:1px solid;padding:.4em}img{max-width:100%}"
	"@media print{body{margin:0;max-width:none}}";

static void put_block(const struct form_html *page, const struct block *block);

void form_html_children(const struct form_html *page, const struct block *block)
{
	for (const struct block *at = block->children; at != NULL;
		at = at->next)
		put_block(page, at);
}

static void put_head(const struct form_html *page, const struct block *block)
{
	struct form_html open = *page;

	open.key = true;
	buffer_puts(page->out, "<header>");
	if (!page->key)
		form_html_figure(page, block);
	if (block->key != NULL) {
		form_html_put_begin(page, "FormCode");
		buffer_puts(page->out, "<p class=\"code\">");
		form_html_put_letters(page, block->key);
		buffer_puts(page->out, "</p>");
		form_html_put_end(page);
	}
	buffer_puts(page->out, "<h1>");
	form_html_put_inline(page, block->texts);
	if (page->key)
		buffer_printf(page->out, " – %s",
			form_html_put_word(page, WORD_ANSWER_KEY));
	buffer_puts(page->out, "</h1>\n");
	for (const struct block *at = block->children; at != NULL;
		at = at->next)
		if (!page->key || at->role != BLOCK_LABELLED)
			put_block(at->role == BLOCK_NOTE ? &open : page, at);
	buffer_puts(page->out, "</header>\n");
}

static void put_section(const struct form_html *page, const struct block *block)
{
	buffer_puts(page->out, "<section>");
	if (block->texts.count > 0) {
		buffer_puts(page->out, "<h2>");
		form_html_put_inline(page, block->texts);
		buffer_printf(page->out, "%s</h2>\n",
			form_html_put_points(page, block));
	}
	form_html_children(page, block);
	buffer_puts(page->out, "</section>\n");
}

static void put_stimulus(
	const struct form_html *page, const struct block *block)
{
	buffer_puts(page->out, "<section class=\"stimulus\">");
	if (block->texts.count > 0) {
		buffer_puts(page->out, "<h3>");
		form_html_put_inline(page, block->texts);
		buffer_puts(page->out, "</h3>\n");
	}
	form_html_children(page, block);
	buffer_puts(page->out, "</section>\n");
}

/* Is the key a letter that nothing else shows? */
static bool is_lettered(const struct block *question)
{
	return block_child(question, BLOCK_CHOICES) != NULL ||
	       block_child(question, BLOCK_MARK) != NULL;
}

/* A rubric that students see; the key has it where the answer is. */
static void put_shown_rubric(
	const struct form_html *page, const struct block *block)
{
	struct form_html open = *page;

	open.key = true;
	if (!page->key)
		put_block(&open, block);
}

/* The number stands in the first paragraph of the stem. */
static void put_question(
	const struct form_html *page, const struct block *block)
{
	const struct block *first = block_child(block, BLOCK_TEXT);
	struct buffer before = {.arena = page->out->arena};

	buffer_puts(page->out, "<div class=\"question\">");
	buffer_printf(&before, "<strong>%s</strong> ",
		block->label != NULL
			? block->label
			: wording_say(page->out->arena, page->wording,
				  WORD_NUMBER,
				  &(struct gaps){.number = block->printed}));
	buffer_puts(&before, form_html_put_points(page, block));
	buffer_putc(&before, ' ');
	form_html_put_begin(page, "Question");
	if (first == NULL || first->texts.count == 0)
		buffer_printf(page->out, "<p>%s</p>", buffer_text(&before));
	else
		form_html_put_texts(
			page, first->texts, buffer_text(&before), false);
	form_html_put_end(page);
	for (const struct block *at = block->children; at != NULL;
		at = at->next) {
		if (at->role == BLOCK_RUBRIC) {
			put_shown_rubric(page, at);
			continue;
		}
		if (at != first || first->texts.count == 0) {
			put_block(page, at);
			continue;
		}
		form_html_children(page, at);
	}
	if (page->key && block->key != NULL && is_lettered(block)) {
		form_html_put_begin(page, "Answer");
		buffer_puts(page->out, "<p class=\"answer\">");
		form_html_put_letters(page, block->key);
		buffer_puts(page->out, "</p>");
		form_html_put_end(page);
	}
	buffer_puts(page->out, "</div>\n");
}

static void put_text(const struct form_html *page, const struct block *block)
{
	struct buffer before = {.arena = page->out->arena};

	if (block->label != NULL)
		buffer_printf(&before, "<strong>%s</strong> ", block->label);
	else if (block->word != WORD_NONE)
		buffer_printf(&before, "<strong>%s</strong> ",
			form_html_put_sentence(page, block));
	if (block->texts.count == 0 && before.length > 0)
		buffer_printf(page->out, "<p>%s</p>\n", buffer_text(&before));
	form_html_put_texts(page, block->texts, buffer_text(&before),
		(block->flags & BLOCK_LIST) != 0);
	form_html_children(page, block);
}

static void put_key_text(
	const struct form_html *page, const struct block *block)
{
	if (!page->key || (block->texts.count == 0 && block->key == NULL))
		return;
	buffer_puts(page->out, "<p class=\"note\">");
	if (block->word != WORD_NONE)
		buffer_printf(page->out, "<strong>%s</strong> ",
			form_html_put_label(page, block->word));
	form_html_put_inline(page, block->texts);
	buffer_printf(page->out, "%s</p>\n", form_html_put_points(page, block));
}

static void put_mark(const struct form_html *page, const struct block *block)
{
	static const enum word words[] = {WORD_TRUE, WORD_FALSE};

	(void)block;
	if (page->key)
		return;
	buffer_puts(page->out, "<p>");
	for (size_t i = 0; i < LENGTH(words); i++)
		buffer_printf(
			page->out, "☐ %s ", form_html_put_word(page, words[i]));
	buffer_puts(page->out, "</p>\n");
}

static void put_blank(const struct form_html *page, const struct block *block)
{
	form_html_put_answer(page, block->answer);
}

static void put_rubric(const struct form_html *page, const struct block *block)
{
	if (!page->key)
		return;
	buffer_printf(page->out, "<table><tr><th>%s</th><th>%s</th></tr>\n",
		form_html_put_word(page, WORD_CRITERION),
		form_html_put_word(page, WORD_HEAD_POINTS));
	for (const struct block *at = block_child(block, BLOCK_CRITERION);
		at != NULL; at = block_next(at)) {
		buffer_puts(page->out, "<tr><td>");
		form_html_put_inline(page, at->texts);
		form_html_children(page, at);
		buffer_printf(page->out, "</td><td>%s</td></tr>\n",
			points_print(page->out->arena, at->points));
	}
	buffer_puts(page->out, "</table>\n");
}

/* Notes in the head and in help are the student's, all others the key's. */
static void put_note(const struct form_html *page, const struct block *block)
{
	put_key_text(page, block);
}

static void put_students_notes(
	const struct form_html *page, const struct block *block)
{
	struct form_html open = *page;

	open.key = true;
	for (const struct block *at = block->children; at != NULL;
		at = at->next)
		put_block(at->role == BLOCK_NOTE ? &open : page, at);
}

typedef void putter(const struct form_html *page, const struct block *block);

static putter *const putters[BLOCK_ROLES] = {
	[BLOCK_FORM] = form_html_children,
	[BLOCK_HEAD] = put_head,
	[BLOCK_SECTION] = put_section,
	[BLOCK_STIMULUS] = put_stimulus,
	[BLOCK_QUESTION] = put_question,
	[BLOCK_TEXT] = put_text,
	[BLOCK_SOURCE] = put_text,
	[BLOCK_FIGURE] = form_html_figure,
	[BLOCK_HELP] = put_students_notes,
	[BLOCK_CHOICES] = form_html_lists_choices,
	[BLOCK_CHOICE] = form_html_lists_choice,
	[BLOCK_FEEDBACK] = put_key_text,
	[BLOCK_MARK] = put_mark,
	[BLOCK_BLANK] = put_blank,
	[BLOCK_SPACE] = form_html_room_space,
	[BLOCK_LABELLED] = form_html_room_labelled,
	[BLOCK_PAIRS] = form_html_lists_pairs,
	[BLOCK_STEPS] = form_html_lists_choices,
	[BLOCK_STEP] = form_html_lists_step,
	[BLOCK_BANK] = form_html_lists_bank,
	[BLOCK_STRIP] = form_html_children,
	[BLOCK_ENTRY] = form_html_lists_entry,
	[BLOCK_DIAGRAM] = form_html_figure_diagram,
	[BLOCK_RUBRIC] = put_rubric,
	[BLOCK_LEVEL] = put_key_text,
	[BLOCK_CREDIT] = put_key_text,
	[BLOCK_NOTE] = put_note,
	[BLOCK_CHECKLIST] = form_html_room_checklist,
	[BLOCK_COVER] = put_students_notes,
	[BLOCK_GRADES] = form_html_grades,
};

static void put_block(const struct form_html *page, const struct block *block)
{
	if (putters[block->role] != NULL)
		putters[block->role](page, block);
	else
		form_html_children(page, block);
}

void form_html_write(const struct form_html *page, const struct block *form)
{
	buffer_puts(page->out, "<!DOCTYPE html>\n<html lang=\"");
	form_html_put_letters(page, page->language);
	buffer_puts(page->out, page->wording->rtl ? "\" dir=\"rtl" : "");
	buffer_puts(page->out,
		"\">\n<head><meta charset=\"utf-8\"/><meta name=\"viewport\" "
		"content=\"width=device-width\"/>");
	if (page->title != NULL) {
		buffer_puts(page->out, "<title>");
		form_html_put_letters(page, page->title);
		buffer_puts(page->out, "</title>");
	}
	/* Pandoc overlooks the direction of the whole. */
	buffer_printf(page->out, "<style>%s</style></head>\n<body><main%s>\n",
		style, page->wording->rtl ? " dir=\"rtl\"" : "");
	put_block(page, form);
	buffer_puts(page->out, "</main></body>\n</html>\n");
}
