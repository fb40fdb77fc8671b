import { once } from 'node:events'
import { styleText } from 'node:util'
import type { Progress } from './progress.ts'
import { noProgress, startProgress } from './progress.ts'

/** 0 all well; 1 findings of severity error; 2 something could not be read or done. */
export type ExitCode = 0 | 1 | 2

export type Tone = 'bold' | 'dim' | 'red' | 'yellow' | 'green' | 'cyan'

/** Where one command speaks: results on standard output, everything else on standard error. */
export interface Session {
  /** Prints a result; waits while whoever reads it is slow. */
  readonly print: (text: string) => Promise<void>
  /** Prints bytes as they are. */
  readonly printBytes: (bytes: Uint8Array) => Promise<void>
  /** Says one line on standard error, above the progress bar where there is one. */
  readonly say: (sentence: string) => void
  /** Colours words of a result, on a terminal only (NO_COLOR is honoured). */
  readonly paint: (tone: Tone, text: string) => string
  /** How wide the terminal is; undefined where results go to a file or another program. */
  readonly columns: number | undefined
  /** Notes how the run ends; the gravest code wins. */
  readonly leave: (code: ExitCode) => void
  readonly exitCode: () => ExitCode
  /** Shows how far a long run is. `printing`: results are printed as they come, so a terminal needs no bar; `doing`: 读取. */
  readonly progress: (total: number, printing: boolean, doing?: string) => Progress
}

/** Fewer files than this are done before a bar is read. */
const longRun = 20

const write = async (chunk: string | Uint8Array): Promise<void> => {
  if (!process.stdout.write(chunk)) await once(process.stdout, 'drain')
}

/** The session of this process. */
export const createSession = (): Session => {
  const { stdout, stderr } = process
  let code: ExitCode = 0
  let bar = noProgress
  return {
    print: write,
    printBytes: write,
    say: (sentence) => {
      bar.say(`${sentence}\n`)
    },
    paint: (tone, text) => styleText(tone, text, { stream: stdout }),
    columns: stdout.isTTY ? stdout.columns : undefined,
    leave: (next) => {
      if (next > code) code = next
    },
    exitCode: () => code,
    progress: (total, printing, doing) => {
      if (total > longRun && stderr.isTTY && !(printing && stdout.isTTY)) bar = startProgress(total, doing)
      return bar
    },
  }
}
