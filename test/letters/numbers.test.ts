import assert from 'node:assert/strict'
import { execFile } from 'node:child_process'
import { join } from 'node:path'
import { promisify } from 'node:util'
import type { RequestId } from '#modules/requests'
import { eachEngine } from '../support/databases.ts'
import { openOffice } from '../requests/support/office.ts'
import { lettersIn } from './support/bench.ts'

const issuer = join(import.meta.dirname, 'support/issuer.ts')
const run = promisify(execFile)

eachEngine('many at once in two processes: every number once, without a gap', async (database) => {
  const office = await openOffice(database)
  const letters = lettersIn(office)
  await letters.settle()
  const requests: RequestId[] = []
  for (let index = 0; index < 12; index += 1) requests.push((await office.register()).id)
  const job = (mine: readonly RequestId[]) =>
    run(process.execPath, [
      issuer,
      JSON.stringify({
        url: database.settings.url,
        person: office.person('clerk'),
        on: office.today(),
        requests: mine,
      }),
    ])
  const outputs = await Promise.all([job(requests.slice(0, 6)), job(requests.slice(6))])
  const given = outputs.flatMap(({ stdout }) => JSON.parse(stdout) as (string | null)[])
  const numbers = given.filter((number) => number !== null)
  assert.equal(given.length - numbers.length, 4, 'the second of each is refused')
  assert.deepEqual(new Set(numbers), new Set(requests.map((_, index) => `示建公开告〔2026〕${index + 1}号`)))
  const rows = await office.ask((query) => query.selectFrom('letter').select('serial').execute())
  assert.equal(rows.length, 12)
})
