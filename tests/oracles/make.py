"""Writes the fixtures of tests/oracles/main.rs: answers to the same questions from programs that are not ours.

    pip install mpmath==1.3.0 numpy scipy
    apt-get install libreoffice-calc-nogui bc
    python3 tests/oracles/make.py            (about two minutes)

Every line of a fixture is `kind,inputs...,answer`; lines that begin with # name the program and its version. The inputs come
from a fixed seed, so that a second run gives the same lines.
"""

import csv
import pathlib
import random
import subprocess
import tempfile
import xml.etree.ElementTree

import mpmath
import numpy
import scipy
from scipy.optimize import brentq
from scipy.stats import invgauss, multivariate_normal

HERE = pathlib.Path(__file__).parent
FIVE = [227.59, 142.88, 4.561, 18.24, 48.88]
SIGMAS = [0.40, 0.43, 0.46, 0.69, 0.94]


def write(name, program, rows):
    with open(HERE / f"{name}.csv", "w", newline="\n") as file:
        file.write(f"# {program}\n")
        for row in rows:
            file.write(",".join(r if isinstance(r, str) else repr(r) for r in row) + "\n")
    print(f"{name}: {len(rows)} cases, {program}")


def uniform(source, low, high, digits=4):
    return round(source.uniform(low, high), digits)


def libreoffice():
    """PDURATION(rate, present, future) and RRI(periods, present, future), worked out by a headless spreadsheet."""
    source = random.Random(1)
    asked = []
    for _ in range(50):
        base = uniform(source, 0.5, 400)
        target = round(base * source.uniform(1.05, 60), 3)
        asked.append(("PDURATION", uniform(source, 0.002, 1.5), base, target))
    for _ in range(40):
        base = uniform(source, 0.5, 400)
        target = round(base * source.uniform(0.2, 60), 3)
        asked.append(("RRI", source.randrange(1, 80), base, target))
    with tempfile.TemporaryDirectory() as folder:
        sheet = pathlib.Path(folder) / "asked.csv"
        with open(sheet, "w", newline="") as file:
            # A hundred million million times the answer, as a whole number: the export rounds what it shows.
            csv.writer(file).writerows([f'=TEXT({name}({a};{b};{c});"0.000000000000000E+00")'] for name, a, b, c in asked)
        subprocess.run(
            ["soffice", "--headless", f"-env:UserInstallation=file://{folder}/profile", "--convert-to", "csv:Text - txt - csv (StarCalc):44,34,76,1,,1033,false,true,false",
             "--infilter=Text - txt - csv (StarCalc):44,34,76,1,,1033,false,true,false,false,false,-1,true", "--outdir", f"{folder}/out", str(sheet)],
            check=True, capture_output=True)
        answers = (pathlib.Path(folder) / "out" / "asked.csv").read_text().split()
    version = subprocess.run(["soffice", "--version"], capture_output=True, text=True, check=True).stdout.strip()
    write("libreoffice", version, [(*question, float(answer)) for question, answer in zip(asked, answers, strict=True)])


def with_mpmath():
    """Forty digits: compound against a moving target, S-curves, fading growth after t years, required rates."""
    mpmath.mp.dps = 40
    source = random.Random(2)
    rows = []
    number = lambda value: mpmath.nstr(value, 25)
    m = mpmath.mpf
    for _ in range(30):
        base, rate, moving = uniform(source, 1, 400), uniform(source, 0.03, 1), uniform(source, -0.05, 0.025)
        target = round(base * source.uniform(1.1, 40), 3)
        t = mpmath.log(m(str(target)) / m(str(base))) / (mpmath.log1p(m(str(rate))) - mpmath.log1p(m(str(moving))))
        rows.append(("moving", base, rate, moving, target, number(t)))
    for _ in range(30):
        base, rate = uniform(source, 1, 400), uniform(source, 0.01, 1)
        target = round(base * source.uniform(1.1, 40), 3)
        ceiling = round(target * source.uniform(1.01, 10), 3)
        b, k, t = m(str(base)), m(str(ceiling)), m(str(target))
        years = mpmath.log(t * (k - b) / (b * (k - t))) / mpmath.log1p(m(str(rate)))
        rows.append(("scurve", base, rate, ceiling, target, number(years)))
    for _ in range(30):
        base, rate, to = uniform(source, 1, 400), uniform(source, -0.5, 1), uniform(source, -0.2, 0.2)
        half, years = uniform(source, 0.2, 20, 2), uniform(source, 0, 60, 2)
        first, last, h, t = mpmath.log1p(m(str(rate))), mpmath.log1p(m(str(to))), m(str(half)), m(str(years))
        growth = t * last + (first - last) * h / mpmath.log(2) * (1 - mpmath.power(2, -t / h))
        rows.append(("fading-flow", base, rate, to, half, years, number(m(str(base)) * mpmath.exp(growth))))
    for _ in range(30):
        base, years, moving = uniform(source, 1, 400), uniform(source, 0.5, 60, 1), uniform(source, -0.05, 0.1)
        target = round(base * source.uniform(1.1, 40), 3)
        rate = mpmath.power(m(str(target)) / m(str(base)), 1 / m(str(years))) * (1 + m(str(moving))) - 1
        rows.append(("required", base, moving, target, years, number(rate)))
    # The chance of a walk in two years, by quadrature of the one density: a third oracle for the first periods.
    for _ in range(10):
        first, second, sigma = uniform(source, 0.05, 1.5), uniform(source, 0.02, 1.4), uniform(source, 0.1, 0.9)
        a, b = m(str(first)) / m(str(sigma)), m(str(second)) / m(str(sigma))
        missed = mpmath.quad(lambda x: mpmath.npdf(x) * mpmath.ncdf(b - x), [-12, a - 6, a - 2, a])
        rows.append(("two-years", first, second, sigma, number(1 - missed)))
    write("mpmath", f"mpmath {mpmath.__version__} at 40 digits", rows)


def with_scipy():
    """brentq for what has no closed form; the first passage of a walk in a few years by the multivariate normal."""
    source = random.Random(3)
    numpy.random.seed(7)
    rows = []

    def crossing(flow, target):
        """The first whole period at the target is bracketed, then solved to the last digits."""
        k = next(k for k in range(1, 1001) if flow(k) >= target)
        return brentq(lambda t: flow(t) - target, k - 1, k, xtol=1e-13, rtol=8.9e-16, maxiter=500)

    rows.append(("sum", 0.05, 0.15, 0.20, 0.03, 0.10, 1176.0,
                 crossing(lambda t: sum(b * (1 + g) ** t for b, g in zip(FIVE, [0.05, 0.15, 0.20, 0.03, 0.10])), 1176)))
    while len(rows) < 41:
        rates = [uniform(source, -0.3, 0.3) for _ in FIVE]
        target = uniform(source, 450, 5000, 2)
        flow = lambda t: sum(b * (1 + g) ** t for b, g in zip(FIVE, rates))
        if max(rates) > 0.02 and flow(1000) > target:
            rows.append(("sum", *rates, target, crossing(flow, target)))
    while len(rows) < 81:
        base, rate, to, half = uniform(source, 1, 400), uniform(source, 0.0, 0.8), uniform(source, 0.0, 0.1), uniform(source, 0.5, 15, 2)
        target = round(base * source.uniform(1.1, 20), 3)
        flow = lambda t: base * (1 + to) ** t * ((1 + rate) / (1 + to)) ** (half / numpy.log(2) * (1 - 2 ** (-t / half)))
        if flow(900) > target:
            rows.append(("fading", base, rate, to, half, target, crossing(flow, target)))
    while len(rows) < 101:
        # A lever that phases in, an amount that is added, and a shock.
        base, rate, target = uniform(source, 50, 400), uniform(source, 0.02, 0.3), uniform(source, 500, 4000, 1)
        lever, start, phase = uniform(source, 0.05, 1.0), uniform(source, 0.5, 8, 1), uniform(source, 0.5, 6, 1)
        added, then = uniform(source, 1, 200, 1), uniform(source, 0.5, 8, 1)
        depth, struck, recovery = uniform(source, 0.05, 0.9), uniform(source, 0.5, 8, 1), uniform(source, 0.5, 6, 1)

        def flow(t):
            level = base * (1 + rate) ** t * (1 + lever * numpy.clip((t - start) / phase, 0, 1))
            if struck <= t < struck + recovery:
                level *= 1 - depth * (1 - (t - struck) / recovery)
            return level + (added if t >= then else 0)

        if flow(1) < target and flow(900) > target:
            k = next(k for k in range(1, 1001) if flow(k) >= target)
            # A jump inside the bracket has no root to find: only smooth brackets are asked.
            if not any(k - 1 < jump <= k for jump in (then, struck)):
                rows.append(("events", base, rate, target, lever, start, phase, added, then, depth, struck, recovery, crossing(flow, target)))
    while len(rows) < 126:
        periods, share = source.randrange(2, 11), uniform(source, 0.1, 0.95)
        rate, sigma = uniform(source, -0.1, 0.3), uniform(source, 0.05, 0.9)
        cov = [[sigma ** 2 * min(i, j) for j in range(1, periods + 1)] for i in range(1, periods + 1)]
        barrier = [-numpy.log(share) - k * numpy.log1p(rate) for k in range(1, periods + 1)]
        missed = multivariate_normal.cdf(barrier, cov=cov, maxpts=2_000_000, abseps=1e-6, releps=1e-6)
        rows.append(("chance", periods, share, rate, sigma, 1 - float(missed)))
    while len(rows) < 141:
        # The continuous limit: first passage of a drifting Brownian motion is inverse Gaussian.
        distance, drift, sigma, years = uniform(source, 0.2, 1.5), uniform(source, 0.02, 0.2), uniform(source, 0.1, 0.5), source.randrange(2, 20)
        mean, shape = distance / drift, (distance / sigma) ** 2
        rows.append(("continuous", distance, drift, sigma, years, float(invgauss.cdf(years, mean / shape, scale=shape))))
    write("scipy", f"SciPy {scipy.__version__}", [[float(v) if isinstance(v, numpy.floating) else v for v in row] for row in rows])


def with_numpy():
    """Chances of sums of parts by a million paths of NumPy's own normal numbers."""
    rows = []
    cases = [([0.05, 0.15, 0.20, 0.03, 0.10], 1176), ([0.1] * 5, 1176), ([0.3, -0.1, 0.2, 0.0, 0.05], 1900), ([0.0] * 5, 1000), ([-0.1, 0.2, 0.1, 0.1, -0.05], 2000)]
    hits = {place: numpy.zeros(50) for place in range(len(cases))}
    generator = numpy.random.default_rng(11)
    years = numpy.arange(1, 51)
    rounds, size = 50, 20_000
    for _ in range(rounds):
        walk = numpy.cumsum(generator.standard_normal((size, 50, 5)), axis=1) * SIGMAS
        factor = numpy.exp(walk)
        for place, (rates, target) in enumerate(cases):
            flows = numpy.array(FIVE) * (1 + numpy.array(rates)) ** years[:, None]
            hits[place] += numpy.maximum.accumulate((factor * flows).sum(axis=2) >= target, axis=1).sum(axis=0)
    for place, (rates, target) in enumerate(cases):
        for by in (3, 5, 10, 15, 20, 30, 50):
            rows.append(("parts", *rates, target, by, float(hits[place][by - 1] / rounds / size)))
    write("numpy", f"NumPy {numpy.__version__}, {rounds * size} paths of five independent parts", rows)


def with_bc():
    """GNU bc to 30 digits: compound and linear crossings."""
    source = random.Random(5)
    asked, script = [], "scale=30\n"
    for _ in range(25):
        base, rate = uniform(source, 0.5, 400), uniform(source, 0.001, 1.2)
        target = round(base * source.uniform(1.05, 60), 3)
        asked.append(("compound", base, rate, target))
        script += f"l({target}/{base})/l(1+{rate})\n"
    for _ in range(10):
        base, step = uniform(source, 0, 400), uniform(source, 0.5, 60)
        target = round(base + source.uniform(1, 2000), 3)
        asked.append(("linear", base, step, target))
        script += f"({target}-{base})/{step}\n"
    answers = subprocess.run(["bc", "-lq"], input=script, capture_output=True, text=True, check=True).stdout.split()
    version = subprocess.run(["bc", "--version"], capture_output=True, text=True, check=True).stdout.splitlines()[0]
    write("bc", version, [(*question, answer) for question, answer in zip(asked, answers, strict=True)])


# How a spreadsheet of each country takes a file of cells: separator, and the language that its numbers and dates are read in.
COUNTRIES = {"en": (",", 1033), "ur": (",", 1056), "ru": (";", 1049), "ky": (";", 1088)}


def spreadsheet(lang):
    """What LibreOffice of a country reads from table-LANG.csv, which the tests write with UPDATE=1: row, column, type and full value
    of each cell, with the recognition of dates and other special numbers on."""
    separator, country = COUNTRIES[lang]
    with tempfile.TemporaryDirectory() as folder:
        subprocess.run(
            ["soffice", "--headless", f"-env:UserInstallation=file://{folder}/profile", "--convert-to", "fods",
             # UTF-8, as the import dialog proposes after a byte order mark.
             f"--infilter=Text - txt - csv (StarCalc):{ord(separator)},34,76,1,,{country},false,true", "--outdir", folder,
             str(HERE / f"table-{lang}.csv")],
            check=True, capture_output=True)
        sheet = xml.etree.ElementTree.parse(pathlib.Path(folder) / f"table-{lang}.fods")
    names = {"table": "urn:oasis:names:tc:opendocument:xmlns:table:1.0", "office": "urn:oasis:names:tc:opendocument:xmlns:office:1.0"}
    name = lambda prefix, local: "{%s}%s" % (names[prefix], local)
    rows = []
    for row, cells in enumerate(sheet.iterfind(".//table:table-row", names)):
        column = 0
        for cell in cells.iterfind("table:table-cell", names):
            if kind := cell.get(name("office", "value-type")):
                formula = "formula" if cell.get(name("table", "formula")) else kind
                value = cell.get(name("office", "value")) or cell.get(name("office", "date-value")) or "".join(cell.itertext()).strip()
                rows.append((str(row), str(column), formula, value))
            column += int(cell.get(name("table", "number-columns-repeated"), "1"))
    # The same file read by a program that takes nothing on trust.
    with open(HERE / f"table-{lang}.csv", encoding="utf-8-sig", newline="") as file:
        strict = list(csv.reader(file, delimiter=separator, strict=True))
    assert len({len(row) for row in strict}) == 1, "rows of several lengths"
    version = subprocess.run(["soffice", "--version"], capture_output=True, text=True, check=True).stdout.strip()
    with open(HERE / f"table-{lang}-read.tsv", "w", newline="\n") as file:
        file.write(f"# {version}, language {country}\n")
        file.writelines("\t".join(cell) + "\n" for cell in rows)
    print(f"table-{lang}-read: {len(rows)} cells, {len(strict)} strict rows of {len(strict[0])}, {version}")


if __name__ == "__main__":
    for lang in COUNTRIES:
        spreadsheet(lang)
    with_bc()
    libreoffice()
    with_mpmath()
    with_scipy()
    with_numpy()
