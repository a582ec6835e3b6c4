#include "exchange/text/html_tag.h"

#include "base/arena.h"
#include "base/buffer.h"
#include "base/common.h"
#include "base/utf8.h"
#include "text/entity.h"

enum {
	ENTITY_MAX = 32,
	NAME_MAX_LENGTH = 16
};

/* The codes are those of enum markdown_code. */
static const struct html_row rows[] = {
	{"a", TAG_LINK, NULL, NULL},
	{"abbr", TAG_PASSED, NULL, NULL},
	{"acronym", TAG_PASSED, NULL, NULL},
	{"address", TAG_BLOCK, NULL, NULL},
	{"article", TAG_BLOCK, NULL, NULL},
	{"aside", TAG_BLOCK, NULL, NULL},
	{"audio", TAG_SKIPPED, "a sound", NULL},
	{"b", TAG_STYLE, "\1", "\2"},
	{"bdi", TAG_PASSED, NULL, NULL},
	{"bdo", TAG_PASSED, NULL, NULL},
	{"big", TAG_PASSED, NULL, NULL},
	{"blockquote", TAG_QUOTE, NULL, NULL},
	{"body", TAG_BLOCK, NULL, NULL},
	{"br", TAG_BREAK, NULL, NULL},
	{"canvas", TAG_SKIPPED, "a drawing", NULL},
	{"caption", TAG_BLOCK, NULL, NULL},
	{"center", TAG_BLOCK, NULL, NULL},
	{"cite", TAG_STYLE, "\3", "\4"},
	{"code", TAG_CODE, "\14", "\16"},
	{"col", TAG_PASSED, NULL, NULL},
	{"colgroup", TAG_PASSED, NULL, NULL},
	{"dd", TAG_BLOCK, NULL, NULL},
	{"del", TAG_STYLE, "\24", "\25"},
	{"dfn", TAG_STYLE, "\3", "\4"},
	{"div", TAG_BLOCK, NULL, NULL},
	{"dl", TAG_BLOCK, NULL, NULL},
	{"dt", TAG_BLOCK, NULL, NULL},
	{"em", TAG_STYLE, "\3", "\4"},
	{"embed", TAG_PASSED, "an embedded object", NULL},
	{"figcaption", TAG_BLOCK, NULL, NULL},
	{"figure", TAG_BLOCK, NULL, NULL},
	{"font", TAG_PASSED, NULL, NULL},
	{"footer", TAG_BLOCK, NULL, NULL},
	{"form", TAG_BLOCK, NULL, NULL},
	{"h1", TAG_BLOCK, "\1", "\2"},
	{"h2", TAG_BLOCK, "\1", "\2"},
	{"h3", TAG_BLOCK, "\1", "\2"},
	{"h4", TAG_BLOCK, "\1", "\2"},
	{"h5", TAG_BLOCK, "\1", "\2"},
	{"h6", TAG_BLOCK, "\1", "\2"},
	{"head", TAG_SKIPPED, NULL, NULL},
	{"header", TAG_BLOCK, NULL, NULL},
	{"hr", TAG_RULE, NULL, NULL},
	{"html", TAG_PASSED, NULL, NULL},
	{"i", TAG_STYLE, "\3", "\4"},
	{"iframe", TAG_SKIPPED, "a page within the page", NULL},
	{"img", TAG_PICTURE, NULL, NULL},
	{"input", TAG_PASSED, "a field to fill in", NULL},
	{"ins", TAG_STYLE, "\20<u>\21", "\20</u>\21"},
	{"kbd", TAG_STYLE, "\20<kbd>\21", "\20</kbd>\21"},
	{"label", TAG_PASSED, NULL, NULL},
	{"li", TAG_LIST, NULL, NULL},
	{"link", TAG_PASSED, NULL, NULL},
	{"main", TAG_BLOCK, NULL, NULL},
	{"mark", TAG_PASSED, "a highlight", NULL},
	{"math", TAG_MATH, NULL, NULL},
	{"meta", TAG_PASSED, NULL, NULL},
	{"nav", TAG_BLOCK, NULL, NULL},
	{"nobr", TAG_PASSED, NULL, NULL},
	{"nolink", TAG_PASSED, NULL, NULL},
	{"noscript", TAG_PASSED, NULL, NULL},
	{"object", TAG_PASSED, "an embedded object", NULL},
	{"ol", TAG_LIST, NULL, NULL},
	{"p", TAG_BLOCK, NULL, NULL},
	{"pre", TAG_PRE, NULL, NULL},
	{"q", TAG_STYLE, "\"", "\""},
	{"rp", TAG_SKIPPED, NULL, NULL},
	{"rt", TAG_SKIPPED, "a reading above letters", NULL},
	{"ruby", TAG_PASSED, NULL, NULL},
	{"s", TAG_STYLE, "\24", "\25"},
	{"samp", TAG_CODE, "\14", "\16"},
	{"script", TAG_SKIPPED, "a script", NULL},
	{"section", TAG_BLOCK, NULL, NULL},
	{"select", TAG_SKIPPED, "a list to select from", NULL},
	{"small", TAG_PASSED, NULL, NULL},
	{"span", TAG_PASSED, NULL, NULL},
	{"strike", TAG_STYLE, "\24", "\25"},
	{"strong", TAG_STYLE, "\1", "\2"},
	{"style", TAG_SKIPPED, NULL, NULL},
	{"sub", TAG_STYLE, "\7", "\13"},
	{"sup", TAG_STYLE, "\5", "\6"},
	{"svg", TAG_SKIPPED, "a drawing", NULL},
	{"table", TAG_TABLE, NULL, NULL},
	{"tbody", TAG_PASSED, NULL, NULL},
	{"td", TAG_TABLE, NULL, NULL},
	{"textarea", TAG_SKIPPED, "a field to fill in", NULL},
	{"tfoot", TAG_PASSED, NULL, NULL},
	{"th", TAG_TABLE, NULL, NULL},
	{"thead", TAG_PASSED, NULL, NULL},
	{"title", TAG_SKIPPED, NULL, NULL},
	{"tr", TAG_TABLE, NULL, NULL},
	{"tt", TAG_CODE, "\14", "\16"},
	{"u", TAG_STYLE, "\20<u>\21", "\20</u>\21"},
	{"ul", TAG_LIST, NULL, NULL},
	{"var", TAG_STYLE, "\3", "\4"},
	{"video", TAG_SKIPPED, "a film", NULL},
	{"wbr", TAG_PASSED, NULL, NULL},
};

static const struct html_row *row_of(const char *name, size_t length)
{
	size_t low = 0, high = LENGTH(rows);
	char lower[NAME_MAX_LENGTH];

	if (length >= sizeof(lower))
		return NULL;
	for (size_t i = 0; i < length; i++)
		lower[i] = ascii_lower(name[i]);
	lower[length] = '\0';
	while (low < high) {
		const size_t middle = low + (high - low) / 2;
		const int order = strcmp(rows[middle].name, lower);

		if (order == 0)
			return &rows[middle];
		if (order < 0)
			low = middle + 1;
		else
			high = middle;
	}
	return NULL;
}

static bool is_name(char byte)
{
	return is_letter(byte) || is_digit(byte) || byte == '-' ||
	       byte == ':' || byte == '_';
}

/* The end of a tag, behind its ">"; NULL if it has none. */
static const char *end_of_tag(const char *at)
{
	while (*at != '\0' && *at != '>') {
		if (*at == '"' || *at == '\'') {
			const char *end = strchr(at + 1, *at);

			if (end == NULL)
				return NULL;
			at = end;
		} else if (*at == '<') {
			return NULL;
		}
		at++;
	}
	return *at == '\0' ? NULL : at + 1;
}

/* A comment, a declaration or an instruction. */
static bool read_other(const char *text, struct html_tag *tag)
{
	const char *end;

	*tag = (struct html_tag){.name = text};
	if (strncmp(text, "<![CDATA[", strlen("<![CDATA[")) == 0) {
		tag->after = text + strlen("<![CDATA[");
		return true;
	}
	/* One that is never closed hides all that follows, as in browsers. */
	end = strncmp(text, "<!--", strlen("<!--")) == 0 ? strstr(text, "-->")
							 : strchr(text, '>');
	tag->after = end == NULL ? text + strlen(text)
				 : end + (*end == '-' ? strlen("-->") : 1);
	return true;
}

bool html_tag_read(const char *text, struct html_tag *tag)
{
	const char *at = text + 1;

	if (*at == '!' || *at == '?')
		return read_other(text, tag);
	*tag = (struct html_tag){.closing = *at == '/'};
	at += tag->closing;
	if (!is_letter(*at))
		return false;
	tag->name = at;
	while (is_name(*at))
		at++;
	tag->length = (size_t)(at - tag->name);
	tag->attributes = at;
	if (*at != '>' && *at != '/' && *at != ' ' && *at != '\n' &&
		*at != '\t')
		return false;
	tag->after = end_of_tag(at);
	if (tag->after == NULL)
		return false;
	tag->empty = tag->after[-2] == '/';
	tag->row = row_of(tag->name, tag->length);
	return true;
}

size_t html_tag_entity(const char *text, uint32_t *code)
{
	size_t length = 1;

	while (length < ENTITY_MAX &&
		(is_name(text[length]) || text[length] == '#'))
		length++;
	if (text[length] != ';')
		return 0;
	*code = entity_code(text, length + 1);
	return *code == 0 ? 0 : length + 1;
}

static const char *decoded(struct arena *arena, const char *text, size_t length)
{
	struct buffer out = {.arena = arena};

	for (size_t at = 0; at < length;) {
		uint32_t code = 0;
		const size_t entity =
			text[at] == '&' ? html_tag_entity(text + at, &code) : 0;
		char bytes[4];

		if (entity > 0)
			buffer_add(&out, bytes, utf8_put(code, bytes));
		else
			buffer_putc(&out, text[at]);
		at += entity > 0 ? entity : 1;
	}
	return buffer_text(&out);
}

static bool is_same(const char *at, const char *end, const char *name)
{
	while (at < end && *name != '\0' && ascii_lower(*at) == *name) {
		at++;
		name++;
	}
	return at == end && *name == '\0';
}

const char *html_tag_get(
	struct arena *arena, const struct html_tag *tag, const char *name)
{
	const char *at = tag->attributes;
	const char *const end = tag->after - 1;

	while (at < end) {
		const char *begin, *key_end;
		char quote;

		at += strspn(at, " \n\t/");
		begin = at;
		at += strcspn(at, "=> \n\t/");
		key_end = at;
		at += strspn(at, " \n\t");
		if (*at != '=') {
			if (at == begin)
				break;
			continue;
		}
		at++;
		at += strspn(at, " \n\t");
		quote = *at == '"' || *at == '\'' ? *at++ : '\0';
		{
			const char *value = at;

			at += strcspn(at, quote == '"'    ? "\""
					  : quote == '\'' ? "'"
							  : " >\n\t");
			if (is_same(begin, key_end, name))
				return decoded(
					arena, value, (size_t)(at - value));
			at += quote != '\0' && at < end;
		}
	}
	return NULL;
}
