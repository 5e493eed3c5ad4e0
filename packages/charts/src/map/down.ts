import type { JourneyFlow } from '../flow/journey-flow.ts'
import type { JourneyMapLayout, MapOptions } from './journey-map-layout.ts'
import type { MapWords } from './map-words.ts'
export function layoutDown(_f: JourneyFlow, _w: MapWords, _o: MapOptions): JourneyMapLayout {
  throw new Error('todo')
}
