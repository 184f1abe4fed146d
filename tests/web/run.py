"""Runs one part of the page's tests: what it needs from npm (web/package-lock.json) is installed first, once.

Usage: run.py unit|check|build|browser [OPTIONS OF node --test...], as in run.py browser --test-name-pattern=article

Without Node, or for `browser` without Chromium, the part is skipped (status 77), but not where VOLGENS_TEST_ALL is set, as ./test does.
`browser` needs VOLGENS_PROGRAM; with VOLGENS_SCREENSHOTS it writes pictures of the page to that folder.
"""

import fcntl
import gzip
import os
import pathlib
import shutil
import subprocess
import sys
import tempfile

HERE = pathlib.Path(__file__).resolve().parent
ROOT = HERE.parent.parent
WEB = ROOT / "web"
SKIPPED = 77


def missing(name):
    print(f"tests/web: there is no {name} here: install it (setup/packages.txt) to run this test")
    return 1 if os.environ.get("VOLGENS_TEST_ALL") else SKIPPED


def chromium():
    return next((path for path in map(shutil.which, ("chromium", "chromium-browser", "google-chrome")) if path), None)


def install():
    """Installs what the lock file names, where that was not done yet; several tests may ask at once."""
    modules = WEB / "node_modules"
    modules.mkdir(exist_ok=True)
    wanted = (WEB / "package-lock.json").read_bytes()
    with open(WEB / "node_modules.lock", "w", encoding="utf-8") as lock:
        fcntl.flock(lock, fcntl.LOCK_EX)
        stamp = modules / ".installed-lock.json"
        if stamp.exists() and stamp.read_bytes() == wanted:
            return
        subprocess.run(["npm", "ci", "--ignore-scripts", "--prefer-offline", "--no-audit", "--no-fund", "--loglevel=error"], cwd=WEB, check=True)
        stamp.write_bytes(wanted)


def bundled(sources, folder):
    """Test programs in TypeScript made ready for Node; packages stay where they are."""
    subprocess.run(
        [WEB / "node_modules/.bin/esbuild", *sources, "--bundle", "--platform=node", "--format=esm", "--packages=external",
         "--out-extension:.js=.mjs", "--log-level=warning", f"--outdir={folder}"], check=True)
    return [folder / f"{source.stem}.mjs" for source in sources]


def node(sources, **environment):
    # Below node_modules, so that packages are found from there.
    with tempfile.TemporaryDirectory(dir=WEB / "node_modules", prefix=".tests-") as folder:
        programs = bundled(sources, pathlib.Path(folder))
        return subprocess.run(["node", "--test", *sys.argv[2:], *programs], env={**os.environ, **environment}, check=False).returncode


def check():
    tools = WEB / "node_modules/.bin"
    status = subprocess.run(["npm", "run", "--silent", "check"], cwd=WEB, check=False).returncode
    description = ROOT / "src/serve/openapi.json"
    with tempfile.TemporaryDirectory() as folder:
        made = pathlib.Path(folder) / "api_schema.ts"
        subprocess.run([tools / "openapi-typescript", description, "-o", made], stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL, check=True)
        if made.read_bytes() != (WEB / "src/api_schema.ts").read_bytes():
            print("web/src/api_schema.ts is not what src/serve/openapi.json says: cd web && npm run types")
            status = 1
    return status


def content(path):
    """What a file holds; compressed ones may differ from one zlib to the next."""
    held = path.read_bytes() if path.is_file() else None
    return gzip.decompress(held) if held and path.suffix == ".gz" else held


def build():
    with tempfile.TemporaryDirectory() as folder:
        subprocess.run(["node", WEB / "build.mjs", folder], check=True)
        made, kept = pathlib.Path(folder), WEB / "dist"
        names = {path.relative_to(top) for top in (made, kept) for path in top.rglob("*") if path.is_file()}
        different = sorted(str(name) for name in names if content(made / name) != content(kept / name))
    if different:
        print("web/dist is not what web/src makes: cd web && npm run build; differs:", *different)
    return 1 if different else 0


def main():
    part = sys.argv[1]
    if not shutil.which("node") or not shutil.which("npm"):
        return missing("node and npm")
    if part == "browser" and not chromium():
        return missing("chromium")
    install()
    if part == "unit":
        return node(sorted(HERE.glob("*_test.ts")), VOLGENS_ROOT=str(ROOT))
    if part == "browser":
        return node([HERE / "browser/page_test.ts"], VOLGENS_CHROMIUM=chromium(), VOLGENS_ROOT=str(ROOT))
    return {"check": check, "build": build}[part]()


if __name__ == "__main__":
    sys.exit(main())
