"""Steps from touchpoint to touchpoint counted by DuckDB with lead() over each customer.

Arguments: the CSV file; a Parquet file to write it to first, outside the time, and to count too.
Prints CPU seconds, all threads together, on CSV and on Parquet, where the order of the file breaks
ties as it must for the answer to be certain, and on Parquet without that; then the steps that have
a next one.
"""
import sys
import time

import duckdb

csv, parquet = sys.argv[1:]
duckdb.execute(f"copy (from read_csv('{csv}')) to '{parquet}' (format parquet)")
numbered = f"(select *, row_number() over () as row from read_csv('{csv}'))"
spent = []
for source, order in (
    (numbered, "time, row"),
    (f"read_parquet('{parquet}', file_row_number = true)", "time, file_row_number"),
    (f"read_parquet('{parquet}')", "time"),
):
    begin = time.process_time()
    rows = duckdb.execute(
        "select touchpoint, following, count(*) from (select touchpoint, lead(touchpoint) over "
        f"(partition by customer order by {order}) as following from {source}) group by all"
    ).fetchall()
    spent.append(time.process_time() - begin)
print(*spent, sum(count for _, following, count in rows if following is not None))
