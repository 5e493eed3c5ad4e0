/** Packages that we ask for by name whose newest release is more than two years old, and why we keep them. */
export const oldDependencies: Readonly<Record<string, string>> = {
  saxes:
    'A whole XML parser in one file, strict and tested against the W3C suite; XML 1.0 does not change. Only XES logs go through it.',
  seedrandom:
    'Spreads a seed that is a text over numbers. It is finished: another release that drew other numbers would change every forecast.',
}
