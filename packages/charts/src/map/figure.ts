const WHOLE = new Intl.NumberFormat('en', { maximumFractionDigits: 0 })
const TENTHS = new Intl.NumberFormat('en', { maximumFractionDigits: 1 })

/** A number of customers for people: whole from 10 upward, tenths below. */
export function figure(customers: number): string {
  if (customers > 0 && customers < 0.05) return '<0.1'
  return (customers < 9.95 ? TENTHS : WHOLE).format(customers)
}

/** A share as whole percent, with a no-break space. */
export function percent(share: number): string {
  return `${WHOLE.format(share * 100)}\u00a0%`
}
