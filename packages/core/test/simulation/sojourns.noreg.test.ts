import { expect, test } from 'vitest'
import { compileChain, journey } from '../../src/model/index.ts'
import { simulate } from '../../src/simulation/index.ts'
import { sojournsOf } from '../random-chain.ts'

// Frozen on purpose: whoever changes a number stream changes every seeded result that was ever
// published, and should see it here.

test('first customers through touchpoints of every kind', () => {
  const kinds = sojournsOf(1)
  const line = compileChain(
    journey({
      touchpoints: kinds.map((sojourn, i) => ({ id: `t${i}`, sojourn })),
      outcomes: [{ id: 'end' }],
      entries: { t0: 1 },
      transitions: Object.fromEntries(
        kinds.map((_, i) => [`t${i}`, { [i + 1 < kinds.length ? `t${i + 1}` : 'end']: 1 }]),
      ),
    }),
  )
  const { paths, time } = simulate(line, { customers: 3, seed: 1, paths: 3 })
  expect([...paths.map(({ arrivals }) => arrivals), time]).toMatchInlineSnapshot(`
    [
      [
        0,
        46037.669811104126,
        104771.30071272458,
        340876.41049321654,
        389186.7482403679,
        390416.982540609,
        521101.92900750553,
        607501.9290075055,
        607501.9290075055,
        650701.9290075055,
      ],
      [
        0,
        198330.5217528952,
        320950.66064823593,
        331846.9749510437,
        386440.02685030375,
        386440.69339058426,
        442549.5356828377,
        528949.5356828377,
        528949.5356828377,
        572149.5356828377,
      ],
      [
        0,
        24373.44358534611,
        73205.81085125831,
        102158.4581462736,
        148828.12585886367,
        306343.45625204983,
        404681.2666107503,
        491081.2666107503,
        491081.2666107503,
        750281.2666107502,
      ],
      {
        "mean": 657710.9104336979,
        "standardError": 51541.48088778588,
      },
    ]
  `)
})
