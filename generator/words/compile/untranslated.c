/* The build's own programs print their messages in English. */
#include "base/message.h"

const struct message_table message_tables[] = {{0}};
const size_t message_table_count = 0;
const char message_texts[] = "";
