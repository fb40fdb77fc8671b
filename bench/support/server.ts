import type { ChildProcess } from 'node:child_process'
import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { readFile } from 'node:fs/promises'

/** A server in a process of its own. */
export interface Served {
  /** Where it listens: http://127.0.0.1:PORT */
  readonly origin: string
  /** Milliseconds of processor time it has taken so far; NaN where the system does not tell (/proc). */
  readonly processorTime: () => Promise<number>
  readonly stop: () => Promise<void>
}

/** The kernel counts in hundredths of a second, whatever its own clock does. */
const tick = 10

const processorTime = async (child: ChildProcess): Promise<number> => {
  const status = await readFile(`/proc/${child.pid ?? 0}/stat`, 'utf8').catch(() => '')
  const [user, system] = status
    .slice(status.lastIndexOf(')') + 2)
    .split(' ')
    .slice(11, 13)
  return (Number(user ?? NaN) + Number(system ?? NaN)) * tick
}

const stop = async (child: ChildProcess): Promise<void> => {
  if (child.exitCode !== null) return
  const ended = once(child, 'exit')
  child.kill('SIGTERM')
  await ended
}

/** Starts a script that prints its address when it listens. `input` is sent to its standard input. */
export const serve = async (
  args: readonly string[],
  input: Uint8Array = new Uint8Array(),
): Promise<Served> => {
  const child = spawn(process.execPath, args, {
    env: { ...process.env, HOST: '127.0.0.1', PORT: '0', GONGKAI_LOG: 'silent' },
    stdio: ['pipe', 'pipe', 'inherit'],
  })
  child.stdin.end(input)
  let said = ''
  for await (const chunk of child.stdout) {
    said += String(chunk)
    const port = /https?:\/\/[^\s:]+:(\d+)/u.exec(said)?.[1]
    if (port !== undefined)
      return {
        origin: `http://127.0.0.1:${port}`,
        processorTime: () => processorTime(child),
        stop: () => stop(child),
      }
  }
  throw new Error(`${args.join(' ')} ended before it listened: ${said}`)
}
