#!/bin/sh
# Installs a package into a folder that has nothing but what it depends on, and
# prints a worksheet there; lintian finds no error in it.
#
#     deb.sh FILE.deb
#
# The files of the dependencies are those of this system, so nothing is
# downloaded.  The folder becomes the root by chroot, or in a namespace for
# whoever is not root.
set -eu

deb=$1
root=$(mktemp -d)
trap 'rm -rf "$root"' EXIT

lintian --fail-on error --suppress-tags bad-distribution-in-changes-file \
	"$deb" >"$root/said" 2>&1 || {
	grep '^E' "$root/said"
	exit 1
}

# The packages that these packages need, and the system's own few.
needed() {
	printf '%s\n' libc-bin coreutils dash fontconfig-config \
		"$(dpkg-deb -f "$deb" Depends | tr ',' '\n' |
			sed 's/^ *//; s/[ (|].*//')" >"$root/wanted"
	: >"$root/known"
	while [ -s "$root/wanted" ]; do
		sort -u "$root/wanted" | grep -vxF -f "$root/known" \
			>"$root/new" || break
		cat "$root/new" >>"$root/known"
		# shellcheck disable=SC2016 # dpkg's own
		xargs dpkg-query -W -f '${Depends},${Pre-Depends}\n' \
			<"$root/new" 2>/dev/null | tr ',' '\n' |
			sed 's/^ *//; s/[ (|:].*//; /^$/d' >"$root/wanted"
	done
	cat "$root/known"
}

fonts() {
	# shellcheck disable=SC2016,SC2046 # dpkg's own; names
	dpkg-query -W -f '${Package}\n' $(dpkg-deb -f "$deb" Recommends |
		tr ',' '\n' | sed 's/^ *//' | grep '^fonts-') 2>/dev/null
}

mkdir "$root/system"
{ needed; fonts; } | sort -u | while read -r package; do
	dpkg -L "$package" 2>/dev/null
done | sort -u | while read -r file; do
	case $file in /usr/share/doc/*|/usr/share/locale/*) continue ;; esac
	if [ -L "$file" ] || [ -f "$file" ]; then echo "$file"; fi
done | sed 's|^/||' >"$root/files"
for link in bin lib lib64 sbin; do
	[ ! -L "/$link" ] || {
		mkdir -p "$root/system/usr/$link"
		ln -s "usr/$link" "$root/system/$link"
	}
done
tar -C / -cf - --no-recursion -T "$root/files" |
	tar -C "$root/system" --keep-directory-symlink -xf -
mkdir -p "$root/system/tmp" "$root/system/etc"
dpkg-deb -x "$deb" "$root/system"

inside() {
	if [ "$(id -u)" -eq 0 ]; then
		chroot "$root/system" "$@"
	else
		unshare -r chroot "$root/system" "$@"
	fi
}
inside /sbin/ldconfig
inside /usr/bin/pensum --version
inside /bin/sh -ec 'cd /tmp && pensum init quiz && cd quiz &&
	pensum make quiz.yaml'
[ -s "$root/system/tmp/quiz/out/quiz-A.pdf" ]
echo "the package installs and prints"
