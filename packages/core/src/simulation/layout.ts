/**
 * Where everything lies in a kernel's memory, in bytes: sums of the block that ran last, parameters,
 * the exponential table, a record a state, the alias columns, and per-journey values on request.
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
  meanSojourn: 2,
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
  /** Bits of {@link StateFlag}. */
  flags: 14,
} as const

/** Bits of {@link StateWord.flags}. */
export const StateFlag = { conversion: 1, ends: 2, outcome: 4 } as const

/** Fields of a journey's values: three doubles, then 32-bit integers. */
export const ValueField = { cost: 0, revenue: 1, time: 2, record: 64 } as const
/** 32-bit integers of a journey's values by position. */
export const ValueWord = { steps: 6, end: 7, converted: 8 } as const

/** Journeys of a block: they share a random stream and are added up together. */
export const BLOCK = 4096
