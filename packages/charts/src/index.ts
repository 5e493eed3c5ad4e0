export { journeyFlow, type FlowEdge, type FlowNode, type JourneyFlow } from './flow/journey-flow.ts'
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
