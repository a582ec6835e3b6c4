/*
 * colour: colours as SVG names them.
 */
#ifndef PICTURE_SVG_COLOUR_H
#define PICTURE_SVG_COLOUR_H

#include <stdbool.h>
#include <stdint.h>

/*
 * Read "red", "#f00", "#ff0000", "rgb(255, 0, 0)" or "rgb(100%, 0%, 0%)";
 * false, and rgb as it was, where the text is none of these.
 */
bool colour_parse(const char *text, uint8_t rgb[3]);

#endif
