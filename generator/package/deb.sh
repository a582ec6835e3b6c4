#!/bin/sh
# Makes a Debian package of what is built, and prints its path.
#
#     deb.sh MAKE BUILD VERSION FONT-PACKAGE...
#
# Libraries that the program is linked with are dependencies, as dpkg-shlibdeps
# finds them; those that it loads when it needs them (loaded) are recommended,
# and so are the fonts of fonts.yaml.
set -eu

make=$1 build=$2 version=$3
shift 3
here=$(dirname "$0")
maintainer='The Pensum authors <pensum@pensum.invalid>'
arch=$(dpkg --print-architecture)
work=$(cd "$build" && pwd)/package
root=$work/pensum
deb=$build/pensum_${version}_$arch.deb

command -v dpkg-shlibdeps >/dev/null || {
	echo 'make deb needs dpkg-shlibdeps, of the package dpkg-dev' >&2
	exit 1
}

# The day of the last commit, so that a package is the same whenever it is made.
: "${SOURCE_DATE_EPOCH:=$(git log -1 --format=%ct 2>/dev/null || date +%s)}"
export SOURCE_DATE_EPOCH

# Packages of libraries that are loaded by name, as the sources name them.
loaded() {
	grep -rhoE '"lib[A-Za-z0-9-]+\.so\.[0-9]+"' generator --include='*.c' |
		tr -d '"' | sort -u | while read -r library; do
		dpkg-query -S "*/$library" 2>/dev/null | sed 's/:.*//' | sed 1q
	done | sort -u
}

# The program needs ICU, of any version.
icu() {
	dpkg-query -S '*/libicuuc.so.*' | sed 's/:.*//' | sort -u | sed 1q
}

# "a, b, c"
listed() {
	sed 's/$/, /' | tr -d '\n' | sed 's/, $//'
}

rm -rf "$work"
mkdir -p "$work/debian" "$root/DEBIAN"
"$make" --no-print-directory install DESTDIR="$root" PREFIX=/usr >/dev/null
# Debian's own libraries, all of them, so that its repairs reach the program.
mkdir "$work/bin"
"$make" --no-print-directory archives= program="$work/bin/pensum" \
	"$work/bin/pensum" >/dev/null
install "$work/bin/pensum" "$root/usr/bin/pensum"
strip --remove-section=.comment --remove-section=.note "$root/usr/bin/pensum"

doc=$root/usr/share/doc/pensum
install -m 644 README.md CHANGELOG.md "$here/copyright" "$doc"
printf '%s\n' "pensum ($version) stable; urgency=medium" '' \
	'  * See CHANGELOG.md.' '' \
	" -- $maintainer  $(date -uRd "@$SOURCE_DATE_EPOCH")" |
	gzip -9n >"$doc/changelog.gz"
gzip -9n "$root/usr/share/man/man1/pensum.1" \
	"$root/usr/share/man/man5/pensum-files.5"
install -D -m 644 "$here/pensum.desktop" \
	"$root/usr/share/applications/pensum.desktop"
install -D -m 644 "$here/pensum.svg" \
	"$root/usr/share/icons/hicolor/scalable/apps/pensum.svg"
find "$root" -type d -exec chmod 755 '{}' +

# dpkg-shlibdeps wants the control file of a source package.
printf 'Source: pensum\n\nPackage: pensum\nArchitecture: any\n' \
	>"$work/debian/control"
depends=$(cd "$work" && dpkg-shlibdeps -O "$root/usr/bin/pensum" 2>/dev/null |
	sed -n 's/^shlibs:Depends=//p')

cat >"$root/DEBIAN/control" <<END
Package: pensum
Version: $version
Architecture: $arch
Maintainer: $maintainer
Installed-Size: $(du -ks --apparent-size "$root/usr" | cut -f 1)
Depends: $depends, $(icu)
Recommends: $(loaded | listed), $(printf '%s\n' "$@" | listed)
Suggests: xdg-utils
Section: education
Priority: optional
Description: worksheets and answer keys from question banks
 Pensum draws randomized questions from banks, which are YAML files, and lays
 them out as PDF worksheets with separate answer keys, in many languages: forms
 that differ, tiers for a class of many levels, copies for a roster, practice
 packets and flash cards.
END
(cd "$root" && find usr -type f -print0 | LC_ALL=C sort -z |
	xargs -0 md5sum >DEBIAN/md5sums)
dpkg-deb --root-owner-group --build "$root" "$deb" >/dev/null
echo "$deb"
