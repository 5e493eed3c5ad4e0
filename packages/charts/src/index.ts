export {
  journeyFlow,
  type FlowEdge,
  type FlowNode,
  type JourneyFlow,
} from './flow/journey-flow.ts'
export { layoutJourneyMap } from './map/layout-journey-map.ts'
export type {
  JourneyMapLayout,
  Label,
  MapFin,
  MapLoop,
  MapNode,
  MapOptions,
  MapPhase,
  MapRibbon,
} from './map/journey-map-layout.ts'
export type { Chart, ChartSize, Table } from './chart.ts'
export { retentionChart } from './charts/retention-chart.ts'
export { differenceChart, type DifferenceMeasure } from './charts/difference-chart.ts'
export { dropOffChart } from './charts/drop-off-chart.ts'
export { twentyDots, type Dot } from './figures/twenty-dots.ts'
export { likelihood } from './figures/likelihood.ts'
export { formatRange, type FormatRangeOptions } from './figures/format-range.ts'
export { formatNumber, type NumberFormat } from './figures/format-number.ts'
