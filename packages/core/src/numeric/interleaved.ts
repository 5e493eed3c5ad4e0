// Loops over blocks of complex numbers that stand in one array, real and imaginary parts in turn:
// one array keeps its address in a register, and offsets say where each block begins.

/** `room[to…] += room[a…] · room[b…]`, complex, over `length` numbers (two a complex one). */
export function addProduct(
  room: Float64Array,
  to: number,
  a: number,
  b: number,
  length: number,
): void {
  for (let j = 0; j < length; j += 2) {
    const pr = room[a + j] as number
    const pi = room[a + j + 1] as number
    const qr = room[b + j] as number
    const qi = room[b + j + 1] as number
    room[to + j] = (room[to + j] as number) + (pr * qr - pi * qi)
    room[to + j + 1] = (room[to + j + 1] as number) + (pr * qi + pi * qr)
  }
}

/** `room[to…] = room[a…] · room[b…]`, complex. */
export function setProduct(
  room: Float64Array,
  to: number,
  a: number,
  b: number,
  length: number,
): void {
  for (let j = 0; j < length; j += 2) {
    const pr = room[a + j] as number
    const pi = room[a + j + 1] as number
    const qr = room[b + j] as number
    const qi = room[b + j + 1] as number
    room[to + j] = pr * qr - pi * qi
    room[to + j + 1] = pr * qi + pi * qr
  }
}

/** `room[to…] += factor · from[at…]` for a real factor. */
export function addScaled(
  room: Float64Array,
  to: number,
  factor: number,
  from: Float64Array,
  at: number,
  length: number,
): void {
  for (let j = 0; j < length; j++)
    room[to + j] = (room[to + j] as number) + factor * (from[at + j] as number)
}

/** `room[to…] = value`, a real number, over and over. */
export function setReal(room: Float64Array, to: number, value: number, length: number): void {
  for (let j = 0; j < length; j += 2) {
    room[to + j] = value
    room[to + j + 1] = 0
  }
}

/** `room[at…] = 1 / room[at…]`, complex. */
export function invert(room: Float64Array, at: number, length: number): void {
  for (let j = at; j < at + length; j += 2) {
    const re = room[j] as number
    const im = room[j + 1] as number
    const square = re * re + im * im
    room[j] = re / square
    room[j + 1] = -im / square
  }
}
