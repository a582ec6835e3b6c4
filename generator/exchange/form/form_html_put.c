#include "exchange/form/form_html_put.h"

#include "base/arena.h"
#include "base/file/file.h"
#include "base/points.h"
#include "base/xml/xml_escape.h"
#include "exchange/form/form_picture.h"
#include "exchange/text/render.h"

void form_html_put_letters(const struct form_html *page, const char *text)
{
	xml_escape(page->out, text, strlen(text));
}

void form_html_put_begin(const struct form_html *page, const char *style)
{
	if (page->editable)
		buffer_printf(
			page->out, "<div data-custom-style=\"%s\">", style);
}

void form_html_put_end(const struct form_html *page)
{
	buffer_puts(page->out, page->editable ? "</div>\n" : "");
}

void form_html_put_empty(const struct form_html *page, const char *style)
{
	form_html_put_begin(page, style);
	buffer_puts(page->out, "<p>\xc2\xa0</p>");
	form_html_put_end(page);
}

const char *form_html_put_word(const struct form_html *page, enum word word)
{
	return word == WORD_NONE ? "" : wording_get(page->wording, word);
}

const char *form_html_put_label(const struct form_html *page, enum word word)
{
	return wording_say(page->out->arena, page->wording, WORD_LABEL,
		&(struct gaps){.text = form_html_put_word(page, word)});
}

const char *form_html_put_sentence(
	const struct form_html *page, const struct block *block)
{
	struct arena *arena = page->out->arena;

	if (block->word != WORD_CHOOSE)
		return form_html_put_word(page, block->word);
	return wording_say(arena, page->wording, WORD_CHOOSE,
		&(struct gaps){.n = arena_printf(arena, "%d", block->number),
			.numeral = wording_numeral(
				arena, page->wording, block->number)});
}

bool form_html_put_picture(
	const struct form_html *page, struct buffer *out, const char *name)
{
	if (form_picture_put(page, out, name))
		return true;
	for (size_t i = 0; i < page->folders.count; i++)
		if (form_picture_put(page, out,
			    file_join(out->arena, page->folders.at[i], name)))
			return true;
	return false;
}

static void on_picture(void *with, const char *path, struct buffer *out)
{
	const struct form_html *page = with;
	const struct where nowhere = {NULL, 0, 0};

	if (!form_html_put_picture(page, out, path))
		error_warn_at(page->errors, nowhere,
			"picture \"%s\" is left out: it cannot be read", path);
}

static void put_rich(const struct form_html *page, const struct rich *rich,
	const char *before)
{
	const struct render_host host = {
		.picture = on_picture, .with = (struct form_html[]){*page}};

	render_rich(page->out, rich, before, &host);
}

void form_html_put_texts(const struct form_html *page, struct texts texts,
	const char *before, bool list)
{
	if (list && texts.count > 0)
		buffer_puts(page->out, "<ul>");
	for (size_t i = 0; i < texts.count; i++) {
		buffer_puts(page->out, list ? "<li>" : "");
		put_rich(page, &texts.at[i],
			list     ? NULL
			: i == 0 ? before
				 : "");
		buffer_puts(page->out, list ? "</li>" : "");
	}
	if (list && texts.count > 0)
		buffer_puts(page->out, "</ul>\n");
}

void form_html_put_inline(const struct form_html *page, struct texts texts)
{
	for (size_t i = 0; i < texts.count; i++) {
		buffer_puts(page->out, i > 0 ? "; " : "");
		put_rich(page, &texts.at[i], NULL);
	}
}

/* Room for a word, in letters that a word processor keeps. */
void form_html_put_room(const struct form_html *page)
{
	buffer_printf(page->out,
		"<span class=\"blank\" role=\"img\" aria-label=\"%s\">"
		"________</span>",
		form_html_put_word(page, WORD_SAID_BLANK));
}

void form_html_put_room_or(const struct form_html *page, const char *key)
{
	if (!page->key) {
		form_html_put_room(page);
		return;
	}
	buffer_puts(page->out, "<span class=\"answer\">");
	form_html_put_letters(page, key == NULL ? "" : key);
	buffer_puts(page->out, "</span>");
}

void form_html_put_answer(const struct form_html *page, struct texts answer)
{
	if (!page->key || answer.count == 0)
		return;
	if (answer.count > 1) {
		form_html_put_begin(page, "Answer");
		buffer_puts(page->out, "<div class=\"answer\">");
		form_html_put_texts(page, answer, NULL, true);
		buffer_puts(page->out, "</div>\n");
		form_html_put_end(page);
		return;
	}
	form_html_put_begin(page, "Answer");
	buffer_puts(page->out, "<p class=\"answer\">");
	form_html_put_inline(page, answer);
	buffer_puts(page->out, "</p>\n");
	form_html_put_end(page);
}

/* What a choice earns in part is a text already. */
const char *form_html_put_points(
	const struct form_html *page, const struct block *block)
{
	struct arena *arena = page->out->arena;
	const char *points = block->role == BLOCK_FEEDBACK ? block->key : NULL;

	if (block->points > 0)
		points = points_print(arena, block->points);
	if (points == NULL)
		return "";
	points = wording_say(
		arena, page->wording, WORD_POINTS, &(struct gaps){.n = points});
	return arena_printf(arena, " <span class=\"points\">%s</span>",
		wording_say(arena, page->wording, WORD_CREDIT,
			&(struct gaps){.points = points}));
}
