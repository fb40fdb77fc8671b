import assert from 'node:assert/strict'
import { join } from 'node:path'
import autocannon from 'autocannon'
import { z } from 'zod'
import type { Benchmark, Context, Measured } from './support/benchmark.ts'
import type { House } from './support/house.ts'
import { closeHouse, openHouse } from './support/house.ts'
import { inTurns } from './support/in-turns.ts'
import { openRawIntake } from './support/raw-intake.ts'

const rounds = Number(process.env['BENCH_ROUNDS'] ?? '7')
const clients = 32

const list = z.object({ rows: z.array(z.object({ id: z.string(), name: z.string() })) })

/** The clerk who registers: the administrator of the house may not. */
const clerkOf = async ({ origin }: House): Promise<string> => {
  const answer = await fetch(`${origin}/api/session/sign-in`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ username: 'jingban', password: 'gongkai-yanshi-2026' }),
  })
  assert.ok(answer.ok)
  return answer.headers
    .getSetCookie()
    .map((line) => line.split(';', 1)[0])
    .join('; ')
}

const today = new Intl.DateTimeFormat('sv-SE', { timeZone: 'Asia/Shanghai' }).format(new Date())

const bodyOf = (count: number): string =>
  JSON.stringify({
    channel: 'counter',
    cameOn: today,
    form: {
      ...{ applicantKind: 'naturalPerson', name: `示例申请人${count}`, proof: 'identity-card' },
      ...{ idNumber: `99999919700101${String(count).padStart(4, '0')}`, proofFiles: [], contact: null },
      ...{ phone: '13800000000', email: null, address: '示例县示例路 1 号', postcode: null, agent: null },
      description: `第 ${count} 件：二〇二五年度医疗保障基金收支情况和有关文件`,
      ...{ form: 'paper', way: 'post', help: null },
    },
  })

/** One second of new requests from all clients, every one acknowledged. */
const intakeAt = (house: House, cookie: string, organisation: string) => {
  let count = 0
  return async (): Promise<number> => {
    const result = await autocannon({
      url: `${house.origin}/api/organisations/${organisation}/requests`,
      method: 'POST',
      headers: { cookie, 'content-type': 'application/json' },
      connections: clients,
      duration: 1,
      requests: [
        {
          setupRequest: (request) => {
            count += 1
            return { ...request, body: bodyOf(count) }
          },
        },
      ],
    })
    assert.deepEqual([result.errors, result.timeouts, result.non2xx], [0, 0, 0])
    return result.requests.total / result.duration
  }
}

const measure = async (house: House, say: Context['say']): Promise<Measured> => {
  const { rows } = list.parse(await house.get('/api/organisations?limit=200'))
  const bureau = rows.find(({ name }) => name === '示例县医疗保障局')
  assert.ok(bureau)
  const ours = intakeAt(house, await clerkOf(house), bureau.id)
  const raw = openRawIntake(join(house.folder, 'house.db'))
  const bare = () => raw.once(1000)
  say(`  ${clients} 个客户端，各 ${rounds} 轮`)
  try {
    // Both are warm before the first round counts.
    await ours()
    bare()
    const measured = await inTurns(rounds, ours, bare)
    return {
      ...measured,
      note: `${clients} 个客户端；经 HTTP、会话、权限、加密、期限、台账、审计链，每次确认都在落盘之后`,
    }
  } finally {
    raw.close()
  }
}

const run = async ({ say }: Context): Promise<Measured> => {
  const house = await openHouse()
  try {
    return await measure(house, say)
  } finally {
    await closeHouse(house)
  }
}

export const benchmark: Benchmark = {
  name: 'intake-vs-raw',
  title: '每秒能登记多少件申请，对照裸循环逐笔落盘写同样的行',
  unit: '件/秒',
  target: { ratio: 0.5, good: 'at-least' },
  run,
}
