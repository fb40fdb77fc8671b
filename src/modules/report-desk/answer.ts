import type { AnnualReport, WriteFormatName } from '#modules/annual-report'
import {
  applyRepair,
  checkReport,
  readDocument,
  ReadError,
  readJson,
  repairsOf,
  titleOf,
  toJson,
  writeFormats,
  writeReport,
} from '#modules/annual-report'
import { refusalOf } from './sniff.ts'
import type { CheckAnswer, CheckTask, OfferedRepair } from './task.ts'

const errorsIn = (report: AnnualReport): number =>
  checkReport(report).filter(({ severity }) => severity === 'error').length

const offered = (report: AnnualReport): readonly OfferedRepair[] =>
  repairsOf(report).map((repair) => ({ ...repair, errorsLeft: errorsIn(applyRepair(report, repair)) }))

const checked = async (bytes: Uint8Array, name: string): Promise<CheckAnswer> => {
  const refusal = await refusalOf(bytes)
  if (refusal !== undefined) return { kind: 'refused', code: 'unsupported', message: refusal }
  const { report, problems } = await readDocument(bytes, name)
  return {
    kind: 'checked',
    report,
    problems,
    findings: checkReport(report),
    repairs: offered(report),
    json: JSON.stringify(toJson(report)),
  }
}

/** The report a page carried, with the chosen repair made. Nothing of it is trusted: it is read anew. */
const corrected = (json: string, choice: number | null): AnnualReport | undefined => {
  const report = readJson(json)
  if (choice === null) return report
  const repair = repairsOf(report)[choice]
  return repair && applyRepair(report, repair)
}

const written = async (
  json: string,
  choice: number | null,
  format: WriteFormatName,
): Promise<CheckAnswer> => {
  const report = corrected(json, choice)
  if (report === undefined)
    return { kind: 'refused', code: 'no-repair', message: '没有这个更正办法，请回到自查结果重新选择。' }
  const { mediaType, extension } = writeFormats[format]
  const name = `${titleOf(report)}${choice === null ? '' : '（更正）'}${extension}`
  return { kind: 'file', bytes: await writeReport(report, format), name, mediaType }
}

/** Does one task. Input that cannot be read is an answer with a sentence; anything else thrown is a defect. */
export const answerTask = async (task: CheckTask): Promise<CheckAnswer> => {
  try {
    return task.kind === 'check'
      ? await checked(task.bytes, task.name)
      : await written(task.json, task.repair, task.kind === 'word' ? 'docx' : 'json')
  } catch (error) {
    if (error instanceof ReadError) return { kind: 'refused', code: error.code, message: error.message }
    throw error
  }
}
