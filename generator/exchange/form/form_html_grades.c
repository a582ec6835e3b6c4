#include "exchange/form/form_html_grades.h"

#include "base/arena.h"
#include "base/points.h"
#include "exchange/form/form_html_put.h"
#include "worksheet/frame/front.h"

/* The title of a section or, without one, its questions. */
static void put_name(const struct form_html *page, const struct block *section)
{
	const struct block *first = block_child(section, BLOCK_QUESTION);
	const struct block *last = first;

	form_html_put_inline(page, section->texts);
	if (section->texts.count > 0 || first == NULL)
		return;
	for (const struct block *at = first; at != NULL; at = block_next(at))
		last = at;
	form_html_put_letters(page,
		first == last ? first->printed
			      : wording_say(page->out->arena, page->wording,
					WORD_RANGE,
					&(struct gaps){.first = first->printed,
						.last = last->printed}));
}

static void put_row(const struct form_html *page, const struct block *block)
{
	if (block->points + block->bonus <= 0)
		return;
	buffer_puts(page->out, "<tr><td>");
	if (block->role == BLOCK_FORM)
		buffer_puts(
			page->out, form_html_put_word(page, WORD_HEAD_TOTAL));
	else if (block->role == BLOCK_SECTION)
		put_name(page, block);
	else
		form_html_put_letters(
			page, block->printed == NULL ? "" : block->printed);
	buffer_printf(page->out, "</td><td>%s</td><td>",
		points_print(page->out->arena, block->points + block->bonus));
	form_html_put_room(page);
	buffer_puts(page->out, "</td></tr>\n");
}

void form_html_grades(const struct form_html *page, const struct block *block)
{
	const bool items = block->number == (int)GRADING_ITEMS;

	if (page->key)
		return;
	buffer_printf(page->out,
		"<table><tr><th>%s</th><th>%s</th><th>%s</th></tr>\n",
		items ? form_html_put_word(page, WORD_HEAD_NUMBER) : "",
		form_html_put_word(page, WORD_HEAD_POINTS),
		form_html_put_word(page, WORD_HEAD_SCORE));
	for (const struct block *section =
			block_child(page->form, BLOCK_SECTION);
		section != NULL; section = block_next(section)) {
		if (!items)
			put_row(page, section);
		for (const struct block *at = section->children;
			items && at != NULL; at = at->next)
			if (at->role == BLOCK_QUESTION)
				put_row(page, at);
	}
	put_row(page, page->form);
	buffer_puts(page->out, "</table>\n");
}
