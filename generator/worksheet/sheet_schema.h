/*
 * sheet_schema: what a worksheet may be, as JSON Schema.
 */
#ifndef WORKSHEET_SHEET_SCHEMA_H
#define WORKSHEET_SHEET_SCHEMA_H

struct arena;

/* The schema of a worksheet, in the arena; *untyped is a field that no part
 * knows the type of, or NULL. */
const char *sheet_schema_text(struct arena *arena, const char **untyped);

#endif
