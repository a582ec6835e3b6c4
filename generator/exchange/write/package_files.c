#include "exchange/write/package_files.h"

void package_files_begin(struct buffer *manifest, const char *id,
	const char *schema, const char *version)
{
	buffer_printf(manifest,
		"<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<manifest "
		"identifier=\"package-%s\" "
		"xmlns=\"http://www.imsglobal.org/xsd/imscp_v1p1\">\n"
		"<metadata><schema>%s</schema><schemaversion>%s"
		"</schemaversion></metadata>\n<organizations/>\n"
		"<resources>\n",
		id, schema, version);
}

void package_files_add(
	struct writer *writer, struct zip_writer *zip, struct buffer *manifest)
{
	for (size_t i = 0; i < writer->file_count; i++) {
		const struct writer_file *file = &writer->files[i];

		zip_write_file(zip, file->name, file->bytes, file->length);
		buffer_printf(manifest,
			"<resource identifier=\"file%zu\" type=\"webcontent\" "
			"href=\"",
			i + 1);
		writer_address(manifest, file->name);
		buffer_puts(manifest, "\"><file href=\"");
		writer_address(manifest, file->name);
		buffer_puts(manifest, "\"/></resource>\n");
	}
}
