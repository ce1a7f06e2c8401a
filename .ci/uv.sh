# Read by .ci/setup and .ci/lock, in the checkout's root: finds uv, or fetches it into .cache/uv.
# shellcheck shell=sh

say() { printf '==> %s\n' "$*"; }
fail() { printf '\nSet-up stopped: %s\n' "$*" >&2; exit 1; }

# uv does not read pip's settings; hand on the mirror and the certificates that pip was given.
lend_pip_settings() {
    setting() { "$any_python" -m pip config get "$1" 2>/dev/null || true; }
    if [ -z "${UV_DEFAULT_INDEX:-}${UV_INDEX_URL:-}" ]; then
        mirror=${PIP_INDEX_URL:-$(setting global.index-url)}
        [ -z "$mirror" ] || export UV_DEFAULT_INDEX="$mirror"
    fi
    if [ -z "${SSL_CERT_FILE:-}" ]; then
        certificates=${PIP_CERT:-$(setting global.cert)}
        [ -z "$certificates" ] || export SSL_CERT_FILE="$certificates"
    fi
}

find_any_python() {
    for any_python in python3 python; do
        "$any_python" -c 'import sys; sys.exit(sys.version_info < (3, 9))' 2>/dev/null && return
    done
    fail "no Python 3.9 or newer on PATH. Install one (Debian: apt-get install python3-venv)."
}

fetch_uv() {
    export PIP_ROOT_USER_ACTION=ignore
    say "Fetching uv into .cache/uv"
    rm -rf "$PWD/.cache/uv"
    # Debian keeps venv and pip in packages of their own: either will do.
    if "$any_python" -m venv "$PWD/.cache/uv" >/dev/null 2>&1; then
        "$PWD/.cache/uv/bin/python" -m pip install --quiet --no-cache-dir --disable-pip-version-check \
            --require-hashes -r .ci/uv.txt && return
    else
        rm -rf "$PWD/.cache/uv"
        "$any_python" -m pip install --quiet --no-cache-dir --disable-pip-version-check \
            --require-hashes -r .ci/uv.txt --target "$PWD/.cache/uv" && return
    fi
    fail "could not fetch uv with $any_python. It needs venv or pip
(Debian: apt-get install python3-venv) and a way to a package index; or install uv yourself."
}

find_uv() {
    find_any_python
    lend_pip_settings
    if command -v uv >/dev/null 2>&1; then
        uv=uv
        return
    fi
    uv=$PWD/.cache/uv/bin/uv
    "$uv" --version >/dev/null 2>&1 || fetch_uv
    # Our own uv keeps to this checkout; an installed one uses the cache its owner chose.
    export UV_CACHE_DIR="${UV_CACHE_DIR:-$PWD/.cache/uv-cache}"
    export UV_PYTHON_INSTALL_DIR="${UV_PYTHON_INSTALL_DIR:-$PWD/.cache/python}"
}
