/** How a body signs its reports. */
export { reportSignOffView, setReportSignOff } from './steps.ts'
/** The reports of a body, year by year. */
export { reportLines } from './years.ts'
export type { ReportLine } from './years.ts'
/** What keeps a report from being submitted; submitting it under the digest of all it says and stands on. */
export { obstaclesOf } from './ready.ts'
export type { Obstacle } from './ready.ts'
export { ledgerRead, submitReport } from './submit.ts'
export type { LedgerNow, SubmitReport } from './submit.ts'
/** The round of signatures: whose turn it is, signing, sending back, taking back. */
export { roundOf } from './round.ts'
export type { Round } from './round.ts'
export { recallReport, sendBackReport, signReport, turnOf } from './sign.ts'
export type { OnReport, RecallReport, Turn } from './sign.ts'
/** Filing freezes; reopening begins another version, the one before stays. */
export { fileReport } from './file.ts'
export type { FileReport } from './file.ts'
export { reopenReport } from './reopen.ts'
export type { ReopenReport } from './reopen.ts'
/** 条例第四十九条: by when, and whether it was done. */
export { dutiesOf } from './duties.ts'
export type { DutyState } from './duties.ts'
export { handInReport } from './hand-in.ts'
export type { HandInReport } from './hand-in.ts'
/** What of reports waits for whom. */
export { waitingReports } from './waiting.ts'
export type { ReportWait, WaitingReport } from './waiting.ts'
