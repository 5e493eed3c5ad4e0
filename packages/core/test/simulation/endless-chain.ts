import { compileChain, journey } from '../../src/model/index.ts'

/** Customers go round for ever: only the step cap ends it. */
export const endlessChain = compileChain(
  journey({
    touchpoints: [{ id: 'there' }, { id: 'back' }],
    outcomes: [],
    entries: { there: 1 },
    transitions: { there: { back: 1 }, back: { there: 1 } },
  }),
)
