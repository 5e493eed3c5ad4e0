"""Hitting probabilities of a chain by SciPy's sparse solvers, without a bound of their error.

Reads from standard input, as written by exact-solve.ts: three int32 (touchpoints, transitions, 0),
then rowStart and column (int32) and probability (float64). Arguments: the solvers to run.
Prints, for each: its name, CPU seconds, the mean probability, the largest residual.
"""
import sys
import time

import numpy as np
from scipy.sparse import csr_matrix, identity
from scipy.sparse.linalg import bicgstab, splu

given = sys.stdin.buffer.read()
touchpoints, transitions, _ = np.frombuffer(given, np.int32, 3)
start = np.frombuffer(given, np.int32, touchpoints + 1, 12)
column = np.frombuffer(given, np.int32, transitions, 16 + 4 * touchpoints)
probability = np.frombuffer(given[16 + 4 * (touchpoints + transitions):], np.float64)
steps = csr_matrix((probability, column, start), (touchpoints, touchpoints + 2))
matrix = (identity(touchpoints) - steps[:, :touchpoints]).tocsr()
target = steps[:, touchpoints].toarray().ravel()
by_column = matrix.tocsc()
for solver in sys.argv[1:]:
    begin = time.process_time()
    if solver == "superlu":
        found = splu(by_column).solve(target)
    else:
        found, _ = bicgstab(matrix, target, rtol=1e-12, atol=0, maxiter=5000)
    spent = time.process_time() - begin
    print(solver, spent, found.mean(), abs(matrix @ found - target).max())
