/** Reminders at 10, 5, 3, 1 and 0 working days, and telling of every due date that moved. */
export { reminderSweep } from './sweep.ts'
/** Behind a new holiday notice. */
export { requestRedateSweep } from './redate.ts'
/** Due dates that moved, with before and after, until somebody has looked at them. */
export { movesAt, seeMoves, unseenMoves } from './moves.ts'
/** At which working days somebody is told, each once. */
export { isDueNow, thresholdOf } from './threshold.ts'
