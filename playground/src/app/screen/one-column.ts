import { signal } from '@preact/signals'

const narrow = matchMedia('(max-width: 1180px)')

/** Whether what stands beside the page's text on a wide screen has to go into it. */
export const oneColumn = signal(narrow.matches)
narrow.addEventListener('change', ({ matches }) => {
  oneColumn.value = matches
})
