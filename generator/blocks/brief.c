#include "blocks/brief.h"

#include "bank/parts.h"
#include "base/arena.h"
#include "base/buffer.h"
#include "blocks/kind.h"
#include "blocks/plain.h"

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

static struct text_list key_of(struct arena *arena, const struct drawn *drawn)
{
	return drawn->item->kind->key(arena, drawn->item, &drawn->dealt);
}

const char *brief_letters(struct arena *arena,
	const struct form_section *section, const struct drawn *drawn)
{
	(void)section;
	return joined(arena, key_of(arena, drawn), ", ");
}

const char *brief_numbers(struct arena *arena,
	const struct form_section *section, const struct drawn *drawn)
{
	(void)section;
	return joined(arena, key_of(arena, drawn), " ");
}

const char *brief_words(struct arena *arena, const struct form_section *section,
	const struct drawn *drawn)
{
	(void)section;
	return joined(arena,
		drawn->item->kind->brief(arena, drawn->item, &drawn->dealt),
		"; ");
}

static const char *brief_of(struct arena *arena,
	const struct form_section *section, const struct drawn *drawn)
{
	return kind_blocks(drawn->item->kind)->brief(arena, section, drawn);
}

const char *brief_answer(struct arena *arena,
	const struct form_section *section, const struct drawn *drawn)
{
	struct buffer out = {.arena = arena};

	if (drawn->part_count == 0)
		return brief_of(arena, section, drawn);
	for (size_t i = 0; i < drawn->part_count; i++)
		buffer_printf(&out, "%s(%c) %s", i > 0 ? " " : "",
			part_letter(i),
			brief_of(arena, section, &drawn->parts[i]));
	return buffer_text(&out);
}
