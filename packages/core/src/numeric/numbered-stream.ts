import seedrandom from 'seedrandom'

/** What a seed comes down to: 96 bits that every stream of a run derives its state from. */
export type StreamKey = readonly [number, number, number]

/** The key of a seed; any text or number is one. The same on every machine. */
export function streamKey(seed: string | number): StreamKey {
  const source = seedrandom(JSON.stringify(['journeys', String(seed)]))
  return [source.int32(), source.int32(), source.int32()]
}

/**
 * Stream `lane` of block `block` under a key: each call gives 32 uniform bits as a signed integer.
 * The stream is sfc32 (Doty-Humphrey, passes PractRand). Its first state comes from a chain of
 * bijective hashes (the finaliser of MurmurHash3), so different pairs of 32-bit numbers never share
 * one, and from twelve rounds of warming up. Kernels have this code in line.
 */
export function numberedStream(key: StreamKey, block: number, lane = 0): () => number {
  let a = mix(key[0] + Math.imul(block, 0x9e3779b9))
  let b = mix((key[1] + Math.imul(lane, 0x85ebca6b)) ^ a)
  let c = mix((key[2] + a) ^ b)
  let counter = 1
  const next = () => {
    const sum = (((a + b) | 0) + counter) | 0
    counter = (counter + 1) | 0
    a = b ^ (b >>> 9)
    b = (c + (c << 3)) | 0
    c = (((c << 21) | (c >>> 11)) + sum) | 0
    return sum
  }
  for (let round = 0; round < 12; round++) next()
  return next
}

/** The finaliser of MurmurHash3: a bijection of 32-bit integers in which every bit moves half of all. */
export function mix(value: number): number {
  let h = value ^ (value >>> 16)
  h = Math.imul(h, 0x85ebca6b)
  h ^= h >>> 13
  h = Math.imul(h, 0xc2b2ae35)
  return h ^ (h >>> 16)
}
