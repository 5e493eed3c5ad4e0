import { Pins } from '../pins/pins.tsx'
import { RequiredPart, TornadoPart } from '../why/explore.tsx'
import { Why } from '../why/why.tsx'
import { Portfolio } from './portfolio.tsx'
import { TestFirst } from './test-first.tsx'

/** Pinned scenarios, why they move, what to test first, what matters and what would have to be true. */
export function DecisionParts() {
  return (
    <>
      <Pins />
      <section class="sec two decide-two">
        <Why />
        <TestFirst />
      </section>
      <section class="sec two decide-two">
        <TornadoPart />
        <RequiredPart />
      </section>
      <Portfolio />
    </>
  )
}
