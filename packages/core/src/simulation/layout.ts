/**
 * Where everything lies in a kernel's memory, in bytes: sums of the block that ran last, parameters,
 * the exponential table, a record a state, the alias columns, the tables and columns of sojourn times,
 * and per-journey values on request.
 * Both kernels and `kernel.wat` go by this.
 */
export const Layout = {
  /** Sixteen doubles, see {@link Sum}. */
  sums: 0,
  /** Sixteen 32-bit integers, see {@link Parameter}. */
  parameters: 128,
  /** 128 pairs of doubles. */
  exponential: 192,
  /** A record of 64 bytes a state, one cache line; one more follows for wide entries. */
  states: 2240,
  record: 64,
} as const

/** Doubles by position: what one block of journeys adds up to. */
export const Sum = {
  steps: 0,
  stepsSquared: 1,
  cost: 2,
  costSquared: 3,
  revenue: 4,
  revenueSquared: 5,
  time: 6,
  timeSquared: 7,
  conversions: 8,
  truncated: 9,
  /** Arrivals since the memory was set up; unlike the others it isn't cleared before a block. */
  arrivals: 10,
  length: 16,
} as const

/** 32-bit integers by position, from {@link Layout.parameters}. */
export const Parameter = {
  key: 0,
  maxSteps: 3,
  options: 4,
  /** What stands for a state before the entry: the number of its row, or of its record if wide. */
  start: 5,
  /** Byte where the values lie, 64 bytes a journey. */
  values: 6,
  /** Byte where the alias columns begin. */
  columns: 7,
  /** All rows have 2 to the power of this columns; unused if wide. */
  bits: 8,
} as const

/**
 * Bits of {@link Parameter.options}. Wide rows have columns of 16 bytes and sizes of their own, for
 * chains with very many states, or with few rows that are very long.
 */
export const Option = { timed: 1, perCustomer: 2, wide: 4, values: 8 } as const

/** Doubles of a state's record by position; some lie in pairs, which a vector takes at once. */
export const StateField = {
  cost: 0,
  revenue: 1,
  /** Seconds that a drawn sojourn time is multiplied by: the mean of an exponential one. */
  scale: 2,
  /** The arrivals before the current journey plus its visits here, or less if it wasn't here yet. */
  mark: 3,
  visits: 4,
  /** Σ of the ordinals of visits within their journeys: 1 + 2 + … for each journey. */
  ordinals: 5,
} as const

/** 32-bit integers of a state's record by position. */
export const StateWord = {
  /** Byte where the state's alias columns begin; unused unless wide. */
  row: 12,
  /** A 32-bit draw shifted right by this is the column; unused unless wide. */
  shift: 13,
  /** Bits of {@link StateFlag}; from {@link SOJOURN_BITS} on a number that goes with the sojourn time. */
  flags: 14,
  /** Byte where the cells of a tabled sojourn time begin, or the columns of a sampled one. */
  sojourn: 15,
} as const

/**
 * Bits of {@link StateWord.flags}. A sojourn time that is `tabled` has a table of quantiles, see
 * `quantileTable`; one that is `sampled` has alias columns of {@link SAMPLE_COLUMN} bytes; any other
 * is exponential, or takes no time.
 */
export const StateFlag = { conversion: 1, ends: 2, outcome: 4, tabled: 8, sampled: 16 } as const

/**
 * From this bit on the flags hold how often a tabled quantile is to be squared, or how far a 32-bit
 * draw is shifted right to find the column of a sampled sojourn time.
 */
export const SOJOURN_BITS = 8

/** Bytes of a column of a sampled sojourn time: threshold, its own value, the alias's, as doubles. */
export const SAMPLE_COLUMN = 32

/** Fields of a journey's values: three doubles, then 32-bit integers. */
export const ValueField = { cost: 0, revenue: 1, time: 2, record: 64 } as const
/** 32-bit integers of a journey's values by position. */
export const ValueWord = { steps: 6, end: 7, converted: 8 } as const

/** Journeys of a block: they share a random stream and are added up together. */
export const BLOCK = 4096
