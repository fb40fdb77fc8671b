import { mkdtempSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { z } from 'zod'
import type { Benchmark, Context, Measured } from './support/benchmark.ts'
import { closeHouse, openHouse } from './support/house.ts'
import { addManyPeople } from './support/many-people.ts'

const people = 100_000
const bound = 150
const rest = 10_000
const list = z.object({ rows: z.array(z.object({ id: z.string() })) })

const pause = (milliseconds: number): Promise<void> =>
  new Promise((resolve) => setTimeout(resolve, milliseconds))

/** The demo's filling, once in the life of a database, is done by a process of its own. Gives what that holds at rest. */
const fill = async (folder: string): Promise<number> => {
  const house = await openHouse(folder)
  try {
    const { rows } = list.parse(await house.get('/api/organisations?limit=1'))
    addManyPeople(join(folder, 'house.db'), rows[0]?.id ?? '', people)
    await pause(rest)
    return await house.residentMegabytes()
  } finally {
    await house.stop()
  }
}

/** After the start, a sign-in and a hundred pages of lists, and ten seconds of nothing. */
const run = async ({ say }: Context): Promise<Measured> => {
  const folder = mkdtempSync(join(tmpdir(), 'gongkai-bench-'))
  const filled = await fill(folder)
  const house = await openHouse(folder)
  try {
    for (let page = 0; page < 100; page += 1) await house.get('/api/people?limit=50')
    const busy = await house.residentMegabytes()
    say('  静置十秒')
    await pause(rest)
    const ours = await house.residentMegabytes()
    return {
      ours,
      base: bound,
      note:
        `库里 ${people} 人，启动、登录、翻过一百页、静置十秒以后；静置前 ${busy.toFixed(0)}，` +
        `刚装完演示数据的那个进程静置后 ${filled.toFixed(0)}；对照是设计给的上限`,
    }
  } finally {
    await closeHouse(house)
  }
}

export const benchmark: Benchmark = {
  name: 'memory-at-rest',
  title: '静置时占用的内存',
  unit: 'MB',
  target: { ratio: 1, good: 'at-most' },
  run,
}
