import { signal } from '@preact/signals'

const narrow = matchMedia('(max-width: 760px)')

/** Whether the page is as narrow as on a phone: flow then runs downward. */
export const phone = signal(narrow.matches)
narrow.addEventListener('change', ({ matches }) => {
  phone.value = matches
})
