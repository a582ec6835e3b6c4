#include "blocks/brief.h"

#include "base/arena.h"
#include "base/buffer.h"
#include "blocks/kind.h"
#include "blocks/plain.h"
#include "blocks/printed_key.h"

static const char *joined(
	struct arena *arena, struct text_list texts, const char *between)
{
	struct buffer out = {.arena = arena};

	for (size_t i = 0; i < texts.count; i++) {
		buffer_puts(&out, i > 0 ? between : "");
		plain_put(&out, rich_parse(arena, texts.at[i]));
	}
	return buffer_text(&out);
}

const char *brief_letters(struct arena *arena, const struct wording *wording,
	const struct form_section *section, const struct drawn *drawn)
{
	(void)section;
	return joined(arena, printed_key(arena, wording, drawn),
		wording_get(wording, WORD_COMMA));
}

const char *brief_numbers(struct arena *arena, const struct wording *wording,
	const struct form_section *section, const struct drawn *drawn)
{
	(void)section;
	return joined(arena, printed_key(arena, wording, drawn), " ");
}

const char *brief_words(struct arena *arena, const struct wording *wording,
	const struct form_section *section, const struct drawn *drawn)
{
	const struct item *item = drawn->item;

	(void)section;
	return joined(arena,
		item->kind->brief(arena, item, &drawn->dealt, wording),
		wording_get(wording, WORD_SEMICOLON));
}

static const char *brief_of(struct arena *arena, const struct wording *wording,
	const struct form_section *section, const struct drawn *drawn)
{
	return kind_blocks(drawn->item->kind)
		->brief(arena, wording, section, drawn);
}

const char *brief_answer(struct arena *arena, const struct wording *wording,
	const struct form_section *section, const struct drawn *drawn)
{
	struct buffer out = {.arena = arena};

	if (drawn->part_count == 0)
		return brief_of(arena, wording, section, drawn);
	for (size_t i = 0; i < drawn->part_count; i++)
		buffer_printf(&out, "%s%s %s", i > 0 ? " " : "",
			printed_key_part(arena, wording, i),
			brief_of(arena, wording, section, &drawn->parts[i]));
	return buffer_text(&out);
}
