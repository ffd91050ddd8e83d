"""Times in NumPy what one slider move costs for five countries, exports and imports at ten rates: the page's heaviest work.

`cargo xtask bench` prints this below the times of the program itself. Needs NumPy.
"""

import statistics
import time

import numpy as np

BASES = np.array([97.96, 129.63, 63.65, 79.23, 3.99, 0.571, 1.67, 16.57, 29.79, 19.09])
RATES = np.array([5, 2, 15, 9, 20, 1, 3, 4, 10, 6]) / 100
SIGMAS = np.array([0.40, 0.43, 0.46, 0.69, 0.94])
TARGET = 1176.0
PERIODS, PAIRS, COUNTRIES = 50, 8192, 5


def answer():
    """First period of a thousand at the target, and the crossing in it to the last bit."""
    flows = (BASES * np.exp(np.outer(np.arange(1001), np.log1p(RATES)))).sum(axis=1)
    period = int(np.argmax(flows >= TARGET))
    low, high = period - 1.0, float(period)
    while low < (middle := (low + high) / 2) < high:
        if (BASES * np.exp(middle * np.log1p(RATES))).sum() < TARGET:
            low = middle
        else:
            high = middle
    return period, high


def chance(random):
    """Chance of having arrived by each period, and bands of the fan, from antithetic pairs of paths."""
    years = np.arange(1, PERIODS + 1)
    shares = BASES[:, None] * np.exp(np.outer(np.log1p(RATES), years)) / TARGET
    shares = shares.reshape(COUNTRIES, 2, PERIODS).sum(axis=1)
    walks = random.standard_normal((PAIRS, COUNTRIES, PERIODS)).cumsum(axis=2) * SIGMAS[:, None]
    sums = np.concatenate([np.einsum("pcy,cy->py", np.exp(sign * walks), shares) for sign in (1, -1)])
    by = np.logical_or.accumulate(sums >= 1, axis=1).mean(axis=0)
    fan = np.quantile(sums[:512, ::7], [0.05, 0.1, 0.25, 0.5, 0.75, 0.9, 0.95], axis=0)
    return by, fan


def median(work, times):
    """Median of the seconds that some work takes."""
    seconds = []
    for _ in range(times):
        start = time.perf_counter()
        work()
        seconds.append(time.perf_counter() - start)
    return statistics.median(seconds)


random = np.random.default_rng(2025)
print(f"NumPy {np.__version__}, medians")
print(f"  answer, ten parts     {median(answer, 100) * 1e6:10.1f} µs")
print(f"  outlook, ten parts    {median(lambda: chance(random), 15) * 1e3:10.3f} ms")
