# What ./run, ./test and fuzz/run share: Debian packages that are missing, then a quiet build.
# Sourced by bash with `root` set to the folder of the clone. Tested by tests/install/setup_test.py.

# Prints the packages of the given sections of setup/packages.txt, but for those whose command (behind `|`) came from elsewhere.
setup_packages() {
  local line section='' wanted=" $* "
  while read -r line; do
    case $line in
      ''|'#'*) ;;
      '['*']') section=${line:1:-1} ;;
      *'|'*) [[ $wanted != *" $section "* ]] || command -v "${line#*|}" >/dev/null || printf '%s\n' "${line%|*}" ;;
      *) [[ $wanted == *" $section "* ]] && printf '%s\n' "$line" ;;
    esac
  done <"$root/setup/packages.txt"
}

# Prints those of the given packages that are not installed.
missing_packages() {
  local package status
  local -A installed=()
  while read -r package status; do
    [[ $status == installed ]] && installed[$package]=1
  done < <(dpkg-query -W -f '${Package} ${db:Status-Status}\n' "$@" 2>/dev/null)
  for package; do [[ ${installed[$package]:-} ]] || printf '%s\n' "$package"; done
}

# Installs packages with apt as root or through sudo; another apt that is at work is waited for.
install_packages() {
  local as_root=() try
  if ((EUID != 0)); then
    as_root=(sudo -n)
    [[ -t 0 && -t 2 ]] && as_root=(sudo)
  fi
  local apt=("${as_root[@]}" env DEBIAN_FRONTEND=noninteractive apt-get -qq -y
             -o DPkg::Lock::Timeout=600 -o Acquire::Retries=3)
  for try in 1 2 3 4 5; do
    # Package lists may be absent on a fresh machine, or so old that they name files which the mirror no longer has.
    if ((try > 1)) || ! apt_knows "$@"; then
      "${apt[@]}" update || { sleep $((try * 3)); continue; }
    fi
    "${apt[@]}" install --no-install-recommends "$@" && return 0
    sleep "$try"
  done
  return 1
}

apt_knows() {
  local known
  known=$(apt-cache show --no-all-versions "$@" 2>/dev/null | grep -c '^Package: ')
  ((known >= $#))
}

# Sees to the packages of the given sections, or ends with status 2 and one sentence that says what to do.
ensure_packages() {
  local packages missing log="$root/build/setup.log"
  command -v dpkg-query >/dev/null || return 0  # another system: its owner sees to the same things, README.md lists them
  mapfile -t packages < <(setup_packages "$@")
  mapfile -t missing < <(missing_packages "${packages[@]}")
  ((${#missing[@]})) || return 0
  local remedy="sudo apt-get install ${missing[*]}"
  if ((EUID != 0)) && ! may_sudo; then
    printf 'volgens: these Debian packages are missing and this account may not install them; as root, run: %s\n' \
      "apt-get install ${missing[*]}" >&2
    exit 2
  fi
  printf 'volgens: installing %d Debian packages (once)\n' "${#missing[@]}" >&2
  mkdir -p "$root/build"
  if ! install_packages "${missing[@]}" >"$log" 2>&1 </dev/null; then
    tail -n 5 "$log" >&2
    printf 'volgens: the packages could not be installed; see %s, or run: %s\n' "$log" "$remedy" >&2
    exit 2
  fi
}

may_sudo() {
  command -v sudo >/dev/null || return 1
  [[ -t 0 && -t 2 ]] || sudo -n true 2>/dev/null
}

# build_preset PRESET [TARGET...]: configures when that is needed and builds what has changed. Two starts at once wait for each other.
build_preset() {
  local preset=$1 folder="$root/build/$1" log="$root/build/$1.log" status=0 build_lock reporter
  shift
  mkdir -p "$folder" || exit 2
  exec {build_lock}>"$folder/.lock"
  flock "$build_lock"
  use_ccache
  : >"$log"
  report_progress "$preset" "$log" &
  reporter=$!
  printf '%s\n' "$root" >"$folder/.building"
  { configure_preset "$preset" "$folder" && ninja -C "$folder" "$@"; } >>"$log" 2>&1 </dev/null || status=$?
  ((status == 0)) && mv "$folder/.building" "$folder/.built"
  kill "$reporter" 2>/dev/null
  wait "$reporter" 2>/dev/null
  exec {build_lock}>&-
  ((status == 0)) && return 0
  grep -A 12 -m 3 -E '^FAILED|error|Error' "$log" >&2 || tail -n 20 "$log" >&2
  printf 'volgens: the build did not succeed; all of it stands in %s\n' "$log" >&2
  exit 2
}

# True when nothing has changed since a preset was last built here, in any folder but those that no program is made from.
# Change times, not modification times, so that files copied with an old date count; folders too, so that a removed file counts.
up_to_date() {
  local built="$root/build/$1/.built" built_for changed name apart=()
  [[ -f $built && ! /var/lib/dpkg/status -nt $built ]] && read -r built_for <"$built" && [[ $built_for == "$root" ]] || return 1
  for name in .git bench build corpus docs examples fuzz python tests training web/node_modules; do apart+=(-o -path "$root/$name"); done
  changed=$(find "$root" -mindepth 1 \( "${apart[@]:1}" \) -prune -o -cnewer "$built" -print -quit)
  [[ -z $changed ]]
}

# Ninja configures again by itself when a CMake file changes, but not when the presets do or when the clone was moved.
configure_preset() {
  local preset=$1 folder=$2 fresh=()
  [[ -f $folder/build.ninja && $folder/build.ninja -nt $root/CMakePresets.json ]] &&
    grep -qxF "CMAKE_HOME_DIRECTORY:INTERNAL=$root" "$folder/CMakeCache.txt" && return 0
  [[ -f $folder/CMakeCache.txt ]] && fresh=(--fresh)
  (cd "$root" && cmake --preset "$preset" "${fresh[@]}") && touch "$folder/build.ninja"
}

# ccache is used where it is installed and can keep its files.
use_ccache() {
  local home=${CCACHE_DIR:-${XDG_CACHE_HOME:-${HOME:-/nonexistent}/.cache}}
  command -v ccache >/dev/null || return 0
  if mkdir -p "$home" 2>/dev/null && [[ -w $home ]]; then
    export CMAKE_CXX_COMPILER_LAUNCHER=${CMAKE_CXX_COMPILER_LAUNCHER:-ccache}
  else
    export CCACHE_DISABLE=1
  fi
}

# Says on standard error that a build is going on, once it has taken more than two seconds. Waits by reading from a pipe
# in which nothing is written, since a `sleep` would outlive this function and hold the caller's output open.
report_progress() {
  local preset=$1 log=$2 never last
  exec {never}<> <(:)
  read -rt 2 -u "$never"
  printf 'volgens: building (%s)\n' "$preset" >&2
  [[ -t 2 ]] || return 0
  while ! read -rt 1 -u "$never"; do
    last=$(grep -oE '^\[[0-9]+/[0-9]+\]' "$log" | tail -n 1)
    printf '\r%s ' "$last" >&2
  done
}
