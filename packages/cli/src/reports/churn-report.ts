import { count, counted } from '../format/count.ts'
import { significant, withError } from '../format/estimate.ts'
import { pValue } from '../format/p-value.ts'
import { share } from '../format/share.ts'
import { Page } from '../page.ts'
import type { ChurnResult } from '../retention/churn.ts'
import type { Terminal } from '../terminal.ts'
import { printable } from '../text/printable.ts'

const MOST_ROWS = 24

/** A model of churn in JSON: the keys of the contract first, then more. */
export function churnJson({ fit, survival, chain, chainSurvival, likelihoodRatio }: ChurnResult) {
  const { model, parameters, logLikelihood, identification, finding, standardErrors } = fit
  return {
    model,
    alpha: parameters?.alpha ?? null,
    beta: parameters?.beta ?? null,
    logLikelihood,
    survival,
    shape: parameters?.shape ?? null,
    mean: parameters?.mean ?? null,
    identification,
    finding,
    standardErrors,
    aic: parameters && fit.aic,
    bic: parameters && fit.bic,
    customers: fit.customers,
    periods: fit.periods,
    chain: {
      mean: chain.parameters?.mean ?? null,
      logLikelihood: chain.logLikelihood,
      survival: chainSurvival,
    },
    likelihoodRatio,
  }
}

/** A model of churn for people. */
export function churnPage(result: ChurnResult, terminal: Terminal): string {
  const { survivors, periods, fit, survival, chain, chainSurvival, likelihoodRatio } = result
  const page = new Page(terminal)
  const start = survivors[0] as number
  const seen = survivors.length - 1
  const left = share((survivors[seen] as number) / start)
  const last = (survival?.length ?? 1) - 1
  const forecast =
    survival !== null && last > seen
      ? ` By period ${last}, ${share(survival[last] as number)} are expected to be.`
      : ''
  page.find(
    `Of ${counted(start, 'customer')}, ${left} are left after ${counted(seen, 'period')}.${forecast}`,
  )
  if (fit.finding !== '') page.say(fit.finding)
  const { parameters, standardErrors: errors } = fit
  if (parameters !== null)
    page.say(
      parameters.alpha === Infinity
        ? `Every customer is lost with a probability of ${share(parameters.mean)} in the first period${parameters.shape === 1 ? ' and in each later one' : `; shape c ${withError(parameters.shape, errors?.shape)}`}.`
        : `In the first period ${share(parameters.mean)} are lost. Customers differ: alpha ${withError(parameters.alpha, errors?.alpha)}, beta ${withError(parameters.beta, errors?.beta)}${fit.model === 'beta-discrete-weibull' ? `, and each is lost ever ${parameters.shape > 1 ? 'more' : 'less'} easily (shape c ${withError(parameters.shape, errors?.shape)})` : ', so those who stay are ever less likely to be lost'}.`,
    )
  if (parameters !== null)
    page.say(`Log-likelihood ${significant(fit.logLikelihood)}, AIC ${significant(fit.aic)}.`)
  const rows = Math.max((survival ?? chainSurvival)?.length ?? 0, survivors.length)
  const every = Math.max(1, Math.ceil(rows / MOST_ROWS))
  const kept = [...Array(rows).keys()].filter(
    (t) => t % every === 0 || t === seen || t === rows - 1,
  )
  const shareAt = (values: readonly number[] | null, t: number) =>
    values?.[t] === undefined ? '—' : share(values[t] as number)
  const modelled = survival !== null
  page.table(
    [
      { title: 'Period' },
      { title: 'Survivors' },
      { title: 'Share' },
      ...(modelled ? [{ title: 'Model' }] : []),
      { title: 'Chain' },
    ],
    kept.map((t) => [
      periods[t] === undefined ? count(t) : printable(periods[t] as string),
      survivors[t] === undefined ? '—' : count(survivors[t] as number),
      survivors[t] === undefined ? '—' : share((survivors[t] as number) / start),
      ...(modelled ? [shareAt(survival, t)] : []),
      shareAt(chainSurvival, t),
    ]),
  )
  if (chain.parameters !== null && likelihoodRatio !== null)
    page.say(
      `"Chain" loses ${share(chain.parameters.mean)} in every period, as a chain without memory does. ${
        likelihoodRatio.pValue < 0.05
          ? `The table speaks against it (likelihood-ratio test, ${pValue(likelihoodRatio.pValue)})`
          : `The table doesn’t speak against it (likelihood-ratio test, ${pValue(likelihoodRatio.pValue)})`
      }.`,
    )
  return page.text()
}
