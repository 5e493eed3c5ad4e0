// The plain C program that our kernels are measured against: packed alias table, xoshiro256++, libm's
// log, one journey after the other, the same figures as ours (rewards, sojourn times, visits with
// their squares). Compiled on the spot: gcc -O3 -march=native plain.c -lm
// Reads a chain from standard input (see write-chain.ts); arguments: customers, repetitions.
// Prints a line a repetition: CPU ns per step, steps per journey, conversion, seconds per journey.
#include <math.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <time.h>

typedef struct { uint32_t threshold; uint16_t own, alias; } Column;
typedef struct { double cost, revenue, mean; int64_t visits, ordinals, mark; int32_t converts, ends; } State;

static uint64_t s[4];
static inline uint64_t rotl(uint64_t x, int k) { return (x << k) | (x >> (64 - k)); }
static inline uint64_t next(void) {
  const uint64_t result = rotl(s[0] + s[3], 23) + s[0], t = s[1] << 17;
  s[2] ^= s[0]; s[3] ^= s[1]; s[1] ^= s[2]; s[0] ^= s[3]; s[2] ^= t; s[3] = rotl(s[3], 45);
  return result;
}

static double number(void) { double x; if (scanf("%lf", &x) != 1) exit(2); return x; }

static void alias_row(Column *row, int bits, int n, const int *to, const double *p) {
  int columns = 1 << bits, *small = malloc(4 * columns), *large = malloc(4 * columns), *alias = malloc(4 * columns);
  double *left = calloc(columns, 8);
  int smalls = 0, larges = 0;
  for (int i = 0; i < columns; i++) {
    left[i] = i < n ? p[i] * columns : 0;
    alias[i] = i;
    if (left[i] < 1) small[smalls++] = i; else large[larges++] = i;
  }
  while (smalls && larges) {
    int a = small[--smalls], b = large[larges - 1];
    alias[a] = b;
    left[b] -= 1 - left[a];
    if (left[b] < 1) { small[smalls++] = b; larges--; }
  }
  for (int i = 0; i < columns; i++) {
    double limit = alias[i] == i ? 1 : left[i];
    row[i].threshold = (uint32_t)fmin(4294967295.0, (i + limit) / columns * 4294967296.0);
    row[i].own = to[i < n ? i : 0];
    row[i].alias = to[alias[i] < n ? alias[i] : 0];
  }
  free(small); free(large); free(alias); free(left);
}

int main(int argc, char **argv) {
  if (argc < 3) return 2;
  const int64_t customers = atoll(argv[1]);
  const int repetitions = atoi(argv[2]);
  const int states = number(), touchpoints = number(), widest = number();
  int bits = 1;
  while (1 << bits < widest) bits++;
  State *state = aligned_alloc(64, 64 * states);
  Column *table = aligned_alloc(64, ((sizeof(Column) << bits) * (touchpoints + 1) + 63) / 64 * 64);
  int *to = malloc(4 * widest);
  double *p = malloc(8 * widest);
  for (int i = 0; i < states; i++) {
    state[i] = (State){ .cost = number(), .revenue = number(), .mean = number() };
    state[i].converts = number();
    state[i].ends = i >= touchpoints;
  }
  for (int i = 0; i <= touchpoints; i++) {
    int n = number();
    for (int k = 0; k < n; k++) { to[k] = number(); p[k] = number(); }
    alias_row(table + ((int64_t)i << bits), bits, n, to, p);
  }
  const int shift = 64 - bits;
  for (int repetition = 0; repetition < repetitions; repetition++) {
    for (int i = 0; i < 4; i++) s[i] = 0x9e3779b97f4a7c15u * (repetition * 4 + i + 1);
    for (int i = 0; i < states; i++) state[i].visits = state[i].ordinals = state[i].mark = 0;
    double cost = 0, cost2 = 0, revenue = 0, revenue2 = 0, time = 0, time2 = 0, steps2 = 0;
    int64_t arrivals = 0, steps = 0, conversions = 0;
    clock_t begin = clock();
    for (int64_t journey = 0; journey < customers; journey++) {
      double c = 0, r = 0, t = 0;
      int64_t n = -1;
      int at = touchpoints, converted = 0;
      for (;;) {
        const uint64_t draw = next();
        const Column *column = table + ((int64_t)at << bits) + (draw >> shift);
        at = (uint32_t)(draw >> 32) < column->threshold ? column->own : column->alias;
        State *x = state + at;
        n++;
        c += x->cost;
        r += x->revenue;
        x->mark = (x->mark > arrivals ? x->mark : arrivals) + 1;
        x->visits++;
        x->ordinals += x->mark - arrivals;
        converted |= x->converts;
        if (x->ends || n == 10000) break;
        t -= x->mean * log(((next() >> 11) + 0.5) * 0x1p-53);
      }
      arrivals += n + 1;
      steps += n;
      steps2 += (double)n * n;
      cost += c; cost2 += c * c;
      revenue += r; revenue2 += r * r;
      time += t; time2 += t * t;
      conversions += converted;
    }
    double ns = (double)(clock() - begin) / CLOCKS_PER_SEC * 1e9;
    double check = cost + cost2 + revenue + revenue2 + time2 + steps2;
    for (int i = 0; i < states; i++) check += state[i].visits + state[i].ordinals;
    printf("%.4f %.6f %.6f %.6f %g\n", ns / arrivals, (double)steps / customers, (double)conversions / customers, time / customers, check);
  }
}
