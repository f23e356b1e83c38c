#!/usr/bin/env bash
# Installs the few system packages that are missing, where it may; says which ones where it may not.
set -u
wanted=()
# exiftool is the tests' outside witness; nothing at run time needs it.
command -v exiftool >/dev/null 2>&1 || wanted+=(libimage-exiftool-perl)
if command -v ldconfig >/dev/null 2>&1; then
  ldconfig -p 2>/dev/null | grep -q 'libstdc++\.so\.6' || wanted+=(libstdc++6)
fi
[ ${#wanted[@]} -eq 0 ] && exit 0
if command -v apt-get >/dev/null 2>&1 && [ "$(id -u)" = 0 ]; then
  echo "Installing system packages: ${wanted[*]}"
  export DEBIAN_FRONTEND=noninteractive
  { apt-get install -y -qq --no-install-recommends "${wanted[@]}" || { apt-get update -qq && apt-get install -y -qq --no-install-recommends "${wanted[@]}"; }; } >/dev/null 2>&1 \
    || echo "These could not be installed: ${wanted[*]}. Tests that need them will be skipped."
else
  echo "Please install these system packages for the tests: ${wanted[*]}"
fi
exit 0
