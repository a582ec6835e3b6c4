/*
 * entity: the names that HTML has for characters, as "&eacute;".
 */
#ifndef TEXT_ENTITY_H
#define TEXT_ENTITY_H

#include <stddef.h>
#include <stdint.h>

/* The code point of "&amp;" or "&#8212;"; 0 where it is not known. */
uint32_t entity_code(const char *text, size_t length);

#endif
