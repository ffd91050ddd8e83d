"""What the program is made of: bytes before compression by crate, and of this crate's own by room and component.

Compiles the program as a release is, but with the names of its functions, has twiggy (https://rustwasm.github.io/twiggy) list
them, and adds them up. An instance of a generic function counts for the crate that wrote the function, closures and
implementations for the type they are of.

    cargo install twiggy && python3 tests/bench/weight.py
"""

import collections
import csv
import io
import os
import pathlib
import re
import shutil
import subprocess
import sys

ROOT = pathlib.Path(__file__).resolve().parents[2]
WASM = "wasm32-unknown-unknown"
OURS = "trade_horizon"


def listed():
    """Names of all items of the program with their bytes, from twiggy."""
    if not shutil.which("twiggy"):
        sys.exit("twiggy is missing. To get it: cargo install twiggy --locked")
    print("Compiling the program with its names: 3 minutes the first time", flush=True)
    build = f"cargo build --quiet --release --target {WASM} --bin trade-horizon --target-dir target/named"
    named = {**os.environ, "CARGO_PROFILE_RELEASE_STRIP": "debuginfo"}
    subprocess.run(build.split(), cwd=ROOT, check=True, env=named)
    program = ROOT / "target/named" / WASM / "release/trade-horizon.wasm"
    bind = ["wasm-bindgen", "--target", "web", "--no-typescript", "--out-dir", program.parent / "bound", program]
    subprocess.run(bind, check=True)
    asked = ["twiggy", "top", "-n", "1000000", "-f", "csv", program.parent / "bound/trade-horizon_bg.wasm"]
    answer = subprocess.run(asked, check=True, capture_output=True, text=True).stdout
    rows = [(row["Name"], int(row["ShallowSize"])) for row in csv.DictReader(io.StringIO(answer))]
    # The names are there to be counted by, and are not in the page.
    return [row for row in rows if "names\" subsection" not in row[0] and not row[0].startswith("custom section")]


def owner(name):
    """The crate, room and file that an item is of."""
    if name.startswith("data"):
        return "words, figures and other constants", ""
    if name.startswith(("type", "elem", "import", "export", "table", "memory", "wasm magic", "global")):
        return "other sections of the file", ""
    # `<a::B as c::D>::e` is of `a`; wrappers of closures are of what they hold.
    inside = re.findall(r"[a-z_0-9]+(?:::[A-Za-z_0-9]+)+", name)
    ours = [path for path in inside if path.startswith(OURS + "::")]
    if name.lstrip("<&(").startswith(OURS) and ours:
        return OURS, "/".join(ours[0].split("::")[1:3])
    crate = inside[0].split("::")[0] if inside else "unnamed"
    return crate, ""


def table(title, sums, least):
    print(f"\n{title}")
    for name, size in sums.most_common():
        if size >= least:
            print(f"{size / 1000:>9.1f}  {name}")
    rest = sum(size for size in sums.values() if size < least)
    print(f"{rest / 1000:>9.1f}  others\n{sum(sums.values()) / 1000:>9.1f}  together")


crates, parts, functions = collections.Counter(), collections.Counter(), collections.Counter()
for name, size in listed():
    crate, part = owner(name)
    crates[crate] += size
    if crate == OURS:
        parts[part] += size
table("KB by crate", crates, 4_000)
table("KB of this crate, by room and file", parts, 2_000)
