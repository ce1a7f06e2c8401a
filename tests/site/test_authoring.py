"""An author in a fresh copy of the checkout: the README's recipe works, and a slip is reported."""

import os
import re
import shlex
import shutil
import signal
import socket
import subprocess
import sys
import time
import urllib.error
import urllib.request
import zipfile
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[2]
MAKE = shutil.which("make") or "make"
NAME = "raise-or-bonus"
# What set-up and Chromium would do: a test takes it as done.
DONE = ("-o", "setup", "-o", "setup-browser", "-o", "pdf")
# How long the first build may take, on a busy machine.
SERVING = 180  # seconds
EVERY = (
    "tests/unit/test_every_example.py",
    "tests/unit/test_every_field.py",
    "tests/property/test_every_calculator.py",
    "tests/site/test_calculator_pages.py",
    "tests/site/test_every_page.py",
    "tests/site/test_parity.py",
)


class Project:
    """A copy of the checkout, as git has it, that shares the packages which set-up fetched."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder
        listed = ["git", "ls-files", "-z", "--cached", "--others", "--exclude-standard"]
        names = subprocess.run(listed, cwd=ROOT, capture_output=True, check=True).stdout
        for name in filter(None, names.decode().split("\0")):
            if (ROOT / name).is_file():  # not deleted a moment ago
                (folder / name).parent.mkdir(parents=True, exist_ok=True)
                shutil.copy(ROOT / name, folder / name)
        (folder / ".venv").symlink_to(Path(sys.prefix))
        (folder / "node_modules").symlink_to(ROOT / "node_modules")
        # What is kept there is found by its content: the copy need not ask Node again.
        (folder / ".cache").mkdir()
        for name in ("app", "data", "library", "runtime", "templates"):
            (folder / ".cache" / name).symlink_to(ROOT / ".cache" / name)

    def write(self, name: str, text: str) -> None:
        """Put a file into the copy."""
        (self.folder / name).write_text(text, "utf-8")

    def change(self, name: str, old: str, new: str) -> None:
        """Change one place of a file."""
        text = (self.folder / name).read_text("utf-8")
        assert text.count(old) == 1
        self.write(name, text.replace(old, new))

    @property
    def environment(self) -> dict[str, str]:
        """Put the copy before the checkout that is installed; `make test` runs none of these.

        Its few tests run in one process: each worker would go through all files for them.
        """
        mine = {"PYTHONPATH": str(self.folder), "PYTEST_XDIST_WORKER": "", "MAKELEVEL": "0"}
        return os.environ | mine | {"PYTEST_XDIST_AUTO_NUM_WORKERS": "0"}

    def make(self, *arguments: str) -> subprocess.CompletedProcess[str]:
        """Run `make`, with what set-up and Chromium would do taken as done."""
        return subprocess.run(
            [MAKE, *DONE, *arguments],
            cwd=self.folder,
            env=self.environment,
            capture_output=True,
            text=True,
            check=False,
        )

    def served(self, address: str) -> str:
        """Give the page that `make serve` shows at an address, and stop serving."""
        with socket.socket() as free:
            free.bind(("127.0.0.1", 0))
            port = free.getsockname()[1]
        log = self.folder / "serve.log"
        with log.open("w") as output:
            server = subprocess.Popen(
                [MAKE, *DONE, "serve", f"PORT={port}"],
                cwd=self.folder,
                env=self.environment,
                stdout=output,
                stderr=subprocess.STDOUT,
                start_new_session=True,  # so that all of its programs can be ended
            )
        try:
            page = self._page(f"http://127.0.0.1:{port}/second-offer/{address}", server)
        finally:
            # Asked to end, the program that restarts the server ends it as well.
            os.killpg(server.pid, signal.SIGTERM)
            server.wait(timeout=30)
        assert page, log.read_text("utf-8")
        return page

    @staticmethod
    def _page(address: str, server: subprocess.Popen[bytes]) -> str:
        for _ in range(SERVING):
            try:
                with urllib.request.urlopen(address) as reply:  # noqa: S310 - our own server
                    return str(reply.read().decode("utf-8"))
            except urllib.error.URLError:
                if server.poll() is not None:
                    break
                time.sleep(1)
        return ""


@pytest.fixture
def project(tmp_path: Path) -> Project:
    """Give a fresh copy."""
    return Project(tmp_path)


def recipe() -> list[list[str]]:
    """List the commands that the README gives to an author, without their comments."""
    readme = (ROOT / "README.md").read_text("utf-8")
    (block,) = re.findall(r"## Write a calculator\n\n```sh\n(.*?)```", readme, flags=re.DOTALL)
    return [shlex.split(line, comments=True) for line in block.splitlines()]


@pytest.mark.timeout(900)  # seconds; a dozen commands, each a program of its own
def test_recipe_of_the_readme_gives_a_calculator_that_passes_everything(project: Project) -> None:
    """Each command is run as it is printed.

    Then the checks, and every test of the package and of the pages that is about this calculator.
    """
    commands = recipe()
    assert [words[:2] for words in commands] == [
        ["make", "calculator"],
        ["make", "try"],
        ["make", "serve"],
        ["make", "test"],
    ]
    for _, target, *rest in commands:
        if target == "serve":
            assert 'data-figure="total"' in project.served(f"calculators/{NAME}/")
            # Builds the site, which the tests look at.
            done = project.make("check-guide")
            assert done.returncode == 0, done.stdout + done.stderr
            continue
        done = project.make(target, *rest)
        assert done.returncode == 0, done.stdout + done.stderr
        if target == "try":
            assert "Take the raise. The raise comes to $20,000 in all." in done.stdout
    (passed,) = re.findall(r"(\d+) passed", done.stdout)
    assert int(passed) >= 3
    # The tests that go through all calculators, and all pages, find it by themselves.
    tests = f"-k '{NAME} or test_every_page' {' '.join(EVERY)}"
    for target, *rest in (
        ("check-style",),
        ("check-imports",),
        ("test", f"ARGS={tests}"),
    ):
        done = project.make(target, *rest)
        assert done.returncode == 0, done.stdout + done.stderr
    made = ("calculators/raise_or_bonus.py", "tests/unit/test_raise_or_bonus.py")
    typed = [sys.executable, "-m", "mypy", "--cache-dir", ".cache/types", *made]
    done = subprocess.run(typed, cwd=project.folder, capture_output=True, text=True, check=False)
    assert done.returncode == 0, done.stdout + done.stderr
    page = (project.folder / "site/calculators" / NAME / "index.html").read_text("utf-8")
    assert '<data class="so-figure" data-figure="total" value="20000">$20,000</data>' in page
    (wheel,) = (project.folder / "site").glob("assets/app-*/*.whl")
    with zipfile.ZipFile(wheel) as files:
        assert "calculators/raise_or_bonus.pyc" in files.namelist()


def test_slips_on_pages_stop_the_build_with_page_and_line(project: Project) -> None:
    """The sentence comes first and no traceback follows; what else is wrong is told before.

    The front matter counts, so that an editor jumps to the right line.
    """
    project.change("docs/sources.md", "/// all-sources\n", "/// all-source\n")
    lines = (project.folder / "docs" / "sources.md").read_text("utf-8").splitlines()
    line = lines.index("/// all-source") + 1
    assert line > 4  # behind the front matter
    page = project.folder / "docs" / "privacy.md"
    project.write("docs/privacy.md", re.sub(r"description: .*\n", "", page.read_text("utf-8")))
    sources = project.folder / "docs" / "_data" / "sources.toml"
    entry = sources.read_text("utf-8").partition("[hart2024]")[2].partition("\n\n[")[0]
    sources.write_text(f"{sources.read_text('utf-8')}\n[unused2026]{entry}\n", "utf-8")
    done = project.make("build")
    slip = f"line {line}: there is no block 'all-source'; did you mean 'all-sources'?"
    assert done.returncode
    told = [line for line in done.stderr.splitlines() if not line.startswith(("INFO", "make: "))]
    assert told == [
        (
            "WARNING -  docs/_data/sources.toml: no page cites unused2026. "
            "Cite each as [^key], or take it out."
        ),
        "WARNING -  privacy.md has no description: write one atop the page",
        f"ERROR   -  Error reading page 'sources.md': {slip}",
    ]
    assert done.stdout.splitlines()[-1] == f"Stopped at docs/sources.md: {slip}"
