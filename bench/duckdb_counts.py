"""Steps from touchpoint to touchpoint counted by DuckDB, with a plain lead() over each customer.

Arguments: the CSV file; a Parquet file to write it to first, outside the time, and to count too.
Prints CPU seconds, all threads together, on CSV and on Parquet, and the steps that have a next one.
"""
import sys
import time

import duckdb

csv, parquet = sys.argv[1:]
duckdb.execute(f"copy (from read_csv('{csv}')) to '{parquet}' (format parquet)")
spent = []
for source in (f"read_csv('{csv}')", f"read_parquet('{parquet}')"):
    begin = time.process_time()
    rows = duckdb.execute(
        "select touchpoint, following, count(*) from (select touchpoint, lead(touchpoint) over "
        f"(partition by customer order by time) as following from {source}) group by all"
    ).fetchall()
    spent.append(time.process_time() - begin)
print(*spent, sum(count for _, following, count in rows if following is not None))
