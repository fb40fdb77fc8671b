import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { text } from 'node:stream/consumers'
import { fileURLToPath } from 'node:url'

const program = fileURLToPath(import.meta.resolve('../../src/cli/main.ts'))

/** What a copy came to: mebibytes of the process at most, seconds of the copying as it tells. */
export interface ExportRun {
  readonly documents: number
  readonly seconds: number
  readonly peak: number
}

const peakOf = async (pid: number): Promise<number> => {
  const status = await readFile(`/proc/${pid}/status`, 'utf8').catch(() => '')
  return Number(/VmHWM:\s+(\d+) kB/u.exec(status)?.[1] ?? 0) / 1024
}

/** Runs `gongkai export` over the house in a folder, as it is installed: SQLite beside its key and files. */
export const exportOf = async (folder: string): Promise<ExportRun> => {
  const child = spawn(process.execPath, [program, 'export', join(folder, 'copy')], {
    env: {
      ...process.env,
      DATABASE_URL: `sqlite:${join(folder, 'house.db')}`,
      GONGKAI_KEY_FILE: join(folder, 'house.key'),
      GONGKAI_FILES: `disk:${join(folder, 'files')}`,
    },
    stdio: ['ignore', 'pipe', 'pipe'],
  })
  let peak = 0
  const timer = setInterval(
    () => void peakOf(child.pid ?? 0).then((now) => (peak = Math.max(peak, now))),
    100,
  )
  try {
    const [printed, said] = await Promise.all([text(child.stdout), text(child.stderr), once(child, 'exit')])
    if (child.exitCode !== 0) throw new Error(`the export ended with ${child.exitCode}: ${said}${printed}`)
    const [, documents] = /^(\d+)份文件/mu.exec(printed) ?? []
    const [, seconds] = /用时 (\d+) 秒/u.exec(printed) ?? []
    return { documents: Number(documents), seconds: Number(seconds), peak }
  } finally {
    clearInterval(timer)
  }
}
