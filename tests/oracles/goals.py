"""Writes goals.csv: when each goal arrives on each count, worked out by mpmath with thirty digits, for tests/oracles/answers.rs.

    pip install mpmath
    python3 tests/oracles/goals.py

Every line is the link, the years after the starting figure, and the first period at the target. The levels are typed from the
publications, not read from src/data.
"""

import pathlib

from mpmath import ceil, log, mp, mpf

HERE = pathlib.Path(__file__).parent
mp.dps = 30

KGZ = [("kgz-fy2025-minister", "5.18", "FY2025"), ("kgz-fy2025-sbp", "4.561", "FY2025"), ("kgz-nsc-2023-total", "20.303704", "2023")]
FIVE = [("ca5-2024-reported", "392", "2024"), ("ca5-fy2025-sbp", "442.15", "FY2025"), ("ca3-2023-mirror", "460.84344421", "2023")]
GOALS = [
    ("kgz-100m", "100", KGZ),
    ("ca5-triple", "3x", FIVE),
    ("kgz-200m", "200", [("kgz-2025-quoted", "15", "2025"), *KGZ]),
    ("exports-1bn", "1000", [("ca5-fy2025-sbp-exports", "197.06", "FY2025"), ("ca5-comtrade-2020-exports", "90.325514", "2020"), ("ca3-2023-mirror-exports", "184.36524059", "2023")]),
    ("match-india", "1900", FIVE),
    ("kaz-1bn", "1000", [("kaz-fy2025-sbp", "227.59", "FY2025"), ("kaz-bns-2023-total", "53.21454021", "2023"), ("kaz-2024-mfa-total", "53.7", "2024")]),
    ("uzb-2bn", "2000", [("uzb-fy2025-sbp", "142.88", "FY2025"), ("uzb-stat-2023-total", "387.3252", "2023"), ("uzb-2025-cerr-total", "445.9", "2025")]),
    ("tjk-500m", "500", [("tjk-fy2025-sbp", "48.88", "FY2025"), ("tjk-fy2021-na", "2.8", "FY2021")]),
    ("ca5-1500m", "1500", FIVE[1:]),
    ("custom", "100", [("10", "10", "FY2025"), ("kgz-nsc-2023-total", "20.303704", "2023")]),
]


def period(start, after):
    if start.startswith("FY"):
        end = int(start[2:]) + after
        return f"FY{end - 1}-{end % 100:02}"
    return str(int(start) + after)


def line(goal, target, base, level, start, rate):
    level = mpf(level)
    target = level * mpf(target[:-1]) if target.endswith("x") else mpf(target)
    years = log(target / level) / log(1 + mpf(rate) / 100)
    return f"goal={goal}&base={base}&rate={rate},{mp.nstr(years, 20)},{period(start, int(ceil(years)))}\n"


lines = [line(goal, target, *figure, "10") for goal, target, figures in GOALS for figure in figures]
lines += [
    line("kgz-100m", "100", *KGZ[2], "30.57"),
    line("uzb-2bn", "2000", "uzb-fy2025-sbp", "142.88", "FY2025", "15"),
]
with open(HERE / "goals.csv", "w", newline="\n") as file:
    file.write(f"# mpmath {__import__('mpmath').__version__}\n")
    file.writelines(lines)
