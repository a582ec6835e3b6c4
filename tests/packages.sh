#!/bin/sh
# Installs those of the named Debian packages that are missing; says nothing
# and asks apt nothing where none is.
#
#     packages.sh PACKAGE...
set -eu

installed() {
	dpkg-query -W -f '${db:Status-Status} ${Package}\n' "$@" 2>/dev/null |
		sed -n 's/^installed //p'
}

missing() {
	have=" $(installed "$@" | tr '\n' ' ')"
	for package; do
		case $have in
		*" $package "*) ;;
		*) printf ' %s' "$package" ;;
		esac
	done
}

apt() {
	if [ "$(id -u)" -eq 0 ]; then
		set -- env "$@"
	elif command -v sudo >/dev/null; then
		set -- sudo env "$@"
	else
		echo "please install as root:$missing" >&2
		exit 1
	fi
	"$@"
}

apt_get() {
	apt DEBIAN_FRONTEND=noninteractive apt-get -q \
		-o DPkg::Lock::Timeout=120 "$@"
}

if ! command -v apt-get >/dev/null; then
	echo "not a Debian system; what Debian calls these is needed: $*" >&2
	exit 0
fi
missing=$(missing "$@")
[ -n "$missing" ] || exit 0

echo "installing:$missing"
# One unreachable archive of several is no reason to stop: the packages may
# come from another.
apt_get update || echo "going on with the package lists at hand" >&2
# shellcheck disable=SC2086 # a list of words
apt_get install -y --no-install-recommends $missing || {
	echo "could not install:$missing" >&2
	exit 1
}
