/** What is said of the customer who is followed. */
export const en = {
  title: 'Follow one customer',
  titleOf: (name: string) => `Follow one customer: ${name}`,
  intro:
    'A simulated customer walks the map, and the same customer, with the same random numbers, walks it in the what-if world.',
  begin: (name: string) => `Follow ${name}`,
  who: 'Who',
  whatIf: 'What if',
  plan: 'The levers that are on',
  another: 'Another customer',
  oneParted: 'One who takes another way',
  nobodyParts: 'None of the simulated customers takes another way.',
  number: (number: string, of: string) => `Customer ${number} of ${of} simulated ones`,
  next: 'Next step',
  play: 'Play',
  pause: 'Pause',
  toTheEnd: 'To the end',
  over: 'Start over',
  asNow: 'As it is now',
  withIt: (what: string) => `What if: ${what}`,
  noWhatIf: 'Switch a lever on, or pin a scenario, and the same customer walks beside it.',
  atFirst: 'At the start',
  after: (time: string) => `After ${time}`,
  does: (action: string) => action,
  feels: (mood: string, score: string) => `Feels ${mood} (${score})`,
  moods: ['very bad', 'bad', 'neutral', 'good', 'very good'],
  brings: (money: string) => `Brings ${money}`,
  takesBack: (money: string) => `Gets ${money} back`,
  costs: (money: string) => `Costs us ${money}`,
  converts: 'Reaches the goal',
  leaves: 'Leaves for good',
  part: (share: string) => `Here they part. ${share} of 100 like them go this way.`,
  partAtOnce: 'Here they part, from the very start.',
  before: (steps: number) => (steps === 1 ? '1 earlier step' : `${steps} earlier steps`),
  ended: 'The journey has ended',
  both: (now: string, then: string) => `As it is now: ${now}. What if: ${then}.`,
  endConverted: 'The journey ends here. The goal was reached.',
  endNot: 'The journey ends here, without the goal.',
  chance: (parted: string, of: string) =>
    `Of ${of} simulated customers like this one, ${parted} take another way in the what-if world.`,
  onlyOne: (then: string, now: string) =>
    `${then} reach the goal only there, ${now} only as it is now.`,
  conversion: (then: string, now: string) =>
    `Exactly: ${then} of 100 customers like this one reach the goal there, ${now} now.`,
  caveat:
    'One customer is a story, not evidence. Effects are at their middle here; the figures above have their doubt.',
}

export type FollowMessages = typeof en
