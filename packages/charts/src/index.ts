/**
 * Results as charts, each with a finding for a title, a summary in words and a table.
 *
 * @module
 */

export {
  journeyFlow,
  type FlowEdge,
  type FlowNode,
  type JourneyFlow,
} from './flow/journey-flow.ts'
export { flowOfParts, type FlowPart, type FlowWords } from './flow/flow-of-parts.ts'
export { buyersFlow } from './flow/buyers-flow.ts'
export { foldedId, foldPhases } from './flow/fold-phases.ts'
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
export type { Chart, ChartOptions, ChartSize, Measure, Table } from './chart.ts'
export { journeyMapChart } from './charts/journey-map-chart.ts'
export { dropOffChart } from './charts/drop-off-chart.ts'
export { steppedFlowChart, type FlowStep } from './charts/stepped-flow-chart.ts'
export { funnelChart, type FunnelStage } from './charts/funnel-chart.ts'
export { transitionChart, type TransitionMatrix } from './charts/transition-chart.ts'
export { sojournChart, type SojournRow } from './charts/sojourn-chart.ts'
export { emotionChart, type EmotionPoint } from './charts/emotion-chart.ts'
export {
  occupancyChart,
  type OccupancyDay,
  type OccupancyGroup,
} from './charts/occupancy-chart.ts'
export { retentionChart } from './charts/retention-chart.ts'
export {
  forecastChart,
  type ForecastChartOptions,
  type ForecastDay,
  type ObservedDay,
} from './charts/forecast-chart.ts'
export { differenceChart, type DifferenceMeasure } from './charts/difference-chart.ts'
export type { DifferenceRow } from './charts/difference-plot.ts'
export { pinnedChart, type PinnedOptions, type PinnedScenario } from './charts/pinned-chart.ts'
export {
  waterfallChart,
  type WaterfallOptions,
  type WaterfallShare,
} from './charts/waterfall-chart.ts'
export { tornadoChart, type TornadoOptions, type TornadoRow } from './charts/tornado-chart.ts'
export { worthChart, type WorthOptions, type WorthRow } from './charts/worth-chart.ts'
export {
  attributionChart,
  type AttributionOptions,
  type AttributionRow,
} from './charts/attribution-chart.ts'
export {
  frontierChart,
  type FrontierOption,
  type FrontierOptions,
} from './charts/frontier-chart.ts'
export { chartSvg, type ChartSvgOptions } from './svg/chart-svg.ts'
export { drawingDocument } from './svg/drawing-document.ts'
export { themes, type Theme } from './svg/theme.ts'
export { messages } from './messages/messages.ts'
export { en, type Messages } from './messages/en.ts'
export { nb } from './messages/nb.ts'
export { da } from './messages/da.ts'
export { sv } from './messages/sv.ts'
export { twentyDots, type Dot } from './figures/twenty-dots.ts'
export { likelihood } from './figures/likelihood.ts'
export { formatRange, type FormatRangeOptions } from './figures/format-range.ts'
export { formatNumber, type NumberFormat } from './figures/format-number.ts'
export { type Numbers, numbersOf, type RangeWords } from './figures/numbers.ts'
