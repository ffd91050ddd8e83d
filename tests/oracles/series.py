"""Writes series.csv: what NumPy reads off the tables of src/data/series, for tests/oracles/series.rs.

    pip install numpy
    python3 tests/oracles/series.py

Every line is the id of the last year's figure, the last value in USD m, then recent pace, long-run pace, volatility and the best
3, 5 and 10 years, in percent; a dash where the series is too short. Over the last twenty years of a count, or all that it has.
"""

import csv
import pathlib

import numpy

HERE = pathlib.Path(__file__).parent
TABLES = HERE.parents[1] / "src/data/series"


def table(name):
    with open(TABLES / name, newline="") as file:
        rows = list(csv.DictReader(file))
    years = numpy.array([int(row["year"]) for row in rows])
    columns = {name: numpy.array([float(row[name] or "nan") for row in rows]) for name in rows[0] if name != "year"}
    return years, columns


def read(name, years, values):
    known = ~numpy.isnan(values)
    years, values = years[known], values[known]
    last = years[-1]
    window = (years >= last - 20) & (values > 0)
    x, v = years[window], values[window]
    by_year = dict(zip(x.tolist(), v.tolist()))

    def growth(first, end):
        return ((by_year[end] / by_year[first]) ** (1 / (end - first)) - 1) * 100

    def best(n):
        runs = [growth(y, y + n) for y in by_year if y + n in by_year]
        return max(runs) if runs else None

    last = int(last)
    recent = next(growth(last - n, last) for n in (5, 4, 3, 2) if last - n in by_year)
    slope = numpy.polyfit(x, numpy.log(v), 1)[0]
    steps = numpy.array([numpy.log(by_year[y + 1] / by_year[y]) for y in by_year if y + 1 in by_year])
    found = [recent, numpy.expm1(slope) * 100, numpy.std(steps, ddof=1) * 100, best(3), best(5), best(10)]
    return [name.replace("YEAR", str(last)), repr(float(values[-1]))] + ["-" if one is None else repr(float(one)) for one in found]


def main():
    lines = []
    years, exports = table("comtrade-pakistan-exports.csv")
    for code, values in exports.items():
        lines.append(read(f"{code.lower()}-comtrade-YEAR-exports", years, values / 1e6))
    five = sum(exports[code] for code in ("KAZ", "KGZ", "TJK", "TKM", "UZB"))
    lines.append(read("ca5-comtrade-YEAR-exports", years, five / 1e6))
    common = {}
    for name, file in (("kgz-nsc", "kgz"), ("uzb-stat", "uzb"), ("kaz-bns", "kaz")):
        years, both = table(f"{file}-national-statistics.csv")
        # No Kyrgyz exports were entered for 2004: nothing in the sum, unknown by themselves.
        total = both["exports"] + numpy.where((years == 2004) & numpy.isnan(both["imports"]), 0, both["imports"])
        for flow, values in (("total", total), ("exports", both["exports"]), ("imports", both["imports"])):
            lines.append(read(f"{name}-YEAR-{flow}", years, values))
            since = years >= 2018
            common[flow] = common.get(flow, 0) + values[since]
    for flow, values in common.items():
        name = "ca3-YEAR-mirror" if flow == "total" else f"ca3-YEAR-mirror-{flow}"
        lines.append(read(name, numpy.arange(2018, 2024), values))
    with open(HERE / "series.csv", "w", newline="\n") as file:
        file.write(f"# NumPy {numpy.__version__}\n")
        file.writelines(",".join(line) + "\n" for line in lines)
    print(f"series: {len(lines)} series, NumPy {numpy.__version__}")


main()
