import { CommanderError } from 'commander'
import { createProgram } from './program.ts'
import { sayDefect } from './terminal/defect.ts'
import type { Session } from './terminal/session.ts'
import { createSession } from './terminal/session.ts'

/** Whoever reads our output may stop early (`| head`): then there is nothing left to do and nothing to say. */
const leaveWhenNobodyReads = (session: Session): void => {
  for (const stream of [process.stdout, process.stderr])
    stream.on('error', (error: NodeJS.ErrnoException) => {
      process.exit(error.code === 'EPIPE' ? session.exitCode() : 2)
    })
}

/**
 * Runs one command line (without node and script) and sets the exit code of the process: 0 all well,
 * 1 findings of severity error, 2 input that could not be read, wrong usage, or a defect of ours.
 */
export const run = async (args: readonly string[]): Promise<void> => {
  const session = createSession()
  leaveWhenNobodyReads(session)
  try {
    await createProgram(session).parseAsync([...args], { from: 'user' })
  } catch (error) {
    if (!(error instanceof CommanderError)) sayDefect(session, error)
    if (!(error instanceof CommanderError) || error.exitCode !== 0) session.leave(2)
  }
  process.exitCode = session.exitCode()
}
