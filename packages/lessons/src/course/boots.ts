import { type Language, sayIn } from '@sojourn/catalogue'
import { type Journey, journey } from 'sojourn/model'

/** Nora's boots: four steps, one way back. `onward` of a hundred go from the cart to the purchase. */
export function boots(language: Language, onward = 0.55): Journey {
  const say = sayIn(language)
  return journey({
    name: say('Nora’s boots', 'Noras støvler', 'Noras støvler', 'Noras stövlar'),
    provenance: 'illustrative',
    phases: [
      { id: 'awareness', name: say('Awareness', 'Bevissthet', 'Opmærksomhed', 'Medvetenhet') },
      {
        id: 'consideration',
        name: say('Consideration', 'Vurdering', 'Overvejelse', 'Övervägande'),
      },
      { id: 'decision', name: say('Decision', 'Beslutning', 'Beslutning', 'Beslut') },
    ],
    touchpoints: [
      { id: 'ad', phase: 'awareness', name: say('Ad', 'Annonse', 'Annonce', 'Annons') },
      {
        id: 'reviews',
        phase: 'consideration',
        name: say('Reviews', 'Anmeldelser', 'Anmeldelser', 'Omdömen'),
      },
      { id: 'cart', phase: 'decision', name: say('Cart', 'Handlekurv', 'Kurv', 'Varukorg') },
    ],
    outcomes: [
      {
        id: 'purchase',
        kind: 'conversion',
        name: say('Purchase', 'Kjøp', 'Køb', 'Köp'),
      },
      { id: 'left', name: say('Left', 'Ga seg', 'Gik', 'Gick') },
    ],
    entries: { ad: 1 },
    transitions: {
      ad: { reviews: 0.3, left: 'rest' },
      reviews: { cart: 0.4, left: 'rest' },
      cart: { purchase: onward, reviews: 0.15, left: 'rest' },
    },
  })
}
