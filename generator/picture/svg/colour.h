/*
 * colour: parse SVG colours.
 */
#ifndef PICTURE_SVG_COLOUR_H
#define PICTURE_SVG_COLOUR_H

#include <stdbool.h>
#include <stdint.h>

/*
 * Read "red", "#f00", "#ff0000", "rgb(255, 0, 0)" or "rgb(100%, 0%, 0%)".
 * Otherwise returns false and leaves rgb unchanged.
 */
bool colour_parse(const char *text, uint8_t rgb[3]);

#endif
