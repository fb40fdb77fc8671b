import assert from 'node:assert/strict'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { openFiles } from '#platform/files'
import { createHttp } from '#platform/http'
import { createChecker } from '#modules/report-desk'
import { approveLogEntry, publicDecisions, withdrawLogEntry, writeLogEntry } from '#modules/reuse'
import type { LogEntryId } from '#modules/reuse'
import { createSite, errorPage, registerPortal, shelve } from '../../src/portal/index.ts'
import { eachEngine } from '../support/databases.ts'
import { refusedAs } from '../support/refused.ts'
import { formOf } from '../requests/support/office.ts'
import type { Office } from '../requests/support/office.ts'
import { openReuse } from './support.ts'

/** The portal above the database of an office. */
const portalOf = async ({ database, act }: Office) => {
  const folder = await mkdtemp(join(tmpdir(), 'gongkai-log-'))
  const site = createSite({ demo: false, base: 'https://gongkai.example.gov.cn' })
  const app = await createHttp({
    logger: false,
    trustProxy: [],
    errorPage: (problem) => errorPage(site, problem),
  })
  const files = await openFiles({ place: { kind: 'disk', folder } })
  const { shelf } = shelve([])
  const clock = () => act().at
  await registerPortal(app, { site, shelf, checker: createChecker(), database, files, clock })
  const get = async (url: string) => {
    const { statusCode, body } = await app.inject({ url })
    return { statusCode, body }
  }
  const close = async () => {
    await app.close()
    await rm(folder, { recursive: true, force: true })
  }
  return { get, close }
}

/** Every text of a value, at any depth. */
const textsIn = (value: unknown): readonly string[] => {
  if (typeof value === 'string') return [value]
  if (typeof value !== 'object' || value === null) return []
  return Object.values(value).flatMap(textsIn)
}

const writing = ({ run, act, caller, cells }: Office) => ({
  write: async (request: Parameters<typeof writeLogEntry>[2]['request'], summary: string) => {
    const input = { request, summary, caller: await caller('clerk') }
    return run((tx) => writeLogEntry(tx, act('clerk'), input, cells))
  },
  approve: async (who: 'clerk' | 'director', entry: LogEntryId) => {
    const input = { entry, caller: await caller(who) }
    return run((tx) => approveLogEntry(tx, act(who), input, cells))
  },
})

eachEngine('the log is off, then shows only what somebody else approved, and nobody', async (database) => {
  const { office, answered, set } = await openReuse(database)
  const { ask, run, act, today } = office
  const { write, approve } = writing(office)
  const portal = await portalOf(office)
  try {
    const request = await answered({ description: '王小明家的拆迁补偿协议，电话13800138000' })
    await assert.rejects(write(request, '王小明家的拆迁补偿协议'), refusedAs('log-personal'))
    await assert.rejects(write(request, '拆迁补偿协议，13912345678'), refusedAs('log-personal'))
    const entry = await write(request, '某户的拆迁补偿协议')
    await assert.rejects(approve('clerk', entry), refusedAs('log-own'))
    assert.equal((await portal.get('/decisions')).statusCode, 404)
    await set('decisions.public', true)
    assert.ok(!(await portal.get('/decisions')).body.includes('拆迁补偿协议'))
    await approve('director', entry)
    const page = await portal.get('/decisions')
    assert.equal(page.statusCode, 200)
    assert.ok(page.body.includes('某户的拆迁补偿协议') && page.body.includes('依申请〔2026〕1号'))
    const { rows } = await ask((query) => publicDecisions(query, { limit: 10 }, today()))
    const told = [...textsIn(rows), page.body]
    const ofApplicant = textsIn(formOf()).filter((text) => !/^[a-zA-Z-]+$/u.test(text))
    for (const secret of [...ofApplicant, '13800138000'])
      assert.ok(
        told.every((text) => !text.includes(secret)),
        secret,
      )
    assert.ok(!(await portal.get('/decisions?year=2024')).body.includes('拆迁补偿协议'))
    assert.ok(!(await portal.get('/decisions?decision=nonexistent')).body.includes('拆迁补偿协议'))
    await run((tx) => withdrawLogEntry(tx, act('director'), { entry }))
    assert.ok(!(await portal.get('/decisions')).body.includes('拆迁补偿协议'))
  } finally {
    await portal.close()
  }
})

eachEngine(
  'what is written anew has to be approved anew, and only answers are written of',
  async (database) => {
    const { office, answered } = await openReuse(database)
    const { ask, today } = office
    const { write, approve } = writing(office)
    const { id } = await office.register()
    await assert.rejects(write(id, '某项工程的合同'), refusedAs('log-open'))
    const request = await answered({ name: '李四', idNumber: null, proof: null })
    const entry = await write(request, '某项工程的合同')
    await approve('director', entry)
    const shown = async () =>
      (await ask((query) => publicDecisions(query, { limit: 10 }, today()))).rows.length
    assert.equal(await shown(), 1)
    assert.equal(await write(request, '某项工程的招标文件'), entry)
    assert.equal(await shown(), 0)
  },
)
