export { fitChurn, type ChurnFit } from './fit-churn.ts'
