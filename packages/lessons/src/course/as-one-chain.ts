import { type ExampleId, example, type Language } from '@sojourn/catalogue'
import { editJourney, type Journey } from 'sojourn/model'

/**
 * An example as one chain, without its personas: what a lesson works out by hand is then what its map
 * and its charts show, which otherwise mix the chains of all personas.
 */
export function asOneChain(id: ExampleId, language: Language): Journey {
  return editJourney(example(id, language).journey, (draft) => {
    delete draft.personas
  })
}
