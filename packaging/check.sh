#!/usr/bin/env bash
# Installs what `make package` built in a clean Debian root and tries it there: as an ordinary user, without a network.
# Needs root. The root stays in build/clean-root for a look; pictures of the window are left in build/check.
set -euo pipefail
cd "$(dirname "$0")/.."
[ "$(id -u)" = 0 ] || { echo "A clean root can only be made as root."; exit 1; }
root=$PWD/build/clean-root out=$PWD/build/check here=$PWD
deb=$(ls dist/photo-scrubber_*.deb) archive=$(ls dist/photo-scrubber-*-linux-*.tar.gz)
export DEBIAN_FRONTEND=noninteractive LC_ALL=C.UTF-8
rm -rf "$out"; mkdir -p "$out"

# The same mirror that this computer uses.
mirror() { awk '/^URIs:/ {print $2; exit} $1 == "deb" {for (i = 2; i <= NF; i++) if ($i ~ /:\/\//) {print $i; exit}}' \
  /etc/apt/sources.list.d/*.sources /etc/apt/sources.list 2>/dev/null | head -n 1; }
suite=$(. /etc/os-release && echo "$VERSION_CODENAME")
command -v debootstrap >/dev/null || apt-get install -y -qq --no-install-recommends debootstrap >/dev/null

step() { printf '\n== %s\n' "$*"; }
inside() { chroot "$root" /usr/bin/env -i PATH=/usr/sbin:/usr/bin:/sbin:/bin LC_ALL=C.UTF-8 DEBIAN_FRONTEND=noninteractive "$@"; }
# An ordinary user in a network namespace of its own, which has no way out.
user() { unshare --net chroot "$root" /usr/bin/env -i /usr/sbin/runuser -u visitor -- \
  env -i HOME=/home/visitor USER=visitor PATH=/usr/bin:/bin LC_ALL=C.UTF-8 "$@"; }
refresh() { mountpoint -q "$root/proc" || mount -t proc proc "$root/proc"; mountpoint -q "$root/dev" || mount --rbind /dev "$root/dev"; mount --make-rslave "$root/dev"; }
leave() { mountpoint -q "$root/proc" && umount -l "$root/proc"; mountpoint -q "$root/dev" && umount -l -R "$root/dev"; true; }
trap leave EXIT

if [ ! -e "$root/.ready" ]; then
  step "a clean $suite"
  leave; rm -rf "$root"
  debootstrap --variant=minbase "$suite" "$root" "$(mirror)" >"$out/debootstrap.log"
  inside useradd --create-home visitor
  touch "$root/.ready"
fi
refresh
# What an earlier run installed goes first: each check begins without it.
inside apt-get purge -y -qq photo-scrubber >/dev/null 2>&1 || true
inside apt-get autoremove --purge -y -qq >/dev/null 2>&1
inside dpkg -l | grep -cE '^ii' | sed 's/$/ packages before/'

photos=$root/home/visitor/photos
rm -rf "$root/home/visitor/"*; mkdir -p "$photos"
.venv/bin/python assets/demo/draw.py "$out/demo" >/dev/null  # one of them shows a face
cp -r "$out/demo/." "$photos"
cp "${SCRUBBER_CHECK_PHOTO:-ui/assets/practice.jpg}" "$photos/one.jpg"
# The program reads HEIC without the encoder that libheif is linked against (trim.py); ours for development has it.
.venv/bin/python -c 'import pillow_heif, sys; from PIL import Image; pillow_heif.from_pillow(Image.open(sys.argv[1])).save(sys.argv[2])' \
  "$photos/one.jpg" "$photos/two.heic"

# What every form of the program must do; $1 is the command line, $2 a name.
tries() {
  rm -rf "$root/home/visitor/clean"
  inside chown -R visitor: /home/visitor
  user "$1" --version
  user "$1" doctor
  user "$1" scrub -r /home/visitor/photos -o /home/visitor/clean --json >"$out/$2.json"
  build/app/bin/python - "$out/$2.json" <<'PYTHON'
import collections, json, sys
reports = json.load(open(sys.argv[1]))
reports = reports.get("photos", reports) if isinstance(reports, dict) else reports
kinds = collections.Counter()
for report in reports:
    assert report["outcome"] in ("cleaned", "already_clean"), report["outcome"]
    for kind, number in report["hidden"].items():
        kinds[kind] += number
print(len(reports), "photos:", dict(kinds))
assert kinds["face"] and kinds["name"] and kinds["phone"], "too little was found"
PYTHON
  find "$root/home/visitor/clean" -type f | sed "s|$root||"
}

step "$(basename "$deb")"
cp "$deb" "$root/root/package.deb"
inside apt-get update -qq
inside apt-get install -y -qq --no-install-recommends /root/package.deb >"$out/apt.log" 2>&1 || { tail -n 30 "$out/apt.log"; exit 1; }
rm "$root/root/package.deb"
inside dpkg -l | grep -cE '^ii' | sed 's/$/ packages after/'
inside sh -c 'export LD_LIBRARY_PATH=/usr/lib/photo-scrubber/_internal; find /usr/lib/photo-scrubber -type f | while read -r f; do ldd "$f" 2>/dev/null; done | grep "not found" | sort -u' >"$out/missing.txt" || true
[ ! -s "$out/missing.txt" ] || { cat "$out/missing.txt"; echo "Libraries are missing."; exit 1; }
tries /usr/bin/scrubber deb

step "the window"
inside apt-get install -y -qq --no-install-recommends xvfb xauth imagemagick x11-utils xdotool fonts-dejavu-core man-db bash-completion desktop-file-utils shared-mime-info libglib2.0-bin >"$out/apt-x.log" 2>&1 \
  || { tail -n 30 "$out/apt-x.log"; exit 1; }
mkdir -p "$root/tmp/.X11-unix"; chmod 1777 "$root/tmp" "$root/tmp/.X11-unix"
# $1 the program, $2 a name: start, wait for the finding list to come to rest, take a picture, close.
shows() {
  user sh -c "
    Xvfb :77 -noreset -screen 0 1280x900x24 -nolisten tcp >/dev/null 2>&1 & screen=\$!
    sleep 3; export DISPLAY=:77
    '$1' /home/visitor/photos/one.jpg >/tmp/window.log 2>&1 & window=\$!
    for _ in \$(seq 60); do sleep 1; xdotool search --onlyvisible --name 'Photo Scrubber' >/dev/null 2>&1 && break; done
    sleep ${SCRUBBER_CHECK_WAIT:-45}
    import -window root /tmp/window.png
    kill \$window; wait \$window; echo \"window ended with \$?\"; kill \$screen"
  cp "$root/tmp/window.png" "$out/$2.png"; cat "$root/tmp/window.log"
  colours=$(inside identify -format '%k' /tmp/window.png)
  echo "$2.png shows $colours colours: please look at it."
  [ "$colours" -gt 500 ] || { echo "The window shows next to nothing."; exit 1; }
}
shows /usr/bin/photo-scrubber window-deb
inside man --pager=cat scrubber 2>/dev/null | head -n 5
inside bash -c '. /usr/share/bash-completion/bash_completion; . /usr/share/bash-completion/completions/scrubber; COMP_WORDS=(scrubber sc); COMP_CWORD=1; _scrubber_completion scrubber; echo "completes sc to: ${COMPREPLY[*]}"'

step "a double click on a photo does not start it"
inside update-desktop-database /usr/share/applications
inside gio mime image/jpeg | grep photo-scrubber && { echo "It became the default viewer."; exit 1; }

step "removed again"
inside apt-get purge -y -qq photo-scrubber >/dev/null 2>&1
[ ! -e "$root/usr/lib/photo-scrubber" ] && echo "nothing left below /usr/lib"
inside sh -c 'ls /usr/bin/scrubber /usr/share/applications/photo-scrubber.desktop 2>/dev/null' && { echo "Something was left."; exit 1; }

step "$(basename "$archive")"
tar -xzf "$archive" -C "$root/home/visitor"
inside chown -R visitor: /home/visitor
folder=$(basename "$(ls -d "$root"/home/visitor/photo-scrubber-*)")
inside apt-get install -y -qq --no-install-recommends libgl1 libegl1 fontconfig >/dev/null 2>&1
tries "/home/visitor/$folder/scrubber" archive
shows "/home/visitor/$folder/photo-scrubber" window-archive

step "wheel, in a fresh environment, with all that it asks for"
rm -rf build/check-wheel; "${PYTHON:-python3}" -m venv build/check-wheel
build/check-wheel/bin/pip install --quiet --disable-pip-version-check dist/*.whl
(cd / && for program in scrubber photo-scrubber; do "$here/build/check-wheel/bin/$program" --version; done
 # Without the second face detector, which only the installers bring (decision 16): that is told, and ends with 17.
 "$here/build/check-wheel/bin/scrubber" doctor || [ $? = 17 ]
 rm -rf "$here/build/check-wheel/clean"
 "$here/build/check-wheel/bin/scrubber" scrub "$here/ui/assets/practice.jpg" -o "$here/build/check-wheel/clean")
export UV_TOOL_DIR=$here/build/check-tool UV_TOOL_BIN_DIR=$here/build/check-tool/bin
"${UV:-.tools/bin/uv}" tool install --quiet --force --python "${PYTHON:-python3}" dist/*.whl
"$UV_TOOL_BIN_DIR/scrubber" --version
"$UV_TOOL_BIN_DIR/photo-scrubber" --version

echo; echo "All of it was installed and tried. Pictures: build/check/*.png"
