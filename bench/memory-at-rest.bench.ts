import { join } from 'node:path'
import { z } from 'zod'
import type { Benchmark, Context, Measured } from './support/benchmark.ts'
import { closeHouse, openHouse } from './support/house.ts'
import { addManyPeople } from './support/many-people.ts'

const people = 100_000
const bound = 150
const list = z.object({ rows: z.array(z.object({ id: z.string() })) })

const pause = (milliseconds: number): Promise<void> =>
  new Promise((resolve) => setTimeout(resolve, milliseconds))

/** After the start, a sign-in and a hundred pages of lists, and ten seconds of nothing. */
const run = async ({ say }: Context): Promise<Measured> => {
  const house = await openHouse()
  try {
    const { rows } = list.parse(await house.get('/api/organisations?limit=1'))
    addManyPeople(join(house.folder, 'house.db'), rows[0]?.id ?? '', people)
    for (let page = 0; page < 100; page += 1) await house.get('/api/people?limit=50')
    const busy = await house.residentMegabytes()
    say('  静置十秒')
    await pause(10_000)
    const ours = await house.residentMegabytes()
    return {
      ours,
      base: bound,
      note: `库里 ${people} 人，登录、翻过一百页、静置十秒以后；静置前 ${busy.toFixed(0)}；对照是设计给的上限`,
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
