import type { ExampleId, Language, Text } from '@sojourn/catalogue'

/** A journey as a small picture: paths in the pixels of its layout, drawn without any words. */
export interface Picture {
  readonly width: number
  readonly height: number
  /** All touchpoints, as one path to fill. */
  readonly bars: string
  /** Those who go on: paths to fill, one by one, so that they darken where they cross. */
  readonly ribbons: readonly string[]
  /** Those who go back: paths to stroke, with their widths. */
  readonly loops: readonly (readonly [path: string, width: number])[]
  /** Those who leave, as one path to hatch. */
  readonly fins: string
}

/** What a card says of its example, in one language. */
interface CardText {
  readonly name: string
  readonly question: string
  /** What the picture shows. */
  readonly finding: string
}

/** An example on the start page: worked out when the page is built, since it never changes. */
export interface GalleryCard {
  readonly id: ExampleId
  readonly picture: Picture
  /** Of 1,000 who arrive, how many convert: 80 % interval; both ends are the same where it is exact. */
  readonly converts: readonly [low: number, high: number]
  readonly text: Readonly<Record<Language, CardText>>
}

/** A lesson on the start page: what its list says, without the lesson. */
export interface LessonEntry {
  readonly id: string
  readonly title: Text
  readonly minutes: number
  /** Ids of its tasks. */
  readonly tasks: readonly string[]
}
