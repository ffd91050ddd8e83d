"""Writes working.csv: years, periods and the levels around the arrival of every kind of path, worked out by mpmath with thirty
digits, for tests/oracles/answers.rs.

    pip install mpmath
    python3 tests/oracles/working.py

Every line is the link, the years after the starting figure, the first whole period at the target, and the level of the period
before it and its own. The levels are typed from the publications, not read from src/data.
"""

import pathlib

from mpmath import exp, log, mp, mpf, power

HERE = pathlib.Path(__file__).parent
mp.dps = 30
m = mpf


def compound(base, rate):
    return lambda t: m(base) * (1 + m(rate)) ** t


def linear(base, step):
    return lambda t: m(base) + m(step) * t


def fading(base, rate, to, half):
    """The growth of each moment, integrated: it moves from ln(1 + rate) to ln(1 + to), half the way in each half-life."""
    first, last, decay = log(1 + m(rate)), log(1 + m(to)), log(2) / m(half)
    return lambda t: m(base) * exp(last * t + (first - last) * (1 - exp(-decay * t)) / decay)


def scurve(base, rate, ceiling):
    odds = m(base) / (m(ceiling) - m(base))
    return lambda t: m(ceiling) / (1 + 1 / (odds * (1 + m(rate)) ** t))


def total(*parts):
    return lambda t: sum(part(t) for part in parts)


def lever(path, start, phase, raised):
    ramp = lambda t: min(max((t - m(start)) / m(phase), m(0)), m(1))
    return lambda t: path(t) * (1 + m(raised) * ramp(t))


def fall(path, start, depth, years):
    left = lambda t: 1 - m(depth) * (1 - (t - m(start)) / m(years)) if m(start) <= t <= m(start) + m(years) else m(1)
    return lambda t: path(t) * left(t)


def line(link, path, target, moving="0"):
    ahead = lambda t: path(m(t)) - m(target) * power(1 + m(moving), m(t))
    k = next(k for k in range(1, 1001) if ahead(k) >= 0)
    low, high = m(k - 1), m(k)
    for _ in range(90):
        middle = (low + high) / 2
        low, high = (low, middle) if ahead(middle) >= 0 else (middle, high)
    return ",".join([link, mp.nstr(high, 20), str(k), *(mp.nstr(path(m(t)), 20) for t in (k - 1, k))]) + "\n"


FIVE = ["227.59", "142.88", "4.561", "18.24", "48.88"]
lines = [
    line("", compound("5.18", "0.1"), "100"),
    line("rate=34.5", compound("5.18", "0.345"), "100"),
    line("goal=match-india&infl=8", compound("392", "0.1"), "1900", "0.08"),
    line("path=linear&step=7", linear("5.18", "7"), "100"),
    line("path=linear&step=7&infl=2", linear("5.18", "7"), "100", "0.02"),
    line("path=fade&rate=25", fading("5.18", "0.25", "0.027", "5"), "100"),
    line("path=fade&rate=60&to=3&half=4", fading("5.18", "0.6", "0.03", "4"), "100"),
    line("path=scurve&rate=30", scurve("5.18", "0.3", "200"), "100"),
    line("path=scurve&rate=30&cap=120&infl=0.5", scurve("5.18", "0.3", "120"), "100", "0.005"),
    line("goal=ca5-triple&parts=kz:5,uz:15,kg:20,tm:3,tj:10", total(*map(compound, FIVE, ["0.05", "0.15", "0.2", "0.03", "0.1"])), "1176"),
    line("goal=ca5-triple&levers=digital-agreement:fy2027&shock=fy2026:-30:3", fall(lever(compound("392", "0.1"), "2.5", "2", "0.15"), "1.5", "0.3", "3"), "1176"),
    line("goal=ca5-triple&shock=2026:-30:12", fall(compound("392", "0.1"), "2", "0.3", "12"), "1176"),
]
with open(HERE / "working.csv", "w", newline="\n") as file:
    file.write(f"# mpmath {__import__('mpmath').__version__}\n")
    file.writelines(lines)
