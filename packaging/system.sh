#!/usr/bin/env bash
# Installs the few system packages that are missing, where it may; says which ones where it may not.
set -u
wanted=()
# exiftool is the tests' outside witness; nothing at run time needs it.
command -v exiftool >/dev/null 2>&1 || wanted+=(libimage-exiftool-perl)
# Real sticks for the tests; only root mounts them.
[ "$(id -u)" != 0 ] || command -v mount.exfat-fuse >/dev/null 2>&1 || wanted+=(exfat-fuse exfatprogs ntfs-3g)
# Shared libraries that the window's Qt expects from the system.
while read -r library package; do
  ldconfig -p 2>/dev/null | grep -qF "$library" || wanted+=("$package")
done <<'LIBRARIES'
libGL.so.1 libgl1
libEGL.so.1 libegl1
libxkbcommon.so.0 libxkbcommon0
libfontconfig.so.1 libfontconfig1
libglib-2.0.so.0 libglib2.0-0
libdbus-1.so.3 libdbus-1-3
libxkbcommon-x11.so.0 libxkbcommon-x11-0
libxcb-cursor.so.0 libxcb-cursor0
libxcb-icccm.so.4 libxcb-icccm4
libxcb-keysyms.so.1 libxcb-keysyms1
libxcb-shape.so.0 libxcb-shape0
LIBRARIES
[ ${#wanted[@]} -eq 0 ] && exit 0
[ "$(uname -s)" = Linux ] || exit 0
install() { apt-get install -y -qq --no-install-recommends "${wanted[@]}"; }
if command -v apt-get >/dev/null 2>&1 && [ "$(id -u)" = 0 ]; then
  echo "Installing system packages: ${wanted[*]}"
  export DEBIAN_FRONTEND=noninteractive
  { install || { apt-get update -qq && install; }; } >/dev/null 2>&1 \
    || echo "These could not be installed: ${wanted[*]}. What needs them will not run, and its tests are skipped."
else
  echo "Please install these system packages: ${wanted[*]}"
fi
exit 0
