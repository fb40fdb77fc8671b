import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import type { Served } from './server.ts'
import { serve } from './server.ts'

/** The demo office as it runs, in a folder of its own, with somebody signed in. */
export interface House extends Served {
  readonly folder: string
  /** What a browser sends. */
  readonly cookie: string
  readonly get: (path: string) => Promise<unknown>
}

const main = fileURLToPath(import.meta.resolve('../../src/main.ts'))

/** As npm start has it: types are taken away once. */
const stripped = fileURLToPath(import.meta.resolve('../../scripts/stripped.js'))

/** Limits so wide that a load meets none. */
const environmentIn = (folder: string) => ({
  DATABASE_URL: `sqlite:${join(folder, 'house.db')}`,
  GONGKAI_KEY_FILE: join(folder, 'house.key'),
  GONGKAI_FILES: `disk:${join(folder, 'files')}`,
  GONGKAI_LIMIT_FACTOR: '1000',
  // As npm start has it: what password hashing took is given back to the system.
  MALLOC_MMAP_THRESHOLD_: '32768',
  MALLOC_ARENA_MAX: '2',
})

const signIn = async (origin: string): Promise<string> => {
  const attempt = () =>
    fetch(`${origin}/api/session/sign-in`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ username: 'guanli', password: 'gongkai-yanshi-2026' }),
    })
  // The demo's accounts are made behind its start.
  for (let tries = 0; tries < 100; tries += 1) {
    const answer = await attempt()
    if (answer.ok)
      return answer.headers
        .getSetCookie()
        .map((line) => line.split(';', 1)[0])
        .join('; ')
    await new Promise((resolve) => setTimeout(resolve, 100))
  }
  throw new Error('nobody could sign in')
}

/** Opens it on SQLite in its folder, or on a database by its address; settles when the demo is filled. */
export const openHouse = async (
  folder = mkdtempSync(join(tmpdir(), 'gongkai-bench-')),
  database?: string,
): Promise<House> => {
  const environment = environmentIn(folder)
  const served = await serve(
    [
      '--disable-warning=ExperimentalWarning',
      '--max-semi-space-size=4',
      '--import',
      stripped,
      main,
      '--demo',
    ],
    undefined,
    {
      ...environment,
      DATABASE_URL: database ?? environment.DATABASE_URL,
    },
  )
  const cookie = await signIn(served.origin)
  await served.printed('演示数据已经备好')
  return {
    ...served,
    folder,
    cookie,
    get: async (path) => (await fetch(`${served.origin}${path}`, { headers: { cookie } })).json(),
  }
}

export const closeHouse = async (house: House): Promise<void> => {
  await house.stop()
  rmSync(house.folder, { recursive: true, force: true })
}
