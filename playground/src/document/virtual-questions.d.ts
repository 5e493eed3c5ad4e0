declare module 'virtual:questions' {
  /** The cells of each question by its id, loaded when they are asked for. */
  export const cellsOf: Readonly<
    Record<string, () => Promise<{ readonly default: import('@sojourn/examples').QuestionCells }>>
  >
}
