#include "exchange/form/form_html_room.h"

#include "bank/graph/graph.h"
#include "bank/item.h"
#include "exchange/form/form_html_paper.h"
#include "exchange/form/form_html_put.h"

/* Lines alternate between two styles: word processors join the borders of
 * paragraphs that are alike. */
static void put_styled(const struct form_html *page, const struct space *space)
{
	static const char *const lines[] = {"AnswerLine", "AnswerLineEven"};
	const bool ruled = space->type == SPACE_LINES;
	const int count =
		ruled ? space->lines : (int)(space->height / MPT_CM) + 1;

	for (int i = 0; i < count; i++)
		form_html_put_empty(page, ruled ? lines[i % 2] : "AnswerSpace");
}

static void put_room(const struct form_html *page, const struct space *space)
{
	if (form_html_paper(page, space, false) || space->type == SPACE_NONE)
		return;
	if (page->editable)
		put_styled(page, space);
	else if (space->type == SPACE_LINES)
		for (int i = 0; i < space->lines; i++)
			buffer_puts(page->out, "<hr class=\"line\"/>");
	else
		buffer_printf(page->out, "<div style=\"height:%dmm\"></div>",
			(int)((int64_t)space->height * 10 / MPT_CM));
}

/* The key shows a graph only if it has more than the sheet. */
static void put_solution(
	const struct form_html *page, const struct space *space)
{
	if (space->type == SPACE_GRAPH && space->graph->curve_count > 0)
		form_html_paper(page, space, true);
}

void form_html_room_space(
	const struct form_html *page, const struct block *block)
{
	if (page->key)
		put_solution(page, &block->space);
	if (page->key && block->answer.count > 0 &&
		block->word == WORD_EXPLANATION)
		buffer_printf(page->out,
			"<p class=\"note\"><strong>%s</strong></p>",
			form_html_put_label(page, block->word));
	form_html_put_answer(page, block->answer);
	form_html_children(page, block);
	if (!page->key)
		put_room(page, &block->space);
	buffer_putc(page->out, '\n');
}

void form_html_room_labelled(
	const struct form_html *page, const struct block *block)
{
	if (page->key && block->answer.count == 0 && block->children == NULL)
		return;
	buffer_printf(page->out,
		"<p>%s%s: ", block->label != NULL ? block->label : "",
		form_html_put_word(page, block->word));
	if (page->key && block->answer.count == 1) {
		buffer_puts(page->out, "<span class=\"answer\">");
		form_html_put_inline(page, block->answer);
		buffer_puts(page->out, "</span>");
	} else if (!page->key) {
		form_html_put_room(page);
		form_html_put_room(page);
	}
	buffer_puts(page->out, "</p>\n");
	if (block->answer.count > 1)
		form_html_put_answer(page, block->answer);
	form_html_children(page, block);
}

void form_html_room_checklist(
	const struct form_html *page, const struct block *block)
{
	if (page->key)
		return;
	buffer_printf(page->out, "<p><strong>%s</strong></p>\n",
		form_html_put_label(page, WORD_CHECKLIST));
	for (size_t i = 0; i < block->texts.count; i++) {
		buffer_puts(page->out, "<p>☐ ");
		form_html_put_inline(
			page, (struct texts){&block->texts.at[i], 1});
		buffer_puts(page->out, "</p>\n");
	}
}
