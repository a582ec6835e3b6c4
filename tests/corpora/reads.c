/*
 * reads: files as Pensum's readers see them, for the comparison with others.
 *
 *     reads yaml|csv FILE...
 *
 * Prints a line of JSON for each file: whether it was read without a mistake,
 * its value, and the messages.
 */
#include "base/arena.h"
#include "base/buffer.h"
#include "worksheet/roster/csv.h"
#include "yaml/node.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>

/* Put the value of a source; false if there were mistakes. */
typedef bool reader(struct reading *reading, const struct source *source,
	struct buffer *out);

static void put_text(struct buffer *out, const char *text)
{
	buffer_putc(out, '"');
	for (; *text != '\0'; text++)
		if ((unsigned char)*text < ' ' || strchr("\"\\", *text) != NULL)
			buffer_printf(out, "\\u%04x", (unsigned)*text);
		else
			buffer_putc(out, *text);
	buffer_putc(out, '"');
}

static void put_node(struct buffer *out, const struct node *node)
{
	const bool mapping = node->type == NODE_MAPPING;

	if (node->type == NODE_SCALAR) {
		put_text(out, node->text);
		return;
	}
	buffer_putc(out, mapping ? '{' : '[');
	for (uint32_t i = 0; i < node->count; i++) {
		if (i > 0)
			buffer_putc(out, ',');
		if (mapping) {
			put_text(out, node->pairs[i].key->text);
			buffer_putc(out, ':');
		}
		put_node(out, mapping ? node->pairs[i].value : node->items[i]);
	}
	buffer_putc(out, mapping ? '}' : ']');
}

static bool read_yaml(struct reading *reading, const struct source *source,
	struct buffer *out)
{
	const struct node *root =
		node_read(reading->arena, source, reading->errors);

	if (root == NULL) {
		buffer_puts(out, "null");
		return false;
	}
	put_node(out, root);
	return error_count(reading->errors) == 0;
}

static bool read_csv(struct reading *reading, const struct source *source,
	struct buffer *out)
{
	struct csv csv = {0};
	const bool good = csv_read(reading, source, &csv);

	buffer_putc(out, '[');
	for (size_t i = 0; i < csv.count; i++) {
		buffer_puts(out, i > 0 ? ",[" : "[");
		for (size_t k = 0; k < csv.rows[i].count; k++) {
			if (k > 0)
				buffer_putc(out, ',');
			put_text(out, csv.rows[i].values[k].text);
		}
		buffer_putc(out, ']');
	}
	buffer_putc(out, ']');
	return good;
}

static void put_messages(struct buffer *out, struct errors *errors)
{
	char *text = NULL;
	size_t length;
	FILE *stream = open_memstream(&text, &length);

	if (stream == NULL)
		abort();
	error_print_all(errors, stream, false);
	fclose(stream);
	put_text(out, text);
	free(text);
}

static void read_file(const char *path, reader *reads)
{
	struct arena *arena = arena_new();
	struct reading reading = {arena, error_list_new(arena)};
	struct buffer bytes = {.arena = arena}, out = {.arena = arena};
	struct source source = {.name = path};
	FILE *file = fopen(path, "rb");
	bool good;

	if (file == NULL)
		abort();
	for (int byte; (byte = fgetc(file)) != EOF;)
		buffer_putc(&bytes, (char)byte);
	fclose(file);
	source.text = buffer_text(&bytes);
	source.length = bytes.length;
	buffer_puts(&out, "{\"value\": ");
	good = reads(&reading, &source, &out);
	buffer_printf(
		&out, ", \"good\": %s, \"said\": ", good ? "true" : "false");
	put_messages(&out, reading.errors);
	buffer_puts(&out, "}");
	puts(buffer_text(&out));
	arena_free(arena);
}

int main(int count, char **arguments)
{
	reader *reads = NULL;

	if (count > 1 && strcmp(arguments[1], "yaml") == 0)
		reads = read_yaml;
	if (count > 1 && strcmp(arguments[1], "csv") == 0)
		reads = read_csv;
	if (reads == NULL)
		return 2;
	for (int i = 2; i < count; i++)
		read_file(arguments[i], reads);
	return 0;
}
