/**
 * Akaike's criterion `2k − 2 ln L` and Schwarz's `k ln n − 2 ln L`, with `k` the parameters that were
 * free at the maximum and `n` the customers.
 */
export function informationCriteria(
  { logLikelihood, parameters }: { readonly logLikelihood: number; readonly parameters: number },
  customers: number,
): { aic: number; bic: number } {
  return {
    aic: 2 * parameters - 2 * logLikelihood,
    bic: parameters * Math.log(customers) - 2 * logLikelihood,
  }
}
