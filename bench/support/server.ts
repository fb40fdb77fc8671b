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
  /** Memory it holds now; NaN where the system does not tell. */
  readonly residentMegabytes: () => Promise<number>
  /** Settles when it has printed a text. */
  readonly printed: (text: string) => Promise<void>
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

const residentMegabytes = async (child: ChildProcess): Promise<number> => {
  const status = await readFile(`/proc/${child.pid ?? 0}/status`, 'utf8').catch(() => '')
  return Number(/VmRSS:\s+(\d+) kB/u.exec(status)?.[1] ?? NaN) / 1024
}

const stop = async (child: ChildProcess): Promise<void> => {
  if (child.exitCode !== null) return
  const ended = once(child, 'exit')
  child.kill('SIGTERM')
  await ended
}

/** What a process prints, as far as it has come: settles with what a look at it gives. */
const lookingAt = (child: ChildProcess, what: string) => {
  let said = ''
  const looks = new Set<() => void>()
  child.stdout?.on('data', (chunk: Buffer) => {
    said += chunk.toString()
    for (const look of looks) look()
  })
  return <Found>(find: (said: string) => Found | undefined): Promise<Found> =>
    new Promise((resolve, reject) => {
      const look = (): void => {
        const found = find(said)
        if (found === undefined) return
        looks.delete(look)
        resolve(found)
      }
      looks.add(look)
      look()
      child.once('exit', () => {
        reject(new Error(`${what} ended: ${said}`))
      })
    })
}

/** Starts a script that prints its address when it listens. `input` is sent to its standard input. */
export const serve = async (
  args: readonly string[],
  input: Uint8Array = new Uint8Array(),
  env: Readonly<Record<string, string>> = {},
): Promise<Served> => {
  const child = spawn(process.execPath, args, {
    env: { ...process.env, HOST: '127.0.0.1', PORT: '0', GONGKAI_LOG: 'silent', ...env },
    stdio: ['pipe', 'pipe', 'inherit'],
  })
  child.stdin.end(input)
  const look = lookingAt(child, args.join(' '))
  const port = await look((said) => /https?:\/\/[^\s:]+:(\d+)/u.exec(said)?.[1])
  return {
    origin: `http://127.0.0.1:${port}`,
    printed: (text) => look((said) => (said.includes(text) ? null : undefined)).then(() => undefined),
    processorTime: () => processorTime(child),
    residentMegabytes: () => residentMegabytes(child),
    stop: () => stop(child),
  }
}
