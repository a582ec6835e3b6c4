#!/bin/sh
# The scripts, as shellcheck would have them.
grep -rlE '^#!/(bin/sh|usr/bin/env bash|bin/bash)' tests .ci | xargs shellcheck
