"""Imports go down only, and the package starts quickly: hidden imports count."""

import ast
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest

import rashomon

ROOT = Path(rashomon.__file__).parent
STAGES = {"read", "annotate", "reuse", "stories", "compare", "show"}
DESK = {"annotate", "read", "reuse", "stories", "compare", "lexicon", "text"}
"""What the desk does with articles beside comparing them."""
BELOW: dict[str, set[str]] = {
    "types": {"types"},
    "errors": {"types"},
    "lexicon": {"lexicon"},
    "linkage": set(),
    "codings": set(),
    "networks": set(),
    "pool": set(),
    "naming": {"types"},
    "order": {"types"},
    "text": {"types"},
    "tellers": {"text", "types"},
    "sample": {"sample"},
    **{
        stage: {stage, "lexicon", "linkage", "naming", "networks", "tellers", "text", "types", "errors"}
        for stage in STAGES
    },
    "read": {"read", "lexicon", "codings", "text", "types", "errors"},
    "fetch": {"fetch", "codings", "types", "errors"},
    "agencies": {"lexicon", "errors"},
    "intake": {"read", "fetch", "pool", "lexicon", "types", "errors"},
    "archive": {"archive", "lexicon", "text", "types", "errors"},
    "desk": {"desk", "archive", "pipeline", "errors", "types", *DESK},
    "watch": {"watch", "desk", "archive", "read", "fetch", "types", "errors"},
    "pipeline": {*STAGES, "intake", "order", "errors", "types"} - {"show", "read"},
    "__main__": {"cli"},
    "cli": {
        "cli",
        "agencies",
        "watch",
        "desk",
        "archive",
        "intake",
        "pipeline",
        "show",
        "sample",
        "errors",
        "types",
        "rashomon",
    },
}


def imports(path: Path) -> Iterator[str]:
    for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
        if isinstance(node, ast.Import):
            yield from (alias.name for alias in node.names)
        elif isinstance(node, ast.ImportFrom):
            assert node.level == 0, f"{path}: relative imports hide where they lead"
            if node.module == "rashomon":
                for alias in node.names:
                    yield f"rashomon.{alias.name}" if not alias.name.startswith("__") else "rashomon.rashomon"
            elif node.module:
                yield node.module


def room(path: Path) -> str:
    return path.relative_to(ROOT).parts[0].removesuffix(".py")


@pytest.mark.parametrize("path", sorted(ROOT.rglob("*.py")), ids=lambda path: str(path.relative_to(ROOT)))
def test_imports_go_down_only(path: Path) -> None:
    if path == ROOT / "__init__.py":
        return
    inner = {name.split(".")[1] for name in imports(path) if name.startswith("rashomon.")}
    assert inner <= BELOW[room(path)], f"{path.name} imports {sorted(inner - BELOW[room(path)])}"


def test_heavy_libraries_are_imported_only_when_a_page_needs_them() -> None:
    heavy = "trafilatura jinja2 rich py3langid numpy httpcore2 fastwarc selectolax multiprocessing"
    code = f"import sys, rashomon.pipeline; print(*sorted(set({heavy.split()}) & set(sys.modules)))"
    assert printed(code) == []


def test_stages_are_imported_only_when_one_is_asked_for() -> None:
    stages = sorted(f"rashomon.{stage}" for stage in {*STAGES, "pipeline", "intake", "desk"})
    assert printed(f"import sys, rashomon; print(*set({stages}) & set(sys.modules))") == []


def test_a_function_keeps_its_name_when_the_package_of_that_name_is_imported() -> None:
    first = "import rashomon.compare.facts, rashomon.reuse, rashomon.read, rashomon.annotate"
    code = "print(*(type(x).__name__ for x in (rashomon.compare, rashomon.reuse, rashomon.read, rashomon.annotate)))"
    assert printed(f"{first}; {code}") == ["function"] * 4


def printed(code: str) -> list[str]:
    out = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    return out.stdout.split()
