import { spawn } from 'node:child_process'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { text } from 'node:stream/consumers'
import { fileURLToPath } from 'node:url'
import { z } from 'zod'
import type { Context } from './benchmark.ts'
import { sameRowsRate } from './same-rows.ts'

const script = fileURLToPath(import.meta.resolve('./moving-run.ts'))

/** Items of the larger run; BENCH_MOVING says otherwise. */
export const movingSize = Number(process.env['BENCH_MOVING'] ?? 10_000)

const line = z.object({
  state: z.literal('done'),
  moved: z.number(),
  /** Seconds of each stage. */
  read: z.number(),
  tried: z.number(),
  put: z.number(),
  /** Mebibytes at most until then, in the whole life of the process. */
  atRest: z.number(),
  afterRead: z.number(),
  afterTrial: z.number(),
  peak: z.number(),
})

export interface MovingRun extends z.infer<typeof line> {
  /** Items a second of a bare loop that writes the same rows. */
  readonly bare: number
}

/** As `npm start` runs the server. */
const flags = ['--disable-warning=ExperimentalWarning', '--max-semi-space-size=4']
const env = { ...process.env, MALLOC_MMAP_THRESHOLD_: '32768', MALLOC_ARENA_MAX: '2' }

const moved = async (say: Context['say'], count: number): Promise<MovingRun> => {
  const folder = mkdtempSync(join(tmpdir(), 'gongkai-bench-moving-'))
  const child = spawn(process.execPath, [...flags, script, String(count), folder], {
    stdio: ['ignore', 'pipe', 'inherit'],
    env,
  })
  try {
    const run = line.parse(JSON.parse(await text(child.stdout)))
    if (run.moved !== count) throw new Error(`moved ${run.moved} of ${count} items`)
    const each = [run.read, run.tried, run.put].map((seconds) => Math.round(count / seconds))
    const [read = 0, tried = 0, put = 0] = each
    say(
      `  ${count} 条：每秒读取 ${read}、试运行 ${tried}、移入 ${put} 条；内存峰值依次 ${[run.atRest, run.afterRead, run.afterTrial, run.peak].map(Math.round).join('、')} MB`,
    )
    return { ...run, bare: sameRowsRate(folder, count) }
  } finally {
    child.kill('SIGKILL')
    rmSync(folder, { recursive: true, force: true })
  }
}

const runs = new Map<number, Promise<MovingRun>>()

/**
 * Moves so many items in, in a process of its own, and gives what it took; of one size once, whichever benchmark asks
 * first.
 */
export const movingRun = ({ say }: Context, count: number): Promise<MovingRun> => {
  const run = runs.get(count) ?? moved(say, count)
  runs.set(count, run)
  return run
}
