/*
 * sheet_schema: the format of worksheets as JSON Schema.
 */
#ifndef WORKSHEET_SHEET_SCHEMA_H
#define WORKSHEET_SHEET_SCHEMA_H

struct arena;

/* The schema of a worksheet, in the arena; *untyped is a field whose type no
 * part knows, or NULL. */
const char *sheet_schema_text(struct arena *arena, const char **untyped);

#endif
