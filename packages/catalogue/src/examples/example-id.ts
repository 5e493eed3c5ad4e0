/** Ids of the example journeys. */
export const exampleIds = [
  'web-shop',
  'b2b-sale',
  'clothes-shop',
  'yoga-studio',
  'productivity-app',
  'consulting-firm',
  'marketing-agency',
  'holiday',
] as const

/** The id of an example journey. */
export type ExampleId = (typeof exampleIds)[number]
