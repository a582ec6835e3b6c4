#include "base/xml/xml.h"

#include "base/arena.h"
#include "base/buffer.h"
#include "base/common.h"
#include "base/utf8.h"

#define XML_DTD 1 /* otherwise expat.h hides its limits on entities */
#include <expat.h>
#include <iconv.h>
#include <string.h>
#include <strings.h>

enum {
	EXPANDED_BYTES =
		1024 * 1024 /* a file with entities may get this long, */
};

#define EXPANDED_TIMES 2.0F /* or this many times its own length */

static const char separator = '\n'; /* between a namespace and a name */

struct parsing {
	XML_Parser parser;
	struct arena *arena;
	const struct source *source;
	const struct xml_rules *rules;
	struct errors *errors;
	struct xml *root;
	struct xml *open[XML_DEPTH]; /* open elements, from the root inward */
	size_t depth, count;
	struct buffer text; /* text since the last tag */
	bool stopped;
};

static struct where here(const struct parsing *parsing)
{
	return (struct where){parsing->source,
		(uint32_t)XML_GetCurrentLineNumber(parsing->parser),
		(uint32_t)XML_GetCurrentColumnNumber(parsing->parser) + 1};
}

static void stop(struct parsing *parsing, const char *why)
{
	if (!parsing->stopped)
		error_at(parsing->errors, here(parsing), "%s", why);
	parsing->stopped = true;
	XML_StopParser(parsing->parser, XML_FALSE);
}

static const char *copied(const struct parsing *parsing, const char *text)
{
	return arena_copy(parsing->arena, text, strlen(text));
}

/* Split a name.  Returns the local name, and sets its namespace. */
static const char *split(
	const struct parsing *parsing, const char *whole, const char **space)
{
	const char *end = strrchr(whole, separator);

	*space = end == NULL ? ""
			     : arena_copy(parsing->arena, whole,
				       (size_t)(end - whole));
	return copied(parsing, end == NULL ? whole : end + 1);
}

/* Append a child to the innermost element. */
static void append(struct parsing *parsing, struct xml *xml)
{
	struct xml *parent;

	if (parsing->depth == 0) {
		parsing->root = xml;
		return;
	}
	parent = parsing->open[parsing->depth - 1];
	xml->parent = parent;
	if (parent->last == NULL)
		parent->first = xml;
	else
		parent->last->next = xml;
	parent->last = xml;
}

static struct xml *xml_new(struct parsing *parsing)
{
	struct xml *xml = arena_alloc(parsing->arena, 1, sizeof(*xml));

	xml->at = here(parsing);
	xml->space = "";
	xml->number = parsing->count++;
	if (parsing->count > parsing->rules->elements)
		stop(parsing, "the file has too many elements");
	return xml;
}

static bool is_blank(const struct buffer *text)
{
	return strspn(buffer_text(text), " \t\n") == text->length;
}

/* Turn the text since the last tag into a node. */
static void end_text(struct parsing *parsing)
{
	struct xml *xml;

	if (parsing->text.length == 0)
		return;
	if (parsing->depth > 0 &&
		!(parsing->rules->skip_blanks && is_blank(&parsing->text))) {
		xml = xml_new(parsing);
		xml->text = arena_copy(parsing->arena,
			buffer_text(&parsing->text), parsing->text.length);
		parsing->open[parsing->depth - 1]->weight +=
			parsing->text.length;
		append(parsing, xml);
	}
	parsing->text.length = 0;
}

static void read_attributes(
	struct parsing *parsing, struct xml *xml, const XML_Char **pairs)
{
	struct xml_attribute *at;

	while (pairs[2 * xml->count] != NULL)
		xml->count++;
	if (xml->count > XML_ATTRIBUTES) {
		xml->count = 0;
		stop(parsing, "an element has more than 1000 attributes");
	}
	at = arena_alloc(parsing->arena, xml->count, sizeof(*at));
	for (size_t i = 0; i < xml->count; i++) {
		at[i].name = split(parsing, pairs[2 * i], &at[i].space);
		at[i].value = copied(parsing, pairs[2 * i + 1]);
		xml->weight += strlen(pairs[2 * i]) + strlen(at[i].value);
	}
	xml->attributes = at;
}

static void XMLCALL on_start(
	void *data, const XML_Char *name, const XML_Char **attributes)
{
	struct parsing *parsing = data;
	struct xml *xml;

	end_text(parsing);
	xml = xml_new(parsing);
	xml->name = split(parsing, name, &xml->space);
	xml->weight = strlen(name);
	read_attributes(parsing, xml, attributes);
	if (parsing->depth == XML_DEPTH) {
		stop(parsing, "elements are nested more than 256 deep");
		return;
	}
	append(parsing, xml);
	parsing->open[parsing->depth++] = xml;
}

static void XMLCALL on_end(void *data, const XML_Char *name)
{
	struct parsing *parsing = data;

	(void)name;
	end_text(parsing);
	parsing->depth--;
}

static void XMLCALL on_text(void *data, const XML_Char *text, int length)
{
	struct parsing *parsing = data;

	buffer_add(&parsing->text, text, (size_t)length);
}

/* An entity that the file does not define. */
static int XMLCALL on_external(XML_Parser parser, const XML_Char *context,
	const XML_Char *base, const XML_Char *system_id,
	const XML_Char *public_id)
{
	(void)context;
	(void)base;
	(void)system_id;
	(void)public_id;
	stop(XML_GetUserData(parser), "an entity stands for another file");
	return XML_STATUS_ERROR;
}

/* Put the character that an entity of HTML stands for, or its name. */
static void put_entity(struct parsing *parsing, const char *name)
{
	const char *text = arena_printf(parsing->arena, "&%s;", name);
	const uint32_t code = parsing->rules->entity(text, strlen(text));
	char bytes[4];

	if (code == 0)
		buffer_puts(&parsing->text, text);
	else
		buffer_add(&parsing->text, bytes, utf8_put(code, bytes));
}

static void XMLCALL on_skipped(
	void *data, const XML_Char *name, int is_parameter)
{
	struct parsing *parsing = data;

	if (is_parameter)
		return;
	if (parsing->rules->entity == NULL)
		stop(parsing, "an entity is not declared in the file");
	else
		put_entity(parsing, name);
}

/* A style sheet in another file decides how the picture looks; one that begins
 * with # is in this file. */
static void XMLCALL on_instruction(
	void *data, const XML_Char *target, const XML_Char *content)
{
	const char *href = strstr(content, "href=");

	if (((struct parsing *)data)->rules->entity == NULL &&
		strcmp(target, "xml-stylesheet") == 0 && href != NULL &&
		href[strlen("href=\"")] != '#')
		stop(data,
			"its style sheet is another file, and only the SVG "
			"itself is drawn; put the rules into a <style> in it");
}

/* Does this encoding have letters of one byte, and ASCII as it is?  Names come
 * from strangers, so no others reach iconv. */
static bool is_single_byte(const char *name)
{
	static const char *const families[] = {
		"windows-125", "cp125", "iso-8859-", "iso8859-", "koi8-"};

	for (size_t i = 0; i < LENGTH(families); i++)
		if (strncasecmp(name, families[i], strlen(families[i])) == 0)
			return true;
	return false;
}

/* The code point of a byte, or -1. */
static int code_point(iconv_t decoder, int byte)
{
	char from = (char)byte, *in = &from;
	unsigned char to[4];
	char *out = (char *)to;
	size_t left = 1, room = sizeof(to);

	iconv(decoder, NULL, NULL, NULL, NULL);
	if (iconv(decoder, &in, &left, &out, &room) == (size_t)-1 || room > 0)
		return -1;
	return to[3] << 24 | to[2] << 16 | to[1] << 8 | to[0];
}

static int XMLCALL on_encoding(
	void *data, const XML_Char *name, XML_Encoding *encoding)
{
	iconv_t decoder;

	(void)data;
	if (!is_single_byte(name))
		return XML_STATUS_ERROR;
	decoder = iconv_open("UTF-32LE", name);
	if (decoder == (iconv_t)-1)
		return XML_STATUS_ERROR;
	for (int byte = 0; byte < (int)LENGTH(encoding->map); byte++)
		encoding->map[byte] = code_point(decoder, byte);
	iconv_close(decoder);
	return XML_STATUS_OK;
}

static void set_handlers(struct parsing *parsing)
{
	XML_Parser parser = parsing->parser;

	XML_SetUserData(parser, parsing);
	XML_SetElementHandler(parser, on_start, on_end);
	XML_SetCharacterDataHandler(parser, on_text);
	XML_SetExternalEntityRefHandler(parser, on_external);
	XML_SetSkippedEntityHandler(parser, on_skipped);
	XML_SetProcessingInstructionHandler(parser, on_instruction);
	XML_SetUnknownEncodingHandler(parser, on_encoding, NULL);
	XML_SetBillionLaughsAttackProtectionActivationThreshold(
		parser, EXPANDED_BYTES);
	XML_SetBillionLaughsAttackProtectionMaximumAmplification(
		parser, EXPANDED_TIMES);
}

static void drop(void *parser)
{
	XML_ParserFree(parser);
}

const struct xml *xml_read(
	struct arena *arena, const struct source *source, struct errors *errors)
{
	const struct xml_rules rules = {XML_ELEMENTS, NULL, false};

	return xml_read_by(arena, source, &rules, errors);
}

const struct xml *xml_read_by(struct arena *arena, const struct source *source,
	const struct xml_rules *rules, struct errors *errors)
{
	struct parsing parsing = {
		.parser = XML_ParserCreateNS(
			rules->entity == NULL ? NULL : "UTF-8", separator),
		.arena = arena,
		.source = source,
		.rules = rules,
		.errors = errors,
		.text.arena = arena,
	};
	enum XML_Error error;

	if (parsing.parser == NULL)
		arena_exhausted();
	arena_at_end(arena, drop, parsing.parser);
	set_handlers(&parsing);
	if (rules->entity != NULL)
		XML_UseForeignDTD(parsing.parser, XML_TRUE);
	if (XML_Parse(parsing.parser, source->text, (int)source->length, 1) ==
		XML_STATUS_ERROR) {
		error = XML_GetErrorCode(parsing.parser);
		if (error == XML_ERROR_NO_MEMORY)
			arena_exhausted();
		if (error == XML_ERROR_UNKNOWN_ENCODING)
			stop(&parsing,
				"its encoding is not known here; save it as "
				"UTF-8");
		if (!parsing.stopped)
			error_at(errors, here(&parsing), "damaged XML: %s",
				XML_ErrorString(error));
		parsing.stopped = true;
	}
	arena_end_now(arena, parsing.parser);
	return parsing.stopped ? NULL : parsing.root;
}

size_t xml_count(const struct xml *root)
{
	while (root->last != NULL)
		root = root->last;
	return root->number + 1;
}

const char *xml_get(const struct xml *element, const char *name)
{
	for (size_t i = 0; i < element->count; i++)
		if (*element->attributes[i].space == '\0' &&
			strcmp(element->attributes[i].name, name) == 0)
			return element->attributes[i].value;
	return NULL;
}
