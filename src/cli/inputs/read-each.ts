import type { AnnualReport, Problem } from '#modules/annual-report'
import { readDocument, ReadError } from '#modules/annual-report'
import { sayDefect } from '../terminal/defect.ts'
import type { Session } from '../terminal/session.ts'
import { fileSentence, isFileError } from './errors.ts'
import type { Input } from './input.ts'
import { spokenName } from './input.ts'
import { loadInput } from './load.ts'

export interface ReadInput {
  readonly input: Input
  readonly report: AnnualReport
  readonly problems: readonly Problem[]
}

/** Says what went wrong with one input, and that the run cannot end well. */
const sayFailure = (session: Session, { name }: Input, error: unknown): void => {
  const spoken = spokenName(name)
  session.leave(2)
  if (error instanceof ReadError) session.say(`${spoken}：${error.message}`)
  else if (isFileError(error)) session.say(`${spoken}：${fileSentence(error)}`)
  else sayDefect(session, error, spoken)
}

/**
 * Reads inputs one after the other; only one report is in memory at a time. An input that cannot be read gets
 * one sentence on standard error and the exit code 2; the others still come. `printing` as in Session.progress.
 */
export async function* readEach(
  session: Session,
  inputs: readonly Input[],
  printing: boolean,
): AsyncGenerator<ReadInput> {
  const progress = session.progress(inputs.length, printing)
  try {
    for (const input of inputs) {
      let result: ReadInput | undefined
      try {
        result = { input, ...(await readDocument(await loadInput(input), input.name)) }
      } catch (error) {
        sayFailure(session, input, error)
      }
      if (result !== undefined) yield result
      progress.step()
    }
  } finally {
    progress.stop()
  }
}
