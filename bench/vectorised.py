"""The alias method vectorised over customers, as one would write it in NumPy: rewards and sojourn
times per customer, visits per state (without their squares, which ours has too).

Reads a chain from standard input (see write-chain.ts); argument: customers.
Prints CPU ns per step, steps per journey, conversion, seconds per journey.
"""
import sys
import time

import numpy as np

numbers = iter(sys.stdin.read().split())
states, touchpoints, widest = (int(next(numbers)) for _ in range(3))
cost, revenue, mean, converts = np.array([[float(next(numbers)) for _ in range(4)] for _ in range(states)]).T
bits = max(1, int(np.ceil(np.log2(widest))))
columns = 1 << bits
threshold = np.zeros((touchpoints + 1, columns), np.uint32)
own = np.zeros((touchpoints + 1, columns), np.uint16)
other = np.zeros((touchpoints + 1, columns), np.uint16)
for row in range(touchpoints + 1):
    length = int(next(numbers))
    pairs = [(int(next(numbers)), float(next(numbers))) for _ in range(length)]
    left = np.array([p * columns for _, p in pairs] + [0.0] * (columns - length))
    to = [t for t, _ in pairs] + [pairs[0][0]] * (columns - length) if pairs else [0] * columns
    alias = list(range(columns))
    small = [i for i in range(columns) if left[i] < 1]
    large = [i for i in range(columns) if left[i] >= 1]
    while small and large:
        a, b = small.pop(), large[-1]
        alias[a] = b
        left[b] -= 1 - left[a]
        if left[b] < 1:
            small.append(large.pop())
    for i in range(columns):
        limit = 1.0 if alias[i] == i else left[i]
        threshold[row, i] = min(2**32 - 1, int((i + limit) / columns * 2**32))
        own[row, i] = to[i]
        other[row, i] = to[alias[i]]
threshold, own, other = threshold.ravel(), own.ravel(), other.ravel()
shift = np.uint32(32 - bits)

customers = int(sys.argv[1])
random = np.random.Generator(np.random.SFC64(1))
begin = time.process_time()
paid, earned, elapsed = (np.zeros(customers) for _ in range(3))
steps = np.full(customers, -1)
converted = np.zeros(customers, bool)
visits = np.zeros(states, np.int64)
active = np.arange(customers)
at = np.full(customers, touchpoints)
while active.size:
    draw = random.integers(0, 2**32, active.size, np.uint32)
    column = (at << bits) + (draw >> shift)
    at = np.where(draw < threshold[column], own[column], other[column]).astype(np.int64)
    paid[active] += cost[at]
    earned[active] += revenue[at]
    steps[active] += 1
    converted[active] |= converts[at] > 0
    visits += np.bincount(at, minlength=states)
    going = at < touchpoints
    active, at = active[going], at[going]
    elapsed[active] += mean[at] * random.standard_exponential(active.size)
moments = [(x.sum(), (x * x).sum()) for x in (paid, earned, elapsed, steps)]
spent = time.process_time() - begin
print(spent * 1e9 / visits.sum(), steps.mean(), converted.mean(), elapsed.mean())
