/** Numbers, dates, sums and units that cannot be. */
export { impossibleDate, wrongWeekday } from './dates.ts'
export { backwardRange } from './ranges.ts'
export { shareOverWhole } from './shares.ts'
export { impossibleTime } from './times.ts'
export { doubledUnit, fullWidthFigure, thousandsComma, unitSlip } from './units.ts'
export { farYear } from './years.ts'
