"""Conversion of many draws of a chain by NumPy's batched dense solve.

Reads from standard input, as written by draws.ts: three int32 (touchpoints, transitions, draws),
then rowStart and column (int32), the entries and the probabilities of all draws (float64).
Prints CPU microseconds a draw of the solve alone, and the mean conversion (by the last state but one).
"""
import sys
import time

import numpy as np

given = sys.stdin.buffer.read()
touchpoints, transitions, draws = np.frombuffer(given, np.int32, 3)
start = np.frombuffer(given, np.int32, touchpoints + 1, 12)
column = np.frombuffer(given, np.int32, transitions, 16 + 4 * touchpoints)
numbers = np.frombuffer(given[16 + 4 * (touchpoints + transitions):], np.float64)
entry, probability = numbers[:touchpoints], numbers[touchpoints:].reshape(draws, transitions)
steps = np.zeros((draws, touchpoints, touchpoints + 2))
steps[:, np.repeat(np.arange(touchpoints), np.diff(start)), column] = probability
matrix = np.eye(touchpoints) - steps[:, :, :touchpoints]
target = np.ascontiguousarray(steps[:, :, touchpoints, None])
begin = time.process_time()
reached = np.linalg.solve(matrix, target)
spent = time.process_time() - begin
print(1e6 * spent / draws, (reached[:, :, 0] @ entry).mean())
