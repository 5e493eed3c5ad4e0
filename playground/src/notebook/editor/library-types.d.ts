declare module 'virtual:library-types' {
  const types: {
    readonly files: Readonly<Record<string, string>>
    readonly exports: readonly {
      readonly module: string
      readonly name: string
      readonly says: string
    }[]
  }
  export default types
}
