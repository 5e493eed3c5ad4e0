import { analyze } from 'sojourn/analysis'
import { journey } from 'sojourn/model'

const slider = document.querySelector('input') as HTMLInputElement
const output = document.querySelector('output') as HTMLOutputElement

function show(): void {
  const pay = Number(slider.value) / 100
  const shop = journey({
    touchpoints: [{ id: 'product' }, { id: 'checkout' }],
    outcomes: [{ id: 'order', kind: 'conversion' }, { id: 'lost' }],
    entries: { product: 1 },
    transitions: {
      product: { checkout: 0.25, lost: 'rest' },
      checkout: { order: pay, lost: 'rest' },
    },
  })
  output.value = `${(100 * (analyze(shop).conversion ?? 0)).toFixed(1)} % of all visitors order.`
}

slider.addEventListener('input', show)
show()
