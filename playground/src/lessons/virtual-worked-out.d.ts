declare module 'virtual:worked-out' {
  export const workedOut: Readonly<Record<string, unknown>>
}
