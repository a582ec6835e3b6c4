/*
 * completion_zsh: the completion script for zsh.
 */
#ifndef COMMAND_COMPLETION_ZSH_H
#define COMMAND_COMPLETION_ZSH_H

#include "base/buffer.h"

void completion_zsh_put(struct buffer *out);

#endif
