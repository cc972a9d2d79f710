#!/usr/bin/env bash
# Looks for the system libraries that Qt and OpenCV load, and with --test also for a virtual X server.
# Missing ones are installed by apt-get as root, or through sudo with --sudo; otherwise the command is printed.
set -euo pipefail

[ "$(uname -s)" = Linux ] || exit 0
PATH="$PATH:/usr/sbin:/sbin"

want_test="" want_sudo=""
for option in "$@"; do
    case "$option" in
        --test) want_test=yes ;;
        --sudo) want_sudo=yes ;;
        *) echo "system_libraries.sh: unknown option $option" >&2; exit 2 ;;
    esac
done

# library, Debian package that brings it
libraries="
libEGL.so.1 libegl1
libGL.so.1 libgl1
libgthread-2.0.so.0 libglib2.0-0
libxkbcommon-x11.so.0 libxkbcommon-x11-0
libxcb-cursor.so.0 libxcb-cursor0
libxcb-icccm.so.4 libxcb-icccm4
libxcb-image.so.0 libxcb-image0
libxcb-keysyms.so.1 libxcb-keysyms1
libxcb-render-util.so.0 libxcb-render-util0
libxcb-shape.so.0 libxcb-shape0
libxcb-xinerama.so.0 libxcb-xinerama0
libxcb-randr.so.0 libxcb-randr0
libxcb-xkb.so.1 libxcb-xkb1
libdbus-1.so.3 libdbus-1-3
libfontconfig.so.1 libfontconfig1
"

present=$(ldconfig -p 2>/dev/null || true)
[ -n "$present" ] || exit 0 # a system without a library cache: Qt itself will say what it lacks
missing=()
while read -r library package; do
    [ -z "$library" ] || grep -qF "$library" <<<"$present" || missing+=("$package")
done <<<"$libraries"
if [ -n "$want_test" ]; then
    command -v Xvfb >/dev/null || missing+=(xvfb)
    command -v xdotool >/dev/null || missing+=(xdotool)
    command -v postgres >/dev/null || compgen -G "/usr/lib/postgresql/*/bin/postgres" >/dev/null || missing+=(postgresql)
    [ -d /usr/share/fonts/truetype/dejavu ] || [ -n "$(fc-list 2>/dev/null)" ] || missing+=(fonts-dejavu-core)
fi
[ ${#missing[@]} -gt 0 ] || exit 0

install="apt-get install -y --no-install-recommends ${missing[*]}"
if ! command -v apt-get >/dev/null; then
    echo "Qt may lack system libraries here (Debian's names): ${missing[*]}" >&2
    exit 0
fi
as_root=()
if [ "$(id -u)" -ne 0 ]; then
    if [ -n "$want_sudo" ] && sudo -n true 2>/dev/null; then
        as_root=(sudo -n)
    else
        echo "Some system libraries are missing; install them with: sudo $install" >&2
        exit 1
    fi
fi
echo "Installing system libraries: ${missing[*]}"
export DEBIAN_FRONTEND=noninteractive
"${as_root[@]}" apt-get -qq -o Acquire::Retries=3 update
"${as_root[@]}" env DEBIAN_FRONTEND=noninteractive apt-get -qq -o Acquire::Retries=3 \
    install -y --no-install-recommends "${missing[@]}" >/dev/null
