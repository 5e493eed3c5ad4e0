import type { Journey, Scenario } from 'sojourn'

/**
 * The journey without its times. Whether customers convert doesn't depend on how long visits last, and
 * without times a draw takes microseconds: conversion can follow a slider in every frame.
 */
export function timelessJourney(journey: Journey): Journey {
  return {
    ...journey,
    touchpoints: journey.touchpoints.map(({ sojourn: _, ...touchpoint }) => touchpoint),
    ...(journey.personas && {
      personas: journey.personas.map(({ sojourns: _, ...persona }) => persona),
    }),
  }
}

/** The scenario without changes of times, which a journey without times has no place for. */
export function timelessScenario(scenario: Scenario): Scenario {
  return { ...scenario, changes: scenario.changes.filter(({ op }) => op !== 'scaleSojourn') }
}
